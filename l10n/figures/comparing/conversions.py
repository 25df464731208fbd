"""Whether a figure in brackets is the one before it in another currency or measure."""

from __future__ import annotations

from fractions import Fraction

from l10n.figures.comparing.atoms import Atom, atoms_of, step
from l10n.figures.comparing.exchange_rates import is_plausible_rate
from l10n.figures.comparing.measures import in_base
from l10n.figures.comparing.passages import Passage

_ROUNDING = Fraction(8, 100)
"""A length is told in miles to a tenth at most, however few digits it shows."""


def is_conversion(atom: Atom, passage: Passage) -> bool | None:
    """
    Return whether an atom in brackets can be what stands before it, in another currency or measure; None where it is no conversion.

    62亿元（8.6亿美元）can, at some rate that there has been; ($8.6 billion) behind it cannot.
    """
    if not passage.text or not passage.is_bracketed(atom.figure):
        return None
    before = passage.neighbour(atom.figure)
    own = (
        next((each for each in atoms_of(before, before.text, before.span) if _is_end(each, atom)), None)
        if before
        else None
    )
    if own is None:
        return None
    if own.currencies and atom.currencies:
        return _is_exchanged(own, atom)
    if own.base is None or atom.base is None or own.base[0] != atom.base[0]:
        return None
    return None if own.figure.measure == atom.figure.measure else _is_measured(own, atom)


def _is_end(one: Atom, other: Atom) -> bool:
    """Return whether both are the same end of a range, or one of them is none."""
    return one.end == other.end or "" in (one.end, other.end)


def _is_exchanged(own: Atom, other: Atom) -> bool | None:
    if own.currencies & other.currencies:
        return None
    plausible = is_plausible_rate(own.value, own.figure.measure or "", other.value, other.figure.measure or "")
    return plausible is not False


def _is_measured(own: Atom, other: Atom) -> bool:
    (low, high), (least, most) = _shown(own), _shown(other)
    return low <= most and least <= high


def _shown(atom: Atom) -> tuple[Fraction, Fraction]:
    """Return between what a quantity may lie for the digits that it shows, in its base."""
    slack = min(step(atom.figure, atom.value) / 2, abs(atom.value) * _ROUNDING)
    ends = [in_base(atom.value + side * slack, atom.figure.measure or "") for side in (-1, 1)]
    low, high = sorted(end[1] for end in ends if end)
    return low, high
