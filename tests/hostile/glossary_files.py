"""Term bases that nobody should have to read: bombs, lies, cuts, other encodings and rows without end."""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.exchange_files import BOMB, KILO, MEGA, SSRF, XXE

HEAD = "source,kind,en\n"
GOOD = "软银,company,SoftBank\n"


def base(rows: str = "", head: str = HEAD) -> str:
    return f"{head}{GOOD}{rows}"


def entry(term: str = "SoftBank", *, notes: str = "", source: str = "软银", language: str = "en") -> str:
    return (
        f'<conceptEntry>{notes}<langSec xml:lang="zh-CN"><termSec><term>{source}</term></termSec></langSec>'
        f'<langSec xml:lang="{language}"><termSec><term>{term}</term></termSec></langSec></conceptEntry>'
    )


def tbx(entries: str = "", prolog: str = "") -> str:
    return f"{prolog}<tbx><text><body>{entries or entry()}</body></text></tbx>"


BAD_TABLES: dict[str, Callable[[], str | bytes]] = {
    "empty": lambda: b"",
    "white space": lambda: " \n\n",
    "no header": lambda: GOOD,
    "a header of another tool": lambda: "term;translation\n软银;SoftBank\n",
    "tabs": lambda: base().replace(",", "\t"),
    "semicolons": lambda: base().replace(",", ";"),
    "a column twice": lambda: base(head="source,kind,en,EN\n"),
    "a column of no locale": lambda: base(head="source,kind,english language\n"),
    "a column of a path": lambda: base(head="source,kind,../../en\n"),
    "a column of a megabyte": lambda: base(head=f"source,kind,{'e' * MEGA}\n"),
    "columns without end": lambda: base(head=f"source,kind,en{',x' * 300 * KILO}\n"),
    "columns of signs": lambda: base(head="source,\x1b[31m,en\n"),
    "a row of too many cells": lambda: base("港湾,company,Harbor, Inc.\n"),
    "a row without a source": lambda: base(",company,Harbor\n"),
    "a row of bars": lambda: base(f"{'|' * 100 * KILO},company,Harbor\n"),
    "a kind of nobody": lambda: base("港湾,boss,Harbor\n"),
    "a kind of controls": lambda: base("港湾,\x1b]0;owned\x07,Harbor\n"),
    "a kind of a megabyte": lambda: base(f"港湾,{'王' * 100 * KILO},Harbor\n"),
    "a day of nobody": lambda: base(head="source,kind,en,valid_from\n", rows="港湾,company,Harbor,2024-99-99\n"),
    "a day of 5,000 digits": lambda: base(head="source,kind,en,valid_from\n", rows=f"港湾,,Harbor,{'9' * 5000}\n"),
    "a match of nobody": lambda: base(head="source,kind,en,match\n", rows="港湾,company,Harbor,regex=(a+)+\n"),
    "a short form alone": lambda: base(head="source,kind,en,short_en\n", rows="港湾,company,,HF\n"),
    "a quote that is not closed": lambda: base('"港湾,company,Harbor\n'),
    "quotes that are not closed": lambda: base('"港\n' * 50 * KILO),
    "a quote in a cell": lambda: base('"港湾"x,company,Harbor\n'),
    "a cell of a megabyte": lambda: base(f"港湾,company,{'H' * MEGA}\n"),
    "bad rows without end": lambda: base("港湾,boss,Harbor\n" * 50 * KILO),
    "long bad rows": lambda: base("".join(f"港{n},{'王' * 900},x\n" for n in range(330))),
    "Latin-1": lambda: base("港湾,company,Café\n").encode("gb18030"),
    "half of UTF-16": lambda: base().encode("utf-16")[:-1],
    "UTF-32": lambda: base().encode("utf-32"),
    "half a surrogate": lambda: base("a\ud800b,company,Harbor\n").encode("utf-8", "surrogatepass"),
    "a web page": lambda: "<!DOCTYPE html><html><body>Sign in</body></html>",
    "JSON": lambda: '{"error": "token expired"}',
    "a conflict": lambda: base("<<<<<<< HEAD\n港湾,company,Harbor\n=======\n>>>>>>> theirs\n"),
    "random bytes": lambda: bytes(range(256)) * 100,
}
ODD_TABLES: dict[str, Callable[[], str | bytes]] = {
    "NULs": lambda: base("港\0湾,company,Harbor\n"),
    "a mark of byte order": lambda: "\ufeff" + base(),
    "ends of lines": lambda: base().replace("\n", "\r\n"),
    "escapes in a form": lambda: base("港湾,company,\x1b[31mHarbor\x07\n"),
    "turned letters": lambda: base("港湾,company,Har\u202ebor\u2066\n"),
    "a formula": lambda: base("港湾,company,=cmd|'/C calc'!A0\n"),
    "patterns": lambda: base("(a+)+$,term,\\1\n[,term,(?P<n>\n"),
    "one row often": lambda: base(GOOD * 20 * KILO),
    "many rows": lambda: base("".join(f"港{n}湾,company,Harbor{n}\n" for n in range(20 * KILO))),
    "one term in the next": lambda: base("".join(f"{'港' * n},term,{'H' * n}\n" for n in range(1, 400))),
    "rows of nothing": lambda: base(",,\n" * 100 * KILO),
    "a bar of forms": lambda: base(f"港湾,company,{'|'.join(f'Harbor{n}' for n in range(5 * KILO))}\n"),
}
BAD_TBX: dict[str, Callable[[], str | bytes]] = {
    "laughs": lambda: tbx(entry("&l29;"), BOMB),
    "an entity": lambda: tbx(entry("&x;"), XXE),
    "a DTD": lambda: tbx(prolog=SSRF),
    "nothing": lambda: b"",
    "a cut": lambda: tbx()[:-20],
    "another root": lambda: "<html><body/></html>",
    "deep": lambda: tbx(entry("<hi>" * 200 * KILO)),
    "deep sections": lambda: f"<tbx>{'<body>' * 200 * KILO}",
    "a long term": lambda: tbx(entry("长" * MEGA)),
    "a term with a bar": lambda: tbx(entry("A|B")),
    "a language of nobody": lambda: tbx(entry(language="../../en")),
    "a note of nobody": lambda: tbx(entry(notes="<note>l10n secret: x</note>")),
    "a kind of nobody": lambda: tbx(entry(notes="<note>l10n kind: boss</note>")),
    "a day of nobody": lambda: tbx(entry(notes="<note>l10n valid_from: 2024-99-99</note>")),
    "no source": lambda: tbx(entry(source="")),
    "an encoding of nobody": lambda: tbx(prolog='<?xml version="1.0" encoding="x-none"?>').encode("utf-16")[:-1],
    "half a surrogate": lambda: tbx(entry("a&#xD800;b")),
    "a NUL": lambda: tbx(entry("a\0b")),
    "GBK": lambda: tbx(prolog='<?xml version="1.0" encoding="gbk"?>').encode("gbk"),
    "bad entries without end": lambda: tbx("<conceptEntry/>" * 60 * KILO),
}
