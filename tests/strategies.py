"""
Hypothesis strategies that build articles out of Markdown's own parts.

Random characters hardly ever make a list in a quote in a list; these strategies build
the structure first and write it out, so that `1. 1` and `> - | a |` are common cases.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from hypothesis import strategies as st

# --- text ------------------------------------------------------------------------------------

PHRASES = (
    "营收",
    "净亏损3691.7亿日元",
    "软银集团（SoftBank）",
    "约合24.14亿美元",
    "增长16%",
    "“星际之门”计划",
    "他说：“会涨。”",
    "《办法》第3条",
    "OpenAI",
    "Revenue grew 5.2%",
    "美股",
    "1",
    "2024年",
    "$12.5亿",
    "10月～12月",
    "𠮷野家",
    "、",
    "，",
    "；",
    "：",
    "——",
    "……",
)
ENDS = ("。", "！", "？", "。”", "……", ". ", "! ", "", "")
ATOMS = (
    "`代码 |`",
    "``a`b``",
    "\\*",
    "\\|",
    "\\[",
    "&amp;",
    "&#x4E2D;",
    "&nbsp;",
    "<https://example.com/路径>",
    "https://example.com/a?b=1&c=中",
    "<br>",
    "<!-- 注释 -->",
    '<img src="a.png" alt="图">',
    '{{< ref "a.md" >}}',
    '{{< figure src="a.png" caption="图注" >}}',
    "{{% note %}}",
    "{{ .Title }}",
    "[^1]",
    "$x_1$",
)
STRAYS = (
    "*",
    "_",
    "**",
    "`",
    "[",
    "]",
    "<",
    ">",
    "&",
    "\\",
    "|",
    "!",
    "$",
    "#",
    "~",
    "(",
    ")",
    "“",
    "”",
    "{{<",
    "^",
    "=",
)
WRAPS: tuple[tuple[str, str], ...] = (
    ("*", "*"),
    ("**", "**"),
    ("***", "***"),
    ("_", "_"),
    ("~~", "~~"),
    ("“", "”"),
    ("（", "）"),
    ("[", "](https://example.com/a)"),
    ("[", '](/b "链接标题")'),
    ("[", "][甲]"),
    ("[", "]"),
    ("![", "](a.png)"),
    ("![", "](a.png '图片标题')"),
    ("<b>", "</b>"),
    ('<span class="x" title="标题">', "</span>"),
    ("{{< note >}}", "{{< /note >}}"),
)


def _pieces(*groups: Sequence[str]) -> st.SearchStrategy[str]:
    return st.one_of([st.sampled_from(group) for group in groups])


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda wrap, texts: wrap[0] + "".join(texts) + wrap[1],
        st.sampled_from(WRAPS),
        st.lists(inner, min_size=1, max_size=3),
    )


def inlines(*, strays: bool = True) -> st.SearchStrategy[str]:
    """Build one line of inline Markdown; `strays` adds delimiters that match nothing."""
    leaves = _pieces(PHRASES, PHRASES, ENDS, ATOMS, *([STRAYS] if strays else []))
    piece = st.recursive(leaves, _wrapped, max_leaves=4)
    return st.lists(piece, min_size=1, max_size=5).map("".join)


# --- blocks ----------------------------------------------------------------------------------

Lines = list[str]
BREAKS = ("", "", "", "  ", "\\", "<br>")
BULLETS = ("- ", "+ ", "* ", "-   ", "1. ", "7) ", "10. ", "- [ ] ", "- [x] ")
OTHERS: tuple[tuple[str, ...], ...] = (
    ("---",),
    ("* * *",),
    ("```text", "代码。", "# 不是标题", "```"),
    ("    缩进代码。",),
    (
        "~~~",
        "未关闭",
    ),
    ("<div>", "", "块中文字。", "", "</div>"),
    ("<p>段落<b>甲</b>。</p>",),
    ("<!-- 整行注释 -->",),
    ("<!-- l10n:off -->", "", "不译。", "", "<!-- l10n:on -->"),
    ("{{< highlight go >}}", "// 注释。", "{{< /highlight >}}"),
    ("{{% callout %}}", "提示文字。", "{{% /callout %}}"),
    (
        '{{< figure src="a.png"',
        '  caption="多行图注。" >}}',
    ),
    ("[甲]: https://example.com/甲 '定义标题'",),
    ("[^1]: 脚注一。",),
    ("[^1]:", "    脚注二。"),
    ("术语", ": 释义。"),
    ("| 甲 | 乙 |", "|---|:-:|", "| 1 | a\\|中 |", "| `|` | 增长。 |"),
    ("甲|乙", "-|-", "丙|"),
    ("$$", "x = 1", "$$"),
    ("",),
)


def _paragraph(inline: st.SearchStrategy[str]) -> st.SearchStrategy[Lines]:
    line = st.tuples(inline, st.sampled_from(BREAKS)).map("".join)
    return st.lists(line, min_size=1, max_size=3)


def _heading(inline: st.SearchStrategy[str]) -> st.SearchStrategy[Lines]:
    atx = st.builds(
        lambda level, text, tail: ["#" * level + " " + text + tail],
        st.integers(1, 6),
        inline,
        st.sampled_from(("", " ##", " {#id}", " {#标识 .类}")),
    )
    return atx | st.builds(lambda text, rule: [text, rule], inline, st.sampled_from(("===", "-----")))


def _table(inline: st.SearchStrategy[str]) -> st.SearchStrategy[Lines]:
    cell = inline.map(lambda text: text.replace("\\", "").replace("|", "\\|"))
    row = st.lists(cell, min_size=2, max_size=2).map(lambda cells: f"| {' | '.join(cells)} |")
    return st.builds(lambda rows: [rows[0], "| --- | --: |", *rows[1:]], st.lists(row, min_size=1, max_size=3))


def _item(marker: str, blocks: Sequence[Lines]) -> Lines:
    """Write blocks as one list item; the indent of what follows is the marker's width, tasks apart."""
    indent = " " * len(marker.split("[")[0])
    if "[" in marker:  # a checkbox stands before text, and what follows it on its line is no block
        blocks = [["待办。"], *blocks]
    lines = [line for index, block in enumerate(blocks) for line in ([""] if index else []) + block]
    return [(marker if not index else indent if line else "") + line for index, line in enumerate(lines)]


def _quote(blocks: Sequence[Lines], mark: str) -> Lines:
    lines = [line for index, block in enumerate(blocks) for line in ([""] if index else []) + block]
    return [mark + line for line in lines]


def _contained(block: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    items = st.lists(st.lists(block, min_size=1, max_size=2), min_size=1, max_size=3)
    lists = st.builds(
        lambda marker, contents, gap: [
            line for blocks in contents for line in _item(marker, blocks) + ([""] if gap else [])
        ],
        st.sampled_from(BULLETS),
        items,
        st.booleans(),
    )
    quotes = st.builds(_quote, st.lists(block, min_size=1, max_size=3), st.sampled_from(("> ", ">", " > ")))
    notes = st.builds(lambda blocks: _item("[^1]: ", blocks), st.lists(block, min_size=1, max_size=2))
    return lists | quotes | notes


def blocks(*, strays: bool = True) -> st.SearchStrategy[Lines]:
    """Build a block, often one in another, as lines without line ends."""
    inline = inlines(strays=strays)
    leaves = st.one_of(
        _paragraph(inline), _paragraph(inline), _heading(inline), _table(inline), st.sampled_from(OTHERS).map(list)
    )
    return st.recursive(leaves, _contained, max_leaves=4)


def bodies(*, strays: bool = True) -> st.SearchStrategy[str]:
    """Build a Markdown body with line feeds; some blocks follow each other without a blank line."""
    return st.lists(st.tuples(blocks(strays=strays), st.sampled_from(("\n", "\n", "\n", ""))), max_size=4).map(
        lambda parts: "".join("\n".join(lines) + "\n" + gap for lines, gap in parts)
    )


# --- front matter ----------------------------------------------------------------------------

VALUES = (
    "三季度业绩",
    "“钱荒”下的押宝",
    "营收：增长",
    "a: b # c",
    "000001",
    "true",
    "it's",
    'say "hi"',
    "back\\slash",
    "- 项",
    "[甲]",
    "{乙}",
    "*星",
    "&锚",
    "!叹",
    "%百分",
    "@在",
    "| 竖",
    "> 大于",
    "~",
    "",
    " 前后 ",
    "a\u00a0b",
    "𠮷",
    "---",
    "null",
    "1e3",
    "2024-01-01",
    "甲 #乙",
    "问？",
    "逗, 号",
    "\t制表",
)
KEYS = ("title", "summary", "lead", "date", "author", "slug", "编号")


def values() -> st.SearchStrategy[str]:
    """Build front-matter strings: nasty ones, and any printable text of one line."""
    free = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=12)
    return st.sampled_from(VALUES) | free


def _double(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _yaml(value: str, style: str) -> str:
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style == "" and value and all(char.isalnum() for char in value) and not value.isascii():
        return value
    return _double(value).replace("\u0085", "\\u0085").replace("\ufeff", "\\ufeff")


def _entries() -> st.SearchStrategy[dict[str, str | list[str]]]:
    return st.dictionaries(st.sampled_from(KEYS), values() | st.lists(values(), min_size=1, max_size=3), max_size=4)


@st.composite
def yaml_heads(draw: Callable) -> str:
    """Build `---` front matter in several quoting and list styles."""
    lines = ["---"]
    for key, value in draw(_entries()).items():
        style = draw(st.sampled_from(("", "'", '"')))
        if isinstance(value, str):
            lines.append(f"{key}: {_yaml(value, style)}" + draw(st.sampled_from(("", "  # 注"))))
        elif draw(st.booleans()):
            lines.append(f"{key}: [{', '.join(_yaml(item, style) for item in value)}]")
        else:
            indent = draw(st.sampled_from(("", "  ", "    ")))
            lines += [f"{key}:", *(f"{indent}- {_yaml(item, style)}" for item in value)]
        lines += draw(st.sampled_from(((), (), ("",), ("# 注释",))))
    lines += draw(st.sampled_from(((), ("params:", "  sub: 值", "  n: 1"))))
    return "\n".join([*lines, "---", ""])


@st.composite
def toml_heads(draw: Callable) -> str:
    """Build `+++` front matter."""
    lines = ["+++"]
    for key, value in draw(_entries()).items():
        name = key if key.isascii() else f'"{key}"'
        text = f"[{', '.join(map(_toml, value))}]" if isinstance(value, list) else _toml(value)
        lines.append(f"{name} = {text}" + draw(st.sampled_from(("", "  # 注"))))
    lines += draw(st.sampled_from(((), ("[params]", "n = 1_000", "sub = '值'"))))
    return "\n".join([*lines, "+++", ""])


def _toml(value: str) -> str:
    return _double(value).replace("\x7f", "\\u007f")


def json_heads() -> st.SearchStrategy[str]:
    """Build `{` front matter."""
    return st.builds(
        lambda entries, indent: json.dumps(entries, ensure_ascii=False, indent=indent) + "\n",
        _entries().filter(bool),
        st.sampled_from((None, 2)),
    )


def heads() -> st.SearchStrategy[str]:
    """Build front matter in any of its three languages."""
    return yaml_heads() | toml_heads() | json_heads()


# --- articles --------------------------------------------------------------------------------

TRAILERS = ("", "", "\n", "\n\n\n", " ", "\\", "\t", "　", "\x00", "\r", "末行", "`", "<!--", "\u2028")


@st.composite
def articles(draw: Callable, *, strays: bool = True) -> bytes:
    """Build a whole file: BOM or none, front matter or none, LF or CRLF, any trailing bytes."""
    head = draw(st.just("") | heads())
    text = head + draw(st.sampled_from(("", "\n"))) + draw(bodies(strays=strays))
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.integers(0, 3)) == 0:
        text = text.replace("\n", "\r\n")
    if strays and not text.endswith(("---", "+++")):  # the end of the front matter, which stays its own line
        text += draw(st.sampled_from(TRAILERS))
    return ("\ufeff" * draw(st.booleans()) + text).encode()
