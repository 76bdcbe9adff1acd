"""The rules of an exam and its keys, before the clock starts."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cpt_practice.ui.keys import EXAM_HELP
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, label, page_column, row
from cpt_practice.use_cases.choose_exam import RulesView


class RulesActions(Protocol):
    """Where the rules lead."""

    def begin(self, module_id: str) -> None:
        """Start the clock."""
        ...

    def go_home(self) -> None:
        """Back to Home."""
        ...


class RulesPage(QWidget):
    """What the student agrees to by pressing Begin."""

    def __init__(self, look: Look, view: RulesView, actions: RulesActions) -> None:
        super().__init__()
        self._module_id = view.module.id
        self._actions = actions
        module = view.module
        column = page_column(self)
        column.addWidget(label(f"{module.title} mock exam", "title", wrap=True))
        facts = (
            f"{module.questions} questions in {module.minutes} minutes. {module.needed} correct answers are needed "
            f"({module.passing_percent}%)."
        )
        column.addWidget(label(facts, "muted", wrap=True))
        box, inner = card()
        for rule in _RULES:
            inner.addWidget(label(f"•  {rule}", wrap=True))
        column.addWidget(box)
        box, inner = card()
        inner.addWidget(label("Keys", "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(24))
        half = len(EXAM_HELP) if look.roomy else -(-len(EXAM_HELP) // 2)
        for index, each in enumerate(EXAM_HELP):
            line, side = index % half, 2 * (index // half)
            grid.addWidget(label(each.keys, "strong"), line, side, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(each.does, wrap=True), line, side + 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(side + 1, 1)
        inner.addLayout(grid)
        column.addWidget(box)
        self._begin = button("Begin", self._on_begin, "primary")
        column.addLayout(row(button("Back", self._on_back), 1, self._begin))
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter begins."""
        self._begin.setFocus()
        super().showEvent(event)

    def _on_begin(self) -> None:
        self._begin.setEnabled(False)  # two quick presses are one exam
        self._actions.begin(self._module_id)

    def _on_back(self) -> None:
        self._actions.go_home()


_RULES = (
    "Every question has one right answer and counts one point. A wrong answer costs nothing, so answer them all.",
    "You can move freely, flag questions and come back. Review lists what is open before you submit.",
    "The clock starts when you press Begin. At 0:00 the exam submits itself with what you answered.",
    "Every answer is saved the moment you give it. If the PC loses power, start the program and resume: "
    "answers and time left are as they were.",
    "To leave for now, close the window: the clock stops, and you can resume from Home.",
    "There is a calculator. Paper is fine where your teacher allows it.",
    "This is a practice result, not an MSSC credential.",
)
