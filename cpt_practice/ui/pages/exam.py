"""The exam: one question a page, navigator, clock, review, submit; what it shows is on disk before it is shown."""

from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cpt_practice.ui.keys import EXAM_KEYS, bind, key_number
from cpt_practice.ui.pages.exam_closing import LeavePanel, ReviewPanel, SubmitPanel
from cpt_practice.ui.pages.exam_footer import ExamFooter
from cpt_practice.ui.pages.exam_header import ExamHeader
from cpt_practice.ui.pages.exam_question import QuestionPanel
from cpt_practice.ui.pages.exam_side import ExamSide
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.announce import announce
from cpt_practice.use_cases.exam_view import ExamPart, ExamView
from cpt_practice.use_cases.sit_exam import Sitting

TICK_MS = 500  # the screen's clock; the sitting itself decides when to save
_PARTS = (ExamPart.QUESTION, ExamPart.REVIEW, ExamPart.CONFIRM, ExamPart.LEAVE)


class ExamActions(Protocol):
    """Where the exam leads."""

    def show_result(self, attempt_id: str) -> None:
        """The attempt is over and on disk: show the verdict."""
        ...

    def go_home(self) -> None:
        """The student left; the attempt can be gone on with from Home."""
        ...


class ExamPage(QWidget):
    """The exam of one sitting. Every slot asks the sitting and shows the view that it returns."""

    def __init__(self, look: Look, sitting: Sitting, actions: ExamActions) -> None:
        super().__init__()
        self.setObjectName("page")
        self._sitting = sitting
        self._actions = actions
        self._view: ExamView | None = None
        self._done = False
        self._header = ExamHeader(look, self._on_hide_clock)
        self._question = QuestionPanel(look, self._choose, self._strike)
        self._review = ReviewPanel(look, self._go_to, self._on_back, self._on_ask_submit)
        self._confirm = SubmitPanel(look, self._on_submit, self._on_back)
        self._leave = LeavePanel(look, self._on_leave, self._on_back)
        self._body = QStackedWidget()
        for panel in (self._question, self._review, self._confirm, self._leave):
            self._body.addWidget(panel)
        self._side = ExamSide(look, self._go_to, self._calculate, self._on_calculator)
        self._footer = ExamFooter(self._on_previous, self._on_flag, self._on_calculator, self._on_review, self._on_next)
        self._lay_out()
        self._bound = bind(self, EXAM_KEYS)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self.show_view(sitting.view())

    @property
    def attempt_id(self) -> str:
        """Id of the attempt being sat."""
        return self._sitting.attempt_id

    @property
    def view(self) -> ExamView:
        """What is on screen."""
        assert self._view is not None
        return self._view

    def show_view(self, view: ExamView) -> None:
        """Show a view; showing the same one again changes nothing."""
        old, self._view = self._view, view
        if view.closed:
            self._finish()
            return
        self._header.show_view(view)
        self._body.setCurrentIndex(_PARTS.index(view.part))
        self._side.show_view(view)
        self._footer.show_view(view)
        match view.part:
            case ExamPart.QUESTION:
                self._show_question(old, view)
            case ExamPart.REVIEW:
                self._review.show_view(view, fresh=old is None or old.part is not view.part)
            case ExamPart.CONFIRM:
                self._confirm.show_view(view, fresh=old is None or old.part is not view.part)
            case ExamPart.LEAVE:
                self._leave.show_view(view, fresh=old is None or old.part is not view.part)
            case ExamPart.CLOSED:
                return
        if view.warning is not None and (old is None or old.warning != view.warning):
            announce(self, f"{view.warning} {'minute' if view.warning == 1 else 'minutes'} left")

    def ask_to_leave(self) -> bool:
        """Ask whether to leave, or, where that was asked already, leave; True where the page may go."""
        if self._done or self.view.part is ExamPart.LEAVE or self.view.save.final:
            self._leave_now()
            return True
        self.show_view(self._sitting.ask_to_leave())
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Start the clock on screen, with the stem in focus."""
        self._timer.start()
        if self.view.part is ExamPart.QUESTION:
            self._question.focus_stem()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the timer with the page; a minimized window keeps it."""
        if not self.window().isMinimized():
            self._timer.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._body, 1)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(middle, 1)
        column.addWidget(self._footer)

    def _show_question(self, old: ExamView | None, view: ExamView) -> None:
        turned = old is None or old.index != view.index or old.part is not view.part
        self._question.show_view(view, turned=turned)
        if turned and self.isVisible():
            self._question.focus_stem()

    def _finish(self) -> None:
        if not self._done:
            self._done = True
            self._timer.stop()
            QTimer.singleShot(0, self._on_finished)

    def _leave_now(self) -> None:
        self._done = True
        self._timer.stop()
        self._sitting.leave()

    def _choose(self, position: int) -> None:
        self.show_view(self._sitting.choose(position))

    def _strike(self, position: int) -> None:
        self.show_view(self._sitting.strike(position))

    def _go_to(self, index: int) -> None:
        self.show_view(self._sitting.go_to(index))

    def _calculate(self, key: str) -> None:
        self.show_view(self._sitting.calculate(key))

    def _answering(self) -> bool:
        return self.view.part is ExamPart.QUESTION

    def _on_choose_key(self) -> None:
        if self._answering():
            self._choose(key_number(self.sender()))

    def _on_digit_key(self) -> None:
        digit = key_number(self.sender())
        if self.view.calculator is not None:
            self._side.focus_calculator()
            self._calculate(str(digit))
        elif self._answering():
            self._choose(digit - 1)

    def _on_strike_key(self) -> None:
        if self._answering():
            self._strike(key_number(self.sender()))

    def _on_clear(self) -> None:
        if self.view.calculator is not None:
            self._calculate("back")
        elif self._answering():
            self.show_view(self._sitting.clear())

    def _on_flag(self) -> None:
        if self._answering():
            self.show_view(self._sitting.flag())

    def _on_next(self) -> None:
        if self._answering():
            self.show_view(self._sitting.next())

    def _on_previous(self) -> None:
        self.show_view(self._sitting.previous() if self._answering() else self._sitting.back_to_question())

    def _on_review(self) -> None:
        self.show_view(self._sitting.review())

    def _on_back(self) -> None:
        self.show_view(self._sitting.back_to_question())

    def _on_escape(self) -> None:
        if self.view.calculator is not None:
            self._on_calculator()
        elif not self._answering():
            self._on_back()

    def _on_ask_submit(self) -> None:
        self.show_view(self._sitting.ask_to_submit())

    def _on_submit(self) -> None:
        self.show_view(self._sitting.submit())

    def _on_leave(self) -> None:
        self._leave_now()
        self._actions.go_home()

    def _on_hide_clock(self) -> None:
        self.show_view(self._sitting.hide_clock())

    def _on_calculator(self) -> None:
        self.show_view(self._sitting.toggle_calculator())
        if self.view.calculator is None and self._answering():
            self._question.focus_stem()

    def _on_tick(self) -> None:
        self.show_view(self._sitting.tick())

    def _on_finished(self) -> None:
        self._actions.show_result(self._sitting.attempt_id)
