"""Units with awkward text and markup, as structured values, and the rows of their catalogs."""

from dataclasses import replace

from hypothesis import strategies as st

from l10n.exchange import Hints, Row, catalog_rows
from l10n.model import Catalog, Locale, Unit, UnitState

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")

AWKWARD = (
    "<&>\"'",
    "]]>",
    "&amp;",
    "<!-- x -->",
    "<?pi?>",
    "=1+1",
    "+86",
    "-5%",
    "@全体",
    "＝甲",
    "'=",
    "'引",
    "''",
    "_x0041_",
    "_x000D_",
    ",",
    ";",
    "\t",
    "|",
    '"',
    "\u3000",
    "\xa0",
    "\u2028",
    "\x85",
    "\u200b",
    "\ufeff",
    "e\u0301",
    "𠮷野家",
    "😀",
    "👩‍💻",
    "净亏损3691.7亿日元",
    "软银",
    "。",
    "SoftBank",
    "1",
    "TRUE",
    "2024-01-02",
)
WORDS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=6),
)
MARKUP = st.sampled_from(
    [
        "**{}**",
        "*{}*",
        "~~{}~~",
        "[{}](https://example.com/a?b=1&c=<中>)",
        '[{}](b.md "题 & 目")',
        "![{}](图.png)",
        "`{}`",
        "<b>{}</b>",
        '{{{{< figure src="a.png" caption="{}" >}}}}',
        "{}\\\n",
        "[^1]{}",
        "&nbsp;{}",
        "\\*{}",
        "**{}",
    ]
)


@st.composite
def marked(draw, inner):
    return draw(MARKUP).format(draw(inner))


TEXTS = st.lists(st.recursive(WORDS, marked, max_leaves=4), min_size=1, max_size=4).map(lambda parts: "".join(parts))
# No text of an article begins or ends with white space, nor is one empty.
TRIMMED = TEXTS.map(str.strip).filter(bool)
LINES = st.lists(TRIMMED, max_size=2).map("\n".join)
CONTEXTS = st.sampled_from(["", "", "fm:title", "fm:params.深[0].title", "after:0a1b2c3d", 'fm:"a" <b>&\n'])
HINTS = st.lists(TRIMMED.map(lambda text: " ".join(text.split())).filter(bool), max_size=2).map(tuple)


@st.composite
def units(draw):
    state = draw(st.sampled_from(UnitState))
    has_target = state not in (UnitState.UNTRANSLATED, UnitState.FOLDED)
    return Unit(
        draw(TRIMMED),
        draw(CONTEXTS),
        draw(TRIMMED) if has_target else "",
        state,
        role=draw(st.sampled_from(["", "paragraph", "heading", "x <y>"])),
        previous=draw(TRIMMED) if state is UnitState.STALE else "",
        comment=draw(LINES),
    )


@st.composite
def catalogs(draw, article="content/a b&c.zh-CN.md"):
    found = draw(st.lists(units(), max_size=5, unique_by=lambda unit: unit.key))
    return Catalog(article, EN, tuple(found))


@st.composite
def rows(draw) -> list[Row]:
    found = [
        row
        for name in draw(st.lists(st.sampled_from(["a.md", "content/深/b & c.md"]), unique=True, max_size=2))
        for row in catalog_rows(draw(catalogs(name)), Hints(ZH))
    ]
    return [replace(row, figures=draw(HINTS), terms=draw(HINTS)) for row in found]
