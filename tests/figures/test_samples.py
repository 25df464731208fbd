"""Every form of figure that two real articles have, in sentences of our own."""

import pytest

from l10n.figures import parse_figures
from l10n.model import Locale
from tests.figures.test_parse import shown

EARNINGS = [
    ("10月～12月当季，软银净亏损3691.7亿日元（约合24.14亿美元）。", ["date XXXX-10..XXXX-12", "money 369170000000 JPY", "money 2414000000 USD approx"]),
    ("2月12日公布的是2024年第三季度财报。", ["date XXXX-02-12", "period 2024-Q3"]),
    ("市场原先预计为1547.9亿日元（约合10.21亿美元）。", ["money 154790000000 JPY", "money 1021000000 USD approx"]),
    ("愿景基金亏损3527亿日元，即约23.07亿美元。", ["money 352700000000 JPY", "money 2307000000 USD approx"]),
    ("消息在上周五（2月7日）传出，估值2600亿美元，注资400亿美元。", ["date XXXX-02-07", "money 260000000000 USD", "money 40000000000 USD"]),
    ("对照2024年第三财季。", ["period FY2024-Q3"]),
    ("再往前（7月～9月）盈利1.18万亿日元，约合77.23亿美元。", ["date XXXX-07..XXXX-09", "money 1180000000000 JPY", "money 7723000000 USD approx"]),
    ("盈利曾为6084亿日元（约合39.82亿美元）。", ["money 608400000000 JPY", "money 3982000000 USD approx"]),
    ("旗下有三只基金。", ["number 3"]),
    ("一期代号SVF1，二期代号SVF2。", ["identifier SVF1", "identifier SVF2"]),
    ("一期亏损12亿美元，二期亏损29亿美元。", ["money 1200000000 USD", "money 2900000000 USD"]),
    ("到2024年末，累计亏损162亿美元。", ["year 2024", "money 16200000000 USD"]),
    ("2017年以来投入895亿美元，收回111.1亿美元，获利216亿美元。", ["year 2017", "money 89500000000 USD", "money 11110000000 USD", "money 21600000000 USD"]),
    ("2019年以来投入552亿美元，收回330亿美元，亏222亿美元。", ["year 2019", "money 55200000000 USD", "money 33000000000 USD", "money 22200000000 USD"]),
    ("2022年第二财季亏损2.93万亿日元，创下纪录。", ["period FY2022-Q2", "money 2930000000000 JPY"]),
    ("去年12月底为止的9个月里，流入1492.28亿日元（约合9.43亿美元）。", ["date XXXX-12", "duration 9 month", "money 149228000000 JPY", "money 943000000 USD approx"]),
    ("投资用去5891.88亿日元（约合37.25亿美元）。", ["money 589188000000 JPY", "money 3725000000 USD approx"]),
    ("基金用了2491亿日元（约合15.75亿美元）。", ["money 249100000000 JPY", "money 1575000000 USD approx"]),
    ("母公司用了5665亿日元（约合35.82亿美元）。", ["money 566500000000 JPY", "money 3582000000 USD approx"]),
    ("两者约8146亿日元（约合51.57亿美元）。", ["money 814600000000 JPY approx", "money 5157000000 USD approx"]),
    ("赎回3367亿日元，出售获得3870亿日元（约合7237亿日元，约合45.76亿美元）。", ["money 336700000000 JPY", "money 387000000000 JPY", "money 723700000000 JPY approx", "money 4576000000 USD approx"]),
    ("购置资产5582亿日元（约合35.29亿美元）。", ["money 558200000000 JPY", "money 3529000000 USD approx"]),
    ("去年9月投了5亿美元，2025年1月再投15亿美元。", ["date XXXX-09", "money 500000000 USD", "date 2025-01", "money 1500000000 USD"]),
    ("1月下旬宣布，四年内投入5000亿美元，今年先投1000亿美元。", ["date XXXX-01", "duration 4 year", "money 500000000000 USD", "money 100000000000 USD"]),
    ("2月3日又有消息。", ["date XXXX-02-03"]),
    ("聪明程度高出1万倍。", ["multiple 10000 x by"]),
    ("市场每年约为3500亿至3800亿美元。", ["money 350000000000..380000000000 USD approx"]),
    ("合作方出10%至20%，其余80%至90%靠贷款。", ["percent 10..20 %", "percent 80..90 %"]),
    ("所持股权值1200亿至1300亿美元。", ["money 120000000000..130000000000 USD"]),
    ("过去五六年间没有新投资者。", ["duration 5..6 year"]),
]  # fmt: skip
DEBT = [
    ("2025年上半年亏损135亿美元，全年营收200亿美元。", ["period 2025-H1", "money 13500000000 USD", "money 20000000000 USD"]),
    ("相对1.4万亿美元的承诺，只占1.43%。", ["money 1400000000000 USD", "percent 1.43 %"]),
    ("2030年即使营收2000亿美元，也要再筹2070亿美元。", ["year 2030", "money 200000000000 USD", "money 207000000000 USD"]),
    ("合同金额达数百万美元。", ["money 1000000 USD vague"]),
    ("每天花费1500万美元，即每小时62.5万美元。", ["money 15000000 USD", "money 625000 USD"]),
    ("动用上万块H100，单块3-4万美元。", ["number 10000 min", "identifier H100", "money 30000..40000 USD"]),
    ("工程师年薪超过百万美元。", ["money 1000000 USD min"]),
    ("团队达到千人级别。", ["order 1000 to"]),
    ("GPT-5的需求提升10倍以上。", ["identifier GPT-5", "multiple 10 x min by"]),
    ("43亿美元的营收增长16%。", ["money 4300000000 USD", "percent 16 % by"]),
    ("花钱速度是别人的百倍以上。", ["multiple 100 x min"]),
    ("已借至少300亿美元，另有280亿美元，合计接近600亿美元。", ["money 30000000000 USD min", "money 28000000000 USD", "money 60000000000 USD approx"]),
    ("协议期限8年以上。", ["duration 8 year min"]),
    ("回想2008年的危机。", ["year 2008"]),
    ("能耗为传统的5-10倍。", ["multiple 5..10 x"]),
    ("每秒生成一分钟音频。", ["duration 1 minute"]),
    ("由72个B200组成的GB200集群。", ["number 72", "identifier B200", "identifier GB200"]),
    ("成熟需要5-10年。", ["duration 5..10 year"]),
    ("MAI-Voice-1已经推出。", ["identifier MAI-Voice-1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EARNINGS + DEBT)
def test_every_form_of_the_articles(text, expected):
    assert [shown(figure) for figure in parse_figures(text, Locale.parse("zh-CN"))] == expected
