"""The google engine, against a stand-in of the page on the loopback."""

import http.server
import threading
from urllib.parse import parse_qs, urlparse

import pytest

from l10n.engines import Limits, Retries, Session, Text, load_engine
from l10n.errors import FatalEngineError
from l10n.model import Locale

pytestmark = pytest.mark.hostile

PAGE = '<html><body><div class="result-container">{}</div></body></html>'


class Stand(http.server.BaseHTTPRequestHandler):
    """Answers as its server's `script` says: a status, or a function of the text."""

    def do_GET(self):
        text = parse_qs(urlparse(self.path).query)["q"][0]
        with self.server.lock:
            step = self.server.script.pop(0) if self.server.script else None
            self.server.asked.append(text)
        if step == "hang":
            self.server.released.wait(20)
            return
        status, body = step if step else (200, PAGE.format(f"EN {text}"))
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def stand():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    server.script, server.asked, server.lock = [], [], threading.Lock()
    server.released, server.daemon_threads = threading.Event(), True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.released.set()
    server.shutdown()
    server.server_close()


def ask(stand, *texts, timeout=2, tries=2):
    options = {"base_url": f"http://127.0.0.1:{stand.server_address[1]}/m", "timeout": timeout}
    session = Session(load_engine("google", options), Limits(Retries(tries=tries, base=0.01)))
    blocks = [[Text(number, text)] for number, text in enumerate(texts)]
    answers = {a.id: a for found in session.translate(blocks, ("zh-CN", "en")) for a in found}
    return [answers[number] for number in range(len(texts))]


def test_texts_come_back_as_their_own_answers(stand):
    """Forty texts over four threads; the library mixes them up when threads share a translator."""
    texts = [f"第{n}句。" for n in range(40)]

    answers = ask(stand, *texts)

    assert [answer.text for answer in answers] == [f"EN {text}" for text in texts]


def test_a_server_that_hangs_is_given_up(stand):
    """The library has no timeout of its own."""
    stand.script += ["hang", "hang"]

    [answer] = ask(stand, "句。", timeout=0.3)

    assert answer.text is None
    assert "no connection (ReadTimeout)" in str(answer.reason)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ((429, "slow down"), "TooManyRequests"),
        ((500, "oops"), "RequestError"),
        ((200, PAGE.format("Error 500 (Server Error)!!1")), "an error page"),
        ((200, "<html>nothing here</html>"), "TranslationNotFound"),
        ((200, PAGE.format("")), "no "),
    ],
)
def test_what_is_no_translation_is_refused(stand, page, reason):
    """Statuses, error pages with status 200, and empty pages."""
    stand.script += [page] * 2

    [answer] = ask(stand, "句。")

    assert answer.text is None
    assert reason in str(answer.reason)


def test_a_passing_fault_is_retried(stand):
    """One 429, then the answer."""
    stand.script += [(429, "")]

    [answer] = ask(stand, "句。")

    assert answer.text == "EN 句。"
    assert len(stand.asked) == 2


def test_no_text_and_no_library_message_is_in_the_reason(stand):
    """The library's messages repeat the whole text; ours do not."""
    stand.script += [(200, "<html></html>")] * 2

    [answer] = ask(stand, "保密的句子。")

    assert "保密" not in str(answer.reason)


def test_a_text_that_is_too_long_for_a_url_is_not_sent(stand):
    """Sixteen hundred Han characters are the limit, whatever the library says."""
    [answer] = ask(stand, "汉" * 1_800)

    assert answer.text is None
    assert "longer than a request may be" in str(answer.reason)
    assert stand.asked == []


@pytest.mark.parametrize(
    ("tag", "code"),
    [("zh-CN", "zh-CN"), ("zh-TW", "zh-TW"), ("zh-HK", "zh-TW"), ("en", "en"), ("pt-BR", "pt"), ("de-AT", "de")],
)
def test_locales_become_googles_codes(tag, code):
    """Regional tags fall back to their language."""
    assert load_engine("google", {}).lang(Locale.parse(tag), "target") == code


def test_an_unknown_language_is_fatal():
    """Nothing is sent for a language that Google does not have."""
    with pytest.raises(FatalEngineError, match="does not serve tlh"):
        load_engine("google", {}).lang(Locale.parse("tlh"), "target")
