"""What a language's data module says of the words beside sums (docs/figures.md, "Swapped sums")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideTables:
    """
    Words that tell one sum of a sentence from another: what it is, and whether others are compared with it.

    All are regular expressions, without regard to case, but for the words of roles.
    """

    roles: Mapping[str, str] = field(default_factory=dict)
    """By role, words that name it, separated by `|`; of Latin words from five letters on, the beginning."""
    compared_before: str = ""
    """Stands before a figure that another is compared with: from, than."""
    between: str = ""
    """Words that may stand between that and the figure: *than last year's* 5 %."""
    compared_after: str = ""
    """Stands behind a figure that another is compared with: より, 에서."""
    from_to: tuple[str, str] = ("", "")
    """Stand before and behind such a figure, and mean that only together: *von* 5 *auf* 6 %."""
    part_of: str = ""
    """Stands between a part and its whole: 3 *of* 5 million."""
    turning: str = ""
    """Stands between two figures that other languages may name in the other order: 7亿用户中有1亿."""


def role_words(table: str) -> dict[str, str]:
    """Read lines of a role and its words."""
    lines = (line.partition(" ") for line in table.strip().splitlines())
    return {role: words for role, _, words in lines}
