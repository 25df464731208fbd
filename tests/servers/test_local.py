"""The engine `local`, with real models of CTranslate2 and SentencePiece in this process."""

import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from l10n.engines import BUILT_IN, Context, Session, Text
from l10n.engines.adapters.local.local_engine import Local, _load, _repeats
from l10n.engines.adapters.local.models import (
    Family,
    Model,
    default_store,
    installed_models,
    language_of,
    read_model,
    route,
)
from l10n.errors import ConfigError, EngineError, FatalEngineError
from l10n.figures import parse_figures, render_figure
from l10n.model import Locale
from l10n.protect import Wire, mask, pack, unpack
from tests.servers.lexicon import EN_JA, ZH_EN, ZH_JA, spaced
from tests.servers.tiny_mt import Tiny, write_argos, write_model
from tests.site import TestSite

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")
BRACKETS = {"⟦": "⟦", "⟧": "⟧"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store as Argos users have it: everything goes by way of English."""
    folder = tmp_path_factory.mktemp("models")
    write_argos(folder, "zh", "en", Tiny(ZH_EN))
    write_argos(folder, "en", "ja", Tiny(spaced(EN_JA)))
    return folder


@pytest.fixture
def own(tmp_path):
    """Make a store of one model from Chinese into English."""

    def made(tiny: Tiny) -> Path:
        write_argos(tmp_path, "zh", "en", tiny)
        return tmp_path

    return made


def ask(folder, *texts, target="en", **options):
    """Translate texts as a run does, each in its own block; gives their answers in order."""
    engine = Local({"path": str(folder), **options})
    codes = engine.lang(ZH, "source"), engine.lang(Locale.parse(target), "target")
    blocks = [[Text(number, text)] for number, text in enumerate(texts)]
    answers = {answer.id: answer for found in Session(engine).translate(blocks, codes) for answer in found}
    return [answers[number] for number in range(len(texts))]


def translated(folder, *texts, target="en", **options):
    return [answer.text for answer in ask(folder, *texts, target=target, **options)]


def refusal(folder, text):
    [answer] = ask(folder, text)
    assert answer.text is None
    return str(answer.reason)


# --- translating -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("公司第三季度净亏损扩大。", "the company third quarter net loss widened."),
        ("美联储降息25个基点。", "the Federal Reserve cut interest rates25 basis points."),
        ("ETF与a_b", "ETF与a_b"),
    ],
)
@pytest.mark.parametrize("beam", [1, 4])
def test_a_model_translates(store, source, target, beam):
    """What the lexicon does not know comes back as it was; underscores and capitals too."""
    assert translated(store, source, beam=beam) == [target]


def test_a_pair_without_a_model_goes_by_way_of_english(store):
    """The pieces are zh to en, and en to ja."""
    assert translated(store, "公司净亏损扩大。", "公司发布财报。", target="ja") == [
        "同社純損失 widened。",
        "同社を発表した決算。",
    ]


def test_a_model_for_the_pair_goes_before_the_way_through_english(tmp_path):
    """Zh to ja is there beside zh to en and en to ja."""
    for source, target, lexicon in (("zh", "en", ZH_EN), ("en", "ja", spaced(EN_JA)), ("zh", "ja", ZH_JA)):
        write_argos(tmp_path, source, target, Tiny(lexicon))

    assert translated(tmp_path, "公司净亏损扩大。", target="ja") == ["同社純損失扩大。"]


def test_a_batch_gives_each_text_its_own_answer(store):
    """A hundred texts of different lengths, which CTranslate2 sorts by length."""
    texts = [f"{'公司' * (n % 7)}净亏损{n}。" for n in range(100)]

    assert translated(store, *texts) == [f"{'the company ' * (n % 7)}net loss{n}.".strip() for n in range(100)]


def test_one_model_serves_many_threads(store):
    """Eight threads over one translator; none gets another's answer."""
    engine = Local({"path": str(store)})
    codes = engine.lang(ZH, "source"), engine.lang(EN, "target")
    together = threading.Barrier(8)

    def run(thread):
        together.wait(20)
        texts = [Text(n, f"净亏损{thread}之{n}。") for n in range(50)]
        return engine.send([texts], *codes, Context()) == {n: f"net loss{thread}之{n}." for n in range(50)}

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(run, range(8)))


def test_a_model_is_loaded_once_for_the_process(own):
    """Two engines, as two commands of one process make them, share what takes hundreds of megabytes."""
    folder, before = own(Tiny(ZH_EN)), _load.cache_info()

    translated(folder, "公司。")
    translated(folder, "公司。")

    assert _load.cache_info().misses == before.misses + 1
    assert _load.cache_info().hits == before.hits + 1


def test_cost_is_in_characters():
    """A Han character and a Latin letter count the same."""
    assert Local({}).cost("亏损ab") == 4


# --- families --------------------------------------------------------------------------------


def write_family(folder, family):
    """Write a tiny model as the converters of a family leave it; give its folder."""
    tags = {
        "opus": (),
        "opus-many": (">>eng<<", ">>jpn<<"),
        "m2m100": ("__en__", "__ja__", "__zh__"),
        "nllb": ("eng_Latn", "jpn_Jpan", "zho_Hans", "zho_Hant"),
    }[family]
    root = folder / {"opus": "opus-mt-zh-en", "opus-many": "opus-mt-zh-mul"}.get(family, family)
    # A tag in the source that is not asked for in the target has a place in the answer, which a blank fills.
    tiny = Tiny(ZH_EN, tags=tags, glosses=dict.fromkeys(tags, "▁"), adds_end=False)
    write_model(tiny, root, "sentencepiece.bpe.model", ".")
    if family.startswith("opus"):
        text_model = root / "sentencepiece.bpe.model"
        (root / "source.spm").write_bytes(text_model.read_bytes())
        text_model.rename(root / "target.spm")
    return root


@pytest.mark.parametrize("family", ["opus", "opus-many", "m2m100", "nllb"])
def test_each_family_gets_what_it_wants_around_its_tokens(tmp_path, family):
    """
    A tag or end too few or too many shifts the tiny model's answers, or makes them endless.

    The places of tags matter to it, not their meaning: that is in the table below.
    """
    folder = write_family(tmp_path, family)

    assert translated(folder, "公司第三季度净亏损扩大。", "净亏损。") == [
        "the company third quarter net loss widened.",
        "net loss.",
    ]


@pytest.mark.parametrize(
    ("family", "kind", "tokens", "prefix"),
    [
        ("opus", Family.OPUS, ["公司", "</s>"], []),
        ("opus-many", Family.OPUS, [">>eng<<", "公司", "</s>"], []),
        ("m2m100", Family.M2M100, ["__zh__", "公司", "</s>"], ["__en__"]),
        ("nllb", Family.NLLB, ["zho_Hans", "公司", "</s>"], ["eng_Latn"]),
    ],
)
def test_families_are_known_by_their_vocabulary(tmp_path, family, kind, tokens, prefix):
    """Nobody has to say what a folder is."""
    model = read_model(write_family(tmp_path, family))

    assert model.family is kind
    assert model.tokens(["公司"], "zh", "en") == tokens
    assert model.prefix("en") == prefix


def test_argos_packages_get_no_end_and_their_own_prefix(tmp_path):
    """Argos trains without an end of the source; a package for many targets names its prefix."""
    root = write_argos(tmp_path, "zh", "en", Tiny(ZH_EN, adds_end=False))
    metadata = json.loads((root / "metadata.json").read_text("utf-8"))
    (root / "metadata.json").write_text(json.dumps(metadata | {"target_prefix": "__en__"}), "utf-8")

    model = read_model(root)

    assert (model.tokens(["公司"], "zh", "en"), model.prefix("en")) == (["公司"], ["__en__"])


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh-CN", "zh"), ("zh", "zh"), ("zho_Hans", "zh"), ("cmn", "zh"), ("zh_CN", "zh"),
        ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"), ("zt", "zh-Hant"), ("cmn_Hant", "zh-Hant"),
        ("cmn_Bopo", ""), ("eng_Latn", "en"), ("eng", "en"), ("pt-BR", "pt"), ("pb", "pt"),
        ("nob", "nb"), ("no", "nb"), ("arb_Arab", "ar"), ("de-AT", "de"),
    ],
)  # fmt: skip
def test_codes_of_locales_and_models_meet(code, language):
    """Each family has codes of its own."""
    assert language_of(code) == language


def test_the_languages_of_opus_models_are_in_their_settings_or_names(tmp_path):
    """Settings go before the name; without either, the remedy is said."""
    root = write_family(tmp_path, "opus")
    assert set(read_model(root, "something-else-zh-de").targets) == {"de"}

    with pytest.raises(EngineError, match="its languages are not known; name its folder like opus-mt-zh-en"):
        read_model(root, "finance")

    settings = {"source_lang": "zho", "target_lang": "kor"}
    (root / "tokenizer_config.json").write_text(json.dumps(settings), "utf-8")
    assert (set(read_model(root).sources), set(read_model(root).targets)) == ({"zh"}, {"ko"})


def test_simplified_chinese_goes_before_chinese_at_large(tmp_path):
    """OPUS-MT has a tag for each script, and some for scripts that nobody reads here."""
    root = tmp_path / "opus-mt-en-zh"
    tags = (">>cmn<<", ">>cmn_Bopo<<", ">>cmn_Hans<<", ">>cmn_Hant<<")
    write_model(Tiny(EN_JA, tags=tags, glosses=dict.fromkeys(tags, "▁")), root, model=".")

    assert read_model(root).targets == {"zh": ">>cmn_Hans<<", "zh-Hant": ">>cmn_Hant<<"}


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda root: (root / "model" / "model.bin").unlink(), "no model.bin is here"),
        (lambda root: (root / "sentencepiece.model").unlink(), "no SentencePiece model is here"),
        (lambda root: (root / "sentencepiece.model").rename(root / "bpe.model"), "bpe.model, which is not supported"),
    ],
)
def test_a_folder_that_lacks_something_says_what(tmp_path, spoil, reason):
    """It is left out of a listing, and refused where it is asked for by name."""
    root = write_argos(tmp_path, "zh", "en", Tiny(ZH_EN))
    spoil(root)

    assert installed_models(tmp_path) == []
    with pytest.raises(FatalEngineError, match=reason):
        Local({"path": str(tmp_path), "model": root.name}).lang(ZH, "source")


@pytest.mark.parametrize("step", [1, -1])
def test_routes_prefer_models_of_one_pair(tmp_path, step):
    """A model of all languages is asked where no other has the pair, in whatever order they were found."""

    def model(name, sources, targets):
        tags = [dict.fromkeys(languages, "") for languages in (sources, targets)]
        sources, targets = tags
        return Model(name, tmp_path, Family.ARGOS, tmp_path, target_file=tmp_path, sources=sources, targets=targets)

    models = [model("all", ("zh", "en", "ko"), ("zh", "en", "ko")), model("pair", ("zh",), ("en",))][::step]

    assert [leg[0].name for leg in route(models, "zh", "en")] == ["pair"]
    assert [leg[0].name for leg in route(models, "zh", "ko")] == ["all"]
    assert route(models, "zh", "fr") == ()
    assert route(models, "zh", "zh") == ()


# --- placeholders ----------------------------------------------------------------------------

SENTENCE = "公司净亏损达12.5亿美元，**同比**下降3.2%。"


def through(folder, sentence):
    """Send a sentence with its markup and figures masked; give the finished target."""
    settled = {figure.span: render_figure(figure, EN) for figure in parse_figures(sentence, ZH)}
    masked = mask(sentence, settled)
    [answer] = translated(folder, pack(masked, Wire.PLAIN))
    return unpack(answer, masked, Wire.PLAIN)


@pytest.mark.parametrize(
    "tiny",
    [
        pytest.param(Tiny({**ZH_EN, **BRACKETS}), id="⟦ and ⟧ are in the vocabulary"),
        pytest.param(Tiny(ZH_EN), id="others are"),
        pytest.param(Tiny(ZH_EN, has_bytes=False, characters=".,"), id="no brackets are"),
        pytest.param(Tiny({**ZH_EN, "]": " "}), id="brackets are lost in the answer"),
    ],
)
def test_markup_and_figures_come_back_whatever_the_vocabulary(own, tiny):
    """No placeholder is ever lost. Spaces beside them are not the engine's business alone."""
    target = through(own(tiny), SENTENCE)

    assert target.replace(" ", "") == "thecompanynetlossreached$1.25billion,**yearonyear**fell3.2%."
    assert "**year on year**" in target


def test_numbers_in_brackets_of_the_text_are_not_taken_for_placeholders(own):
    """[1] is the text's own; the placeholder goes in other brackets."""
    assert translated(own(Tiny(ZH_EN)), "净亏损[1]⟦1⟧。") == ["net loss[1]⟦1⟧."]


def test_a_doubled_placeholder_is_mended(own):
    """A model that writes one twice is asked for the pieces."""
    tiny = Tiny({**ZH_EN, "达": "[1]"})

    assert translated(own(tiny), "净亏损达⟦1⟧。") == ["net loss[1] ⟦1⟧."]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("⟦1⟧，⟦2⟧。", "⟦1⟧, ⟦2⟧."),
        ("净亏损（⟦1⟧）", "net loss (⟦1⟧)"),
        ("⟦1⟧⟦2⟧净亏损⟦3⟧⟦4⟧", "⟦1⟧⟦2⟧ net loss ⟦3⟧⟦4⟧"),
        ("⟦1⟧", "⟦1⟧"),
        ("净亏损。⟦1⟧净亏损⟦2⟧", "net loss. ⟦1⟧ net loss ⟦2⟧"),
    ],
)
def test_pieces_are_joined_as_english_is_written(own, source, target):
    """A mere comma is not sent to a model, which would make something of it."""
    assert translated(own(Tiny({**ZH_EN, "]": "¤"})), source) == [target]


def test_a_stop_that_a_model_adds_to_a_piece_is_taken_away(own):
    """Models end everything; here 和 is glossed as one would end "and"."""
    tiny = Tiny({**ZH_EN, "]": "¤", "和": " and."})

    assert translated(own(tiny), "⟦1⟧和⟦2⟧。") == ["⟦1⟧ and ⟦2⟧."]


# --- what is refused -------------------------------------------------------------------------


def test_an_answer_that_does_not_end_is_refused(own):
    """The model's end is glossed as a word, so it goes on to the limit."""
    tiny = Tiny(ZH_EN, glosses={"</s>": "公司"})

    assert "the answer was cut off at the model's limit" in refusal(own(tiny), "公司净亏损。")


def test_an_answer_that_repeats_itself_is_refused(own):
    """Each of these words has the same gloss."""
    words = dict.fromkeys("甲乙丙丁戊己", " la")

    assert "repeats itself" in refusal(own(Tiny(words)), "甲乙丙丁戊己")


def test_a_source_that_repeats_itself_may_be_answered_so(store):
    """Laughter, or a row of the same cells."""
    assert translated(store, "亏损" * 6) == [("loss " * 6).strip()]


@pytest.mark.parametrize(
    ("tokens", "times"),
    [("a", 1), ("aaaa", 4), ("abababab", 4), ("xabcabcabcy", 3), ("0000000", 1), ("—————", 1), ("", 1), ("abcdef", 1)],
)
def test_repeats_are_counted(tokens, times):
    """Groups of up to twelve tokens count; digits and dashes do not."""
    assert _repeats(list(tokens)) == times


def test_a_text_that_is_too_long_is_not_cut(store):
    """CTranslate2 would read the first 1,024 tokens and say nothing."""
    long = "公司净亏损，" * 400

    texts = ask(store, long, "公司净亏损。")

    assert texts[0].text is None
    assert texts[1].text == "the company net loss."
    assert "longer than the model can read" in refusal(store, long)


def test_words_that_a_model_cannot_write_are_refused(own):
    """The gloss is the unknown token, which SentencePiece writes as ⁇."""
    tiny = Tiny({**ZH_EN, "净亏损": "⁇"})

    assert "words that the model cannot write" in refusal(own(tiny), "公司净亏损。")


def test_a_word_that_only_the_vocabulary_has_is_written(own):
    """The vocabulary of OPUS-MT holds both languages, a text model one."""
    tiny = Tiny(ZH_EN, tags=("▁deficit",), glosses={"净亏损": "▁deficit"})

    assert translated(own(tiny), "公司净亏损。") == ["the company deficit."]


def test_tags_are_no_words(tmp_path):
    """CTranslate2 puts a token of the source where a model writes an unknown one: that may be a tag."""
    tags = ("__en__", "__zh__")
    tiny = Tiny(ZH_EN, tags=tags, glosses=dict.fromkeys(tags, "▁") | {"净亏损": "__zh__"}, adds_end=False)
    write_model(tiny, tmp_path / "m2m100", model=".")

    assert "words that the model cannot write" in refusal(tmp_path, "公司净亏损。")


def test_a_broken_model_costs_its_own_texts_only(tmp_path):
    """The engine goes on for the locales whose models are whole."""
    write_argos(tmp_path, "zh", "en", Tiny(ZH_EN))
    broken = write_argos(tmp_path, "zh", "ja", Tiny(ZH_JA))
    (broken / "model" / "model.bin").write_bytes(b"nothing of the kind")
    engine = Local({"path": str(tmp_path)})
    session = Session(engine)

    for target, is_good in (("ja", False), ("en", True)):
        codes = engine.lang(ZH, "source"), engine.lang(Locale.parse(target), "target")
        [[answer]] = session.translate([[Text(1, "公司。")]], codes)
        assert (answer.text is not None, answer.is_fatal) == (is_good, False)
        assert ("cannot be loaded" in str(answer.reason)) is not is_good


# --- in a run --------------------------------------------------------------------------------

ARTICLE = """\
---
title: "公司净亏损扩大"
date: "2025-02-14 16:49:15"
---

公司第三季度净亏损12.5亿美元，**同比**扩大3.2%。

- 详见[公告](https://example.com/a?x=1)，代码`000001`。
"""


def test_an_article_is_translated_with_its_markup_and_figures(store, tmp_path, monkeypatch):
    """From the command line to the target file; sums and rates are the target's own."""
    monkeypatch.setitem(BUILT_IN, "local", ("l10n.engines.adapters.local.local_engine", "Local"))
    site = TestSite(tmp_path)
    site.configure(targets=["en"], engines=["local"], more=f'\n[engine.local]\npath = "{store.as_posix()}"\n')
    site.write("content/a.zh-CN.md", ARTICLE)

    assert site.run("translate", "batch").exit_code == 0

    target = site.read("content/a.en.md")
    assert "the company net loss widened" in target
    for kept in ("$1.25 billion", "3.2%", "**year on year**", "(https://example.com/a?x=1)", "`000001`"):
        assert kept in target


# --- what is missing -------------------------------------------------------------------------


def test_missing_packages_are_told_with_the_command(store, monkeypatch):
    """Nothing is imported before that."""
    monkeypatch.setitem(sys.modules, "sentencepiece", None)

    with pytest.raises(FatalEngineError) as caught:
        Local({"path": str(store)}).lang(ZH, "source")

    assert str(caught.value) == 'local: the package sentencepiece is not installed; run: pip install "l10n[local]"'


@pytest.mark.parametrize(
    ("tag", "role", "message"),
    [
        ("ko", "target", "from zh to ko; install one: l10n engines install zh ko"),
        ("zh-TW", "target", "from zh to zh-TW; install one: l10n engines install zh zh-Hant"),
        ("fr", "source", "from fr; install one: l10n engines install fr en"),
    ],
)
def test_a_missing_model_is_told_with_the_command(store, tag, role, message):
    """It is no model's fault, and the other locales go on."""
    with pytest.raises(FatalEngineError, match="no installed model translates") as caught:
        Local({"path": str(store)}).lang(Locale.parse(tag), role)

    assert message in str(caught.value)


def test_an_empty_store_serves_nothing(tmp_path):
    """Nor does one that is not there."""
    with pytest.raises(FatalEngineError, match="no installed model translates from zh-CN"):
        Local({"path": str(tmp_path / "nowhere")}).lang(ZH, "source")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"beam": 0}, "engine.local.beam"),
        ({"beam": "4"}, "engine.local.beam"),
        ({"threads": True}, "engine.local.threads"),
        ({"device": "gpu"}, "engine.local.device"),
        ({"modell": "x"}, "did you mean 'model'"),
    ],
)
def test_bad_settings_are_refused(options, message):
    """Each with its key."""
    with pytest.raises(ConfigError, match=message):
        Local(options)


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"L10N_MODELS": "/models", "XDG_DATA_HOME": "/data"}, "linux", "/models"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/l10n/models"),
        ({"XDG_DATA_HOME": "data"}, "linux", "~/.local/share/l10n/models"),
        ({}, "darwin", "~/Library/Application Support/l10n/models"),
        ({"LOCALAPPDATA": "/Local"}, "win32", "/Local/l10n/models"),
        ({}, "win32", "~/.local/share/l10n/models"),
    ],
)
def test_the_store_is_where_the_platform_keeps_data(environ, platform, expected):
    """A relative XDG_DATA_HOME is to be ignored, as its specification says."""
    assert default_store(environ, platform) == Path(expected).expanduser()
