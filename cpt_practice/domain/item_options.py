"""Checks of the options of one question among themselves: number, size, doubles, order, letters.

I002 (exactly one key) needs no check: a `Question` refuses to exist without it.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.quantities import Quantity, numbers_in, ordering_value, quantity, same_amount, span
from cpt_practice.domain.word_lists import OF_THE_ABOVE
from cpt_practice.domain.wording import contains_phrase, folded, plain, word_count

OPTIONS_WANTED = 4
_PLACEHOLDER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX+)\b|\?{3}|\blorem ipsum\b|\b[Oo]ption [A-E]$")
_NAMED_LETTER = re.compile(
    r"\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Aa]lternative|[Dd]istractor)s? (?:\([A-Ea-e]\)|[A-E]\b(?![-'’]))"
)
_JOINED_LETTERS = re.compile(
    r"^(?:both )?[A-E](?:, [A-E])*,? (?:and|or) [A-E](?: only| both)?\.?$|\b[Bb]oth [A-E] and [A-E]\b"
)
_LABELS = re.compile(r"\b[B-E]\b|(?<!^)(?<![.?!:] )\bA\b")
_ASKS_FOR_LIMITS = re.compile(r"\b(?:range|limits?|between|tolerance|band|window)\b", re.IGNORECASE)


def check_number_of_options(item: ItemWording) -> Iterator[Flaw]:
    """I001: four options; three with a reason."""
    count = len(item.question.options)
    if count != OPTIONS_WANTED:
        message = f"There are {count} options; every question of a bank has {OPTIONS_WANTED}."
        reducible = count == OPTIONS_WANTED - 1
        hint = " Add a believable wrong answer, or write a reason under waive: I001." if reducible else ""
        yield Flaw("I001", "error", message + hint, reducible=reducible)


def check_double_options(item: ItemWording) -> Iterator[Flaw]:
    """I003: no two options say the same, be it in other units; signs and capitals of units may tell options apart."""
    for one, other in combinations((option.text for option in item.question.options), 2):
        if folded(one) == folded(other):
            yield Flaw("I003", "error", f"“{one}” is offered twice. Replace one of the two.")
        elif _same_quantity(one, other):
            yield _equal_amounts(one, other)
        elif folded(one).lower() == folded(other).lower() and not numbers_in(one):
            yield Flaw("I003", "warning", f"“{one}” and “{other}” differ in capitals only. Replace one of the two.")


def _same_quantity(one: str, other: str) -> bool:
    first, second = quantity(one), quantity(other)
    return first is not None and second is not None and same_amount(first, second)


def _equal_amounts(one: str, other: str) -> Flaw:
    first, second = quantity(one), quantity(other)
    precision_asked = (
        isinstance(first, Quantity)
        and isinstance(second, Quantity)
        and first.unit == second.unit
        and "/" not in one + other
        and first.decimals != second.decimals
    )
    if precision_asked:
        message = f"“{one}” and “{other}” are one amount to different precision. Replace one unless precision is asked."
        return Flaw("I003", "warning", message)
    return Flaw("I003", "error", f"“{one}” and “{other}” are the same amount. Replace one of the two.")


def check_placeholders(item: ItemWording) -> Iterator[Flaw]:
    """I004: nothing is empty or left to be written."""
    question = item.question
    texts = [("stem", question.stem)]
    for number, option in enumerate(question.options, start=1):
        texts += [(f"option {number}", option.text), (f"reason of option {number}", option.why)]
    for where, text in texts:
        if not text.strip():
            yield Flaw("I004", "error", f"The {where} is empty.")
        elif (found := _PLACEHOLDER.search(text)) is not None:
            yield Flaw("I004", "error", f"The {where} holds the placeholder “{found.group()}”. Write the final text.")


def check_option_size(item: ItemWording) -> Iterator[Flaw]:
    """I006: no option over 25 words."""
    for option in item.question.options:
        if (count := word_count(option.text)) > 25:
            yield Flaw("I006", "warning", f"An option has {count} words (“{option.text[:40]}…”); 25 are enough.")


def check_letters(item: ItemWording) -> Iterator[Flaw]:
    """I007: no text names an option by its letter, as options are shuffled; labels of a figure may be named."""
    question = item.question
    texts = [question.stem, *(option.text for option in question.options), *(option.why for option in question.options)]
    for text in texts:
        if (found := _NAMED_LETTER.search(text)) is not None:
            message = f"“{found.group()}” names an option by its letter, but options are shuffled. Say what it states."
            yield Flaw("I007", "error", message)
            return
    if question.figure is not None or _LABELS.search(question.stem):
        return
    for text in texts[1:]:
        if (found := _JOINED_LETTERS.search(text)) is not None:
            message = f"“{found.group()}” joins options by letter, but options are shuffled. Write the answer out."
            yield Flaw("I007", "error", message)
            return


def check_length_spread(item: ItemWording) -> Iterator[Flaw]:
    """C103: the longest option is not 2.5 times the shortest."""
    longest, shortest = max(item.option_lengths), min(item.option_lengths)
    if longest > 2.5 * shortest and longest > shortest + 25:
        yield Flaw("C103", "info", f"The options run from {shortest} to {longest} characters; aim at equal lengths.")


def check_prose_lengths(item: ItemWording) -> Iterator[Flaw]:
    """C118: options in prose keep within a factor of 1.6 in length."""
    longest, shortest = max(item.option_lengths), min(item.option_lengths)
    if longest > 12 and longest - shortest > 8 and longest > 1.6 * shortest:
        message = (
            f"The longest option has {longest} characters, the shortest {shortest}: a factor of "
            f"{longest / max(1, shortest):.1f}; at most 1.6. Trim the long ones or fill the short ones."
        )
        yield Flaw("C118", "warning", message)


def check_of_the_above(item: ItemWording) -> Iterator[Flaw]:
    """C109: no “all of the above” and the like."""
    for option in item.question.options:
        if OF_THE_ABOVE.search(option.text):
            yield Flaw(
                "C109", "error", f"“{option.text}” is not a fair option. Put a statement of its own in its place."
            )


def check_number_order(item: ItemWording) -> Iterator[Flaw]:
    """C113: numbers stand in order in the source and are not shuffled; other options are free."""
    found = [ordering_value(option.text) for option in item.question.options]
    values = [pair[1] for pair in found if pair is not None]
    frames = {pair[0] for pair in found if pair is not None}
    if len(values) < len(found) or len(frames) != 1 or len(set(values)) < len(values):
        return
    if values != sorted(values) and values != sorted(values, reverse=True):
        shown = ", ".join(option.text for option in item.question.options)
        yield Flaw("C113", "warning", f"The numbers are out of order ({shown}). Sort them and set shuffle: false.")
    elif item.question.shuffle:
        message = "The options are numbers in order, but they would be shuffled. Set shuffle: false."
        yield Flaw("C113", "warning", message)


def check_overlapping_ranges(item: ItemWording) -> Iterator[Flaw]:
    """C114: ranges do not overlap; an error where a value in the stem fits the key's range and another one too."""
    spans = [span(option.text) for option in item.question.options]
    key_span = spans[item.question.key]
    if key_span is None or sum(each is not None for each in spans) < 3:
        return
    others = [each for index, each in enumerate(spans) if each is not None and index != item.question.key]
    if _ASKS_FOR_LIMITS.search(item.question.stem):
        return
    rivals = [each for each in others if max(each[0], key_span[0]) < min(each[1], key_span[1])]
    if not rivals:
        return
    in_both = [
        value
        for value in numbers_in(item.question.stem)
        if any(low < value < high and key_span[0] < value < key_span[1] for low, high in rivals)
    ]
    if in_both:
        message = f"{in_both[0]:g} in the stem lies in the key's range and in another option's too: two right answers."
        yield Flaw("C114", "error", message)
    else:
        yield Flaw(
            "C114", "warning", "The key's range overlaps another option's. Make the ranges meet without overlap."
        )


def check_option_inside_option(item: ItemWording) -> Iterator[Flaw]:
    """C115: no option stands whole inside another; amounts are compared by I003."""
    texts = [option.text for option in item.question.options]
    for one, other in combinations(texts, 2):
        short, long = sorted((plain(one), plain(other)), key=len)
        if short == long or quantity(one) is not None or len(short) < 3:
            continue
        if contains_phrase(long, short):
            message = f"“{one}” and “{other}”: one contains the other, so that one may be right whenever the other is."
            yield Flaw("C115", "warning", message)


ITEM_CHECKS = (
    check_number_of_options,
    check_double_options,
    check_placeholders,
    check_option_size,
    check_letters,
    check_length_spread,
    check_prose_lengths,
    check_of_the_above,
    check_number_order,
    check_overlapping_ranges,
    check_option_inside_option,
)
