"""The examples of the rules, run: what a rule says of each."""

from __future__ import annotations

from functools import cache

from l10n.article import ArticleOptions, Joints, parse_article, splice_body
from l10n.catalog import Bitext
from l10n.glossary import Glossary, read_terms, starter_terms
from l10n.model import Article, Catalog, Finding, Locale, Segment, Unit
from l10n.project import Config, Publish
from l10n.rules.rule import Example, Rule, Scope
from l10n.rules.running import run_checks
from l10n.rules.subject import Subject
from l10n.rules.term_base import check_terms

_RESIDUE = (r"^\d+条评论$",)
_HEAD = "---\nlang: zh-CN\n---\n\n"
_PARAGRAPH = "\n\n"


def try_example(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """Run all rules over an example of one; return what they find."""
    if rule.scope is Scope.GLOSSARY:
        return tuple(check_terms(read_terms(example.source, "glossary.csv")))
    if rule.scope is Scope.ARTICLE:
        return run_checks(_subject(example, _article(example.source), ()))
    article = _article(_HEAD + example.source)
    return run_checks(_subject(example, article, _units(example, article.segments)))


def _article(text: str) -> Article:
    return parse_article(text.encode(), "content/a.zh-CN.md", ArticleOptions(residue=_RESIDUE))


def _units(example: Example, segments: tuple[Segment, ...]) -> tuple[Unit, ...]:
    targets = example.target.split(_PARAGRAPH) if len(segments) > 1 else [example.target]
    return tuple(
        Unit(segment.source, segment.context, target, example.state, previous=example.previous)
        for segment, target in zip(segments, targets, strict=True)
    )


def _subject(example: Example, article: Article, units: tuple[Unit, ...]) -> Subject:
    config = Config(publish=Publish.REVIEWED)
    bitext = Bitext(article, Catalog(article.path, Locale.parse(example.locale), units))
    return Subject(bitext, config, _merged(bitext, config), _starter())


def _merged(bitext: Bitext, config: Config) -> bytes | None:
    if not bitext.catalog.units or not all(unit.target for unit in bitext.catalog.units):
        return None
    return splice_body(bitext.article, bitext.targets, Joints.of(config.source, bitext.locale), without_residue=True)


@cache
def _starter() -> Glossary:
    return Glossary(starter_terms())
