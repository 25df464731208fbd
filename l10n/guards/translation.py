"""
Whether a text can be the translation of a sentence at all.

Services answer with error pages, quota notices and the source itself with status 200;
language models talk about the task, obey the text, repeat themselves or stop early.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable

from l10n.article import Text, is_translatable
from l10n.guards.language import is_foreign
from l10n.guards.settings import DraftSettings
from l10n.languages import HAN, IDEOGRAPH, Language
from l10n.model import LONGEST_SENTENCE

# --- what is no translation at all -----------------------------------------------------------

_PAGES = re.compile(
    r"<!doctype html|<html\b|<head\b|<body\b|error 50\d \(server error\)|error 400 \(bad request\)"
    r"|\b(?:50[0234]|429) (?:bad gateway|service unavailable|gateway time-?out|too many requests|internal server error)"
    r"|unusual traffic from your|you (?:have )?(?:used all|exceeded) (?:available )?(?:your )?(?:free )?(?:translations|quota)"
    r"|mymemory warning|invalid (?:language pair|source language)|please select two distinct languages"
    r"|query length limit exceeded|quota (?:has been )?exceeded|rate limit (?:reached|exceeded)",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^(?:(?:sure|certainly|of course|okay|i(?:’|')m sorry|i am sorry|sorry, (?:but )?i"
    r"|i can(?:’|'|no)t (?:assist|help|translate|provide)"
    r"|as an? (?:ai|language|artificial intelligence)(?: language)?(?: model| assistant)?,|the translation (?:is|of)"
    r"|translated text|translations?:|note:|(?:übersetzung|traduction|traducción|traduzione) ?:)(?=[\s,:!.]|$)"
    r"|here(?:’|')?s? (?:is |are )?(?:the |your |my |a )?(?:[\w-]+ ){0,2}(?:translat|segments?\b|json\b)"
    r"|好的[，,！]|以下[是為为]|翻[译譯]|[译譯]文[:：]|抱歉[，,]|作[为為](?:一[个個名])?(?:ai|人工智[能慧])"
    r"|承知(?:いた)?しました|かしこまりました|以下[はが](?:翻訳|訳)|翻訳[:：]|訳文?[:：]|申し訳|次のように翻訳"
    r"|다음은 .{0,8}번역|번역(?:문|본)?[:：]|물론입니다|알겠습니다|죄송)",
    re.IGNORECASE,
)


def not_a_translation(source: str, text: str) -> str:
    """Name an error page, a notice or a model's talk that stands in the place of an answer."""
    if _PAGES.search(text) and not _PAGES.search(source):
        return "a page or notice about an error"
    if (talk := _TALK.match(text.strip())) and not _is_said(talk[0], source):
        return "a model's talk about the task"
    return ""


# What a sentence that truly begins so says in Chinese.
_SAID = {
    "sure": "当然|确实|没错|没问题|诚然|固然|好|行|可以|肯定", "certainly": "当然|诚然|固然|肯定|无疑|确实|没错|必然",
    "of course": "当然|自然|诚然|固然|不用说|毫无疑问|必然", "okay": "好|行|可以|没问题|OK|ok",
    "note:": "注|提示|提醒|说明|请留意", "sorry": "抱歉|对不起|遗憾|歉意|不好意思", "i": "我|歉|对不起|遗憾|不好意思",
    "as a": "作为|身为|人工智能|AI|语言", "the translation": "翻译|译", "translat": "翻译|译", "here": "翻译|译|JSON|分部|板块",
    "übersetzung": "翻译|译", "traducción": "翻译|译", "traduction": "翻译|译", "traduzione": "翻译|译",
    "好的": "好的", "以下": "以下|下面|如下|下列", "翻": "翻", "译文": "译", "譯文": "译", "抱歉": "抱歉|歉|对不起|遗憾", "作为": "作为|身为", "作為": "作为|身为",
    "承知": "好|知道|明白|收到|遵命", "かしこ": "好|知道|明白|收到|遵命", "翻訳": "翻译|译", "訳": "译", "申し訳": "抱歉|歉|对不起|遗憾|不好意思",
    "다음": "翻译|译", "번역": "翻译|译", "물론": "当然|没问题|可以", "알겠": "好|知道|明白|收到|遵命", "죄송": "抱歉|歉|对不起|遗憾|不好意思",
}  # fmt: skip


def _is_said(talk: str, source: str) -> bool:
    return any(talk.lower().startswith(word) and re.search(said, source) for word, said in _SAID.items())


# --- what is unsound -------------------------------------------------------------------------


def unsound(source: str, text: str, settings: DraftSettings) -> str:
    """Say what is wrong with a text that should be a source's translation; nothing where it may be one."""
    return next((what for what, is_bad in _FAULTS if is_bad(source, text, settings)), "")


def _is_echo(source: str, text: str, settings: DraftSettings) -> bool:
    return text == source and not Language.of(settings.target).han


def _is_mostly_han(source: str, text: str, settings: DraftSettings) -> bool:
    letters = [char for char in text if char.isalpha()]
    # Hangul lies above Han; Korean headlines write 中 and 美 for countries.
    is_han = len(HAN.findall("".join(letters))) * 2 > len(letters)
    return not Language.of(settings.target).han and is_han and is_translatable(text)


def _is_long(source: str, text: str, settings: DraftSettings) -> bool:
    return len(text) > min(12 * len(source) + 200, LONGEST_SENTENCE)


def _is_short(source: str, text: str, settings: DraftSettings) -> bool:
    """Only long sentences are looked at: a name may be four letters."""
    size = len(IDEOGRAPH.findall(Text.of(source).prose))
    return size >= 15 and len(text) < size * Language.of(settings.target).shortest


_CUT = 1.8
"""Characters of a cut sentence for one Chinese character, at the most, in scripts like Latin."""


def _is_cut(source: str, text: str, settings: DraftSettings) -> bool:
    """Return whether a sentence stops without a full stop, and is short at that; engines that write none are not meant."""
    size = len(IDEOGRAPH.findall(Text.of(source).prose))
    is_whole = not re.search(r"[。！？]\W*$", source) or not re.search(r"[\w,;:-]$", text.strip())
    return Language.of(settings.target).is_latin and size >= 15 and not is_whole and len(text) < size * _CUT


_MARKER = re.compile(r"(?:#{1,6}|[-*+>])\s")


def _is_other_block(source: str, text: str, settings: DraftSettings) -> bool:
    """Return whether a heading, item or quote was made of a sentence."""
    return bool(_MARKER.match(text.lstrip())) and not re.match(r"\s*[#*+>\-—–－]", source)


_PLACEHOLDER = re.compile(r'⟦|⟧|@@\s?\d+\s?@@|<x id="\d+"|translate="no" id="x\d+"')


def _has_placeholder(source: str, text: str, settings: DraftSettings) -> bool:
    return bool(_PLACEHOLDER.search(text)) and not _PLACEHOLDER.search(source)


def _repeats(source: str, text: str, settings: DraftSettings) -> bool:
    """Runaway repetition: the same words over and over, or the whole twice, which the source does not have."""
    if _is_twice(text) and not _is_twice(source):
        return True
    most = max(_repeated(text, 3, 9), default=0)
    return most >= 4 and most > 2 * max(_repeated(source, 1, 3), default=1)


def _is_twice(text: str) -> bool:
    middle = len(text) // 2
    return len(text) > 24 and text[:middle].strip() == text[-middle:].strip()


def _repeated(text: str, run: int, clause: int) -> list[int]:
    """Count how often a stretch of some characters, not digits only, follows upon itself, and how often a clause recurs."""
    runs = re.finditer(rf"((?=.{{0,9}}[^\W\d_]).{{{run},60}}?)\1{{2,}}", text[:5000])
    clauses = Counter(part.strip() for part in re.split("[,.;!?，。；！？、]", text) if len(part.strip()) >= clause)
    return [*(len(match[0]) // len(match[1]) for match in runs), *clauses.values()]


def _has_noise(source: str, text: str, settings: DraftSettings) -> bool:
    """Characters that no text has: controls, unassigned ones, halves of surrogates, the sign for what could not be read."""
    return any(
        (unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") and char not in "\n\t") or char == "\ufffd"
        for char in set(text) - set(source)
    )


def _is_foreign(source: str, text: str, settings: DraftSettings) -> bool:
    return is_foreign(Text.of(text).prose, settings.target)


_FAULTS: tuple[tuple[str, Callable[[str, str, DraftSettings], bool]], ...] = (
    ("is empty", lambda source, text, settings: not text.strip()),
    ("is the source", _is_echo),
    ("is not in the target language", _is_mostly_han),
    ("is absurdly long", _is_long),
    ("is absurdly short", _is_short),
    ("stops in the middle", _is_cut),
    ("is another kind of block", _is_other_block),
    ("has a placeholder left", _has_placeholder),
    ("repeats itself", _repeats),
    ("has characters that no text has", _has_noise),
    ("is in another language", _is_foreign),
)
