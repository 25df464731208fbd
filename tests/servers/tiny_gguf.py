"""
A random Llama of a few hundred kilobytes, for a real llama.cpp server without real weights.

What it says is noise. But its grammars hold, its context overflows, and its answers are cut
at the limit, as those of a real model.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
from gguf import TokenType

_WIDTH, _HEADS, _FEED, _CONTEXT = 64, 4, 128, 8192
_CHARACTERS = ["▁", *map(chr, range(33, 127)), *"公司净亏损同比增长下降亿美元，。"]
_TOKENS = {
    "<unk>": TokenType.UNKNOWN,
    "<s>": TokenType.CONTROL,
    "</s>": TokenType.CONTROL,
    **{f"<0x{byte:02X}>": TokenType.BYTE for byte in range(256)},
    **dict.fromkeys(_CHARACTERS, TokenType.NORMAL),
}
_TEMPLATE = "{% for m in messages %}<{{ m['role'] }}>{{ m['content'] }}\n{% endfor %}<assistant>"


def write_llama(file: Path, seed: int = 1) -> None:
    """Write the model."""
    writer = gguf.GGUFWriter(str(file), "llama")
    _add_settings(writer)
    _add_tokens(writer)
    for name, weight in _weights(np.random.default_rng(seed)).items():
        writer.add_tensor(f"{name}.weight", weight)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_settings(writer: gguf.GGUFWriter) -> None:
    writer.add_name("tiny-random")
    writer.add_context_length(_CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(_FEED)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_file_type(0)
    writer.add_chat_template(_TEMPLATE)


def _add_tokens(writer: gguf.GGUFWriter) -> None:
    writer.add_tokenizer_model("llama")
    writer.add_vocab_size(len(_TOKENS))
    writer.add_token_list(list(_TOKENS))
    normal = list(_TOKENS.values()).index(TokenType.NORMAL)
    writer.add_token_scores([float(min(0, normal - place)) for place in range(len(_TOKENS))])
    writer.add_token_types([int(kind) for kind in _TOKENS.values()])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)


def _weights(random: np.random.Generator) -> dict[str, np.ndarray]:
    def noise(*shape: int) -> np.ndarray:
        return (random.standard_normal(shape) * 0.1).astype(np.float32)

    ones = np.ones(_WIDTH, np.float32)
    square = {f"blk.0.attn_{name}": noise(_WIDTH, _WIDTH) for name in ("q", "k", "v", "output")}
    wide = {f"blk.0.ffn_{name}": noise(_FEED, _WIDTH) for name in ("gate", "up")}
    return {
        "token_embd": noise(len(_TOKENS), _WIDTH),
        "output_norm": ones,
        "output": noise(len(_TOKENS), _WIDTH),
        "blk.0.attn_norm": ones,
        "blk.0.ffn_norm": ones,
        **square,
        **wide,
        "blk.0.ffn_down": noise(_WIDTH, _FEED),
    }
