"""The reviewers' report: what changed, per locale and article, with word diffs, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from l10n.article import front_matter_key
from l10n.model import Change, OriginKind, Unit, UnitState
from l10n.report.markdown_text import code, escaped
from l10n.report.word_diff import Fate, word_diff

_STATES = {
    UnitState.DRAFT: "draft, to confirm",
    UnitState.STALE: "stale, to translate anew",
    UnitState.TRANSLATED: "confirmed",
    UnitState.FOLDED: "folded into its neighbour",
    UnitState.UNTRANSLATED: "not translated",
}


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A changed unit as it is now."""

    change: Change
    unit: Unit
    page: str = ""
    """The live page that still shows the target that was."""

    @property
    def is_correction(self) -> bool:
        """Return whether a figure of the source was corrected, and nothing else."""
        return self.unit.origin.kind is OriginKind.FIGURES and bool(self.change.previous)


def render_changes(rows: Sequence[ReportRow], since: str) -> str:
    """Write the report; `since` names what it compares with."""
    lines = [f"# Changes since {escaped(since)}", ""]
    if not rows:
        return "\n".join([*lines, "Nothing changed.", ""])
    lines += _corrections([row for row in rows if row.is_correction])
    lines += _table(rows)
    for locale, of_locale in groupby(
        sorted(rows, key=lambda row: str(row.change.locale)), lambda row: row.change.locale
    ):
        lines += [f"## {locale}", ""]
        for article, of_article in groupby(of_locale, lambda row: row.change.article):
            lines += [f"### {code(article)}", ""]
            for number, row in enumerate(of_article, 1):
                lines += [*_row(number, row), ""]
    return "\n".join(lines)


def _corrections(rows: Sequence[ReportRow]) -> Iterator[str]:
    """Write what is most urgent to read: figures that were wrong, and the pages that still show them."""
    if not rows:
        return
    yield from ("## Corrected figures", "", "Rendered anew in each locale; everything else of the sentence stayed.", "")
    for number, row in enumerate(rows, 1):
        yield f"{number}. {row.change.locale} {code(row.change.article)}: {_diff(row.change.previous, row.unit.source)}"
        yield f"   {_diff(row.change.before, row.unit.target)}"
        if row.page:
            yield f"   **{code(row.page)} still shows the old value.**"
    yield ""


def _table(rows: Sequence[ReportRow]) -> Iterator[str]:
    yield "| locale | article | new | changed | stale | confirmed |"
    yield "|---|---|--:|--:|--:|--:|"
    ordered = sorted(rows, key=lambda row: (str(row.change.locale), row.change.article))
    for (locale, article), group in groupby(ordered, lambda row: (row.change.locale, row.change.article)):
        units = list(group)
        new = sum(not row.change.before for row in units)
        stale = sum(row.unit.state is UnitState.STALE for row in units)
        confirmed = sum(row.unit.is_confirmed for row in units)
        yield f"| {locale} | {code(article, in_table=True)} | {new} | {len(units) - new} | {stale} | {confirmed} |"
    yield ""


def _row(number: int, row: ReportRow) -> Iterator[str]:
    change, unit = row.change, row.unit
    head = front_matter_key(unit.context) or unit.role or "text"
    origin = f", by {unit.origin}" if unit.origin.is_known else ""
    yield f"**{number}.** {escaped(head)} · {_STATES[unit.state]}{escaped(origin)}"
    yield ""
    yield f"- source: {escaped(unit.source)}"
    if change.previous and change.previous != unit.source:
        yield f"- source, was: {_diff(change.previous, unit.source)}"
    if unit.is_edited:
        yield f"- draft: {escaped(unit.draft)}"
        yield f"- edited: {_diff(unit.draft, unit.target)}"
    if change.before and change.before != unit.target:
        yield f"- target, was: {_diff(change.before, unit.target)}"
    yield f"- target: {escaped(unit.target) or '(none)'}"


def _diff(old: str, new: str) -> str:
    marks = {Fate.SAME: ("", ""), Fate.OUT: ("<del>", "</del>"), Fate.IN: ("<ins>", "</ins>")}
    return "".join(f"{marks[change][0]}{escaped(text)}{marks[change][1]}" for change, text in word_diff(old, new))
