"""The other commands, exit codes and messages, as users and scripts meet them."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.site import ARTICLE, ENGLISH, REPLAY

SOURCE = "content/a.zh-CN.md"
EN = "content/a.en.md"
PO = "locales/en/content/a.zh-CN.md.po"


def git(site, *arguments):
    command = ["git", "-c", "user.name=t", "-c", "user.email=t@example.com", *arguments]
    subprocess.run(command, cwd=site.root, check=True, capture_output=True)


# --- init, extract, text ---------------------------------------------------------------------


def test_init_writes_the_layout_it_found(site):
    """The layout is found once and written down; a second init does not overwrite it."""
    (site.root / "l10n.toml").unlink()
    site.write("content/zh-CN/news/qq/X1.zh-CN.md", ARTICLE)

    done = site.run("init", "--targets", "en,zh-tw")

    assert done.exit_code == 0
    assert 'layout = "hugo-dir-name"' in site.read("l10n.toml")
    assert 'targets = ["en", "zh-TW"]' in site.read("l10n.toml")
    again = site.run("init")
    assert again.exit_code == 2
    assert "is there already; edit it, or give --force" in again.stderr


def test_a_fresh_site_runs_on_what_init_wrote(site):
    """`l10n init`, then `l10n translate batch`, and nothing else."""
    (site.root / "l10n.toml").unlink()
    site.write(SOURCE, ARTICLE)
    assert site.run("init", "--targets", "zh-TW").exit_code == 0

    done = site.run("translate", "batch")

    assert done.exit_code == 0
    assert (site.root / "content/a.zh-tw.md").exists()


def test_init_without_articles_says_where_it_looked(site):
    """No Markdown file, no configuration."""
    (site.root / "l10n.toml").unlink()

    done = site.run("init")

    assert done.exit_code == 2
    assert "holds no Markdown files; name the folder of articles with --content" in done.stderr


def test_without_a_configuration_every_command_says_how_to_begin(site):
    """One line, exit 2."""
    (site.root / "l10n.toml").unlink()
    for command in (["check"], ["status"], ["merge"], ["extract"], ["translate", "batch"], ["report"]):
        done = site.run(*command)

        assert done.exit_code == 2
        assert "run `l10n init`" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


def test_extract_makes_catalogs_and_no_pages(english):
    """Catalogs are written, nothing is drafted."""
    done = english.run("extract")

    assert done.exit_code == 0
    assert english.read(PO).count('msgstr ""') == 6  # the header and five units
    assert not (english.root / EN).exists()


def test_one_text_is_translated_by_memory_or_engine(english):
    """The target alone on stdout; exit 3 with the reason where nothing has it."""
    english.run("translate", "batch")

    done = english.run("translate", "text", "港湾基金2月12日发布财报。")
    assert (done.exit_code, done.stdout) == (0, "Harbor Fund reported its results on Feb. 12.\n")

    done = english.run("translate", "text", "从未见过的句子。")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "en: " in done.stderr


# --- check, status, report -------------------------------------------------------------------


def test_check_tells_what_is_missing_and_writes_nothing(english):
    """Missing units are errors with their line; no file is touched."""
    before = english.files()

    done = english.run("check")

    assert done.exit_code == 1
    assert f"{SOURCE}:13: [en] error coverage-missing: not translated: 港湾基金2月12日发布财报。" in done.stdout
    assert "5 errors" in done.stderr
    assert english.files() == before


def test_check_speaks_json(english):
    """The shape of the design: findings with fingerprints that do not depend on lines, and a summary."""
    english.run("extract")
    first = json.loads(english.run("check", "--format", "json").stdout)
    english.write(SOURCE, english.read(SOURCE).replace("---\n\n港湾", "---\n\n\n\n港湾"))
    second = json.loads(english.run("check", "--format", "json").stdout)

    assert first["summary"] == {"error": 5, "warning": 0, "note": 0, "total": 5, "failed": []}
    assert list(first["findings"][0]) == [
        "rule", "severity", "locale", "path", "line", "source", "target", "message", "fingerprint",
        "context", "expected", "found", "source_span", "target_span", "mend",
    ]  # fmt: skip
    assert [f["fingerprint"] for f in first["findings"]] == [f["fingerprint"] for f in second["findings"]]
    assert [f["line"] for f in first["findings"]] != [f["line"] for f in second["findings"]]


def test_check_speaks_to_github(english):
    """Workflow commands with GitHub's escapes."""
    done = english.run("check", "--format", "github")

    assert f"::error file={SOURCE},line=2,title=coverage-missing en::not translated: " in done.stdout


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_fail_on_sets_the_exit_code(english, level, code):
    """A warning alone fails only where warnings shall."""
    english.run("translate", "batch")
    english.write(EN, english.read(EN) + "\nA note by hand.\n")

    assert english.run("check", "--fail-on", level).exit_code == code


def test_a_finding_can_be_silenced_in_the_catalog_and_in_the_configuration(english):
    """By a flag on the unit, or by rule and path."""
    english.run("translate", "batch")
    han = english.read(PO).replace('msgstr "Harbor Fund reported', 'msgstr "港湾 Harbor Fund reported')
    english.write(PO, han)
    assert english.run("check").exit_code == 1

    english.write(
        PO, han.replace('#, fuzzy\nmsgid "港湾基金2月12日', '#, fuzzy, ignore-han-left\nmsgid "港湾基金2月12日')
    )
    assert english.run("check").exit_code == 0

    english.write(PO, han)
    english.configure(
        targets=["en"], engines=["replay"], more=REPLAY + '\n[checks]\nignore = ["han-left:content/a*"]\n'
    )
    assert english.run("check").exit_code == 0


def test_an_orphan_catalog_is_reported(english):
    """A catalog whose article is gone is named; nothing is deleted."""
    english.run("translate", "batch")
    (english.root / SOURCE).unlink()

    done = english.run("check")

    assert "catalog-orphan" in done.stdout
    assert (english.root / PO).exists()


@pytest.mark.parametrize("value", ["2025年2月14日", "14 February 2025", "2025/02/14", "2025-02-14 16:49", "2025-2-4"])
def test_a_date_that_hugo_cannot_read_is_an_error(english, value):
    """Each of these fails a Hugo build, or silently gives the year 1."""
    english.write(SOURCE, ARTICLE.replace("2025-02-14 16:49:15", value))

    assert f"{SOURCE}:3: error front-matter-date" in english.run("check").stdout


@pytest.mark.parametrize("value", ["2025-02-14", "2025-02-14T16:49:15+08:00", "2025-02-14 16:49:15 +0800"])
def test_a_date_that_hugo_reads_is_none(english, value):
    """What Hugo accepts passes."""
    english.write(SOURCE, ARTICLE.replace("2025-02-14 16:49:15", value))

    assert "front-matter-date" not in english.run("check").stdout


def test_lists_that_do_not_agree_are_an_error_until_merged(english):
    """A list edited by hand is found, and `l10n merge` mends it."""
    english.run("translate", "batch")
    english.write(SOURCE, english.read(SOURCE).replace('  - "zh-CN"\n  - "en"\n', '  - "zh-CN"\n'))

    done = english.run("check")
    assert done.exit_code == 1
    assert "translations is zh-CN; it should be zh-CN, en; run `l10n merge`" in done.stdout

    assert english.run("merge").exit_code == 0
    assert english.run("check").exit_code == 0


def test_status_is_a_table_and_json(english):
    """People see states, scripts see numbers."""
    english.answers({k: v for k, v in ENGLISH.items() if "详见" not in k})
    english.run("translate", "batch")

    assert "content/a.zh-CN.md  missing 4/5" in english.run("status").stdout
    [row] = json.loads(english.run("status", "--format", "json").stdout)["articles"]
    assert (row["state"], row["units"], row["drafts"], row["missing"], row["live"]) == ("missing", 5, 4, 1, False)


def test_the_report_shows_what_a_run_and_a_person_changed(english):
    """Source, draft, edit and target, with whole figures in the word diffs."""
    english.run("translate", "batch")
    english.write(
        PO,
        english.read(PO).replace('msgstr "The net loss was $350 million', 'msgstr "Its net loss came to $35.0 million'),
    )

    text = english.run("report").stdout

    assert "# Changes since the last run" in text
    edited = r"<del>The</del><ins>Its</ins> net loss <del>was \$350</del><ins>came to \$35.0</ins> million"
    assert f"- edited: {edited}" in text


def test_the_report_since_a_revision(english):
    """Catalogs are compared with those of a git revision."""
    english.run("translate", "batch")
    git(english, "init", "-q")
    git(english, "add", "-A")
    git(english, "commit", "-qm", "one")
    assert "Nothing changed." in english.run("report", "--since", "HEAD").stdout

    english.write(SOURCE, english.read(SOURCE).replace("扩大12%", "扩大15%"))
    english.run("extract")
    text = english.run("report", "--since", "HEAD").stdout

    assert "stale, to translate anew" in text
    assert "<del>12%</del><ins>15%</ins>" in text


def test_changed_from_limits_a_run(english):
    """Only articles that differ from a revision are looked at."""
    english.write("content/b.zh-CN.md", ARTICLE)
    git(english, "init", "-q")
    git(english, "add", "-A")
    git(english, "commit", "-qm", "one")
    english.write("content/b.zh-CN.md", ARTICLE.replace("扩大12%", "扩大15%"))

    done = english.run("extract", "--changed-from", "HEAD")

    assert "1 article;" in done.stderr
    assert not (english.root / PO).exists()
    assert "name a revision" in english.run("check", "--changed-from", "nowhere").stderr


# --- bad input -------------------------------------------------------------------------------


BAD = {
    "content/front.zh-CN.md": ('---\ntitle: "甲\ndate: x\n---\n正文。\n', "content/front.zh-CN.md:2: the YAML front matter is broken: a quote is not closed; mend it"),
    "content/toml.zh-CN.md": ("+++\ntitle = 甲\n+++\n正文。\n", "content/toml.zh-CN.md:2: the TOML front matter is broken"),
    "content/bytes.zh-CN.md": (b"\xb8\xd0\xca\xd2", "content/bytes.zh-CN.md:1: byte 0 (0xB8) is not UTF-8; save the file as UTF-8"),
    "locales/zh-TW/content/a.zh-CN.md.po": ('msgid "', "locales/zh-TW/content/a.zh-CN.md.po:1: the PO file does not parse; mend it, or restore it from git"),
    "locales/zh-HK": ("a file where a folder should be", "locales/zh-HK/content/a.zh-CN.md.po: cannot be"),
}  # fmt: skip


@pytest.mark.parametrize("path", list(BAD))
def test_bad_input_costs_that_input_only(site, path):
    """One line with file, place and remedy; exit 2; every other article and locale is done."""
    content, message = BAD[path]
    site.configure(targets=["zh-TW", "zh-HK"])
    site.write("content/a.zh-CN.md", ARTICLE)
    site.write("content/good.zh-CN.md", ARTICLE)
    site.write(path, content)

    done = site.run("translate", "batch")

    assert done.exit_code == 2
    lines = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    assert any(line.startswith(f"error: {message}") for line in lines), lines
    locale = "zh-hk" if "zh-TW" in path else "zh-tw"
    assert (site.root / f"content/good.{locale}.md").exists()
    assert (site.root / f"content/a.{locale}.md").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-l", "fr"], "error: --locale: fr is no target of this site; its targets are zh-TW"),
        (
            ["-l", "frenchy"],
            "error: --locale: 'frenchy' is not a locale like en, zh-TW or zh-Hant-HK; use a BCP 47 tag",
        ),
        (["content/none.zh-CN.md"], "error: content/none.zh-CN.md: no source article of this site"),
        (["--config", "none.toml"], "error: none.toml: no such file; run `l10n init`"),
    ],
)
def test_bad_usage_is_one_line(site, arguments, said):
    """Exit 2, what is wrong and what to do."""
    site.write(SOURCE, ARTICLE)

    done = site.run("translate", "batch", *arguments)

    assert done.exit_code == 2
    assert said in done.stderr


# --- interruption ----------------------------------------------------------------------------


@pytest.mark.parametrize("moment", [0.25, 0.4, 0.55, 0.7])
def test_a_killed_run_leaves_no_half_file_and_the_next_goes_on(site, moment):
    """After SIGKILL every file is whole, and the next run ends as an undisturbed one would."""
    for number in range(30):
        site.write(f"content/a{number}.zh-CN.md", ARTICLE.replace("港湾", f"第{number}港湾"))
    process = subprocess.Popen(
        [sys.executable, "-m", "l10n", "translate", "batch"], cwd=site.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    for path, raw in site.files().items():
        assert not raw or raw.endswith(b"\n"), path

    done = site.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    pages = [path for path in site.files() if path.endswith(".zh-tw.md")]
    assert len(pages) == 30
    assert "target-" not in done.stdout
    leftovers = [path for path in site.root.rglob("*.tmp") if path.is_file()]
    assert len(leftovers) <= 1


def test_two_sources_of_one_target_are_refused(site):
    """`a.md` beside `a.zh-CN.md` would write one file; the second is refused, the first is done."""
    site.write("content/a.md", ARTICLE)
    site.write(SOURCE, ARTICLE)

    done = site.run("translate", "batch")

    assert done.exit_code == 2
    assert f"error: content/a.md: its translations would be those of {SOURCE}; rename or remove one" in done.stderr
    assert (site.root / "content/a.zh-tw.md").exists()


def test_the_site_may_be_its_own_content_folder(site):
    """content = "." takes the Markdown files of the project's folder, catalogs and hidden folders apart."""
    site.write("l10n.toml", site.read("l10n.toml").replace('"content"', '"."'))
    site.write("a.zh-CN.md", ARTICLE)

    assert site.run("translate", "batch").exit_code == 0
    assert {"a.zh-tw.md", "locales/zh-TW/a.zh-CN.md.po"} < set(site.files())


def test_an_engine_that_nobody_offers_stops_a_run_before_it_begins(english):
    """One line, once, and nothing is written."""
    english.configure(targets=["en"], engines=["nope"])
    before = english.files()

    done = english.run("translate", "batch")

    assert done.exit_code == 2
    assert (
        done.stderr.count(
            "no engine is called 'nope'; known are chat, deepl, google, libre, local, opencc, qwen-mt, replay"
        )
        == 1
    )
    assert english.files() == before


def test_a_text_of_sentences_is_translated_sentence_by_sentence(english):
    """Two sentences that memory knows are one answer; text without Han is its own translation."""
    english.run("translate", "batch")

    done = english.run("translate", "text", "港湾基金2月12日发布财报。港湾基金发布财报。")
    assert done.stdout == "Harbor Fund reported its results on Feb. 12. Harbor Fund reports its results.\n"
    assert english.run("translate", "text", "OpenAI").stdout == "OpenAI\n"


def test_a_merge_says_what_it_holds_back(english):
    """An edited page is named, with the reason."""
    english.run("translate", "batch")
    english.write(EN, english.read(EN) + "\nBy hand.\n")

    assert "content/a.en.md: left as it is: it was edited by hand" in english.run("merge").stderr


def test_reviewed_sites_are_told_what_is_not_confirmed(english):
    """With publish = "reviewed" each unconfirmed draft is a warning."""
    english.write("l10n.toml", english.read("l10n.toml").replace("layout =", 'publish = "reviewed"\nlayout ='))
    english.run("translate", "batch")

    done = english.run("check", "--fail-on", "warning")

    assert done.exit_code == 1
    assert done.stdout.count("coverage-unconfirmed") == 5


def test_git_revisions_outside_of_git_are_refused(english):
    """The message says what is wrong, in words of ours."""
    done = english.run("check", "--changed-from", "HEAD")

    assert done.exit_code == 2
    assert "is in no git repository" in done.stderr


def test_a_target_that_cannot_be_written_is_not_listed(site):
    """A folder stands where the page should be: one error, the other locale is done, and no list names the missing page."""
    site.configure(targets=["zh-TW", "zh-HK"])
    site.write(SOURCE, ARTICLE)
    (site.root / "content/a.zh-hk.md").mkdir()

    done = site.run("translate", "batch")

    assert done.exit_code == 2
    assert "error: content/a.zh-hk.md: cannot be read: Is a directory" in done.stderr
    assert '  - "zh-CN"\n  - "zh-TW"\ntags' in site.read(SOURCE)


def test_the_report_shows_what_a_redrafted_sentence_was(english):
    """Its earlier source and target stand beside the new ones."""
    english.run("translate", "batch")
    english.write(SOURCE, english.read(SOURCE).replace("扩大12%", "扩大15%"))
    english.answers(
        {"净亏损3.5亿美元，**同比**扩大15%。": "The net loss was $350 million, 15% wider **year on year**."}
    )
    english.run("translate", "batch")
    english.run("translate", "batch")

    text = english.run("report").stdout

    assert "- source, was: 净亏损3\\.5亿美元" in text or "source, was: " in text
    assert text.count("<del>12%</del><ins>15%</ins>") == 4  # among the corrected figures, and in its row


def test_changed_from_with_paths_runs_what_is_in_both(english):
    """A path that did not change is not run, and neither is all the rest."""
    english.write("content/b.zh-CN.md", ARTICLE)
    git(english, "init", "-q")
    git(english, "add", "-A")
    git(english, "commit", "-qm", "one")
    english.write(SOURCE, ARTICLE.replace("12%", "15%"))

    done = english.run("translate", "batch", "content/b.zh-CN.md", "--changed-from", "HEAD")

    assert "no article differs from HEAD" in done.stderr
    assert not (english.root / "locales").exists()


def test_han_in_a_links_address_is_no_chinese_left(english):
    """Addresses stay as they are in every locale."""
    source = "见[百科](https://zh.wikipedia.org/wiki/软银)。"
    english.write(SOURCE, f"---\ntitle: 短讯\n---\n\n{source}\n")
    english.answers({"短讯": "Brief", source: "See [the encyclopedia](https://zh.wikipedia.org/wiki/软银)."})

    assert english.run("translate", "batch").exit_code == 0


def test_a_refiner_alone_is_refused(english):
    """It has nothing to refine; the message names the remedy."""
    more = '\n[engine.chat]\nbase_url = "http://127.0.0.1:9/v1"\nmodel = "m"\nrole = "refine"\n'
    english.configure(targets=["en"], engines=["chat"], more=more)

    done = english.run("translate", "batch")

    assert done.exit_code == 2
    assert "chat only refines the drafts of others (en); name one that drafts before it" in done.stderr


def test_a_refiner_that_cannot_be_asked_is_told_and_costs_nothing(english):
    """The drafts stay as they came, the estimate counts what it would be sent."""
    more = (
        REPLAY + '\n[engine.chat]\nbase_url = "http://127.0.0.1:9/v1"\nmodel = "m"\nrole = "refine"\ndeadline = 0.5\n'
    )
    english.configure(targets=["en"], engines=["replay", "chat"], more=more)
    assert "\tchat\t" in english.run("translate", "batch", "--estimate").stdout

    done = english.run("translate", "batch")

    assert done.exit_code == 0
    assert "drafts stay as they came" in done.stderr
    assert "Harbor Fund reported its results on Feb. 12." in english.read("content/a.en.md")
