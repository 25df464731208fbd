"""Figures on their way through a run: verified, repaired, reused from memory, reported, and read by programs."""

import json

import pytest
from typer.testing import CliRunner

from l10n.cli import app
from tests.site import REPLAY

SOURCE = "content/a.zh-CN.md"
PO = "locales/en/content/a.zh-CN.md.po"
HEAD = "---\ntitle: 港湾基金\n---\n\n"


def draft(site, source, target):
    site.write(SOURCE, f"{HEAD}{source}\n")
    site.answers({"港湾基金": "Harbor Fund", source: target})
    return site.run("translate", "batch")


@pytest.mark.parametrize(
    ("source", "answer", "published"),
    [
        (
            "公司当季净亏损3691.7亿日元。",
            "The company posted a quarterly net loss of 3,691.7 billion yen.",
            "The company posted a quarterly net loss of 369.17 billion yen.",
        ),
        ("营收达90亿元，同比增长12%。", "Revenue was 90 billion yuan, up 12%.", "Revenue was 9 billion yuan, up 12%."),
        ("基金投资4亿美元。", "The fund invested 400 million euros.", "The fund invested $400 million."),
        ("毛利率下滑1.8个百分点。", "Gross margin fell 1.8%.", "Gross margin fell 1.8 percentage points."),
    ],
)
def test_a_wrong_figure_is_mended_where_its_place_is_certain(english, source, answer, published):
    """The right figure is rendered in the wrong one's place, and the page goes live."""
    done = draft(english, source, answer)

    assert done.exit_code == 0, done.stdout
    assert published in english.read("content/a.en.md")


@pytest.mark.parametrize(
    ("source", "answer", "rule"),
    [
        ("公司净亏损24.14亿美元。", "The company posted a net loss.", "figure-missing"),
        ("公司净亏损扩大。", "The company's net loss widened to $2 billion.", "figure-extra"),
    ],
)
def test_a_draft_that_cannot_be_mended_is_kept_and_held_back(english, source, answer, rule):
    """It stands in the catalog with an error against it, and no page is listed."""
    done = draft(english, source, answer)

    assert done.exit_code == 1
    assert f"error {rule}" in done.stdout
    assert f'msgstr "{answer}"' in english.read(PO)
    assert "draft: true" in english.read("content/a.en.md")
    assert "translations" not in english.read(SOURCE)


def test_the_next_engine_is_asked_before_a_flawed_draft_is_kept(english):
    """An engine that gets the figures right goes before one that was asked earlier."""
    english.configure(targets=["zh-TW"], engines=["replay", "opencc"], more=REPLAY)

    done = draft(english, "公司净亏损24.14亿美元。", "公司淨損擴大。")

    assert done.exit_code == 0
    assert "公司淨損24.14億美元。" in english.read("content/a.zh-tw.md")


def confirmed(site, source, target):
    """Publish a pair that a person has confirmed."""
    assert draft(site, source, target).exit_code == 0
    site.write(PO, site.read(PO).replace("#, fuzzy\n", ""))
    site.answers({"港湾基金": "Harbor Fund"})


@pytest.mark.parametrize(
    ("known", "target", "new", "made"),
    [
        (
            "公司净亏损12亿美元，同比扩大3.5%。",
            "The company's net loss was $1.2 billion, 3.5% wider than a year earlier.",
            "公司净亏损8600万美元，同比扩大0.8%。",
            "The company's net loss was $86 million, 0.8% wider than a year earlier.",
        ),
        (
            "基金总投资895亿美元。",
            "The fund invested a total of $89.5 billion.",
            "基金总投资1.3万亿美元。",
            "The fund invested a total of $1.3 trillion.",
        ),
    ],
)
def test_memory_takes_a_sentence_with_other_figures(english, known, target, new, made):
    """Only the figures differ: the confirmed target is reused with the new ones, and says so."""
    confirmed(english, known, target)
    english.write("content/b.zh-CN.md", f"{HEAD}{new}\n")

    done = english.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert made in english.read("content/b.en.md")
    assert "origin: figures" in english.read("locales/en/content/b.zh-CN.md.po")


@pytest.mark.parametrize(
    "new",
    [
        "公司净利润15亿美元，同比扩大3.5%。",
        "公司净亏损15亿美元，同比收窄3.5%。",
        "公司净亏损15亿欧元，同比扩大3.5%。",
        "公司净亏损约15亿美元，同比扩大3.5%。",
        "公司净亏损15亿美元，同比扩大3.5个百分点。",
    ],
)
def test_memory_never_crosses_a_flip_of_sense(english, new):
    """Profit for loss, narrower for wider, another currency, bound or measure: the unit waits."""
    confirmed(
        english,
        "公司净亏损12亿美元，同比扩大3.5%。",
        "The company's net loss was $1.2 billion, 3.5% wider than a year earlier.",
    )
    english.write("content/b.zh-CN.md", f"{HEAD}{new}\n")

    assert english.run("translate", "batch").exit_code == 3


def test_memory_refuses_where_a_place_is_not_certain(english):
    """Two equal figures could change places."""
    confirmed(english, "营收增长5%，利润增长5%。", "Revenue rose 5% and profit rose 5%.")
    english.write("content/b.zh-CN.md", f"{HEAD}营收增长6%，利润增长7%。\n")

    assert english.run("translate", "batch").exit_code == 3


def test_a_figure_that_moved_to_the_next_sentence_is_none(english):
    """Within a block the sentences may share their figures out anew."""
    english.write(SOURCE, f"{HEAD}公司发布了财报。当季亏损3.5亿美元。\n")
    english.answers(
        {
            "港湾基金": "Harbor Fund",
            "公司发布了财报。": "The company reported a loss of $350 million.",
            "当季亏损3.5亿美元。": "It was for the quarter.",
        }
    )
    english.run("translate", "batch")

    assert "error figure" not in english.run("check").stdout


def test_figures_in_links_and_code_are_not_figures_of_the_text(english):
    """What markup holds is kept by the markup rules."""
    done = draft(
        english,
        "见[公告](https://example.com/2024/88?x=77)，代码`000001`。",
        "See the [notice](https://example.com/2024/88?x=77), ticker `000001`.",
    )

    assert done.exit_code == 0


def test_a_sources_own_figures_are_compared(english):
    """Two exchange rates in one article, a total that is not its parts' sum, shares that are not 100 %."""
    english.write(
        SOURCE,
        HEAD
        + "甲亏损3000亿日元（约合20亿美元），乙亏损4500亿日元（约合30亿美元），丙亏损3000亿日元（约合18亿美元）。\n\n"
        + "基金用了2491亿日元，子公司用了5665亿日元，两者合计使用了8146亿日元。\n\n"
        + "中国客户占68.5%，北美客户占19%，其余11.5%来自欧洲。\n",
    )

    said = english.run("check").stdout

    assert "figure-rate: 3000亿日元（约合18亿美元） implies 166.7 JPY to the USD, the article's others 150" in said
    assert "figure-sum: 2491亿日元 + 5665亿日元 is 815,600,000,000 JPY, the total says 8146亿日元" in said
    assert "figure-sum: the shares 68.5%, 19%, 11.5% make 99.0 %" in said
    assert said.count("figure-rate") == 1


def test_the_ledger_shows_each_figure_in_each_locale(english):
    """Line, value and what the target says."""
    draft(english, "公司净亏损24.14亿美元。", "The company's net loss was $2.414 billion.")

    [row] = [
        json.loads(line) for line in english.run("figures", "ledger", SOURCE, "--format", "jsonl").stdout.splitlines()
    ]

    assert (row["line"], row["text"], row["low"], row["measure"]) == (6, "24.14亿美元", "2414000000", "USD")
    assert row["targets"] == {"en": "$2.414 billion"}


# --- JSON lines ------------------------------------------------------------------------------


def lines(*arguments, given):
    done = CliRunner().invoke(app, ["figures", *arguments], input="\n".join(given) + "\n")
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_parse_answers_each_line_in_its_place():
    """Numbers are strings, ranges have two ends, places are code points; a bad line costs itself only."""
    rows = lines(
        "parse", "--locale", "zh-CN", "--format", "jsonl",
        given=['{"text": "😀每年3500亿至3800亿美元"}', "{", '{"text": 3}', '{"text": "三分之一"}', '{"text": "2月12日"}', '{"other": 1}', "[]"],
    )  # fmt: skip

    assert rows[0]["figures"] == [
        {
            "text": "3500亿至3800亿美元", "start": 3, "end": 16, "kind": "money", "low": "350000000000",
            "high": "380000000000", "measure": "USD", "bound": "exact", "change": "none",
        }
    ]  # fmt: skip
    assert ["error" in row for row in rows] == [False, True, True, False, False, True, True]
    assert float(rows[3]["figures"][0]["low"]) == pytest.approx(1 / 3)
    assert rows[4]["figures"][0]["low"] == "XXXX-02-12"


def test_check_gives_verdicts_with_both_places():
    """ok, warning and error, with what was expected and the factor."""
    rows = lines(
        "check", "--source", "zh-CN", "--target", "en", "--format", "jsonl",
        given=[
            '{"source": "净亏损3691.7亿日元", "target": "a net loss of 369.17 billion yen"}',
            '{"source": "净亏损3691.7亿日元", "target": "a net loss of 3,691.7 billion yen"}',
            '{"source": "超过300亿元", "target": "less than 30 billion yuan"}',
        ],
    )  # fmt: skip

    assert [row["verdict"] for row in rows] == ["ok", "error", "warning"]
    [issue] = rows[1]["issues"]
    assert issue["message"] == "expected 369.17 billion yen, found 3,691.7 billion yen (×10)"
    assert (issue["source_span"], issue["target_span"]) == ([3, 12], [14, 33])


def test_render_writes_house_style():
    """A figure a row, with its place and what it becomes."""
    [row] = lines("render", "--locale", "zh-CN", "--to", "de", given=['{"text": "1.18万亿日元"}'])

    assert [(r["text"], r["start"], r["end"]) for r in row["rendered"]] == [("1.18万亿日元", 0, 8)]
    assert "1,18 Billionen" in row["rendered"][0]["to"]


def test_engines_that_get_scales_wrong_never_see_them():
    """Sums, rates and large numbers go out as placeholders and come back rendered, whatever the engine does around them."""
    from l10n.catalog import update_catalog
    from l10n.drafting import Drafted, draft_units
    from l10n.engines import Caps, Session
    from l10n.glossary import Glossary
    from l10n.guards import DraftSettings
    from l10n.memory import open_memory
    from l10n.model import Article, Catalog, Locale, Role, Segment, Span
    from l10n.project import LocaleConfig
    from l10n.protect import Wire

    class Literal:
        """Knows its words, and leaves the rest."""

        name = "literal"
        caps = Caps(Wire.PLAIN, masks_figures=True)
        seen: tuple[str, ...] = ()

        def lang(self, locale, role):
            return str(locale)

        def cost(self, text):
            return len(text)

        def send(self, blocks, source, target, context):
            [[text]] = blocks
            self.seen += (text.text,)
            return {
                text.id: text.text.replace("亏损", "The loss was ").replace("，扩大", ", wider by ").replace("。", ".")
            }

    engine, zh, en = Literal(), Locale.parse("zh-CN"), Locale.parse("en")
    source = "亏损**3691.7亿日元**，扩大3.5%。"
    article = Article("a.md", source.encode(), (Segment(Span(0, 9), source, Role.PARAGRAPH, 1),))

    settings = DraftSettings.of(zh, en, Glossary(), LocaleConfig())
    catalog = update_catalog(Catalog("a.md", en), article)
    [step] = draft_units(article, catalog, open_memory(None, (zh, en)), [Session(engine)], settings)

    assert engine.seen == ("亏损⟦1⟧⟦2⟧⟦3⟧，扩大⟦4⟧。",)
    assert isinstance(step, Drafted)
    assert step.unit.target == "The loss was **369.17 billion yen**, wider by 3.5%."


def test_a_locales_figure_style_is_its_own(english):
    """Figures that a run renders are written as the configuration says."""
    english.configure(
        targets=["en"], engines=["replay"], more=REPLAY + '\n[locale.en]\ncurrency = "code"\ndigits = "grouped"\n'
    )

    draft(english, "净亏损3691.7亿日元。", "A net loss of 3,691.7 billion yen.")

    assert "JPY" in english.read("content/a.en.md")
    assert "369,170,000,000" in english.read("content/a.en.md")
