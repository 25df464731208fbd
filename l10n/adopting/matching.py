"""Structure first: leaves beside leaves, then, within them, units beside sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property, partial

from l10n.adopting.chain import Bead, best_chain
from l10n.adopting.evidence import Postings, Rarity, SignReader, Signs, deviation
from l10n.adopting.pages import Draft, Item, LeafBody, Token, cut, flatten_leaf
from l10n.article import cut_sentences
from l10n.errors import ArticleError
from l10n.model import LONGEST_SENTENCE
from l10n.sequences import opcodes

_LEAF_SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1))
_SHAPES = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (1, 4))
_NEVER = -1e6
_GAP = -1.5
_SAME = 1e3
"""No likeness of other texts comes near."""
_NOBODY = ("", "")
"""A key that no unit has."""
MOST = 1_000
"""Paragraphs that differ between two that are equal, or sentences of one paragraph; each is held against its neighbours."""
_SENTENCES = "sentences in a paragraph that differs"
_CLOSED = frozenset({"Code", "Html", "Rule", "Definition"})


@dataclass(frozen=True, slots=True)
class PageMatch:
    """Units beside sentences: one beside one or more, two beside one, or either beside none."""

    items: tuple[int, ...]
    tokens: tuple[int, ...]


@dataclass
class Matching:
    """A merged page beside a file's."""

    draft: Draft
    page: LeafBody
    reader: SignReader
    departed: frozenset[str] = frozenset()
    """Texts of sentences that have left the article and may still stand in the file: no unit's."""
    _: KW_ONLY
    path: str = ""
    """The file's, for what is told of it."""
    tokens: list[Token] = field(default_factory=list)
    matches: list[PageMatch] = field(default_factory=list)
    _texts: dict[int, str] = field(default_factory=dict)
    """The file's leaves, with line breaks only where their counterparts have some."""

    def run(self) -> None:
        """Find the matches, in the order of both pages. Raises ArticleError where there is more than can be told apart."""
        for bead in self._leaf_beads():
            self._match_leaves(bead)

    # --- lengths and likeness ---

    @cached_property
    def ratio(self) -> float:
        """How many characters the target has for one of the source, as this page has it."""
        usual = self.reader.target_language.length
        written = sum(len(text) for text in self.page.texts)
        source = sum(len(item.source) for item in self.draft.items if item.unit)
        copied = sum(len(item.text) for item in self.draft.items if not item.unit)
        found = (written - copied) / source if source else usual
        return min(1.3 * usual, max(0.75 * usual, found))

    def expected(self, item: Item) -> float:
        """Return the length that an item's text should have."""
        return len(item.text) if item.has_target or not item.unit else self.ratio * len(item.source)

    @cached_property
    def item_signs(self) -> list[Signs]:
        """Return the signs of each item."""
        return [self._signs(item) for item in self.draft.items]

    def _signs(self, item: Item) -> Signs:
        if item.unit is None:
            return self.reader.of_target(item.text)
        signs = self.reader.of_source(item.source)
        return signs + self.reader.words(item.text) if item.has_target else signs

    @cached_property
    def sentences(self) -> list[Token]:
        """Return the file's sentences, leaf by leaf, as they are without looking at the catalog."""
        found = []
        for number, leaf in enumerate(self.page.leaves):
            found += cut(self.page.texts[number], number, leaf.kind, ())
        return found

    @cached_property
    def rarity(self) -> Rarity:
        """Return how much each sign says on this page."""
        return Rarity([self.reader.of_target(token.text) for token in self.sentences])

    @cached_property
    def item_postings(self) -> Postings:
        """Return the items by their signs."""
        return Postings(self.item_signs, self.rarity)

    @cached_property
    def old_texts(self) -> dict[str, set[tuple[str, str]]]:
        """Return the keys of the units that a target is the catalog's own of."""
        found: dict[str, set[tuple[str, str]]] = {}
        for item in self.draft.items:
            if item.unit and item.has_target:
                found.setdefault(item.text, set()).add(item.unit.key)
        return {text: {_NOBODY} for text in self.departed} | found

    # --- leaves ---

    def _leaf_beads(self) -> list[Bead]:
        """Pair equal leaves first, then the best chain of what lies between them."""
        ours = [(leaf.kind, text) for leaf, text in zip(self.draft.page.leaves, self.draft.page.texts, strict=True)]
        theirs = [(leaf.kind, text) for leaf, text in zip(self.page.leaves, self.page.texts, strict=True)]
        beads = []
        for what, first, last, start, end in opcodes(ours, theirs):
            if what == "equal":
                beads += [Bead(first + n, first + n + 1, start + n, start + n + 1) for n in range(last - first)]
            else:
                self._verify_length(max(last - first, end - start), start, "paragraphs that differ")
                self._verify_sentences(range(start, end))
                score = partial(self._leaf_score, first, start)
                for bead in best_chain(last - first, end - start, _LEAF_SHAPES, score):
                    beads.append(Bead(bead[0] + first, bead[1] + first, bead[2] + start, bead[3] + start))
        return beads

    def _leaf_score(self, first: int, start: int, bead: Bead) -> float:
        ours, theirs = range(bead.first + first, bead.last + first), range(bead.start + start, bead.end + start)
        if not ours or not theirs:
            return _GAP
        kinds = {self.draft.page.leaves[n].kind for n in ours} | {self.page.leaves[n].kind for n in theirs}
        if len(kinds) > 1 and any(_CLOSED & set(kind) for kind in kinds):
            return _NEVER
        likeness = self.rarity.likeness(
            _joined([self._leaf_signs[n] for n in ours]), _joined([self._file_signs[n] for n in theirs])
        )
        length = sum(len(self.page.texts[n]) for n in theirs)
        off = deviation(length, sum(self._leaf_lengths[n] for n in ours), is_known=False)
        split = -1.0 if len(ours) + len(theirs) > 2 else 1.0
        return likeness - min(4.0, off * off / 2) + split - 3.0 * (len(kinds) - 1)

    @cached_property
    def _leaf_signs(self) -> list[Counter[tuple[str, str]]]:
        signs: list[Counter[tuple[str, str]]] = [Counter() for _ in self.draft.page.leaves]
        for item, each in zip(self.draft.items, self.item_signs, strict=True):
            signs[item.leaf].update(each)
        return signs

    @cached_property
    def _leaf_lengths(self) -> list[float]:
        lengths = [0.0] * len(self.draft.page.leaves)
        for item in self.draft.items:
            lengths[item.leaf] += self.expected(item)
        return lengths

    @cached_property
    def _file_signs(self) -> list[Counter[tuple[str, str]]]:
        return [self.reader.of_target(text) for text in self.page.texts]

    # --- sentences ---

    def _match_leaves(self, bead: Bead) -> None:
        items = self.draft.of_leaves(bead.first, bead.last)
        own = [self.draft.items[number] for number in items]
        like = "".join(self.draft.page.texts[bead.first : bead.last])
        base = len(self.tokens)
        if bead.last - bead.first == bead.end - bead.start == 1 and like == flatten_leaf(self.page, bead.start, like):
            self._texts[bead.start] = like
            for number, item in zip(items, own, strict=True):
                end = item.start + len(item.text)
                self.matches.append(PageMatch((number,), (len(self.tokens),)))
                self.tokens.append(Token(bead.start, item.start, end, text=item.text, kind=item.kind))
            return
        self._verify_length(len(items), bead.start, _SENTENCES)
        for number in range(bead.start, bead.end):
            text = flatten_leaf(self.page, number, like) if own else self.page.texts[number]
            self._texts[number] = text
            self.tokens += cut(text, number, self.page.leaves[number].kind, own, self.departed)
        count = len(self.tokens) - base
        self._verify_length(max(len(items), count), bead.start, _SENTENCES)
        for each in best_chain(len(items), count, _SHAPES, partial(self._score, items, base)):
            rows = tuple(items[each.first : each.last])
            self.matches.append(PageMatch(rows, tuple(range(base + each.start, base + each.end))))

    def _verify_length(self, count: int, leaf: int, what: str) -> None:
        if count > MOST:
            line = self.page.line_of(leaf) if leaf < len(self.page.leaves) else self.page.line
            reason = f"{count:,} {what}, of which there may be {MOST:,}"
            raise ArticleError(f"{self.path}:{line}", reason, "break them up, or correct the catalog instead")

    def _verify_sentences(self, leaves: Sequence[int]) -> None:
        for leaf in leaves:
            text = self.page.texts[leaf]
            if len(text) > LONGEST_SENTENCE:
                self._verify_cut(leaf, text)

    def _verify_cut(self, leaf: int, text: str) -> None:
        for start, end in cut_sentences(text):
            if end - start > LONGEST_SENTENCE:
                where = f"{self.path}:{self.page.line_of(leaf, start)}"
                reason = f"a sentence of {end - start:,} characters, of which there may be {LONGEST_SENTENCE:,}"
                raise ArticleError(where, reason, "break it up, or correct the catalog instead")

    def text_of(self, tokens: Sequence[int]) -> str:
        """Return the text of neighbours of one leaf, with what lies between them."""
        first, last = self.tokens[tokens[0]], self.tokens[tokens[-1]]
        return self._texts[first.leaf][first.start : last.end]

    def _score(self, items: Sequence[int], base: int, bead: Bead) -> float:
        rows, columns = items[bead.first : bead.last], range(base + bead.start, base + bead.end)
        if not rows:
            return _GAP
        own = [self.draft.items[row] for row in rows]
        if not columns:
            return _GAP if own[0].unit else -0.5
        if self.tokens[columns[0]].leaf != self.tokens[columns[-1]].leaf:
            return _NEVER
        text = self.text_of(columns)
        if any(item.unit is None for item in own):
            return _SAME if len(own) == 1 and own[0].text == text else _NEVER
        keys = {item.unit.key for item in own if item.unit}
        if any(keys.isdisjoint(self.old_texts.get(self.tokens[at].text, keys)) for at in columns):
            return _NEVER  # it holds another unit's target
        return self._likeness(rows, own, text) + 1.0 - 1.0 * (len(rows) - 1) - 0.5 * (len(columns) - 1)

    def _likeness(self, rows: Sequence[int], own: Sequence[Item], text: str) -> float:
        if len(own) == 1 and own[0].text == text:
            return _SAME
        owners = self.old_texts.get(text)
        if owners and not owners & {item.unit.key for item in own if item.unit}:
            return _NEVER  # another unit's
        if len(own) > 1 and own[0].leaf != own[1].leaf:
            return _NEVER
        signs = _joined([self.item_signs[row] for row in rows])
        off = deviation(len(text), sum(map(self.expected, own)), is_known=all(item.has_target for item in own))
        return self.rarity.likeness(signs, self.reader.of_target(text)) - min(4.0, off * off / 2)


def _joined(signs: Sequence[Signs]) -> Signs:
    """Add the signs of neighbours up."""
    if len(signs) == 1:
        return signs[0]
    return sum((Counter(each) for each in signs), Counter())
