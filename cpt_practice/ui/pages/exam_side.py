"""The column beside a question: the navigator or, in its place, the calculator."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cpt_practice.ui.theme import NAVIGATOR, Look
from cpt_practice.ui.widgets.calculator import CalculatorPanel
from cpt_practice.ui.widgets.pieces import frame, label, scroller
from cpt_practice.ui.widgets.question_grid import QuestionGrid
from cpt_practice.use_cases.exam_view import ExamView


class ExamSide(QWidget):
    """Shows every question's state; the calculator opens here, where it covers neither question nor clock."""

    def __init__(self, look: Look, on_go: Callable[[int], None], on_calculator: Callable[[], None]) -> None:
        super().__init__()
        self._grid = QuestionGrid(look, on_go)
        self._calculator = CalculatorPanel(look, on_calculator)
        self._stack = QStackedWidget()
        self._stack.addWidget(scroller(self._navigator()))
        self._stack.addWidget(self._calculator)
        panel = frame("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(20, 22, 20, 16)
        inside.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self.setFixedWidth(look.px(NAVIGATOR))

    @property
    def calculating(self) -> bool:
        """True while the calculator is open."""
        return self._stack.currentIndex() == 1

    def show_view(self, view: ExamView) -> None:
        """Show the state of all questions."""
        self._grid.show_view(view)

    def toggle_calculator(self) -> bool:
        """Open the calculator, with the focus, or close it; True where it is open now."""
        self._stack.setCurrentIndex(0 if self.calculating else 1)
        if self.calculating:
            self._calculator.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.calculating

    def _navigator(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label("Questions", "heading"))
        column.addWidget(self._grid)
        column.addWidget(label("filled: answered · ⚑ flagged · ring: here", "small-muted", wrap=True))
        column.addStretch(1)
        return holder
