"""
Which matches may be taken: those that are exact, those that much speaks for and nothing else
comes near, and what is then left alone between two such. All else is shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field

from l10n.adopting.alignment import Basis, Standing
from l10n.adopting.matching import Matching, PageMatch
from l10n.adopting.pages import Item
from l10n.adopting.texts import alike, count_emphasis
from l10n.adopting.verifying import Fault, find_fault
from l10n.adopting.weighing import AHEAD, ALIKE, MIN, OFF, Weigher

_FIRM_AHEAD = 0.8
"""What must speak for a match within a group, and by how much it must be ahead there."""
_NEAR = 40
"""Matches of a group that are compared with each other."""
_SHORT_COPY = 4
"""Characters from which on a copied text that is found once is a landmark."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the file has for a segment."""

    standing: Standing
    text: str = ""
    _: KW_ONLY
    line: int = 0
    reason: str = ""
    near: str = ""


@dataclass(frozen=True, slots=True)
class Loose:
    """Neighbouring sentences of the file that stand for no unit."""

    line: int
    text: str
    is_known: bool
    """True if a unit has this very text as its target, at another place."""


@dataclass
class Judge:
    """Goes over the matches once; `found` and `loose` are what it makes of them."""

    matching: Matching
    basis: Basis
    found: dict[int, Found] = field(default_factory=dict)
    loose: list[Loose] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._weigher = Weigher(self.matching)
        self._items = self.matching.draft.items
        self._anchored: set[tuple[int, int]] = set()
        """Leaves that belong together, because a match between them is taken."""
        self._once = Counter(token.text for token in self.matching.tokens)

    def run(self) -> None:
        """Judge every match."""
        groups: list[list[PageMatch]] = [[]]
        for match in self.matching.matches:
            if self._is_fixed(match):
                groups.append([])
                self._take(match)
            else:
                groups[-1].append(match)
        for group in groups:
            self._judge_group(group)

    # --- what needs no neighbours ---

    def _is_fixed(self, match: PageMatch) -> bool:
        if not (match.items and match.tokens):
            return False
        item, text = self._items[match.items[0]], self.matching.text_of(match.tokens)
        if len(match.items) == 1 and item.text == text:
            return item.unit is not None or (len(text) >= _SHORT_COPY and self._once[text] == 1)
        if item.unit is None:
            return False
        if len(match.items) > 1:
            return self._weigher.is_folded(match, text)
        return self._weigher.is_sure(match, text) and not self._weigher.is_torn(match, text)

    # --- what stands between two fixed matches ---

    def _judge_group(self, group: Sequence[PageMatch]) -> None:
        """Judge first what is told apart from all others of the group, then what that leaves between."""
        rest: list[list[PageMatch]] = [[]]
        for at, match in enumerate(group):
            if self._is_firm(match, group[max(0, at - _NEAR) : at + _NEAR]):
                self._take(match)
                rest.append([])
            else:
                rest[-1].append(match)
        for part in rest:
            self._judge_rest(part)

    def _judge_rest(self, group: Sequence[PageMatch]) -> None:
        for match in group:
            if not match.items:
                self._loosen(match.tokens)
            elif not match.tokens:
                self._refuse(match, group, "")
            elif self._items[match.items[0]].unit and (reason := self._reason(match, group)):
                self._refuse(match, group, reason)
            else:
                self._take(match)

    def _is_firm(self, match: PageMatch, group: Sequence[PageMatch]) -> bool:
        """Return whether enough speaks for a match, and nothing for its being another of the group."""
        if len(match.items) != 1 or not match.tokens or not self._items[match.items[0]].unit:
            return False
        row, text = match.items[0], self.matching.text_of(match.tokens)
        ahead = self._weigher.likeness(row, text) - _FIRM_AHEAD
        if ahead < 0 or self._is_lone_guess(match) or self._misfit(match, text):
            return False
        rows = [other for each in group for other in each.items if other != row and self._items[other].unit]
        texts = [self.matching.text_of(each.tokens) for each in group if each.tokens and each is not match]
        rivals = [self._weigher.likeness(other, text) for other in rows] + [
            self._weigher.likeness(row, other) for other in texts
        ]
        return max(rivals, default=0.0) < ahead

    def _misfit(self, match: PageMatch, text: str) -> str:
        """Return why a text cannot be a unit's whatever its neighbours are; empty where it can."""
        item = self._items[match.items[0]]
        if self._weigher.off(item, text) > OFF or (len(match.tokens) > 1 and not self._weigher.fits(item, match)):
            return "what stands in its place is too long or too short"
        if self._weigher.best_rival(match.items, text) > max(MIN, self._weigher.likeness(match.items[0], text) + AHEAD):
            return "what stands in its place reads like another unit's"
        return (
            "what stands in its place is told together with a neighbour" if self._weigher.is_torn(match, text) else ""
        )

    def _reason(self, match: PageMatch, group: Sequence[PageMatch]) -> str:
        """Return why a match that little speaks for is not taken; empty where it is alone of its kind, and fits."""
        if len(match.items) > 1:
            return "it may be told together with its neighbour"
        item, text = self._items[match.items[0]], self.matching.text_of(match.tokens)
        if misfit := self._misfit(match, text):
            return misfit
        if self._is_lone_guess(match):
            return "the file has sentences or paragraphs in another order"
        if item.has_target and not self._weigher.is_rewording(item, text):
            return "nothing of its target is left in what stands in its place"
        for other in group:
            if other is match or not self._competes(other, match):
                continue
            if not (other.items and other.tokens):
                return "sentences beside it have no counterpart"
            swapped = self._weigher.is_plausible(self._items[other.items[0]], text)
            if swapped or self._weigher.is_plausible(item, self.matching.text_of(other.tokens)):
                return "nothing tells it from its neighbours"
        return ""

    def _is_lone_guess(self, match: PageMatch) -> bool:
        """Return whether only place speaks for a text that no known target is like, on a page out of order."""
        item = self._items[match.items[0]]
        return self._weigher.is_disordered and not item.has_target

    def _competes(self, other: PageMatch, match: PageMatch) -> bool:
        """Return whether a match holds what could be this one's: of its kind; if this one's is sure, of its leaf."""
        item, token = self._items[match.items[0]], self.matching.tokens[match.tokens[0]]
        is_anchored = (item.leaf, token.leaf) in self._anchored
        for row in other.items:
            rival = self._items[row]
            if rival.unit and rival.kind == item.kind and not (is_anchored and rival.leaf != item.leaf):
                return True
        for number in other.tokens if not other.items else ():
            each = self.matching.tokens[number]
            if each.kind == token.kind and not (is_anchored and each.leaf != token.leaf):
                return True
        return False

    # --- taking and refusing ---

    def _take(self, match: PageMatch) -> None:
        text, line = self.matching.text_of(match.tokens), self._line(match.tokens)
        items = [self._items[row] for row in match.items]
        if items[0].unit is None:
            return
        self._anchored.add((items[0].leaf, self.matching.tokens[match.tokens[0]].leaf))
        if len(items) == 1 and items[0].text == text:
            self.found[items[0].index] = self._same(items[0], text, line)
            return
        fault = self._fault(items, text)
        if fault:
            for item in items:
                self.found[item.index] = Found(Standing.UNALIGNED, "", line=line, reason=fault, near=text)
            return
        first, *folded = items
        if refusal := self._fold_refused(items):
            for item in items:
                self.found[item.index] = Found(Standing.CONFLICT, "", line=line, reason=refusal, near=text)
            return
        standing = Standing.EDITED if first.has_target else Standing.NEW
        self.found[first.index] = Found(standing, text, line=line)
        for item in folded:
            self.found[item.index] = Found(Standing.FOLDED, "", line=line)

    def _fold_refused(self, items: Sequence[Item]) -> str:
        """Return why a text may not take in its neighbour; a confirmed target is never given up for that."""
        keys = Counter(item.unit.key for item in self._items if item.unit)
        units = [item.unit for item in items if item.unit]
        folded = units[1:]
        has_moved_on = any(item.has_moved_on for item in items)
        if folded and (has_moved_on or (self.basis is Basis.FOREIGN and units[0].is_confirmed)):
            return "the file tells it together with its neighbour, and the catalog has changed since"
        if any(unit.is_confirmed and unit.target for unit in folded):
            return "the file tells it together with its neighbour, and the catalog has a confirmed target for it"
        if any(keys[unit.key] > 1 for unit in folded):
            return "the file tells it together with its neighbour, and the article has it more than once"
        return ""

    def _fault(self, items: Sequence[Item], text: str) -> str:
        source = "".join(item.source for item in items)
        fault = find_fault(source, text, self.matching.reader.source, self.matching.reader.target)
        if fault is None:
            return (
                ""
                if items[0].has_target or count_emphasis(source) or not count_emphasis(text)
                else "its emphasis differs"
            )
        # A person who rewords a target may well correct its figures; checks report what is wrong with them.
        is_reworded = len(items) == 1 and items[0].has_target and alike(items[0].text, text) >= ALIKE
        return "" if fault.kind is Fault.FIGURES and is_reworded else fault.message

    def _same(self, item: Item, text: str, line: int) -> Found:
        if item.has_target:
            return Found(Standing.UNCHANGED, text, line=line)
        if self.basis is Basis.FOREIGN and self.matching.reader.target_language.may_stay(text):
            return Found(Standing.NEW, text, line=line)
        return Found(Standing.UNTRANSLATED, "", line=line)

    def _refuse(self, match: PageMatch, group: Sequence[PageMatch], reason: str) -> None:
        leaves = {self._items[row].leaf for row in match.items}
        beside = [o for o in group if o.tokens and (not o.items or {self._items[r].leaf for r in o.items} & leaves)]
        tokens = match.tokens or [token for other in beside for token in other.tokens]
        known = {self.matching.text_of(other.tokens) for other in group if other.tokens}
        near = " ".join(self.matching.tokens[token].text for token in tokens)
        for row in match.items:
            item = self._items[row]
            if item.unit is None:
                if match.tokens:
                    self._loosen(match.tokens)
                continue
            moved = item.text in known or self._stands(item.text)
            if not match.tokens and moved and not item.has_target:
                self.found[item.index] = Found(Standing.UNTRANSLATED)
            elif not match.tokens and moved:
                self.found[item.index] = Found(Standing.MOVED, item.text, reason="its target stands at another place")
            elif not tokens:
                self.found[item.index] = self._nothing()
            else:
                why = reason or "nothing in the file is clearly its target"
                self.found[item.index] = Found(
                    Standing.UNALIGNED, "", line=self._line(tokens[:1]), reason=why, near=near
                )

    def _stands(self, text: str) -> bool:
        """Return whether a text stands anywhere on the page."""
        return text in self._once or (len(text) >= 8 and any(text in each for each in self.matching.page.texts))

    def _nothing(self) -> Found:
        return Found(Standing.DELETED, "", reason="the file has nothing for it")

    def _loosen(self, tokens: Sequence[int]) -> None:
        text = self.matching.text_of(tokens)
        self.loose.append(Loose(self._line(tokens), text, any(text in old for old in self.matching.old_texts)))

    def _line(self, tokens: Sequence[int]) -> int:
        token = self.matching.tokens[tokens[0]]
        return self.matching.page.line_of(token.leaf, token.start)
