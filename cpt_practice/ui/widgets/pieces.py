"""Small building blocks: labels, buttons, cards, pills and rows that look the same everywhere."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cpt_practice.ui.theme import MARGIN, PADDING

_PLAIN_TEXT = 0  # Qt.TextFormat.PlainText; naming it loads all of Qt's enums, 15 ms before the first paint


def label(text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
    """A text in one of the style sheet's kinds; with `wrap` it breaks into lines."""
    made = QLabel(text)
    made.setProperty("textFormat", _PLAIN_TEXT)
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def pill(text: str, kind: str) -> QLabel:
    """A short state in a tinted lozenge; `kind` is passed, fail, warn or neutral."""
    made = label(text, f"pill-{kind}")
    made.setSizePolicy(made.sizePolicy().Policy.Maximum, made.sizePolicy().Policy.Maximum)
    return made


def button(text: str, on_click: Callable[[], None], kind: str = "") -> QPushButton:
    """A push button that calls a bound method; `kind` is primary, link, nav, tab or nothing."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    made.clicked.connect(on_click)
    made.setAutoDefault(True)
    return made


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget another kind of the style sheet, restyling it only where the kind changes."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_text(widget: QLabel | QPushButton, text: str) -> None:
    """Set a text only where it differs: each setting lays the page out anew."""
    if widget.text() != text:
        widget.setText(text)


def frame(name: str) -> QFrame:
    """A frame that the style sheet knows by name."""
    made = QFrame()
    made.setObjectName(name)
    return made


def card() -> tuple[QFrame, QVBoxLayout]:
    """A card and its column."""
    made = frame("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
    column.setSpacing(8)
    return made, column


def row(*parts: QWidget | int, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; a number is a stretch of that weight."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            made.addStretch(part)
        else:
            made.addWidget(part)
    return made


def wide_row(text: QLabel, *parts: QWidget, spacing: int = 8) -> QHBoxLayout:
    """A text that takes the room which the widgets after it leave, wrapping inside of it."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    made.addWidget(text, 1)
    for part in parts:
        made.addWidget(part)
    return made


def page_column(page: QWidget) -> QVBoxLayout:
    """Make `page` scroll, and return the column that its content goes into."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 (not before the first paint, whose page does not scroll)

    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    inside = QWidget()
    inside.setObjectName("page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    column.setSpacing(14)
    area = scroller(inside)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName("Page; the arrows scroll it")
    outer.addWidget(area)
    page.setFocusProxy(area)
    return column


def scroller(inside: QWidget) -> QScrollArea:
    """A scroll area without a border that scrolls up and down only."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 (as above)

    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()
