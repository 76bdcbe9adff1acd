"""What the practice pages show, as values."""

from dataclasses import dataclass

from cpt_practice.domain.calculator import Calculator
from cpt_practice.domain.certification import Module
from cpt_practice.domain.practice import Pool, PracticeWish, Strand
from cpt_practice.domain.question import Figure
from cpt_practice.use_cases.exam_view import OptionView, SaveState
from cpt_practice.use_cases.ports import OpenPractice
from cpt_practice.use_cases.reviewed_options import ReviewedOption


@dataclass(frozen=True, slots=True)
class ActivityChoice:
    """A key activity that can be practiced, and whether it is wished."""

    id: str
    title: str
    wished: bool


@dataclass(frozen=True, slots=True)
class PracticeChoiceView:
    """The page where practice is chosen.

    `modules` are those with a bank; `wish` is what is chosen so far; `pools` and `strands` say how many questions each
    has with the other choices as they are (a family of generated ones counts once); `available` is how many fit all.
    `problem` says why nothing can be practiced, where that is so.
    """

    modules: tuple[Module, ...]
    wish: PracticeWish
    activities: tuple[ActivityChoice, ...]
    strands: tuple[tuple[Strand, int], ...]
    pools: tuple[tuple[Pool, int], ...]
    available: int
    endless: bool
    opened: tuple[OpenPractice, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PracticeView:
    """One question of a practice session; `index` counts from 0.

    `options` are shown until the question is answered, then `reviewed` with the reasons; `comes_back` says when a
    missed question is due. `clock` is the time left, empty where no clock runs.
    """

    heading: str
    index: int
    questions: int
    clock: str
    stem: str
    figure: Figure | None
    options: tuple[OptionView, ...]
    reviewed: tuple[ReviewedOption, ...]
    reference: str
    correct: bool | None
    right: int
    wrong: int
    comes_back: str
    bookmarked: bool
    save: SaveState
    reported: bool = False
    calculator: Calculator | None = None
    finished: bool = False

    @property
    def answered(self) -> bool:
        """True where the question on screen has its answer."""
        return self.correct is not None


@dataclass(frozen=True, slots=True)
class ActivityCount:
    """How many of the answers to one key activity were right."""

    title: str
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class MissedQuestion:
    """A question that was missed, and when it comes back."""

    stem: str
    comes_back: str


@dataclass(frozen=True, slots=True)
class PracticeSummaryView:
    """What a session came to."""

    heading: str
    right: int
    answered: int
    questions: int
    time: str
    activities: tuple[ActivityCount, ...]
    missed: tuple[MissedQuestion, ...]
    again: PracticeWish
