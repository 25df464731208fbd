"""Engines that fail in one way, and an article to try them on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from l10n.article import parse_article
from l10n.catalog import update_catalog
from l10n.drafting import Drafted, Waiting, draft_units
from l10n.engines import AnswerCache, Caps, Context, Limits, Retries, Session, Text
from l10n.glossary import Glossary
from l10n.guards import DraftSettings
from l10n.guards.mending import rendered_figures
from l10n.memory import open_memory
from l10n.model import Catalog, Locale
from l10n.project import LocaleConfig
from l10n.protect import Wire, mask, pack
from tests.hostile.newsroom import PLACEHOLDER, travelling

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")

TARGETS = {
    "港湾基金2月12日发布财报。": "Harbor Fund reported its results on Feb. 12.",
    "净亏损3.5亿美元，**同比**扩大12%。": "The net loss was $350 million, 12% wider **year on year**.",
    "详见[公告](https://example.com/a)，代码`000001`。": "See the [notice](https://example.com/a), ticker `000001`.",
    "股价3月收跌4.8%。": "The shares closed down 4.8% in March.",
    "分析师对此并不乐观。": "Analysts are not optimistic.",
}
PLAIN, BOLD, LINK, RATE, CALM = TARGETS
ARTICLE = "\n\n".join(TARGETS) + "\n"
SETTINGS = DraftSettings.of(ZH, EN, Glossary(()), LocaleConfig())


class Translator:
    """Knows the right answers on every wire, and changes them as a test wants: `change(text, answer, context)`."""

    def __init__(
        self, change: Callable[[str, str, Context], object] = lambda text, answer, context: answer, **caps
    ) -> None:
        self.name = caps.pop("name", "translator")
        self.caps = Caps(**{"wire": Wire.PLAIN, "max_items": 10, "threads": 1, **caps})
        self.change = change
        self.requests: list[list[str]] = []
        self.wires: list[Wire | None] = []
        self.lock = threading.Lock()
        self.known = lexicon()

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks, source, target, context):
        texts = [text for block in blocks for text in block]
        with self.lock:
            self.requests.append([text.text for text in texts])
            self.wires.append(context.wire)
        return self.answers(texts, context)

    def answers(self, texts: list[Text], context: Context) -> Mapping[int, object]:
        found = {text.id: self.change(text.text, self.known.get(text.text, "?"), context) for text in texts}
        return {number: answer for number, answer in found.items() if answer is not None}


def lexicon() -> dict[str, str]:
    found = {}
    for source, target in TARGETS.items():
        for settled in ({}, rendered_figures(source, SETTINGS)):
            masked = mask(source, settled)
            for wire in Wire:
                packed = pack(masked, wire)
                marks = PLACEHOLDER.findall(packed)
                found[packed] = target if wire is Wire.RAW else travelling(masked, target, marks) if marks else target
    return found | PIECES


PIECES = {
    "净亏损3.5亿美元，": "The net loss was $350 million,",
    "同比": "year on year",
    "扩大12%。": "12% wider.",
    "详见": "See the",
    "公告": "notice",
    "，代码": ", ticker",
}


def draft(*engines, cache: AnswerCache | None = None, article: str = ARTICLE):
    """Draft the article; gives targets with their origins by source, and reasons by source."""
    parsed = parse_article(article.encode(), "a.md")
    catalog = update_catalog(Catalog("a.md", EN), parsed)
    sessions = [Session(e, Limits(Retries(tries=2)), cache, sleep=lambda seconds: None) for e in engines]
    steps = list(
        draft_units(parsed, catalog, open_memory(None, (SETTINGS.source, SETTINGS.target)), sessions, SETTINGS)
    )
    for session in sessions:
        session.close()
    assert sorted(step.unit.source for step in steps) == sorted(unit.source for unit in catalog.units)
    drafts = {
        step.unit.source: (step.unit.target, str(step.unit.origin)) for step in steps if isinstance(step, Drafted)
    }
    return drafts, {step.unit.source: str(step.reason) for step in steps if isinstance(step, Waiting)}


def right(origin: str = "translator", **other: str) -> dict[str, tuple[str, str]]:
    return {source: (target, origin) for source, target in TARGETS.items()}


def without_marks(text: str) -> str:
    return PLACEHOLDER.sub("", text)


def rotated(texts: list[Text], answers: Mapping[int, object], by: int = 1) -> dict[int, object]:
    """Give each text the answer of another."""
    ids = [text.id for text in texts]
    return {ids[(at + by) % len(ids)]: answers[number] for at, number in enumerate(ids)}
