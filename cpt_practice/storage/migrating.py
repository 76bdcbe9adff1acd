"""Brings an older records file to the present schema: backup first, then every step in one transaction."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from cpt_practice.storage import migrations
from cpt_practice.storage.database import HEAD, Database
from cpt_practice.storage.faults import fault_of, fault_of_system, storage_error
from cpt_practice.use_cases.ports import StorageFault

_LOG = logging.getLogger(__name__)


def migrate(database: Database, version: str | None) -> Path | None:
    """Bring `database` from schema `version` (None: empty) to HEAD; a step that fails changes nothing.

    Returns the backup made before, None for an empty file. Raises StorageError.
    """
    try:
        backup = _back_up(database.path, version) if version else None
        with database.engine.begin() as connection:
            upgrade(connection)
    except (DBAPIError, sqlite3.Error) as error:
        raise storage_error(fault_of(error)) from error
    except OSError as error:
        raise storage_error(fault_of_system(error)) from error
    except CommandError as error:
        raise storage_error(StorageFault.DAMAGED) from error  # a version that no program ever wrote
    _LOG.info("records brought from schema %s to %s", version, HEAD)
    return backup


def upgrade(connection: Connection, to: str = HEAD) -> None:
    """Run the migrations up to `to` inside the connection's transaction."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _back_up(path: Path, version: str) -> Path:
    backup = path.with_name(f"{path.stem}-before-{HEAD}-from-{version}{path.suffix}")
    partial = backup.with_name(backup.name + ".part")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as target:
            source.backup(target)
        partial.replace(backup)
    finally:
        partial.unlink(missing_ok=True)
    return backup
