"""Makes a file of tests/storage/old, real records of the present schema; run once for a schema, never again.

`python -m tests.storage.make_old FILE` writes two students, an exam submitted, one that expired and one still running,
and from schema 0002 on a practice session with an answer, a bookmark and a report.
"""

import random
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
from cpt_practice.domain.practice import QuestionState, answer, draw_practice, spend
from cpt_practice.domain.scoring import count_correct
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database, open_database
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.storage.practices import SqlPracticeStore
from cpt_practice.storage.settings import SqlSettingStore
from cpt_practice.use_cases.ports import NewPractice
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
    _practice(database)
    database.close()


def _practice(database: Database) -> None:
    store = SqlPracticeStore(database)
    items = draw_practice(make_bank().questions, 3, random.Random(1))
    made = store.create(NewPractice(1, "safety", "Safety", items, STARTED, None, id="practice"), MONDAY)
    after = answer(spend(made.practice, 2_000), made.practice.items[0].order[0])
    state = QuestionState(made.questions[0].id, 1, 0, bookmarked=True, due_at="2026-11-24T14:00:00Z", card="{}")
    store.answer(made.practice, after, correct=False, state=state, wall_ms=MONDAY)
    store.report(after, "Two options are right", STARTED)


if __name__ == "__main__":
    make_old(Path(sys.argv[1]))
