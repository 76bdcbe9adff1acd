"""What a practice session came to: right answers by key activity, what was missed and when it comes back."""

from typing import Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpt_practice.domain.practice import PracticeWish
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, label, page_column, row, wide_row
from cpt_practice.use_cases.practice_view import PracticeSummaryView


class PracticeSummaryActions(Protocol):
    """Where the summary leads."""

    def begin(self, wish: PracticeWish) -> None:
        """Start another session."""
        ...

    def open(self) -> None:
        """Choose what to practice."""
        ...


class PracticeSummaryPage(QWidget):
    """The summary for the view that it is made with."""

    def __init__(self, look: Look, view: PracticeSummaryView, actions: PracticeSummaryActions) -> None:
        super().__init__()
        self._view = view
        self._actions = actions
        column = page_column(self)
        column.addWidget(label(view.heading, "small-muted", wrap=True))
        column.addWidget(label(_verdict(view), "title", wrap=True))
        column.addWidget(label(f"Time on questions: {view.time}", "muted", wrap=True))
        box, inner = card()
        for each in view.activities:
            inner.addLayout(wide_row(label(each.title, wrap=True), label(f"{each.right} of {each.answered}", "strong")))
        column.addWidget(box)
        box.setVisible(bool(view.activities))  # once it has a parent: without one it would be a window of its own
        self._add_missed(column, look)
        self._missed = button("Practice missed questions", self._on_missed)
        self._more = button("Practice more", self._on_more, "primary")
        column.addLayout(row(self._missed, self._more, 1))
        self._missed.setVisible(bool(view.missed))
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter goes on."""
        self._more.setFocus()
        super().showEvent(event)

    def _add_missed(self, column: QVBoxLayout, look: Look) -> None:
        if not self._view.missed:
            return
        box, inner = card()
        inner.addWidget(label("Missed, and when it comes back", "heading"))
        for each in self._view.missed:
            when = label(each.comes_back, "small-muted")
            inner.addLayout(wide_row(label(each.stem, wrap=True), when, spacing=look.px(16)))
        column.addWidget(box)

    def _on_missed(self) -> None:
        self._actions.begin(self._view.again)

    def _on_more(self) -> None:
        self._actions.open()


def _verdict(view: PracticeSummaryView) -> str:
    if not view.answered:
        return "No question was answered"
    skipped = view.questions - view.answered
    rest = f", {skipped} without an answer" if skipped else ""
    return f"{view.right} of {view.answered} right{rest}"
