"""Forms in targets, with the inflection of each language; and what is none of them."""

import pytest

from l10n.glossary import find_forms
from l10n.model import Locale

NAMES = [
    ("en", "Apple", "Apple’s shares", ["Apple’s"]),
    ("en", "Apple", "an apple a day, Pineapple, Applebee", []),
    ("en", "Nvidia", "NVIDIA rose", ["NVIDIA"]),
    ("en", "iPhone", "IPhone and iPhones", ["IPhone", "iPhones"]),
    ("en", "Moody's", "Moody’s said", ["Moody’s"]),
    ("en", "SoftBank Group", "SoftBank\u00a0Group and SoftBank-Group", ["SoftBank\u00a0Group", "SoftBank-Group"]),
    ("en", "Nikkei 225", "the Nikkei 2250", []),
    ("en", "Société Générale", "Société Générale’s", ["Société Générale’s"]),
    ("de", "Deutsche Bank", "der Deutschen Bank", ["Deutschen Bank"]),
    ("de", "Europäische Zentralbank", "Die Politik der Europäischen Zentralbank", ["Europäischen Zentralbank"]),
    ("de", "Siemens", "Siemens' Umsatz und Siemens-Chef", ["Siemens'", "Siemens"]),
    ("de", "Volkswagen", "Volkswagens Gewinn", ["Volkswagens"]),
    ("fr", "Le Monde", "selon une source du Monde", ["du Monde"]),
    ("fr", "Oréal", "l’Oréal et d'Oréal", ["Oréal", "Oréal"]),
    ("es", "El País", "dijo a fuentes del País", ["del País"]),
    ("ko", "소프트뱅크", "소프트뱅크는 소프트뱅크의", ["소프트뱅크", "소프트뱅크"]),
    ("ko", "골드만 삭스", "골드만삭스가", ["골드만삭스"]),
    ("ja", "ゴールドマン・サックス", "ゴールドマンサックスは", ["ゴールドマンサックス"]),
    ("ja", "ソフトバンクグループ", "ソフトバンク・グループ", []),
    ("ja", "コンピュータ", "コンピューターの", ["コンピューター"]),
    ("ja", "TSMC", "ＴＳＭＣの", ["ＴＳＭＣ"]),
    ("zh-TW", "台積電", "臺積電表示", ["臺積電"]),
    ("ru", "Газпром", "акции Газпрома", ["Газпрома"]),
    ("pl", "Santander", "zyski Santandera", ["Santandera"]),
]

TERMS = [
    ("en", "data center", "Data centers are", ["Data centers"]),
    ("en", "data center", "a data-center operator", ["data-center"]),
    ("en", "semiconductor company", "semiconductor companies", ["semiconductor companies"]),
    ("de", "Rechenzentrum", "Rechenzentrumsbetreiber", ["Rechenzentrumsbetreiber"]),
    ("de", "Rechenzentrum", "große Rechenzentren", ["Rechenzentren"]),
    ("ko", "데이터센터", "데이터 센터의", ["데이터 센터"]),
    ("ja", "データセンター", "データセンタの", ["データセンタ"]),
    ("de", "künstliche Intelligenz", "mit künstlicher Intelligenz", ["künstlicher Intelligenz"]),
    ("fr", "centre de données", "des centres de données", ["centres de données"]),
    ("es", "centro de datos", "los centros de datos", ["centros de datos"]),
    ("en", "chip", "chipper", []),
]


@pytest.mark.parametrize(("locale", "form", "text", "expected"), NAMES)
def test_names(locale, form, text, expected):
    assert [text[slice(*hit.span)] for hit in find_forms(text, [form], Locale.parse(locale))] == expected


@pytest.mark.parametrize(("locale", "form", "text", "expected"), TERMS)
def test_terms(locale, form, text, expected):
    found = find_forms(text, [form], Locale.parse(locale), is_name=False)
    assert [text[slice(*hit.span)] for hit in found] == expected


def test_the_longest_form_counts():
    text = "SoftBank Group and SoftBank"
    found = find_forms(text, ["SoftBank", "SoftBank Group"], Locale.parse("en"))

    assert [hit.form for hit in found] == ["SoftBank Group", "SoftBank"]
