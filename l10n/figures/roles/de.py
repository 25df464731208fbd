"""German."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit nettogewinn|reingewinn|gewinn|überschuss
revenue umsatz|umsätze|erlös|einnahmen
export export|ausfuhr
import import|einfuhr
year vorjahr|vergangenen jahr|letzten jahr|letztes jahr|im jahresvergleich
month vormonat|im monatsvergleich
quarter vorquartal
now dieses jahr|diesem jahr|laufenden jahr
loss verlust|fehlbetrag
cost kosten|ausgaben|aufwendungen|aufwand
asset vermögen|aktiva|bilanzsumme
debt verbindlichkeit|schulden
loan kredit|darlehen
deposit einlage
research forschung|f&e
market marktwert|börsenwert|marktkapitalisierung
men männer|männlich|jungen
women frauen|mädchen|weiblich
up stieg|gestiegen|plus|zuwachs|zunahme|wuchs|höher|wachstum
down sank|gesunken|minus|rückgang|fiel|gefallen|niedriger|abnahme
china china|chines
us usa|us|amerika|vereinigte staaten|vereinigten staaten
japan japan
europe europ|eu
hongkong hongkong
dead tot|getötet|starb
hurt verletzt
confirmed bestätigt
suspected verdacht
cured entlassen|genesen|geheilt
nation bundesweit|landesweit|national
urban städtisch|städte|stadt
rural ländlich|dörfer|dorf
large groß
medium mittel|mittler
small klein
bank bank
insurance versicher
housing wohnung|wohnimmobilien|häuser|immobil
car auto|fahrzeug|pkw|wagen
oil öl|rohöl|erdöl
gas gas|erdgas
output produktion|produzier|förder
retail einzelhandel
online online|internet
"""),
    compared_before="(?:stieg|stiegen|sank|sanken|fiel|fielen|wuchs|kletterte|gestiegen|gesunken|gefallen|erhöht|verringert) von|von (?:zuvor|bisher|ehemals)|gegenüber|im vergleich (?:zu|zum|zur|mit)|verglichen mit|(?<!mehr )(?<!weniger )als|nach|statt|anstelle von|vorjahreswert von|zuvor|bislang",
    between="den|dem|der|die|rund|etwa|knapp|gut|fast|noch|nur|im|in|vorjahr|vorjahres|vorjahreszeitraum|jahr|jahre|einem|einer|verlust|gewinn|minus|plus|von|zuvor|[12][0-9]{3}",
    compared_after="im vorjahr|ein jahr zuvor|im jahr zuvor|im vorjahreszeitraum|vor einem jahr|im vormonat|im vorquartal",
    from_to=("von", "auf"),
    part_of="der|von(?: den)?",
)  # fmt: skip
