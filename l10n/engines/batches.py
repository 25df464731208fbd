"""Texts put together into requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.engines.protocol import Blocks, Engine, Text


def batches(engine: Engine, blocks: Blocks) -> Iterator[Blocks]:
    """Fill requests up to the engine's limits, blocks in order; a block is parted only where it must be."""
    batch: list[Sequence[Text]] = []
    items, cost = 0, 0
    for block in blocks:
        for part in _parts(engine, block):
            size, price = len(part), sum(engine.cost(text.text) for text in part)
            if batch and (items + size > engine.caps.max_items or cost + price > engine.caps.max_cost):
                yield batch
                batch, items, cost = [], 0, 0
            batch.append(part)
            items, cost = items + size, cost + price
    if batch:
        yield batch


def _parts(engine: Engine, block: Sequence[Text]) -> Iterator[Sequence[Text]]:
    part: list[Text] = []
    cost = 0
    for text in block:
        price = engine.cost(text.text)
        if part and (len(part) >= engine.caps.max_items or cost + price > engine.caps.max_cost):
            yield part
            part, cost = [], 0
        part.append(text)
        cost += price
    if part:
        yield part
