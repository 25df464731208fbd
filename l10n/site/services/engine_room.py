"""The engines of a site: made once from its configuration, with their prices, limits and kept answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from l10n.engines import AnswerCache, Budget, Engine, Limits, Price, Session, load_engine
from l10n.errors import ConfigError
from l10n.model import Locale
from l10n.project import Project
from l10n.site.services.terminology import Terminology

ANSWERS = ".l10n/answers.sqlite"
# Settings that change how an engine is asked, and not what it answers.
_NOT_TOLD = ("timeout", "threads", "rps", "deadline", "max_items", "api_key_env", "price")


@dataclass
class EngineRoom:
    """Makes each engine when it is first asked for."""

    project: Project
    terminology: Terminology
    budget: Budget = field(default_factory=Budget)
    """What this run may send and spend."""
    sessions: dict[str, Session] = field(default_factory=dict)
    """By name, those that were asked for."""

    def of(self, locale: Locale) -> list[Session]:
        """Return a locale's engines in order. Raises ConfigError."""
        names = self.project.config.engines_for(locale)
        for name in names:
            if name not in self.sessions:
                self.sessions[name] = self._session(name, self.project.config.engines_key(locale))
        return [self.sessions[name] for name in names]

    def price(self, name: str) -> Price:
        """Return what the configuration says that an engine costs."""
        found = self.project.config.prices.get(name, {})
        return Price(*(found.get(key, Decimal(0)) for key in ("characters", "input_tokens", "output_tokens")))

    @cached_property
    def answers(self) -> AnswerCache:
        """What engines have answered, kept for the next run."""
        return AnswerCache(self.project.root / ANSWERS)

    def close(self) -> None:
        """Let go of engines and of kept answers."""
        for session in self.sessions.values():
            session.close()
        self.answers.close()

    def _session(self, name: str, named_at: str) -> Session:
        table = self.project.config.engine.get(name, {})
        limits = Limits(deadline=self._deadline(name, table), price=self.price(name), budget=self.budget)
        return Session(self._engine(name, named_at), limits, self.answers, _told(table))

    def _engine(self, name: str, named_at: str) -> Engine:
        """Make an engine, which does not know the file that its settings are from, nor the key that names it."""
        options = self._options(name)
        try:
            return load_engine(name, options)
        except ConfigError as error:
            # What is wrong with a setting begins with its key.
            key = named_at if error.what.startswith("engines: ") else error.what.partition(": ")[0]
            where = error.where or self.project.config.where(key, named_at)
            raise ConfigError(where, error.what, error.remedy) from error

    def _deadline(self, name: str, table: Mapping[str, object]) -> float:
        value = table.get("deadline", 0.0)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
            key = f"engine.{name}.deadline"
            what = f"{key}: {value!r} is no number of seconds"
            raise ConfigError(self.project.config.where(key), what, "write it like 600")
        return float(value)

    def _options(self, name: str) -> dict[str, object]:
        """Return an engine's table, its `path` relative to the project, and the glossary's terms by locale."""
        options = {key: v for key, v in self.project.config.engine.get(name, {}).items() if key != "deadline"}
        if isinstance(options.get("path"), str):
            options["path"] = str(self.project.root / self._expanded(f"engine.{name}.path", str(options["path"])))
        targets = self.project.config.targets
        terms = self.terminology.glossary.at(None)
        return {"terms": {str(locale): terms.renderings(locale) for locale in targets}, **options}

    def _expanded(self, key: str, path: str) -> Path:
        try:
            return Path(path).expanduser()
        except RuntimeError as error:
            what = f"{key}: {path!r} is in nobody's folder"
            raise ConfigError(self.project.config.where(key), what, "write the whole path") from error


def _told(table: Mapping[str, object]) -> str:
    """Write the settings that an engine's answers depend on."""
    return repr(sorted((key, repr(value)) for key, value in table.items() if key not in _NOT_TOLD))
