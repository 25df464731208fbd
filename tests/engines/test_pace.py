"""How fast an engine is asked."""

import threading

import pytest

from l10n.engines.pace import Pace, Slots


class Clock:
    """A time of its own: sleeping is what lets it pass."""

    def __init__(self, monkeypatch) -> None:
        self.now = 1000.0
        self.slept: list[float] = []
        monkeypatch.setattr("l10n.engines.pace.time.monotonic", lambda: self.now)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.mark.parametrize(("rps", "slept"), [(0, []), (1, [1.0] * 4), (4, [0.25] * 4), (0.5, [2.0] * 4)])
def test_requests_are_spaced(monkeypatch, rps, slept):
    """The first starts at once, and each next one a gap behind it."""
    clock = Clock(monkeypatch)
    pace = Pace(rps, clock.sleep)

    for _ in range(5):
        pace.wait()

    assert clock.slept == slept


def test_time_that_has_passed_is_not_waited_for(monkeypatch):
    """A slow caller never sleeps, and saves no time up for a burst."""
    clock = Clock(monkeypatch)
    pace = Pace(1, clock.sleep)

    for _ in range(3):
        pace.wait()
        clock.now += 5
    pace.wait()
    pace.wait()

    assert clock.slept == [1.0]


def test_all_are_held_and_the_longer_hold_counts(monkeypatch):
    """A server's wish holds whoever asks next; a shorter wish shortens none."""
    clock = Clock(monkeypatch)
    pace = Pace(0, clock.sleep)

    pace.hold(7)
    pace.hold(3)
    assert pace.pending == 7
    pace.wait()
    pace.wait()

    assert clock.slept == [7.0]
    assert pace.pending == 0


def test_slots_are_halved_and_come_back_one_by_one():
    """Half after a fault, never none; one more after as many answers as are under way."""
    slots = Slots(8)
    limits = []
    for _ in range(4):
        slots.went_wrong()
        limits.append(int(slots.limit))
    for _ in range(40):
        slots.went_well()
        limits.append(int(slots.limit))

    assert limits[:4] == [4, 2, 1, 1]
    assert limits[4:] == sorted(limits[4:])
    assert limits[4] == 2
    assert limits[-1] == 8


def test_no_more_are_under_way_than_there_are_slots():
    """Twelve threads share three slots, with faults between; all come through."""
    slots, lock = Slots(3), threading.Lock()
    under_way, most, done = 0, 0, 0

    def work(number):
        nonlocal under_way, most, done
        for turn in range(30):
            with slots.taken():
                with lock:
                    under_way += 1
                    most = max(most, under_way)
                with lock:
                    under_way -= 1
                    done += 1
            (slots.went_wrong if (number + turn) % 7 == 0 else slots.went_well)()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert done == 360
    assert most <= 3


def test_a_slot_is_free_again_after_an_error():
    """What raises holds nothing."""
    slots = Slots(1)
    for _ in range(3):
        with pytest.raises(ValueError, match="bad"), slots.taken():
            raise ValueError("bad")

    with slots.taken():
        pass
