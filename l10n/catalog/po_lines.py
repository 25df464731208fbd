"""
The lines of a PO file, before polib reads it.

polib reads what editors write, and passes over what it does not know without a word. So
what would be lost or misread is refused here with its line, and lines that gettext
understands and polib does not are written as polib knows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.errors import CatalogError

_REMEDY = "mend it, or restore it from git"
_STRING = re.compile(r'((?:#~ ?)?(?:#?\| ?)?)(msg(?:id|id_plural|str|ctxt)(?:\[\d+\])?)?\s*"((?:[^"\\]|\\.)*)"')
_CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: .*)?")
_MSGCAT = re.compile(r"(?:^|\\n)#-#-#-#-#  .{0,300}?  #-#-#-#-#(?=\\n|$)")
_SIGN = re.compile(r"#(?:~\||[~|.:,])?$|#([~|.:,]?)(?=[^\s~|.:,#])")


@dataclass(frozen=True, slots=True)
class RawEntry:
    """The strings of an entry by keyword, with the escapes that they are written with."""

    line: int
    """Of its first keyword, from 1."""
    is_obsolete: bool
    strings: dict[str, str] = field(default_factory=dict)

    @property
    def is_header(self) -> bool:
        """True if it is what a file says of itself."""
        return self.strings.get("msgid") == "" and "msgctxt" not in self.strings and not self.is_obsolete


def raw_entries(text: str, path: str) -> list[RawEntry]:
    """Read the strings of a file. Raises CatalogError for conflicts of git, for strings that are not closed, and for a file that is cut."""
    entries, keyword = list[RawEntry](), ""
    for number, line, lead, said, string in _strings(text, path):
        if "|" in lead:
            continue
        if said:
            keyword = said
            if _starts(entries, said):
                entries.append(RawEntry(number, line.startswith("#")))
        if not entries:
            raise CatalogError(f"{path}:{number}", "the PO file does not parse", _REMEDY)
        entries[-1].strings[keyword] = entries[-1].strings.get(keyword, "") + string
    if entries and not any(said.startswith("msgstr") for said in entries[-1].strings):
        raise CatalogError(f"{path}:{entries[-1].line}", "the PO file ends before this entry does", _REMEDY)
    return entries


def _strings(text: str, path: str) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield each line that holds a string, taken apart: polib would cut off the last character of one that is not closed."""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if not line or (line[0] == "#" and not line.startswith(("#~ ", "#| ", "#~| "))) or line.startswith("#~ #"):
            continue
        found = _STRING.fullmatch(line)
        if found is None:
            is_conflict = _CONFLICT.fullmatch(line)
            what = "it holds a merge conflict of git" if is_conflict else "the PO file does not parse"
            raise CatalogError(f"{path}:{number}", what, _REMEDY)
        yield number, line, found[1], found[2] or "", found[3]


def _starts(entries: Sequence[RawEntry], keyword: str) -> bool:
    """Return whether a keyword begins another entry."""
    return (
        keyword == "msgctxt"
        or (keyword == "msgid" and not (entries and [*entries[-1].strings] == ["msgctxt"]))
        or not entries
    )


def verify_entries(entries: Sequence[RawEntry], path: str) -> None:
    """Refuse what msgcat leaves for a person to decide, and two headers that say different things. Raises CatalogError."""
    first: RawEntry | None = None
    for entry in entries:
        if _is_joined(entry.strings):
            what = "msgcat joined several targets here and marked them with #-#-#-#-#"
            raise CatalogError(f"{path}:{entry.line}", what, "keep one of them, and remove the marks")
        if entry.is_header and first and entry.strings != first.strings:
            where = f"{path}:{entry.line}"
            raise CatalogError(where, f"it has another header than in line {first.line}", "keep one of the two")
        first = first or (entry if entry.is_header else None)


def _is_joined(strings: Mapping[str, str]) -> bool:
    """Return whether a target has a mark of msgcat that its source has not."""
    targets = (text for said, text in strings.items() if said.startswith("msgstr"))
    return "#-#-#-#-#" not in strings.get("msgid", "") and any(map(_MSGCAT.search, targets))


def plain_lines(text: str) -> str:
    """
    Return the text as polib reads it rightly, line for line.

    It wants a blank behind `#,` and its like, fails at a sign that stands alone, loses
    the last entry before one, and passes over what an obsolete entry was before (`#~|`).
    """
    return "\n".join(_plain(line) if line.lstrip()[:1] == "#" else line for line in text.split("\n"))


def _plain(line: str) -> str:
    line = line.strip()
    if line.startswith("#~|"):
        line = f"#|{line[3:]}"
    found = _SIGN.match(line)
    if found is None or line == "#":
        return line
    return f"{found[0]} {line[found.end() :]}" if found[1] is not None else ""
