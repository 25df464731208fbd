"""Whether targets keep the markup of their sources."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import InlineKind, kept_markup, literal_asterisks, outline, splice_body
from l10n.model import ArticleKind, Finding, Severity, UnitState
from l10n.rules.subject import Subject

# Ids are public: they name documentation and suppressions.
_RULES = {
    InlineKind.LINK: "markup-link",
    InlineKind.IMAGE: "markup-image",
    InlineKind.CODE: "markup-code",
    InlineKind.HTML: "markup-html",
    InlineKind.FOOTNOTE: "markup-footnote",
    InlineKind.URL: "markup-url",
    InlineKind.SHORTCODE: "markup-shortcode",
}


def markup_kept(subject: Subject) -> Iterator[Finding]:
    """`markup-link`, `-image`, `-code`, `-html`, `-footnote`, `-url`, `-shortcode`: markup was lost or added."""
    for unit in subject.catalog.units:
        if not unit.target or unit.state is UnitState.STALE:
            continue
        wanted, found = kept_markup(unit.source), kept_markup(unit.target)
        lost, added = wanted - found, found - wanted
        for kind in dict.fromkeys(kind for kind, _ in (*lost, *added)):
            gone, new = (
                [text for (k, text), n in side.items() for _ in range(n) if k is kind] for side in (lost, added)
            )
            message = f"lost {', '.join(gone)}" if gone else "added"
            message += f"{' and has' if gone else ''} {', '.join(new)}" if new else ""
            yield subject.finding(_RULES[kind], Severity.ERROR, f"the target {message}", unit)


def markup_emphasis(subject: Subject) -> Iterator[Finding]:
    """`markup-emphasis`: a `**` that Markdown will not close is shown as asterisks."""
    for unit in subject.catalog.units:
        if unit.is_complete and literal_asterisks(unit.target) > literal_asterisks(unit.source):
            message = "a ** does not close here; put a space outside of it or the punctuation behind it"
            yield subject.finding("markup-emphasis", Severity.WARNING, message, unit)


def markup_blocks(subject: Subject) -> Iterator[Finding]:
    """`markup-blocks`: the target would not have the same blocks as the source."""
    if subject.merged is None or subject.article.kind is ArticleKind.BARE:
        return
    wanted = _blocks(splice_body(subject.article, {}, without_residue=True))
    found = _blocks(subject.merged)
    if wanted != found:
        at = next(
            (i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), min(len(wanted), len(found))
        )
        expected, got = (" ".join(side[at : at + 1]) or "the end" for side in (wanted, found))
        message = f"block {at + 1} of the target would be {got}, in the source it is {expected}"
        yield subject.finding("markup-blocks", Severity.ERROR, message)


def _blocks(body: bytes) -> list[str]:
    """Leave out links and images: they are compared unit by unit."""
    return [name for name in outline(body) if not name.startswith(("Link ", "Image "))]
