"""
Models into the store: from a file or folder, or from the network.

An archive from elsewhere is not trusted: nothing is written outside of its own folder, it
holds files only, and there are caps on what it unpacks to. A model appears in the store whole
or not at all.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, cast
from urllib.parse import urljoin, urlsplit, urlunsplit

from l10n.engines.adapters.local.argos import ARGOS_INDEX
from l10n.engines.adapters.local.models import Model, default_store, language_of, read_model
from l10n.errors import EngineError

if TYPE_CHECKING:
    from requests import Response

Progress = Callable[[int, int], None]
"""Told the bytes that are done and all that there are; 0 where that is not known."""

RECORD = "l10n.json"
"""The file beside a model that says where it came from."""

_CHUNK = 1 << 20
# Sentence splitters of Argos packages: l10n splits by itself, and some are pickles.
_LEFT_OUT = {"stanza", "minisbd", "spacy", "__MACOSX"}


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What an archive may hold at most."""

    entries: int = 2_000
    size: int = 16 << 30
    """Bytes, unpacked; of a download, as it is."""
    ratio: int = 100
    """How much smaller than its content an archive may be; models hardly shrink."""
    small: int = 64 << 20
    """Content of so many bytes may shrink as it will."""


def install_model(
    file: Path,
    store: Path,
    progress: Progress = lambda done, total: None,
    *,
    origin: str = "",
    limits: ArchiveLimits = ArchiveLimits(),
) -> Model:
    """
    Unpack an `.argosmodel`, a zip or a folder into the store; give the model.

    One that is there already, by its checksum, is left as it is. Raises EngineError for
    what is no model or cannot be unpacked safely.
    """
    with _storing(file.name):
        checksum = _checksum(file)
        name, entries = _plan(file, limits)
        if _record(store / name).get("sha256") != checksum:
            with _workplace(store) as workplace:
                folder = workplace / name
                _unpack(entries, folder, progress)
                read_model(folder)
                record = {"sha256": checksum, "origin": origin or file.name}
                (folder / RECORD).write_text(json.dumps(record) + "\n", "utf-8")
                _publish(folder, store / name)
        return read_model(store / name)


@contextmanager
def _storing(name: str) -> Iterator[None]:
    try:
        yield
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        remedy = "fetch it again, or look at the store and its disk"
        raise EngineError(name, f"cannot be installed ({error})", remedy) from error


# --- what is in an archive or a folder -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file to be written."""

    path: PurePosixPath
    size: int
    open: Callable[[], IO[bytes]]


def _plan(file: Path, limits: ArchiveLimits) -> tuple[str, list[_Entry]]:
    """Name the model, and list its files by their paths in its folder."""
    if file.is_dir():
        name, entries = file.resolve().name, list(_folder_entries(file))
    elif zipfile.is_zipfile(file):
        name, entries = file.stem, list(_zip_entries(file))
    else:
        raise EngineError(file.name, "is neither a folder nor a zip archive")
    _require_limits(file, entries, limits)
    tops = {entry.path.parts[0] for entry in entries}
    if len(tops) == 1 and tops != {"model"} and all(len(entry.path.parts) > 1 for entry in entries):
        name = tops.pop() if not file.is_dir() else name
        entries = [_Entry(PurePosixPath(*entry.path.parts[1:]), entry.size, entry.open) for entry in entries]
    return _safe_name(name, file), [entry for entry in entries if entry.path.parts[0] not in _LEFT_OUT]


def _require_limits(file: Path, entries: list[_Entry], limits: ArchiveLimits) -> None:
    size = sum(entry.size for entry in entries)
    shrunk = size > limits.small and file.is_file() and size > limits.ratio * file.stat().st_size
    if len(entries) > limits.entries or size > limits.size or shrunk:
        raise EngineError(
            file.name, f"would unpack to {len(entries):,} files of {size:,} bytes", "no model is like that"
        )
    folded = [str(entry.path).casefold() for entry in entries]
    if not entries or len(set(folded)) < len(folded):
        raise EngineError(file.name, "is empty, or has a file twice")


def _folder_entries(folder: Path) -> Iterator[_Entry]:
    for path in sorted(folder.rglob("*")):
        inner = PurePosixPath(path.relative_to(folder).as_posix())
        if path.is_symlink():
            raise EngineError(folder.name, f"{inner} is a link", "put the file itself there")
        if path.is_file() and inner != PurePosixPath(RECORD):
            yield _Entry(inner, path.stat().st_size, _opener(path))


def _opener(path: Path) -> Callable[[], IO[bytes]]:
    return lambda: path.open("rb")


def _zip_entries(file: Path) -> Iterator[_Entry]:
    with zipfile.ZipFile(file) as archive:
        listed = archive.infolist()
    for entry in listed:
        if not entry.is_dir():
            yield _Entry(_safe_path(entry, file), entry.file_size, _zip_opener(file, entry))


def _zip_opener(file: Path, entry: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        with zipfile.ZipFile(file) as archive:
            return archive.open(entry)  # keeps the file open by itself

    return opened


def _safe_path(entry: zipfile.ZipInfo, file: Path) -> PurePosixPath:
    """Refuse what would leave the folder, what is no plain file, and what is encrypted."""
    # zipfile makes slashes of backslashes on Windows, and cuts names at a NUL.
    name, mode = entry.orig_filename, entry.external_attr >> 16
    path = PurePosixPath(name)
    is_outside = path.is_absolute() or ".." in path.parts or any(char in name for char in "\\:\x00")
    if is_outside or not path.parts:
        raise EngineError(file.name, f"has an entry that leads out of its folder: {name!r}", "do not trust this file")
    is_plain = stat.S_IFMT(mode) in (0, stat.S_IFREG) and entry.compress_type in (
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    )
    if not is_plain or entry.flag_bits & 1:
        raise EngineError(file.name, f"has an entry that is no plain file: {name!r}", "do not trust this file")
    return path


def _safe_name(name: str, file: Path) -> str:
    if not name or name.startswith(".") or any(char in name for char in "/\\:\x00"):
        raise EngineError(file.name, f"names its model {name!r}", "rename the file or its folder")
    return name


# --- writing ---------------------------------------------------------------------------------


@contextmanager
def _workplace(store: Path) -> Iterator[Path]:
    """Return a folder in the store that no listing shows, and take it away unless it was published."""
    store.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=".installing-", dir=store))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(entries: list[_Entry], folder: Path, progress: Progress) -> None:
    """Write the files; zipfile gives no more of an entry than the size that was held against the limits."""
    done, total = 0, sum(entry.size for entry in entries)
    for entry in entries:
        target = folder / entry.path
        target.parent.mkdir(parents=True, exist_ok=True)
        with entry.open() as source, target.open("xb") as sink:
            while chunk := source.read(_CHUNK):
                sink.write(chunk)
                done += len(chunk)
                progress(done, total)


def _publish(folder: Path, place: Path) -> None:
    """Move a finished folder to its place; the one that was there goes only then."""
    if not place.exists():
        folder.rename(place)
        return
    old = folder.with_name(".old")
    place.rename(old)
    try:
        folder.rename(place)
    except OSError:
        old.rename(place)
        raise


def _record(folder: Path) -> Mapping[str, object]:
    try:
        return cast("dict[str, object]", json.loads((folder / RECORD).read_text("utf-8")))
    except (OSError, ValueError):
        return {}


def _checksum(file: Path) -> str:
    """Return the SHA-256 of a file; of a folder, that of its files' names and checksums."""
    if file.is_dir():
        lines = "".join(f"{_digest(entry.open)}  {entry.path}\n" for entry in _folder_entries(file))
        return hashlib.sha256(lines.encode()).hexdigest()
    return _digest(_opener(file))


def _digest(opened: Callable[[], IO[bytes]]) -> str:
    digest = hashlib.sha256()
    with opened() as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


# --- from the network ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Where a model is to come from."""

    url: str
    sha256: str = ""
    """What the file's checksum must be; empty if nobody said."""


def find_source(source: str, target: str, index: str = ARGOS_INDEX, timeout: float = 30) -> Source:
    """Look a pair of languages up in an index of Argos packages. Raises EngineError if it is not there."""
    try:
        with _get(index, timeout) as response:
            content = b"".join(_limited(response, 8 << 20, index))
        index_rows = json.loads(content)
    except ValueError as error:
        raise EngineError(_host(index), "the index of models is no JSON", "give another --index") from error
    wanted = language_of(source), language_of(target)
    for row in index_rows if isinstance(index_rows, list) else ():
        if isinstance(row, dict) and row.get("type", "translate") == "translate":
            pair = language_of(str(row.get("from_code"))), language_of(str(row.get("to_code")))
            links = row.get("links")
            for link in map(str, links if isinstance(links, list) else ()):
                if pair == wanted and link.startswith(("https://", "http://")):
                    return Source(link, str(row.get("sha256") or ""))
    remedy = f"Argos goes by way of English: install {source} en, and en {target}"
    raise EngineError(_host(index), f"the index has no model from {source} to {target}", remedy)


def download_model(
    wanted: Source,
    store: Path,
    progress: Progress = lambda done, total: None,
    *,
    limits: ArchiveLimits = ArchiveLimits(),
    timeout: float = 30,
) -> Model:
    """
    Fetch an archive, verify its checksum if one is known, and install it.

    `progress` is told of the download, then of the unpacking. Raises EngineError.
    """
    name, host = PurePosixPath(urlsplit(wanted.url).path).name or "model.argosmodel", _host(wanted.url)
    with _storing(name), _workplace(store) as folder:
        file = folder / _safe_name(name, Path(name))
        with _get(wanted.url, timeout) as response, file.open("wb") as sink:
            length, done = response.headers.get("Content-Length", ""), 0
            for chunk in _limited(response, limits.size, wanted.url):
                sink.write(chunk)
                done += len(chunk)
                progress(done, int(length) if length.isdecimal() else 0)
        if wanted.sha256 and _checksum(file) != wanted.sha256.lower():
            raise EngineError(host, f"the checksum of {name} is wrong", "try again, or ask who published it")
        return install_model(file, store, progress, origin=_public(wanted.url), limits=limits)


@contextmanager
def _get(url: str, timeout: float) -> Iterator[Response]:
    """Open a URL, and make the library's errors ours."""
    import requests

    try:
        with _redirected(url, timeout) as response:
            if response.status_code != 200:
                raise EngineError(_host(url), f"answered {response.status_code}", "look at the address")
            yield response
    except requests.RequestException as error:
        what = f"no download ({type(error).__name__})"
        raise EngineError(_host(url), what, "check the network and the address") from error


def _redirected(url: str, timeout: float) -> Response:
    """Follow redirections, each looked at before it is followed."""
    import requests

    here = url
    for _ in range(5):
        _require_secure(here)
        # No content encoding: lengths and checksums are those of the file.
        plain = {"Accept-Encoding": "identity"}
        wait = (min(10.0, timeout), timeout)
        response = requests.get(here, stream=True, timeout=wait, headers=plain, allow_redirects=False)
        if not response.is_redirect:
            return response
        here = urljoin(here, response.headers["Location"])
        response.close()
    raise EngineError(_host(url), "redirects without end", "give another address")


def _limited(response: Response, limit: int, url: str) -> Iterator[bytes]:
    done = 0
    for chunk in response.iter_content(_CHUNK):
        done += len(chunk)
        if done > limit:
            raise EngineError(_host(url), f"sends more than {limit:,} bytes", "no model is like that")
        yield chunk


def _require_secure(url: str) -> None:
    """Refuse plain HTTP, but for this computer's own servers."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")):
        raise EngineError(_host(url), "a model is fetched over https only", "give an https address")


def _public(url: str) -> str:
    """Leave out of an address what may be secret: a password, a token."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def install_named(names: Sequence[str], index: str, store: Path | None, progress: Callable[[int, int], None]) -> Model:
    """Install one file, folder or address, or the model of two languages that an index has. Raises EngineError."""
    folder, first = store or default_store(), names[0]
    if len(names) == 2:
        return download_model(find_source(names[0], names[1], index), folder, progress)
    return (
        download_model(Source(first), folder, progress)
        if "://" in first
        else install_model(Path(first), folder, progress)
    )
