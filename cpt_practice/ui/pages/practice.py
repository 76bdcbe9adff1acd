"""A practice session: one question a page, its reasons as soon as it is answered."""

from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cpt_practice.ui.keys import PRACTICE_HELP, PRACTICE_KEYS, bind, key_number
from cpt_practice.ui.pages.practice_question import PracticeQuestionPanel
from cpt_practice.ui.theme import MARGIN, Look
from cpt_practice.ui.widgets.announce import announce
from cpt_practice.ui.widgets.calculator import CalculatorPanel
from cpt_practice.ui.widgets.pieces import button, label, row, set_kind, set_text, wide_row
from cpt_practice.use_cases.practice_view import PracticeView
from cpt_practice.use_cases.practising import LONGEST_REPORT, Practising

_TICK_MS = 500


class PracticeActions(Protocol):
    """Where a session leads."""

    def finished(self) -> None:
        """The session is over: show what it came to."""
        ...


class PracticePage(QWidget):
    """Question at the left, options at the right; at large text one below the other."""

    def __init__(self, look: Look, session: Practising, actions: PracticeActions) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session = session
        self._actions = actions
        self._view: PracticeView | None = None
        self._heading = label("", "small-muted", wrap=True)
        self._clock = label("", "heading")
        self._question = PracticeQuestionPanel(look, self._choose)
        self._counts = label("", "pill-neutral")
        self._state = label("", "small-muted", wrap=True)
        self._bookmark = button("", self._on_bookmark)
        self._report = button("Report a problem", self._on_report, "link")
        self._calculator_button = button("Calculator", self._on_calculator)
        self._previous = button("Previous", self._on_previous)
        self._next = button("Next →", self._on_next, "primary")
        self._calculator = CalculatorPanel(look, self._calculate, self._on_calculator)
        self._calculator.setFixedWidth(look.px(240))
        self._words = QLineEdit()
        self._words.setMaxLength(LONGEST_REPORT)
        self._words.setAccessibleName("What is wrong with this question")
        self._words.setPlaceholderText("What is wrong with this question? Your teacher will read it.")
        self._words.returnPressed.connect(self._on_send)
        self._reporting = QWidget()
        self._lay_out()
        self._bound = bind(self, PRACTICE_KEYS)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.show_view(session.view())

    @property
    def view(self) -> PracticeView:
        """What is on screen."""
        assert self._view is not None
        return self._view

    def show_view(self, view: PracticeView) -> None:
        """Show a view; showing the same one again changes nothing."""
        old, self._view = self._view, view
        if view.finished and (old is None or not old.finished):
            self._timer.stop()
            QTimer.singleShot(0, self._on_finished)
            return
        turned = old is None or old.index != view.index
        answered = not turned and old is not None and old.answered != view.answered
        set_text(self._heading, f"{view.heading} · {view.index + 1} of {view.questions}")
        set_text(self._clock, view.clock)
        self._question.show_view(view, turned=turned or answered)
        set_text(self._counts, f"{view.right} right, {view.wrong} wrong")
        self._show_state(view)
        set_text(self._bookmark, "Flagged ⚑" if view.bookmarked else "Flag")
        self._previous.setEnabled(view.index > 0)
        last = view.index + 1 == view.questions
        set_text(self._next, "Finish" if last else "Next →" if view.answered else "Skip →")
        self._calculator.setVisible(view.calculator is not None)
        if view.calculator is not None:
            self._calculator.show_state(view.calculator)
        if turned:
            self._close_report()
        if answered:
            self._next.setFocus()
            announce(self, self._spoken(view))
        elif turned and self.isVisible():
            self._question.focus_stem()

    def showEvent(self, event: QShowEvent) -> None:
        """Start the clock on screen, with the stem in focus."""
        self._timer.start()
        self._question.focus_stem()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the timer with the page; a minimized window keeps it."""
        if not self.window().isMinimized():
            self._timer.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        column.setSpacing(10)
        top = row(label("Practice", "title"), 1, self._clock, button("End", self._on_end), spacing=16)
        column.addLayout(top)
        column.addWidget(self._heading)
        middle = QHBoxLayout()
        middle.addWidget(self._question, 1)
        middle.addWidget(self._calculator)
        column.addLayout(middle, 1)
        line = QHBoxLayout(self._reporting)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._words, 1)
        line.addWidget(button("Send", self._on_send))
        line.addWidget(button("Cancel", self._on_escape))
        column.addWidget(self._reporting)
        state = QHBoxLayout()
        state.addWidget(self._counts)
        state.addWidget(self._state, 1)
        state.addWidget(self._report)
        column.addLayout(state)
        keys = label(PRACTICE_HELP, "small-muted", wrap=True)
        buttons = (self._previous, self._calculator_button, self._bookmark, self._next)
        column.addLayout(wide_row(keys, *buttons))

    def _show_state(self, view: PracticeView) -> None:
        if not view.save.saved:
            set_text(self._state, f"Not saved. {view.save.message}")
            set_kind(self._state, "unsaved")
            return
        said = [view.comes_back, "Thank you: your report is kept for the teacher." if view.reported else ""]
        set_text(self._state, " · ".join(part for part in said if part))
        set_kind(self._state, "small-muted")

    def _spoken(self, view: PracticeView) -> str:
        key = next(option for option in view.reviewed if option.key)
        return f"{'Right' if view.correct else 'Wrong'}. The key is {key.letter}. {key.text}. {key.why}"

    def _choose(self, position: int) -> None:
        self.show_view(self._session.choose(position))

    def _calculate(self, key: str) -> None:
        self.show_view(self._session.calculate(key))

    def _close_report(self) -> None:
        self._reporting.hide()
        self._words.clear()

    def _on_choose_key(self) -> None:
        self._choose(key_number(self.sender()))

    def _on_digit_key(self) -> None:
        digit = key_number(self.sender())
        if self.view.calculator is not None:
            self._calculate(str(digit))
        else:
            self._choose(digit - 1)

    def _on_backspace(self) -> None:
        if self.view.calculator is not None:
            self._calculate("back")

    def _on_next(self) -> None:
        self.show_view(self._session.next())

    def _on_previous(self) -> None:
        self.show_view(self._session.previous())

    def _on_bookmark(self) -> None:
        self.show_view(self._session.bookmark())

    def _on_calculator(self) -> None:
        self.show_view(self._session.toggle_calculator())
        if self.view.calculator is None:
            self._question.focus_stem()

    def _on_report(self) -> None:
        if self.view.calculator is not None:
            self._on_calculator()
        self._reporting.show()
        self._words.setFocus()

    def _on_send(self) -> None:
        self.show_view(self._session.report(self._words.text()))
        if self.view.save.saved:
            self._close_report()
            self._question.focus_stem()

    def _on_escape(self) -> None:
        if self._reporting.isVisible():
            self._close_report()
            self._question.focus_stem()
        elif self.view.calculator is not None:
            self._on_calculator()

    def _on_end(self) -> None:
        self.show_view(self._session.finish())

    def _on_tick(self) -> None:
        self.show_view(self._session.tick())

    def _on_finished(self) -> None:
        self._actions.finished()
