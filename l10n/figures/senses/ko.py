"""Korean."""

from __future__ import annotations

from l10n.figures.reading.sense import Sense, changes

_UP_DOWN = "증가|감소|상승|하락|늘|줄|오르|오른|올랐|올라|올렸|올리|내렸|내리|내린|내려|인상|인하|성장|확대|축소|급증|급감|급등|급락|높|낮|떨어|불어|뛰|뛴|상향|하향"

SENSE = Sense(
    changes_after=changes(
        "|".join(f"{joint}{word}" for joint in ("", "의 ", "가량 ", "나 ", "만큼 ", "가 ", "이 ") for word in _UP_DOWN.split("|")),
        "|".join(f"{joint}{word}" for joint in ("로 ", "으로 ", "까지 ") for word in (*_UP_DOWN.split("|"), "조정", "달")) + "|에 달|에 이르",
    ),
    falls="감소|하락|적자|손실|마이너스|줄|내렸|내려|떨어|축소|역성장|유출|낮|하향|급감|급락|인하|밑",
    rises="증가|상승|흑자|늘|오르|올랐|확대|유입|높|성장",
    losses=r"적자|손실|마이너스|유출|결손",
    frost=r"영하|마이너스",
    off_before="(?:할인|인하)(?:율)?(?:은|이|가)? ?$",
    off_after="^ ?(?:할인|세일|오프|저렴|싸|인하)",
    days="[월화수목금토일]요일|오늘|어제|내일|당일|같은 날|이날|다음 날|다음날|전날|이번 주|지난주|지난 주|다음 주|주말",
    fiscal="회계|회계연도",
    relative_years="작년|지난해|올해|내년|재작년|금년",
    next_years="전년|이듬해|같은 해|연말|연초|연간|다음 해",
    rates="^ ?(?:=|당|에)",
)  # fmt: skip
