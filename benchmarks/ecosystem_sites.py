"""The sites that `ecosystem.py` runs both revisions on, and answers for the engine `replay` there."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path

import corpus
import polib

Maker = Callable[[Path, Path], None]
STEPS = Path(__file__).with_name("ecosystem")


@dataclass(frozen=True)
class Site:
    """A folder as both revisions find it, and the steps that they take there."""

    name: str
    folder: Path
    steps: list[str]


@dataclass(frozen=True)
class Place:
    """A copy of a site, and the code that works on it."""

    root: Path
    code: Path

    def l10n(self, *arguments: str, folder: str = ".", given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return self.run([sys.executable, "-m", "l10n", *arguments], folder, given)

    def run(self, words: list[str], folder: str = ".", given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        where = self.root / folder
        environ = environment(self.root, self.code)
        return subprocess.run(words, cwd=where, input=given, env=environ, capture_output=True, check=False)

    def read(self, name: str) -> str:
        return (self.root / name).read_bytes().decode()

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def environment(root: Path, code: Path) -> dict[str, str]:
    """Return an environment in which nothing of this machine or its user is seen."""
    home = root.parent / "home"
    home.mkdir(exist_ok=True)
    people = {f"GIT_{who}_{what}": "l10n@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    fixed = {"HOME": str(home), "TZ": "UTC", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "100"}
    # Without the safe path a site's own folders would be modules.
    found = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(code), "PYTHONSAFEPATH": "1"}
    return people | fixed | found | {"GIT_CONFIG_NOSYSTEM": "1", "L10N_MODELS": str(home / "models")}


def sites(code: Path, work: Path, folder: Path | None, articles: int, only: str) -> Iterator[Site]:
    """Yield the sites whose names begin so, as the base's code and content make them."""
    for path in sorted(STEPS.glob("*.steps")):
        steps = read_steps(path)
        if path.stem == "corpus":
            makers = corpus_makers(folder, articles)
        else:
            makers = {path.stem: MAKERS.get(path.stem, lambda code, root: None)}
        for name, make in makers.items():
            if name.startswith(only):
                (work / name).mkdir(parents=True)
                make(code, work / name)
                yield Site(name, work / name, steps)


def read_steps(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def make_sample(code: Path, root: Path) -> None:
    for name in ("content", "locales"):
        shutil.copytree(code / name, root / name)
    shutil.copy(code / "l10n.toml", root)


def make_sources(code: Path, root: Path) -> None:
    """Copy the sample site without what was translated."""
    make_sample(code, root)
    for path in [*root.glob("locales/*/content"), *root.glob("content/news/*.md")]:
        if path.is_dir():
            shutil.rmtree(path)
        elif not path.name.endswith(".zh-CN.md"):
            path.unlink()


def make_locales(code: Path, root: Path) -> None:
    make_sources(code, root)
    corpus.write(root / "content" / "posts", 8)
    configure(root, ["en", "ja", "ko", "de", "fr", "es", "zh-TW", "zh-HK"])
    answer(Place(root, code))


def make_kinds(code: Path, root: Path) -> None:
    shutil.copytree(STEPS / "kinds", root / "content" / "kinds")
    for path in sorted((code / "tests" / "article" / "fixtures").glob("*.md")):
        inputs = re.findall(r"^@@@ [^\n]+\n(.*?)^@@@ is$", path.read_bytes().decode(), re.DOTALL | re.MULTILINE)
        for number, text in enumerate(inputs, 1):
            Place(root, code).write(f"content/{path.stem}/{number:03}.zh-CN.md", text)
    configure(root, ["en", "zh-TW"])
    answer(Place(root, code))


def make_many(code: Path, root: Path) -> None:
    corpus.write(root / "content", 320)
    configure(root, ["en"])


def make_server(code: Path, root: Path) -> None:
    from ecosystem_server import port  # it takes `gloss` from here

    make_sources(code, root)
    url, engines = f'base_url = "http://127.0.0.1:{port()}', {"en": ["libre"], "de": ["chat"], "ja": ["libre", "chat"]}
    tables = [f"[locale.{locale}]\nengines = {json.dumps(names)}" for locale, names in engines.items()]
    tables += ["[engine.libre]", f'{url}"', "[engine.chat]", f'{url}/v1"', 'model = "none"']
    lines = [f"targets = {json.dumps(list(engines))}", *tables, ""]
    (root / "l10n.toml").write_text("\n".join(lines), encoding="utf-8")


MAKERS: dict[str, Maker] = {
    "sample": make_sample,
    "locales": make_locales,
    "kinds": make_kinds,
    "many": make_many,
    "server": make_server,
}


def corpus_makers(folder: Path | None, articles: int) -> dict[str, Maker]:
    """Return what makes a site of each folder: so many articles, always the same ones."""
    folders = sorted(path for path in folder.iterdir() if path.is_dir()) if folder else []
    return {f"corpus/{each.name}": partial(make_corpus, each, articles) for each in folders}


def make_corpus(folder: Path, articles: int, code: Path, root: Path) -> None:
    found = (path.relative_to(folder) for path in folder.rglob("*.md"))
    for path in sorted(found, key=lambda path: zlib.crc32(path.as_posix().encode()))[:articles]:
        # In one folder: what a corpus calls its folders of locales means nothing here.
        Place(root, code).write(f"content/{'--'.join(path.parts)}", (folder / path).read_bytes())
    configure(root, ["zh-TW"])


def configure(root: Path, targets: Iterable[str]) -> None:
    lines = [f"targets = {json.dumps(targets)}", 'engines = ["replay"]', "[engine.replay]", 'path = "answers.jsonl"']
    chinese = [f'[locale.{each}]\nengines = ["opencc"]' for each in targets if each.startswith("zh")]
    (root / "l10n.toml").write_text("\n".join([*lines, *chinese, ""]), encoding="utf-8")


# Answers of the engine `replay`: no translation, but Latin, kana or hangul with the source's figures, names and markup.

WORDS = {
    "en": ("the company", "said this year", "in the market", "reported", "for the business"),
    "de": ("das Unternehmen", "sagte in diesem Jahr", "auf dem Markt", "meldete", "für das Geschäft"),
    "fr": ("la société", "a dit cette année", "sur le marché", "a publié", "pour les affaires"),
    "es": ("la empresa", "dijo este año", "en el mercado", "informó", "para el negocio"),
    "ja": ("このグループは", "という", "について", "とのことです", "によると"),
    "ko": ("이 회사는", "올해 말했다", "시장에서", "발표했다", "사업을 위해"),
}
MARKS = str.maketrans(dict(zip("，。：；？！（）“”、", ',.:;?!()"",', strict=True)))
FAULTS: tuple[Callable[[str], str], ...] = (
    lambda text: re.sub(r"[1-9]", lambda digit: str(int(digit[0]) % 9 + 1), text, count=1),
    lambda text: re.sub(r"[*\[\]`]", "", text),
    lambda text: f"{text} 发布",
    lambda text: f"{text} 2031",
    lambda text: f"{text} {text}",
    lambda text: f"{text} 台积电",
    lambda text: text.replace("Harbor", "Harbour").replace("TSMC", "Taiwan Power"),
    lambda text: "",
    lambda text: re.sub(r"\b[A-Z]\w+|[ァ-ヶー]{3,}", "", text),
)


def answer(place: Place) -> None:
    """Write the answers to a site's texts, and the same as lines for `l10n figures`."""
    place.write("answers.jsonl", "")
    place.l10n("extract")
    place.l10n("glossary", "export", "starter.csv", "--starter")
    terms = list(csv.DictReader(io.StringIO(place.read("starter.csv"))))
    answers = []
    for locale in sorted(WORDS.keys() & {path.name for path in place.root.glob("locales/*")}):
        catalogs = sorted(place.root.glob(f"locales/{locale}/**/*.po"))
        texts = list(dict.fromkeys(entry.msgid for path in catalogs for entry in polib.pofile(str(path))))
        lines = [json.dumps({"text": text}) for text in texts]
        place.write("texts.jsonl", "\n".join(lines))
        rendered = place.l10n("figures", "render", "--to", locale, given="\n".join(lines).encode()).stdout.splitlines()
        names = {
            name: row[locale].split("|")[0] for row in terms if row.get(locale) for name in row["source"].split("|")
        }
        pairs = [
            (text, gloss(text, json.loads(line)["rendered"], names, locale))
            for text, line in zip(texts, rendered, strict=True)
        ]
        rows = [{"locale": locale, "source": source, "target": target} for source, target in pairs]
        place.write(f"pairs-{locale}.jsonl", "".join(f"{json.dumps(row)}\n" for row in rows))
        targets = (json.dumps({"text": target}) for _, target in pairs)
        place.write(f"targets-{locale}.jsonl", "\n".join(targets))
        answers += [row for row in rows if row["target"]]
    place.write("answers.jsonl", "".join(f"{json.dumps(row)}\n" for row in answers))
    for path in (place.root / ".l10n", *place.root.glob("locales/*/content")):
        shutil.rmtree(path, ignore_errors=True)


def gloss(text: str, figures: Iterable[dict], names: Mapping[str, str], locale: str) -> str:
    """Return a text with its figures and names in a locale's form and a word for the rest; one in four is faulty."""
    space, lot = "" if locale == "ja" else " ", zlib.crc32(f"{locale} {text}".encode()) % (4 * len(FAULTS))
    parts, end = [], 0
    for each in figures:
        parts += [reword(text[end : each["start"]], names, locale), f"{space}{each['to']}{space}"]
        end = each["end"]
    shown = "".join([*parts, reword(text[end:], names, locale)])
    shown = shown if locale == "ja" else re.sub(r" +(?=[,.:;?!)])|(?<=\() +", "", shown.translate(MARKS)).strip()
    return FAULTS[lot](shown) if lot < len(FAULTS) else shown


def reword(text: str, names: Mapping[str, str], locale: str) -> str:
    """Return a text with names in their required form, and a word in place of each other run of Han."""
    space, shown = "" if locale == "ja" else " ", []
    for kind, run in groupby(pieces(text, names), lambda piece: "name" if piece in names else is_han(piece)):
        if kind == "name":
            shown += [f"{space}{names[name]}{space}" for name in run]
        else:
            said = "".join(run)
            shown.append(f"{space}{WORDS[locale][zlib.crc32(said.encode()) % 5]}{space}" if kind else said)
    return "".join(shown) if locale == "ja" else re.sub(" +", " ", "".join(shown))


def pieces(text: str, names: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of a text, the longest first, and the characters between them."""
    at = 0
    while at < len(text):
        found = (text[at : at + size] for size in range(12, 1, -1))
        piece = next((name for name in found if name in names), text[at])
        yield piece
        at += len(piece)


def is_han(text: str) -> bool:
    return "\u4e00" <= text <= "\u9fff"
