"""A language is two files: Swedish, which the package does not have, works in a copy that has them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import l10n
from l10n.figures import is_supported
from l10n.languages import Language
from l10n.model import Locale
from tests.site import ARTICLE, REPLAY, TestSite

SWEDISH = Path(__file__).parent / "swedish"
ANSWERS = {
    "港湾基金三季度净亏损3.5亿美元": "Harbor Fund redovisar en nettoförlust på 350 miljoner dollar för det tredje kvartalet",
    "港湾基金发布财报。": "Harbor Fund redovisar sitt resultat.",
    "港湾基金2月12日发布财报。": "Harbor Fund redovisade sitt resultat den 12 februari.",
    "净亏损3.5亿美元，**同比**扩大12%。": "Nettoförlusten var 350 miljoner dollar, 12 procent mer än **året innan**.",
    "详见[公告](https://example.com/a?x=1)，代码`000001`。": "Se [meddelandet](https://example.com/a?x=1), kod `000001`.",
}
ENGLISH = (
    "The net loss was $350 million, and it was 12% wider than in the year before, as the **fund** said in its report."
)
PAGE = "content/news/fund.sv.md"


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """A copy of the package with two more files."""
    root = tmp_path_factory.mktemp("package")
    shutil.copytree(Path(l10n.__file__).parent, root / "l10n", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(SWEDISH / "language.py", root / "l10n" / "languages" / "sv.py")
    shutil.copy(SWEDISH / "grammar.py", root / "l10n" / "figures" / "languages" / "sv.py")
    return root


@pytest.fixture
def swedish(tmp_path) -> TestSite:
    site = TestSite(tmp_path)
    site.configure(targets=("sv",), engines=("replay",), more=REPLAY)
    site.write("content/news/fund.zh-CN.md", ARTICLE)
    site.answers(ANSWERS)
    return site


def run(package: Path, folder: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environ, input=text, capture_output=True, encoding="utf-8")


def figures(package: Path, folder: Path, *arguments: str, row: dict[str, str]):
    done = run(package, folder, "-m", "l10n", "figures", *arguments, "--format", "jsonl", text=json.dumps(row) + "\n")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


def test_the_package_has_no_swedish():
    """What the copy can do comes from the two files."""
    assert not is_supported(Locale("sv"))
    assert not Language.of(Locale("sv")).words


@pytest.mark.parametrize(
    ("text", "low", "measure"),
    [
        ("Nettoförlusten var 350 miljoner dollar.", "350000000", "USD"),
        ("3,5 miljarder kronor", "3500000000", "SEK"),
        ("en ökning med 0,2 procentenheter", "0.2", "pp"),
        ("den 12 februari 2025", "2025-02-12", None),
        ("tjugofem miljoner yuan", "25000000", "CNY"),
    ],
)
def test_figures_are_read(package, tmp_path, text, low, measure):
    [figure] = figures(package, tmp_path, "parse", "--locale", "sv", row={"text": text})["figures"]

    assert (figure["low"], figure["measure"]) == (low, measure)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("3691.7亿日元", "369,17 miljarder yen"),
        ("约1200万元", "omkring 12 miljoner yuan"),
        ("2025年2月14日", "14 februari 2025"),
        ("12%", "12\u00a0%"),
    ],
)
def test_figures_are_written(package, tmp_path, text, written):
    row = {"text": text}
    [figure] = figures(package, tmp_path, "render", "--locale", "zh-CN", "--to", "sv", row=row)["rendered"]

    assert figure["to"] == written


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("Nettoförlusten var 350 miljoner dollar.", "ok"),
        ("Nettoförlusten var 3,5 miljarder dollar.", "error"),
        ("Nettoförlusten var 350 miljoner euro.", "error"),
        ("Nettoförlusten var stor.", "error"),
    ],
)
def test_figures_are_compared(package, tmp_path, target, verdict):
    row = {"source": "净亏损3.5亿美元。", "target": target}

    assert figures(package, tmp_path, "check", "--source", "zh-CN", "--target", "sv", row=row)["verdict"] == verdict


def test_a_batch_publishes_it(package, swedish):
    """Sentences are joined by a space, every figure is compared, and the page is listed."""
    done = run(package, swedish.root, "-m", "l10n", "translate", "batch")

    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{ANSWERS['港湾基金2月12日发布财报。']} {ANSWERS['净亏损3.5亿美元，**同比**扩大12%。']}\n" in swedish.read(
        PAGE
    )
    assert '  - "sv"\n' in swedish.read("content/news/fund.zh-CN.md")
    assert run(package, swedish.root, "-m", "l10n", "check").returncode == 0


def test_a_batch_mends_a_wrong_figure(package, swedish):
    """It is written in Swedish house style."""
    swedish.answers({**ANSWERS, "净亏损3.5亿美元，**同比**扩大12%。": "Nettoförlusten var 3,5 miljarder dollar, 12 procent mer än **året innan**."})  # fmt: skip
    done = run(package, swedish.root, "-m", "l10n", "translate", "batch")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "var 350 miljoner dollar, 12 procent mer" in swedish.read(PAGE)


def test_a_batch_refuses_another_language(package, swedish):
    """Its function words tell English from Swedish, so the answer is no draft."""
    swedish.answers({**ANSWERS, "净亏损3.5亿美元，**同比**扩大12%。": ENGLISH})
    done = run(package, swedish.root, "-m", "l10n", "translate", "batch")

    assert done.returncode == 3, done.stdout + done.stderr
    assert not (swedish.root / PAGE).exists() or ENGLISH not in swedish.read(PAGE)


def test_texts_are_told_apart(package, tmp_path):
    """Swedish is foreign to English and the other way round, and its own to itself."""
    script = (
        "from l10n.guards.language import is_foreign; from l10n.model import Locale;"
        "sv = 'Nettoförlusten var större än under samma kvartal året innan och det är inte vad som hade väntats av banken.';"
        f"en = {ENGLISH!r};"
        "print([is_foreign(text, Locale(tag)) for tag in ('sv', 'en', 'de') for text in (sv, en)])"
    )
    done = run(package, tmp_path, "-c", script)

    assert done.stdout.strip() == "[False, True, True, False, True, True]", done.stderr
