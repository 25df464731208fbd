"""The sample site: what `make demo` runs on."""

import json
import re
import shutil

import pytest

from l10n.article import outline, parse_article, splice_body
from l10n.catalog import read_catalog
from l10n.model import Locale
from tests.site import TestSite

TARGETS = ("en", "ja", "zh-TW")
ARTICLES = ("chip-capex", "harbor-fund-q3", "power-for-ai")
PARTLY = {("chip-capex", "en"), ("chip-capex", "ja")}


@pytest.fixture(scope="module")
def sample(tmp_path_factory, root):
    """A copy of the sample site."""
    folder = tmp_path_factory.mktemp("sample")
    for name in ("content", "locales"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "l10n.toml", folder)
    return TestSite(folder)


def test_the_committed_site_is_what_a_run_makes(sample):
    """A run changes no file; it is incomplete where two catalogs are partly empty, and says so."""
    before = sample.files()

    done = sample.run("translate", "batch")

    assert done.exit_code == 3
    assert sample.files() == before
    assert "en: 17 units in 1 article wait for a translation" in done.stderr
    assert "ja: 17 units in 1 article wait for a translation" in done.stderr


def test_nothing_but_the_missing_units_is_wrong(sample):
    """The reviewed catalogs are clean: every error is a missing unit of the partly translated article."""
    findings = json.loads(sample.run("check", "--format", "json").stdout)["findings"]

    errors = [f for f in findings if f["severity"] == "error"]
    assert {f["rule"] for f in errors} == {"coverage-missing"}
    assert {f["path"] for f in errors} == {"content/news/chip-capex.zh-CN.md"}
    assert len(errors) == 34


def test_the_reviewed_catalogs_have_every_name_right(sample):
    """The site's glossary and the starter base raise no false alarm; names outside of both are told."""
    findings = json.loads(sample.run("check", "--format", "json").stdout)["findings"]

    assert {f["rule"] for f in findings if f["rule"].startswith("term-")} == {"term-unlisted"}
    assert sample.run("glossary", "check").stdout == ""


def units(root, name, locale):
    path = f"locales/{locale}/content/news/{name}.zh-CN.md.po"
    return read_catalog((root / path).read_text("utf-8"), path, "", Locale.parse(locale)).units


@pytest.mark.parametrize("locale", TARGETS)
@pytest.mark.parametrize("name", ARTICLES)
def test_catalogs_are_reviewed(root, name, locale):
    """Every target was confirmed by a person, the two partly empty catalogs apart."""
    states = {unit.state.value for unit in units(root, name, locale)}

    expected = {"translated", "draft", "untranslated"} if (name, locale) in PARTLY else {"translated"}
    assert states == expected


@pytest.mark.parametrize(
    ("name", "locale"), [("chip-capex", "zh-TW"), *(("harbor-fund-q3", locale) for locale in TARGETS)]
)
def test_a_live_target_has_the_blocks_and_links_of_its_source(root, name, locale):
    """Parsed again, source and target are alike but for their words."""
    folder = root / "content/news"
    source = parse_article((folder / f"{name}.zh-CN.md").read_bytes(), "a.md")
    target = parse_article((folder / f"{name}.{locale.lower()}.md").read_bytes(), "b.md")

    assert outline(splice_body(target, {})) == outline(splice_body(source, {}))


def test_no_han_is_left_in_english(root):
    """English pages that are live hold no Chinese character."""
    for name in ("harbor-fund-q3", "power-for-ai"):
        text = (root / f"content/news/{name}.en.md").read_text("utf-8")

        assert not re.search("[\u3400-\u9fff]", text), name
