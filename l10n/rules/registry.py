"""Every rule there is, in families, in the order in which they are run and told."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.rules import (
    coverage,
    han_left,
    kept_figures,
    kept_markup,
    kept_terms,
    long_target,
    lost_article,
    outdated_figures,
    own_figures,
    source_article,
    target_page,
    term_base,
    turned_text,
    unlisted_names,
)
from l10n.rules.rule import Rule, Scope
from l10n.rules.subject import Check


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFamily:
    """Rules about one thing, and the checks that find what they are about."""

    title: str
    lead: str = ""
    """What docs/checks.md says of all of them."""
    rules: tuple[Rule, ...]
    checks: tuple[Check, ...] = ()
    """None where publishing, a whole run or the glossary's command looks."""


COVERAGE = RuleFamily(
    title="Coverage",
    lead="`l10n translate batch` counts these instead of listing them.",
    rules=(coverage.COVERAGE_MISSING, coverage.COVERAGE_STALE, coverage.COVERAGE_UNCONFIRMED),
    checks=(coverage.coverage_missing, coverage.coverage_stale, coverage.coverage_unconfirmed),
)
MARKUP = RuleFamily(
    title="Markup",
    lead="Links and images are compared by where they lead; code, tags, footnote marks, bare URLs and shortcodes by "
    "their text.",
    rules=(
        kept_markup.MARKUP_LINK,
        kept_markup.MARKUP_IMAGE,
        kept_markup.MARKUP_CODE,
        kept_markup.MARKUP_HTML,
        kept_markup.MARKUP_FOOTNOTE,
        kept_markup.MARKUP_URL,
        kept_markup.MARKUP_SHORTCODE,
        kept_markup.MARKUP_EMPHASIS,
        kept_markup.MARKUP_BLOCKS,
    ),
    checks=(kept_markup.markup_kept, kept_markup.markup_emphasis, kept_markup.markup_blocks),
)
SCRIPT = RuleFamily(
    title="Script",
    rules=(han_left.HAN_LEFT, turned_text.BIDI_UNBALANCED),
    checks=(han_left.han_left, turned_text.bidi_unbalanced),
)
FIGURES = RuleFamily(
    title="Figures",
    lead="Figures are compared by value, measure and bound, sentence by sentence and then over the block, so that one "
    "that moved to the next sentence is none. The locales are zh, en, ja, ko, de, fr and es; other targets are not "
    "checked. [figures.md](figures.md) has the rules.",
    rules=(
        *kept_figures.FIGURES_KEPT,
        outdated_figures.FIGURE_OUTDATED,
        own_figures.FIGURE_RATE,
        own_figures.FIGURE_SUM,
    ),
    checks=(kept_figures.figures_kept, own_figures.figure_rate, own_figures.figure_sum),
)
TERMS = RuleFamily(
    title="Names and terms",
    lead="[glossary.md](glossary.md) tells where a term is found and which inflections pass.",
    rules=(
        *kept_terms.TERMS_KEPT,
        unlisted_names.TERM_INCONSISTENT,
        unlisted_names.TERM_UNLISTED,
    ),
    checks=(kept_terms.terms_kept, unlisted_names.term_unlisted, unlisted_names.term_inconsistent),
)
GLOSSARY = RuleFamily(
    title="The glossary",
    lead="`l10n glossary check` reports these.",
    rules=(
        term_base.GLOSSARY_ROW,
        term_base.GLOSSARY_DUPLICATE,
        term_base.GLOSSARY_CONTRADICTION,
        term_base.GLOSSARY_EMPTY,
        term_base.GLOSSARY_SCRIPT,
        term_base.GLOSSARY_SHORT,
    ),
)
SOURCE = RuleFamily(
    title="The source",
    lead="These are about the article itself and come once for all locales, except `front-matter-han`.",
    rules=(
        source_article.FRONT_MATTER_DATE,
        source_article.FRONT_MATTER_HAN,
        source_article.ARTICLE_RESIDUE,
        source_article.ARTICLE_TITLE,
        turned_text.BIDI_SOURCE,
    ),
    checks=(
        source_article.front_matter_date,
        source_article.front_matter_han,
        source_article.article_residue,
        source_article.article_title,
        turned_text.bidi_source,
    ),
)
FILES = RuleFamily(
    title="Files",
    rules=(
        target_page.TRANSLATIONS_LIST,
        target_page.TARGET_EDITED,
        target_page.TARGET_CONFLICT,
        target_page.TARGET_UNTRACKED,
        long_target.TARGET_LONG,
        target_page.CATALOG_STRIPPED,
        target_page.PUBLISHED_ANYWAY,
        target_page.PUBLISHED_LAPSED,
        lost_article.CATALOG_ORPHAN,
    ),
)

FAMILIES = (COVERAGE, MARKUP, SCRIPT, FIGURES, TERMS, GLOSSARY, SOURCE, FILES)
RULES = {rule.id: rule for family in FAMILIES for rule in family.rules}


GROUPS = {
    "terms": kept_terms.TERMS_KEPT,
    "figures": kept_figures.FIGURES_KEPT,
}
"""Rules about what a target says of its source, by the word that the command line has for them."""


def is_covered(rule_id: str) -> bool:
    """Return whether a rule is about text that is not translated: whoever publishes an article as it is knows of that."""
    return is_coverage(rule_id) or rule_id == han_left.HAN_LEFT.id


def is_about_targets(rule: Rule) -> bool:
    """Return whether a rule is about what a unit's target says, so that another target may mend it."""
    return rule.scope is Scope.UNIT and not is_coverage(rule.id)


def is_coverage(rule_id: str) -> bool:
    """Return whether a rule is about units that wait for a target or for a person."""
    return any(rule.id == rule_id for rule in COVERAGE.rules)
