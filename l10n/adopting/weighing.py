"""
What may be said of a match by itself: how much speaks for it, and whether anything speaks for another.

The thresholds are in units of one rare sign (`evidence`), or in usual deviations of a length.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from l10n.adopting.evidence import Postings, Signs, deviation
from l10n.adopting.matching import Matching, PageMatch
from l10n.adopting.pages import Item
from l10n.adopting.texts import alike, shape

MIN = 2.0
"""What must speak for a pair before its place counts for nothing."""
AHEAD, _AHEAD_SHARE = 1.0, 0.25
"""By how much it must be ahead of every other."""
ALIKE = 0.4
"""From here on a text is another wording of an old target, and not another text."""
_TRACE = 0.2
"""Below, nothing of an old target is left."""
_SHORT = {" ": 80, "": 30}
"""Characters up to which a text alone in its leaf may have been written anew, by what joins its sentences."""
_PASSED, _PASSED_SHARE = 2.0, 0.2
"""What must be found beside a unit that it has lost, before the two count as torn."""
_LONG, OFF, _FAR_OFF = 1.5, 2.2, 4.0
"""What the lengths of several sentences, of one between sure ones and of a sure one may be off."""
_STRONG = ("figure", "name", "markup")
_WORDS = ("word", "pair")


@dataclass
class Weigher:
    """Weighs the matches of a page."""

    matching: Matching
    partners: dict[int, tuple[int, ...]] = field(init=False)
    """The tokens that an item is matched with."""
    holders: dict[int, int] = field(init=False)
    """The first item that a token is matched with."""

    def __post_init__(self) -> None:
        signs = [self.matching.reader.of_target(token.text) for token in self.matching.sentences]
        self._postings = Postings(signs, self.matching.rarity)
        self.items = self.matching.draft.items
        matches = self.matching.matches
        self.partners = {row: match.tokens for match in matches for row in match.items}
        self.holders = {token: match.items[0] for match in matches if match.items for token in match.tokens}
        self._rivals: dict[tuple[tuple[int, ...], str], float] = {}

    def is_sure(self, match: PageMatch, text: str) -> bool:
        """Return whether much speaks for a match, and for no other of its unit or of its text nearly as much."""
        item = self.items[match.items[0]]
        if not item.has_target and self._has_loose_neighbour(match):
            return False
        found = self.likeness(match.items[0], text)
        ahead = found - max(AHEAD, _AHEAD_SHARE * found)
        if found < MIN or self.best_rival(match.items, text) > ahead:
            return False
        places = [self.matching.tokens[token] for token in match.tokens]
        for number in self._postings.nearest(self.matching.item_signs[match.items[0]]):
            other = self.matching.sentences[number]
            is_own = any(other.leaf == t.leaf and other.start < t.end and t.start < other.end for t in places)
            if not is_own and other.text not in text and self.likeness(match.items[0], other.text) > ahead:
                return False
        return self.fits(item, match) if len(match.tokens) > 1 else self.off(item, text) <= _FAR_OFF

    def _has_loose_neighbour(self, match: PageMatch) -> bool:
        """Return whether a sentence beside a match, in its leaf, is matched with nothing and may be a part of it."""
        leaf = self.matching.tokens[match.tokens[0]].leaf
        beside = [at for at in (match.tokens[0] - 1, match.tokens[-1] + 1) if 0 <= at < len(self.matching.tokens)]
        return any(self.matching.tokens[at].leaf == leaf and at not in self.holders for at in beside)

    def is_torn(self, match: PageMatch, text: str) -> bool:
        """Return whether a text holds what a unit beside it lost, or a sentence beside it what this one lost."""
        row = match.items[0]
        own, found = self.matching.item_signs[row], self.matching.reader.of_target(text)
        for at in (row - 1, row + 1):
            if 0 <= at < len(self.items) and self.items[at].unit and self.items[at].leaf == self.items[row].leaf:
                theirs = self._signs_beside(at)
                if self._has_passed(self.matching.item_signs[at], (own, theirs), found):
                    return True
        for token in (match.tokens[0] - 1, match.tokens[-1] + 1):
            if 0 <= token < len(self.matching.tokens):
                beside = self.matching.tokens[token]
                holder = self.holders.get(token)
                held = self.matching.item_signs[holder] if holder is not None else {}
                theirs = self.matching.reader.of_target(beside.text)
                is_near = beside.leaf == self.matching.tokens[match.tokens[0]].leaf
                if is_near and self._has_passed(own, (found, held), theirs):
                    return True
                # Without an old target there are few signs to go by, and a single one counts.
                lost = {sign for sign in own if sign[0] in _STRONG and sign not in found and sign not in held}
                if is_near and not self.items[row].has_target and any(sign in theirs for sign in lost):
                    return True
        return False

    def _signs_beside(self, row: int) -> Signs:
        """Return the signs of what an item is matched with."""
        tokens = self.partners.get(row, ())
        return self.matching.reader.of_target(self.matching.text_of(tokens)) if tokens else {}

    def _has_passed(self, signs: Signs, without: Sequence[Signs], found: Signs) -> bool:
        """Return whether much of what the first signs have, and the others have not, is found."""
        lost = {sign: count for sign, count in signs.items() if not any(sign in other for other in without)}
        rarity = self.matching.rarity
        return rarity.shared(lost, found) >= max(_PASSED, _PASSED_SHARE * rarity.shared(signs, signs))

    def likeness(self, row: int, text: str) -> float:
        """Return how much speaks for a text being an item's, lengths apart."""
        reader = self.matching.reader
        return self.matching.rarity.likeness(self.matching.item_signs[row], reader.of_target(text))

    def best_rival(self, rows: Sequence[int], text: str) -> float:
        """Return what speaks for the text being another unit's."""
        key = tuple(rows), text
        if key not in self._rivals:
            own = {self.items[row].source for row in rows}
            near = self.matching.item_postings.nearest(self.matching.reader.of_target(text))
            rivals = [row for row in near if self.items[row].unit and self.items[row].source not in own]
            self._rivals[key] = max((self.likeness(row, text) for row in rivals), default=0.0)
        return self._rivals[key]

    def off(self, item: Item, text: str) -> float:
        """Return by how many usual deviations a text is longer or shorter than an item's should be."""
        return abs(deviation(len(text), self.matching.expected(item), is_known=item.has_target))

    def fits(self, item: Item, match: PageMatch) -> bool:
        """Return whether several sentences stand for one unit better than fewer of them would."""
        parts = [self.matching.text_of(part) for part in (match.tokens, match.tokens[1:], match.tokens[:-1])]
        if item.has_target:
            whole, *fewer = (alike(item.text, part) for part in parts)
            return whole >= ALIKE and whole > max(fewer)
        owned = all(
            self.best_rival(match.items, self.matching.tokens[token].text)
            <= max(MIN, self.likeness(match.items[0], self.matching.tokens[token].text))
            for token in match.tokens
        )
        whole, *fewer = (self.off(item, part) for part in parts)
        # A neighbour without a counterpart may be told in one of them.
        near = [row for row in (match.items[0] - 1, match.items[-1] + 1) if 0 <= row < len(self.items)]
        owned = owned and all(self.items[row].unit is None or self.partners.get(row) for row in near)
        return owned and whole <= _LONG and whole < min(fewer)

    def is_folded(self, match: PageMatch, text: str) -> bool:
        """Return whether one text holds what only the one and what only the other unit has."""
        signs = [self.matching.item_signs[row] for row in match.items]
        found = self.matching.reader.of_target(text)
        for own, other in (signs, signs[::-1]):
            only = {sign: count for sign, count in own.items() if sign not in other}
            strong = {sign: count for sign, count in only.items() if sign[0] not in (*_WORDS, "han")}
            words = {sign: count for sign, count in only.items() if sign[0] in _WORDS}
            if any(sign not in found for sign in strong):
                return False
            told = self.matching.rarity.shared(strong, found) >= AHEAD
            all_words = self.matching.rarity.shared(words, words)
            if not told and self.matching.rarity.shared(words, found) < max(AHEAD, ALIKE * all_words):
                return False
        joined = sum((Counter(each) for each in signs), Counter())
        ahead = self.matching.rarity.likeness(joined, found) - AHEAD
        return ahead > MIN and self.best_rival(match.items, text) < ahead

    @cached_property
    def is_disordered(self) -> bool:
        """Return whether much speaks for some unit standing where its neighbours' order forbids it to be."""
        for match in self.matching.matches:
            for row in match.items:
                if self.items[row].unit and self._stands_elsewhere(row, match):
                    return True
        return False

    def _stands_elsewhere(self, row: int, match: PageMatch) -> bool:
        text = self.matching.text_of(match.tokens) if match.tokens else ""
        own = self.likeness(row, text) if text else 0.0
        if text == self.items[row].text:
            return False
        for number in self._postings.nearest(self.matching.item_signs[row], 2):
            other = self.matching.sentences[number].text
            found = self.likeness(row, other)
            if other not in text and found >= max(MIN, own + AHEAD) and self.best_rival(match.items, other) < found:
                return True
        return False

    def is_rewording(self, item: Item, text: str) -> bool:
        """Return whether an old target is still seen in a text, which is not asked of a short one alone in its leaf."""
        if alike(item.text, text) >= _TRACE:
            return True
        beside = [other for other in self.items if other.unit and other.leaf == item.leaf and other is not item]
        is_alone = all(other.kind != item.kind for other in beside)
        return is_alone and len(item.text) <= _SHORT[self.matching.reader.target_language.joint]

    def is_plausible(self, item: Item, text: str) -> bool:
        """Return whether nothing speaks against a text being an item's."""
        if item.unit is None or self.off(item, text) > OFF:
            return False
        if shape(item.source) != shape(text):
            return False
        source, found = self.matching.reader.of_source(item.source), self.matching.reader.of_target(text)
        families = ("figure", "markup")
        return {s for s in source if s[0] in families} == {s for s in found if s[0] in families}
