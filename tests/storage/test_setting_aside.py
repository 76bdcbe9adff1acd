"""A damaged records file is set aside whole and kept; a sound one is left alone."""

from pathlib import Path

import pytest

from cpt_practice.storage.database import open_database, set_aside
from cpt_practice.use_cases.ports import StorageError, StorageFault
from tests.factories import fresh_database


def test_a_damaged_file_is_set_aside_with_its_journal_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).write_bytes(f"damaged{ending}".encode())
    kept = set_aside(path, "20261123-140000")
    assert kept.name == "records-damaged-20261123-140000.sqlite3"
    assert [kept.with_name(kept.name + ending).read_bytes() for ending in ("", "-wal", "-shm")] == [
        b"damaged",
        b"damaged-wal",
        b"damaged-shm",
    ]
    open_database(path).close()
    assert kept.read_bytes() == b"damaged"


def test_a_file_that_cannot_be_set_aside_is_said_so_and_its_journal_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    path.mkdir()
    journal = tmp_path / "records.sqlite3-wal"
    journal.write_bytes(b"journal")
    (tmp_path / "records-damaged-now.sqlite3-shm").mkdir()
    (tmp_path / "records.sqlite3-shm").write_bytes(b"shared")
    with pytest.raises(StorageError) as caught:
        set_aside(path, "now")
    assert caught.value.fault is StorageFault.READ_ONLY
    assert journal.read_bytes() == b"journal"


def test_two_damaged_files_with_one_stamp_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite3"
    for content in (b"first", b"second"):
        path.write_bytes(content)
        set_aside(path, "now")
    assert sorted(each.read_bytes() for each in tmp_path.glob("records-damaged-*")) == [b"first", b"second"]


def test_a_sound_file_is_not_set_aside(tmp_path: Path) -> None:
    database = fresh_database(tmp_path)
    with pytest.raises(StorageError, match="in order again"):
        set_aside(database.path, "now")
    assert database.path.exists()
    database.close()
