"""Whatever is raised within an article costs that article, or its locale, and is told in one line."""

import pytest

from l10n.engines import BUILT_IN
from l10n.engines.protocol import Caps
from l10n.protect import Wire
from l10n.rules import running

GOOD = "---\ntitle: 港湾基金\n---\n\n净亏损3.5亿美元。\n"
BAD = "---\ntitle: 港湾基金\ndate: 2024-99-99\n---\n\n净亏损3.5亿美元。\n"
LINE = "content/bad.md:3: the YAML front matter is broken: 2024-99-99 is no date; mend it by hand and run again"


class UnsayableError(Exception):
    """An error that cannot even be shown."""

    def __str__(self):
        raise ValueError("no words")


def planted(monkeypatch, error, article="content/bad.md", locale=None):
    """Let a third party's check raise for an article, or for one locale of it."""

    def check(subject):
        if subject.article.path == article and locale in (None, str(subject.locale)):
            raise type(error)(*error.args)
        return ()

    own = running._all_checks()
    monkeypatch.setattr(running, "_all_checks", lambda: (*own, check))


@pytest.fixture
def two(site):
    """Two articles, one of which the tests spoil."""
    site.write("content/good.md", GOOD)
    site.write("content/bad.md", GOOD)
    return site


RAISED = [
    KeyError("x"),
    RecursionError("deep"),
    MemoryError(),
    AssertionError(),
    UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates"),
    ZeroDivisionError("a\nb"),
    LookupError("a table"),
    UnsayableError(),
    OSError(5, "input/output"),
    ImportError("a plug-in's library"),
]


@pytest.mark.parametrize("error", RAISED, ids=lambda error: type(error).__name__)
def test_an_unforeseen_error_costs_its_article(two, monkeypatch, error):
    """One line that asks to report it, its traceback in a file; the other article is live."""
    planted(monkeypatch, error)

    done = two.run("translate", "batch", "--no-progress")

    [line] = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert done.exit_code == 2
    assert line.startswith("error: content/bad.md [zh-TW]: this was not foreseen: ")
    assert "(tests.workflow.test_boundary, line " in line
    [kept] = (two.root / ".l10n/faults").iterdir()
    assert line.endswith(f"; please report it, with .l10n/faults/{kept.name}")
    assert "Traceback (most recent call last)" in kept.read_text("utf-8")
    assert "content/good.zh-tw.md" in two.files()
    assert "content/bad.zh-tw.md" not in two.files()


def test_a_second_run_says_the_same(two, monkeypatch):
    """Nothing is remembered as done, and there is one file however often it happens."""
    planted(monkeypatch, KeyError("x"))
    said = [two.run("check", "--no-progress") for _ in range(3)]

    assert {each.exit_code for each in said} == {2}
    assert len({each.stderr for each in said}) == 1
    assert len(list((two.root / ".l10n/faults").iterdir())) == 1


def test_a_traceback_that_cannot_be_written_fails_nothing(two, monkeypatch):
    """The line alone asks to report it."""
    two.write(".l10n", "in the way")
    planted(monkeypatch, KeyError("x"))

    done = two.run("check", "--no-progress")

    assert done.exit_code == 2
    assert "\nerror: content/bad.md [zh-TW]: this was not foreseen: KeyError: 'x' (" in done.stderr
    assert "; please report it\n" in done.stderr


def test_one_locale_costs_no_other(two, monkeypatch):
    """Where a fault belongs to a locale, the others of the same article go live."""
    two.configure(targets=("zh-TW", "zh-HK"))
    planted(monkeypatch, KeyError("x"), locale="zh-HK")

    done = two.run("translate", "batch", "--no-progress")

    assert done.exit_code == 2
    assert done.stderr.count("error: ") == 1
    assert {"content/bad.zh-tw.md", "content/good.zh-tw.md", "content/good.zh-hk.md"} <= set(two.files())
    assert "content/bad.zh-hk.md" not in two.files()


def test_ctrl_c_is_no_fault(two, monkeypatch):
    """It ends the run."""
    planted(monkeypatch, KeyboardInterrupt())

    done = two.run("translate", "batch", "--no-progress")

    assert done.exit_code == 130
    assert not (two.root / ".l10n/faults").exists()


class Stub:
    """An engine of a third party that breaks."""

    name = "stub"
    caps = Caps(Wire.RAW, threads=2, is_free=True)

    def __init__(self, options):
        pass

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks, source, target, context):
        raise LookupError("a table of the plug-in")


def test_an_engine_that_breaks_costs_its_articles(two, monkeypatch):
    """Each is named; no request hangs, and `engines check` names the engine."""
    monkeypatch.setitem(BUILT_IN, "stub", (__name__, "Stub"))
    monkeypatch.setattr("l10n.engines.import_module", lambda name: __import__("types").SimpleNamespace(Stub=Stub))
    two.configure(targets=("en",), engines=("stub",))

    done = two.run("translate", "batch", "--no-progress")
    checked = two.run("engines", "check")
    text = two.run("translate", "text", "净亏损。")

    lines = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert done.exit_code == 2
    assert [line.split(":")[1] for line in lines] == [" content/bad.md [en]", " content/good.md [en]"]
    assert all("LookupError: a table of the plug-in" in line for line in lines)
    assert checked.exit_code != 0
    assert "LookupError" in checked.stdout + checked.stderr
    assert (text.exit_code, text.stderr.startswith("error: text [en]: this was not foreseen")) == (2, True)


JOBS = [
    ("translate", "batch", "--no-progress"),
    ("translate", "batch", "--estimate"),
    ("extract", "--no-progress"),
    ("merge", "--no-progress"),
    ("check", "--no-progress"),
    ("status", "--no-progress"),
    ("adopt",),
    ("adopt", "--dry-run"),
    ("accept", "--all"),
    ("normalize",),
    ("export", "out.xlf", "-l", "zh-TW"),
    ("import", "in.csv", "-l", "zh-TW"),
    ("glossary", "mine"),
]


@pytest.mark.parametrize("command", JOBS, ids=" ".join)
def test_an_article_that_cannot_be_read_costs_itself(two, command):
    """In every command that goes over articles: it is named once, the rest is done, and the exit code is 2."""
    two.run("translate", "batch", "--no-progress")
    two.write("content/bad.md", BAD)
    two.write("in.csv", "source,target\n净亏损3.5亿美元。,淨虧損3.5億美元！\n")

    done = two.run(*command)

    assert done.exit_code == 2
    assert done.stderr.count(f"error: {LINE}\n") == 1
    assert done.stderr.count("error: ") == 1


def test_what_is_left_is_exported(two):
    """The file holds the articles that could be read."""
    two.write("content/bad.md", BAD)
    two.run("export", "out.csv", "-l", "zh-TW")

    assert "content/good.md" in two.read("out.csv")


def test_what_is_left_is_imported_and_adopted(two):
    """A unit of a good article changes although another article is broken."""
    two.run("translate", "batch", "--no-progress")
    two.write("content/bad.md", BAD)
    two.write("in.csv", "article,source,target\ncontent/good.md,净亏损3.5亿美元。,淨虧損3.5億美元！\n")

    two.run("import", "in.csv", "-l", "zh-TW", "--confirmed")
    assert "淨虧損3.5億美元！" in two.read("locales/zh-TW/content/good.md.po")

    two.run("merge", "--no-progress")
    two.write("content/good.zh-tw.md", two.read("content/good.zh-tw.md").replace("！", "？"))
    two.run("adopt")
    assert "淨虧損3.5億美元？" in two.read("locales/zh-TW/content/good.md.po")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("content/bad.zh-tw.md", b"\xff"),
        ("content/bad.zh-tw.md", b"---\ndate: 2024-99-99\n---\n"),
        ("locales/zh-TW/content/bad.md.po", b"\xff"),
        ("locales/zh-TW/content/bad.md.po", b'msgid "a'),
    ],
)
def test_a_file_that_cannot_be_read_is_told_once(two, path, content):
    """By batch, merge and check alike; the page of another locale is written."""
    two.configure(targets=("zh-TW", "zh-HK"))
    two.run("translate", "batch", "--no-progress")
    two.write(path, content)
    two.write("content/bad.md", GOOD.replace("净", "净净"))

    for command in (("translate", "batch"), ("merge",), ("check",)):
        done = two.run(*command, "--no-progress")

        assert done.exit_code == 2
        assert done.stderr.count("error: ") == 1, done.stderr
    assert "净净".replace("净", "淨") in two.read("content/bad.zh-hk.md")


def test_an_orphan_whose_page_cannot_be_read_is_kept(two):
    """`status` and `prune` go on; the page stays."""
    two.run("translate", "batch", "--no-progress")
    (two.root / "content/bad.md").unlink()
    two.write("content/bad.zh-tw.md", b"\xff")
    two.write("content/good.md", GOOD.replace("净", "毛"))

    assert two.run("status", "--no-progress").exit_code == 0
    pruned = two.run("prune")
    assert (pruned.exit_code, "kept: it cannot be read" in pruned.stdout) == (0, True)
