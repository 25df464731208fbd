"""A target locale more, or one less: configuration, catalogs, pages and lists."""

import json
import shutil

import pytest

from tests.site import ARTICLE, ENGLISH, REPLAY

SOURCE, TAIWAN = "content/a.zh-CN.md", "content/a.zh-tw.md"
PO = "locales/zh-TW/content/a.zh-CN.md.po"


@pytest.fixture
def both(site):
    """Two articles, live in English and zh-TW."""
    site.configure(targets=["en", "zh-TW"], engines=["replay", "opencc"], more=REPLAY)
    site.write(SOURCE, ARTICLE)
    site.write("content/news/b.zh-CN.md", ARTICLE.replace("港湾基金三季度", "港湾基金四季度"))
    site.answers(ENGLISH | {"港湾基金四季度净亏损3.5亿美元": "Harbor Fund posts a net loss of $350 million"})
    site.run("translate", "batch")
    return site


def listed(site, path: str) -> str:
    return site.read(path).split("translations:\n")[1].split("tags:")[0]


def config(site) -> str:
    return site.read("l10n.toml")


# --- add -------------------------------------------------------------------------------------


def test_a_locale_is_added_with_its_catalogs(both):
    """The configuration keeps its other characters, and nothing else changes."""
    before = both.files()
    done = both.run("locales", "add", "de")

    assert done.exit_code == 0
    assert done.stderr == "de added to l10n.toml\nwrote 3 files\nnext: l10n translate batch -l de\n"
    catalogs = {f"locales/de/{path}.po" for path in (SOURCE, "content/news/b.zh-CN.md")}
    assert set(both.files()) == {*before, *catalogs}
    changed = {path for path, content in both.files().items() if before.get(path) != content}
    assert changed == {"l10n.toml", *catalogs}
    assert config(both) == before["l10n.toml"].decode().replace('"zh-TW"]', '"zh-TW", "de"]')


def test_what_was_stopped_is_done_by_the_next(both):
    """The configuration had it already; the catalogs are made."""
    both.run("locales", "add", "de")
    after = both.files()
    shutil.rmtree(both.root / "locales/de")

    done = both.run("locales", "add", "de")
    assert "l10n.toml has them already\nwrote 2 files" in done.stderr
    assert both.files() == after
    assert "wrote 0 files" in both.run("locales", "add", "de").stderr


def test_a_page_that_is_there_already_is_told(both):
    """It is nobody's before it is adopted."""
    both.write("content/a.de.md", "---\ntitle: Q3\nlang: [de]\n---\n\nText.\n")
    done = both.run("locales", "add", "de")

    assert "there is 1 page that l10n did not write, such as content/a.de.md; next: l10n adopt -l de" in done.stderr
    assert both.read("content/a.de.md").endswith("Text.\n")


@pytest.mark.parametrize("tag", ["de", "fr", "pt-BR", "zh-HK", "zh-Hant-HK", "ko", "ja", "es", "DE", "sr-Latn"])
def test_locales_that_may_be_added(both, tag):
    done = both.run("locales", "add", tag)

    assert done.exit_code == 0
    assert both.run("status", "-l", tag).exit_code == 0


@pytest.mark.parametrize("tag", ["zh-CN", "all", "english", "e", "", "en-", "../x", "de.DE", "12", "en/x", "-"])
def test_what_is_no_new_locale_is_refused(both, tag):
    """Nothing is written."""
    before = both.files()

    assert both.run("locales", "add", "--", tag).exit_code == 2
    assert both.files() == before


# --- retire ----------------------------------------------------------------------------------


def test_a_locale_leaves_lists_pages_and_targets(both):
    """Its catalogs stay, and every other file is as if it had never been."""
    done = both.run("locales", "retire", "zh-TW")

    assert done.exit_code == 0
    assert done.stdout == "content/a.zh-tw.md\ncontent/news/b.zh-tw.md\n"
    assert "zh-TW is no target any more; next: l10n check" in done.stderr
    assert 'targets = ["en"]' in config(both)
    assert (both.root / PO).exists()
    for path in (SOURCE, "content/a.en.md", "content/news/b.zh-CN.md", "content/news/b.en.md"):
        assert listed(both, path) == '  - "zh-CN"\n  - "en"\n'
    assert both.run("check").exit_code == 0
    assert "wrote 0 files" in both.run("translate", "batch").stderr


def test_a_locale_that_comes_back_has_all_it_had(both):
    """The catalogs were kept."""
    before = both.files()
    both.run("locales", "retire", "zh-TW")
    both.run("locales", "add", "zh-TW")
    both.run("merge")

    assert both.files() == before


def test_pages_may_be_kept(both):
    """Then they are pages of a locale outside of the targets, which lists name last."""
    page = both.read(TAIWAN)
    done = both.run("locales", "retire", "zh-TW", "--keep-pages")

    assert (done.exit_code, done.stdout) == (0, "")
    assert both.read(TAIWAN) == page
    assert "zh-TW" in listed(both, SOURCE)
    assert both.run("check").exit_code == 0


def test_catalogs_may_be_removed(both):
    """Only where that is asked for."""
    both.run("locales", "retire", "zh-TW", "--remove-catalogs")

    assert not (both.root / "locales/zh-TW").exists()
    assert (both.root / "locales/en").exists()


@pytest.mark.parametrize("options", [(), ("--remove-catalogs",)])
def test_a_page_that_a_person_changed_is_never_removed(both, options):
    """It is told, stays listed, and the rest is done."""
    both.write(TAIWAN, both.read(TAIWAN) + "\n更多。\n")
    page = both.read(TAIWAN)

    done = both.run("locales", "retire", "zh-TW", *options)

    assert f"{TAIWAN}\tkept: it was edited by hand, or l10n did not write it\n" in done.stdout
    assert both.read(TAIWAN) == page
    assert not (both.root / "content/news/b.zh-tw.md").exists()
    assert "zh-TW" in listed(both, SOURCE)
    assert "zh-TW" not in listed(both, "content/news/b.zh-CN.md")
    assert 'targets = ["en"]' in config(both)


def test_the_page_of_an_article_that_is_gone_goes_too(both):
    """Nobody could prune it afterwards."""
    (both.root / "content/news/b.zh-CN.md").unlink()
    done = both.run("locales", "retire", "zh-TW", "--remove-catalogs")

    assert "content/news/b.zh-tw.md\n" in done.stdout
    assert not (both.root / "content/news/b.zh-tw.md").exists()
    assert not (both.root / "locales/zh-TW").exists()


def test_what_cannot_be_read_keeps_the_locale(both):
    """All else is done; when it is mended, the same command ends it."""
    good = both.read(PO)
    both.write(PO, good + 'msgid "x\n')
    done = both.run("locales", "retire", "zh-TW", "--remove-catalogs")

    assert done.exit_code == 2
    assert "stays a target; next: mend that, and run it again" in done.stderr
    assert '"zh-TW"' in config(both)
    assert (both.root / TAIWAN).exists()
    assert (both.root / PO).exists()

    both.write(PO, good)
    assert both.run("locales", "retire", "zh-TW", "--remove-catalogs").exit_code == 0
    assert not (both.root / TAIWAN).exists()
    assert 'targets = ["en"]' in config(both)


def test_a_dry_run_retires_nothing(both):
    """It names the pages."""
    before = both.files()
    done = both.run("locales", "retire", "zh-TW", "-n")

    assert done.stdout == "content/a.zh-tw.md\ncontent/news/b.zh-tw.md\n"
    assert "2 files would be removed" in done.stderr
    assert both.files() == before


@pytest.mark.parametrize("tag", ["zh-CN", "all", "fr", "english", "", "ja", "zh", "zh-HK", "zh-Hant-TW", "en-US"])
def test_what_is_no_target_is_not_retired(both, tag):
    """Nothing is written."""
    before = both.files()

    assert both.run("locales", "retire", "--", tag).exit_code == 2
    assert both.files() == before


@pytest.mark.parametrize("moment", range(1, 7))
def test_a_retirement_that_is_stopped_can_be_run_again(both, monkeypatch, tmp_path_factory, moment):
    """Whichever write or removal it does not come to, a second run ends where an undisturbed one does."""
    from l10n.site.files import Files

    class StoppedError(BaseException):
        pass

    left = [moment]

    def stopping(original):
        def touch(self, *arguments):
            left[0] -= 1
            if left[0] == 0:
                raise StoppedError
            return original(self, *arguments)

        return touch

    copy = tmp_path_factory.mktemp("whole") / "undisturbed"
    shutil.copytree(both.root, copy)
    with monkeypatch.context() as patched:
        patched.setattr(Files, "write", stopping(Files.write))
        patched.setattr(Files, "remove", stopping(Files.remove))
        with pytest.raises(StoppedError):
            both.run("locales", "retire", "zh-TW", "--remove-catalogs")
    assert both.run("locales", "retire", "zh-TW", "--remove-catalogs").exit_code == 0

    undisturbed = type(both)(copy)
    undisturbed.run("locales", "retire", "zh-TW", "--remove-catalogs")
    assert both.files() == undisturbed.files()


def test_all_targets_may_be_retired_one_by_one(both):
    """A site without targets has none to be run."""
    both.run("locales", "retire", "zh-TW", "en")

    assert "targets = []" in config(both)
    assert both.run("check").exit_code == 2
    assert json.loads(both.read("answers.jsonl").splitlines()[0])
