"""The layers of the design: imports point down, outsiders use a package's door, each library has its owners."""

import ast
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from l10n.rules import RULES

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
errors < model < languages    xml_reader    csv_reader    file_reader    toml_reader    sequences    reaches
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
    "babel": {"figures", "languages"},
    "rapidfuzz": {"catalog", "memory"},
    "sqlite3": {"engines", "memory"},
    "xlsxwriter": {"exchange"},
    "filelock": {"site"},
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


@cache
def tree_of(path: Path) -> ast.Module:
    """Parse a file, once for all that is asked of it."""
    return ast.parse(path.read_text("utf-8"))


def part(path: Path) -> str:
    """Name the part of l10n that a file belongs to."""
    inner = path.relative_to(ROOT)
    return inner.parts[0].removesuffix(".py")


def imports(path: Path):
    for node in ast.walk(tree_of(path)):
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
            tree = tree_of(path)
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
    for path in (ROOT / "model").glob("*.py"):
        assert not [module for module in imports(path) if module.startswith("l10n") and "model" not in module], path


# --- rules -----------------------------------------------------------------------------------

MAKERS = {"rules/rule.py", "rules/subject.py", "site/stores/outcome_rows.py"}
"""Where findings are made: by a rule, for a plug-in, and read back from the index."""


def rule_literals(tree: ast.AST) -> list[str]:
    """Find rule ids, and beginnings of such, that are written out anywhere but where a rule is declared."""
    families = {f"{rule.split('-')[0]}-" for rule in RULES}
    own = {id(k.value) for n in ast.walk(tree) if isinstance(n, ast.Call) for k in n.keywords if k.arg == "id"}
    texts = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in own]
    return [text.value for text in texts if text.value in {*RULES, *families}]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_rule_is_named_by_itself(path):
    """Ids stand where a rule is declared, and only a rule makes findings."""
    tree = tree_of(path)
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}

    assert rule_literals(tree) == []
    assert "Finding" not in called or path.relative_to(ROOT).as_posix() in MAKERS


def test_a_planted_rule_id_is_found():
    """The test itself can fail."""
    assert rule_literals(ast.parse('finding("han-left")\nname = f"target-{state}"')) == ["han-left", "target-"]


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
        for node in ast.walk(tree_of(path)):
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


# --- languages -------------------------------------------------------------------------------

OF_LANGUAGES = {"language", "script", "region", "han", "spaced"}
FACTS_LIVE_IN = ("languages", "figures")
CONDITIONS_AT_MOST = 10


def conditions(tree: ast.AST):
    """Find what a program decides by: tests, filters, and every comparison and logical operation, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.If, ast.IfExp, ast.While, ast.Assert)):
            yield node.test
        elif isinstance(node, ast.comprehension):
            yield from node.ifs
        elif isinstance(node, ast.match_case):
            yield from filter(None, [node.guard])
        elif isinstance(node, ast.Match):
            yield node.subject
        elif isinstance(node, (ast.BoolOp, ast.Compare)) or (
            isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
        ):
            yield node


def reads_language(parts: Iterable[ast.AST], names: frozenset[str]) -> bool:
    """Whether any part of an expression reads a part of a locale, or a name that was bound to one."""
    return any(
        (isinstance(part, ast.Attribute) and part.attr in OF_LANGUAGES)
        or (isinstance(part, ast.Name) and part.id in names)
        for part in parts
    )


def bound(function: ast.AST) -> frozenset[str]:
    """Name what a function binds to a part of a locale: `language = locale.language` hides nothing."""
    names = set()
    for node in ast.walk(function):
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                pairs = (
                    zip(target.elts, node.value.elts, strict=False)
                    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                    else [(target, node.value)]
                )
                for name, value in pairs:
                    if isinstance(name, ast.Name) and reads_language(_walked(value), frozenset()):
                        names.add(name.id)
    return frozenset(names)


def _walked(node: ast.AST):
    """Walk an expression without arguments: what a function makes of a language is another thing."""
    yield node
    for part in ast.iter_child_nodes(node.func if isinstance(node, ast.Call) else node):
        yield from _walked(part)


def language_conditions(source: str) -> list[str]:
    """List the outermost conditions of a module that read a part of a locale."""
    found, tree = {}, ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    for scope in (*functions, tree):
        names = frozenset() if scope is tree else bound(scope)
        for node in conditions(scope):
            if reads_language(ast.walk(node), names):
                found[node.lineno, node.col_offset, node.end_lineno, node.end_col_offset] = ast.unparse(node)
    # Where one is part of another, it is one condition.
    return [text for place, text in sorted(found.items()) if not any(_holds(other, place) for other in found)]


def _holds(outer, inner) -> bool:
    return outer != inner and outer[:2] <= inner[:2] and inner[2:] <= outer[2:]


def test_few_conditions_read_a_language():
    """What is true of a language is data: outside of its room hardly anything decides by a language, script or region."""
    found = [
        f"{path.relative_to(ROOT)}: {text}"
        for path in FILES
        if part(path) not in FACTS_LIVE_IN
        for text in language_conditions(path.read_text("utf-8"))
    ]

    assert len(found) <= CONDITIONS_AT_MOST, "\n".join(found)


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ('def f(l):\n    if l.language == "zh" and not l.script: pass', 1),
        ('x = 1 if l.spaced else 2\ny = [a for a in b if a.han]\nassert l.region\nz = l.language != "de"', 4),
        ('def f(l):\n    language = l.language\n    return language == "zh"', 1),
        ("def f(l):\n    language, script = l.language, l.script\n    if language or script: pass", 1),
        ("def f(l):\n    if script := l.script: return script", 1),
        ("def f(l):\n    match l.language:\n        case 'zh': pass", 1),
        ("def f(l):\n    x = not l.han\n    return TABLE.get(l.language, l.region)", 1),
        ("def f(l):\n    return TABLE[l.language], g(spaced=l.spaced), l.joint == ''", 0),
    ],
)
def test_conditions_are_counted(source, count):
    """The counter sees conditions in every shape, once each."""
    assert len(language_conditions(source)) == count, language_conditions(source)


# --- Han -------------------------------------------------------------------------------------

# Where a range of Han begins or ends, in any spelling; 一 and others of them are common characters, so alone they say nothing.
_HAN_ENDS = r"2e80|3040|3400|4dbf|4e00|9fa5|9fff|a000|f900|faff|0*20000|0*3ffff"
_ESCAPED = re.compile(rf"(?:\\[uU]|0x)(?:{_HAN_ENDS})\b|(?:\\[uU])(?:000)?(?:{_HAN_ENDS})(?![0-9a-f])", re.IGNORECASE)
_RANGE = re.compile("[⺀\u3040㐀一豈\U00020000]-[\u4dbf-\U0003ffff]|[鿿龥]")


def spellings_of_han(source: str) -> list[str]:
    """Find ranges of Han in a source, written as escapes, numbers or characters."""
    return [match[0] for pattern in (_ESCAPED, _RANGE) for match in pattern.finditer(source)]


def test_han_is_defined_once():
    """No module but one spells a range of Han characters."""
    found = {path.relative_to(ROOT).as_posix() for path in FILES if spellings_of_han(path.read_text("utf-8"))}

    assert found == {"languages/characters.py"}


@pytest.mark.parametrize(
    "source",
    [
        r'"[\u3400-\u9fff]"',
        r'char >= "\u2e80"',
        "range(0x4E00, 0xA000)",
        "[一-鿿]",
        "[㐀-䶿一-鿿]",
        r"\U00020000",
        "[一-龥]",
        r"\u3040",
    ],
)
def test_a_planted_range_of_han_is_found(source):
    """The test itself can fail."""
    assert spellings_of_han(source)


# --- errors ----------------------------------------------------------------------------------


def broad_handlers(tree: ast.Module) -> int:
    """Count the handlers that catch everything."""
    caught = [
        ast.unparse(node.type) if node.type else "" for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)
    ]
    suppressed = [
        ast.unparse(arg)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress")
        for arg in node.args
    ]
    everything = {"Exception", "BaseException"}
    return sum(not name or bool(everything & set(re.split(r"\W+", name))) for name in caught + suppressed)


def test_everything_is_caught_at_one_boundary():
    """What is raised within an article costs that article, and is caught there; nothing else catches all."""
    found = {where(path): count for path in FILES if (count := broad_handlers(tree_of(path)))}

    assert found == {"workflow/boundary.py": 1}


@pytest.mark.parametrize(
    "handler", ["except Exception: pass", "except (OSError, BaseException) as e: pass", "except: pass"]
)
def test_a_planted_broad_handler_is_found(handler):
    """The test itself can fail."""
    assert broad_handlers(ast.parse(f"try:\n    f()\n{handler}")) == 1
    assert broad_handlers(ast.parse("with contextlib.suppress(Exception):\n    f()")) == 1


# --- names -----------------------------------------------------------------------------------

# Languages have a file each wherever something is told of them.
STEMS_SHARED = {"__init__", "zh", "ja", "ko", "en", "de", "fr", "es"}

# Classes whose names are not settled yet, and where.
CLASSES_SHARED = {
    "Text": "article; in engines, where plug-ins import it, a text on its way to an engine",
}


def twice(names: list[str]) -> set[str]:
    """Find what occurs more than once."""
    return {name for name in names if names.count(name) > 1}


def class_names() -> list[str]:
    """List the names of all classes, once a definition."""
    trees = [tree_of(path) for path in FILES]
    return [node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]


def test_a_file_name_means_one_thing():
    """No two files of the package have one stem."""
    assert twice([path.stem for path in FILES]) <= STEMS_SHARED


def test_a_class_name_means_one_thing():
    """No two classes of the package have one name."""
    assert twice(class_names()) <= set(CLASSES_SHARED)


def test_a_planted_second_name_is_found():
    """The test itself can fail."""
    assert twice(["Pair", "Match", "Pair"]) == {"Pair"}


# --- sizes -----------------------------------------------------------------------------------

LONGEST_FUNCTION, LONGEST_FILE = 50, 400

# What is still to be split.
LONG_FUNCTIONS: set[str] = set()
LONG_FILES: set[str] = set()


def where(path: Path) -> str:
    """Name a file by its path inside the package."""
    return path.relative_to(ROOT).as_posix()


def functions():
    """Yield the functions of the package with their files."""
    for path in FILES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function: docstring included, decorators not."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_functions_are_short():
    """About ten lines; forty is a smell, and more than fifty is none of ours."""
    lengths = sorted(length(node) for _, node in functions())
    long = {f"{where(path)}:{node.name}" for path, node in functions() if length(node) > LONGEST_FUNCTION}

    assert lengths[len(lengths) // 2] <= 7
    assert lengths[len(lengths) * 9 // 10] <= 20
    assert long <= LONG_FUNCTIONS


def test_files_are_short():
    """A file is read at one sitting; the figure grammar of a language is one table."""
    long = {
        where(path)
        for path in FILES
        if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE and not where(path).startswith("figures/languages/")
    }

    assert long <= LONG_FILES


# --- calls -----------------------------------------------------------------------------------

MOST_FIELDS, MOST_POSITIONALS = 4, 5

# Plug-ins make these, and may have written their values by place.
PUBLIC = {"Caps"}

# Tuples of hot loops, where a keyword costs more than it tells.
VARIADIC = {"git", "answer_key"}
HOT = {"Amount", "Numeral", "Mark", "Segment"}


def fields_by_place(node: ast.ClassDef) -> int:
    """Count the fields of a dataclass that a caller may hand over by place."""
    decorators = [ast.unparse(each) for each in node.decorator_list]
    if not any(each.startswith("dataclass") for each in decorators) or any("kw_only=True" in d for d in decorators):
        return 0
    names = [ast.unparse(each.target) for each in node.body if isinstance(each, ast.AnnAssign)]
    return len(names[: names.index("_")] if "_" in names else names)


def test_a_class_of_many_fields_has_them_named():
    """Of more than four fields, those behind the fourth are keyword-only."""
    assert [
        f"{where(path)}: {node.name}"
        for path in FILES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef) and fields_by_place(node) > MOST_FIELDS and node.name not in PUBLIC
    ] == []


def test_a_planted_class_of_many_fields_is_found():
    """The test itself can fail."""
    body = "\n".join(f"    {name}: int" for name in ("a", "b", "c", "d", "e"))
    named = body.replace("    e: int", "    _: KW_ONLY\n    e: int")
    counts = [fields_by_place(ast.parse(f"@dataclass\nclass A:\n{fields}").body[0]) for fields in (body, named)]

    assert counts == [5, 4]


def test_a_call_hands_over_few_things_by_place():
    """Six positionals or more are named."""
    assert [
        f"{where(path)}:{node.lineno}"
        for path in FILES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and len(node.args) > MOST_POSITIONALS
        and ast.unparse(node.func) not in HOT | VARIADIC | PUBLIC
    ] == []


# --- docstrings ------------------------------------------------------------------------------

# Words that begin no imperative, or one that names no return value.
NO_VERBS = {
    *("Give", "Gives", "Tell", "Tells", "Returns", "True", "False", "Whether", "The", "A", "An", "What", "Where"),
    *("How", "Every", "Each"),
}


def is_value(node) -> bool:
    """Return whether a function reads as a value: a property is told of as a field is."""
    return any("property" in ast.unparse(each) for each in node.decorator_list)


def test_a_function_says_what_it_returns_or_does():
    """Its docstring is a sentence in the imperative: Return the …, Read …, Raise …."""
    assert [
        f"{where(path)}:{node.lineno} {said[:40]}"
        for path, node in functions()
        if not is_value(node)
        and (said := ast.get_docstring(node))
        and (said.split()[0] in NO_VERBS or said.startswith("`"))
    ] == []


# --- doors -----------------------------------------------------------------------------------

MOST_MEMBERS = 10


def members(node: ast.ClassDef) -> set[str]:
    """Name what outsiders may reach of a class: methods, fields, and what its start sets."""
    found = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
    found |= {ast.unparse(each.target) for each in node.body if isinstance(each, ast.AnnAssign)}
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store) and ast.unparse(each.value) == "self":
            found.add(each.attr)
    return {name for name in found if not name.startswith("_")}


def test_no_class_of_a_site_is_everything():
    """What a site is lies in several hands: files, stores, services."""
    wide = [
        f"{where(path)}: {node.name}"
        for path in (ROOT / "site").rglob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef) and len(members(node)) > MOST_MEMBERS
    ]

    assert wide == []


# What plug-ins may import although l10n itself does not need it from there.
PLUG_INS = ("checks", "engines", "languages")


def exported(package: Path) -> set[str]:
    """Name what a package's door offers."""
    for node in ast.parse((package / "__init__.py").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


@cache
def imported_names(path: Path) -> tuple[tuple[str, frozenset[str]], ...]:
    """List the modules that a file imports from, with what it imports."""
    nodes = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ImportFrom) and node.module]
    return tuple((node.module, frozenset(alias.name for alias in node.names)) for node in nodes)


def imported_from(package: str, folder: Path) -> set[str]:
    """Name what files of a folder, those of the package itself apart, import from its door."""
    outside = [path for path in folder.rglob("*.py") if not path.is_relative_to(ROOT / package)]
    found = [names for path in outside for module, names in imported_names(path) if module == f"l10n.{package}"]
    return set().union(*found)


@pytest.mark.parametrize("package", sorted(path.parent.name for path in ROOT.glob("*/__init__.py")))
def test_a_door_offers_what_others_use(package):
    """A name is exported where another part imports it, and no other is; tests may look behind a door."""
    assert package in PLUG_INS or exported(ROOT / package) <= imported_from(package, ROOT)
