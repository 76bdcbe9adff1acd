"""Exam after exam at full speed in one process: nothing is lost, nothing piles up.

PySide6 6.12.0 lost a reference to None at every QLabel.setText and ended the program within one exam (on Python 3.11,
where None is counted); this is the guard against the like of it.
"""

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.use_cases.sit_exam import Sitting
from tests.fakes import FakeLocks, FaultyStore, MemoryAttemptStore
from tests.ui.desk import Desk, Outside, make_outside
from tests.ui.exam_reading import cards, labels, stem

EXAMS = 5
STEPS = 620
UPDATES = 20_000
LOST = 300  # references to None that may come and go by chance; the fault loses one an update


class Soak:
    """Sits exams and counts what changed on screen."""

    def __init__(self, desk: Desk, store: MemoryAttemptStore) -> None:
        self._desk = desk
        self._store = store
        self.updates = 0
        self.none_at_start = sys.getrefcount(None)
        self.pages: list[weakref.ref[ExamPage]] = []
        self.objects: list[int] = []
        self.widgets: list[int] = []

    def warm_up(self) -> None:
        """Let what earlier tests left be collected, so that it is not counted here."""
        page = self._desk.begin()
        del page
        self._desk.press("R")
        self._finish()
        gc.collect()
        self._desk.settle()
        gc.collect()
        self.objects.clear()
        self.widgets.clear()
        self.none_at_start = sys.getrefcount(None)

    def sit(self) -> None:
        """One exam from Begin to the result, and away from it."""
        page = self._desk.begin()
        self.pages.append(weakref.ref(page))
        seen = self._texts()
        for step in range(STEPS):
            QTest.keyClick(page, Qt.Key.Key_N if step % 10 < 5 else Qt.Key.Key_P)
            self._desk.outside.clock.pass_ms(1_000)
            page._on_tick()  # what the timer calls, without its half second
            now = self._texts()
            self.updates += sum(one != other for one, other in zip(seen, now, strict=True))
            seen = now
            allowed = LOST + self.updates // 10
            assert self.lost() < allowed, f"{self.lost()} references to None lost in {self.updates} updates"
        del page
        self._desk.press("R")
        self._finish()

    def _finish(self) -> None:
        self._desk.press_button("Submit exam")
        self._desk.press_button("Submit now")
        self._desk.until(self._over)
        self._desk.press_button("Home")
        self._store.records.attempts.clear()
        self._count()

    def lost(self) -> int:
        """How many references to None are gone since the start."""
        return self.none_at_start - sys.getrefcount(None)

    def _texts(self) -> list[str]:
        header = [label.text() for label in self._watched]
        return header + [card.accessibleName() for card in cards(self._desk)]

    @property
    def _watched(self) -> Iterator[QLabel]:
        yield stem(self._desk)
        yield labels(self._desk, "clock")[0]
        yield labels(self._desk, "muted")[0]

    def _over(self) -> bool:
        return self._desk.at(ResultPage)

    def _count(self) -> None:
        self._desk.settle()
        gc.collect()
        self.objects.append(len(gc.get_objects()))
        self.widgets.append(len(QApplication.allWidgets()))


@pytest.fixture(scope="module")
def soak(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Soak]:
    """Five exams, sat."""
    real = make_outside(tmp_path_factory.mktemp("soak"))
    store = MemoryAttemptStore()
    outside = Outside(real.folder, real.clock, FakeLocks(), real.banks, real.facts, real.database, FaultyStore(store))
    desk = Desk(outside)
    soaked = Soak(desk, store)
    soaked.warm_up()
    for _ in range(EXAMS):
        soaked.sit()
    yield soaked
    desk.close()


def alive(kind: type) -> list[object]:
    """All objects of a kind that Python still holds."""
    gc.collect()
    return [each for each in gc.get_objects() if type(each) is kind]


def test_the_soak_is_long_enough_to_show_a_fault(soak: Soak) -> None:
    assert soak.updates > UPDATES


def test_no_reference_to_none_is_lost(soak: Soak) -> None:
    assert soak.lost() < LOST


def test_no_page_of_an_exam_is_left_alive(soak: Soak) -> None:
    assert len(soak.pages) == EXAMS
    assert not [page for page in soak.pages if page() is not None]
    assert not [page for page in alive(ExamPage) if isinstance(page, QObject) and shiboken6.isValid(page)]


def test_no_sitting_is_left_alive(soak: Soak) -> None:
    assert not alive(Sitting)


def test_no_timer_is_left_running(soak: Soak, qapp: QApplication) -> None:
    left = [timer for timer in alive(QTimer) if isinstance(timer, QTimer) and shiboken6.isValid(timer)]
    below = [timer for widget in QApplication.allWidgets() for timer in widget.findChildren(QTimer) if timer.isActive()]
    assert not left
    assert not below


@pytest.mark.parametrize("counted", ["objects", "widgets"])
def test_nothing_piles_up_after_the_second_exam(soak: Soak, counted: str) -> None:
    counts: list[int] = getattr(soak, counted)
    assert max(counts[2:]) - counts[1] <= 60, counts


@pytest.fixture
def several(open_desk: Callable[..., Desk], tmp_path: Path) -> Desk:
    return open_desk(make_outside(tmp_path))


def test_a_page_made_anew_for_another_look_leaves_none_behind(several: Desk) -> None:
    first = weakref.ref(several.begin())
    for _ in range(4):
        several.program.flow.look_steps.next_text_size()
        several.settle()
    gc.collect()
    assert first() is None
    assert len(alive(ExamPage)) == 1
