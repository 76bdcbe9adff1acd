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

    def __init__(
        self,
        look: Look,
        on_go: Callable[[int], None],
        on_calculate: Callable[[str], None],
        on_calculator: Callable[[], None],
    ) -> None:
        super().__init__()
        self._grid = QuestionGrid(look, on_go)
        self._shown = -1
        self._calculator = CalculatorPanel(look, on_calculate, on_calculator)
        self._stack = QStackedWidget()
        self._area = scroller(self._navigator())
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._calculator)
        panel = frame("panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(12, 22, 12, 16)
        inside.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        self.setFixedWidth(look.px(NAVIGATOR))

    def focus_calculator(self) -> None:
        """Give the calculator the focus."""
        self._calculator.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_view(self, view: ExamView) -> None:
        """Show the state of all questions, or the calculator, which takes the focus when it opens."""
        self._grid.show_view(view)
        if view.index != self._shown:
            self._shown = view.index
            here = self._grid.pos() + self._grid.cell_center(view.index)
            self._area.ensureVisible(here.x(), here.y(), 0, self._grid.cell_center(0).y() * 2)
        opening = view.calculator is not None and self._stack.currentIndex() == 0
        if view.calculator is not None:
            self._calculator.show_state(view.calculator)
        self._stack.setCurrentIndex(0 if view.calculator is None else 1)
        if opening:
            self.focus_calculator()

    def _navigator(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label("Questions", "heading"))
        column.addWidget(self._grid)
        column.addWidget(label("filled: answered · ⚑ flagged · ring: here", "small-muted", wrap=True))
        column.addStretch(1)
        return holder
