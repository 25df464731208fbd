"""Sessions with engines: batches, retries, limits, and engines that misbehave."""

import threading
from collections import Counter

import pytest

from l10n.engines import AnswerCache, Caps, Context, Limits, Retries, Session, TermUse, Text
from l10n.engines.batches import batches
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError
from l10n.model import Cause
from l10n.protect import Wire


class Scripted:
    """A fault-injecting engine: each request takes the next step of a script, then answers in capitals."""

    name = "scripted"

    def __init__(self, *script, caps=Caps(Wire.PLAIN, max_items=2, max_cost=100, threads=1)):  # noqa: B008
        self.script, self.caps = list(script), caps
        self.requests: list[list[str]] = []
        self.lock = threading.Lock()

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks, source, target, context):
        with self.lock:
            self.requests.append([text.text for block in blocks for text in block])
            step = self.script.pop(0) if self.script else None
        if isinstance(step, Exception):
            raise step
        answers = {text.id: text.text.upper() for block in blocks for text in block}
        return step(answers) if step else answers


def blocks(*sizes: int):
    texts = iter(range(99))
    return [[Text(n := next(texts), f"t{n}") for _ in range(size)] for size in sizes]


def ask(engine, *sizes, sleeps=None):
    session = Session(engine, Limits(Retries(tries=3)), sleep=(sleeps if sleeps is not None else []).append)
    found = session.translate(blocks(*sizes), ("zh", "en"))
    return session, {answer.id: answer for answers in found for answer in answers}


def test_every_text_is_answered_once():
    """Whatever the batches, each text has one answer."""
    engine = Scripted()

    _, answers = ask(engine, 1, 3, 1, 2)

    assert {n: a.text for n, a in answers.items()} == {n: f"T{n}" for n in range(7)}
    assert Counter(text for request in engine.requests for text in request) == Counter(f"t{n}" for n in range(7))


@pytest.mark.parametrize(
    ("sizes", "requests"),
    [((1, 1), [2]), ((1, 2), [1, 2]), ((3,), [2, 1]), ((2, 2), [2, 2]), ((1, 1, 1), [2, 1])],
)
def test_a_block_is_parted_only_where_it_must_be(sizes, requests):
    """Blocks go whole into a request as far as the engine's limits allow."""
    engine = Scripted()

    assert [sum(map(len, batch)) for batch in batches(engine, blocks(*sizes))] == requests


def test_requests_stay_within_the_engines_budget():
    """The engine's own measure decides; a text that is too long alone goes alone."""
    engine = Scripted(caps=Caps(Wire.PLAIN, max_items=9, max_cost=10, threads=1))
    texts = [[Text(0, "x" * 6), Text(1, "x" * 4), Text(2, "x"), Text(3, "x" * 50), Text(4, "x")]]

    assert [[t.id for part in batch for t in part] for batch in batches(engine, texts)] == [[0, 1], [2], [3], [4]]


def test_a_passing_fault_is_retried():
    """A retryable error costs a wait and no answer."""
    sleeps = []
    engine = Scripted(RetryableEngineError("scripted", "HTTP 503"))

    _, answers = ask(engine, 1, sleeps=sleeps)

    assert answers[0].text == "T0"
    assert len(sleeps) == 1


def test_a_server_that_names_a_time_holds_every_request():
    """Retry-After is waited for by the pace that all threads share."""
    sleeps = []
    engine = Scripted(RetryableEngineError("scripted", "HTTP 429", after=7))

    ask(engine, 1, sleeps=sleeps)

    assert [round(seconds) for seconds in sleeps] == [7]


def test_an_engine_that_never_answered_is_given_up_at_once():
    """One text's worth of retries is all that an unreachable server costs a run."""
    engine = Scripted(*[RetryableEngineError("scripted", "no connection")] * 99)

    session, answers = ask(engine, 2, 2, 2)

    assert len(engine.requests) == 3
    assert str(session.down) == "scripted: no connection"
    assert [a.is_fatal for a in answers.values()] == [True] * 6
    assert next(iter(session.translate(blocks(1), ("zh", "ja"))))[0].is_fatal
    assert len(engine.requests) == 3


def test_an_engine_that_answered_before_gets_more_chances():
    """Three requests in a row must fail before one that worked is given up."""
    fails = [RetryableEngineError("scripted", "HTTP 500")] * 3
    engine = Scripted(None, *fails, None)

    session, answers = ask(engine, 2, 2, 2)

    assert [a.text for a in answers.values()] == ["T0", "T1", None, None, "T4", "T5"]
    assert not session.down


def test_a_fatal_error_stops_the_run():
    """A refused key is not tried again; what was answered stays."""
    engine = Scripted(None, FatalEngineError("scripted", "HTTP 403"))

    session, answers = ask(engine, 2, 2, 2)

    assert [a.text for a in answers.values()] == ["T0", "T1", None, None, None, None]
    assert session.down
    assert len(engine.requests) == 2


def test_an_error_for_some_texts_costs_those_only():
    """The next request is sent all the same."""
    _, answers = ask(Scripted(EngineError("scripted", "too long")), 2, 2)

    assert [a.text for a in answers.values()] == [None, None, "T2", "T3"]


@pytest.mark.parametrize(
    "harm", [lambda a: {}, lambda a: dict.fromkeys(a, " "), lambda a: {k + 50: v for k, v in a.items()}]
)
def test_missing_blank_and_foreign_answers_count_as_none(harm):
    """An id that was not answered is refused; one that was never sent is not taken."""
    _, answers = ask(Scripted(harm), 2)

    assert [(n, a.text) for n, a in answers.items()] == [(0, None), (1, None)]


def test_threads_do_not_mix_answers_up():
    """Sixteen threads, three hundred texts, each with its own answer."""
    engine = Scripted(caps=Caps(Wire.PLAIN, max_items=1, max_cost=100, threads=16))

    session = Session(engine)
    texts = [[Text(n, f"t{n}")] for n in range(300)]
    answers = {a.id: a.text for answers in session.translate(texts, ("zh", "en")) for a in answers}

    assert answers == {n: f"T{n}" for n in range(300)}


def test_no_time_at_all_is_no_time_to_recover():
    """Retry-After: 0 gets the waits of any other fault, and no five requests at once."""
    sleeps = []
    engine = Scripted(*[RetryableEngineError("scripted", "HTTP 429", after=0.0)] * 2)

    _, answers = ask(engine, 1, sleeps=sleeps)

    assert answers[0].text == "T0"
    assert len(sleeps) == 2
    assert 0.5 <= sleeps[0] <= 1 <= sleeps[1] <= 2


def test_a_server_that_wants_a_day_is_given_up_at_once():
    """A wait of more than a minute is for another run."""
    sleeps = []
    engine = Scripted(RetryableEngineError("scripted", "HTTP 429", after=86_400))

    session, answers = ask(engine, 2, 2, sleeps=sleeps)

    assert "it asks to wait 86400 seconds" in str(session.down)
    assert all(a.is_fatal for a in answers.values())
    assert (len(engine.requests), sleeps) == (1, [])


def test_a_deadline_ends_an_engines_turn(monkeypatch):
    """What is not sent in time gets the reason; what was answered stays."""
    now = [100.0]
    monkeypatch.setattr("l10n.engines.session.time.monotonic", lambda: now[0])

    def slow(answers):
        now[0] += 40
        return answers

    engine = Scripted(slow, slow, slow, slow)
    session = Session(engine, Limits(deadline=60))

    answers = [a for part in session.translate(blocks(2, 2, 2), ("zh", "en")) for a in part]

    assert [a.text for a in answers] == ["T0", "T1", "T2", "T3", None, None]
    assert "its deadline of 60 seconds has passed" in str(session.down)


def test_a_wait_beyond_the_deadline_is_not_begun(monkeypatch):
    """A server that asks for more time than there is, is not waited for."""
    monkeypatch.setattr("l10n.engines.session.time.monotonic", lambda: 100.0)
    sleeps = []
    engine = Scripted(RetryableEngineError("scripted", "HTTP 429", after=30))

    session = Session(engine, Limits(deadline=20), sleep=sleeps.append)

    [[answer]] = session.translate(blocks(1), ("zh", "en"))

    assert answer.is_fatal
    assert (sleeps, len(engine.requests)) == ([], 1)


@pytest.mark.parametrize("threads", [1, 4])
def test_texts_can_have_requests_of_their_own(threads):
    """Alone means one text a request, several under way as ever."""
    engine = Scripted(caps=Caps(Wire.PLAIN, max_items=5, max_cost=100, threads=threads))
    session = Session(engine)

    answers = [a for part in session.translate(blocks(3, 3), ("zh", "en"), alone=True) for a in part]

    assert {a.id: a.text for a in answers} == {n: f"T{n}" for n in range(6)}
    assert sorted(engine.requests) == [[f"t{n}"] for n in range(6)]
    session.close()


# --- kept answers, and what is asked for ahead -------------------------------------------------


@pytest.fixture
def cache(tmp_path):
    found = AnswerCache(tmp_path / "answers.sqlite")
    yield found
    found.close()


CODES = ("zh", "en")


def translate(session, texts, codes=CODES):
    found = [a for part in session.translate([texts], codes) for a in part]
    for answer in found:
        if answer.text is not None and not answer.is_kept:
            session.keep(texts[answer.id], codes, None, answer.text)
    return {a.id: a.text for a in found}


@pytest.mark.parametrize(
    ("change", "is_asked"),
    [
        ({}, False),
        ({"options": "another model"}, True),
        ({"codes": ("zh", "ja")}, True),
        ({"text": Text(0, "t0", (("亿", "billion"),))}, True),
        ({"text": Text(0, "t0", draft="a draft")}, True),
        ({"text": Text(5, "t0")}, False),
        ({"text": Text(0, "t00")}, True),
    ],
)
def test_an_answer_is_kept_for_what_it_depends_on(cache, change, is_asked):
    """The same text under the same settings and terms is not asked for again; its number in a request is nothing."""
    engine = Scripted(caps=Caps(Wire.PLAIN, max_items=2, threads=1, terms=TermUse.TOLD))
    translate(Session(engine, cache=cache, options="a model"), [Text(0, "t0")])
    again = Session(engine, cache=cache, options=change.get("options", "a model"))

    [[answer]] = again.translate([[change.get("text", Text(0, "t0"))]], change.get("codes", CODES))

    assert (len(engine.requests) == 2) == is_asked
    assert answer.is_kept == (not is_asked)


def test_what_was_asked_ahead_is_not_asked_again():
    """Answers that are on their way are waited for, whatever their numbers are by then."""
    engine = Scripted(caps=Caps(Wire.PLAIN, max_items=2, threads=2))
    session = Session(engine)

    assert session.ask_ahead([[Text(0, "t0"), Text(1, "t1")], [Text(2, "t2")]], CODES, lambda batch: Context()) == 2
    assert session.ask_ahead([[Text(0, "t1")]], CODES, lambda batch: Context()) == 0
    answers = translate(session, [Text(0, "t2"), Text(1, "t0"), Text(2, "t1"), Text(3, "t3")])

    assert answers == {0: "T2", 1: "T0", 2: "T1", 3: "T3"}
    assert sorted(engine.requests) == [["t0", "t1"], ["t2"], ["t3"]]
    session.close()


def test_texts_that_are_alike_on_their_way_share_an_answer_that_was_asked_ahead():
    """Two links to different places are the same packed text: one answer serves both."""
    engine = Scripted(caps=Caps(Wire.PLAIN, max_items=2, threads=2))
    session = Session(engine)
    session.ask_ahead([[Text(0, "⟦1⟧")]], CODES, lambda batch: Context())

    found = {a.id: a.text for part in session.translate([[Text(0, "⟦1⟧"), Text(1, "⟦1⟧")]], CODES) for a in part}

    assert found == {0: "⟦1⟧", 1: "⟦1⟧"}
    assert engine.requests == [["⟦1⟧"]]
    session.close()


def test_a_closed_session_tries_nothing_again():
    """When a run ends, requests under way end with their first fault."""
    engine = Scripted(*[RetryableEngineError("scripted", "HTTP 503")] * 9)
    session = Session(engine, sleep=lambda seconds: None)
    session.close()

    list(session.translate(blocks(1), CODES))

    assert len(engine.requests) == 1


def test_what_is_sent_in_halves_counts_against_the_limit():
    """An engine that asks again within one request says so, and is stopped in time."""
    from l10n.engines import Budget
    from l10n.engines.budget import reserve_again

    def halves(answers):
        for _ in range(9):
            reserve_again(["x" * 10])
        return answers

    budget = Budget(max_characters=50)
    engine = Scripted(halves)
    session = Session(engine, Limits(Retries(tries=1), budget=budget))
    [answers] = session.translate(blocks(2), ("zh", "en"))

    assert budget.characters <= 50
    assert "the limit of 50 characters is reached" in str(session.down)
    assert [answer.is_fatal for answer in answers] == [True, True]


def test_an_engine_that_is_down_is_named_and_not_the_deadline_that_its_failures_used_up(monkeypatch):
    """What a person must see to is the server; more time would not help."""
    clock = [0.0]
    monkeypatch.setattr("l10n.engines.session.time.monotonic", lambda: clock[0])

    class Gone(Scripted):
        def send(self, blocks, source, target, context):
            clock[0] += 5
            raise RetryableEngineError("scripted", "no connection", "start it")

    session = Session(Gone(), Limits(deadline=8), sleep=lambda seconds: None)
    answers = [answer for found in session.translate(blocks(2, 2, 1), ("zh", "en")) for answer in found]

    assert {answer.reason.cause for answer in answers} == {Cause.DOWN}
    assert {answer.reason.text for answer in answers} == {"scripted: no connection; start it"}
