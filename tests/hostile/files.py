"""Articles, configurations and kept files made to hurt, each of a real kind, with what is to become of them."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

Plant = str | bytes | Callable[[Path], None]
"""A file's content, or what puts something else in its place."""

MANY = "1" * 5000
BODY = "\n净亏损3.5亿美元。\n"


def yaml(block: str) -> str:
    """Return an article with a block of YAML."""
    return f"---\ntitle: 港湾基金\n{block}\n---\n{BODY}"


def toml(block: str) -> str:
    """Return an article with a block of TOML."""
    return f'+++\ntitle = "港湾基金"\n{block}\n+++\n{BODY}'


def json(members: str) -> str:
    """Return an article with a JSON object."""
    return f'{{"title": "港湾基金",\n{members}}}\n{BODY}'


def fifo(path: Path) -> None:
    os.mkfifo(path)


def link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def folder(path: Path) -> None:
    path.mkdir()


def unreadable(path: Path) -> None:
    path.write_text(BODY)
    path.chmod(0)


def sparse(size: int) -> Callable[[Path], None]:
    def made(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return made


BOMB = "a0: &a0 [甲, 甲]\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))
MERGES = "a0: &a0 {k: 1}\n" + "\n".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 40))

BAD_YAML = {
    "date of month 99": "date: 2024-99-99",
    "date of day 30 in February": "date: 2025-02-30",
    "date of hour 25": "date: 2025-02-14 25:00:00",
    "date in a list": "dates: [2024-01-01, 2024-13-01]",
    "date as a key": "2024-99-99: x",
    "tag of one's own": "a: !foo b",
    "tag of Python": "a: !!python/object/apply:os.system ['true']",
    "tag of a site": "a: !ENV [X, y]",
    "tag on a mapping": "a: !foo {b: c}",
    "tag on a list": "a: !foo [b]",
    "tag on a key": "!foo a: b",
    "tag of another kind": "a: !!seq 5",
    "tag that does not fit": "a: !!int abc",
    "float that is none": "a: !!float abc",
    "bool that is none": "a: !!bool maybe",
    "timestamp that is none": "a: !!timestamp abc",
    "int of nothing": "a: !!int ''",
    "omap of numbers": "a: !!omap [5]",
    "pairs of numbers": "a: !!pairs [5]",
    "mapping as a key": "? {a: b}\n: c",
    "list as a key": "? [a]\n: c",
    "list as a key in a value": "a: {[b]: c}",
    "int of 5,000 digits": f"a: {MANY}",
    "negative int of 5,000 digits": f"a: -{MANY}",
    "int of 5,000 digits in a list": f"a: [1, {MANY}]",
    "int of 5,000 digits as a key": f"{MANY}: a",
    "octal of 9": "a: !!int 0o9",
    "sixties without end": f"a: {'1:' * 400}1.5",
    "merge of a number": "<<: 5",
    "merge of a list of numbers": "<<: [5]",
    "deep flow": "a: " + "[" * 5000,
    "deep flow that closes": "a: " + "[" * 5000 + "]" * 5000,
    "deep flow of mappings": "a: " + "{a: " * 5000,
    "deep block": "a:\n" + "\n".join("  " * n + "- a:" for n in range(1, 1500)),
    "deep dashes": "a:\n" + "- " * 3000 + "b",
    "NUL": "a: \0",
    "bell": "a: \x07",
    "escape": "a: \x1b[31m",
    "DEL": "a: \x7f",
    "non-character": "a: \ufffe",
    "half a character": 'a: "\\ud800"',
    "escape that is none": 'a: "\\q"',
    "open quote": 'a: "b',
    "open single quote": "a: 'b",
    "open list": "a: [b",
    "open mapping": "a: {b",
    "closed too often": "a: b]}: c: d",
    "tab for indent": "a:\n\tb: c",
    "two values": "a: b: c",
    "unknown alias": "a: *nobody",
    "anchor without a name": "a: & b",
    "value sign": "a: =",
    "reserved sign": "a: @b",
    "backtick": "a: `b`",
    "percent": "%a: b",
    "bad directive": "%YAML 9.9\n---\na: b",
    "second document": "a: b\n...\nc: d",
    "dedent": "a:\n    b: c\n  d: e",
    "key without a colon": "a: b\njust words\nc: d",
}
GOOD_YAML = {
    "bomb of aliases": BOMB,
    "bomb of merges": MERGES,
    "recursive anchor": "a: &a [*a]",
    "recursive merge": "a: &a {<<: *a}",
    "merge": "b: &b {x: 1}\na: {<<: *b}",
    "not a number": "a: .nan",
    "infinity": "a: -.inf",
    "keys twice": "a: 1\na: 2",
    "title twice": "title: 港湾",
    "set": "a: !!set {x, y}",
    "binary": "a: !!binary aGk=",
    "long hexadecimal": f"a: 0x{'f' * 5000}",
    "key of nothing": "~: a",
    "key of a truth": "true: a",
    "key of a number": "1: a",
    "key of 2,000 letters": f"? {'k' * 2000}\n: a",
    "10,000 keys": "\n".join(f"k{n}: v" for n in range(10_000)),
    "value of a megabyte": f"a: {'x' * 1_000_000}",
    "list of 20,000": f"a: [{'b, ' * 20_000}]",
    "title of nothing": "title:",
    "title of a number": "title: 5",
    "title of a list": "title: [甲, 乙]",
    "title of a mapping": "title: {甲: 乙}",
    "title of a date": "title: 2024-01-01",
    "lang of a number": "lang: 5",
    "lang of a mapping": "lang: {a: b}",
    "translations of a mapping": "translations: {a: b}",
    "translations of numbers": "translations: [1, 2]",
    "translations of nothing": "translations:",
    "draft of a word": "draft: perhaps",
    "url of a number": "url: 5",
    "aliases of mappings": "aliases: [{a: b}]",
    "tags of a number": "tags: 5",
    "date of a list": "date: [2024-01-01]",
    "date of year 0001": "date: 0001-01-01",
    "line separators": 'a: "x\u2028y\u2029z"',
    "next line": 'a: "x\x85y"',
    "bidi controls": "a: \u202exyz",
    "emoji and planes": "a: \U0001f600\U000e0100",
}
BAD_TOML = {
    "int of 5,000 digits": f"a = {MANY}",
    "int of 5,000 digits in a list": f"a = [1, {MANY}]",
    "date of month 99": "date = 2024-99-99",
    "time of hour 25": "a = 25:00:00",
    "deep list": "a = " + "[" * 5000,
    "deep table": "a = " + "{a = " * 2000,
    "key of many parts": "a." * 20_000 + "a = 1",
    "table of many parts": "[" + "a." * 20_000 + "a]",
    "key twice": "a = 1\na = 2",
    "table twice": "[a]\n[a]",
    "half a character": 'a = "\\ud800"',
    "NUL": "a = '\0'",
    "open quote": 'a = "b',
    "open text": "a = '''b",
    "no value": "a =",
    "no key": "= 1",
    "bare word": "a = yes",
    "YAML": "a: b",
    "comma in a table": "a = {b = 1,}",
}
GOOD_TOML = {
    "not a number": "a = nan\nb = [-nan]",
    "infinity": "a = -inf",
    "long hexadecimal": f"a = 0x{'f' * 5000}",
    "tables of tables": "[[a.b]]\nc = 1\n[[a.b]]\nc = 2",
    "10,000 keys": "\n".join(f"k{n} = 1" for n in range(10_000)),
    "list of 20,000": f"a = [{'1, ' * 20_000}]",
    "dates": "a = 1979-05-27T07:32:00Z\nb = 07:32:00\nc = 1979-05-27",
    "dots": f"a = '''{'.' * 5000}'''",
}
BAD_JSON = {
    "half a character": '"a": "\\ud800"',
    "half a character in a key": '"\\udc00": 1',
    "halves in the wrong order": '"a": "\\ude00\\ud83d"',
    "half a character in a list": '"a": ["x", "\\ud800"]',
    "not a number": '"a": NaN',
    "infinity": '"a": [1, -Infinity]',
    "int of 5,000 digits": f'"a": {MANY}',
    "float of 5,000 digits": f'"a": 1.{MANY}',
    "deep list": '"a": ' + "[" * 100_000,
    "deep list that closes": '"a": ' + "[" * 900 + "]" * 900,
    "deep object": '"a": ' + '{"a": ' * 50_000,
    "open text": '"a": "b',
    "comma at the end": '"a": 1,',
    "single quotes": "'a': 1",
    "comment": '"a": 1 // b',
    "control character": '"a": "b\x01"',
}
GOOD_JSON = {
    "pair of halves": '"a": "\\ud83d\\ude00"',
    "huge float": '"a": 1e999',
    "NaN in quotes": '"a": "NaN"',
    "keys twice": '"a": 1, "a": 2',
    "title of nothing": '"title": null',
    "list of 20,000": f'"a": [{", ".join("1" * 20_000)}]',
    "translations of an object": '"translations": {"a": 1}',
}
BAD_FILES: dict[str, Plant] = {
    "named pipe": fifo,
    "link to zeros": link("/dev/zero"),
    "link to a terminal": link("/dev/tty"),
    "link to random numbers": link("/dev/urandom"),
    "link that leads nowhere": link("nowhere"),
    "link in a circle": link("bad.md"),
    "link through a file": link("good.md/x"),
    "no UTF-8": b"\xff\xfe\xfa",
    "UTF-16": BODY.encode("utf-16"),
    "GB 18030": BODY.encode("gb18030"),
    "half a character": "净".encode()[:2],
    "surrogates": b"\xed\xa0\x80",
    "a sentence of a megabyte": "营" * 350_000,
    "more than 8 MiB": sparse((8 << 20) + 1),
    "a terabyte of nothing": sparse(1 << 40),
}
GOOD_FILES: dict[str, Plant] = {
    "folder": folder,
    "link to a folder": link("."),
    "nothing": b"",
    "a mark of byte order": b"\xef\xbb\xbf",
    "white space": b" \n\t\r\n",
    "NULs": b"\0" * 1000,
    "NULs in prose": "# 港\0湾\n\n净\0亏损。\n",
    "a line of a hundred kilobytes": "营业。" * 11_000,
    "control characters": "# 港湾\x1b[31m\x07\n\n净\x08亏损。\n",
    "a fence that is never closed": "---\ntitle: 港湾\n\n净亏损。\n",
    "fences alone": "---\n---\n",
    "JSON that is prose": "{ 港湾 } 净亏损。\n",
    "lone carriage returns": "# 港湾\r\r净亏损。\r",
    "random bits of ASCII": bytes(33 + (n * 7919) % 90 for n in range(5000)),
    "a picture's head": b"\x89PNG\r\n\x1a\n".replace(b"\x89", b"") + struct.pack(">I", 13),
}


def named(kind: str, make: Callable[[str], Plant], table: dict[str, str]) -> dict[str, Plant]:
    return {f"{kind}: {name}": make(block) for name, block in table.items()}


BAD_ARTICLES = {
    **named("YAML", yaml, BAD_YAML),
    **named("TOML", toml, BAD_TOML),
    **named("JSON", json, BAD_JSON),
    **BAD_FILES,
}
GOOD_ARTICLES = {
    **named("YAML", yaml, GOOD_YAML),
    **named("TOML", toml, GOOD_TOML),
    **named("JSON", json, GOOD_JSON),
    **GOOD_FILES,
}

DEEP = "a." * 40
BAD_CONFIGS: dict[str, Plant] = {
    "a folder": folder,
    "no UTF-8": b"\xff",
    "UTF-16": 'targets = ["en"]'.encode("utf-16"),
    "more than a megabyte": "#" * (1 << 21),
    "a link in a circle": link("l10n.toml"),
    "no TOML": "what is this",
    "NUL": "a = '\0'",
    "half a character": 'source = "\\ud800"',
    "int of 5,000 digits": f"a = {MANY}",
    "deep list": "a = " + "[" * 5000,
    "deep table": "a = " + "{a = " * 2000,
    "key of many parts": "a." * 20_000 + "a = 1",
    "unknown key": "a = 1",
    "unknown key of 5,000 letters": f"{'a' * 5000} = 1",
    "unknown key of signs": '"\\u0007\\u001b[31m" = 1',
    "key twice": 'source = "zh-CN"\nsource = "zh-CN"',
    "source of a number": "source = 5",
    "source of no locale": 'source = "chinese"',
    "source of a long text": f'source = "{"z" * 5000}"',
    "targets of a text": 'targets = "en"',
    "targets of numbers": "targets = [1]",
    "targets of lists": 'targets = [["en"]]',
    "targets of paths": 'targets = ["../en"]',
    "targets that hold the source": 'targets = ["zh-CN"]',
    "content of a number": "content = 5",
    "content outside": 'content = "../x"',
    "content of nobody": 'content = "nowhere"',
    "content of a file": 'content = "content/good.md"',
    "content of a long name": f'content = "{"c" * 5000}"',
    "content of a NUL": 'content = "a\\u0000b"',
    "absolute content": 'content = "/etc"',
    "locales of a number": "locales = 5",
    "locales of a long text": f'locales = "{"l" * 20_000}"',
    "layout of nobody": 'layout = "jekyll"',
    "layout of a number": "layout = 5",
    "layout of half": '[layout]\nsource = "{stem}.{ext}"',
    "layout without a stem": '[layout]\nsource = "{dir}/a.{ext}"\ntarget = "{lang}"',
    "layout of unknown fields": '[layout]\nsource = "{stem}.{x}"\ntarget = "{stem}.{lang}"',
    "layout of a list": '[[layout]]\nsource = "a"',
    "publish of nobody": 'publish = "sometimes"',
    "publish of a list": 'publish = ["clean"]',
    "engines of a text": 'engines = "opencc"',
    "engines of nobody": 'engines = ["nobody"]',
    "engines of nested lists": f"engines = {'[' * 50}{']' * 50}",
    "engines of 20,000": "engines = [" + '"opencc",' * 20_000 + "]",
    "memories of nothing": 'memories = [""]',
    "memories of the folder": 'memories = ["."]',
    "memories outside": 'memories = ["../*.tmx"]',
    "memories of stars": 'memories = ["a**b"]',
    "engine of a number": "engine = 5",
    "engine of numbers": "engine.opencc = 5",
    "engine of deep tables": f"[engine.opencc.{DEEP}a]\nb = 1",
    "engine of an endless deadline": "[engine.opencc]\ndeadline = inf",
    "engine of no deadline": "[engine.opencc]\ndeadline = nan",
    "engine of a huge deadline": f"[engine.opencc]\ndeadline = {'9' * 4000}",
    "engine of an unknown key": "[engine.opencc]\nspeed = 1",
    "prices of a text": '[prices.google]\ncharacters = "20"',
    "prices of no number": "[prices.google]\ncharacters = nan",
    "prices below nothing": "[prices.google]\ncharacters = -1",
    "prices of a huge number": f"[prices.google]\ncharacters = {'9' * 400}",
    "locale of nobody": "[locale.xyzzy]",
    "locale of an unknown key": "[locale.zh-TW]\nengine = []",
    "locale of no style": '[locale.zh-TW]\ncurrency = "gold"',
    "front matter of a number": "front_matter = 5",
    "front matter of numbers": "[front_matter]\ntranslate = [1]",
    "residue of no pattern": "[article]\nresidue = ['(']",
    "residue of a huge repetition": "[article]\nresidue = ['a{99999999999999999999}']",
    "residue of deep groups": f"[article]\nresidue = ['{'(' * 3000}{')' * 3000}']",
    "residue of flags": "[article]\nresidue = ['(?i)ad']",
    "residue of one name twice": "[article]\nresidue = ['(?P<n>a)', '(?P<n>b)']",
    "math of a text": '[article]\nmath = "yes"',
    "glossary outside": '[glossary]\nfile = "../x.csv"',
    "glossary of nobody": '[glossary]\nfile = "nowhere.csv"',
    "glossary of a folder": '[glossary]\nfile = "content"',
    "glossary of a long name": f'[glossary]\nfile = "{"g" * 5000}.csv"',
    "glossary of a NUL": '[glossary]\nfile = "a\\u0000.csv"',
    "fail_on of nobody": '[checks]\nfail_on = "fatal"',
    "ignore of a text": '[checks]\nignore = "all"',
}  # fmt: skip
GOOD_CONFIGS = {
    "targets twice": "",
    "comments of line separators": "# a\u2028b\u0085c\n",
    "memories that find nothing": 'memories = ["tm/**/*.tmx"]',
    "residue of flags in groups": "[article]\nresidue = ['(?i:ad)', '^广告$']",
    "ignore of odd patterns": '[checks]\nignore = ["[", "*:[a", "x:?"]',
    "locale that is no target": '[locale.fr]\nlabel = "fr"',
    "a price of nobody": "[prices.nobody]\ncharacters = 1e-9",
    "a draft key of signs": '[front_matter]\ndraft = "a b: c"',
}
