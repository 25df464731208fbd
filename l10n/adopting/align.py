"""A target file beside its article and catalog: what a person changed, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from l10n.adopting.adopted import adopted
from l10n.adopting.alignment import Alignment, Basis, Standing, Stray
from l10n.adopting.evidence import SignReader, deviation
from l10n.adopting.judging import Found, Judge
from l10n.adopting.matching import Matching
from l10n.adopting.pages import Draft, LeafBody, draft_page, file_page, old_targets
from l10n.adopting.places import settle_units
from l10n.adopting.texts import alike
from l10n.adopting.verifying import Fault, find_fault
from l10n.adopting.writing import unescape_targets
from l10n.article import Joints, front_matter_key, key_path, merge_pieces
from l10n.catalog import Bitext
from l10n.glossary import Glossary
from l10n.model import Article, ArticleKind, HeadValue, KeyPath, Locale, Role, Segment, Unit
from l10n.publishing import Page

_Values = Mapping[KeyPath, HeadValue]
_FAR_OFF = 4.0


@dataclass(frozen=True, slots=True)
class TargetFile:
    """The file that is aligned."""

    page: Page
    basis: Basis


def align(bitext: Bitext, file: TargetFile, source: Locale, glossary: Glossary) -> Alignment:
    """Find what a target file has for each unit of an up-to-date catalog."""
    article = bitext.article
    draft = draft_page(bitext, source)
    page, values = file_page(article, file.page)
    reader = SignReader(source, bitext.locale, glossary, texts=[segment.source for segment in article.segments])
    matching = Matching(draft, page, reader)
    matching.run()
    judge = Judge(matching, file.basis)
    judge.run()
    found: dict[int, Found] = (
        judge.found | dict(_front_matter(bitext, values, matching, file.basis)) | dict(_unplaced(draft))
    )
    found = unescape_targets(bitext, found, Joints.of(source, bitext.locale))
    units = settle_units(bitext, found, file.basis)
    alignment = Alignment(article.path, file.page.path, bitext.locale, units=units)
    strays = [Stray(loose.line, loose.text, _ELSEWHERE if loose.is_known else _NOBODYS) for loose in judge.loose]
    strays += _differing(bitext, alignment, strays, page, source)
    return replace(alignment, strays=tuple(sorted(strays, key=lambda stray: stray.line)))


_NOBODYS = "it belongs to no unit"
_ELSEWHERE = "its sentence stands elsewhere in the source"


def _unplaced(draft: Draft) -> Iterator[tuple[int, Found]]:
    for index in draft.silent:
        yield index, Found(Standing.UNCHANGED)
    for index in draft.lost:
        yield index, Found(Standing.UNALIGNED, reason="its place in the file cannot be told")


# --- front matter ----------------------------------------------------------------------------


def _front_matter(bitext: Bitext, values: _Values, matching: Matching, basis: Basis) -> Iterator[tuple[int, Found]]:
    for index, (segment, unit) in enumerate(bitext.pairs):
        if segment.role is Role.FRONT_MATTER:
            value = values.get(key_path(segment.context))
            text = " ".join(value.split("\n")).strip() if isinstance(value, str) else ""
            yield index, _front_value(segment, unit, text, matching, basis)


def _front_value(segment: Segment, unit: Unit, text: str, matching: Matching, basis: Basis) -> Found:
    reader = matching.reader
    if not text:
        return Found(Standing.DELETED, "", reason=f"the file has no {front_matter_key(segment.context)}")
    if unit.target and text == " ".join(unit.target.split("\n")).strip():
        return Found(Standing.UNCHANGED, text, line=1)
    if text == segment.source and not (basis is Basis.FOREIGN and reader.target_language.may_stay(text)):
        return Found(
            Standing.UNTRANSLATED if not unit.target else Standing.UNALIGNED,
            "",
            line=1,
            reason="it is not translated",
            near=text,
        )
    is_reworded = bool(unit.target) and alike(unit.target, text) >= 0.5
    fault = find_fault(segment.source, text, reader.source, reader.target) if text != segment.source else None
    if fault and not (fault.kind is Fault.FIGURES and is_reworded):
        return Found(Standing.UNALIGNED, "", line=1, reason=fault.message, near=text)
    expected = len(unit.target) or matching.ratio * len(segment.source)
    if not is_reworded and abs(deviation(len(text), expected, is_known=False)) > _FAR_OFF:
        return Found(Standing.UNALIGNED, "", line=1, reason="it is too long or too short", near=text)
    return Found(Standing.EDITED if unit.target else Standing.NEW, text, line=1)


# --- what no unit says -----------------------------------------------------------------------


def _differing(
    bitext: Bitext, alignment: Alignment, strays: Sequence[Stray], page: LeafBody, source: Locale
) -> Iterator[Stray]:
    """Yield the lines that merging the adopted catalog would write otherwise, where nothing else tells why."""
    merged = _merged(bitext, alignment, source)
    ours, theirs = (_lines(bitext.article, body) for body in (merged, page.body))
    told = {each.line for each in alignment.shown} | {stray.line for stray in strays}
    kept = [unit for each in alignment.shown for unit in filter(None, (each.unit.target, each.unit.source))]
    ours_text, theirs_text = [text for _, text in ours], [text for _, text in theirs]
    for what, first, last, start, end in SequenceMatcher(None, ours_text, theirs_text, autojunk=False).get_opcodes():
        lines = [(page.line + number, text) for number, text in theirs[start:end]]
        if what == "equal" or any(number in told for number, _ in lines):
            continue
        gone = [text for text in ours_text[first:last] if not any(piece in text for piece in kept)]
        shown = [(number, text.strip()) for number, text in lines if text.strip()]
        if shown:
            yield Stray(*shown[0], "merging would write this line otherwise")
        elif any(text.strip() for text in gone):
            line = lines[0][0] if lines else page.line + (theirs[start - 1][0] + 1 if start else 0)
            yield Stray(line, next(text for text in gone if text.strip()), "merging would write this line here")
        elif lines or (gone and not any(text.strip() for text in ours_text[first:last])):
            yield Stray(lines[0][0] if lines else page.line + start, "", "blank lines differ")


def _merged(bitext: Bitext, alignment: Alignment, source: Locale) -> bytes:
    after = Bitext(bitext.article, adopted(bitext.catalog, alignment))
    return merge_pieces(bitext.article, old_targets(after), Joints.of(source, bitext.locale))[0]


def _lines(article: Article, body: bytes) -> list[tuple[int, str]]:
    """Return the lines with their numbers; of bare text, what is blank or indented does not count."""
    lines = list(enumerate(body.decode().splitlines(keepends=True)))
    if article.kind is ArticleKind.BARE:
        return [(number, line.strip()) for number, line in lines if line.strip()]
    return lines
