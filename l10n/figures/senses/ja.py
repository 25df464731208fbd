"""Japanese."""

from __future__ import annotations

from l10n.figures.reading.sense import Sense, changes

_UP_DOWN = "増|減|上昇|低下|下落|引き上げ|引き下げ|引上げ|引下げ|上が|下が|伸び|拡大|縮小|膨ら|落ち|急増|急減|上乗せ|縮"

SENSE = Sense(
    changes_after=changes(
        f"{_UP_DOWN}|高|安|プラス|マイナス|" + "|".join(f"の{word}" for word in _UP_DOWN.split("|")),
        "|".join(f"{joint}{word}" for joint in ("に", "へ", "へと", "まで", "にまで") for word in (*_UP_DOWN.split("|"), "達", "到達", "改定")),
    ),
    falls="減|下|マイナス|赤字|損|落|縮|割|流出|安|▲|△",
    rises="増|上昇|上が|プラス|黒字|伸び|拡大|流入|高",
    losses=r"赤字|損|マイナス|流出|▲|△|欠損",
    frost=r"氷点下|零下|マイナス",
    off_before="(?:値引き|割引|値下げ|オフ|引き)(?:率)?(?:は|が)?$",
    off_after="^(?:の)?(?:オフ|off|引(?!き?[上下])|割引|値引|値下げ|ディスカウント|安)",
    days="月曜|火曜|水曜|木曜|金曜|土曜|日曜|今日|本日|昨日|明日|同日|当日|翌日|前日|今週|先週|来週|週末|元旦|元日",
    # A quarter of Japan is one of its fiscal year unless the words say otherwise.
    fiscal="四半期|年度|会計|決算期|期",
    relative_years="昨年|今年|来年|去年|一昨年|本年",
    next_years="前年|翌年|同年|年末|年初|通年|期末|年間",
    rates="^ ?(?:=|＝|は|あたり|当たり)",
)  # fmt: skip
