"""Compiled question banks: one read-only SQLite file a module in the cache folder, named by the hash of its sources."""

import logging
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from cpt_practice.domain.blueprint import Bank, Blueprint
from cpt_practice.domain.question import Question
from cpt_practice.storage.sqlite_files import read_only_uri

_LOG = logging.getLogger(__name__)
_BLUEPRINT = msgspec.json.Decoder(Blueprint)
_QUESTION = msgspec.json.Decoder(Question)
_PAIRS = msgspec.json.Decoder(frozenset[tuple[str, str]])
_TABLES = """
CREATE TABLE part (name TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE question (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, activity TEXT NOT NULL, body BLOB NOT NULL
);
"""


class CompiledBankError(Exception):
    """A compiled bank cannot be read or written; its sources are the way out."""


def compiled_path(folder: Path, module: str, digest: str) -> Path:
    """Where the compiled bank of these sources lies in the cache folder."""
    return folder / f"{module}-{digest[:24]}.sqlite3"


def write_compiled(folder: Path, bank: Bank) -> Path:
    """Compile `bank` into the cache folder, whole or not at all; raises CompiledBankError."""
    target = compiled_path(folder, bank.module, bank.digest)
    partial = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        with closing(sqlite3.connect(partial)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF;" + _TABLES)
            _fill(connection, bank)
            connection.commit()
        partial.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CompiledBankError(str(reason)) from error
    _LOG.info("compiled bank %s with %d questions", bank.module, len(bank.questions))
    return target


def read_compiled(path: Path) -> Bank:
    """The bank in a compiled file; raises CompiledBankError where it is damaged or not one."""
    try:
        with closing(_open(path)) as connection:
            parts = dict(connection.execute("SELECT name, body FROM part"))
            bodies = connection.execute("SELECT body FROM question ORDER BY position").fetchall()
        questions = tuple(_QUESTION.decode(body) for (body,) in bodies)
        return Bank(
            _BLUEPRINT.decode(parts["blueprint"]),
            questions,
            parts["digest"].decode(),
            _PAIRS.decode(parts["distinct"]),
        )
    except (sqlite3.Error, KeyError, ValueError, msgspec.MsgspecError) as error:
        raise CompiledBankError(f"{path.name}: {error}") from error


def read_counts(path: Path) -> tuple[Blueprint, dict[str, int]]:
    """The blueprint and how many questions each key activity has, without reading the questions."""
    try:
        with closing(_open(path)) as connection:
            (blueprint,) = connection.execute("SELECT body FROM part WHERE name = 'blueprint'").fetchone()
            counts = dict(connection.execute("SELECT activity, count(*) FROM question GROUP BY activity"))
        return _BLUEPRINT.decode(blueprint), counts
    except (sqlite3.Error, TypeError, ValueError, msgspec.MsgspecError) as error:
        raise CompiledBankError(f"{path.name}: {error}") from error


def newest_compiled(folder: Path, module: str) -> Path | None:
    """The compiled bank of `module` written last, whatever sources it was made from, or None."""
    if not folder.is_dir():
        return None
    return max(folder.glob(f"{module}-*.sqlite3"), key=_written, default=None)


def drop_older(folder: Path, keep: Path, module: str) -> None:
    """Delete the compiled banks of `module` but `keep`; one that is in use elsewhere stays."""
    for path in folder.glob(f"{module}-*.sqlite3"):
        if path != keep:
            with suppress(OSError):
                path.unlink()


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(read_only_uri(path, unchanging=True), uri=True)


def _fill(connection: sqlite3.Connection, bank: Bank) -> None:
    parts = {
        "blueprint": msgspec.json.encode(bank.blueprint),
        "digest": bank.digest.encode(),
        "distinct": msgspec.json.encode(sorted(bank.distinct)),
    }
    connection.executemany("INSERT INTO part VALUES (?, ?)", parts.items())
    rows = ((at, each.id, each.activity, msgspec.json.encode(each)) for at, each in enumerate(bank.questions))
    connection.executemany("INSERT INTO question VALUES (?, ?, ?, ?)", rows)


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0  # dropped by another program between listing and looking
