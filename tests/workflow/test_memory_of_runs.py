"""What runs remember of each other: only what spares work, never what hides a result."""

import os
import shutil

import pytest

from tests.site import ARTICLE, TestSite

PO = "locales/en/content/a.zh-CN.md.po"
PAGE = "content/a.en.md"
COMMANDS = [
    ("translate", "batch"),
    ("merge",),
    ("check",),
    ("status", "--fail-if-incomplete"),
    ("check", "--format", "json"),
]


def told(done):
    return done.exit_code, done.stdout, [line for line in done.stderr.splitlines() if "wrote" not in line]


FAULTS = {
    "a catalog with conflict markers": lambda s: s.write(PO, s.read(PO).replace("msgid", "<<<<<<< a\nmsgid", 1)),
    "a catalog that is not UTF-8": lambda s: s.write(PO, s.read(PO).encode() + b"\xff\n"),
    "a page that is not UTF-8": lambda s: s.write(PAGE, s.read(PAGE).encode() + b"\xff\n"),
    "front matter that does not parse": lambda s: s.write("content/a.zh-CN.md", ARTICLE.replace("lang:", "lang: [")),
    "an edited page": lambda s: s.write(PAGE, s.read(PAGE) + "\nMine.\n"),
    "an untracked page": lambda s: (s.root / PO).unlink(),
    "a sentence that nobody translates": lambda s: s.write("content/a.zh-CN.md", ARTICLE + "\n没有人翻译这一句。\n"),
    "a wrong figure": lambda s: s.write(
        PO, s.read(PO).replace("$350 million", "$35 million").replace("#, fuzzy\n", "")
    ),
    "a glossary that does not parse": lambda s: s.write("locales/glossary.csv", 'source,en\n"a'),
    "an orphan": lambda s: s.write("locales/en/content/gone.md.po", s.read(PO)),
    "a broken orphan": lambda s: s.write("locales/en/content/gone.md.po", "<<<<<<< a\n"),
    "none": lambda s: None,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_second_run_reports_what_the_first_did(english, fault, monkeypatch):
    """Whatever is wrong is still wrong: the same lines, the same exit code, whether the index is there or not."""
    english.run("translate", "batch")
    FAULTS[fault](english)
    english.run("translate", "batch")  # what can be done is done

    first = {command: told(english.run(*command)) for command in COMMANDS}
    monkeypatch.setattr("l10n.site.stores.run_index.RACY", -1.0)  # files that are young are looked at in any case
    english.run("translate", "batch")
    second = {command: told(english.run(*command)) for command in COMMANDS}
    third = {command: told(english.run(*command)) for command in COMMANDS}

    assert first == second == third
    assert (
        fault == "none" or any(code for code, *_ in first.values()) or "warning" in str(first) or "note" in str(first)
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_a_folder_that_cannot_be_written_hides_no_result(english, fault, tmp_path_factory):
    """`.l10n` is disposable: all is told as where it can be written, the memory of the last run apart."""
    english.run("translate", "batch")
    FAULTS[fault](english)
    shutil.rmtree(english.root / ".l10n")
    twin = TestSite(tmp_path_factory.mktemp("twin") / "site")
    shutil.copytree(english.root, twin.root)
    twin.write(".l10n", "not a folder")

    for command in COMMANDS:
        theirs, ours = told(english.run(*command)), told(twin.run(*command))
        assert (theirs[0], theirs[1]) == (ours[0], ours[1])
    assert twin.files().keys() - {".l10n"} == english.files().keys()


def test_a_file_whose_time_was_set_back_is_looked_at(english, monkeypatch):
    """Archives and version control restore times; the time of the change itself cannot be set."""
    monkeypatch.setattr("l10n.site.stores.run_index.RACY", -1.0)
    english.run("translate", "batch")
    found = (english.root / PAGE).stat()
    assert "(1 unchanged)" in english.run("translate", "batch").stderr
    english.write(PAGE, english.read(PAGE).replace("12%", "13%"))
    os.utime(english.root / PAGE, ns=(found.st_atime_ns, found.st_mtime_ns))

    assert "target-edited" in english.run("check").stdout
