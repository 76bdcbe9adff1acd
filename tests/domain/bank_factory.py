"""Questions and banks for tests of the checks: a sound one, with whatever a test wants changed."""

import random
from collections.abc import Sequence

from cpt_practice.domain.blueprint import Bank, Blueprint, KeyActivity
from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording, read_questions
from cpt_practice.domain.question import Figure, Level, Option, Question

SOUND_STEM = "A guard rail on a raised walkway has come loose at one post. What should the crew do first?"
SOUND_OPTIONS = (
    "Rope off the stretch and tell the lead",
    "Paint the post and log it for the month",
    "Ask a coworker to hold the rail in place",
    "Wait for the yearly survey of the walkway",
)
SOUND_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>'


def make_question(
    stem: str = SOUND_STEM,
    options: Sequence[str] = SOUND_OPTIONS,
    key: int = 0,
    *,
    id: str = "safety-01-001",  # noqa: A002 (the field's name)
    whys: Sequence[str] | None = None,
    activity: str = "safety-01",
    topic: str = "Walkways",
    level: Level = "application",
    difficulty: float = 0.7,
    reference: str = "29 CFR 1910.22(d)(2)",
    figure: Figure | None = None,
    shuffle: bool = True,
    enemies: tuple[str, ...] = (),
    waive: Sequence[str] = (),
) -> Question:
    """A question without a flaw, except for what is changed; `waive` names the codes, with a reason for each."""
    numbers = ("first", "second", "third", "fourth", "fifth")
    reasons = whys or [f"The {numbers[at]} reason tells which mistake stands behind it." for at in range(len(options))]
    return Question(
        id=id,
        activity=activity,
        topic=topic,
        level=level,
        difficulty=difficulty,
        stem=stem,
        options=tuple(
            Option(text, why, key=at == key) for at, (text, why) in enumerate(zip(options, reasons, strict=True))
        ),
        reference=reference,
        revision=1,
        figure=figure,
        shuffle=shuffle,
        enemies=enemies,
        waive=tuple((code, "it is needed here") for code in waive),
    )


def make_figure(alt: str = "A gauge with its needle between two marks.", svg: str = SOUND_SVG) -> Figure:
    """A small drawing with a description."""
    return Figure("figure.svg", svg, alt)


def make_bank(
    questions: Sequence[Question],
    activities: Sequence[KeyActivity] | None = None,
    distinct: Sequence[tuple[str, str]] = (),
) -> Bank:
    """A bank of the questions; without activities, one for each activity and topic that they name."""
    if activities is None:
        topics: dict[str, list[str]] = {}
        for question in questions:
            if question.topic not in topics.setdefault(question.activity, []):
                topics[question.activity].append(question.topic)
        activities = [KeyActivity(name, name.title(), name, 1, tuple(found)) for name, found in topics.items()]
    return Bank(Blueprint("safety", tuple(activities)), tuple(questions), "digest", frozenset(distinct))


def read(question: Question) -> ItemWording:
    """The question taken apart, as the only one of its bank."""
    return read_questions((question,))[0]


def codes(flaws: Sequence[tuple[str, Flaw]] | Sequence[Flaw]) -> list[tuple[str, str]]:
    """Code and severity of each flaw, in order."""
    bare = [flaw[1] if isinstance(flaw, tuple) else flaw for flaw in flaws]
    return [(flaw.code, flaw.severity) for flaw in bare]


def synthetic_questions(count: int, seed: int = 1, key_growth: float = 1.0) -> tuple[Question, ...]:
    """Questions of invented words whose options differ by chance alone; `key_growth` lengthens the keys (1 is none)."""
    chance = random.Random(seed)
    letters = ("bcdfglmnprstv", "aeiou")
    vocabulary = ["".join(chance.choice(letters[at % 2]) for at in range(chance.randint(4, 9))) for _ in range(4000)]
    levels: tuple[Level, ...] = ("recall", "application", "application", "analysis")

    def phrase(words: int) -> str:
        return " ".join(chance.choice(vocabulary) for _ in range(words))

    def question(at: int) -> Question:
        key = chance.randrange(4)
        sizes = [chance.randint(5, 8) for _ in range(4)]
        sizes[key] = round(sizes[key] * key_growth)
        return make_question(
            f"{phrase(chance.randint(12, 30)).capitalize()}. What {phrase(6)}?",
            [phrase(size).capitalize() for size in sizes],
            key,
            id=f"q-{at:04d}",
            level=levels[at % 4],
            difficulty=0.45 + 0.1 * (at % 6),
            whys=[phrase(9).capitalize() for _ in range(4)],
        )

    return tuple(question(at) for at in range(count))
