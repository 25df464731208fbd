"""
Proposals for the glossary, each with its evidence.

Sources give pairs and short forms; reviewed targets give capitalised names that recur
with one Chinese text; reviewers' corrections give a right and a wrong form.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import date
from typing import NamedTuple

from l10n.glossary.glossary import Glossary
from l10n.glossary.name_finding import dotted_names, name_pairs, short_forms
from l10n.glossary.term import Forms, Term, TermKind
from l10n.languages import IDEOGRAPHS, KATAKANA_NAME, Language
from l10n.model import Locale
from l10n.sequences import opcodes


class Reviewed(NamedTuple):
    """A confirmed target with its source, both without markup, and the machine's draft before a person changed it."""

    source: str
    target: str
    draft: str
    locale: Locale
    place: str


class MinedText(NamedTuple):
    """A sentence of an article without markup, and where it stands: `path:line`."""

    text: str
    place: str


@dataclass
class _Found:
    """What is known of a proposed entry so far."""

    sources: dict[str, None]
    kind: TermKind
    _: KW_ONLY
    required: dict[Locale, dict[str, None]] = field(default_factory=dict)
    forbidden: dict[Locale, dict[str, None]] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)

    def term(self) -> Term:
        locales = [*self.required, *(locale for locale in self.forbidden if locale not in self.required)]
        forms = {
            locale: Forms(tuple(self.required.get(locale, ())), (), tuple(self.forbidden.get(locale, ())))
            for locale in locales
        }
        return Term(tuple(self.sources), self.kind, forms, note="; ".join(dict.fromkeys(self.evidence)))


def mine_terms(
    articles: Iterable[Sequence[MinedText]], reviewed: Iterable[Reviewed], glossary: Glossary, targets: Sequence[Locale]
) -> list[Term]:
    """
    Propose entries that the glossary does not have; `note` tells the evidence.

    A Latin form goes into the columns of the targets that are written in Latin script
    where it is a name, and into English alone where it is a term.
    """
    found: dict[str, _Found] = {}
    for article in articles:
        _mine_pairs(article, found, targets)
        _mine_short_forms(article, found)
    by_locale: dict[Locale, list[Reviewed]] = defaultdict(list)
    for unit in dict.fromkeys(reviewed):
        by_locale[unit.locale].append(unit)
    for locale, units in by_locale.items():
        _mine_corrections(units, found, glossary)
        if Language.of(locale).is_latin:
            _mine_recurring(units, found, glossary, locale)
    return [each.term() for source, each in found.items() if _is_new(source, each, glossary)]


def _is_new(source: str, each: _Found, glossary: Glossary) -> bool:
    """Return whether an entry says what the glossary does not: an unknown name, spelling or wrong form."""
    known = glossary.term(source)
    if known is None:
        # Where a name was cut too long, a known one is its end.
        return not any(hit.span.end == len(source) for hit in glossary.find(source))
    spellings = any(glossary.term(other) is not known for other in each.sources)
    forbidden = any(set(forms) - set(known.forms.get(x, Forms()).forbidden) for x, forms in each.forbidden.items())
    return spellings or forbidden


def _entry(found: dict[str, _Found], source: str, kind: TermKind) -> _Found:
    return found.setdefault(source, _Found({source: None}, kind))


def _mine_pairs(article: Sequence[MinedText], found: dict[str, _Found], targets: Sequence[Locale]) -> None:
    for sentence, pairs in zip(article, name_pairs([each.text for each in article]), strict=True):
        for pair in pairs:
            each = _entry(found, pair.name, _kind(pair.name, pair.latin))
            for locale in targets:
                language = Language.of(locale)
                if language.is_glossed or (language.is_latin and each.kind is TermKind.PERSON):
                    each.required.setdefault(locale, {})[pair.latin] = None
            each.evidence.append(f"{sentence.place} {pair.name}（{pair.latin}）")


def _kind(name: str, latin: str) -> TermKind:
    if "·" in name:
        return TermKind.PERSON
    for ending, kind in _KINDS.items():
        if re.search(ending, name):
            return kind
    return TermKind.TERM if latin.isupper() else TermKind.ORGANISATION


_KINDS = {
    "(?:公司|集团|控股|证券|银行|资本|科技|半导体|电力|能源|汽车)$": TermKind.COMPANY,
    "(?:指数)$": TermKind.INDEX,
    "(?:基金(?:[一二三四五]期)?|协会|委员会|学会|联盟|组织|研究[院所]|大学|[局部署])$": TermKind.ORGANISATION,
    "(?:计划|项目|模型|系统|平台)$": TermKind.PRODUCT,
}


def _mine_short_forms(article: Sequence[MinedText], found: dict[str, _Found]) -> None:
    for sentence in article:
        for form in short_forms(sentence.text):
            if form.name != form.short:
                each = _entry(found, form.name, _kind(form.name, ""))
                each.sources[form.short] = None
                each.evidence.append(f"{sentence.place} {form.name}，简称{form.short}")


# --- reviewed targets ------------------------------------------------------------------------

_CAPITALISED = re.compile(
    r"(?<![\w’'])[A-Z][\w&’'\-]*[\w](?:\s(?:(?:of|the|and|for|de|von|van|da|di)\s)?[A-Z][\w&’'\-]*[\w])*"
)
_FIRST_WORD = re.compile(r"(?:^|[.!?:“\"]\s*)$")
_RECURS = 3


def _mine_recurring(units: Sequence[Reviewed], found: dict[str, _Found], glossary: Glossary, locale: Locale) -> None:
    """Propose the Chinese text that all units with a capitalised name have, and no others."""
    places: dict[str, list[Reviewed]] = defaultdict(list)
    for unit in units:
        for name in dict.fromkeys(capitalised(unit.target)):
            places[name].append(unit)
    known = {form for term in glossary.terms for form in term.forms.get(locale, Forms()).accepted}
    sources = [unit.source for unit in units]
    for name, group in places.items():
        source = _common(group, sources) if len(group) >= _RECURS and name not in known else ""
        if source and not glossary.find(source):
            each = _entry(found, source, _kind(source, name))
            each.required.setdefault(locale, {})[name] = None
            each.evidence.append(f"{group[0].place} and {len(group) - 1} more: {name}")


def capitalised(text: str, *, with_first: bool = False) -> list[str]:
    """Return the capitalised names of a text; a single word that begins a sentence may be any word, and is left out."""
    return [
        re.sub("[’']s$", "", match[0])
        for match in _CAPITALISED.finditer(text)
        if with_first or " " in match[0] or not _FIRST_WORD.search(text[: match.start()])
    ]


def _common(group: Sequence[Reviewed], sources: Sequence[str]) -> str:
    """Find the longest Chinese text that the group's sources share and the others lack; empty unless there is one."""
    own = {unit.source for unit in group}
    shared = min((unit.source for unit in group), key=len)
    found = []
    for size in range(min(10, len(shared)), 1, -1):
        for start in range(len(shared) - size + 1):
            piece = shared[start : start + size]
            if re.fullmatch(f"[{IDEOGRAPHS}·]+", piece) and all(piece in source for source in own):
                found.append(piece)
        if found:
            break
    specific = [piece for piece in found if not any(piece in source for source in sources if source not in own)]
    return specific[0] if len(specific) == 1 else ""


def _mine_corrections(units: Sequence[Reviewed], found: dict[str, _Found], glossary: Glossary) -> None:
    """Propose what reviewers changed: the same words to the same others, for one name of the source."""
    changes: dict[tuple[str, str], list[Reviewed]] = defaultdict(list)
    for unit in units:
        if unit.draft and unit.draft != unit.target:
            for change in dict.fromkeys(_changes(unit)):
                changes[change].append(unit)
    sources = [unit.source for unit in units]
    for (wrong, right), group in changes.items():
        if source := _corrected(group, sources, right, glossary):
            each = _entry(found, source, _kind(source, right))
            each.required.setdefault(group[0].locale, {})[right] = None
            each.forbidden.setdefault(group[0].locale, {})[wrong] = None
            each.evidence.append(f"{group[0].place} {wrong} was changed to {right}, {len(group)} times")


def _changes(unit: Reviewed) -> Iterator[tuple[str, str]]:
    """Yield the names that a reviewer put in the place of others."""
    before, after = (_name_words(text, unit.locale) for text in (unit.draft, unit.target))
    for tag, a, b, c, d in opcodes(before, after):
        wrong, right = before[a:b], after[c:d]
        if tag == "replace" and len(wrong) == len(right) == 1 and min(map(len, (*wrong, *right))) > 1:
            yield wrong[0], right[0]


def _name_words(text: str, locale: Locale) -> list[str]:
    return capitalised(text) if Language.of(locale).is_latin else KATAKANA_NAME.findall(text)


def _corrected(group: Sequence[Reviewed], sources: Sequence[str], right: str, glossary: Glossary) -> str:
    """Find what a correction is about: a term of the glossary, the one foreign name, or what all its sources share."""
    locale = group[0].locale
    terms = Counter(
        hit.term.source
        for unit in group
        for hit in glossary.find(unit.source)
        if right in hit.term.forms.get(locale, Forms()).accepted
    )
    if terms:
        return terms.most_common(1)[0][0]
    names = {name for unit in group for name in dotted_names(unit.source)}
    if len(names) == 1:
        return names.pop()
    return _common(group, sources) if len(group) > 1 else ""


def accepted_terms(proposed: Sequence[Term], own: Sequence[Term], chosen: Mapping[str, bool]) -> list[Term]:
    """Return the site's terms with the chosen proposals; one about an entry that is there is joined to it."""
    terms = {(term.source, term.valid_from): term for term in own}
    for term in proposed:
        if chosen.get(term.source):
            named = [key for key, other in terms.items() if set(other.sources) & set(term.sources)]
            # Of a renamed company, the newest name is the one that articles have now.
            key = max(named, key=lambda each: each[1] or date.min, default=(term.source, term.valid_from))
            terms[key] = _joined(terms[key], term) if named else term
    return list(terms.values())


def _joined(known: Term, other: Term) -> Term:
    forms = dict(known.forms)
    for locale, new in other.forms.items():
        old = forms.get(locale, Forms())
        required = old.required or new.required
        forbidden = tuple(dict.fromkeys((*old.forbidden, *(f for f in new.forbidden if f not in old.accepted))))
        forms[locale] = Forms(required, old.short, forbidden)
    return replace(known, sources=tuple(dict.fromkeys((*known.sources, *other.sources))), forms=forms)
