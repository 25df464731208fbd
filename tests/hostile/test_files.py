"""Articles, configurations and files of ours that were made to hurt: a line names each, and what is good beside them is done."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.hostile.files import BAD_ARTICLES, BAD_CONFIGS, GOOD_ARTICLES, GOOD_CONFIGS

pytestmark = pytest.mark.hostile

GOOD = "---\ntitle: 港湾基金\n---\n\n净亏损3.5亿美元。\n"
SECONDS, PATIENCE = 10, 60
"""Of the processor, and on the clock: other processes may keep the machine busy, and what waits needs no processor."""
LONGEST_LINE = 1000


@pytest.fixture(autouse=True)
def in_time():
    """Fail a test that takes long, or that waits: for a pipe, a device, or a reader without end."""

    def late(number, frame):
        raise AssertionError(f"not done in {SECONDS} s of the processor, or {PATIENCE} s")

    before = {number: signal.signal(number, late) for number in (signal.SIGALRM, signal.SIGPROF)}
    signal.alarm(PATIENCE)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    yield
    signal.alarm(0)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def inner(tmp_path):
    """A site in a folder of its own, so that what is written beside it is seen."""
    from tests.site import TestSite

    made = TestSite(tmp_path / "site")
    made.configure()
    made.write("content/good.md", GOOD)
    return made


def plant(path: Path, what) -> None:
    """Put a content, or something that is no file, at a path."""
    if callable(what):
        what(path)
    else:
        path.write_bytes(what if isinstance(what, bytes) else what.encode("utf-8", "surrogatepass"))


def errors_of(done) -> list[str]:
    """Return the lines of errors, and hold what holds for all output."""
    assert "Traceback" not in done.stdout + done.stderr
    assert all(len(line) < LONGEST_LINE for line in done.stderr.split("\n"))
    return [line for line in done.stderr.split("\n") if line.startswith("error: ")]


def nothing_outside(tmp_path: Path) -> bool:
    return [path.name for path in tmp_path.iterdir()] == ["site"]


def test_there_are_as_many_as_are_promised():
    """docs/security.md names these numbers."""
    assert len(BAD_ARTICLES) + len(GOOD_ARTICLES) >= 120
    assert len(BAD_CONFIGS) + len(GOOD_CONFIGS) >= 60


@pytest.mark.parametrize("what", BAD_ARTICLES.values(), ids=BAD_ARTICLES)
def test_a_bad_article_costs_itself(inner, tmp_path, what):
    """One line names it, batch and check say the same, exit with 2, and the good article beside it is live."""
    plant(inner.root / "content/bad.md", what)

    batch = inner.run("translate", "batch", "--no-progress")
    check = inner.run("check", "--no-progress")

    [line] = errors_of(batch)
    assert errors_of(check) == [line]
    assert (batch.exit_code, check.exit_code) == (2, 2)
    assert line.startswith("error: content/bad.md:"), line
    assert "not foreseen" not in line
    assert "損3.5億美元" in inner.read("content/good.zh-tw.md")
    assert "zh-tw" in inner.read("content/good.md").lower()
    assert nothing_outside(tmp_path)


@pytest.mark.parametrize("what", GOOD_ARTICLES.values(), ids=GOOD_ARTICLES)
def test_an_odd_article_is_done(inner, tmp_path, what):
    """What only looks bad is an article like any other, or none at all: no error."""
    plant(inner.root / "content/bad.md", what)

    batch = inner.run("translate", "batch", "--no-progress")
    check = inner.run("check", "--no-progress")

    assert errors_of(batch) == errors_of(check) == []
    assert batch.exit_code in (0, 1)
    assert check.exit_code in (0, 1)
    assert "損3.5億美元" in inner.read("content/good.zh-tw.md")
    assert nothing_outside(tmp_path)


CHECKED = {name: what for name, what in BAD_CONFIGS.items() if not name.startswith(("engine of", "engines of nobody"))}
"""Without the settings of engines, which are asked for nothing but drafts."""
RUNS = [*((("translate", "batch"), name) for name in BAD_CONFIGS), *((("check",), name) for name in CHECKED)]


@pytest.mark.parametrize(("command", "name"), RUNS, ids=lambda value: value if isinstance(value, str) else value[-1])
def test_a_bad_configuration_stops_before_anything_is_written(inner, tmp_path, command, name):
    """One line, exit 2."""
    what = BAD_CONFIGS[name]
    text = inner.read("l10n.toml")
    (inner.root / "l10n.toml").unlink()
    if isinstance(what, str):
        key = what.split("=")[0].split(".")[0].strip().strip("[]")
        kept = "".join(f"{line}\n" for line in text.splitlines() if not line.startswith((f"{key} ", f"{key}.")))
        what = f"{kept}{what}\n"
    plant(inner.root / "l10n.toml", what)
    before = inner.files()

    done = inner.run(*command, "--no-progress")

    assert len(errors_of(done)) == 1, done.stderr
    assert done.exit_code == 2
    assert inner.files() == before
    assert nothing_outside(tmp_path)


@pytest.mark.parametrize("more", GOOD_CONFIGS.values(), ids=GOOD_CONFIGS)
def test_an_odd_configuration_is_taken(inner, tmp_path, more):
    """What only looks bad changes nothing."""
    inner.configure(targets=("zh-TW", "zh-tw"), more=more)

    done = inner.run("translate", "batch", "--no-progress")

    assert errors_of(done) == []
    assert done.exit_code == 0
    assert "損3.5億美元" in inner.read("content/good.zh-tw.md")
    assert nothing_outside(tmp_path)


@pytest.mark.parametrize("name", [b"a\xff.md", b"a\nb.md", b"a\x1b[31m.md", "a\x85.md".encode(), b"a\x7f.md"])
def test_a_name_that_nothing_can_hold_is_told(inner, name):
    """Controls, and bytes that are no UTF-8; the line shows them escaped."""
    (Path(bytes(inner.root / "content").decode()) / name.decode("utf-8", "surrogateescape")).write_text(GOOD)

    for command in (("translate", "batch", "--no-progress"), ("check", "--no-progress"), ("normalize",)):
        done = inner.run(*command)

        [line] = errors_of(done)
        assert done.exit_code == 2
        assert line.isprintable()
        assert "no file of a site can be called so" in line
    assert "損3.5億美元" in inner.read("content/good.zh-tw.md")


@pytest.mark.parametrize("name", ["港湾 基金.md", "a'b\"c.md", "a%0a$x`.md", "é.md", "a\u2028b.md", "-rf.md", "a:b.md"])
def test_a_name_that_is_only_odd_is_an_article(inner, name):
    """Blanks, quotes, signs and separators."""
    inner.write(f"content/{name}", GOOD)

    for command in (("translate", "batch"), ("translate", "batch"), ("check",)):
        done = inner.run(*command, "--no-progress")

        assert (done.exit_code, errors_of(done)) == (0, [])
    assert f"content/{name.removesuffix('.md')}.zh-tw.md" in inner.files()
