"""Thirty faults, seeded one at a time: exit codes, summary, table and JSON say the same, and what is suggested works as printed."""

import json
import re
import shlex

import pytest

from tests.site import ARTICLE, ENGLISH, REPLAY

A, B = "content/a.zh-CN.md", "content/b.zh-CN.md"
PAGE, TW_PAGE = "content/a.en.md", "content/a.zh-tw.md"
EN, TW = "locales/en/content/a.zh-CN.md.po", "locales/zh-TW/content/a.zh-CN.md.po"
TW_ENGINE = '\n[locale.zh-TW]\nengines = ["opencc"]\n'
NEW = "\n没有人翻译这一句。\n"


def edit(path, old, new):
    def change(site):
        text = site.read(path)
        assert old in text, text
        site.write(path, text.replace(old, new))

    return change


def both(*changes):
    def change(site):
        for each in changes:
            each(site)

    return change


def write(path, content):
    return lambda site: site.write(path, content)


def remove(path):
    return lambda site: (site.root / path).unlink()


def rename(old, new):
    return lambda site: (site.root / old).rename(site.root / new)


def broken(path):
    return edit(path, "msgid", "<<<<<<< ours\nmsgid")


def append(path, text):
    return lambda site: site.write(path, site.read(path) + text)


def confirmed(site):
    for path in (EN, TW):
        site.write(path, site.read(path).replace("#, fuzzy\n", ""))


# What is wrong; the exit codes of `translate batch`, `check` and `status --fail-if-incomplete`.
FAULTS = {
    "nothing": (lambda site: None, 0, 0, 0),
    "a new sentence": (append(A, NEW), 3, 1, 3),
    "a reworded sentence": (edit(A, "发布财报。净", "公布了财务报告。净"), 3, 1, 3),
    "a new article": (write(B, ARTICLE.replace("港湾", "海湾")), 3, 1, 3),
    "an article of which nothing changed but its name": (rename(A, B), 0, 0, 0),
    "an article that is gone": (both(write(B, ARTICLE), remove(A)), 0, 0, 0),
    "a page that is gone": (remove(PAGE), 0, 0, 0),
    "an edited page": (edit(PAGE, "wider", "greater"), 0, 0, 3),
    "an edited page and a new sentence": (both(edit(PAGE, "wider", "greater"), append(A, NEW)), 3, 1, 3),
    "an edited page and another draft of it": (
        both(confirmed, edit(PAGE, "wider", "greater"), edit(EN, "12% wider", "12% broader")), 0, 0, 3,
    ),
    "a page whose catalog is gone": (remove(EN), 0, 0, 0),
    "a page that is not UTF-8": (lambda site: site.write(PAGE, site.read(PAGE).encode() + b"\xff"), 2, 2, 2),
    "a page with a broken head": (edit(PAGE, "lang:", "lang: ["), 2, 2, 2),
    "a source with a broken head": (edit(A, "lang:", "lang: ["), 2, 2, 2),
    "a source that is not UTF-8": (lambda site: site.write(A, ARTICLE.encode() + b"\xff"), 2, 2, 2),
    "a date of no calendar": (edit(A, '"2025-02-14 16:49:15"', "2025-99-99"), 2, 2, 2),
    "one locale's catalog with conflict markers": (broken(EN), 2, 2, 2),
    "both catalogs with conflict markers": (both(broken(EN), broken(TW)), 2, 2, 2),
    "a catalog that is cut off": (lambda site: site.write(EN, site.read(EN)[:-30]), 2, 2, 2),
    "a catalog of nobody with conflict markers": (write("locales/en/content/x.md.po", "<<<<<<< a\n"), 2, 2, 2),
    "a rename and a catalog with conflict markers": (both(broken(TW), rename(A, B)), 2, 2, 2),
    "two entries of one unit": (lambda site: (confirmed(site), append(EN, '\nmsgid "港湾基金2月12日发布财报。"\nmsgstr "X"\n')(site)), 2, 2, 2),
    "a confirmed target with another sum": (both(confirmed, edit(EN, "$350 million, 12%", "$3.5 million, 12%")), 1, 1, 3),
    "a draft with another sum": (edit(EN, "$350 million, 12%", "$3.5 million, 12%"), 1, 1, 3),
    "a confirmed target without its link": (both(confirmed, edit(EN, "[notice](https://example.com/a?x=1)", "notice")), 1, 1, 3),
    "a glossary that is no CSV": (write("locales/glossary.csv", 'source,en\n"a\n'), 2, 2, 2),
    "a memory that does not parse": (both(append(A, NEW), write("m.tmx", "<tmx"), edit("l10n.toml", 'engines = ["replay"]', 'engines = ["replay"]\nmemories = ["m.tmx"]')), 2, 2, 2),
    "an engine that has no answers": (both(append(A, NEW), write("answers.jsonl", "")), 3, 1, 3),
    "a folder that cannot be written": (both(append(A, NEW), lambda site: __import__("shutil").rmtree(site.root / ".l10n"), write(".l10n", "")), 3, 1, 3),
    "a list that somebody changed": (edit(A, '  - "zh-CN"\n  - "en"\n  - "zh-TW"\ntags', '  - "zh-CN"\ntags'), 0, 0, 0),
    "a page in place of a folder": (both(remove(PAGE), lambda site: (site.root / PAGE).mkdir()), 2, 2, 2),
}  # fmt: skip


@pytest.fixture
def live(site):
    site.configure(targets=["en", "zh-TW"], engines=["replay"], more=REPLAY + TW_ENGINE)
    site.write(A, ARTICLE)
    site.answers(ENGLISH)
    assert site.run("translate", "batch").exit_code == 0
    return site


def suggested(text: str) -> set[str]:
    """The commands that a text names, as far as they can be typed: those with a placeholder apart."""
    found = re.findall(r"`(l10n [^`]+)`|next: (l10n [a-z][^;\n]*)", text)
    return {command.strip() for pair in found for command in pair if command and not re.search("[A-Z]{3}|<|…", command)}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_said_agrees(live, name):
    """Exit codes, lines, JSON and table."""
    change, batch, check, status = FAULTS[name]
    change(live)

    done = live.run("translate", "batch")
    assert done.exit_code == batch, (done.stdout, done.stderr)
    again = live.run("translate", "batch")
    assert again.exit_code == batch, (again.stdout, again.stderr)

    text, data = live.run("check"), live.run("check", "--format", "json")
    assert text.exit_code == data.exit_code == check, (text.stdout, text.stderr)
    said = json.loads(data.stdout)
    assert text.stdout.count("\n") == said["summary"]["total"] == len(said["findings"])
    severities = [finding["severity"] for finding in said["findings"]]
    for severity in ("error", "warning", "note"):
        assert severities.count(severity) == said["summary"][severity]
    errors = [line.removeprefix("error: ") for line in text.stderr.splitlines() if line.startswith("error: ")]
    assert errors == said["summary"]["failed"]
    assert bool(errors) == (check == 2)
    assert check == (2 if errors else 1 if said["summary"]["error"] else 0)

    table, rows = (
        live.run("status", "--fail-if-incomplete"),
        live.run("status", "--format", "json", "--fail-if-incomplete"),
    )
    assert table.exit_code == rows.exit_code == status, (table.stdout, table.stderr)
    shown = json.loads(rows.stdout)
    assert shown["failed"] == errors
    articles = [row for row in shown["articles"] if row["state"] != "orphan"]
    assert status == (2 if errors else 3 if any(row["state"] != "current" for row in articles) else 0)
    for row in articles:
        assert row["state"] in table.stdout
        line = next(line for line in table.stdout.splitlines() if line.startswith(row["path"]))
        assert row["state"] in line
        wrong = [
            f
            for f in said["findings"]
            if f["severity"] == "error" and f["locale"] == row["locale"] and f["path"] == row["path"]
        ]
        assert not wrong or row["state"] != "current"

    for command in sorted(suggested(done.stderr + done.stdout + text.stdout + text.stderr + table.stderr)):
        tried = live.run(*shlex.split(command)[1:])
        assert "Usage:" not in tried.stderr, (command, tried.stderr)
        assert tried.exit_code != 2 or errors, (command, tried.stderr)
