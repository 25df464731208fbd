"""The engine `deepl`: the vendor's own library, against a stand-in that goes by the vendor's description."""

import logging
import re
import sys
import threading
import traceback
import xml.etree.ElementTree as ET

import pytest

from l10n.engines.adapters.deepl.deepl_engine import Deepl
from l10n.engines.protocol import Context, TermUse, Text
from l10n.errors import ConfigError, EngineError, FatalEngineError, RetryableEngineError
from l10n.model import Locale
from l10n.protect import Wire
from tests.engines.stand import CLOSE, FLOOD, HALF, HANG, KEY, PAGE, TRICKLE, Reply

TERMS = {
    "en": {"阿里巴巴": "Alibaba", "巨亏": "heavy loss"},
    "ja": {"阿里巴巴": "アリババ"},
    "zh-TW": {"阿里巴巴": "阿里巴巴"},
}
CONTEXT = Context(title="标题", section="R&D", before=("前一句。",), after=("后一句。",))


class Account:
    """An account at DeepL: it keeps glossaries, and refuses what the vendor's description does not allow."""

    def __init__(self, stand, most=1000):
        self.glossaries: dict[str, dict] = {}
        self.most, self.made, self.lock = most, 0, threading.Lock()
        stand.answer = self.answer

    def answer(self, request):
        if request.headers.get("Authorization") != f"DeepL-Auth-Key {KEY}":
            return Reply(403, {"message": "Forbidden"})
        if request.path == "/v2/usage":
            return Reply(200, {"character_count": 12, "character_limit": 500_000})
        with self.lock:
            return self.translate(request.body) if request.path == "/v2/translate" else self.glossary(request)

    def translate(self, body):
        for text in body["text"]:
            ET.fromstring(f"<t>{text}</t>")
        if "glossary_id" in body and body["glossary_id"] not in self.glossaries:
            return Reply(404, {"message": "glossary not found"})
        found = [
            {"text": f"EN {text}", "billed_characters": 5, "detected_source_language": "ZH"} for text in body["text"]
        ]
        return Reply(200, {"translations": found})

    def glossary(self, request):
        if request.method == "GET":
            return Reply(200, {"glossaries": list(self.glossaries.values())})
        if request.method == "DELETE":
            found = self.glossaries.pop(request.path.rpartition("/")[2], None)
            return Reply(204 if found else 404, "")
        [dictionary] = request.body["dictionaries"]
        if not re.fullmatch("[a-z]{2}", dictionary["source_lang"]) or not re.fullmatch(
            "[a-z]{2}", dictionary["target_lang"]
        ):
            return Reply(400, {"message": "Unsupported glossary source and target language pair"})
        if len(self.glossaries) >= self.most:
            return Reply(456, {"message": "Quota exceeded"})
        self.made += 1
        self.glossaries[f"id-{self.made}"] = {"glossary_id": f"id-{self.made}", "name": request.body["name"]}
        return Reply(201, self.glossaries[f"id-{self.made}"])

    def names(self):
        return sorted(glossary["name"] for glossary in self.glossaries.values())


def engine(stand, **options):
    return Deepl({"base_url": stand.url, "api_key_env": "STAND_KEY", "timeout": 5, "terms": TERMS, **options})


def ask(deepl, *texts, target="en", context=Context()):  # noqa: B008
    codes = deepl.lang(Locale.parse("zh-CN"), "source"), deepl.lang(Locale.parse(target), "target")
    blocks = [[Text(number, text)] for number, text in enumerate(texts, 10)]
    return deepl.send(blocks, *codes, context)


def sent(stand, path="/v2/translate"):
    return [request.body for request in stand.requests if request.path == path and request.raw]


def test_the_request_as_it_is_sent(stand):
    """XML with our tags ignored, no outlines, no auto-splitting at line breaks; the context around it."""
    Account(stand)
    deepl = engine(stand)

    answers = ask(deepl, '公司<x id="1"/>净亏损', "R&amp;D", context=CONTEXT)

    assert answers == {10: 'EN 公司<x id="1"/>净亏损', 11: "EN R&amp;D"}
    [request] = stand.requests
    assert (request.method, request.path) == ("POST", "/v2/translate")
    assert request.headers["Authorization"] == f"DeepL-Auth-Key {KEY}"
    assert request.body == {
        "text": ['公司<x id="1"/>净亏损', "R&amp;D"],
        "source_lang": "ZH",
        "target_lang": "EN-US",
        "context": "标题\nR&amp;D\n前一句。\n后一句。",
        "tag_handling": "xml",
        "tag_handling_version": "v2",
        "ignore_tags": ["x"],
        "outline_detection": False,
        "split_sentences": "nonewlines",
        "preserve_formatting": True,
        "show_billed_characters": True,
    }
    assert deepl.billed == 10


@pytest.mark.parametrize(
    ("options", "key", "value"),
    [
        ({"formality": "more"}, "formality", "prefer_more"),
        ({"formality": "less"}, "formality", "prefer_less"),
        ({"model_type": "quality_optimized"}, "model_type", "quality_optimized"),
    ],
)
def test_style(stand, options, key, value):
    """The forms of formality that do not fail for languages without it."""
    Account(stand)

    ask(engine(stand, **options), "好。")

    assert sent(stand)[0][key] == value


def test_what_it_takes(stand):
    """Fifty texts; the library writes a Chinese character as six bytes, and the mark-up of XML as it is."""
    caps = engine(stand).caps

    assert (caps.wire, caps.max_items, caps.terms, caps.masks_figures) == (Wire.XML, 50, TermUse.TOLD, False)
    assert engine(stand).cost("净亏损") == 20


def test_the_largest_request_stays_below_the_limit(stand):
    """100 KB, with a context that is as long as it may be."""
    Account(stand)
    deepl = engine(stand)
    text = "汉" * 266
    assert 50 * deepl.cost(text) <= deepl.caps.max_cost < 51 * deepl.cost(text)

    ask(deepl, *[text] * 50, context=Context(title="题" * 9_000))

    assert len(stand.requests[0].raw) < 100_000


def test_control_characters_are_left_out(stand):
    """XML may not hold them: one would cost the whole request."""
    Account(stand)

    ask(engine(stand), "净\x08亏\x0b损\ufffe\t。")

    assert sent(stand)[0]["text"] == ["净亏损\t。"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "EN-US"), ("en-US", "EN-US"), ("en-GB", "EN-GB"), ("en-AU", "EN-GB"), ("pt", "PT-PT"), ("pt-BR", "PT-BR"),
        ("zh-TW", "ZH-HANT"), ("zh-HK", "ZH-HANT"), ("zh-Hant", "ZH-HANT"), ("zh-CN", "ZH-HANS"), ("ja", "JA"),
        ("de-AT", "DE"), ("es", "ES"), ("es-MX", "ES-419"), ("no", "NB"), ("ko", "KO"),
    ],
)  # fmt: skip
def test_locales_become_deepls_codes(stand, tag, code):
    """It asks for variants of English, Portuguese and Chinese, and takes none of others."""
    assert engine(stand).lang(Locale.parse(tag), "target") == code
    assert engine(stand).lang(Locale.parse("zh-CN"), "source") == "ZH"
    assert stand.requests == []


def test_an_unknown_language_is_fatal(stand):
    """Nothing is asked over the network for it."""
    with pytest.raises(FatalEngineError, match="does not serve tlh"):
        engine(stand).lang(Locale.parse("tlh"), "target")


def test_a_glossary_is_made_and_used_without_a_context(stand):
    """DeepL was seen to ignore a glossary beside a context; bare codes in small letters."""
    account = Account(stand)

    ask(engine(stand), "阿里巴巴巨亏。", context=CONTEXT)

    [made] = sent(stand, "/v3/glossaries")
    assert re.fullmatch("l10n zh EN-US [0-9a-f]{16}", made["name"])
    assert made["dictionaries"] == [
        {
            "source_lang": "zh",
            "target_lang": "en",
            "entries": "巨亏\theavy loss\n阿里巴巴\tAlibaba\n",
            "entries_format": "tsv",
        }
    ]
    [body] = sent(stand)
    assert body["glossary_id"] in account.glossaries
    assert body["source_lang"] == "ZH"
    assert "context" not in body


def test_texts_without_terms_keep_their_context(stand):
    """And make no glossary."""
    account = Account(stand)

    ask(engine(stand), "净利润增长。", context=CONTEXT)

    assert "glossary_id" not in sent(stand)[0]
    assert sent(stand)[0]["context"]
    assert account.made == 0


def test_a_glossary_of_the_same_terms_is_used_again(stand):
    """By this run, and by the next."""
    account = Account(stand)
    deepl = engine(stand)

    for one in (deepl, deepl, engine(stand)):
        ask(one, "阿里巴巴。")

    assert account.made == 1
    assert {body["glossary_id"] for body in sent(stand)} == {"id-1"}


def test_a_changed_glossary_takes_the_place_of_the_old_one(stand):
    """Others' glossaries, and those of other pairs, stay; an account that holds few has room."""
    account = Account(stand, most=4)
    account.glossaries["theirs"] = {"glossary_id": "theirs", "name": "Marketing zh en"}
    ask(engine(stand), "阿里巴巴。")
    ask(engine(stand), "阿里巴巴。", target="ja")
    ask(engine(stand, glossary="other-site"), "阿里巴巴。")
    before = account.names()

    ask(engine(stand, terms={"en": {"阿里巴巴": "Alibaba Group"}}), "阿里巴巴。")

    gone, came = set(before) - set(account.names()), set(account.names()) - set(before)
    assert [name.rpartition(" ")[0] for name in (*gone, *came)] == ["l10n zh EN-US"] * 2
    assert len(account.glossaries) == 4


def test_terms_that_deepl_would_refuse_are_left_out(stand):
    """One of them would cost the whole glossary."""
    Account(stand)
    terms = {"好": " good ", "制\t表": "tab", "空": "", "长": "x" * 1025, "行": "a\nb", " ": "blank", "分": "a\u2028b"}

    ask(engine(stand, terms={"en": terms}), "好。")

    assert sent(stand, "/v3/glossaries")[0]["dictionaries"][0]["entries"] == "好\tgood\n"


@pytest.mark.parametrize("options", [{"glossary": ""}, {"terms": {}}, {"terms": {"en": {}}}])
def test_no_glossary_where_none_is_wanted(stand, options):
    """Or where there is nothing to put into it."""
    Account(stand)

    ask(engine(stand, **options), "阿里巴巴。", context=CONTEXT)

    assert [request.path for request in stand.requests] == ["/v2/translate"]
    assert "context" in sent(stand)[0]


def test_chinese_to_chinese_has_no_glossary(stand):
    """A glossary needs two languages."""
    Account(stand)

    ask(engine(stand), "阿里巴巴。", target="zh-TW")

    assert [request.path for request in stand.requests] == ["/v2/translate"]


@pytest.mark.parametrize("refusal", [Reply(400, {}), Reply(456, {"message": "Quota exceeded"}), Reply(404, {})])
def test_a_glossary_that_is_refused_costs_the_glossary_only(stand, refusal):
    """A pair or a number that DeepL does not serve; it is not asked for with every request."""
    Account(stand)
    stand.script += [Reply(200, {"glossaries": []}), refusal]
    deepl = engine(stand)

    for _ in range(2):
        assert ask(deepl, "阿里巴巴。", context=CONTEXT) == {10: "EN 阿里巴巴。"}

    assert len(sent(stand, "/v3/glossaries")) == 1
    assert "context" in sent(stand)[0]


@pytest.mark.parametrize(
    ("step", "kind"),
    [(Reply(403, {}), FatalEngineError), (Reply(429, {}), RetryableEngineError), (HANG, RetryableEngineError)],
)
def test_a_glossary_that_cannot_be_looked_up(stand, step, kind):
    """Is a matter of the key, or of waiting."""
    stand.script.append(step)

    with pytest.raises(kind):
        ask(engine(stand, timeout=0.4 if step == HANG else 5), "阿里巴巴。")


def test_a_glossary_that_was_deleted_meanwhile_is_made_anew(stand):
    """By the next try, which the error asks for."""
    account = Account(stand)
    deepl = engine(stand)
    ask(deepl, "阿里巴巴。")
    account.glossaries.clear()

    with pytest.raises(RetryableEngineError, match="the glossary is gone"):
        ask(deepl, "阿里巴巴。")

    assert ask(deepl, "阿里巴巴。") == {10: "EN 阿里巴巴。"}
    assert account.made == 2


def test_threads_make_one_glossary(stand):
    """And get their own answers."""
    account = Account(stand)
    deepl = engine(stand)
    codes = deepl.lang(Locale.parse("zh-CN"), "source"), deepl.lang(Locale.parse("en"), "target")
    answers = {}

    def run(number):
        answers.update(deepl.send([[Text(number, f"阿里巴巴{number}。")]], *codes, Context()))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert account.made == 1
    assert answers == {number: f"EN 阿里巴巴{number}。" for number in range(16)}
    assert deepl.billed == 80


@pytest.mark.parametrize(
    ("step", "kind", "words"),
    [
        (Reply(400, {"message": f"Bad request {KEY}"}), EngineError, "HTTP 400"),
        (Reply(401, {"message": KEY}), FatalEngineError, "the key was refused"),
        (Reply(403, {"message": KEY}), FatalEngineError, "the key was refused"),
        (Reply(404, {"message": "Not found"}), FatalEngineError, "HTTP 404"),
        (Reply(413, PAGE.body), EngineError, "HTTP 413"),
        (Reply(429, {"message": "slow"}, {"Retry-After": "8"}), RetryableEngineError, "HTTP 429"),
        (Reply(456, {"message": "Quota"}), FatalEngineError, "the account's quota is used up"),
        (Reply(500, {}), RetryableEngineError, "HTTP 500"),
        (Reply(503, {"message": "保密"}), RetryableEngineError, "HTTP 503"),
        (Reply(529, {}), RetryableEngineError, "HTTP 529"),
        (Reply(302, "", {"Location": "/login"}), FatalEngineError, "set `base_url` to where it leads"),
        (Reply(400, {"message": ["not", "a", "string"]}), EngineError, "not the agreed shape"),
        (Reply(200, {"translations": [{"text": "no bill"}]}), EngineError, "not the agreed shape"),
        (Reply(200, {"translations": "none"}), EngineError, "not the agreed shape"),
        (Reply(200, {"translations": []}), EngineError, "1 texts were sent, and 0 came back"),
        (Reply(200, [1]), EngineError, "0 came back"),
        (PAGE, RetryableEngineError, "the answer is a web page"),
        (HANG, RetryableEngineError, "no connection (ReadTimeout)"),
        (TRICKLE, RetryableEngineError, "the answer does not end"),
        (CLOSE, RetryableEngineError, "no connection (ConnectionError)"),
        (HALF, RetryableEngineError, "no connection ("),
        (FLOOD, EngineError, "longer than 4 MB"),
    ],
)
def test_failures(stand, caplog, step, kind, words):
    """Each becomes ours after one request: the library's own retries are off, and its messages and log stay inside."""
    caplog.set_level(logging.DEBUG)
    stand.script.append(step)
    deepl = engine(stand, timeout=0.5 if step in (HANG, TRICKLE) else 5)

    with pytest.raises(EngineError) as caught:
        ask(deepl, "保密的句子。")

    error = caught.value
    assert type(error) is kind
    assert words in str(error)
    assert len(stand.requests) == 1
    assert getattr(error, "after", None) == (8.0 if "429" in words else None)
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(deepl)) + caplog.text
    assert KEY not in shown
    assert "保密" not in str(error) + repr(error) + caplog.text


def test_the_log_holds_no_key_and_no_text(stand, caplog):
    """The library logs whole requests at its lowest level, and addresses above it."""
    caplog.set_level(logging.DEBUG)
    Account(stand)

    ask(engine(stand), "保密的句子。")

    assert len(stand.requests) == 1
    assert KEY not in caplog.text
    assert "保密" not in caplog.text


def test_the_quota_can_be_asked_for(stand):
    """What is used, and of how much; None without a limit."""
    Account(stand)
    stand.script.append(Reply(200, {}))

    assert engine(stand).quota() is None
    assert engine(stand).quota() == (12, 500_000)


def test_without_the_library_it_says_how_to_get_it(stand, monkeypatch):
    """Before anything is sent."""
    monkeypatch.setitem(sys.modules, "deepl", None)

    with pytest.raises(FatalEngineError, match=r'not installed; run `pip install "l10n\[deepl\]"`'):
        engine(stand).lang(Locale.parse("en"), "target")


def test_without_a_key_it_is_fatal(stand, monkeypatch):
    """By default the key is where the library's own users have it."""
    monkeypatch.delenv("DEEPL_AUTH_KEY", raising=False)
    monkeypatch.setitem(sys.modules, "keyring", None)

    with pytest.raises(FatalEngineError, match="DEEPL_AUTH_KEY is not set"):
        Deepl({"base_url": stand.url}).lang(Locale.parse("en"), "target")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"formality": "polite"}, "choose default, more, less"),
        ({"model_type": "best"}, "choose default, quality_optimized"),
        ({"auth_key": KEY}, "secrets do not belong in this file"),
        ({"timeout": "1"}, "a number is wanted"),
        ({"base_url": f"http://someone:{KEY}@localhost"}, "holds a password"),
    ],
)
def test_settings_that_cannot_be_used(stand, table, words):
    """Each with the remedy, and without the value where it may be a key."""
    with pytest.raises(ConfigError, match=words) as caught:
        engine(stand, **table)

    assert KEY not in str(caught.value)


def test_a_key_of_the_free_plan_goes_to_its_own_server(monkeypatch):
    """Where no address is set; nothing is sent here."""
    monkeypatch.setenv("STAND_KEY", "00000000-0000-0000-0000-000000000000:fx")

    client, _ = Deepl({"api_key_env": "STAND_KEY"})._service()

    assert client.server_url == "https://api-free.deepl.com"
