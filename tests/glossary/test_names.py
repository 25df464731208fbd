"""Names told by how Chinese newsrooms write them: pairs, short forms, dotted names."""

import pytest

from l10n.glossary.name_finding import dotted_names, name_pairs, short_forms

PAIRS = [
    ("该行亚洲董事总经理安托万·勒费弗尔（Antoine Lefebvre）认为", [("安托万·勒费弗尔", "Antoine Lefebvre")]),
    ("集团旗下专注科技的海角基金（Cape Fund）亏损", [("海角基金", "Cape Fund")]),
    ("宣布了“北极星（Polaris）”计划", [("北极星", "Polaris")]),
    ("推出“北极星”（Polaris）计划", [("北极星", "Polaris")]),
    ("著作《潮汐》(Tides)", [("潮汐", "Tides")]),
    ("分别是海角基金一期（CF1）、海角基金二期（CF2）", [("海角基金一期", "CF1"), ("海角基金二期", "CF2")]),
    ("比人类高出1万倍的超级人工智能（ASI）", [("超级人工智能", "ASI")]),
    ("评级机构为穆迪（Moody's）", [("穆迪", "Moody's")]),
    ("以太坊（Ethereum）与华为（Huawei）", [("以太坊", "Ethereum"), ("华为", "Huawei")]),
    ("据美国国家广播公司（NBC）报道", [("美国国家广播公司", "NBC")]),
    ("去年10月引导1年期贷款市场报价利率（LPR）下调", [("贷款市场报价利率", "LPR")]),
    # no names
    ("净亏损3691.7亿日元（约合24.14亿美元）", []),
    ("以人民币（CNY）计价", []),
    ("截至2月7日（Q3）", []),
    ("软银（9984.T）上涨", []),
    ("海角基金（本文来自示例财经）", []),
    ("the Cape Fund (CF) rose", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text, expected):
    [pairs] = name_pairs([text])
    assert [(pair.name, pair.latin) for pair in pairs] == expected
    assert all(text[slice(*pair.span)] == pair.name for pair in pairs)


SHORT = [
    ("远渡电力股份有限公司（以下简称“远渡电力”）公布", [("远渡电力股份有限公司", "远渡电力")]),
    ("国际能源署（简称IEA）预计", [("国际能源署", "IEA")]),
    ("示例财经（下称“示财”）", [("示例财经", "示财")]),
    ("其称公司将扩产", []),
    ("他自称是专家。", []),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_short_forms(text, expected):
    assert short_forms(text) == expected


DOTTED = [
    ("首席执行官萨提亚·纳德拉坦言", ["萨提亚·纳德拉"]),
    ("林赛·格雷厄姆与约翰·肯尼迪", ["林赛·格雷厄姆", "约翰·肯尼迪"]),
    ("总统保罗·马纳福特表示", ["保罗·马纳福特"]),
    ("没有名字", []),
]


@pytest.mark.parametrize(("text", "expected"), DOTTED)
def test_dotted_names(text, expected):
    assert dotted_names(text) == expected
