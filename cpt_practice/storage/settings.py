"""Small settings on disk, by key."""

from sqlalchemy import delete, insert, select

from cpt_practice.storage.database import Database
from cpt_practice.storage.tables import SETTING


class SqlSettingStore:
    """Keeps settings in the records; see the port of the same subject for the contract."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """The value, or None where it was never set."""
        with self._database.reading() as connection:
            return connection.execute(select(SETTING.c.value).where(SETTING.c.key == key)).scalar_one_or_none()

    def put(self, key: str, value: str) -> None:
        """Set a value."""
        with self._database.transaction() as connection:
            connection.execute(delete(SETTING).where(SETTING.c.key == key))
            connection.execute(insert(SETTING), {"key": key, "value": value})
