"""What a run may send and spend."""

import threading
from decimal import Decimal

import pytest

from l10n.engines import Budget, Limits, Price, Retries, Session, Text
from l10n.engines.budget import FREE
from tests.engines.test_session import Scripted, blocks


@pytest.mark.parametrize(
    ("price", "characters", "tokens", "cost"),
    [
        (FREE, 10**9, 10**9, 0),
        (Price(characters=Decimal(25)), 1_000_000, 0, 25),
        (Price(characters=Decimal(25)), 1, 0, "0.000025"),
        (Price(tokens_in=Decimal(2)), 5, 1_000_000, 2),
        (Price(tokens_out=Decimal(10)), 5, 1_000_000, 11),
        (Price(tokens_in=Decimal(2), tokens_out=Decimal(10)), 5, 500_000, "6.5"),
    ],
)
def test_prices_are_for_a_million(price, characters, tokens, cost):
    """Characters count for some engines, tokens in and out for others."""
    assert price.of(characters, tokens) == Decimal(cost)


@pytest.mark.parametrize(
    ("limits", "requests", "sent"),
    [
        ({}, [100] * 3, 3),
        ({"max_characters": 200}, [100] * 3, 2),
        ({"max_characters": 199}, [100] * 3, 1),
        ({"max_characters": 0}, [1], 0),
        ({"max_characters": 100}, [101, 100], 1),
        ({"max_cost": Decimal(2)}, [100] * 3, 2),
        ({"max_cost": Decimal("1.99")}, [100] * 3, 1),
        ({"max_cost": Decimal(0)}, [100], 0),
        ({"max_characters": 100, "max_cost": Decimal(9)}, [100] * 3, 1),
    ],
)
def test_a_request_that_would_go_beyond_is_not_sent(limits, requests, sent):
    """Each request of a hundred characters costs one; a limit may be met and not passed."""
    budget = Budget(**limits)

    refused = [budget.reserve(size, Decimal(size) / 100) for size in requests]

    assert [not why for why in refused].count(True) == sent
    assert budget.max_characters is None or budget.characters <= budget.max_characters
    assert budget.max_cost is None or budget.cost <= budget.max_cost


def test_threads_do_not_overspend():
    """Sixteen threads reserve at once; the limit holds to the character."""
    budget = Budget(max_characters=1000)
    threads = [threading.Thread(target=lambda: [budget.reserve(7, Decimal(0)) for _ in range(50)]) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert budget.characters == 1000 // 7 * 7


@pytest.mark.parametrize("threads", [1, 4])
def test_a_session_stops_at_the_limit_and_keeps_what_was_answered(threads):
    """What was sent is answered, what would go beyond waits with the reason, and the engine is asked no more."""
    engine = Scripted()
    engine.caps = type(engine.caps)(engine.caps.wire, max_items=1, max_cost=100, threads=threads)
    budget = Budget(max_characters=6)
    session = Session(engine, Limits(Retries(tries=1), budget=budget))

    answers = [a for part in session.translate(blocks(*[1] * 8), ("zh", "en")) for a in part]

    assert sum(a.text is not None for a in answers) == 3 == len(engine.requests)
    assert {str(a.reason) for a in answers if a.text is None} == {
        "scripted: the limit of 6 characters is reached; raise it, or go on in another run"
    }
    assert budget.characters == 6
    session.close()


def test_two_engines_share_a_budget():
    """The limit is the run's, and not the engine's."""
    budget = Budget(max_characters=4)
    for _ in range(2):
        list(Session(Scripted(), Limits(budget=budget)).translate(blocks(1), ("zh", "en")))

    third = list(Session(Scripted(), Limits(budget=budget)).translate([[Text(0, "t0")]], ("zh", "en")))

    assert third[0][0].is_fatal


def test_an_engine_that_costs_nothing_has_no_budget():
    """OpenCC and files of answers go on when the money is spent."""
    engine = Scripted()
    engine.caps = type(engine.caps)(engine.caps.wire, max_items=2, threads=1, is_cached=False)

    [[answer]] = Session(engine, Limits(budget=Budget(max_characters=0))).translate(blocks(1), ("zh", "en"))

    assert answer.text == "T0"
