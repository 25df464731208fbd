"""Whether a text is in another language: every pair of a table of languages, and short texts that may be names."""

import pytest

from l10n.guards.language import is_foreign
from l10n.model import Locale

TEXTS = {
    "en": "The company said on Tuesday that its net profit for the quarter was higher than in the year before.",
    "de": "Das Unternehmen teilte am Dienstag mit, dass der Nettogewinn im Quartal höher war als im Vorjahr und die Prognose bleibt.",
    "fr": "La société a annoncé mardi que son bénéfice net du trimestre est plus élevé que celui de l’année dernière, avec une hausse des ventes.",
    "es": "La compañía anunció el martes que el beneficio neto del trimestre fue más alto que en el mismo periodo del año pasado.",
    "it": "La società ha annunciato martedì che gli utili netti del trimestre sono più alti di quelli dello stesso periodo con una crescita delle vendite.",
    "pt": "A empresa anunciou na terça-feira que o lucro do trimestre foi mais alto do que no ano anterior e não mudou as metas para o ano.",
    "nl": "Het bedrijf zei dinsdag dat de nettowinst in het kwartaal hoger was dan een jaar eerder en dat het niet van koers verandert.",
    "ja": "同社は火曜日、当四半期の純利益が前年同期を上回ったと発表した。",
    "ko": "회사는 화요일 이번 분기 순이익이 지난해 같은 기간보다 높았다고 발표했다.",
    "ru": "Компания сообщила во вторник, что чистая прибыль за квартал оказалась выше прошлогодней.",
    "ar": "أعلنت الشركة يوم الثلاثاء أن صافي أرباح الربع كان أعلى من العام الماضي.",
    "zh-TW": "該公司週二宣布，本季淨利高於去年同期，並且維持全年的財測目標不變。",
}
LOCALES = tuple(TEXTS)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("language", LOCALES)
def test_each_language_is_told_from_each_other(locale, language):
    """A sentence is foreign to every locale but its own."""
    assert is_foreign(TEXTS[language], Locale.parse(locale)) == (language != locale)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("es", "2009: Un terremoto de magnitud 7,6 golpeó cerca de la ciudad de Padang, capital de la provincia."),
        ("es", "presentadora de televisión Holly Willoughby, un acuerdo de 11 millones de libras"),
        ("fr", "La Riviera de Jacquemus lors de la Fashion Week de Paris"),
        ("fr", "mois de juin, de grand pas vers la dénucléarisation de la Corée"),
        ("en", "a hospital A&E; four-in-ten patients waiting"),
        ("de", "Geldautomaten in Newport on the Levee"),
        ("de", "Apple, Microsoft, Nvidia, Amazon, Alphabet, Meta"),
        ("en", "Banco Santander, Deutsche Bank, Société Générale"),
        ("am", "ኩባንያው የሩብ ዓመቱ የተጣራ ትርፍ ካለፈው ዓመት ተመሳሳይ ወቅት ከፍ ያለ መሆኑን ማክሰኞ አስታወቀ።"),
        ("yue", "該公司週二宣布，本季淨利高過去年同期，並且維持全年嘅財測目標不變。"),
        ("pl", "Spółka podała we wtorek, że zysk netto był wyższy niż przed rokiem"),
        ("ja", "Apple Inc."),
        ("ko", "S&P 500 Index ETF"),
        ("zh-TW", "Nasdaq 100 Index Fund"),
        ("zh-TW", "日本品牌「嵐の湯」宣布在台北開設三家分店，年底前再開兩家。"),
        ("ru", "Tesla Model Y Long Range"),
        ("de", ""),
    ],
)
def test_names_and_words_that_languages_share_prove_nothing(locale, text):
    """Small words that several languages have, names and short texts are no sign of another language."""
    assert not is_foreign(text, Locale.parse(locale))


@pytest.mark.parametrize(("locale", "is_latin"), [("sr-Latn", True), ("sr", False), ("sv", True), ("am", False)])
def test_the_script_of_a_locale_tells(locale, is_latin):
    """A tag's own script counts, and CLDR's for a language of which nothing else is known."""
    assert is_foreign(TEXTS["ru"], Locale.parse(locale)) == is_latin
