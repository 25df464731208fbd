"""German."""

from __future__ import annotations

from l10n.figures.reading.sense import Sense, changes

SENSE = Sense(
    changes_before=changes("um|plus|minus", "auf|bis auf", "rund um"),
    changes_after=changes("mehr|weniger|höher|niedriger"),
    doubtful=frozenset({"um", "auf", "bis auf"}),
    moves="steig|stieg|erhöh|senk|sank|sink|gesunk|fiel|fäll|gefallen|fallen|wachs|wuchs|legte|zuleg|zugelegt|verring|reduz|anheb|angehob|hob|kürz|zunahm|zugenommen|zunehm|abnahm|abgenommen|rückgang|kletter|rutsch|schrumpf|verbesser|verschlechter|plus|minus|gestiegen|sprang|spring|aufgestockt|ausgeweitet|gewann|verlor",
    falls="fiel|fäll|gefallen|fallen|sank|sink|gesunk|senk|rückgang|zurück|verlust|verlor|minus|negativ|abnahm|abgenommen|verring|einbu|büßte|schrumpf|reduz|abfluss|abfluß|defizit|weniger|niedriger|nachg|einbruch|brach|rutsch|kürz|rückläufig",
    rises="stieg|steig|wuchs|wachs|plus|gewinn|erhöh|zuleg|zugelegt|zunahm|zugenommen|kletter|anstieg|mehr",
    losses=r"verlust|minus|negativ|defizit|abfluss|abfluß|fehlbetrag",
    frost=r"minus|unter null|unter dem gefrierpunkt|frost",
    off_before="(?:rabatt|nachlass|preisnachlass|ermäßigung|reduziert|günstiger|billiger|preissenkung)(?:e|s)?(?: (?:von|um|in höhe von|bis zu)){0,2} $",
    off_after="^ (?:rabatt|nachlass|preisnachlass|ermäßigung|reduziert|günstiger|billiger|unter dem)",
    days=r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|\bheute|\bgestern|\bmorgen|vortag|folgetag|am selben tag|wochenende|vorgestern|\bneujahr",
    fiscal="geschäftsjahr|fiskal|geschäftsquartal|finanzjahr",
    relative_years="vergangenen jahr|letzten jahr|letztes jahr|dieses jahr|diesem jahr|nächsten jahr|im vorjahr|heuer",
    next_years="vorjahr|folgejahr|jahresende|ende des jahres|gesamtjahr",
    rates="^ ?(?:=|kostete|entspricht)",
)  # fmt: skip
