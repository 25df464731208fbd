"""What is true of languages: each file agrees with itself and with CLDR; what has no file is as its script is."""

import re
import subprocess
import sys

import pytest
from babel.core import get_global

from l10n.languages import Contrast, FormWord, Language, broader, distance, known_languages, says_less
from l10n.languages.facts import file_names
from l10n.model import Locale

FILES = known_languages()
EXAMPLES = (
    "SoftBank Group",
    "grüne Anleihe",
    "central bank",
    "Газпром",
    "コンピューター",
    "軟銀",
    "소프트뱅크 그룹",
    "S&P 500",
)


def of(tag: str) -> Language:
    return Language.of(Locale.parse(tag))


def named(language: Language) -> str:
    return language.code


each_file = pytest.mark.parametrize("language", FILES, ids=named)


@each_file
def test_a_language_is_named_as_its_file(language):
    assert language.code in file_names()
    assert Locale.parse(language.code) == Locale(language.code)


@each_file
def test_its_script_is_the_one_of_cldr(language):
    """Every script is an ISO 15924 code that CLDR knows, and the usual one is that of CLDR."""
    scripts = {language.script, *language.scripts.values()}

    assert scripts <= set(get_global("script_aliases").values()) | {
        part for tag in get_global("likely_subtags").values() for part in tag.split("_") if len(part) == 4
    }
    assert language.script in get_global("likely_subtags")[language.code].split("_")


@each_file
def test_its_words_are_in_lower_case(language):
    """Texts are compared in lower case, word by word."""
    for word in language.words:
        assert word == word.lower()
        assert re.fullmatch(r"[^\W\d_]+", word), word


@each_file
def test_words_tell_languages_in_latin_letters_only(language):
    """Other languages have letters that tell them; none of it needs both."""
    assert not language.words or language.is_latin
    assert not (language.words and language.letters)
    assert not (language.letters and language.is_latin)


@each_file
def test_its_lengths_are_in_order(language):
    """The shortest translation is shorter than the usual one."""
    assert 0 < language.shortest < language.length < 5


@each_file
def test_its_forms_are_patterns(language):
    """Whatever a form is, its patterns compile, and find the form as it is written."""
    inflection = language.inflection
    for ending in (inflection.ending, inflection.term_ending or ""):
        re.compile(f"(?P<ending>{ending})")
    for article, merged in inflection.articles.items():
        assert article == article.lower()
        assert article in merged.split("|")
    for form in EXAMPLES:
        for is_last in (True, False):
            for is_name in (True, False):
                word = re.escape(form.split(" ")[0])
                assert re.match(inflection.stem(FormWord(word, word, is_last, is_name)), form)


@each_file
def test_its_twins_are_mutual(language):
    for char, both in language.inflection.twins.items():
        assert char in both
        assert all(language.inflection.twins[other] == both for other in both)


@each_file
def test_what_it_makes_of_neighbours_stays_in_the_sentence(language):
    for before, behind in (("He eats a ", " now"), ("", ""), ("", "은 좋다"), ("an", "an")):
        fitted = language.fit(before, "Apple", behind)

        assert "Apple" in fitted.text
        assert 0 <= fitted.before <= len(before)
        assert 0 <= fitted.behind <= len(behind)


def test_contrasts_have_every_kind():
    assert [language.code for language in FILES if language.contrasts] == ["zh"]
    assert all(set(language.contrasts.rows) == set(Contrast) for language in FILES if language.contrasts)


# --- scripts ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "script", "joint", "is_latin"),
    [
        ("zh", "Hans", "", False), ("zh-CN", "Hans", "", False), ("zh-TW", "Hant", "", False), ("zh-MO", "Hant", "", False),
        ("zh-Hans-HK", "Hans", "", False), ("ja", "Jpan", "", False), ("ko", "Kore", " ", False), ("en-GB", "Latn", " ", True),
        ("ru", "Cyrl", " ", False), ("sr", "Cyrl", " ", False), ("sr-Latn", "Latn", " ", True), ("uz-Cyrl", "Cyrl", " ", False),
        # Without a file:
        ("sv", "Latn", " ", True), ("am", "Ethi", " ", False), ("bn", "Beng", " ", False), ("yue", "Hant", "", False),
        ("pa-PK", "Arab", " ", False), ("km", "Khmr", " ", False), ("qq", "Latn", " ", True),
    ],
)  # fmt: skip
def test_a_locale_is_written_in_a_script(tag, script, joint, is_latin):
    """The tag's own, else that of the region, else that of the language; CLDR knows those of languages without a file."""
    language = of(tag)

    assert (language.script, language.joint, language.is_latin) == (script, joint, is_latin)


@pytest.mark.parametrize(
    ("tag", "is_traditional"),
    [("zh-TW", True), ("zh-HK", True), ("zh-MO", True), ("zh-Hant", True), ("zh-Hans-TW", False), ("zh", False), ("yue", False), ("ja", False)],
)  # fmt: skip
def test_traditional_is_chinese_in_traditional_characters(tag, is_traditional):
    assert of(tag).is_traditional == is_traditional


def test_babel_is_imported_for_a_language_without_a_file_only():
    """No usual run pays for it."""
    script = "import sys; from l10n.languages import Language, known_languages; from l10n.model import Locale; known_languages(); {}print('babel' in sys.modules)"
    for asked, expected in (
        ("", "False"),
        ("Language.of(Locale('zh', '', 'TW')); ", "False"),
        ("Language.of(Locale('sv')); ", "True"),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script.format(asked)], capture_output=True, encoding="utf-8", check=True
        )
        assert done.stdout.strip() == expected


# --- tags ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "locale", "far"),
    [
        ("zh-CN", "zh-CN", 0), ("zh", "zh-CN", 1), ("zh-Hans", "zh-CN", 2), ("zh-Hans-CN", "zh-CN", 1), ("zh-Hant", "zh-CN", None),
        ("zh-HK", "zh-CN", None), ("zh", "zh-TW", None), ("zh-Hant", "zh-TW", 2), ("zh-HK", "zh-TW", None),
        ("en-US", "en", 1), ("en-GB", "en-US", None), ("en", "ja", None), ("sr-Latn", "sr", 1), ("sr-Latn", "sr-Cyrl", None),
    ],
)  # fmt: skip
def test_how_far_a_tag_is_from_a_locale(tag, locale, far):
    assert distance(Locale.parse(tag), Locale.parse(locale)) == far


@pytest.mark.parametrize(
    ("tag", "locale", "is_said"),
    [
        ("zh-CN", "zh-CN", True), ("zh", "zh-CN", True), ("zh-Hans", "zh-CN", True), ("zh-Hant", "zh-CN", False), ("zh-TW", "zh-CN", False),
        ("zh-Hant", "zh-TW", True), ("zh-Hant", "zh-MO", True), ("zh-CN", "zh", False), ("zh-Hans", "zh", False), ("en", "en-US", True), ("en", "zh", False),
    ],
)  # fmt: skip
def test_a_tag_may_say_less_than_a_locale(tag, locale, is_said):
    assert says_less(Locale.parse(tag), Locale.parse(locale)) == is_said


def test_broader_tags_come_nearest_first():
    assert [str(each) for each in broader(Locale.parse("zh-CN"))] == ["zh-CN", "zh-Hans-CN", "zh-Hans", "zh"]
    assert [str(each) for each in broader(Locale.parse("en-US"))] == ["en-US", "en-US", "en", "en"]
