"""Engines that misbehave in every way of a table: what goes live is right, and nothing else is touched or lost."""

import re
import shutil
from functools import partial

import pytest

from l10n.article import ArticleOptions, Text, kept_markup, outline, parse_article, splice_body
from l10n.catalog import read_catalog
from l10n.engines import Limits, Retries
from l10n.glossary import Glossary, read_terms, starter_terms
from l10n.guards import DraftSettings
from l10n.guards.mending import figure_errors, target_faults
from l10n.model import Locale
from l10n.project import LocaleConfig
from tests.hostile.cases import ALL, HELD, LIVE, ROOMS, SAFE, WAIT
from tests.hostile.newsroom import Lexicon, Newsroom, reviewed
from tests.site import TestSite

pytestmark = pytest.mark.hostile

NAME = "harbor-fund-q3"
SOURCE = f"content/news/{NAME}.zh-CN.md"
CATALOG = f"locales/en/content/news/{NAME}.zh-CN.md.po"
EN = Locale.parse("en")
CODES = {LIVE: 0, HELD: 1, WAIT: 3}
CONFIG = """
[engine.chat]
base_url = "{url}/v1"
model = "stand-in"
timeout = {timeout}
max_items = 12

[engine.libre]
base_url = "{url}"
timeout = {timeout}
"""


@pytest.fixture(scope="module")
def settings(root):
    """What the article is drafted by."""
    terms = read_terms((root / "locales/glossary.csv").read_text("utf-8"), "locales/glossary.csv").terms
    article = parse_article((root / SOURCE).read_bytes(), SOURCE, ArticleOptions(residue=(r"^\d+条评论$",)))
    return DraftSettings.of(
        Locale.parse("zh-CN"), EN, Glossary(terms).with_base(starter_terms()), LocaleConfig(), article
    )


@pytest.fixture(scope="module")
def lexicon(root, settings):
    return Lexicon(reviewed(root, "en", [NAME]), settings)


@pytest.fixture
def site(tmp_path, root, monkeypatch):
    """The sample site without its English and Japanese; requests are tried again at once."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("l10n.site.services.engine_room.Limits", partial(Limits, Retries(tries=3, base=0.01, cap=5)))
    for name in ("content", "locales"):
        shutil.copytree(root / name, tmp_path / name)
    for locale in ("en", "ja"):
        shutil.rmtree(tmp_path / "locales" / locale)
        for page in (tmp_path / "content").rglob(f"*.{locale}.md"):
            page.unlink()
    return TestSite(tmp_path)


def configure(site, root, engine, url, timeout=5.0):
    text = (root / "l10n.toml").read_text("utf-8")
    text = text.replace('engines = ["opencc"]', f'engines = ["{engine}"]')
    site.write("l10n.toml", text + CONFIG.format(url=url, timeout=timeout))


@pytest.mark.parametrize(("engine", "name"), ALL, ids=lambda value: value.replace(" ", "-"))
def test_what_goes_live_is_right(site, root, lexicon, settings, engine, name):
    """No wrong unit is published, the source keeps its bytes, no unit is lost, and the exit code tells the truth."""
    case, expected = ROOMS[engine][name]
    before = site.files()
    with Newsroom(lexicon, case) as room:
        configure(site, root, engine, room.url, 0.2 if "hangs" in name else 5.0)

        done = site.run("translate", "batch", SOURCE, "--locale", "en", "--no-progress")

    units = read_catalog(site.read(CATALOG), CATALOG, SOURCE, EN).units
    if expected is SAFE:
        expected = next((word for word, code in CODES.items() if code == done.exit_code), SAFE)
    assert done.exit_code == CODES.get(expected), (done.stdout, done.stderr)
    assert ('- "en"' in site.read(SOURCE)) == (expected == LIVE)
    assert all(unit.is_complete for unit in units) == (expected != WAIT)
    assert [unit.source for unit in units] == sources(root)
    assert only_list_differs(before[SOURCE], site.read(SOURCE).encode())
    assert wrong_pages(site, settings) == []
    assert {
        path: raw for path, raw in site.files().items() if path in before and path not in (SOURCE, "l10n.toml")
    } == {path: with_list_of(path, raw, site) for path, raw in before.items() if path not in (SOURCE, "l10n.toml")}
    assert room.requests <= 8 * len(units)
    assert "Traceback" not in done.stderr


def sources(root):
    path = root / CATALOG
    return [unit.source for unit in read_catalog(path.read_text("utf-8"), CATALOG, SOURCE, EN).units]


LIST = re.compile(rb"^translations:\n(?:  - .*\n)+", re.MULTILINE)


def only_list_differs(before: bytes, after: bytes) -> bool:
    return LIST.sub(b"", before) == LIST.sub(b"", after)


def with_list_of(path: str, raw: bytes, site: TestSite) -> bytes:
    """A sibling's bytes with the list that it has now: that alone may change in it."""
    now = site.read(path).encode()
    if NAME in path and path.endswith(".md") and only_list_differs(raw, now):
        return now
    return raw


def wrong_pages(site: TestSite, settings: DraftSettings) -> list[str]:
    """What is wrong with the page that is live: its units by the checks, and its structure."""
    path = f"content/news/{NAME}.en.md"
    if path not in site.files() or re.search(r"^draft: true$", site.read(path), re.MULTILINE):
        return []
    units = read_catalog(site.read(CATALOG), CATALOG, SOURCE, EN).units
    wrong = [
        unit.source
        for unit in units
        if not unit.target
        or figure_errors(unit.source, unit.target, settings)
        or target_faults(unit.source, unit.target, settings)
        or kept_markup(unit.source) != kept_markup(unit.target)
        or re.search("[\u3400-\u9fff]", Text.of(unit.target).prose)
    ]
    source, page = (parse_article(site.read(name).encode(), "a.md") for name in (SOURCE, path))
    same = outline(splice_body(source, {})) == outline(splice_body(page, {}))
    return wrong + ([] if same else ["blocks"])
