"""What someone who knows nothing would score on a bank with one fixed rule for choosing an option."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.significance import z_needed, z_of_sum
from cpt_practice.domain.word_lists import ABSOLUTES, HEDGES

MOST_EXCESS = 5.0
MOST_CONDITIONAL_EXCESS = 15.0
FEWEST_APPLICABLE = 20
LENGTH_RULES = ("longest option", "shortest option")
_SPECIFIC = re.compile(r"(?<![\w.])\d[\d.,]*|\(|,(?!\d)")

Appeal = Callable[[ItemWording], Sequence[float]]
"""How much each option of an item appeals to a rule; the rule takes the highest, and shares ties evenly."""


@dataclass(frozen=True, slots=True)
class StrategyScore:
    """What one rule scores, in percent of the items, against chance.

    `applicable` items are those where the rule prefers some options to others; `excess` and `conditional_excess` are
    points over chance among all and among those items.
    """

    name: str
    score: float
    chance: float
    z: float
    applicable: int
    conditional_excess: float

    @property
    def excess(self) -> float:
        """Points over chance among all items."""
        return self.score - self.chance


def _lengths(item: ItemWording) -> Sequence[float]:
    return item.option_lengths


def _stem_overlap(item: ItemWording) -> Sequence[float]:
    return [len(found & item.stem_words) for found in item.option_words]


def _convergence(item: ItemWording) -> Sequence[float]:
    return [round(score, 9) for score in item.convergence]


def _matches(pattern: re.Pattern[str], item: ItemWording) -> Sequence[float]:
    return [len(pattern.findall(option.text)) for option in item.question.options]


def _at_position(position: int, item: ItemWording) -> Sequence[float]:
    count = len(item.question.options)
    return [float(index == position) for index in range(count)] if position < count else [0.0] * count


def _opposite(appeal: Appeal, item: ItemWording) -> Sequence[float]:
    return [-value for value in appeal(item)]


_FEATURES: tuple[tuple[str, str, Appeal], ...] = (
    (*LENGTH_RULES, _lengths),
    ("most words of the stem", "fewest words of the stem", _stem_overlap),
    ("most alike to the others", "least alike to the others", _convergence),
    ("most cautious words", "fewest cautious words", partial(_matches, HEDGES)),
    ("most absolute words", "fewest absolute words", partial(_matches, ABSOLUTES)),
    ("most numbers, commas, parentheses", "fewest numbers, commas, parentheses", partial(_matches, _SPECIFIC)),
)


def strategy_scores(items: Sequence[ItemWording]) -> tuple[StrategyScore, ...]:
    """The score of every rule: each position first, then each feature and its opposite; () for no items."""
    if not items:
        return ()
    positions = max(len(item.question.options) for item in items)
    rules: list[tuple[str, Appeal]] = [(f"position {at + 1}", partial(_at_position, at)) for at in range(positions)]
    for name, opposite_name, appeal in _FEATURES:
        rules += [(name, appeal), (opposite_name, partial(_opposite, appeal))]
    return tuple(_score(name, appeal, items) for name, appeal in rules)


def _score(name: str, appeal: Appeal, items: Sequence[ItemWording]) -> StrategyScore:
    total = chance = conditional = 0.0
    variances: list[float] = []
    for item in items:
        values = appeal(item)
        options, best = len(values), max(values)
        tied = sum(value == best for value in values)
        share = 1 / tied if values[item.question.key] == best else 0.0
        total += share
        chance += 1 / options
        if tied < options:
            conditional += share - 1 / options
            variances.append(1 / (tied * options) - 1 / options**2)
    applicable = len(variances)
    return StrategyScore(
        name=name,
        score=100 * total / len(items),
        chance=100 * chance / len(items),
        z=z_of_sum(conditional, variances),
        applicable=applicable,
        conditional_excess=100 * conditional / applicable if applicable else 0.0,
    )


def check_strategies(scores: Sequence[StrategyScore], items: int) -> Iterator[Flaw]:
    """B402 and B404: no rule but those of position scores more than chance and 5 points (15 where it applies)."""
    for score in scores:
        if score.name.startswith("position") or score.z <= z_needed(items):
            continue
        code = "B402" if score.name in LENGTH_RULES else "B404"
        if score.excess > MOST_EXCESS:
            message = (
                f"Choosing by “{score.name}” scores {score.score:.1f} % where chance is {score.chance:.1f} % "
                f"(z {score.z:.1f}); {score.chance + MOST_EXCESS:.0f} % is the limit. Rewrite items where it works."
            )
            yield Flaw(code, "error", message)
        elif score.applicable >= FEWEST_APPLICABLE and score.conditional_excess > MOST_CONDITIONAL_EXCESS:
            message = (
                f"In the {score.applicable} items where options differ, “{score.name}” scores "
                f"{score.conditional_excess:.1f} points over chance (z {score.z:.1f}); 15 is the limit."
            )
            yield Flaw(code, "error", message + " Rewrite some of them.")
