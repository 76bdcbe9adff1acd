"""What the exam screen shows, as one value."""

from dataclasses import dataclass
from enum import Enum, auto

from cpt_practice.domain.attempt import Attempt, AttemptItem, AttemptState
from cpt_practice.domain.calculator import Calculator
from cpt_practice.domain.certification import Module
from cpt_practice.domain.countdown import clock_text
from cpt_practice.domain.question import LETTERS, Figure, Question


class ExamPart(Enum):
    """Which part of the exam is on screen."""

    QUESTION = auto()
    REVIEW = auto()
    CONFIRM = auto()
    LEAVE = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether the last change is on disk.

    `message` says why not. `final` means that this window will never save again; `time_is_up` that the exam is over
    and only waits to be stored.
    """

    saved: bool = True
    message: str = ""
    final: bool = False
    time_is_up: bool = False


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option as shown: its letter, text and whether it is chosen or struck out."""

    letter: str
    text: str
    chosen: bool
    struck: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One question in the navigator."""

    answered: bool
    flagged: bool
    visited: bool


@dataclass(frozen=True, slots=True)
class ExamView:
    """Everything on the exam screen.

    `index` is 0-based; `left_ms` is the time left in milliseconds; `warning` is the notice due (15, 5 or 1 minutes);
    `calculator` what the calculator shows where it is open.
    """

    module: str
    index: int
    stem: str
    figure: Figure | None
    options: tuple[OptionView, ...]
    flagged: bool
    cells: tuple[Cell, ...]
    answered: int
    flags: int
    left_ms: int
    part: ExamPart = ExamPart.QUESTION
    save: SaveState = SaveState()
    warning: int | None = None
    clock_hidden: bool = False
    calculator: Calculator | None = None

    @property
    def closed(self) -> bool:
        """True where the attempt is over and on disk."""
        return self.part is ExamPart.CLOSED

    @property
    def clock(self) -> str:
        """The time left, "41:12"."""
        return clock_text(self.left_ms)

    @property
    def unanswered(self) -> int:
        """How many questions have no answer."""
        return len(self.cells) - self.answered


_YES_NO = (False, True)
_CELLS = {
    (answered, flagged, visited): Cell(answered, flagged, visited)
    for answered in _YES_NO
    for flagged in _YES_NO
    for visited in _YES_NO
}  # made once: a form has a hundred cells, and each key press shows them all


def exam_view(attempt: Attempt, questions: tuple[Question, ...], module: Module, left_ms: int) -> ExamView:
    """The view of an attempt with `left_ms` milliseconds on the clock."""
    item = attempt.items[attempt.current]
    question = questions[attempt.current]
    return ExamView(
        module=module.title,
        index=attempt.current,
        stem=question.stem,
        figure=question.figure,
        options=_options(item, question),
        flagged=item.flagged,
        cells=tuple([_CELLS[each.choice is not None, each.flagged, each.visited] for each in attempt.items]),
        answered=attempt.answered,
        flags=attempt.flagged,
        left_ms=left_ms,
        part=ExamPart.QUESTION if attempt.state is AttemptState.OPEN else ExamPart.CLOSED,
    )


def _options(item: AttemptItem, question: Question) -> tuple[OptionView, ...]:
    return tuple(
        OptionView(LETTERS[position], question.options[option].text, item.choice == option, option in item.struck)
        for position, option in enumerate(item.order)
    )
