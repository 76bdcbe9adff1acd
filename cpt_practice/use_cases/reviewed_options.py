"""The options of a question with a reason each, as they are shown once it is answered."""

from dataclasses import dataclass

from cpt_practice.domain.question import LETTERS, Question


@dataclass(frozen=True, slots=True)
class ReviewedOption:
    """One option at review: its letter, text, reason, and what it was."""

    letter: str
    text: str
    why: str
    key: bool
    chosen: bool
    struck: bool


def reviewed_options(
    question: Question, order: tuple[int, ...], choice: int | None, struck: frozenset[int] = frozenset()
) -> tuple[ReviewedOption, ...]:
    """The options in the order in which they were shown; `choice` and `struck` are indices in source order."""
    return tuple(
        ReviewedOption(
            letter=LETTERS[position],
            text=question.options[option].text,
            why=question.options[option].why,
            key=question.options[option].key,
            chosen=choice == option,
            struck=option in struck,
        )
        for position, option in enumerate(order)
    )
