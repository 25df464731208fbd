"""What strangers wrote never steers a terminal, an annotation or Markdown."""

import json

import pytest

from l10n.model import Finding, Severity
from l10n.report import FindingFormat, render_findings, visible, visible_line
from l10n.report.markdown_text import code, escaped

STEERING = [
    ("\x1b[2J", "\\u001b[2J"), ("a\x07", "a\\u0007"), ("\x9b31m", "\\u009b31m"), ("\x00", "\\u0000"), ("x\x08y", "x\\u0008y"), ("\x7f", "\\u007f"),
    ("12\u202e34", "12\\u202e34"), ("\u2066a\u2069", "\\u2066a\\u2069"), ("a\u2028b", "a\\u2028b"), ("\u200f", "\\u200f"), ("a\rb", "a\\u000db"),
    ("\x1b]0;title\x07", "\\u001b]0;title\\u0007"), ("\x85", "\\u0085"), ("\ufeff", "\\ufeff"), ("\ud800", "\\ud800"), ("\x0c", "\\u000c"),
]  # fmt: skip
PLAIN = [
    "净亏损3.5亿美元。",
    "a\tb",
    "a\nb",
    "é",
    "👨\u200d👩\u200d👧",
    "می\u200cخواهم",
    "𠮷野家",
    "a\u00a0b",
    "C:\\new",
    "~~~ `x` |",
    "한국어",
    "\u3000全角",
]


@pytest.mark.parametrize(("text", "shown"), STEERING)
def test_what_steers_is_written_out(text, shown):
    """Controls, escapes and what turns directions are shown as their numbers."""
    assert visible(text) == shown


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_shown_as_it_is(text):
    """Letters of any script, joiners, blanks and tabs stay."""
    assert visible(text) == text


@pytest.mark.parametrize(("text", "shown"), [row for row in STEERING if row[0] != "\ud800"])
def test_json_stays_exact(text, shown):
    """The escape means the same character in a JSON string."""
    written = json.dumps({"text": text}, ensure_ascii=False)

    assert json.loads(visible(written)) == {"text": text}


def test_no_text_begins_a_line_of_its_own():
    """A service that reads commands from the output reads none of an article's."""
    finding = Finding(
        "han-left", Severity.ERROR, "content/a.md", "left:\n::set-env name=A::b", source="一\n::stop-commands::x"
    )

    for form in (FindingFormat.TEXT, FindingFormat.GITHUB):
        assert len(render_findings([finding], form).splitlines()) == 1
    assert visible_line("a\r\n::error::b") == "a ::error::b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", "a\\|b"), ("<script>", "\\<script\\>"), ("@team", "\\@team"), ("#1", "\\#1"), ("[a](b)", "\\[a\\]\\(b\\)"), ("*a*", "\\*a\\*"), ("`a`", "\\`a\\`"),
        ("a\nb", "a b"), ("\x1b[1m", "\\\\u001b\\[1m"), ("![x](y)", "\\!\\[x\\]\\(y\\)"), ("a_b", "a\\_b"),
    ],
)  # fmt: skip
def test_markdown_shows_the_text(text, shown):
    """Nothing of it becomes a table, a tag, a mention or a reference."""
    assert escaped(text).replace("\\\\u001b", "\\u001b") == shown.replace("\\\\u001b", "\\u001b")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("content/a.md", "`content/a.md`"), ("a`b.md", "``a`b.md``"), ("`a", "`` `a ``"), ("a``b", "```a``b```"), ("a\nb.md", "`a b.md`")],
)  # fmt: skip
def test_names_are_code_whatever_they_hold(name, shown):
    """A name with backticks gets a longer fence."""
    assert code(name) == shown


def test_a_pipe_in_a_name_ends_no_cell():
    """In a table it is escaped even in code."""
    assert code("a|b.md", in_table=True) == "`a\\|b.md`"
