"""
DeepL's glossaries, kept in step with ours: one for each pair of languages, named by a digest of its terms.

Its library writes language codes in capitals, which a server that goes by the vendor's own
description of the service refuses; so these few requests are made here.
"""

from __future__ import annotations

import hashlib
import threading
import unicodedata
from collections.abc import Mapping

from l10n.engines.http import Http, inner, parsed, refusal

_PATH = "/v3/glossaries"
_MAX_BYTES = 1024
"""The longest term that DeepL takes."""


class Glossaries:
    """The glossaries of an account that are ours."""

    def __init__(self, http: Http, name: str, terms: Mapping[str, Mapping[str, str]]) -> None:
        """Take the name that ours begin with, and the terms by DeepL's code of the target."""
        self._http, self._name = http, name
        self._entries = {target: _entries(own) for target, own in terms.items()}
        self._ids: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    def has_terms(self, text: str, target: str) -> bool:
        """Return whether a text holds a term."""
        return any(term in text for term in self._entries.get(target, ()))

    def id(self, source: str, target: str) -> str:
        """Return the id of the glossary of a pair, which is made when first asked for; empty where DeepL takes none."""
        if _base(source) == _base(target) or not self._entries.get(target):
            return ""
        with self._lock:
            if (source, target) not in self._ids:
                self._ids[source, target] = self._found_or_made(source, target)
            return self._ids[source, target]

    def forget(self, source: str, target: str) -> None:
        """Look the glossary up anew: somebody has deleted it."""
        with self._lock:
            self._ids.pop((source, target), None)

    def _found_or_made(self, source: str, target: str) -> str:
        entries = "".join(f"{term}\t{own}\n" for term, own in sorted(self._entries[target].items()))
        pair = f"{self._name} {_base(source)} {target} "
        name = pair + hashlib.sha256(entries.encode()).hexdigest()[:16]
        found = self._all()
        if name in found.values():
            return next(id_ for id_, known in found.items() if known == name)
        # Before the new one is made: an account may hold no more than one.
        for id_, known in found.items():
            if known.startswith(pair):
                self._delete(id_)
        return self._make(name, source, target, entries)

    def _all(self) -> dict[str, str]:
        """Return the names of all glossaries by id."""
        listed = inner(self._http.ask("GET", _PATH), "glossaries")
        found = {}
        for glossary in listed if isinstance(listed, list) else ():
            id_, name = inner(glossary, "glossary_id"), inner(glossary, "name")
            if isinstance(id_, str) and isinstance(name, str):
                found[id_] = name
        return found

    def _delete(self, id_: str) -> None:
        reply = self._http.call("DELETE", f"{_PATH}/{id_}")
        if not reply.is_good and reply.status != 404:
            raise refusal(self._http.engine, reply)

    def _make(self, name: str, source: str, target: str, entries: str) -> str:
        dictionary = {
            "source_lang": _base(source),
            "target_lang": _base(target),
            "entries": entries,
            "entries_format": "tsv",
        }
        reply = self._http.call("POST", _PATH, {"name": name, "dictionaries": [dictionary]})
        if reply.status in (400, 404, 413, 422, 456):
            return ""  # a pair or a number that DeepL does not serve: terms are still verified in each draft
        if not reply.is_good:
            raise refusal(self._http.engine, reply)
        id_ = inner(parsed(self._http.engine, reply), "glossary_id")
        return id_ if isinstance(id_, str) else ""


def _base(code: str) -> str:
    """Return the language of a code as glossaries want it: `en` for EN-US."""
    return code.split("-")[0].lower()


def _entries(terms: Mapping[str, str]) -> dict[str, str]:
    """Leave out what DeepL would refuse, and with it the whole glossary."""
    pairs = ((term.strip(), own.strip()) for term, own in terms.items())
    return {term: own for term, own in pairs if _is_entry(term) and _is_entry(own)}


def _is_entry(text: str) -> bool:
    is_plain = not any(unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") for char in text)
    return bool(text) and is_plain and len(text.encode()) <= _MAX_BYTES
