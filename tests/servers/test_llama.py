"""The engine `chat`, against a real llama.cpp server whose model knows nothing: what it says must never be published."""

import pytest

from l10n.engines import BUILT_IN, Limits, Retries, Session, Text
from l10n.engines.adapters.chat.chat_engine import Chat
from l10n.model import Locale
from tests.servers.llama import llama
from tests.site import TestSite

pytestmark = pytest.mark.servers

WITH_FIGURES = """\
---
title: "公司净亏损扩大12%"
date: "2025-02-14 16:49:15"
---

公司第三季度净亏损12.5亿美元，**同比**扩大3.2%。

- 详见[公告](https://example.com/a?x=1)，代码`000001`。
"""

PLAIN = """\
---
title: "公司净亏损扩大"
date: "2025-02-14 16:49:15"
---

公司发布财报。市场预计公司净亏损扩大。

投资者表示等待。
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with llama(tmp_path_factory.mktemp("llama")) as url:
        yield url


def engine(url, **options):
    return Chat({"base_url": url, "model": "tiny", "timeout": 60, "max_tokens": 400, **options})


def ask(chat, *texts):
    """Translate texts as a run does, in one block; gives their answers in order."""
    codes = chat.lang(Locale.parse("zh-CN"), "source"), chat.lang(Locale.parse("en"), "target")
    session = Session(chat, Limits(Retries(tries=1)))
    found = session.translate([[Text(n, text) for n, text in enumerate(texts)]], codes)
    answers = {a.id: a for group in found for a in group}
    return [answers[number] for number in range(len(texts))]


def test_every_text_has_an_answer_or_a_reason(server):
    """The server refuses `json_schema`; the engine finds what it takes."""
    chat = engine(server)

    answers = ask(chat, *(f"净亏损{n}亿美元。" for n in range(4)))

    assert all(answer.text or answer.reason for answer in answers)
    assert not any(answer.is_fatal for answer in answers)
    assert chat.is_proven


def test_an_answer_that_is_cut_off_is_refused(server):
    """Ten tokens hold no JSON of four texts, nor of one."""
    for answer in ask(engine(server, max_tokens=10), *(f"净亏损{n}亿美元。" for n in range(4))):
        assert answer.text is None
        assert answer.reason


def test_a_text_that_is_longer_than_the_context_costs_only_itself(server, tmp_path):
    """The server answers 400; the engine asks in halves and goes on."""
    with llama(tmp_path, context=2048) as url:
        answers = ask(engine(url), "净亏损" * 900, "净亏损。")

    assert answers[0].text is None
    assert not any(answer.is_fatal for answer in answers)


def test_a_wrong_address_is_told(server):
    """Here the path that every such address ends in is missing."""
    [answer] = ask(engine(server.removesuffix("/v1")), "净亏损。")

    assert answer.is_fatal
    assert "HTTP 404" in str(answer.reason)


@pytest.mark.parametrize("article", [WITH_FIGURES, PLAIN], ids=["figures and markup", "plain sentences"])
def test_noise_is_never_published(server, tmp_path, monkeypatch, article):
    """The run ends with findings, its page is a draft for nobody but reviewers, and no page leads to it."""
    monkeypatch.setitem(BUILT_IN, "chat", ("l10n.engines.adapters.chat.chat_engine", "Chat"))
    site = TestSite(tmp_path)
    table = f'\n[engine.chat]\nbase_url = "{server}"\nmodel = "tiny"\nmax_tokens = 400\n'
    site.configure(targets=["en"], engines=["chat"], more=table)
    site.write("content/a.zh-CN.md", article)

    ran = site.run("translate", "batch")

    assert ran.exit_code in (1, 3)
    assert site.read("content/a.zh-CN.md") == article
    if "content/a.en.md" in site.files():
        assert "\ndraft: true\n" in site.read("content/a.en.md")
