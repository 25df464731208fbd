"""A target file beside its article and catalog: what a person changed, and what cannot be told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from l10n.adopting.alignment import Alignment, Basis, Standing, Stray
from l10n.adopting.evidence import SignReader, deviation
from l10n.adopting.judging import Found, Judge
from l10n.adopting.matching import Matching
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


def align(bitext: Bitext, file: TargetFile, source: Locale, glossary: Glossary) -> Alignment:
    """Find what a target file has for each unit of an up-to-date catalog."""
    article = bitext.article
    page, values = file_page(article, file.page)
    past = PastPage(bitext, file.basis, file.imprint).recovered(_texts(page, values))
    draft = draft_page(past, source)
    reader = SignReader(source, bitext.locale, glossary, texts=[segment.source for segment in article.segments])
    matching = Matching(draft, page, reader, past.departed)
    matching.run()
    judge = Judge(matching, file.basis)
    judge.run()
    found: dict[int, Found] = (
        judge.found | dict(_front_matter(past, values, matching, file.basis)) | dict(_unplaced(draft))
    )
    found = unescape_targets(past, found, Joints.of(source, bitext.locale))
    strays = [Stray(loose.line, loose.text, _ELSEWHERE if loose.is_known else _NOBODYS) for loose in judge.loose]
    departed, lines = _departed(past, page), page.body.decode().splitlines()
    strays = [stray for stray in strays if not any(stray.text in text for text in departed)]
    strays = [stray for stray in strays if not past.has_line(lines[stray.line - page.line])]
    units = settle_units(past, found, is_in_order=past.is_in_order("\n".join(page.texts), lines))
    alignment = Alignment(article.path, file.page.path, bitext.locale, units=units)
    alignment = replace(alignment, strays=tuple(strays))
    texts = {index: here.text for index, here in found.items() if here.standing.is_taken}
    strays += differing_lines(past, texts, alignment, page, source)
    if file.merged:
        strays += changed_entries(past, file.page, file.merged.page, file.merged.config)
    return replace(alignment, strays=tuple(sorted(strays, key=lambda stray: stray.line)))


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


def _departed(past: PastPage, page: LeafBody) -> list[str]:
    """Return the texts of sentences that have left the article and still stand on the page as they were written."""
    return [text for text in past.departed if any(text in each for each in page.texts)]


_NOBODYS = "it belongs to no unit"
_ELSEWHERE = "its sentence stands elsewhere in the source"


def _unplaced(draft: Draft) -> Iterator[tuple[int, Found]]:
    for index in draft.silent:
        yield index, Found(Standing.UNCHANGED)
    for index in draft.lost:
        yield index, Found(Standing.UNALIGNED, reason="its place in the file cannot be told")


# --- front matter ----------------------------------------------------------------------------


def _front_matter(past: PastPage, values: _Values, matching: Matching, basis: Basis) -> Iterator[tuple[int, Found]]:
    for index, segment in enumerate(past.bitext.article.segments):
        if segment.role is Role.FRONT_MATTER:
            value = values.get(key_path(segment.context))
            text = " ".join(value.split("\n")).strip() if isinstance(value, str) else ""
            yield index, _front_value(segment, past.of_segments[index], text, matching, basis)


def _front_value(segment: Segment, past: Past, text: str, matching: Matching, basis: Basis) -> Found:
    reader, old = matching.reader, past.text if past.is_target else ""
    if not text and past.trace is Trace.ABSENT:
        return Found(Standing.UNCHANGED)
    if not text:
        return Found(Standing.DELETED, "", reason=f"the file has no {front_matter_key(segment.context)}")
    if old and text == " ".join(old.split("\n")).strip():
        return Found(Standing.UNCHANGED, text, line=1)
    if text in (segment.source, past.source) and not (basis is Basis.FOREIGN and reader.target_language.may_stay(text)):
        return Found(
            Standing.UNTRANSLATED if not old else Standing.UNALIGNED,
            "",
            line=1,
            reason="it is not translated",
            near=text,
        )
    is_reworded = bool(old) and alike(old, text) >= 0.5
    fault = find_fault(past.source, text, reader.source, reader.target) if text != past.source else None
    if fault and not (fault.kind is Fault.FIGURES and is_reworded):
        return Found(Standing.UNALIGNED, "", line=1, reason=fault.message, near=text)
    expected = len(old) or matching.ratio * len(segment.source)
    if not is_reworded and abs(deviation(len(text), expected, is_known=False)) > _FAR_OFF:
        return Found(Standing.UNALIGNED, "", line=1, reason="it is too long or too short", near=text)
    return Found(Standing.EDITED if old else Standing.NEW, text, line=1)
