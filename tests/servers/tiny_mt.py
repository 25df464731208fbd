"""
Real translation models of a few hundred kilobytes, written without training and without a download.

Each is a CTranslate2 Transformer of one encoder and one decoder layer with weights set by
hand, and a SentencePiece model. It glosses word for word: the decoder's attention looks at
the place in the source that it is about to write, and the embedding of a source token holds
the code of its target token. What the lexicon does not know is copied. For tests only.

    python -m tests.servers.tiny_mt FOLDER

writes the two packages that the LibreTranslate of the tests serves.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from ctranslate2.specs import transformer_spec
from ctranslate2.specs.common_spec import Activation
from sentencepiece import sentencepiece_model_pb2 as sp

from tests.servers.lexicon import ZH_EN, ZH_JA

SPACE = "▁"
_ASCII = "".join(map(chr, range(33, 127)))
_POSITIONS = 1200
_CODE = 128
"""Numbers in the code of a token or position."""
_SHARPNESS = 20
"""How much more the attention likes the right position than any other."""
_NAMES = {"zh": "Chinese", "en": "English", "ja": "Japanese"}


@dataclass(frozen=True)
class Tiny:
    """What makes one tiny model."""

    lexicon: Mapping[str, str]
    tags: tuple[str, ...] = ()
    """Tokens that the text model does not know, such as `__zh__`."""
    has_bytes: bool = True
    """Whether characters outside of the vocabulary are spelt in bytes, or are unknown."""
    characters: str = _ASCII
    glosses: Mapping[str, str] = field(default_factory=dict)
    """Renderings of tokens, tags among them, beside those of words."""
    adds_end: bool = True
    """Whether CTranslate2 puts the end after a source by itself."""


def write_model(tiny: Tiny, folder: Path, model_file: str = "sentencepiece.model", model: str = "model") -> None:
    """Write the text model and the Transformer, by the names that a family of models has for them."""
    text_model = _text_model(tiny)
    tokens = [piece.piece for piece in text_model.pieces] + list(tiny.tags)
    words = {_escaped(source): _escaped(target) for source, target in tiny.lexicon.items()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / model_file).write_bytes(text_model.SerializeToString())
    spec = _transformer(tokens, {**words, **tiny.glosses})
    spec.config.add_source_eos = tiny.adds_end
    (folder / model).mkdir(exist_ok=True)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder / model))


def write_argos(folder: Path, source: str, target: str, tiny: Tiny, splitter: bool = False) -> Path:
    """Write the folder of an Argos package into `folder`; with `splitter`, LibreTranslate can use it too."""
    root = folder / f"translate-{source}_{target}-1_0"
    write_model(tiny, root)
    metadata = {
        "package_version": "1.0",
        "argos_version": "1.0",
        "from_code": source,
        "from_name": _NAMES.get(source, source),
        "to_code": target,
        "to_name": _NAMES.get(target, target),
    }
    (root / "metadata.json").write_text(json.dumps(metadata), "utf-8")
    if splitter:
        _write_splitter(root / "minisbd", "zh-hans" if source == "zh" else source)
    return root


def zipped(root: Path) -> Path:
    """Zip a package's folder into the `.argosmodel` beside it."""
    file = root.with_name(root.name + ".argosmodel")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(root.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(root.parent))
    return file


# --- the text model --------------------------------------------------------------------------


def _escaped(text: str) -> str:
    return text.replace(" ", SPACE)


def _text_model(tiny: Tiny) -> sp.ModelProto:
    """Know the lexicon's words as they are; spell all else in characters, or in bytes."""
    kinds = sp.ModelProto.SentencePiece
    pieces = {"<unk>": kinds.UNKNOWN, "<s>": kinds.CONTROL, "</s>": kinds.CONTROL}
    if tiny.has_bytes:
        pieces |= {f"<0x{byte:02X}>": kinds.BYTE for byte in range(256)}
    pieces |= dict.fromkeys((SPACE, *tiny.characters), kinds.NORMAL)
    pieces |= dict.fromkeys(map(_escaped, tiny.lexicon), kinds.USER_DEFINED)
    unused = [piece for piece in map(_escaped, tiny.lexicon.values()) if piece not in pieces]
    pieces |= dict.fromkeys(unused, kinds.UNUSED)
    model = sp.ModelProto()
    for piece, kind in pieces.items():
        model.pieces.add(piece=piece, type=kind, score=-2.0 if kind == kinds.NORMAL else 0.0)
    trainer = model.trainer_spec
    trainer.model_type, trainer.byte_fallback = trainer.UNIGRAM, tiny.has_bytes
    trainer.unk_id, trainer.bos_id, trainer.eos_id, trainer.pad_id = 0, 1, 2, -1
    trainer.vocab_size = len(pieces)
    normalizer = model.normalizer_spec
    normalizer.name = "identity"
    normalizer.add_dummy_prefix = normalizer.remove_extra_whitespaces = False
    normalizer.escape_whitespaces = True
    return model


# --- the Transformer -------------------------------------------------------------------------


def _codes(count: int, random: np.random.Generator) -> np.ndarray:
    """Give random codes of mean 0 and equal length, which the layer norms therefore leave alone."""
    half = random.choice([-1.0, 1.0], size=(count, _CODE // 2)).astype(np.float32)
    return np.concatenate([half, -half], axis=1)


def _transformer(tokens: list[str], glosses: Mapping[str, str]) -> transformer_spec.TransformerSpec:
    """Set the weights; a vector holds three codes: token, position, and what attention found."""
    width, random = 3 * _CODE, np.random.default_rng(7)
    token_codes, position_codes = _codes(len(tokens), random), _codes(_POSITIONS, random)
    place = {token: number for number, token in enumerate(tokens)}
    spec = transformer_spec.TransformerSpec.from_config((1, 1), 1, pre_norm=True, activation=Activation.RELU)
    positions = _zeros(_POSITIONS, width)
    positions[:, _CODE : 2 * _CODE] = position_codes
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = positions.copy()
        _set_norm(side.layer_norm, width)
        _silence(side.layer[0], width)
    embeddings = _zeros(len(tokens), width)
    embeddings[:, :_CODE] = token_codes[[place[glosses.get(token, token)] for token in tokens]]
    spec.encoder.embeddings[0].weight = embeddings
    spec.decoder.embeddings.weight = _zeros(len(tokens), width)  # what was written before does not matter
    _set_attention(spec.decoder.layer[0].attention, width)
    output = _zeros(len(tokens), width)
    output[:, 2 * _CODE :] = token_codes
    _set_linear(spec.decoder.projection, output)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.decoder_start_token = "<s>"
    return spec


def _zeros(*shape: int) -> np.ndarray:
    return np.zeros(shape, np.float32)


def _set_norm(norm, width: int) -> None:
    norm.gamma, norm.beta = np.ones(width, np.float32), _zeros(width)


def _set_linear(linear, weight: np.ndarray) -> None:
    linear.weight, linear.bias = weight, _zeros(weight.shape[0])


def _silence(layer, width: int) -> None:
    """Let self-attention and the feed-forward layer add nothing."""
    _set_norm(layer.self_attention.layer_norm, width)
    _set_linear(layer.self_attention.linear[0], _zeros(3 * width, width))
    _set_linear(layer.self_attention.linear[1], _zeros(width, width))
    _set_norm(layer.ffn.layer_norm, width)
    _set_linear(layer.ffn.linear_0, _zeros(8, width))
    _set_linear(layer.ffn.linear_1, _zeros(width, 8))


def _set_attention(attention, width: int) -> None:
    """Look at the source's token at one's own position, and carry its code into the third part of the vector."""
    unit = np.eye(_CODE, dtype=np.float32)
    query, key_value, output = _zeros(width, width), _zeros(2 * width, width), _zeros(width, width)
    query[:_CODE, _CODE : 2 * _CODE] = _SHARPNESS * unit
    key_value[:_CODE, _CODE : 2 * _CODE] = unit
    key_value[width + 2 * _CODE :, :_CODE] = unit
    output[2 * _CODE :, 2 * _CODE :] = unit
    _set_norm(attention.layer_norm, width)
    for linear, weight in zip(attention.linear, (query, key_value, output), strict=True):
        _set_linear(linear, weight)


# --- the sentence splitter -------------------------------------------------------------------


def _write_splitter(folder: Path, language: str, ends: Iterable[str] = "。！？!?；") -> None:
    """Write LibreTranslate's sentence splitter: a table that says which characters end a sentence."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    units = {"<PAD>": 0, "<UNK>": 1} | {end: number for number, end in enumerate(ends, 2)}
    table = _zeros(len(units), 5)
    table[:, 1] = 1  # a token ends here
    table[2:] = [0, 0, 2, 0, 0]  # a sentence ends here
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "units"], ["scores"], axis=0)],
        "splitter",
        [
            helper.make_tensor_value_info("units", TensorProto.INT64, ["batch", "length"]),
            helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", "length", "features"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["batch", "length", 5])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    settings = {"skip_newline": False, "max_seqlen": 1000, "batch_size": 1, "feat_funcs": ["space_before"]}
    vocabulary = {"_unit2id": units, "_id2unit": list(units), "lang": language, "lang_replaces_spaces": True}
    properties = {"config": json.dumps(settings), "vocab": json.dumps(vocabulary), "lexicon": "null"}
    helper.set_model_props(model, {"lang_code": language, **properties})
    folder.mkdir()
    onnx.save(model, str(folder / f"{language}.onnx"))


def write_packages(folder: Path) -> list[Path]:
    """Write the packages zh-en and zh-ja, fit for LibreTranslate."""
    pairs = (("en", ZH_EN), ("ja", ZH_JA))
    return [write_argos(folder, "zh", target, Tiny(lexicon), splitter=True) for target, lexicon in pairs]


if __name__ == "__main__":
    write_packages(Path(sys.argv[1]))
