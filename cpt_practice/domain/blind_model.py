"""A model that sees only the form of the options, no words, and is asked for the key: what it finds, guessers find.

Conditional logistic regression (McFadden, 1974) over the options of an item with an L2 penalty, cross-validated.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.significance import SMALL_BANK, z_needed, z_of_sum
from cpt_practice.domain.word_lists import ABSOLUTES, HEDGES
from cpt_practice.domain.wording import words

MOST_EXCESS = 6.0
FEWEST_ITEMS = 40
FOLDS = 10
_PENALTY = 3.0
_STEPS = 12
_NUMBER = re.compile(r"(?<![\w.])\d")

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BlindModelScore:
    """Percent of items whose key the model finds in folds that it has not seen, chance in percent, and z."""

    accuracy: float
    chance: float
    z: float


def blind_model_score(items: Sequence[ItemWording]) -> BlindModelScore | None:
    """The cross-validated accuracy; None below 40 items, where it says nothing. The same items give the same score."""
    if len(items) < FEWEST_ITEMS:
        return None
    features, offered, keys = _tensor(items)
    folds = _folds(items)
    scores = np.zeros(len(items))
    for fold in range(FOLDS):
        held = folds == fold
        weights = _fit(features[~held], offered[~held], keys[~held])
        scores[held] = _hits(features[held] @ weights, offered[held], keys[held])
    chances = 1.0 / offered.sum(axis=1)
    z = z_of_sum(float((scores - chances).sum()), [float(value) for value in chances * (1 - chances)])
    return BlindModelScore(100 * float(scores.mean()), 100 * float(chances.mean()), z)


def check_blind_model(score: BlindModelScore | None, items: int) -> Iterator[Flaw]:
    """B405: at most chance and 6 points, from 300 items on; below that the figure is information."""
    if score is None:
        return
    rates = f"{score.accuracy:.1f} % (chance {score.chance:.1f} %, z {score.z:.1f})"
    found = f"A model that sees only the form of the options finds the key in {rates}"
    limit = score.chance + MOST_EXCESS
    if items < SMALL_BANK:
        yield Flaw("B405", "info", f"{found}; it is judged from {SMALL_BANK} questions on.")
    elif score.accuracy > limit and score.z > z_needed(items):
        message = f"{found}; {limit:.0f} % is the limit. Even out the length and form of the options."
        yield Flaw("B405", "error", message)


def _folds(items: Sequence[ItemWording]) -> NDArray[np.int64]:
    """Fold of each item: dealt out in the order of a hash of the ids, so that no file and no topic is a fold."""
    order = sorted(
        range(len(items)), key=lambda at: (zlib.crc32(items[at].question.id.encode()), items[at].question.id)
    )
    folds = np.zeros(len(items), dtype=np.int64)
    folds[order] = np.arange(len(items)) % FOLDS
    return folds


def _tensor(items: Sequence[ItemWording]) -> tuple[Matrix, NDArray[np.bool_], NDArray[np.int64]]:
    """Features (items, options, features), centered in each item and scaled; which options exist; index of each key."""
    width = max(len(item.option_words) for item in items)
    rows = [_features(item) for item in items]
    features = np.zeros((len(items), width, len(rows[0][0])))
    offered = np.zeros((len(items), width), dtype=np.bool_)
    for at, row in enumerate(rows):
        block = np.asarray(row)
        features[at, : len(row)] = block - block.mean(axis=0)
        offered[at, : len(row)] = True
    scale = features[offered].std(axis=0)
    scale[scale < 1e-9] = 1.0
    return features / scale, offered, np.asarray([item.question.key for item in items])


def _features(item: ItemWording) -> list[list[float]]:
    """What an option looks like, for each option: lengths, place, marks, echoes; no word enters."""
    lengths = item.option_lengths
    mean_length = sum(lengths) / len(lengths) or 1.0
    ordered = sorted(lengths)
    rows = []
    for at, option in enumerate(item.question.options):
        text, length = option.text, lengths[at]
        tokens = words(text)
        rank = (ordered.index(length) + len(ordered) - 1 - ordered[::-1].index(length)) / 2
        rows.append(
            [
                rank / (len(lengths) - 1),
                length / mean_length,
                float(rank == len(lengths) - 1),
                float(rank == 0),
                float(at == 0),
                at / (len(lengths) - 1),
                float(at == len(lengths) - 1),
                len(_NUMBER.findall(text)),
                text.count("("),
                text.count(","),
                len(HEDGES.findall(text)),
                len(ABSOLUTES.findall(text)),
                len(item.option_words[at] & item.stem_words),
                item.convergence[at],
                float(text[:1].islower()),
                len(tokens),
                sum(map(len, tokens)) / max(1, len(tokens)),
            ]
        )
    return rows


def _fit(features: Matrix, offered: NDArray[np.bool_], keys: NDArray[np.int64]) -> Matrix:
    """Weights of the penalized likelihood, by Newton's method."""
    count = features.shape[2]
    weights = np.zeros(count)
    chosen = features[np.arange(len(keys)), keys].sum(axis=0)
    flat = features.reshape(-1, count)
    for _ in range(_STEPS):
        shares = _shares(features @ weights, offered)
        mean = np.einsum("io,iof->if", shares, features)
        gradient = chosen - mean.sum(axis=0) - _PENALTY * weights
        curvature = flat.T @ (flat * shares.reshape(-1, 1)) - mean.T @ mean + _PENALTY * np.eye(count)
        step = np.linalg.solve(curvature, gradient)
        weights += step
        if float(np.abs(step).max()) < 1e-6:
            break
    return weights


def _shares(values: Matrix, offered: NDArray[np.bool_]) -> Matrix:
    """Probability of each offered option, by softmax."""
    masked = np.where(offered, values, -np.inf)
    grown: Matrix = np.exp(masked - masked.max(axis=1, keepdims=True))
    shares: Matrix = grown / grown.sum(axis=1, keepdims=True)
    return shares


def _hits(values: Matrix, offered: NDArray[np.bool_], keys: NDArray[np.int64]) -> Matrix:
    """1 where the key has the highest value of its item, shared where it ties, else 0."""
    masked = np.where(offered, np.round(values, 9), -np.inf)
    best = masked == masked.max(axis=1, keepdims=True)
    hit: Matrix = best[np.arange(len(keys)), keys] / best.sum(axis=1)
    return hit
