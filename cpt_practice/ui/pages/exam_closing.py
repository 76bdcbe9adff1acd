"""What leads out of the exam: the review of all questions, and what is asked before submitting or leaving."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cpt_practice.ui.keys import ARROWS, claims
from cpt_practice.ui.theme import MARGIN, Look
from cpt_practice.ui.widgets.announce import announce
from cpt_practice.ui.widgets.pieces import button, frame, label, row, set_text
from cpt_practice.use_cases.exam_view import ExamView


class ReviewPanel(QWidget):
    """Every question in a list, with what is unanswered and flagged."""

    def __init__(
        self,
        look: Look,
        on_go: Callable[[int], None],
        on_back: Callable[[], None],
        on_submit: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self._on_go = on_go
        self._summary = label("", "muted", wrap=True)
        self._list = _QuestionList()
        self._list.setAccessibleName("Questions to look at again; Enter opens one")
        self._list.setFlow(QListWidget.Flow.LeftToRight)
        self._list.setWrapping(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setGridSize(QSize(look.px(190), look.px(36)))
        self._list.itemActivated.connect(self._on_activated)
        self._list.itemClicked.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label("Review", "title"))
        column.addWidget(self._summary)
        column.addWidget(self._list, 1)
        self._submit = button("Submit exam …", on_submit, "primary")
        column.addLayout(row(button("Back" if look.cramped else "Back to the question", on_back), 1, self._submit))

    def show_view(self, view: ExamView, *, fresh: bool) -> None:
        """List what is open; the list is only made anew where the state of a question changed."""
        texts = [_review_text(index, view) for index in range(len(view.cells))]
        wanted = [(index, text) for index, text in enumerate(texts) if text]
        if [self._list.item(at).text() for at in range(self._list.count())] != [text for _index, text in wanted]:
            self._list.clear()
            for index, text in wanted:
                item = QListWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, index)
                self._list.addItem(item)
        self._list.setVisible(bool(wanted))
        set_text(self._summary, _review_summary(view))
        if fresh:
            (self._list if wanted else self._submit).setFocus()
            if wanted:
                self._list.setCurrentRow(0)

    def _on_activated(self, item: QListWidgetItem) -> None:
        self._on_go(int(item.data(Qt.ItemDataRole.UserRole)))


class _QuestionList(QListWidget):
    """A list in which all four arrows move, though the exam has other uses for two of them."""

    def event(self, event: QEvent) -> bool:
        """Claim the arrows before the exam's shortcuts get them."""
        return claims(event, ARROWS) or super().event(event)


class _AskPanel(QWidget):
    """A question to the student in place of the exam's body, so that it covers neither clock nor warnings."""

    def __init__(self, look: Look, title: str, actions: tuple[QWidget, QWidget]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._text = label("", wrap=True)
        self._safe = actions[0]
        box = frame("card")
        box.setMaximumWidth(look.px(560))
        column = QVBoxLayout(box)
        column.setContentsMargins(26, 24, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(title, "title", wrap=True))
        column.addWidget(self._text)
        for line_of_actions in (actions[:1], actions[1:]) if look.cramped else (actions,):
            column.addLayout(row(line_of_actions[0], 1, *line_of_actions[1:]))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(44, MARGIN, MARGIN, MARGIN)
        line = QHBoxLayout()  # a box of limited width is as tall as its text needs only in a row
        line.addWidget(box, 100)
        line.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)

    def show_text(self, text: str, *, fresh: bool) -> None:
        """Show what there is to consider; the safe answer gets the focus when the question is new."""
        set_text(self._text, text)
        self._text.setAccessibleName(text)
        if fresh:
            self._safe.setFocus()
            announce(self, text)


class SubmitPanel(_AskPanel):
    """Asks once whether to submit, and names what is unanswered."""

    def __init__(self, look: Look, on_submit: Callable[[], None], on_back: Callable[[], None]) -> None:
        actions = (button("Go on with the exam", on_back), button("Submit now", on_submit, "primary"))
        super().__init__(look, "Submit the exam?", actions)

    def show_view(self, view: ExamView, *, fresh: bool) -> None:
        """Name what is unanswered and what time is left."""
        self.show_text(_submit_text(view), fresh=fresh)


class LeavePanel(_AskPanel):
    """Asks whether to leave the exam for now."""

    def __init__(self, look: Look, on_leave: Callable[[], None], on_back: Callable[[], None]) -> None:
        actions = (button("Go on with the exam", on_back, "primary"), button("Leave for now", on_leave))
        super().__init__(look, "Leave the exam for now?", actions)

    def show_view(self, view: ExamView, *, fresh: bool) -> None:
        """Say what leaving means."""
        count = view.answered
        kept = "Your answer is" if count == 1 else f"Your {count} answers are"
        text = (
            f"{kept} saved and the clock stops. Resume the exam from Home, on this PC. "
            "The break is noted in the attempt."
        )
        self.show_text(text, fresh=fresh)


def _review_text(index: int, view: ExamView) -> str:
    cell = view.cells[index]
    states = [state for state, true in (("not answered", not cell.answered), ("⚑ flagged", cell.flagged)) if true]
    return f"{index + 1}  {', '.join(states)}" if states else ""


def _review_summary(view: ExamView) -> str:
    if not view.unanswered and not view.flags:
        return f"All {len(view.cells)} questions are answered and none is flagged."
    answered = f"{view.answered} of {len(view.cells)} questions are answered"
    return (
        f"{answered}, {view.flags} flagged. Questions that are open or flagged are listed here; choose one to go to it."
    )


def _submit_text(view: ExamView) -> str:
    if view.unanswered == 0:
        lead = "Every question is answered."
    elif view.unanswered == 1:
        lead = "1 question has no answer and would count as wrong."
    else:
        lead = f"{view.unanswered} questions have no answer and would count as wrong."
    flags = f" {view.flags} {'is' if view.flags == 1 else 'are'} still flagged." if view.flags else ""
    return f"{lead}{flags} {view.clock} is left. After submitting, answers can no longer be changed."
