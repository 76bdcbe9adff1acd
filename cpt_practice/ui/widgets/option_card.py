"""One option of a question as a large card: letter, text, strike-out."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy

from cpt_practice.ui.theme import BODY, RADIUS, SMALL, Look
from cpt_practice.use_cases.exam_view import OptionView

_BADGE = 30
_EDGE = 16
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class OptionCard(QAbstractButton):
    """A card that is clicked to choose its option; `on_choose` and `on_strike` get its position (0 = A).

    Without `on_strike` there is no strike-out.
    """

    def __init__(
        self, look: Look, position: int, on_choose: Callable[[int], None], on_strike: Callable[[int], None] | None
    ) -> None:
        super().__init__()
        self._look = look
        self._position = position
        self._on_choose = on_choose
        self._on_strike = on_strike
        self._option: OptionView | None = None
        self._heights: dict[int, int] = {}  # by width: each turn of the page asks for them dozens of times
        self._text_font = look.font(BODY)
        self._struck_font = look.font(BODY)
        self._struck_font.setStrikeOut(True)
        self._badge_font = look.font(BODY, QFont.Weight.Bold)
        self._strike = _StrikeButton("strike out", self)
        self._strike.setAutoDefault(True)
        self._strike.setProperty("kind", "strike")
        self._strike.setCursor(Qt.CursorShape.PointingHandCursor)
        self._strike.clicked.connect(self._on_strike_clicked)
        strike_width = QFontMetrics(look.font(SMALL)).horizontalAdvance("strike out") + look.px(24)
        self._strike_width = strike_width if on_strike is not None else 0
        self._strike.setVisible(on_strike is not None)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._on_clicked)

    def show_option(self, option: OptionView) -> None:
        """Show an option; only what differs from before is painted anew."""
        if option == self._option:
            self.setChecked(option.chosen)
            return
        old, self._option = self._option, option
        self.setChecked(option.chosen)
        self.setAccessibleName(f"{option.letter}. {option.text}")
        self.setAccessibleDescription(_state_in_words(option))
        if old is None or old.struck != option.struck or old.letter != option.letter:
            self._strike.setText("restore" if option.struck else "strike out")
            verb = "Restore" if option.struck else "Strike out"
            self._strike.setAccessibleName(f"{verb} option {option.letter}")
        if old is None or old.text != option.text:
            self._heights.clear()
            self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Tall enough for the wrapped text."""
        if width not in self._heights:
            text = self._option.text if self._option else ""
            box = QFontMetrics(self._text_font).boundingRect(QRect(0, 0, self._text_width(width), 10_000), _WRAP, text)
            self._heights[width] = max(self._look.px(_BADGE), box.height()) + 2 * self._look.px(14)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The height at the present width."""
        return QSize(self._look.px(420), self.heightForWidth(max(self.width(), self._look.px(420))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press for nothing: the first may have been meant for the page before."""
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the strike-out at the right edge."""
        height = self._look.px(32)
        left = self.width() - self._strike_width - 8
        self._strike.setGeometry(left, (self.height() - height) // 2, self._strike_width, height)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Border, badge, text."""
        if self._option is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, chosen=self._option.chosen)
        self._paint_badge(painter, self._option)
        muted = self._option.struck
        painter.setPen(self._look.color("muted" if muted else "text"))
        painter.setFont(self._struck_font if muted else self._text_font)
        left = self._text_left()
        painter.drawText(QRect(left, 0, self._text_width(self.width()), self.height()), _WRAP, self._option.text)
        painter.end()

    def _paint_frame(self, painter: QPainter, *, chosen: bool) -> None:
        strong = chosen or self.hasFocus()
        hovered = self.underMouse() and self.isEnabled()
        line = self._look.color("accent" if strong else "muted" if hovered else "line")
        width = 2 if strong else 1
        pen = QPen(line, width)
        if self.hasFocus() and not chosen:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._look.color("accent_soft" if chosen else "surface"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        if chosen and self.hasFocus():
            painter.setPen(QPen(self._look.color("accent"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), RADIUS - 3, RADIUS - 3)

    def _paint_badge(self, painter: QPainter, option: OptionView) -> None:
        size = self._look.px(_BADGE)
        circle = QRectF(self._look.px(_EDGE), (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("accent" if option.chosen else "neutral_soft"))
        painter.drawEllipse(circle)
        painter.setPen(self._look.color("on_accent" if option.chosen else "muted"))
        painter.setFont(self._badge_font)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, option.letter)

    def _text_left(self) -> int:
        return self._look.px(_EDGE + _BADGE + 14)

    def _text_width(self, width: int) -> int:
        return max(80, width - self._text_left() - self._strike_width - 16)

    def _on_clicked(self) -> None:
        if self._option is not None:
            self.setChecked(self._option.chosen)
        self._on_choose(self._position)

    def _on_strike_clicked(self) -> None:
        if self._on_strike is not None:
            self._on_strike(self._position)


class _StrikeButton(QPushButton):
    """A button that takes the second press of a double click for nothing."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing."""
        event.accept()


def _state_in_words(option: OptionView) -> str:
    if option.chosen:
        return "chosen"
    return "struck out" if option.struck else ""
