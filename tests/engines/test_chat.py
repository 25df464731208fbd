"""The engine `chat`, against a stand-in of servers that speak OpenAI's protocol, each in its own dialect."""

import json

import pytest

from l10n.engines import Limits, Retries, Session
from l10n.engines.adapters.chat.chat_engine import Chat, Format
from l10n.engines.protocol import Context, TermUse, Text
from l10n.errors import ConfigError, EngineError, FatalEngineError, RetryableEngineError
from l10n.model import Locale
from l10n.protect import Wire
from tests.engines.stand import CLOSE, FLOOD, HANG, KEY, PAGE, Reply

CONTEXT = Context(
    title="标题",
    section="业绩",
    before=("前一句。",),
    after=("后一句。",),
    terms={"阿里巴巴": "Alibaba"},
    examples=(("净利润增长。", "Net profit rose."),),
)


def engine(stand, **options):
    table = {"base_url": f"{stand.url}/v1", "model": "m", "api_key_env": "STAND_KEY", "timeout": 5, "terms": {}}
    return Chat({**table, **options})


def ask(chat, *texts, target="en", context=Context()):  # noqa: B008
    blocks = [[Text(number, text)] for number, text in enumerate(texts, 10)]
    return chat.send(blocks, "zh-CN", target, context)


def said(content, finish="stop", **message):
    choice = {"index": 0, "message": {"role": "assistant", "content": content, **message}, "finish_reason": finish}
    return Reply(200, {"choices": [choice], "usage": {"prompt_tokens": 100, "completion_tokens": 20}})


def asked(request):
    """The segments of a request, by id."""
    document = json.loads(request.body["messages"][1]["content"])
    return {str(segment["id"]): segment["text"] for segment in document["segments"]}


def translate(request):
    return said(json.dumps({n: f"EN {text}" for n, text in asked(request).items()}))


def formats(stand):
    return [body.get("response_format", {}).get("type", "none") for body in stand.bodies]


def test_the_request_as_it_is_sent(stand):
    """Path, key, prompt, one JSON document, and a schema that names every id."""
    stand.answer = translate
    chat = engine(stand, instructions="Write 'percent'.")

    assert ask(chat, "阿里@@1@@净利", "好。", context=CONTEXT) == {10: "EN 阿里@@1@@净利", 11: "EN 好。"}

    [request] = stand.requests
    assert (request.method, request.path) == ("POST", "/v1/chat/completions")
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    system, user = request.body["messages"]
    assert json.loads(user["content"]) == {
        "title": "标题",
        "section": "业绩",
        "context_before": ["前一句。"],
        "context_after": ["后一句。"],
        "terms": {"阿里巴巴": "Alibaba"},
        "examples": [{"source": "净利润增长。", "target": "Net profit rose."}],
        "segments": [{"id": "1", "text": "阿里@@1@@净利"}, {"id": "2", "text": "好。"}],
    }
    assert (system["role"], user["role"]) == ("system", "user")
    for words in (
        "Simplified Chinese (zh-CN)",
        "English (en)",
        "JSON",
        "1亿 = 100 million",
        "@@1@@",
        "Write 'percent'.",
    ):
        assert words in system["content"]
    assert request.body["response_format"]["json_schema"]["schema"] == {
        "type": "object",
        "properties": {"1": {"type": "string"}, "2": {"type": "string"}},
        "required": ["1", "2"],
        "additionalProperties": False,
    }
    assert (request.body["model"], request.body["temperature"], request.body["stream"]) == ("m", 0.0, False)
    assert "max_tokens" not in request.body
    assert (chat.usage.asked, chat.usage.answered) == (100, 20)


def test_settings_reach_the_request(stand):
    """What servers call their own comes from `extra`; what the protocol needs does not."""
    stand.answer = translate
    extra = {"reasoning_effort": "low", "top_p": 0.5, "stream": True}

    ask(engine(stand, temperature=0.3, max_tokens=900, extra=extra), "好。")

    body = stand.bodies[0]
    assert (body["temperature"], body["max_tokens"]) == (0.3, 900)
    assert (body["reasoning_effort"], body["top_p"], body["stream"]) == ("low", 0.5, False)


def test_what_one_request_holds(stand):
    """By default, and as the user sets it."""
    caps = engine(stand).caps
    own = engine(stand, max_items=3, threads=1, rps=0.5).caps

    assert (caps.wire, caps.max_items, caps.threads, caps.rps, caps.terms) == (Wire.JSON, 12, 4, 0.0, TermUse.TOLD)
    assert not caps.masks_figures
    assert (own.max_items, own.threads, own.rps) == (3, 1, 0.5)


@pytest.mark.parametrize(
    ("text", "tokens"), [("净利润", 3), ("ETF", 1), ("公司ETF净亏损。", 7), ("", 0), ("a" * 100, 30)]
)
def test_cost_is_about_the_tokens(stand, text, tokens):
    """One for a Chinese character, three for ten others."""
    assert engine(stand).cost(text) == tokens


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("ja", "1亿 = 1億"), ("zh-TW", "1亿 = 1億"), ("de", "10亿 = 1 Milliarde"), ("es-MX", "1000 millones"),
        ("pt-BR", "10亿 = 1 bilhão"), ("pt-PT", "1亿 = 10^8"), ("tlh", "into tlh"), ("en-GB", "British English (en-GB)"),
    ],
)  # fmt: skip
def test_the_prompt_explains_chinese_scales_in_the_target_language(stand, target, words):
    """The figure that machines get wrong most."""
    stand.answer = translate

    ask(engine(stand), "好。", target=target)

    assert words in stand.bodies[0]["messages"][0]["content"]


def refuse(*kinds, status=400, words="response_format is unavailable", temperature=False, limit=False):
    """Make a server that does not know of some formats."""

    def answer(request):
        kind = request.body.get("response_format", {})
        name = "schema" if "schema" in kind else kind.get("type", "none")
        if name in kinds:
            return Reply(status, {"error": {"message": words}})
        if temperature and "temperature" in request.body:
            return Reply(400, {"error": {"message": "'temperature' does not support 0.0 with this model."}})
        if limit and "max_tokens" in request.body:
            return Reply(400, {"error": {"message": "Use 'max_completion_tokens' instead."}})
        return translate(request)

    return answer


@pytest.mark.parametrize(
    ("server", "kinds", "kept"),
    [
        (refuse(), ["json_schema"], Format.SCHEMA),
        (
            refuse("json_schema", status=500, words="Input should be 'text' or 'json_object'"),
            ["json_schema", "json_object"],
            Format.OBJECT_SCHEMA,
        ),
        (
            refuse("json_schema", "schema", words="This response_format type is unavailable now"),
            ["json_schema", "json_object", "json_object"],
            Format.OBJECT,
        ),
        (
            refuse("json_schema", "schema", "json_object", status=422, words="unknown field `response_format`"),
            ["json_schema", "json_object", "json_object", "none"],
            Format.TEXT,
        ),
        (refuse("json_schema", words="Bad Request"), ["json_schema", "json_object"], Format.OBJECT_SCHEMA),
    ],
)
def test_the_format_is_negotiated_once(stand, server, kinds, kept):
    """From the strictest to none; the next request begins where the last one ended."""
    stand.answer = server
    chat = engine(stand)

    assert ask(chat, "好。") == {10: "EN 好。"}
    assert ask(chat, "坏。") == {10: "EN 坏。"}

    assert formats(stand) == [*kinds, kinds[-1]]
    assert chat.dialect.format is kept


def test_parameters_that_a_model_does_not_take_are_left_out(stand):
    """Reasoning models refuse a temperature, and call the limit by another name."""
    stand.answer = refuse(temperature=True, limit=True)
    chat = engine(stand, max_tokens=500)

    ask(chat, "好。")
    ask(chat, "好。")

    assert "temperature" not in stand.bodies[-1]
    assert stand.bodies[-1]["max_completion_tokens"] == 500
    assert formats(stand) == ["json_schema"] * 4


def test_a_passing_fault_does_not_change_the_dialect(stand):
    """Only a refusal that is about the format does."""
    stand.script.append(Reply(500, {"error": {"message": "internal error"}}))
    stand.answer = translate
    chat = engine(stand)

    with pytest.raises(RetryableEngineError):
        ask(chat, "好。")
    ask(chat, "好。")

    assert formats(stand) == ["json_schema"] * 2


ONE_TWO = {10: "one", 11: "two"}


@pytest.mark.parametrize(
    "content",
    [
        '{"1": "one", "2": "two"}',
        '\n {"2": "two", "1": "one"} \n',
        '```json\n{"1": "one", "2": "two"}\n```',
        'Here you are:\n```\n{"1": "one", "2": "two"}\n```\nAnything else?',
        'Sure! {"1": "one", "2": "two"} I hope {this} helps.',
        '<think>{"1": "no", "2": "no"}</think>\n{"1": "one", "2": "two"}',
        'thoughts without the tag that opens them {"1": "x"}</think>{"1": "one", "2": "two"}',
        '<Thinking>hm</Thinking>```json\n{"1": "one", "2": "two"}```',
        '{"segments": [{"id": 1, "text": "one"}, {"id": "2", "text": "two"}]}',
        '{"translations": {"1": "one", "2": "two"}}',
        '[{"id": 2, "translation": "two"}, {"id": 1, "translation": "one"}]',
        [{"type": "text", "text": '{"1": "one", '}, {"type": "text", "text": '"2": "two"}'}],
    ],
)
def test_wrapping_around_the_answer_is_taken_off(stand, content):
    """Thoughts, fences, prose, and the shapes that models give a list."""
    stand.script.append(said(content))

    assert ask(engine(stand), "一", "二") == ONE_TWO
    assert len(stand.requests) == 1


def test_raw_line_breaks_within_strings_are_taken(stand):
    """llama.cpp was seen to write them."""
    stand.script.append(said('{"1": "one\nline"}'))

    assert ask(engine(stand), "一") == {10: "one\nline"}


@pytest.mark.parametrize(
    ("content", "requests"),
    [
        ('{"1": "one"}', [["二"]]),
        ('{"1": "one", "2": "x", "2": "y"}', [["二"]]),
        ('{"1": "one", "2": 2}', [["二"]]),
        ('{"1": "one", "2": null}', [["二"]]),
        ('{"1": "one", "2": " "}', [["二"]]),
        ('{"segments": [{"id": 1, "text": "one"}, {"id": 2, "text": "x"}, {"id": 2, "text": "y"}]}', [["二"]]),
        ('{"0": "x", "1": "y"}', [["一"], ["二"]]),
        ('{"1": "x", "2": "y", "3": "z"}', [["一"], ["二"]]),
        ('{"1": "x", "2": "y", "note": "z"}', [["一"], ["二"]]),
        ('{"1": ["x"], "2": {"text": "y"}}', [["一"], ["二"]]),
        ('["x", "y"]', [["一"], ["二"]]),
        ('"x"', [["一"], ["二"]]),
        ("I cannot do that.", [["一"], ["二"]]),
        ('{"1": "x", "2": "y', [["一"], ["二"]]),
        ("{" * 5_000, [["一"], ["二"]]),
        ("", [["一"], ["二"]]),
        (None, [["一"], ["二"]]),
        (5, [["一"], ["二"]]),
    ],
)
def test_answers_are_trusted_by_id_only(stand, content, requests):
    """What is missing is asked for again; an id that was never asked for says that texts have shifted."""
    stand.script.append(said(content))
    stand.answer = translate

    answers = ask(engine(stand), "一", "二")

    assert [list(asked(request).values()) for request in stand.requests[1:]] == requests
    assert answers == {10: "one" if len(requests) == 1 else "EN 一", 11: "EN 二"}


def cut_above(most):
    """Make a model whose answers are cut off above a number of texts."""
    return lambda request: said('{"1": "x', "length") if len(asked(request)) > most else translate(request)


def test_an_answer_that_is_cut_off_is_asked_for_in_halves(stand):
    """Down to single texts; each answer goes to its own text."""
    stand.answer = cut_above(1)

    answers = ask(engine(stand), *"甲乙丙丁戊")

    assert answers == {10: "EN 甲", 11: "EN 乙", 12: "EN 丙", 13: "EN 丁", 14: "EN 戊"}
    assert [len(asked(request)) for request in stand.requests] == [5, 2, 1, 1, 3, 1, 2, 1, 1]


def test_a_text_that_cannot_be_had_is_an_error_of_its_own(stand):
    """After the last half."""
    stand.answer = cut_above(0)

    with pytest.raises(EngineError, match="the answer was cut off") as caught:
        ask(engine(stand), "甲", "乙")

    assert not isinstance(caught.value, FatalEngineError | RetryableEngineError)
    assert len(stand.requests) == 3


REFUSALS = [
    said("", "content_filter"),
    said(None, refusal="I'm sorry."),
    Reply(400, {"error": {"code": "content_filter", "message": "The response was filtered"}}),
    Reply(400, {"error": {"code": "data_inspection_failed"}}),
    Reply(400, {"error": {"message": "Content Exists Risk"}}),
    Reply(400, {"error": {"code": "context_length_exceeded", "message": "maximum context length is 512 tokens"}}),
    Reply(400, {"error": {"type": "exceed_context_size_error", "message": "the request exceeds the available context size"}}),
    Reply(400, {"message": "You passed 1015 input tokens and requested 10 output tokens."}),
    Reply(500, {"error": {"message": "This model's maximum context length is 64 tokens."}}),
    Reply(413, PAGE.body),
]  # fmt: skip


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda reply: f"{reply.status}-{len(reply.raw)}")
def test_a_text_that_is_refused_or_too_long_costs_no_other(stand, refusal):
    """The batch is halved until it stands alone."""
    stand.answer = lambda r: refusal if "风险" in asked(r).values() else translate(r)

    assert ask(engine(stand), "甲", "风险", "丙") == {10: "EN 甲", 12: "EN 丙"}
    with pytest.raises(EngineError) as caught:
        ask(engine(stand), "风险")
    assert not isinstance(caught.value, FatalEngineError | RetryableEngineError)


@pytest.mark.parametrize(
    ("step", "kind", "words"),
    [
        (Reply(401, {"error": {"message": f"Incorrect API key: {KEY}"}}), FatalEngineError, "the key was refused"),
        (Reply(402, {"error": {"message": "Insufficient Balance"}}), FatalEngineError, "no credit"),
        (Reply(403, {}), FatalEngineError, "the key was refused"),
        (Reply(404, {"error": {"code": "model_not_found"}}), FatalEngineError, "(model_not_found): nothing is there"),
        (Reply(405, {}), FatalEngineError, "HTTP 405"),
        (Reply(429, {"error": {"code": "insufficient_quota"}}), FatalEngineError, "no credit"),
        (Reply(429, {}), RetryableEngineError, "HTTP 429"),
        (Reply(500, {}), RetryableEngineError, "HTTP 500"),
        (Reply(503, PAGE.body), RetryableEngineError, "HTTP 503"),
        (PAGE, RetryableEngineError, "a web page; check `base_url`"),
        (FLOOD, EngineError, "longer than 4 MB"),
        (HANG, RetryableEngineError, "ReadTimeout"),
        (CLOSE, RetryableEngineError, "ConnectionError"),
    ],
)
def test_failures(stand, step, kind, words):
    """Each becomes ours, after one request; neither key nor text is repeated."""
    stand.script.append(step)
    chat = engine(stand, timeout=0.4 if step == HANG else 5)

    with pytest.raises(EngineError) as caught:
        ask(chat, "保密的句子。", "又一句。")

    assert type(caught.value) is kind
    assert words in str(caught.value)
    assert KEY not in str(caught.value) + repr(caught.value) + repr(vars(chat)) + repr(vars(chat.key))
    assert "保密" not in str(caught.value)
    assert len(stand.requests) == 1


def test_a_request_that_is_always_refused_is_fatal(stand):
    """After every dialect was tried, and before a whole site is."""
    stand.answer = lambda request: Reply(400, {"error": {"code": "invalid_request_error"}})
    chat = engine(stand)

    with pytest.raises(FatalEngineError, match="check `model` and `extra`"):
        ask(chat, "好。")

    assert formats(stand) == ["json_schema", "json_object", "json_object", "none"]
    assert chat.dialect.format is Format.SCHEMA


def test_a_server_that_answered_before_refuses_only_these_texts(stand):
    """What is wrong is in them, then."""
    stand.script.append(translate)
    stand.answer = lambda request: Reply(400, {"error": {}})
    chat = engine(stand)
    ask(chat, "好。")

    with pytest.raises(EngineError) as caught:
        ask(chat, "坏。")

    assert type(caught.value) is EngineError
    assert len(stand.requests) == 2


def test_a_text_that_fails_alone_is_asked_for_without_its_context(stand):
    """What stands around it may be too long, or be what was filtered; the terms stay."""
    stand.answer = lambda r: said("", "content_filter") if "前一句" in r.raw.decode("unicode_escape") else translate(r)

    assert ask(engine(stand), "好。", context=CONTEXT) == {10: "EN 好。"}
    assert [set(json.loads(body["messages"][1]["content"])) for body in stand.bodies] == [
        {"title", "section", "context_before", "context_after", "terms", "examples", "segments"},
        {"terms", "segments"},
    ]


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        ({"code": 429, "message": "rate limited"}, RetryableEngineError, "HTTP 429"),
        ({"code": 401, "message": KEY}, FatalEngineError, "HTTP 401"),
        ({"message": "upstream"}, RetryableEngineError, "HTTP 502"),
        ("upstream", RetryableEngineError, "HTTP 502"),
    ],
)
def test_an_error_with_status_200_is_an_error(stand, error, kind, words):
    """Gateways send the errors of the servers behind them so."""
    stand.script.append(Reply(200, {"error": error}))

    with pytest.raises(kind, match=words):
        ask(engine(stand), "甲", "乙")

    assert len(stand.requests) == 1


def test_threads_and_passing_faults_mix_nothing_up(stand):
    """Forty texts over four threads, with refusals in between; each gets its own answer."""
    stand.script += [Reply(429, {}, {"Retry-After": "0"}), translate, Reply(503, {}), CLOSE]
    stand.answer = translate
    session = Session(engine(stand, max_items=3), Limits(Retries(base=0.01)))
    blocks = [[Text(number, f"第{number}句。")] for number in range(40)]

    answers = {answer.id: answer.text for found in session.translate(blocks, ("zh-CN", "en")) for answer in found}

    assert answers == {number: f"EN 第{number}句。" for number in range(40)}


def test_a_passing_fault_within_halves_is_passed_on(stand):
    """So that the whole request is tried again later."""
    stand.script += [said("", "length"), translate, Reply(429, {}, {"Retry-After": "9"})]

    with pytest.raises(RetryableEngineError) as caught:
        ask(engine(stand), "甲", "乙")

    assert caught.value.after == 9.0


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"model": ""}, r"engine\.chat\.model: is missing"),
        ({"base_url": ""}, r"engine\.chat\.base_url: is missing"),
        ({"role": "judge"}, "choose draft, refine"),
        ({"temperature": "cold"}, "a number is wanted, not a string"),
        ({"max_items": 0}, "0 is out of range"),
        ({"extra": "x"}, "a table is wanted"),
        ({"modle": "m"}, "did you mean 'model'"),
    ],
)
def test_settings_that_cannot_be_used(stand, table, words):
    """Each with its key and the remedy."""
    with pytest.raises(ConfigError, match=words):
        engine(stand, **table)


def test_locales_are_given_as_they_are(stand):
    """A model is asked for any of them, and nothing is sent to find out."""
    chat = engine(stand, role="refine")

    assert [chat.lang(Locale.parse(tag), "target") for tag in ("en-gb", "zh-TW")] == ["en-GB", "zh-TW"]
    assert chat.role == "refine"
    assert stand.requests == []
