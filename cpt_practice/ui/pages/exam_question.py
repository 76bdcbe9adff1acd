"""One question of the exam: stem, figure, options."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cpt_practice.ui.theme import MARGIN, STEM_WIDTH, Look
from cpt_practice.ui.widgets.figure import FigureView
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.pieces import label, scroller
from cpt_practice.ui.widgets.stem import FOCUS_BAR, Stem
from cpt_practice.use_cases.exam_view import ExamView

_MOST_OPTIONS = 5


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
        outside.setContentsMargins(44 - FOCUS_BAR, MARGIN, MARGIN, MARGIN)
        outside.setSpacing(10)
        column = QVBoxLayout()
        column.setContentsMargins(FOCUS_BAR, 0, 0, 0)
        column.setSpacing(10)
        lead = label("Choose one answer", "small-muted")
        lead.setContentsMargins(FOCUS_BAR, 0, 0, 0)
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
