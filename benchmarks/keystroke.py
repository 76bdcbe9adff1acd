"""What a key press costs: the answer on disk, the answer on disk and painted, the next question painted.

Measured on the 83-question Safety form at 1280 x 800, without a screen:

- `Sitting.choose` from its call until the answer is on disk, against a raw sqlite3 commit of the same rows with the
  same settings (WAL, synchronous FULL, BEGIN IMMEDIATE) in a copy of the same file, one after the other in turns
  (median, limit 1.5 times);
- a letter key on the exam page until the answer is on disk and everything that waits to be painted is painted (99th
  percentile, limit 16 ms);
- the Right key until the next question is painted, with navigator and clock (99th percentile, limit 16 ms).
"""

import argparse
import sqlite3
import statistics
import sys
import time
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from benchmarks.measuring import (
    Figure,
    no_screen_needed,
    percentile,
    ratio_of_medians,
    report,
    without_collections,
    workspace,
)
from cpt_practice.__main__ import load_use_cases
from cpt_practice.desktop.paths import Paths, find_paths
from cpt_practice.domain.attempt import Attempt
from cpt_practice.domain.people import Student
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database, make_engine
from cpt_practice.ui.application import make_application
from cpt_practice.ui.flow import UseCases
from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.theme import LIGHT, Look
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.question_grid import QuestionGrid
from cpt_practice.ui.window import MainWindow
from cpt_practice.use_cases.exam_view import ExamView
from cpt_practice.use_cases.sit_exam import Sitting

LETTERS = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D)
FRAME_MS = 16.0
_ATTEMPT = "UPDATE attempt SET current = ?, spent_ms = ?, saved_wall_ms = ? WHERE id = ? AND holder = ? AND state = ?"
_ITEM = (
    "UPDATE attempt_item SET choice = ?, struck = ?, flagged = ?, visited = ?, spent_ms = ?, changes = ? "
    "WHERE attempt_id = ? AND position = ?"
)


class StampedStore(SqlAttemptStore):
    """The program's store, noting when a save is on disk."""

    on_disk = 0.0

    def save(self, before: Attempt, after: Attempt, wall_ms: int) -> None:
        """As the real one."""
        super().save(before, after, wall_ms)
        self.on_disk = time.perf_counter()


class RawStore:
    """The records in a copy of the file, written to with nothing between."""

    def __init__(self, original: Path, copy: Path, attempt_id: str) -> None:
        with closing(sqlite3.connect(original)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        self._id = attempt_id
        self._database = sqlite3.connect(copy, isolation_level=None)
        self._database.execute("PRAGMA foreign_keys = ON")
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        (self._holder,) = self._database.execute("SELECT holder FROM attempt WHERE id = ?", (attempt_id,)).fetchone()

    def save(self, position: int, choice: int, count: int) -> None:
        """One answer: what the program writes for it, in one transaction."""
        wall = time.time_ns() // 1_000_000
        self._database.execute("BEGIN IMMEDIATE")
        self._database.execute(_ATTEMPT, (position, count, wall, self._id, self._holder, "open"))
        self._database.execute(_ITEM, (choice, 0, False, True, count, count % 30_000, self._id, position))
        self._database.execute("COMMIT")

    def close(self) -> None:
        """Give the file back."""
        self._database.close()


@dataclass(slots=True)
class Times:
    """Milliseconds of each sample."""

    key: list[float]
    next: list[float]


class PaintWatch(QObject):
    """Counts the paint events of some widgets, to see that a sample really ends after them."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.painted: set[QObject] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Note a paint event and let it pass."""
        if event.type() is QEvent.Type.Paint:
            self.painted.add(watched)
        return False


class NoActions:
    """Where the window and the exam page lead: nowhere."""

    def painted(self) -> None:
        """The window is painted; nothing else is to be loaded."""

    def show_result(self, attempt_id: str) -> None:
        """The exam is not closed here."""
        raise AssertionError(attempt_id)

    def go_home(self) -> None:
        """The exam is not left here."""
        raise AssertionError


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--saves", type=int, default=3000, help="answers saved each way (default 3000)")
    parser.add_argument("--passes", type=int, default=15, help="times through the form by keys (default 15)")
    options = parser.parse_args()
    no_screen_needed()
    application = make_application()
    with workspace() as folder:
        paths = find_paths(str(folder))
        cases = load_use_cases(paths, seed=7)
        student = cases.sign_in.add("Student 07")
        assert isinstance(student, Student)
        ours, raw = _saves(cases, student, paths, options.saves)
        times = _keys(cases, student, options.passes)
    application.shutdown()
    return report(
        (
            Figure(
                "an answer on disk, against a raw commit",
                ratio_of_medians(ours, raw),
                1.5,
                "x",
                f"median {statistics.median(ours):.2f} ms, raw {statistics.median(raw):.2f} ms, {len(ours)} pairs",
            ),
            _frame("key to answer on disk and painted, p99", times.key),
            _frame("Next to the new question painted, p99", times.next),
        )
    )


def _frame(name: str, samples: list[float]) -> Figure:
    detail = f"median {statistics.median(samples):.2f} ms, worst {max(samples):.1f} ms of {len(samples)}"
    return Figure(name, percentile(samples, 0.99), FRAME_MS, "ms", detail)


def _saves(cases: UseCases, student: Student, paths: Paths, count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each save by the program and of each raw one, in turns; each changes the answer."""
    database = Database(paths.records, make_engine(paths.records))
    store = StampedStore(database)
    sitting = replace(cases.choose_exam, store=store).begin(student, "safety")
    raw = RawStore(paths.records, paths.data / "raw.sqlite3", sitting.attempt_id)
    ours_ms, raw_ms = [], []
    with without_collections():
        for turn in range(count):
            if turn % 20 == 0:
                position = sitting.go_to(turn // 20 % 83).index
            if turn % 2:
                ours_ms.append(_choose(sitting, store, turn % 3))
            begun = time.perf_counter()
            raw.save(position, turn % 3, turn)
            raw_ms.append((time.perf_counter() - begun) * 1000)
            if not turn % 2:
                ours_ms.append(_choose(sitting, store, turn % 3))
    raw.close()
    sitting.leave()
    database.close()
    return ours_ms, raw_ms


def _choose(sitting: Sitting, store: StampedStore, letter: int) -> float:
    begun = time.perf_counter()
    view = sitting.choose(letter)
    assert store.on_disk > begun
    assert view.save.saved
    assert view.options[letter].chosen
    return (store.on_disk - begun) * 1000


def _keys(cases: UseCases, student: Student, passes: int) -> Times:
    """Milliseconds of each letter key and each Right key, going through the form again and again."""
    look = Look(LIGHT)
    window = MainWindow("", NoActions().painted)
    window.wear(look)
    page = ExamPage(look, cases.choose_exam.begin(student, "safety"), NoActions())
    window.show_page(page)
    window.resize(QSize(1280, 800))
    window.showNormal()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    times = Times([], [])
    _check_that_all_is_painted(page)
    for turn in range(passes + 1):
        _pass(page, times if turn else Times([], []), turn)  # the first pass warms up
        _go_to_first(page)
    window.hide()
    assert page.ask_to_leave() or page.ask_to_leave()
    return times


def _pass(page: ExamPage, times: Times, turn: int) -> None:
    for index in range(len(page.view.cells)):
        letter = (index + turn) % 3
        before = page.view
        times.key.append(_press(page, LETTERS[letter]))
        _check_answer(before, page.view, letter)
        if index + 1 < len(page.view.cells):
            times.next.append(_press(page, Qt.Key.Key_Right))
            assert page.view.index == index + 1


def _check_answer(before: ExamView, after: ExamView, letter: int) -> None:
    assert after.save.saved
    assert after.options[letter].chosen
    assert not before.options[letter].chosen, "the key changed nothing"


def _check_that_all_is_painted(page: ExamPage) -> None:
    """Stem or options, and the navigator, are painted when _press returns."""
    cards = [each for each in page.findChildren(OptionCard) if each.isVisible()]
    (grid,) = page.findChildren(QuestionGrid)
    for key in (Qt.Key.Key_B, Qt.Key.Key_Right):
        watch = PaintWatch([*cards, grid])
        _press(page, key)
        assert grid in watch.painted
        assert watch.painted & set(cards)
    _go_to_first(page)


def _press(page: ExamPage, key: Qt.Key) -> float:
    """Milliseconds from a key press until the answer is on disk and nothing waits to be laid out or painted."""
    begun = time.perf_counter()
    QTest.keyClick(page, key)
    QCoreApplication.sendPostedEvents()
    return (time.perf_counter() - begun) * 1000


def _go_to_first(page: ExamPage) -> None:
    while page.view.index:
        QTest.keyClick(page, Qt.Key.Key_Left)
    QCoreApplication.sendPostedEvents()


if __name__ == "__main__":
    sys.exit(main())
