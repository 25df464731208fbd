"""Why units wait and what to do about it, as the command line says it: whole texts and exit codes."""

import json
from functools import partial

import pytest

from l10n.engines import Limits, Retries
from tests.engines.stand import KEY, Reply, running
from tests.site import ARTICLE

SOURCE = "content/a.zh-CN.md"
GOOGLE = '\n[engine.google]\nbase_url = "http://127.0.0.1:9"\n'
CHAT = '\n[engine.chat]\nbase_url = "{url}"\nmodel = "m"\n'
LIBRE = '\n[engine.libre]\nbase_url = "{url}"\n'
ONE_BY_ONE = "max_items = 1\nthreads = 1\n"
BY_HAND = "translate locales/en/ in any PO editor and run again\n"
WAIT = "en: 5 units in 1 article wait for a translation"
OPENCC = "opencc: does not serve en; it serves zh-CN to zh-TW and zh-HK"
UNREACHABLE = "google: no connection (ConnectionError); check the network, or run with another engine"


@pytest.fixture
def stand(monkeypatch):
    """Run a stand-in server whose answers are no translations; requests are tried again at once."""
    monkeypatch.setenv("STAND_KEY", KEY)
    monkeypatch.delenv("NO_SUCH_KEY", raising=False)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("l10n.site.services.engine_room.Limits", partial(Limits, Retries(tries=2, base=0.01)))
    with running() as server:
        server.answer = lambda request: chatted("I cannot do that.")
        yield server


def chatted(content: str) -> Reply:
    return Reply(200, {"choices": [{"finish_reason": "stop", "message": {"content": content}}]})


def configure(site, stand, engines, more="", targets=("en",), name="l10n.toml"):
    site.configure(targets=targets, engines=engines, more=more.replace("{url}", stand.url))
    if name == "pyproject.toml":
        text = site.read("l10n.toml").replace("\n[", "\n[tool.l10n.")
        (site.root / "l10n.toml").unlink()
        site.write(name, f"[tool.l10n]\n{text}")
    site.write(SOURCE, ARTICLE)


NO_JSON = "chat: the answer holds no JSON object"
CHARACTERS = "the limit of {} characters is reached; raise it, or go on in another run"
SITUATIONS = {
    "unserved": (["opencc"], "", [], OPENCC, "add an engine for en to l10n.toml, or "),
    "no engine": ([], "", [], "no engine serves en", "add an engine for en to l10n.toml, or "),
    "down": (["google"], GOOGLE, [], UNREACHABLE, "check the network, or run with another engine; or "),
    "unserved, then down": (
        ["opencc", "google"], GOOGLE, [], UNREACHABLE, "check the network, or run with another engine; or ",
    ),
    "down, then unserved": (
        ["google", "opencc"], GOOGLE, [], UNREACHABLE, "check the network, or run with another engine; or ",
    ),
    "refused, then down": (
        ["chat", "google"], CHAT + GOOGLE, [], UNREACHABLE, "check the network, or run with another engine; or ",
    ),
    "refused, then unserved": (
        ["chat", "opencc"], CHAT, [], NO_JSON, "add another engine for en to l10n.toml, or ",
    ),
    "no key": (
        ["chat"], f'{CHAT}api_key_env = "NO_SUCH_KEY"\n', [],
        "chat: the environment variable NO_SUCH_KEY is not set; set it, or run `keyring set l10n NO_SUCH_KEY`",
        "set it, or run `keyring set l10n NO_SUCH_KEY`; or ",
    ),
    "characters": (
        ["chat"], CHAT, ["--max-chars", "3"], "chat: " + CHARACTERS.format(3), "run again, or raise --max-chars; or ",
    ),
    "money": (
        ["chat"], f"{CHAT}[prices.chat]\ncharacters = 9000.0\n", ["--max-cost", "0.5"],
        "chat: the limit of 0.5 is reached; raise it, or go on in another run", "run again, or raise --max-cost; or ",
    ),
    "time": (
        ["chat"], f"{CHAT}deadline = 0.00001\n", [],
        "chat: its deadline of 1e-05 seconds has passed; run again, or raise `deadline`",
        "run again, or raise `deadline`; or ",
    ),
    "refused": (["chat"], CHAT, [], NO_JSON, "add another engine for en to l10n.toml, or "),
    "some refused, then no budget": (
        ["chat"], CHAT + ONE_BY_ONE, ["--max-chars", "60"], f"{NO_JSON}; chat: {CHARACTERS.format(60)}",
        "add another engine for en to l10n.toml; run again, or raise --max-chars; or ",
    ),
}  # fmt: skip


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_run_says_why_units_wait_and_what_to_do(site, stand, situation):
    """One line for the true reason, one for the true next step; and the exit code of what is incomplete."""
    engines, more, options, reason, step = SITUATIONS[situation]
    configure(site, stand, engines, more)

    done = site.run("translate", "batch", *options)

    assert done.stderr == f"1 article; wrote 1 file\n{WAIT}: {reason}\n  next: {step}{BY_HAND}"
    assert done.exit_code == 3


@pytest.mark.parametrize(
    ("status", "what", "remedy"),
    [
        (401, "the key was refused", "check the key that `api_key_env` names"),
        (402, "the account has no credit left", "top it up, or run with another engine"),
        (404, "nothing is there", "check `base_url` and `model`"),
    ],
)
def test_a_bad_key_is_to_be_seen_to(site, stand, status, what, remedy):
    """An engine that refuses the key or has no credit could serve the locale."""
    configure(site, stand, ["opencc", "chat"], f'{CHAT}api_key_env = "STAND_KEY"\n')
    stand.answer = lambda request: Reply(status, {"error": "no"})

    done = site.run("translate", "batch")

    either = "; or " if ", or " in remedy else ", or "
    assert done.stderr.splitlines()[1:] == [
        f"{WAIT}: chat: HTTP {status}: {what}; {remedy}",
        f"  next: {remedy}{either}{BY_HAND}".rstrip(),
    ]


def test_a_model_that_a_server_lacks_is_to_be_installed(site, stand):
    """The server serves other pairs of languages; Chinese into Chinese it does not serve at all."""
    configure(site, stand, ["libre"], LIBRE, targets=["ko", "zh-TW"])
    stand.answer = lambda request: Reply(200, [{"code": "zh-Hans", "targets": ["en"]}])

    done = site.run("translate", "batch")

    assert done.stderr.splitlines()[1:] == [
        "ko: 5 units in 1 article wait for a translation: libre: the server has no model from zh-Hans to ko; "
        "install one there",
        "  next: install one there, or translate locales/ko/ in any PO editor and run again",
        "zh-TW: 5 units in 1 article wait for a translation: libre: translates Chinese into Chinese by way of English; "
        "use the engine opencc",
        "  next: add an engine for zh-TW to l10n.toml, or translate locales/zh-TW/ in any PO editor and run again",
    ]


def test_the_file_that_the_settings_are_in_is_named(site, stand):
    """A site that is configured in pyproject.toml has no l10n.toml to add an engine to; and its own folder of catalogs."""
    configure(site, stand, ["opencc"], name="pyproject.toml")
    site.write("pyproject.toml", site.read("pyproject.toml").replace("layout =", 'locales = "po"\nlayout ='))

    done = site.run("translate", "batch")

    assert done.stderr.splitlines()[2] == (
        "  next: add an engine for en to pyproject.toml, or translate po/en/ in any PO editor and run again"
    )


@pytest.mark.parametrize(
    ("engines", "more", "options", "message"),
    [
        (["nope"], "", [], "pyproject.toml:6: engines: no engine is called 'nope'; known are "),
        (["chat"], f"{CHAT}time_out = 3\n", [], "pyproject.toml:11: engine.chat.time_out: unknown key; did you mean 'timeout'"),
        (["chat"], f'{CHAT}deadline = "x"\n', [], "pyproject.toml:11: engine.chat.deadline: 'x' is no number of seconds"),
        (["chat"], f'{CHAT}role = "refine"\n', [], "pyproject.toml:6: engines: chat only refines the drafts of others"),
        (["deepl"], '\n[engine.deepl]\nbase_url = "http://a:b@host"\n', [],
         "pyproject.toml:9: engine.deepl.base_url: holds a password, which would travel in the place of the key; leave it"),
        (["chat"], CHAT, ["--max-cost", "1"], "--max-cost: pyproject.toml says no price for chat; set [tool.l10n.prices.chat]"),
        (["libre"], LIBRE, ["--max-cost", "1"], "--max-cost: pyproject.toml says no price for libre; set "),
        ([], '\n[glossary]\nfile = "gone.csv"\n', [],
         "gone.csv: there is no such file; mend `file` below [tool.l10n.glossary]"),
        ([], "\n[front_matter]\ndraft = 1\n", [], "pyproject.toml:9: front_matter.draft: must be a string"),
    ],
)  # fmt: skip
def test_an_error_names_the_file_of_the_setting(site, stand, engines, more, options, message):
    """Engines do not know where their settings are from; whoever loads them does."""
    configure(site, stand, engines, more, name="pyproject.toml")

    done = site.run("translate", "batch", *options)

    assert done.stderr.startswith(f"error: {message}"), done.stderr
    assert done.exit_code == 2


def test_an_engine_that_came_back_is_asked_by_the_next_run(site, stand, monkeypatch):
    """What waited for an engine that was down is not taken for done because no file has changed."""
    monkeypatch.setattr("l10n.site.stores.run_index.RACY", -60.0)
    configure(site, stand, ["opencc", "chat"], CHAT)
    stand.answer = lambda request: Reply(401, {"error": "no"})
    assert "HTTP 401" in site.run("translate", "batch").stderr
    asked = len(stand.requests)

    assert "HTTP 401" in site.run("translate", "batch").stderr
    assert len(stand.requests) > asked


def test_what_no_engine_serves_is_not_looked_at_again(site, stand, monkeypatch):
    """The reason is kept with the article."""
    monkeypatch.setattr("l10n.site.stores.run_index.RACY", -60.0)
    configure(site, stand, ["opencc"])
    site.run("translate", "batch")

    again = site.run("translate", "batch")

    step = f"  next: add an engine for en to l10n.toml, or {BY_HAND}"
    assert again.stderr == f"1 article (1 unchanged); wrote 0 files\n{WAIT}: {OPENCC}\n{step}"
    assert again.exit_code == 3


# --- one text --------------------------------------------------------------------------------


@pytest.mark.parametrize("situation", [name for name in SITUATIONS if not SITUATIONS[name][2]])
def test_a_text_without_a_translation_says_why(site, stand, situation):
    """The same reasons and steps; there is no catalog to translate in."""
    engines, more, _, reason, step = SITUATIONS[situation]
    configure(site, stand, engines, more)

    done = site.run("translate", "text", "港湾基金发布财报。")

    shown = step.removesuffix("; or ").removesuffix(", or ")
    assert (done.stdout, done.stderr, done.exit_code) == ("", f"en: {reason}\n  next: {shown}\n", 3)


# --- engines ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("engines", "more", "targets", "code"),
    [
        (["opencc"], "", ["zh-TW"], 0),
        (["opencc"], "", ["zh-TW", "en"], 3),
        (["opencc", "chat"], CHAT, ["zh-TW", "en"], 0),
        (["opencc", "libre"], LIBRE, ["zh-TW"], 0),
        (["opencc", "google"], GOOGLE, ["zh-TW"], 3),
        (["google", "opencc"], GOOGLE, ["zh-TW"], 3),
        ([], "", ["en"], 3),
    ],
)
def test_a_check_of_engines_fails_by_the_cause(site, stand, engines, more, targets, code):
    """An engine that does not serve a locale is no fault where another one does; one that is down is."""
    stand.answer = lambda request: chatted(json.dumps({"1": "Harbor Fund's net loss was ⟦1⟧."}))
    if "libre" in engines:
        stand.answer = lambda request: Reply(200, [{"code": "zh-Hans", "targets": ["en"]}])
    configure(site, stand, engines, more, targets=targets)

    assert site.run("engines", "check").exit_code == code
    assert site.run("engines", "list").exit_code == 0


def test_a_check_of_engines_names_the_file(site, stand):
    """Where an engine is to be added."""
    configure(site, stand, ["opencc"], name="pyproject.toml")

    done = site.run("engines", "check")

    assert done.stdout == "en\topencc\tdoes not serve en; it serves zh-CN to zh-TW and zh-HK\n"
    assert done.stderr == "en: no engine answers; next: see the reasons above, or add one to pyproject.toml\n"


# --- money -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("engine", "more", "shown"),
    [
        ("chat", CHAT, "no price: set [prices.chat]"),
        ("chat", f"{CHAT}[prices.chat]\ncharacters = 10000.0\n", "0.90"),
        ("libre", LIBRE, "no price: set [prices.libre]"),
        ("google", GOOGLE, "free"),
        ("replay", '\n[engine.replay]\npath = "answers.jsonl"\n', "free"),
    ],
)
def test_an_estimate_says_what_costs_nothing(site, stand, engine, more, shown):
    """Engines say it themselves; a price of the configuration comes first."""
    configure(site, stand, [engine], more)
    site.answers({})

    done = site.run("translate", "batch", "--estimate")

    assert done.stdout.splitlines()[0].split("\t")[-1] == shown


@pytest.mark.parametrize("engine", ["google", "opencc"])
def test_a_limit_of_money_needs_no_price_of_what_is_free(site, stand, engine):
    """Nobody is paid for them."""
    configure(site, stand, [engine], GOOGLE)

    assert site.run("translate", "batch", "--max-cost", "1").exit_code == 3
