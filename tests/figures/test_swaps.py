"""Sums that changed places within a sentence: what explains another order, and what does not."""

import pytest

from l10n.figures import Anchor, Verdict, compare_figures
from l10n.model import Locale, Span

ZH = Locale.parse("zh-CN")

RIGHT = {
    "en": [
        ("预计今年增长5.2%，此前预测为4.9%", "It raised its forecast for this year from 4.9% to 5.2%"),
        ("投资50亿元，其中政府出资20亿元", "The state pays 2 billion yuan of the 5 billion yuan"),
        ("利润由31亿元升至40亿元", "Profit rose to 4 billion yuan from 3.1 billion yuan"),
        ("利润由31亿元升至40亿元", "Profit rose from 3.1 billion yuan to 4 billion yuan"),
        ("失业率从5.2%降至4.9%", "The jobless rate fell to 4.9%, down from 5.2%"),
        ("去年营收85亿元，今年营收120亿元", "Revenue was 12 billion yuan this year, compared with 8.5 billion yuan last year"),
        ("上季亏损2.4亿元，本季盈利3.1亿元", "It made 310 million yuan, versus a loss of 240 million yuan the quarter before"),
        ("与去年的66%相比，今年只有47%", "This year it was only 47%, against 66% last year"),
        ("出口下降3.5%，进口下降4.8%", "Imports fell by 4.8%, exports by 3.5%"),
        ("甲厂产量为2.4万吨，Tesla为1.8万吨", "Tesla made 18,000 tonnes, the first plant 24,000 tonnes"),
        ("2023年营收85亿元，2024年营收120亿元", "Revenue was 12 billion yuan in 2024 and 8.5 billion yuan in 2023"),
        ("7亿用户中有1.34亿是学生", "134 million of the 700 million users are students"),
        ("该队向76个国家派遣医生3万人", "It sent 30,000 doctors to 76 countries"),
        ("票价25元，往返40元", "A ticket is 25 yuan, a return 40 yuan"),
        ("占地300公顷，建有200个车位", "It has 200 parking lots on 300 hectares"),
        ("投资3亿美元，折合21亿元", "It invested 2.1 billion yuan, or $300 million"),
        ("第13届有15个队，第14届有16个队", "16 teams came to the 14th games, 15 to the 13th"),
    ],
    "ja": [
        ("预计今年增长5.2%，此前预测为4.9%", "成長率見通しを従来の4.9%から5.2%に引き上げた"),
        ("利润升至40亿元，高于去年的31亿元", "利益は去年の31億元を上回る40億元に増えた"),
        ("利润由31亿元升至40亿元", "利益は31億元から40億元に増えた"),
        ("失业率降至4.9%，上月为5.2%", "失業率は前月の5.2%から4.9%に下がった"),
        ("出口下降3.5%，进口下降4.8%", "輸入は4.8%、輸出は3.5%減少した"),
        ("营收120亿元，净利润85亿元", "純利益は85億元、売上高は120億元だった"),
        ("男性占52%，女性占48%", "女性が48%、男性が52%を占める"),
        ("死亡150人，受伤320人", "320人が負傷し、150人が死亡した"),
        ("2023年营收85亿元，2024年营收120亿元", "2024年の売上高は120億元、2023年は85億元だった"),
        ("7亿用户中有1.34亿是学生", "1億3400万人の学生が7億人の利用者に含まれる"),
        ("今年增长47%，去年增长66%", "前年の66%に対し、今年は47%増えた"),
    ],
    "ko": [
        ("预计今年增长5.2%，此前预测为4.9%", "올해 성장률 전망치를 4.9%에서 5.2%로 올렸다"),
        ("利润升至40亿元，高于去年的31亿元", "이익은 지난해 31억 위안에서 40억 위안으로 늘었다"),
        ("利润由31亿元升至40亿元", "이익은 31억 위안에서 40억 위안으로 늘었다"),
        ("失业率降至4.9%，上月为5.2%", "실업률은 5.2%에서 4.9%로 내렸다"),
        ("出口下降3.5%，进口下降4.8%", "수입은 4.8%, 수출은 3.5% 감소했다"),
        ("营收120亿元，净利润85亿元", "순이익은 85억 위안, 매출은 120억 위안이었다"),
        ("男性占52%，女性占48%", "여성이 48%, 남성이 52%를 차지한다"),
        ("死亡150人，受伤320人", "320명이 다치고 150명이 숨졌다"),
        ("2023年营收85亿元，2024年营收120亿元", "2024년 매출은 120억 위안, 2023년은 85억 위안이었다"),
        ("7亿用户中有1.34亿是学生", "1억 3400만 명의 학생이 7억 명의 이용자에 들어 있다"),
        ("今年增长47%，去年增长66%", "지난해 66%에 비해 올해는 47% 늘었다"),
    ],
    "de": [
        ("预计今年增长5.2%，此前预测为4.9%", "Die Prognose wurde von 4,9 % auf 5,2 % angehoben"),
        ("投资50亿元，其中政府出资20亿元", "Der Staat zahlt 2 Milliarden Yuan der 5 Milliarden Yuan"),
        ("利润由31亿元升至40亿元", "Der Gewinn stieg auf 4 Milliarden Yuan, nach 3,1 Milliarden Yuan im Vorjahr"),
        ("利润由31亿元升至40亿元", "Auf 4 Milliarden Yuan stieg der Gewinn von zuvor 3,1 Milliarden Yuan"),
        ("失业率从5.2%降至4.9%", "Die Quote fiel auf 4,9 % gegenüber 5,2 % im Vormonat"),
        ("出口下降3.5%，进口下降4.8%", "Die Importe sanken um 4,8 %, die Exporte um 3,5 %"),
        ("营收120亿元，净利润85亿元", "Der Gewinn betrug 8,5 Milliarden Yuan, der Umsatz 12 Milliarden Yuan"),
        ("男性占52%，女性占48%", "Frauen machen 48 % aus, Männer 52 %"),
        ("死亡150人，受伤320人", "320 Menschen wurden verletzt, 150 getötet"),
        ("2023年营收85亿元，2024年营收120亿元", "2024 waren es 12 Milliarden Yuan, 2023 noch 8,5 Milliarden Yuan"),
        ("7亿用户中有1.34亿是学生", "134 Millionen der 700 Millionen Nutzer sind Studenten"),
        ("与去年的66%相比，今年只有47%", "Dieses Jahr waren es nur 47 %, verglichen mit 66 % im Jahr zuvor"),
    ],
    "fr": [
        ("预计今年增长5.2%，此前预测为4.9%", "La prévision a été relevée de 4,9 % à 5,2 %"),
        ("投资50亿元，其中政府出资20亿元", "L’État paie 2 milliards de yuans des 5 milliards de yuans"),
        ("利润由31亿元升至40亿元", "Le bénéfice a atteint 4 milliards de yuans, contre 3,1 milliards de yuans un an plus tôt"),
        ("失业率从5.2%降至4.9%", "Le taux est tombé à 4,9 %, contre 5,2 % auparavant"),
        ("利润由31亿元升至40亿元", "Le bénéfice est de 4 milliards de yuans, après 3,1 milliards de yuans"),
        ("出口下降3.5%，进口下降4.8%", "Les importations ont baissé de 4,8 %, les exportations de 3,5 %"),
        ("营收120亿元，净利润85亿元", "Le bénéfice était de 8,5 milliards de yuans, le chiffre d’affaires de 12 milliards de yuans"),
        ("男性占52%，女性占48%", "Les femmes sont 48 %, les hommes 52 %"),
        ("死亡150人，受伤320人", "320 personnes ont été blessées, 150 sont mortes"),
        ("2023年营收85亿元，2024年营收120亿元", "12 milliards de yuans en 2024, et 8,5 milliards de yuans en 2023"),
        ("7亿用户中有1.34亿是学生", "134 millions des 700 millions d’utilisateurs sont étudiants"),
        ("与去年的66%相比，今年只有47%", "Cette année, ce n’est que 47 %, par rapport à 66 % l’an dernier"),
    ],
    "es": [
        ("预计今年增长5.2%，此前预测为4.9%", "La previsión se elevó del 4,9 % al 5,2 %"),
        ("投资50亿元，其中政府出资20亿元", "El Estado paga 2.000 millones de yuanes de los 5.000 millones de yuanes"),
        ("利润由31亿元升至40亿元", "El beneficio fue de 4.000 millones de yuanes, frente a 3.100 millones de yuanes un año antes"),
        ("失业率从5.2%降至4.9%", "La tasa cayó al 4,9 % desde el 5,2 %"),
        ("利润由31亿元升至40亿元", "El beneficio es de 4.000 millones de yuanes, tras los 3.100 millones de yuanes anteriores"),
        ("出口下降3.5%，进口下降4.8%", "Las importaciones bajaron un 4,8 % y las exportaciones un 3,5 %"),
        ("营收120亿元，净利润85亿元", "El beneficio fue de 8.500 millones de yuanes y los ingresos de 12.000 millones de yuanes"),
        ("男性占52%，女性占48%", "Las mujeres son el 48 %, los hombres el 52 %"),
        ("死亡150人，受伤320人", "320 personas resultaron heridas y 150 murieron"),
        ("2023年营收85亿元，2024年营收120亿元", "Fueron 12.000 millones de yuanes en 2024 y 8.500 millones de yuanes en 2023"),
        ("7亿用户中有1.34亿是学生", "134 millones de los 700 millones de usuarios son estudiantes"),
        ("与去年的66%相比，今年只有47%", "Este año es solo el 47 %, en comparación con el 66 % del año anterior"),
    ],
    "zh-TW": [
        ("利润由31亿元升至40亿元", "獲利達40億元，高於去年的31億元"),
        ("失业率从5.2%降至4.9%", "失業率降至4.9%，低於上月的5.2%"),
        ("出口下降3.5%，进口下降4.8%", "進口下降4.8%，出口下降3.5%"),
        ("营收120亿元，净利润85亿元", "淨利85億元，營收120億元"),
        ("男性占52%，女性占48%", "女性占48%，男性占52%"),
        ("死亡150人，受伤320人", "320人受傷，150人死亡"),
        ("与去年的66%相比，今年只有47%", "今年只有47%，相較去年的66%為低"),
        ("2023年营收85亿元，2024年营收120亿元", "2024年營收120億元，2023年營收85億元"),
        ("7亿用户中有1.34亿是学生", "1.34億名學生屬於7億用戶之列"),
        ("BYD卖出3.5万辆，Tesla卖出2.4万辆", "Tesla賣出2.4萬輛，BYD賣出3.5萬輛"),
    ],
}  # fmt: skip
WRONG = {
    "en": [
        ("7亿用户中有1.34亿是学生", "700 million of the 134 million users are students", "error"),
        ("失业率降至4.9%，上月为5.2%", "The jobless rate fell from 4.9% to 5.2%", "error"),
        ("A公司营收120亿元，B公司营收85亿元", "Company A had revenue of 8.5 billion yuan and Company B of 12 billion yuan", "error"),
        ("净利由2023年的31亿元升至2024年的40亿元", "Net profit rose from 4 billion yuan in 2023 to 3.1 billion yuan in 2024", "error"),
        ("利润由31亿元升至40亿元", "Profit rose from 4 billion yuan to 3.1 billion yuan", "error"),
        ("失业率从5.2%降至4.9%", "The jobless rate fell to 5.2% from 4.9%", "error"),
        ("出口下降3.5%，进口下降4.8%", "Exports fell by 4.8%, imports by 3.5%", "error"),
        ("男性占52%，女性占48%", "Men make up 48%, women 52%", "error"),
        ("死亡150人，受伤320人", "320 people died and 150 were injured", "error"),
        ("油价涨到85美元，金价涨到2400美元", "Oil rose to $2,400, the metal to $85", "warning"),
        ("当天涨价3.5%，后来又涨价4.8%", "It charged 4.8% more that day, and later another 3.5%", "warning"),
        ("三峡和葛洲坝分别为1.38亿吨和1.4亿吨", "The two had 140 million tonnes and 138 million tonnes", "warning"),
        ("首日卖出3500张，次日4800张，随后6200张", "It sold 6,200 at first, then 4,800, and then 3,500", "warning"),
        ("最高气温34.5度，最低气温21.5度", "The high was 21.5 degrees, the low 34.5 degrees", "warning"),
    ],
    "ja": [
        ("A公司营收120亿元，B公司营收85亿元", "A社の売上高は85億元、B社は120億元だった", "error"),
        ("利润由31亿元升至40亿元", "利益は40億元から31億元に増えた", "error"),
        ("失业率从5.2%降至4.9%", "失業率は4.9%から5.2%に下がった", "error"),
        ("出口下降3.5%，进口下降4.8%", "輸出は4.8%、輸入は3.5%減少した", "error"),
        ("营收120亿元，净利润85亿元", "売上高は85億元、純利益は120億元だった", "error"),
        ("男性占52%，女性占48%", "男性が48%、女性が52%を占める", "error"),
        ("死亡150人，受伤320人", "320人が死亡し、150人が負傷した", "error"),
        ("2023年营收85亿元，2024年营收120亿元", "2023年は120億元、2024年は85億元だった", "error"),
        ("当天涨价3.5%，后来又涨价4.8%", "当日は4.8%、その後さらに3.5%値上げした", "warning"),
        ("首日卖出3500张，次日4800张", "初日は4800枚、翌日は3500枚売れた", "warning"),
    ],
    "ko": [
        ("A公司营收120亿元，B公司营收85亿元", "A사의 매출은 85억 위안, B사는 120억 위안이었다", "error"),
        ("利润由31亿元升至40亿元", "이익은 40억 위안에서 31억 위안으로 늘었다", "error"),
        ("失业率从5.2%降至4.9%", "실업률은 4.9%에서 5.2%로 내렸다", "error"),
        ("出口下降3.5%，进口下降4.8%", "수출은 4.8%, 수입은 3.5% 감소했다", "error"),
        ("营收120亿元，净利润85亿元", "매출은 85억 위안, 순이익은 120억 위안이었다", "error"),
        ("男性占52%，女性占48%", "남성이 48%, 여성이 52%를 차지한다", "error"),
        ("死亡150人，受伤320人", "320명이 숨지고 150명이 다쳤다", "error"),
        ("2023年营收85亿元，2024年营收120亿元", "2023년은 120억 위안, 2024년은 85억 위안이었다", "error"),
        ("当天涨价3.5%，后来又涨价4.8%", "당일 4.8% 오르고 그 뒤 다시 3.5% 올랐다", "warning"),
        ("首日卖出3500张，次日4800张", "첫날 4800장, 이튿날 3500장이 팔렸다", "warning"),
    ],
    "de": [
        ("7亿用户中有1.34亿是学生", "700 Millionen der 134 Millionen Nutzer sind Studenten", "error"),
        ("A公司营收120亿元，B公司营收85亿元", "Firma A hatte 8,5 Milliarden Yuan Umsatz, Firma B 12 Milliarden Yuan", "error"),
        ("利润由31亿元升至40亿元", "Der Gewinn stieg von 4 Milliarden Yuan auf 3,1 Milliarden Yuan", "error"),
        ("失业率从5.2%降至4.9%", "Die Quote fiel auf 5,2 % gegenüber 4,9 % im Vormonat", "error"),
        ("出口下降3.5%，进口下降4.8%", "Die Exporte sanken um 4,8 %, die Importe um 3,5 %", "error"),
        ("营收120亿元，净利润85亿元", "Der Umsatz betrug 8,5 Milliarden Yuan, der Gewinn 12 Milliarden Yuan", "error"),
        ("男性占52%，女性占48%", "Männer machen 48 % aus, Frauen 52 %", "error"),
        ("死亡150人，受伤320人", "320 Menschen wurden getötet, 150 verletzt", "error"),
        ("2023年营收85亿元，2024年营收120亿元", "2023 waren es 12 Milliarden Yuan, 2024 noch 8,5 Milliarden Yuan", "error"),
        ("当天涨价3.5%，后来又涨价4.8%", "An dem Tag kostete es 4,8 % mehr, später noch einmal 3,5 %", "warning"),
        ("首日卖出3500张，次日4800张", "Erst wurden 4.800 verkauft, dann 3.500", "warning"),
    ],
    "fr": [
        ("7亿用户中有1.34亿是学生", "700 millions des 134 millions d’utilisateurs sont étudiants", "error"),
        ("A公司营收120亿元，B公司营收85亿元", "La société A a réalisé 8,5 milliards de yuans, la société B 12 milliards de yuans", "error"),
        ("利润由31亿元升至40亿元", "Le bénéfice est de 3,1 milliards de yuans, contre 4 milliards de yuans", "error"),
        ("失业率从5.2%降至4.9%", "Le taux est tombé à 5,2 %, contre 4,9 % un mois plus tôt", "error"),
        ("出口下降3.5%，进口下降4.8%", "Les exportations ont baissé de 4,8 %, les importations de 3,5 %", "error"),
        ("营收120亿元，净利润85亿元", "Le chiffre d’affaires était de 8,5 milliards de yuans, le bénéfice de 12 milliards de yuans", "error"),
        ("男性占52%，女性占48%", "Les hommes sont 48 %, les femmes 52 %", "error"),
        ("死亡150人，受伤320人", "320 personnes sont mortes, 150 ont été blessées", "error"),
        ("2023年营收85亿元，2024年营收120亿元", "12 milliards de yuans en 2023, et 8,5 milliards de yuans en 2024", "error"),
        ("当天涨价3.5%，后来又涨价4.8%", "Ce jour-là, c’était 4,8 % de plus, plus tard encore 3,5 %", "warning"),
        ("首日卖出3500张，次日4800张", "On en a vendu 4 800 d’abord, puis 3 500", "warning"),
    ],
    "es": [
        ("7亿用户中有1.34亿是学生", "700 millones de los 134 millones de usuarios son estudiantes", "error"),
        ("A公司营收120亿元，B公司营收85亿元", "La empresa A ingresó 8.500 millones de yuanes y la empresa B 12.000 millones de yuanes", "error"),
        ("利润由31亿元升至40亿元", "El beneficio fue de 3.100 millones de yuanes, frente a 4.000 millones de yuanes", "error"),
        ("失业率从5.2%降至4.9%", "La tasa cayó al 5,2 % desde el 4,9 %", "error"),
        ("出口下降3.5%，进口下降4.8%", "Las exportaciones bajaron un 4,8 % y las importaciones un 3,5 %", "error"),
        ("营收120亿元，净利润85亿元", "Los ingresos fueron de 8.500 millones de yuanes y el beneficio de 12.000 millones de yuanes", "error"),
        ("男性占52%，女性占48%", "Los hombres son el 48 %, las mujeres el 52 %", "error"),
        ("死亡150人，受伤320人", "320 personas murieron y 150 resultaron heridas", "error"),
        ("2023年营收85亿元，2024年营收120亿元", "Fueron 12.000 millones de yuanes en 2023 y 8.500 millones de yuanes en 2024", "error"),
        ("当天涨价3.5%，后来又涨价4.8%", "Ese día costó un 4,8 % más, y luego otro 3,5 %", "warning"),
        ("首日卖出3500张，次日4800张", "Primero se vendieron 4.800 y después 3.500", "warning"),
    ],
    "zh-TW": [
        ("A公司营收120亿元，B公司营收85亿元", "A公司營收85億元，B公司營收120億元", "error"),
        ("利润由31亿元升至40亿元", "獲利由40億元升至31億元", "error"),
        ("失业率从5.2%降至4.9%", "失業率從4.9%降至5.2%", "error"),
        ("出口下降3.5%，进口下降4.8%", "出口下降4.8%，進口下降3.5%", "error"),
        ("营收120亿元，净利润85亿元", "營收85億元，淨利120億元", "error"),
        ("男性占52%，女性占48%", "男性占48%，女性占52%", "error"),
        ("死亡150人，受伤320人", "320人死亡，150人受傷", "error"),
        ("2023年营收85亿元，2024年营收120亿元", "2023年營收120億元，2024年營收85億元", "error"),
        ("当天涨价3.5%，后来又涨价4.8%", "當天漲價4.8%，後來又漲價3.5%", "warning"),
        ("首日卖出3500张，次日4800张", "首日賣出4800張，次日3500張", "warning"),
    ],
}  # fmt: skip
# Hong Kong reads as Taiwan does here, but for its dollar.
RIGHT["zh-HK"], WRONG["zh-HK"] = RIGHT["zh-TW"], WRONG["zh-TW"]


def rows(table):
    return [(tag, *row) for tag, group in table.items() for row in group]


def swapped(source, target, tag, names=()):
    issues = compare_figures(source, target, ZH, Locale.parse(tag), lambda: names)
    return [issue for issue in issues if issue.verdict is Verdict.SWAPPED]


@pytest.mark.parametrize(("tag", "source", "target"), rows(RIGHT))
def test_an_order_that_is_explained_is_silent(tag, source, target):
    assert [issue.message for issue in swapped(source, target, tag)] == []


@pytest.mark.parametrize(("tag", "source", "target", "severity"), rows(WRONG))
def test_an_order_that_is_not_is_told(tag, source, target, severity):
    assert {str(issue.severity) for issue in swapped(source, target, tag)} == {severity}


# Nothing that is no sum, or that the two texts do not each have once, or that could not be taken for the other.
NO_SUMS = [
    ("第3名和第5名", "fifth and third place"),
    ("历时3年零4个月", "for four months and three years"),
    ("有3只猫和5只狗", "five dogs and three cats"),
    ("10%至20%，30%至40%", "30% to 40%, 10% to 20%"),
    ("涨3%，跌5%，再涨3%", "down 5%, up 3% and 3% again"),
    ("长50公里，宽30米", "30 meters wide and 50 kilometers long"),
    ("欧元区增长1.2%，上调0.5个百分点", "up 0.5 percentage points, growth was 1.2%"),
    ("3月5日到4月6日", "until 6 April from 5 March"),
    ("数百人和数千人", "thousands and hundreds of people"),
    ("投入50亿元", "it cost 5 billion yuan"),
]


@pytest.mark.parametrize(("source", "target"), NO_SUMS)
def test_what_is_no_sum_has_no_order(source, target):
    assert swapped(source, target, "en") == []


RESPECTIVELY = [
    ("A公司和B公司分别营收120亿元和85亿元", "Company A and Company B took in 12 billion yuan and 8.5 billion yuan", []),
    ("A公司和B公司分别营收120亿元和85亿元", "Company B and Company A took in 8.5 billion yuan and 12 billion yuan", []),
    (
        "A公司和B公司分别营收120亿元和85亿元",
        "Company A and Company B took in 8.5 billion yuan and 12 billion yuan",
        ["error"],
    ),
    ("出口、进口分别增长3.5%、4.8%", "Exports and imports rose by 4.8% and 3.5%", ["error"]),
    ("出口、进口分别增长3.5%、4.8%", "Imports and exports rose by 4.8% and 3.5%", []),
    ("两厂分别产车3500辆和4800辆", "The two plants made 4,800 and 3,500 cars", ["warning"]),
]


@pytest.mark.parametrize(("source", "target", "expected"), RESPECTIVELY)
def test_of_sums_in_a_list_the_order_of_the_names_decides(source, target, expected):
    assert [str(issue.severity) for issue in swapped(source, target, "en")] == expected


NAMED = ("甲公司亏损120亿元，乙公司亏损85亿元", "Beta lost 8.5 billion yuan, while Alpha lost 12 billion yuan")


def test_names_of_the_caller_explain_an_order():
    source, target = NAMED
    names = [Anchor(Span(0, 3), Span(34, 39)), Anchor(Span(12, 15), Span(0, 4))]
    assert [target[slice(*name.target)] for name in names] == ["Alpha", "Beta"]

    assert [str(issue.severity) for issue in swapped(source, target, "en")] == ["warning"]
    assert swapped(source, target, "en", names) == []


def test_names_that_stayed_make_a_swap_certain():
    source, target = NAMED[0], "Alpha lost 8.5 billion yuan, while Beta lost 12 billion yuan"
    names = [Anchor(Span(0, 3), Span(0, 5)), Anchor(Span(12, 15), Span(35, 39))]

    [issue] = swapped(source, target, "en", names)
    assert issue.message == "expected 12 billion yuan, found 8.5 billion yuan: the two are swapped"
    assert (str(issue.severity), issue.aspect.value) == ("error", "place")


def test_names_are_asked_for_only_where_a_swap_is_suspected():
    asked = []
    names = lambda: asked.append(True) or ()  # noqa: E731

    compare_figures("涨3.5%，跌4.8%", "up 3.5%, down 4.8%", ZH, Locale.parse("en"), names)
    assert not asked
    compare_figures("涨3.5%，跌4.8%", "down 4.8%, up 3.5%", ZH, Locale.parse("en"), names)
    assert asked


def test_three_sums_in_a_ring_are_told_once():
    issues = swapped("先卖3500张，再卖4800张，后卖6200张", "It sold 6,200, then 3,500, then 4,800", "en")

    assert [(issue.source.text, issue.target.text) for issue in issues] == [("3500", "6,200")]


def test_a_sentence_of_many_sums_takes_no_longer_for_each():
    """A table that was turned upside down is told in a moment."""
    values = [100 + each for each in range(400)]
    source = "，".join(f"{each}元，增{each}%" for each in values)
    target = ", ".join(f"{each} yuan, up {each}%" for each in reversed(values))

    assert 0 < len(swapped(source, target, "en")) <= 16


def test_every_locale_has_rows_of_both_sorts():
    assert all(len(table[tag]) >= 10 for table in (RIGHT, WRONG) for tag in ("en", "ja", "ko", "de", "fr", "es"))
