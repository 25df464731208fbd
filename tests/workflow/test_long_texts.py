"""Texts that are handed in by themselves: refused with a line where a sentence is too long, done where none is."""

import json

import pytest
from typer.testing import CliRunner

from l10n.cli import app
from l10n.memory import CatalogStamp, PairsStamp
from l10n.memory.match import Pair
from l10n.memory.wanted import wanted_catalog, wanted_pairs
from l10n.model import LONGEST_SENTENCE, Catalog, Locale, Unit, UnitState

LONG = "亏" * (LONGEST_SENTENCE + 1)
MOST = "亏" * (LONGEST_SENTENCE - 1) + "。"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (LONG, 1),
        (f"{LONG}。", 1),
        (f"净亏损。\n\n{LONG}", 3),
        (f"# {LONG}", 1),
        (f"- 净亏损。\n- {LONG}", 2),
        (f"净亏损。{LONG}", 1),
        (f"> {LONG}", 1),
        ("亏，" * LONGEST_SENTENCE, 1),
        ("亏 " * LONGEST_SENTENCE, 1),
        ("[亏](a)" * LONGEST_SENTENCE, 1),
    ],
)
def test_a_text_with_a_sentence_that_is_too_long_is_refused(site, text, line):
    """In one line that names the place; no engine is asked."""
    done = CliRunner().invoke(app, ["translate", "text", "-", "--config", str(site.root / "l10n.toml")], input=text)

    assert done.exit_code == 2
    assert done.stderr.startswith(f"error: text:{line}: a sentence of ")
    assert "of which there may be 10,000; break it up" in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "净亏损。",
        MOST,
        f"{MOST}{MOST}",
        f"{MOST}\n\n{MOST}",
        f"# {MOST}",
        f"- {MOST}\n- {MOST}",
        "亏。" * 6_000,
        "亏！" * 6_000,
        "亏\n\n" * 3_000,
        f"净亏损。{'x' * 50_000}",
        f"净亏损。\n\n```\n{LONG}\n```",
    ],
)
def test_a_text_of_many_sentences_is_done(site, text):
    """Code, and text without Han, is no sentence that is looked at."""
    done = CliRunner().invoke(app, ["translate", "text", "-", "--config", str(site.root / "l10n.toml")], input=text)

    assert done.exit_code == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize(
    "command", ["parse --locale zh-CN", "render --locale zh-CN --to en", "check --source zh-CN --target en"]
)
def test_a_line_of_figures_that_is_too_long_costs_itself(command):
    """Its row says so, and the next is answered."""
    texts = "3" * (LONGEST_SENTENCE + 1), "3美元"
    given = "\n".join(json.dumps({"text": text, "source": text, "target": "$3"}) for text in texts)

    done = CliRunner().invoke(app, ["figures", *command.split(), "--format", "jsonl"], input=given)

    first, second = map(json.loads, done.stdout.splitlines())
    assert "has 10,001 characters, of which there may be 10,000" in first["error"]
    assert "error" not in second


def test_memory_is_not_asked_for_more_than_a_sentence(english):
    """In one line."""
    done = english.run("memory", "find", LONG)

    assert done.exit_code == 2
    assert "text: it has 10,001 characters, of which a sentence may have 10,000" in done.stderr
    assert english.run("memory", "find", MOST).exit_code == 0


@pytest.mark.parametrize(
    ("source", "target", "is_held"),
    [
        ("亏。", "Loss.", True),
        (MOST, "Loss.", True),
        ("亏。", "x" * LONGEST_SENTENCE, True),
        (LONG, "Loss.", False),
        ("亏。", "x" * (LONGEST_SENTENCE + 1), False),
    ],
)
def test_memory_holds_sentences_alone(source, target, is_held):
    """What no sentence of a site can be like is passed over: of memories, units, and units that are gone."""
    unit = Unit(source, "", target, UnitState.TRANSLATED)
    catalog = Catalog("a.md", Locale.parse("en"), (unit,), (unit,))

    held = list(wanted_catalog(CatalogStamp("a.md", "1", lambda: catalog)).load())
    pairs = list(wanted_pairs(PairsStamp("a.tmx", "1", lambda: [Pair(source, target)])).load())

    assert len(held) == 2 * is_held
    assert len(pairs) == is_held


def test_the_ledger_looks_at_neighbours_where_there_are_many(english):
    """Of hundreds of figures each is looked for near its place, and is found there."""
    wanted = "，".join(f"{n}万美元" for n in range(101, 401))
    given = [f"${n * 10_000:,}" for n in range(101, 401)]
    english.write("content/a.zh-CN.md", f"---\ntitle: A\n---\n\n公司称{wanted}。\n")
    english.answers({f"公司称{wanted}。": f"The company said {', '.join(given)}."})
    english.run("translate", "batch")

    done = english.run("figures", "ledger", "content/a.zh-CN.md", "--format", "jsonl")

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["targets"]["en"] for row in rows] == given
