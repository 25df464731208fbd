"""The engine `libre`, against a real LibreTranslate on the loopback."""

import pytest

from l10n.engines import BUILT_IN, Limits, Retries, Session, Text
from l10n.engines.adapters.libre import Libre
from l10n.model import Locale
from tests.servers.libretranslate import add_key, libretranslate
from tests.site import TestSite

pytestmark = pytest.mark.servers

ARTICLE = """\
---
title: "公司净亏损扩大"
date: "2025-02-14 16:49:15"
---

公司第三季度净亏损12.5亿美元，**同比**扩大3.2%。

- 详见[公告](https://example.com/a?x=1)，代码`000001`。
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with libretranslate(tmp_path_factory.mktemp("libre")) as url:
        yield url


def ask(url, *texts, target="en", tries=1, **options):
    """Translate texts as a run does, in one block; gives their answers in order."""
    engine = Libre({"base_url": url, **options})
    codes = engine.lang(Locale.parse("zh-CN"), "source"), engine.lang(Locale.parse(target), "target")
    session = Session(engine, Limits(Retries(tries=tries, base=0.01)))
    found = session.translate([[Text(n, text) for n, text in enumerate(texts)]], codes)
    answers = {a.id: a for group in found for a in group}
    return [answers[number] for number in range(len(texts))]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("公司第三季度净亏损扩大。", "en", "the company third quarter net loss widened."),
        ("公司净亏损扩大", "ja", "同社純損失扩大"),
        # Sent as text, the server would put the first in capitals, and end the second with 。
        ("公司ETF净亏损", "en", "the companyETF net loss"),
        ("净亏损达⟦1⟧。", "en", "net loss reached⟦1⟧."),
        ("净利润<营收&增长", "en", "net profit< revenue& grew"),
    ],
)
def test_the_server_translates(server, source, target, expected):
    """What was escaped on the way is text again."""
    [answer] = ask(server, source, target=target)

    assert answer.text == expected


def test_many_texts_get_their_own_answers(server):
    """Sixty texts in batches."""
    answers = ask(server, *(f"净亏损{n}。" for n in range(60)))

    assert [answer.text for answer in answers] == [f"net loss{n}." for n in range(60)]


def test_a_language_without_a_model_is_refused(server):
    """The server would answer 400; nothing is asked of it."""
    [answer] = ask(server, "净亏损。", target="ko")

    assert answer.text is None
    assert "the server has no model from zh-Hans to ko" in str(answer.reason)


def test_an_article_is_translated_with_its_markup_and_figures(server, tmp_path, monkeypatch):
    """From the command line to the target file; sums and rates are the target's own."""
    monkeypatch.setitem(BUILT_IN, "libre", ("l10n.engines.adapters.libre", "Libre"))
    site = TestSite(tmp_path)
    site.configure(targets=["en"], engines=["libre"], more=f'\n[engine.libre]\nbase_url = "{server}"\n')
    site.write("content/a.zh-CN.md", ARTICLE)

    assert site.run("translate", "batch").exit_code == 0

    target = site.read("content/a.en.md")
    assert "the company net loss widened" in target
    for kept in ("$1.25 billion", "3.2%", "**year on year**", "(https://example.com/a?x=1)", "`000001`"):
        assert kept in target


def test_a_server_with_limits_is_asked_in_halves(tmp_path):
    """It takes two texts and forty characters at once."""
    texts = [f"净亏损{n}。" for n in range(10)]

    with libretranslate(tmp_path, "--batch-limit", "2", "--char-limit", "40") as url:
        answers = ask(url, *texts, "公司净亏损扩大，" * 10)

    assert [answer.text for answer in answers[:-1]] == [f"net loss{n}." for n in range(10)]
    assert answers[-1].text is None


def test_a_server_that_asks_to_slow_down_is_asked_again(tmp_path):
    """It answers 429 from the third request of a minute on, without a Retry-After; so the texts wait."""
    with libretranslate(tmp_path, "--req-limit", "2") as url:
        answers = [ask(url, "净亏损。", tries=2)[0] for _ in range(8)]  # a minute may end meanwhile

    assert answers[0].text == "net loss."
    assert any("HTTP 429; try again later" in str(answer.reason) for answer in answers)


def test_a_server_that_asks_for_keys_takes_the_right_one(tmp_path, monkeypatch):
    """The wrong one is refused for good: the engine is given up."""
    database = tmp_path / "keys.db"
    options = ["--api-keys", "--require-api-key-secret", "--api-keys-db-path", str(database)]

    with libretranslate(tmp_path / "server", *options) as url:
        add_key(database, "right")
        monkeypatch.setenv("RIGHT_KEY", "right")
        monkeypatch.setenv("WRONG_KEY", "wrong")
        [right] = ask(url, "净亏损。", api_key_env="RIGHT_KEY")
        [wrong] = ask(url, "净亏损。", api_key_env="WRONG_KEY")
        [none] = ask(url, "净亏损。")

    assert right.text == "net loss."
    assert (wrong.text, none.text) == (None, None)
    assert wrong.is_fatal
    assert "HTTP 403: the key was refused" in str(wrong.reason)
