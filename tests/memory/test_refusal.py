"""What is no suggestion for what, however alike the characters are."""

import pytest

from l10n.languages import Contrast, Language
from l10n.memory import refusal
from l10n.memory.refusal import Difference, marks
from tests.memory.sites import ZH, Glossary, term

CONTRASTS = Language.of(ZH).contrasts

REFUSED = [
    ("软银集团第三季度净利润达到预期水平。", "软银集团第三季度净亏损达到预期水平。", Difference.POLARITY),
    ("公司上半年扭亏为盈，市场反应平淡。", "公司上半年由盈转亏，市场反应平淡。", Difference.POLARITY),
    ("高盛将该股评级上调至新的水平。", "高盛将该股评级下调至新的水平。", Difference.POLARITY),
    ("大和给予该股买入评级。", "大和给予该股卖出评级。", Difference.POLARITY),
    ("大股东本轮增持公司股份。", "大股东本轮减持公司股份。", Difference.POLARITY),
    ("基金经理普遍看多人工智能板块。", "基金经理普遍看空人工智能板块。", Difference.POLARITY),
    ("分析师看好公司的长期前景。", "分析师看淡公司的长期前景。", Difference.POLARITY),
    ("监管机构批准了这笔收购。", "监管机构否决了这笔收购。", Difference.POLARITY),
    ("公司承认了相关指控。", "公司否认了相关指控。", Difference.POLARITY),
    ("公司收购了这家芯片厂。", "公司出售了这家芯片厂。", Difference.POLARITY),
    ("参与机构的数量超过预期。", "参与机构的数量不足预期。", Difference.POLARITY),
    ("贸易顺差创下纪录。", "贸易逆差创下纪录。", Difference.POLARITY),
    ("资金净流入芯片股。", "资金净流出芯片股。", Difference.POLARITY),
    ("该股复牌后交投活跃。", "该股停牌后交投活跃。", Difference.POLARITY),
    ("美联储加息的理由正在减弱。", "美联储降息的理由正在减弱。", Difference.POLARITY),
    ("法院裁定公司胜诉。", "法院裁定公司败诉。", Difference.POLARITY),
    ("股价创历史新高。", "股价创历史新低。", Difference.POLARITY),
    ("海外订单增长，管理层态度谨慎。", "海外订单下降，管理层态度谨慎。", Difference.DIRECTION),
    ("海外订单增长，管理层态度谨慎。", "海外订单持平，管理层态度谨慎。", Difference.DIRECTION),
    ("沪指收涨，成交清淡。", "沪指收跌，成交清淡。", Difference.DIRECTION),
    ("毛利率走高，费用率走低。", "毛利率走低，费用率走高。", Difference.DIRECTION),
    ("公司会调整全年指引。", "公司不会调整全年指引。", Difference.NEGATION),
    ("公司披露了交易细节。", "公司未披露交易细节。", Difference.NEGATION),
    ("双方没有达成协议。", "双方达成了协议。", Difference.NEGATION),
    ("公司无意分拆云业务。", "公司有意分拆云业务。", Difference.NEGATION),
    ("公司拟分拆云业务。", "公司已分拆云业务。", Difference.HEDGE),
    ("公司预计分拆云业务。", "公司分拆云业务。", Difference.HEDGE),
    ("据悉，公司分拆云业务。", "公司分拆云业务。", Difference.HEDGE),
    ("公司或将分拆云业务。", "公司即将分拆云业务。", Difference.HEDGE),
    ("传闻称公司分拆云业务。", "公告称公司分拆云业务。", Difference.HEDGE),
    ("公司计划分拆云业务。", "公司考虑分拆云业务。", Difference.HEDGE),
    ("营收同比改善明显。", "营收环比改善明显。", Difference.BASIS),
    ("会议定于周二在东京举行。", "会议定于周四在东京举行。", Difference.TIME),
    ("公司本季度推出新品。", "公司下季度推出新品。", Difference.TIME),
    ("公司去年推出新品。", "公司今年推出新品。", Difference.TIME),
    ("消息盘前公布。", "消息盘后公布。", Difference.TIME),
    ("公司第三季度推出新品。", "公司第四季度推出新品。", Difference.FIGURES),
    ("净利润为3691.7亿日元。", "净利润为3961.7亿日元。", Difference.FIGURES),
    ("净利润为3691.7亿日元。", "净利润为3691.7亿美元。", Difference.FIGURES),
    ("毛利率为12%。", "毛利率为12个百分点。", Difference.FIGURES),
    ("成交额约12亿元。", "成交额超12亿元。", Difference.FIGURES),
    ("营收12亿元，成本3亿元。", "营收3亿元，成本12亿元。", Difference.FIGURES),
    ("公司关闭了3家门店。", "公司关闭了门店。", Difference.FIGURES),
]

OFFERED = [
    ("海外订单增长，管理层态度谨慎。", "海外订单上升，管理层态度谨慎。"),
    ("海外订单增长，管理层态度谨慎。", "国内订单增长，管理层态度谨慎。"),
    ("公司拟分拆云业务。", "公司计划分拆旗下云业务。"),
    ("公司未披露交易细节。", "公司没有披露交易的细节。"),
    ("净利润为3691.7亿日元。", "净利润达到3,691.7亿日元。"),
    ("净利润为12亿元。", "净利润为1,200,000,000元。"),
    ("未来三个月是关键。", "未来三个月才是关键。"),
    ("非洲市场潜力巨大。", "拉美市场潜力巨大。"),
    ("公司不断改进产品。", "公司持续改进产品。"),
    ("软件升级后更稳定。", "软件更新后更稳定。"),
    ("该供应商资格较老。", "该厂商资格较老。"),
    ("会议定于周二在东京举行。", "会议定于星期二在大阪举行。"),
    ("公司据悉拟分拆云业务。", "据悉，公司拟分拆云业务。"),
    ("**营收**为12亿元。", "营收为12亿元。"),
]


@pytest.mark.parametrize(("one", "other", "why"), REFUSED)
def test_a_flip_is_refused(one, other, why):
    assert refusal(one, other, ZH) is why
    assert refusal(other, one, ZH) is why


@pytest.mark.parametrize(("one", "other"), OFFERED)
def test_other_words_for_the_same_are_offered(one, other):
    assert refusal(one, other, ZH) is None
    assert refusal(other, one, ZH) is None


def test_names_in_other_roles_are_refused():
    glossary = Glossary((term("腾讯", "Tencent"), term("字节跳动", "ByteDance")))

    assert refusal("腾讯起诉字节跳动侵权。", "字节跳动起诉腾讯侵权。", ZH, glossary) is Difference.ROLES
    assert refusal("腾讯起诉字节跳动侵权。", "腾讯起诉字节跳动专利侵权。", ZH, glossary) is None
    assert refusal("腾讯起诉字节跳动侵权。", "腾讯起诉小米侵权。", ZH, glossary) is None


@pytest.mark.parametrize("contrast", [contrast for contrast in Contrast if contrast is not Contrast.NEGATION])
def test_every_side_of_every_row_differs_from_the_other_sides(contrast):
    """Sentences with words of different sides are marked differently, those with words of one side alike."""
    for row in CONTRASTS.rows[contrast]:
        words = [(side, word) for side, group in enumerate(row) for word in group.split()]
        for side, word in words:
            for other_side, other in words:
                alike = marks(f"关于{word}的消息", ZH).words == marks(f"关于{other}的消息", ZH).words
                assert alike == (side == other_side), (word, other)


def test_no_word_is_on_two_sides():
    words = [word for rows in CONTRASTS.rows.values() for row in rows for group in row for word in group.split()]

    assert sorted(words) == sorted(set(words))
    assert not set(words) & set(CONTRASTS.neutral.split())


def test_marks_of_other_languages_are_their_figures_only():
    from tests.memory.sites import EN

    assert refusal("Profit rose 3%.", "Loss fell 3%.", EN) is None
    assert refusal("Profit rose 3%.", "Profit rose 4%.", EN) is Difference.FIGURES
