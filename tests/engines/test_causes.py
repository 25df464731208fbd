"""What an engine's error means for the texts that wait, and which engines cost nothing."""

import pickle

import pytest

from l10n.engines import BUILT_IN, Session, Text, load_engine, reason_of
from l10n.errors import (
    EngineError,
    FatalEngineError,
    MarkupLostError,
    NoModelError,
    RetryableEngineError,
    SpentError,
    UnservedError,
)
from l10n.model import Cause, Counts, Locale, Outcome, Reason, State, weighed
from tests.engines.test_session import Scripted, blocks

TEXT = "x: it is so; do this"


@pytest.mark.parametrize(
    ("kind", "cause"),
    [
        (EngineError, Cause.REFUSED),
        (MarkupLostError, Cause.REFUSED),
        (NoModelError, Cause.DOWN),
        (RetryableEngineError, Cause.DOWN),
        (FatalEngineError, Cause.DOWN),
        (UnservedError, Cause.UNSERVED),
    ],
)
def test_the_kind_of_an_error_is_the_cause(kind, cause):
    """No word of its message is looked at."""
    assert reason_of(kind("x", "it is so", "do this"), "x") == Reason(cause, "x", TEXT, "do this")


def test_a_limit_says_what_would_have_to_be_raised():
    """The remedy alone must make sense without the message."""
    error = pickle.loads(pickle.dumps(SpentError("x", "it is so", "do this", limit="--max-chars")))

    assert reason_of(error, "x") == Reason(Cause.BUDGET, "x", TEXT, "run again, or raise --max-chars")


def test_what_matters_most_comes_first_and_each_cause_once_for_an_engine():
    """An engine that is down, then what was refused, then the budget, then who serves; the first text of each."""
    causes = [Cause.NO_ENGINE, Cause.UNSERVED, Cause.BUDGET, Cause.REFUSED, Cause.DOWN]
    reasons = [Reason(cause, engine, f"{engine} {n}") for n in (1, 2) for cause in causes for engine in "ab"]

    found = weighed(reasons)

    assert [(each.cause, each.text) for each in found] == [
        (cause, f"{engine} 1") for cause in reversed(causes) for engine in "ab"
    ]
    assert weighed(found) == found


@pytest.mark.parametrize(
    ("causes", "is_settled"),
    [
        ([], False),
        ([Cause.UNSERVED], True),
        ([Cause.NO_ENGINE], True),
        ([Cause.UNSERVED, Cause.DOWN], False),
        ([Cause.BUDGET], False),
        ([Cause.REFUSED], False),
    ],
)
def test_only_what_no_engine_serves_is_settled(causes, is_settled):
    """Another run may help against everything else."""
    reasons = tuple(Reason(cause, "x", "") for cause in causes)

    assert (
        Outcome("a", Locale("en"), "b", State.MISSING, counts=Counts(), findings=(), reasons=reasons).is_settled
        is is_settled
    )


def test_a_locale_that_is_not_served_does_not_take_the_engine_down():
    """Its other locales are asked for as before; these texts are not sent again."""
    engine = Scripted(UnservedError("scripted", "does not serve tlh"))
    session = Session(engine)

    [[one]] = session.translate([[Text(0, "t0")]], ("zh", "tlh"))
    [[two]] = session.translate(blocks(1), ("zh", "en"))

    assert (one.reason, one.is_fatal) == (
        Reason(Cause.UNSERVED, "scripted", "scripted: does not serve tlh"),
        True,
    )
    assert (two.text, two.reason, session.down) == ("T0", None, None)


OPTIONS = {
    "chat": {"model": "m", "base_url": "http://127.0.0.1:9"},
    "libre": {"base_url": "http://127.0.0.1:9"},
    "replay": {"path": "a"},
}


def test_engines_say_whether_they_cost_money():
    """Those that nobody is paid for; a server of one's own may be paid for as well."""
    free = {name for name in BUILT_IN if load_engine(name, OPTIONS.get(name, {})).caps.is_free}

    assert free == {"opencc", "replay", "local", "google"}
