"""Figures that markup parts: a right one is let be, a wrong one is mended through its markup or held."""

import json
from itertools import groupby

import polib
import pytest

from l10n.glossary import Glossary
from l10n.guards import DraftSettings, Reading, compared, figure_errors, issue_spans, rendered_figures, verified
from l10n.guards.differing import differing
from l10n.model import Locale, Span
from l10n.project import LocaleConfig
from tests.guards.parted import RIGHT, WRONG
from tests.site import REPLAY

ZH = Locale.parse("zh-CN")
ARTICLE = "content/a.zh-CN.md"
TITLE = {"港湾基金": "Harbor"}


def by_locale(pairs):
    ordered = sorted(pairs, key=lambda pair: pair.locale)
    return [(locale, list(group)) for locale, group in groupby(ordered, key=lambda pair: pair.locale)]


def settings(locale) -> DraftSettings:
    return DraftSettings.of(ZH, Locale.parse(locale), Glossary(), LocaleConfig())


def told(site, locale) -> dict[str, set[str]]:
    """The errors about figures by source."""
    done = site.run("check", "-l", locale, "--format", "json")
    found: dict[str, set[str]] = {}
    for each in json.loads(done.stdout)["findings"]:
        if each["rule"].startswith("figure-"):
            found.setdefault(each["source"], set()).add(each["severity"])
    return found


def prepared(site, locale, pairs):
    """A site whose engine has the targets."""
    site.configure(targets=[locale], engines=["replay"], more=REPLAY)
    site.write(ARTICLE, "---\ntitle: 港湾基金\n---\n\n" + "\n\n".join(pair.source for pair in pairs) + "\n")
    site.answers(TITLE | {pair.source: pair.target for pair in pairs})


def drafted(site, locale, pairs):
    """A site with the targets as drafts, and what the run says that made them."""
    prepared(site, locale, pairs)
    return site.run("translate", "batch")


def catalog(site, locale):
    return polib.pofile(str(site.root / f"locales/{locale}/{ARTICLE}.po"))


def confirmed(site, locale, pairs):
    """A site whose catalog has the targets as a person confirmed them, and what a run says to it."""
    prepared(site, locale, pairs)
    site.run("extract")
    targets = TITLE | {pair.source: pair.target for pair in pairs}
    po = catalog(site, locale)
    for entry in po:
        entry.flags, entry.msgstr = [], targets[entry.msgid]
    po.save()
    return site.run("translate", "batch")


def published(site, locale) -> str:
    files = [path for path in (site.root / "content").iterdir() if path.name.lower() == f"a.{locale.lower()}.md"]
    return files[0].read_text("utf-8") if files else ""


def test_there_are_enough_pairs():
    """Both tables cover every language with a grammar of its own."""
    assert min(len(RIGHT), len(WRONG)) >= 40
    assert {pair.locale for pair in RIGHT} == {pair.locale for pair in WRONG}
    assert {pair.locale for pair in RIGHT} == {"en", "ja", "ko", "de", "fr", "es", "zh-TW"}


@pytest.mark.parametrize("make", [drafted, confirmed])
@pytest.mark.parametrize(("locale", "pairs"), by_locale(RIGHT))
def test_right_ones_stay_and_go_live(site, locale, pairs, make):
    """No byte of a right target is touched, as a draft or confirmed, and nothing is found."""
    done = make(site, locale, pairs)

    assert done.exit_code == 0, done.stdout
    assert told(site, locale) == {}
    targets = {entry.msgid: entry.msgstr for entry in catalog(site, locale)}
    page = published(site, locale)
    assert "draft: true" not in page
    for pair in pairs:
        assert targets[pair.source] == pair.target
        assert pair.target in page


@pytest.mark.parametrize(("locale", "pairs"), by_locale(WRONG))
def test_wrong_drafts_are_mended_exactly_or_held(site, locale, pairs):
    """What is mended is right and has its markup; what is not is as it came, with an error."""
    drafted(site, locale, pairs)

    targets = {entry.msgid: entry.msgstr for entry in catalog(site, locale)}
    errors = {source for source, severities in told(site, locale).items() if "error" in severities}
    for pair in pairs:
        assert targets[pair.source] == (pair.mended or pair.target)
    assert errors == {pair.source for pair in pairs if not pair.mended}


def test_mended_drafts_go_live(site):
    """A page of mended drafts alone is published."""
    pairs = [pair for pair in WRONG if pair.locale == "en" and pair.mended]
    done = drafted(site, "en", pairs)

    assert done.exit_code == 0, done.stdout
    assert all(pair.mended in published(site, "en") for pair in pairs)


@pytest.mark.parametrize(("locale", "pairs"), by_locale(WRONG))
def test_wrong_targets_of_people_are_told_and_block(site, locale, pairs):
    """What a person confirmed is left alone, has an error, and does not go live."""
    done = confirmed(site, locale, pairs)

    assert done.exit_code == 1, done.stdout
    targets = {entry.msgid: entry.msgstr for entry in catalog(site, locale)}
    assert all(targets[pair.source] == pair.target for pair in pairs)
    errors = {source for source, severities in told(site, locale).items() if "error" in severities}
    assert errors == {pair.source for pair in pairs}
    page = published(site, locale)
    assert not page or "draft: true" in page


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("The loss was $35 **million** million.", "亏损3.5亿美元。"),  # what else the text says of it was not read
        ("Cash is $3**[5]** million.", "现金3.5亿美元。"),
        ("The loss was $35 mil*lio*n and $40.", "亏损3.5亿美元。"),
    ],
)
def test_a_place_in_doubt_is_not_mended(target, source):
    """A mend that would leave a part of the wrong figure behind is none."""
    result = verified(source, target, settings("en"))

    assert (result.target, bool(result.figures)) == (target, True)


# Marks that Markdown does not close are read as the signs they are, and part the figure beside them.
UNCLOSED = [
    ("en", "扩大**12%**。", "It widened by **12 **%."),
    ("en", "扩大12%。", "It widened by __1.__2%."),
    ("en", "扩大12%。", "It widened by 12 (%)."),
    ("en", "扩大12%。", "It widened by 12&nbsp;&nbsp;%."),
    ("en", "净亏损3.5亿美元。", "The loss was **$350 **million."),
    ("en", "净亏损3.6亿美元。", "The loss was ** $360 ** million."),
    ("en", "市值1.18万亿日元。", "Its value is 1.18 tril__lion__ yen."),
    ("de", "净亏损**3.5亿美元**。", "Der Verlust betrug **350 **Millionen Dollar."),
    ("fr", "扩大**12%**。", "Elle s’est creusée de ** 12 ** %."),
    ("es", "扩大**12%**。", "Aumentó un **12 **%."),
    ("ko", "扩大**12%**。", "**12 **% 확대됐다."),
    ("ja", "亏损3.5亿美元。", "損失は3**.5**億ドルだった。"),
    ("zh-TW", "亏损3.5亿美元。", "虧損3**.5**億美元。"),
    # and wrong ones among them
    ("en", "扩大**12%**。", "It widened by **120 **%."),
    ("en", "净亏损3.5亿美元。", "The loss was $3~~5 million~~."),
    ("ja", "亏损3.5亿美元。", "損失は3**5**億ドルだった。"),
    ("zh-TW", "亏损3.5亿美元。", "虧損3**5**億美元。"),
]


@pytest.mark.parametrize(("locale", "source", "target"), UNCLOSED)
def test_a_figure_that_unread_marks_touch_is_never_mended(locale, source, target):
    """Its rest may stand behind the marks, and would be said twice."""
    result = verified(source, target, settings(locale))

    assert result.target == target


def test_a_figure_beside_marks_that_do_not_close_is_mended_where_its_words_are_whole():
    """The marks stay where they are, for the rule about emphasis to tell of."""
    target = "Der Verlust betrug **35 **Millionen Dollar."

    assert verified("净亏损**3.5亿美元**。", target, settings("de")).target == target.replace("35", "350")


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        ("净亏损3.5亿美元。", "The loss was $350 last year.", "The loss was $350 million last year."),
        ("净亏损3.5亿美元。", "The loss was $35 million.", "The loss was $350 million."),
        ("净亏损3.5亿美元。", "The loss was 350, up from $40 million.", ""),
        ("净亏损3.5亿美元，去年为4亿美元。", "The loss was 350 thousand, not $400 million as before.", ""),
    ],
)
def test_a_figure_is_mended_where_nothing_beside_it_may_be_its_own(source, target, mended):
    """A word that is to be added must not stand beside it already."""
    result = verified(source, target, settings("en"))

    assert result.target == (mended or target)
    assert result.is_right is bool(mended)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("$350 billion", "$350 million", {(5, 12): "million"}),
        ("$350 billion", "$35 million", {(1, 4): "35", (5, 12): "million"}),
        ("12\u00a0%", "15 %", {(0, 2): "15"}),
        ("１.2％", "12%", {(0, 3): "12"}),
        ("$350", "$350 million", {(1, 4): "350 million"}),
        ("$350 million", "$1,200", {(1, 12): "1,200"}),
        ("35億ドル", "3.5億円", {(0, 2): "3.5", (3, 4): "円", (4, 6): ""}),
    ],
)
def test_words_that_differ(old, new, expected):
    """A word stands for a word where both figures are built alike."""
    found = differing(old, new, 10)

    applied = old
    for span, text in sorted(found.items(), reverse=True):
        applied = applied[: span.start - 10] + text + applied[span.end - 10 :]
    assert applied.replace("\u00a0", " ").replace("％", "%") == new
    if old[0] not in "１3":
        assert found == {Span(start + 10, end + 10): text for (start, end), text in expected.items()}


def test_spans_of_an_issue_are_in_the_raw_texts():
    """Findings can show both figures where they are written, markup and all."""
    source, target = Reading.of("亏损**3.5亿**美元。", ZH), Reading.of("A loss of **$35** million.", Locale.parse("en"))
    [issue] = compared(source, target)
    spans = issue_spans(issue, source, target)

    assert source.text.raw[slice(*spans.source)] == "3.5亿**美元"
    assert target.text.raw[slice(*spans.target)] == "$35** million"


def test_a_parted_figure_is_left_to_the_engine():
    """Only what stands in the raw text as one stretch travels as a placeholder."""
    source = "亏损**3.5**亿美元，负债**4.5亿美元**。"
    found = rendered_figures(source, settings("en"))

    assert {source[slice(*span)]: text for span, text in found.items()} == {"4.5亿美元": "$450 million"}
    assert figure_errors("亏损**3.5**亿美元。", "A loss of $35**0** million.", settings("en")) == ()
