"""The list of targets in l10n.toml: one more or one less, and no other character changed."""

import pytest

from l10n.errors import ConfigError
from l10n.model import Locale
from l10n.project import TargetList

DE = Locale.parse("de")

ADDED = [
    ('targets = ["en"]\n', 'targets = ["en", "de"]\n'),
    ("targets = ['en', 'ja']  # ours\n", "targets = ['en', 'ja', \"de\"]  # ours\n"),
    ("targets = []\n", 'targets = ["de"]\n'),
    ('targets = ["en",]\n', 'targets = ["en", "de",]\n'),
    (
        'source = "zh-CN" # x\r\ntargets = ["en"]\r\n[locale.en]\r\n',
        'source = "zh-CN" # x\r\ntargets = ["en", "de"]\r\n[locale.en]\r\n',
    ),
    ('targets = [\n  "en",\n  "ja",  # Tokyo\n]\n', 'targets = [\n  "en",\n  "ja",  # Tokyo\n  "de",\n]\n'),
    ('targets = [\n\t"en", # a\n\t"ja" # b, c\n]\n', 'targets = [\n\t"en", # a\n\t"ja", # b, c\n\t"de",\n]\n'),
    ('targets = [\n  "en",\n  "ja"]\n', 'targets = [\n  "en",\n  "ja", "de"]\n'),
    ('source = "zh-CN"\n[checks]\n', 'targets = ["de"]\nsource = "zh-CN"\n[checks]\n'),
    ('x = """\ntargets = ["a"]\n"""\ntargets = ["en"]\n', 'x = """\ntargets = ["a"]\n"""\ntargets = ["en", "de"]\n'),
    ('"targets"=["en"]\n[t]\ntargets = ["x"]\n', '"targets"=["en", "de"]\n[t]\ntargets = ["x"]\n'),
    ("", 'targets = ["de"]\n'),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_a_locale_is_added_at_the_end(text, expected):
    """In the manner of the list: on one line, or on a line of its own."""
    assert TargetList("l10n.toml", text).added(DE) == expected


REMOVED = [
    ('targets = ["en", "de"]\n', 'targets = ["en"]\n'),
    ('targets = ["de", "en"]\n', 'targets = ["en"]\n'),
    ('targets = ["en", "de", "ja"]\n', 'targets = ["en", "ja"]\n'),
    ('targets = ["de"]\n', "targets = []\n"),
    ('targets = ["de",]\n', "targets = []\n"),
    ("targets = ['en', 'DE'] # ours\n", "targets = ['en'] # ours\n"),
    ('targets = [\n  "en",\n  "de",  # Berlin\n  "ja",\n]\n', 'targets = [\n  "en",\n  "ja",\n]\n'),
    ('targets = [\n  "en",\n  "de"\n]\n', 'targets = [\n  "en",\n]\n'),
    ('targets = [ # all\n  "de",\n]\r\n', "targets = [ # all\n]\r\n"),
    ('targets = ["en", # a\n "de", "ja"]\n', 'targets = ["en", # a\n "ja"]\n'),
    ('targets = ["en", # a\n "de"]\n', 'targets = ["en", # a\n ]\n'),
    ('targets = ["en", "de"]\n[t]\ntargets = ["de"]\n', 'targets = ["en"]\n[t]\ntargets = ["de"]\n'),
]


@pytest.mark.parametrize(("text", "expected"), REMOVED)
def test_a_locale_is_removed_with_its_comma_or_its_line(text, expected):
    """What is said of the others stays."""
    assert TargetList("l10n.toml", text).removed(DE) == expected


def test_pyproject_has_its_own_table():
    """Tables of other tools with a key of that name are none of ours."""
    other = '[tool.x]\ntargets = ["en"]\n'
    text = f'{other}[tool.l10n]\ntargets = ["en"] # ours\n[tool.y]\n'

    added = TargetList("pyproject.toml", text).added(DE)

    assert added == f'{other}[tool.l10n]\ntargets = ["en", "de"] # ours\n[tool.y]\n'
    assert TargetList("pyproject.toml", added).removed(DE) == text
    begun = TargetList("pyproject.toml", f"{other}[tool.l10n] # x\n[tool.l10n.checks]\n").added(DE)
    assert begun == f'{other}[tool.l10n] # x\ntargets = ["de"]\n[tool.l10n.checks]\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", '[tool]\nl10n = { targets = ["en"] }\n'),
        ("pyproject.toml", '[tool]\nl10n.source = "zh-CN"\n'),
        ("pyproject.toml", 'tool.l10n = { targets = [\n"en"] }\n'),
        ("l10n.toml", 'targets = [\n"""\nen""", "ja"]\n'),
    ],
)
def test_what_is_not_certain_is_left_to_people(name, text):
    """Nothing is written that changes more, or that no reader takes."""
    with pytest.raises(ConfigError, match="edit `targets` by hand"):
        TargetList(name, text).added(DE)
