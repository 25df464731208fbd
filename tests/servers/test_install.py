"""Models into the store: from archives, folders, and a server on the loopback."""

import hashlib
import http.server
import json
import shutil
import stat
import threading
import zipfile
from pathlib import Path

import pytest

from l10n.engines.adapters.local.install import ArchiveLimits, Source, download_model, find_source, install_model
from l10n.engines.adapters.local.models import installed_models
from l10n.errors import EngineError
from tests.servers.lexicon import ZH_EN, ZH_JA
from tests.servers.tiny_mt import Tiny, write_argos, zipped

NAME = "translate-zh_en-1_0"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The `.argosmodel` of a tiny model, with a sentence splitter as some have it; its folder is beside it."""
    root = write_argos(tmp_path_factory.mktemp("package"), "zh", "en", Tiny(ZH_EN))
    (root / "stanza").mkdir()
    (root / "stanza" / "zh.pt").write_bytes(b"a pickle")
    return zipped(root)


@pytest.fixture
def store(tmp_path):
    return tmp_path / "store"


def archive(folder, entries, name="model.zip"):
    """Write a zip of the entries: by name, or by a ZipInfo."""
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as made:
        for entry, content in entries:
            made.writestr(entry, content)
    return folder / name


def left(store):
    """What is in the store, hidden folders too."""
    return sorted(path.name for path in store.iterdir()) if store.exists() else []


# --- what is installed -----------------------------------------------------------------------


def test_a_package_becomes_a_model(package, store):
    """Its checksum is recorded; its sentence splitter, which l10n does not need, stays out."""
    model = install_model(package, store)

    assert (model.name, dict(model.sources), dict(model.targets)) == (NAME, {"zh": ""}, {"en": ""})
    assert [found.name for found in installed_models(store)] == left(store) == [NAME]
    record = json.loads((store / NAME / "l10n.json").read_text("utf-8"))
    assert record == {"sha256": hashlib.sha256(package.read_bytes()).hexdigest(), "origin": package.name}
    assert sorted(path.name for path in (store / NAME).iterdir()) == [
        "l10n.json", "metadata.json", "model", "sentencepiece.model",
    ]  # fmt: skip


def test_a_folder_becomes_a_model(package, store):
    """As CTranslate2's converters leave one."""
    model = install_model(package.with_suffix(""), store)

    assert model.folder == store / NAME / "model"


def test_an_archive_without_a_folder_of_its_own_is_named_by_its_file(package, store, tmp_path):
    """Where the files lie at the top."""
    root = package.with_suffix("")
    files = [(path.relative_to(root).as_posix(), path.read_bytes()) for path in root.rglob("*") if path.is_file()]

    assert install_model(archive(tmp_path, files, "zh-en.zip"), store).name == "zh-en"


def test_a_folder_called_model_is_part_of_a_model(package, store, tmp_path):
    """It gives no name."""
    root = package.with_suffix("")
    files = [(f"model/{path.name}", path.read_bytes()) for path in (root / "model").iterdir()]
    text_model = ("model/sentencepiece.model", (root / "sentencepiece.model").read_bytes())

    model = install_model(archive(tmp_path, [*files, text_model], "opus-mt-zh-en.zip"), store)

    assert (model.name, left(store)) == ("opus-mt-zh-en", ["opus-mt-zh-en"])


def test_the_same_archive_is_not_unpacked_again(package, store):
    """A second time nothing is read but the archive."""
    told = []
    install_model(package, store, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 3_000_000
    before = (store / NAME / "model" / "model.bin").stat().st_mtime_ns
    told.clear()

    install_model(package, store, lambda done, total: told.append((done, total)))

    assert told == []
    assert (store / NAME / "model" / "model.bin").stat().st_mtime_ns == before


def test_another_archive_takes_the_place_of_the_first(package, store, tmp_path):
    """And nothing of the first is left."""
    install_model(package, store)
    (store / NAME / "stray").write_text("", "utf-8")
    other = zipped(write_argos(tmp_path, "zh", "en", Tiny(ZH_JA)))

    install_model(other, store)

    assert left(store) == [NAME]
    assert not (store / NAME / "stray").exists()


# --- what is refused -------------------------------------------------------------------------


def link(name, target):
    entry = zipfile.ZipInfo(name)
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry, target


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([("../out.txt", "x")], "leads out of its folder"),
        ([("a/../../out.txt", "x")], "leads out of its folder"),
        ([("/out.txt", "x")], "leads out of its folder"),
        ([("C:/out.txt", "x")], "leads out of its folder"),
        ([("a\\..\\out.txt", "x")], "leads out of its folder"),
        ([link("a/model.bin", "/etc/passwd")], "no plain file"),
        ([("a/x", "x"), ("a/X", "y")], "a file twice"),
        ([("a/x", "x"), ("a/x/y", "y")], "cannot be installed"),
        ([(".hidden/x", "x")], "names its model '.hidden'"),
        ([("a/readme.txt", "x")], "no model.bin is here"),
        ([], "is empty"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_cannot_be_trusted_is_refused(tmp_path, store, entries, message):
    """Nothing is written outside of the store, and nothing stays in it."""
    file = archive(tmp_path, entries)

    with pytest.raises(EngineError, match=message):
        install_model(file, store)

    assert left(store) == []
    assert not (tmp_path / "out.txt").exists()


@pytest.mark.parametrize(
    "limits",
    [ArchiveLimits(entries=3), ArchiveLimits(size=1_000_000), ArchiveLimits(ratio=2, small=0)],
    ids=["entries", "size", "ratio"],
)
def test_bombs_are_refused_before_anything_is_written(package, store, limits):
    """By what an archive says of itself."""
    with pytest.raises(EngineError, match="would unpack to"):
        install_model(package, store, limits=limits)

    assert left(store) == []


def test_an_archive_that_lies_about_its_sizes_is_refused(tmp_path, store):
    """The size in its directory is smaller than what the entry unpacks to."""
    file = archive(tmp_path, [("a/model.bin", b"0" * 10_000)])
    raw = bytearray(file.read_bytes())
    at = raw.rindex(b"PK\x01\x02") + 24
    assert int.from_bytes(raw[at : at + 4], "little") == 10_000
    raw[at : at + 4] = (10).to_bytes(4, "little")
    file.write_bytes(raw)

    with pytest.raises(EngineError, match="cannot be installed"):
        install_model(file, store)

    assert left(store) == []


def test_a_damaged_archive_is_refused(package, tmp_path, store):
    """A byte of the weights is flipped."""
    raw = bytearray(package.read_bytes())
    raw[raw.index(b"model.bin") + 2_000] ^= 0xFF
    (tmp_path / "damaged.zip").write_bytes(raw)

    with pytest.raises(EngineError, match="cannot be installed"):
        install_model(tmp_path / "damaged.zip", store)

    assert left(store) == []


def test_a_file_that_is_no_archive_is_refused(tmp_path, store):
    (tmp_path / "model.argosmodel").write_text("<html>not found</html>", "utf-8")

    with pytest.raises(EngineError, match="neither a folder nor a zip"):
        install_model(tmp_path / "model.argosmodel", store)


def test_links_in_a_folder_are_refused(package, tmp_path, store):
    """They may lead anywhere."""
    folder = shutil.copytree(package.with_suffix(""), tmp_path / NAME)
    (folder / "more").symlink_to("/etc")

    with pytest.raises(EngineError, match="more is a link"):
        install_model(folder, store)


def test_a_failed_installation_leaves_the_model_that_was_there(package, tmp_path, store):
    """The new one lacks its text model."""
    install_model(package, store)
    folder = shutil.copytree(package.with_suffix(""), tmp_path / NAME)
    (folder / "sentencepiece.model").unlink()

    with pytest.raises(EngineError, match="no SentencePiece model"):
        install_model(folder, store)

    assert [model.name for model in installed_models(store)] == left(store) == [NAME]


def test_a_model_that_cannot_take_its_place_leaves_the_one_that_was_there(package, tmp_path, store, monkeypatch):
    """The second rename fails, as on a full or foreign disk."""
    install_model(package, store)
    other = zipped(write_argos(tmp_path, "zh", "en", Tiny(ZH_JA)))
    renamed, rename = [], Path.rename

    def failing(path, target):
        renamed.append(path)
        if len(renamed) == 2:
            raise OSError("no room")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(EngineError, match="no room"):
        install_model(other, store)

    assert left(store) == [NAME]
    assert json.loads((store / NAME / "l10n.json").read_text("utf-8"))["origin"] == package.name


# --- from a server ---------------------------------------------------------------------------


class Stand(http.server.BaseHTTPRequestHandler):
    """Serves its server's `files`: by path, a status, headers, and a body."""

    def do_GET(self):
        status, headers, body = self.server.files.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def stand():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    server.files, server.daemon_threads = {}, True
    server.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def rows(stand, *more):
    """An index as Argos has it; some rows have no links, or others than the web's."""
    link = f"{stand.url}/m.argosmodel"
    return json.dumps(
        [
            {"from_code": "zh", "to_code": "ja", "links": ["ipfs://somewhere"]},
            {"from_code": "zh", "to_code": "ko"},
            {"type": "sbd", "from_code": "zh", "to_code": "en", "links": [f"{stand.url}/splitter"]},
            {"from_code": "zh", "to_code": "en", "links": ["ipfs://somewhere", link]},
            {"from_code": "zt", "to_code": "en", "links": [link], "sha256": "ab"},
            *more,
        ]
    ).encode()


def test_a_pair_is_found_in_the_index_and_installed(stand, package, store):
    """The bytes are counted; a redirection on the way is followed."""
    body = package.read_bytes()
    stand.files["/index.json"] = (200, {}, rows(stand))
    stand.files["/m.argosmodel"] = (302, {"Location": "/real"}, b"")
    stand.files["/real"] = (200, {}, body)
    told = []

    wanted = find_source("zh-CN", "en", f"{stand.url}/index.json")
    model = download_model(wanted, store, lambda done, total: told.append((done, total)))

    assert wanted == Source(f"{stand.url}/m.argosmodel")
    assert (len(body), len(body)) in told
    assert left(store) == [model.name] == [NAME]
    assert json.loads((store / NAME / "l10n.json").read_text("utf-8"))["origin"] == wanted.url


@pytest.mark.parametrize(("source", "target"), [("zh", "ja"), ("zh", "ko"), ("en", "zh")])
def test_a_pair_that_is_not_in_the_index_is_told(stand, source, target):
    """Nor is one that has no link for a web client."""
    stand.files["/index.json"] = (200, {}, rows(stand))

    with pytest.raises(EngineError, match=f"no model from {source} to {target}"):
        find_source(source, target, f"{stand.url}/index.json")


def test_traditional_chinese_has_a_code_of_its_own(stand):
    """Argos calls it zt; a checksum in the index is taken along."""
    stand.files["/index.json"] = (200, {}, rows(stand))

    assert find_source("zh-TW", "en", f"{stand.url}/index.json").sha256 == "ab"


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (b"<html>", "no JSON"),
        (b"7", "no model from zh to en"),
        (b'{"links": []}', "no model from zh to en"),
        (b'[3, {"from_code": "zh", "to_code": "en", "links": 3}]', "no model from zh to en"),
    ],
)
def test_what_is_no_index_is_refused(stand, page, message):
    """A web page, and JSON of another shape."""
    stand.files["/index.json"] = (200, {}, page)

    with pytest.raises(EngineError, match=message):
        find_source("zh", "en", f"{stand.url}/index.json")


def test_a_store_that_cannot_be_written_is_told(package, tmp_path):
    """A file is in its place."""
    (tmp_path / "store").write_text("", "utf-8")

    with pytest.raises(EngineError, match="cannot be installed"):
        install_model(package, tmp_path / "store")


@pytest.mark.parametrize(
    ("answer", "limits", "sha256", "message"),
    [
        ((404, {}, b"gone"), ArchiveLimits(), "", "127.0.0.1: answered 404"),
        ((200, {}, b"0" * 2_000), ArchiveLimits(size=1_000), "", "more than 1,000 bytes"),
        ((200, {"Content-Length": "5000"}, b"0" * 2_000), ArchiveLimits(), "", "no download"),
        ((200, {}, b"0" * 2_000), ArchiveLimits(), "00", "the checksum of m.argosmodel is wrong"),
        ((200, {}, b"0" * 2_000), ArchiveLimits(), "", "neither a folder nor a zip"),
        ((302, {"Location": "http://models.example/m"}, b""), ArchiveLimits(), "", "models.example: a model is fetched over https"),
        ((302, {"Location": "/m.argosmodel"}, b""), ArchiveLimits(), "", "redirects without end"),
    ],
)  # fmt: skip
def test_bad_downloads_leave_nothing(stand, store, answer, limits, sha256, message):
    """Wrong, too long, cut short, led astray."""
    stand.files["/m.argosmodel"] = answer

    with pytest.raises(EngineError, match=message):
        download_model(Source(f"{stand.url}/m.argosmodel", sha256), store, limits=limits, timeout=5)

    assert left(store) == []


def test_a_download_with_the_right_checksum_is_installed(stand, package, store):
    """Where it came from is recorded, but for what may be secret."""
    stand.files["/m.argosmodel?token=secret"] = (200, {}, package.read_bytes())
    sha256 = hashlib.sha256(package.read_bytes()).hexdigest().upper()

    assert download_model(Source(f"{stand.url}/m.argosmodel?token=secret", sha256), store).name == NAME

    record = json.loads((store / NAME / "l10n.json").read_text("utf-8"))
    assert record == {"sha256": sha256.lower(), "origin": f"{stand.url}/m.argosmodel"}


@pytest.mark.parametrize("url", ["http://models.example/m.zip", "ftp://models.example/m.zip", "file:///etc/passwd"])
def test_only_https_is_asked_for_models(store, url):
    """Weights that travel in the open could be anybody's."""
    with pytest.raises(EngineError, match="over https only"):
        download_model(Source(url), store)


def test_a_server_that_is_not_there_is_told_without_its_address(stand, store):
    """The library's message would repeat the URL, and with it what is secret in it."""
    stand.shutdown()
    stand.server_close()

    with pytest.raises(EngineError) as caught:
        download_model(Source(f"{stand.url}/m.zip?token=secret"), store, timeout=2)

    assert "no download (ConnectionError)" in str(caught.value)
    assert "secret" not in str(caught.value)
