"""The calculator beside a question, by mouse and keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from cpt_practice.domain.calculator import Calculator
from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, label, row, set_text

_ROWS = (
    (("MC", "MC"), ("MR", "MR"), ("M+", "M+"), ("M−", "M-")),
    (("C", "C"), ("CE", "CE"), ("⌫", "back"), ("√", "sqrt")),
    (("7", "7"), ("8", "8"), ("9", "9"), ("÷", "/")),
    (("4", "4"), ("5", "5"), ("6", "6"), ("×", "*")),
    (("1", "1"), ("2", "2"), ("3", "3"), ("−", "-")),
    (("0", "0"), (".", "."), ("±", "sign"), ("+", "+")),
    (("%", "%"), ("=", "=")),
)
_NAMES = {
    "MC": "memory clear",
    "MR": "memory recall",
    "M+": "add to memory",
    "M-": "subtract from memory",
    "C": "clear all",
    "CE": "clear entry",
    "back": "delete last digit",
    "sqrt": "square root",
    "/": "divide",
    "*": "multiply",
    "-": "subtract",
    "+": "add",
    "sign": "change sign",
    "%": "percent",
    "=": "equals",
}
_TYPED = {
    Qt.Key.Key_Return: "=",
    Qt.Key.Key_Enter: "=",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Delete: "CE",
    Qt.Key.Key_Comma: ".",
}


class CalculatorPanel(QWidget):
    """A calculator; while it or one of its keys has the focus, digits go to it and not to the exam."""

    def __init__(self, look: Look, on_key: Callable[[str], None], on_close: Callable[[], None]) -> None:
        super().__init__()
        self._on_typed = on_key
        self._display = label("0", "clock")
        self._display.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._memory = label("", "small-muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row(label("Calculator", "heading"), 1, button("Close", on_close, "link")))
        column.addWidget(self._display)
        column.addWidget(self._memory)
        grid = QGridLayout()
        grid.setSpacing(4)
        for line, keys in enumerate(_ROWS):
            for place, (shown, key) in enumerate(keys):
                self._add_key(grid, (line, place if len(keys) > 2 else 2 * place), (shown, key), look)
        column.addLayout(grid)
        column.addWidget(label("Keys: digits + - * / = % and Enter, Backspace, Delete", "small-muted", wrap=True))
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Calculator")

    def show_state(self, state: Calculator) -> None:
        """Show what the calculator shows."""
        set_text(self._display, state.display)
        set_text(self._memory, "M" if state.memory else "")

    @property
    def shown(self) -> str:
        """What stands on the display."""
        return self._display.text()

    def event(self, event: QEvent) -> bool:
        """Claim typed keys before the exam's shortcuts get them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _key_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type a key."""
        key = _key_of(event)
        if key is None:
            super().keyPressEvent(event)
        else:
            self._on_typed(key)

    def _add_key(self, grid: QGridLayout, place: tuple[int, int], key: tuple[str, str], look: Look) -> None:
        shown, name = key
        made = QPushButton(shown)
        made.setProperty("calculator_key", name)
        made.setAccessibleName(_NAMES.get(name, shown))
        made.setMinimumWidth(look.px(40))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(self._on_key)
        line, column = place
        grid.addWidget(made, line, column, 1, 2 if name in {"%", "="} else 1)

    def _on_key(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        self._on_typed(str(sender.property("calculator_key")))


def _key_of(event: QKeyEvent) -> str | None:
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return None  # Ctrl + plus is the text size
    named = _TYPED.get(Qt.Key(event.key()))
    if named is not None:
        return named
    text = event.text()
    return text if text and text in "0123456789.+-*/=%" else None
