"""The engine `libre`, against a stand-in of a LibreTranslate server."""

import html
import sys

import pytest

from l10n.engines.adapters.libre import Libre
from l10n.engines.protocol import Context, TermUse, Text
from l10n.errors import ConfigError, EngineError, FatalEngineError, NoModelError, RetryableEngineError, UnservedError
from l10n.model import Locale
from l10n.protect import Wire
from tests.engines.stand import CLOSE, HANG, KEY, PAGE, Reply

CODES = ("en", "ja", "zh-Hans", "zt", "pt")
LANGUAGES = [{"code": code, "name": code, "targets": [other for other in CODES if other != code]} for code in CODES]


def serve(stand, languages=LANGUAGES, most=99):
    """Answer like the real server, which unescapes entities and takes a limited number of texts."""

    def answer(request):
        if request.path == "/languages":
            return Reply(200, languages) if languages is not None else Reply(404, {"error": "not found"})
        q = request.body["q"]
        if isinstance(q, list) and len(q) > most:
            return Reply(400, {"error": f"Invalid request: request ({len(q)}) exceeds text limit ({most})"})
        texts = [f"EN {html.unescape(text)}" for text in ([q] if isinstance(q, str) else q)]
        return Reply(200, {"translatedText": texts[0] if isinstance(q, str) else texts})

    stand.answer = answer


def engine(stand, **options):
    return Libre({"base_url": stand.url, "timeout": 5, "terms": {"en": {}}, **options})


def ask(libre, *texts, target="en"):
    codes = libre.lang(Locale.parse("zh-CN"), "source"), libre.lang(Locale.parse(target), "target")
    blocks = [[Text(number, text)] for number, text in enumerate(texts, 10)]
    return libre.send(blocks, *codes, Context())


def test_texts_travel_as_html_without_tags(stand):
    """Text mode changes case and full stops; placeholders stay plain, as tags would cut the sentence."""
    serve(stand)

    answers = ask(engine(stand), "公司⟦1⟧净亏损", 'R&D <研发> & "成本"')

    assert answers == {10: "EN 公司⟦1⟧净亏损", 11: 'EN R&D <研发> & "成本"'}
    languages, translate = stand.requests
    assert (languages.method, languages.path) == ("GET", "/languages")
    assert (translate.method, translate.path) == ("POST", "/translate")
    assert translate.body == {
        "q": ["公司⟦1⟧净亏损", 'R&amp;D &lt;研发&gt; &amp; "成本"'],
        "source": "zh-Hans",
        "target": "en",
        "format": "html",
    }


def test_the_key_travels_in_the_body(stand):
    """That is where the server looks for it."""
    serve(stand)

    ask(engine(stand, api_key_env="STAND_KEY"), "好。")

    assert stand.bodies[-1]["api_key"] == KEY
    assert "Authorization" not in stand.requests[-1].headers


def test_figures_and_terms_travel_as_placeholders():
    """Its models get scales wrong, and cannot be told names."""
    assert Libre.caps.wire is Wire.PLAIN
    assert Libre.caps.masks_figures
    assert Libre.caps.terms is TermUse.MASKED


@pytest.mark.parametrize(
    ("languages", "target", "pair"),
    [
        (LANGUAGES, "ja", ("zh-Hans", "ja")),
        (LANGUAGES, "pt-BR", ("zh-Hans", "pt")),
        ([{"code": "zh", "targets": ["en", "nb"]}], "no", ("zh", "nb")),
        (None, "en", ("zh", "en")),
        ([], "en-GB", ("zh", "en")),
        ({"error": "?"}, "de", ("zh", "de")),
    ],
)
def test_languages_are_called_as_the_server_calls_them(stand, languages, target, pair):
    """Servers do not agree on names, and some do not tell theirs."""
    serve(stand, languages)

    ask(engine(stand), "好。", target=target)

    assert (stand.bodies[-1]["source"], stand.bodies[-1]["target"]) == pair


@pytest.mark.parametrize(
    ("target", "words", "kind"),
    [("ko", "no model from zh-Hans to ko", NoModelError), ("zh-TW", "use the engine opencc", UnservedError)],
)
def test_what_the_server_does_not_have_is_not_sent(stand, target, words, kind):
    """It would answer with the source; and Chinese goes to Chinese by way of English."""
    serve(stand)

    with pytest.raises(EngineError, match=words) as caught:
        ask(engine(stand), "好。", target=target)

    assert type(caught.value) is kind
    assert stand.bodies == []


def test_the_languages_are_asked_for_once(stand):
    """Not with every request."""
    serve(stand)
    libre = engine(stand)

    for _ in range(3):
        ask(libre, "好。")

    assert [request.path for request in stand.requests].count("/languages") == 1


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("en-GB", "en"),
        ("pt-BR", "pt-BR"), ("pt-PT", "pt"), ("no", "nb"), ("de-AT", "de"),
    ],
)  # fmt: skip
def test_locales_become_languages(stand, tag, code):
    """Nothing is asked over the network for it."""
    assert engine(stand).lang(Locale.parse(tag), "target") == code
    assert stand.requests == []


def test_a_server_that_takes_fewer_texts_gets_halves(stand):
    """Down to one text, which travels as a string, as old servers want it."""
    serve(stand, most=2)

    answers = ask(engine(stand), *"甲乙丙丁戊")

    assert answers == {10: "EN 甲", 11: "EN 乙", 12: "EN 丙", 13: "EN 丁", 14: "EN 戊"}
    assert [body["q"] for body in stand.bodies] == [
        [*"甲乙丙丁戊"],
        ["甲", "乙"],
        ["丙", "丁", "戊"],
        "丙",
        ["丁", "戊"],
    ]


def test_a_text_that_is_refused_costs_no_other(stand):
    """One is longer than the server takes."""
    serve(stand)
    honest = stand.answer
    too_long = Reply(400, {"error": "Invalid request: request (9) exceeds text limit (5)"})
    stand.answer = lambda r: too_long if r.path == "/translate" and "长" in str(r.body["q"]) else honest(r)

    assert ask(engine(stand), "甲", "长", "丙") == {10: "EN 甲", 12: "EN 丙"}
    with pytest.raises(EngineError, match="HTTP 400"):
        ask(engine(stand), "长")


@pytest.mark.parametrize("answer", [["one"], "all in one", ["a", "b", "c"], None])
def test_an_answer_of_another_shape_is_asked_for_again(stand, answer):
    """A server that does not know of lists gives one text, or none."""
    serve(stand)
    stand.script += [Reply(200, LANGUAGES), Reply(200, {"translatedText": answer})]

    assert ask(engine(stand), "甲", "乙") == {10: "EN 甲", 11: "EN 乙"}
    assert [body["q"] for body in stand.bodies] == [["甲", "乙"], "甲", "乙"]


def test_what_is_no_text_is_left_out(stand):
    """The other answer stays."""
    serve(stand)
    stand.script += [Reply(200, LANGUAGES), Reply(200, {"translatedText": [None, "B"]})]

    assert ask(engine(stand), "甲", "乙") == {11: "B"}


@pytest.mark.parametrize(
    ("step", "kind", "words"),
    [
        (Reply(400, {"error": f"bad {KEY}"}), EngineError, "HTTP 400"),
        (Reply(403, {"error": f"Invalid API key {KEY}"}), FatalEngineError, "check the key that `api_key_env` names"),
        (Reply(404, "gone"), FatalEngineError, "check `base_url`"),
        (Reply(429, {"error": "Slowdown: 3 per 1 minute"}), RetryableEngineError, "HTTP 429"),
        (Reply(500, {"error": "Cannot translate text: 好。"}), RetryableEngineError, "HTTP 500"),
        (Reply(200, {"error": "?"}), EngineError, "not the agreed shape"),
        (PAGE, RetryableEngineError, "web page"),
        (HANG, RetryableEngineError, "ReadTimeout"),
        (CLOSE, RetryableEngineError, "ConnectionError"),
    ],
)
def test_failures(stand, step, kind, words):
    """Each becomes ours; neither key nor text is repeated."""
    stand.script += [Reply(200, LANGUAGES), step]
    libre = engine(stand, api_key_env="STAND_KEY", timeout=0.4 if step == HANG else 5)

    with pytest.raises(EngineError) as caught:
        ask(libre, "好。")

    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert KEY not in str(caught.value) + repr(caught.value) + repr(vars(libre))
    assert "好。" not in str(caught.value)


def test_an_address_is_needed():
    """There is no server that everybody may use."""
    with pytest.raises(ConfigError, match=r"engine\.libre\.base_url: is missing"):
        Libre({})


def test_a_key_that_is_named_and_not_there_is_fatal(stand, monkeypatch):
    """Before anything is sent."""
    monkeypatch.delenv("STAND_KEY")
    monkeypatch.setitem(sys.modules, "keyring", None)

    with pytest.raises(FatalEngineError, match="STAND_KEY is not set"):
        engine(stand, api_key_env="STAND_KEY").lang(Locale.parse("en"), "target")
