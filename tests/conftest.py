"""Profiles of Hypothesis, and the rule that nothing is skipped where everything must run."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


def pytest_collection_modifyitems(items):
    """Mark property tests as such; `make test-fast` leaves them and the hostile ones out."""
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker("property")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Turn a skipped test into a failed one where L10N_TEST_NO_SKIP is set, as in CI."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("L10N_TEST_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = (
            f"{item.nodeid} was skipped where nothing may be: {call.excinfo.value if call.excinfo else ''}"
        )


@pytest.fixture
def site(tmp_path):
    """An empty site, configured for zh-TW by OpenCC."""
    from tests.site import TestSite

    made = TestSite(tmp_path)
    made.configure()
    return made


@pytest.fixture
def english(site):
    """One article, answers for all its units, and English as the only target."""
    from tests.site import ARTICLE, ENGLISH, REPLAY

    site.configure(targets=["en"], engines=["replay"], more=REPLAY)
    site.write("content/a.zh-CN.md", ARTICLE)
    site.answers(ENGLISH)
    return site
