"""Japanese."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit 純利益|当期利益|営業利益|利益|黒字
revenue 売上高|売上|収入|営業収益
export 輸出
import 輸入
year 前年|昨年|去年
month 前月|先月
quarter 前期比|前四半期
now 今年|本年|今期
loss 赤字|損失|純損失
cost コスト|費用|支出|経費
asset 資産
debt 負債|債務
loan 融資|貸出|ローン
deposit 預金
research 研究開発|研究
market 時価総額
men 男
women 女
up 増加|増え|上昇|伸び|上回|増益|増収
down 減少|減っ|低下|下落|下回|減益|減収
china 中国
us 米国|アメリカ
japan 日本
europe 欧州|ヨーロッパ|eu
hongkong 香港
dead 死亡|死者|死ん
hurt 負傷|けが|怪我
confirmed 確認|確定
suspected 疑い
cured 退院|回復|治癒
nation 全国
urban 都市
rural 農村
large 大型|大企業
medium 中型|中堅
small 小型|小規模
bank 銀行
insurance 保険
housing 住宅|不動産
car 自動車|乗用車
oil 石油|原油
gas 天然ガス|ガス
output 生産|産出
retail 小売
online オンライン|ネット
"""),
    compared_after="から|より|に対|に比|と比|比で|を上回|を下回|だったのに対|だったが|だった前",
)  # fmt: skip
