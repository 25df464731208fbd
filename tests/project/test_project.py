"""Configuration and layouts."""

import pytest

from l10n.errors import ConfigError
from l10n.model import Locale
from l10n.project import Config, LocaleConfig, Project, find_layout
from l10n.project.config import LayoutConfig, read_config


def config(tmp_path, text, name="l10n.toml"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read_config(path)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('target = ["en"]', 1, "target: unknown key; did you mean targets?"),
        ('source = "zh-CN"\ntargets = "en"', 2, "targets: must be a list of strings"),
        ('targets = ["english"]', 1, "'english' is not a locale"),
        ('source = "en"\ntargets = ["en"]', 2, "en is the source"),
        ('\n\npublish = "sometimes"', 3, "'sometimes' is not one of clean, reviewed, all"),
        ('layout = "hugo"', 1, "'hugo' is not one of hugo-name"),
        ('[layout]\nsource = "{dir}/{stem}.{ext}"', 1, "needs source and target"),
        ('content = "../elsewhere"', 1, "leaves the project"),
        ("[article]\nresidue = ['(']", 2, "is no regular expression"),
        ('[article]\nmath = "yes"', 2, "must be true or false"),
        ('[checks]\nfail_on = "fatal"', 2, "is not one of note, warning, error"),
        ("[locale.en]\nengine = []", 2, "unknown key; did you mean engines?"),
        ("[locale.xyzzy]\n", 1, "is not a locale"),
        ("engine = 3", 1, "must be a table"),
        ("[corrections]\nkey = 3", 2, "must be a string"),
        ('[corrections]\nkey = "title"', 2, "'title' has a use already in [front_matter]"),
        ('[corrections]\nkey = "draft"', 2, "name another key, such as lastmod"),
        ('[corrections]\nkey = "translations"', 2, "has a use already"),
        ("[corrections]\nvalue = ''", 2, "unknown key"),
        ("[locale.en]\ncorrection = true", 2, "must be a string"),
        ("[front_matter]\ntranslates = []", 2, "did you mean translate?"),
    ],
)
def test_a_bad_setting_is_refused_with_its_line(tmp_path, text, line, said):
    """File, line, key, and what to do."""
    with pytest.raises(ConfigError) as refused:
        config(tmp_path, text)

    assert str(refused.value).startswith(f"l10n.toml:{line}: ")
    assert said in str(refused.value)


def test_broken_toml_is_refused(tmp_path):
    """The TOML reader's own words are passed on."""
    with pytest.raises(ConfigError, match=r"l10n\.toml: cannot be read: .*; mend the file"):
        config(tmp_path, "targets = [")


def test_pyproject_may_hold_the_settings(tmp_path):
    """[tool.l10n] is the same table, and its lines are counted there."""
    assert config(tmp_path, '[tool.l10n]\ntargets = ["en"]', "pyproject.toml").targets == (Locale.parse("en"),)
    with pytest.raises(ConfigError, match=r"pyproject\.toml:3: publish"):
        config(tmp_path, '[project]\n[tool.l10n]\npublish = ""', "pyproject.toml")


def project(tmp_path, layout, targets=("en", "zh-TW"), **settings):
    locales = tuple(map(Locale.parse, targets))
    return Project(tmp_path, Config(targets=locales, layout=layout, **settings))


ALL = [
    ("hugo-name", "content/p/a.zh-CN.md", "en", "content/p/a.en.md"),
    ("hugo-name", "content/p/a.zh-cn.md", "zh-TW", "content/p/a.zh-tw.md"),
    ("hugo-name", "content/a.md", "en", "content/a.en.md"),
    ("hugo-name", "content/a.v1.2.md", "en", "content/a.v1.2.en.md"),
    ("hugo-name", "content/p/index.md", "en", "content/p/index.en.md"),
    ("hugo-name", "content/p/index.zh_CN.md", "en", "content/p/index.en.md"),
    ("hugo-dir", "content/zh-CN/p/a.md", "en", "content/en/p/a.md"),
    ("hugo-dir", "content/zh-CN/a.md", "zh-TW", "content/zh-TW/a.md"),
    ("hugo-dir", "content/zh-cn/a.md", "zh-TW", "content/zh-tw/a.md"),
    ("hugo-dir", "content/zh/a.md", "en", "content/en/a.md"),
    ("hugo-dir-name", "content/zh-CN/news/qq/X1.zh-CN.md", "en", "content/en/news/qq/X1.en.md"),
    ("hugo-dir-name", "content/zh-CN/news/X1.zh-CN.md", "zh-TW", "content/zh-TW/news/X1.zh-tw.md"),
    ("root-dir", "content/p/a.md", "en", "content/en/p/a.md"),
    (LayoutConfig("{dir}/{stem}.{ext}", "i18n/{LANG}/docs/{dir}/{stem}.{ext}"), "content/p/a.md", "zh-TW", "content/i18n/zh-TW/docs/p/a.md"),
]  # fmt: skip


@pytest.mark.parametrize(("layout", "source", "locale", "target"), ALL)
def test_targets_lie_where_the_layout_says(tmp_path, layout, source, locale, target):
    """Tags in file names are lower case, as Hugo wants; folders follow the source's folder."""
    assert project(tmp_path, layout).target(source, Locale.parse(locale)) == target


@pytest.mark.parametrize(
    ("layout", "path"),
    [
        ("hugo-name", "content/a.en.md"),
        ("hugo-name", "content/a.fr.md"),
        ("hugo-name", "content/a.zh-tw.md"),
        ("hugo-name", "content/a.zh-Hant.md"),
        ("hugo-name", "content/en/a.md"),
        ("hugo-dir", "content/en/a.md"),
        ("hugo-dir", "content/fr/a.md"),
        ("hugo-dir", "content/about.md"),
        ("hugo-dir-name", "content/zh-CN/a.en.md"),
        ("root-dir", "content/en/a.md"),
        ("hugo-name", "elsewhere/a.md"),
    ],
)
def test_what_another_locale_claims_is_no_source(tmp_path, layout, path):
    """By suffix or by folder, also for locales that are no targets."""
    assert project(tmp_path, layout).place(path) is None


def test_a_target_is_never_its_source(tmp_path):
    """A template that gives the source's own path is refused, in any case of letters."""
    with pytest.raises(ConfigError, match=r"the target has no \{lang\}"):
        project(tmp_path, LayoutConfig("{dir}/{stem}.{ext}", "{dir}/{stem}.{ext}"))
    same = project(tmp_path, "hugo-dir", locale_settings={Locale.parse("en"): LocaleConfig(path="zh-cn")})
    with pytest.raises(ConfigError, match="its en target would be the source itself"):
        same.target("content/zh-CN/a.md", Locale.parse("en"))


@pytest.mark.parametrize(
    ("paths", "layout"),
    [
        (["a.zh-CN.md", "b.zh-CN.md"], "hugo-name"),
        (["a.md"], None),
        (["zh-CN/p/a.md", "en/p/a.md"], "hugo-dir"),
        (["zh-CN/news/qq/a.zh-CN.md"], "hugo-dir-name"),
        ([], None),
    ],
)
def test_init_finds_the_layout(paths, layout):
    """From the paths of a site's Markdown files."""
    assert find_layout(paths, Config(targets=(Locale.parse("en"),))) == layout


@pytest.mark.parametrize(
    ("tag", "canonical"),
    [("zh_cn", "zh-CN"), ("ZH-hant-tw", "zh-Hant-TW"), ("EN", "en"), ("es-419", "es-419"), (" ja ", "ja")],
)
def test_locales_have_one_canonical_case(tag, canonical):
    """Whatever case and separator they come in."""
    assert str(Locale.parse(tag)) == canonical


@pytest.mark.parametrize("tag", ["", "english", "e", "zh-", "zh-CN-x", "../en", "zh CN"])
def test_what_is_no_tag_is_refused(tag):
    """A locale becomes a folder name: nothing else gets through."""
    with pytest.raises(ValueError, match="is not a locale"):
        Locale.parse(tag)


DEEP = "a." * 40
BAD_VALUES = {
    "no pattern of memories": ('memories = [""]', 1, "'' is no pattern of files"),
    "the folder itself": ('\nmemories = ["."]', 2, "'.' is no pattern of files"),
    "a deep pattern": (f'memories = ["{"*/" * 500}"]', 1, "is no pattern of files"),
    "stars in a name": ('memories = ["tm/a**.tmx"]', 1, "is no pattern of files"),
    "a long text": (f'\nlocales = "{"a" * 20_000}"', 2, "it holds 20000 characters, more than 10000"),
    "a long list": ('\nengines = [' + '"a",' * 20_000 + "]", 2, "it holds 20000 values"),
    "a long key": (f"{'a' * 5000} = 1", 1, "unknown key"),
    "a long text in an engine's table": (f'[engine.chat]\nmodel = "{"a" * 20_000}"', 1, "it holds 20000 characters"),
    "a deep table": (f"[engine.chat.{DEEP}a]\nb = 1", 1, "nested deeper than 32"),
    "a deep list": (f"engines = {'[' * 50}{']' * 50}", 1, "nested deeper than 32"),
    "a huge number": (f"[engine.chat]\ntimeout = {'9' * 1000}", 1, "a number is too large"),
    "a huge hexadecimal number": (f"[engine.chat]\ntimeout = 0x{'f' * 9000}", 1, "a number is too large"),
    "a tag that is long": (f'targets = ["{"a" * 5000}"]', 1, "is not a locale"),
    "a repetition that is too large": ("[article]\nresidue = ['a{99999999999999999999}']", 2, "is no regular expression"),
    "groups in groups": (f"[article]\nresidue = ['{'(' * 3000}{')' * 3000}']", 2, "is no regular expression"),
    "flags beside others": ("[article]\nresidue = ['(?i)ad']", 2, "cannot stand beside others"),
    "a group's name twice": ("[article]\nresidue = ['(?P<n>a)', '(?P<n>b)']", 2, "cannot stand beside others"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), BAD_VALUES.values(), ids=BAD_VALUES)
def test_a_value_that_is_too_much_is_refused_with_its_line(tmp_path, text, line, said):
    """In one line, that is no longer for it."""
    with pytest.raises(ConfigError) as refused:
        config(tmp_path, text)

    assert str(refused.value).startswith(f"l10n.toml:{line}: ")
    assert said in str(refused.value)
    assert len(str(refused.value)) < 800


@pytest.mark.parametrize(
    "text",
    [
        'memories = ["tm/**/*.tmx"]',
        'memories = ["**/*.tmx", "old.csv"]',
        'memories = ["./tm/[ab]?.tmx"]',
        "memories = []",
        f'locales = "{"a" * 200}"',
        "[engine.chat]\ntimeout = 1e300",
        "[engine.chat.a.b.c.d.e.f.g.h]\ni = 1",
        "[article]\nresidue = ['(?i:ad)', '^广告$']",
        "[article]\nresidue = ['(a)(b)', '(c)']",
        'targets = ["en", "EN"]',
        "[checks]\nignore = [" + '"a",' * 5000 + "]",
    ],
)
def test_a_value_that_is_only_much_is_taken(tmp_path, text):
    """Patterns, depths and lengths that sites have."""
    assert config(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("targets = 1\n" + "a = " + "[" * 5000, "nested too deeply (at line 2)"),
        ("\nsource = " + "1" * 5000, "more than 4300 digits (at line 2)"),
        ("a." * 20_000 + "a = 1", "more than 64 parts (at line 1)"),
        ('source = "\0"', "Illegal character"),
        (f"# {'广' * 400_000}", "it has 1200002 bytes, more than 1048576"),
        ("source = 1\nsource = 2", "(at line 2)"),
    ],
)
def test_a_file_that_is_too_much_is_refused(tmp_path, text, said):
    """Whatever is wrong with it, with the line where there is one."""
    with pytest.raises(ConfigError) as refused:
        config(tmp_path, text)

    assert str(refused.value).startswith("l10n.toml: cannot be read: ")
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["", "tool = 5", "[tool]\nl10n = 5", "[project]\n"])
def test_a_pyproject_without_our_table_is_no_fault_of_the_reader(tmp_path, text):
    """It is empty, or told as what it is."""
    try:
        assert config(tmp_path, text, "pyproject.toml").targets == ()
    except ConfigError as refused:
        assert "must be a table" in str(refused)  # noqa: PT017  # either is right
