"""What is shown where the program cannot go on: what happened, that nothing is lost, and what to do next."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, label, row


class ProblemPage(QWidget):
    """A title, a sentence or two, and the ways out, the first of them the best one."""

    def __init__(self, look: Look, title: str, text: str, ways: tuple[tuple[str, Callable[[], None]], ...]) -> None:
        super().__init__()
        self.setObjectName("page")
        box, column = card()
        box.setFixedWidth(look.px(560))
        column.setContentsMargins(30, 28, 30, 28)
        column.setSpacing(14)
        column.addWidget(label(title, "title", wrap=True))
        words = label(text, wrap=True)
        column.addWidget(words)
        buttons = [button(name, slot, "primary" if (name, slot) == ways[0] else "") for name, slot in reversed(ways)]
        column.addLayout(row(1, *buttons))
        self._first = buttons[-1]
        self.setAccessibleName(f"{title}. {text}")
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row(1, box, 1))
        outer.addStretch(2)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter takes the best way out."""
        self._first.setFocus()
        super().showEvent(event)
