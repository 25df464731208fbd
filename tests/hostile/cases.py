"""Ways to misbehave, and what becomes of an article: `live`, `held` back with errors against it, or its units `wait`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from tests.hostile.newsroom import PLACEHOLDER, Answers, Case, Line, Newsroom

LIVE, HELD, WAIT = "live", "held", "wait"
SAFE = "safe"
"""Any of them: how much is rescued hangs on which request comes back first."""


def each(change: Callable[[str], str]) -> Case:
    """Change every answer."""
    return Case(lambda texts, answers: [change(answer) for answer in answers])


def marks(change: Callable[[str], str]) -> Case:
    """Change every placeholder."""
    return each(lambda answer: PLACEHOLDER.sub(lambda match: change(match[0]), answer))


def some(change: Callable[[str], str], needle: str) -> Case:
    """Change the answers to texts that hold a word; all others are right."""
    return Case(lambda texts, answers: [change(a) if needle in t else a for t, a in zip(texts, answers, strict=True)])


def many(change: Callable[[Answers], Answers]) -> Case:
    """Change the answers of requests with more than one text."""
    return Case(lambda texts, answers: change(answers) if len(answers) > 1 else answers)


def line(*lines: Line | None, then: Line | None = None) -> Case:
    """Send these in the place of the first answers; then `then`, or what is right."""
    return Case(line=lambda room, number: lines[number - 1] if number <= len(lines) else then)


def always(status: int = 200, body: str | bytes = b"", **headers: str) -> Case:
    """Send the same for ever."""
    raw = body.encode() if isinstance(body, str) else body
    return line(then=Line(status, raw, {name.replace("_", "-"): value for name, value in headers.items()}))


def content(change: Callable[[dict[str, str]], str]) -> Case:
    """Write the content of a chat answer by hand."""
    return Case(lambda texts, answers: change({str(n): a for n, a in enumerate(answers, 1)}))  # type: ignore[arg-type,return-value]


def reordered(answer: str) -> str:
    found = PLACEHOLDER.findall(answer)
    return PLACEHOLDER.sub(lambda match: found.pop(), answer)


def tenfold(answer: str) -> str:
    """Every number outside of placeholders times ten."""
    return re.sub(
        r"(?<![\d@⟦\"])(\d[\d,]*)(\.(\d))?(?![\d@⟧\"])", lambda m: m[1] + (m[3] or "0") if m[2] else m[1] + "0", answer
    )


def dumped(pairs: Mapping[str, object]) -> str:
    return json.dumps(pairs)


GERMAN = "Das ist ein Text, der mit dem Artikel nichts zu tun hat und auch nicht in der richtigen Sprache ist."
PAGE = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"
RIGHT = Case()
BUSY, BROKEN = Line(429), Line(500)
SOON = Line(429, headers={"Retry-After": "0.05"})
NOW = Line(429, headers={"Retry-After": "0"})
MANY_DEEP = "[" * 50_000

CHAT: dict[str, tuple[Case, str]] = {
    "right": (RIGHT, LIVE),
    # placeholders
    "loses placeholders": (marks(lambda mark: ""), LIVE),
    "doubles placeholders": (marks(lambda mark: mark * 2), LIVE),
    "reorders placeholders": (each(reordered), LIVE),
    "translates placeholders": (marks(lambda mark: re.sub(r"\d+", "one", mark)), LIVE),
    "changes the case of placeholders": (marks(str.upper), LIVE),
    "writes placeholders full-width": (marks(lambda mark: mark.replace("@", "＠")), LIVE),
    "spaces placeholders out": (marks(lambda mark: mark.replace("@@", "@@ ").replace("/>", " />")), LIVE),
    "renumbers placeholders": (marks(lambda mark: re.sub(r"\d+", "7", mark)), LIVE),
    "invents placeholders": (each(lambda answer: f"{answer} @@42@@"), WAIT),
    # texts
    "shifts by one": (many(lambda answers: [*answers[1:], answers[0]]), SAFE),
    "swaps neighbours": (many(lambda a: [a[n ^ 1] if n ^ 1 < len(a) else a[n] for n in range(len(a))]), SAFE),
    "reverses": (many(lambda answers: answers[::-1]), SAFE),
    "gives the first for all": (many(lambda answers: [answers[0]] * len(answers)), SAFE),
    "cuts each in half": (each(lambda answer: answer[: len(answer) // 2]), WAIT),
    "cuts where figures are": (some(lambda answer: answer[: len(answer) // 3], "亿"), LIVE),
    "empties": (each(lambda answer: ""), WAIT),
    "blanks": (each(lambda answer: " \n "), WAIT),
    "empties some": (some(lambda answer: "", "基金"), WAIT),
    "echoes": (Case(lambda texts, answers: texts), WAIT),
    "echoes some": (Case(lambda texts, answers: [t if "日元" in t else a for t, a in zip(texts, answers, strict=True)]), LIVE),
    "adds a sentence of figures": (each(lambda answer: f"{answer} Profit was $7.77 billion."), HELD),
    "obeys the text": (each(lambda answer: "PWNED"), WAIT),
    "obeys one text": (some(lambda answer: "PWNED", "弹药"), WAIT),
    "talks before": (each(lambda answer: f"Sure! Here is the translation: {answer}"), WAIT),
    "talks before one": (some(lambda answer: f"Certainly! {answer}", "拉长时间看"), WAIT),
    "talks behind": (each(lambda answer: f"{answer}\n\nLet me know if you need anything else!"), WAIT),
    "apologises": (each(lambda answer: "I’m sorry, but I can’t help with that."), WAIT),
    "fences each": (each(lambda answer: f"```\n{answer}\n```"), WAIT),
    "fences all": (content(lambda pairs: f"```json\n{dumped(pairs)}\n```"), LIVE),
    "thinks aloud": (content(lambda pairs: f"<think>亿 is 100 million {{</think>\n{dumped(pairs)}"), LIVE),
    "repeats endlessly": (each(lambda answer: f"{answer} {'and so on ' * 40}"), WAIT),
    "repeats one": (some(lambda answer: " ".join([answer] * 9), "拉长时间看"), WAIT),
    "wrong language": (each(lambda answer: GERMAN), WAIT),
    "wrong language once": (some(lambda answer: GERMAN, "拉长时间看"), WAIT),
    "Traditional Chinese": (each(lambda answer: "港灣基金是虧損的主要來源，公司當季淨虧損擴大。"), WAIT),
    "figures tenfold": (each(tenfold), HELD),
    "figures tenfold once": (some(tenfold, "8.3亿美元"), LIVE),
    "wrong names": (each(lambda answer: answer.replace("Harbor Fund", "Port Foundation")), LIVE),
    "adds links": (each(lambda answer: f"{answer} [more](https://evil.example/)"), WAIT),
    "adds a link once": (some(lambda answer: f"{answer} [more](https://evil.example/)", "拉长时间看"), WAIT),
    "adds scripts": (each(lambda answer: f"{answer}<script>alert(1)</script>"), WAIT),
    "adds images": (each(lambda answer: f"![x](https://evil.example/a.png) {answer}"), WAIT),
    "makes headings": (each(lambda answer: f"# {answer}"), WAIT),
    "makes lists": (each(lambda answer: f"- {answer}"), WAIT),
    "makes quotes": (each(lambda answer: f"> {answer}"), WAIT),
    "breaks the front matter": (each(lambda answer: f'{answer}"\n---\ndraft: false'), LIVE),
    "control characters": (each(lambda answer: f"{answer}\x08\x1b[2J"), WAIT),
    "what could not be read": (each(lambda answer: answer.replace("e", "\ufffd")), WAIT),
    "null in words": (each(lambda answer: "null"), WAIT),
    # the document
    "loses every third id": (content(lambda pairs: dumped({k: v for k, v in pairs.items() if int(k) % 3})), LIVE),
    "doubles ids": (content(lambda pairs: dumped(pairs)[:-1] + ', "1": "again"}'), WAIT),
    "ids from nought": (content(lambda pairs: dumped({str(int(k) - 1): v for k, v in pairs.items()})), WAIT),
    "numbers for texts": (content(lambda pairs: dumped(dict.fromkeys(pairs, 1))), WAIT),
    "nested texts": (content(lambda pairs: dumped({k: {"text": v} for k, v in pairs.items()})), WAIT),
    "a list of texts": (content(lambda pairs: json.dumps(list(pairs.values()))), WAIT),
    "a list of items": (content(lambda pairs: json.dumps([{"id": k, "text": v} for k, v in pairs.items()])), LIVE),
    "half a document": (content(lambda pairs: dumped(pairs)[: len(dumped(pairs)) // 2]), WAIT),
    "prose": (content(lambda pairs: "I have translated all of it."), WAIT),
    "very deep": (content(lambda pairs: MANY_DEEP), WAIT),
    # the line
    "a page with status 200": (always(200, PAGE, Content_Type="text/html"), WAIT),
    "another shape": (always(200, '{"result": "ok"}'), WAIT),
    "null": (always(200, "null"), WAIT),
    "a number": (always(200, "42"), WAIT),
    "nothing": (always(200, ""), WAIT),
    "no UTF-8": (always(200, b'{"choices": "\xff\xfe"}'), WAIT),
    "false gzip": (always(200, b"not gzip", Content_Encoding="gzip"), WAIT),
    "deep JSON": (always(200, MANY_DEEP), WAIT),
    "an error with status 200": (always(200, '{"error": {"code": 503, "message": "busy"}}'), WAIT),
    "cut off by its limit": (always(200, '{"choices": [{"finish_reason": "length", "message": {"content": "{"}}]}'), WAIT),
    "filtered": (always(200, '{"choices": [{"finish_reason": "content_filter", "message": {}}]}'), WAIT),
    "hangs once": (line(Line(how="hang")), LIVE),
    "hangs": (line(then=Line(how="hang")), WAIT),
    "closes once": (line(Line(how="close")), LIVE),
    "closes": (line(then=Line(how="close")), WAIT),
    "half an answer once": (line(Line(how="half")), LIVE),
    "half an answer": (line(then=Line(how="half")), WAIT),
    "a hundred megabytes once": (line(Line(how="flood")), LIVE),
    "busy twice": (line(BUSY, BUSY), LIVE),
    "busy, and says until when": (line(SOON, SOON), LIVE),
    "busy, and says at once": (line(NOW, NOW), LIVE),
    "busy for a day": (always(429, Retry_After="86400"), WAIT),
    "busy": (always(429), WAIT),
    "broken twice": (line(BROKEN, BROKEN), LIVE),
    "broken in the middle": (line(None, BROKEN, Line(503), None, BROKEN), LIVE),
    "broken": (always(500, PAGE), WAIT),
    "elsewhere": (always(302, Location="https://example.com/"), WAIT),
    "refuses the key": (always(401, '{"error": {"code": "invalid_api_key"}}'), WAIT),
    "not there": (always(404), WAIT),
    "too large": (always(413), WAIT),
}  # fmt: skip

LIBRE: dict[str, tuple[Case, str]] = {
    "right": (RIGHT, LIVE),
    "loses placeholders": (marks(lambda mark: ""), HELD),
    "doubles placeholders": (marks(lambda mark: mark * 2), HELD),
    "other brackets": (marks(lambda mark: mark.replace("⟦", "[").replace("⟧", "]")), LIVE),
    # Which of two sums of a sentence is which cannot be told.
    "reorders placeholders": (each(reordered), LIVE),
    "shifts by one": (many(lambda answers: [*answers[1:], answers[0]]), SAFE),
    "cuts each in half": (each(lambda answer: answer[: len(answer) // 2]), WAIT),
    "empties": (each(lambda answer: ""), WAIT),
    "echoes": (Case(lambda texts, answers: texts), WAIT),
    "repeats endlessly": (each(lambda answer: f"{answer} {'and so on ' * 40}"), WAIT),
    "wrong language": (each(lambda answer: GERMAN), WAIT),
    "figures tenfold": (each(tenfold), HELD),
    "one answer too few": (many(lambda answers: answers[1:]), LIVE),
    "one answer too many": (many(lambda answers: [*answers, "more"]), LIVE),
    "a page with status 200": (always(200, PAGE), WAIT),
    "another shape": (always(200, '{"translation": []}'), WAIT),
    "null": (always(200, "null"), WAIT),
    "hangs": (line(then=Line(how="hang")), WAIT),
    "closes once": (line(Line(how="close")), LIVE),
    "a hundred megabytes once": (line(Line(how="flood")), LIVE),
    "busy twice": (line(BUSY, SOON), LIVE),
    "broken twice": (line(BROKEN, BROKEN), LIVE),
    "broken": (always(500), WAIT),
    "refuses the key": (always(403), WAIT),
}  # fmt: skip

ROOMS: Mapping[str, Mapping[str, tuple[Case, str]]] = {"chat": CHAT, "libre": LIBRE}
ALL = [(engine, name) for engine, cases in ROOMS.items() for name in cases]
__all__ = ["ALL", "HELD", "LIVE", "ROOMS", "SAFE", "WAIT", "Newsroom"]
