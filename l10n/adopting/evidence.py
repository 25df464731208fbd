"""
What speaks for two texts being one in two languages: figures, names, markup, Latin words, shared characters.

A sign counts by its family, and the more the fewer texts have it.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from decimal import Decimal
from fractions import Fraction

from l10n.article import Text, kept_markup
from l10n.figures import is_supported, parse_figures
from l10n.glossary import Glossary, TermHit, find_forms
from l10n.languages import IDEOGRAPH, Language
from l10n.model import Figure, FigureKind, Locale

Signs = Mapping[tuple[str, str], int]
"""How often a text has each sign: a family and what it is."""

_WEIGHTS = {"figure": 2.0, "count": 0.7, "markup": 3.0, "name": 1.6, "latin": 1.4, "word": 1.0, "pair": 0.5, "han": 0.4}
# A figure, link or name on one side only speaks against; words never do.
_AGAINST = {"figure": 0.6, "markup": 1.0, "name": 0.5}
_SMALL = 12
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&.'-]*[A-Za-z0-9]")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass
class SignReader:
    """Reads the signs of sources and targets of one article; what it has read it keeps."""

    source: Locale
    target: Locale
    glossary: Glossary
    _: KW_ONLY
    texts: Sequence[str]
    """The article's sources: only what they name is looked for in targets."""
    _read: dict[tuple[str, str], Counter[tuple[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.target_language = Language.of(self.target)
        hits: dict[str, TermHit] = {}
        self._latin: set[str] = set()
        for text in self.texts:
            hits |= {hit.term.source: hit for hit in self.glossary.find(text)}
            self._latin |= {word.lower() for word in _LATIN.findall(text)}
        forms = {name: hit.term.forms.get(self.target) for name, hit in hits.items()}
        self._names = [
            (name, found.accepted, hits[name].term.kind.is_name) for name, found in forms.items() if found is not None
        ]

    def of_source(self, text: str) -> Counter[tuple[str, str]]:
        """Return the signs of a source."""
        if (known := self._read.get(("source", text))) is None:
            known = Counter(self._common(text, self.source))
            wanted = {name for name, _, _ in self._names}
            names = {hit.term.source for hit in self.glossary.find(text)} & wanted
            known.update(("name", name) for name in names)
            self._read["source", text] = known
        return known

    def of_target(self, text: str) -> Counter[tuple[str, str]]:
        """Return the signs of a target, its words included."""
        if (known := self._read.get(("target", text))) is None:
            known = Counter(self._common(text, self.target))
            plain = Text.of(text).prose
            for name, forms, is_name in self._names:
                if find_forms(plain, forms, self.target, is_name=is_name):
                    known["name", name] += 1
            known.update(self.words(text))
            self._read["target", text] = known
        return known

    def words(self, text: str) -> Counter[tuple[str, str]]:
        """Return the words of a target, or pairs of characters where a script has no spaces."""
        if self.target_language.spaced:
            return Counter(("word", word.lower()) for word in _WORD.findall(text))
        letters = "".join(_WORD.findall(text.lower()))
        return Counter(("pair", letters[at : at + 2]) for at in range(len(letters) - 1))

    def _common(self, text: str, locale: Locale) -> Iterator[tuple[str, str]]:
        plain = Text.of(text).prose
        if is_supported(locale) and is_supported(self.target):
            yield from (sign for figure in parse_figures(plain, locale) for sign in _figure(figure))
        else:
            yield from (("count", digits) for digits in _DIGITS.findall(plain))
        yield from (("latin", word) for word in map(str.lower, _LATIN.findall(plain)) if word in self._latin)
        for (kind, what), count in kept_markup(text).items():
            yield from [("markup", f"{kind.value} {what}")] * count
        if self.target_language.han:
            yield from (("han", char) for char in IDEOGRAPH.findall(plain))


def _figure(figure: Figure) -> Iterator[tuple[str, str]]:
    for value in (figure.low, figure.high):
        if value is None:
            continue
        if figure.kind is FigureKind.QUANTITY and isinstance(value, Decimal):
            # 90万千瓦 is 900 megawatts: of a quantity whose measure may be another, only the digits count.
            yield "count", f"{value.normalize().as_tuple().digits}"
            continue
        number = None if isinstance(value, str) else Fraction(value)
        is_small = number is not None and not figure.measure and abs(number) <= _SMALL
        shown = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
        yield ("count" if is_small else "figure"), f"{shown} {figure.measure or ''}"


@dataclass
class Rarity:
    """How much each sign says, by how few of the target's sentences have it."""

    signs: Iterable[Signs]

    def __post_init__(self) -> None:
        counts: Counter[tuple[str, str]] = Counter()
        total = 0
        for signs in self.signs:
            counts.update(signs.keys())
            total += 1
        self._counts, self._total = counts, max(total, 8)
        self._weights: dict[tuple[str, str], float] = {}

    def weight(self, sign: tuple[str, str]) -> float:
        """Weigh a sign."""
        if (known := self._weights.get(sign)) is None:
            rarity = math.log((self._total + 1) / (self._counts[sign] + 0.5)) / math.log(self._total + 1)
            known = self._weights[sign] = _WEIGHTS[sign[0]] * min(1.0, max(0.0, rarity))
        return known

    def likeness(self, source: Signs, target: Signs) -> float:
        """Return how much speaks for two texts being one; below 0 where more speaks against it."""
        found = 0.0
        for sign, count in source.items():
            if sign in target:
                found += self.weight(sign) * min(count, target[sign])
            elif sign[0] in _AGAINST:
                found -= _AGAINST[sign[0]] * _WEIGHTS[sign[0]]
        against = [sign for sign in target if sign[0] in _AGAINST and sign not in source]
        return found - sum(_AGAINST[family] * _WEIGHTS[family] for family, _ in against)

    def shared(self, source: Signs, target: Signs) -> float:
        """Weigh what two texts share alone."""
        return sum(self.weight(sign) for sign in source if sign in target)


class Postings:
    """Texts by their signs: finds those that share most with another."""

    def __init__(self, signs: Sequence[Signs], rarity: Rarity) -> None:
        """Take the signs of each text, by its number."""
        self._rarity = rarity
        self._having: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, each in enumerate(signs):
            for sign in each:
                self._having[sign].append(number)

    def nearest(self, signs: Signs, most: int = 6) -> list[int]:
        """Return the numbers of the texts that share most."""
        scores: dict[int, float] = defaultdict(float)
        for sign in signs:
            if weight := self._rarity.weight(sign):
                for number in self._having.get(sign, ()):
                    scores[number] += weight
        return sorted(scores, key=lambda number: -scores[number])[:most]


def spread(expected: float, *, is_known: bool) -> float:
    """Return the usual deviation of a length, as a logarithm: short texts differ more."""
    return (0.12 + 1.0 / math.sqrt(max(expected, 1))) if is_known else (0.2 + 1.6 / math.sqrt(max(expected, 1)))


def deviation(length: int, expected: float, *, is_known: bool) -> float:
    """Return by how many usual deviations a length is off, with its sign."""
    return math.log(max(length, 1) / max(expected, 1)) / spread(expected, is_known=is_known)
