"""Students on disk."""

from sqlalchemy import func, insert, select

from cpt_practice.domain.people import Student
from cpt_practice.storage.database import Database
from cpt_practice.storage.tables import STUDENT


class SqlPeopleStore:
    """Keeps students in the records; see the port of the same subject for the contract."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def students(self) -> tuple[Student, ...]:
        """All students, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(STUDENT.c.id, STUDENT.c.name)).all()
        return tuple(sorted((Student(row.id, row.name) for row in rows), key=lambda student: student.name.casefold()))

    def add(self, name: str, at: str) -> Student:
        """Add a student; the name has been checked."""
        with self._database.transaction() as connection:
            highest = connection.execute(select(func.coalesce(func.max(STUDENT.c.id), 0))).scalar_one()
            connection.execute(insert(STUDENT), {"id": highest + 1, "name": name, "created_at": at})
        return Student(highest + 1, name)
