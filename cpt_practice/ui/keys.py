"""Every key of the exam and of practice and what it does: one row a key, shown to students as it stands here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Key:
    """A row: the sequences that trigger it, the name of the page's slot, and the number handed to it, if any."""

    sequences: tuple[str, ...]
    slot: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """What the rules page says about a group of keys."""

    keys: str
    does: str


LETTER_KEYS = "ABCDE"
EXAM_KEYS = (
    *(Key((letter,), "_on_choose_key", index) for index, letter in enumerate(LETTER_KEYS)),
    *(Key((str(digit),), "_on_digit_key", digit) for digit in range(10)),
    *(Key((f"Shift+{letter}",), "_on_strike_key", index) for index, letter in enumerate(LETTER_KEYS)),
    Key(("Right", "N"), "_on_next"),
    Key(("Left", "P"), "_on_previous"),
    Key(("F",), "_on_flag"),
    Key(("R",), "_on_review"),
    Key(("Backspace",), "_on_clear"),
    Key(("K",), "_on_calculator"),
    Key(("H",), "_on_hide_clock"),
    Key(("Escape",), "_on_escape"),
)
EXAM_HELP = (
    KeyHelp("A B C D or 1 2 3 4", "choose an answer"),
    KeyHelp("Backspace", "take the answer back"),
    KeyHelp("Shift + letter", "strike an option out, or restore it"),
    KeyHelp("→ or N, ← or P", "next question, previous question"),
    KeyHelp("F", "flag the question to come back to it"),
    KeyHelp("R", "review all questions, then submit"),
    KeyHelp("K", "calculator"),
    KeyHelp("H", "hide or show the clock"),
    KeyHelp("Ctrl + plus, Ctrl + minus", "larger or smaller text"),
)


PRACTICE_KEYS = (
    *(Key((letter,), "_on_choose_key", index) for index, letter in enumerate(LETTER_KEYS)),
    *(Key((str(digit),), "_on_digit_key", digit) for digit in range(10)),
    Key(("Right", "N"), "_on_next"),
    Key(("Left", "P"), "_on_previous"),
    Key(("F",), "_on_bookmark"),
    Key(("R",), "_on_report"),
    Key(("K",), "_on_calculator"),
    Key(("Backspace",), "_on_backspace"),
    Key(("Escape",), "_on_escape"),
)
PRACTICE_HELP = "A-D or 1-4 answer · → next · ← back · F flag · K calculator · R report a problem"

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


def claims(event: QEvent, keys: frozenset[Qt.Key]) -> bool:
    """True, and the key claimed, where a widget in focus is offered one of `keys` before the page's shortcuts."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    wanted = Qt.Key(event.key()) in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if wanted:
        event.accept()
    return wanted


def bind(page: QWidget, keys: tuple[Key, ...]) -> tuple[QAction, ...]:
    """One action a row on `page`, each calling the slot that the row names; a slot reads `number` with key_number."""
    actions = []
    for key in keys:
        action = QAction(page)
        action.setShortcuts([QKeySequence(sequence) for sequence in key.sequences])
        action.setAutoRepeat(False)
        action.setData(key.number)
        slot: Callable[[], None] = getattr(page, key.slot)
        action.triggered.connect(slot)
        page.addAction(action)
        actions.append(action)
    return tuple(actions)


def key_number(sender: object) -> int:
    """The number of the row whose action called the slot."""
    assert isinstance(sender, QAction)
    return int(sender.data())
