"""Engines: one file each, found by name; third parties add theirs by the entry point `l10n.engines`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from l10n.engines.adapters.local.argos import ARGOS_INDEX
from l10n.engines.budget import Budget, Price
from l10n.engines.cache import AnswerCache, Kept
from l10n.engines.causes import cause_of, reason_of
from l10n.engines.protocol import Blocks, Caps, Context, Engine, TermUse, Text
from l10n.engines.session import Answer, ContextOf, Limits, Retries, Session
from l10n.errors import ConfigError

# Module and class; a module is imported when its engine is asked for.
BUILT_IN = {
    "opencc": ("l10n.engines.adapters.opencc.opencc_engine", "Opencc"),
    "deepl": ("l10n.engines.adapters.deepl.deepl_engine", "Deepl"),
    "libre": ("l10n.engines.adapters.libre", "Libre"),
    "chat": ("l10n.engines.adapters.chat.chat_engine", "Chat"),
    "qwen-mt": ("l10n.engines.adapters.qwen_mt", "QwenMt"),
    "local": ("l10n.engines.adapters.local.local_engine", "Local"),
    "google": ("l10n.engines.adapters.google", "Google"),
    "replay": ("l10n.engines.adapters.replay", "Replay"),
}


def load_engine(name: str, options: Mapping[str, object]) -> Engine:
    """
    Make an engine by its name.

    Raises ConfigError, without the file that the settings are from, for an engine that nobody offers and for settings that it refuses.
    """
    if name in BUILT_IN:
        module, factory = BUILT_IN[name]
        return cast("Engine", getattr(import_module(module), factory)(options))
    from importlib.metadata import entry_points

    for entry in entry_points(group="l10n.engines", name=name):
        return cast("Engine", entry.load()(options))
    known = sorted({*BUILT_IN, *entry_points(group="l10n.engines").names})
    raise ConfigError("", f"engines: no engine is called {name!r}", f"known are {', '.join(known)}")


def install_model(
    names: Sequence[str], index: str, store: Path | None, progress: Callable[[int, int], None]
) -> tuple[str, Path]:
    """
    Install a model for the engine `local`; return its name and folder.

    `names` is one file, folder or address, or two languages that are looked up in an
    index. Raises EngineError for what is none, or unsafe.
    """
    from l10n.engines.adapters.local.install import install_named  # archives, checksums: nothing else needs them

    model = install_named(names, index, store, progress)
    return model.name, model.folder


__all__ = [
    "ARGOS_INDEX",
    "BUILT_IN",
    "Answer",
    "AnswerCache",
    "Blocks",
    "Budget",
    "Caps",
    "Context",
    "ContextOf",
    "Engine",
    "Kept",
    "Limits",
    "Price",
    "Retries",
    "Session",
    "TermUse",
    "Text",
    "cause_of",
    "install_model",
    "load_engine",
    "reason_of",
]
