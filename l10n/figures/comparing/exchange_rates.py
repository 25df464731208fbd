"""Between which bounds one currency has been worth another, to tell a conversion from one that is off by ten."""

from __future__ import annotations

from fractions import Fraction

# Units of a currency for one US dollar: the lowest and the highest yearly average of 2000 to 2024, rounded outwards (as
# of 2024; no rate is ever taken from here). A currency whose rate moved tenfold in these years, as that of the Turkish
# lira, is left out: its band would tell nothing.
_A_DOLLAR = """
USD 1 1
CNY 6.0 8.4
JPY 78 160
EUR 0.65 1.15
GBP 0.48 0.84
HKD 7.7 7.9
KRW 900 1480
TWD 27 36
RUB 23 110
INR 40 88
CAD 0.95 1.65
AUD 0.92 2.0
NZD 1.15 2.5
SGD 1.2 1.85
CHF 0.8 1.75
THB 29 46
VND 14000 26000
IDR 8300 17000
MYR 3.0 4.8
PHP 40 60
MXN 9.3 21
BRL 1.6 6.2
ZAR 6.3 19.5
SEK 6.3 11
NOK 5.5 11.2
DKK 4.8 8.4
PLN 2.3 4.5
CZK 16 41
HUF 160 400
AED 3.6 3.75
SAR 3.7 3.8
ILS 3.1 4.8
MOP 7.9 8.2
"""

_BANDS = {
    code: (Fraction(low), Fraction(high)) for code, low, high in (row.split() for row in _A_DOLLAR.strip().splitlines())
}
# A rate of one day lies outside of the averages of years.
_SLACK = Fraction(11, 10)


def is_plausible_rate(value: Fraction, currency: str, other: Fraction, other_currency: str) -> bool | None:
    """Return whether `other` may be what `value` is in another currency; None where nobody can tell."""
    own, its = _BANDS.get(currency), _BANDS.get(other_currency)
    if own is None or its is None or not value or not other:
        return None
    rate = other / value
    return its[0] / own[1] / _SLACK <= rate <= its[1] / own[0] * _SLACK
