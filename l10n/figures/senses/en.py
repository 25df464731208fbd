"""English."""

from __future__ import annotations

from l10n.figures.reading.sense import Sense, changes

SENSE = Sense(
    changes_before=changes(
        "by|up|down|rose|rise|rises|risen|fell|fall|falls|fallen|grew|grow|grows|growth|gained|gain|climbed|jumped|jump|dropped|drop|declined|decline|"
        "increased|increase|decreased|decrease|slipped|slid|surged|soared|plunged|lost|added|advanced|edged up|edged down",
        "to|to a level of|to reach",
        "up to|compared to|according to|due to|equal to|equivalent to|close to|relative to|in addition to|subject to|thanks to|prior to|next to|followed by|owned by|held by|led by|divided by|multiplied by",
    ),
    changes_after=changes(
        "increase|decrease|rise|fall|drop|decline|gain|growth|jump|surge|cut|hike|reduction|higher|lower|year on year|year-on-year"
    ),
    doubtful=frozenset({"by", "to", "to a level of", "to reach"}),
    moves=r"\b(?:up|down|rose|rise[sn]?|rising|rais|increas|decreas|grew|grow|gain|climb|jump|surg|soar|fell|fall|drop|declin|slip|slid|lower|cut|reduc|boost|lift|hik|expan|shr[aiu]nk|widen|narrow|swell|swoll|advanc|slump|plung|plummet|tumbl|trim|slash|brought|bring|accelerat|slow|eas(?:ed|ing)|rebound|recover|revis|adjust|improv|dip|edg|went|push|sank|sink|lost|add)",
    falls=r"\b(?:fell|fall|drop|declin|decreas|los[ts]|los(?:es|ing)|negativ|down|minus|slip|slid|shr[aiu]nk|contract|outflow|deficit|lower|cut|reduc|slump|plung|plummet|tumbl|dip|sank|sink|weak|deflat|retreat|eas(?:ed|ing)|shed|less|worse|in the red)",
    rises=r"\b(?:rose|ris(?:e|es|en|ing)|grew|grow|gain|increas|higher|up|jump|surg|climb|soar|expan|profit|inflow|surplus|advanc|rebound)",
    losses=r"\bloss|\blost\b|negativ|minus|outflow|deficit|in the red|shortfall",
    frost=r"\bbelow(?: zero| freezing)?\b|\bsub-?zero|\bminus",
    off_before=r"(?:discount(?:s|ed)?|reduc\w+|markdown|marked down|(?:price|prices) (?:were |was )?cut|knock\w*|slash\w*|cheaper|save|savings?)(?: (?:of|by|up to|as much as|prices|the price)){0,3} $",
    off_after=r"^(?:-| )(?:off\b|discount|cheaper|reduction|markdown|price cut|less than)",
    days=r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\b(?:today|yesterday|tomorrow|tonight|weekend|overnight)\b|\b(?:same|that|this|previous|next|following) (?:day|week|month)|\blast (?:night|week|month)|\b(?:days?|weeks?|month) (?:ago|later|earlier)|\bnew year|\b(?:eve|christmas)\b",
    fiscal=r"\bfiscal|\bfinancial year|\bfy ?[0-9]|\bquarter (?:ended|ending|that ended)|\byear (?:ended|ending)",
    relative_years=r"\b(?:last|this|next) year\b|\byear (?:ago|earlier)\b",
    next_years=r"\b(?:previous|prior|preceding|following|full) year\b|\byear(?:-|\s)end\b|\bend of the year\b",
    rates=r"^ ?(?:=|bought|buys|to the|equals|was worth|is worth)",
)  # fmt: skip
