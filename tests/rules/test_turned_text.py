"""Bidi controls: those that close, and those that do not."""

import pytest

from l10n.rules.turned_text import find_unbalanced

RIGHT = [
    "", "The net loss was 1.2 billion yuan.", "A \u2068net\u2069 loss.", "\u202aabc\u202c", "\u202bשלום\u202c", "\u202eabc\u202c", "\u2066a\u202bb\u202cc\u2069",
    "\u2068\u2066a\u2069\u2069", "\u2066a\u202bb\u2069", "a\u200eb\u200f", "\u2067a\u2069 \u2067b\u2069", "שלום 12", "\u202a\u202ba\u202c\u202c",
]  # fmt: skip
WRONG = [
    ("1.2\u202e billion", 3), ("a\u2069", 1), ("a\u202c", 1), ("\u2066a", 0), ("\u2068a\u202c", 2), ("\u202aa\u202c\u202c", 3), ("\u2068\u2068a\u2069", 0),
    ("\u202ba\u2069", 2), ("\u202ba\u202c\u202db", 3), ("\u2067", 0), ("12\u202d34\u2069", 5), ("\u2066a\u2069\u2066b", 3),
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_controls_that_close_are_fine(text):
    """Pairs, nested or within each other, and marks that turn nothing."""
    assert find_unbalanced(text) is None


@pytest.mark.parametrize(("text", "place"), WRONG)
def test_a_control_without_counterpart_is_found(text, place):
    """Its place is that of the first."""
    assert find_unbalanced(text) == place
