"""Kept answers: there for good once kept, and a broken file costs nothing but what was in it."""

import multiprocessing
import sqlite3
import threading

import pytest

from l10n.engines import AnswerCache, Kept
from l10n.engines.cache import answer_key

KEY, OTHER = answer_key("chat", "zh", "en", "一"), answer_key("chat", "zh", "en", "二")


@pytest.fixture
def cache(tmp_path):
    found = AnswerCache(tmp_path / ".l10n" / "answers.sqlite")
    yield found
    found.close()


def keep(cache, key=KEY, answer="one", engine="chat"):
    cache.keep(key, engine, "en", answer, 5)


def test_an_answer_is_there_for_the_next_run(cache, tmp_path):
    """What is kept outlives the object, and is replaced by what is kept later."""
    keep(cache)
    keep(cache, answer="uno")
    cache.close()
    again = AnswerCache(tmp_path / ".l10n" / "answers.sqlite")

    assert (again.get(KEY), again.get(OTHER)) == ("uno", None)
    again.close()


def test_nothing_is_made_before_the_first_answer(cache, tmp_path):
    """Looking makes no file."""
    assert (cache.get(KEY), cache.counts(), cache.prune()) == (None, [], 0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("one", "other"), [(("a", "bc"), ("ab", "c")), (("a", ""), ("a",)), (("zh", "en"), ("en", "zh"))]
)
def test_keys_tell_their_parts_apart(one, other):
    """No two lists of parts run together."""
    assert answer_key(*one) != answer_key(*other)


def test_counts_and_pruning(cache):
    """Answers are counted by engine and language, and removed by engine and age."""
    keep(cache)
    keep(cache, OTHER)
    keep(cache, answer_key("x"), engine="deepl")

    assert cache.counts() == [Kept("chat", "en", 2, 10), Kept("deepl", "en", 1, 5)]
    assert cache.prune(older_than_days=1) == 0
    assert cache.prune(engine="deepl") == 1
    assert cache.prune() == 2
    assert cache.counts() == []


def garbage(path):
    path.write_bytes(b"this is no database, whatever its name says" * 40)


def other_form(path):
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE answers (text)")
        db.execute("PRAGMA user_version = 99")
    db.close()


def empty(path):
    path.write_bytes(b"")


def half(path):
    cache = AnswerCache(path)
    keep(cache)
    cache.close()
    path.write_bytes(path.read_bytes()[:60])


@pytest.mark.parametrize("harm", [garbage, other_form, empty, half])
def test_a_file_that_is_no_cache_is_made_anew(tmp_path, harm):
    """Garbage, another program's file and half a file are taken away; keeping works at once."""
    path = tmp_path / "answers.sqlite"
    harm(path)
    cache = AnswerCache(path)

    assert cache.get(KEY) is None
    keep(cache)
    assert cache.get(KEY) == "one"
    cache.close()


def test_pages_that_cannot_be_read_cost_this_run_its_cache_only(tmp_path):
    """A file with a good head and a broken body gives nothing, and the next run has a new one."""
    path = tmp_path / "answers.sqlite"
    cache = AnswerCache(path)
    for number in range(500):
        keep(cache, answer_key(str(number)), "x" * 400)
    cache.close()
    raw = path.read_bytes()
    path.write_bytes(raw[:4096] + b"\xff" * (len(raw) - 4096))
    broken, after = AnswerCache(path), AnswerCache(path)

    assert broken.get(answer_key("7")) is None
    assert (broken.counts(), broken.prune(), broken.get(KEY)) == ([], 0, None)
    keep(broken)
    keep(after)
    assert after.get(KEY) == "one"
    broken.close()
    after.close()


def test_a_place_that_cannot_be_written_costs_the_cache_only(tmp_path):
    """A folder in the file's place, or a file in the folder's: nothing is kept, and nothing raises."""
    (tmp_path / "answers.sqlite").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "answers.sqlite", tmp_path / "file" / "answers.sqlite"):
        cache = AnswerCache(path)

        keep(cache)

        assert (cache.get(KEY), cache.counts(), cache.prune()) == (None, [], 0)
        cache.close()
    assert (tmp_path / "answers.sqlite").is_dir()


def test_a_file_that_another_run_holds_is_not_taken_away(tmp_path, monkeypatch):
    """A locked file is left alone: its answers are there when it is free."""
    path = tmp_path / "answers.sqlite"
    first = AnswerCache(path)
    keep(first)
    first.close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA journal_mode = DELETE")
    holder.execute("BEGIN EXCLUSIVE")
    connect = sqlite3.connect
    monkeypatch.setattr("sqlite3.connect", lambda *a, **k: connect(*a, **{**k, "timeout": 0}))
    second = AnswerCache(path)

    keep(second, OTHER)
    assert second.get(KEY) is None
    holder.execute("ROLLBACK")
    holder.close()
    second.close()

    third = AnswerCache(path)
    assert third.get(KEY) == "one"
    third.close()


def test_threads_share_a_cache(cache):
    """Eight threads keep and get at once; nothing is lost."""

    def work(number):
        for each in range(40):
            keep(cache, answer_key(f"{number} {each}"), f"{number} {each}")
            assert cache.get(answer_key(f"{number} {each}")) == f"{number} {each}"

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert cache.counts() == [Kept("chat", "en", 320, 1600)]


def _keep_many(path, name):
    cache = AnswerCache(path)
    for number in range(30):
        keep(cache, answer_key(name, str(number)))
    cache.close()


def test_runs_that_start_at_the_same_time_share_a_file(tmp_path):
    """Four processes make and fill the same file; each answer is there afterwards."""
    path = tmp_path / ".l10n" / "answers.sqlite"
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_keep_many, args=(path, str(number))) for number in range(4)]
    for each in runs:
        each.start()
    for each in runs:
        each.join()

    assert [each.exitcode for each in runs] == [0] * 4
    cache = AnswerCache(path)
    assert cache.counts()[0].answers == 120
    cache.close()
