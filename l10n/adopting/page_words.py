"""What a person who decides for the page gets: the words that stand in the place of each unit that aligning leaves open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from l10n.adopting.alignment import Standing
from l10n.adopting.judging import Found
from l10n.adopting.matching import Matching, PageMatch
from l10n.adopting.verifying import Fault, Objection, find_fault
from l10n.article import kept_markup

_Numbers = tuple[int, ...]
_TOLD = (Standing.UNCHANGED, Standing.EDITED, Standing.NEW)


@dataclass(frozen=True)
class PageWords:
    """Reads a page by its places alone: what stands between two sentences that are sure is of the units between them."""

    matching: Matching
    found: Mapping[int, Found]

    def read(self) -> dict[int, Found]:
        """Return the words for the segments left open; one that has none of its own is told in the sentence before."""
        taken: dict[int, Found] = {}
        for rows, tokens in self._gaps():
            for own, theirs in self._by_leaf(rows, tokens):
                both = own and theirs
                taken |= self._given(own, theirs) if both else self._left_out(own) if own else self._added(theirs)
        return taken

    # --- places ---

    def _gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        rows: list[int] = []
        tokens: list[int] = []
        for match in self.matching.matches:
            if self._is_settled(match):
                yield rows, tokens
                rows, tokens = [], []
            else:
                rows += [row for row in match.items if self._is_open(row)]
                tokens += match.tokens
        yield rows, tokens

    def _is_settled(self, match: PageMatch) -> bool:
        return bool(match.items and match.tokens) and not any(self._is_open(row) for row in match.items)

    def _is_open(self, row: int) -> bool:
        item = self.matching.draft.items[row]
        standing = self.found[item.index].standing if item.index in self.found else Standing.UNCHANGED
        return item.unit is not None and standing.is_shown and standing is not Standing.MOVED

    def _by_leaf(self, rows: Sequence[int], tokens: Sequence[int]) -> Iterator[tuple[_Numbers, _Numbers]]:
        """Pair what stands in one paragraph; whole paragraphs in their order, where there are as many of each kind."""
        items, each = self.matching.draft.items, self.matching.tokens
        ours = {leaf: tuple(own) for leaf, own in groupby(rows, lambda row: items[row].leaf)}
        theirs = {leaf: tuple(own) for leaf, own in groupby(tokens, lambda token: each[token].leaf)}
        for leaf in [leaf for leaf in ours if leaf in self._partners]:
            yield ours.pop(leaf), theirs.pop(self._partners[leaf], ())
        partners = set(self._partners.values())
        yield from (((), tokens) for leaf, tokens in theirs.items() if leaf in partners)
        new = [leaf for leaf in theirs if leaf not in partners]
        kinds = [_without_level(items[own[0]].kind) for own in ours.values()]
        if kinds == [_without_level(each[theirs[leaf][0]].kind) for leaf in new]:
            yield from ((own, theirs[leaf]) for own, leaf in zip(ours.values(), new, strict=True))

    @cached_property
    def _partners(self) -> Mapping[int, int]:
        """The page's paragraph for each that merging makes."""
        both = [match for match in self.matching.matches if match.items and match.tokens]
        items, tokens = self.matching.draft.items, self.matching.tokens
        return {items[match.items[0]].leaf: tokens[match.tokens[0]].leaf for match in reversed(both)}

    # --- words ---

    def _given(self, rows: _Numbers, tokens: _Numbers) -> dict[int, Found]:
        if any(self._is_others(token, rows) for token in tokens):
            return {}
        pairs = [((row,), (token,)) for row, token in zip(rows, tokens, strict=False)]
        is_even = len(rows) == len(tokens) and not any(self._fault(*pair) for pair in pairs)
        taken: dict[int, Found] = {}
        for own, theirs in pairs if is_even else [(rows, tokens)]:
            taken |= self._told_together(own, theirs)
        return taken

    def _told_together(self, rows: _Numbers, tokens: _Numbers) -> dict[int, Found]:
        items = [self.matching.draft.items[row] for row in rows]
        text, line = self.matching.text_of(tokens), self._line(tokens[0])
        if fault := self._fault(rows, tokens):
            refused = Found(Standing.UNALIGNED, "", line=line, reason=fault.message, near=text)
            return {item.index: refused for item in items}
        if any(not self._is_foldable(row) for row in rows[1:]):
            return {}
        first, *rest = items
        standing = Standing.EDITED if first.has_target else Standing.NEW
        folded = {item.index: Found(Standing.FOLDED, "", line=line) for item in rest}
        return {first.index: Found(standing, text, line=line), **folded}

    def _left_out(self, rows: _Numbers) -> dict[int, Found]:
        """Return sentences that the page leaves out of a paragraph as told by the one before, which is there."""
        items = self.matching.draft.items
        before = items[rows[0] - 1] if rows[0] else None
        is_beside = before is not None and before.unit is not None and before.leaf == items[rows[0]].leaf
        if before is None or not is_beside or self.found[before.index].standing.is_shown:
            return {}
        if any(kept_markup(items[row].source) for row in rows) or not all(map(self._is_foldable, rows)):
            return {}
        return {items[row].index: Found(Standing.FOLDED, "", line=self.found[before.index].line) for row in rows}

    def _added(self, tokens: _Numbers) -> dict[int, Found]:
        """Return sentences that a person added as told by the one before in their paragraph, or else the one behind."""
        for number, is_before in ((tokens[0] - 1, True), (tokens[-1] + 1, False)):
            match = self._holders.get(number)
            if match and self._takes_more(match) and not any(self._is_others(token, match.items) for token in tokens):
                own = (*match.tokens, *tokens) if is_before else (*tokens, *match.tokens)
                if self.matching.tokens[own[0]].leaf == self.matching.tokens[own[-1]].leaf:
                    return self._told_together(match.items, own)
        return {}

    def _takes_more(self, match: PageMatch) -> bool:
        items = [self.matching.draft.items[row] for row in match.items]
        is_told = all(item.unit and self._counts[item.unit.key] == 1 for item in items)
        return is_told and self.found[items[0].index].standing in _TOLD

    @cached_property
    def _holders(self) -> Mapping[int, PageMatch]:
        return {token: match for match in self.matching.matches if match.items for token in match.tokens}

    def _is_others(self, token: int, rows: _Numbers) -> bool:
        """Return whether a sentence is what was written for another unit."""
        keys = {unit.key for row in rows if (unit := self.matching.draft.items[row].unit)}
        return keys.isdisjoint(self.matching.old_texts.get(self.matching.tokens[token].text, keys))

    def _is_foldable(self, row: int) -> bool:
        """Return whether a unit may have an empty target: not where the article has it more than once."""
        unit = self.matching.draft.items[row].unit
        return unit is not None and self._counts[unit.key] == 1

    @cached_property
    def _counts(self) -> Counter[tuple[str, str]]:
        return Counter(item.unit.key for item in self.matching.draft.items if item.unit)

    def _fault(self, rows: _Numbers, tokens: _Numbers) -> Objection | None:
        """Return what not even a person's word helps over: lost markup, and the source's own language."""
        items = [self.matching.draft.items[row] for row in rows]
        sources = ["".join(item.source for item in items), "".join(item.unit.source for item in items if item.unit)]
        text, reader = self.matching.text_of(tokens), self.matching.reader
        faults = [find_fault(source, text, reader.source, reader.target) for source in sources]
        grave = [fault for fault in faults if fault and fault.kind is not Fault.FIGURES]
        return grave[0] if len(grave) == len(faults) else None

    def _line(self, token: int) -> int:
        each = self.matching.tokens[token]
        return self.matching.page.line_of(each.leaf, each.start)


def _without_level(kind: tuple[str, ...]) -> list[str]:
    return ["Heading" if name.startswith("Heading") else name for name in kind]
