"""The rules about terms, over a site and through the command line."""

import json

import pytest

from tests.site import REPLAY

BASE = """\
source,kind,en,short_en,forbidden_en
港湾基金,organisation,Harbor Fund,HF,Bay Fund
毛利率,term,gross margin,,
"""


def article(*lines: str) -> str:
    return "---\ntitle: 标题\n---\n\n" + "\n\n".join(lines) + "\n"


def unit(source: str, target: str, *, draft: bool = False, more: str = "") -> str:
    flag = "#, fuzzy\n" if draft else ""
    return f'{more}#: content/a.zh-CN.md\n{flag}msgid "{source}"\nmsgstr "{target}"\n\n'


def findings(site, *pairs, draft=False, lines=(), name="a") -> list[str]:
    """Check a site of one article whose sentences have these targets; give the term findings."""
    site.configure(targets=["en"], engines=["replay"], more=REPLAY + "\n[glossary]\nstarter = false\n")
    site.answers({})
    site.write("locales/glossary.csv", BASE)
    site.write(f"content/{name}.zh-CN.md", article(*(lines or [source for source, _ in pairs])))
    units = "".join(unit(source, target, draft=draft) for source, target in [("标题", "Title"), *pairs])
    site.write(f"locales/en/content/{name}.zh-CN.md.po", 'msgid ""\nmsgstr "Language: en\\n"\n\n' + units)
    found = json.loads(site.run("check", "--format", "json").stdout)["findings"]
    return [f"{f['severity']} {f['rule']}: {f['message']}" for f in found if f["rule"].startswith("term-")]


MISSING = "error term-missing: 港湾基金 should be Harbor Fund or HF; the target has none of these"
ROWS = [
    ([("港湾基金亏损。", "Harbor Fund lost money.")], False, []),
    ([("港湾基金亏损。", "HF lost money.")], False, []),
    ([("港湾基金亏损。", "It lost money.")], False, [MISSING]),
    ([("港湾基金亏损。", "Bay Fund lost.")], False, ["error term-forbidden: 港湾基金 must not be Bay Fund, but Harbor Fund or HF"]),
    ([("毛利率上升。", "Profitability rose.")], False, ["warning term-missing: 毛利率 should be gross margin; the target has none of these"]),
    ([("毛利率上升。", "Profitability rose.")], True, ["error term-missing: 毛利率 should be gross margin; the target has none of these"]),
    ([("港湾基金亏损。", "HF lost money.")], True, ["warning term-missing: the first mention of 港湾基金 should be in full: Harbor Fund"]),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "draft", "expected"), ROWS)
def test_terms(site, pairs, draft, expected):
    assert findings(site, *pairs, draft=draft) == expected


def test_a_person_may_name_it_in_the_sentence_beside(site):
    """Within a block, and confirmed: a draft has no such freedom."""
    pairs = [("港湾基金亏损。", "Harbor Fund lost money."), ("港湾基金将裁员。", "It will cut jobs.")]
    line = ["港湾基金亏损。港湾基金将裁员。"]

    assert findings(site, *pairs, lines=line) == []
    assert findings(site, *pairs, lines=line, draft=True) == [MISSING]
    assert findings(site, *pairs) == [MISSING]


def test_a_name_outside_of_the_glossary_is_told_once_and_held_to_one_rendering(site):
    pairs = [
        ("安托万·勒费弗尔（Antoine Lefebvre）认为会涨。", "Antoine Lefebvre expects a rise."),
        ("勒费弗尔补充说。", "Lefevre added."),
        ("勒费弗尔离开。", "Lefebvre left."),
    ]
    assert findings(site, *pairs) == [
        "note term-unlisted: 安托万·勒费弗尔 (Antoine Lefebvre) is not in the glossary; `l10n glossary mine` proposes it",
        "warning term-inconsistent: 安托万·勒费弗尔 is Lefevre here and Antoine Lefebvre elsewhere in the article",
    ]


def test_a_name_is_rendered_alike_across_a_site(site):
    findings(site, ("安托万·勒费弗尔说。", "Antoine Lefebvre spoke."), name="a")
    found = findings(site, ("安托万·勒费弗尔来了。", "Anton Lefeber came."), name="b")

    assert found == [
        "warning term-inconsistent: 安托万·勒费弗尔 is Anton Lefeber here and Antoine Lefebvre in content/a.zh-CN.md"
    ]


def test_a_finding_is_ignored_by_a_flag(site):
    findings(site, ("港湾基金亏损。", "It lost money."))
    path = "locales/en/content/a.zh-CN.md.po"
    site.write(
        path, site.read(path).replace('msgid "港湾基金亏损。"', '#, ignore-term-missing\nmsgid "港湾基金亏损。"')
    )

    found = json.loads(site.run("check", "--format", "json").stdout)["findings"]
    assert [f["rule"] for f in found if f["rule"].startswith("term-")] == []


# --- runs ------------------------------------------------------------------------------------


def draft(site, answers, glossary=BASE, lines=("港湾基金亏损。",)):
    site.configure(targets=["en"], engines=["replay"], more=REPLAY + "\n[glossary]\nstarter = false\n")
    site.answers({"标题": "Title", **answers})
    site.write("locales/glossary.csv", glossary)
    site.write("content/a.zh-CN.md", article(*lines))
    return site.run("translate", "batch")


def test_a_draft_is_repaired_before_it_is_stored(site):
    assert draft(site, {"港湾基金亏损。": "Bay Fund’s loss."}).exit_code == 0
    assert "Harbor Fund’s loss." in site.read("content/a.en.md")


def test_a_draft_that_cannot_be_repaired_is_kept_and_not_published(site):
    done = draft(site, {"港湾基金亏损。": "It lost money."})

    assert done.exit_code == 1
    assert "term-missing" in done.stdout
    assert "draft: true" in site.read("content/a.en.md")


def test_drafts_follow_a_glossary_that_changes(site):
    """Those that nobody touched; a person's words stay."""
    draft(site, {"港湾基金亏损。": "Harbor Fund lost."})
    site.write("locales/glossary.csv", BASE.replace("Harbor Fund,HF,Bay Fund", "Port Fund,,Harbor Fund"))
    assert site.run("translate", "batch").exit_code == 0
    assert "Port Fund lost." in site.read("content/a.en.md")

    path = "locales/en/content/a.zh-CN.md.po"
    site.write(path, site.read(path).replace('msgstr "Port Fund lost."', 'msgstr "Port Fund lost a lot."'))
    site.write("locales/glossary.csv", BASE)
    site.run("translate", "batch")
    assert "Port Fund lost a lot." in site.read(path)


def test_tags_go_through_the_glossary_only(site):
    site.configure(targets=["en"], engines=["replay"], more=REPLAY)
    site.answers({"标题": "Title", "正文。": "Text."})
    site.write("locales/glossary.csv", BASE)
    site.write("content/a.zh-CN.md", '---\ntitle: 标题\ntags: ["港湾基金", "微软", "别的"]\n---\n\n正文。\n')
    site.run("translate", "batch")

    assert 'tags: ["Harbor Fund", "Microsoft", "别的"]' in site.read("content/a.en.md")


def test_bad_rows_cost_themselves_only(site):
    done = draft(site, {"港湾基金亏损。": "Bay Fund lost."}, BASE + "x,firm,X,,\n")

    assert done.exit_code == 2
    assert "locales/glossary.csv:4: the row is left out: kind 'firm'" in done.stderr
    assert "Harbor Fund lost." in site.read("content/a.en.md")


def test_an_outdated_draft_is_made_anew_by_an_engine_that_costs_nothing(site):
    """The glossary changed, the place of the old form is not certain, and OpenCC is asked again."""
    site.configure(targets=["zh-TW"], more="\n[glossary]\nstarter = false\n")
    site.write("locales/glossary.csv", "source,kind,zh-TW\n谷歌,company,谷歌\n")
    site.write("content/a.zh-CN.md", article("谷歌发布财报。"))
    site.run("translate", "batch")
    site.write("locales/glossary.csv", "source,kind,zh-TW\n谷歌,company,Google\n")

    assert site.run("translate", "batch").exit_code == 0
    assert "Google" in site.read("content/a.zh-tw.md")


def test_names_inside_of_other_words_are_left_to_opencc(site):
    """Contexts hold for the engine too: a dictionary of names would know none."""
    site.configure(targets=["zh-TW"])
    for text, expected in (
        ("万般无奈飞奔而去。", "萬般無奈飛奔而去。"),
        ("列车奔驰而过。", "列車奔馳而過。"),
        ("奈飞上涨。", "Netflix上漲。"),
    ):
        assert site.run("translate", "text", "-l", "zh-TW", text).stdout.strip() in (
            expected,
            expected.replace("Netflix", "網飛"),
        )


def test_findings_stand_at_the_lines_that_the_file_has_afterwards(site):
    """The run adds a list of translations above them."""
    site.configure(targets=["en"], engines=["replay"], more=REPLAY + "\n[glossary]\nstarter = false\n")
    site.answers(
        {
            "标题": "Title",
            "毛利率上升。": "The gross margin rose.",
            "安托万·勒费弗尔（Antoine Lefebvre）说。": "Antoine Lefebvre spoke.",
        }
    )
    site.write("content/a.zh-CN.md", article("毛利率上升。", "安托万·勒费弗尔（Antoine Lefebvre）说。"))

    said = site.run("translate", "batch").stdout
    [line] = [
        number for number, text in enumerate(site.read("content/a.zh-CN.md").splitlines(), 1) if "Antoine" in text
    ]
    assert f"content/a.zh-CN.md:{line}: note term-unlisted" in said


def test_a_longer_spelling_keeps_what_its_form_does_not_say(site):
    """软银 and 软银集团 are one entry; in Chinese the group stays a group."""
    site.configure(targets=["zh-TW"], more="\n[glossary]\nstarter = false\n")
    site.write(
        "locales/glossary.csv", "source,kind,zh-TW\n软银|软银集团,company,軟銀\n英伟达|英伟达公司,company,輝達\n"
    )
    for text, expected in (
        ("软银集团上涨。", "軟銀集團上漲。"),
        ("英伟达公司上涨。", "輝達公司上漲。"),
        ("软银上涨。", "軟銀上漲。"),
    ):
        assert site.run("translate", "text", "-l", "zh-TW", text).stdout.strip() == expected
