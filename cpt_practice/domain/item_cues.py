"""Checks of what gives the key away to someone who knows nothing: length, echoes, hedges, odd features."""

import re
from collections.abc import Iterator
from itertools import combinations

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.quantities import quantity
from cpt_practice.domain.word_lists import (
    ABSOLUTES,
    HEDGES,
    NEGATIONS,
    NUMBER_WORDS,
    OPPOSITES,
    PURPOSES,
    REASONS,
    SILLY,
)
from cpt_practice.domain.wording import contains_phrase, plain, shared, words

_LOOSE_AMOUNTS = "half|twice|double|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|third|quarter"
_DIGITS = re.compile(r"(?<![\w.])\d")
_ANY_AMOUNT = re.compile(rf"(?<![\w.])\d|\b(?:{'|'.join(NUMBER_WORDS)}|{_LOOSE_AMOUNTS})\b", re.IGNORECASE)
_FEATURES = (
    ("a number", _DIGITS, _ANY_AMOUNT),
    ("a parenthesis", re.compile(r"\("), re.compile(r"\(")),
    ("a reason (because, since, due to)", REASONS, PURPOSES),
)


def check_key_too_long(item: ItemWording) -> Iterator[Flaw]:
    """C101: the key is not 1.25 times as long as its longest distractor (and 10 characters); from 1.5 on no waiver."""
    key, longest = item.key_length, max(item.distractor_lengths)
    if key < 1.25 * longest or key < longest + 10:
        return
    ratio = key / max(1, longest)
    message = (
        f"The key has {key} characters, the longest wrong answer {longest}: {ratio:.2f} times as long; below 1.25 is "
        f"right. Cut the key to {int(1.25 * longest)} or fill the wrong answers."
    )
    hint = "" if ratio >= 1.5 else " A reason under waive: C101 settles it."
    yield Flaw("C101", "error", message + hint, reducible=ratio < 1.5)


def check_key_too_short(item: ItemWording) -> Iterator[Flaw]:
    """C102: the key is not below 0.6 times its shortest distractor (and 10 characters)."""
    key, shortest = item.key_length, min(item.distractor_lengths)
    if key <= 0.6 * shortest and key <= shortest - 10:
        message = f"The key has {key} characters, the shortest wrong answer {shortest}: it stands out. Even them out."
        yield Flaw("C102", "warning", message)


def check_clang(item: ItemWording) -> Iterator[Flaw]:
    """C105: no rare word of the stem (4 letters and more) comes back in the key alone, with no relative elsewhere."""
    beginnings = {word[:5] for word in shared(item.distractor_words)}
    echoes = sorted(
        word
        for word in item.key_words & item.stem_words - item.familiar
        if len(word) >= 4 and word.isalpha() and word[:5] not in beginnings
    )
    if echoes:
        shown = ", ".join(f"“{_as_written(item, echo)}”" for echo in echoes)
        yield Flaw("C105", "warning", f"{shown} stands in the stem and in the key alone. Use it in a wrong answer too.")


def _as_written(item: ItemWording, word: str) -> str:
    return next((found for found in words(item.key_text) if found.startswith(word[:-1])), word)


def check_convergence(item: ItemWording) -> Iterator[Flaw]:
    """C106: the key is not the option that shares most parts with the others."""
    scores = item.convergence
    key = scores[item.question.key]
    rival = max(score for index, score in enumerate(scores) if index != item.question.key)
    if key >= 1 and key - rival >= 0.5:
        message = (
            f"A word of the key stands in {key:.1f} other options on average, at most {rival:.1f} for a wrong answer: "
            "what the options have in common points to the key. Share the parts out evenly."
        )
        yield Flaw("C106", "warning", message)


def check_absolutes(item: ItemWording) -> Iterator[Flaw]:
    """C107: “always”, “never”, “only” are not the mark of the wrong answers."""
    marked = sum(ABSOLUTES.search(text) is not None for text in item.distractor_texts)
    if marked >= 2 and ABSOLUTES.search(item.key_text) is None:
        message = f"{marked} wrong answers have a word such as always, never, all, only; the key has none. Reword them."
        yield Flaw("C107", "warning", message)


def check_hedges(item: ItemWording) -> Iterator[Flaw]:
    """C108: “may”, “usually”, “properly”, “ensure” are not the mark of the key."""
    found = HEDGES.search(item.key_text)
    if found is not None and not any(HEDGES.search(text) for text in item.distractor_texts):
        message = f"The key alone has a cautious word (“{found.group()}”). Drop it or give wrong answers one as well."
        yield Flaw("C108", "warning", message)


def check_lone_opposites(item: ItemWording) -> Iterator[Flaw]:
    """C110: the key is not half of the only pair of opposites."""
    pairs = [
        pair
        for pair in combinations(range(len(item.question.options)), 2)
        if _opposite(item.question.options[pair[0]].text, item.question.options[pair[1]].text)
    ]
    if len(pairs) == 1 and item.question.key in pairs[0]:
        one, other = (item.question.options[index].text for index in pairs[0])
        message = f"“{one}” and “{other}” are the only opposites, so one must be the key. Make two pairs, or none."
        yield Flaw("C110", "warning", message)


def _opposite(one: str, other: str) -> bool:
    first, second = words(one), words(other)
    if len(first) == len(second):
        different = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
        return len(different) == 1 and frozenset(different[0]) in OPPOSITES
    short, long = sorted((first, second), key=len)
    if len(long) != len(short) + 1:
        return False
    return any(word in NEGATIONS and long[:at] + long[at + 1 :] == short for at, word in enumerate(long))


def check_exclusive_features(item: ItemWording) -> Iterator[Flaw]:
    """C111: the key is not the only one with a number, a parenthesis or a reason; amounts in words excuse it."""
    for name, telling, excusing in _FEATURES:
        if telling.search(item.key_text) and not any(excusing.search(text) for text in item.distractor_texts):
            yield Flaw(
                "C111", "warning", f"The key is the only option with {name}. Give wrong answers one, or drop it."
            )


def check_silly_distractors(item: ItemWording) -> Iterator[Flaw]:
    """C116: no distractor that nobody would choose."""
    for text in item.distractor_texts:
        if (found := SILLY.search(text)) is not None:
            message = f"“{found.group()}” in “{text}” makes it an answer that nobody picks. Use a real mistake."
            yield Flaw("C116", "warning", message)


def check_key_in_stem(item: ItemWording) -> Iterator[Flaw]:
    """C117: the stem does not hold the whole key, unless it holds a wrong answer as well; amounts may come back."""
    if quantity(item.key_text) is not None:
        return
    stem = plain(item.question.stem)
    if contains_phrase(stem, plain(item.key_text)) and not any(
        contains_phrase(stem, plain(text)) for text in item.distractor_texts
    ):
        yield Flaw("C117", "error", f"The stem itself says “{item.key_text}”, which is the key. Reword the stem.")


ITEM_CHECKS = (
    check_key_too_long,
    check_key_too_short,
    check_clang,
    check_convergence,
    check_absolutes,
    check_hedges,
    check_lone_opposites,
    check_exclusive_features,
    check_silly_distractors,
    check_key_in_stem,
)
