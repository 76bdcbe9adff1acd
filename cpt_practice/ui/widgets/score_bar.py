"""A bar that shows a share, with the threshold as a line on it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpt_practice.ui.theme import Look

_HEIGHT = 18


class ScoreBar(QWidget):
    """Shows `share` (0 to 1) with a line at `threshold` (0 to 1, or None); `color` names a token of the theme."""

    def __init__(self, look: Look, share: float = 0.0, threshold: float | None = None, color: str = "accent") -> None:
        super().__init__()
        self._look = look
        self._share = share
        self._threshold = threshold
        self._color = color
        self._thickness = look.px(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show another share (0 to 1)."""
        if share != self._share:
            self._share = share
            self.update()

    def set_thickness(self, size: int) -> None:
        """Make the bar `size` px (at 100 % text) thick."""
        self._thickness = self._look.px(size)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Wide enough to read, as tall as the threshold's line."""
        return QSize(120, max(_HEIGHT, self._thickness + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, bar, line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - self._thickness) / 2
        track = QRectF(0, top, self.width(), self._thickness)
        radius = self._thickness / 2
        painter.setBrush(self._look.color("track"))
        painter.drawRoundedRect(track, radius, radius)
        if self._share > 0:
            painter.setBrush(self._look.color(self._color))
            width = max(self._thickness, self.width() * min(1.0, self._share))
            painter.drawRoundedRect(QRectF(0, top, width, self._thickness), radius, radius)
        if self._threshold is not None:
            painter.setBrush(self._look.color("text"))
            painter.drawRect(QRectF(self.width() * self._threshold - 1, top - 4, 2, self._thickness + 8))
        painter.end()
