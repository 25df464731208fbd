"""What the tests of engines share."""

import pytest

from tests.engines.stand import KEY, running


@pytest.fixture
def stand(monkeypatch):
    """Run a stand-in server, with the tests' key in the environment and no other way out."""
    monkeypatch.setenv("STAND_KEY", KEY)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with running() as server:
        yield server
