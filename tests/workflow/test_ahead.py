"""Requests for the articles that come next: an engine is kept busy, and never sent a whole site at once."""

import threading

import pytest

from l10n.engines import Caps, Session
from l10n.model import Locale
from l10n.project import find_project
from l10n.protect import Wire
from l10n.workflow import Site, Stage, run
from tests.site import TestSite

LOCALES = [Locale.parse("en")]
COUNT = 70


class Watched:
    """Answers at once, and notes how far it was ahead of the files that are written."""

    def __init__(self, name, written, threads=2) -> None:
        self.name, self.written = name, written
        self.caps = Caps(Wire.PLAIN, max_items=1, threads=threads)
        self.ahead: list[int] = []
        self.lock = threading.Lock()

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks, source, target, context):
        with self.lock:
            self.ahead.append(len(self.ahead) - len(self.written))
        return {t.id: f"The news of {_word(t.text)} is good." for b in blocks for t in b}


def _word(text: str) -> str:
    return "".join(chr(97 + ord(char) % 26) for char in text[:4])


def site_of(folder, targets):
    site = TestSite(folder)
    site.configure(targets=targets, engines=("watched",))
    signs = "东西南北春夏秋冬梅兰"
    for number in range(COUNT):
        name = "".join(signs[number // 10**place % 10] for place in range(3))
        site.write(f"content/a{number:03}.zh-CN.md", f'---\ntitle: "x"\n---\n\n{name}公司有好消息。\n')
    return Site(find_project(folder, None))


@pytest.mark.parametrize("threads", [2, 4])
def test_an_engine_is_never_sent_a_whole_site(tmp_path, threads):
    """What was sent ahead and is not yet written stays within a few rounds of requests, and every text is asked for once."""
    site = site_of(tmp_path, ("en",))
    saved: list[str] = []
    write = site.files.write
    site.files.write = lambda path, content, was: (
        write(path, content, was),
        saved.append(path) if path.endswith(".po") else None,
    )
    engine = Watched("watched", saved, threads)
    site.engines.sessions["watched"] = Session(engine, cache=site.engines.answers)

    result = run(site, Stage.BATCH, LOCALES)

    assert result.waiting == 0
    assert len(engine.ahead) == COUNT
    assert max(engine.ahead) <= 4 * threads + 1


def test_articles_with_nothing_to_ask_for_are_not_all_read_ahead(tmp_path):
    """A second run of a finished site holds a bounded number of parsed articles."""
    site = site_of(tmp_path, ("en",))
    engine = Watched("watched", [])
    site.engines.sessions["watched"] = Session(engine)
    run(site, Stage.BATCH, LOCALES)
    again = Site(find_project(tmp_path, None))
    again.engines.sessions["watched"] = Session(engine)
    (tmp_path / ".l10n/index.json").unlink()
    held: list[int] = []

    run(again, Stage.BATCH, LOCALES, progress=lambda path, number, total: held.append(len(again.articles._ahead)))

    assert len(engine.ahead) == COUNT
    assert max(held) <= 50
