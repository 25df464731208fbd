"""A command that is killed between any two touches of the file system: the next run ends as if it had not been."""

from __future__ import annotations

import re
import sys
from itertools import count

import pytest

from tests.hostile.crashing import copy_of, run_killed
from tests.site import ARTICLE, ENGLISH, REPLAY

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.skipif(sys.platform == "win32", reason="fork is POSIX's"),
]
A, B = "content/a.zh-CN.md", "content/b.zh-CN.md"
PO = "locales/{}/content/{}.zh-CN.md.po"
OTHER = ARTICLE.replace("港湾基金", "远洋基金").replace("3.5亿", "4.5亿")
RIVER = OTHER.replace("远洋", "江南").replace("4.5亿", "5.5亿")
ANSWERS = dict(ENGLISH)
for name, english, sum_ in ("远洋", "Ocean", "450"), ("江南", "River", "550"):
    ANSWERS |= {
        source.replace("港湾", name).replace("3.5亿", f"{sum_[0]}.5亿"): target.replace("Harbor", english).replace(
            "350", sum_
        )
        for source, target in ENGLISH.items()
    }
ANSWERS["分析师感到意外。"] = "Analysts were surprised."
ANSWERS["港湾基金于2月12日发布财报。"] = "Harbor Fund published its results on Feb. 12."
BATCH = ("translate", "batch")


def untouched(site):
    """Nothing was run yet."""


def finished(site):
    site.run(*BATCH)


def confirmed(site):
    """Every draft in English was confirmed, and the page made from it."""
    site.run(*BATCH)
    for name in "ab":
        path = PO.format("en", name)
        site.write(path, site.read(path).replace("#, fuzzy\n", ""))
    site.run("merge")


def changed(site):
    confirmed(site)
    site.write(A, site.read(A).replace("净亏损3.5亿美元，", "分析师感到意外。净亏损3.5亿美元，"))


def reworded(site):
    confirmed(site)
    site.write(A, site.read(A).replace("港湾基金2月12日发布财报。", "港湾基金于2月12日发布财报。"))


def renamed(site):
    confirmed(site)
    (site.root / A).rename(site.root / "content/c.zh-CN.md")


def removed(site):
    confirmed(site)
    site.write("content/c.zh-CN.md", RIVER)
    site.run(*BATCH)
    (site.root / A).unlink()


def edited(site):
    confirmed(site)
    site.write(
        "content/a.en.md", site.read("content/a.en.md").replace("reported its results on", "released results on")
    )


def exported(site):
    finished(site)
    done = site.run("export", "out.csv", "-l", "en")
    assert done.exit_code == 0, done.stderr
    site.write("out.csv", site.read("out.csv").replace("The net loss was", "Its net loss was"))


def extracted(site):
    site.run("extract")


def drafted(site):
    """One sentence waits."""
    site.answers(
        {source: target for source, target in ANSWERS.items() if source != "净亏损3.5亿美元，**同比**扩大12%。"}
    )
    site.run(*BATCH)
    site.answers(ANSWERS)


def decided(site):
    drafted(site)
    site.run("publish", A, "-l", "en")


def renaming(site):
    """The glossary has another name by now for what was confirmed."""
    confirmed(site)
    site.write("locales/glossary.csv", "source,kind,en,forbidden_en\n港湾基金,company,Harbour Fund,Harbor Fund\n")


COMMANDS = {
    "first": (untouched, BATCH),
    "changed": (changed, BATCH),
    "merge": (changed, ("merge",)),
    "extract": (renamed, ("extract",)),
    "renamed": (renamed, BATCH),
    "accept": (reworded, ("accept", "--all")),
    "prune": (removed, ("prune", "--yes")),
    "adopt": (edited, ("adopt",)),
    "import": (exported, ("import", "out.csv", "-l", "en", "--confirmed")),
    "normalize": (reworded, ("normalize",)),
    "confirm": (finished, ("confirm", "--all", "-l", "en")),
    "publish": (drafted, ("publish", A, "-l", "en")),
    "withdraw": (decided, ("publish", A, "-l", "en", "--withdraw")),
    "retire": (confirmed, ("locales", "retire", "en", "--remove-catalogs")),
    "redraft": (renaming, (*BATCH, "--redraft", "terms")),
}


def files_of(site):
    """Return what a site says: its files without the index; a catalog without the lines on who made a draft."""
    return {
        path: re.sub(rb"^#\. (?:origin|draft): .*\n", b"", raw, flags=re.MULTILINE) if path.endswith(".po") else raw
        for path, raw in site.files().items()
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_a_killed_command_is_gone_on_from(site, tmp_path_factory, name):
    """Run again, and then the batch: the same bytes as without the kill, and no file left over."""
    prepare, command = COMMANDS[name]
    site.configure(
        targets=["en", "zh-TW"], engines=["replay"], more=REPLAY + '\n[locale.zh-TW]\nengines = ["opencc"]\n'
    )
    site.write(A, ARTICLE)
    site.write(B, OTHER)
    site.answers(ANSWERS)
    prepare(site)
    folder = tmp_path_factory.mktemp("crashes")
    whole = copy_of(site, folder / "whole")
    whole.run(*command)
    whole.run(*BATCH)
    expected = files_of(whole)
    checked = whole.run("check")
    assert checked.exit_code == 0, checked.stdout

    broken = {}
    for moment in count(1):
        twin = copy_of(site, folder / str(moment))
        if not run_killed(twin, command, moment):
            break
        twin.run(*command)
        twin.run(*BATCH)
        if (found := files_of(twin)) != expected:
            broken[moment] = sorted(path for path in {*found, *expected} if found.get(path) != expected.get(path))

    assert broken == {}
    assert moment > 4
