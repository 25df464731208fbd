"""Runs that are killed at any moment go on where they were: nothing is lost, and hardly anything is asked for twice."""

import random
import sys

import pytest

from tests.hostile.killed import ARTICLES, REQUESTS, SENTENCES, WINDOW, killed

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's"),
]
MOMENTS = random.Random(20250213).sample(range(2, REQUESTS - 4), 5)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, root):
    """A run that nobody kills."""
    return killed(tmp_path_factory.mktemp("whole"), root, [])


def test_an_undisturbed_run_asks_for_each_text_once(undisturbed):
    """All is drafted, and nothing is paid twice."""
    assert undisturbed.exit_code == 0
    assert len(undisturbed.asked) == ARTICLES * SENTENCES
    assert set(undisturbed.asked.values()) == {1}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_run_goes_on(tmp_path, root, undisturbed, moment):
    """The files are those of a run that nobody killed; texts that were under way are asked for once more, no others."""
    done = killed(tmp_path, root, [moment])

    assert (done.was_killed, done.exit_code) == (1, 0)
    assert done.files == undisturbed.files
    assert max(done.asked.values()) <= 2
    assert sum(count - 1 for count in done.asked.values()) <= WINDOW
    assert done.asked.keys() == undisturbed.asked.keys()


def test_a_run_that_is_killed_again_and_again_comes_to_its_end(tmp_path, root, undisturbed):
    """Two runs in a row are killed early; the third ends well."""
    done = killed(tmp_path, root, [12, 30])

    assert (done.was_killed, done.exit_code) == (2, 0)
    assert done.files == undisturbed.files
    assert sum(count - 1 for count in done.asked.values()) <= 2 * WINDOW
