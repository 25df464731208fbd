"""English."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit net profit|profit|earnings|net income
revenue revenue|sales|turnover|income
export export
import import
year year-on-year|year on year|year-over-year|year over year|yoy|a year|last year|previous year|prior year|over the year
month month-on-month|month on month|month-over-month|month over month|mom|previous month|last month|a month
quarter quarter-on-quarter|quarter on quarter|quarter-over-quarter|qoq|previous quarter|last quarter
now this year|current year
loss net loss|loss
cost cost|expens|spending|expenditure
asset asset
debt liabilit|debt
loan loan|lending
deposit deposit
research r&d|research
market market value|market cap|market capitali
men male|men|man|boys
women female|women|woman|girls
up increas|rose|rise|rising|grew|up|growth|gain|higher
down decreas|fell|fall|down|drop|declin|lower
china china|chinese|mainland
us u.s.|united states|america
japan japan
europe europe|european union|eu
hongkong hong kong
dead died|dead|death|kill|fatalit
hurt injured|injuries|injury|wounded|hurt
confirmed confirmed
suspected suspected
cured discharg|recover|cured
nation national|nationwide|country
urban urban|city|cities|town
rural rural|village|countryside
large large
medium medium
small small
bank bank
insurance insurance|insurer
housing house|housing|propert|home
car car|vehicle|auto
oil oil|crude
gas gas
output output|produc
retail retail
online online|internet
"""),
    compared_before=r"from|compared (?:with|to)|(?:in )?comparison (?:with|to)|against|versus|vs\.?|(?<!more )(?<!less )(?<!fewer )than|above|below|(?:up|down) on|previously",
    between="less|more|fewer|than|under|up|the|a|an|its|their|just|only|about|around|nearly|some|roughly|approximately|almost|over|year|years?['’]s|year-earlier|previous|prior|earlier|same|period|period['’]s|month|month['’]s|quarter|quarter['’]s|last|ago|net|loss|profit|of|in|for|original|former|initial|usual|figure|level|record|high|low|[12][0-9]{3}(?:['’]s)?",
    compared_after="a year (?:earlier|ago|before)|the year before|(?:in |of )?the previous (?:year|month|quarter|period)|previously|(?:in |of )?the same (?:period|month|quarter) (?:last|a|of last)|a (?:month|quarter) earlier|(?:in |of )?the year-earlier",
    part_of="(?:out )?of",
)  # fmt: skip
