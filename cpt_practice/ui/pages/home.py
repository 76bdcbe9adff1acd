"""Home: the unfinished exam, the way to CPT, and a card for each module."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, frame, label, page_column, pill, row, wide_row
from cpt_practice.ui.widgets.score_bar import ScoreBar
from cpt_practice.ui.widgets.steps import PathView
from cpt_practice.use_cases.choose_exam import HomeView, ModuleCard, ResumeBanner

_PILLS = {"Would pass": "passed", "Not yet": "fail", "Not tried": "neutral"}


class HomeActions(Protocol):
    """Where Home leads."""

    def show_rules(self, module_id: str) -> None:
        """Read the rules of a module's exam."""
        ...

    def resume(self, attempt_id: str) -> None:
        """Go on with an unfinished exam."""
        ...

    def show_result(self, attempt_id: str) -> None:
        """Look at a finished attempt."""
        ...


class HomePracticeActions(Protocol):
    """Where Home leads to practice."""

    def open(self, module_id: str = "") -> None:
        """Choose what to practice of a module."""
        ...

    def open_due(self) -> None:
        """Practice what has come back."""
        ...


class HomePage(QWidget):
    """Home for the view that it is made with; `due` questions wait for practice."""

    def __init__(self, look: Look, view: HomeView, due: int, actions: tuple[HomeActions, HomePracticeActions]) -> None:
        super().__init__()
        self._look = look
        self._actions, self._practice = actions
        column = page_column(self)
        column.addWidget(label(f"Welcome, {view.student.name}", "title", wrap=True))
        column.addWidget(label(view.headline, "muted", wrap=True))
        for each in view.resumes:
            column.addWidget(self._banner(each))
        if due:
            column.addWidget(self._due(due))
        box, inner = card()
        inner.addWidget(PathView(look, view.path))
        column.addWidget(box)
        grid = QGridLayout()
        grid.setSpacing(10 if look.roomy else 14)
        columns = 1 if look.cramped else 2
        for index, module in enumerate(view.cards):
            grid.addWidget(self._card(module, view), index // columns, index % columns)
            grid.setColumnStretch(index % columns, 1)
        column.addLayout(grid)
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """The first thing to do gets the focus: an unfinished exam, or the first that can be started."""
        for each in self.findChildren(QPushButton):
            if each.property("kind") == "primary" and each.isEnabled():
                each.setFocus()
                break
        super().showEvent(event)

    def _banner(self, resume: ResumeBanner) -> QFrame:
        strip = frame("banner")
        line = QHBoxLayout(strip)
        line.setContentsMargins(18, 16, 18, 16)
        texts = QVBoxLayout()
        texts.addWidget(label(resume.title, "strong", wrap=True))
        texts.addWidget(label(resume.detail, wrap=True))
        line.addLayout(texts, 1)
        line.addWidget(self._button("Resume exam", self._on_resume, resume.attempt_id, "primary"))
        return strip

    def _due(self, due: int) -> QFrame:
        box, inner = card()
        noun = "question that you missed is" if due == 1 else "questions that you missed are"
        practice = button("Practice them", self._on_due)
        inner.addLayout(wide_row(label(f"{due} {noun} due for practice today.", wrap=True), practice))
        return box

    def _card(self, each: ModuleCard, view: HomeView) -> QFrame:
        box, column = card()
        title = label(each.module.title, "heading", wrap=True)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(pill(each.state, _PILLS[each.state]), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(label(_facts(each), "small-muted", wrap=True))
        share = each.best.score.correct / each.best.score.questions if each.best else 0.0
        color = "passed" if each.best and each.best.score.passed else "accent"
        bar = ScoreBar(self._look, share, each.module.passing_percent / 100, color)
        best = label(_best(each), "small")
        best.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(bar, 3)
        line.addWidget(best, 2)
        column.addLayout(line)
        for note in (each.problem, each.warning):
            if note:
                column.addWidget(label(note, "small-muted", wrap=True))
        column.addStretch(1)
        column.addLayout(self._buttons(each, view))
        return box

    def _buttons(self, each: ModuleCard, view: HomeView) -> QVBoxLayout:
        """What can be done with a module; at large text the last result stands below the rest."""
        opened = next((resume for resume in view.resumes if resume.module == each.module.id), None)
        if opened is not None:
            start = self._button("Resume exam", self._on_resume, opened.attempt_id, "primary")
        else:
            start = self._button("Start mock exam", self._on_start, each.module.id, "primary")
            start.setEnabled(each.problem is None)
        practice = self._button("Practice", self._on_practice, each.module.id)
        practice.setEnabled(each.problem is None)
        made = [start, practice]
        if each.last is not None:
            made.append(self._button("Last result", self._on_result, each.last.id))
        for one in made:
            one.setAccessibleName(f"{one.text()}: {each.module.title}")
        column = QVBoxLayout()
        for together in (made[:2], made[2:]) if self._look.roomy else (made,):
            column.addLayout(row(*together, 1))
        return column

    def _button(self, text: str, slot: Callable[[], None], target: str, kind: str = "") -> QPushButton:
        made = button(text, slot, kind)
        made.setProperty("target", target)
        return made

    def _target(self) -> str:
        sender = self.sender()
        assert sender is not None
        return str(sender.property("target"))

    def _on_resume(self) -> None:
        self._actions.resume(self._target())

    def _on_start(self) -> None:
        self._actions.show_rules(self._target())

    def _on_practice(self) -> None:
        self._practice.open(self._target())

    def _on_due(self) -> None:
        self._practice.open_due()

    def _on_result(self) -> None:
        self._actions.show_result(self._target())


def _facts(each: ModuleCard) -> str:
    module = each.module
    optional = " · optional" if module.optional else ""
    return f"{module.questions} questions · {module.minutes} min · {module.passing_percent}% to pass{optional}"


def _best(each: ModuleCard) -> str:
    if each.best is None:
        return "no attempt yet"
    score = each.best.score
    return f"best {score.correct} of {score.questions} · {score.percent_text}"
