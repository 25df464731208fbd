"""Engines that better drafts: whatever they answer, no draft is the worse for it."""

import pytest

from l10n.engines import AnswerCache
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError
from l10n.protect import Wire
from tests.drafting.engines import (
    CALM,
    RATE,
    Translator,
    draft,
    right,
    rotated,
)


class Refiner(Translator):
    """Answers with the draft that it is given, changed."""

    def __init__(self, change, **caps) -> None:
        super().__init__(change, **{"name": "refiner", "wire": Wire.RAW, "refines": True, **caps})

    def answers(self, texts, context):
        return {t.id: self.change(t.text, t.draft, context) for t in texts}


def test_a_better_draft_takes_the_place_of_the_draft():
    """Right and different: the origin names both."""
    refiner = Refiner(lambda text, given, context: given.replace("Analysts are not", "Analysts aren’t"))

    drafts, waiting = draft(Translator(), refiner)

    assert waiting == {}
    assert drafts == right() | {CALM: ("Analysts aren’t optimistic.", "translator > refiner")}
    assert [len(request) for request in refiner.requests] == [5]


NEVER_WORSE = {
    "the draft": lambda text, given, context: given,
    "nothing": lambda text, given, context: "",
    "the source": lambda text, given, context: text,
    "wrong figures": lambda text, given, context: given.replace("$350 million", "$3.5 billion, or 7%,").replace("12", "13").replace("4.8%", ""),
    "lost markup": lambda text, given, context: given.replace("[notice](https://example.com/a)", "notice").replace("optimistic", "[bold](https://x.example)").replace("down", "`down`").replace("year on year", "<b>yoy</b>").replace("results", "![r](r.png)"),
    "talk": lambda text, given, context: f"Sure! Here is the better version: {given}",
    "a page": lambda text, given, context: "<html><body>502 Bad Gateway</body></html>",
    "Chinese": lambda text, given, context: "港灣基金發布財報，淨虧損擴大。",
    "German": lambda text, given, context: "Das ist ein Text, der mit dem Artikel nichts zu tun hat und nicht passt.",
    "a word": lambda text, given, context: "OK",
    "a sermon": lambda text, given, context: f"{given} {'This is an important point that readers should think about. ' * 3}",
    "another id's error": lambda text, given, context: EngineError("refiner", "refused"),
}  # fmt: skip


@pytest.mark.parametrize("way", NEVER_WORSE)
def test_a_refiner_never_makes_a_draft_worse(way):
    """Whatever it answers, the right drafts stay."""
    refiner = Refiner(NEVER_WORSE[way])

    assert draft(Translator(), refiner) == (right(), {})


@pytest.mark.parametrize("by", [1, 2, 3, 4])
def test_a_refiner_that_mixes_texts_up_changes_nothing(by):
    """A draft that is another text's is not taken, with figures or without."""
    refiner = Refiner(lambda text, given, context: given)
    refiner.answers = lambda texts, context: rotated(texts, {t.id: t.draft for t in texts}, by)

    assert draft(Translator(), refiner) == (right(), {})


@pytest.mark.parametrize(
    "error", [FatalEngineError("refiner", "HTTP 403"), RetryableEngineError("refiner", "HTTP 500")]
)
def test_a_refiner_that_is_not_there_costs_no_draft(error):
    """The drafts stay as they were."""
    refiner = Refiner(lambda text, given, context: given)

    def fail(texts, context):
        raise error

    refiner.answers = fail

    assert draft(Translator(), refiner) == (right(), {})


def test_a_refiner_is_not_paid_twice(tmp_path):
    """Answers that left a draft alone are kept like those that bettered it."""
    cache = AnswerCache(tmp_path / "answers.sqlite")
    refiner = Refiner(lambda text, given, context: given.replace("Analysts are not", "Analysts aren’t"))

    first = draft(Translator(), refiner, cache=cache)
    second = draft(Translator(), refiner, cache=cache)
    cache.close()

    assert first == second
    assert len(refiner.requests) == 1


def test_a_refiner_gets_no_draft_that_is_wrong():
    """It betters what is right; it is not there to mend what was refused."""
    wrong = Translator(lambda text, answer, context: "The shares closed down in March." if "收跌" in text else answer)
    refiner = Refiner(lambda text, given, context: given)

    draft(wrong, refiner)

    assert RATE not in refiner.requests[0]
