"""Makes tests/storage/old/v0001.sqlite, a real records file of schema 0001; run once for a schema, never again.

`python -m tests.storage.make_old FILE` writes two students, an exam submitted, one that expired and one still running.
"""

import sys
from pathlib import Path

from cpt_practice.domain.attempt import (
    Interruption,
    InterruptionKind,
    charge,
    choose,
    expire,
    flag,
    go_to,
    interrupt,
    strike,
    submit,
)
from cpt_practice.domain.scoring import count_correct
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import open_database
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.storage.settings import SqlSettingStore
from tests.factories import STARTED, make_bank, make_new_attempt
from tests.fakes import MONDAY


def make_old(path: Path) -> None:
    """Write the file; ids of attempts differ from run to run, all else is the same."""
    database = open_database(path)
    people, store = SqlPeopleStore(database), SqlAttemptStore(database)
    for name in ("Student 07", "Student 08"):
        people.add(name, STARTED)
    SqlSettingStore(database).put("last_student", "2")
    for seed in (1, 2, 3):
        stored = store.create(make_new_attempt(make_bank(), seed, limit_ms=60_000), MONDAY + seed)
        after = flag(strike(choose(charge(stored.attempt, 1_500), 1), 3))
        after = interrupt(charge(go_to(after, 4), 2_500), Interruption(STARTED, 41, InterruptionKind.SLEPT))
        store.save(stored.attempt, after, MONDAY + 10 * seed)
        if seed == 1:
            closed = submit(after, "2026-11-23T14:20:00Z")
            store.finish(after, closed, count_correct(closed, stored.questions), MONDAY + 100)
        if seed == 2:
            closed = expire(charge(choose(after, 2), 90_000), "2026-11-24T15:00:00Z")
            store.finish(after, closed, count_correct(closed, stored.questions), MONDAY + 200)
    database.close()


if __name__ == "__main__":
    make_old(Path(sys.argv[1]))
