"""
Names in Chinese text, told by how a newsroom writes them.

A pair is a name with its Latin form behind it: 阿图尔·戈亚尔（Atul Goyal）,
“星际之门（Stargate）”. Chinese puts no space before a name, so its start is looked for:
a quote, a transliterated first name, a word after which a name begins, and what the
article repeats elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.languages import IDEOGRAPHS
from l10n.model import Span


class NamePair(NamedTuple):
    """A name and the Latin form that the text gives for it."""

    name: str
    latin: str
    span: Span
    """Of the name, in code points."""


class ShortForm(NamedTuple):
    """A name and what the text says it will call it."""

    name: str
    short: str


_RUN = re.compile(rf"[{IDEOGRAPHS}A-Za-z0-9·•・‧\-]+$")
_BRACKET = re.compile(r"(?P<close>[”’」》]?) ?[（(] ?(?P<latin>[A-Z][A-Za-z0-9À-ɏ.,&'’+\- ]{1,60}?) ?[)）]")
_QUOTED = re.compile(r"[“‘「《]([^“”‘’「」《》]{2,20})$")
# What stands in brackets behind a figure or a share and is no name.
_NO_NAME = re.compile(
    r"Q[1-4]|H[12]|FY\d+|[A-Z]{1,2}股|[A-Z]{3}|.*\d{4,6}\.[A-Z]{1,2}|[A-Z]+[:：].*|(?:NASDAQ|NYSE|HKEX|LSE|TSE)\b.*|[A-Z]"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&\-]{1,9}")
# Currencies of ISO 4217 that news puts into brackets; other three-letter groups are acronyms of names.
_CURRENCIES = frozenset(
    [
        "USD",
        "EUR",
        "JPY",
        "CNY",
        "RMB",
        "GBP",
        "HKD",
        "TWD",
        "KRW",
        "SGD",
        "AUD",
        "CAD",
        "CHF",
        "INR",
        "THB",
        "MYR",
        "IDR",
        "VND",
        "BRL",
        "RUB",
    ]
)

# The characters that Xinhua's tables write foreign names with.
_TRANSLITERATION = frozenset(
    "阿埃艾安昂奥澳巴拜班邦保鲍贝本比彼毕边宾波伯勃博布蔡查察昌楚茨慈达戴黛丹当道德登迪蒂丁东杜敦多厄恩尔法范方菲费芬丰冯弗福夫盖"
    "甘冈高戈格贡古瓜圭果哈海汉杭豪赫黑亨洪胡华怀惠霍基吉季加佳贾简江杰金津京卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里"
    "利莉丽林琳龙隆卢鲁路露吕伦罗洛马玛迈麦曼芒毛茅梅门蒙孟米密缅敏明摩莫默姆木穆那纳娜奈南内尼涅宁牛纽农努诺欧帕派潘庞培佩彭皮"
    "平珀泼普奇恰钱强乔切钦琴丘曲让热仁日茹儒瑞若萨赛三桑瑟森沙莎尚绍舍申什圣施史舒斯思苏所索塔泰坦唐陶特滕提田铁廷通图土托瓦万旺"
    "威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣星休许雪逊雅亚延扬耶叶伊易因英尤于约月云赞泽曾扎詹珍芝治朱兹子宗佐丝妮娅蒂薇朵婕琪茜"
    "尹伍顿琼舍勋蓬坎邓涂赵"
)
_DOTTED = re.compile(rf"(?P<first>[{IDEOGRAPHS}]+)(?P<rest>(?:[·•・‧][{IDEOGRAPHS}A-Za-z.]+)+)$")
_DOTS = re.compile(rf"(?P<first>[{IDEOGRAPHS}]{{1,8}})(?P<rest>(?:[·•・‧][{IDEOGRAPHS}]{{1,8}})+)")

# Words behind which a name begins. Those of one character count only where something stands before them.
_HEADS = [
    "的",
    "是",
    "了",
    "和",
    "与",
    "及",
    "或",
    "名为",
    "名叫",
    "旗下",
    "来自",
    "以及",
    "包括",
    "例如",
    "其中",
    "还有",
    "所谓",
    "称为",
    "称作",
    "即",
    "叫做",
    "针对",
    "关于",
    "根据",
    "子公司",
    "母公司",
    "分公司",
    "上市公司",
    "科技公司",
    "咨询公司",
    "初创公司",
    "研究机构",
    "评级机构",
    "咨询机构",
    "初创企业",
    "巨头",
    "品牌",
    "龙头",
    "厂商",
    "创始人",
    "董事长",
    "总裁",
    "首席执行官",
    "首席财务官",
    "首席运营官",
    "首席技术官",
    "首席经济学家",
    "首席策略师",
    "首席投资官",
    "分析师",
    "策略师",
    "经济学家",
    "总经理",
    "经理",
    "主席",
    "行长",
    "部长",
    "教授",
    "记者",
    "主管",
    "负责人",
    "合伙人",
    "总统",
    "首相",
    "总理",
    "议员",
    "市长",
    "州长",
    "律师",
    "发言人",
    "作者",
    "导演",
    "球员",
    "明星",
    "演员",
    "主持人",
    "财长",
    "外长",
    "大使",
    "专家",
    "基金经理",
    "收购",
    "投资",
    "收看",
    "推出",
    "发布",
    "宣布",
    "采用",
    "使用",
    "加入",
    "成立",
    "出售",
    "起诉",
    "持有",
    "参股",
    "入股",
    "领投",
    "聘请",
    "任命",
    "超过",
    "击败",
]
# A person's or a company's country is no part of the name, an institution's is.
_COUNTRIES = [
    "美国",
    "英国",
    "法国",
    "德国",
    "日本",
    "韩国",
    "印度",
    "中国",
    "瑞士",
    "荷兰",
    "加拿大",
    "澳大利亚",
    "欧洲",
    "亚洲",
    "非洲",
]
_INSTITUTION = re.compile("(?:公司|银行|联储|协会|学会|联盟|联赛|大学|学院|[局部委会院署所网])$")
_WEAK_HEADS = "由对向从将把被为让给在以于至"
_FIRST_HEADS = re.compile("(?:由|被|把|据|在(?![线岸])|为)(?=..)")
_COUNTED = r"\d(?:年期?|月|日|个|只|家|位|名|项|条|倍|[万亿]?[美日欧港]?元|[%％])"
_HEAD = re.compile("|".join([_COUNTED, *sorted(_HEADS, key=len, reverse=True)]))
_HEAD_OR_COUNTRY = re.compile("|".join([_COUNTED, *sorted([*_HEADS, *_COUNTRIES], key=len, reverse=True)]))


def name_pairs(texts: Sequence[str]) -> list[list[NamePair]]:
    """Find the pairs of each text of an article; the other texts tell where a name begins."""
    whole = "\n".join(texts)
    return [list(_pairs(text, whole)) for text in texts]


def _pairs(text: str, whole: str) -> Iterator[NamePair]:
    for match in _BRACKET.finditer(text):
        latin = match["latin"].strip()
        if _is_name(latin) and (name := _name_before(text[: match.start()], match["close"], latin, whole)):
            end = match.start()
            yield NamePair(name, latin, Span(end - len(name), end))


def _is_name(latin: str) -> bool:
    if _ACRONYM.fullmatch(latin):
        return latin not in _CURRENCIES and not re.fullmatch(r"Q[1-4]|H[12]|FY\d+|[A-Z]\d?", latin)
    return not _NO_NAME.fullmatch(latin) and not re.search(r"\d{4}|[,.] [a-z]", latin)


def _name_before(text: str, close: str, latin: str, whole: str) -> str:
    """Find the name that ends where `text` does; empty where there is none."""
    if close:
        quoted = _QUOTED.search(text)
        return quoted[1] if quoted else ""
    run = _RUN.search(text[-_RUN_AT_MOST:])
    if not run or not re.search(f"[{IDEOGRAPHS}]", run[0]):
        return ""
    if dotted := _DOTTED.search(run[0]):
        return transliterated(dotted["first"]) + dotted["rest"]
    return _undotted(run[0], latin, whole, is_quoted=text[: len(text) - len(run[0])][-1:] in tuple("“‘「《"))


def transliterated(text: str) -> str:
    """Return the end of a text that a foreign first name can be: 总经理阿图尔 is 阿图尔."""
    start = len(text)
    while start and text[start - 1] in _TRANSLITERATION and len(text) - start < 6:
        start -= 1
    return text[start:] or text[-2:]


def _undotted(run: str, latin: str, whole: str, *, is_quoted: bool) -> str:
    if is_quoted:
        return run
    head = _HEAD if _INSTITUTION.search(run) else _HEAD_OR_COUNTRY
    heads = [match.end() for match in head.finditer(run) if match.end() <= len(run) - 2]
    start = max(heads, default=0)
    start = first.end() if (first := _FIRST_HEADS.match(run, start)) else start
    weak = [at + 1 for at in range(start + 2, len(run) - 2) if run[at] in _WEAK_HEADS]
    name = run[max([start, *weak]) :]
    return name if start else _repeated(name, latin, whole)


_LONG, _LONGEST = 8, 12
_RUN_AT_MOST = 80


def _repeated(name: str, latin: str, whole: str) -> str:
    """Shorten a name that is long for one to the longest end that the article has without its bracket too."""
    if len(name) <= _LONG or whole.count(name) > 1:
        return name
    for start in range(1, len(name) - 2):
        end = name[start:]
        if len(re.findall(rf"{re.escape(end)}(?!\s?[（(]\s?{re.escape(latin)})", whole)):
            return end
    return name if len(name) <= _LONGEST else ""


_SHORT = re.compile(
    rf"(?P<name>[{IDEOGRAPHS}A-Za-z0-9·]{{3,40}})[，,]?[（(]?(?:以下|下文|下)?(?:简称|称)(?:为|是|：|:)?\s?"
    rf"(?P<open>[“‘「《])?(?P<short>[{IDEOGRAPHS}A-Za-z0-9]{{2,12}})(?(open)[”’」》])"
)
_MARKED = re.compile(r"[（(](?:以下|下文|下)?(?:简称|称)|[，,](?:以下|下文)?简称|(?:以下|下文)(?:简称|称)")


def short_forms(text: str) -> list[ShortForm]:
    """Find what a text says it will call a name: 远渡电力股份有限公司（以下简称“远渡电力”）."""
    found = []
    for match in _SHORT.finditer(text):
        is_closed = match["open"] or text[match.end() : match.end() + 1] in tuple("）)，,。 ")
        name = _undotted(match["name"], "", text, is_quoted=False) if _MARKED.search(match[0]) else ""
        if is_closed and name:
            found.append(ShortForm(name, match["short"]))
    return found


def dotted_names(text: str) -> list[str]:
    """Find foreign people's names, which Chinese parts with dots."""
    return [name for match in _DOTS.finditer(text) for name in _dotted(re.split("[·•・‧]", match[0]))]


# A character that writes names too, and begins the word behind one.
_VERBS = ("坦言", "特别", "达成", "约为", "日前", "近日", "明确", "加入", "加盟", "同意", "因此", "于是", "和其")


def _dotted(parts: Sequence[str]) -> Iterator[str]:
    """Split what stands between dots into names: a part with words in its middle ends one and begins another."""
    name = [transliterated(parts[0])]
    for number, part in enumerate(parts[1:], 2):
        end = next((at for at, char in enumerate(part) if char not in _TRANSLITERATION), len(part))
        end -= part[max(end - 1, 0) : end + 1] in _VERBS
        name.append(part[: max(end, 1)])
        if end < len(part) and number < len(parts):
            yield "·".join(name)
            name = [transliterated(part)]
    if len(name) > 1:
        yield "·".join(name)
