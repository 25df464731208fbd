"""Korean."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit 순이익|영업이익|이익|흑자
revenue 매출액|매출|수입액|수익
export 수출
import 수입
year 전년|작년|지난해
month 전월|지난달|전달
quarter 전분기|직전 분기
now 올해|금년
loss 순손실|손실|적자
cost 비용|지출|원가
asset 자산
debt 부채|채무
loan 대출
deposit 예금
research 연구개발|연구
market 시가총액|시총
men 남성|남자|남학생
women 여성|여자|여학생
up 증가|늘|상승|올라|올랐|성장
down 감소|줄|하락|떨어|내려|내렸
china 중국
us 미국
japan 일본
europe 유럽|eu
hongkong 홍콩
dead 사망|숨지|숨졌|숨진
hurt 부상|다치|다쳤|다친
confirmed 확진
suspected 의심
cured 퇴원|완치|회복
nation 전국
urban 도시
rural 농촌
large 대형|대기업
medium 중형|중견
small 소형|소기업
bank 은행
insurance 보험
housing 주택|부동산
car 자동차|승용차
oil 석유|원유
gas 가스
output 생산
retail 소매
online 온라인|인터넷
"""),
    compared_after="에서|보다|대비|에 비해|과 비교|와 비교|에 견줘|[을를] 웃|[을를] 밑|이었던|였던|이던|던 것",
)  # fmt: skip
