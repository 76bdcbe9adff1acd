"""The head of the exam: module, question, progress, counts, save state, clock, and what must be noticed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cpt_practice.ui.theme import CLOCK, Look
from cpt_practice.ui.widgets.pieces import button, frame, label, set_kind, set_text
from cpt_practice.ui.widgets.score_bar import ScoreBar
from cpt_practice.use_cases.exam_view import ExamView


class ExamHeader(QWidget):
    """Module, question, progress, counts, save state, clock; below it what the student must notice."""

    def __init__(self, look: Look, on_hide_clock: Callable[[], None]) -> None:
        super().__init__()
        self._module = label("", "strong", wrap=look.roomy)
        self._place = label("", "muted")
        self._bar = ScoreBar(look)
        self._counts = label("", "small-muted")
        self._saved = label("", "saved")
        self._clock = label("", "clock")
        self._clock.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._clock.setFont(look.font(CLOCK))
        self._clock.setMinimumWidth(QFontMetrics(look.font(CLOCK, 680)).horizontalAdvance("0:00:00") + 4)
        self._hide = button("hide", on_hide_clock, "link")
        self._notice, self._notice_text = _strip("notice")
        self._trouble, self._trouble_text = _strip("trouble")
        top = frame("header")
        line = QHBoxLayout(top)
        line.setContentsMargins(24, 8, 24, 8)
        line.addWidget(self._module, 1 if look.roomy else 0)
        line.addWidget(self._place)
        line.addWidget(self._bar, 0 if look.roomy else 1)
        self._bar.setVisible(not look.roomy)  # with large text the title needs the room
        for part in (self._counts, self._saved, self._clock, self._hide):
            line.addWidget(part)
        line.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (top, self._notice, self._trouble):
            column.addWidget(strip)

    def show_view(self, view: ExamView) -> None:
        """Show a view; texts that stay are not set again."""
        count = len(view.cells)
        set_text(self._module, view.module)
        set_text(self._place, f"Question {view.index + 1} of {count}")
        self._bar.set_share((view.index + 1) / count)
        set_text(self._counts, f"{view.answered} answered · {view.flags} flagged")
        set_text(self._saved, "saved" if view.save.saved else "not saved")
        set_kind(self._saved, "saved" if view.save.saved else "unsaved")
        self._show_clock(view)
        if view.warning is not None:
            noun = "minute is" if view.warning == 1 else "minutes are"
            set_text(
                self._notice_text,
                f"{view.warning} {noun} left. At 0:00 the exam submits itself with what you answered.",
            )
        self._notice.setVisible(view.warning is not None)
        if not view.save.saved:
            set_text(self._trouble_text, _trouble(view))
        self._trouble.setVisible(not view.save.saved)

    def _show_clock(self, view: ExamView) -> None:
        low = view.left_ms <= 5 * 60_000
        set_text(self._clock, "" if view.clock_hidden else view.clock)
        set_kind(self._clock, "clock-low" if low else "clock")
        self._clock.setAccessibleName("" if view.clock_hidden else f"Time left {view.clock}")
        set_text(self._hide, "show clock" if view.clock_hidden else "hide")
        self._hide.setAccessibleName("Show the clock" if view.clock_hidden else "Hide the clock")
        if self._hide.isEnabled() == low:
            self._hide.setEnabled(not low)


def _strip(name: str) -> tuple[QFrame, QLabel]:
    strip = frame(name)
    text = label("", wrap=True)
    line = QHBoxLayout(strip)
    line.setContentsMargins(24, 8, 24, 8)
    line.addWidget(text)
    strip.hide()
    return strip, text


def _trouble(view: ExamView) -> str:
    if view.save.time_is_up:
        return (
            f"Time is up, and the exam is not stored yet: {view.save.message} The program keeps trying; leave it open."
        )
    if view.save.final:
        return view.save.message
    return f"Not saved: {view.save.message} The next key tries again."
