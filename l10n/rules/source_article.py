"""What is odd about the source itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from l10n.article import bare_title, is_translatable
from l10n.languages import Language
from l10n.model import ArticleKind, Finding, Severity
from l10n.rules.subject import Subject

_DATES = ("date", "lastmod", "publishDate", "expiryDate")


def front_matter_date(subject: Subject) -> Iterator[Finding]:
    """`front-matter-date`: a date that site generators cannot read; the build would fail or the page vanish."""
    if subject.article.kind is ArticleKind.BARE:
        return
    head = subject.article.head
    values = head.values if head else {}
    for key in _DATES:
        value = values.get((key,))
        if isinstance(value, str) and value and not _is_date(value):
            message = (
                f"{key}: {value!r} is no date that Hugo reads; write 2025-02-14 16:49:15 or 2025-02-14T16:49:15+08:00"
            )
            yield subject.source_finding("front-matter-date", Severity.ERROR, message, _line_of(subject, key))


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
    """`front-matter-han`: a value that is copied as it is holds Chinese, and readers may see it."""
    config = subject.config
    handled = {*config.translate, *config.relabel, *config.glossary_only, *_DATES}
    summaries = {summary.key for summary in subject.article.summaries}
    head = subject.article.head
    if Language.of(subject.locale).han or head is None:
        return
    for path, value in head.values.items():
        key = ".".join(map(str, path))
        if isinstance(value, str) and key.split(".")[0] not in handled | summaries and is_translatable(value):
            message = f"{key} holds Chinese and is copied as it is; add it to front_matter.translate if readers see it"
            yield subject.finding("front-matter-han", Severity.NOTE, message, line=_line_of(subject, str(path[0])))


def article_residue(subject: Subject) -> Iterator[Finding]:
    """`article-residue`: a line that a crawler left behind is kept out of the target."""
    for start, end in subject.article.residue:
        line = subject.article.raw[start:end].decode().strip()
        yield subject.source_finding("article-residue", Severity.NOTE, f"left out: {line}", subject.article.line(start))


def article_title(subject: Subject) -> Iterator[Finding]:
    """`article-title`: bare text whose first line is too long for a title, so that the file's name stands in."""
    if subject.article.kind is ArticleKind.BARE:
        title, is_first_line = bare_title(subject.article)
        if not is_first_line:
            message = f"the first line is no title, so the file's name is: {title}; put a short line first"
            yield subject.source_finding("article-title", Severity.NOTE, message, 1)
