"""The exam as its widgets show it, and as the disk says that they should."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QPushButton

from cpt_practice.domain.countdown import clock_text
from cpt_practice.ui.pages.exam_question import QuestionPanel
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.question_grid import QuestionGrid
from tests.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Seen:
    """What a student can see of an attempt at one moment; an option is its words and its state in words."""

    place: str
    stem: str
    options: tuple[tuple[str, str], ...]
    flag_button: str
    counts: str
    clock: str


def cards(desk: Desk) -> list[OptionCard]:
    """The option cards on screen, from A on."""
    panel = desk.exam.findChild(QuestionPanel)
    assert isinstance(panel, QuestionPanel)
    return [card for card in panel.cards if card.isVisible()]


def strike_button(card: OptionCard) -> QPushButton:
    """A card's strike-out."""
    found = card.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def grid(desk: Desk) -> QuestionGrid:
    """The navigator."""
    found = desk.exam.findChild(QuestionGrid)
    assert isinstance(found, QuestionGrid)
    return found


def labels(desk: Desk, kind: str) -> list[QLabel]:
    """The visible labels of one of the style sheet's kinds."""
    found = [widget for widget in desk.shown(QLabel) if isinstance(widget, QLabel)]
    return [widget for widget in found if widget.property("kind") == kind]


def stem(desk: Desk) -> QLabel:
    """The label with the question."""
    return labels(desk, "stem")[0]


def on_screen(desk: Desk) -> Seen:
    """What the widgets show; a question is on screen."""
    header = desk.texts()
    return Seen(
        place=next(text for text in header if text.startswith("Question ")),
        stem=stem(desk).text(),
        options=tuple((card.accessibleName(), card.accessibleDescription()) for card in cards(desk)),
        flag_button=desk.button("⚑").text(),
        counts=next(text for text in header if " answered · " in text),
        clock=(labels(desk, "clock") + labels(desk, "clock-low"))[0].text(),
    )


def from_disk(desk: Desk) -> Seen:
    """What the widgets have to show, reckoned from what another store reads."""
    stored = desk.stored()
    attempt = stored.attempt
    item, question = attempt.items[attempt.current], stored.questions[attempt.current]
    state = {item.choice: "chosen"} | dict.fromkeys(item.struck, "struck out")
    return Seen(
        place=f"Question {attempt.current + 1} of {len(attempt.items)}",
        stem=question.stem,
        options=tuple(
            (f"{letter}. {question.options[option].text}", state.get(option, ""))
            for letter, option in zip("ABCDE", item.order, strict=False)
        ),
        flag_button="⚑ Unflag" if item.flagged else "⚑ Flag",
        counts=f"{attempt.answered} answered · {attempt.flagged} flagged",
        clock=clock_text(attempt.left_ms),
    )
