"""What is written lies inside of the site, whatever its configuration, its links or its options say."""

import os
import subprocess

import pytest

from l10n.errors import ArticleError, ConfigError
from l10n.site.inside import inside, inside_as_named, verify_own
from tests.site import ARTICLE, ENGLISH, REPLAY, TestSite

RIGHT = [
    "content/a.en.md", "a.md", "locales/en/content/a.po", "content/.hidden/a.md", "content/l10n.toml", "content/gitignore.md", "linked/a.md", "content/link.md",
    "content/..a.md", "content/a b.md", "content/文.md", "new/deep/a.md",
]  # fmt: skip
WRONG = [
    "../a.md", "content/../../a.md", "/etc/a.md", "", ".", "..", ".git/config", "content/.git/hooks/a", ".GIT/config", ".l10n/a.md", ".L10N/a.md", "l10n.toml",
    "L10N.toml", "pyproject.toml", "out/a.md", "out/deep/a.md", "content/out.md", "content/circle.md", "gitlink/config", "a\0b.md", "content/dangling-out.md",
]  # fmt: skip


@pytest.fixture
def root(tmp_path):
    """A site with links of all sorts, and a folder beside it."""
    root, beside = tmp_path / "site", tmp_path / "beside"
    for folder in (root / "content", root / ".git", root / "real", beside):
        folder.mkdir(parents=True)
    (beside / "a.md").write_text("theirs")
    (root / "real/a.md").write_text("ours")
    for link, place in {
        "linked": "real", "content/link.md": "../real/a.md", "out": str(beside), "content/out.md": str(beside / "a.md"), "content/circle.md": "circle.md",
        "gitlink": ".git", "content/dangling-out.md": str(beside / "new.md"),
    }.items():  # fmt: skip
        (root / link).symlink_to(place)
    return root


@pytest.mark.parametrize("path", RIGHT)
def test_files_of_the_site_are_written(root, path):
    """Also through links that stay within it."""
    assert inside(root, path).is_relative_to(root.resolve())


@pytest.mark.parametrize("path", WRONG)
def test_nothing_else_is_written(root, path):
    """Outside, git's, the configuration, our own folder: one line that says so."""
    with pytest.raises(ArticleError) as caught:
        inside(root, path)

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["../a.md", "out/a.md", ".git/config", "l10n.toml", "/etc/a.md", ".l10n/a"])
def test_nothing_else_is_removed(root, path):
    """A link to a folder outside leads to no file of ours."""
    with pytest.raises(ArticleError):
        inside_as_named(root, path)


def test_a_link_is_removed_and_not_what_it_leads_to(root):
    """Its own name is the site's."""
    assert inside_as_named(root, "content/out.md") == root / "content/out.md"


@pytest.mark.parametrize(
    ("target", "is_met"), [("content/link.md", True), ("linked/a.md", True), ("content/b.md", False)]
)
def test_a_target_never_leads_to_its_source(root, target, is_met):
    """Whatever links lead there."""
    if not is_met:
        assert inside(root, target, apart_from="real/a.md")
        return
    with pytest.raises(ArticleError, match="leads to its source"):
        inside(root, target, apart_from="real/a.md")


def test_the_folder_of_our_own_stays_in_the_site(root, tmp_path):
    """Neither it nor a file in it may lead out."""
    verify_own(root)
    (root / ".l10n").mkdir()
    (root / ".l10n/memory.db").symlink_to(tmp_path / "beside/memory.db")
    with pytest.raises(ConfigError, match="leads out of the site"):
        verify_own(root)


# --- commands --------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path):
    site = TestSite(tmp_path / "site")
    site.root.mkdir()
    site.configure(targets=("en",), engines=("replay",), more=REPLAY)
    site.answers(ENGLISH)
    site.write("content/a.zh-CN.md", ARTICLE)
    return site


def test_an_article_that_is_a_link_stays_one(site):
    """Its list is set in the file that the link leads to."""
    real = site.write("drafts/a.md", ARTICLE)
    link = site.root / "content/a.zh-CN.md"
    link.unlink()
    link.symlink_to("../drafts/a.md")

    assert site.run("translate", "batch").exit_code == 0
    assert link.is_symlink()
    assert '- "en"' in real.read_text("utf-8") or "- en" in real.read_text("utf-8")
    assert site.run("check").exit_code == 0


def test_an_article_that_lies_outside_is_not_written(site, tmp_path):
    """It is told in a line, and the file outside stays as it is."""
    outside = tmp_path / "a.md"
    outside.write_text(ARTICLE, "utf-8")
    link = site.root / "content/a.zh-CN.md"
    link.unlink()
    link.symlink_to(outside)

    done = site.run("translate", "batch")

    assert done.exit_code == 2
    assert "leads out of the site" in done.stderr
    assert outside.read_text("utf-8") == ARTICLE


@pytest.mark.parametrize(
    "layout",
    [
        '{source = "{stem}.zh-CN.{ext}", target = "../{stem}.{lang}.{ext}"}', '{source = "{stem}.zh-CN.{ext}", target = "../../{stem}.{lang}.{ext}"}',
        '{source = "{stem}.zh-CN.{ext}", target = "../.git/{stem}.{lang}.{ext}"}', '{source = "{stem}.zh-CN.{ext}", target = ".git/{stem}.{lang}.{ext}"}',
        '{source = "{stem}.zh-CN.{ext}", target = "../.l10n/{stem}.{lang}.{ext}"}', '{source = "{stem}.zh-CN.{ext}", target = "../l10n.toml"}',
    ],
)  # fmt: skip
def test_no_layout_leads_out(site, layout):
    """A template with `..`, or into git's or our own folder, is refused in a line."""
    text = site.read("l10n.toml").replace('layout = "hugo-name"', f"layout = {layout}")
    site.write("l10n.toml", text)
    before = {
        path for path in site.root.parent.rglob("*") if "content" not in path.parts and "locales" not in path.parts
    }

    done = site.run("translate", "batch")

    after = {
        path for path in site.root.parent.rglob("*") if "content" not in path.parts and "locales" not in path.parts
    }
    assert done.exit_code == 2
    assert {path.name for path in after - before} <= {
        ".l10n",
        "lock",
        "index.json",
        ".gitignore",
        "memory.sqlite",
        "answers.db",
        "begun.json",
        "last-run.jsonl",
    }
    assert site.read("l10n.toml") == text


@pytest.mark.parametrize("folder", ["../locales", "/tmp/locales", ".git/locales", ".l10n/locales", "out"])
def test_no_folder_of_catalogs_leads_out(site, tmp_path, folder):
    """Nothing is written there, and the run says so."""
    (tmp_path / "beside").mkdir()
    (site.root / "out").symlink_to(tmp_path / "beside")
    site.write("l10n.toml", site.read("l10n.toml").replace("layout =", f'locales = "{folder}"\nlayout ='))

    assert site.run("translate", "batch").exit_code == 2
    assert not list((tmp_path / "beside").iterdir())
    assert not (site.root / ".git").exists()


# --- git -------------------------------------------------------------------------------------

OPTIONS = [
    "--output=victim.txt", "-p", "--no-index", "--ext-diff", "-O/etc/passwd", "nowhere", "", " ", "HEAD~99", "main..nowhere", "--output=victim.txt..HEAD", "HEAD:l10n.toml",
    "HEAD..--output=victim.txt", "@{-1}", "../x",
]  # fmt: skip


@pytest.fixture
def repository(site):
    site.write("victim.txt", "stays")

    def run(*arguments):
        return subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments],
            cwd=site.root,
            check=True,
            capture_output=True,
        )

    run("init", "-q", "-b", "main")
    run("add", "-A")
    run("commit", "-qm", "first")
    return site


@pytest.mark.parametrize("value", OPTIONS)
@pytest.mark.parametrize("command", [("check", "--changed-from"), ("report", "--since")])
def test_what_is_no_revision_is_refused(repository, command, value):
    """Exit code 2 and one line; git gets no option, and no file is touched."""
    done = repository.run(command[0], f"{command[1]}={value}")

    if not (command[0] == "report" and not value):  # an empty value is none
        assert done.exit_code == 2 or (command[0] == "check" and not value)
    assert repository.read("victim.txt") == "stays"
    assert len(done.stderr.splitlines()) <= 1 or not value


@pytest.mark.parametrize(
    "value",
    ["HEAD", "main", "@", "HEAD^{commit}", "main...", "main..HEAD", "..HEAD", "HEAD^0", "refs/heads/main", "HEAD@{0}"],
)
def test_revisions_as_git_writes_them_are_taken(repository, value):
    """Names, what leads from them, and ranges."""
    done = repository.run("check", f"--changed-from={value}")

    assert "revision" not in done.stderr


# --- what killed runs leave ------------------------------------------------------------------


def test_what_killed_runs_left_is_swept(site):
    """Files of processes that are gone are removed; those of living ones and of other programs stay."""
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = [
        f"content/.a.en.md.{gone.pid}.tmp",
        f"locales/en/content/.a.zh-CN.md.po.{gone.pid}.tmp",
        f".l10n/.index.json.{gone.pid}.tmp",
        f".l10n.toml.{gone.pid}.tmp".replace(".l10n.toml", "..l10n.toml"),
    ]
    kept = [
        f"content/.a.en.md.{os.getppid()}.tmp", f"content/.notes.{gone.pid}.tmp", f"content/a.en.md.{gone.pid}.tmp", "content/.a.en.md.tmp", "content/.a.en.md.x1.tmp",
        f"content/.a.en.md.{gone.pid}.tmp~", f"elsewhere/.a.en.md.{gone.pid}.tmp", f"content/.hidden/.a.en.md.{gone.pid}.tmp", "content/.a.en.md.0.tmp", "content/.a.en.md.99999999999.tmp",
    ]  # fmt: skip
    for path in (*left, *kept):
        site.write(path, "half")

    site.run("translate", "batch")

    assert [path for path in left[:3] if (site.root / path).exists()] == []
    assert [path for path in kept if not (site.root / path).exists()] == []


def test_a_dry_run_sweeps_nothing(site):
    """It writes and removes nothing."""
    gone = subprocess.Popen(["true"])
    gone.wait()
    left = site.write(f"content/.a.en.md.{gone.pid}.tmp", "half")

    site.run("check")

    assert left.exists()
