"""The question of a practice session: stem and figure beside its options, or beside their reasons once answered."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cpt_practice.ui.theme import PADDING, STEM_WIDTH, Look
from cpt_practice.ui.widgets.figure import FigureView
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.pieces import card, clear, label, scroller
from cpt_practice.ui.widgets.reviewed_option import ReviewedOptionCard
from cpt_practice.ui.widgets.stem import Stem
from cpt_practice.use_cases.practice_view import PracticeView


class PracticeQuestionPanel(QWidget):
    """A card that scrolls; `on_choose` gets the position of the option that is chosen (0 = A)."""

    def __init__(self, look: Look, on_choose: Callable[[int], None]) -> None:
        super().__init__()
        self._look = look
        self._on_choose = on_choose
        self._stem = Stem()
        self._figure = FigureView(look)
        self._options = QVBoxLayout()
        self._options.setSpacing(10)
        box, column = card()
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        direction = QBoxLayout.Direction.TopToBottom if look.roomy else QBoxLayout.Direction.LeftToRight
        both = QBoxLayout(direction)
        both.setSpacing(28)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._stem)
        left.addWidget(self._figure)
        left.addStretch(1)
        both.addLayout(left, 1)
        right = QVBoxLayout()
        right.addLayout(self._options)
        right.addStretch(1)
        both.addLayout(right, 1)
        column.addLayout(both)
        holder = QWidget()
        holder.setObjectName("page")
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, 0, 8, 0)
        around.addWidget(box)
        around.addStretch(1)
        self._area = scroller(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_view(self, view: PracticeView, *, turned: bool) -> None:
        """Show the question of a view; `turned` says that another one, or this one without its answer, stood before."""
        if not turned:
            return
        self._stem.show_text(view.stem, f"Question {view.index + 1} of {view.questions}. {view.stem}")
        self._figure.show_figure(view.figure)
        clear(self._options)
        for position, option in enumerate(view.options):
            shown = OptionCard(self._look, position, self._on_choose, None)
            shown.show_option(option)
            self._options.addWidget(shown)
        for reviewed in view.reviewed:
            self._options.addWidget(ReviewedOptionCard(self._look, reviewed))
        if view.answered:
            reference = label(f"Reference: {view.reference}", "small-muted", wrap=True)
            reference.setMaximumWidth(self._look.px(STEM_WIDTH))
            self._options.addWidget(reference)
        self._area.verticalScrollBar().setValue(0)

    def focus_stem(self) -> None:
        """Give the stem the focus, so that a screen reader reads it."""
        self._stem.take_focus()
