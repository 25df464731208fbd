"""The door to JSON servers: statuses, limits of time and size, and what no message may hold."""

import logging
import traceback

import pytest

from l10n.engines.http import MAX_BYTES, Http
from l10n.engines.options import Key
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError
from tests.engines.stand import CLOSE, FLOOD, HALF, HANG, KEY, PAGE, TRICKLE, Reply

TEXT = "保密的句子。"


def door(stand, timeout=5.0, path="", user=""):
    url = stand.url.replace("://", f"://{user}@" if user else "://")
    return Http("chat", url + path, timeout, Key("chat", "STAND_KEY"))


def failure(stand, **options):
    with pytest.raises(EngineError) as caught:
        door(stand, **options).ask("POST", "/v1", {"text": TEXT})
    return caught.value


def test_a_request_is_json_with_the_key_in_its_header(stand):
    """And says who asks."""
    stand.script.append(Reply(200, {"answer": "好"}))

    assert door(stand, path="/base").ask("POST", "/v1", {"text": TEXT}) == {"answer": "好"}

    [request] = stand.requests
    assert (request.method, request.path, request.body) == ("POST", "/base/v1", {"text": TEXT})
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["User-Agent"] == "l10n"


def test_the_key_wins_over_netrc(stand, monkeypatch, tmp_path):
    """`requests` would put the password of ~/.netrc in the place of our header."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n", "utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    stand.script.append(Reply(200, "{}"))

    door(stand).ask("GET", "/v1")

    assert stand.requests[0].headers["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("status", "kind", "words"),
    [
        (400, EngineError, "HTTP 400: the request was refused"),
        (401, FatalEngineError, "the key was refused; check the key that `api_key_env` names"),
        (402, FatalEngineError, "no credit"),
        (403, FatalEngineError, "the key was refused"),
        (404, FatalEngineError, "nothing is there; check `base_url`"),
        (408, RetryableEngineError, "HTTP 408"),
        (413, EngineError, "HTTP 413"),
        (422, EngineError, "HTTP 422"),
        (425, RetryableEngineError, "HTTP 425"),
        (429, RetryableEngineError, "HTTP 429"),
        (456, FatalEngineError, "quota"),
        (500, RetryableEngineError, "HTTP 500"),
        (501, EngineError, "HTTP 501"),
        (502, RetryableEngineError, "HTTP 502"),
        (503, RetryableEngineError, "HTTP 503"),
        (529, RetryableEngineError, "HTTP 529"),
    ],
)
def test_statuses_become_our_errors(stand, status, kind, words):
    """Whatever the server says, its words are in no message."""
    stand.script.append(Reply(status, {"error": {"message": f"bad key {KEY} for {TEXT}", "code": KEY}}))

    error = failure(stand)

    assert type(error) is kind
    assert words in str(error)
    assert KEY not in str(error) + repr(error)
    assert TEXT not in str(error)


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        ({"code": "model_not_found"}, "(model_not_found)"),
        ({"code": None, "type": "invalid_request_error"}, "(invalid_request_error)"),
        ({"code": "sk-abc_def"}, ""),
        ({"code": 400, "type": "BadRequestError"}, ""),
        ("some text_of an error", ""),
    ],
)
def test_an_error_names_its_code_if_that_is_a_word(stand, error, shown):
    """Enough to search for, and never a key or a text."""
    stand.script.append(Reply(400, {"error": error}))

    assert str(failure(stand)) == f"chat: HTTP 400{' ' if shown else ''}{shown}: the request was refused"


DATE = "Wed, 21 Oct 2026 07:28:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "Wed, 21 Oct 2026 07:28:30 GMT", "Date": DATE}, 30.0),
        ({"Retry-After": "Wed, 21 Oct 2026 07:27:00 GMT", "Date": DATE}, 0.0),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"Retry-After": "Wednesday, 21-Oct-26 07:28:30 GMT", "Date": DATE}, 30.0),
        ({"Retry-After": "-3"}, None),
        ({"Retry-After": "inf"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "Wed, 99 Oct 2026 07:28:00 GMT"}, None),
        ({}, None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_server_may_name_a_time_to_wait(stand, status, headers, seconds):
    """In seconds, or as a date, counted from the server's own clock."""
    stand.script.append(Reply(status, {}, headers))

    assert failure(stand).after == seconds


@pytest.mark.parametrize(
    ("step", "kind", "words"),
    [
        (HANG, RetryableEngineError, "no connection (ReadTimeout)"),
        (CLOSE, RetryableEngineError, "no connection (ConnectionError)"),
        (HALF, RetryableEngineError, "no connection ("),
        (TRICKLE, RetryableEngineError, "the answer does not end"),
        (FLOOD, EngineError, "longer than 4 MB"),
        (PAGE, RetryableEngineError, "the answer is a web page; check `base_url`"),
        (Reply(200, ""), RetryableEngineError, "no JSON"),
        (Reply(200, '{"answer": '), RetryableEngineError, "no JSON"),
        (Reply(200, "[" * 200_000), RetryableEngineError, "no JSON"),
        (Reply(200, "{}", {"Content-Encoding": "gzip"}), RetryableEngineError, "(ContentDecodingError)"),
        (Reply(307, "", {"Location": "/elsewhere"}), FatalEngineError, "set `base_url` to where it leads"),
        (Reply(302, "", {"Location": "https://example.com/"}), FatalEngineError, "HTTP 302"),
    ],
)
def test_servers_that_misbehave(stand, step, kind, words):
    """Each costs its time limit at most, and is said in a line."""
    stand.script.append(step)

    error = failure(stand, timeout=0.5 if step in (HANG, TRICKLE) else 5)

    assert isinstance(error, kind)
    assert words in str(error)


def test_an_answer_without_end_is_cut_off(stand):
    """A hundred megabytes are on offer; what is read stays near the limit."""
    stand.script.append(FLOOD)

    failure(stand)

    stand.shutdown()
    assert MAX_BYTES < stand.sent < 5 * MAX_BYTES


def test_a_server_that_is_not_there(stand):
    """Nobody listens on the port any more."""
    stand.server_close()

    assert "no connection (ConnectionError)" in str(failure(stand))


def test_nothing_secret_is_in_messages_causes_or_logs(stand, caplog):
    """Neither the key nor the password of the address, at any level of logging."""
    caplog.set_level(logging.DEBUG)
    stand.server_close()

    error = failure(stand, user=f"someone:{KEY}")

    shown = "".join(traceback.format_exception(error)) + repr(error) + caplog.text
    assert "no connection" in shown
    assert KEY not in shown


def test_an_answer_that_repeats_the_key_is_refused(stand):
    """It would be published with the draft."""
    stand.script.append(Reply(200, {"answer": f"a translation with {KEY} in it"}))

    error = failure(stand)

    assert "the answer holds the key" in str(error)
    assert KEY not in str(error)
