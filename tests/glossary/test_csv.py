"""The term base as CSV: what is refused, what is kept, what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import GlossaryError
from l10n.glossary import Forms, Term, TermKind, dump_terms, edit_terms, read_terms
from l10n.model import Locale
from tests.glossary.strategies import TERM

EN = Locale.parse("en")

REFUSED = [
    ("source,kind\n,company\n软银,company\n", 2, "its source is empty"),
    ("source,kind\n软银,firm\n", 2, "kind 'firm' is not one of"),
    ("source,en,short_en\n软银,,SB\n", 2, "a short form in en and no full one"),
    ("source,match\n软银,never\n", 2, "match 'never' is not one of"),
    ("source,match\n软银,not=软银大厦 case\n", 2, "match 'case' must stand before"),
    ("source,valid_from\n软银,2021\n", 2, "is no date like"),
    ("source,en\n软银,Soft,Bank\n", 2, "3 cells, the header 2"),
    ('source,note\n"软银,a\nb",c,d\n软银,e,f\n', 2, "3 cells"),
]


@pytest.mark.parametrize(("text", "line", "reason"), REFUSED)
def test_a_bad_row_is_refused_with_line_and_reason(text, line, reason):
    base = read_terms(text, "glossary.csv")

    assert str(base.refused[0]).startswith(f"glossary.csv:{line}: the row is left out: ")
    assert reason in str(base.refused[0])


@pytest.mark.parametrize(
    "row",
    [
        "<<<<<<< HEAD",
        "<<<<<<<",
        "<<<<<<< a,b",
        "<<<<<<< ours,company,x",
        '"<<<<<<< HEAD"',
        "=======",
        "======= ",
        ">>>>>>> theirs",
        ">>>>>>>",
        ">>>>>>> 5d00b80 (Add a name)",
    ],
)
def test_a_mark_of_a_conflict_is_no_term(row):
    """As git writes them, and as a spreadsheet saved them."""
    [refused] = read_terms(f"source,kind,en\n{row}\n软银,company,SoftBank\n", "g.csv").refused

    assert str(refused) == "g.csv:2: the row is left out: it is a mark of a merge conflict; mend the row"


@pytest.mark.parametrize(
    "source",
    [
        "<<<<<< HEAD",
        "<<<<<<<<",
        "========",
        "==",
        "A=======",
        "《《《《《《《",
        ">>>>>>>x",
        "a <<<<<<< b",
        "=====",
        "<软银>",
    ],
)
def test_what_only_looks_like_a_mark_is_a_term(source):
    base = read_terms(f"source,kind,en\n{source},term,x\n", "g.csv")

    assert (base.refused, base.terms[0].source) == ((), source)


def test_a_quote_that_is_not_closed_costs_its_own_row():
    base = read_terms(
        'source,kind,en\n"美联储,organisation,Fed\n脸书,company,Meta\n软银,company,"Soft,Bank"\n', "g.csv"
    )

    assert [str(error) for error in base.refused] == [
        "g.csv:2: the row is left out: a quote is not closed; mend the row"
    ]
    assert [(term.source, line) for term, line in zip(base.terms, base.lines, strict=True)] == [
        ("脸书", 3),
        ("软银", 4),
    ]


def test_the_rest_stays_usable():
    base = read_terms("source,kind,en\n,company,A\n软银|软银集团,company,SoftBank|SoftBank Group\n", "glossary.csv")

    [term] = base.terms
    assert (term.sources, term.forms[EN].required) == (("软银", "软银集团"), ("SoftBank", "SoftBank Group"))
    assert base.lines == (3,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kind,en\n", "no column is called source"),
        ("source,english\n", "column 'english' is neither known nor a locale"),
        ("source,en,EN\n", "column 'EN' is there twice"),
        ("", "no column is called source"),
    ],
)
def test_a_header_that_cannot_be_read_stops(text, reason):
    with pytest.raises(GlossaryError, match=reason):
        read_terms(text, "glossary.csv")


def test_an_edit_touches_its_own_rows_only():
    """Quotes, order, unreadable rows and the order of columns stay."""
    text = 'kind,source,en\ncompany,"软银","SoftBank"\nfirm,x,\nplace,东京,Tokyo\n'
    terms = list(read_terms(text, "g.csv").terms)
    terms[1] = Term(("东京",), TermKind.PLACE, {EN: Forms(("Tokyo",), (), ("Tokio",))})
    terms.append(Term(("大阪",), TermKind.PLACE, {EN: Forms(("Osaka",))}))

    assert edit_terms(text, "g.csv", terms) == (
        'kind,source,en,forbidden_en\ncompany,"软银","SoftBank"\nfirm,x,\nplace,东京,Tokyo,Tokio\nplace,大阪,Osaka,\n'
    )


@given(st.lists(TERM, max_size=4))
def test_what_is_written_is_read_back(terms):
    assert read_terms(dump_terms(terms), "g.csv").terms == tuple(terms)
