"""Catalogs from the world: what editors, services, msgcat and git make of them is read, kept, or refused with its line."""

import shutil
import subprocess
from pathlib import Path

import pytest

from l10n.catalog import dump_catalog, join_catalogs, read_catalog
from l10n.errors import CatalogError
from l10n.model import Locale, Unit, UnitState

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Published-Hash: ab12\\n"\n\n'
UNTRANSLATED, DRAFT, STALE, TRANSLATED, FOLDED = UnitState


def entry(target: str, source: str = "港口扩建。", *, lead: str = "", mark: str = "") -> str:
    return f'{mark}{lead}msgid "{source}"\n{lead}msgstr "{target}"\n\n'


FUZZY = "#, fuzzy\n"
OLD = "#~ "


def read(text: str, locale: str = "en"):
    return read_catalog(text, "a.po", "a.md", Locale.parse(locale))


def refusal(text: str, locale: str = "en") -> str:
    with pytest.raises(CatalogError) as caught:
        read(text, locale)
    assert str(caught.value).count("\n") == 0
    return str(caught.value)


# --- two entries of one text -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "target", "state", "lost"),
    [
        (entry("Draft.", mark=FUZZY), entry("Done."), "Done.", TRANSLATED, "Draft."),
        (entry("Done."), entry("Draft.", mark=FUZZY), "Done.", TRANSLATED, "Draft."),
        (entry(""), entry("Done."), "Done.", TRANSLATED, ""),
        (entry("Done."), entry(""), "Done.", TRANSLATED, ""),
        (entry("Done."), entry("Done."), "Done.", TRANSLATED, ""),
        (entry(""), entry("Draft.", mark=FUZZY), "Draft.", DRAFT, ""),
        (entry("One.", mark=FUZZY), entry("Two.", mark=FUZZY), "One.", DRAFT, "Two."),
        (entry("Same.", mark=FUZZY), entry("Same."), "Same.", TRANSLATED, ""),
        (entry("Old.", mark=FUZZY + '#| msgid "旧。"\n'), entry("Draft.", mark=FUZZY), "Draft.", DRAFT, "Old."),
        (entry("Draft.", mark=FUZZY), entry("", mark="#, folded\n"), "", FOLDED, "Draft."),
        (entry("Draft.", mark=FUZZY), entry("Done.", lead=OLD), "Done.", TRANSLATED, "Draft."),
        (entry(""), entry("Done.", lead=OLD), "Done.", TRANSLATED, ""),
        (entry("Done."), entry("Older.", lead=OLD), "Done.", TRANSLATED, "Older."),
        (entry("Done."), entry("Older.", lead=OLD, mark=FUZZY), "Done.", TRANSLATED, "Older."),
        (entry("Done."), 'msgctxt ""\n' + entry(""), "Done.", TRANSLATED, ""),
        ('msgctxt ""\n' + entry(""), entry("Done."), "Done.", TRANSLATED, ""),
    ],
)
def test_of_two_entries_the_one_worth_more_counts(first, second, target, state, lost):
    """The confirmed one before a draft, live or obsolete; what the other says stays as a comment, and is written once."""
    catalog = read(HEADER + first + second)

    [unit] = catalog.units
    assert (unit.target, unit.state) == (target, state)
    assert unit.comment == (f"another target was: {lost}" if lost else "")
    assert catalog.obsolete == ()
    written = dump_catalog(catalog)
    assert dump_catalog(read(written)) == written
    assert written.count("港口扩建。") == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (entry("One."), entry("Two.")),
        (entry("One."), "#. role: paragraph\n#: a.md:7\n" + entry("Two.")),
        (entry("One."), "# a person\n" + entry("One")),
        (entry("One."), entry("", mark="#, folded\n")),
        (entry("", mark="#, folded\n"), entry("Two.")),
        (entry("One."), 'msgctxt ""\n' + entry("Two.")),
        (entry("One."), entry("Draft.", mark=FUZZY) + entry("Two.")),
        (entry("A ship of 3.5 t."), entry("A ship of 35 t.")),
        ('msgctxt "fm:title"\n' + entry("One."), 'msgctxt "fm:title"\n' + entry("Two.")),
        (entry("One.", mark="#, c-format\n"), entry("Two.")),
    ],
)
def test_two_confirmed_targets_are_an_error_that_names_both_lines(first, second):
    """Nobody but a person can choose."""
    at = [number for number, line in enumerate((HEADER + first + second).split("\n"), 1) if line.startswith("msgid")]

    said = refusal(HEADER + first + second)

    place, _, what = said.partition(": it confirms another target for the text of line ")
    numbers = int(place.removeprefix("a.po:")), int(what.partition(";")[0])
    assert max(at) - 3 <= numbers[0] <= max(at)
    assert numbers[1] <= at[1] < numbers[0]
    assert said.endswith("; keep one of the two entries")


def test_an_obsolete_pair_beside_no_live_one_stays():
    """Two obsolete ones of a text are one, and the confirmed one counts."""
    catalog = read(HEADER + entry("A.", "甲。") + entry("B.", lead=OLD, mark=FUZZY) + entry("Beta.", lead=OLD))

    assert [(u.target, u.state, u.comment) for u in catalog.obsolete] == [
        ("Beta.", TRANSLATED, "another target was: B.")
    ]


def test_what_an_obsolete_draft_was_made_for_is_known():
    """msgmerge writes it behind `#~|`: such a target counts as none, also when its sentence returns."""
    text = HEADER + FUZZY + '#~| msgid "旧港口。"\n' + entry("The old port.", lead=OLD)
    [unit] = read(text).obsolete

    assert (unit.state, unit.previous) == (STALE, "旧港口。")
    assert '#~| msgid "旧港口。"' in dump_catalog(read(text))


# --- what no article has ---------------------------------------------------------------------

PLURAL = '#. a counter\n#: x.c:7\n#, c-format\nmsgid "一个"\nmsgid_plural "%d 个"\nmsgstr[0] "one"\nmsgstr[1] "%d\\tof\u2028 them"'


@pytest.mark.parametrize(
    "kept",
    [
        PLURAL,
        PLURAL.replace("msgid ", 'msgctxt "c"\nmsgid '),
        "# a person's word\n" + PLURAL,
        "\n".join(f"#~ {line}" for line in PLURAL.split("\n")[3:]),
        'msgctxt "empty"\nmsgid ""\nmsgstr "nothing"',
        PLURAL.replace('"one"', '""\n"one "\n"more"'),
        "#, fuzzy\n" + PLURAL,
        PLURAL + '\nmsgstr[2] "drei"',
        PLURAL.replace("一个", "港口扩建。"),
        '#| msgid "旧"\n' + PLURAL,
    ],
)
@pytest.mark.parametrize("behind", ["", entry("B.", "乙。"), "# the end\n"])
def test_plurals_and_the_like_are_kept_as_they_are_written(kept, behind):
    """Byte for byte, wherever they stand."""
    first = read(HEADER + entry("A.", "甲。") + kept + "\n\n" + behind)

    written = dump_catalog(first)
    assert f"\n\n{kept}\n" in written
    assert dump_catalog(read(written)) == written
    assert [u.target for u in first.units] == ["A.", *(["B."] if "乙" in behind else [])]
    joined = join_catalogs(first, first, read(HEADER)).catalog
    assert joined.kept == ()
    assert join_catalogs(read(HEADER), read(HEADER), first).catalog.kept == first.kept


def test_what_people_write_on_top_of_a_file_is_kept():
    """The comment of the header is no unit's; without a header it is."""
    text = "# Translators:\n# 王 <w@example.com>\n" + HEADER + entry("A.", "甲。")

    assert read(text).comment == "Translators:\n王 <w@example.com>"
    assert dump_catalog(read(text)).startswith("# Translators:\n# 王 <w@example.com>\nmsgid")
    assert [u.comment for u in read("# look here\n" + entry("A.", "甲。")).units] == ["look here"]


# --- what is read as it is meant -------------------------------------------------------------

ONE = HEADER + "#. role: paragraph\n#: a.md\n" + FUZZY + entry('The port\\twas \\"extended\\".')
WRAPPED = ONE.replace('msgstr "The port', 'msgstr ""\n"The "\n"port')


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        WRAPPED,
        "\ufeff" + ONE,
        ONE.replace("\n", "\r\n"),
        "\ufeff" + WRAPPED.replace("\n", "\r\n"),
        ONE.rstrip("\n"),
        ONE.replace("#, fuzzy", "#,fuzzy").replace("#: a", "#:a").replace("#. role", "#.role"),
        ONE.replace("\\t", "\t"),
        ONE.replace("msgstr ", "msgstr\t").replace("msgid ", "msgid  "),
        ONE.replace("charset=UTF-8", "charset=GBK"),
        ONE.replace("charset=UTF-8", "charset=CHARSET"),
        ONE.replace("Language: en", "Language: en_US"),
        ONE.replace("Language: en", "Language: "),
        ONE.replace('"Language: en\\n"\n', ""),
        ONE + "#:\n",
        ONE + "#,\n",
        ONE + "#~\n",
        ONE + "#\n# the end\n",
        ONE.replace(HEADER, HEADER + HEADER),
        ONE.replace("\n\n", "\n"),
    ],
)
def test_one_catalog_in_many_hands(text):
    """Wrapped, with CRLF, a mark, another charset's name, signs without blanks: the unit is the same."""
    catalog = read(text)

    [unit] = catalog.units
    assert unit == Unit("港口扩建。", "", 'The port\twas "extended".', DRAFT, role="paragraph")
    assert catalog.published == "ab12"
    assert "charset=UTF-8" in dump_catalog(catalog)


def test_flags_of_other_tools_are_kept():
    """`c-format` and its like say nothing to us."""
    [unit] = read(HEADER + "#, c-format, fuzzy\n#, no-wrap\n" + entry("A.")).units

    assert (unit.flags, unit.state) == (("c-format", "no-wrap"), DRAFT)


def test_the_order_of_a_file_is_its_own():
    """Units are told by their texts."""
    assert [u.source for u in read(HEADER + entry("B.", "乙。") + entry("A.", "甲。")).units] == ["乙。", "甲。"]


# --- what is refused with its line -----------------------------------------------------------

MARK = "#-#-#-#-#  {}  #-#-#-#-#\\n"
BOTH = f'msgstr ""\n"{MARK.format("a.po (site 1)")}"\n"One.\\n"\n"{MARK.format("b.po")}"\n"Two."\n'


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (HEADER + 'msgid "甲。"\n' + BOTH, "a.po:7", "msgcat joined several targets"),
        (HEADER + FUZZY + 'msgid "甲。"\n' + BOTH, "a.po:8", "msgcat joined several targets"),
        ('msgid ""\n' + BOTH + "\n" + entry("A."), "a.po:1", "msgcat joined several targets"),
        (HEADER + 'msgid "甲。"\nmsgstr "#-#-#-#-#  a.po  "\n"#-#-#-#-#\\nOne."\n', "a.po:7", "msgcat joined"),
        (HEADER + PLURAL.replace("one", MARK.format("a.po") + "one"), "a.po:10", "msgcat joined several targets"),
        (HEADER + entry("A.") + HEADER.replace("ab12", "cd34"), "a.po:10", "another header than in line 1"),
        (HEADER + "<<<<<<< HEAD\n" + entry("A."), "a.po:7", "a merge conflict of git"),
        (HEADER + 'msgid "甲。"\n<<<<<<< ours\nmsgstr "A."\n=======\nmsgstr "B."\n>>>>>>> theirs\n', "a.po:8", "git"),
        (HEADER + entry("A.") + "=======\n" + entry("B."), "a.po:10", "a merge conflict of git"),
        (HEADER + entry("A.") + ">>>>>>> 1a2b3c4\n", "a.po:10", "a merge conflict of git"),
        (HEADER + "||||||| base\n" + entry("A."), "a.po:7", "a merge conflict of git"),
        (HEADER + 'msgid "甲。"\n', "a.po:7", "the PO file ends before this entry does"),
        (HEADER + 'msgctxt "fm:title"\n', "a.po:7", "the PO file ends before this entry does"),
        (HEADER + 'msgid "甲。"\nmsgstr "A', "a.po:8", "the PO file does not parse"),
        (HEADER + 'msgid "甲。"\nmsgid "乙。"\nmsgstr "A"\n', "a.po:8", "the PO file does not parse"),
        ('"A"\n', "a.po:1", "the PO file does not parse"),
        ("\x00\x00", "a.po:1", "the PO file does not parse"),
        ('{"甲": "A"}', "a.po:1", "the PO file does not parse"),
        (HEADER.replace("Language: en", "Language: ja") + entry("A."), "a.po", "it is in ja, and it stands where en"),
        (HEADER.replace("Language: en", "Language: zh_CN") + entry("A."), "a.po", "it is in zh-CN"),
    ],
)
def test_what_a_person_has_to_mend_is_told_with_its_line(text, place, reason):
    """And nothing of it is read."""
    said = refusal(text)

    assert said.partition(": ")[0] == place
    assert reason in said


@pytest.mark.parametrize(
    ("header", "locale", "is_refused"),
    [
        ("zh_TW", "zh-TW", False),
        ("zh_Hant", "zh-TW", False),
        ("zh-Hant-TW", "zh-TW", False),
        ("zh", "zh-TW", False),
        ("en_GB", "en", False),
        ("pt", "pt-BR", False),
        ("pt_PT", "pt-BR", False),
        ("nb_NO", "no", False),
        ("iw", "he", False),
        ("not a tag", "en", False),
        ("zh_CN", "zh-TW", True),
        ("zh-Hans", "zh-HK", True),
        ("zh_TW", "zh-CN", True),
        ("ja", "ko", True),
        ("en", "ja", True),
        ("sr_Latn", "sr-Cyrl", True),
        ("pt_BR", "es", True),
        ("de", "en", True),
        ("nb", "sv", True),
        ("zh_TW", "ja", True),
    ],
)
def test_a_catalog_of_another_language_is_refused(header, locale, is_refused):
    """Its targets would be published as those of the folder's locale; another region is none."""
    text = HEADER.replace("Language: en", f"Language: {header}") + entry("A.")

    if is_refused:
        assert "put it where it belongs" in refusal(text, locale)
    else:
        assert [unit.target for unit in read(text, locale).units] == ["A."]


# --- real tools ------------------------------------------------------------------------------


if shutil.which("msgcat"):

    def test_what_gettext_itself_makes(tmp_path: Path):
        """msgcat's joined targets are refused, its wrapping is read, and our own file passes msgfmt."""
        for name, target in (("a.po", "One."), ("b.po", "Two.")):
            (tmp_path / name).write_text(HEADER.replace('"X-', f'"X-Of: {name}\\n"\n"X-') + entry(target), "utf-8")
        joined = subprocess.run(
            ["msgcat", "a.po", "b.po"], cwd=tmp_path, capture_output=True, check=True
        ).stdout.decode()
        long = dump_catalog(read(HEADER + entry("The port was extended. " * 20) + PLURAL.replace("\u2028", "") + "\n"))
        (tmp_path / "c.po").write_text(long, "utf-8")
        wrapped = subprocess.run(["msgcat", "c.po"], cwd=tmp_path, capture_output=True, check=True).stdout.decode()

        assert "msgcat joined several targets" in refusal(joined)
        assert wrapped != long
        assert read(wrapped).units[0].target == "The port was extended. " * 20
        assert subprocess.run(["msgfmt", "-o", "-", "c.po"], cwd=tmp_path, capture_output=True, check=True).stdout
