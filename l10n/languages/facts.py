"""What is true of a language. A language is the file of its name here: it is found by it, and imported when asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

from l10n.languages.contrasts import Contrasts
from l10n.languages.fitting import Fitted, as_it_is
from l10n.languages.inflection import BY_CHARACTER, PLAIN, Inflection
from l10n.model import Locale

_HAN_SCRIPTS = frozenset({"Hans", "Hant", "Hani", "Jpan"})


def never(text: str) -> bool:
    """Return False: no Chinese text is the language's own too."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What is true of a language, in the script that a locale writes it in; figures have grammars of their own."""

    code: str
    script: str = "Latn"
    """The ISO 15924 code of the usual script, which a tag may overrule."""
    scripts: Mapping[str, str] = field(default_factory=dict)
    """The scripts of regions, where regions differ."""
    borrows_han: bool = False
    """True if Han characters may stand in texts of another script: 中 and 美 in Korean headlines."""
    letters: re.Pattern[str] | None = None
    """A letter that every text of some length has; None where a text may be in several scripts, or in Latin letters."""
    intruders: re.Pattern[str] | None = None
    """Letters that a few names bring along, and no text of this language has many of."""
    words: frozenset[str] = frozenset()
    """
    The commonest words of running text, by which languages in Latin letters are told apart.

    Some are words of several languages: only those that a pair does not share count.
    """
    length: float = 3.5
    """About how many characters stand for one Chinese character."""
    shortest: float = 0.6
    """How many characters at the least stand for one Chinese character, in a whole sentence."""
    names: re.Pattern[str] | None = None
    """What foreign names look like, where their letters tell."""
    is_gendered: bool = True
    """True if other words of a sentence may have the gender of a name."""
    attaches: bool = False
    """True if particles are written onto names, without a space."""
    is_converted: bool = False
    """True if Chinese text becomes this language character by character, names too."""
    is_glossed: bool = False
    """True if the Latin form that Chinese news gives of a term, in brackets, is a word of this language."""
    may_stay: Callable[[str], bool] = never
    """Whether a Chinese text can be its own translation."""
    notice: str = "Parts of this page have not been translated yet and are shown in Chinese."
    """What readers are told of a page that is live before it is complete."""
    kept_ending: str = ""
    """A pattern of what a form ends in that another form takes over."""
    fit: Callable[[str, str, str], Fitted] = as_it_is
    """What a form makes of its neighbours: `a` or `an` before it, a particle behind."""
    inflection: Inflection = PLAIN
    contrasts: Contrasts | None = None

    @staticmethod
    @lru_cache(maxsize=256)
    def of(locale: Locale) -> Language:
        """Return the language of a locale; one without a file is as its script is."""
        code = locale.language
        own = _read(code) if code in file_names() else _unknown(code, locale.region)
        script = locale.script or own.scripts.get(locale.region, own.script)
        return own if script == own.script else replace(own, script=script)

    @property
    def han(self) -> bool:
        """True if it is written with Han characters."""
        return self.script in _HAN_SCRIPTS

    @property
    def may_hold_han(self) -> bool:
        """True if Han characters are nothing strange in it."""
        return self.han or self.borrows_han

    @property
    def spaced(self) -> bool:
        """True if spaces stand between sentences."""
        return not self.han

    @property
    def is_latin(self) -> bool:
        """True if it is written with Latin letters."""
        return self.script == "Latn"

    @property
    def is_traditional(self) -> bool:
        """True of Chinese in traditional characters."""
        return self.is_converted and self.script == "Hant"

    @property
    def joint(self) -> str:
        """What stands between two sentences."""
        return " " if self.spaced else ""

    @property
    def gap(self) -> str:
        """What parts a name from the words around it."""
        return "" if self.attaches else self.joint


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, which spaces part."""
    return frozenset(text.split())


# --- the files -------------------------------------------------------------------------------


@cache
def file_names() -> frozenset[str]:
    """Return the codes of the languages that have a file: no other module's name is so short."""
    return frozenset(found.name for found in iter_modules([str(Path(__file__).parent)]) if len(found.name) <= 3)


@cache
def known_languages() -> tuple[Language, ...]:
    """Return the languages that have a file."""
    return tuple(map(_read, sorted(file_names())))


def _read(code: str) -> Language:
    return cast("Language", import_module(f"{__package__}.{code}").LANGUAGE)


def _unknown(code: str, region: str) -> Language:
    script = _likely_script(code, region)
    if script not in _HAN_SCRIPTS:
        return Language(code=code, script=script)
    return Language(code=code, script=script, inflection=BY_CHARACTER, length=1.2, shortest=0.4)


def _likely_script(code: str, region: str) -> str:
    """Return the script that CLDR has for a language; Latin where it has none."""
    from babel.core import get_global

    likely = get_global("likely_subtags")
    tag = likely.get(f"{code}_{region}") or likely.get(code) or ""
    return next((part for part in tag.split("_") if len(part) == 4), "Latn")
