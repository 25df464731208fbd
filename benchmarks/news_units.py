"""Units of business news in any number: few are equal, many are nearly so, as on a site of many years."""

from __future__ import annotations

import random
from functools import cache

from l10n.model import Catalog, Locale, Unit, UnitState

EN = Locale.parse("en")
UNITS = 30
"""Of an article."""

_NAME = "华中天安远东海国联金恒泰盛信达通瑞丰和兴永嘉德宏宝利科创新博智云星辰凯普奥特维美康健乐佳源林江河山峰川北南"
_TRADES = (
    "科技 电子 半导体 生物 医药 能源 新能源 汽车 证券 银行 保险 信托 地产 物流 航空 重工 化工 材料 食品 传媒 软件 通信"
)
_PLACES = "北京 上海 深圳 杭州 成都 东京 首尔 新加坡 纽约 伦敦 香港 法兰克福 孟买 悉尼 迪拜 广州 苏州 武汉 西安 合肥 慕尼黑 巴黎"
_TOPICS = (
    "数据中心 晶圆代工 先进制程 存储芯片 动力电池 光伏组件 海上风电 智能驾驶 跨境支付 云计算 人工智能 大模型 创新药 医疗器械 "
    "消费电子 家电 白酒 乳制品 免税 旅游 快递 航运 港口 高铁 商业航天 低空经济 机器人 工业软件 网络安全 网络游戏 短视频 直播电商 "
    "社区团购 私募基金 公募基金 债券 期货 外汇 黄金 原油 天然气 铜 铝 锂 稀土 钢铁 水泥 玻璃 造纸 纺织 服装 养殖 饲料 种业 化肥"
)
_PEOPLE = "首席执行官 首席财务官 董事长 总经理 分析师 策略师 经济学家 发言人 基金经理 合伙人 研究主管 创始人 工会代表 监管官员"
_SAID = "表示 指出 认为 强调 透露 称 补充说 在电话会上说 在接受采访时说 在致股东信中写道 在论坛上说"
_OBJECTS = (
    "海外市场 核心业务 盈利能力 现金流 产品线 客户结构 供应链 研发团队 品牌 渠道 库存 毛利率 市场份额 监管环境 融资条件 "
    "组织架构 生产基地 销售网络 合作伙伴 长期战略 资本结构 估值 交付能力 技术路线 用户体验 订单 产能 价格体系 竞争格局 行业标准"
)
_STATES = (
    "仍是关键 值得关注 存在分歧 趋于稳定 正在重塑 有待观察 超出想象 更加多元 面临考验 需要耐心 取决于政策 与周期有关 "
    "远比数字复杂 决定成败 没有捷径 不会一蹴而就 尚未定型 难以复制 已经成熟 重新洗牌 回归理性 考验管理层 受到质疑 获得认可"
)
_MOVES = "同比增长 同比下降 环比增长 环比下降 较上年增加 较上年减少"
_METRICS = (
    "营收 净利润 净亏损 经营现金流 研发费用 毛利 订单额 出货量 资本开支 管理规模 活跃用户 交易额 贷款余额 新签合同额"
)
_PLANS = "拟收购 计划出售 有望获得 正在洽谈收购 已完成收购 否认出售 或将剥离 考虑分拆"
_TAILS = (
    "投资者反应平淡 市场早有准备 同行纷纷跟进 细节尚未公布 交易仍需监管批准 公司未予置评 这一判断并非没有争议 影响会逐步显现 "
    "竞争对手同样如此 双方没有披露价格 资金将用于偿还债务 管理层对此态度谨慎 消息人士要求匿名 外界对此看法不一 具体时间未定"
)
_LINKS = "与此同时， 不过， 此外， 另一方面， 在业内看来， 从长期看， 对投资者而言， 按照惯例， 事实上，  "
_ENGLISH = (
    "the company market said that its demand for cost growth remains in of and to with on a business investors while analysts expect "
    "supply margin cash product region strategy customers overseas policy regulators deal talks price capacity orders long term view"
)


@cache
def words(text: str) -> list[str]:
    return text.split(" ")


def company(rng: random.Random) -> str:
    return "".join(rng.choices(_NAME, k=2)) + rng.choice(words(_TRADES))


def quote(rng: random.Random) -> tuple[str, str]:
    """A view without figures: the largest group of sentences that may be suggested for one another."""
    who = f"{company(rng)}{rng.choice(words(_PEOPLE))}{rng.choice(_NAME)}{rng.choice(_NAME)}{rng.choice(words(_SAID))}"
    about = f"{rng.choice(words(_PLACES))}{rng.choice(words(_TOPICS))}的{rng.choice(words(_OBJECTS))}"
    more = f"，{rng.choice(words(_TAILS))}" if rng.random() < 0.5 else ""
    return f"{rng.choice(words(_LINKS)).strip()}{who}，{about}{rng.choice(words(_STATES))}{more}。", english(rng)


def result(rng: random.Random) -> tuple[str, str]:
    """A result with two figures, and a target that has them."""
    name, metric, move = company(rng), rng.choice(words(_METRICS)), rng.choice(words(_MOVES))
    hundredths, tenths = rng.randint(101, 99999), rng.randint(1, 999)
    source = f"{name}{rng.choice(words(_TOPICS))}业务{metric}为{hundredths / 100:g}亿元，{move}{tenths / 10:g}%"
    tail = f"，{rng.choice(words(_TAILS))}" if rng.random() < 0.4 else ""
    billions, verb = f"{hundredths / 1000:g}", "up" if "增" in move else "down"
    amount = f"{billions} billion" if hundredths >= 1000 else f"{hundredths / 10:g} million"
    return f"{source}{tail}。", f"{english(rng)} {amount} yuan, {verb} {tenths / 10:g}%, {english(rng, 5)}."


def plan(rng: random.Random) -> tuple[str, str]:
    what = f"{rng.choice(words(_PLANS))}{company(rng)}的{rng.choice(words(_TOPICS))}业务"
    price = f"，作价{rng.randint(1, 999)}亿美元" if rng.random() < 0.5 else ""
    return f"{company(rng)}{what}{price}，{rng.choice(words(_TAILS))}。", english(rng)


def market(rng: random.Random) -> tuple[str, str]:
    day, place, topic = rng.choice("一二三四五"), rng.choice(words(_PLACES)), rng.choice(words(_TOPICS))
    way = rng.choice(words("收涨 收跌 上涨 下跌 走高 回落"))
    end = f"，{company(rng)}{rng.choice(words('领涨 领跌 逆势走强 盘中跳水'))}"
    return f"周{day}{place}股市{topic}板块{way}{rng.randint(1, 999) / 100:g}%{end}。", english(rng)


def english(rng: random.Random, count: int = 17) -> str:
    return " ".join(rng.choices(words(_ENGLISH), k=count)).capitalize()


_KINDS = (quote, quote, quote, quote, result, result, result, plan, plan, market)


def pairs(number: int) -> list[tuple[str, str]]:
    """Give the pairs of an article: always the same for the same number."""
    return [pair(at) for at in range(number * UNITS, (number + 1) * UNITS)]


def pair(at: int) -> tuple[str, str]:
    """Give one pair; three of ten are another one with some of its characters changed."""
    rng = random.Random(at)
    if at and rng.random() < 0.3:
        source, target = plain(random.Random(rng.randrange(at)))
        return edited(source, rng.randint(1, 9), rng), target
    return plain(rng)


def plain(rng: random.Random) -> tuple[str, str]:
    rng.random()
    return rng.choice(_KINDS)(rng)


def catalog(number: int) -> Catalog:
    """Give an article's catalog, every unit confirmed."""
    units = tuple(Unit(source, target=target, state=UnitState.TRANSLATED) for source, target in pairs(number))
    return Catalog(name(number), EN, units)


def name(number: int) -> str:
    return f"news/{number:06}.md"


def edited(text: str, edits: int, rng: random.Random) -> str:
    """Replace, remove or put in single characters."""
    chars = list(text)
    for _ in range(edits):
        at = rng.randrange(len(chars))
        kind = rng.randrange(3)
        if kind == 0:
            chars[at] = rng.choice(_NAME)
        elif kind == 1 and len(chars) > 4:
            del chars[at]
        else:
            chars.insert(at, rng.choice(_NAME))
    return "".join(chars)
