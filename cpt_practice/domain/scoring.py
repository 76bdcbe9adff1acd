"""The verdict on a closed attempt, in all and by key activity, in whole counts."""

from dataclasses import dataclass

from cpt_practice.domain.attempt import Attempt
from cpt_practice.domain.blueprint import Blueprint
from cpt_practice.domain.question import Question


@dataclass(frozen=True, slots=True)
class Score:
    """A count of right answers against a cut score; `percent_text` and `passed` never contradict one another."""

    correct: int
    questions: int
    needed: int

    def __post_init__(self) -> None:
        if not 0 <= self.correct <= self.questions or self.questions < 1:
            raise ValueError(f"{self.correct} of {self.questions} is not a score")

    @property
    def passed(self) -> bool:
        """True where the count reaches the cut score."""
        return self.correct >= self.needed

    @property
    def margin(self) -> int:
        """How many answers above (or, negative, below) the cut score."""
        return self.correct - self.needed

    @property
    def percent_text(self) -> str:
        """Share right, cut (not rounded) to one decimal: 63 of 83 is "75.9%"."""
        return percent_text(self.correct, self.questions)


@dataclass(frozen=True, slots=True)
class ActivityScore:
    """Right answers among the questions of one key activity."""

    activity: str
    title: str
    correct: int
    questions: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The score of an attempt with its diagnosis by key activity, in the blueprint's order."""

    score: Score
    activities: tuple[ActivityScore, ...]


def percent_text(part: int, whole: int) -> str:
    """`part` of `whole` as a percentage cut to one decimal, in integers throughout."""
    tenths = part * 1000 // whole
    return f"{tenths // 10}.{tenths % 10}%"


def needed_count(passing_percent: int, questions: int) -> int:
    """The smallest count with count * 100 >= passing_percent * questions."""
    return -(-passing_percent * questions // 100)


def count_correct(attempt: Attempt, questions: tuple[Question, ...]) -> int:
    """How many answers of `attempt` are the key; `questions` are the copies shown, in the attempt's order."""
    return sum(item.choice == question.key for item, question in zip(attempt.items, questions, strict=True))


def score_attempt(attempt: Attempt, questions: tuple[Question, ...], blueprint: Blueprint) -> Verdict:
    """The verdict on `attempt`; an activity that the blueprint no longer knows is listed last under its id."""
    correct: dict[str, int] = {}
    asked: dict[str, int] = {}
    for item, question in zip(attempt.items, questions, strict=True):
        asked[question.activity] = asked.get(question.activity, 0) + 1
        correct[question.activity] = correct.get(question.activity, 0) + (item.choice == question.key)
    titles = {activity.id: activity.short for activity in blueprint.activities}
    known = [activity for activity in titles if activity in asked]
    unknown = [activity for activity in asked if activity not in titles]
    rows = tuple(
        ActivityScore(activity, titles.get(activity, activity), correct[activity], asked[activity])
        for activity in (*known, *unknown)
    )
    score = Score(sum(correct.values()), len(attempt.items), attempt.needed)
    return Verdict(score, rows)
