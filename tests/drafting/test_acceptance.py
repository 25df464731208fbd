"""What an answer must be before it is looked at as a draft: what is refused, and what looks like it and is right."""

import pytest

from l10n.drafting.acceptance import accepted
from l10n.engines import Answer
from l10n.errors import EngineError
from l10n.glossary import Glossary
from l10n.guards import DraftSettings
from l10n.model import Locale
from l10n.project import LocaleConfig
from l10n.protect import Wire, mask

ZH = Locale.parse("zh-CN")
LOSS = "港湾基金2月12日发布财报，净亏损3.5亿美元。"
LONG = "在连续两个财季实现盈利之后，投资集团旗下专注未上市科技企业的港湾基金再次由盈转亏。"
LIST = "公司在东京、大阪、名古屋、福冈设有办事处。"
LINK = "详见[公告](https://example.com/a)，代码`000001`。"
BOLD = "**一个季度亏掉13.5亿美元**"


def read(source: str, answer: str | None, locale: str, wire: Wire = Wire.RAW) -> str:
    settings = DraftSettings.of(ZH, Locale.parse(locale), Glossary(()), LocaleConfig())
    return accepted("engine", wire, Answer(0, answer, "engine: no answer"), mask(source), settings)


TALK = "the answer is a model's talk about the task"
PAGE = "the answer is a page or notice about an error"
FENCE = "the answer is wrapped in a code fence"
PARAGRAPHS = "the answer is in paragraphs that the source does not have"
ECHO, HAN = "the answer is the source", "the answer is not in the target language"
WIDE, SHORT = "the answer is absurdly long", "the answer is absurdly short"
LEFT, AGAIN = "the answer has a placeholder left", "the answer repeats itself"
NOISE, OTHER = "the answer has characters that no text has", "the answer is in another language"
LOST, ADDED = "the answer lost", "the answer added"
ENGLISH = "Harbor Fund reported results on Feb. 12, with a net loss of $350 million."

REFUSED = [
    ("en", LOSS, None, "no answer"),
    ("en", LOSS, " ", "is empty"),
    # pages and notices
    ("en", LOSS, "<!DOCTYPE html><html><body>Welcome</body></html>", PAGE),
    ("en", LOSS, "<html lang=en><head><title>x", PAGE),
    ("en", LOSS, "Error 500 (Server Error)!!1500.That’s an error.", PAGE),
    ("en", LOSS, "502 Bad Gateway nginx", PAGE),
    ("en", LOSS, "429 Too Many Requests", PAGE),
    ("en", LOSS, "Our systems have detected unusual traffic from your computer network.", PAGE),
    ("en", LOSS, "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", PAGE),
    ("en", LOSS, "You have exceeded your quota for this month", PAGE),
    ("en", LOSS, "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS", PAGE),
    ("de", LOSS, "Rate limit exceeded, please retry later", PAGE),
    # talk about the task
    ("en", LOSS, f"Sure! {ENGLISH}", TALK),
    ("en", LOSS, f"Certainly, {ENGLISH}", TALK),
    ("en", LOSS, f"Okay: {ENGLISH}", TALK),
    ("en", LOSS, f"Here is the translation: {ENGLISH}", TALK),
    ("en", LOSS, f"Here’s your English translation: {ENGLISH}", TALK),
    ("en", LOSS, f"Here are the translated segments: {ENGLISH}", TALK),
    ("en", LOSS, "I’m sorry, but I can’t help with that.", TALK),
    ("en", LOSS, "I cannot assist with that request.", TALK),
    ("en", LOSS, "As an AI language model, I do not have opinions.", TALK),
    ("en", LOSS, "As a language model, I cannot read reports.", TALK),
    ("en", LOSS, f"Translation: {ENGLISH}", TALK),
    ("en", LOSS, f"The translation is: {ENGLISH}", TALK),
    ("en", LOSS, f"Note: figures are rounded. {ENGLISH}", TALK),
    ("de", LOSS, "Übersetzung: Harbor Fund meldet einen Nettoverlust von 350 Millionen Dollar.", TALK),
    ("fr", LOSS, "Traduction : Harbor Fund publie une perte nette de 350 millions de dollars.", TALK),
    ("es", LOSS, "Traducción: Harbor Fund publica una pérdida neta de 350 millones de dólares.", TALK),
    ("ja", LOSS, "承知しました。ハーバー・ファンドは2月12日に決算を発表した。", TALK),
    ("ja", LOSS, "以下は翻訳です：ハーバー・ファンドは2月12日に決算を発表した。", TALK),
    ("ja", LOSS, "翻訳：ハーバー・ファンドは2月12日に決算を発表した。", TALK),
    ("ja", LOSS, "申し訳ありませんが、お手伝いできません。", TALK),
    ("ko", LOSS, "다음은 한국어 번역입니다: 하버 펀드는 2월 12일 실적을 발표했다.", TALK),
    ("ko", LOSS, "죄송합니다. 도와드릴 수 없습니다.", TALK),
    ("zh-TW", LOSS, "好的，港灣基金2月12日發布財報，淨虧損3.5億美元。", TALK),
    ("zh-TW", LOSS, "以下是譯文：港灣基金2月12日發布財報。", TALK),
    ("zh-TW", LOSS, "翻譯：港灣基金2月12日發布財報，淨虧損3.5億美元。", TALK),
    ("zh-TW", LOSS, "抱歉，我無法提供協助。", TALK),
    ("zh-TW", LOSS, "作為一個AI助手，我不能提供投資建議。", TALK),
    ("en", LOSS, f"{ENGLISH}\n\nLet me know if you need anything else!", PARAGRAPHS),
    ("en", LOSS, f"{ENGLISH}\n \n(Note: 亿 is a hundred million.)", PARAGRAPHS),
    ("en", LOSS, f"```\n{ENGLISH}\n```", FENCE),
    ("en", LOSS, f'```json\n{{"1": "{ENGLISH}"}}\n```', FENCE),
    # what is no translation
    ("en", LOSS, LOSS, ECHO),
    ("de", LIST, LIST, ECHO),
    ("en", LOSS, "Harbor Fund 发布财报，净亏损3.5亿美元，较上年同期有所扩大。", HAN),
    ("ko", LOSS, "港湾基金2月12日发布财报，净亏损350000000美元。", HAN),
    ("fr", LOSS, "港湾基金2月12日发布財報。", HAN),
    ("en", "发布财报。", "Words about other things. " * 12, WIDE),
    ("en", LONG, "A loss again.", SHORT),
    ("ja", LONG, "赤字に転落。", SHORT),
    ("zh-TW", LONG, "由盈轉虧。", SHORT),
    ("ko", LONG, "적자 전환.", SHORT),
    ("en", LONG, "After two profitable quarters in a row, the investment group’s", "stops in the middle"),
    ("de", LONG, "Nach zwei profitablen Quartalen in Folge ist der Harbor Fund,", "stops in the middle"),
    ("en", LOSS, f"# {ENGLISH}", "is another kind of block"),
    ("en", LOSS, f"- {ENGLISH}", "is another kind of block"),
    ("en", LOSS, f"> {ENGLISH}", "is another kind of block"),
    # what an engine left behind
    ("en", LOSS, "Harbor Fund ⟦3⟧ reported results, with a net loss.", LEFT),
    ("en", LOSS, "Harbor Fund @@2@@ reported results, with a net loss.", LEFT),
    ("en", LOSS, "Harbor Fund @@ 2 @@ reported results, with a net loss.", LEFT),
    (
        "en",
        LOSS,
        "The loss was wide, the loss was wide, the loss was wide, the loss was wide, the loss was wide.",
        AGAIN,
    ),
    ("en", LOSS, "Harbor Fund Fund Fund Fund Fund Fund reported a net loss of $350 million.", AGAIN),
    ("ja", LOSS, "純損失が拡大した。純損失が拡大した。純損失が拡大した。純損失が拡大した。", AGAIN),
    ("en", LOSS, "Harbor Fund reported a net loss\x07 of $350 million.", NOISE),
    ("en", LOSS, "Harbor Fund reported a net loss of \ufffd350 million.", NOISE),
    ("en", LOSS, "Harbor Fund reported a net loss of \ue000350 million.", NOISE),
    ("en", LOSS, "Harbor Fund reported a net loss of \ud800350 million.", NOISE),
    # other languages
    (
        "en",
        LOSS,
        "Der Harbor Fund legte die Zahlen am 12. Februar vor, mit einem Verlust von 350 Millionen Dollar.",
        OTHER,
    ),
    ("de", LOSS, "The fund reported its results on Feb. 12, with a net loss that was larger than expected.", OTHER),
    ("fr", LOSS, "The fund reported its results on Feb. 12, with a net loss that was larger than expected.", OTHER),
    (
        "fr",
        LOSS,
        "El fondo publicó los resultados el 12 de febrero, con una pérdida de 350 millones de dólares.",
        OTHER,
    ),
    (
        "es",
        LOSS,
        "Le fonds a publié ses résultats le 12 février, avec une perte nette de 350 millions de dollars.",
        OTHER,
    ),
    ("es", LOSS, "The fund reported its results on Feb. 12, with a net loss that was larger than expected.", OTHER),
    ("ja", LOSS, ENGLISH, OTHER),
    ("ja", LONG, "在連續兩個財季實現盈利之後，投資集團旗下的港灣基金再次由盈轉虧。", OTHER),
    ("ko", LOSS, ENGLISH, OTHER),
    ("zh-TW", LOSS, ENGLISH, OTHER),
    ("en", LOSS, "Фонд опубликовал отчетность с чистым убытком в 350 миллионов долларов.", OTHER),
    ("ru", LOSS, ENGLISH, OTHER),
    # markup
    ("en", LINK, "See the notice, ticker `000001`.", LOST),
    ("en", LINK, "See the [notice](https://example.com/b), ticker `000001`.", LOST),
    ("en", LINK, "See the [notice](https://example.com/a), ticker 000001.", LOST),
    ("en", LOSS, "Harbor Fund [reported](https://evil.example/) a net loss of $350 million.", ADDED),
    ("en", LOSS, "Harbor Fund <b>reported</b> a net loss of $350 million.", ADDED),
    ("en", LOSS, "Harbor Fund `reported` a net loss of $350 million.", ADDED),
]


@pytest.mark.parametrize(("locale", "source", "answer", "reason"), REFUSED)
def test_is_refused(locale, source, answer, reason):
    """No such answer becomes a draft, and the reason is told."""
    with pytest.raises(EngineError) as error:
        read(source, answer, locale)

    assert reason in str(error.value)


ACCEPTED = [
    ("en", LOSS, ENGLISH),
    ("ja", LOSS, "ハーバー・ファンドは2月12日に決算を発表し、純損失は3.5億ドルだった。"),
    ("ko", LOSS, "하버 펀드는 2월 12일 실적을 발표했으며 순손실은 3억5000만 달러였다."),
    ("de", LOSS, "Harbor Fund legte am 12. Februar Zahlen vor: ein Nettoverlust von 350 Millionen Dollar."),
    ("fr", LOSS, "Harbor Fund a publié le 12 février une perte nette de 350 millions de dollars."),
    ("es", LOSS, "Harbor Fund publicó el 12 de febrero una pérdida neta de 350 millones de dólares."),
    ("zh-TW", LOSS, "港灣基金2月12日發布財報，淨虧損3.5億美元。"),
    # short headlines and names
    ("en", "英伟达再创新高", "Nvidia at new high"),
    ("en", "阿里巴巴、腾讯、京东、百度", "Alibaba, Tencent, JD.com, Baidu"),
    ("ja", "英伟达再创新高", "エヌビディア最高値"),
    ("ja", "任天堂", "任天堂"),
    ("ja", "日本银行总裁", "日本銀行総裁"),
    ("zh-TW", "台积电", "台積電"),
    ("zh-TW", "央行", "央行"),
    ("zh-TW", "中国人民银行宣布降息。", "中國人民銀行宣布降息。"),
    ("ko", "英伟达再创新高", "엔비디아 최고가"),
    ("de", "软银集团", "SoftBank Group"),
    ("de", "公司发布了新款人工智能芯片。", "Nvidia Blackwell Ultra Superchip vorgestellt"),
    ("fr", "图片", "Image"),
    ("es", "2009：西苏门答腊省省会巴东附近发生7.6级地震。", "2009: Un terremoto de magnitud 7,6 golpeó cerca de la ciudad de Padang, capital de la provincia de Sumatra Occidental."),
    # names in Latin letters in another script, short of a sentence
    ("ja", "苹果公司", "Apple Inc."),
    ("ko", "标普500指数", "S&P 500"),
    ("zh-TW", "纳斯达克100指数ETF", "Nasdaq 100 ETF"),
    # foreign words in their place
    ("de", "他引用了《The Art of the Deal》一书。", "Er zitierte das Buch „The Art of the Deal“."),
    ("de", "该公司推出了“Buy Now, Pay Later”服务。", "Das Unternehmen führte „Buy Now, Pay Later“ ein, den Ratenkauf für alle."),
    ("fr", "首席执行官谈到了“the new normal”。", "Le PDG a évoqué « the new normal » dans son discours aux actionnaires."),
    ("es", "分析师称之为“the mother of all rallies”。", "Los analistas lo llaman «the mother of all rallies»."),
    ("en", "《法兰克福汇报》报道了此事。", "The Frankfurter Allgemeine Zeitung reported on it, as did Die Zeit."),
    ("en", "德意志银行下调了目标价。", "Deutsche Bank cut its target; Société Générale and Banco de la Nación did too."),
    # Chinese that belongs there
    ("en", "“内卷”一词流行起来。", "The word “内卷” (neijuan, rat race) has become popular."),
    ("ko", "中国对美国加征关税。", "中, 美에 추가 관세"),
    ("ko", "公司名为港湾（港灣）。", "회사 이름은 하버(港灣)이며 본사는 도쿄에 있다."),
    # sentences that begin like talk, because the source does
    ("en", "当然，风险依然存在。", "Of course, the risks remain."),
    ("en", "当然！他回答说。", "Sure! he replied."),
    ("en", "诚然，市场仍有疑虑。", "Certainly, the market still has doubts."),
    ("en", "好，我们开始吧。", "Okay, let us begin."),
    ("en", "注：数据截至12月末。", "Note: Data as of the end of December."),
    ("en", "提示：投资有风险。", "Note: investing carries risks."),
    ("en", "这就是原因。", "Here is why."),
    ("en", "为何日元走软？", "Here’s why the yen is weakening"),
    ("en", "一文看懂美联储降息", "Here is what to know about the Fed’s rate cut"),
    ("en", "三季度要点一览", "Here are the key takeaways from the third quarter"),
    ("en", "抱歉，我不能透露。", "I’m sorry, I cannot disclose that."),
    ("en", "我无法翻译这句话。", "I can’t translate this sentence."),
    ("en", "作为一家AI公司，它亏损严重。", "As an AI company, it is deep in the red."),
    ("en", "这家人工智能公司亏损严重。", "As an AI company, it is deep in the red."),
    ("en", "译文如下。", "The translation is as follows."),
    ("en", "他的译作获奖。", "The translation of the novel won a prize."),
    ("ja", "对不起，我们来晚了。", "申し訳ない、遅くなった。"),
    ("ja", "以下为财报要点。", "以下は決算の要点である。"),
    ("zh-TW", "以下是财报要点。", "以下是財報要點。"),
    ("zh-TW", "抱歉，我们来晚了。", "抱歉，我們來晚了。"),
    ("zh-TW", "翻译服务收入增长。", "翻譯服務收入成長。"),
    ("ko", "当然，风险依然存在。", "물론 위험은 남아 있다."),
    # errors that the news is about
    ("en", "网站显示“502 Bad Gateway”。", "The site showed “502 Bad Gateway”."),
    ("en", "配额已用完的国家不得再出口。", "Countries that used up their quotas may export no more."),
    ("en", "服务器在高峰时段宕机。", "The servers went down at peak time with a gateway error."),
    # capitals, lists, repeated words
    ("en", "道指、标普和纳指齐跌。", "DJIA, SPX AND NDX ALL FALL"),
    ("en", "英伟达（NVDA）、苹果（AAPL）、微软（MSFT）、谷歌（GOOG）上涨。", "NVIDIA (NVDA), APPLE (AAPL), MICROSOFT (MSFT) and GOOGLE (GOOG) rose."),
    ("en", LIST, "The company has offices in Tokyo, Osaka, Nagoya and Fukuoka."),
    ("en", "涨了又跌，涨了又跌，涨了又跌，涨了又跌。", "It rose and fell, it rose and fell, it rose and fell, it rose and fell."),
    ("en", "他没有回应，记者再问，他没有回应，记者三问，他没有回应，记者四问，他没有回应。", "He did not respond, asked again, he did not respond, a third time, he did not respond, a fourth, he did not respond."),
    ("en", "哈哈哈哈哈哈哈哈！", "Hahahahahahahaha!"),
    ("en", "买、买、买、买、买", "Buy, buy, buy, buy, buy"),
    ("en", "总额为1万亿韩元。", "The total was 1,000,000,000,000 won."),
    ("en", "比例为33.333333333333%。", "The ratio is 33.333333333333%."),
    ("en", "……", "............"),
    ("de", "营收增长，利润增长，现金流增长，订单增长。", "Umsatz, Gewinn, Cashflow und Auftragseingang legten zu."),
    # length: telegrams and long ones
    ("en", "第三季度净亏损2246.4亿日元", "Q3 net loss: 224.64 billion yen"),
    ("en", "公司宣布任命新的首席财务官", "New CFO named"),
    ("zh-TW", LONG, "在連續兩個財季獲利之後，港灣基金再次轉虧。"),
    ("ja", LONG, "2四半期連続の黒字の後、未上場のテック企業に投資する港湾基金が再び赤字に転落した。"),
    ("ko", LONG, "두 분기 연속 흑자 이후 투자그룹 산하 하버 펀드가 다시 적자로 돌아섰다."),
    ("en", "降息", "The central bank lowers its benchmark interest rate"),
    ("en", LONG, "Harbor Fund is in the red again after two profitable quarters."),
    ("en", LONG, "After two profitable quarters in a row, the group’s Harbor Fund, which backs unlisted technology companies, fell back into the red"),
    ("en", "——本刊记者", "- By our reporter"),
    ("en", "-5%的增速", "- 5% growth"),
    # signs
    ("fr", LOSS, "Harbor Fund a publié le 12\u202ffévrier une perte nette de 350\u00a0millions de dollars\u00a0; c’est plus qu’attendu."),
    ("en", "公司说：“增长5%”。", "The company said: “up 5%”."),
    ("en", "好极了😀！", "Great 😀!"),
    ("en", "占位符⟦1⟧是什么？", "What is the placeholder ⟦1⟧?"),
    ("en", "地址是user@example.com。", "The address is user@example.com."),
    # markup
    ("en", LINK, "See the [notice](https://example.com/a), ticker `000001`."),
    ("ja", LINK, "[公告](https://example.com/a)を参照、コード`000001`。"),
    ("en", BOLD, "**A $1.35 billion loss in a single quarter**"),
    ("en", BOLD, "A **$1.35 billion** loss in a single quarter"),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "source", "answer"), ACCEPTED)
def test_is_accepted(locale, source, answer):
    """A right translation is taken as it is."""
    assert read(source, answer, locale) == answer


@pytest.mark.parametrize(
    ("locale", "answer", "expected"),
    [
        ("en", "Harbor Fund reported\na net loss.", "Harbor Fund reported a net loss."),
        ("ja", "純損失が\n拡大した。", "純損失が拡大した。"),
        ("en", "  Harbor Fund reported a net loss. \n", "Harbor Fund reported a net loss."),
    ],
)
def test_a_line_break_is_no_reason_to_refuse(locale, answer, expected):
    """A sentence that came in two lines is one line again."""
    assert read("港湾基金净亏损扩大。", answer, locale) == expected
