"""How surprising a share is: z values of counts of hits, and chi-square tail probabilities."""

import math
from collections.abc import Sequence

SMALL_BANK = 300


def z_needed(items: int) -> float:
    """The z from which a share counts as more than chance: 2.33, and 3.0 below 300 items."""
    return 2.33 if items >= SMALL_BANK else 3.0


def z_of_share(hits: float, items: int, share: float) -> float:
    """The z of `hits` among `items` against a true share (0 to 1); 0 where nothing can vary."""
    deviation = math.sqrt(items * share * (1 - share))
    return (hits - items * share) / deviation if deviation else 0.0


def z_of_sum(excess: float, variances: Sequence[float]) -> float:
    """The z of a sum of independent scores that lies `excess` above its expectation; 0 where nothing can vary."""
    total = math.fsum(variances)
    return excess / math.sqrt(total) if total > 0 else 0.0


def chi_square_tail(statistic: float, freedom: int) -> float:
    """Probability of a chi-square value of at least `statistic` with `freedom` degrees of freedom (1 or more).

    By the recurrence of the upper incomplete gamma function (Abramowitz and Stegun, 1964, 26.4.8).
    """
    if freedom < 1:
        raise ValueError("chi-square needs at least one degree of freedom")
    half = statistic / 2
    tail, at = (math.erfc(math.sqrt(half)), 1) if freedom % 2 else (math.exp(-half), 2)
    while at < freedom:
        tail += half ** (at / 2) * math.exp(-half) / math.gamma(at / 2 + 1)
        at += 2
    return min(1.0, tail)


def chi_square_of_even(counts: Sequence[int]) -> float:
    """Chi-square of the counts against all of them being equal."""
    expected = sum(counts) / len(counts)
    return sum((count - expected) ** 2 for count in counts) / expected if expected else 0.0
