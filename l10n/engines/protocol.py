"""What an engine is: one `send`, and data about what it takes. All else is written once around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum
from typing import Literal, NamedTuple, Protocol

from l10n.errors import EngineError
from l10n.model import Locale
from l10n.protect import Wire


class TermUse(Enum):
    """How an engine is held to the glossary before it answers; what it answers is verified in any case."""

    NONE = "none"
    """It cannot be told."""
    TOLD = "told"
    """It takes `Context.terms`, or the `terms` of its options."""
    MASKED = "masked"
    """It copies placeholders faithfully: terms travel as such, already rendered."""


@dataclass(frozen=True, slots=True)
class Caps:
    """What one request may hold, and how many may be under way."""

    wire: Wire
    max_items: int = 1
    max_cost: int = 16_000
    """Budget of a request in the engine's own measure (`Engine.cost`)."""
    overhead: int = 0
    """What a request costs beside its texts, in the same measure."""
    threads: int = 4
    rps: float = 0.0
    """Requests a second; 0 for no limit."""
    masks_figures: bool = False
    """True for engines that get scales wrong: figures travel as placeholders and come back rendered."""
    terms: TermUse = TermUse.NONE
    other_wires: tuple[Wire, ...] = ()
    """Wires to try, in order, with a text whose placeholders did not come back; `Context.wire` names the one in use."""
    is_cached: bool = True
    """False for an engine that is as quick as a look into the cache of answers."""
    refines: bool = False
    """True for one that betters other engines' drafts (`Text.draft`) and makes none of its own."""
    is_free: bool = False
    """True for one that nobody is paid for: it needs no price where a run may spend only so much."""


class Text(NamedTuple):
    """A packed text; `id` is unique within a request."""

    id: int
    text: str
    terms: tuple[tuple[str, str], ...] = ()
    """The names and terms that it holds, with their required renderings."""
    draft: str = ""
    """Another engine's draft, with its markup, for an engine that refines."""


Blocks = Sequence[Sequence[Text]]
"""Texts grouped by the block of the article that they stand in, in document order."""


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a request's texts, for engines that read it; all of it source text without markup."""

    title: str = ""
    section: str = ""
    """The heading above the first text."""
    before: tuple[str, ...] = ()
    """The sentences just before the first text, in order."""
    after: tuple[str, ...] = ()
    """The sentences just after the last text."""
    _: KW_ONLY
    terms: Mapping[str, str] = field(default_factory=dict)
    """The required renderings of the names and terms that the texts hold."""
    examples: tuple[tuple[str, str], ...] = ()
    """Similar sentences with their confirmed targets."""
    wire: Wire | None = None
    """The wire of these texts, where it is not the engine's first."""


class Engine(Protocol):
    """A translation service or program."""

    @property
    def name(self) -> str:
        """The name in the configuration and in `#. origin:`."""
        ...

    @property
    def caps(self) -> Caps:
        """What it takes."""
        ...

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return the engine's own code. Raises UnservedError for a locale it does not serve, FatalEngineError if it cannot be asked."""
        ...

    def cost(self, text: str) -> int:
        """Measure a packed text against `Caps.max_cost`."""
        ...

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str | EngineError]:
        """
        Make one request; give the answers by id, or why one is refused. An id left out counts as refused.

        Raises FatalEngineError, RetryableEngineError, or EngineError for these texts only.
        """
        ...
