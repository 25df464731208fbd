"""Where a corrected figure goes live, the page says so, as the site configures."""

import pytest

from tests.site import REPLAY, TestSite

SOURCE, PAGE = "content/a.zh-CN.md", "content/a.en.md"
PO = "locales/en/content/a.zh-CN.md.po"
BODY = "\n港湾基金公布了业绩。公司净亏损3.5亿美元。营收增长12%。\n"
HEADS = {
    "yaml": "---\ntitle: 业绩\ndate: 2025-02-14\n---\n",
    "toml": '+++\ntitle = "业绩"\ndate = 2025-02-14\n+++\n',
    "json": '{\n  "title": "业绩",\n  "date": "2025-02-14"\n}\n',
}
ANSWERS = {
    "业绩": "Results",
    "港湾基金公布了业绩。": "Harbor Fund published its results.",
    "港湾基金周三公布了业绩。": "Harbor Fund published its results on Wednesday.",
    "公司净亏损3.5亿美元。": "The company's net loss was $350 million.",
    "公司净亏损3.6亿美元。": "The company's net loss was $360 million.",
    "公司净利润为2亿美元。": "The company's net profit was $200 million.",
    "营收增长12%。": "Revenue rose 12%.",
}
ON = '\n[corrections]\nkey = "lastmod"\n'
LOSS = ("净亏损3.5亿", "净亏损3.6亿")


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740000000")  # 2025-02-19


def made(tmp_path, more=ON, head="yaml", targets=("en",)) -> TestSite:
    site = TestSite(tmp_path)
    site.configure(targets=targets, engines=["replay"], more=REPLAY + more)
    site.write(SOURCE, HEADS.get(head, head) + BODY)
    site.answers(ANSWERS)
    site.run("translate", "batch")
    return site


def correct(site, old=LOSS[0], new=LOSS[1]):
    text = site.read(SOURCE)
    assert old in text
    site.write(SOURCE, text.replace(old, new))
    return site.run("translate", "batch")


@pytest.mark.parametrize(
    ("head", "said"),
    [("yaml", 'lastmod: "2025-02-19"'), ("toml", 'lastmod = "2025-02-19"'), ("json", '"lastmod": "2025-02-19"')],
)
def test_the_day_is_set_and_stays(tmp_path, monkeypatch, head, said):
    """In all three languages of front matter; the source is not touched, and later runs on other days change nothing."""
    site = made(tmp_path, head=head)
    assert "lastmod" not in site.read(PAGE)
    assert correct(site).exit_code == 0

    assert "$360 million" in site.read(PAGE)
    assert said in site.read(PAGE)
    assert "lastmod" not in site.read(SOURCE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    before = site.files()
    assert "wrote 0 files" in site.run("translate", "batch").stderr
    assert site.files() == before
    assert "current" in site.run("status").stdout
    correct(site, "公布了业绩", "周三公布了业绩")
    assert said in site.read(PAGE)
    assert "on Wednesday" in site.read(PAGE)


def test_a_second_correction_has_its_own_day(tmp_path, monkeypatch):
    site = made(tmp_path)
    correct(site)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    correct(site, *reversed(LOSS))

    assert "$350 million" in site.read(PAGE)
    assert 'lastmod: "2025-06-15"' in site.read(PAGE)


def test_every_target_says_so_when_its_own_correction_goes_live(tmp_path):
    site = made(tmp_path, ON + '\n[locale.zh-TW]\nengines = ["opencc"]\n', targets=("en", "zh-TW"))
    correct(site)

    assert "2025-02-19" in site.read(PAGE)
    assert "2025-02-19" in site.read("content/a.zh-tw.md")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("公布了业绩", "周三公布了业绩"),
        ("公司净亏损3.5亿美元。", "公司净利润为2亿美元。"),
        ("营收增长12%。", ""),
        ("2025-02-14", "2025-02-15"),
        ("公布了业绩。", "公布了业绩。公司净利润为2亿美元。"),
    ],
)
def test_what_is_no_correction_of_a_figure_is_not_told(tmp_path, old, new):
    site = made(tmp_path)
    correct(site, old, new)

    assert "lastmod" not in site.read(PAGE)
    assert "X-Corrected" not in site.read(PO)


def test_it_is_off_by_default(tmp_path):
    site = made(tmp_path, more="")
    correct(site)

    assert "lastmod" not in site.read(PAGE)
    assert "X-Corrected" not in site.read(PO)


def test_a_page_that_was_not_live_has_nothing_to_correct(tmp_path):
    """Nobody read the figure."""
    site = made(tmp_path, more='\n[corrections]\nkey = "lastmod"\n')
    site.configure(targets=["en"], engines=["replay"], more='publish = "reviewed"\n' + REPLAY + ON)
    (site.root / PAGE).unlink()
    site.run("translate", "batch")
    assert "draft: true" in site.read(PAGE)
    correct(site)

    assert "lastmod" not in site.read(PAGE)


def test_a_text_of_the_sites_own_and_one_of_a_locales(tmp_path):
    more = (
        '\n[corrections]\nkey = "correction"\ntext = "A figure was corrected on {date}."\n'
        '\n[locale.zh-TW]\nengines = ["opencc"]\ncorrection = "{date}更正了數字。"\n'
    )
    site = made(tmp_path, more=more, targets=("en", "zh-TW"))
    correct(site)

    assert "correction: A figure was corrected on 2025-02-19." in site.read(PAGE)
    assert "correction: 2025-02-19更正了數字。" in site.read("content/a.zh-tw.md")


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("lastmod: 2025-02-15", "2025-02-19"),
        ("lastmod: 2025-02-15T08:00:00Z", "2025-02-19"),
        ('lastmod: "2025-02-15"', "2025-02-19"),
        ("lastmod: 2025-03-01", "2025-03-01"),
        ("lastmod: 2025-02-19T08:00:00Z", "2025-02-19T08:00:00Z"),
        ("lastmod: see below", "see below"),
    ],
)
def test_what_the_source_says_stays_unless_it_is_an_earlier_day(tmp_path, own, said):
    site = made(tmp_path, head=HEADS["yaml"].replace("date:", f"{own}\ndate:"))
    correct(site)

    [line] = [line for line in site.read(PAGE).split("\n") if line.startswith("lastmod")]
    assert line.removeprefix("lastmod:").strip(' "') == said


def test_a_day_of_toml_itself(tmp_path):
    site = made(tmp_path, head=HEADS["toml"].replace("date", "lastmod = 2025-02-15\ndate"))
    correct(site)

    assert 'lastmod = "2025-02-19"' in site.read(PAGE)


def test_a_bare_text(tmp_path):
    site = made(tmp_path, head="业绩\n")
    correct(site)

    assert '"lastmod": "2025-02-19"' in site.read(PAGE)
    assert "current" in site.run("status").stdout


def test_an_edited_page_is_left_and_told_once_it_is_written(tmp_path):
    """A reviewer's edit and the correction of another sentence: the page says so once both are in it."""
    site = made(tmp_path)
    site.write(PAGE, site.read(PAGE).replace("Revenue rose 12%.", "Revenue rose by 12%."))
    correct(site)
    assert "lastmod" not in site.read(PAGE)
    assert site.run("adopt").exit_code == 0
    assert site.run("merge").exit_code == 0

    assert 'lastmod: "2025-02-19"' in site.read(PAGE)
    assert "rose by 12%" in site.read(PAGE)
    assert "$360 million" in site.read(PAGE)


def test_turning_it_off_takes_the_key_away(tmp_path):
    site = made(tmp_path)
    correct(site)
    site.configure(targets=["en"], engines=["replay"], more=REPLAY)
    site.run("merge")

    assert "lastmod" not in site.read(PAGE)
    assert "current" in site.run("status").stdout
