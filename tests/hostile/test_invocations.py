"""Arguments, stdin and environments that no person types: a line names what cannot be used, and no command ends in a traceback."""

import os
import subprocess
import sys

import pytest

from tests.site import ARTICLE, REPLAY, TestSite

pytestmark = pytest.mark.hostile

BAD = b"\xff\xed\xa0\x80"
LONGEST = 1000
SECONDS = 10
EN = (b"-l", b"en")
KEYED = "\n[engine.chat]\nbase_url = 'http://127.0.0.1:9/v1'\nmodel = 'm'\napi_key_env = 'L10N_KEY'\n"
LOCAL = "\n[engine.local]\n"

ARGUMENTS = {
    "a text": (b"translate", b"text", BAD, *EN),
    "a text with a half character": (b"translate", b"text", "净亏损".encode()[:-1], *EN),
    "a sentence": (b"memory", b"find", BAD, *EN),
    "a term": (b"glossary", b"find", BAD),
    "a proposal": (b"glossary", b"accept", BAD),
    "a glossary": (b"glossary", b"import", BAD + b".csv"),
    "a file": (b"import", BAD + b".csv", *EN),
    "an article": (b"check", BAD),
    "a locale": (b"check", b"-l", BAD),
    "a new locale": (b"locales", b"add", BAD),
    "a unit": (b"confirm", b"content/a.md", *EN, b"--unit", BAD),
    "a revision": (b"check", b"--changed-from", BAD),
    "a configuration": (b"check", b"--config", BAD),
    "a rule": (b"check", b"--explain", BAD),
    "a model": (b"engines", b"install", BAD),
    "a new site": (b"init", b"--targets", BAD, b"--force"),
    "a command": (BAD,),
    "a limit": (b"translate", b"batch", b"--max-cost", b"1e400x"),
}
INPUTS = {
    "no UTF-8": ((b"translate", b"text", b"-", *EN), b"\xff\xfe\0"),
    "a surrogate": ((b"translate", b"text", b"-", *EN), b"\xed\xa0\x80"),
    "half a character": ((b"translate", b"text", b"-", *EN), "净".encode()[:2]),
    **{
        f"{form} of no UTF-8": ((b"import", b"-", *EN, b"--format", form.encode()), b"\xff\0\xed\xa0\x80")
        for form in ("csv", "po", "xlf", "tmx", "xlsx")
    },
}
SETTINGS = {
    "models in nobody's folder": (b"L10N_MODELS", b"~no-such-user/x", "local", LOCAL, 2, "error: L10N_MODELS: "),
    "models of no UTF-8": (b"L10N_MODELS", BAD, "local", LOCAL, 3, "en: "),
    "a home of no UTF-8": (b"HOME", BAD, "local", LOCAL, 3, "en: "),
    "a path in nobody's folder": (b"X", b"", "replay", REPLAY.replace('"', '"~no-such-user/', 1), 2, "error: l10n.toml:8: "),
    "a key of no UTF-8": (b"L10N_KEY", BAD, "chat", KEYED, 3, "en: "),
    "a key of two lines": (b"L10N_KEY", b"a\r\nX-Y: z", "chat", KEYED, 3, "en: "),
    "a key of escapes": (b"L10N_KEY", b"\x1b[31m", "chat", KEYED, 3, "en: "),
    "a proxy of no UTF-8": (b"http_proxy", BAD, "chat", KEYED, 3, "en: "),
    "a day of no UTF-8": (b"SOURCE_DATE_EPOCH", BAD, "chat", KEYED, 3, "en: "),
    "languages of no UTF-8": (b"LC_ALL", BAD, "chat", KEYED, 3, "en: "),
}  # fmt: skip


@pytest.fixture
def site(tmp_path, root):
    made = TestSite(tmp_path)
    made.configure(targets=("en",))
    made.write("content/a.md", ARTICLE)
    assert made.run("extract").exit_code == 0
    return made


def invoke(site, root, command, given=b"", **environment):
    """Run the program itself, with bytes where people have texts."""
    env = {**os.environb, b"PYTHONPATH": os.fsencode(root), **{os.fsencode(k): v for k, v in environment.items()}}
    program = [os.fsencode(sys.executable), b"-m", b"l10n", *command]
    done = subprocess.run(
        program, input=given, capture_output=True, env=env, cwd=site.root, timeout=6 * SECONDS, check=False
    )

    assert b"Traceback" not in done.stderr
    stderr = done.stderr.decode()
    assert all(len(line) < LONGEST and line.isprintable() for line in stderr.split("\n"))
    return done.returncode, stderr, done.stdout


@pytest.mark.parametrize("command", ARGUMENTS.values(), ids=ARGUMENTS)
def test_an_argument_that_is_no_text_is_refused(site, root, command):
    """One line, exit 2, and nothing is written."""
    before = site.files()

    code, stderr, _ = invoke(site, root, command)

    assert code == 2
    assert len([line for line in stderr.split("\n") if line.lower().startswith("error: ")]) == 1, stderr
    assert site.files() == before


@pytest.mark.parametrize(("command", "given"), INPUTS.values(), ids=INPUTS)
def test_an_input_that_is_no_text_is_refused(site, root, command, given):
    """One line that names stdin, exit 2."""
    code, stderr, stdout = invoke(site, root, command, given)

    assert (code, stdout) == (2, b"")
    assert stderr.startswith("error: stdin:")
    assert stderr.count("\n") == 1


@pytest.mark.parametrize(("name", "value", "engine", "table", "code", "said"), SETTINGS.values(), ids=SETTINGS)
def test_an_environment_that_cannot_be_used_is_told(site, root, name, value, engine, table, code, said):
    """A line, the exit code of an engine that is not there, and no part of a key."""
    site.configure(targets=("en",), engines=(engine,), more=table)

    done, stderr, stdout = invoke(site, root, (b"translate", b"batch"), **{os.fsdecode(name): value})

    assert done == code, stderr
    assert any(line.startswith(said) for line in stderr.split("\n")), stderr
    assert b"X-Y" not in stdout
    assert "X-Y" not in stderr


def test_a_line_that_is_no_text_costs_itself(site, root):
    """The lines before and behind it are answered, in their places."""
    lines = [
        b'{"text": "3%"}',
        b'{"text": "\xff"}',
        b'{"text": "\xed\xa0\x80"}',
        b"[" * 5000,
        b'{"text": "\\ud800 4%"}',
    ]

    code, _, stdout = invoke(site, root, (b"figures", b"parse"), b"\n".join(lines))

    answers = stdout.decode().splitlines()
    assert code == 0
    assert [answer.startswith('{"figures"') for answer in answers] == [True, False, False, False, True]
    assert "it is not UTF-8" in answers[1]


def test_a_text_is_utf_8_whatever_the_machine_writes(site, root):
    """With ASCII as its encoding, as an argument and on stdin."""
    ascii_only = {"LC_ALL": b"C", "PYTHONUTF8": b"0", "PYTHONCOERCECLOCALE": b"0"}
    site.configure(targets=("zh-TW",))
    text = "净亏损。".encode()

    for command, given in (((b"-",), text), ((text,), b"")):
        code, _, stdout = invoke(
            site, root, (b"translate", b"text", *command), given, **ascii_only, PYTHONIOENCODING=b"utf-8"
        )

        assert (code, stdout.decode().strip()) == (0, "淨損。")
