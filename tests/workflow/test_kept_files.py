"""Files that l10n keeps for itself, or reads of other tools, in every state that kills and other versions leave them in."""

import json
import os

import pytest

from tests.site import ARTICLE

LAST = ".l10n/last-run.jsonl"
ROW = {"locale": "zh-TW", "article": "content/a.md", "context": "", "source": "净亏损。", "previous": "", "before": ""}


def line(**other):
    return json.dumps(ROW | other, ensure_ascii=False)


@pytest.fixture
def run(site):
    """A site after a run, whose report shows one unit."""
    site.write("content/a.md", "# 港湾基金\n\n净亏损。\n")
    site.run("translate", "batch", "--no-progress")
    return site


READABLE = {
    "as it was": line(),
    "an older shape": json.dumps({key: ROW[key] for key in ("locale", "article", "source")}),
    "a newer shape": line(since="2.0", units=[1]),
    "blank lines": f"\n\n{line()}\n\n",
    "CRLF": f"{line()}\r\n",
    "a line separator in a text": line(previous="净\u2028亏", before="a\u2029\x85\x0b\x0cb"),
    "a line separator in escapes": json.dumps(ROW | {"before": "a\u2028b"}),
    "another locale in any case": line(locale="zh_tw"),
    "no change at all": line() + "\n" + line(source="别的。"),
    "nothing": line() + "\n",
}


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE)
def test_a_last_run_of_another_version_is_shown(run, text):
    """What the other version does not say is empty."""
    run.write(LAST, text)

    done = run.run("report")

    assert (done.exit_code, done.stderr) == (0, "")
    assert "净亏损。" in done.stdout


BROKEN = {
    "half a line": line()[:30],
    "no JSON": "what is this",
    "a list": "[1, 2]",
    "a number of 5,000 digits": "1" * 5000,
    "a thousand levels": "[" * 100_000,
    "no locale": line(locale=None),
    "a locale that is none": line(locale="xyzzy"),
    "texts that are none": line(source=[1], before={}),
    "half a character": json.dumps(ROW | {"before": "\ud800"}),
    "no UTF-8": b"\xff\xfe",
    "a NUL in a path": json.dumps(ROW | {"article": "a\0b"}),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_of_a_last_run_is_told_in_one_line(run, text):
    """The rest is shown."""
    raw = text if isinstance(text, bytes) else text.encode()
    run.write(LAST, line().encode() + b"\n" + raw + b"\n" + raw)

    done = run.run("report")

    assert done.exit_code == 2
    assert done.stderr == (
        f"error: {LAST}:2: 2 of 3 lines cannot be read and are left out; the next run writes it anew\n"
    )
    assert "净亏损。" in done.stdout


def test_a_last_run_that_is_a_folder_is_told(run):
    """In one line."""
    (run.root / LAST).unlink()
    (run.root / LAST).mkdir()

    done = run.run("report")

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize("arguments", [("report", "--since", "HEAD"), ("check", "--changed-from", "HEAD")])
def test_a_revision_outside_of_git_says_what_is_wrong(run, monkeypatch, arguments):
    """In whatever language git speaks."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(run.root.parent))
    monkeypatch.setenv("LANGUAGE", "de")

    done = run.run(*arguments)

    assert done.exit_code == 2
    assert done.stderr == f"error: git: {run.root.name} is in no git repository; leave out the revision\n"


MISSHAPEN = [
    "",
    "{",
    "null",
    "[]",
    "{}",
    "[" * 100_000,
    "1" * 5000,
    "\ud800",
    "KEY",
    "ENTRIES",
    "ENTRY",
    "ROWS",
    "ROW",
]


@pytest.mark.parametrize("text", MISSHAPEN, ids=lambda text: text[:8].encode("ascii", "backslashreplace").decode())
@pytest.mark.parametrize("name", ["index.json", "begun.json", "answers.sqlite", "memory.sqlite"])
def test_a_file_of_ours_that_is_broken_costs_time_only(run, name, text):
    """Whatever stands in it, a run does its work and says nothing of it."""
    os.utime(run.root / "content/a.md", (0, 0))
    stored = json.loads((run.root / ".l10n/index.json").read_bytes())
    article = {"files": 1, "stages": [], "waiting": {}, "outcomes": 5, "findings": None, "settled": 0}
    shapes = {
        "KEY": stored | {"articles": [1]},
        "ENTRIES": stored | {"articles": {"content/a.md": 5}},
        "ENTRY": stored | {"articles": {"content/a.md": article}},
        "ROWS": stored
        | {"articles": {path: entry | {"outcomes": [[1]]} for path, entry in stored["articles"].items()}},
        "ROW": stored | {"articles": {path: entry | {"findings": [5]} for path, entry in stored["articles"].items()}},
    }
    written = json.dumps(shapes[text]) if text in shapes else text
    run.write(f".l10n/{name}", written.encode("utf-8", "surrogatepass"))
    run.write("content/b.md", "# 港湾\n\n净亏损。\n")

    done = run.run("translate", "batch", "--no-progress")

    assert done.exit_code == 0, done.stderr
    assert "content/b.zh-tw.md" in run.files()


# --- read-only memories ----------------------------------------------------------------------

TMX = (
    '<tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>净亏损。</seg></tuv>'
    '<tuv xml:lang="{tag}"><seg>{text}</seg></tuv></tu></body></tmx>'
)


@pytest.fixture
def remembering(site):
    """A site for English and Japanese whose memories are the files in `tm`."""
    site.configure(targets=("en", "ja"), engines=())
    text = site.read("l10n.toml")
    site.write("l10n.toml", text + 'memories = ["tm/*"]\n')
    site.write("content/a.md", "# 港湾基金\n\n净亏损。\n")
    return site


def batch(site):
    done = site.run("translate", "batch", "--no-progress")
    return done.exit_code, [line for line in done.stderr.splitlines() if line.startswith("error: ")]


BAD_MEMORIES = {
    "no XML": ("tm/a.tmx", b"what is this"),
    "no UTF-8": ("tm/a.csv", b"source,target\n\xff\n"),
    "a format that memory does not read": ("tm/a.docx", b""),
    "a broken catalog": ("tm/a.po", b'msgid "a'),
    "no columns": ("tm/a.csv", b"a,b\n1,2\n"),
    "no target's language": ("tm/a.tmx", TMX.format(tag="de", text="Verlust.").encode()),
    "a link that leads nowhere": ("tm/a.tmx", None),
}


@pytest.mark.parametrize(("path", "raw"), BAD_MEMORIES.values(), ids=BAD_MEMORIES)
def test_a_memory_that_cannot_be_read_is_told_by_every_run(remembering, path, raw):
    """Once a run, whatever the number of locales, and whether or not an article asks for it; a mended one is read."""
    if raw is None:
        remembering.write("tm/b.csv", "source,target\n")
        (remembering.root / path).symlink_to("nowhere")
    else:
        remembering.write(path, raw)

    said = [batch(remembering) for _ in range(3)]

    assert {code for code, _ in said} == {2}
    assert {len(errors) for _, errors in said} == {1}, said
    assert {tuple(errors) for _, errors in said} == {tuple(said[0][1])}
    assert path in said[0][1][0]
    (remembering.root / path).unlink()
    remembering.write("tm/c.tmx", TMX.format(tag="en", text="A net loss."))
    remembering.write("tm/d.tmx", TMX.format(tag="ja", text="純損失。"))
    assert batch(remembering) == (3, [])
    assert "A net loss." in remembering.read("locales/en/content/a.md.po")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tmx", TMX.format(tag="en", text="A net loss.")),
        ("a.csv", "zh-CN,en\n净亏损。,A net loss.\n"),
        ("a.tsv", "zh-CN\ten\n净亏损。\tA net loss.\n"),
    ],
)
def test_a_memory_for_one_target_is_no_fault_of_another(remembering, name, text):
    """English has its pair, Japanese has none."""
    remembering.write(f"tm/{name}", text)

    assert [batch(remembering) for _ in range(2)] == [(3, []), (3, [])]
    assert "A net loss." in remembering.read("locales/en/content/a.md.po")
    assert "A net loss." not in remembering.read("locales/ja/content/a.md.po")


def test_folders_among_memories_are_passed_over(remembering):
    """Where a pattern finds them; one that is named is told."""
    (remembering.root / "tm/old").mkdir(parents=True)
    assert batch(remembering) == (3, [])
    remembering.write("l10n.toml", remembering.read("l10n.toml").replace('"tm/*"', '"tm/old"'))
    assert batch(remembering)[0] == 2


# --- replay ----------------------------------------------------------------------------------


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_a_line_separator_in_an_answer_ends_no_line(english, char):
    """The file is parted at line feeds alone; JSON holds the rest as it is, or escaped."""
    rows = [{"source": "无关。", "target": f"A{char}B"}]
    english.write("answers.jsonl", english.read("answers.jsonl") + "\n" + json.dumps(rows[0], ensure_ascii=char < " "))
    english.write("content/a.zh-CN.md", ARTICLE)

    assert english.run("translate", "batch", "--no-progress").exit_code == 0


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "5", '{"source": "a"}', '{"source": "a", "target": "\\ud800"}', "[" * 100_000, "1" * 5000],
    ids=lambda text: text[:30],
)
def test_an_answer_that_cannot_be_read_is_named_with_its_line(english, text):
    """The engine is down for the run; nothing is lost."""
    english.write("answers.jsonl", '{"source": "a", "target": "b"}\n' + text)

    done = english.run("translate", "batch", "--no-progress")

    assert done.exit_code == 3
    assert "answers.jsonl:2: no JSON object with source and target" in done.stderr
