"""A hand at the keyboard of the real program: opens it on a data folder, waits for screens, presses real keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from cpt_practice.__main__ import make_opening
from cpt_practice.desktop.paths import find_paths
from cpt_practice.desktop.preferences import TEXT_PERCENTS, THEMES, PreferenceFile
from cpt_practice.ui.application import Program, make_application
from cpt_practice.ui.looks import LookChoice
from cpt_practice.ui.pages.exam import ExamPage

NAME = "Student 07"
PLAIN = Qt.KeyboardModifier.NoModifier
_WAIT_MS = 60_000


class LostError(Exception):
    """A screen did not come; the text says what the window shows instead."""


class Hand:
    """Works one window by keyboard."""

    def __init__(self, data: Path, seed: int) -> None:
        present = QApplication.instance()
        self._application = present if isinstance(present, QApplication) else make_application()
        paths = find_paths(str(data))
        looks = LookChoice(PreferenceFile(paths.data), TEXT_PERCENTS, THEMES)
        self._program = Program(make_opening(paths, seed), looks, "")
        self._window = self._program.window
        self._window.showNormal()
        self._window.resize(1280, 800)
        self._window.activateWindow()

    def sign_in(self) -> None:
        """Choose the first name of the list, or add one where there is none."""
        self.until(self._can_sign_in)
        field = self._window.findChild(QLineEdit)
        if isinstance(field, QLineEdit) and field.hasFocus():
            QTest.keyClicks(field, NAME)
        self.press(Qt.Key.Key_Return)
        self.until(self._shows("Sign out"))

    def resume_or_begin(self) -> ExamPage:
        """Go on with the open exam, or begin one in Safety."""
        if self.buttons("Resume exam"):
            self.push("Resume exam")
        else:
            self.push("Start mock exam")
            self.until(self._shows("Begin"))
            self.push("Begin")
        self.until(self._sits)
        return self.exam()

    def exam(self) -> ExamPage:
        """The exam on screen."""
        page = self._window.page
        assert isinstance(page, ExamPage)
        return page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One real key press and release, sent to what has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifiers)

    def push(self, text: str) -> None:
        """Give the button that begins so the focus and press Space."""
        self.until(self._shows(text))
        button = self.buttons(text)[0]
        button.setFocus()
        self.press(Qt.Key.Key_Space)
        QTest.qWait(1)

    def buttons(self, text: str) -> list[QPushButton]:
        """Visible buttons that can be pressed and begin so."""
        found = self._window.findChildren(QPushButton)
        return [each for each in found if each.isVisible() and each.isEnabled() and each.text().startswith(text)]

    def texts(self) -> list[str]:
        """Everything that labels on the page say, from top to bottom as they were made."""
        page = self._window.page
        assert page is not None
        return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]

    def until(self, true: Callable[[], object]) -> None:
        """Let events run until something is true; raises LostError where it never is."""
        for _ in range(_WAIT_MS // 5):
            if true():
                return
            QTest.qWait(5)
        raise LostError(f"the window shows {self.texts()}")

    def close(self) -> None:
        """Close the window as its button does."""
        self._window.close()

    def page_is(self, kind: type[QWidget]) -> Callable[[], bool]:
        """True where such a page is on screen."""

        def is_kind() -> bool:
            page = self._window.page
            return isinstance(page, kind) and page.isVisible()

        return is_kind

    def _shows(self, text: str) -> Callable[[], bool]:
        def shows() -> bool:
            return bool(self.buttons(text))

        return shows

    def _can_sign_in(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.isEnabled() and bool(self.buttons("Add my name"))

    def _sits(self) -> bool:
        return self.page_is(ExamPage)()
