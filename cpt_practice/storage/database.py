"""Opens the records: connection, transactions, schema version, what to do with a damaged or newer file."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, SingletonThreadPool

from cpt_practice.storage.faults import fault_of, fault_of_system, is_programming_error, storage_error
from cpt_practice.storage.sqlite_files import on_a_share, read_only_uri, rename_with_journals, unused_name
from cpt_practice.use_cases.ports import StorageError, StorageFault

HEAD = "0002"  # the schema that this program reads and writes: the newest file in migrations/versions
BUSY_MS = 250
BEGIN = "BEGIN IMMEDIATE"  # whoever means to write says so at once, and cannot be overtaken between reading and writing
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Database:
    """The records of one data folder. Every use of it raises StorageError, never an error of SQLAlchemy's."""

    path: Path
    engine: Engine

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction that is on disk when the block ends, or has changed nothing where it raised."""
        with self._using(self.engine) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the records that locks nobody out."""
        with self._using(self.engine.execution_options(reading=True)) as connection:
            yield connection

    @contextmanager
    def _using(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise _told(error) from error

    @contextmanager
    def swift_transaction(self) -> Iterator[DBAPICursor]:
        """As `transaction`, on the driver's own cursor: half of the time, for what is done at every key press."""
        failures = (self.engine.dialect.loaded_dbapi.Error, DBAPIError)
        try:
            with closing(self.engine.raw_connection()) as raw:
                try:
                    cursor = raw.cursor()
                    cursor.execute(BEGIN)
                    yield cursor
                    raw.commit()
                except BaseException:
                    with suppress(*failures):
                        raw.rollback()
                    raise
        except failures as error:
            raise _told(error) from error

    def close(self) -> None:
        """Give all files back."""
        self.engine.dispose()


def open_database(path: Path) -> Database:
    """The records at `path`, made or brought up to the present schema where needed.

    Raises StorageError: a damaged file (left as it is; see set_aside), a file of a newer version (left untouched), a
    full or read-only disk, a locked file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(fault_of_system(error)) from error
    version = schema_version(path)
    if version is not None and version > HEAD:
        raise storage_error(StorageFault.NEWER)
    database = Database(path, make_engine(path))
    if version != HEAD:
        from cpt_practice.storage.migrating import migrate  # noqa: PLC0415 (alembic doubles the start; rarely needed)

        try:
            migrate(database, version)
        except StorageError:
            database.close()
            raise
    return database


def schema_version(path: Path) -> str | None:
    """The schema version of the file, None for a new or empty one; raises StorageError where it cannot be read."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None
        connection = sqlite3.connect(path, timeout=BUSY_MS / 1000)
        try:
            (problem,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if problem != "ok":
                raise storage_error(StorageFault.DAMAGED)
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if "alembic_version" not in tables:
                if tables:
                    raise storage_error(StorageFault.DAMAGED)
                return None
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return None if row is None else str(row[0])
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise storage_error(fault_of(error)) from error
    except OSError as error:
        raise storage_error(fault_of_system(error)) from error


def set_aside(path: Path, stamp: str) -> Path:
    """Rename a damaged file (with its journal) so that a new one can be begun; the damaged one is kept.

    `stamp` goes into the name. Returns where the file is now; raises StorageError where it cannot be renamed, and where
    it is sound: another program may have set the damaged one aside and be writing to a new one.
    """
    if not _is_damaged(path):
        raise StorageError(StorageFault.OTHER, "The records are in order again; nothing was renamed. Try again.")
    kept = unused_name(path.with_name(f"{path.stem}-damaged-{stamp}{path.suffix}"))
    try:
        rename_with_journals(path, kept)
    except OSError as error:
        raise storage_error(fault_of_system(error)) from error
    return kept


def _is_damaged(path: Path) -> bool:
    """Whether the file is damaged, found out without touching it or its journal where it is."""
    try:
        with closing(sqlite3.connect(read_only_uri(path, unchanging=True), uri=True)) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlite3.Error:
        return True
    if not sound:
        return True
    try:
        schema_version(path)
    except StorageError as error:
        return error.fault is StorageFault.DAMAGED
    return False


def make_engine(path: Path) -> Engine:
    """An engine whose connections are in WAL mode, fully synchronous, with foreign keys on."""
    engine = create_engine(
        URL.create("sqlite", database=path.as_posix()),
        poolclass=SingletonThreadPool,
        pool_reset_on_return="rollback",
        connect_args={"timeout": BUSY_MS / 1000},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _on_connect_to_a_share if on_a_share(path) else _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_connect(dbapi: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _prepare(dbapi, "WAL")


def _on_connect_to_a_share(dbapi: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _prepare(dbapi, "DELETE")


def _prepare(dbapi: DBAPIConnection, journal: str) -> None:
    assert isinstance(dbapi, sqlite3.Connection)
    dbapi.isolation_level = None  # the driver must not begin or commit by itself, so that DDL rolls back too
    dbapi.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    dbapi.execute("PRAGMA foreign_keys = ON")
    (mode,) = dbapi.execute(f"PRAGMA journal_mode = {journal}").fetchone()
    if mode != "wal":
        _LOG.warning("write-ahead logging is not to be had here (%s); saving is slower", mode)
    dbapi.execute("PRAGMA synchronous = FULL")


def _on_begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else BEGIN)


def _told(error: Exception) -> Exception:
    """The error that is shown for one of the driver's; a statement that is itself wrong stays what it is."""
    if is_programming_error(error):
        return error
    _LOG.warning("a transaction failed: %s", fault_of(error))
    return storage_error(fault_of(error))
