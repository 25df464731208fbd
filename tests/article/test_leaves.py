"""Leaves: where their texts stand in the bytes of a body, and how much is looked at to tell it."""

import pytest

from l10n.article import read_leaves

BODIES = [
    "甲乙丙", "甲\n乙\n丙", "> 甲\n> 乙é\n> 丙", "- 甲\n  乙\n  - 丙\n    丁", "甲\r\n乙\r\n丙", "# 标题\n\n段落一\n段落二\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |",
    "```\n文\n\n文\n```", "<div>\n文\n</div>", "😀甲\n😀乙", "甲  \n乙\\\n丙",
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_place_of_a_text_leads_to_its_bytes_and_back(body):
    """Every code point of a leaf but its line ends is found in the bytes."""
    raw = body.encode()

    for leaf in read_leaves(raw):
        for at, char in enumerate(leaf.text):
            byte = leaf.byte(at, raw)
            if char != "\n":
                assert raw[byte:].decode()[0] == char
            assert leaf.at(byte, raw) == at
        assert leaf.byte(len(leaf.text), raw) <= leaf.span.end
        assert leaf.byte(len(leaf.text) + 1, raw) == leaf.span.end
        assert leaf.at(len(raw) + 1, raw) == len(leaf.text)


class Counted(bytes):
    """Bytes that note how many of them are looked at."""

    def __new__(cls, raw):
        """Begin at none."""
        self = super().__new__(cls, raw)
        self.seen = 0
        return self

    def __getitem__(self, key):
        """Note what is cut out."""
        found = super().__getitem__(key)
        self.seen += len(found) if isinstance(key, slice) else 1
        return found


def test_a_place_takes_a_line_of_work():
    """The last line of a paragraph is found as soon as the first, however many lines stand before it."""
    raw = Counted("\n".join(["文，"] * 10_000).encode())
    (leaf,) = read_leaves(bytes(raw))

    for line in leaf.lines:
        assert leaf.byte(leaf.at(line.end, raw), raw) == line.end

    assert raw.seen <= len(raw)
