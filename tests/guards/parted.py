"""Figures parted by markup: right pairs, and wrong ones with what they are mended to, if they are."""

from typing import NamedTuple


class Pair(NamedTuple):
    locale: str
    source: str
    target: str
    mended: str = ""
    """What a wrong draft becomes; nothing for one that is held."""


U = "https://example.com/a"

RIGHT = [
    # emphasis around a part
    Pair("en", "净亏损**3.5亿美元**。", "The net loss was **$350** million."),
    Pair("en", "扩大**12%**。", "It widened by **12**%."),
    Pair("en", "净利润*3.5亿美元*。", "Net profit was *$350* million."),
    Pair("en", "净利润__4.5亿美元__。", "Net profit was __$450__ million."),
    Pair("en", "市值***1.18万亿日元***。", "Its value is ***1.18*** trillion yen."),
    Pair("en", "负债**24.14亿美元**。", "Debt is $**2.414 billion**."),
    Pair("en", "现金3.6亿美元。", "Cash is $3**60** million."),
    Pair("en", "现金3**7**0万美元。", "Cash is $3.7 million."),
    Pair("en", "增长**0.2个百分点**。", "Up **0.2** percentage *points*."),
    Pair("en", "增长至**4404人**。", "There are **4**,404 people now."),
    Pair("en", "**3500亿至3800亿美元**之间。", "Between **$350** billion and **$380** billion."),
    # links, nested, struck out, tags, entities
    Pair("en", f"亏损[5.5亿美元]({U})。", f"The loss was [$550]({U}) million."),
    Pair("en", f"亏损[**6.5亿美元**]({U})。", f"The loss was [**$650**]({U}) million."),
    Pair("en", f"亏损**[7.5亿美元]({U})**。", f"The loss was **[$750]({U})** million."),
    Pair("en", f"占比[15%]({U})。", f"The share is [15]({U})%."),
    Pair("en", "亏损~~8.5亿美元~~。", "The loss was ~~$850~~ million."),
    Pair("en", "亏损<b>9.5亿美元</b>。", "The loss was <b>$950</b> million."),
    Pair("en", '亏损<span class="n">1.5亿美元</span>。', 'The loss was <span class="n">$150</span> million.'),
    Pair("en", "亏损1.6亿美元。", "The loss was $160&nbsp;million."),
    Pair("en", "亏损**1.7亿美元**。", "The loss was **$170**&nbsp;million."),
    Pair("en", "占比**16%**。", "The share is **16**&#37;."),
    Pair("en", "亏损**1.8亿**美元<!-- 注 -->。", "The loss was $180<!-- 注 --> **million**."),
    Pair("en", f"亏损3亿美元[1]({U})。", f"The loss was $300 million[1]({U})."),
    Pair("en", "亏损4亿美元[^1]，扩大。", "The loss was $400 million[^1], wider."),
    Pair("en", "亏损5亿美元<sup>1</sup>。", "The loss was $500 million<sup>1</sup>."),
    Pair("en", "亏损**6亿**美元，见`3`。", "The loss was **$600** million, see `3`."),
    # other languages
    Pair("ja", "净亏损**3.5亿美元**。", "純損失は**3億5000万**ドルだった。"),
    Pair("ja", "扩大**12%**。", "**12**％拡大した。"),
    Pair("ja", "市值*1.18万亿日元*。", "時価総額は*1兆1800億*円だ。"),
    Pair("ja", f"亏损[5.5亿美元]({U})。", f"損失は[5億5000万]({U})ドルだった。"),
    Pair("ja", "负债**3691.7亿日元**。", "負債は3**691億7000万円**だ。"),
    Pair("ja", "亏损<b>9.5亿美元</b>。", "損失は<b>9億5000万</b>ドルだった。"),
    Pair("ko", "净亏损**3.5亿美元**。", "순손실은 **3억 5000만** 달러였다."),
    Pair("ko", "扩大**12%**。", "**12**% 확대됐다."),
    Pair("ko", "市值*1.18万亿日元*。", "시가총액은 *1조 1800억* 엔이다."),
    Pair("ko", f"亏损[5.5亿美元]({U})。", f"손실은 [5억 5000만]({U}) 달러였다."),
    Pair("ko", "亏损~~8.5亿美元~~。", "손실은 ~~8억 5000만~~ 달러였다."),
    Pair("de", "净亏损**3.5亿美元**。", "Der Verlust betrug **350** Millionen Dollar."),
    Pair("de", "扩大**12%**。", "Er wuchs um **12** %."),
    Pair("de", "市值*1.18万亿日元*。", "Der Wert beträgt *1,18* Billionen Yen."),
    Pair("de", f"亏损[5.5亿美元]({U})。", f"Der Verlust betrug [550]({U}) Millionen Dollar."),
    Pair("de", "亏损<strong>9.5亿美元</strong>。", "Der Verlust betrug <strong>950</strong> Millionen Dollar."),
    Pair("fr", "净亏损**3.5亿美元**。", "La perte nette est de **350** millions de dollars."),
    Pair("fr", "扩大**12%**。", "Elle s’est creusée de **12** %."),
    Pair("fr", "市值*1.18万亿日元*。", "Sa valeur est de *1 180* milliards de yens."),
    Pair("fr", f"亏损[5.5亿美元]({U})。", f"La perte est de [550]({U}) millions de dollars."),
    Pair("es", "净亏损**3.5亿美元**。", "La pérdida neta fue de **350** millones de dólares."),
    Pair("es", "扩大**12%**。", "Aumentó un **12** %."),
    Pair("es", "市值*1.18万亿日元*。", "Su valor es de *1,18* billones de yenes."),
    Pair("es", f"亏损[5.5亿美元]({U})。", f"La pérdida fue de [550]({U}) millones de dólares."),
    Pair("zh-TW", "净亏损**3.5亿美元**。", "淨虧損**3.5**億美元。"),
    Pair("zh-TW", "扩大**12%**。", "擴大**12**%。"),
    Pair("zh-TW", "市值*1.18万亿日元*。", "市值*1.18*兆日圓。"),
    Pair("zh-TW", f"亏损[5.5亿美元]({U})。", f"虧損[5.5]({U})億美元。"),
    Pair("zh-TW", "亏损6.5亿美元。", "虧損6.**5**億美元。"),
]

RIGHT += [
    # marks that Chinese often has and that Markdown does not read as emphasis
    Pair("en", "涨幅**+12**%。", "A gain of **+12**%."),
    Pair("de", "跌**-5.2**%至**3000**点。", "Minus **-5.2**% auf **3000** Punkte."),
    Pair("ko", "增长**+13**%。", "**+13**% 증가했다."),
    Pair("fr", "增长**+14**%。", "En hausse de **+14** %."),
    # numbers struck out, and numbers of sources
    Pair("en", "增速~~10~~**12**%。", "Growth of ~~10~~ **12**%."),
    Pair("en", "公司净亏损~~3.5亿美元~~4.5亿美元。", "The net loss was ~~$350 million~~ $450 million."),
    Pair(
        "en",
        "净利润<del>3.5亿美元</del><ins>4.5亿美元</ins>。",
        "Net profit was <del>$350 million</del> <ins>$450 million</ins>.",
    ),
    Pair("en", "公司成立于2025年[1](#n1)。", "The company was founded in 2025[1](#n1)."),
    Pair("en", "员工1234[3](#n3)人。", "It has 1,234[3](#n3) people."),
    Pair("en", "见[2023](a)[2024](b)年报。", "See the reports of [2023](a) and [2024](b)."),
    Pair("de", "2024年[1](#n1)开业。", "Eröffnet 2024[1](#n1)."),
    Pair("ja", f"亏损**[7.5亿美元]({U})**。", f"損失は[**7億5000万**]({U})ドルだった。"),
    Pair("ko", f"亏损**[7.5亿美元]({U})**。", f"손실은 **[7억 5000만]({U})** 달러였다."),
    Pair("de", f"亏损[**6.5亿美元**]({U})。", f"Der Verlust betrug [**650**]({U}) Millionen Dollar."),
    Pair("fr", f"亏损**[7.5亿美元]({U})**。", f"La perte est de **[750]({U})** millions de dollars."),
    Pair("es", f"亏损[**6.5亿美元**]({U})。", f"La pérdida fue de [**650**]({U}) millones de dólares."),
    Pair("zh-TW", f"亏损**[7.5亿美元]({U})**。", f"虧損[**7.5**]({U})億美元。"),
]

WRONG = [
    # ÷10, ×10
    Pair("en", "净亏损**3.5亿美元**。", "The net loss was **$35** million.", "The net loss was **$350** million."),
    Pair("en", "净亏损**3.6亿美元**。", "The net loss was **$3.6** billion.", "The net loss was **$360** million."),
    Pair("en", "扩大**12%**。", "It widened by **1.2**%.", "It widened by **12**%."),
    Pair("en", "扩大**13%**。", "It widened by **130**%.", "It widened by **13**%."),
    Pair("en", "净利润*4.5亿美元*。", "Net profit was *$45* million.", "Net profit was *$450* million."),
    Pair(
        "en", "市值***1.18万亿日元***。", "Its value is ***11.8*** trillion yen.", "Its value is ***1.18*** trillion yen."
    ),
    Pair("en", f"亏损[5.5亿美元]({U})。", f"The loss was [$55]({U}) million.", f"The loss was [$550]({U}) million."),
    Pair(
        "en",
        f"亏损[**6.5亿美元**]({U})。",
        f"The loss was [**$65**]({U}) million.",
        f"The loss was [**$650**]({U}) million.",
    ),
    Pair("en", "亏损<b>9.5亿美元</b>。", "The loss was <b>$95</b> million.", "The loss was <b>$950</b> million."),
    Pair("en", "亏损1.6亿美元。", "The loss was $16&nbsp;million.", "The loss was $160&nbsp;million."),
    Pair("en", "现金3.7亿美元。", "Cash is $3**7** million."),
    Pair("en", "现金3.8亿美元。", "Cash is $3**[8]** million."),
    Pair("en", "负债**24.14亿美元**。", "Debt is $**24.14 billion**.", "Debt is $**2.414 billion**."),
    # the scale
    Pair("en", "亏损**1.2亿美元**。", "The loss was **$120** billion.", "The loss was **$120** million."),
    Pair("en", f"亏损[1.3亿美元]({U})。", f"The loss was [$130]({U}) thousand.", f"The loss was [$130]({U}) million."),
    Pair("en", "亏损~~1.4亿美元~~。", "The loss was ~~$140~~ billion.", "The loss was ~~$140~~ million."),
    Pair("en", "亏损**1.9亿美元**。", "The loss was **$1.9** trillion.", "The loss was **$190** million."),
    Pair("en", "亏损2.1亿美元。", "The loss was $210 mil*lio*ns of **billion**."),
    # the measure
    Pair("en", "增长**0.2个百分点**。", "Up **0.2**%.", "Up **0.2** percentage points."),
    Pair("en", "增长**0.3个百分点**，", "Up by **0.3** percent,", "Up by **0.3** percentage points,"),
    # the currency
    Pair("en", "亏损**50亿元**。", "The loss was **5** billion dollars.", "The loss was **5** billion yuan."),
    Pair("en", "亏损**2.2亿日元**。", "The loss was **$220** million."),
    Pair("en", f"亏损[2.3亿美元]({U})。", f"The loss was [230]({U}) million yen."),
    # lost and invented
    Pair("en", "亏损**2.4亿美元**，扩大。", "The loss **widened**."),
    Pair("en", f"亏损[2.5亿美元]({U})，扩大。", f"The [loss]({U}) widened."),
    Pair("en", "亏损**2.6亿美元**，扩大。", "The loss was **$260** million, wider by **15**%."),
    Pair("ja", "净亏损**3.5亿美元**。", "純損失は**35億**ドルだった。", "純損失は**3.5億**ドルだった。"),
    Pair("ja", "扩大**12%**。", "**1.2**％拡大した。", "**12**％拡大した。"),
    Pair("ja", f"亏损[5亿美元]({U})。", f"損失は[50億]({U})ドルだった。", f"損失は[5億]({U})ドルだった。"),
    Pair("ja", "亏损**6亿美元**。", "損失は**6億**円だった。", "損失は**6億**ドルだった。"),
    Pair("ja", "亏损*7亿美元*，扩大。", "損失は*拡大*した。"),
    Pair("ko", "扩大**12%**。", "**120**% 확대됐다.", "**12**% 확대됐다."),
    Pair("ko", f"亏损[5亿美元]({U})。", f"손실은 [50억]({U}) 달러였다.", f"손실은 [5억]({U}) 달러였다."),
    Pair("ko", "亏损**6亿美元**。", "손실은 **6억** 엔이었다.", "손실은 **6억** 달러이었다."),
    Pair("de", "净亏损**3.5亿美元**。", "Der Verlust betrug **35** Millionen Dollar.", "Der Verlust betrug **350** Millionen Dollar."),
    Pair("de", "亏损**1.2亿美元**。", "Der Verlust betrug **120** Milliarden Dollar.", "Der Verlust betrug **120** Millionen Dollar."),
    Pair("de", f"市值[1.18万亿日元]({U})。", f"Der Wert beträgt [1,18]({U}) Milliarden Yen.", f"Der Wert beträgt [1,18]({U}) Billionen Yen."),
    Pair("de", "扩大**12%**。", "Er wuchs um **1,2** %.", "Er wuchs um **12** %."),
    Pair("fr", "净亏损**3.5亿美元**。", "La perte est de **3,5** millions de dollars.", "La perte est de **350** millions de dollars."),
    Pair("fr", "扩大**12%**。", "Elle s’est creusée de **120** %.", "Elle s’est creusée de **12** %."),
    Pair("fr", f"亏损[5.5亿美元]({U})。", f"La perte est de [550]({U}) milliards de dollars.", f"La perte est de [550]({U}) millions de dollars."),
    Pair("es", "净亏损**3.5亿美元**。", "La pérdida fue de **35** millones de dólares.", "La pérdida fue de **350** millones de dólares."),
    Pair("es", "扩大**12%**。", "Aumentó un **1,2** %.", "Aumentó un **12** %."),
    Pair("es", "亏损**6亿美元**。", "La pérdida fue de **600** millones de yenes.", "La pérdida fue de **600** millones de dólares."),
    Pair("zh-TW", "净亏损**3.5亿美元**。", "淨虧損**35**億美元。", "淨虧損**3.5**億美元。"),
    Pair("zh-TW", "扩大**12%**。", "擴大**1.2**%。", "擴大**12**%。"),
    Pair("zh-TW", f"亏损[5.5亿美元]({U})。", f"虧損[5.5]({U})萬美元。", f"虧損[5.5]({U})億美元。"),
    Pair("zh-TW", "亏损**6.5亿美元**。", "虧損**6.5**億日圓。", "虧損**6.5**億美元。"),
]  # fmt: skip

WRONG += [
    Pair("en", "利率**+0.2**个百分点。", "Up **+0.2**%.", "Up **+0.2** percentage points."),
    Pair("en", "售价~~300~~200元。", "The price is 500 yuan."),
    Pair("en", "售价~~3亿~~2亿元。", "The price is 500 million yuan."),
    Pair("en", "涨幅**+15**%。", "A gain of **+1.5**%.", "A gain of **+15**%."),
    Pair("ko", "亏损*7亿美元*，扩大。", "손실이 *확대*됐다."),
    Pair("de", "亏损*7亿美元*，扩大。", "Der Verlust wurde *größer*."),
    Pair("fr", "亏损**7亿美元**，扩大。", "La perte s’est **creusée**."),
    Pair("es", f"亏损[7亿美元]({U})，扩大。", f"La [pérdida]({U}) aumentó."),
    Pair("zh-TW", "亏损*7亿美元*，扩大。", "虧損*擴大*。"),
    Pair("es", "市值*1.18万亿日元*。", "Su valor es de *11,8* billones de yenes.", "Su valor es de *1,18* billones de yenes."),
    Pair("fr", "净利润*4.5亿美元*。", "Le bénéfice est de *45* millions de dollars.", "Le bénéfice est de *450* millions de dollars."),
]  # fmt: skip
