"""`l10n figures check` on sums that changed places."""

from l10n.model import Locale
from l10n.report import check_line

ZH = Locale.parse("zh-CN")
SOURCE = "腾讯营收1500亿元，阿里巴巴营收2400亿元"
ROWS = [
    ("en", "Tencent made 240 billion yuan and Alibaba 150 billion yuan", "error"),
    ("en", "Alibaba made 240 billion yuan and Tencent 150 billion yuan", "ok"),
    ("en", "The one made 240 billion yuan, the other 150 billion yuan", "warning"),
    ("ja", "テンセントは2400億元、アリババは1500億元だった", "error"),
    ("ja", "アリババは2400億元、テンセントは1500億元だった", "ok"),
    ("fr", "Tencent a gagné 240 milliards de yuans, Alibaba 150 milliards de yuans", "error"),
    ("fr", "Alibaba a gagné 240 milliards de yuans, Tencent 150 milliards de yuans", "ok"),
]


def test_the_names_of_the_starter_base_tell_a_swap_from_an_order():
    found = [
        (check_line({"source": SOURCE, "target": target}, ZH, Locale.parse(tag))["verdict"]) for tag, target, _ in ROWS
    ]

    assert found == [verdict for *_, verdict in ROWS]


def test_an_issue_names_both_sums():
    [issue] = check_line({"source": SOURCE, "target": ROWS[0][1]}, ZH, Locale.parse("en"))["issues"]

    assert (issue["verdict"], issue["source"], issue["target"]) == ("swapped", "1500亿元", "240 billion yuan")
    assert issue["message"] == "expected 150 billion yuan, found 240 billion yuan: the two are swapped"
