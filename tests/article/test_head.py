"""Front matter: split as Hugo splits it, edited so that every other byte stays."""

import json
import tomllib

import frontmatter
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from l10n.article import cut_head, edit_head, parse_article, splice, split_head
from l10n.errors import ArticleError
from l10n.model import ArticleKind
from tests.strategies import heads, values

# --- splitting -------------------------------------------------------------------------------

SPLITS = [
    ("---\ntitle: 甲\n---\n正文", "---\n", "title: 甲\n", "---\n"),
    ("---\r\ntitle: 甲\r\n---\r\n正文", "---\r\n", "title: 甲\r\n", "---\r\n"),
    ("\ufeff---\ntitle: 甲\n---\n", "\ufeff---\n", "title: 甲\n", "---\n"),
    ("\n \t\n---\ntitle: 甲\n---\n", "\n \t\n---\n", "title: 甲\n", "---\n"),
    ("---  \ntitle: 甲\n---\t\n", "---  \n", "title: 甲\n", "---\t\n"),
    ("---\ntitle: 甲\n---", "---\n", "title: 甲\n", "---"),
    ("---\n---\n正文", "---\n", "", "---\n"),
    ("---\n# 只有注释\n---\n", "---\n", "# 只有注释\n", "---\n"),
    ("---\na: |\n  ---\n  甲\n---\n", "---\n", "a: |\n  ---\n  甲\n", "---\n"),
    ("---\na: 1\n---\n正文\n---\n后文", "---\n", "a: 1\n", "---\n"),
    ('+++\ntitle = "甲"\n+++\n正文', "+++\n", 'title = "甲"\n', "+++\n"),
    ("\ufeff\r\n+++\r\na = 1\r\n+++\r\n", "\ufeff\r\n+++\r\n", "a = 1\r\n", "+++\r\n"),
    ('{"title": "甲"}\n正文', "", '{"title": "甲"}', "\n"),
    ('\ufeff\n{\n "a": {"b": "}"}\n}\r\n正文', "\ufeff\n", '{\n "a": {"b": "}"}\n}', "\r\n"),
    ("{}", "", "{}", ""),
]


@pytest.mark.parametrize(("text", "opening", "block", "closing"), SPLITS)
def test_the_head_is_split_off(text, opening, block, closing):
    """The head's three parts are the file's start, to the character, whatever stands around the rules."""
    front = split_head(text, "a.md")

    assert (front.opening, front.block, front.closing) == (opening, block, closing)
    assert text.startswith(str(front))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "正文",
        "正文\n---\ntitle: 甲\n---\n",
        " ---\ntitle: 甲\n---\n",
        "----\ntitle: 甲\n----\n",
        "---\ntitle: 甲\n",
        "---\ntitle: 甲\n...\n正文",
        "---\n正文。\n---\n后文",
        "---\n- 甲\n---\n",
        "---\n问: 甲\n答: 乙\n",
        "---\nlang: zh\n\n正文: 甲\n",
        "---\ntitle: 甲\n正文\ndate: 乙\n",
        "---\ntitles: 甲\ndated: 乙\n",
        "正文\n---\ntitle: 甲\ndate: 乙\n",
        "---\n\n正文\n\n---\n",
        "---\ntitle: 甲\n --- \n",
        "+++\na = 1\n---\n",
        "{{< note >}}\n正文",
        "{甲}",
    ],
)
def test_what_only_looks_like_a_head_is_text(text):
    """Text between two rules, unclosed blocks, blocks closed by dots and shortcodes are no front matter."""
    assert split_head(text, "a.md") is None
    assert splice(parse_article(text.encode(), "a.md"), {}) == text.encode()


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('---\ntitle: "甲\n---\n', "a.md:2", "YAML"),
        ("---\nok: 1\ntitle: a: b\n---\n", "a.md:3", "YAML"),
        ("---\nok: 1\n\ttitle: 甲\n---\n", "a.md:3", "YAML"),
        ("\n\n---\nok: 1\nlist: [甲\n---\n", "a.md:6", "YAML"),
        ("---\na: *none\n---\n", "a.md:2", "YAML"),
        ("---\na: \x01\n---\n", "a.md:", "YAML"),
        ("+++\nok = 1\ntitle = 甲\n+++\n", "a.md:3", "TOML"),
        ("+++\na = 1\na = 2\n+++\n", "a.md:3", "TOML"),
        ('{\n  "a": 1,\n  "b" 2\n}\n', "a.md:3", "JSON"),
        ('{"a": "甲', "a.md:1", "JSON"),
    ],
)
def test_a_broken_head_is_refused_with_its_line(text, where, what):
    """A block that is not in its language is an error that names file, line, language and remedy, in one line."""
    with pytest.raises(ArticleError) as caught:
        parse_article(text.encode(), "a.md")

    message = str(caught.value)
    assert message.startswith(where)
    assert f"the {what} front matter is broken: " in message
    assert message.endswith("; mend it by hand and run again")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: 甲\ndate: 2025-02-14\n\n正文。\n", 1),
        ("\n\n---\ntitle: 甲\nlang: zh-CN\n正文。\n", 3),
        ("---\r\ntitle: 甲\r\ndate: 2025-02-14\r\n正文。\r\n", 1),
        ("\ufeff---\ntitle: 甲\nslug: a\n", 1),
        ("---\nauthor: 乙\ntitle: 甲\ntranslations:\n  - en\n- de\ndraft: true\n正文\n", 1),
        ("---\ntitle: 甲\ntranslations:\n  - en\n----\n正文\n", 1),
        ("---\ntitle: 甲\nlayout: a\n---正文\n", 1),
        ("+++\ntitle = '甲'\ndate = 2025-02-14\n\n正文。\n", 1),
        ("+++\ntitle='甲'\ndraft=true\n---\n", 1),
        ("---\ntitle: 甲\nlang: zh-CN\n+++\n正文\n", 1),
    ],
)
def test_a_head_without_an_end_is_refused(text, line):
    """It would be translated as a paragraph, and the page would lose its front matter."""
    with pytest.raises(ArticleError, match=rf"^a\.md:{line}: the front matter that begins here has no end: "):
        parse_article(text.encode(), "a.md")


def test_a_head_nested_too_deeply_is_refused():
    """Nesting that no reader could follow is an error and not a crash."""
    for text in ("---\na: " + "[" * 5000 + "]" * 5000 + "\n---\n", '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}"):
        with pytest.raises(ArticleError, match=r"^a\.md:"):
            parse_article(text.encode(), "a.md")


# --- reading ---------------------------------------------------------------------------------

YAML = """\
# 注释
title: "三季度亏损，“钱荒”再现" # 尾注
code: 000001
quoted: "000001"
single: 'it''s'
plain: 软银集团
empty:
none: ""
flow: [甲, "乙", '丙']
block:
- 甲
-   "乙"
deep:
    - 丙
literal: |
  一行
  二行

folded: >-
  一行
  二行
multi: "一行
  二行"
anchor: &x 值
alias: *x
params: {sub: 副题}
flag: false
date: 2025-02-14
"""


def test_values_are_read_as_the_users_tools_read_them():
    """Strings and lists of strings are read with python-frontmatter's values; all else is left alone."""
    front = split_head(f"---\n{YAML}---\n", "a.md")
    theirs = frontmatter.loads(f"---\n{YAML}---\n").metadata
    ours = front.values

    for key in ("title", "quoted", "single", "plain", "none", "literal", "folded", "multi", "anchor"):
        assert ours[(key,)] == theirs[key]
    for key in ("flow", "block", "deep"):
        assert list(ours[(key,)]) == theirs[key]
    assert ours[("params", "sub")] == "副题"
    assert ours[("block", 1)] == "乙"
    assert not {("code",), ("empty",), ("flag",), ("date",), ("alias",)} & set(ours)


# --- editing: tables -------------------------------------------------------------------------

LONG = "A summary in English that is much longer than eighty columns, with a colon: and a # in it, and on it goes"
EDITS = [
    ('title: "甲"  # 注\nb: 1\n', {("title",): "New"}, 'title: "New"  # 注\nb: 1\n'),
    ("title: '甲'\n", {("title",): "it's"}, "title: 'it''s'\n"),
    ("title: 甲\n", {("title",): "New"}, "title: New\n"),
    ("title: 甲\n", {("title",): "a: b"}, 'title: "a: b"\n'),
    ("title: 甲\n", {("title",): "000001"}, 'title: "000001"\n'),
    ("title: 甲\n", {("title",): "no"}, 'title: "no"\n'),
    ("title: 甲\n", {("title",): "2025-02-14"}, 'title: "2025-02-14"\n'),
    ("title: 甲\n", {("title",): ""}, 'title: ""\n'),
    ("title: 甲\n", {("title",): "“q” #1"}, 'title: "“q” #1"\n'),
    ("title: 甲\n", {("title",): LONG}, f'title: "{LONG}"\n'),
    ('title: "甲"\n', {("title",): 'say "hi" \\ bye'}, 'title: "say \\"hi\\" \\\\ bye"\n'),
    ("title:\nb: 1\n", {("title",): "New"}, "title: New\nb: 1\n"),
    ("title:    # 注\nb: 1\n", {("title",): "New"}, "title: New    # 注\nb: 1\n"),
    ("title: |\n  一\n  二\n\nb: 1\n", {("title",): "New"}, 'title: "New"\n\nb: 1\n'),
    ("title: >-\n  一\n  二\nb: 1\n", {("title",): "New"}, 'title: "New"\nb: 1\n'),
    ('title: "一\n  二"\nb: 1\n', {("title",): "New"}, 'title: "New"\nb: 1\n'),
    ("l:\n- 甲\n- 乙\nb: 1\n", {("l",): ("x",)}, "l:\n- x\nb: 1\n"),
    ('l:\n    -   "甲"\nb: 1\n', {("l",): ("x", "y")}, 'l:\n    -   "x"\n    -   "y"\nb: 1\n'),
    ("l: [甲, 乙]\n", {("l",): ("new, x",)}, 'l: ["new, x"]\n'),
    ("l: ['甲']\n", {("l",): ("x", "y")}, "l: ['x', 'y']\n"),
    ("l: []\nb: 1\n", {("l",): ("x",)}, 'l: ["x"]\nb: 1\n'),
    ("l:\n- 甲\nb: 1\n", {("l",): ()}, "l: []\nb: 1\n"),
    ("l:\n- 甲\nb: 1\n", {("l",): "x"}, 'l: "x"\nb: 1\n'),
    ("t: 甲\nb: 1\n", {("t",): ("x", "y")}, 't: ["x", "y"]\nb: 1\n'),
    ("p:\n  q:\n    - r: 甲\n", {("p", "q", 0, "r"): "x"}, "p:\n  q:\n    - r: x\n"),
    ("a: 1\n# 注\nb: 2\n", {("a",): None}, "# 注\nb: 2\n"),
    ("a: 1\nl:\n- 甲\n\nb: 2\n", {("l",): None}, "a: 1\n\nb: 2\n"),
    ("a: 1\n\n# 注\n", {("lang",): "en"}, "a: 1\nlang: en\n\n# 注\n"),
    ("a: 1\n", {("l",): ("zh-CN", "en"), ("draft",): True}, "a: 1\nl: [zh-CN, en]\ndraft: true\n"),
    ("a: &x 甲\nb: *x\nd: 1\n", {("c",): "x"}, "a: &x 甲\nb: *x\nd: 1\nc: x\n"),
    ("lang: no\n", {("x",): "no"}, 'lang: no\nx: "no"\n'),
    ("a: 1\n", {("甲: 乙",): "x"}, 'a: 1\n"甲: 乙": x\n'),
]


@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("block", "edits", "expected"), EDITS)
def test_yaml_is_edited_in_place(block, edits, expected, eol):
    """A new value is written in the old one's style where that is safe; all other characters stay."""
    front = split_head(f"---\n{block}---\n".replace("\n", eol), "a.md")
    edited = edit_head(front, edits, "a.md")

    assert edited.block == expected.replace("\n", eol)
    assert edit_head(edited, edits, "a.md") == edited


@pytest.mark.parametrize(
    ("block", "edits", "expected"),
    [
        ('title = "甲" # 注\n', {("title",): 'a "b"'}, 'title = "a \\"b\\"" # 注\n'),
        ("title = '甲'\n", {("title",): "x"}, "title = 'x'\n"),
        ("title = '甲'\n", {("title",): "it's"}, 'title = "it\'s"\n'),
        ('title = """\n一\n二"""\nb = 1\n', {("title",): "x"}, 'title = "x"\nb = 1\n'),
        ('l = [ "甲", # 注\n  "乙" ]\n', {("l",): ("x",)}, 'l = ["x"]\n'),
        ("a = 1_000\n[p]\nt = '甲'\n", {("p", "t"): "x"}, "a = 1_000\n[p]\nt = 'x'\n"),
        ("a = 1\n[p]\nb = 2\n", {("lang",): "en"}, 'a = 1\nlang = "en"\n[p]\nb = 2\n'),
        ("a = 1\n", {("编号",): "x"}, 'a = 1\n"编号" = "x"\n'),
        ("a = 1\nb = 2\n", {("a",): None}, "b = 2\n"),
        ("[[p]]\nt = '甲'\n[[p]]\nt = '乙'\n", {("p", 1, "t"): "x"}, "[[p]]\nt = '甲'\n[[p]]\nt = 'x'\n"),
        ("p = {t = '甲', n = 1}\n", {("p", "t"): "x"}, "p = {t = 'x', n = 1}\n"),
        ("p.t = '甲'\n", {("p", "t"): "x"}, "p.t = 'x'\n"),
        ('s = "[x]"\na = 1\n', {("b",): "x"}, 's = "[x]"\na = 1\nb = "x"\n'),
    ],
)
def test_toml_is_edited_in_place(block, edits, expected):
    """TOML keeps its comments, its tables and its number formats."""
    front = split_head(f"+++\n{block}+++\n", "a.md")
    edited = edit_head(front, edits, "a.md")

    assert edited.block == expected
    assert edit_head(edited, edits, "a.md") == edited


@pytest.mark.parametrize(
    ("block", "edits", "expected"),
    [
        ('{"t": "甲", "n": 1}', {("t",): 'a "b"'}, '{"t": "a \\"b\\"", "n": 1}'),
        ('{"t": "\\u7532"}', {("t",): "甲"}, '{"t": "\\u7532"}'),
        ('{\n  "a": 1,\n  "t": ["甲"]\n}', {("t",): ("x", "y")}, '{\n  "a": 1,\n  "t": ["x", "y"]\n}'),
        ('{\n  "a": 1\n}', {("lang",): "en"}, '{\n  "a": 1,\n  "lang": "en"\n}'),
        ("{}", {("lang",): "en"}, '{"lang": "en"}'),
        ('{"a": 1, "b": 2, "c": 3}', {("b",): None}, '{"a": 1, "c": 3}'),
        ('{"a": 1, "b": 2}', {("a",): None}, '{"b": 2}'),
        ('{"a": 1, "b": 2}', {("a",): None, ("b",): None, ("c",): "x"}, '{"c": "x"}'),
        ('{"p": {"q": [{"t": "甲"}]}}', {("p", "q", 0, "t"): "x"}, '{"p": {"q": [{"t": "x"}]}}'),
    ],
)
def test_json_is_edited_in_place(block, edits, expected):
    """JSON keeps its layout and its escapes."""
    front = split_head(block + "\n", "a.md")
    edited = edit_head(front, edits, "a.md")

    assert edited.block == expected
    assert edit_head(edited, edits, "a.md") == edited


def test_duplicate_keys_stay_as_they_are():
    """Readers accept a key that is written twice and take the last; an edit of another key touches neither."""
    front = split_head("---\na: 甲\nb: 乙\na: 丙\n---\n", "a.md")

    assert front.values[("a",)] == "丙"
    assert edit_head(front, {("b",): "x"}, "a.md").block == "a: 甲\nb: x\na: 丙\n"


def test_an_edit_that_cannot_be_made_is_refused():
    """An anchor that other keys refer to is not rewritten behind their backs."""
    front = split_head("---\na: &x [甲]\nb: *x\n---\n", "a.md")

    with pytest.raises(ArticleError, match=r"^a\.md"):
        edit_head(front, {("a",): ("y",)}, "a.md")


def test_entries_are_cut_out():
    """The block without some keys, as the hash of a published file needs it."""
    front = split_head("---\nlang: en\ntitle: 甲\ntranslations:\n- en\n- ja\ndraft: true\n---\n", "a.md")

    assert cut_head(front, ("lang", "translations", "draft", "none")) == "title: 甲\n"


# --- editing: properties ---------------------------------------------------------------------


def read(head):
    """Read a head with the reader of its language that users have."""
    if head.startswith("---"):
        return frontmatter.loads(head).metadata
    if head.startswith("+++"):
        return tomllib.loads(head.replace("\r\n", "\n").strip("+\n"))
    return json.loads(head)


def spoken(edits):
    return {path[0]: list(value) if isinstance(value, tuple) else value for path, value in edits.items()}


@st.composite
def edited_heads(draw):
    """Build a head and edits of some of its top-level keys and of new ones."""
    head = draw(heads())
    front = split_head(head, "a.md")
    keys = [path for path in front.values if len(path) == 1]
    new = values() | st.lists(values(), min_size=1, max_size=3).map(tuple)
    known = draw(st.dictionaries(st.sampled_from(keys), new | st.none())) if keys else {}
    return head, known | draw(st.dictionaries(st.sampled_from([("lang",), ("translations",), ("新键",)]), new))


@given(heads())
def test_values_are_what_a_full_reader_reads(head):
    """Every string and list of strings that is found has the value that the language's own reader gives it."""
    front = split_head(head, "a.md")

    for path, value in front.values.items():
        theirs = read(head)
        for key in path:
            theirs = theirs[key]
        assert theirs == (list(value) if isinstance(value, tuple) else value)


@given(heads(), st.booleans())
def test_editing_with_equal_values_is_the_identity(head, crlf):
    """Values that are what they were leave every character."""
    text = head.replace("\n", "\r\n") if crlf else head
    front = split_head(text, "a.md")

    assert edit_head(front, front.values, "a.md") == front


@given(edited_heads())
def test_editing_changes_the_asked_values_only(case):
    """After an edit a full reader finds the new values, the removed keys gone, and all else as before."""
    head, edits = case
    front = split_head(head, "a.md")
    edited = edit_head(front, edits, "a.md")

    wanted = {
        key: value for key, value in (read(head) | spoken(edits)).items() if (key,) not in edits or value is not None
    }
    assert read(str(edited)) == wanted


@given(edited_heads())
def test_editing_twice_equals_editing_once(case):
    """The same edits again change nothing."""
    head, edits = case
    once = edit_head(split_head(head, "a.md"), edits, "a.md")

    assert edit_head(once, edits, "a.md") == once


@given(st.text(max_size=40))
def test_any_value_survives_a_yaml_round_trip(value):
    """Whatever a translator writes in a title reads back as written."""
    front = split_head("---\ntitle: 甲\nother: [1, 2]\n---\n", "a.md")
    edited = edit_head(front, {("title",): value}, "a.md")

    assert yaml.safe_load(edited.block) == {"title": value, "other": [1, 2]}


def test_an_article_of_text_between_rules_keeps_its_text():
    """Text between two rules, which python-frontmatter loses, is text."""
    article = parse_article("---\n正文。\n---\n后文。\n".encode(), "a.md")

    assert [segment.source for segment in article.segments] == ["正文。", "后文。"]
    assert article.kind is ArticleKind.MARKDOWN


def test_a_plain_value_with_a_tab_is_quoted():
    """libyaml reads a bare tab within a plain scalar, PyYAML's own scanner refuses it: other readers may as well."""
    front = split_head("---\ntitle: 标题\n---\n", "a.md")

    edited = edit_head(front, {("title",): "0\t0"}, "a.md")

    assert edited.block == 'title: "0\\t0"\n'
