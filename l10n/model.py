"""The nouns that cross borders: frozen, slotted dataclasses that import nothing of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, field
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

# --- locales ---------------------------------------------------------------------------------

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A BCP 47 language tag of language, script and region; `str` gives its canonical case: `zh-Hant-TW`."""

    language: str
    script: str = ""
    region: str = ""

    @staticmethod
    @lru_cache(maxsize=1024)
    def parse(tag: str) -> Locale:
        """
        Read a tag in any case, with `-` or `_` between its parts.

        Raises ValueError where it is not language[-Script][-REGION].
        """
        match = _TAG.fullmatch(tag.strip().replace("_", "-"))
        if not match:
            raise ValueError(f"{tag!r} is not a locale like en, zh-TW or zh-Hant-HK")
        language, script, region = match.groups(default="")
        return Locale(language.lower(), script.title(), region.upper())

    def __str__(self) -> str:
        """Join the parts with `-`."""
        return "-".join(filter(None, (self.language, self.script, self.region)))


# --- figures ---------------------------------------------------------------------------------


class FigureKind(StrEnum):
    """What sort of quantity a figure is (docs/figures.md, "Kinds")."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    PP = "pp"
    BP = "bp"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    DATE = "date"
    PERIOD = "period"
    YEAR = "year"
    TIME = "time"
    DURATION = "duration"
    QUANTITY = "quantity"
    ORDER = "order"
    VAGUE = "vague"
    RATIO = "ratio"
    IDENTIFIER = "identifier"


class Bound(StrEnum):
    """How the written value limits the meant one: 约 is approx, 超 is min, 不到 is max."""

    EXACT = "exact"
    APPROX = "approx"
    MIN = "min"
    MAX = "max"
    VAGUE = "vague"


class FigureChange(StrEnum):
    """Whether a figure is the size of a change (增长2.3倍) or what it led to (增至2.3倍)."""

    NONE = "none"
    BY = "by"
    TO = "to"


class Span(NamedTuple):
    """A half-open range, in code points for text and in bytes where the name says so."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A quantity in running text.

    `low` is exact and in base units: a Decimal, a Fraction for a fraction that no
    decimal can hold, and a string for dates, periods, times, ratios and
    identifiers. `high` is set for ranges only. `digits` counts the significant
    digits as written (3.5亿 has 2) and is no part of equality: 250 million can show
    only two of the three of 2.50亿. No sign is ever inferred from words like 亏损.
    """

    kind: FigureKind
    low: Decimal | Fraction | str
    high: Decimal | Fraction | str | None = None
    measure: str | None = None
    _: KW_ONLY
    digits: int = field(default=0, compare=False)
    bound: Bound = Bound.EXACT
    change: FigureChange = FigureChange.NONE
    span: Span = field(default=Span(0, 0), compare=False)
    text: str = field(default="", compare=False)


# --- articles --------------------------------------------------------------------------------


class Role(StrEnum):
    """What a segment is in its article."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CELL = "cell"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    ALT = "alt"
    LINK_TITLE = "link-title"
    HTML = "html"
    SHORTCODE = "shortcode"
    FRONT_MATTER = "front-matter"

    @property
    def is_prose(self) -> bool:
        """True for the running text of a body: no title, heading or label."""
        return self in (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)


class Segment(NamedTuple):
    """
    A translatable stretch of an article, with a place.

    A tuple and not a dataclass: articles hold tens of thousands, and the parser's
    speed is bound by making them.
    """

    span: Span
    """Bytes of the article; for front matter, the whole value with its quotes."""
    source: str
    """The text without soft breaks and container prefixes; inline markup stays raw."""
    role: Role
    block: int
    """Counts the article's blocks; segments of one block are joined by what lies between them."""
    context: str = ""
    """`fm:` and the key path for front matter, else empty."""
    inset: str = ""
    """What follows a line break inside the segment: container prefixes such as `> `."""


class ArticleKind(Enum):
    """Whether blocks are told by Markdown or by line ends."""

    MARKDOWN = "markdown"
    BARE = "bare"


KeyPath = tuple[str | int, ...]
"""Keys and list indices from the root of a head, as in `("params", "title")`."""

HeadValue = str | tuple[str, ...]
"""What of a head is read: strings, and lists of strings."""


class Node(NamedTuple):
    """A value in a head's block; all places are code points of the block."""

    path: KeyPath
    value: HeadValue | None
    """None for whatever is neither a string nor a list of strings."""
    span: Span
    """The value with its quotes or brackets."""
    entry: Span
    """Key and value with all their lines; for the parts of a value, its span."""
    style: str
    """How a scalar is quoted (`"`, `'`, `|`, `>`, empty for plain), `[` for a flow list, `-` for a block list."""


class HeadFormat(Enum):
    """The three languages of front matter."""

    YAML = "yaml"
    TOML = "toml"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Head:
    """Front matter, split off and read once; the concatenation of its parts is the head, to the character."""

    format: HeadFormat
    opening: str
    block: str
    closing: str
    _: KW_ONLY
    nodes: tuple[Node, ...] = field(compare=False, repr=False)
    """Parents first."""

    def __str__(self) -> str:
        """Return the head as it is written in the file."""
        return self.opening + self.block + self.closing

    @property
    def values(self) -> dict[KeyPath, HeadValue]:
        """Map key paths to the values that are strings or lists of strings; of a key that stands twice the last."""
        return {node.path: node.value for node in self.nodes if node.value is not None}


@dataclass(frozen=True, slots=True)
class Summary:
    """A front-matter value that is the truncated start of the body, and so is derived and not translated."""

    key: str
    length: int
    """Characters of the body it shows, white space not counted."""
    segments: int
    """How many whole body segments it shows, where it ends at a sentence's end; else 0."""
    tail: str
    """The white space and ellipsis that end it."""


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown file with or without front matter, as exact bytes, and its segments in order, disjoint."""

    path: str
    raw: bytes
    segments: tuple[Segment, ...]
    kind: ArticleKind = ArticleKind.MARKDOWN
    _: KW_ONLY
    body: int = 0
    """Where the body starts, in bytes."""
    residue: tuple[Span, ...] = ()
    """Crawl residue to leave out of targets, in bytes, whole lines."""
    summaries: tuple[Summary, ...] = ()
    head: Head | None = None

    def line(self, offset: int) -> int:
        """Count the line of a byte offset, from 1."""
        return self.raw.count(b"\n", 0, offset) + 1


# --- findings --------------------------------------------------------------------------------


class Severity(IntEnum):
    """How bad a finding is; ordered."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Write the name in lower case."""
        return self.name.lower()


class Safety(StrEnum):
    """How far a mend may go without a person."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    """It may change what the target means."""
    SHOWN = "shown"
    """It is there to be read; nothing makes it."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What would make a target right."""

    span: Span
    """The place in the target as it is written, in code points."""
    text: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What a check reports. `path` and `line` are the source's unless the rule is about a target or catalog.

    What is known beyond that is no part of equality: one thing said of one place in
    one line is one finding.
    """

    rule: str
    severity: Severity
    path: str
    message: str
    _: KW_ONLY
    locale: str = ""
    line: int = 0
    source: str = ""
    target: str = ""
    key: tuple[str, str] | None = field(default=None, compare=False)
    """The key of the unit it is about: context and source."""
    expected: str = field(default="", compare=False)
    found: str = field(default="", compare=False)
    source_span: Span | None = field(default=None, compare=False)
    """Where in the source, in code points of the text with its markup."""
    target_span: Span | None = field(default=None, compare=False)
    mend: Mend | None = field(default=None, compare=False)


# --- catalogs --------------------------------------------------------------------------------


class UnitState(Enum):
    """What a unit's target is worth; the PO file says it with its flags."""

    UNTRANSLATED = "untranslated"
    DRAFT = "draft"
    """Made for the present source, confirmed by nobody; PO `fuzzy`."""
    STALE = "stale"
    """Made for an earlier source, kept beside it; PO `fuzzy` with a previous msgid. Never counts as a target."""
    TRANSLATED = "translated"
    FOLDED = "folded"
    """A translator told its text in its neighbour's target; its own empty target is complete."""


class OriginKind(Enum):
    """Who or what made a target."""

    UNKNOWN = ""
    HUMAN = "human"
    IN_CONTEXT = "memory context"
    EXACT = "memory exact"
    TERMS = "memory terms"
    FIGURES = "figures"
    GLOSSARY = "glossary"
    ENGINE = "engine"
    """Its text is the engine's name."""


_NAMED = {kind.value: kind for kind in OriginKind if kind is not OriginKind.ENGINE}
_THEN = " > "


@dataclass(frozen=True, slots=True)
class Origin:
    """Who or what made a target; `str` gives the text that catalogs keep."""

    kind: OriginKind
    engines: tuple[str, ...] = ()
    """The engine that made it, then those that bettered it."""

    @staticmethod
    @lru_cache(maxsize=256)
    def parse(text: str) -> Origin:
        """Read a catalog's text; what is none of our words is taken for engines."""
        if kind := _NAMED.get(text):
            return Origin(kind)
        return Origin(OriginKind.ENGINE, tuple(text.split(_THEN)))

    @staticmethod
    def of_engine(name: str) -> Origin:
        """Return the origin of an engine's draft."""
        return Origin(OriginKind.ENGINE, (name,))

    def then(self, engine: str) -> Origin:
        """Return the origin of what another engine made of it."""
        return Origin(OriginKind.ENGINE, (*self.engines, engine))

    def __str__(self) -> str:
        """Write the words, or the engines in order."""
        return _THEN.join(self.engines) if self.kind is OriginKind.ENGINE else self.kind.value

    @property
    def is_known(self) -> bool:
        """True if anything is known of it."""
        return self.kind is not OriginKind.UNKNOWN


HUMAN, UNKNOWN = Origin(OriginKind.HUMAN), Origin(OriginKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Unit:
    """A source text and its target, without a place; many segments may share one."""

    source: str
    context: str = ""
    target: str = ""
    state: UnitState = UnitState.UNTRANSLATED
    _: KW_ONLY
    role: str = ""
    origin: Origin = UNKNOWN
    draft: str = ""
    """The machine's text as stored; it differs from `target` once a person changed that."""
    previous: str = ""
    """The source that a stale target was made for."""
    comment: str = ""
    notes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """Flags of other tools, kept."""

    @property
    def key(self) -> tuple[str, str]:
        """What identifies it within a catalog."""
        return self.context, self.source

    @property
    def is_complete(self) -> bool:
        """True if it needs no further draft."""
        return self.state in (UnitState.DRAFT, UnitState.TRANSLATED, UnitState.FOLDED)

    @property
    def is_confirmed(self) -> bool:
        """True if a person stands by its target."""
        return self.state in (UnitState.TRANSLATED, UnitState.FOLDED)

    @property
    def is_edited(self) -> bool:
        """True if a person changed a machine's draft."""
        return bool(self.draft) and self.target != self.draft


@dataclass(frozen=True, slots=True)
class Catalog:
    """The units of one article in one locale."""

    article: str
    locale: Locale
    units: tuple[Unit, ...] = ()
    """In document order."""
    obsolete: tuple[Unit, ...] = ()
    """Pairs whose source left the article; they come back with it, and feed the memory meanwhile."""
    _: KW_ONLY
    published: str = ""
    """Hash of the target file as last written."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Header fields of other tools, kept."""


# --- runs ------------------------------------------------------------------------------------


class State(StrEnum):
    """Where an article stands in a locale; docs/states.md tells what each asks for."""

    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"
    CURRENT = "current"
    EDITED = "edited"
    CONFLICT = "conflict"
    BLOCKED = "blocked"
    ORPHAN = "orphan"
    UNTRACKED = "untracked"


@dataclass(frozen=True, slots=True)
class Counts:
    """Units by what they are worth, and Han characters of those without a target."""

    confirmed: int = 0
    drafts: int = 0
    stale: int = 0
    missing: int = 0
    _: KW_ONLY
    characters: int = 0

    @staticmethod
    def of(catalog: Catalog) -> Counts:
        """Count a catalog's units."""
        states = [unit.state for unit in catalog.units]
        stale, missing = states.count(UnitState.STALE), states.count(UnitState.UNTRANSLATED)
        drafts = states.count(UnitState.DRAFT)
        left = sum(len(unit.source) for unit in catalog.units if not unit.is_complete)
        return Counts(len(states) - stale - missing - drafts, drafts, stale, missing, characters=left)

    @property
    def total(self) -> int:
        """All units."""
        return self.confirmed + self.drafts + self.stale + self.missing

    @property
    def waiting(self) -> int:
        """Units without a target for their present source."""
        return self.stale + self.missing


class Sighting(NamedTuple):
    """How an article renders a name that the glossary does not have."""

    name: str
    rendering: str


class Cause(IntEnum):
    """What keeps a unit waiting; the first of several matters most to whoever has to see to it."""

    DOWN = 1
    """An engine that could serve it cannot be asked: no connection, no key, no model."""
    REFUSED = 2
    """What an engine answered is no translation of it."""
    BUDGET = 3
    """What the run may send, spend or wait for is used up."""
    UNSERVED = 4
    """No engine that was asked serves the locale."""
    NO_ENGINE = 5
    """There is no engine to ask."""

    def __str__(self) -> str:
        """Write the name in lower case."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a unit waits for a translation; `str` gives its text."""

    cause: Cause
    engine: str
    """Empty where there is none."""
    text: str
    """One line: the engine, what is wrong, what to do."""
    remedy: str = ""
    """What to do alone, where that is known."""

    def __str__(self) -> str:
        """Write the text."""
        return self.text

    @property
    def is_settled(self) -> bool:
        """True if running again cannot help as long as the settings stay."""
        return self.cause in (Cause.UNSERVED, Cause.NO_ENGINE)


def weighed(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons that matter most first, one for each engine and cause."""
    first: dict[tuple[Cause, str], Reason] = {}
    for reason in reasons:
        first.setdefault((reason.cause, reason.engine), reason)
    return tuple(sorted(first.values(), key=lambda reason: reason.cause))


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article in a locale."""

    article: str
    locale: Locale
    target: str
    state: State
    _: KW_ONLY
    counts: Counts = Counts()
    findings: tuple[Finding, ...] = ()
    reasons: tuple[Reason, ...] = ()
    """Why units wait, as `weighed` gives them."""
    is_live: bool = False
    """True if the target exists and is listed."""
    sightings: tuple[Sighting, ...] = ()
    """Names that are compared from article to article."""

    @property
    def is_settled(self) -> bool:
        """True if the units that wait would wait after another run as well."""
        return bool(self.reasons) and all(reason.is_settled for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Change:
    """A unit that is not what it was."""

    locale: Locale
    article: str
    context: str
    source: str
    _: KW_ONLY
    previous: str
    """The source before, where it was reworded."""
    before: str
    """The target before."""
