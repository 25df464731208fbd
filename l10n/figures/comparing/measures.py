"""What measures measure: a dimension and a factor to its base, so that 82万千瓦 equals 820 MW."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from l10n.figures.numeral import Value

# Factors from CLDR 47 `units.xml`; jin and mu are the metric market units of mainland China.
_TABLE = """
length meter 1 kilometer 1000 centimeter 0.01 millimeter 0.001 micrometer 0.000001 nanometer 0.000000001 picometer 0.000000000001 mile 1609.344 nautical-mile 1852 foot 0.3048 inch 0.0254 yard 0.9144 light-year 9460730472580800
mass gram 1 kilogram 1000 milligram 0.001 microgram 0.000001 tonne 1000000 jin 500 pound 453.59237 ounce 28.349523125 carat 0.2
volume liter 1 milliliter 0.001 barrel 158.987294928 gallon 3.785411784 cubic-meter 1000 cubic-kilometer 1000000000000 cubic-foot 28.316846592 teaspoon 0.005
area square-meter 1 square-kilometer 1000000 square-foot 0.09290304 square-mile 2589988.110336 hectare 10000 acre 4046.8564224 mu 666.66666667
power watt 1 kilowatt 1000 megawatt 1000000 gigawatt 1000000000 horsepower 745.69987
energy kilowatt-hour 1 megawatt-hour 1000 gigawatt-hour 1000000 terawatt-hour 1000000000
heat calorie 1 kilocalorie 1000 kilojoule 239.005736 megajoule 239005.736
frequency hertz 1 megahertz 1000000 gigahertz 1000000000
data byte 1 megabyte 1000000 gigabyte 1000000000 terabyte 1000000000000
speed kilometer-per-hour 1 mile-per-hour 1.609344 meter-per-second 3.6
span second 1 millisecond 0.001 minute 60 hour 3600 day 86400 week 604800 month 2629800 year 31557600
"""


def _table() -> dict[str, tuple[str, Decimal]]:
    measures: dict[str, tuple[str, Decimal]] = {}
    for line in _TABLE.strip().splitlines():
        dimension, *pairs = line.split()
        for name, factor in zip(pairs[::2], pairs[1::2], strict=True):
            measures[name] = (dimension, Decimal(factor))
    return measures


MEASURES = _table()
_TEMPERATURES = {"celsius": (Fraction(1), Fraction(0)), "fahrenheit": (Fraction(5, 9), Fraction(-160, 9))}


def in_base(value: Value, measure: str) -> tuple[str, Fraction] | None:
    """Return the dimension of a measure and the value in its base; None for a measure of its own."""
    if measure in _TEMPERATURES:
        slope, offset = _TEMPERATURES[measure]
        return "temperature", Fraction(value) * slope + offset
    known = MEASURES.get(measure)
    return (known[0], Fraction(value) * Fraction(known[1])) if known else None
