"""What is odd about the source itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from l10n.article import bare_title, is_translatable
from l10n.languages import Language
from l10n.model import ArticleKind, Finding, Severity
from l10n.rules.rule import Example, Rule, Scope
from l10n.rules.subject import Subject

_DATES = ("date", "lastmod", "publishDate", "expiryDate")

FRONT_MATTER_DATE = Rule(
    id="front-matter-date",
    severity=Severity.ERROR,
    scope=Scope.ARTICLE,
    message="{key}: {value} is no date that Hugo reads; write 2025-02-14 16:49:15 or 2025-02-14T16:49:15+08:00",
    what="`date`, `lastmod`, `publishDate` or `expiryDate` is no date that Hugo reads.",
    why="The build fails, or the page vanishes. Other generators are more generous; ignore the rule there.",
    remedy="write `2025-02-14`, `2025-02-14 16:49:15` or `2025-02-14T16:49:15+08:00`.",
    wrong=(Example('---\ntitle: 短讯\ndate: "2025-02-14 16:49"\n---\n\n净亏损。\n'),),
    right=(Example('---\ntitle: 短讯\ndate: "2025-02-14 16:49:15"\n---\n\n净亏损。\n'),),
)
FRONT_MATTER_HAN = Rule(
    id="front-matter-han",
    severity=Severity.NOTE,
    scope=Scope.ARTICLE,
    message="{key} holds Chinese and is copied as it is; add it to front_matter.translate if readers see it",
    what="A front-matter key that is copied holds Chinese.",
    why="Readers may see it. It is told for each locale that is not written with Chinese characters.",
    remedy="add it to `front_matter.translate` if readers see it, else ignore the rule.",
    wrong=(Example("---\ntitle: 短讯\nauthor: 本报记者\n---\n\n净亏损。\n"),),
    right=(Example("---\ntitle: 短讯\nauthor: staff\n---\n\n净亏损。\n"),),
)
ARTICLE_RESIDUE = Rule(
    id="article-residue",
    severity=Severity.NOTE,
    scope=Scope.ARTICLE,
    message="left out: {text}",
    what="A line matches `article.residue` and is left out of targets.",
    why="What a crawler left behind is no part of the article.",
    remedy="nothing, if the line is residue; else narrow the pattern.",
    wrong=(Example("净亏损。\n\n3条评论\n"),),
    right=(Example("净亏损。\n"),),
)
ARTICLE_TITLE = Rule(
    id="article-title",
    severity=Severity.NOTE,
    scope=Scope.ARTICLE,
    message="the first line is no title, so the file's name is: {title}; put a short line first",
    what="The first line of a bare text is too long for a title or ends like a sentence.",
    why="The target is titled after the file.",
    remedy="put a short line first, or give the article front matter.",
    wrong=(Example("港湾基金2月12日发布财报，净亏损扩大。\n公司说。\n"),),
    right=(Example("港湾基金发布财报\n净亏损扩大。\n"),),
)


def front_matter_date(subject: Subject) -> Iterator[Finding]:
    """Find `front-matter-date`: a date that site generators cannot read; the build would fail or the page vanish."""
    if subject.article.kind is ArticleKind.BARE:
        return
    head = subject.article.head
    values = head.values if head else {}
    for key in _DATES:
        value = values.get((key,))
        if isinstance(value, str) and value and not _is_date(value):
            yield subject.report_line(FRONT_MATTER_DATE, _line_of(subject, key), {"key": key, "value": repr(value)})


def _is_date(value: str) -> bool:
    """Accept what Hugo accepts (measured): ISO dates, with seconds if there is a time, a zone if one likes."""
    if not re.match(r"\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d:\d\d)", value):
        return False
    try:
        datetime.fromisoformat(re.sub(r" (?=[+-]\d{2}:?\d{2}$)", "", value))
    except ValueError:
        return False
    return True


def _line_of(subject: Subject, key: str) -> int:
    match = re.search(rb"^[ \t\"]*" + key.encode() + rb"\b", subject.article.raw, re.MULTILINE)
    return subject.article.line(match.start()) if match else 1


def front_matter_han(subject: Subject) -> Iterator[Finding]:
    """Find `front-matter-han`: a value that is copied as it is holds Chinese, and readers may see it."""
    config = subject.config
    handled = {*config.translate, *config.relabel, *config.glossary_only, *_DATES}
    summaries = {summary.key for summary in subject.article.summaries}
    head = subject.article.head
    if Language.of(subject.locale).han or head is None:
        return
    for path, value in head.values.items():
        key = ".".join(map(str, path))
        if isinstance(value, str) and key.split(".")[0] not in handled | summaries and is_translatable(value):
            yield subject.report_article(FRONT_MATTER_HAN, _line_of(subject, str(path[0])), {"key": key})


def article_residue(subject: Subject) -> Iterator[Finding]:
    """Find `article-residue`: a line that a crawler left behind is kept out of the target."""
    for start, end in subject.article.residue:
        text = subject.article.raw[start:end].decode().strip()
        yield subject.report_line(ARTICLE_RESIDUE, subject.article.line(start), {"text": text})


def article_title(subject: Subject) -> Iterator[Finding]:
    """Find `article-title`: bare text whose first line is too long for a title, so that the file's name stands in."""
    if subject.article.kind is ArticleKind.BARE:
        title, is_first_line = bare_title(subject.article)
        if not is_first_line:
            yield subject.report_line(ARTICLE_TITLE, 1, {"title": title})
