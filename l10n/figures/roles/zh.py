"""Chinese, simplified and traditional."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit 净利润|淨利潤|净利|淨利|利润|利潤|盈利|纯利|純利
revenue 营业收入|營業收入|营收|營收|收入|营业额|營業額|销售额|銷售額
export 出口
import 进口|進口
year 同比|按年|去年|上年|年增
month 环比|環比|按月|上月|上个月|上個月|月增
quarter 上季|按季|季增|季减|季減
now 今年|本年|本财年|本期
loss 亏损|虧損|净亏|淨虧
cost 成本|费用|費用|支出
asset 资产|資產
debt 负债|負債|债务|債務
loan 贷款|貸款
deposit 存款
research 研发|研發
market 市值
men 男
women 女
up 增长|增長|增加|上升|上涨|上漲|提高|高于|高於
down 下降|减少|減少|下跌|回落|低于|低於
china 中国|中國|我国|我國|内地|內地
us 美国|美國
japan 日本
europe 欧洲|歐洲|欧盟|歐盟
hongkong 香港|本港
dead 死亡|遇难|遇難|身亡
hurt 受伤|受傷|伤|傷
confirmed 确诊|確診
suspected 疑似
cured 出院|治愈|治癒|康复|康復
nation 全国|全國
urban 城镇|城鎮|城市
rural 农村|農村|乡村|鄉村
large 大型
medium 中型
small 小型
bank 银行|銀行
insurance 保险|保險
housing 房
car 汽车|汽車|乘用车|乘用車
oil 石油|原油|油价|油價
gas 天然气|天然氣
output 产量|產量|生产|生產
retail 零售
online 网上|網上|线上|線上|网络|網絡|網路
"""),
    compared_before="从(?![事业業而])|從(?![事業而])|由(?![于於])|自(?![动動营營有己主身])|(?<![占佔对對同环環百相正成])比(?![例重如赛賽利率特亚亞])|(?<![比相])[较較](?![大小好强強高低多少为為])|相比|[高低][于於](?=[去上前同][^，。；]{0,8}的)|不及|此前|之前|[去上]年同期|[去上前][年月季周週](?=[为為])|原先|原来|原來",
    between="[0-9一二三四五六七八九十几幾两兩去上前同年月季周週度期财財的为為约約近初末底日水平个個净淨亏虧损損额額不足超过過逾分别別预預测測计計估均至到期间間]{0,14}",
    compared_after="[^，。；]{0,2}相[比較较]|[增升降跌涨漲减減][至到]|增加[至到]|上升[至到]|下降[至到]|提高[至到]|[上下][调調][至到]|[扩擴]大[至到]|增[长長][至到]|减少[至到]|減少[至到]",
    turning="(?<!其)[中裡里](?:[，、的有只约約共近大超]|$)|而不是|而非",
)  # fmt: skip
