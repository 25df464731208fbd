"""`l10n translate batch`: from articles to linked, checked target files."""

import re

import polib
import pytest

from tests.site import ARTICLE, ENGLISH

EN = "content/a.en.md"
SOURCE = "content/a.zh-CN.md"
PO = "locales/en/content/a.zh-CN.md.po"


def test_an_article_becomes_a_target_file_and_all_else_stays(english):
    """Only what is translated, `lang` and `translations` differ from the source."""
    done = english.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert english.read(EN) == (
        ARTICLE.replace("港湾基金三季度净亏损3.5亿美元", ENGLISH["港湾基金三季度净亏损3.5亿美元"])
        .replace('summary: "港湾基金发布财报。"', 'summary: "Harbor Fund reports its results."')
        .replace('lang:\n  - "zh-CN"', 'lang:\n  - "en"')
        .replace('translations:\n  - "zh-CN"', 'translations:\n  - "zh-CN"\n  - "en"')
        .replace(
            "港湾基金2月12日发布财报。净亏损3.5亿美元，**同比**扩大12%。",
            "Harbor Fund reported its results on Feb. 12. The net loss was $350 million, 12% wider **year on year**.",
        )
        .replace(
            "详见[公告](https://example.com/a?x=1)，代码`000001`。",
            "See the [notice](https://example.com/a?x=1), ticker `000001`.",
        )
    )
    assert english.read(SOURCE) == ARTICLE.replace('translations:\n  - "zh-CN"', 'translations:\n  - "zh-CN"\n  - "en"')


def test_a_second_run_changes_nothing(english):
    """Running twice is running once."""
    english.run("translate", "batch")
    before = english.files()

    done = english.run("translate", "batch")

    assert done.exit_code == 0
    assert english.files() == before
    assert "wrote 0 files" in done.stderr


def test_a_dry_run_writes_nothing(english):
    """--dry-run says what it would write and leaves every file alone."""
    before = english.files()

    done = english.run("translate", "batch", "--dry-run")

    assert english.files() == before
    assert re.search(r"would write [1-9]", done.stderr)


def test_without_an_engine_units_wait_and_the_run_is_incomplete(english):
    """What nothing can draft is counted, with the reason and the remedy; exit code 3, and no page goes live."""
    english.configure(targets=["en"])

    done = english.run("translate", "batch")

    assert done.exit_code == 3
    assert "en: 5 units in 1 article wait for a translation: opencc: does not serve en" in done.stderr
    assert "next: add an engine for en" in done.stderr
    assert not (english.root / EN).exists()
    assert english.read(SOURCE) == ARTICLE
    assert len(polib.pofile(str(english.root / PO))) == 5


def test_a_partly_drafted_article_is_a_draft_page_and_is_not_listed(english):
    """Where an answer is lacking, the page is written with `draft: true` and no list names it."""
    english.answers({k: v for k, v in ENGLISH.items() if "详见" not in k})

    done = english.run("translate", "batch")

    assert done.exit_code == 3
    assert "draft: true" in english.read(EN)
    assert english.read(SOURCE) == ARTICLE

    english.answers(ENGLISH)
    done = english.run("translate", "batch")

    assert done.exit_code == 0
    assert "draft" not in english.read(EN)
    assert '  - "en"' in english.read(SOURCE)


def test_drafts_are_fuzzy_and_say_who_made_them(english):
    """A draft is fuzzy in the PO file, with its origin and its text as drafted."""
    english.run("translate", "batch")

    for entry in polib.pofile(str(english.root / PO)):
        assert entry.fuzzy
        assert "origin: replay #" in entry.comment
        assert f'draft: "{entry.msgstr}"' in entry.comment


def test_publish_reviewed_waits_for_a_person(english):
    """With publish = "reviewed" drafts stay a draft page until they are confirmed."""
    config = english.read("l10n.toml").replace("layout =", 'publish = "reviewed"\nlayout =')
    english.write("l10n.toml", config)

    english.run("translate", "batch")
    assert "draft: true" in english.read(EN)

    po = english.read(PO)
    english.write(PO, po.replace("#, fuzzy\n", ""))
    english.run("merge")
    assert "draft: true" not in english.read(EN)
    assert '  - "en"' in english.read(SOURCE)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("The net loss was $350 million, 12% wider year on year", None),
        ("净亏损3.5亿美元，**同比**扩大12%。", "the answer is the source"),
        ("", "no answer for this text"),
        ("净亏损达到三亿五千万美元，**比去年同期**扩大", "not in the target language"),
        ("x" * 5000, "absurdly long"),
        ("```\nThe loss\n```", "code fence"),
    ],
)
def test_bad_answers_are_refused(english, answer, reason):
    """A draft that cannot be right is never stored; its unit waits."""
    english.answers(ENGLISH | {"净亏损3.5亿美元，**同比**扩大12%。": answer})

    done = english.run("translate", "batch")

    unit = polib.pofile(str(english.root / PO)).find("净亏损3.5亿美元，**同比**扩大12%。")
    if reason is None:  # emphasis may go where the target's grammar wants it, or away
        assert unit.msgstr == answer
    else:
        assert unit.msgstr == ""
        assert reason in done.stderr
        assert done.exit_code == 3


@pytest.mark.parametrize(
    "answer",
    [
        "See the notice, ticker `000001`.",
        "See the [notice](https://example.com/b), ticker `000001`.",
        "See the [notice](https://example.com/a?x=1), ticker `000002`.",
        "See the [notice](https://example.com/a?x=1), ticker `000001`. <b>x</b>",
        "See the [notice](https://example.com/a?x=1) `000001` `000001`.",
    ],
)
def test_an_answer_that_harms_markup_is_refused(english, answer):
    """Links, code and HTML come through unharmed, or the draft is refused."""
    source = "详见[公告](https://example.com/a?x=1)，代码`000001`。"
    english.answers(ENGLISH | {source: answer})

    done = english.run("translate", "batch")

    assert polib.pofile(str(english.root / PO)).find(source).msgstr == ""
    assert done.exit_code == 3


def test_one_sentence_of_many_is_paid_for_once(english):
    """A sentence translated in one article is memory for the next, and marked so."""
    english.run("translate", "batch")
    english.write("content/b.zh-CN.md", "---\ntitle: 短讯\n---\n\n港湾基金2月12日发布财报。\n")
    english.answers({"短讯": "Brief"})

    done = english.run("translate", "batch")

    assert done.exit_code == 0
    assert "origin: memory exact" in english.read("locales/en/content/b.zh-CN.md.po")
    assert "Harbor Fund reported its results on Feb. 12." in english.read("content/b.en.md")


def test_a_confirmed_target_goes_before_a_draft_in_memory(english):
    """Among equal sources in memory, what a person confirmed wins."""
    english.write("content/b.zh-CN.md", "---\ntitle: 短讯\n---\n\n港湾基金2月12日发布财报。\n")
    english.run("translate", "batch")
    po = english.read(PO).replace(
        'msgstr "Harbor Fund reported its results on Feb. 12."', 'msgstr "The fund reported on Feb. 12."'
    )
    english.write(PO, po.replace("#, fuzzy\n", ""))
    english.write("content/c.zh-CN.md", "---\ntitle: 短讯\n---\n\n港湾基金2月12日发布财报。\n")
    english.run("translate", "batch")

    assert "The fund reported on Feb. 12." in english.read("content/c.en.md")


def test_a_changed_sentence_is_stale_and_the_page_stays(english):
    """A reworded source keeps its old target beside it; the live page is not touched until it is drafted anew."""
    english.run("translate", "batch")
    page = english.read(EN)
    english.write(SOURCE, english.read(SOURCE).replace("扩大12%。", "扩大12%，低于预期。"))

    done = english.run("translate", "batch")

    unit = polib.pofile(str(english.root / PO)).find("净亏损3.5亿美元，**同比**扩大12%，低于预期。")
    assert done.exit_code == 3
    assert (unit.fuzzy, unit.previous_msgid) == (True, "净亏损3.5亿美元，**同比**扩大12%。")
    assert unit.msgstr == ENGLISH["净亏损3.5亿美元，**同比**扩大12%。"]
    assert english.read(EN) == page
    assert "stale(1) 4/5" in english.run("status").stdout

    english.answers(
        {
            "净亏损3.5亿美元，**同比**扩大12%，低于预期。": "The net loss was $350 million, 12% wider than expected **year on year**."
        }
    )
    assert english.run("translate", "batch").exit_code == 0
    assert "12% wider than expected" in english.read(EN)


def test_a_sentence_that_returns_has_its_target_back(english):
    """A pair whose source left the article is kept as obsolete, and revived."""
    english.run("translate", "batch")
    before = english.read(SOURCE)
    english.write(SOURCE, before.replace("港湾基金2月12日发布财报。净", "净"))
    english.run("translate", "batch")
    assert '#~ msgid "港湾基金2月12日发布财报。"' in english.read(PO)

    english.write(SOURCE, before)
    english.answers({})
    done = english.run("translate", "batch")

    assert done.exit_code == 0
    assert "#~" not in english.read(PO)
    assert "reported its results on Feb. 12" in english.read(EN)


def test_a_hand_edited_target_is_never_overwritten(english):
    """An edited page stays byte for byte, whatever the catalog becomes, and is reported."""
    english.run("translate", "batch")
    edited = english.read(EN).replace("Harbor Fund reported", "The Harbor Fund reported")
    english.write(EN, edited)

    done = english.run("translate", "batch")

    assert english.read(EN) == edited
    assert "target-edited" in done.stdout
    assert "edited" in english.run("status").stdout

    english.write(PO, english.read(PO).replace('msgstr "Harbor Fund reports', 'msgstr "The fund reports'))
    english.run("translate", "batch")

    assert english.read(EN) == edited
    assert "edited" in english.run("status").stdout

    english.write(PO, english.read(PO).replace('msgstr "Harbor Fund reported', 'msgstr "The fund reported'))
    english.run("translate", "batch")

    assert english.read(EN) == edited
    assert "conflict" in english.run("status").stdout


def test_an_untracked_target_is_left_alone_and_never_a_source(english):
    """A translation that existed before l10n is no source, is not overwritten and is not listed anew."""
    english.write(EN, "---\ntitle: Old\n---\n\nAn older translation.\n")
    before = english.read(EN)

    done = english.run("translate", "batch")

    assert english.read(EN) == before
    assert "target-untracked" in done.stdout
    assert "untracked" in english.run("status").stdout
    assert sorted(p.name for p in (english.root / "content").iterdir()) == ["a.en.md", "a.zh-CN.md"]


def test_a_live_page_is_not_taken_down_when_an_error_stands_against_it(english):
    """A blocked translation leaves the page as it was; a note says so."""
    english.run("translate", "batch")
    page = english.read(EN)
    broken = english.read(PO).replace(
        'msgstr "Harbor Fund reported its results on Feb. 12."', 'msgstr "Harbor Fund 发布 results on Feb. 12."'
    )
    english.write(PO, broken)

    done = english.run("translate", "batch")

    assert done.exit_code == 1
    assert "han-left" in done.stdout
    assert english.read(EN) == page
    assert "blocked" in english.run("status").stdout


def test_opencc_writes_traditional_text_for_taiwan_and_hong_kong(site):
    """OpenCC drafts both, offline, with code, links and URLs as they were."""
    site.configure(targets=["zh-TW", "zh-HK"])
    site.write(SOURCE, ARTICLE.replace("详见", "软件详见"))

    done = site.run("translate", "batch")

    assert done.exit_code == 0
    taiwan, hong_kong = site.read("content/a.zh-tw.md"), site.read("content/a.zh-hk.md")
    assert "軟體詳見[公告](https://example.com/a?x=1)，代碼`000001`。" in taiwan
    assert "軟件詳見[公告](https://example.com/a?x=1)，代碼`000001`。" in hong_kong
    listed = 'translations:\n  - "zh-CN"\n  - "zh-TW"\n  - "zh-HK"\n'
    assert listed in taiwan
    assert listed in hong_kong
    assert listed in site.read(SOURCE)


def test_only_the_asked_for_locale_is_run(site):
    """-l restricts a run; the lists still name every page there is."""
    site.configure(targets=["zh-TW", "zh-HK"])
    site.write(SOURCE, ARTICLE)
    site.run("translate", "batch", "-l", "zh-HK")
    assert not (site.root / "content/a.zh-tw.md").exists()

    site.run("translate", "batch", "-l", "zh-TW")

    assert '  - "zh-TW"\n  - "zh-HK"\n' in site.read(SOURCE)
    assert '  - "zh-TW"\n  - "zh-HK"\n' in site.read("content/a.zh-hk.md")


BARE = "港湾基金押注算力\n港湾基金2月12日发布财报。净亏损3.5亿美元。\n成本端\n详见https://example.com/x。\n\n\n0条评论"


def test_bare_text_gets_front_matter_and_paragraphs(site):
    """A line becomes a paragraph, the short first line the title, crawl residue goes; the source stays as it is."""
    site.configure(more="\n[article]\nresidue = ['^\\d+条评论$']\n")
    site.write(SOURCE, BARE)

    done = site.run("translate", "batch")

    assert done.exit_code == 0
    assert site.read("content/a.zh-tw.md") == (
        '---\ntitle: "港灣基金押注算力"\nlang:\n  - "zh-TW"\ntranslations:\n  - "zh-CN"\n  - "zh-TW"\n---\n\n'
        "港灣基金2月12日發布財報。淨損3.5億美元。\n\n成本端\n\n詳見https://example.com/x。\n"
    )
    assert site.read(SOURCE) == BARE
    assert "article-residue: left out: 0条评论" in done.stdout


def test_a_file_whose_lang_is_another_locale_is_no_source(site):
    """`lang` in the front matter claims a file, whatever its name."""
    site.write("content/b.md", "---\ntitle: 標題\nlang: zh-TW\n---\n\n繁體文章。\n")

    done = site.run("translate", "batch")

    assert "0 articles" in done.stderr
    assert not (site.root / "locales").exists()


def test_a_persons_correction_of_a_stale_unit_is_kept(english):
    """Its target is a draft of theirs, also where they left the flag and the previous source in the file."""
    english.run("translate", "batch")
    english.write(SOURCE, english.read(SOURCE).replace("扩大12%。", "扩大15%。"))
    english.run("extract")
    english.write(
        PO,
        english.read(PO).replace(
            '\nmsgstr "The net loss was $350 million, 12%', '\nmsgstr "The loss was $350 million, 15%'
        ),
    )
    english.answers({"净亏损3.5亿美元，**同比**扩大15%。": "MACHINE $350 million 15% **x**"})

    done = english.run("translate", "batch")

    assert done.exit_code == 0
    assert "The loss was $350 million, 15% wider **year on year**." in english.read(EN)
    assert "MACHINE" not in english.read(PO)


def test_a_source_without_a_list_gets_none_before_a_page_is_live(english):
    """Nothing is added to a source until there is something to list."""
    english.configure(targets=["en"])
    english.write(SOURCE, "---\ntitle: 短讯\n---\n\n港湾基金发布财报。\n")
    english.run("translate", "batch")
    assert "translations" not in english.read(SOURCE)

    english.configure(targets=["zh-TW"])
    english.run("translate", "batch")
    assert "translations: [zh-CN, zh-TW]\n" in english.read(SOURCE)


def test_a_path_tag_of_ones_own_is_no_other_locale(site):
    """`path` and `label` of a locale change names, and a second run still changes nothing."""
    site.configure(layout="root-dir", more='\n[locale.zh-TW]\npath = "tw"\nlabel = "zh-hant"\n')
    site.write("content/a.md", ARTICLE)
    site.run("translate", "batch")
    before = site.files()

    assert "content/tw/a.md" in before
    assert '  - "zh-CN"\n  - "zh-hant"\n' in site.read("content/a.md")
    site.run("translate", "batch")
    assert site.files() == before


def test_targets_of_a_template_that_look_like_sources_are_none(site):
    """`{stem}-{lang}`: what one source makes is not another source."""
    site.configure()
    layout = 'layout = { source = "{dir}/{stem}.{ext}", target = "{dir}/{stem}-{lang}.{ext}" }'
    site.write("l10n.toml", site.read("l10n.toml").replace('layout = "hugo-name"', layout))
    site.write("content/a.md", "---\ntitle: 短讯\n---\n\n港湾基金发布财报。\n")

    site.run("translate", "batch")
    site.run("translate", "batch")

    assert sorted(path for path in site.files() if path.endswith(".md")) == ["content/a-zh-tw.md", "content/a.md"]


def test_a_page_that_must_not_go_live_is_never_written_without_a_draft_key(english):
    """Front matter of a date alone takes the key; a file without front matter has no place for it, and no page is made."""
    english.write(SOURCE, "---\ndate: 2025-01-01\n---\n\n净亏损3691.7亿日元。\n")
    english.write("content/b.zh-CN.md", "# 标题\n\n净亏损3691.7亿日元。\n\n未翻译的句子。\n")
    english.answers({"净亏损3691.7亿日元。": "A net loss.", "标题": "Title"})

    for _ in range(2):
        english.run("translate", "batch")

        assert "draft: true" in english.read(EN)
        assert not (english.root / "content/b.en.md").exists()
        assert "translations" not in english.read(SOURCE)


def test_a_list_that_is_the_sites_own_is_left_alone(site):
    """`translations` as a list of maps is not ours; the article is translated all the same."""
    own = "---\ntitle: 短讯\ntranslations:\n  - lang: en\n    url: /en/\n---\n\n正文。\n"
    site.write(SOURCE, own)

    done = site.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert site.read(SOURCE) == own
    assert "  - lang: en\n    url: /en/\n" in site.read("content/a.zh-tw.md")


def test_markdown_without_front_matter_has_no_list_to_keep(site):
    """Check is clean after a run, with the index and without."""
    site.configure(layout="root-dir")
    site.write("content/a.md", "# 标题\n\n正文。\n")
    site.run("translate", "batch")

    assert site.run("check").exit_code == 0


def test_an_english_page_beside_a_chinese_one_is_no_source(site):
    """Default-language pages carry no suffix; the Chinese article is translated and the English page left alone."""
    site.write(SOURCE, ARTICLE)
    site.write("content/a.md", "---\ntitle: Harbor Fund\n---\n\nThe fund reported.\n")

    done = site.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert "港灣基金" in site.read("content/a.zh-tw.md")


def test_a_translation_in_another_case_is_not_shadowed(site):
    """`a.zh-TW.md` made by hand is the page that `a.zh-tw.md` would be."""
    site.write(SOURCE, ARTICLE)
    site.write("content/a.zh-TW.md", "---\ntitle: 舊\n---\n\n舊文。\n")

    done = site.run("translate", "batch")

    assert "target-untracked" in done.stdout
    assert sorted(p.name for p in (site.root / "content").iterdir()) == ["a.zh-CN.md", "a.zh-TW.md"]


def test_a_bare_text_takes_its_title_from_the_first_line_that_is_no_residue(site):
    """Residue in front does not hide the title, and a title needs no Han."""
    site.configure(more="\n[article]\nresidue = ['^\\d+条评论$']\n")
    site.write(SOURCE, "0条评论\n标题行\n正文在此。\n")
    site.write("content/b.zh-CN.md", "OpenAI Q3\n正文在此。\n")

    site.run("translate", "batch")

    assert 'title: "標題行"\n' in site.read("content/a.zh-tw.md")
    assert 'title: "OpenAI Q3"\n' in site.read("content/b.zh-tw.md")
    assert site.read("content/b.zh-tw.md").endswith("---\n\n正文在此。\n")


def test_a_draft_that_was_kept_with_its_error_is_no_memory(english):
    """Another article with the sentence asks the engine anew."""
    english.write(SOURCE, "---\ntitle: 短讯\n---\n\n净亏损3691.7亿日元。\n")
    english.answers({"短讯": "Brief", "净亏损3691.7亿日元。": "A net loss."})
    english.run("translate", "batch")
    english.write("content/b.zh-CN.md", "---\ntitle: 短讯\n---\n\n净亏损3691.7亿日元。\n")
    english.answers({"短讯": "Brief", "净亏损3691.7亿日元。": "A net loss of 369.17 billion yen."})

    english.run("translate", "batch")

    assert "369.17 billion yen" in english.read("content/b.en.md")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_many_articles_are_extracted_by_several_processes(english, options):
    """As from three hundred on: the same catalogs, one bad article told, nothing written in a dry run."""
    for number in range(310):
        english.write(f"content/{number}.zh-CN.md", f"---\ntitle: 标题{number}\n---\n\n正文{number}。\n")
    english.write("content/bad.zh-CN.md", "---\ntitle: [\n---\n\n正文。\n".encode())
    done = english.run("extract", *options)

    catalogs = list((english.root / "locales/en/content").glob("*.po")) if not options else []
    assert done.exit_code == 2
    assert done.stderr.count("error:") == 1
    assert "bad.zh-CN.md" in done.stderr
    assert len(catalogs) == (0 if options else 311)
    assert (english.root / "locales").exists() is not bool(options)


@pytest.mark.parametrize("broken", ["locales/en/content/a.zh-CN.md.po", "content/a.en.md"])
def test_what_failed_fails_again_until_it_is_mended(english, broken):
    """A catalog or page that cannot be read is reported by every run and every command, not by the first alone."""
    english.run("translate", "batch")
    whole = english.read(broken)
    english.write(broken, b"\xff" + whole.encode())

    codes = [english.run(*command).exit_code for command in (["translate", "batch"], ["merge"], ["check"], ["status"])]
    again = english.run("translate", "batch")

    assert codes == [2, 2, 2, 2]
    assert "is not UTF-8" in again.stderr

    english.write(broken, whole)
    assert english.run("translate", "batch").exit_code == 0


def test_a_sentence_without_end_costs_its_article_only(english):
    """Nobody writes ten thousand characters without a full stop; what looks at one would take minutes."""
    english.write("content/b.zh-CN.md", f"---\ntitle: B\n---\n\n好。\n\n{'好' * 10_001}\n")

    done = english.run("translate", "batch")

    assert done.exit_code == 2
    assert "content/b.zh-CN.md:7: a sentence of 10,001 characters" in done.stderr
    assert (english.root / EN).exists()
    english.write("content/b.zh-CN.md", f"---\ntitle: B\n---\n\n好。\n\n<!-- l10n:off -->\n\n{'好' * 10_001}\n")
    assert english.run("check").exit_code == 1


def test_a_linked_article_is_named_by_its_own_name(english):
    """The link is the article; what it leads to has no name in the site's layout."""
    (english.root / "texts").mkdir()
    (english.root / SOURCE).rename(english.root / "texts/real.md")
    (english.root / SOURCE).symlink_to("../texts/real.md")

    assert english.run("translate", "batch", SOURCE).exit_code == 0
    assert english.run("confirm", SOURCE, "-l", "en").exit_code == 0
    assert "#, fuzzy" not in english.read(PO)
    assert english.run("check", SOURCE).exit_code == 0
    assert (english.root / SOURCE).is_symlink()
