"""Conflicts that git left in an article, and texts that look like one."""

import pytest

from l10n.article import parse_article
from l10n.errors import ArticleError

BOTH = "<<<<<<< HEAD\n营收3亿元。\n=======\n营收4亿元。\n>>>>>>> topic\n"
CONFLICTS = {
    "alone": (BOTH, 1),
    "between paragraphs": (f"# 标题\n\n{BOTH}\n结尾。\n", 3),
    "in the front matter": (f"---\n{BOTH}---\n\n正文。\n", 2),
    "in TOML": (f"+++\n{BOTH}+++\n\n正文。\n", 2),
    "of three versions": ("<<<<<<< ours\n甲。\n||||||| base\n乙。\n=======\n丙。\n>>>>>>> theirs\n", 1),
    "one side is empty": ("文。\n<<<<<<< HEAD\n=======\n营收。\n>>>>>>> 1a2b3c\n", 2),
    "with carriage returns": (BOTH.replace("\n", "\r\n"), 1),
    "in a list": ("- 甲\n<<<<<<< HEAD\n- 乙\n=======\n- 丙\n>>>>>>> topic\n- 丁\n", 2),
    "with code in one side": ("<<<<<<< HEAD\n```\ncode\n=======\n营收。\n>>>>>>> topic\n", 1),
    "behind code": (f"```\ncode\n```\n\n{BOTH}", 5),
    "behind code about git": (f"```\n{BOTH}```\n\n{BOTH}", 9),
    "with a heading's underline": (f"标题\n=======\n\n{BOTH}", 4),
    "behind a byte order mark": ("\ufeff# 标\n" + BOTH, 2),
}
NONE = {
    "an underline": "标题\n=======\n\n正文。\n",
    "a quotation in a quotation": ">>>>>>> 引文。\n",
    "both of them": "标题\n=======\n\n>>>>>>> 引文。\n",
    "a start alone": "<<<<<<< 左边。\n\n正文。\n",
    "a start and an end": "<<<<<<< 左\n正文。\n>>>>>>> 右\n",
    "another order": ">>>>>>> 右\n\n标题\n=======\n\n<<<<<<< 左\n",
    "fenced code about git": f"解决冲突：\n\n```\n{BOTH}```\n",
    "fenced by tildes, with a fence inside": f"~~~~\n```\n{BOTH}```\n~~~~\n",
    "indented code": "解决冲突：\n\n" + "".join(f"    {line}\n" for line in BOTH.splitlines()),
    "quoted": "".join(f"> {line}\n" for line in BOTH.splitlines()),
    "within a line": "以 `<<<<<<< HEAD` 开头，\n中间是 `=======`，\n以 `>>>>>>> topic` 结尾。\n",
    "six characters": BOTH.replace("<<<<<<<", "<<<<<<"),
    "a separator of eight": BOTH.replace("=======", "========"),
}


@pytest.mark.parametrize(("text", "line"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_an_article_with_a_conflict_is_refused(text, line):
    """Readers would see both sides, and the markers."""
    with pytest.raises(ArticleError) as caught:
        parse_article(text.encode(), "a.md")

    assert str(caught.value).startswith(f"a.md:{line}: a conflict of git begins here; ")


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_what_looks_like_a_conflict_is_text(text):
    """Headings, quotations and articles about git have the same characters."""
    assert parse_article(text.encode(), "a.md")
