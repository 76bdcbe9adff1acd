"""Sits a whole exam through the real window with real key events, and keeps a picture of every screen."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from cpt_practice.domain.question import Question
from cpt_practice.domain.scoring import Score
from cpt_practice.ui.application import Program, make_application
from cpt_practice.ui.flow import Opening
from cpt_practice.ui.looks import LookChoice
from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.window import MainWindow
from cpt_practice.use_cases.exam_view import ExamPart, ExamView

_SIZE = QSize(1280, 800)
_WAIT_MS = 10_000
_SKILL = 0.86  # share of questions that the robot means to get right
_KEYS = {
    "A": Qt.Key.Key_A,
    "B": Qt.Key.Key_B,
    "C": Qt.Key.Key_C,
    "D": Qt.Key.Key_D,
    "E": Qt.Key.Key_E,
}


class RobotError(Exception):
    """A screen that was expected did not come; the text says which and what was shown instead."""


@dataclass(frozen=True, slots=True)
class RobotResult:
    """What the exam came to, as read back from disk."""

    answered: int
    score: Score


@dataclass(frozen=True, slots=True)
class _PlainLook:
    """The look of the pictures."""

    geometry: str = ""
    text_percent: int = 100
    theme: str = "light"


class _FixedLook:
    """A look that is not remembered, so that the pictures are alike everywhere."""

    value = _PlainLook()

    def change(self, **_changes: str | int) -> _PlainLook:
        """Keep the look as it is."""
        return self.value


def sit_exam(opening: Opening, module: str, seed: int, out: Path) -> RobotResult:
    """Sit `module` from sign-in to credentials and save pictures into `out`.

    It reads the keys on disk, so that it can do well. Raises RobotError where a screen does not come, OSError where a
    picture cannot be saved.
    """
    application = QApplication.instance() or make_application()
    program = Program(opening, LookChoice(_FixedLook(), (100,), ("light",)), "")
    robot = _Robot(program, random.Random(seed), out)
    try:
        return robot.sit(module)
    finally:
        program.window.hide()
        program.window.deleteLater()
        application.sendPostedEvents(None, 0)


class _Robot:
    """One run; each step waits for its screen, uses the keyboard and takes a picture."""

    def __init__(self, program: Program, chance: random.Random, out: Path) -> None:
        self._size = _SIZE
        self._flow = program.flow
        self._window: MainWindow = program.window
        self._questions: tuple[Question, ...] = ()
        self._chance = chance
        self._out = out
        self._pictures = 0

    def sit(self, module: str) -> RobotResult:
        """From sign-in to credentials."""
        self._out.mkdir(parents=True, exist_ok=True)
        self._window.showNormal()
        self._window.resize(self._size)
        self._sign_in()
        self._start(module)
        exam = self._exam()
        self._take_all_questions(exam)
        answered = self._submit(exam)
        self._look_back()
        finished = self._flow.cases.review_attempt.result(exam.attempt_id)
        return RobotResult(answered, finished.score)

    def _sign_in(self) -> None:
        name = self._await("the sign-in page", self._name_field)
        self._picture("sign-in")
        QTest.keyClicks(name, "Student 07")
        QTest.keyClick(name, Qt.Key.Key_Return)
        self._await("Home", self._button_starting("Start mock exam"))
        self._picture("home")

    def _start(self, module: str) -> None:
        title = self._flow.cases.certification.module(module).title
        start = self._await(f"Start for {title}", self._button_named(f"Start mock exam: {title}"))
        if not start.isEnabled():
            raise RobotError(f"No {title} exam can be started; see: cpt-practice doctor")
        start.setFocus()
        QTest.keyClick(start, Qt.Key.Key_Return)
        begin = self._await("the rules", self._button_starting("Begin"))
        self._picture("rules")
        QTest.keyClick(begin, Qt.Key.Key_Return)

    def _exam(self) -> ExamPage:
        self._await("the exam", self._exam_page)
        QTest.qWait(50)  # the first key is for a page that has been painted
        page = self._exam_page()
        assert page is not None
        self._questions = self._flow.cases.choose_exam.store.read(page.attempt_id).questions
        return page

    def _take_all_questions(self, page: ExamPage) -> None:
        for index in range(len(page.view.cells)):
            self._take_question(page)
            if index in {0, 39}:
                self._picture(f"question-{index + 1}")
            if index == 20:
                QTest.keyClick(page, Qt.Key.Key_K)
                self._picture("calculator")
                QTest.keyClick(page, Qt.Key.Key_Escape)
            if page.view.part is ExamPart.QUESTION and index + 1 < len(page.view.cells):
                QTest.keyClick(page, Qt.Key.Key_Right)

    def _take_question(self, page: ExamPage) -> None:
        view = page.view
        right = self._right_letter(view)
        letters = [option.letter for option in view.options]
        wrong = [letter for letter in letters if letter != right]
        letter = right if self._chance.random() < _SKILL else self._chance.choice(wrong)
        if self._chance.random() < 0.2:
            struck = self._chance.choice([other for other in wrong if other != letter])
            QTest.keyClick(page, _KEYS[struck], Qt.KeyboardModifier.ShiftModifier)
        if self._chance.random() < 0.05:
            QTest.keyClick(page, Qt.Key.Key_F)
        if view.index + 1 != len(view.cells):  # the last stays open, so that the review has something to say
            QTest.keyClick(page, _KEYS[letter])

    def _submit(self, page: ExamPage) -> int:
        QTest.keyClick(page, Qt.Key.Key_R)
        self._picture("review-all")
        for button in self._buttons("Submit exam"):
            QTest.keyClick(button, Qt.Key.Key_Space)
        self._picture("submit")
        answered = page.view.answered
        for button in self._buttons("Submit now"):
            QTest.keyClick(button, Qt.Key.Key_Space)
        self._await("the result", self._button_starting("Review answers"))
        return answered

    def _look_back(self) -> None:
        self._picture("result")
        self._press("Review answers", "the review", "Back to the result")
        self._picture("review-answers")
        for section in ("Credentials", "About the exam", "Home"):
            self._press("Back to the result" if section == "Credentials" else "Home", "the sidebar", "Home")
            self._press(section, section, "Sign out")
            self._picture(section.lower().replace(" ", "-") + ("-after" if section == "Home" else ""))

    def _press(self, button: str, screen: str, then: str) -> None:
        found = self._await(button, self._button_starting(button))
        found.setFocus()
        QTest.keyClick(found, Qt.Key.Key_Space)
        self._await(screen, self._button_starting(then))

    def _right_letter(self, view: ExamView) -> str:
        question = self._questions[view.index]
        right = question.options[question.key].text
        return next((option.letter for option in view.options if option.text == right), view.options[0].letter)

    def _await(self, what: str, find: Callable[[], QWidget | None]) -> QWidget:
        for _ in range(_WAIT_MS // 5):
            found = find()
            if found is not None:
                return found
            QTest.qWait(5)
        page = self._window.page
        shown = page.accessibleName() or type(page).__name__ if page else "nothing"
        raise RobotError(f"{what} did not come; the window shows: {shown}")

    def _name_field(self) -> QWidget | None:
        fields = self._window.findChildren(QLineEdit)
        return next((field for field in fields if field.isVisible() and field.isEnabled()), None)

    def _exam_page(self) -> ExamPage | None:
        page = self._window.page
        return page if isinstance(page, ExamPage) else None

    def _buttons(self, text: str) -> list[QPushButton]:
        found = self._window.findChildren(QPushButton)
        return [button for button in found if button.isVisible() and button.text().startswith(text)]

    def _button_starting(self, text: str) -> Callable[[], QWidget | None]:
        def find() -> QWidget | None:
            return next(iter(self._buttons(text)), None)

        return find

    def _button_named(self, name: str) -> Callable[[], QWidget | None]:
        def find() -> QWidget | None:
            found = self._window.findChildren(QPushButton)
            return next((button for button in found if button.accessibleName() == name), None)

        return find

    def _picture(self, name: str) -> None:
        QTest.qWait(30)  # let what was asked for be laid out and painted
        self._pictures += 1
        path = self._out / f"{self._pictures:02}-{name}.png"
        if not self._window.grab().save(str(path)):
            raise OSError(f"{path} cannot be written")
