"""The way to CPT: one circle a certificate, with a check mark where it would be earned."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpt_practice.ui.theme import BODY, SMALL, Look
from cpt_practice.use_cases.choose_exam import PathStep

_CIRCLE = 40


class PathView(QWidget):
    """Shows the steps side by side, evenly spread."""

    def __init__(self, look: Look, steps: tuple[PathStep, ...]) -> None:
        super().__init__()
        self._look = look
        self._steps = steps
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = (f"{step.title}: {'would be earned' if step.done else 'not yet'}" for step in steps)
        self.setAccessibleName("The way to CPT. " + ", ".join(words))

    def sizeHint(self) -> QSize:
        """A circle with its title below."""
        return QSize(self._look.px(400), self._look.px(_CIRCLE + 28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Circles, marks, titles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, step in enumerate(self._steps):
            self._paint_step(painter, index, step)
        painter.end()

    def _paint_step(self, painter: QPainter, index: int, step: PathStep) -> None:
        size, room = self._look.px(_CIRCLE), self.width() / len(self._steps)
        circle = QRectF(room * index + (room - size) / 2, 1, size, size)
        painter.setPen(QPen(self._look.color("passed" if step.done else "line"), 2))
        painter.setBrush(self._look.color("passed_soft" if step.done else "surface"))
        painter.drawEllipse(circle)
        painter.setPen(self._look.color("passed" if step.done else "muted"))
        painter.setFont(self._look.font(BODY, QFont.Weight.Bold))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, "✓" if step.done else str(index + 1))
        painter.setPen(self._look.color("text"))
        painter.setFont(self._look.font(SMALL))
        below = QRectF(room * index, circle.bottom() + 6, room, self._look.px(22))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, step.title)
