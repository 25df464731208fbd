"""The layers of the design: imports point down, outsiders use a package's door, each library has its owners."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "l10n"

LAYERS = """
cli
review
workflow
site
drafting    report    adopting    exchange
publishing < rules < checks
protect < memory, engines    guards
figures < glossary    article < catalog    project
errors < model < languages    xml_reader    csv_reader
"""
"""The layers, the highest first. In a row only a right neighbour of `<` may import its left one."""

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

# Readers of foreign files raise errors of our tree.
SIDEWAYS = {("xml_reader", "errors"), ("csv_reader", "errors")}


def below(layers: str) -> dict[str, set[str]]:
    """Read the layers: what each part may import."""
    allowed: dict[str, set[str]] = {}
    for row in reversed(layers.split("\n")):
        lower, groups = set(allowed), [group.split("<") for group in re.split(r"\s{2,}", row.strip()) if group]
        for group in groups:
            left: set[str] = set()
            for parts in group:
                names = {name.strip() for name in parts.split(",")}
                for name in names:
                    allowed[name] = lower | left
                left |= names
    for importer, imported in SIDEWAYS:
        allowed[importer].add(imported)
    return {**allowed, "__main__": {"cli"}}


MAY_IMPORT = below(LAYERS)


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
        if other not in MAY_IMPORT[own]:
            wrong.append(f"{path.relative_to(ROOT)}: {own} imports {module} from beside or above")
        if len(names) > 2:
            wrong.append(f"{path.relative_to(ROOT)}: {module} is behind the door of {other}")
    return wrong


FILES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def test_every_part_has_a_layer():
    """No part of the package is outside of the layers."""
    assert {part(path) for path in FILES} <= set(MAY_IMPORT)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path):
    """A file imports from lower layers, and only from a package's door."""
    assert wrong_edges(path, imports(path)) == []


def test_a_planted_upward_import_is_found():
    """The test itself can fail."""
    assert wrong_edges(ROOT / "catalog" / "po.py", ["l10n.workflow"])
    assert wrong_edges(ROOT / "publishing" / "merge.py", ["l10n.article.parse"])


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


# --- circles ---------------------------------------------------------------------------------


def module_name(path: Path) -> str:
    """Name the module of a file."""
    return ".".join(["l10n", *path.relative_to(ROOT).with_suffix("").parts]).removesuffix(".__init__")


def graph() -> dict[str, set[str]]:
    """Which module imports which, imports for type checking counted."""
    modules = {module_name(path): path for path in ROOT.rglob("*.py")}
    edges: dict[str, set[str]] = {}
    for name, path in modules.items():
        found = edges.setdefault(name, set())
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names = {f"{node.module}.{alias.name}" for alias in node.names}
                found |= {one if one in modules else node.module for one in names}
            elif isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
        found &= set(modules)
    return edges


def circles(edges: dict[str, set[str]]) -> list[str]:
    """Name the modules that lead back to themselves."""
    reach = {name: set(found) for name, found in edges.items()}
    for middle in edges:
        for name in edges:
            if middle in reach[name]:
                reach[name] |= reach[middle]
    return sorted(name for name, found in reach.items() if name in found)


def test_no_module_leads_back_to_itself():
    """There is no circle of imports, those for type checking counted."""
    assert circles(graph()) == []


def test_a_planted_circle_is_found():
    """The test itself can fail."""
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == ["a", "b", "c"]
