"""Whether targets keep the markup of their sources."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import InlineKind, kept_markup, literal_asterisks, outline, splice_body
from l10n.model import ArticleKind, Finding, Severity, UnitState
from l10n.rules.rule import Evidence, Example, Rule, Scope
from l10n.rules.subject import Subject

_LOST = "the target lost {lost}"
_ADDED = "the target added {added}"
_OTHER = "the target lost {lost} and has {added}"


def _kept(*, id: str, what: str, why: str, wrong: Example, right: Example) -> Rule:
    """Say what the rules about a sort of markup have in common."""
    return Rule(
        id=id,
        severity=Severity.ERROR,
        scope=Scope.UNIT,
        message=_LOST,
        other_messages=(_ADDED, _OTHER),
        what=what,
        why=why,
        remedy="copy the markup from the source, character for character. Its order is free, and so is emphasis.",
        wrong=(wrong,),
        right=(right,),
    )


MARKUP_LINK = _kept(
    id="markup-link",
    what="The target lost or added a link.",
    why="Links are compared by where they lead; their text is free.",
    wrong=Example("详见[公告](https://example.com/a)。", "See the notice."),
    right=Example("详见[公告](https://example.com/a)。", "See the [notice](https://example.com/a)."),
)
MARKUP_IMAGE = _kept(
    id="markup-image",
    what="The target lost or added an image.",
    why="Images are compared by where they lead; their text is free.",
    wrong=Example("如图![走势](a.png)所示。", "As the chart shows."),
    right=Example("如图![走势](a.png)所示。", "As ![the trend](a.png) shows."),
)
MARKUP_CODE = _kept(
    id="markup-code",
    what="The target lost or changed code.",
    why="Code is compared by its text: readers type it, and programs read it.",
    wrong=Example("代码`000001`。", "Ticker `1`."),
    right=Example("代码`000001`。", "Ticker `000001`."),
)
MARKUP_HTML = _kept(
    id="markup-html",
    what="The target lost or added an HTML tag.",
    why="Tags are compared by their text; one that is not closed spoils the rest of the page.",
    wrong=Example("CO<sub>2</sub>排放下降。", "CO2 emissions fell."),
    right=Example("CO<sub>2</sub>排放下降。", "CO<sub>2</sub> emissions fell."),
)
MARKUP_FOOTNOTE = _kept(
    id="markup-footnote",
    what="The target lost or added the mark of a footnote.",
    why="A note whose mark is gone is not shown.",
    wrong=Example("据公告[^1]。", "According to the notice."),
    right=Example("据公告[^1]。", "According to the notice[^1]."),
)
MARKUP_URL = _kept(
    id="markup-url",
    what="The target lost or changed a bare URL.",
    why="It leads elsewhere, or nowhere.",
    wrong=Example("网址 https://example.com/a 可查。", "It is at https://example.com/en ."),
    right=Example("网址 https://example.com/a 可查。", "It is at https://example.com/a ."),
)
MARKUP_SHORTCODE = _kept(
    id="markup-shortcode",
    what="The target lost or changed a shortcode.",
    why="The build fails for a shortcode that the generator does not know, and what a lost one shows is missing.",
    wrong=Example("见{{< chart id=1 >}}。", "See the chart."),
    right=Example("见{{< chart id=1 >}}。", "See {{< chart id=1 >}}."),
)
MARKUP_EMPHASIS = Rule(
    id="markup-emphasis",
    severity=Severity.WARNING,
    scope=Scope.UNIT,
    message="a ** does not close here; put a space outside of it or the punctuation behind it",
    what="A `**` in the target does not close, so readers see asterisks.",
    why="Markdown does not close it after punctuation and before a letter.",
    remedy="write `**Revenue**: up`, or put a space behind the closing `**`.",
    wrong=(Example("**营收**：上升", "**Revenue:**up"),),
    right=(Example("**营收**：上升", "**Revenue**: up"), Example("**营收**：上升", "**Revenue:** up")),
)
MARKUP_BLOCKS = Rule(
    id="markup-blocks",
    severity=Severity.ERROR,
    scope=Scope.PAGE,
    message="block {number} of the target would be {found}, in the source it is {expected}",
    what="The merged target would have other blocks than the source, for example a tag that begins a line and so becomes a block of HTML.",
    why="It is looked for only once every unit has a target. Bare text is exempt.",
    remedy="the target of the block that it names.",
    wrong=(Example("业绩<center>很好</center>。", "<center>Good</center> results."),),
    right=(Example("业绩<center>很好</center>。", "The results were <center>good</center>."),),
)

_RULES = {
    InlineKind.LINK: MARKUP_LINK,
    InlineKind.IMAGE: MARKUP_IMAGE,
    InlineKind.CODE: MARKUP_CODE,
    InlineKind.HTML: MARKUP_HTML,
    InlineKind.FOOTNOTE: MARKUP_FOOTNOTE,
    InlineKind.URL: MARKUP_URL,
    InlineKind.SHORTCODE: MARKUP_SHORTCODE,
}


def markup_kept(subject: Subject) -> Iterator[Finding]:
    """Find `markup-link`, `-image`, `-code`, `-html`, `-footnote`, `-url`, `-shortcode`: markup was lost or added."""
    for unit in subject.catalog.units:
        if not unit.target or unit.state is UnitState.STALE:
            continue
        wanted, found = kept_markup(unit.source), kept_markup(unit.target)
        lost, added = wanted - found, found - wanted
        for kind in dict.fromkeys(kind for kind, _ in (*lost, *added)):
            gone, new = (
                [text for (k, text), n in side.items() for _ in range(n) if k is kind] for side in (lost, added)
            )
            template = _OTHER if gone and new else _LOST if gone else _ADDED
            evidence = Evidence(", ".join(gone), ", ".join(new))
            said = {"lost": evidence.expected, "added": evidence.found}
            yield subject.report(_RULES[kind], unit, said, evidence, template=template)


def markup_emphasis(subject: Subject) -> Iterator[Finding]:
    """Find `markup-emphasis`: a `**` that Markdown will not close is shown as asterisks."""
    for unit in subject.catalog.units:
        if unit.is_complete and literal_asterisks(unit.target) > literal_asterisks(unit.source):
            yield subject.report(MARKUP_EMPHASIS, unit)


def markup_blocks(subject: Subject) -> Iterator[Finding]:
    """Find `markup-blocks`: the target would not have the same blocks as the source."""
    if subject.merged is None or subject.article.kind is ArticleKind.BARE:
        return
    wanted = _blocks(splice_body(subject.article, {}, without_residue=True))
    found = _blocks(subject.merged)
    if wanted != found:
        at = next(
            (i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), min(len(wanted), len(found))
        )
        expected, got = (" ".join(side[at : at + 1]) or "the end" for side in (wanted, found))
        yield subject.report_article(MARKUP_BLOCKS, said={"number": at + 1, "found": got, "expected": expected})


def _blocks(body: bytes) -> list[str]:
    """Leave out links and images: they are compared unit by unit."""
    return [name for name in outline(body) if not name.startswith(("Link ", "Image "))]
