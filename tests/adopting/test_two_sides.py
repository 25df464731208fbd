"""Random edits of a page and of its source, together: no word of a person is lost, and no unit gets another's."""

import random
from dataclasses import dataclass, field, replace

import pytest

from l10n.adopting import Basis, Decision, Standing, TargetFile, adopted, align
from l10n.adopting.deciding import decided
from l10n.article import parse_article
from l10n.catalog import Bitext, update_catalog
from l10n.glossary import Glossary
from l10n.model import Catalog, Locale, Origin, Unit, UnitState
from l10n.project import Config
from l10n.publishing import Imprint, Merging, read_page
from l10n.publishing.lists import Listing
from tests.adopting.sample import SOURCE

pytestmark = pytest.mark.property

LOCALES = ("en", "ja", "zh-TW", "de", "ko")
WHO = ("港湾基金", "海岸银行", "北方能源", "云端科技", "东海航运", "星河汽车", "青山食品", "蓝天航空")
DOES = (
    "公布了业绩",
    "提高了派息",
    "更换了董事长",
    "削减了投资",
    "扩大了产能",
    "卖出了子公司",
    "推迟了上市",
    "赢得了订单",
)
WHEN = ("周一", "周二", "周三", "周四", "周五", "上月", "去年", "今年")
WORDS = {
    "en": ("Harbor Fund", "Coast Bank", "North Energy", "Cloud Tech", "Donghai Shipping", "Galaxy Motor", "Green Hill", "Blue Sky Air",
           "reported its results", "raised its dividend", "replaced its chairman", "cut its investment", "expanded its capacity", "sold a subsidiary",
           "postponed its listing", "won an order", "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "last month", "last year", "this year"),
    "de": ("der Hafenfonds", "die Küstenbank", "die Nordenergie", "die Wolkentechnik", "die Ostmeerreederei", "der Galaxiewagen", "die Grünhügel AG", "die Blauhimmel AG",
           "legte Zahlen vor", "hob die Dividende an", "tauschte den Vorstand aus", "kürzte die Ausgaben", "baute die Werke aus", "verkaufte eine Tochter",
           "verschob den Börsengang", "gewann einen Auftrag", "am Montag", "am Dienstag", "am Mittwoch", "am Donnerstag", "am Freitag", "vorigen Monat", "voriges Jahr", "dieses Jahr"),
    "ja": ("ハーバー基金", "コースト銀行", "北方エネルギー", "クラウド社", "東海海運", "ギャラクシー自動車", "青山食品社", "ブルースカイ航空",
           "決算を発表した", "増配を決めた", "会長を交代させた", "投資を削った", "生産を広げた", "子会社を売った", "上場を延ばした", "受注を得た",
           "月曜日に", "火曜日に", "水曜日に", "木曜日に", "金曜日に", "先月に", "昨年に", "今年に"),
    "ko": ("하버 펀드는", "코스트 은행은", "북방 에너지는", "클라우드 테크는", "동해 해운은", "갤럭시 자동차는", "청산 식품은", "블루스카이 항공은",
           "실적을 발표했다", "배당을 늘렸다", "회장을 바꾸었다", "투자를 줄였다", "생산을 늘렸다", "자회사를 팔았다", "상장을 미루었다", "주문을 따냈다",
           "월요일에", "화요일에", "수요일에", "목요일에", "금요일에", "지난달에", "작년에", "올해에"),
    "zh-TW": ("港灣基金", "海岸銀行", "北方能源", "雲端科技", "東海航運", "星河汽車", "青山食品", "藍天航空",
              "公布了業績", "提高了派息", "更換了董事長", "削減了投資", "擴大了產能", "賣出了子公司", "推遲了上市", "贏得了訂單",
              "週一", "週二", "週三", "週四", "週五", "上月", "去年", "今年"),
}  # fmt: skip
EXTRA = {"en": "reportedly ", "de": "angeblich ", "ja": "実は", "ko": "사실 ", "zh-TW": "據報"}


@dataclass(frozen=True)
class Sentence:
    who: int
    when: int
    does: int

    @property
    def source(self) -> str:
        return f"{WHO[self.who]}{WHEN[self.when]}{DOES[self.does]}。"

    def target(self, locale: str, extra: str = "") -> str:
        who, does, when = WORDS[locale][self.who], WORDS[locale][8 + self.does], WORDS[locale][16 + self.when]
        if locale in ("en", "de"):
            text = f"{who} {extra}{does} {when}."
            return text[0].upper() + text[1:]
        gap = " " if locale == "ko" else ""
        return f"{who}{gap}{extra}{when}{gap}{does}" + ("." if locale == "ko" else "。")


Paragraphs = list[list[Sentence]]


@dataclass
class World:
    """An article that two people edit."""

    locale: str
    chance: random.Random
    unused: list[Sentence] = field(default_factory=list)
    paragraphs: Paragraphs = field(default_factory=list)

    def __post_init__(self) -> None:
        # Each sentence is its own: a text tells whose it is.
        self.unused = [Sentence(a, b, c) for a in range(8) for b in range(8) for c in range(8)]
        self.chance.shuffle(self.unused)
        self.paragraphs = [
            [self.unused.pop() for _ in range(self.chance.randint(1, 4))] for _ in range(self.chance.randint(2, 6))
        ]

    @property
    def raw(self) -> bytes:
        body = "\n\n".join("".join(s.source for s in paragraph) for paragraph in self.paragraphs)
        return f"---\ntitle: 今日要闻汇总\ndate: 2025-02-14\n---\n\n{body}\n".encode()

    def change_source(self) -> None:
        """Insert, delete, reword, move a paragraph, split or join paragraphs."""
        paragraphs, chance = self.paragraphs, self.chance
        at = chance.randrange(len(paragraphs))
        kind = chance.choice(("insert", "delete", "reword", "reword", "move", "split", "join"))
        if kind == "insert":
            paragraphs[at].insert(chance.randint(0, len(paragraphs[at])), self.unused.pop())
        elif kind == "delete" and len(paragraphs[at]) > 1:
            paragraphs[at].pop(chance.randrange(len(paragraphs[at])))
        elif kind == "reword":
            place = chance.randrange(len(paragraphs[at]))
            old = paragraphs[at][place]
            near = [s for s in self.unused if (s.who, s.does) == (old.who, old.does)]
            if near:
                self.unused.remove(near[0])
                paragraphs[at][place] = near[0]
        elif kind == "move":
            paragraphs.insert(chance.randrange(len(paragraphs)), paragraphs.pop(at))
        elif kind == "split" and len(paragraphs[at]) > 1:
            cut = chance.randrange(1, len(paragraphs[at]))
            paragraphs[at : at + 1] = [paragraphs[at][:cut], paragraphs[at][cut:]]
        elif kind == "join" and at + 1 < len(paragraphs):
            paragraphs[at : at + 2] = [paragraphs[at] + paragraphs[at + 1]]


CONFIG = Config(targets=tuple(map(Locale.parse, LOCALES)))


def drafted(catalog: Catalog, locale: str) -> Catalog:
    """Draft what waits, as a batch does."""
    texts = {
        Sentence(a, b, c).source: Sentence(a, b, c).target(locale) for a in range(8) for b in range(8) for c in range(8)
    }
    texts["今日要闻汇总"] = {
        "en": "Today's news",
        "de": "Nachrichten des Tages",
        "ja": "今日のニュース",
        "ko": "오늘의 뉴스",
        "zh-TW": "今日要聞匯總",
    }[locale]

    def made(unit: Unit) -> Unit:
        text = texts[unit.source]
        return replace(
            unit, target=text, draft=text, state=UnitState.DRAFT, previous="", origin=Origin.of_engine("replay")
        )

    return replace(catalog, units=tuple(u if u.is_complete else made(u) for u in catalog.units))


def confirmed(unit: Unit) -> Unit:
    """Write another target and confirm it, as a translator does."""
    return replace(unit, target=f"~ {unit.target}", state=UnitState.TRANSLATED, previous="")


def merged(bitext: Bitext):
    merging = Merging(bitext, CONFIG, Glossary(), lambda tag: tag == "zh-CN")
    return merging.page("a.md", Listing(("zh-CN", str(bitext.locale))))


def rounds(locale: str, seed: int, *, has_field: bool, translator: float = 0.0):
    """Yield what two people did, and what aligning makes of it."""
    chance = random.Random(f"{locale} {seed}")
    world = World(locale, chance)
    article = parse_article(world.raw, "a.zh-CN.md")
    catalog = drafted(update_catalog(Catalog(article.path, Locale.parse(locale)), article), locale)
    page = merged(Bitext(article, catalog))
    imprint = Imprint.parse(str(Imprint.of(Bitext(article, catalog), page, CONFIG)))
    shown = [s for paragraph in world.paragraphs for s in paragraph]
    edits = {s: s.target(locale, EXTRA[locale]) for s in shown if chance.random() < 0.25}
    text = page.raw.decode()
    for sentence, new in edits.items():
        assert text.count(sentence.target(locale)) == 1
        text = text.replace(sentence.target(locale), new)
    for _ in range(chance.randint(1, 4)):
        world.change_source()
        article = parse_article(world.raw, "a.zh-CN.md")
        catalog = update_catalog(catalog, article)
    if chance.random() < 0.5:
        catalog = drafted(catalog, locale)
    catalog = replace(catalog, units=tuple(confirmed(u) if chance.random() < translator else u for u in catalog.units))
    file = TargetFile(read_page(text.encode(), "a.md"), Basis.MOVED_ON, imprint if has_field else None)
    alignment = align(Bitext(article, catalog), file, SOURCE, Glossary())
    return world, edits, catalog, alignment, text


def words_of(alignment, text: str) -> str:
    """All that is shown to a person."""
    lines = text.split("\n")
    shown = [text for each in alignment.shown for text in (each.target, each.near)] + [s.text for s in alignment.strays]
    return "\n".join([*shown, *(lines[s.line - 1] for s in alignment.strays)])


@pytest.mark.parametrize("has_field", [True, False], ids=["with hashes", "without"])
@pytest.mark.parametrize("locale", LOCALES)
def test_no_word_is_lost_and_none_goes_astray(locale, has_field):
    """Of an edit either the catalog has it, as reviewed and for its own sentence, or a person is shown it."""
    taken = free = 0
    for seed in range(120):
        world, edits, catalog, alignment, text = rounds(locale, seed, has_field=has_field)
        after = {unit.source: unit for unit in adopted(catalog, alignment).units}
        before = {unit.source: unit for unit in catalog.units}
        there = {s for paragraph in world.paragraphs for s in paragraph}
        for sentence, new in edits.items():
            unit = after.get(sentence.source)
            has_it = unit is not None and unit.target == new
            assert has_it or new in words_of(alignment, text), (seed, sentence, new, alignment)
            assert not has_it or unit.state is UnitState.TRANSLATED
            taken, free = taken + has_it, free + (sentence in there)
        wanted = {sentence.source: new for sentence, new in edits.items()}
        for source, unit in after.items():
            assert unit == before[source] or unit.target == wanted[source], (seed, unit, alignment)
    if has_field:
        assert taken >= 0.9 * free, (taken, free)


@pytest.mark.parametrize("has_field", [True, False], ids=["with hashes", "without"])
@pytest.mark.parametrize("locale", LOCALES)
def test_confirmed_words_are_never_lost(locale, has_field):
    """What a translator confirmed since stays, whatever the page says; where a reviewer changed it too, both are shown."""
    both = 0
    for seed in range(80):
        _, edits, catalog, alignment, text = rounds(locale, seed, has_field=has_field, translator=0.3)
        after = {unit.key: unit for unit in adopted(catalog, alignment).units}
        for unit in catalog.units:
            assert not unit.is_confirmed or after[unit.key] == unit
        for sentence, new in edits.items():
            unit = after.get(("", sentence.source))
            has_it = unit is not None and unit.target == new
            assert has_it or new in words_of(alignment, text), (seed, new)
            both += unit is not None and unit.target.startswith("~")
    assert both


@pytest.mark.parametrize("locale", LOCALES)
def test_an_unedited_page_is_never_in_conflict(locale):
    """Whatever the source became: a page that says what was written has nothing to take or to show."""
    for seed in range(40):
        chance = random.Random(f"{locale} {seed} unedited")
        world = World(locale, chance)
        article = parse_article(world.raw, "a.zh-CN.md")
        catalog = drafted(update_catalog(Catalog(article.path, Locale.parse(locale)), article), locale)
        page = merged(Bitext(article, catalog))
        imprint = Imprint.of(Bitext(article, catalog), page, CONFIG)
        for _ in range(chance.randint(1, 5)):
            world.change_source()
            article = parse_article(world.raw, "a.zh-CN.md")
            catalog = update_catalog(catalog, article)
        if chance.random() < 0.5:
            catalog = drafted(catalog, locale)
        alignment = align(Bitext(article, catalog), TargetFile(page, Basis.MOVED_ON, imprint), SOURCE, Glossary())

        assert (alignment.taken, alignment.shown, alignment.strays) == ((), (), ()), seed


@pytest.mark.parametrize("locale", LOCALES)
def test_both_decisions_settle_what_can_be_settled(locale):
    """The page's words are taken in every conflict that has some; the catalog's leave nothing open."""
    for seed in range(60):
        _, _, catalog, alignment, _ = rounds(locale, seed, has_field=True)
        for_page, for_catalog = decided(alignment, Decision.PAGE), decided(alignment, Decision.CATALOG)

        assert not any(each.target for each in for_page.having(Standing.CONFLICT))
        assert for_catalog.is_whole
        assert adopted(catalog, for_catalog) == adopted(catalog, alignment)
