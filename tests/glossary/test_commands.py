"""`l10n glossary …` as users run it."""

import pytest

GLOSSARY = "source,kind,en\n软银,company,SoftBank\n"
ARTICLE = """\
---
title: 标题
date: 2025-02-14
---

总经理安托万·勒费弗尔（Antoine Lefebvre）认为，软银与“北极星（Polaris）”会涨。
"""


@pytest.fixture
def mined(site):
    site.configure(targets=["en", "ja"])
    site.write("locales/glossary.csv", GLOSSARY)
    site.write("content/a.zh-CN.md", ARTICLE)
    site.done = site.run("glossary", "mine")
    return site


def test_mine_shows_and_writes_proposals(mined):
    assert mined.done.exit_code == 0
    assert mined.done.stdout.splitlines()[0].split("\t") == [
        "安托万·勒费弗尔",
        "person",
        "en: Antoine Lefebvre",
        "content/a.zh-CN.md:6 安托万·勒费弗尔（Antoine Lefebvre）",
    ]
    assert "locales/glossary.proposed.csv" in mined.done.stderr


def test_accept_moves_the_chosen(mined):
    assert mined.run("glossary", "accept", "北极星").exit_code == 0
    assert mined.read("locales/glossary.csv").splitlines()[1:] == [
        "软银,company,SoftBank",
        "北极星,organisation,Polaris,content/a.zh-CN.md:6 北极星（Polaris）",
    ]
    assert "北极星" not in mined.read("locales/glossary.proposed.csv")
    assert "安托万" in mined.read("locales/glossary.proposed.csv")

    assert mined.run("glossary", "accept", "--all").exit_code == 0
    assert "安托万·勒费弗尔,person,Antoine Lefebvre" in mined.read("locales/glossary.csv")
    assert mined.run("glossary", "mine").stdout == ""


@pytest.mark.parametrize("arguments", [(), ("没有",)])
def test_accept_says_what_is_missing(mined, arguments):
    done = mined.run("glossary", "accept", *arguments)

    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["out.csv", "out.tbx"])
def test_what_is_exported_is_imported(mined, name):
    mined.run("glossary", "accept", "--all")
    before = mined.read("locales/glossary.csv")
    assert mined.run("glossary", "export", name).exit_code == 0
    assert mined.run("glossary", "import", name).exit_code == 0
    assert mined.read("locales/glossary.csv") == before

    (mined.root / "locales/glossary.csv").unlink()
    mined.run("glossary", "import", name)
    assert "北极星,organisation,Polaris" in mined.read("locales/glossary.csv")


def test_import_keeps_the_sites_own_unless_told(mined):
    mined.write("new.csv", "source,kind,en\n软银,company,SoftBank Group\n东京,place,Tokyo\nx,firm,\n")
    done = mined.run("glossary", "import", "new.csv")

    assert done.exit_code == 2  # the row that could not be read
    assert "1 added, 0 replaced, 1 kept" in done.stderr
    assert mined.read("locales/glossary.csv") == GLOSSARY + "东京,place,Tokyo\n"

    mined.run("glossary", "import", "new.csv", "--replace")
    assert "软银,company,SoftBank Group\n" in mined.read("locales/glossary.csv")


RENAMED = "source,kind,en,valid_from\n脸书,company,Facebook,\n脸书,company,Meta,2021-10-28\n"


def test_the_rows_of_a_renamed_company_stay_apart(mined):
    mined.write("locales/glossary.csv", RENAMED)
    assert mined.run("glossary", "accept", "北极星").exit_code == 0
    assert mined.read("locales/glossary.csv").splitlines()[1:3] == [
        "脸书,company,Facebook,",
        "脸书,company,Meta,2021-10-28",
    ]

    mined.write("locales/glossary.csv", RENAMED)
    mined.write("new.csv", RENAMED)
    assert "0 added, 0 replaced" in mined.run("glossary", "import", "new.csv").stderr
    mined.write("new.csv", RENAMED.replace("Meta", "Meta Platforms"))
    assert "0 added, 1 replaced" in mined.run("glossary", "import", "new.csv", "--replace").stderr
    assert mined.read("locales/glossary.csv") == RENAMED.replace("Meta", "Meta Platforms")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("---\ntitle: 标题\ndate: 2021-01-01\n---\n", "Facebook"),
        ("---\ntitle: 标题\ndate: 2021-01-01T10:00:00+08:00\n---\n", "Facebook"),
        ('---\ntitle: 标题\ndate: "2021-01-01"\n---\n', "Facebook"),
        ('+++\ntitle = "标题"\ndate = 2021-01-01\n+++\n', "Facebook"),
        ('{"title": "标题", "date": "2021-01-01"}\n', "Facebook"),
        ("---\ntitle: 标题\ndate: 2022-01-01\n---\n", "Meta"),
        ("---\ntitle: 标题\n---\n", "Meta"),
    ],
)
def test_a_name_is_that_of_the_articles_day(site, head, name):
    from tests.site import REPLAY

    site.configure(targets=["en"], engines=["replay"], more=REPLAY)
    site.answers({"标题": "Title", "脸书上涨。": "It rose."})
    site.write("locales/glossary.csv", RENAMED)
    site.write("content/a.zh-CN.md", head + "\n脸书上涨。\n")

    assert f"脸书 should be {name};" in site.run("translate", "batch").stdout


def test_a_glossary_that_is_named_must_be_there(site):
    site.configure(more='\n[glossary]\nfile = "nosuch.csv"\n')
    site.write("content/a.zh-CN.md", ARTICLE)
    done = site.run("translate", "batch")

    assert (done.exit_code, done.stderr) == (
        2,
        "error: nosuch.csv: there is no such file; mend `file` below [glossary]\n",
    )


def test_check_lints(mined):
    assert mined.run("glossary", "check").exit_code == 0
    mined.write("locales/glossary.csv", GLOSSARY + "软银,company,Softbank\n")
    done = mined.run("glossary", "check")

    assert done.exit_code == 1
    assert done.stdout == "locales/glossary.csv:3: error glossary-duplicate: 软银 is in line 2 already: 软银\n"


def test_find_tells_what_a_text_must_say(mined):
    done = mined.run("glossary", "find", "-l", "en", "软银与微软")

    assert [line.split("\t")[:3] for line in done.stdout.splitlines()] == [
        ["软银", "company", "en: SoftBank"],
        ["微软|微软公司", "company", "en: Microsoft"],
    ]
