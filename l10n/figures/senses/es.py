"""Spanish."""

from __future__ import annotations

from l10n.figures.reading.sense import Sense, changes

SENSE = Sense(
    changes_before=changes("en|en un|en unos|en torno a un", "a|al|hasta", "hasta un|hasta el|cerca de|frente a|respecto a|gracias a|debido a"),
    changes_after=changes("más que|menos que"),
    doubtful=frozenset({"en", "en un", "en unos", "en torno a un", "a", "al", "hasta"}),
    moves=r"aument|creci|crec[eí]|crecer|sub[iíeoa]|baj[oóae]|baja|cay|ca[eí]d|caer|redu[jc]|descen|descien|disminu|increment|elev|alza|recort|ascend|ascien|retroce|gan[óa]|perd|repunt|avanz|dispar|desplom|rebaj|ampli|encarec|pas[óa]|dispar",
    falls=r"ca[yíe]|baj|descen|descien|pérdida|perd|negativ|disminu|menos|retroce|redu[cj]|déficit|contra[jc]|salida|merm|desplom|inferior|recort",
    rises=r"sub[iíe]|aument|crec|alza|gan[óa]|beneficio|superávit|increment|avanz|repunt|más",
    losses=r"pérdida|negativ|déficit|salida|menos",
    frost=r"bajo cero|menos",
    off_before="(?:descuento|rebaja|reducción|rebajado|rebajada)s?(?: (?:de|del|un|de un|de hasta|hasta)){0,3} $",
    off_after="^ (?:de )?(?:descuento|rebaja|reducción|menos|más barato|dto)",
    days=r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|\bhoy\b|\bayer\b|\bmañana\b|el mismo día|ese día|este día|fin de semana|esta semana|semana pasada|año nuevo",
    fiscal="fiscal|ejercicio",
    relative_years="año pasado|este año|próximo año|año que viene",
    next_years="año anterior|año siguiente|fin de año|finales de año|cierre del año|todo el año",
    rates="^ ?(?:=|equivale|se cambiaba)",
)  # fmt: skip
