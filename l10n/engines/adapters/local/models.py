"""
Translation models on disk: where they are, of which family, and between which languages they translate.

A model is a folder with a CTranslate2 model (`model.bin`, here or in `model/`) and the
SentencePiece models that cut its text into tokens. What the families want around the
tokens differs, and nothing fails if it is missing: the answers are merely bad.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from pathlib import Path
from typing import cast

from l10n.errors import ConfigError, EngineError
from l10n.languages import Language
from l10n.model import Locale


class Family(Enum):
    """Who trained a model; this says what goes around its tokens."""

    ARGOS = "Argos"
    """One pair of languages; nothing is added."""
    OPUS = "OPUS-MT"
    """One pair, or one source and many targets: then `>>deu<<` goes first."""
    M2M100 = "M2M100"
    """Any pair; `__zh__` goes first in the source, `__en__` first in the target."""
    NLLB = "NLLB"
    """Any pair, with `zho_Hans` and `eng_Latn` in these places."""

    @property
    def limit(self) -> int:
        """How many tokens a text may have, in the source and in the target."""
        return 512 if self is Family.OPUS else 1024


@dataclass(frozen=True, slots=True)
class Model:
    """An installed model."""

    name: str
    folder: Path
    """Where `model.bin` is."""
    family: Family
    source_file: Path
    """The SentencePiece model of the source, and that of the target: often the same."""
    _: KW_ONLY
    target_file: Path
    sources: Mapping[str, str]
    """The tag of each language that it reads, empty where it needs none."""
    targets: Mapping[str, str]
    """The tag of each language that it writes."""
    end: str = "</s>"
    adds_end: bool = False
    """True where the end of the source must be said; other models' configuration has CTranslate2 say it."""

    def serves(self, source: str, target: str) -> bool:
        """Return whether it translates between two languages."""
        return source != target and source in self.sources and target in self.targets

    def tokens(self, pieces: Sequence[str], source: str, target: str) -> list[str]:
        """Put around a text's pieces what the family wants there."""
        tag = self.targets[target] if self.family is Family.OPUS else self.sources[source]
        return [*([tag] if tag else []), *pieces, *([self.end] if self.adds_end else [])]

    def prefix(self, target: str) -> list[str]:
        """Return what the answer must begin with; it is no part of the text."""
        tag = "" if self.family is Family.OPUS else self.targets[target]
        return [tag] if tag else []


# --- languages -------------------------------------------------------------------------------

# ISO 639-3 codes as NLLB and OPUS-MT write them, some of them of the one standard form among many.
_SHORT = {
    "arb": "ar", "ara": "ar", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs", "cmn": "zh", "dan": "da",
    "deu": "de", "ell": "el", "eng": "en", "est": "et", "fil": "tl", "fin": "fi", "fra": "fr", "heb": "he",
    "hin": "hi", "hrv": "hr", "hun": "hu", "ind": "id", "ita": "it", "iw": "he", "jpn": "ja", "kaz": "kk",
    "khk": "mn", "khm": "km", "kor": "ko", "lao": "lo", "lav": "lv", "lit": "lt", "lvs": "lv", "may": "ms",
    "mya": "my", "nld": "nl", "no": "nb", "nob": "nb", "nor": "nb", "pb": "pt", "pes": "fa", "pol": "pl",
    "por": "pt", "ron": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv",
    "swh": "sw", "tam": "ta", "tgl": "tl", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi",
    "zho": "zh", "zht": "zh-Hant", "zsm": "ms", "zt": "zh-Hant",
}  # fmt: skip
_TRADITIONAL = {"hant", "tw", "hk", "mo"}
_SIMPLIFIED = {"hans", "cn", "sg", "my"}


def language_of(code: str) -> str:
    """
    Return the language of a locale or of a model's code: `en`, `zh` for Simplified, `zh-Hant` for Traditional Chinese.

    Empty for Chinese in any other script.
    """
    base, *rest = re.split("[-_]", code.lower())
    language = _SHORT.get(base, base)
    if language != "zh" or not rest:
        return language
    if _TRADITIONAL & set(rest):
        return "zh-Hant"
    return "zh" if _SIMPLIFIED & set(rest) else ""


def is_spaced(language: str) -> bool:
    """Return whether a language puts spaces between words and sentences."""
    return Language.of(Locale.parse(language)).spaced


_TAG = {
    Family.M2M100: re.compile("__([a-z]{2,3})__"),
    Family.NLLB: re.compile("([a-z]{3}_[A-Z][a-z]{3})"),
    Family.OPUS: re.compile(">>([A-Za-z_-]{2,12})<<"),
}


def _tags(family: Family, tokens: Iterable[str]) -> dict[str, str]:
    """Find the tags of a family among tokens, by language; Simplified Chinese goes before Chinese at large."""
    found: dict[str, str] = {}
    for token in sorted(tokens, key=lambda token: (len(token), token)):
        match = _TAG[family].fullmatch(token)
        if match and (language := language_of(match[1])) and (language not in found or "_Hans" in token):
            found[language] = token
    return found


# --- reading a folder ------------------------------------------------------------------------

_SHARED_FILES = (
    "sentencepiece.model",
    "sentencepiece.bpe.model",
    "spm.128k.model",
    "flores200_sacrebleu_tokenizer_spm.model",
    "spiece.model",
)
_VOCABULARIES = ("shared_vocabulary", "source_vocabulary")


def read_model(folder: Path, name: str = "") -> Model:
    """
    Read what a folder says about its model; `name` stands in for the folder's own.

    Raises EngineError for a folder that is none, or that lacks something.
    """
    name = name or folder.name
    inner = next((place for place in (folder / "model", folder) if (place / "model.bin").is_file()), None)
    if inner is None:
        raise EngineError(name, "no model.bin is here", "a model is a folder as CTranslate2's converters write it")
    source, target = _text_models(folder, inner, name)
    config = _json(inner / "config.json")
    family, sources, targets = _languages(folder, inner, name)
    return Model(
        name=name,
        folder=inner,
        family=family,
        source_file=source,
        target_file=target,
        sources=sources,
        targets=targets,
        end=str(config.get("eos_token") or "</s>"),
        adds_end=family is not Family.ARGOS and config.get("add_source_eos") is False,
    )


def _text_models(folder: Path, inner: Path, name: str) -> tuple[Path, Path]:
    for place in (folder, inner):
        if (place / "source.spm").is_file() and (place / "target.spm").is_file():
            return place / "source.spm", place / "target.spm"
        for file in _SHARED_FILES:
            if (place / file).is_file():
                return place / file, place / file
    what = "its text is cut by bpe.model, which is not supported" if (folder / "bpe.model").is_file() else ""
    raise EngineError(name, what or "no SentencePiece model is here", f"copy {_SHARED_FILES[0]} or *.spm beside it")


def _languages(folder: Path, inner: Path, name: str) -> tuple[Family, dict[str, str], dict[str, str]]:
    metadata = _json(folder / "metadata.json")
    if "from_code" in metadata and "to_code" in metadata:
        source, target = (language_of(str(metadata[key])) for key in ("from_code", "to_code"))
        return Family.ARGOS, {source: ""}, {target: str(metadata.get("target_prefix") or "")}
    vocabulary = _vocabulary(inner)
    for family in (Family.M2M100, Family.NLLB):
        if len(tags := _tags(family, vocabulary)) > 1:
            return family, tags, tags
    source, target = _pair(folder, inner, name)
    return Family.OPUS, {source: ""}, _tags(Family.OPUS, vocabulary) or {target: ""}


def _pair(folder: Path, inner: Path, name: str) -> tuple[str, str]:
    """Read the languages of an OPUS-MT model from its tokenizer's settings, or else from its name."""
    for place in (folder, inner):
        settings = _json(place / "tokenizer_config.json")
        if "source_lang" in settings and "target_lang" in settings:
            return language_of(str(settings["source_lang"])), language_of(str(settings["target_lang"]))
    if match := re.search(r"(?:^|[-_])([a-z]{2,3})[-_]([a-z]{2,3})$", name):
        return language_of(match[1]), language_of(match[2])
    remedy = "name its folder like opus-mt-zh-en, or copy tokenizer_config.json beside the model"
    raise EngineError(name, "its languages are not known", remedy)


def _vocabulary(inner: Path) -> list[str]:
    for stem in _VOCABULARIES:
        if (inner / f"{stem}.json").is_file():
            with suppress(OSError, ValueError):
                return cast("list[str]", json.loads((inner / f"{stem}.json").read_text("utf-8")))
        if (inner / f"{stem}.txt").is_file():
            return (inner / f"{stem}.txt").read_text("utf-8").split("\n")
    return []


def _json(path: Path) -> dict[str, object]:
    """Read a JSON object; one that is not there, or is none, says nothing."""
    with suppress(OSError, ValueError):
        content = json.loads(path.read_text("utf-8"))
        return content if isinstance(content, dict) else {}
    return {}


# --- the store -------------------------------------------------------------------------------


def default_store(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the folder of installed models: `L10N_MODELS`, or where this platform keeps the data of a user's programs. Raises ConfigError."""
    if own := environ.get("L10N_MODELS"):
        try:
            return Path(own).expanduser()
        except RuntimeError as error:
            raise ConfigError("L10N_MODELS", f"{own!r} is in nobody's folder", "write the whole path") from error
    if (data := environ.get("XDG_DATA_HOME", "")) and Path(data).is_absolute():
        return Path(data, "l10n", "models")
    if platform == "win32" and (data := environ.get("LOCALAPPDATA", "")):
        return Path(data, "l10n", "models")
    own_data = "Library/Application Support" if platform == "darwin" else ".local/share"
    return Path.home() / own_data / "l10n" / "models"


def installed_models(store: Path) -> list[Model]:
    """List the models of a store, by name; a folder that is itself a model is a store of one."""
    if (store / "model.bin").is_file() or (store / "model" / "model.bin").is_file():
        return [read_model(store)]
    found = []
    for folder in sorted(store.iterdir()) if store.is_dir() else ():
        if folder.is_dir() and not folder.name.startswith("."):
            with suppress(EngineError):  # said when it is asked for by name
                found.append(read_model(folder))
    return found


Leg = tuple[Model, str, str]
"""A model, and the languages between which it is to translate."""


def route(models: Sequence[Model], source: str, target: str, pivot: str = "en") -> tuple[Leg, ...]:
    """Find the model for a pair, those of one pair first; else two models by way of English; else nothing."""
    if source == target:
        return ()
    ordered = sorted(models, key=lambda model: len(model.sources))
    for model in ordered:
        if model.serves(source, target):
            return ((model, source, target),)
    first = next((model for model in ordered if model.serves(source, pivot)), None)
    second = next((model for model in ordered if model.serves(pivot, target)), None)
    return ((first, source, pivot), (second, pivot, target)) if first and second else ()
