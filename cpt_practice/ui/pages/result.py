"""The result: verdict, score against the threshold, key activities, credentials, pace."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cpt_practice.domain.scoring import ActivityScore
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, frame, label, page_column, pill, row
from cpt_practice.ui.widgets.score_bar import ScoreBar
from cpt_practice.use_cases.review_attempt import ResultView


class ResultActions(Protocol):
    """Where the result leads."""

    def show_review(self, attempt_id: str) -> None:
        """Look at every question."""
        ...

    def go_home(self) -> None:
        """Back to Home."""
        ...


class ResultPage(QWidget):
    """The result of one attempt."""

    def __init__(self, look: Look, view: ResultView, actions: ResultActions) -> None:
        super().__init__()
        self._look = look
        self._view = view
        self._actions = actions
        self._review = button("Review answers", self._on_review, "primary")
        column = page_column(self)
        column.addWidget(label(view.heading, "small-muted", wrap=True))
        top = QVBoxLayout() if look.cramped else QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._verdict(), 4)
        top.addWidget(self._beside(), 3)
        column.addLayout(top)
        column.addWidget(self._activities())
        column.addWidget(label("Practice result, not an MSSC credential.", "small-muted"))
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter opens the review."""
        self._review.setFocus()
        super().showEvent(event)

    def _verdict(self) -> QFrame:
        view, score = self._view, self._view.score
        box, column = card()
        column.setContentsMargins(24, 22, 24, 22)
        column.addWidget(pill("Would pass" if score.passed else "Not yet", "passed" if score.passed else "fail"))
        column.addWidget(label(f"{score.correct} of {score.questions}", "verdict"))
        needed = f"{score.percent_text} · {score.needed} correct are needed ({view.module.passing_percent}%)"
        column.addWidget(label(needed, "muted", wrap=True))
        share, cut = score.correct / score.questions, score.needed / score.questions
        bar = ScoreBar(self._look, share, cut, "passed" if score.passed else "accent")
        bar.set_thickness(16)
        bar.setAccessibleName(f"{score.percent_text}, the line stands at {view.module.passing_percent}%")
        column.addWidget(bar)
        if view.expired:
            column.addWidget(label("Time ran out; the exam submitted itself.", "small"))
        column.addWidget(label(view.comparison, "small-muted", wrap=True))
        column.addStretch(1)
        column.addLayout(row(self._review, button("Home", self._on_home), 1))
        return box

    def _beside(self) -> QFrame:
        box, column = card()
        column.addWidget(label("Credentials", "heading"))
        for standing in self._view.standings:
            title = standing.credential.title
            mark = pill("Earned in practice", "passed") if standing.earned else pill("Not yet", "neutral")
            text = label(title, wrap=True)
            line = QHBoxLayout()
            line.addWidget(mark)
            line.addWidget(text, 1)
            column.addLayout(line)
        column.addSpacing(6)
        column.addWidget(label("Pace", "heading"))
        for line_text in self._view.pace:
            column.addWidget(label(line_text, "muted", wrap=True))
        column.addStretch(1)
        return box

    def _activities(self) -> QFrame:
        box, column = card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.px(24))
        grid.setVerticalSpacing(8)
        percent = self._view.module.passing_percent
        for place, text in enumerate(("Key activity", f"Score, line at {percent}%", "Correct")):
            head = label(text, "small-muted")
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight if place == 2 else Qt.AlignmentFlag.AlignLeft)
        for index, each in enumerate(self._view.activities):
            self._activity_row(grid, 2 * index + 1, each)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        column.addLayout(grid)
        return box

    def _activity_row(self, grid: QGridLayout, line: int, each: ActivityScore) -> None:
        grid.addWidget(frame("rule"), line, 0, 1, 3)
        percent = self._view.module.passing_percent
        below = each.correct * 100 < percent * each.questions
        bar = ScoreBar(self._look, each.correct / each.questions, percent / 100, "fail" if below else "accent")
        count = f"{each.correct} of {each.questions}"
        bar.setAccessibleName(f"{each.title}: {count}{', below the line' if below else ''}")
        grid.addWidget(label(each.title, wrap=True), line + 1, 0)
        grid.addWidget(bar, line + 1, 1)
        grid.addWidget(label(count), line + 1, 2, Qt.AlignmentFlag.AlignRight)

    def _on_review(self) -> None:
        self._actions.show_review(self._view.attempt_id)

    def _on_home(self) -> None:
        self._actions.go_home()
