"""Sits a whole exam by keyboard, or looks at what an earlier run left; prints what the screens say as JSON lines.

Run as `python -m tests.e2e.whole FOLDER sit` and then `... FOLDER look`.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt

from cpt_practice.ui.pages.credentials import CredentialsPage
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.ui.pages.review import ReviewPage
from cpt_practice.use_cases.exam_view import ExamPart
from tests.e2e.hand import Hand

SEED = 7
LETTERS = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D)


def say(screen: str, hand: Hand) -> None:
    """Print what a screen says."""
    print(json.dumps({"screen": screen, "texts": hand.texts()}), flush=True)


def sit(hand: Hand) -> None:
    """Answer every question but the last, flag some, submit."""
    page = hand.resume_or_begin()
    count = len(page.view.cells)
    for index in range(count):
        if index + 1 < count:
            hand.press(LETTERS[index % len(page.view.options)])
        if index % 10 == 0:
            hand.press(Qt.Key.Key_F)
        hand.press(Qt.Key.Key_Right)
    assert page.view.part is ExamPart.REVIEW
    say("review of the exam", hand)
    hand.push("Submit exam")
    say("submit", hand)
    hand.push("Submit now")
    hand.until(hand.page_is(ResultPage))


def look(hand: Hand) -> None:
    """From Home to the last result."""
    hand.push("Last result")
    hand.until(hand.page_is(ResultPage))


def main() -> None:
    """One of the two runs, then the same walk through all screens."""
    hand = Hand(Path(sys.argv[1]), SEED)
    hand.sign_in()
    (sit if sys.argv[2] == "sit" else look)(hand)
    say("result", hand)
    hand.push("Review answers")
    hand.until(hand.page_is(ReviewPage))
    say("review", hand)
    hand.push("Back to the result")
    hand.push("Credentials")
    hand.until(hand.page_is(CredentialsPage))
    say("credentials", hand)
    hand.push("Home")
    hand.until(hand.page_is(HomePage))
    say("home", hand)
    hand.close()


if __name__ == "__main__":
    main()
