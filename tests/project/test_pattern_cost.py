"""Patterns of the configuration: which may take too long for a line of a stranger's text."""

import re

import pytest

from l10n.project.pattern_cost import objection

FINE = [
    r"^\d+条评论$", r"^【来源：.*】$", r"^(?:责任编辑|来源|作者)：.*$", r"推荐阅读", r"^更多内容，关注.+公众号$", r"^\s*分享到\S*$", r"(?:\d++,)*+\d+条评论",
    r"^(?>a+)*+b$", r"[0-9]{1,3}人赞过", r"^https?://\S+$", r"^[·•]+$", r"原标题：.*", r"^(\d)\1条$", r"^(?=.*编辑)责任.*$", r"(?i:cookie)s?",
]  # fmt: skip
BAD = [
    r"(a+)+$", r"(?:a*)*b", r"(a|aa)+$", r"(?:a?)+$", r"(?:\d{1,3},)*\d条", r"^(\w+\s?)*$", r".*.*.*x", r"(a?){30}b", r".*推荐.*阅读.*", r"(?=(a+)+$)a",
    r"(?:a|a)*b", r"(?:x+x+)+y", r"([a-z]+)*=", r"a?a?a?a?a?a?a?a?a?b", r"^(([a-z])+.)+[A-Z]([a-z])+$",
]  # fmt: skip


@pytest.mark.parametrize("pattern", FINE)
def test_patterns_that_users_write_are_taken(pattern):
    """One open repeat, or two behind ^; possessive ones as many as one likes."""
    assert objection(pattern) == ""
    assert re.compile(pattern)


@pytest.mark.parametrize("pattern", BAD)
def test_patterns_that_explode_are_refused(pattern):
    """A repeat within a repeat, three open ones, or many things that may be there or not."""
    assert objection(pattern)
