"""Catalogs that tools and branches left behind, on a site: what is wrong is told on every run, and nothing is lost."""

import json

import pytest

from tests.site import ARTICLE, ENGLISH, REPLAY

SOURCE, EN, PO = "content/a.zh-CN.md", "content/a.en.md", "locales/en/content/a.zh-CN.md.po"
BODY = "港湾基金2月12日发布财报。"
TARGET = ENGLISH[BODY]


@pytest.fixture
def live(site):
    """A site with one article that is live in English."""
    site.configure(targets=("en",), engines=("replay",), more=REPLAY)
    site.write(SOURCE, ARTICLE)
    site.answers(ENGLISH)
    assert site.run("translate", "batch").exit_code == 0
    return site


def without_header(text: str) -> str:
    return text.partition("\n\n")[2]


def found(site) -> list[tuple[str, str]]:
    shown = json.loads(site.run("check", "--format", "json").stdout)["findings"]
    return [(finding["rule"], finding["severity"]) for finding in shown]


CONFLICT = '<<<<<<< HEAD\n{}=======\nmsgstr "Theirs."\n>>>>>>> theirs\n'


def in_conflict(text: str) -> str:
    line = f'msgstr "{TARGET}"\n'
    return text.replace(line, CONFLICT.format(line))


def joined_by_msgcat(text: str) -> str:
    both = "".join(f'"#-#-#-#-#  {name}.po  #-#-#-#-#\\n"\n"{TARGET}\\n"\n' for name in "ab")
    return text.replace(f'msgstr "{TARGET}"\n', f'msgstr ""\n{both}')


def confirmed_twice(text: str) -> str:
    return text + f'\nmsgid "{BODY}"\nmsgstr "One."\n\nmsgid "{BODY}"\nmsgstr "Two."\n'


def of_another_language(text: str) -> str:
    return text.replace("Language: en", "Language: ja")


def in_gbk(text: str) -> bytes:
    return text.replace("charset=UTF-8", "charset=GBK").encode("gbk")


BAD = [in_conflict, joined_by_msgcat, confirmed_twice, of_another_language, in_gbk]


@pytest.mark.parametrize("change", BAD)
def test_a_bad_catalog_is_an_error_on_every_run(live, change):
    """Of every command, with one line, and the page and the catalog stay as they are."""
    page, bad = live.read(EN), change(live.read(PO))
    live.write(PO, bad)

    for command in (
        ["merge"],
        ["merge"],
        ["check"],
        ["translate", "batch"],
        ["status", "--fail-if-incomplete"],
        ["check"],
    ):
        done = live.run(*command)
        assert done.exit_code == 2, command
        assert done.stderr.count(f"error: {PO}") == 1, command
    assert live.read(EN) == page
    assert (live.root / PO).read_bytes() == (bad.encode() if isinstance(bad, str) else bad)


def test_a_second_confirmed_entry_counts(live):
    """It is published, and what the draft said stays beside it."""
    live.write(PO, live.read(PO) + f'\nmsgid "{BODY}"\nmsgstr "The fund reported on Feb. 12."\n')

    assert live.run("merge").exit_code == 0
    assert "The fund reported on Feb. 12." in live.read(EN)
    assert live.read(PO).count(f'msgid "{BODY}"') == 1
    assert f"# another target was: {TARGET}\n" in live.read(PO)


def test_a_stripped_header_with_a_corrected_target_is_a_warning(live):
    """It says what the page lacks, on every run, also when the catalog has a header again."""
    live.write(PO, without_header(live.read(PO)).replace(TARGET, "The fund reported on Feb. 12."))

    assert ("catalog-stripped", "warning") in found(live)
    assert live.run("merge").exit_code == 0
    done = live.run("translate", "batch")
    assert "otherwise than “The fund reported on Feb. 12.”" in done.stdout
    assert "`l10n adopt`" in done.stdout
    assert ("catalog-stripped", "warning") in found(live)
    (live.root / EN).unlink()
    live.run("merge")
    assert found(live) == []
    assert "The fund reported on Feb. 12." in live.read(EN)


@pytest.mark.parametrize(
    "change",
    [
        without_header,
        lambda text: text.replace("X-Published-Hash", "X-Other-Hash"),
        lambda text: "# Translators: 王\n" + text,
        lambda text: text.replace("Language: en", "Language: en_US"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("charset=UTF-8", "charset=GBK"),
        lambda text: text + '\nmsgid "一个"\nmsgid_plural "%d 个"\nmsgstr[0] "one"\nmsgstr[1] "%d of them"\n',
        lambda text: text + f'\n#, fuzzy\n#~ msgid "{BODY}"\n#~ msgstr "Older."\n',
        lambda text: text.replace("#, fuzzy\n", "#, fuzzy, c-format\n"),
    ],
)
def test_a_catalog_that_says_the_same_stays_current(live, change):
    """Nothing is told where nothing is wrong."""
    page = live.read(EN)
    live.write(PO, change(live.read(PO)))

    assert found(live) == []
    assert live.run("merge").exit_code == 0
    assert live.read(EN) == page
    assert found(live) == []


def test_a_page_that_was_there_before_is_untracked_and_no_more(live):
    """A page that has little of the catalog was not made of it."""
    live.write(EN, "---\ntitle: Old\n---\n\nAn older translation.\n")
    live.write(PO, without_header(live.read(PO)))

    assert found(live) == [("target-untracked", "note")]
