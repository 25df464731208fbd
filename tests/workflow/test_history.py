"""A site over two hundred random edits: what is asked for again, and that nothing reviewed is lost."""

import random
import re

import pytest

from l10n.article import ArticleOptions, parse_article
from l10n.catalog import dump_catalog, read_catalog
from l10n.engines import Caps, Session
from l10n.model import Locale, UnitState
from l10n.project import find_project
from l10n.protect import Wire
from l10n.workflow import Site, Stage, run

pytestmark = pytest.mark.hostile

EN = Locale.parse("en")
EDITS = 200
SUBJECTS = ["软件业务", "云计算部门", "新能源车业务", "港湾基金", "交易所", "物流集团", "零售商", "数据中心"]
VERBS = ["收入增长", "订单下降", "成本上升", "利润达到", "亏损扩大至", "投资增至"]
WHO = ["管理层", "分析师", "投资者", "监管机构", "供应商", "竞争对手", "工会", "客户"]
DOES = ["认为", "担心", "承认", "预计", "否认", "表示", "强调", "暗示"]
WHAT = ["前景不明", "需求强劲", "成本失控", "产能不足", "价格见底", "竞争加剧", "风险可控", "审批放缓"]
ENDS = [who + does + what for who in WHO for does in DOES for what in WHAT]


class Counting:
    """Writes letters for characters, and remembers what it was asked."""

    name = "counting"
    caps = Caps(Wire.PLAIN, max_items=50, threads=1, masks_figures=True, is_cached=False)

    def __init__(self):
        self.asked: list[str] = []

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks, source, target, context):
        texts = [text for block in blocks for text in block]
        self.asked += [text.text for text in texts]
        return {text.id: letters(text.text) for text in texts}


def letters(text: str) -> str:
    spelled = re.sub(
        "[\u4e00-\u9fff]", lambda match: f"{chr(97 + ord(match[0]) % 23)}{chr(97 + ord(match[0]) % 19)}", text
    )
    return re.sub(
        "[，。；：]", lambda match: {"，": ", ", "。": ". ", "；": "; ", "：": ": "}[match[0]], spelled
    ).strip()


def sentence(rng) -> str:
    amount = f"{rng.randint(2, 999)}.{rng.randint(1, 9)}亿元"
    return f"{rng.choice(SUBJECTS)}{rng.choice(VERBS)}{amount}，{rng.choice(ENDS)}，{rng.choice(ENDS)}。"


class History:
    """An article as paragraphs of sentences, and the edits that editors make."""

    def __init__(self, rng) -> None:
        self.rng = rng
        self.name = "a"
        self.title = "港湾基金年度报告"
        self.paragraphs = [[sentence(rng) for _ in range(3)] for _ in range(12)]

    def text(self) -> str:
        body = "\n\n".join("".join(paragraph) for paragraph in self.paragraphs)
        return f"---\ntitle: {self.title}\n---\n\n## 概览\n\n{body}\n"

    def place(self) -> tuple[list[str], int]:
        paragraph = self.rng.choice([each for each in self.paragraphs if each])
        return paragraph, self.rng.randrange(len(paragraph))

    def insert(self) -> None:
        paragraph, at = self.place()
        paragraph.insert(at, sentence(self.rng))

    def delete(self) -> None:
        paragraph, at = self.place()
        if sum(map(len, self.paragraphs)) > 20:
            del paragraph[at]

    def move(self) -> None:
        self.paragraphs.insert(
            self.rng.randrange(len(self.paragraphs)), self.paragraphs.pop(self.rng.randrange(len(self.paragraphs)))
        )

    def split(self) -> None:
        paragraph, at = self.place()
        first, mark, rest = paragraph[at].partition("，")
        if mark:
            paragraph[at : at + 1] = [f"{first}。", rest]

    def join(self) -> None:
        paragraph, at = self.place()
        if at + 1 < len(paragraph):
            paragraph[at : at + 2] = [paragraph[at].removesuffix("。") + "，" + paragraph[at + 1]]

    def reword(self) -> None:
        paragraph, at = self.place()
        paragraph[at] = paragraph[at].replace(
            next(w for w in WHAT if w in paragraph[at] or w == WHAT[-1]), self.rng.choice(WHAT), 1
        )

    def correct(self) -> None:
        paragraph, at = self.place()
        paragraph[at] = re.sub(
            r"\d+\.\d", f"{self.rng.randint(2, 999)}.{self.rng.randint(1, 9)}", paragraph[at], count=1
        )

    def rename(self) -> None:
        self.name = f"{self.name[:1]}{self.rng.randint(1, 10**6)}"

    def retitle(self) -> None:
        self.title = self.rng.choice(SUBJECTS) + self.rng.choice(WHAT)


OPERATIONS = ("insert", "delete", "move", "split", "join", "reword", "correct", "rename", "retitle")


@pytest.fixture
def newsroom(site):
    site.configure(targets=["en"], engines=["counting"], more="\n[glossary]\nstarter = false\n")
    return site


def step(newsroom, engine) -> Site:
    """Run the main job as another process would, with the engine in its place."""
    opened = Site(find_project(newsroom.root))
    opened.engines.sessions["counting"] = Session(engine)
    result = run(opened, Stage.BATCH, [EN])
    assert result.errors == []
    return opened


def catalog_of(newsroom, name):
    path = f"locales/en/content/{name}.zh-CN.md.po"
    return read_catalog(newsroom.read(path), path, f"content/{name}.zh-CN.md", EN)


def confirm(newsroom, name):
    """Review: every draft is read and confirmed."""
    path = f"locales/en/content/{name}.zh-CN.md.po"
    newsroom.write(path, newsroom.read(path).replace("#, fuzzy\n", ""))


def sources(text: str) -> set[str]:
    return {segment.source for segment in parse_article(text.encode(), "a.md", ArticleOptions()).segments}


def without_figures(text: str) -> str:
    return re.sub(r"\d+(?:\.\d+)?", "#", text)


@pytest.mark.parametrize("seed", [1, 2])
def test_over_two_hundred_edits_only_changed_sentences_are_asked_for(newsroom, seed):
    rng = random.Random(seed)
    history, engine = History(rng), Counting()
    newsroom.write(f"content/{history.name}.zh-CN.md", history.text())
    step(newsroom, engine)
    confirm(newsroom, history.name)
    seen, changed, sent = sources(history.text()), 0, 0
    shapes = set(map(without_figures, seen))

    for _ in range(EDITS):
        old = history.name
        before = pairs(catalog_of(newsroom, old))
        getattr(history, rng.choice(OPERATIONS))()
        if history.name != old:
            (newsroom.root / f"content/{old}.zh-CN.md").unlink()
        newsroom.write(f"content/{history.name}.zh-CN.md", history.text())
        new = sources(history.text()) - seen
        # A sentence that differs from one that was in its figures only is rendered, and not asked for.
        changed += len({source for source in new if without_figures(source) not in shapes})
        seen |= new
        shapes |= set(map(without_figures, new))
        engine.asked.clear()
        step(newsroom, engine)
        sent += len(engine.asked)

        assert lost(before, catalog_of(newsroom, history.name)) == set()
        confirm(newsroom, history.name)

    assert changed > 60
    assert abs(sent - changed) <= 0.02 * changed


def pairs(catalog) -> set[tuple[str, str]]:
    """The reviewed pairs, those of sentences that left the article included."""
    units = (*catalog.units, *catalog.obsolete)
    return {(unit.source, unit.target) for unit in units if unit.state is UnitState.TRANSLATED}


def lost(before, catalog) -> set[tuple[str, str]]:
    """The reviewed pairs that are in the catalog no more, neither as such nor beside a stale unit."""
    beside = {(unit.previous, unit.target) for unit in catalog.units}
    return before - pairs(catalog) - beside


def test_a_run_without_an_edit_asks_for_nothing(newsroom):
    history, engine = History(random.Random(3)), Counting()
    newsroom.write("content/a.zh-CN.md", history.text())
    step(newsroom, engine)
    written = newsroom.files()
    engine.asked.clear()

    step(newsroom, engine)

    assert engine.asked == []
    assert newsroom.files() == written
    assert dump_catalog(catalog_of(newsroom, "a")).encode() == written["locales/en/content/a.zh-CN.md.po"]
