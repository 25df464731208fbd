"""
Translation models on this computer, through CTranslate2 and SentencePiece: OPUS-MT, M2M100, NLLB, Argos packages.

Such a model says nothing when a text is too long for it, when it stops in the middle of an
answer, or when it writes one word for ever; the adapter looks for each. It also drops what it
never learnt. So a placeholder is written in brackets that are in the model's vocabulary, and
where one is lost all the same, the stretches between the placeholders are translated by
themselves.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from l10n.engines.adapters.local.models import (
    Leg,
    Model,
    default_store,
    installed_models,
    is_spaced,
    language_of,
    read_model,
    route,
)
from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context, TermUse
from l10n.errors import EngineError, FatalEngineError
from l10n.model import Locale
from l10n.protect import Wire

if TYPE_CHECKING:
    from ctranslate2 import Translator
    from sentencepiece import SentencePieceProcessor

_PACKAGES = ("ctranslate2", "sentencepiece")
_DEVICES = ("auto", "cpu", "cuda")

Outcome = str | EngineError
"""What became of one text."""


class Local:
    """The engine `local`."""

    name = "local"
    # CTranslate2 spreads a batch over the cores by itself; threads of ours would only queue.
    caps = Caps(
        Wire.PLAIN, max_items=32, max_cost=4_000, threads=1, masks_figures=True, terms=TermUse.MASKED, is_free=True
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take `path`, a store of models or one model; `model`, one of the store; `beam`, `threads` and `device`."""
        read = Options(self.name, options, ("path", "model", "beam", "threads", "device"))
        self.store = Path(read.string("path")).expanduser() if read.string("path") else default_store()
        self.model = read.string("model")
        self.beam, self.threads = read.whole("beam", 4, least=1), read.whole("threads", 0)
        self.device = read.choice("device", _DEVICES)
        self.source = "zh"
        self._models: list[Model] | None = None

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return the language that the models' own codes are found by; the source is asked for before the target."""
        self.require_packages()
        language = language_of(str(locale))
        if role == "source":
            self.source = language
            served = any(language in model.sources for model in self.models())
        else:
            served = bool(route(self.models(), self.source, language))
        if not served:
            pair = f"from {locale}" if role == "source" else f"from {self.source} to {locale}"
            raise FatalEngineError(self.name, f"no installed model translates {pair}", self.remedy(language, role))
        return language

    def remedy(self, language: str, role: Literal["source", "target"]) -> str:
        """Say which model to install."""
        pair = f"{language} en" if role == "source" else f"{self.source} {language}"
        return f"install one: l10n engines install {pair}"

    def require_packages(self) -> None:
        """Raise FatalEngineError where the libraries are missing."""
        if missing := [package for package in _PACKAGES if find_spec(package) is None]:
            what = f"the package {missing[0]} is not installed"
            raise FatalEngineError(self.name, what, 'run: pip install "l10n[local]"')

    def models(self) -> list[Model]:
        """List the models that may be used, read once."""
        if self._models is None:
            try:
                chosen = [read_model(self.store / self.model)] if self.model else installed_models(self.store)
            except EngineError as error:
                raise FatalEngineError(self.name, str(error)) from error
            self._models = chosen
        return self._models

    def cost(self, text: str) -> int:
        """Count characters."""
        return len(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Translate a batch, by way of English where it must be; leave out what came back cut or broken."""
        legs = route(self.models(), source, target)
        if not legs:
            raise EngineError(self.name, f"no installed model translates from {source} to {target}")
        texts = {text.id: text.text for block in blocks for text in block}
        refused: list[EngineError] = []
        for leg in legs:
            outcomes = self.translated(list(texts.values()), leg)
            refused += [outcome for outcome in outcomes if isinstance(outcome, EngineError)]
            texts = {id: text for id, text in zip(texts, outcomes, strict=True) if isinstance(text, str)}
        if refused and not texts:
            raise EngineError(self.name, refused[0].what, refused[0].remedy)
        return texts

    def translated(self, texts: Sequence[str], leg: Leg) -> list[Outcome]:
        """Translate texts with one model; piece by piece where it loses their placeholders."""
        model, source, target = leg
        with _LOADING:
            loaded = _load(model.folder, model.source_file, model.target_file, self.device, self.threads)
        run = _Run(loaded, model, source, target, beam=self.beam)
        outcomes = run.whole(texts)
        lost = [n for n, (text, got) in enumerate(zip(texts, outcomes, strict=True)) if _has_lost(text, got)]
        for number, outcome in zip(lost, run.in_pieces([texts[number] for number in lost]), strict=True):
            outcomes[number] = outcome
        return outcomes


# --- a loaded model --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The libraries' objects for one model. Both may be used from several threads."""

    translator: Translator
    source: SentencePieceProcessor
    target: SentencePieceProcessor


_LOADING = threading.Lock()


@cache
def _load(folder: Path, source: Path, target: Path, device: str, threads: int) -> _Loaded:
    """Load a model once for the whole process: hundreds of megabytes, and some seconds."""
    from ctranslate2 import Translator
    from sentencepiece import SentencePieceProcessor

    try:
        translator = Translator(str(folder), device=device, intra_threads=threads)
        source_text = SentencePieceProcessor(model_file=str(source))
        target_text = source_text if source == target else SentencePieceProcessor(model_file=str(target))
    except (RuntimeError, ValueError, OSError) as error:
        what = f"the model {folder.name} cannot be loaded ({' '.join(str(error).split())[:200]})"
        raise EngineError("local", what, "install it again, or set another `device`") from error
    return _Loaded(translator, source_text, target_text)


# --- one leg of a translation ----------------------------------------------------------------

_PLACEHOLDER = re.compile("(⟦[0-9]{1,4}⟧)")
# Brackets in which placeholders may stand, those first that stand least in news for anything else.
_BRACKETS = ("⟦⟧", "[]", "【】", "{}", "()")
_UNKNOWN = "⁇"
_REPEATS = 5
"""So often in a row nobody writes the same words."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Texts on their way through one model."""

    loaded: _Loaded
    model: Model
    source: str
    target: str
    _: KW_ONLY
    beam: int

    def whole(self, texts: Sequence[str]) -> list[Outcome]:
        """Translate texts as they are, but for the brackets of their placeholders."""
        brackets = [self.brackets(text) for text in texts]
        asked = [_rebracketed(text, pair) for text, pair in zip(texts, brackets, strict=True) if pair]
        answers = iter(self.plain(asked))
        return [_unbracketed(next(answers), pair) if pair else "" for pair in brackets]

    def brackets(self, text: str) -> str:
        """Choose brackets that the model knows and that the text has no numbers in; none if there are none."""
        if not _PLACEHOLDER.search(text):
            return _BRACKETS[0]
        for pair in _BRACKETS:
            if self.knows(pair) and (pair == _BRACKETS[0] or not _bracketed(pair).search(text)):
                return pair
        return ""

    def knows(self, brackets: str) -> bool:
        """Return whether brackets are in the vocabulary: what is spelt in bytes, models spell wrongly."""
        return not any(
            text_model.is_unknown(id) or text_model.is_byte(id)
            for text_model in (self.loaded.source, self.loaded.target)
            for id in text_model.encode(brackets)
        )

    def in_pieces(self, texts: Sequence[str]) -> list[Outcome]:
        """Translate the stretches between placeholders by themselves: worse, but nothing can be lost."""
        parted = [_PLACEHOLDER.split(text) for text in texts]
        wanted = sorted({part for parts in parted for part in parts[::2] if _has_words(part)})
        answers = dict(zip(wanted, self.plain(wanted), strict=True))
        return [self.joined(parts, answers) for parts in parted]

    def joined(self, parts: Sequence[str], answers: Mapping[str, Outcome]) -> Outcome:
        """Put translated stretches and placeholders together again."""
        spaced, written = is_spaced(self.target), ""
        for number, part in enumerate(parts):
            answer = answers.get(part, part.translate(_PUNCTUATION) if spaced else part)
            if isinstance(answer, EngineError):
                return answer
            if part in answers:
                answer = _without_stop(answer, part)
            is_apart = spaced and number > 0 and parts[number - 1] != ""
            written = _appended(written, answer.strip(), is_apart) if part.strip() else written + part
        return written.strip()

    def plain(self, texts: Sequence[str]) -> list[Outcome]:
        """Translate texts and look at what comes back; the placeholders are only characters here."""
        sent = [self.loaded.source.encode(text, out_type=str) for text in texts]
        fitting = [pieces for pieces in sent if len(pieces) < self.model.family.limit]
        answers = iter(self.decoded(fitting))
        too_long = EngineError("", "the text is longer than the model can read", "split the sentence")
        return [next(answers) if len(pieces) < self.model.family.limit else too_long for pieces in sent]

    def decoded(self, sent: Sequence[list[str]]) -> list[Outcome]:
        """Ask the model."""
        if not sent:
            return []
        prefix = self.model.prefix(self.target)
        try:
            results = self.loaded.translator.translate_batch(
                [self.model.tokens(pieces, self.source, self.target) for pieces in sent],
                target_prefix=[prefix] * len(sent) if prefix else None,
                beam_size=self.beam,
                max_batch_size=1024,
                batch_type="tokens",
                max_input_length=0,
                max_decoding_length=min(self.model.family.limit, 3 * max(map(len, sent)) + 50),
                replace_unknowns=True,
                return_end_token=True,
            )
        except (RuntimeError, ValueError) as error:
            raise EngineError("local", f"the model {self.model.name} failed ({type(error).__name__})") from error
        return [self.verified(result.hypotheses[0], pieces) for result, pieces in zip(results, sent, strict=True)]

    def verified(self, written: Sequence[str], read: Sequence[str]) -> Outcome:
        """Make text of an answer's tokens, or say what is wrong with them."""
        start = len(self.model.prefix(self.target))
        if not written or written[-1] != self.model.end:
            return EngineError("", "the answer was cut off at the model's limit", "split the sentence")
        tokens = list(written[start:-1])
        if _repeats(tokens) >= max(_REPEATS, 2 * _repeats(read)):
            return EngineError("", "the answer repeats itself")
        # A token that is in the vocabulary only, and not in the text model, keeps its mark of a space.
        text: str = self.loaded.target.decode_pieces(tokens).replace("▁", " ")
        marks = self.model.tokens([], self.source, self.target)
        if _UNKNOWN in text or not set(marks).isdisjoint(tokens):
            return EngineError("", "the answer has words that the model cannot write")
        return text.strip()


# --- placeholders and punctuation ------------------------------------------------------------

_PUNCTUATION = str.maketrans("，。、；：（）！？", ",.,;:()!?")
_CLOSING = tuple(",.;:!?)]}%”’」』，。；：！？）】》")
_OPENING = tuple("([{“‘「『（【《")


def _bracketed(pair: str) -> re.Pattern[str]:
    return re.compile(f"{re.escape(pair[0])} ?([0-9]{{1,4}}) ?{re.escape(pair[1])}")


def _rebracketed(text: str, pair: str) -> str:
    return _PLACEHOLDER.sub(lambda match: f"{pair[0]}{match[0][1:-1]}{pair[1]}", text)


def _unbracketed(outcome: Outcome, pair: str) -> Outcome:
    return _bracketed(pair).sub(r"⟦\1⟧", outcome) if isinstance(outcome, str) else outcome


def _has_lost(text: str, outcome: Outcome) -> bool:
    """Return whether an answer lacks a placeholder, or has one twice."""
    wanted = Counter(_PLACEHOLDER.findall(text))
    return bool(wanted) and isinstance(outcome, str) and Counter(_PLACEHOLDER.findall(outcome)) != wanted


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _without_stop(answer: str, source: str) -> str:
    """Take away the full stop that models put after a mere stretch of a sentence."""
    return answer if source.rstrip().endswith(("。", ".")) else answer.removesuffix(".").removesuffix("。")


def _appended(written: str, part: str, is_apart: bool) -> str:
    between = is_apart and not written.endswith((" ", *_OPENING)) and not part.startswith(_CLOSING)
    return f"{written} {part}" if between else written + part


def _repeats(tokens: Sequence[str], longest: int = 12) -> int:
    """Count how often in a row the same few words stand, at most; digits and dashes may repeat."""
    words = [token for token in tokens if any(char.isalpha() for char in token)]
    most = 1
    for size in range(1, min(longest, len(words) // 2) + 1):
        run = 0
        for here, before in zip(words[size:], words, strict=False):
            run = run + 1 if here == before else 0
            most = max(most, 1 + run // size)
    return most
