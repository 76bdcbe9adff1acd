"""Credentials: which would be earned, from which attempt and when, what is missing, what is still to pay."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, frame, label, page_column, pill
from cpt_practice.use_cases.track_credentials import CredentialCard, CredentialsView


class CredentialsActions(Protocol):
    """Where the credentials lead."""

    def show_result(self, attempt_id: str) -> None:
        """Look at an attempt that a credential rests on."""
        ...


class CredentialsPage(QWidget):
    """The credentials of the view that it is made with."""

    def __init__(self, look: Look, view: CredentialsView, actions: CredentialsActions) -> None:
        super().__init__()
        self._look = look
        self._actions = actions
        column = page_column(self)
        column.addWidget(label("Credentials", "title"))
        column.addWidget(
            label("What your practice results would earn. MSSC alone awards the real ones.", "muted", wrap=True)
        )
        column.addLayout(self._line(view.single))
        column.addWidget(label("all four give", "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._line((view.whole, *view.apart)))
        column.addWidget(self._costs(view))
        column.addWidget(label(view.disclaimer, "small-muted", wrap=True))
        column.addStretch(1)

    def _line(self, cards: tuple[CredentialCard, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(14)
        columns = 1 if self._look.cramped else 2 if self._look.roomy else len(cards)
        for index, each in enumerate(cards):
            grid.addWidget(self._card(each), index // columns, index % columns)
            grid.setColumnStretch(index % columns, 1)
        return grid

    def _card(self, each: CredentialCard) -> QFrame:
        box, column = card()
        box.setProperty("earned", "true" if each.earned else "false")
        column.addWidget(pill("Earned in practice", "passed") if each.earned else pill("Not yet", "neutral"))
        column.addWidget(label(each.title, "heading", wrap=True))
        column.addWidget(label(each.detail, "small-muted", wrap=True))
        for attempt_id, sentence in each.rests_on:
            link = button(sentence, self._on_attempt, "link")
            link.setProperty("target", attempt_id)
            link.setAccessibleName(f"Result that it rests on: {sentence}")
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return box

    def _costs(self, view: CredentialsView) -> QFrame:
        box, column = card()
        column.addWidget(label("What the real one costs", "heading"))
        grid = QGridLayout()
        lines = (*view.costs, ("Total without supplements and retakes", view.total))
        for index, (text, amount) in enumerate(lines):
            kind = "strong" if index + 1 == len(lines) else ""
            grid.addWidget(label(text, kind, wrap=True), 2 * index, 0)
            grid.addWidget(label(amount, kind), 2 * index, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(frame("rule"), 2 * index + 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        return box

    def _on_attempt(self) -> None:
        sender = self.sender()
        assert sender is not None
        self._actions.show_result(str(sender.property("target")))
