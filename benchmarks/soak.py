"""50 whole exams in one process at full speed, on real records: memory stays flat and nothing is left alive.

Each exam goes through the program's own window: begin, ticks of the clock (two seconds each, without waiting for them)
with keys between them that answer, strike out, flag and move, then, in turns, submission by keys or the end of time,
the result, Home. Every paint event of the exam's widgets counts as an update; there must be more than 300,000.

Limits: after the fifth exam, resident memory may grow by 0.10 MB an exam, which is the noise of the caches of SQLite
and of the allocator; an exam page left alive costs eight times that. From the first key of an exam to its last no
reference to None may be lost (PySide6 6.12.0 loses one at every text that is set, thousands an exam; 6.11.3 gains one
or two with every widget that is made, which harms nothing, since None is never freed). No exam page, sitting or timer
of one may outlive its exam.
"""

import argparse
import gc
import statistics
import sys
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from benchmarks.measuring import Figure, no_screen_needed, report, resident_bytes, workspace
from cpt_practice.__main__ import load_use_cases, make_opening
from cpt_practice.desktop.paths import Paths, find_paths
from cpt_practice.desktop.preferences import TEXT_PERCENTS, THEMES, PreferenceFile
from cpt_practice.domain.countdown import Reading
from cpt_practice.ui.application import Program, make_application
from cpt_practice.ui.flow import UseCases
from cpt_practice.ui.looks import LookChoice
from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.use_cases.exam_view import ExamPart
from cpt_practice.use_cases.sit_exam import Sitting

EXAMS = 50
UPDATES = 300_000
SETTLED = 5  # exams after which memory has to be flat
GROWTH_MB = 0.10
TICK_MS = 2_000
TICKS_A_KEY = 6
SUBMITTED_AT_MS = 5 * 60_000  # time left at which every second exam is submitted
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = (
    (Qt.Key.Key_A, PLAIN),
    (Qt.Key.Key_D, SHIFT),
    (Qt.Key.Key_B, PLAIN),
    (Qt.Key.Key_F, PLAIN),
    (Qt.Key.Key_Right, PLAIN),
)


class FastClock:
    """Both clocks, moved on by hand."""

    def __init__(self) -> None:
        self.passed = 0
        self._wall = time.time_ns() // 1_000_000

    def read(self) -> Reading:
        """Both clocks at once, in milliseconds."""
        return Reading(self.passed, self._wall + self.passed)


class Updates(QObject):
    """Counts the paint events of the widgets that it watches."""

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
        self._paths = paths
        self.clock = FastClock()
        opening = replace(make_opening(paths), load=self._load)
        self.program = Program(opening, LookChoice(PreferenceFile(paths.data), TEXT_PERCENTS, THEMES), "")
        self.updates = Updates()
        self.memory: list[int] = []
        self.nones: list[int] = []  # references to None gained in each exam; lost where negative
        self.left_alive = 0

    def enter(self) -> None:
        """Show the window and sign in."""
        window = self.program.window
        window.resize(1280, 800)
        window.showNormal()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QTest.qWait(200)  # the records are opened after the first paint
        self.program.flow.add_student("Student 07")

    def sit(self, submitted_at_ms: int) -> None:
        """One exam from Begin to Home, submitted when that much time is left (0: never, the time runs out)."""
        self.program.flow.begin("safety")
        page = self._page()
        watched: tuple[object, ...] = (page, *_sittings(), *page.findChildren(QTimer))
        alive = [weakref.ref(each) for each in watched]
        gc.collect()
        before = sys.getrefcount(None)
        with self._watched(page):
            self._answer(page, submitted_at_ms)
        gc.collect()
        self.nones.append(sys.getrefcount(None) - before)
        if not page.view.closed:
            _submit(page)
        assert page.view.closed
        del page, watched
        QTest.qWait(20)
        self._expect(ResultPage)
        self.program.flow.go_home()
        QTest.qWait(20)
        self._expect(HomePage)
        gc.collect()
        self.left_alive += sum(each() is not None for each in alive) + len(_sittings())
        self.memory.append(resident_bytes() or 0)

    def _answer(self, page: ExamPage, until_ms: int) -> None:
        """Ticks with keys between them, until that much time is left."""
        (timer,) = page.findChildren(QTimer)
        step = 0
        while not page.view.closed and page.view.left_ms > until_ms:
            self.clock.passed += TICK_MS
            timer.timeout.emit()
            if step % TICKS_A_KEY == 0:
                key, modifier = KEYS[step // TICKS_A_KEY % len(KEYS)]
                reviewing = page.view.part is ExamPart.REVIEW
                QTest.keyClick(page, Qt.Key.Key_Escape if reviewing else key, modifier)
            QCoreApplication.sendPostedEvents()
            step += 1

    def _load(self) -> UseCases:
        cases = load_use_cases(self._paths)
        return replace(cases, choose_exam=replace(cases.choose_exam, clock=self.clock))

    def _expect(self, kind: type[QWidget]) -> None:
        assert isinstance(self.program.window.page, kind)

    def _page(self) -> ExamPage:
        page = self.program.window.page
        assert isinstance(page, ExamPage)
        return page

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
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--exams", type=int, default=EXAMS, help=f"exams sat (default {EXAMS}, at least {SETTLED + 2})")
    exams = max(SETTLED + 2, parser.parse_args().exams)
    no_screen_needed()
    application = make_application()
    with workspace() as folder:
        soak = Soak(find_paths(str(folder)))
        soak.enter()
        for number in range(exams):
            soak.sit(SUBMITTED_AT_MS if number % 2 else 0)
        soak.program.window.close()
        QApplication.sendPostedEvents()
    application.shutdown()
    lost = max(0, -min(soak.nones))
    made = soak.updates.count
    return report(
        (
            Figure("updates wanted, against those made", UPDATES * exams / EXAMS / made, 1.0, "x", f"{made:,} made"),
            Figure("memory gained an exam after the fifth", _slope_mb(soak), GROWTH_MB, "MB", _range(soak)),
            Figure("references to None lost in any exam", lost, 0, "", f"{max(soak.nones):,} gained at most"),
            Figure("pages, sittings and timers left alive", soak.left_alive, 0, "", f"{exams} exams"),
        )
    )


def _sittings() -> list[Sitting]:
    return [each for each in gc.get_objects() if isinstance(each, Sitting)]


def _submit(page: ExamPage) -> None:
    """Submit by keys, as a student does."""
    QTest.keyClick(page, Qt.Key.Key_R)
    for text in ("Submit exam", "Submit now"):
        buttons = [each for each in page.findChildren(QPushButton) if each.isVisible() and each.text().startswith(text)]
        QTest.keyClick(buttons[0], Qt.Key.Key_Space)


def _slope_mb(soak: Soak) -> float:
    """Least-squares slope of memory over the exams after the fifth, in MB an exam."""
    memory = soak.memory[SETTLED:]
    return statistics.linear_regression(range(len(memory)), memory).slope / 1_000_000


def _range(soak: Soak) -> str:
    return f"{soak.memory[SETTLED] / 1_000_000:.1f} MB then, {soak.memory[-1] / 1_000_000:.1f} MB at the end"


if __name__ == "__main__":
    sys.exit(main())
