"""Spanish."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit beneficio|ganancia|utilidad
revenue ingreso|ventas|facturación|facturó
export export
import import
year interanual|año pasado|año anterior|ejercicio anterior
month intermensual|mes anterior|mes pasado
quarter trimestre anterior|trimestre pasado|intertrimestral
now este año|año en curso
loss pérdida
cost coste|costo|gasto
asset activo
debt pasivo|deuda
loan préstamo|crédito
deposit depósito
research i+d|investigación
market capitalización|valor de mercado
men hombre|varon|varón|masculin
women mujer|niña|femenin
up aument|subió|subida|creció|crecim|crecieron|increment|alza|mayor
down bajó|bajada|cayó|caída|descen|disminu|menor|reduc
china china|chino|chinos
us ee. uu.|ee.uu.|estados unidos|estadounidense
japan japón|japon
europe europ|ue
hongkong hong kong
dead muert|murieron|murió|falleci|fallec
hurt herid|lesion
confirmed confirmad
suspected sospech
cured dados de alta|alta|recuperad|curad
nation nacional|país
urban urban|ciudad
rural rural|campo
large grand
medium median
small pequeñ
bank banco
insurance segur|asegur
housing vivienda|inmobil
car coche|automóvil|vehículo|auto
oil petróleo|crudo
gas gas
output produc
retail minorista|al por menor
online en línea|internet|online
"""),
    compared_before="desde|frente a|comparad[oa]s? con|en comparación con|respecto (?:a|de)|contra|tras|pas[a-zéó]+ de|por encima de|por debajo de|que|en lugar de",
    between="los|las|el|la|un|una|unos|unas|casi|cerca|aproximadamente|solo|apenas|en|del?|pérdidas?|beneficio|año|años|pasado|anterior|[12][0-9]{3}",
    compared_after="un año (?:antes|atrás)|(?:d?el|en el) año anterior|hace un año|(?:d?el|en el) mes anterior|en el mismo per[ií]odo|(?:d?el|en el) trimestre anterior",
    from_to=("del?(?: l[oa]s)?", "al?(?: l[oa]s)?"),
    part_of="de l[oa]s|de un total de",
)  # fmt: skip
