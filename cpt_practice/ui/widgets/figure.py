"""A question's drawing on white paper, as large as fits and never larger than drawn."""

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpt_practice.domain.question import Figure
from cpt_practice.ui.theme import PAPER, RADIUS, Look

_EDGE = 8


class FigureView(QWidget):
    """Shows a figure, or nothing; its words are the accessible name."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._figure: Figure | None = None
        self._size = QSizeF()
        self._drawn: QPixmap | None = None
        self._renderer: QSvgRenderer | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_figure(self, figure: Figure | None) -> None:
        """Show another figure, or none."""
        if figure == self._figure:
            return
        self._figure, self._drawn = figure, None
        self.setVisible(figure is not None)
        if figure is not None:
            self._renderer = QSvgRenderer(QByteArray(figure.svg.encode()))
            self._size = QSizeF(self._renderer.defaultSize()) * (self._look.percent / 100)
            self.setAccessibleName(f"Figure: {figure.alt}")
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As tall as the drawing is at this width."""
        if self._figure is None or self._size.isEmpty():
            return 0
        drawn = min(self._size.width(), width - 2 * _EDGE)
        return round(drawn * self._size.height() / self._size.width()) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        """The size at which it was drawn."""
        width = round(self._size.width()) + 2 * _EDGE if self._figure else 0
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper, then the drawing from a picture kept at the screen's own resolution."""
        if self._figure is None:
            return
        scale = min(1.0, (self.width() - 2 * _EDGE) / self._size.width())
        box = QRectF(_EDGE, _EDGE, self._size.width() * scale, self._size.height() * scale)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.color("line"))
        painter.setBrush(QColor(PAPER))
        painter.drawRoundedRect(box.adjusted(-_EDGE + 1, -_EDGE + 1, _EDGE - 1, _EDGE - 1), RADIUS, RADIUS)
        painter.drawPixmap(box.topLeft(), self._picture(box.size()))
        painter.end()

    def _picture(self, size: QSizeF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = (size * ratio).toSize()
        if self._drawn is None or self._drawn.size() != wanted:
            assert self._renderer is not None
            self._drawn = QPixmap(wanted)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            self._renderer.render(painter)
            painter.end()
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn
