"""The review of a finished attempt: every question as it was shown, the choice, the key, a reason for each option."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpt_practice.ui.theme import MARGIN, STEM_WIDTH, Look
from cpt_practice.ui.widgets.figure import FigureView
from cpt_practice.ui.widgets.pieces import button, clear, label, row, scroller
from cpt_practice.ui.widgets.reviewed_option import ReviewedOptionCard
from cpt_practice.use_cases.review_attempt import ReviewedQuestion, ReviewFilter, ReviewView

_STATES = {(True, True): "✓  right", (True, False): "✗  wrong", (False, False): "–  not answered"}


class ReviewActions(Protocol):
    """Where the review leads."""

    def filter_review(self, attempt_id: str, shown: ReviewFilter, activity: str | None) -> ReviewView | None:
        """The review with other filters, or None where it cannot be read."""
        ...

    def show_result(self, attempt_id: str) -> None:
        """Back to the result."""
        ...


class ReviewPage(QWidget):
    """A list of questions at the left, the chosen one at the right; Up and Down go through them."""

    def __init__(self, look: Look, view: ReviewView, actions: ReviewActions) -> None:
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self._actions = actions
        self._view = view
        self._heading = label("", "small-muted", wrap=True)
        self._filters = {each: self._filter_button(each) for each in ReviewFilter}
        self._activities = QComboBox()
        self._activities.setAccessibleName("Key activity")
        self._list = QListWidget()
        self._list.setAccessibleName("Questions")
        for each in (self._list, self._activities):
            each.setFixedWidth(look.px(170 if look.cramped else 250))
        self._detail = QWidget()
        self._detail.setObjectName("page")
        self._detail_column = QVBoxLayout(self._detail)
        self._detail_column.setContentsMargins(20, 0, MARGIN, MARGIN)
        self._detail_column.setSpacing(10)
        self._area = scroller(self._detail)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName("Question with reasons; arrows scroll")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._lay_out()
        self._fill_activities()
        self.show_view(view)
        self._list.currentRowChanged.connect(self._on_row)
        self._activities.currentIndexChanged.connect(self._on_filtered)

    def show_view(self, view: ReviewView) -> None:
        """Show the questions that the filters left."""
        self._view = view
        self._heading.setText(view.heading)
        for each, count in view.counts:
            self._filters[each].setText(f"{each.value} ({count})")
            self._filters[each].setChecked(each is view.filter)
        self._list.blockSignals(True)  # noqa: FBT003 (Qt's own signature)
        self._list.clear()
        for question in view.questions:
            self._list.addItem(QListWidgetItem(_list_text(question)))
        self._list.setCurrentRow(0)
        self._list.blockSignals(False)  # noqa: FBT003 (Qt's own signature)
        self._show_question(0)

    def showEvent(self, event: QShowEvent) -> None:
        """The list gets the focus."""
        self._list.setFocus()
        super().showEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._heading)
        top = row(label("Review", "title"), 1, button("Back to the result", self._on_back))
        top.setContentsMargins(0, 0, MARGIN, 0)
        column.addLayout(top)
        buttons = tuple(self._filters.values())
        for together in (buttons[:2], buttons[2:]) if self._look.cramped else (buttons,):
            filters = row(*together, 1)
            filters.setContentsMargins(0, 0, MARGIN, 0)
            column.addLayout(filters)
        middle = QHBoxLayout()
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, MARGIN)
        left.addWidget(self._activities)
        left.addWidget(self._list)
        middle.addLayout(left)
        middle.addWidget(self._area, 1)
        column.addLayout(middle, 1)

    def _filter_button(self, each: ReviewFilter) -> QPushButton:
        made = button(each.value, self._on_filter, "tab")
        made.setCheckable(True)
        made.setProperty("filter", each.value)
        return made

    def _fill_activities(self) -> None:
        self._activities.addItem("All key activities", None)
        for activity, title in self._view.activities:
            self._activities.addItem(title, activity)

    def _show_question(self, index: int) -> None:
        clear(self._detail_column)
        if not 0 <= index < len(self._view.questions):
            self._detail_column.addWidget(label("No question fits these filters. Choose “All”.", "muted", wrap=True))
            self._detail_column.addStretch(1)
            return
        question = self._view.questions[index]
        self._detail_column.addWidget(label(_state_text(question), "small-muted", wrap=True))
        stem = label(question.stem, "stem", wrap=True)
        stem.setMaximumWidth(self._look.px(STEM_WIDTH))
        self._detail_column.addWidget(stem)
        if question.figure is not None:
            figure = FigureView(self._look)
            figure.show_figure(question.figure)
            self._detail_column.addWidget(figure)
        for option in question.options:
            shown = ReviewedOptionCard(self._look, option)
            shown.setMaximumWidth(self._look.px(STEM_WIDTH + 60))
            self._detail_column.addWidget(shown)
        self._detail_column.addWidget(label(f"Reference: {question.reference}", "small-muted", wrap=True))
        self._detail_column.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _ask(self, shown: ReviewFilter) -> None:
        activity = self._activities.currentData(Qt.ItemDataRole.UserRole)
        view = self._actions.filter_review(self._view.attempt_id, shown, activity)
        if view is not None:
            self.show_view(view)

    def _on_filter(self) -> None:
        sender = self.sender()
        assert sender is not None
        self._ask(ReviewFilter(str(sender.property("filter"))))

    def _on_filtered(self, _index: int) -> None:
        self._ask(self._view.filter)

    def _on_row(self, index: int) -> None:
        self._show_question(index)

    def _on_back(self) -> None:
        self._actions.show_result(self._view.attempt_id)


def _list_text(question: ReviewedQuestion) -> str:
    state = _STATES[question.answered, question.correct]
    return f"{question.number}   {state}{'  ⚑' if question.flagged else ''}"


def _state_text(question: ReviewedQuestion) -> str:
    _mark, _space, state = _STATES[question.answered, question.correct].partition("  ")
    flagged = " · flagged" if question.flagged else ""
    return f"Question {question.number} · {state}{flagged} · {question.time} · {question.activity}"
