"""What a form consists of: how many questions of which key activity, about which topics."""

from dataclasses import dataclass

from cpt_practice.domain.question import Question


@dataclass(frozen=True, slots=True)
class KeyActivity:
    """One key activity of a module: the unit in which results are diagnosed.

    `questions` is how many of them stand on one form, `generated` how many of those are made from numbers where a
    generator fits; `short` is the title where room is scarce.
    """

    id: str
    title: str
    short: str
    questions: int
    topics: tuple[str, ...]
    generated: int = 0

    def __post_init__(self) -> None:
        if self.questions < 1:
            raise ValueError(f"{self.id} asks for {self.questions} questions a form; at least 1 is needed")
        if not 0 <= self.generated <= self.questions:
            raise ValueError(f"{self.id} has {self.generated} generated of {self.questions} questions a form")
        if not self.topics:
            raise ValueError(f"{self.id} names no topic")


@dataclass(frozen=True, slots=True)
class Blueprint:
    """The content outline of one module's form; `activities` in the order of the certification."""

    module: str
    activities: tuple[KeyActivity, ...]

    def __post_init__(self) -> None:
        ids = [activity.id for activity in self.activities]
        if len(set(ids)) != len(ids):
            raise ValueError(f"blueprint {self.module} names a key activity twice")

    @property
    def questions(self) -> int:
        """How many questions a whole form has."""
        return sum(activity.questions for activity in self.activities)

    def activity(self, activity_id: str) -> KeyActivity:
        """The key activity with this id; raises KeyError where there is none."""
        for activity in self.activities:
            if activity.id == activity_id:
                return activity
        raise KeyError(activity_id)


@dataclass(frozen=True, slots=True)
class Bank:
    """All questions of one module with the blueprint that forms are drawn by.

    `digest` identifies the sources it was made from: equal digests mean equal content. `distinct` holds pairs of
    question ids that look alike and were judged by a person to ask different things.
    """

    blueprint: Blueprint
    questions: tuple[Question, ...]
    digest: str
    distinct: frozenset[tuple[str, str]] = frozenset()

    @property
    def module(self) -> str:
        """Id of the module."""
        return self.blueprint.module
