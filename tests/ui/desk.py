"""An opened program on a temporary folder, and what a test does to it: keys, clicks, a look at screen and disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, QTimerEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from cpt_practice.desktop.attempt_locks import FileAttemptLocks
from cpt_practice.desktop.preferences import TEXT_PERCENTS, THEMES, PreferenceFile
from cpt_practice.domain.attempt import Attempt
from cpt_practice.domain.certification import Certification
from cpt_practice.domain.people import Student
from cpt_practice.storage.attempts import SqlAttemptStore
from cpt_practice.storage.database import Database, make_engine
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.storage.practices import SqlPracticeStore
from cpt_practice.ui.application import Program
from cpt_practice.ui.flow import Opening, UseCases
from cpt_practice.ui.looks import LookChoice
from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.use_cases.choose_exam import ChooseExam
from cpt_practice.use_cases.ports import AttemptLocks, BankShelf, StoredAttempt
from cpt_practice.use_cases.practise import Practise
from cpt_practice.use_cases.review_attempt import ReviewAttempt
from cpt_practice.use_cases.sign_in import SignIn
from cpt_practice.use_cases.track_credentials import TrackCredentials
from tests.factories import STUDENT, fresh_database, make_bank, make_certification
from tests.fakes import FakeClock, FaultyStore, MemoryBanks

SIZE = QSize(1280, 800)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Outside:
    """What stands around the program: clock, locks, banks, facts, records."""

    folder: Path
    clock: FakeClock
    locks: AttemptLocks
    banks: BankShelf
    facts: Certification
    database: Database
    store: FaultyStore

    def practise(self) -> Practise:
        """The verbs of practice."""
        store = SqlPracticeStore(self.database)
        return Practise(self.facts, self.banks, self.store, store, self.locks, self.clock, seed=7)

    def use_cases(self) -> UseCases:
        """Everything that people can do, on these."""
        return UseCases(
            version="0.0.0",
            certification=self.facts,
            sign_in=SignIn(SqlPeopleStore(self.database), self.clock),
            choose_exam=ChooseExam(self.facts, self.banks, self.store, self.locks, self.clock, seed=7),
            review_attempt=ReviewAttempt(self.facts, self.banks, self.store),
            track_credentials=TrackCredentials(self.facts, self.store),
            practise=self.practise,
        )


def make_outside(
    folder: Path,
    *,
    banks: BankShelf | None = None,
    facts: Certification | None = None,
    clock: FakeClock | None = None,
) -> Outside:
    """Real records with STUDENT in them, real lock files, a clock that stands still and a bank of twelve questions."""
    path = folder / "records.sqlite3"
    database = Database(path, make_engine(path)) if path.exists() else fresh_database(folder)
    return Outside(
        folder=folder,
        clock=clock or FakeClock(),
        locks=FileAttemptLocks(folder / "locks"),
        banks=banks or MemoryBanks(safety=make_bank()),
        facts=facts or make_certification(),
        database=database,
        store=FaultyStore(SqlAttemptStore(database)),
    )


def never_set_aside() -> str:
    """For openings that do not get damaged files."""
    raise AssertionError("nothing was damaged")


class Desk:
    """A program with its window shown; keys go to the widget that has the focus, as real ones do."""

    def __init__(self, outside: Outside, opening: Opening | None = None, *, percent: int = 100) -> None:
        self.outside = outside
        preferences = PreferenceFile(outside.folder)
        preferences.change(theme="light", text_percent=percent)
        self.preferences = preferences
        looks = LookChoice(preferences, TEXT_PERCENTS, THEMES)
        self.program = Program(opening or Opening(outside.use_cases, never_set_aside), looks, "")
        self.window = self.program.window
        self.window.showNormal()
        self.window.resize(SIZE)
        self.window.activateWindow()
        self.until(self._opened)

    def close(self) -> None:
        """Take the window away and delete it."""
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.outside.database.close()

    # where one is

    @property
    def page(self) -> QWidget:
        """The page on screen."""
        page = self.window.page
        assert page is not None
        return page

    @property
    def exam(self) -> ExamPage:
        """The exam on screen."""
        page = self.page
        assert isinstance(page, ExamPage), f"the window shows {type(page).__name__}"
        return page

    def at(self, kind: type[QWidget]) -> bool:
        """True where a page of this kind is on screen."""
        return isinstance(self.page, kind) and self.page.isVisible()

    # what one does

    def sign_in(self, student: Student = STUDENT) -> None:
        """Go Home as a student."""
        self.program.flow.signed_in(student)
        self.settle()

    def begin(self, module: str = "safety") -> ExamPage:
        """Sign in and start an exam."""
        self.sign_in()
        self.program.flow.begin(module)
        self.settle()
        return self.exam

    def press(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One real key press and release, sent to the widget in focus."""
        target = QApplication.focusWidget() or self.window
        if isinstance(key, str):
            QTest.keyClicks(target, key, modifiers)
        else:
            QTest.keyClick(target, key, modifiers)
        self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """One real mouse click, in the middle of the widget where no place is given."""
        assert widget.isVisible(), "what cannot be seen cannot be clicked"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, PLAIN, widget.rect().center() if at is None else at)
        self.settle()

    def click_button(self, text: str) -> None:
        """Click the button with this text."""
        self.click(self.button(text))

    def press_button(self, text: str) -> None:
        """Give the button with this text the focus and press Space."""
        self.button(text).setFocus()
        self.press(Qt.Key.Key_Space)

    def answer_all(self, right: int, module: str = "safety") -> str:
        """Sit an exam with this many right answers by keys, submit it, and return the attempt's id."""
        page = self.begin(module)
        attempt_id = page.attempt_id
        for index, question in enumerate(self.stored().questions):
            key = "ABCDE"[self.on_disk().items[index].order.index(question.key)]
            self.press(key if index < right else "A" if key != "A" else "B")
            self.outside.clock.pass_ms(2_000)
            self.press(Qt.Key.Key_Right)
        self.press_button("Submit exam")
        self.press_button("Submit now")
        self.until(self._at_result)
        return attempt_id

    def tick(self, milliseconds: int) -> None:
        """Let time go by and the screen's timer fire once."""
        self.outside.clock.pass_ms(milliseconds)
        self.fire()

    def fire(self) -> None:
        """The screen's timer fires, without its half second."""
        timer = self.exam.findChild(QTimer)
        assert isinstance(timer, QTimer)
        assert timer.isActive(), "the screen's clock has stopped"
        QApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
        self.settle()

    def run_down(self, to_ms: int) -> None:
        """Let time go by, tick by tick, until `to_ms` are left or the exam is over."""
        while self.at(ExamPage) and self.exam.view.left_ms > to_ms:
            self.tick(min(10_000, self.exam.view.left_ms - to_ms))

    def settle(self) -> None:
        """Let posted events and single shots of no length run."""
        for _ in range(100):
            QTest.qWait(0)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not self.window.isVisible() or self.window.isMinimized() or self.page.isVisible():
                return

    def until(self, true: Callable[[], bool]) -> None:
        """Let events run until something is true."""
        for _ in range(1000):
            if true():
                return
            QTest.qWait(5)
        raise AssertionError(f"did not come; the window shows {type(self.page).__name__}: {self.texts()}")

    # what one sees

    def shown(self, kind: type[QWidget]) -> list[QWidget]:
        """All visible widgets of a kind."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def texts(self) -> list[str]:
        """All texts on screen, labels only."""
        return [widget.text() for widget in self.shown(QLabel) if isinstance(widget, QLabel) and widget.text()]

    def reads(self, text: str) -> bool:
        """True where some label on screen holds `text`."""
        return any(text in shown for shown in self.texts())

    def buttons(self, text: str) -> list[QPushButton]:
        """All visible buttons whose text begins so."""
        found = [widget for widget in self.shown(QPushButton) if isinstance(widget, QPushButton)]
        return [widget for widget in found if widget.text().startswith(text)]

    def button(self, text: str) -> QPushButton:
        """The visible button with this text, or else the first whose text begins so."""
        found = self.buttons(text)
        assert found, f"no button {text!r} on {type(self.page).__name__}"
        return next((widget for widget in found if widget.text() == text), found[0])

    def named(self, name: str) -> QPushButton:
        """The visible button with this accessible name."""
        for widget in self.shown(QPushButton):
            if widget.accessibleName() == name and isinstance(widget, QPushButton):
                return widget
        raise AssertionError(f"no button is called {name!r}")

    def list(self) -> QListWidget:
        """The visible list."""
        for widget in self.shown(QListWidget):
            if isinstance(widget, QListWidget):
                return widget
        raise AssertionError("there is no list on screen")

    def field(self) -> QLineEdit:
        """The visible field to type into."""
        for widget in self.shown(QLineEdit):
            if isinstance(widget, QLineEdit):
                return widget
        raise AssertionError("there is no field on screen")

    # what is on disk

    def stored(self) -> StoredAttempt:
        """The attempt being sat, read by another store through a connection of its own."""
        path = self.outside.database.path
        other = Database(path, make_engine(path))
        try:
            return SqlAttemptStore(other).read(self.exam.attempt_id)
        finally:
            other.close()

    def on_disk(self) -> Attempt:
        """The attempt's value on disk."""
        return self.stored().attempt

    def _at_result(self) -> bool:
        return self.at(ResultPage)

    def _opened(self) -> bool:
        return self.page.isVisible() and "Opening the records …" not in self.texts()
