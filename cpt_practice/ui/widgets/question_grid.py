"""The navigator: every question of an exam as a numbered cell, painted as one widget."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from cpt_practice.ui.keys import ARROWS, claims
from cpt_practice.ui.theme import SMALL, Look
from cpt_practice.use_cases.exam_view import Cell, ExamView

COLUMNS = 7
_CELL = 32
_GAP = 5
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -COLUMNS,
    Qt.Key.Key_Down: COLUMNS,
}


class QuestionGrid(QWidget):
    """Cells in rows of seven: filled = answered, flag in the corner = flagged, ring = on screen.

    A click or, with the focus, arrows and Enter call `on_go` with the question's index (0-based).
    """

    def __init__(self, look: Look, on_go: Callable[[int], None]) -> None:
        super().__init__()
        self._look = look
        self._on_go = on_go
        self._cells: tuple[Cell, ...] = ()
        self._current = 0
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_view(self, view: ExamView) -> None:
        """Show the state of all questions; only cells that changed are painted."""
        if len(view.cells) != len(self._cells):
            self._cells = view.cells
            self.updateGeometry()
            self.update()
        for index, (old, new) in enumerate(zip(self._cells, view.cells, strict=True)):
            if old != new:
                self.update(self._ring_rect(index))
        if view.index != self._current:
            self.update(self._ring_rect(self._current))
            self.update(self._ring_rect(view.index))
        self._cells, self._current = view.cells, view.index
        if not self.hasFocus():
            self._cursor = view.index
        self._describe(view)

    def sizeHint(self) -> QSize:
        """Room for all rows."""
        rows = -(-len(self._cells) // COLUMNS)
        step = self._step()
        return QSize(COLUMNS * step + 2 * _GAP, max(1, rows) * step + _GAP)

    def minimumSizeHint(self) -> QSize:
        """As sizeHint: a cell that cannot be seen cannot be clicked."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells inside the region asked for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(SMALL))
        region = event.region()
        for index, cell in enumerate(self._cells):
            if region.intersects(self._ring_rect(index)):
                self._paint_cell(painter, index, cell)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the cell under the pointer."""
        index = self._index_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index is not None:
            self._cursor = index
            self._on_go(index)

    def event(self, event: QEvent) -> bool:
        """Claim the arrows before the exam's shortcuts get them."""
        return claims(event, ARROWS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the cursor, Enter or Space goes to its question."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None:
            target = self._cursor + step
            if 0 <= target < len(self._cells):
                self._move_cursor(target)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._on_go(self._cursor)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor where the exam is."""
        self._move_cursor(self._current)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cursor away."""
        self.update()
        super().focusOutEvent(event)

    def cell_center(self, index: int) -> QPoint:
        """The middle of a question's cell, in the widget's own coordinates."""
        return self._cell_rect(index).center()

    def _paint_cell(self, painter: QPainter, index: int, cell: Cell) -> None:
        box = QRectF(self._cell_rect(index))
        color = self._look.color
        if index == self._current:
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)
        if self.hasFocus() and index == self._cursor:
            painter.setPen(QPen(color("text"), 2, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)
        painter.setPen(QPen(color("accent" if cell.answered else "line"), 1))
        painter.setBrush(color("accent" if cell.answered else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(color("on_accent" if cell.answered else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        if cell.flagged:
            self._paint_flag(painter, box)

    def _paint_flag(self, painter: QPainter, box: QRectF) -> None:
        size = self._look.px(9)
        x, y = box.right() - size * 0.6, box.top() - 3
        painter.setPen(QPen(self._look.color("surface"), 1))
        painter.setBrush(self._look.color("warn"))
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + size, y + size * 0.5), QPointF(x, y + size)]))
        painter.drawRect(QRectF(x - 1.5, y, 2, size * 1.5))

    def _step(self) -> int:
        return self._look.px(_CELL) + _GAP

    def _cell_rect(self, index: int) -> QRect:
        row, column = divmod(index, COLUMNS)
        size = self._look.px(_CELL)
        return QRect(_GAP + column * self._step(), _GAP + row * self._step(), size, size)

    def _ring_rect(self, index: int) -> QRect:
        return self._cell_rect(index).adjusted(-5, -5, 6, 5)

    def _index_at(self, point: QPoint) -> int | None:
        for index in range(len(self._cells)):
            if self._cell_rect(index).adjusted(-2, -2, 2, 2).contains(point):
                return index
        return None

    def _move_cursor(self, index: int) -> None:
        self._cursor = index
        cell = self._cells[index] if self._cells else Cell(answered=False, flagged=False, visited=False)
        self.setAccessibleDescription(f"Question {index + 1}, {_cell_in_words(cell)}")
        self.update()

    def _describe(self, view: ExamView) -> None:
        name = (
            f"Questions: {view.answered} of {len(view.cells)} answered, {view.flags} flagged. Arrows move, Enter opens."
        )
        if name != self.accessibleName():
            self.setAccessibleName(name)


def _cell_in_words(cell: Cell) -> str:
    state = "answered" if cell.answered else "not answered"
    return f"{state}, flagged" if cell.flagged else state
