"""The layers of the design: imports point down, outsiders use a package's door, each library has its owners."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "l10n"

LAYERS = {
    "model": 0, "errors": 0, "xml_door": 0,
    "article": 1, "catalog": 1, "glossary": 1, "figures": 1, "project": 1,
    "memory": 2, "protect": 2, "engines": 2,
    "drafting": 3, "checks": 3, "merge": 3, "report": 3, "adopting": 3, "exchange": 3,
    "workflow": 4,
    "cli": 5, "__main__": 6,
}  # fmt: skip

OWNERS = {
    "polib": {"catalog"},
    "pyromark": {"article"},
    "frontmatter": {"article"},
    "yaml": {"article"},
    "deep_translator": {"engines"},
    "requests": {"engines"},
    "deepl": {"engines"},
    "keyring": {"engines"},
    "ctranslate2": {"engines"},
    "sentencepiece": {"engines"},
    "opencc": {"engines", "glossary"},
    "ahocorasick_rs": {"glossary"},
    "babel": {"figures"},
    "rapidfuzz": {"catalog", "memory"},
    "sqlite3": {"engines", "memory"},
    "xlsxwriter": {"exchange"},
    "typer": {"cli"},
}

# The only sideways imports: engines travel on the wires that protection defines, within layer 2, and the door for XML
# raises errors of our tree, within layer 0.
SIDEWAYS = {("engines", "protect"), ("xml_door", "errors")}


def part(path: Path) -> str:
    """Name the part of l10n that a file belongs to."""
    inner = path.relative_to(ROOT)
    return inner.parts[0].removesuffix(".py")


def imports(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def wrong_edges(path: Path, modules) -> list[str]:
    """Describe the imports of a file that the layers forbid."""
    own, wrong = part(path), []
    for module in modules:
        names = module.split(".")
        if names[0] != "l10n" or len(names) == 1 or names[1] == own:
            continue
        other = names[1]
        if LAYERS[other] >= LAYERS[own] and (own, other) not in SIDEWAYS:
            wrong.append(f"{path.relative_to(ROOT)}: {own} imports {module} from the same layer or above")
        if len(names) > 2:
            wrong.append(f"{path.relative_to(ROOT)}: {module} is behind the door of {other}")
    return wrong


FILES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def test_every_part_has_a_layer():
    """No part of the package is outside of the layers."""
    assert {part(path) for path in FILES} <= set(LAYERS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path):
    """A file imports from lower layers, and only from a package's door."""
    assert wrong_edges(path, imports(path)) == []


def test_a_planted_upward_import_is_found():
    """The test itself can fail."""
    assert wrong_edges(ROOT / "catalog.py", ["l10n.workflow"])
    assert wrong_edges(ROOT / "merge.py", ["l10n.article.parse"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_library_has_its_owners(path):
    """A library is imported by the parts that own it, and by no other."""
    used = {module.split(".")[0] for module in imports(path)} & set(OWNERS)

    assert {library for library in used if part(path) not in OWNERS[library]} == set()


def test_only_the_command_line_prints_and_exits():
    """Nothing below the command line calls print, sys.exit or sys.stdout."""
    for path in FILES:
        if part(path) not in ("cli", "__main__"):
            tree = ast.parse(path.read_text("utf-8"))
            called = {
                node.func.id
                for node in ast.walk(tree)
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            }
            dotted = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            assert not called & {"print", "input", "exit"}, path
            assert not dotted & {"sys.stdout", "sys.stderr", "sys.exit", "os._exit"}, path


def test_the_model_needs_only_the_standard_library():
    """The nouns import nothing of ours."""
    assert not [module for module in imports(ROOT / "model.py") if module.startswith("l10n")]
