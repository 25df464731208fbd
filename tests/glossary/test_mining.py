"""Proposals for the glossary and their evidence."""

from l10n.glossary import Glossary, MinedText, Reviewed, mine_terms, read_terms
from l10n.model import Locale

EN, DE, JA = (Locale.parse(tag) for tag in ("en", "de", "ja"))
KNOWN = Glossary(read_terms("source,kind,en\n海角基金,organisation,Cape Fund\n", "g.csv").terms)


def mined(texts=(), reviewed=(), glossary=KNOWN, targets=(EN, DE, JA)):
    article = [MinedText(text, f"a.md:{line}") for line, text in enumerate(texts, 1)]
    return {term.source: term for term in mine_terms([article], reviewed, glossary, targets)}


def reviewed(*rows, locale=EN):
    return [Reviewed(source, target, draft, locale, "a.md") for source, target, draft in rows]


def test_pairs_are_proposed_with_their_place():
    found = mined(["总经理安托万·勒费弗尔（Antoine Lefebvre）说", "海角基金（Cape Fund）", "利率（LPR）"])

    assert set(found) == {"安托万·勒费弗尔", "利率"}
    person = found["安托万·勒费弗尔"]
    assert person.note == "a.md:1 安托万·勒费弗尔（Antoine Lefebvre）"
    assert {str(locale): forms.required for locale, forms in person.forms.items()} == {
        "en": ("Antoine Lefebvre",),
        "de": ("Antoine Lefebvre",),
    }
    assert list(found["利率"].forms) == [EN]


def test_a_short_form_is_a_second_spelling():
    assert mined(["远渡电力股份有限公司（以下简称“远渡电力”）"])["远渡电力股份有限公司"].sources == (
        "远渡电力股份有限公司",
        "远渡电力",
    )


def test_a_name_that_recurs_in_reviewed_targets_is_proposed():
    rows = reviewed(
        ("白榆研究认为价格会跌。", "Baiyu Research expects lower prices.", ""),
        ("据白榆研究，需求强劲。", "Demand is strong, says Baiyu Research.", ""),
        ("白榆研究上调目标。", "A target raised by Baiyu Research.", ""),
        ("需求强劲，价格会跌。", "Demand is strong and prices will fall.", ""),
    )

    assert mined(reviewed=rows)["白榆研究"].forms[EN].required == ("Baiyu Research",)


def test_a_reviewers_correction_is_a_right_and_a_wrong_form():
    rows = reviewed(
        ("海角基金亏损。", "Losses at Cape Fund.", "Losses at Promontory Fund."),
        ("据萨沙·维恩，", "According to Sasha Wien,", "According to Sascha Wein,"),
    )
    found = mined(reviewed=rows)

    assert found["海角基金"].forms[EN].forbidden == ("Promontory Fund",)
    assert found["萨沙·维恩"].forms[EN].required == ("Sasha Wien",)
    assert found["萨沙·维恩"].forms[EN].forbidden == ("Sascha Wein",)


def test_what_is_no_name_is_not_proposed():
    rows = reviewed(("净亏损扩大。", "The loss widened.", "The deficit grew."), ("上涨。", "Up.", "Rose."))

    assert mined(["净亏损3691.7亿日元（约合24.14亿美元）", "以人民币（CNY）计价"], rows) == {}
