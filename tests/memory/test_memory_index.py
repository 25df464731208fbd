"""The file: read where something changed, built anew where it is lost, and never in anybody's way."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from l10n.errors import CatalogError
from l10n.figures import FigureStyle
from l10n.glossary import Glossary
from l10n.memory import CatalogStamp, Pair, open_memory, store
from l10n.memory.match import Updated
from tests.memory.sites import EN, JA, ZH, catalog, memory, pairs, stamped, term, unit

A = catalog("a.md", unit("甲方3家发布财报。", "A."), unit("共同的句子。", "Shared."))
B = catalog("b.md", unit("乙方发布财报。", "B."), unit("共同的句子。", "Shared."))


@pytest.fixture
def path(tmp_path):
    return tmp_path / ".l10n" / "memory.sqlite"


def unread(article, stamp):
    """Describe a catalog that nobody may read."""

    def load():
        raise AssertionError(f"{article} was read")

    return CatalogStamp(article, stamp, load)


def content(path):
    """Give what an index says, in whatever order it was written."""
    with closing(sqlite3.connect(path)) as db:
        sources = sorted(text for (text,) in db.execute("SELECT text FROM sources"))
        cues = db.execute("SELECT count(*) FROM cues JOIN sources ON id = source").fetchone()
        units = sorted(
            db.execute(
                "SELECT text, target, is_confirmed, before, name FROM units JOIN sources ON sources.id = source JOIN files ON files.id = file"
            )
        )
        return sources, cues, units, db.execute("PRAGMA integrity_check").fetchone()  # fmt: skip


# --- only what changed -----------------------------------------------------------------------


def test_what_did_not_change_is_not_read_again(path):
    with memory(A, B, path=path) as made:
        assert made.is_on_disk
        assert made.update([unread(each.article, each.stamp) for each in stamped(A, B)]) == Updated()
    with open_memory(path, (ZH, EN)) as made:
        assert made.update([unread(each.article, each.stamp) for each in stamped(A, B)]) == Updated()
        assert made.match("乙方发布财报。").target == "B."


def test_it_answers_before_it_is_brought_up_to_date(path):
    with memory(A, path=path):
        pass
    with open_memory(path, (ZH, EN)) as made:
        assert str(made.match("共同的句子。", "甲方3家发布财报。").origin) == "memory context"


def test_a_changed_catalog_is_read_and_the_others_are_not(path):
    with memory(A, B, path=path) as made:
        changed = catalog("a.md", unit("甲方改口。", "A changed."))
        (now,), (_, other) = stamped(changed), stamped(A, B)

        assert made.update([now, unread("b.md", other.stamp)]) == Updated(read=1)
        assert made.match("甲方3家发布财报。") is None
        assert made.match("甲方改口。").target == "A changed."
        assert made.match("共同的句子。").target == "Shared."


def test_a_catalog_that_is_gone_is_forgotten(path):
    with memory(A, B, path=path) as made:
        assert made.update(stamped(B)) == Updated(removed=1)
        assert made.match("甲方3家发布财报。") is None
        assert made.match("共同的句子。").target == "Shared."


def test_a_catalog_that_cannot_be_read_is_left_out_and_tried_again(path):
    with memory(A, path=path) as made:
        made.update([CatalogStamp("a.md", "broken", lambda: None)])
        assert made.match("共同的句子。") is None
        made.update([CatalogStamp("a.md", "broken", lambda: A)])
        assert made.match("共同的句子。").target == "Shared."


def test_an_unchanged_read_only_memory_is_not_read_again(path):
    with memory(path=path) as made:
        made.update([], [pairs("house.tmx", Pair("甲。", "A."))])
        assert made.update([], [pairs("house.tmx", Pair("甲。", "Another."))]) == Updated()
        assert made.match("甲。").target == "A."
        made.update([], [pairs("house.tmx", Pair("甲。", "Another."), stamp="2")])
        assert made.match("甲。").target == "Another."


def test_updates_leave_what_building_anew_would_make(path, tmp_path):
    with memory(A, B, path=path) as made:
        made.update(stamped(B))
        made.update(stamped(catalog("b.md", unit("甲方3家发布财报。", "A again.")), A))
        made.update(stamped(A, catalog("c.md", *B.units)))
    with memory(A, catalog("c.md", *B.units), path=tmp_path / "new.sqlite"):
        pass

    assert content(path) == content(tmp_path / "new.sqlite")


def test_a_catalog_and_a_read_only_memory_may_have_one_name(path):
    with memory(path=path) as made:
        made.update(stamped(A), [pairs("a.md", Pair("甲。", "Theirs."))])
        made.update([], [pairs("a.md", Pair("甲。", "Theirs."))])

        assert made.match("甲。").target == "Theirs."
        assert made.match("共同的句子。") is None


def test_locales_share_the_file_and_nothing_else(path):
    japanese = catalog("a.md", unit("共同的句子。", "共通。"), locale=JA)
    with memory(A, path=path) as english, memory(japanese, path=path, locale=JA) as other:
        assert english.match("共同的句子。").target == "Shared."
        assert other.match("共同的句子。").target == "共通。"
        assert other.match("甲方3家发布财报。") is None
        english.update([])
        assert other.match("共同的句子。").target == "共通。"
    assert content(path)[0] == ["共同的句子。"]


# --- lost, broken, foreign -------------------------------------------------------------------


@pytest.mark.parametrize("what", [b"", b"not a database at all" * 99, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_foreign_file_is_built_anew(path, what):
    path.parent.mkdir()
    path.write_bytes(what)
    with open_memory(path, (ZH, EN)) as made:
        assert made.update(stamped(A)).is_rebuilt
        assert made.match("共同的句子。").target == "Shared."
    with open_memory(path, (ZH, EN)) as made:
        assert made.update(stamped(A)) == Updated()


def test_another_version_is_built_anew(path, monkeypatch):
    with memory(A, path=path):
        pass
    monkeypatch.setattr(store, "VERSION", store.VERSION + 1)
    with open_memory(path, (ZH, EN)) as made:
        assert made.update(stamped(A)).is_rebuilt


def test_another_source_locale_is_built_anew(path):
    with memory(A, path=path):
        pass
    with open_memory(path, (JA, EN)) as made:
        assert made.match("共同的句子。") is None
        assert made.update(stamped(A)).is_rebuilt


def test_a_file_cut_off_in_the_middle_is_built_anew(path):
    many = catalog("a.md", *(unit(f"第{number}句话。", "T" * 99) for number in range(500)))
    with memory(many, path=path):
        pass
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 8 * 4] + b"\xa5" * (len(whole) // 2))
    with open_memory(path, (ZH, EN)) as made:
        for number in range(500):  # some pages are sound
            assert made.match(f"第{number}句话。") in (None, made.match(f"第{number}句话。"))
        made.similar("第7句话！")
        made.update(stamped(catalog("a.md", *many.units[1:])))
        assert made.match("第499句话。").target == "T" * 99
    with open_memory(path, (ZH, EN)) as made:
        made.update(stamped(catalog("a.md", *many.units[1:])))
        assert all(made.match(f"第{number}句话。") for number in range(1, 500))


def test_a_folder_that_cannot_be_written_costs_the_file_only(tmp_path):
    (tmp_path / ".l10n").write_text("a file where a folder should be")
    with open_memory(tmp_path / ".l10n" / "memory.sqlite", (ZH, EN)) as made:
        assert made.update(stamped(A)).is_rebuilt
        assert not made.is_on_disk
        assert made.match("共同的句子。").target == "Shared."
        made.update(stamped(A, B))
        assert made.match("乙方发布财报。").target == "B."


def test_a_file_that_another_process_is_writing_is_left_alone(path, monkeypatch):
    monkeypatch.setattr(store, "_WAIT", 0.05)
    with memory(A, path=path):
        pass
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with open_memory(path, (ZH, EN)) as made:
            made.update(stamped(A, B))
            assert not made.is_on_disk
            assert made.match("乙方发布财报。").target == "B."
        other.execute("ROLLBACK")
    with open_memory(path, (ZH, EN)) as made:
        assert made.update([*stamped(A)]) == Updated()


def test_an_update_that_fails_leaves_things_as_they_were(path):
    def load():
        raise CatalogError("b.md", "broken", "mend it")

    with memory(A, path=path) as made:
        with pytest.raises(CatalogError):
            made.update([*stamped(catalog("a.md")), CatalogStamp("b.md", "1", load)])
        assert made.match("共同的句子。").target == "Shared."
        assert made.update(stamped(A)) == Updated()


def test_a_build_that_fails_leaves_nothing_behind(path):
    def load():
        raise CatalogError("b.md", "broken", "mend it")

    with open_memory(path, (ZH, EN)) as made:
        with pytest.raises(CatalogError):
            made.update([CatalogStamp("b.md", "1", load)])
        assert list(path.parent.iterdir()) == []
        assert made.update(stamped(A)).is_rebuilt
        assert made.is_on_disk


def test_what_a_killed_build_left_behind_is_swept_away(path):
    import os

    path.parent.mkdir()
    old, young = (path.with_name(f"memory.sqlite.new-{number}") for number in (1, 2))
    for left in (old, young):
        left.write_bytes(b"half")
    os.utime(old, (1, 1))
    with memory(A, path=path):
        pass

    assert not old.exists()
    assert young.exists()


def test_deleting_the_file_loses_nothing(path):
    with memory(A, B, path=path):
        pass
    before = content(path)
    path.unlink()
    with memory(A, B, path=path):
        pass

    assert content(path) == before


def test_without_a_path_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with memory(A) as made:
        assert made.match("共同的句子。")
        assert not made.is_on_disk
    assert list(tmp_path.iterdir()) == []


def test_a_term_that_goes_is_forgotten_too(path):
    style, glossary = FigureStyle(), Glossary((term("甲方", "Party A"), term("乙方", "Party B")))
    units = unit("甲方发布财报。", "Party A published its results."), unit("句子。", "A sentence.")
    with memory(catalog("a.md", *units), path=path, glossary=glossary) as made:
        assert made.match_terms("乙方发布财报。", style).target == "Party B published its results."
        made.update([])
        assert made.match_terms("乙方发布财报。", style) is None
    assert content(path)[0] == []
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM cues").fetchone() == (0,)


def test_asking_a_closed_memory_does_no_harm_to_its_file(path):
    with memory(A, path=path) as made:
        pass
    assert made.match("共同的句子。") is None
    made.close()
    with open_memory(path, (ZH, EN)) as made:
        assert made.update(stamped(A)) == Updated()


def test_a_memory_that_nobody_asks_opens_no_file(path):
    with open_memory(path, (ZH, EN)):
        pass

    assert not path.parent.exists()


def test_starting_loads_neither_sqlite_nor_rapidfuzz():
    code = "import sys, l10n.memory; print([name for name in ('sqlite3', 'rapidfuzz') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "[]"
