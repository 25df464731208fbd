"""Values of front matter that readers choke on are refused with their line, and those that only look odd are kept."""

import pytest

from l10n.article import edit_head, split_head
from l10n.errors import ArticleError

MANY = "1" * 5000
WRONG = {
    "a date of month 99": ("---\ndate: 2024-99-99\n---\n", 2, "2024-99-99 is no date"),
    "the 30th of February": ("---\ntitle: 甲\ndate: 2025-02-30\n---\n", 3, "2025-02-30 is no date"),
    "hour 25": ("---\ndate: 2024-02-14 25:00:00\n---\n", 2, "is no date"),
    "a key that is a date": ("---\n2024-99-99: x\n---\n", 2, "is no date"),
    "a tag of one's own": ("---\na: 1\nb: !foo c\n---\n", 3, "nobody knows the tag !foo"),
    "a tag of Python": ("---\na: !!python/object:os.system x\n---\n", 2, "nobody knows the tag !!python/object:os.system"),
    "a tag before all": ("---\n!foo\na: 1\n---\n", 2, "!foo is no mapping"),
    "a set": ("---\n!!set\na: 1\n---\n", 2, "is no mapping"),
    "a mapping as a key": ("---\na: 1\n? {b: c}\n: d\n---\n", 3, "a key is a list or a mapping"),
    "a list as a key": ("---\n[a]: b\n---\n", 2, "a key is a list or a mapping"),
    "a number of 5,000 digits": (f"---\na: 1\nb: {MANY}\n---\n", 3, "is no number"),
    "a number in sixties": (f"---\na: {'1:' * 400}1.5\n---\n", 2, "is no number"),
    "a number that is none": ("---\na: !!int abc\n---\n", 2, "abc is no number"),
    "a truth that is none": ("---\na: !!bool maybe\n---\n", 2, "maybe is no true or false"),
    "a tag before another kind": ("---\na: !!map [1]\n---\n", 2, "!!map stands before what is none"),
    "pairs that are none": ("---\na: !!omap [5]\n---\n", 2, "is no !!omap"),
    "a merge of a number": ("---\na: 1\n<<: 5\n---\n", 3, "<< stands before what is no mapping"),
    "a NUL": ("---\na: 1\nb: \0\n---\n", 3, "#x0000"),
    "YAML of a thousand levels": ("---\na: " + "[" * 5000 + "\n---\n", 2, "nesting depth"),
    "TOML: a number of 5,000 digits": (f"+++\na = 1\nb = {MANY}\n+++\n", 3, "more than 4300 digits"),
    "TOML: a thousand levels": ("+++\na = 1\nb = " + "[" * 5000 + "\n+++\n", 3, "nested too deeply"),
    "TOML: a key of a thousand parts": ("+++\na = 1\n" + "a." * 20_000 + "a = 1\n+++\n", 3, "more than 64 parts"),
    "TOML: a date of month 99": ("+++\na = 1\nb = 2024-99-99\n+++\n", 3, "Expected newline"),
    "TOML: a key twice": ("+++\na = 1\na = 2\n+++\n", 3, "Cannot overwrite"),
    "JSON: a lone surrogate": ('{"a": 1,\n"b": "\\ud800"}\n', 2, "\\ud800 is half a character"),
    "JSON: a surrogate in a key": ('{"a": 1,\n"\\udfff": 1}\n', 2, "\\udfff is half a character"),
    "JSON: not a number": ('{"a": 1,\n"b": NaN}\n', 2, "NaN is no JSON"),
    "JSON: infinity": ('{"a": 1,\n"b": -Infinity}\n', 2, "-Infinity is no JSON"),
    "JSON: a number of 5,000 digits": (f'{{"a": 1,\n"b": {MANY}}}\n', 2, "more than 4300 digits"),
    "JSON: ten thousand levels": ('{"a": ' + "[" * 10_000 + "}\n", 1, "nested too deeply"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), WRONG.values(), ids=WRONG)
def test_a_value_that_no_reader_takes_is_refused_with_its_line(text, line, said):
    """Before anything is edited, so that every command says the same."""
    with pytest.raises(ArticleError) as refused:
        split_head(text, "a.md")

    assert str(refused.value).startswith(f"a.md:{line}: ")
    assert said in str(refused.value)
    assert len(str(refused.value)) < 300


RIGHT = {
    "a day": "---\ndate: 2024-02-29\n---\n",
    "a time": "---\ndate: 2024-02-29T23:59:59+08:00\n---\n",
    "a date in quotes": '---\ndate: "2024-99-99"\n---\n',
    "not a number": "---\na: .nan\nb: [.NaN, 1]\n---\n",
    "infinity": "---\na: -.inf\n---\n",
    "sixties": "---\na: 190:20:30\nb: 1:20\n---\n",
    "a number of 4,000 digits": f"---\na: {MANY[:4000]}\n---\n",
    "hexadecimal digits": f"---\na: 0x{'f' * 9000}\n---\n",
    "zeros in front": "---\na: 08\nb: 000001\n---\n",
    "tags of YAML's own": "---\na: !!str 5\nb: !!int 5\nc: !!binary aGk=\nd: ! 5\n---\n",
    "a set, and pairs": "---\na: !!set {x, y}\nb: !!omap [x: 1]\nc: !!pairs [x: 1]\n---\n",
    "a merge": "---\nb: &b {x: 1}\na: {<<: *b, y: 2}\n---\n",
    "a merge without an anchor": "---\n<<: {x: 1}\n---\n",
    "an anchor in itself": "---\na: &a [*a]\n---\n",
    "keys that are no texts": "---\n1: x\n~: y\ntrue: z\n---\n",
    "nothing": "---\na:\nb: ~\n---\n",
    "TOML: not a number": "+++\na = nan\nb = -inf\n+++\n",
    "TOML: a key of ten parts": f"+++\n{'a.' * 9}a = 1\n+++\n",
    "TOML: a text of many dots": f"+++\na = '''\n{'.' * 500}\n{'a. ' * 60}'''\n+++\n",
    "JSON: a pair of surrogates": '{"a": "\\ud83d\\ude00"}\n',
    "JSON: NaN in quotes": '{"a": "NaN", "b": 1e999}\n',
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_a_value_that_only_looks_odd_is_kept(text):
    """It is read, and another key is edited beside it."""
    head = split_head(text, "a.md")

    edited = edit_head(head, {("lang",): "en"}, "a.md")

    assert edited.values[("lang",)] == "en"
    assert edit_head(edited, {("lang",): None}, "a.md").block.split() == head.block.split()
