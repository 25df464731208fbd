"""How often a run over the sample site looks at its texts."""

import shutil
from collections import Counter

import pytest

from l10n.article import text as texts
from l10n.figures.reading import parsing
from l10n.guards import reading
from tests.site import TestSite


@pytest.fixture
def sample(root, tmp_path):
    """A copy of the sample site, nothing of which was read yet."""
    for name in ("content", "locales"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copy(root / "l10n.toml", tmp_path)
    for cached in (texts._read, reading._read, parsing.parse_figures):
        cached.cache_clear()
    return TestSite(tmp_path)


def counted(monkeypatch, module, name) -> Counter:
    """Count the calls of a function by what it is called with."""
    calls: Counter = Counter()
    function = getattr(module, name)

    def wrapper(*arguments):
        calls[arguments] += 1
        return function(*arguments)

    monkeypatch.setattr(module, name, wrapper)
    return calls


def test_a_distinct_text_is_parsed_once_and_read_once(sample, monkeypatch):
    """A text is looked for markup once, and for figures once in each locale, whoever asks."""
    parsed = counted(monkeypatch, texts, "read_inline")
    read = counted(monkeypatch, parsing, "read_figures")

    sample.run("translate", "batch")

    assert len(parsed) > 300
    assert len(read) > 300
    assert set(parsed.values()) == {1}
    assert set(read.values()) == {1}
