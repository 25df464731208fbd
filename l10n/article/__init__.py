"""Articles: parsed into segments, and written back with every other byte as it was."""

from l10n.article.contexts import (
    front_matter_context,
    front_matter_key,
    is_context,
    is_split,
    short_hash,
    split_context,
)
from l10n.article.emphasis import literal_asterisks
from l10n.article.head import cut_head, edit_head, head_day, may_hold_list, split_head, yaml_head
from l10n.article.inline import Inline, InlineKind
from l10n.article.kept import kept_markup, verify_markup
from l10n.article.leaves import Leaf, cut_sentences, merge_pieces, read_leaves, read_line_leaves
from l10n.article.nodes.node import Edit
from l10n.article.parse import (
    ArticleOptions,
    decode,
    is_translatable,
    parse_article,
    verify_lengths,
)
from l10n.article.rewording import reworded
from l10n.article.segments.bare import bare_title
from l10n.article.segments.blocks import outline, plain_text
from l10n.article.splice import Joints, key_path, splice, splice_body, translated_head
from l10n.article.text import Text

__all__ = [
    "ArticleOptions",
    "Edit",
    "Inline",
    "InlineKind",
    "Joints",
    "Leaf",
    "Text",
    "bare_title",
    "cut_head",
    "cut_sentences",
    "decode",
    "edit_head",
    "front_matter_context",
    "front_matter_key",
    "head_day",
    "is_context",
    "is_split",
    "is_translatable",
    "kept_markup",
    "key_path",
    "literal_asterisks",
    "may_hold_list",
    "merge_pieces",
    "outline",
    "parse_article",
    "plain_text",
    "read_leaves",
    "read_line_leaves",
    "reworded",
    "short_hash",
    "splice",
    "splice_body",
    "split_context",
    "split_head",
    "translated_head",
    "verify_lengths",
    "verify_markup",
    "yaml_head",
]
