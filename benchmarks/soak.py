"""50 whole exams in one process at full speed, on real records: memory stays flat and nothing is left alive.

Moves and ticks follow one another without a pause; every text, figure and cell that changes counts as a widget update,
and there must be more than 300,000. Resident memory may grow by 0.10 MB an exam after the fifth: what the records
themselves keep in caches of SQLite and the system's allocator grows by less, and a page of the exam that stayed alive
would cost ten times that. References to None may not be lost: PySide6 6.12.0 lost one at every text set.
"""

import argparse
import gc
import statistics
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.measuring import Figure, no_screen_needed, report, resident_bytes, workspace

no_screen_needed()

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer  # noqa: E402 (after the platform is chosen)
from PySide6.QtTest import QTest  # noqa: E402 (after the platform is chosen)
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 (after the platform is chosen)

from cpt_practice.__main__ import make_opening  # noqa: E402 (after the platform is chosen)
from cpt_practice.desktop.paths import Paths, find_paths  # noqa: E402 (after the platform is chosen)
from cpt_practice.desktop.preferences import TEXT_PERCENTS, THEMES, PreferenceFile  # noqa: E402 (as above)
from cpt_practice.ui.application import Program, make_application  # noqa: E402 (after the platform is chosen)
from cpt_practice.ui.looks import LookChoice  # noqa: E402 (after the platform is chosen)
from cpt_practice.ui.pages.exam import ExamPage  # noqa: E402 (after the platform is chosen)
from cpt_practice.ui.pages.home import HomePage  # noqa: E402 (after the platform is chosen)

EXAMS = 50
STEPS = 420
UPDATES = 300_000
SETTLED = 5  # exams after which memory has to be flat
GROWTH_MB = 0.10
LOST = 300  # references to None that come and go by chance


class Updates(QObject):
    """Counts every paint event of every widget of the exam."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Count, and let the event pass."""
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


class Soak:
    """Sits exams one after the other and keeps what it measured."""

    def __init__(self, paths: Paths) -> None:
        self.application = make_application()
        preferences = PreferenceFile(paths.data)
        self.program = Program(make_opening(paths), LookChoice(preferences, TEXT_PERCENTS, THEMES), "")
        self.program.window.resize(1280, 800)
        self.program.window.show()
        self.updates = Updates()
        self.memory: list[int] = []
        self.left_alive = 0
        self.none_at_start = 0

    def enter(self) -> None:
        """Sign in."""
        QTest.qWait(500)
        self.program.flow.add_student("Student 07")
        self.none_at_start = sys.getrefcount(None)

    def sit(self) -> None:
        """One exam from Begin to the result and back to Home."""
        self.program.flow.begin("safety")
        page = self.program.window.page
        assert isinstance(page, ExamPage)
        seen = weakref.ref(page)
        QTest.qWait(20)
        with self._watched(page):
            for step in range(STEPS):
                QTest.keyClick(page, _key(step))
                page._on_tick()  # what the timer calls, without its half second
                QCoreApplication.sendPostedEvents()
                QCoreApplication.sendEvent(self.program.window, QEvent(QEvent.Type.UpdateRequest))
        page._on_submit()
        del page
        QTest.qWait(30)
        self.program.flow.go_home()
        QTest.qWait(30)
        gc.collect()
        assert isinstance(self.program.window.page, HomePage)
        timers = [each for each in self.program.window.findChildren(QTimer) if each.isActive()]
        self.left_alive += (seen() is not None) + len(timers)
        self.memory.append(resident_bytes() or 0)

    @contextmanager
    def _watched(self, page: ExamPage) -> Iterator[None]:
        widgets = page.findChildren(QWidget)
        for widget in widgets:
            widget.installEventFilter(self.updates)
        yield
        for widget in widgets:
            widget.removeEventFilter(self.updates)


def main() -> int:
    """Soak and report; 1 where something piles up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exams", type=int, default=EXAMS)
    exams = parser.parse_args().exams
    with workspace() as folder:
        soak = Soak(find_paths(str(folder)))
        soak.enter()
        for _ in range(exams):
            soak.sit()
        lost = soak.none_at_start - sys.getrefcount(None)
        soak.program.window.close()
        QApplication.sendPostedEvents()
    wanted = UPDATES * exams / EXAMS
    return report(
        [
            Figure("updates wanted for each update made", wanted / max(1, soak.updates.count), 1.0, "x", _made(soak)),
            Figure(
                "memory gained an exam after the fifth", _slope_mb(soak.memory[SETTLED:]), GROWTH_MB, "MB", _range(soak)
            ),
            Figure("references to None lost", max(0, lost), LOST, ""),
            Figure("pages and timers left alive", soak.left_alive, 0, ""),
        ]
    )


def _key(step: int) -> Qt.Key:
    keys = (
        Qt.Key.Key_A,
        Qt.Key.Key_Right,
        Qt.Key.Key_F,
        Qt.Key.Key_B,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    )
    return keys[step % len(keys)]


def _slope_mb(memory: list[int]) -> float:
    """Least-squares slope of memory over exams, in MB an exam."""
    if len(memory) < 2:
        return 0.0
    return statistics.linear_regression(range(len(memory)), memory).slope / 1_000_000


def _made(soak: Soak) -> str:
    return f"{soak.updates.count:,} updates in {len(soak.memory)} exams"


def _range(soak: Soak) -> str:
    return f"{soak.memory[0] / 1_000_000:.1f} MB after the first, {soak.memory[-1] / 1_000_000:.1f} MB after the last"


if __name__ == "__main__":
    sys.exit(main())
