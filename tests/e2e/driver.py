"""Sits an exam with random keys for ever, and prints a JSON line for each key that the program has acknowledged.

Run as `python -m tests.e2e.driver FOLDER SEED`. First comes {"ready": state}, then before each key {"about": key} and
after it {"seen": state}; a state is what the view on screen shows, with the steady clock from before the key.
"""

import json
import os
import random
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cpt_practice.desktop.clocks import SystemClock
from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.use_cases.exam_view import ExamPart
from tests.e2e.hand import PLAIN, Hand

KEYS = {
    **{letter: (getattr(Qt.Key, f"Key_{letter}"), PLAIN) for letter in "ABCDFKNPR"},
    **{f"Shift+{letter}": (getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.ShiftModifier) for letter in "ABCD"},
    "Right": (Qt.Key.Key_Right, PLAIN),
    "Left": (Qt.Key.Key_Left, PLAIN),
    "Backspace": (Qt.Key.Key_Backspace, PLAIN),
    "Escape": (Qt.Key.Key_Escape, PLAIN),
}
WEIGHTS = dict.fromkeys(KEYS, 1) | dict.fromkeys("ABCD", 5) | {"Right": 8, "Left": 7, "F": 3}
FORM_SEED = 7


def state(page: ExamPage, since: int) -> dict[str, object]:
    """What the screen shows; `since` is the steady clock (ms) before the program last looked at its own.

    The program looks at the clock, then writes to disk, then shows: the time that it charges next begins at the look.
    """
    view = page.view
    return {
        "attempt": page.attempt_id,
        "index": view.index,
        "stem": view.stem,
        "options": [option.text for option in view.options],
        "chosen": next((option.text for option in view.options if option.chosen), None),
        "struck": sorted(option.text for option in view.options if option.struck),
        "flagged": view.flagged,
        "cells": "".join(str(cell.answered + 2 * cell.flagged) for cell in view.cells),
        "left": view.left_ms,
        "saved": view.save.saved,
        "steady": since,
    }


def say(**line: object) -> None:
    """Print a line at once."""
    print(json.dumps(line), flush=True)


def now() -> int:
    """The steady clock, in milliseconds."""
    return SystemClock().read().steady


def next_key(page: ExamPage, chance: random.Random) -> str:
    """A key by chance; Escape leads back to the question from wherever the last one led."""
    if page.view.part is not ExamPart.QUESTION:
        return "Escape"
    return chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]


def main() -> None:
    """Sit until killed."""
    folder, chance = Path(sys.argv[1]), random.Random(int(sys.argv[2]))
    hand = Hand(folder, FORM_SEED)
    hand.sign_in()
    since = now()
    page = hand.resume_or_begin()
    say(ready=state(page, since))
    while True:
        name = next_key(page, chance)
        key, modifiers = KEYS[name]
        say(about=name)
        before, left = now(), page.view.left_ms
        hand.press(key, modifiers)
        since = before if page.view.left_ms != left else since  # a key that changes nothing looks at no clock
        say(seen=state(page, since))
        QTest.qWait(1)


if __name__ == "__main__":
    main()
