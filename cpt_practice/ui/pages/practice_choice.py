"""Practice: what to practice, how much of it, and sessions to go on with."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpt_practice.domain.practice import Pool, PracticeWish, Strand
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, clear, frame, label, page_column, set_text, wide_row
from cpt_practice.use_cases.ports import OpenPractice
from cpt_practice.use_cases.practice_view import PracticeChoiceView

_NUMBERS = (5, 10, 20, 50, None)
_MOST_OPENED = 3


class PracticeChoiceActions(Protocol):
    """Where the page leads."""

    def choose(self, wish: PracticeWish) -> PracticeChoiceView | None:
        """What can be chosen with this wish, or None where it cannot be read."""
        ...

    def begin(self, wish: PracticeWish) -> None:
        """Start a session."""
        ...

    def resume(self, practice_id: str) -> None:
        """Go on with an unfinished session."""
        ...


class PracticeChoicePage(QWidget):
    """Rows of choices; each shows how many questions it would leave, and all of them can be reached by keyboard."""

    def __init__(self, look: Look, view: PracticeChoiceView, actions: PracticeChoiceActions) -> None:
        super().__init__()
        self._look = look
        self._actions = actions
        self._view = view
        column = page_column(self)
        self._start = button("Start", self._on_start, "primary")
        self._start.setAccessibleName("Start practice")
        column.addLayout(wide_row(label("Practice", "title"), self._start))
        lead = "Each answer is explained at once. Practice counts for no credential and is kept apart from mock exams."
        column.addWidget(label(lead, "muted", wrap=True))
        for each in view.opened[:_MOST_OPENED]:
            column.addWidget(self._banner(each))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.show_view(view)

    def show_view(self, view: PracticeChoiceView) -> None:
        """Show the choices as they stand; the one that had the focus keeps it."""
        focused = self.focusWidget()
        name = focused.accessibleName() if isinstance(focused, QPushButton) else ""
        self._view = view
        clear(self._rows)
        if view.problem:
            self._start.hide()
            self._rows.addWidget(label(view.problem, wrap=True))
            return
        self._rows.addWidget(self._choices(view))
        set_text(self._start, self._start_text(view))
        self._start.setEnabled(view.available > 0)
        if not view.available:
            none = "No question fits. Choose other questions, or more key activities."
            self._rows.insertWidget(0, label(none, "error", wrap=True))
        for each in self.findChildren(QPushButton):
            if name and each.accessibleName() == name and not each.isHidden():
                each.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Enter starts at once."""
        self._start.setFocus()
        super().showEvent(event)

    def _banner(self, opened: OpenPractice) -> QFrame:
        strip = frame("banner")
        line = QHBoxLayout(strip)
        line.setContentsMargins(18, 12, 18, 12)
        text = f"{opened.heading}: {opened.answered} of {opened.questions} answered"
        line.addWidget(label(text, wrap=True), 1)
        go_on = button("Go on", self._on_resume)
        go_on.setAccessibleName(f"Go on with {text}")
        go_on.setProperty("value", opened.id)
        line.addWidget(go_on)
        return strip

    def _choices(self, view: PracticeChoiceView) -> QFrame:
        wish = view.wish
        box, column = card()
        modules = [(each.short, each.id, each.id == wish.module) for each in view.modules]
        self._add(column, "Module", modules, self._on_module)
        kinds = [(f"{each.value} ({count})", each.value, each in wish.strands) for each, count in view.strands if count]
        self._add(column, "What (none chosen: everything)", kinds, self._on_strand)
        pools = [(f"{each.value} ({count})", each.value, each is wish.pool) for each, count in view.pools]
        self._add(column, "Which questions", pools, self._on_pool)
        numbers = [("All" if each is None else f"{each}", each, each == wish.number) for each in _NUMBERS]
        self._add(column, "How many", numbers, self._on_number)
        clocks = [("No clock", False, not wish.clock), ("Exam's pace", True, wish.clock)]
        self._add(column, "Clock", clocks, self._on_clock)
        activities = [(each.title, each.id, each.wished) for each in view.activities]
        self._add(column, "Key activities (none chosen: all)", activities, self._on_activity)
        return box

    def _add(
        self, column: QVBoxLayout, title: str, choices: Iterable[tuple[str, object, bool]], slot: Callable[[], None]
    ) -> None:
        """A heading and its choices, as many side by side as have room."""
        choices = list(choices)
        column.addWidget(label(title, "strong"))
        grid = QGridLayout()
        grid.setSpacing(8)
        widest = max((len(text) for text, _value, _chosen in choices), default=1)
        across = max(1, (34 if self._look.cramped else 60 if self._look.roomy else 100) // (widest + 5))
        for at, (text, value, chosen) in enumerate(choices):
            made = button(text, slot, "tab")
            made.setCheckable(True)
            made.setChecked(chosen)
            made.setProperty("value", value)
            made.setAccessibleName(f"{title.partition(' (')[0]}: {text.partition(' (')[0]}")
            grid.addWidget(made, at // across, at % across)
        grid.setColumnStretch(across, 1)
        column.addLayout(grid)

    def _start_text(self, view: PracticeChoiceView) -> str:
        wanted = view.wish.number
        count = view.available if wanted is None else wanted if view.endless else min(wanted, view.available)
        if not view.available:
            return "Start"
        return f"Start: {count} {'question' if count == 1 else 'questions'}"

    def _wish(self, wish: PracticeWish) -> None:
        view = self._actions.choose(wish)
        if view is not None:
            self.show_view(view)

    def _value(self) -> object:
        sender = self.sender()
        assert sender is not None
        value: object = sender.property("value")
        return value

    def _on_module(self) -> None:
        wish = self._view.wish
        self._wish(replace(wish, module=str(self._value()), activities=frozenset()))

    def _on_strand(self) -> None:
        wish = self._view.wish
        self._wish(replace(wish, strands=wish.strands ^ {Strand(str(self._value()))}))

    def _on_pool(self) -> None:
        self._wish(replace(self._view.wish, pool=Pool(str(self._value()))))

    def _on_number(self) -> None:
        value = self._value()
        self._wish(replace(self._view.wish, number=value if isinstance(value, int) else None))

    def _on_clock(self) -> None:
        self._wish(replace(self._view.wish, clock=bool(self._value())))

    def _on_activity(self) -> None:
        wish = self._view.wish
        self._wish(replace(wish, activities=wish.activities ^ {str(self._value())}))

    def _on_start(self) -> None:
        self._actions.begin(self._view.wish)

    def _on_resume(self) -> None:
        self._actions.resume(str(self._value()))
