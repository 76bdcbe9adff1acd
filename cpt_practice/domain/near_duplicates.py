"""Questions that ask the same thing: alike in the letters of stem and key, or stems alike but for word order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.question import Question
from cpt_practice.domain.wording import plain

BLOCKING_COSINE = 0.80
REVIEW_COSINE = 0.40
BLOCKING_RATIO = 0.93
_FREQUENT = 12
_ALPHABET = " abcdefghijklmnopqrstuvwxyz0123456789.%/+-"

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LikePair:
    """Two questions that are alike: `cosine` of stem and key, `ratio` of the stems with their words sorted, 0 to 1.

    `ratio` is 0 where it can't reach 0.93; `same_stem` means equal but for capitals, spaces and punctuation.
    """

    first: str
    second: str
    cosine: float
    ratio: float
    same_stem: bool
    other_figure: bool

    @property
    def blocking(self) -> bool:
        """True where they are one question twice; questions on two different figures never are."""
        alike = self.same_stem or self.cosine >= BLOCKING_COSINE or self.ratio >= BLOCKING_RATIO
        return alike and not self.other_figure


def like_pairs(questions: Sequence[Question]) -> tuple[LikePair, ...]:
    """All pairs from a cosine of 0.40 or a ratio of 0.93 on, in the order of the questions."""
    if len(questions) < 2:
        return ()
    stems = [plain(question.stem) for question in questions]
    keys = [question.options[question.key].text for question in questions]
    cosines = cosine_matrix([f"{stem} {plain(key)}" for stem, key in zip(stems, keys, strict=True)])
    ratios = _high_ratios([" ".join(sorted(stem.split())) for stem in stems])
    alike = {(int(one), int(other)) for one, other in np.argwhere(np.triu(cosines >= REVIEW_COSINE, 1))}
    return tuple(
        LikePair(
            first=questions[one].id,
            second=questions[other].id,
            cosine=float(cosines[one, other]),
            ratio=ratios.get((one, other), 0.0),
            same_stem=stems[one] == stems[other],
            other_figure=_other_figure(questions[one], questions[other]),
        )
        for one, other in sorted(alike | ratios.keys())
    )


def _other_figure(one: Question, other: Question) -> bool:
    return one.figure is not None and other.figure is not None and one.figure.svg != other.figure.svg


def check_like_pairs(
    questions: Sequence[Question], pairs: Sequence[LikePair], distinct: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, Flaw]]:
    """B406: no question twice; every pair that looks alike is settled as enemies or as distinct; enemies exist."""
    enemies = {frozenset((question.id, enemy)) for question in questions for enemy in question.enemies}
    judged = {frozenset(pair) for pair in distinct}
    for pair in pairs:
        both = frozenset((pair.first, pair.second))
        if pair.blocking and (pair.same_stem or both not in judged):
            yield (
                pair.first,
                Flaw("B406", "error", f"This asks the same as {pair.second} ({_how(pair)}). Drop one of them."),
            )
        elif both not in judged | enemies:
            message = f"This may ask the same as {pair.second} ({_how(pair)}). Read both: drop one, or name the other "
            yield pair.first, Flaw("B406", "warning", message + "under enemies, or list the pair as distinct.")
    yield from _unknown_names(questions, distinct)


def under_review(questions: Sequence[Question], pairs: Sequence[LikePair], distinct: frozenset[tuple[str, str]]) -> int:
    """How many pairs wait for a person to say whether they ask the same."""
    flaws = check_like_pairs(questions, pairs, distinct)
    return sum(flaw.severity == "warning" for _subject, flaw in flaws if "may ask the same" in flaw.message)


def _how(pair: LikePair) -> str:
    if pair.same_stem:
        return "the stems are equal"
    if pair.cosine >= BLOCKING_COSINE or pair.ratio < BLOCKING_RATIO:
        return f"stem and key are alike by {pair.cosine:.2f}"
    return f"the stems are alike by {pair.ratio:.2f}"


def _unknown_names(questions: Sequence[Question], distinct: frozenset[tuple[str, str]]) -> Iterator[tuple[str, Flaw]]:
    known = {question.id for question in questions}
    for question in questions:
        for enemy in question.enemies:
            if enemy == question.id:
                yield question.id, Flaw("B406", "error", "This names itself under enemies. Name the other question.")
            elif enemy not in known:
                yield (
                    question.id,
                    Flaw("B406", "error", f"{enemy}, named under enemies, does not exist. Correct the id."),
                )
    for pair in sorted(distinct):
        for name in set(pair) - known:
            message = f"{name}, listed as distinct from another, does not exist. Correct or drop the pair."
            yield next((other for other in pair if other != name), name), Flaw("B406", "warning", message)


def cosine_matrix(texts: Sequence[str]) -> Matrix:
    """Cosines of TF-IDF vectors over character 3- to 5-grams (raw counts, smooth idf), for all pairs of texts."""
    document, gram, count = _grams(texts)
    frequency = np.bincount(gram)
    weight = count * (np.log((1 + len(texts)) / (1 + frequency)) + 1)[gram]
    norms = np.sqrt(np.bincount(document, weight**2, len(texts)))
    weight /= np.where(norms > 0, norms, 1.0)[document]
    return _frequent_products(document, gram, weight, frequency) + _rare_products(document, gram, weight, frequency)


def _grams(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """For each distinct gram of each text: the text, the gram (numbered from 0) and how often it stands there."""
    letters = {letter: at + 1 for at, letter in enumerate(_ALPHABET)}
    base = len(_ALPHABET) + 2
    found = []
    for at, text in enumerate(texts):
        codes = np.fromiter((letters.get(letter, base - 1) for letter in f" {text} "), dtype=np.int64)
        for size in (3, 4, 5):
            if len(codes) < size:
                continue
            grams = np.zeros(len(codes) - size + 1, dtype=np.int64)
            for place in range(size):
                grams = grams * base + codes[place : len(codes) - size + 1 + place]
            found.append(grams + at * base**5)
    documents_and_grams, counts = np.unique(np.concatenate(found), return_counts=True)
    document = documents_and_grams // base**5
    _, gram = np.unique(documents_and_grams % base**5, return_inverse=True)
    return document, gram.astype(np.int64), counts.astype(np.float64)


def _frequent_products(
    document: NDArray[np.int64], gram: NDArray[np.int64], weight: NDArray[np.float64], frequency: NDArray[np.int64]
) -> Matrix:
    """The part of the cosines that comes from grams in many texts: a dense product."""
    size = int(document.max()) + 1
    column = np.cumsum(frequency > _FREQUENT) - 1
    chosen = frequency[gram] > _FREQUENT
    dense = np.zeros((size, int(column[-1]) + 1), dtype=np.float32)
    dense[document[chosen], column[gram[chosen]]] = weight[chosen]
    product: Matrix = dense @ dense.T
    return product


def _rare_products(
    document: NDArray[np.int64], gram: NDArray[np.int64], weight: NDArray[np.float64], frequency: NDArray[np.int64]
) -> Matrix:
    """The part that comes from grams in two and more, but few texts: summed pair by pair."""
    size = int(document.max()) + 1
    order = np.argsort(gram, kind="stable")
    starts = np.concatenate(([0], np.cumsum(frequency)[:-1]))
    cells, products = [np.zeros(0, dtype=np.int64)], [np.zeros(0)]
    for texts_with_it in range(2, _FREQUENT + 1):
        rows = starts[frequency == texts_with_it]
        for one, other in combinations(range(texts_with_it), 2):
            left, right = order[rows + one], order[rows + other]
            cells.append(document[left] * size + document[right])
            products.append(weight[left] * weight[right])
    total = np.bincount(np.concatenate(cells), np.concatenate(products), size * size)
    half = total.reshape(size, size).astype(np.float32)
    return half + half.T


def _high_ratios(texts: Sequence[str]) -> dict[tuple[int, int], float]:
    """Pairs of texts whose ratio reaches 0.93; lengths and counts of letters rule out most before it is worked."""
    lengths = np.asarray([len(text) for text in texts])
    letters = sorted(set("".join(texts)))
    counts = np.asarray([[text.count(letter) for letter in letters] for text in texts], dtype=np.int32)
    found = {}
    for one, text in enumerate(texts[:-1]):
        sums = lengths[one] + lengths[one + 1 :]
        close = 2 * np.minimum(lengths[one], lengths[one + 1 :]) >= BLOCKING_RATIO * sums
        candidates = np.flatnonzero(close)
        in_common = np.minimum(counts[one], counts[one + 1 :][candidates]).sum(axis=1)
        for other in candidates[2 * in_common >= BLOCKING_RATIO * sums[candidates]] + one + 1:
            ratio = indel_ratio(text, texts[other])
            if ratio >= BLOCKING_RATIO:
                found[one, int(other)] = ratio
    return found


def indel_ratio(one: str, other: str) -> float:
    """Twice the longest common subsequence over the summed lengths, 0 to 1 (bit-parallel: Hyyrö, 2004)."""
    if not one or not other:
        return float(one == other)
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    full = (1 << len(one)) - 1
    free = full
    for letter in other:
        hits = free & places.get(letter, 0)
        free = (free + hits | free - hits) & full
    common = len(one) - free.bit_count()
    return 2 * common / (len(one) + len(other))
