"""What is left on both sides: an edited sentence in a paragraph that the source has moved since stands far from its unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from l10n.adopting.alignment import Standing
from l10n.adopting.judging import Found, Loose
from l10n.adopting.past import PastPage, Trace
from l10n.adopting.texts import alike
from l10n.adopting.verifying import find_fault
from l10n.model import Locale, Role

_ALIKE, _AHEAD = 0.6, 0.2
"""What two wordings of a sentence share at least, and by how much no other pair may come near."""
_MOST = 2_500
"""Pairs that are looked at."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A text that stood for no unit, and the segment that it is another wording of."""

    index: int
    loose: Loose

    @property
    def found(self) -> Found:
        """Return it as what the file has for the segment."""
        return Found(Standing.EDITED, self.loose.text, line=self.loose.line)


def pair_leftovers(
    past: PastPage, found: Mapping[int, Found], loose: Sequence[Loose], source: Locale
) -> Iterator[Leftover]:
    """Pair segments that the file has nothing for with its texts that are nobody's, where no other pair comes near."""
    left = [index for index, each in enumerate(past.of_segments) if _is_left(past, index, found.get(index))]
    if not left or len(left) * len(loose) > _MOST:
        return
    shares = {(index, at): alike(past.targets[index], loose[at].text) for index in left for at in range(len(loose))}
    for (index, at), share in shares.items():
        rivals = [other for (i, a), other in shares.items() if (i == index) != (a == at)]
        rivals += [alike(old, loose[at].text) for old in past.departed]
        fault = find_fault(past.of_segments[index].source, loose[at].text, source, past.bitext.locale)
        if share >= max(_ALIKE, max(rivals, default=0.0) + _AHEAD) and not fault:
            yield Leftover(index, loose[at])


def _is_left(past: PastPage, index: int, found: Found | None) -> bool:
    each = past.of_segments[index]
    is_open = found is not None and found.standing in (Standing.DELETED, Standing.UNALIGNED)
    is_body = past.bitext.article.segments[index].role is not Role.FRONT_MATTER
    return is_open and is_body and each.is_target and bool(each.text) and each.trace is Trace.KNOWN
