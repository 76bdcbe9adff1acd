"""The foot of the exam: previous, flag, calculator, review, next; what has no use on a part of the exam is off."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpt_practice.ui.theme import MARGIN
from cpt_practice.ui.widgets.pieces import button, frame, row, set_text
from cpt_practice.use_cases.exam_view import ExamPart, ExamView

Slot = Callable[[], None]


class ExamFooter(QWidget):
    """The same buttons in the same place on every question."""

    def __init__(self, on_previous: Slot, on_flag: Slot, on_calculator: Slot, on_review: Slot, on_next: Slot) -> None:
        super().__init__()
        self._previous = button("← Previous", on_previous)
        self._flag = button("⚑ Flag", on_flag)
        self._review = button("Review all", on_review)
        self._next = button("Next →", on_next, "primary")
        strip = frame("footer")
        calculator = button("Calculator", on_calculator)
        line = row(self._previous, self._flag, calculator, 1, self._review, self._next)
        line.setContentsMargins(MARGIN, 12, MARGIN, 12)
        strip.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(strip)

    def show_view(self, view: ExamView) -> None:
        """Name and enable what the part on screen has use for."""
        asked = view.part is ExamPart.QUESTION
        self._previous.setEnabled(asked and view.index > 0)
        self._flag.setEnabled(asked)
        self._next.setEnabled(asked)
        self._review.setEnabled(view.part is not ExamPart.REVIEW)
        set_text(self._flag, "⚑ Unflag" if view.flagged else "⚑ Flag")
        set_text(self._next, "Review →" if view.index + 1 == len(view.cells) else "Next →")
