"""English: words that are figures by themselves, and letters that are a scale in company."""

from __future__ import annotations

from l10n.figures.reading.grammar import Fixed
from l10n.figures.reading.words import LooseScale
from l10n.model import Bound, FigureKind

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_VAGUE = {
    "dozens": 1, "tens": 1, "hundreds": 2, **{f"{word}s": power for word, power in _SCALES.items()},
    **{f"{many} of {word}s": power + more for word, power in _SCALES.items() for many, more in (("tens", 1), ("hundreds", 2)) if power < 12},
}  # fmt: skip
_MULTIPLES = {
    2: "doubled|double|doubling|doubles|twice|twofold", 3: "tripled|triple|threefold|tripling|thrice|trebled",
    4: "quadrupled|quadruple|fourfold|quadrupling", 5: "fivefold", 6: "sixfold", 10: "tenfold", 100: "hundredfold",
}  # fmt: skip
_DURATIONS = (
    ("half a year|half-year|half year", "0.5", "year"),
    ("half an hour|half-hour", "0.5", "hour"),
    ("half a century|half-century", "50", "year"),
    ("half a month", "0.5", "month"),
    ("half a day", "0.5", "day"),
    ("a decade", "10", "year"),
    ("a century", "100", "year"),
    ("an hour", "1", "hour"),
    ("a year and a half", "1.5", "year"),
    ("an hour and a half", "1.5", "hour"),
)
_PARTS = {"quarter": "0.25", "a quarter": "0.25", "half": "0.5", "half a": "0.5", "three quarters": "0.75", "three-quarters": "0.75", "three-quarter": "0.75", "a half": "0.5", "one quarter": "0.25", "one-quarter": "0.25", "one half": "0.5", "one-half": "0.5"}  # fmt: skip
_POINTS = ("percentage point", "percentage-point", "percent point", "point")


def _points() -> dict[str, Fixed]:
    """Return parts of a percentage point in words: half a percentage point, a quarter-point."""
    forms = {
        f"{part}{link}{point}": value
        for part, value in _PARTS.items()
        for link in (" ", "-", " of a ", " a ")
        for point in _POINTS
        if not (part.endswith(" a") and link in ("-", " a ", " of a "))
    }
    return {form: Fixed(FigureKind.PP, value, "pp") for form, value in forms.items()}


FIXED = {
    **{word: Fixed(FigureKind.MULTIPLE, str(value), "x") for value, words in _MULTIPLES.items() for word in words.split("|")},
    **{word: Fixed(FigureKind.VAGUE, str(10**power), None, Bound.VAGUE) for word, power in _VAGUE.items()},
    **{word: Fixed(FigureKind.DURATION, value, measure) for words, value, measure in _DURATIONS for word in words.split("|")},
    **dict.fromkeys(("halved", "halving"), Fixed(FigureKind.FRACTION, "0.5")),
    **_points(),
    **{f"{part} a percent": Fixed(FigureKind.PERCENT, value, "%") for part, value in (("half", "0.5"), ("a quarter of", "0.25"))},
}  # fmt: skip

_NO_NOUN = (
    "of|long|high|tall|wide|deep|thick|away|above|below|under|over|from|to|in|at|on|and|or|by|with|for|as|is|was|has|had|the|a|an|this|its|"
    "per|plus|across|than|apart|up|down|off|inside|towards|outside|toward|beyond|between|before|after|underwater|back"
)
# What is measured rather than counted, though it stands in the plural.
_MEASURED = (
    "hurdles|waves|walls|pools|towers|races|sprints|fences|dishes|telescopes|antennas|antennae|ships|yachts|boats|trees|heats|finals|"
    "intervals|buildings|pylons|bridges|poles|blades|swells|surges|cliffs|trenches|tunnels|barriers|jumps|dives|masts|cranes|lanes|laps|"
    "events|steps|rounds|runs|swims|skyscrapers|chimneys|rockets|statues|dunes|pits|canals|cables|pipes|columns|ladders|"
    "metres|meters|floods|lengths|tides|nets|wells|shafts|drops|falls|times|sas|bands"
)
_NOUN = rf"(?!(?:{_NO_NOUN}|{_MEASURED})\b)(?:[a-z'-]*[a-rt-z]s|people|children|women|men|staff|euro|yuan|yen|won|baht|rmb|bpd|youth|households)\b"
_AREA = r"[ -](?:square|cubic|sq|cu)[. -]"
_COUNTED = rf"{_AREA}|[ -](?:(?!(?:{_NO_NOUN}|{_MEASURED})\b)[a-z'-]+ ){{0,2}}?{_NOUN}"
_PEOPLE = (
    "users|subscribers|subscriptions|customers|people|population|sales|shipments|units|downloads|members|accounts|deliveries|passengers|followers|"
    "players|jobs|visits|visitors|viewers|votes|output|workers|orders|vehicles|cars|phones|views|circulation|audience|membership|readers|"
    "listeners|tourists|fans|homes|tickets|copies|installs|registrations|impressions|tokens|trips|students|patients|residents|"
    "revenue|revenues|profit|profits|income|costs|turnover|arrivals|bookings|transactions|workforce|headcount|staff|employs|employed|sold|"
    "delivered|shipped|attracted|downloaded|registered|recruited|hired|produced|used by|doses|citizens|voters|inhabitants|employees|drivers"
)

LOOSE = {
    "m": LooseScale(6, _COUNTED, before=rf"\b(?:{_PEOPLE})\b[^.;:!?]{{0,32}}"),
    "b": LooseScale(
        9,
        r"(?![0-9a-z]|-[0-9]|/)",
        never=r"\b(?:phase|section|article|paragraph|rule|appendix|annex|gate|flat|apartment|room|figure|fig\.?|table|no\.?|group|route|line|class|"
        r"type|stage|part|question|chapter|grade|level|unit|covid|clause|division|platform|building|block|schedule|tier|item|exhibit|note|page|"
        r"tab|bay|boeing|airbus|step|category|season|floor|hall|terminal|zone|model|form)[ -]?",
    ),
    "t": LooseScale(
        12,
        r"[ -](?:model|parameters?|params?|tokens?|dollars?|yuan|yen|won|euros?|rupees|market|compan(?:y|ies)|valuation)\b",
        before=r"\b(?:parameters|tokens|market cap|valuation|capitali[sz]ation)\b[^.;:!?]{0,24}",
    ),
}  # fmt: skip

_SHARED = (
    "of|more|less|fewer|higher|lower|from|to|in|on|at|as|since|this|last|after|before|when|while|and|or|but|was|were|is|are|have|had|has|"
    "compared|year|over|below|above|larger|smaller|bigger|faster|slower|cheaper|during|between|by|with|who|that|which|do|did|said|say|says|"
    "came|come|comes|went|go|goes|owned|against|versus|than|each|every|off|down|up|worse|better|stronger|weaker|longer|shorter|for|within|"
    "month|quarter|again|because|due|so|if|into|out|among|across|through|per|quarter-on-quarter|month-on-month|year-on-year|annually|"
    "greater|lighter|heavier|too|would|will|could|can|may|might|should|being|own|owns|live|lived|belongs?|went|remain|remained|remains|think|believe|"
    "the|its|their|his|her|our|your|a|an"
)
COUNTED_ORDINAL = (
    rf" (?!(?:{_SHARED})\b)[a-z]|-(?:part(?:y|ies)|generation|class|tier|degree|person|grade|rate|country)\b"
)
SHARE_BEFORE = (
    r"\b(?:by|down|up|fell|fall|falls|falling|rose|rise|rises|rising|dropped|drop|lost|lose|gained|gain|cut|slashed|slash|grew|grow|shrank|shrink|"
    r"about|around|nearly|almost|over|under|than|roughly|some|approximately|only|just|least|most|jumped|climbed|declined|increased|decreased|"
    r"plunged|surged|reduced|and|half|to|up to|below|above|a further|another)(?: about| nearly| almost| around| roughly| over| more than| less than)? "
)

MONEY_TALK = (
    r"\b(?:thousand|million|billion|trillion|bn|mn|tn)\b|\b[0-9.,]+(?:m|bn|b|k)\b|£|\b(?:sterling|fine|fined|deals?|worth|price[ds]?|costs?|paid|pays?|"
    r"revenues?|profits?|loss(?:es)?|sales|invest(?:ed|ment|ments)?|budget|fund(?:s|ing|ed)?|raised|bid|offer|takeover|acquisition|debts?|earn(?:ed|ings|s)?|"
    r"spend|spent|salary|wages?|bonus(?:es)?|dividends?|shares?|tax(?:es)?|dollars?|euros?|yuan|yen|pence|exchange|currency|bank|british|london|uk|"
    r"valued|value|valuation|sold|sells?|buy|bought|turnover|compensation|grant|loans?|mortgages?|rents?|market|payments?|savings|notes?|coins?|banknotes?|tickets?|a year|per share)\b"
)
WEIGHED = (
    r"\b(?:weigh(?:s|ed|ing|t|ts)?|lbs?|kilograms?|kilos?|kg|ounces?|bab(?:y|ies)|lifts?|lifted|heavy|heavier|lighter|bodyweight|dumbbells?|"
    r"thrust|per pound|a pound|cargo|payload|tons|tonnes|obese|slimm\w+|lobsters?|turkeys?|beef|pork|meat|flour|potatoes|cocaine|cotton|"
    r"dumbbell|bombs?|boulders?)\b|\b[0-9.,]+-pounds? (?!notes?|coins?|fines?|bills?|deals?|bids?|funds?|offers?|loans?|invest|takeover|rise|fee)[a-z]|"
    r"\bpounds?[ -](?:per square|force|of (?!(?:fines?|debts?|revenues?|funding|investments?|cash|"
    r"savings|loss|losses|profits?|sales|aid|taxpayers?|public|private|cuts|assets|tax|costs|damages?|compensation|bonds|spending|equity|loans?|"
    r"credit|funds|capital|income|earnings|deals?|orders|business|new|extra|additional|government|state|support|subsid\w+|bad|unpaid|money|"
    r"dividends?|shares?|stock|exports|imports|budget|bailout|benefits?|value|turnover|trade|contracts?|foreign|uk|british|annual|overseas|mortgages?)\b))"
)
