"""Names that the glossary does not have: told once, and held to one rendering."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from l10n.article import Text
from l10n.glossary import capitalised, dotted_names, find_forms, name_pairs
from l10n.languages import Language
from l10n.model import Finding, Locale, Outcome, Severity, Sighting, Unit
from l10n.rules.long_target import without_long
from l10n.rules.rule import Evidence, Example, Rule, Scope
from l10n.rules.subject import Subject
from l10n.sequences import share

_HERE = "{name} is {rendering} here and {usual} elsewhere in the article"
_ELSEWHERE = "{name} is {rendering} here and {usual} in {where}"

TERM_UNLISTED = Rule(
    id="term-unlisted",
    severity=Severity.NOTE,
    scope=Scope.ARTICLE,
    message="{shown} is not in the glossary; `l10n glossary mine` proposes it",
    what="The article tells the Latin form of a name, or repeats a foreign name, that the glossary does not have.",
    why="What the glossary does not have, nothing holds to one rendering in every engine and locale.",
    remedy="run `l10n glossary mine`, and accept what it proposes.",
    wrong=(Example("澪津控股（Miotsu Holdings）发布财报。"),),
    right=(Example("软银（SoftBank）发布财报。"),),
)
TERM_INCONSISTENT = Rule(
    id="term-inconsistent",
    severity=Severity.WARNING,
    scope=Scope.UNIT,
    message=_HERE,
    other_messages=(_ELSEWHERE,),
    what="A name that the glossary does not have is rendered in two ways in the article, or otherwise than in other "
    "articles.",
    why="The most frequent rendering is taken to be right, then the first. Only the configuration reaches the findings "
    "that compare articles.",
    remedy="choose one, and put it in the glossary.",
    wrong=(Example("安托万·勒费弗尔说。\n\n安托万·勒费弗尔来了。", "Antoine Lefebvre spoke.\n\nAnton Lefeber came."),),
    right=(Example("安托万·勒费弗尔说。\n\n安托万·勒费弗尔来了。", "Antoine Lefebvre spoke.\n\nLefebvre came."),),
)


def term_unlisted(subject: Subject) -> Iterator[Finding]:
    """Find `term-unlisted`: a name that an article tells the Latin form of, or repeats, is not in the glossary."""
    texts = [Text.of(segment.source).prose for segment in subject.article.segments]
    latin = {pair.name: pair.latin for pairs in name_pairs(texts) for pair in pairs}
    names = Counter(name for text in texts for name in dotted_names(text))
    for name in dict.fromkeys([*latin, *(name for name, count in names.items() if count > 1)]):
        if not subject.glossary.find(name):
            at = next(at for at, text in enumerate(texts) if name in text)
            shown = f"{name} ({latin[name]})" if name in latin else name
            line = subject.article.line(subject.article.segments[at].span.start)
            yield subject.report_line(TERM_UNLISTED, line, {"shown": shown})


def term_inconsistent(subject: Subject) -> Iterator[Finding]:
    """Find `term-inconsistent`: a name that the glossary does not have is rendered in more than one way."""
    for name, sighted in _sighted(subject).items():
        usual = _usual(rendering for rendering, _ in sighted)
        for rendering, unit in sighted:
            if not _is_same(rendering, usual):
                said = {"name": name, "rendering": rendering, "usual": usual}
                yield subject.report(TERM_INCONSISTENT, unit, said, Evidence(usual, rendering))


def sightings(subject: Subject) -> tuple[Sighting, ...]:
    """Return the usual rendering of each such name, for comparing articles with each other."""
    usual = {name: _usual(each for each, _ in sighted) for name, sighted in _sighted(without_long(subject)).items()}
    return tuple(Sighting(name, rendering) for name, rendering in usual.items())


def compare_articles(outcomes: Iterable[Outcome]) -> list[Finding]:
    """Report names that a site renders in more than one way; the most frequent is taken to be right, then the first."""
    found: dict[tuple[Locale, str], list[tuple[str, str]]] = defaultdict(list)
    for outcome in outcomes:
        for sighting in outcome.sightings:
            found[outcome.locale, sighting.name].append((sighting.rendering, outcome.article))
    findings = []
    for (locale, name), group in found.items():
        usual = _usual(rendering for rendering, _ in group)
        where = next(path for rendering, path in group if _is_same(rendering, usual))
        for rendering, path in group:
            if not _is_same(rendering, usual):
                said = {"name": name, "rendering": rendering, "usual": usual, "where": where}
                made = TERM_INCONSISTENT.finding(path, said, locale=str(locale), template=_ELSEWHERE)
                findings.append(replace(made, source=name, expected=usual, found=rendering))
    return findings


def _usual(renderings: Iterable[str]) -> str:
    return Counter(renderings).most_common(1)[0][0]


def _is_same(one: str, other: str) -> bool:
    """Compare without case and plural; a last name alone is the same name."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    return short == long or re.split(r"[\s・·]", long)[-1] == short


def _plain(name: str) -> str:
    return re.sub(r"(?:['’]s|s)$", "", name.casefold())


# --- how a name is rendered ------------------------------------------------------------------

_SIMILAR = 0.75


def _sighted(subject: Subject) -> dict[str, list[tuple[str, Unit]]]:
    """Return how each unlisted name is rendered, unit by unit, where that can be told."""
    units = [(Text.of(unit.source).prose, unit) for unit in subject.catalog.units if unit.is_complete and unit.target]
    latin = {pair.name: pair.latin for pairs in name_pairs([text for text, _ in units]) for pair in pairs}
    names = dict.fromkeys([*latin, *(name for text, _ in units for name in dotted_names(text))])
    found = {}
    for name in names:
        if not subject.glossary.find(name):
            own = [(text, Text.of(unit.target).prose, unit) for text, unit in units if _last(name) in text]
            full = latin.get(name, "") if Language.of(subject.locale).is_latin else ""
            if sighted := list(_renderings(name, full, own, subject.locale)):
                found[name] = sighted
    return found


def _renderings(name: str, full: str, units: list[tuple[str, str, Unit]], locale: Locale) -> Iterator[tuple[str, Unit]]:
    """Read the full name where it is in full, then look for it, or what is like it, in every unit."""
    if not full and "·" in name:
        whole = [_same_length(name, target, locale) for text, target, _ in units if name in text]
        full = _usual(filter(None, whole)) if any(whole) else ""
    for _, target, unit in units if full else ():
        if rendering := _nearest(full, target, locale, is_person="·" in name):
            yield rendering, unit


def _last(name: str) -> str:
    """Return the last name, which a person is called by once introduced."""
    last = name.rsplit("·", 1)[-1]
    return last if len(last) > 1 else name


def _same_length(name: str, target: str, locale: Locale) -> str:
    """Find the only name of a target that has as many parts."""
    parts = name.count("·") + 1
    found = [each for each in _names(target, locale) if len(re.split(r"[\s・·]", each)) == parts]
    return found[0] if len(found) == 1 else ""


def _names(target: str, locale: Locale) -> list[str]:
    language = Language.of(locale)
    if language.is_latin:
        return capitalised(target, with_first=True)
    return language.names.findall(target) if language.names else dotted_names(target)


def _nearest(full: str, target: str, locale: Locale, *, is_person: bool) -> str:
    """Find a name in a target, a person's last name, or the name that is nearest to either; empty where none is near."""
    last = re.split(r"[\s・·]", full)[-1] if is_person else full
    if find_forms(target, [full], locale) or (last != full and find_forms(target, [last], locale)):
        return full
    found = [each for each in _names(target, locale) for form in {full, last} if 1 > _likeness(each, form) >= _SIMILAR]
    return max(found, key=lambda each: _likeness(each, full), default="")


def _likeness(one: str, other: str) -> float:
    return share(_plain(one), _plain(other))
