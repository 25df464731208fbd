"""The table of an engine's settings, read by type; and the secrets that it names but never holds."""

from __future__ import annotations

import difflib
import math
import os
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn
from urllib.parse import urlsplit

from l10n.errors import ConfigError, FatalEngineError

_GIVEN = ("terms", "path")
"""Keys that l10n puts into every engine's table itself."""
# Upper case only, so that a key pasted here by mistake is seen as one, and not repeated in a message.
_ENV_NAME = re.compile(r"[A-Z_][A-Z0-9_]{0,99}")
_KEYRING = "l10n"


@dataclass(frozen=True, slots=True)
class Secret:
    """A key that shows itself in no message, log or traceback."""

    value: str = field(repr=False)

    def __str__(self) -> str:
        return "***"


class Key:
    """The name of a secret, looked up when it is first needed: in the environment, then in the keyring."""

    def __init__(self, engine: str, env: str) -> None:
        """Take the name of the environment variable; empty for no key at all."""
        self.engine, self.env = engine, env
        self._secret: Secret | None = None
        self._lock = threading.Lock()

    def secret(self) -> Secret | None:
        """Return the secret, or None where no key is asked for. Raises FatalEngineError where it is not there."""
        if not self.env:
            return None
        with self._lock:
            if self._secret is None:
                self._secret = self._read()
            return self._secret

    def needed(self) -> Secret:
        """Return the secret of a service that asks everybody for one."""
        secret = self.secret()
        if secret is None:
            raise FatalEngineError(self.engine, "needs a key", "name an environment variable in `api_key_env`")
        return secret

    def _read(self) -> Secret:
        # A key that was read from a file ends in a newline, which no header may hold.
        value = (os.environ.get(self.env, "") or _from_keyring(self.env)).strip()
        if not value:
            remedy = f"set it, or run `keyring set {_KEYRING} {self.env}`"
            raise FatalEngineError(self.engine, f"the environment variable {self.env} is not set", remedy)
        if not (value.isascii() and value.isprintable()) or " " in value:
            raise FatalEngineError(self.engine, f"{self.env} holds characters that no key has", "set it anew")
        return Secret(value)


def _from_keyring(name: str) -> str:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:  # the extra is not installed
        return ""
    try:
        return str(keyring.get_password(_KEYRING, name) or "")
    except (KeyringError, RuntimeError):  # no keyring on this machine, or a locked one
        return ""


class Options:
    """An engine's table. Every reader raises ConfigError for a value of the wrong type."""

    def __init__(self, engine: str, table: Mapping[str, object], known: Sequence[str]) -> None:
        """Refuse keys that the engine does not know."""
        self.engine, self.table = engine, table
        for key in table:
            if key not in known and key not in _GIVEN:
                self._refuse_key(key, known)

    def _refuse_key(self, key: str, known: Sequence[str]) -> NoReturn:
        if key in ("api_key", "auth_key", "key", "token"):
            self.refuse(
                key, "secrets do not belong in this file", "set `api_key_env` to an environment variable's name"
            )
        near = difflib.get_close_matches(key, known, 1)
        remedy = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
        self.refuse(key, "unknown key", remedy)

    def refuse(self, key: str, what: str, remedy: str) -> NoReturn:
        """Raise the ConfigError for a key; whoever loads the engine knows the file that it is from."""
        raise ConfigError("", f"engine.{self.engine}.{key}: {what}", remedy)

    def string(self, key: str, default: str = "") -> str:
        """Read a string."""
        value = self.table.get(key, default)
        if not isinstance(value, str):
            self.refuse(key, f"a string is wanted, not {_kind(value)}", "put it in quotes")
        return value.strip()

    def required(self, key: str, example: str) -> str:
        """Read a string that must be there."""
        return self.string(key) or self.refuse(key, "is missing", f'set it, such as {key} = "{example}"')

    def choice(self, key: str, allowed: Sequence[str]) -> str:
        """Read one of several words; the first is the default."""
        value = self.string(key, allowed[0])
        if value not in allowed:
            self.refuse(key, "is none of the words that it may be", f"choose {', '.join(allowed)}")
        return value

    def number(self, key: str, default: float, least: float = 0.0) -> float:
        """Read a number, whole or not."""
        value = self.table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.refuse(key, f"a number is wanted, not {_kind(value)}", f"set it to a number, such as {default:g}")
        if not math.isfinite(value) or value < least:
            self.refuse(key, f"{value} is out of range", f"set it to {least:g} or more")
        return float(value)

    def seconds(self, key: str, default: float) -> float:
        """Read a time to wait; no wait at all is none."""
        return self.number(key, default, least=0.01)

    def whole(self, key: str, default: int, least: int = 0) -> int:
        """Read a whole number."""
        value = self.table.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(key, f"a whole number is wanted, not {_kind(value)}", f"set it to a number, such as {default}")
        if value < least:
            self.refuse(key, f"{value} is out of range", f"set it to {least} or more")
        return value

    def subtable(self, key: str) -> dict[str, object]:
        """Read a table."""
        value = self.table.get(key, {})
        if not isinstance(value, Mapping):
            self.refuse(key, f"a table is wanted, not {_kind(value)}", f"write [engine.{self.engine}.{key}]")
        return {str(name): inner for name, inner in value.items()}

    def base_url(self, default: str = "", example: str = "http://127.0.0.1:8080/v1") -> str:
        """Read the address of a server, without a slash at its end. It may hold a password: no message repeats it."""
        value = (self.string("base_url", default) or self.required("base_url", example)).rstrip("/")
        try:
            parts = urlsplit(value)
            is_good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            is_good = False
        if not is_good or re.search(r"[\s?#]", value):
            self.refuse("base_url", "is no address of a server", f"write it like {example}")
        return value

    def key(self, default: str = "") -> Key:
        """Read `api_key_env`, the name of the environment variable that holds the key."""
        env = self.string("api_key_env", default)
        if env and not _ENV_NAME.fullmatch(env):
            remedy = "write the name of an environment variable, such as MY_API_KEY, and never the key itself"
            self.refuse("api_key_env", "is no name in capitals, digits and underscores", remedy)
        return Key(self.engine, env)

    def terms(self) -> dict[str, dict[str, str]]:
        """Read the glossary: what each source term is to become, by locale."""
        given = self.subtable("terms")
        return {
            tag: {str(k): str(v) for k, v in inner.items()}
            for tag, inner in given.items()
            if isinstance(inner, Mapping)
        }


_KINDS = ((bool, "true or false"), (str, "a string"), (int, "a number"), (float, "a number"), (list, "a list"))


def _kind(value: object) -> str:
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "a table")
