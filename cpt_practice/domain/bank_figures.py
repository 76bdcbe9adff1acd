"""What can be counted and measured of a whole bank, before anything is judged."""

import math
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from cpt_practice.domain.blind_model import BlindModelScore, blind_model_score
from cpt_practice.domain.blind_strategies import StrategyScore, strategy_scores
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.item_stems import negative
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.question import Level
from cpt_practice.domain.wording import reading_grade


@dataclass(frozen=True, slots=True)
class BankFigures:
    """The figures of a bank; shares are 0 to 1, scores in percent, an empty bank has zeros.

    `key_positions` counts keys at each source position. `length_ratio` is the geometric mean of key length over mean
    distractor length. `blind_model` is None where there are too few questions for it. `waived` counts the warnings and
    errors that reasons written into the questions settle.
    """

    questions: int
    by_activity: tuple[tuple[str, int], ...]
    by_level: tuple[tuple[str, int], ...]
    with_figure: int
    key_positions: tuple[int, ...]
    length_ratio: float
    uniquely_longest: int
    uniquely_shortest: int
    strategies: tuple[StrategyScore, ...]
    blind_model: BlindModelScore | None
    negative_stems: int
    mean_reading_grade: float
    mean_difficulty: float
    sd_difficulty: float
    duplicates_under_review: int = 0
    waived: int = 0

    def share(self, count: int) -> float:
        """The count as a share (0 to 1) of the questions."""
        return count / self.questions if self.questions else 0.0


def measure_bank(bank: Bank, items: Sequence[ItemWording]) -> BankFigures:
    """The figures of the bank, whose questions `items` are; duplicates and waivers are counted by the caller."""
    questions = bank.questions
    activities = Counter(question.activity for question in questions)
    levels = Counter(question.level for question in questions)
    positions = Counter(question.key for question in questions)
    difficulties = [question.difficulty for question in questions]
    grades = [reading_grade(question.stem) for question in questions]
    return BankFigures(
        questions=len(questions),
        by_activity=tuple((each.id, activities[each.id]) for each in bank.blueprint.activities),
        by_level=tuple((level, levels[level]) for level in get_args(Level)),
        with_figure=sum(question.figure is not None for question in questions),
        key_positions=tuple(positions[at] for at in range(max((len(q.options) for q in questions), default=0))),
        length_ratio=_length_ratio(items),
        uniquely_longest=sum(map(key_uniquely_longest, items)),
        uniquely_shortest=sum(map(key_uniquely_shortest, items)),
        strategies=strategy_scores(items),
        blind_model=blind_model_score(items),
        negative_stems=sum(negative(question.stem) for question in questions),
        mean_reading_grade=statistics.fmean(grades) if grades else 0.0,
        mean_difficulty=statistics.fmean(difficulties) if difficulties else 0.0,
        sd_difficulty=statistics.stdev(difficulties) if len(difficulties) > 1 else 0.0,
    )


def key_uniquely_longest(item: ItemWording) -> bool:
    """True where the key is longer than every distractor by 2 characters and 5 %."""
    longest = max(item.distractor_lengths)
    return item.key_length >= longest + 2 and item.key_length >= 1.05 * longest


def key_uniquely_shortest(item: ItemWording) -> bool:
    """True where the key is shorter than every distractor by 2 characters and 5 %."""
    shortest = min(item.distractor_lengths)
    return item.key_length <= shortest - 2 and item.key_length <= 0.95 * shortest


def _length_ratio(items: Sequence[ItemWording]) -> float:
    logarithms = [
        math.log(max(1, item.key_length) / max(1.0, statistics.fmean(item.distractor_lengths))) for item in items
    ]
    return math.exp(statistics.fmean(logarithms)) if logarithms else 0.0
