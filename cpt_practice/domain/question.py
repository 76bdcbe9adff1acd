"""What a question is: stem, options with a reason each, one key, reference, figure."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["recall", "application", "analysis"]

FEWEST_OPTIONS = 3
MOST_OPTIONS = 5
LETTERS = "ABCDE"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer offered, and why it is right or wrong."""

    text: str
    why: str
    key: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing that belongs to a stem, as SVG source, with words for those who cannot see it."""

    name: str
    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Question:
    """A multiple-choice question with exactly one key, as its author wrote it.

    `activity` is the id of the key activity in the blueprint. `difficulty` is the expected share (0 to 1) of
    prepared students who answer it correctly. `options` are in source order; `shuffle` is false where that order
    is part of the question. `waive` maps the code of a check to the reason why it does not apply here.
    Raises ValueError where it would not be a question: not exactly one key, or not 3 to 5 options.
    """

    id: str
    activity: str
    topic: str
    level: Level
    difficulty: float
    stem: str
    options: tuple[Option, ...]
    reference: str
    revision: int
    figure: Figure | None = None
    shuffle: bool = True
    enemies: tuple[str, ...] = ()
    waive: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not FEWEST_OPTIONS <= len(self.options) <= MOST_OPTIONS:
            raise ValueError(
                f"{self.id} has {len(self.options)} options; {FEWEST_OPTIONS} to {MOST_OPTIONS} are allowed"
            )
        keys = sum(option.key for option in self.options)
        if keys != 1:
            raise ValueError(f"{self.id} has {keys} options marked as key; exactly one is needed")
        if not 0 < self.difficulty < 1:
            raise ValueError(f"{self.id} has difficulty {self.difficulty}; it is a share between 0 and 1")

    @property
    def key(self) -> int:
        """Index in `options` of the right answer."""
        return next(index for index, option in enumerate(self.options) if option.key)

    @property
    def waived(self) -> frozenset[str]:
        """Codes of the checks that this question's author waived with a reason."""
        return frozenset(code for code, _reason in self.waive)
