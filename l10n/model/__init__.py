"""The nouns that cross borders: frozen dataclasses that import nothing else of ours."""

from l10n.model.article import (
    LONGEST_SENTENCE,
    Article,
    ArticleKind,
    Head,
    HeadFormat,
    HeadValue,
    KeyPath,
    Node,
    Role,
    Segment,
    Summary,
)
from l10n.model.clearance import Clearance
from l10n.model.figure import Bound, Figure, FigureChange, FigureKind, Span
from l10n.model.finding import Finding, Mend, Safety, Severity
from l10n.model.locale import Locale
from l10n.model.outcome import Cause, Change, Counts, Outcome, Reason, Sighting, State, weighed
from l10n.model.unit import HUMAN, UNKNOWN, Catalog, Origin, OriginKind, Unit, UnitState

__all__ = [
    "HUMAN",
    "LONGEST_SENTENCE",
    "UNKNOWN",
    "Article",
    "ArticleKind",
    "Bound",
    "Catalog",
    "Cause",
    "Change",
    "Clearance",
    "Counts",
    "Figure",
    "FigureChange",
    "FigureKind",
    "Finding",
    "Head",
    "HeadFormat",
    "HeadValue",
    "KeyPath",
    "Locale",
    "Mend",
    "Node",
    "Origin",
    "OriginKind",
    "Outcome",
    "Reason",
    "Role",
    "Safety",
    "Segment",
    "Severity",
    "Sighting",
    "Span",
    "State",
    "Summary",
    "Unit",
    "UnitState",
    "weighed",
]
