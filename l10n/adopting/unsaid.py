"""What of a file no unit says: lines and entries of its front matter that a person changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from l10n.adopting.alignment import Alignment, Basis, Stray
from l10n.adopting.pages import LeafBody
from l10n.adopting.past import PastPage
from l10n.article import Joints, merge_pieces
from l10n.model import Article, ArticleKind, Locale
from l10n.project import Config
from l10n.publishing import Page, head_entries
from l10n.sequences import opcodes

_OTHERWISE = "merging would write this line otherwise"
_AGAIN = "merging would write this line here"


def differing_lines(
    past: PastPage, texts: Mapping[int, str], alignment: Alignment, page: LeafBody, source: Locale
) -> Iterator[Stray]:
    """Yield the lines that a person changed, where nothing else tells of it; `texts` are those that the file has for segments."""
    article = past.bitext.article
    body = merge_pieces(article, past.targets | dict(texts), Joints.of(source, past.bitext.locale))[0]
    ours, theirs = _lines(article, body), _lines(article, page.body)
    told = {each.line for each in alignment.shown} | {stray.line for stray in alignment.strays}
    kept = [unit for each in alignment.shown for unit in filter(None, (each.unit.target, each.unit.source))]
    known = _Known(past, texts, [text for _, text in ours], [text for _, text in theirs])
    ours_text, theirs_text = [text for _, text in ours], [text for _, text in theirs]
    for what, first, last, start, end in opcodes(ours_text, theirs_text):
        lines = [(page.line + number, text) for number, text in theirs[start:end]]
        if what == "equal" or any(number in told for number, _ in lines):
            continue
        missing = [text for text in ours_text[first:last] if known.is_lost(text)]
        gone = [text for text in missing if not any(piece in text for piece in kept)]
        shown = [(number, text.strip()) for number, text in lines if text.strip() and known.is_changed(text)]
        if shown:
            yield Stray(*shown[0], _OTHERWISE)
        elif any(text.strip() for text in gone):
            line = lines[0][0] if lines else page.line + (theirs[start - 1][0] + 1 if start else 0)
            yield Stray(line, next(text for text in gone if text.strip()), _AGAIN)
        elif not known.has_moved_on and (lines or (gone and not any(text.strip() for text in ours_text[first:last]))):
            yield Stray(lines[0][0] if lines else page.line + start, "", "blank lines differ")


class _Known:
    """Tells the lines of an earlier source, and of newer units, from those that a person changed."""

    def __init__(self, past: PastPage, texts: Mapping[int, str], ours: Sequence[str], theirs: Sequence[str]) -> None:
        self.has_moved_on = past.basis is Basis.MOVED_ON
        self._past = past
        self._before = {text: past.targets.get(index, "") for index, text in texts.items() if text}
        known = {*texts.values(), *past.targets.values(), *past.departed}
        self._texts = sorted(filter(None, known), key=len, reverse=True) if self.has_moved_on else []
        is_in_order = self.has_moved_on and past.is_in_order((), theirs)
        self._there = {line.rstrip() for line in theirs} if is_in_order else set()
        self._rests = {self._rest(line) for line in ours} if self.has_moved_on else set()

    def is_changed(self, line: str) -> bool:
        """Return whether a line of the file is no longer what was written."""
        return not self.has_moved_on or not (self._is_old(line) or self._rest(line) in self._rests)

    def _is_old(self, line: str) -> bool:
        """Return whether a line is as it was written, but for the words that a person gave its units."""
        before = line
        for text, old in self._before.items():
            before = before.replace(text, old) if old else before
        return self._past.has_line(line) or self._past.has_line(before)

    def is_lost(self, line: str) -> bool:
        """Return whether a line that merging writes was on the page before a person took it out."""
        if not self.has_moved_on or not line.strip():
            return True
        return self._past.had_line(line) and line.rstrip() not in self._there

    def _rest(self, line: str) -> str:
        """Return what a line has beside the texts of units."""
        for text in self._texts:
            line = line.replace(text, " ")
        return re.sub(r"\s+", " ", line).strip()


def changed_entries(past: PastPage, page: Page, merged: Page, config: Config) -> Iterator[Stray]:
    """Yield the entries of a file's front matter that a person changed, and that no unit holds."""
    wanted, found = dict(head_entries(past.bitext, merged, config)), dict(head_entries(past.bitext, page, config))
    derived = {(f"head:{summary.key}", "") for summary in past.bitext.article.summaries}
    for key in dict.fromkeys((*found, *wanted)):
        text = found.get(key, "")
        if text == wanted.get(key, "") or not past.may_be_edited(key, text, is_derived=key in derived):
            continue
        line = str(page.head).count("\n", 0, str(page.head).find(text)) + 1 if text else 1
        yield Stray(line, text or key[0].removeprefix("head:"), _NO_UNIT if text else _NO_ENTRY)


_NO_UNIT = "it is no unit, and merging would write it otherwise"
_NO_ENTRY = "merging would write this entry again"


def _lines(article: Article, body: bytes) -> list[tuple[int, str]]:
    """Return the lines with their numbers; of bare text, what is blank or indented does not count."""
    lines = list(enumerate(body.decode().replace("\r\n", "\n").splitlines(keepends=True)))
    if article.kind is ArticleKind.BARE:
        return [(number, line.strip()) for number, line in lines if line.strip()]
    behind = (line for _, line in (*lines[1:], (0, "")))
    return [(number, _without_last_blanks(line, after)) for (number, line), after in zip(lines, behind, strict=False)]


def _without_last_blanks(line: str, after: str) -> str:
    """Leave out blanks that nobody sees: at the end of a paragraph, and one before a line of it; two are a break."""
    text = line.rstrip(" \n")
    count = len(line.rstrip("\n")) - len(text)
    return text + line[len(text) + count :] if count == 1 or not after.strip() else line
