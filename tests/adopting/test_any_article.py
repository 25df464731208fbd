"""Articles of any structure: what merging wrote is never taken for an edit."""

from dataclasses import replace

from hypothesis import given

from l10n.adopting import Basis, TargetFile, align
from l10n.article import parse_article
from l10n.article.splice import splice_head
from l10n.catalog import Bitext, update_catalog
from l10n.glossary import Glossary
from l10n.model import ArticleKind, Catalog, Locale, UnitState
from l10n.publishing import read_page
from tests.adopting.sample import SOURCE, merged_body
from tests.article.pseudo import pseudo_translation
from tests.strategies import articles

EN = Locale.parse("en")


@given(articles(strays=False))
def test_a_merged_article_has_no_edits(raw):
    """Every unit of a merged page is as the catalog has it."""
    article = parse_article(raw, "a.md")
    if article.kind is ArticleKind.BARE:
        return
    empty = update_catalog(Catalog("a.md", EN), article)
    units = tuple(replace(u, target=pseudo_translation(u.source), state=UnitState.TRANSLATED) for u in empty.units)
    catalog = replace(empty, units=units)
    targets = {index: unit.target for index, unit in enumerate(Bitext(article, catalog).units)}
    page = splice_head(article, targets) + merged_body(article, catalog)

    found = align(Bitext(article, catalog), TargetFile(read_page(page, "a.en.md"), Basis.MERGED), SOURCE, Glossary())

    assert found.taken == ()
