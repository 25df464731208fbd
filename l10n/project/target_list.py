"""The list of targets in the configuration file: edited in its place, every other character kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from l10n.errors import ConfigError
from l10n.model import Locale, Span

_OPENING = re.compile(r"""^[ \t]*(?:[\w."'-]+[ \t]*\.[ \t]*)?["']?targets["']?[ \t]*=[ \t]*\[""", re.MULTILINE)
_STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_BETWEEN = re.compile(r"(?:[\s,]|#[^\n]*)*")
_TABLE = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*l10n[ \t]*\][^\n]*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TargetList:
    """The text of a configuration file, and the table that its keys are in."""

    name: str
    text: str

    @property
    def table(self) -> tuple[str, ...]:
        """The keys that lead to the settings."""
        return ("tool", "l10n") if self.name == "pyproject.toml" else ()

    def added(self, locale: Locale) -> str:
        """Return the text with a locale at the end of the list. Raises ConfigError where that is not certain."""
        wanted = [*self._present(tomllib.loads(self.text)), str(locale)]
        found = (_with_item(self.text, opening, items, str(locale)) for opening, items in self._lists())
        return self._verified([*found, *self._begun(str(locale))], wanted)

    def removed(self, locale: Locale) -> str:
        """Return the text without a locale, however the list writes it. Raises ConfigError where that is not certain."""
        wanted = [tag for tag in self._present(tomllib.loads(self.text)) if Locale.parse(tag) != locale]
        edits = []
        for _, items in self._lists():
            for at in reversed([at for at, item in enumerate(items) if _names(self.text[slice(*item)], locale)]):
                edits.append(_without_item(self.text, items, at))
        return self._verified(edits, wanted)

    def _lists(self) -> Iterator[tuple[int, list[Span]]]:
        """Find what may be the list: where it opens, and its items."""
        for opening in _OPENING.finditer(self.text):
            items, at = list[Span](), _after(self.text, opening.end())
            while item := _STRING.match(self.text, at):
                items.append(Span(*item.span()))
                at = _after(self.text, item.end())
            if self.text[at : at + 1] == "]":
                yield opening.end(), items

    def _begun(self, tag: str) -> Iterator[str]:
        """Write the key where there is none."""
        line_end = "\r\n" if "\r\n" in self.text else "\n"
        table = _TABLE.search(self.text) if self.table else None
        at = table.end() if table else 0
        yield f'{self.text[:at]}targets = ["{tag}"]{line_end}{self.text[at:]}'

    def _present(self, data: Mapping[str, object]) -> list[str]:
        settings: object = data
        for key in self.table:
            settings = settings.get(key, {}) if isinstance(settings, dict) else {}
        tags = settings.get("targets", []) if isinstance(settings, dict) else []
        return list(tags)

    def _verified(self, edits: Sequence[str], wanted: Sequence[str]) -> str:
        """Return the first edit that changes the targets alone."""
        before = tomllib.loads(self.text)
        settings = after = deepcopy(before)
        for key in self.table:
            settings = settings[key]
        settings["targets"] = list(wanted)
        for edit in edits:
            try:
                if tomllib.loads(edit) == after:
                    return edit
            except tomllib.TOMLDecodeError:
                continue
        raise ConfigError(self.name, "its targets cannot be changed without changing more", "edit `targets` by hand")


def _after(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


def _names(literal: str, locale: Locale) -> bool:
    try:
        return Locale.parse(literal[1:-1]) == locale
    except ValueError:
        return False


def _line(text: str, item: Span) -> Span | None:
    """Return the line of an item that has one to itself, its comment included; None where it shares it."""
    start, end = text.rfind("\n", 0, item.start) + 1, text.find("\n", item.end)
    alone = not text[start : item.start].strip() and re.fullmatch(r"[ \t]*,?[ \t]*(?:#.*)?\r?", text[item.end : end])
    return Span(start, end + 1) if end >= 0 and alone else None


def _with_item(text: str, opening: int, items: Sequence[Span], tag: str) -> str:
    """Write an item behind the last, on a line of its own where that has one."""
    if not items:
        return f'{text[:opening]}"{tag}"{text[opening:]}'
    last = items[-1]
    line = _line(text, last)
    if line is None:
        return f'{text[: last.end]}, "{tag}"{text[last.end :]}'
    rest = text[last.end : line.end]
    comma = "" if rest.lstrip().startswith(",") else ","
    line_end = "\r\n" if rest.endswith("\r\n") else "\n"
    added = f'{text[line.start : last.start]}"{tag}",{line_end}'
    return text[: last.end] + comma + rest + added + text[line.end :]


def _without_item(text: str, items: Sequence[Span], at: int) -> str:
    """Cut an item out with its comma, or with its line where it has one to itself."""
    item = items[at]
    if line := _line(text, item):
        return text[: line.start] + text[line.end :]
    if at + 1 < len(items) and "#" not in text[item.end : items[at + 1].start]:
        return text[: item.start] + text[items[at + 1].start :]
    if at and "#" not in text[items[at - 1].end : item.start]:
        return text[: items[at - 1].end] + text[item.end :]
    comma = re.match(r"[ \t]*,?[ \t]*", text[item.end :])
    return text[: item.start] + text[item.end + (comma.end() if comma else 0) :]
