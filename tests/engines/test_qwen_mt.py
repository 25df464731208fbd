"""The engine `qwen-mt`, against a stand-in of the service."""

import pytest

from l10n.engines.adapters.qwen_mt import QwenMt
from l10n.engines.protocol import Context, TermUse, Text
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError
from l10n.model import Locale
from l10n.protect import Wire
from tests.engines.stand import CLOSE, HANG, KEY, PAGE, Reply


def engine(stand, **options):
    return QwenMt({"base_url": f"{stand.url}/v1", "api_key_env": "STAND_KEY", "timeout": 5, **options})


def ask(qwen, text="公司⟦1⟧净亏损。", context=Context()):  # noqa: B008
    return qwen.send([[Text(7, text)]], "Chinese", "English", context)


def said(content, finish="stop", **message):
    choice = {"message": {"role": "assistant", "content": content, **message}, "finish_reason": finish}
    return Reply(200, {"choices": [choice], "usage": {"prompt_tokens": 9, "completion_tokens": 4}})


def test_one_message_is_the_text_and_the_rest_are_options(stand):
    """No system message; terms and confirmed sentences travel as the service wants them."""
    stand.script.append(said("The company ⟦1⟧ lost money."))
    qwen = engine(stand, model="qwen-mt-flash", domains="Finance.")
    context = Context(terms={"阿里巴巴": "Alibaba"}, examples=(("净利润增长。", "Net profit rose."),), title="标题")

    assert ask(qwen, context=context) == {7: "The company ⟦1⟧ lost money."}

    [request] = stand.requests
    assert (request.method, request.path) == ("POST", "/v1/chat/completions")
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    assert request.body == {
        "model": "qwen-mt-flash",
        "messages": [{"role": "user", "content": "公司⟦1⟧净亏损。"}],
        "translation_options": {
            "source_lang": "Chinese",
            "target_lang": "English",
            "terms": [{"source": "阿里巴巴", "target": "Alibaba"}],
            "tm_list": [{"source": "净利润增长。", "target": "Net profit rose."}],
            "domains": "Finance.",
        },
    }
    assert (qwen.usage.asked, qwen.usage.answered) == (9, 4)


def test_what_is_not_there_is_not_sent(stand):
    """No empty lists; no domain if the user wants none."""
    stand.script.append(said("x"))

    ask(engine(stand, domains=""))

    assert stand.bodies[0]["translation_options"] == {"source_lang": "Chinese", "target_lang": "English"}
    assert stand.bodies[0]["model"] == "qwen-mt-plus"


def test_it_takes_one_text_a_second_and_is_told_terms(stand):
    """Sixty requests a minute, the service's own limit."""
    caps = engine(stand).caps

    assert (caps.wire, caps.max_items, caps.rps, caps.terms) == (Wire.PLAIN, 1, 1.0, TermUse.TOLD)
    assert (engine(stand, rps=5, threads=8).caps.rps, engine(stand, threads=8).caps.threads) == (5.0, 8)


@pytest.mark.parametrize(
    ("tag", "name"),
    [("zh-CN", "Chinese"), ("en-GB", "English"), ("zh-TW", "Traditional Chinese"), ("ja", "Japanese")],
)
def test_locales_become_names_of_languages(stand, tag, name):
    """As its documentation has them."""
    assert engine(stand).lang(Locale.parse(tag), "target") == name


def test_a_language_that_it_may_not_have_is_fatal(stand):
    """It would answer in another one."""
    with pytest.raises(FatalEngineError, match="does not serve tlh"):
        engine(stand).lang(Locale.parse("tlh"), "target")


@pytest.mark.parametrize(
    ("step", "kind", "words"),
    [
        (said("half a", "length"), EngineError, "cut off"),
        (said("", "content_filter"), EngineError, "refused"),
        (said("  "), EngineError, "blank"),
        (said(None), EngineError, "blank"),
        (Reply(200, {"choices": []}), EngineError, "blank"),
        (Reply(400, {"error": {"code": "data_inspection_failed"}}), EngineError, "data_inspection_failed"),
        (Reply(401, {"error": {"message": KEY}}), FatalEngineError, "the key was refused"),
        (Reply(429, {}, {"Retry-After": "3"}), RetryableEngineError, "HTTP 429"),
        (Reply(503, {}), RetryableEngineError, "HTTP 503"),
        (PAGE, RetryableEngineError, "web page"),
        (HANG, RetryableEngineError, "ReadTimeout"),
        (CLOSE, RetryableEngineError, "ConnectionError"),
    ],
)
def test_failures(stand, step, kind, words):
    """Each becomes ours; neither key nor text is repeated."""
    stand.script.append(step)

    with pytest.raises(EngineError) as caught:
        ask(engine(stand, timeout=0.4 if step == HANG else 5), "保密的句子。")

    error = caught.value
    assert isinstance(error, kind)
    assert isinstance(error, FatalEngineError | RetryableEngineError) == (kind is not EngineError)
    assert words in str(error)
    assert KEY not in str(error) + repr(error)
    assert "保密" not in str(error)
    assert getattr(error, "after", None) == (3.0 if words == "HTTP 429" else None)


def test_a_text_that_is_too_long_is_not_sent(stand):
    """The service would cut it."""
    with pytest.raises(EngineError, match="longer than a request may be"):
        ask(engine(stand), "汉" * 6_001)

    assert stand.requests == []
