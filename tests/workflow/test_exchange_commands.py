"""Export and import of several locales, through pipes, and of files that tools changed, as people run them."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from l10n.cli import app
from l10n.model import UnitState
from tests.site import ARTICLE, ENGLISH, REPLAY

SOURCE = "content/a.zh-CN.md"
BODY = "港湾基金2月12日发布财报。"


def po(locale: str) -> str:
    return f"locales/{locale}/{SOURCE}.po"


@pytest.fixture
def many(site):
    """A site with one article, drafted in English and German by the same answers."""
    site.configure(targets=("en", "de", "ja"), engines=("replay",), more=REPLAY)
    site.write(SOURCE, ARTICLE)
    site.answers(ENGLISH)
    site.run("translate", "batch", "-l", "en,de")
    return site


def piped(site, content: bytes, *arguments: str):
    before = Path.cwd()
    os.chdir(site.root)
    try:
        return CliRunner().invoke(app, list(arguments), input=content, catch_exceptions=False)
    finally:
        os.chdir(before)


# --- several locales -------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["xlf", "tmx", "csv", "xlsx"])
def test_each_locale_has_its_own_file(many, suffix):
    """What comes back untouched changes nothing."""
    done = many.run("export", f"out/{{locale}}.{suffix}", "-l", "all")

    assert done.exit_code == 0
    assert sorted(path.name for path in (many.root / "out").iterdir()) == [
        f"{each}.{suffix}" for each in ("de", "en", "ja")
    ]
    assert f"l10n import 'out/{{locale}}.{suffix}' -l en,de,ja" in done.stderr
    before = many.files()
    assert many.run("import", f"out/{{locale}}.{suffix}", "-l", "all").exit_code == 0
    assert many.files() == before


def test_a_folder_has_a_file_of_each_locale(many):
    """Then every name is an article's; import takes those that came back."""
    assert many.run("export", "-o", "out/", SOURCE, "-l", "en,de", "--format", "csv").exit_code == 0
    (many.root / "out/de.csv").unlink()
    many.write(
        "out/en.csv", many.read("out/en.csv").replace("Harbor Fund reported its results on", "The fund reported on")
    )

    done = many.run("import", "out", "--confirmed")

    assert done.exit_code == 0
    assert "1 unit of 1 article changed, 0 refused" in done.stderr
    assert "The fund reported on Feb. 12." in many.read(po("en"))


def test_a_locale_without_anything_to_send_costs_no_other(many):
    """Its file is not written."""
    many.write(po("en"), many.read(po("en")).replace("#, fuzzy\n", ""))

    done = many.run("export", "out/{locale}.xlf", "-l", "en,de", "--waiting")

    assert done.exit_code == 0
    assert "en: there is nothing to send" in done.stderr
    assert [path.name for path in (many.root / "out").iterdir()] == ["de.xlf"]


def test_one_broken_file_costs_no_other(many):
    """It is told, and the others are taken."""
    many.run("export", "out/{locale}.csv", "-l", "en,de")
    many.write(
        "out/de.csv", many.read("out/de.csv").replace("Harbor Fund reported its results on", "The fund reported on")
    )
    many.write("out/en.csv", "x\n")

    done = many.run("import", "out/{locale}.csv")

    assert done.exit_code == 2
    assert "error: en.csv:1: no column is called source" in done.stderr
    assert "1 unit of 1 article changed, 1 refused" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["export", "out.xlf"], "name one of en, de, ja, or put {locale} into the name"),
        (["export", "-", "--format", "xlf"], "name one of en, de, ja"),
        (["export", "-", "-l", "en"], "--format: a pipe has no suffix that says the format"),
        (["export"], "export: no file is named; name one, such as out.xlf"),
        (["export", "out.docx", "-l", "en"], "out.docx: its suffix says no format"),
        (["export", "out.sdlxliff", "-l", "en"], "call it .xlf, which that tool reads"),
        (["export", "out.po", "-l", "en"], "the catalogs are PO files already"),
        (["import", "out.xlf"], "name one of en, de, ja, or put {locale} into the name"),
        (["import", "-", "-l", "en"], "--format: a pipe has no suffix"),
        (["import", "out/{locale}.xlf"], "out/{locale}.xlf: no locale has a file there"),
        (["import", "content"], "content: no locale has a file there"),
        (["import", "none.xlf", "-l", "en"], "none.xlf: cannot be read: No such file or directory"),
        (["import", "two", "-l", "en"], "two: en has several files there; say which with --format"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(many, arguments, reason):
    """Nothing is written, and the exit code is 2."""
    for suffix in ("xlf", "csv"):
        many.write(f"two/en.{suffix}", "")
    before = many.files()

    done = many.run(*arguments)

    assert (done.exit_code, done.stdout) == (2, "")
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1
    assert many.files() == before


# --- pipes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["xlf", "tmx", "csv", "xlsx"])
@pytest.mark.parametrize("out", [["-"], ["-o", "-"]])
def test_a_file_goes_through_pipes(many, form, out):
    """Out by stdout, in by stdin, and nothing but the file on stdout."""
    before = many.files()
    sent = many.run("export", *out, "--format", form, "-l", "en")

    assert sent.exit_code == 0
    back = piped(many, sent.stdout_bytes, "import", "-", "--format", form, "-l", "en")
    assert back.exit_code == 0
    assert "0 units of 0 articles changed, 0 refused" in back.stderr
    assert many.files() == before


def test_a_place_in_a_pipe_is_told(many):
    """By its line."""
    done = piped(many, "source,target\n不在。,X\n".encode(), "import", "-", "--format", "csv", "-l", "en")

    assert done.exit_code == 2
    assert "error: stdin:2: no article has '不在。'; export it anew" in done.stderr


# --- what tools changed ----------------------------------------------------------------------


def test_a_po_file_comes_in(many):
    """A catalog that was sent as it is, and came back confirmed from an editor."""
    many.write("back.po", many.read(po("en")).replace("#, fuzzy\n", "").replace("#: content", "#: ../content"))

    done = many.run("import", "back.po", "-l", "en")

    assert done.exit_code == 0
    assert "5 units of 1 article changed, 0 refused" in done.stderr
    assert UnitState.DRAFT.value not in many.run("status", "-l", "en").stdout


def test_a_table_that_lost_everything_but_the_texts_comes_in(many):
    """Source and target are enough for texts that stand in one place."""
    many.write("back.csv", f"source,target\n{BODY},The fund reported on Feb. 12.\n")

    assert many.run("import", "back.csv", "-l", "en").exit_code == 0
    assert 'msgstr "The fund reported on Feb. 12."' in many.read(po("en"))


def test_tags_of_trados_become_the_markup(many):
    """Through a whole site."""
    unit = (
        '<trans-unit id="9"><source>净亏损3.5亿美元，<g id="4">同比</g>扩大12%。</source>'
        '<target>The net loss was $350 million, 12% wider <g id="4">from a year before</g>.</target>'
        '<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>'
    )
    many.write(
        "back.sdlxliff",
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">'
        f'<file original="C:\\Projects\\out.xlf" source-language="zh-CN" target-language="en-US"><body>{unit}</body></file></xliff>',
    )

    done = many.run("import", "back.sdlxliff", "-l", "en")

    assert (done.exit_code, done.stdout) == (0, "")
    assert 'msgstr "The net loss was $350 million, 12% wider **from a year before**."' in many.read(po("en"))
