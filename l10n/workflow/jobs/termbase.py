"""The term base of a site: checked, mined for, added to, and exchanged with other tools."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from l10n.article import Text
from l10n.errors import GlossaryError, L10nError
from l10n.glossary import (
    MinedText,
    Reviewed,
    TbxEdition,
    Term,
    TermBase,
    accepted_terms,
    dump_tbx,
    dump_terms,
    edit_terms,
    folded,
    mine_terms,
    read_tbx,
    read_terms,
    starter_terms,
)
from l10n.model import Finding, Locale, UnitState
from l10n.rules import check_terms
from l10n.site import Site
from l10n.workflow.boundary import Boundary, left_out

PROPOSED = "glossary.proposed.csv"


def proposal_path(site: Site) -> str:
    """Name the file of proposals: beside the catalogs."""
    return f"{site.project.config.catalogs_at}{PROPOSED}"


def check_glossary(site: Site) -> list[Finding]:
    """Lint the site's own terms."""
    return check_terms(site.terminology.own)


@dataclass
class Mined:
    """What was proposed, and the articles that could not be read."""

    terms: list[Term]
    errors: list[L10nError] = field(default_factory=list)


def mine_glossary(site: Site, locales: Sequence[Locale], paths: Sequence[str] = ()) -> Mined:
    """Look for terms in all articles (or those at `paths`) and in the confirmed targets, and write the proposals."""
    mined = Mined([], list(left_out(site)))
    sources = [path for path in site.project.sources if not paths or path in paths]
    articles = list(_articles(site, sources, Boundary(site, mined.errors)))
    reviewed = list(_reviewed(site, sources, locales))
    mined.terms = mine_terms(articles, reviewed, site.terminology.glossary.at(None), site.project.config.targets)
    if mined.terms:
        path = proposal_path(site)
        site.files.write(path, dump_terms(mined.terms, locales).encode(), site.files.read(path))
    return mined


def _articles(site: Site, paths: Sequence[str], boundary: Boundary) -> Iterator[list[MinedText]]:
    for path in paths:
        with boundary.around(path):
            if article := site.articles.read(path):
                yield [
                    MinedText(Text.of(segment.source).prose, f"{path}:{article.line(segment.span.start)}")
                    for segment in article.segments
                ]


def _reviewed(site: Site, paths: Sequence[str], locales: Sequence[Locale]) -> Iterator[Reviewed]:
    for locale in locales:
        for path in paths:
            with Boundary(site).around(path, locale):  # `l10n check` reports a catalog that cannot be read
                for unit in site.catalogs.read(path, locale).catalog.units:
                    if unit.state is UnitState.TRANSLATED:
                        source, target, draft = (Text.of(text).prose for text in (unit.source, unit.target, unit.draft))
                        yield Reviewed(source, target, draft, locale, path)


def accept_terms(site: Site, sources: Sequence[str], *, everything: bool = False) -> list[Term]:
    """
    Move proposals to the site's terms; give those that were moved.

    Raises GlossaryError where there are no proposals, or none of a name that was asked for.
    """
    path = proposal_path(site)
    raw = site.files.read(path)
    if raw is None:
        raise GlossaryError(path, "there are no proposals", "run `l10n glossary mine` first")
    proposed = read_terms(raw.decode("utf-8", "replace"), path).terms
    named = {source for term in proposed for source in term.sources}
    if unknown := [source for source in sources if source not in named]:
        raise GlossaryError(path, f"nothing is proposed for {unknown[0]}", "see the names in the file")
    chosen = {term.source: everything or bool(set(term.sources) & set(sources)) for term in proposed}
    _write_terms(site, accepted_terms(proposed, site.terminology.own.terms, chosen))
    left = [term for term in proposed if not chosen[term.source]]
    site.files.write(path, edit_terms(raw.decode("utf-8", "replace"), path, left).encode(), raw)
    return [term for term in proposed if chosen[term.source]]


def _write_terms(site: Site, terms: Sequence[Term]) -> None:
    path = site.project.config.glossary_file
    there = site.terminology.raw
    if there:
        site.files.write(path, edit_terms(there.decode(), path, terms).encode(), there)
    else:
        site.files.write(path, dump_terms(terms, site.project.config.targets).encode(), there)


@dataclass
class ImportedTerms:
    """What an import did."""

    added: list[Term]
    replaced: list[Term]
    kept: list[Term]
    """Terms that the site has otherwise, and that were left alone."""
    refused: tuple[GlossaryError, ...]


def import_terms(site: Site, name: str, content: bytes, *, replace: bool = False) -> ImportedTerms:
    """Take in terms of a CSV or TBX file; one that the site has already is replaced only if asked for."""
    base = _read(site, name, content)
    own = {(folded(source), term.valid_from): term for term in site.terminology.own.terms for source in term.sources}

    def present(term: Term) -> Term | None:
        return next((own[key] for source in term.sources if (key := (folded(source), term.valid_from)) in own), None)

    added = [term for term in base.terms if present(term) is None]
    known = [term for term in base.terms if present(term) not in (None, term)]
    new = {id(present(term)): term for term in known} if replace else {}
    terms = [*(new.get(id(term), term) for term in site.terminology.own.terms), *added]
    if terms != list(site.terminology.own.terms):
        _write_terms(site, terms)
    return ImportedTerms(added, known if replace else [], [] if replace else known, base.refused)


def _read(site: Site, name: str, content: bytes) -> TermBase:
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except UnicodeDecodeError as error:
        raise GlossaryError(name, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
    if name.lower().endswith((".tbx", ".xml")):
        # Weblate's and Pontoon's files name a DTD, which is not looked at.
        return read_tbx(text, name, site.project.config.source)
    return read_terms(text, name)


def export_terms(site: Site, name: str, edition: TbxEdition, *, starter: bool = False) -> str:
    """Write the site's terms, and if asked for the starter base's, as the file's suffix says: CSV or TBX."""
    terms = site.terminology.glossary.terms if starter else site.terminology.own.terms
    if starter and not site.project.config.starter:
        terms = (*terms, *starter_terms())
    if name.lower().endswith((".tbx", ".xml")):
        return dump_tbx(terms, site.project.config.source, edition)
    if not name.lower().endswith(".csv"):
        raise GlossaryError(name, "its suffix says no format", "call it .csv or .tbx")
    return dump_terms(terms, site.project.config.targets)
