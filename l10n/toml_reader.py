"""The one reader of TOML: whatever is wrong with a text is one error that knows its line."""

from __future__ import annotations

import re
import tomllib

_DEEPEST = 64
"""Parts of a dotted key: Python's reader takes the square of their number."""
_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_DOTTED = re.compile(rf"(?<![\w.'\"-])(?:{_PART}[ \t]*+\.[ \t]*+){{{_DEEPEST}}}")
_DIGITS = 4300
"""What Python reads of a number."""
_LONG = re.compile(rf"\d[\d_]{{{_DIGITS},}}")


class TomlError(ValueError):
    """A text that is no TOML, or more than can be read."""

    def __init__(self, what: str, line: int) -> None:
        """Keep the line, counted from 1."""
        super().__init__(what)
        self.line = line


def read_toml(text: str) -> dict[str, object]:
    """Read the values. Raises TomlError."""
    if dotted := _DOTTED.search(text):
        raise TomlError(f"a key has more than {_DEEPEST} parts", _line(text, dotted.start()))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise TomlError(re.sub(r" \(at .*", "", str(error)), int(line[1]) if line else _last(text)) from error
    except RecursionError as error:
        raise TomlError("it is nested too deeply", _deepest(text)) from error
    except ValueError as error:  # of int
        long = _LONG.search(text)
        raise TomlError(f"a number has more than {_DIGITS} digits", _line(text, long.start() if long else 0)) from error


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _last(text: str) -> int:
    """Return the line in which a text ends: its reader says `at end of document`."""
    return _line(text.rstrip(), len(text))


def _deepest(text: str) -> int:
    """Return the first line at which the brackets are as deep as they get; those in strings count as well."""
    depths, depth = [0], 0
    for line in text.split("\n"):
        depth += line.count("[") + line.count("{") - line.count("]") - line.count("}")
        depths.append(max(depth, line.count("["), line.count("{")))
    return max(depths.index(max(depths)), 1)
