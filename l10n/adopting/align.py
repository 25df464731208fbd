"""A target file beside its article and catalog: what a person changed, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace

from l10n.adopting.alignment import Alignment, Basis, Decision, Standing, Stray
from l10n.adopting.deciding import decided
from l10n.adopting.evidence import SignReader, deviation
from l10n.adopting.judging import Found, Judge, Loose
from l10n.adopting.leftovers import pair_leftovers
from l10n.adopting.matching import Matching
from l10n.adopting.page_words import PageWords
from l10n.adopting.pages import Draft, LeafBody, draft_page, file_page
from l10n.adopting.past import Past, PastPage, Trace
from l10n.adopting.places import settle_units
from l10n.adopting.texts import alike
from l10n.adopting.unsaid import changed_entries, differing_lines
from l10n.adopting.verifying import Fault, find_fault
from l10n.adopting.writing import unescape_targets
from l10n.article import Joints, cut_sentences, front_matter_key, key_path
from l10n.catalog import Bitext
from l10n.glossary import Glossary
from l10n.model import HeadValue, KeyPath, Locale, Role, Segment
from l10n.project import Config
from l10n.publishing import Imprint, Page

_Values = Mapping[KeyPath, HeadValue]
_FAR_OFF = 4.0


@dataclass(frozen=True, slots=True)
class TargetFile:
    """The file that is aligned."""

    page: Page
    basis: Basis
    imprint: Imprint | None = None
    """What it said when it was last written, where that is known."""
    merged: Merged | None = None
    """What merging makes of the catalog, where the front matter is looked at too."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A page as merging makes it now."""

    page: Page
    config: Config


def align(
    bitext: Bitext, file: TargetFile, source: Locale, glossary: Glossary, side: Decision | None = None
) -> Alignment:
    """
    Find what a target file has for each unit of an up-to-date catalog; `side` decides what cannot be told.

    Raises ArticleError where it differs without end.
    """
    article = bitext.article
    page, values = file_page(article, file.page)
    past = PastPage(bitext, file.basis, file.imprint).recovered(_texts(page, values))
    draft = draft_page(past, source)
    reader = SignReader(source, bitext.locale, glossary, texts=[segment.source for segment in article.segments])
    matching = Matching(draft, page, reader, past.departed, path=file.page.path)
    matching.run()
    judge = Judge(matching, file.basis)
    judge.run()
    is_in_order = past.is_in_order(page.texts, page.body.decode().split("\n"))
    front = _Front(past, values, matching, file.basis, side=side)
    found = judge.found | dict(front.read()) | dict(_unplaced(draft))
    again = list(pair_leftovers(past, found, judge.loose, source)) if is_in_order else []
    found |= {each.index: each.found for each in again}
    words = PageWords(matching, found).read() if side is Decision.PAGE else {}
    found |= words
    found = unescape_targets(past, found, Joints.of(source, bitext.locale))
    paired = [each.loose for each in again]
    taken = [here.text for here in words.values() if here.standing.is_taken]
    loose = [each for each in judge.loose if each not in paired and not any(each.text in text for text in taken)]
    alignment = Alignment(
        article.path,
        file.page.path,
        bitext.locale,
        units=settle_units(past, found, is_in_order=is_in_order, side=side),
        strays=tuple(_strays(past, page, loose, is_in_order=is_in_order)),
    )
    alignment = decided(alignment, side) if side is Decision.PAGE else alignment
    texts = {index: here.text for index, here in found.items() if here.standing.is_taken}
    strays = [*alignment.strays, *differing_lines(past, texts, alignment, page, source)]
    if file.merged:
        strays += changed_entries(past, file.page, file.merged.page, file.merged.config)
    alignment = replace(alignment, strays=tuple(sorted(strays, key=lambda stray: stray.line)))
    return decided(alignment, side) if side is Decision.CATALOG else alignment


def _strays(past: PastPage, page: LeafBody, loose: Sequence[Loose], *, is_in_order: bool) -> Iterator[Stray]:
    """Yield texts that are no unit's, but for those that stand as they were written, of a source that has changed since."""
    lines, whole = page.body.decode().split("\n"), "\n".join(page.texts)
    gone = [text for text in past.departed if text in whole]
    # In a page in its old order, a sentence that is not in its place was moved by the source.
    moved = {text for text in past.targets.values() if is_in_order and whole.count(text) == 1}
    for each in loose:
        is_old = any(each.text in text for text in gone) or each.text in moved
        if not is_old and not past.has_line(lines[each.line - page.line]):
            yield Stray(each.line, each.text, _ELSEWHERE if each.is_known else _NOBODYS)


_NOBODYS = "it belongs to no unit"
_ELSEWHERE = "its sentence stands elsewhere in the source"


def _texts(page: LeafBody, values: _Values) -> Iterator[str]:
    """Yield what a unit may have as its text on a page: values, leaves, and neighbouring sentences of a leaf."""
    yield from (" ".join(value.split()) for value in values.values() if isinstance(value, str))
    for text in page.texts:
        yield text
        places = cut_sentences(text)
        for at, first in enumerate(places):
            yield from (text[first[0] : last[1]].strip() for last in places[at : at + _MOST])


_MOST = 4
"""Sentences of a target that stand for one of the source."""


def _unplaced(draft: Draft) -> Iterator[tuple[int, Found]]:
    for index in draft.silent:
        yield index, Found(Standing.UNCHANGED)
    for index in draft.lost:
        yield index, Found(Standing.UNALIGNED, reason="its place in the file cannot be told")


# --- front matter ----------------------------------------------------------------------------


@dataclass(frozen=True)
class _Front:
    """The front matter of a file beside that of the page as last written."""

    past: PastPage
    values: _Values
    matching: Matching
    basis: Basis
    _: KW_ONLY
    side: Decision | None

    def read(self) -> Iterator[tuple[int, Found]]:
        """Yield what the file has for each entry that is a unit."""
        for index, segment in enumerate(self.past.bitext.article.segments):
            if segment.role is Role.FRONT_MATTER:
                value = self.values.get(key_path(segment.context))
                text = " ".join(value.split("\n")).strip() if isinstance(value, str) else ""
                yield index, self._value(segment, self.past.of_segments[index], text)

    def _value(self, segment: Segment, past: Past, text: str) -> Found:
        old = past.text if past.is_target else ""
        if not text and past.trace is Trace.ABSENT:
            return Found(Standing.UNCHANGED)
        if not text:
            return Found(Standing.DELETED, "", reason=f"the file has no {front_matter_key(segment.context)}")
        if old and text == " ".join(old.split("\n")).strip():
            return Found(Standing.UNCHANGED, text, line=1)
        if text in (segment.source, past.source) and not self._may_stay(text):
            standing = Standing.UNALIGNED if old else Standing.UNTRANSLATED
            return Found(standing, "", line=1, reason="it is not translated", near=text)
        if objection := self._objection(segment, past, text):
            return Found(Standing.UNALIGNED, "", line=1, reason=objection, near=text)
        return Found(Standing.EDITED if old else Standing.NEW, text, line=1)

    def _may_stay(self, text: str) -> bool:
        return self.basis is Basis.FOREIGN and self.matching.reader.target_language.may_stay(text)

    def _objection(self, segment: Segment, past: Past, text: str) -> str:
        """Return why a value is not taken; one that a person decided for may be of any length, and have other figures."""
        reader, old = self.matching.reader, past.text if past.is_target else ""
        is_sure = (bool(old) and alike(old, text) >= 0.5) or self.side is Decision.PAGE
        fault = find_fault(past.source, text, reader.source, reader.target) if text != past.source else None
        if fault and not (fault.kind is Fault.FIGURES and is_sure):
            return fault.message
        expected = len(old) or self.matching.ratio * len(segment.source)
        is_far_off = abs(deviation(len(text), expected, is_known=False)) > _FAR_OFF
        return "it is too long or too short" if is_far_off and not is_sure else ""
