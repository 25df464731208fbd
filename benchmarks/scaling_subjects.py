"""What reads texts, each as a function of one."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from l10n.adopting import Basis, TargetFile, align
from l10n.article import Text, parse_article, splice, verify_lengths, verify_markup
from l10n.catalog import Bitext, dump_catalog, read_catalog, update_catalog
from l10n.engines.protocol import Wire
from l10n.exchange import Hints, catalog_rows, dump_rows, read_rows
from l10n.exchange.formats import FileFormat
from l10n.figures import compare_figures, parse_figures, render_figure
from l10n.glossary import Glossary, name_pairs, read_terms, starter_terms
from l10n.glossary.mining import MinedText, mine_terms
from l10n.guards import DraftSettings, not_a_translation, rendered_terms, unsound, verified
from l10n.model import Article, Catalog, Locale, UnitState
from l10n.project import Config
from l10n.project.config import LocaleConfig
from l10n.protect import mask, pack, unpack
from l10n.publishing import Merging, read_page
from l10n.report.word_diff import word_diff
from l10n.rules import Subject, run_checks

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")
LOCALES = ("zh-CN", "zh-TW", "zh-HK", "en", "ja", "ko", "de", "fr", "es")
PATH = "content/a.zh-CN.md"
HEAD = '---\ntitle: "标题"\nsummary: "摘要"\n---\n\n'
OTHER_DIGITS = str.maketrans("0123456789一", "3456789012二")


@cache
def glossary() -> Glossary:
    return Glossary(starter_terms())


@cache
def settings(tag: str = "en") -> DraftSettings:
    return DraftSettings.of(ZH, Locale.parse(tag), glossary(), LocaleConfig())


def other(text: str) -> str:
    """Return a text whose figures are others: what an engine that is wrong gives."""
    return text.translate(OTHER_DIGITS)


def parsed(text: str) -> Article:
    article = parse_article((HEAD + text).encode(), PATH)
    verify_lengths(article)  # as where articles are read
    return article


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", " ")
    return "".join(char for char in escaped if char >= " " or char == "\t")


def front(text: str) -> object:
    return parse_article(f'---\ntitle: "{quoted(text)}文"\nsummary: "{quoted(text)}..."\n---\n\n{text}'.encode(), PATH)


def toml_front(text: str) -> object:
    return parse_article(f'+++\ntitle = "{quoted(text)}文"\n+++\n\n文'.encode(), PATH)


def json_front(text: str) -> object:
    return parse_article(f'{{"title": "{quoted(text)}文"}}\n\n文'.encode(), PATH)


def raw_front(text: str) -> object:
    return parse_article(f"---\ntitle: {text}\n---\n\n文".encode(), PATH)


def raw_toml(text: str) -> object:
    return parse_article(f"+++\ntitle = {text}\n+++\n\n文".encode(), PATH)


def raw_json(text: str) -> object:
    return parse_article(f'{{"title": {text}}}\n\n文'.encode(), PATH)


def bare(text: str) -> object:
    return parse_article(f"标题\n{text}".encode(), PATH)


def spliced(text: str) -> object:
    article = parsed(text)
    return splice(article, {n: s.source for n, s in enumerate(article.segments)})


def catalog_of(article: Article, change: Callable[[str], str]) -> Catalog:
    empty = update_catalog(Catalog(PATH, EN), article)
    units = (replace(unit, target=change(unit.source), state=UnitState.TRANSLATED) for unit in empty.units)
    return replace(empty, units=tuple(units))


def bitext_of(text: str, change: Callable[[str], str] = other) -> Bitext:
    article = parsed(text)
    return Bitext(article, catalog_of(article, change))


def updated(text: str) -> object:
    """Bring a catalog up to date with an article where every sentence was reworded a little."""
    return update_catalog(catalog_of(parsed(text), other), parsed(other(text).replace("文", "文字")))


def dumped(text: str) -> object:
    catalog = bitext_of(text).catalog
    return read_catalog(dump_catalog(catalog), "a.po", PATH, EN)


def raw_po(text: str) -> object:
    return read_catalog(f'msgid "a"\nmsgstr "{text}"\n', "a.po", PATH, EN)


def merging_of(bitext: Bitext) -> Merging:
    return Merging(bitext, Config(targets=(EN,)), glossary(), lambda tag: tag == "zh-CN")


def checked(text: str) -> object:
    bitext = bitext_of(text)
    return run_checks(Subject(bitext, Config(targets=(EN,)), merging_of(bitext).body, glossary()))


def adopted(text: str) -> object:
    bitext = bitext_of(text)
    page = read_page(splice(parsed(other(text)), {}), "content/a.en.md")
    return align(bitext, TargetFile(page, Basis.FOREIGN), ZH, glossary())


def edited(text: str) -> object:
    bitext = bitext_of(text)
    page = read_page((HEAD + other(other(text))).encode(), "content/a.en.md")
    return align(bitext, TargetFile(page, Basis.MERGED), ZH, glossary())


def compared(tag: str, text: str) -> object:
    return compare_figures(text, other(text), ZH, Locale.parse(tag))


def mended(tag: str, text: str) -> object:
    return verified(text, other(text), settings(tag))


def rendered(text: str) -> object:
    figures = [figure for locale in ("zh-CN", "en") for figure in parse_figures(text, Locale.parse(locale))]
    return [render_figure(figure, Locale.parse(locale)) for figure in figures for locale in LOCALES]


def packed(text: str) -> object:
    masked = mask(text, rendered_terms(text, settings()))
    return [unpack(pack(masked, wire), masked, wire) for wire in Wire]


def csv_file(text: str) -> object:
    return read_rows(f"context,source,target\n,{text},b\n{text}".encode(), "a.csv", ZH, EN)


def exchanged(form: FileFormat, text: str) -> object:
    rows = tuple(catalog_rows(bitext_of(text).catalog, Hints(ZH, glossary())))
    return read_rows(dump_rows(rows, form, ZH, EN).content, f"a.{form.value}", ZH, EN)


def xliff_file(text: str) -> object:
    return read_rows(f'<xliff version="1.2">{text}</xliff>'.encode(), "a.xlf", ZH, EN)


def term_file(text: str) -> object:
    buffer = io.StringIO()
    csv.writer(buffer).writerows([["source", "kind", "en", "note"], ["软银", "company", text, text]])
    return read_terms(buffer.getvalue() + text, "glossary.csv")


def quoted_text(text: str) -> object:
    return verify_markup(text, other(text))


SUBJECTS: dict[str, Callable[[str], object]] = {
    "parse": parsed,
    "bare": bare,
    "front": front,
    "toml front": toml_front,
    "json front": json_front,
    "raw front": raw_front,
    "raw toml": raw_toml,
    "raw json": raw_json,
    "splice": spliced,
    "text": Text.of,
    "markup": quoted_text,
    **{f"figures {tag}": partial(parse_figures, locale=Locale.parse(tag)) for tag in LOCALES},
    "compare": lambda text: compare_figures(text, other(text), ZH, EN),
    **{f"compare {tag}": partial(compared, tag) for tag in LOCALES},
    "compare same": lambda text: compare_figures(text, text, ZH, ZH),
    "render": rendered,
    "terms": lambda text: glossary().find(text),
    "names": lambda text: name_pairs([text]),
    "mine": lambda text: mine_terms([[MinedText(text, PATH)]], [], glossary(), [EN]),
    "mask": packed,
    "verify": lambda text: verified(text, other(text), settings()),
    **{f"verify {tag}": partial(mended, tag) for tag in LOCALES},
    "unsound": lambda text: unsound(text, other(text), settings()),
    "talk": lambda text: not_a_translation(text, other(text)),
    "update": updated,
    "catalog": dumped,
    "raw po": raw_po,
    "merge": lambda text: merging_of(bitext_of(text)).body,
    "rules": checked,
    "adopt": adopted,
    "adopt edits": edited,
    "diff": lambda text: word_diff(text, other(text)),
    "diff reversed": lambda text: word_diff(text, text[::-1]),
    "csv": csv_file,
    "raw xliff": xliff_file,
    **{f"exchange {form.value}": partial(exchanged, form) for form in FileFormat},
    "glossary file": term_file,
}
