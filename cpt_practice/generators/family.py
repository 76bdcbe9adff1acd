"""What a family of generated questions is, and how a seed becomes a question."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from cpt_practice.domain.question import Figure, Level, Option, Question
from cpt_practice.domain.wording import contains_phrase, plain


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer that a real mistake leads to: its text, the value it is ordered by, and the mistake in words.

    The value means nothing where the draft is not ordered.
    """

    text: str
    value: float
    why: str


Kind = Literal["instrument", "drawing", "chart", "calculation"]
"""What a student practices with a family: reading instruments, drawings or charts, or working out numbers."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a family makes of its numbers: the stem, the key with its working, and candidates for wrong answers.

    `wrong` holds more candidates than are shown; where two come to nearly the same, the earlier stands, so the most
    common mistakes come first. `value` orders the key among them. `tolerance`, in the unit of `value`, is how far sound
    working with rounded steps may end from the key: wrong answers keep three times that distance. Candidates outside of
    `limits` would be absurd (a share over 100 %) and are never shown. `gap`, in the unit of `value`, is for readings of
    a scale: options keep that distance, in place of a share of their size, and zero and negative values are allowed.
    `ordered` is false where the answers are words without an order.
    """

    stem: str
    text: str
    value: float
    why: str
    wrong: tuple[Wrong, ...]
    tolerance: float = 0.0
    limits: tuple[float, float] = (0.0, float("inf"))
    gap: float | None = None
    ordered: bool = True
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of calculation or reading.

    `draft` draws its numbers from the chance that it is handed, from nothing else. `id` is unique among all families;
    `activity` and `topic` are the blueprint's. `difficulty` is the expected share (0 to 1) of prepared students who get
    it right. `kind` gathers families for practice.
    """

    id: str
    activity: str
    topic: str
    level: Level
    difficulty: float
    reference: str
    draft: Callable[[random.Random], Draft]
    kind: Kind = "calculation"

    @property
    def module(self) -> str:
        """Id of the module: the first part of the activity's id."""
        return self.activity.partition("-")[0]


class FamilyError(Exception):
    """A family's numbers never left the wrong answers that were wanted."""


WRONG_SHOWN = 3
LEAST_GAP = 0.05  # share of the larger value by which any two options must differ
FARTHEST = 12.0  # times the key: beyond, a wrong answer is seen to be wrong by its size alone
SPARE = 2  # of the candidates below (or above) the key, the first so many more than are needed are drawn from
COMMONEST = 0.6  # of the questions are sure to have the commonest mistake; with all of them, its size would be a cue
MOST_DRAFTS = 200


def make_question(family: Family, seed: int) -> Question:
    """The question of a family for a seed; the same seed gives the same question, figure and all.

    Options are in ascending order (those without an order in a drawn one) and not shuffled. How many of them lie below
    the key is drawn first, evenly, and numbers are drawn until they allow it: so the key's place in the order says
    nothing. Raises FamilyError where no numbers allow it.
    """
    chance = random.Random(f"{family.id}:{seed}")
    below = chance.randrange(WRONG_SHOWN + 1)
    for _attempt in range(MOST_DRAFTS):
        draft = family.draft(chance)
        shown = _chosen(draft, below, chance)
        if len(shown) == WRONG_SHOWN and not _given_away(draft, shown):
            return _question(family, seed, draft, _placed(draft, shown, below))
    raise FamilyError(
        f"{family.id}: {MOST_DRAFTS} drafts, none with {below} wrong answers below the key and the rest above"
    )


def _placed(draft: Draft, shown: Sequence[Wrong], below: int) -> tuple[Option, ...]:
    """The four options in the order in which they stand, the key with `below` wrong ones before it."""
    key = Option(draft.text, draft.why, key=True)
    wrong = [Option(each.text, each.why) for each in (sorted(shown, key=_value) if draft.ordered else shown)]
    return (*wrong[:below], key, *wrong[below:])


def _question(family: Family, seed: int, draft: Draft, options: tuple[Option, ...]) -> Question:
    return Question(
        id=f"{family.id}:{seed}",
        activity=family.activity,
        topic=family.topic,
        level=family.level,
        difficulty=family.difficulty,
        stem=draft.stem,
        options=options,
        reference=family.reference,
        revision=1,
        figure=draft.figure,
        shuffle=False,
    )


def _chosen(draft: Draft, below: int, chance: random.Random) -> list[Wrong]:
    """As many candidates below the key as wanted and the rest above it; none where there are not enough.

    The first below and the first above, which families list as the commonest mistakes, are among them as a rule.
    """
    usable = _usable(draft)
    if not draft.ordered:
        return chance.sample(usable[: WRONG_SHOWN + SPARE], WRONG_SHOWN) if len(usable) >= WRONG_SHOWN else []
    low = [wrong for wrong in usable if wrong.value < draft.value]
    high = [wrong for wrong in usable if wrong.value > draft.value]
    if len(low) < below or len(high) < WRONG_SHOWN - below:
        return []
    above = WRONG_SHOWN - below
    return [*_sampled(low, below, chance), *_sampled(high, above, chance)]


def _sampled(candidates: Sequence[Wrong], count: int, chance: random.Random) -> list[Wrong]:
    """`count` of the first few candidates, of which there are not fewer; as a rule the very first is among them."""
    if not count or chance.random() >= COMMONEST:
        return chance.sample(candidates[: count + SPARE], count)
    return [candidates[0], *chance.sample(candidates[1 : count + SPARE], count - 1)]


def _usable(draft: Draft) -> list[Wrong]:
    """The candidates that are sane, far enough from the key, and apart from every earlier one."""
    usable: list[Wrong] = []
    for wrong in draft.wrong:
        others = ((draft.value, draft.text), *((other.value, other.text) for other in usable))
        apart = all(wrong.text != text and _apart(draft, wrong.value, value) for value, text in others)
        if apart and _sane(wrong.value, draft):
            usable.append(wrong)
    return usable


def _given_away(draft: Draft, shown: Sequence[Wrong]) -> bool:
    """True where stem or description of the figure hold the text of the key and of no wrong answer."""
    told = plain(draft.stem if draft.figure is None else f"{draft.stem} {draft.figure.alt}")
    if not contains_phrase(told, plain(draft.text)):
        return False
    return not any(contains_phrase(told, plain(wrong.text)) for wrong in shown)


def _apart(draft: Draft, one: float, other: float) -> bool:
    if not draft.ordered:
        return True
    if draft.gap is not None:
        return abs(one - other) >= draft.gap * (1 - 1e-6)
    return one != other and abs(one - other) >= LEAST_GAP * max(abs(one), abs(other))


def _sane(value: float, draft: Draft) -> bool:
    if not draft.ordered:
        return True
    low, high = draft.limits
    inside = low < value < high and abs(value - draft.value) >= 3 * draft.tolerance
    if draft.gap is not None:
        return inside
    return inside and 1 / FARTHEST <= abs(value / draft.value) <= FARTHEST


def _value(wrong: Wrong) -> float:
    return wrong.value
