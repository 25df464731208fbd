"""Terms with awkward text, as structured values."""

from hypothesis import strategies as st

from l10n.glossary import Forms, MatchOptions, Term, TermKind
from l10n.model import Locale

AWKWARD = (
    "<&>\"'",
    "]]>",
    "&amp;",
    "<!--",
    "<term>",
    "𠮷野家",
    "😀",
    "l10n",
    "kind:",
    "note:",
    "not=",
    "A-1",
    "e\u0301",
)
WORDS = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="|\ufffe\uffff"),
        min_size=1,
        max_size=6,
    ),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def tuples(least: int = 0):
    return st.lists(TEXTS, min_size=least, max_size=3, unique=True).map(tuple)


# A short form without a full one is refused by the CSV reader, and so is no term.
FORMS = st.one_of(
    st.builds(Forms, tuples(1), tuples(), tuples()),
    st.builds(lambda forbidden: Forms((), (), forbidden), tuples(1)),
)
LOCALES = st.sampled_from([Locale.parse(tag) for tag in ("en", "en-US", "ja", "zh", "zh-TW", "zh-Hant-HK", "es-419")])
TERM = st.builds(
    Term,
    tuples(1),
    st.sampled_from(TermKind),
    st.dictionaries(LOCALES, FORMS, max_size=3),
    tickers=tuples(),
    match=st.builds(MatchOptions, st.booleans(), st.booleans(), st.booleans(), tuples()),
    valid_from=st.none() | st.dates(),
    note=st.just("") | TEXTS,
)
