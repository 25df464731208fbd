"""The units of this run: in no catalog that was read yet, and found all the same."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field

from l10n.glossary import Glossary
from l10n.memory.keys import has_numeral, name_hits, names_cue, shape_cue, text_key
from l10n.memory.known import KnownTarget
from l10n.memory.refusal import kin_number, marks
from l10n.model import Locale


@dataclass(slots=True)
class RunUnits:
    """Units that were added since the catalogs were read."""

    source_locale: Locale
    glossary: Glossary
    _: KW_ONLY
    targets: dict[bytes, list[KnownTarget]] = field(default_factory=dict)
    """By the key of their source."""
    cues: dict[int, list[str]] = field(default_factory=dict)
    """Confirmed sources by what they are filed under."""
    _kin: dict[int, dict[int, str]] = field(default_factory=dict)
    _new: list[str] = field(default_factory=list)
    """Sources whose kin nobody asked for yet."""

    def add(self, source: str, target: KnownTarget) -> None:
        """Add a unit."""
        key = text_key(source)
        if key not in self.targets:
            self._new.append(source)
        known = self.targets.setdefault(key, [])
        if target.standing.is_confirmed and not any(each.standing.is_confirmed for each in known):
            self._file(source)
        known.append(target)

    def kin(self, number: int) -> dict[int, str]:
        """Return the sources that have the same marks, numbered anyhow."""
        for source in self._new:
            kin = self._kin.setdefault(kin_number(marks(source, self.source_locale)), {})
            kin[len(kin)] = source
        self._new.clear()
        return self._kin.get(number, {})

    def _file(self, source: str) -> None:
        if has_numeral(source):
            self.cues.setdefault(shape_cue(source), []).append(source)
        if hits := name_hits(source, self.glossary):
            self.cues.setdefault(names_cue(source, hits), []).append(source)
