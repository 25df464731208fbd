"""Where a key stands in a configuration file, however it is written."""

import pytest

from l10n.project.key_lines import KeyLines

FOUND = [
    ("a = 1\nengines = []\n", "engines", 2),
    ("[engine.chat]\nmodel = 'x'\ntimeout = 0\n", "engine.chat.timeout", 3),
    ("[engine.chat]\ntimeout=0", "engine.chat.timeout", 2),
    ("[engine]\nchat.timeout = 0", "engine.chat.timeout", 2),
    ("a = 1\nengine.chat.timeout = 0", "engine.chat.timeout", 2),
    ("[engine]\n\nchat = {timeout = 0}", "engine.chat.timeout", 3),
    ('[ engine . "chat" ]\n"timeout" = 0', "engine.chat.timeout", 2),
    ("[engine.'my engine']\nspeed = 0", "engine.my engine.speed", 2),
    ("[engine.opencc]\n[engine.chat]\nmodel = 'x'", "engine.chat.key", 2),
    ("[engine.chat.extra]\nspeed = 1", "engine.chat", 1),
    ("a = 1\r\n[engine.chat]\r\ntimeout = 0\r\n", "engine.chat.timeout", 3),
    ("[locale.zh-tw]\nengines = ['x']", "locale.zh-TW.engines", 2),
    ("[locale.en]\n[locale.zh-TW]\nengines = ['x']", "locale.zh-TW.engines", 3),
]
NOT_FOUND = [
    ("", "engines"),
    ("# engines = []", "engines"),
    ("engines_of = []", "engines"),
    ("[engine.chat]\ntimeout = 0", "engine.libre.timeout"),
    ("[engine.chat]\ntimeout = 0", "timeout"),
    ("engines = 'prices = 1'", "prices"),
    ("a = [\n  'engines',\n]", "engines"),
    ("[engine.chatty]\nspeed = 1", "engine.chat"),
    ("a == b", "b"),
    ("[[]]\n[\n]\n=", "engines"),
    (f"{'x.' * 2000}engines = 1", "engines"),
]


@pytest.mark.parametrize(("text", "key", "line"), FOUND)
def test_a_key_is_found_in_its_line(text, key, line):
    """Its own, or that of the table, inline or not, that it is in or would be in."""
    assert KeyLines(text).line(key) == line


@pytest.mark.parametrize(("text", "key"), NOT_FOUND)
def test_what_only_looks_like_a_key_is_none(text, key):
    """The next key that was asked for counts, at last the first line."""
    assert KeyLines(f"{text}\n").line(key) == 1
    assert KeyLines(f"\n{text}\n[z]\nlast = 1").line(key, "z.last") == text.count("\n") + 4


def test_keys_of_a_file_of_many_tools_are_below_our_table():
    """`[tool.l10n]` of pyproject.toml; another tool's key of the same name is not meant."""
    keys = KeyLines("[tool.x.engine.chat]\ntimeout = 1\n[tool.l10n]\n[tool.l10n.engine.chat]\ntimeout = 0", "tool.l10n")

    assert keys.line("engine.chat.timeout") == 5
    assert keys.line("engines") == 3
