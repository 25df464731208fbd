"""What the words around a figure say of it, in nine languages: of a change by or to it, and of prices, days and signs."""

import pytest

from l10n.figures import parse_figures
from l10n.figures.comparing.exchange_rates import is_plausible_rate
from l10n.figures.comparing.passages import Passage
from l10n.model import FigureKind, Locale

CHANGES = [
    ("zh-CN", "销量增长6%", "by"),
    ("zh-CN", "税率上调至6%", "to"),
    ("zh-CN", "降至去年的六成", "to"),
    ("zh-CN", "增长率达到6%", "none"),
    ("zh-TW", "銷量增長6%", "by"),
    ("zh-TW", "稅率調升至6%", "to"),
    ("zh-HK", "銷量上升6%", "by"),
    ("zh-HK", "佣金下調至6%", "to"),
    ("en", "sales rose by 6%", "by"),
    ("en", "sales were up 6%", "by"),
    ("en", "a 6% increase", "by"),
    ("en", "the rate was cut to about 6%", "to"),
    ("en", "owned by 6% of people", "none"),
    ("en", "up to 6%", "none"),
    ("en", "equal to 6%", "none"),
    ("ja", "売上高は6%増加した", "by"),
    ("ja", "税率を6%に引き上げた", "to"),
    ("ja", "税率は6%だ", "none"),
    ("ko", "매출이 6% 증가했다", "by"),
    ("ko", "세율을 6%로 인상했다", "to"),
    ("ko", "세율은 6%다", "none"),
    ("de", "Der Umsatz stieg um 6 %", "by"),
    ("de", "Der Satz wurde auf 6 % gesenkt", "to"),
    ("de", "mit Blick auf 6 % der Leute", "none"),
    ("fr", "Les ventes ont augmenté de 6 %", "by"),
    ("fr", "Le taux est relevé à 6 %", "to"),
    ("fr", "un taux de 6 %", "none"),
    ("es", "Las ventas aumentaron en un 6 %", "by"),
    ("es", "El tipo bajó al 6 %", "to"),
    ("es", "en un 6 % de los casos", "none"),
]


@pytest.mark.parametrize(("tag", "text", "expected"), CHANGES)
def test_a_change_is_read_in_every_language(tag, text, expected):
    [figure] = [each for each in parse_figures(text, Locale.parse(tag)) if each.kind is FigureKind.PERCENT]

    assert figure.change.value == expected


OFF = [
    ("en", "30% off everything", True),
    ("en", "a discount of up to 30%", True),
    ("en", "30% of everything", False),
    ("ja", "全品30%オフ", True),
    ("ja", "全品の30%", False),
    ("ko", "전 품목 30% 할인", True),
    ("ko", "전 품목의 30%", False),
    ("de", "30 % Rabatt auf alles", True),
    ("de", "30 % von allem", False),
    ("fr", "30 % de réduction", True),
    ("fr", "30 % des ventes", False),
    ("es", "un 30 % de descuento", True),
    ("es", "un 30 % de las ventas", False),
]


@pytest.mark.parametrize(("tag", "text", "expected"), OFF)
def test_what_is_taken_off_is_told_from_what_is_paid(tag, text, expected):
    passage = Passage.of(text, Locale.parse(tag))

    assert passage.is_taken_off(passage.figures[0]) is expected


NEGATIVE = [
    ("en", "profit fell 30%", True),
    ("en", "profit rose 30% after it fell", False),
    ("en", "a loss that grew to 30%", True),
    ("zh-CN", "利润下滑30%", True),
    ("zh-CN", "利润上升30%", False),
    ("ja", "利益は30%減った", True),
    ("ja", "利益は30%増えた", False),
    ("ko", "이익이 30% 줄었다", True),
    ("ko", "이익이 30% 늘었다", False),
    ("de", "Der Gewinn sank um 30 %", True),
    ("de", "Der Gewinn stieg um 30 %", False),
    ("fr", "Le résultat a reculé de 30 %", True),
    ("fr", "Les ventes ont reculé de 30 %", True),
    ("fr", "Les ventes ont augmenté de 30 %", False),
    ("es", "Las ventas cayeron un 30 %", True),
    ("es", "Las ventas subieron un 30 %", False),
]


@pytest.mark.parametrize(("tag", "text", "expected"), NEGATIVE)
def test_words_tell_what_is_less(tag, text, expected):
    passage = Passage.of(text, Locale.parse(tag))

    assert passage.is_negative(passage.figures[0]) is expected


RATES = [
    (62, "CNY", 8.6, "USD", True),
    (62, "CNY", 86, "USD", False),
    (62, "CNY", 0.86, "USD", False),
    (28, "EUR", 220, "CNY", True),
    (28, "EUR", 22, "CNY", False),
    (100, "JPY", 5, "CNY", True),
    (100, "JPY", 50, "CNY", False),
    (10, "GBP", 13, "USD", True),
    (10, "GBP", 130, "USD", False),
    (78, "HKD", 10, "USD", True),
    (78, "HKD", 1, "USD", False),
    (10, "CNY", 1900, "KRW", True),
    (10, "CNY", 190, "KRW", False),
    (10, "CNY", 50, "TRY", None),
]


@pytest.mark.parametrize(("value", "currency", "other", "other_currency", "expected"), RATES)
def test_a_rate_is_plausible_where_there_has_been_one(value, currency, other, other_currency, expected):
    assert is_plausible_rate(value, currency, other, other_currency) is expected
