"""The docs: they tell all there is, nothing that is not there, and their examples run."""

import json
import os
import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
import typer

from l10n.cli import app
from l10n.engines import BUILT_IN, load_engine
from l10n.errors import ConfigError
from l10n.project.config import LocaleConfig, read_config
from l10n.project.layout import PRESETS
from l10n.report import RuleFormat, render_rules
from l10n.rules import FAMILIES, RULES

ROOT = Path(__file__).parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "benchmarks/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
COMMANDS_PAGE, CONFIGURATION, CHECKS, STATES, ENGINES = (
    ROOT / "docs" / f"{name}.md" for name in ("commands", "configuration", "checks", "states", "engines")
)
FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)


def read(path: Path) -> str:
    return path.read_text("utf-8")


def blocks(path: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [match["text"] for match in FENCE.finditer(read(path)) if match["language"] == language]


def prose(path: Path) -> str:
    """A page without its fenced blocks and inline code."""
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", read(path)))


def sections(path: Path, level: int) -> dict[str, str]:
    """Headings of a level and what stands below each."""
    parts = re.split(rf"^{'#' * level} (.+)$", read(path), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


# --- commands --------------------------------------------------------------------------------


def walk(command, name="l10n"):
    """Give each command that does something, with its full name."""
    if getattr(command, "commands", None):
        for child, inner in command.commands.items():
            yield from walk(inner, f"{name} {child}")
    else:
        yield name, command


GROUP = typer.main.get_command(app)
COMMANDS = dict(walk(GROUP))


def options(command) -> list:
    return [parameter for parameter in command.params if parameter.param_type_name == "option"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_section_with_its_options(name):
    """A command has a heading in docs/commands.md, and below it or among the shared options each option it takes."""
    told = sections(COMMANDS_PAGE, 2)
    here = told[f"`{name}`"] + told["Shared options"]

    assert [
        o for option in options(COMMANDS[name]) for o in (*option.opts, *option.secondary_opts) if f"`{o}" not in here
    ] == []


def test_no_command_is_told_of_that_is_not_there():
    """The headings of docs/commands.md are the commands there are."""
    told = {heading.strip("`") for heading in sections(COMMANDS_PAGE, 2) if heading.startswith("`")}

    assert told == {"l10n", *COMMANDS}


def test_the_options_of_the_program_itself_are_told():
    """`l10n --version` and its like are in docs/commands.md."""
    assert [option.opts for option in options(GROUP) if f"`{option.opts[0]}`" not in read(COMMANDS_PAGE)] == []


@pytest.mark.parametrize("name", ["l10n", *COMMANDS])
def test_every_command_option_and_argument_has_help(name):
    """`--help` explains each command and each of its parameters."""
    command = COMMANDS.get(name, GROUP)

    assert command.help
    assert [parameter.name for parameter in command.params if not parameter.help] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_commands_in_the_docs_exist(page):
    """Every `l10n …` in code names a command there is, and only options it takes."""
    code = [*blocks(page, "sh"), *blocks(page, "yaml"), *re.findall(r"`(l10n [^`\n]+)`", FENCE.sub("", read(page)))]
    for line in "\n".join(code).splitlines():
        for called in re.findall(r"(?:^|: |\$ |; )(l10n(?: [^\s#;]+)+)", line):
            words = called.split()
            known = [name for name in COMMANDS if called.startswith(name)] or [
                name for name in COMMANDS if name.startswith(called)
            ]
            given = {word for word in words if word.startswith("-") and len(word) > 1}
            took = {o for name in known for option in options(COMMANDS[name]) for o in option.opts} | {"--help"}
            took |= {o for option in options(GROUP) for o in option.opts} if words[1].startswith("-") else set()

            assert known or words[1].startswith("-") or words[1] == "COMMAND", called
            assert words[1] == "COMMAND" or given <= took, called


# --- rules -----------------------------------------------------------------------------------


GENERATED = "<!-- Written by `l10n rules --format markdown`; `make docs` brings it up to date. -->\n\n"


def test_the_page_of_checks_is_what_the_registry_says():
    """docs/checks.md tells of each rule, of none that is not there, and what is so: `make docs` writes it."""
    _, told = read(CHECKS).split(GENERATED)

    assert told == render_rules(FAMILIES, RuleFormat.MARKDOWN)
    assert {rule for heading in sections(CHECKS, 3) for rule in re.findall(r"`([^`]+)`", heading)} == set(RULES)


def test_every_rule_says_how_bad_it_is_and_how_to_mend_it():
    """Below each heading stand a severity and a remedy."""
    for heading, text in sections(CHECKS, 3).items():
        assert re.match(r"\s*\*\*(Error|Warning|Note)\b", text), heading
        assert "*Mend:*" in text, heading


# --- configuration ---------------------------------------------------------------------------


def known_keys(tmp_path: Path, table: str) -> set[str]:
    """Ask the reader for a table's keys: it names them when it refuses an unknown one."""
    path = tmp_path / "l10n.toml"
    path.write_text((f"[{table}]\n" if table else "") + "zzzzzz = 1\n")
    with pytest.raises(ConfigError) as refused:
        read_config(path)
    return set(refused.value.remedy.removeprefix("known are ").split(", "))


def told_keys(heading: str) -> set[str]:
    """The keys in the first column of the table below a heading."""
    return set(re.findall(r"^\| `(\w+)` \|", sections(CONFIGURATION, 2)[heading], re.MULTILINE))


@pytest.mark.parametrize(
    "table", ["", "front_matter", "corrections", "article", "glossary", "checks", "locale.en", "prices.x"]
)
def test_every_configuration_key_is_told_and_no_other(tmp_path, table):
    """docs/configuration.md has a row for each key that the reader knows."""
    heading = {"": "Top level", "locale.en": "`[locale.<tag>]`", "prices.x": "`[prices]`"}.get(table, f"`[{table}]`")
    tables = {"engine", "locale", "front_matter", "corrections", "article", "glossary", "prices", "checks"}
    tables = set() if table else tables

    assert told_keys(heading) == known_keys(tmp_path, table) - tables


def test_every_table_has_a_heading():
    """Tables are told of as keys are."""
    assert {"`[engine.<name>]`", "`[locale.<tag>]`", "`[front_matter]`", "`[article]`", "`[checks]`"} <= set(
        sections(CONFIGURATION, 2)
    )
    assert told_keys("`[locale.<tag>]`") == {field.name for field in fields(LocaleConfig)}


def settings_of(name: str) -> set[str]:
    """Ask an engine for its settings: most name them when they refuse an unknown one, the simplest are read."""
    try:
        load_engine(name, {"zzzzzz": 1})
    except ConfigError as refused:
        if "known are" in refused.remedy:
            return set(refused.remedy.removeprefix("known are ").split(", ")) - {""}
    text = read(ROOT / f"l10n/engines/{name}.py")
    return set(re.findall(r"options\.get\(\"(\w+)\"", text)) - {"terms"}


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_engine_setting_is_told(name):
    """What an engine takes from its table has a row in its section, and no other."""
    rows = re.findall(r"^\| `(\w+)` \|", sections(ENGINES, 2)[f"`{name}`"], re.MULTILINE)

    assert set(rows) == settings_of(name)


def test_every_preset_is_told():
    """The layouts have a row each."""
    assert set(re.findall(r"^\| `([\w-]+)` \| `", sections(CONFIGURATION, 2)["Layouts"], re.MULTILINE)) >= set(PRESETS)


EXAMPLES = [
    (page, text)
    for page in (ROOT / "README.md", CONFIGURATION, CHECKS, ENGINES)
    for text in blocks(page, "toml")
    if "[project" not in text
]


@pytest.mark.parametrize(("page", "text"), EXAMPLES, ids=lambda value: getattr(value, "name", "")[:20])
def test_every_configuration_in_the_docs_is_accepted(tmp_path, page, text):
    """A reader may copy any of the examples."""
    path = tmp_path / ("pyproject.toml" if "[tool." in text else "l10n.toml")
    path.write_text(re.sub(r"(?m)^  ", "", text), "utf-8")

    assert read_config(path)


# --- states ----------------------------------------------------------------------------------


def test_every_state_is_told():
    """docs/states.md names each state of an article."""
    from l10n.model import State

    told = set(re.findall(r"`([a-z]+)(?:\(n\))?`", sections(STATES, 2)["States"]))

    assert {str(state) for state in State} <= told


# --- examples --------------------------------------------------------------------------------


def example(name: str) -> str:
    """The block that follows a comment `<!-- example: NAME -->`."""
    return FENCE.search(read(ENGINES), read(ENGINES).index(f"<!-- example: {name} -->"))["text"]


@pytest.fixture
def newsdesk(tmp_path):
    """The folder that installing the package of docs/engines.md makes: two modules and the entry points."""
    folder = tmp_path / "site-packages"
    info = folder / "newsdesk-1.0.dist-info"
    info.mkdir(parents=True)
    for name in ("newsdesk.py", "newsdesk_checks.py"):
        (folder / name).write_text(example(name), "utf-8")
    project = tomllib.loads(example("entry points"))["project"]
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    groups = project["entry-points"].items()
    lines = [f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in points.items()) for group, points in groups]
    (info / "entry_points.txt").write_text("\n".join(lines))
    return folder


def l10n(site, newsdesk, *arguments):
    """Run the command with the package installed."""
    path = os.pathsep.join([str(newsdesk), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-m", "l10n", *arguments],
        cwd=site.root,
        env=os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_engine_of_the_docs_drafts(site, newsdesk):
    """The example engine is found by its entry point, takes its setting, and what it drafts goes live."""
    site.configure(targets=["en"], engines=["pseudo"], more='\n[engine.pseudo]\nletter = "o"\n')
    site.write("content/a.zh-CN.md", "---\ntitle: 短讯\n---\n\n净亏损，**同比**扩大12%。\n")

    done = l10n(site, newsdesk, "translate", "batch")

    assert done.returncode == 0, done.stderr
    assert "ooo，**oo**oo12%。" in site.read("content/a.en.md")


def test_the_check_of_the_docs_finds(site, newsdesk):
    """The example check is found by its entry point, and the configuration can ignore it."""
    site.configure(targets=["en"], engines=["replay"], more='\n[engine.replay]\npath = "answers.jsonl"\n')
    site.write("content/a.zh-CN.md", "---\ntitle: 短讯\n---\n\n净亏损。\n")
    site.answers({"短讯": "Brief", "净亏损。": "A  loss."})
    l10n(site, newsdesk, "translate", "batch")

    found = json.loads(l10n(site, newsdesk, "check", "--format", "json").stdout)["findings"]
    assert [(finding["rule"], finding["target"]) for finding in found] == [("newsdesk-double-space", "A  loss.")]

    site.write("l10n.toml", site.read("l10n.toml") + '\n[checks]\nignore = ["newsdesk-*"]\n')
    assert json.loads(l10n(site, newsdesk, "check", "--format", "json").stdout)["findings"] == []


# --- links -----------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_resolves(page):
    """A link leads to a file of the repository, and to a heading that it has."""
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page

        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", FENCE.sub("", read(file)), re.MULTILINE)
            assert anchor in map(slug, headings), target


def test_the_decisions_are_numbered_without_a_gap():
    """Decision records are numbered from 0001, and each tells context, choice and cost."""
    records = sorted((ROOT / "docs/decisions").glob("*.md"))

    assert [record.name[:4] for record in records] == [f"{number:04}" for number in range(1, len(records) + 1)]
    for record in records:
        assert all(f"**{part}.**" in read(record) for part in ("Context", "Choice", "Cost")), record.name
