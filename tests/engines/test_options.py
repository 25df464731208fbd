"""Settings of engines by type, and secrets that are named and never shown."""

import sys
import types

import pytest

from l10n.engines.options import Key, Options, Secret
from l10n.errors import ConfigError, FatalEngineError
from tests.engines.stand import KEY
from tests.site import TestSite

CHAT = "[engine.chat]\nbase_url = 'http://127.0.0.1:9/v1'\nmodel = 'm'\n"
KNOWN = ("base_url", "api_key_env", "timeout", "max_items", "extra", "role")


def options(**table):
    return Options("chat", table, KNOWN)


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (lambda: options(timeout=5).number("timeout", 1), 5.0),
        (lambda: options(timeout=0.5).seconds("timeout", 1), 0.5),
        (lambda: options().whole("max_items", 12), 12),
        (lambda: options(role=" refine ").choice("role", ("draft", "refine")), "refine"),
        (lambda: options(extra={"a": 1}).subtable("extra"), {"a": 1}),
        (lambda: options(base_url="http://localhost:1/v1/").base_url(), "http://localhost:1/v1"),
        (lambda: options(base_url="https://user:pw@[::1]:8080").base_url(), "https://user:pw@[::1]:8080"),
        (lambda: Options("x", {"terms": {"en": {"阿里": "Alibaba"}}}, ()).terms(), {"en": {"阿里": "Alibaba"}}),
    ],
)
def test_values_are_read_by_their_type(read, value):
    """What is there, or the default."""
    assert read() == value


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (lambda: options(timeout="5").number("timeout", 1), "engine.chat.timeout: a number is wanted, not a string"),
        (lambda: options(timeout=True).number("timeout", 1), "a number is wanted, not true or false"),
        (lambda: options(timeout=float("nan")).number("timeout", 1), "nan is out of range"),
        (lambda: options(timeout=-1).number("timeout", 1), "-1 is out of range; set it to 0 or more"),
        (lambda: options(timeout=0).seconds("timeout", 1), "0 is out of range"),
        (lambda: options(max_items=1.5).whole("max_items", 1), "a whole number is wanted, not a number"),
        (lambda: options(max_items=True).whole("max_items", 1), "a whole number is wanted, not true or false"),
        (lambda: options(max_items=0).whole("max_items", 1, least=1), "0 is out of range; set it to 1 or more"),
        (lambda: options(role=["x"]).string("role"), "a string is wanted, not a list; put it in quotes"),
        (lambda: options(role="x").choice("role", ("draft", "refine")), "choose draft, refine"),
        (lambda: options(extra="x").subtable("extra"), r"write \[engine.chat.extra\]"),
        (lambda: options().base_url(), "engine.chat.base_url: is missing; set it"),
        (lambda: options(base_url="localhost:8080").base_url(), "is no address of a server"),
        (lambda: options(base_url="http://a b/").base_url(), "is no address of a server"),
        (lambda: options(base_url="http://host:99999/").base_url(), "is no address of a server"),
        (lambda: options(base_url="http://host/v1?key=1").base_url(), "is no address of a server"),
        (lambda: options(time_out=5), "engine.chat.time_out: unknown key; did you mean 'timeout'"),
        (lambda: options(colour=5), "unknown key; known are base_url"),
    ],
)
def test_a_bad_value_is_refused_with_the_remedy(read, message):
    """Where, what, what to do."""
    with pytest.raises(ConfigError, match=message):
        read()


@pytest.mark.parametrize(
    "make",
    [
        lambda: options(api_key=KEY),
        lambda: options(api_key_env=KEY).key(),
        lambda: options(base_url=f"htp://user:{KEY}@host").base_url(),
        lambda: options(role=KEY).choice("role", ("draft", "refine")),
    ],
)
def test_a_key_in_the_wrong_place_is_not_repeated(make):
    """People paste keys where their names belong."""
    with pytest.raises(ConfigError) as caught:
        make()

    assert KEY not in str(caught.value) + repr(caught.value)


def test_a_secret_comes_from_the_environment_and_is_not_shown(monkeypatch):
    """A key that was read from a file ends in a newline; headers hold none."""
    monkeypatch.setenv("STAND_KEY", f"{KEY}\n")

    secret = Key("chat", "STAND_KEY").secret()

    assert secret.value == KEY
    assert KEY not in f"{secret} {secret!r} {[secret]}"


def test_no_name_means_no_key():
    """Servers of one's own often want none."""
    assert Key("chat", "").secret() is None
    with pytest.raises(FatalEngineError, match="name an environment variable in `api_key_env`"):
        Key("deepl", "").needed()


@pytest.mark.parametrize("value", ["", " \n", "two words", "schlüssel", "a\x00b", "a\rb"])
def test_a_key_that_is_not_there_or_is_none_is_fatal(monkeypatch, value):
    """The message names the variable and never holds its value."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    if "\x00" in value:
        monkeypatch.setattr("os.environ", {"STAND_KEY": value})
    else:
        monkeypatch.setenv("STAND_KEY", value)

    with pytest.raises(FatalEngineError, match="STAND_KEY") as caught:
        Key("chat", "STAND_KEY").secret()

    assert not value.strip() or value not in str(caught.value)


def keyring(answer):
    module, errors = types.ModuleType("keyring"), types.ModuleType("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})
    asked = []

    def get_password(service, name):
        asked.append((service, name))
        if answer is None:
            raise errors.KeyringError(KEY)
        return answer

    module.get_password, module.errors = get_password, errors
    return {"keyring": module, "keyring.errors": errors}, asked


def test_a_keyring_is_asked_when_the_environment_has_no_key(monkeypatch):
    """And once only, whatever the number of threads."""
    modules, asked = keyring(KEY)
    monkeypatch.delenv("STAND_KEY", raising=False)
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    key = Key("chat", "STAND_KEY")

    assert [key.secret(), key.secret()] == [Secret(KEY)] * 2
    assert asked == [("l10n", "STAND_KEY")]


def test_a_keyring_that_cannot_be_opened_is_none(monkeypatch):
    """The remedy names both places."""
    modules, _ = keyring(None)
    monkeypatch.delenv("STAND_KEY", raising=False)
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)

    with pytest.raises(FatalEngineError, match=r"set it, or run `keyring set l10n STAND_KEY`") as caught:
        Key("chat", "STAND_KEY").secret()

    assert KEY not in str(caught.value)


BAD_SETTINGS = {
    "a key that is not known": ('engines = ["opencc"]', "[engine.opencc]\nspeed = 1", 7, "engine.opencc.speed: unknown"),
    "a secret": ('engines = ["deepl"]', "[engine.deepl]\n\nauth_key = 'x'", 8, "engine.deepl.auth_key: secrets"),
    "a text for a number": ('engines = ["chat"]', f"{CHAT}timeout = '5'", 9, "engine.chat.timeout: a number"),
    "a number below its least": ('engines = ["chat"]', f"{CHAT}max_items = -1", 9, "engine.chat.max_items: -1 is out"),
    "no address": ('engines = ["libre"]', "[engine.libre]\nbase_url = 'ftp://x'", 7, "engine.libre.base_url: is no"),
    "a word that is none of it": ('engines = ["chat"]', f"{CHAT}role = 'boss'", 9, "engine.chat.role: is none"),
    "a key for its name": ('engines = ["chat"]', f"{CHAT}api_key_env = 'sk-1'", 9, "engine.chat.api_key_env: is no"),
    "what is missing in a table": ('engines = ["chat"]', "[engine.chat]\ntimeout = 5", 6, "engine.chat."),
    "what is missing without a table": ('engines = ["chat"]', "", 5, "engine.chat."),
    "a deadline": ('engines = ["opencc"]', "[engine.opencc]\ndeadline = nan", 7, "engine.opencc.deadline: nan"),
    "an engine of nobody": ('engines = ["nobody"]', "", 5, "engines: no engine is called 'nobody'"),
    "an engine of nobody in a list": ('engines = [\n  "opencc",\n  "nobody",\n]', "", 5, "engines: no engine"),
    "a locale's engine of nobody": ("engines = []", "[locale.zh-tw]\nengines = ['nobody']", 7, "engines: no engine"),
    "one that only refines": ('engines = ["chat"]', f"{CHAT}role = 'refine'", 5, "engines: chat only refines"),
    "a price": ("engines = []", "[prices.chat]\ncharacters = -1", 7, "prices.chat.characters: -1 is no price"),
    "a key of a price": ("engines = []", "[prices.chat]\ntokens = 1", 7, "prices.chat.tokens: unknown key"),
}  # fmt: skip


@pytest.mark.parametrize("name", ["l10n.toml", "pyproject.toml"])
@pytest.mark.parametrize(("engines", "table", "line", "said"), BAD_SETTINGS.values(), ids=BAD_SETTINGS)
def test_a_bad_setting_of_an_engine_names_its_line(tmp_path, name, engines, table, line, said):
    """As all of the configuration does, in either file."""
    site = TestSite(tmp_path)
    text = f'source = "zh-CN"\ntargets = ["zh-TW"]\ncontent = "content"\nlocales = "locales"\n{engines}\n{table}\n'
    if name == "pyproject.toml":
        text, line = f"[tool.l10n]\n{text}".replace("\n[", "\n[tool.l10n."), line + 1
    site.write(name, text)
    site.write("content/a.md", "净亏损3.5亿美元。\n")

    done = site.run("translate", "batch")

    assert done.exit_code == 2
    assert done.stderr.startswith(f"error: {name}:{line}: {said}"), done.stderr
    assert not (tmp_path / "locales").exists()
