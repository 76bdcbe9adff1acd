"""One question of the exam: stem, figure, options."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cpt_practice.ui.theme import MARGIN, STEM_WIDTH, Look
from cpt_practice.ui.widgets.announce import announce
from cpt_practice.ui.widgets.figure import FigureView
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.pieces import frame, label, scroller, set_text
from cpt_practice.use_cases.exam_view import ExamView

_MOST_OPTIONS = 5
_FOCUS_BAR = 12


class QuestionPanel(QWidget):
    """Stem, figure and options."""

    def __init__(self, look: Look, on_choose: Callable[[int], None], on_strike: Callable[[int], None]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._stem = Stem()
        self._figure = FigureView(look)
        self._cards = tuple(OptionCard(look, position, on_choose, on_strike) for position in range(_MOST_OPTIONS))
        inside = QWidget()
        inside.setObjectName("page")
        inside.setMaximumWidth(look.px(STEM_WIDTH) + 2 * MARGIN)
        outside = QVBoxLayout(inside)
        outside.setContentsMargins(44 - _FOCUS_BAR, MARGIN, MARGIN, MARGIN)
        outside.setSpacing(10)
        column = QVBoxLayout()
        column.setContentsMargins(_FOCUS_BAR, 0, 0, 0)
        column.setSpacing(10)
        lead = label("Choose one answer", "small-muted")
        lead.setContentsMargins(_FOCUS_BAR, 0, 0, 0)
        outside.addWidget(lead)
        outside.addWidget(self._stem)
        outside.addLayout(column, 1)
        column.addWidget(self._figure)
        column.addSpacing(4)
        for each in self._cards:
            column.addWidget(each)
        column.addStretch(1)
        holder = QWidget()
        holder.setObjectName("page")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(inside, 1)
        line.addStretch(0)
        self._area = scroller(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    @property
    def cards(self) -> tuple[OptionCard, ...]:
        """The option cards from A on; those past the last option are hidden."""
        return self._cards

    def show_view(self, view: ExamView, *, turned: bool) -> None:
        """Show the current question; `turned` says that another one was shown before."""
        if turned:
            self._stem.show_text(view.stem, f"Question {view.index + 1} of {len(view.cells)}. {view.stem}")
            self._figure.show_figure(view.figure)
            self._area.verticalScrollBar().setValue(0)
        for position, each in enumerate(self._cards):
            each.setVisible(position < len(view.options))
            if position < len(view.options):
                each.show_option(view.options[position])

    def focus_stem(self) -> None:
        """Give the stem the focus, so that a screen reader reads it."""
        self._stem.take_focus()


class Stem(QWidget):
    """The question itself; it takes the focus, shown by a bar at its left, so that it is read out."""

    def __init__(self) -> None:
        super().__init__()
        self._text = _FocusLabel(self._light)
        self._bar = frame("focus-bar")
        self._bar.setFixedWidth(3)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_FOCUS_BAR - 3)
        line.addWidget(self._bar)
        line.addWidget(self._text, 1)

    def show_text(self, text: str, spoken: str) -> None:
        """Show a question; `spoken` is what a screen reader says."""
        set_text(self._text, text)
        self._text.setAccessibleName(spoken)

    def take_focus(self) -> None:
        """Take the focus; where it was there already, have the new question read out."""
        if self._text.hasFocus():
            announce(self._text, self._text.accessibleName())
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _light(self, *, lit: bool) -> None:
        self._bar.setProperty("lit", "true" if lit else "false")
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)


class _FocusLabel(QLabel):
    """A label that says when it gets and loses the focus."""

    def __init__(self, on_focus: Callable[..., None]) -> None:
        super().__init__()
        self._on_focus = on_focus
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "stem")
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the bar."""
        self._on_focus(lit=True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put it out."""
        self._on_focus(lit=False)
        super().focusOutEvent(event)
