"""docs/figures.md says what the code does."""

import re

import pytest

from l10n.figures import compare_figures, parse_figures, render_figure
from l10n.model import Locale
from tests.figures.test_parse import shown

ZH = Locale.parse("zh-CN")


def rows(page: str, fence: str) -> list[list[str]]:
    blocks = re.findall(rf"```{fence}\n(.*?)```", page, re.DOTALL)
    return [[cell.strip() for cell in line.split("|")] for block in blocks for line in block.splitlines()]


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "figures.md").read_text(encoding="utf-8")


def test_parse_examples(page):
    for tag, text, expected in rows(page, "parse"):
        assert "; ".join(map(shown, parse_figures(text, Locale.parse(tag)))) == expected, text


def test_render_examples(page):
    for tag, text, expected in rows(page, "render"):
        [figure] = parse_figures(text, ZH)
        rendered = re.sub("[\u00a0\u202f]", " ", render_figure(figure, Locale.parse(tag)))
        assert rendered == expected, text


def test_compare_examples(page):
    for tag, source, target, expected in rows(page, "compare"):
        issues = compare_figures(source, target, ZH, Locale.parse(tag))
        assert "; ".join(f"{issue.severity.value}: {issue.message}" for issue in issues) == expected, source


def test_every_kind_of_example_is_there(page):
    assert all(len(rows(page, fence)) > 8 for fence in ("parse", "render", "compare"))
