"""
Tell what two revisions of l10n do differently: in which command's words, in which file of which site.

    python benchmarks/ecosystem.py [--base REV] [--head REV] [--corpus FOLDER] [--articles 60] [--lines 12] [--only SITE]

The commands of `ecosystem/*.steps` run on copies of the same sites. Exit code 1 where anything differs.
"""

from __future__ import annotations

import argparse
import difflib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from ecosystem_sites import Place, Site, sites

ROOT = Path(__file__).parents[1]
KEPT = ".l10n/last-run.jsonl"
AGED = 1_000_000_000
"""A time long ago: l10n trusts no file that is younger than two seconds."""
IDLE = ("0 replaced", "not done")
UNSTEADY = ((r"\b\d+\.\d s\t", "N s\t"), (r"\b0x[0-9a-f]{6,}\b", "0xN"))
"""Seconds that an engine took, addresses of objects."""
XLSX_TIME = rb"(<dcterms:\w+ [^>]*>)[^<]*"


@dataclass(frozen=True)
class Taken:
    """What a step said, and the files that it changed; None for one that is gone."""

    step: str
    said: dict[str, str]
    files: dict[str, bytes | None]


# What steps may do beside l10n. Each returns what it says, so a step without effect is seen.


def replace(place: Place, name: str, old: str, new: str) -> str:
    text, old, new = place.read(name), old.replace("\\n", "\n"), new.replace("\\n", "\n")
    place.write(name, text.replace(old, new))
    return f"{text.count(old)} replaced"


def write(place: Place, name: str, *lines: str) -> str:
    place.write(name, "".join(f"{line}\n" for line in lines))
    return "written"


def append(place: Place, name: str, *lines: str) -> str:
    return write(place, name, place.read(name) + "\n".join(lines))


def encode(place: Place, name: str, codec: str) -> str:
    text = place.read(name)
    place.write(name, text.replace("\n", "\r\n") if codec == "crlf" else text.encode(codec))
    return "encoded"


def copy(place: Place, old: str, new: str) -> str:
    place.write(new, (place.root / old).read_bytes())
    return "copied"


def move(place: Place, old: str, new: str) -> str:
    copy(place, old, new)
    return remove(place, old)


def remove(place: Place, name: str) -> str:
    (place.root / name).unlink()
    return "removed"


VERBS: dict[str, Callable[..., str]] = {
    each.__name__: each for each in (replace, write, append, encode, copy, move, remove)
}


def take(place: Place, step: str) -> dict[str, str]:
    """Take a step, and return what it said: `[in FOLDER] l10n … [< FILE]`, `git …`, or a verb and its words."""
    words, folder, given = shlex.split(step), ".", b""
    if words[0] == "in":
        folder, words = words[1], words[2:]
    if words[-2:-1] == ["<"]:
        given, words = (place.root / words[-1]).read_bytes(), words[:-2]
    if words[0] in VERBS:
        try:
            return {"stdout": VERBS[words[0]](place, *words[1:])}
        except OSError as error:  # the page that a person would edit was not written
            return {"stdout": f"not done: {error.strerror}"}
    done = place.l10n(*words[1:], folder=folder, given=given) if words[0] == "l10n" else place.run(words, folder, given)
    said = {"stdout": done.stdout, "stderr": done.stderr} if words[0] == "l10n" else {}
    return {"exit code": f"{done.returncode}\n"} | {name: steady(place, raw) for name, raw in said.items()}


def steady(place: Place, raw: bytes) -> str:
    """Return the text without paths of this run, times and addresses."""
    text = raw.decode(errors="backslashreplace")
    for path, name in ((place.root, "SITE"), (place.code, "CODE"), (place.root.parent, "WORK")):
        text = text.replace(str(path.resolve()), name).replace(str(path), name)
    for pattern, shown in UNSTEADY:
        text = re.sub(pattern, shown, text)
    return text


def snapshot(root: Path) -> dict[str, bytes]:
    """Return every file of the site, and age it: how fast a step was must not tell what the next one trusts."""
    found: dict[str, bytes] = {}
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        name = path.relative_to(root).as_posix()
        if name.startswith(".git/") or (name.startswith(".l10n/") and name != KEPT):
            continue
        raw = path.read_bytes()
        aged = AGED + zlib.crc32(raw) % 100_000_000
        os.utime(path, (aged, aged))
        found |= parts(name, raw) if name.endswith(".xlsx") else {name: raw}
    return found


def parts(name: str, raw: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook: the archive around them holds times."""
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        return {f"{name}/{part}": re.sub(XLSX_TIME, rb"\1", book.read(part)) for part in book.namelist()}


def perform(site: Site, code: Path, work: Path) -> list[Taken]:
    """Take a site's steps with one revision's code."""
    place = Place(work / "site", code)
    shutil.copytree(site.folder, place.root)
    before, taken = snapshot(place.root), []
    for step in site.steps:
        said = take(place, step)
        after = snapshot(place.root)
        names = sorted(name for name in before | after if before.get(name) != after.get(name))
        taken.append(Taken(step, said, {name: after.get(name) for name in names}))
        before = after
    return taken


# What differs.


@dataclass
class Report:
    """Prints each difference once, and counts all."""

    limit: int
    shown: set[str] = field(default_factory=set)
    places: list[str] = field(default_factory=list)

    def compare(self, site: str, base: list[Taken], head: list[Taken]) -> None:
        for old, new in zip(base, head, strict=True):
            for name in dict.fromkeys([*old.said, *new.said]):
                self.tell(f"{site}: {old.step[:100]}: {name}", old.said.get(name, ""), new.said.get(name, ""))
            for name in sorted(old.files | new.files):
                # What a step left as it was may be what the step before it left different: that was told there.
                if old.files.get(name, b"") != new.files.get(name, b""):
                    before, after = (text_of(each.files.get(name, b"")) for each in (old, new))
                    self.tell(f"{site}: {old.step[:100]}: {name}", before, after)

    def tell(self, where: str, old: str, new: str) -> None:
        """Print a difference that was not printed yet."""
        if old == new:
            return
        self.places.append(where)
        lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), "base", "head", lineterm="", n=1))
        lines = lines or ["(line ends only)"]
        body = "\n".join(line for line in lines if not line.startswith("@@"))
        if body not in self.shown:
            self.shown.add(body)
            more = [f"… {len(lines) - self.limit} more lines"] if len(lines) > self.limit else []
            print("\n".join([f"\n{where}", *lines[: self.limit], *more]))


def text_of(raw: bytes | None) -> str:
    return "(gone)" if raw is None else raw.decode(errors="backslashreplace")


def export(revision: str, folder: Path) -> Path:
    """Return a folder with a revision's code."""
    folder.mkdir()
    packed = subprocess.run(["git", "archive", revision], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed.stdout, check=True)
    return folder


def run(options: argparse.Namespace, work: Path) -> Report:
    """Run both revisions, two sites at a time, and tell what differs."""
    base = export(options.base, work / "base-code")
    head = export(options.head, work / "head-code") if options.head else ROOT
    found = sites(base, work / "sites", options.corpus, options.articles, options.only)
    report = Report(options.lines)
    with ThreadPoolExecutor(2) as pool:
        for site in found:
            start = time.monotonic()
            folders = [work / which / site.name for which in ("base", "head")]
            old, new = pool.map(perform, (site, site), (base, head), folders)
            report.compare(site.name, old, new)
            files = len({name for taken in old for name in taken.files})
            took = time.monotonic() - start
            print(f"{site.name}: {len(old)} steps, {files} files written, {took:.0f} s", file=sys.stderr)
            for taken in old:
                if taken.said.get("stdout", "").startswith(IDLE):
                    print(f"  without effect: {taken.step}", file=sys.stderr)
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", default="HEAD", help="the revision to compare with")
    parser.add_argument("--head", default="", help="the revision that is compared; else the working tree")
    parser.add_argument("--corpus", type=Path, help="a folder of folders of zh-CN Markdown")
    parser.add_argument("--articles", type=int, default=60, help="how many articles of each folder")
    parser.add_argument("--lines", type=int, default=12, help="how many lines of a difference are shown")
    parser.add_argument("--only", default="", help="only the sites whose names begin so")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = run(options, Path(folder).resolve())
    print(f"\n{len(report.places)} places differ, {len(report.shown)} differences" if report.places else "equal")
    return 1 if report.places else 0


if __name__ == "__main__":
    sys.exit(main())
