"""Catalogs of few sentences, so that they meet again and again."""

from __future__ import annotations

from hypothesis import strategies as st

from l10n.model import UnitState
from tests.memory.sites import catalog
from tests.memory.sites import unit as made

SOURCES = ("甲。", "乙。", "丙3家。", "丁")
STATES = tuple(UnitState)


def units():
    return st.builds(made, st.sampled_from(SOURCES), st.sampled_from(("", "A", "B", "C")), st.sampled_from(STATES))


@st.composite
def catalogs(draw, names="abcd"):
    """Build a site's catalogs in order, one an article."""
    articles = draw(st.lists(st.sampled_from(names), unique=True, max_size=len(names)))
    lists = st.lists(units(), max_size=6)
    return [catalog(f"{name}.md", *draw(lists), obsolete=draw(lists)) for name in articles]
