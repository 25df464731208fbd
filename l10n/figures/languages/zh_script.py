"""The words of our Chinese tables in traditional characters, so that a table names each word once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")

_SIMPLIFIED = (
    "万与专丝两个丰为丽举书乱于云亚亩亿从仑价众会伤体余侧俩儿党兰关兴兹册军农决减凑几划则别动劲区华单占卢厂厘县双发变叠叶号后吨员唤园国圆圣场块声处备复头奖"
    "学宁宝审宾对导将尔层届岁岛岭峡币帅带广庐废开张弹归当径恒恶惊战扩报担挂挠捡揽摄数无旧时显晋杀杂权条来极栋树栖样档楼欧气汇汉沟涂涨满灵点炼独猫环珑电画盘码"
    "砖础确礼离种稳窝笔类粮红约级纪纬纳纽线组经统绩续维缕缩网罗联胜脑节见触计订许论语说调谢谱贝负财败货贯赛车轮轻载辆辈边达过运这进连针钟钢钧钱铁铜铢银锂锤镇"
    "镑长门间队阳阵陈险随难韩页顷项顺顾颗颜额风饭马驰鱼鸟鸣麦黄齐龄龙强税温内户缓铝矿规纲标龟"
)
_TRADITIONAL = (
    "萬與專絲兩個豐為麗舉書亂於雲亞畝億從侖價眾會傷體餘側倆兒黨蘭關興茲冊軍農決減湊幾劃則別動勁區華單佔盧廠釐縣雙發變疊葉號後噸員喚園國圓聖場塊聲處備復頭獎"
    "學寧寶審賓對導將爾層屆歲島嶺峽幣帥帶廣廬廢開張彈歸當徑恆惡驚戰擴報擔掛撓撿攬攝數無舊時顯晉殺雜權條來極棟樹棲樣檔樓歐氣匯漢溝塗漲滿靈點煉獨貓環瓏電畫盤碼"
    "磚礎確禮離種穩窩筆類糧紅約級紀緯納紐線組經統績續維縷縮網羅聯勝腦節見觸計訂許論語說調謝譜貝負財敗貨貫賽車輪輕載輛輩邊達過運這進連針鐘鋼鈞錢鐵銅銖銀鋰錘鎮"
    "鎊長門間隊陽陣陳險隨難韓頁頃項順顧顆顏額風飯馬馳魚鳥鳴麥黃齊齡龍強稅溫內戶緩鋁礦規綱標龜"
)
_TABLE = str.maketrans(_SIMPLIFIED, _TRADITIONAL)


def in_both(table: Mapping[str, T]) -> dict[str, T]:
    """Return `table` with each of its words in traditional characters too; a word that it has keeps its meaning."""
    return dict(table) | {
        written: meaning for word, meaning in table.items() if (written := word.translate(_TABLE)) not in table
    }


def both(words: Iterable[str]) -> frozenset[str]:
    """Return the words, and each in traditional characters too."""
    return frozenset(in_both(dict.fromkeys(words, True)))
