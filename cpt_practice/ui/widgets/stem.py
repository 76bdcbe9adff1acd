"""The stem of a question, with the focus shown by a bar at its left."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cpt_practice.ui.widgets.announce import announce
from cpt_practice.ui.widgets.pieces import frame, set_text

FOCUS_BAR = 12


class Stem(QWidget):
    """The question itself; it takes the focus, shown by a bar at its left, so that it is read out."""

    def __init__(self) -> None:
        super().__init__()
        self._text = _FocusLabel(self._light)
        self._bar = frame("focus-bar")
        self._bar.setFixedWidth(3)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(FOCUS_BAR - 3)
        line.addWidget(self._bar)
        line.addWidget(self._text, 1)

    def show_text(self, text: str, spoken: str) -> None:
        """Show a question; `spoken` is what a screen reader says."""
        set_text(self._text, text)
        self._text.setAccessibleName(spoken)

    def take_focus(self) -> None:
        """Take the focus; where it was there already, have the new question read out."""
        if self._text.hasFocus():
            announce(self._text, self._text.accessibleName())
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _light(self, *, lit: bool) -> None:
        self._bar.setProperty("lit", "true" if lit else "false")
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)


class _FocusLabel(QLabel):
    """A label that says when it gets and loses the focus."""

    def __init__(self, on_focus: Callable[..., None]) -> None:
        super().__init__()
        self._on_focus = on_focus
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "stem")
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the bar."""
        self._on_focus(lit=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put it out."""
        self._on_focus(lit=False)
        super().focusOutEvent(event)
