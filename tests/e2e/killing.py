"""Kills the running program at random moments and looks whether anything it acknowledged is lost."""

import json
import random
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from cpt_practice.desktop.clocks import SystemClock
from cpt_practice.desktop.paths import RECORDS
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import open_database
from cpt_practice.use_cases.ports import StorageError, StoredAttempt
from tests.e2e.known import Known, resumed_otherwise

ROOT = Path(__file__).parents[2]
_EARLY = 0.2  # share of kills between the start of the process and the first screen of the exam
_STARTING_S = 1.2  # within which an early kill comes
_SITTING_S = 0.5  # within which a kill comes once the exam is on screen


@dataclass(frozen=True, slots=True)
class KillReport:
    """What a run of kills came to; `reasons` says in words what was lost, damaged or not resumed."""

    kills: int
    acknowledged: int
    lost: int
    damaged: int
    unresumable: int
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class _Run:
    """The counts while the run goes on."""

    folder: Path
    chance: random.Random
    known: Known = field(default_factory=Known)
    before: StoredAttempt | None = None
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    unresumable: list[str] = field(default_factory=list)

    def once(self, number: int, early_share: float = _EARLY) -> None:
        """Start the program, kill it, look at the disk."""
        early = self.chance.random() < early_share
        command = [sys.executable, "-m", "tests.e2e.driver", str(self.folder), str(number)]
        with (
            tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
        ):
            killer = threading.Timer(self.chance.uniform(0, _STARTING_S), process.kill) if early else None
            if killer:
                killer.start()
            self._listen(process, killer)
            code = process.wait()
            dead_at = SystemClock().read().steady
            errors.seek(0)
            said = errors.read()
        if code != _killed_code():
            self.unresumable.append(f"start {number} ended by itself with {code}: {said[-2000:]}")
        self._look(number, dead_at)

    def report(self, kills: int) -> KillReport:
        """The counts as a value."""
        reasons = (*self.lost, *self.damaged, *self.unresumable)
        return KillReport(kills, self.acknowledged, len(self.lost), len(self.damaged), len(self.unresumable), reasons)

    def _listen(self, process: subprocess.Popen[str], killer: threading.Timer | None) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            if not line.endswith("\n"):
                break  # cut by the kill: not acknowledged
            said = json.loads(line)
            if "ready" in said:
                self._ready(said["ready"])
                if killer is None:
                    killer = threading.Timer(self.chance.uniform(0, _SITTING_S), process.kill)
                    killer.start()
            elif "about" in said:
                self.known.about = said["about"]
            else:
                self.known.take(said["seen"])
                self.acknowledged += 1
        if killer is not None:
            killer.join()

    def _ready(self, state: dict[str, object]) -> None:
        if self.before is not None:
            self.lost += [f"resumed otherwise, {each}" for each in resumed_otherwise(state, self.before)]
            self.known.resumed += 1
        self.known.take(state)

    def _look(self, number: int, dead_at: int) -> None:
        path = self.folder / RECORDS
        if not path.exists():
            return
        try:
            self.before = _read(path, self.known.attempt)
        except (sqlite3.Error, StorageError) as error:
            self.damaged.append(f"kill {number}: {error}")
            return
        if self.before is not None and self.known.attempt:
            self.lost += [f"kill {number}: {each}" for each in self.known.differences(self.before, dead_at)]


def run_kills(count: int, seed: int, folder: Path) -> KillReport:
    """Kill the program `count` times at moments drawn from `seed`, all on the records in `folder` (made where absent).

    After each kill the records are checked and compared with every change that was acknowledged; the next start has
    to resume. One more start at the end looks whether the last kill can be recovered from.
    """
    run = _Run(folder, random.Random(seed))
    for number in range(count):
        run.once(number)
    run.once(count, early_share=0.0)
    return run.report(count)


def _read(path: Path, attempt_id: str) -> StoredAttempt | None:
    """The attempt, or the only open one where none is known yet, from sound records; None before there is one."""
    with closing(sqlite3.connect(path)) as connection:
        problems = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        if problems or connection.execute("PRAGMA foreign_key_check").fetchall():
            raise sqlite3.DatabaseError("; ".join(problems) or "rows refer to rows that are not there")
    database = open_database(path)
    try:
        store = SqlAttemptStore(database)
        opened = [each.id for each in store.open_attempts(1)]
        if attempt_id and opened != [attempt_id]:
            raise sqlite3.DatabaseError(f"open attempts are {opened} for {attempt_id}")
        return store.read(opened[0]) if opened else None
    finally:
        database.close()


def _killed_code() -> int:
    return 1 if sys.platform == "win32" else -9
