"""Checks of what stands behind a question: reasons, reference, level, sums, figure and characters."""

import re
import unicodedata
from collections.abc import Iterator

from cpt_practice.domain.arithmetic import written_sums
from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.quantities import numbers_in, quantity
from cpt_practice.domain.question import Question
from cpt_practice.domain.references import ACCEPTED, unaccepted_references
from cpt_practice.domain.word_lists import word_set
from cpt_practice.domain.wording import contains_phrase, content_words, plain, stemmed, word_count

_EMPTY_REASONS = frozenset(
    map(stemmed, word_set("incorrect correct wrong right false true answer option statement choice applicable"))
)
_CONSTANTS = frozenset(
    {*range(13), 24, 32, 40, 50, 52, 60, 90, 100, 180, 360, 365, 1000, 2000, 3600, 200_000, 1_000_000}
)
_KNOWN_FACTORS = frozenset({0.5, 3.14, 3.1416, 25.4, 2.54, 0.4536, 2.2, 2.205, 3.785, 14.7, 746.0, 1.8})
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_GLUED_UNIT = re.compile(
    r"(?<![\w.])\d[\d.,]*(?:mm|cm|km|in|ft|lbs?|kg|oz|psi|psig|kPa|MPa|rpm|dBA|dB|k?Hz|MHz|gal|mph|ppm|min|hr|kV|mA|kW|hp)\b"
)
_MISREAD = re.compile(r"�|â€|Ã[\x80-\xbf©¨¼¶¤]|Â[°µ±]")
_DOUBLE_HYPHEN = re.compile(r"(?<!-)--(?!-)|[a-z] - [a-z]")


def check_reasons(item: ItemWording) -> Iterator[Flaw]:
    """M301: each option has a reason of its own, 20 characters and more, that says more than right or wrong."""
    seen: set[str] = set()
    for number, option in enumerate(item.question.options, start=1):
        why = plain(option.why)
        if not why:
            continue
        if len(option.why.strip()) < 20:
            message = f"The reason of option {number} has {len(option.why.strip())} characters; 20 are the least."
            yield Flaw("M301", "error", message + " Name the mistake behind it.")
        elif why in seen or why == plain(option.text):
            message = f"The reason of option {number} repeats another text. Say what is right or wrong about this one."
            yield Flaw("M301", "error", message)
        elif len(content_words(option.why) - _EMPTY_REASONS) < 2:
            yield Flaw(
                "M301", "error", f"The reason of option {number} only passes judgment. Name the mistake behind it."
            )
        seen.add(why)


def check_reference(item: ItemWording) -> Iterator[Flaw]:
    """M302: every part of the reference names a public source that can be looked up."""
    for part in unaccepted_references(item.question.reference):
        found = f"The reference “{part}” is not one that is accepted" if part else "There is no reference"
        yield Flaw("M302", "error", f"{found}. Accepted are: {ACCEPTED}.")


def check_level(item: ItemWording) -> Iterator[Flaw]:
    """M303: application and analysis have a situation: 15 words, a number or a figure."""
    question = item.question
    if question.level == "recall" or question.figure is not None or numbers_in(question.stem):
        return
    if (count := word_count(question.stem)) < 15:
        message = (
            f"The level is {question.level}, but the stem has {count} words, no number, no figure: it asks to recall."
        )
        yield Flaw("M303", "warning", message + " Describe a situation, or set the level to recall.")


def check_sums(item: ItemWording) -> Iterator[Flaw]:
    """M304: sums in the key's reason are right, start from given numbers and lead to the key."""
    question = item.question
    why = question.options[question.key].why
    sums = written_sums(why)
    if not sums:
        return
    for each in sums:
        if not each.right:
            yield Flaw(
                "M304", "warning", f"“{each.text}” in the key's reason comes to {each.worked:.6g}. Correct the sum."
            )
    given = _given_numbers(question)
    for each in sums:
        strange = [value for value in each.operands if not _known(value, given)]
        if strange:
            message = f"{strange[0]:g} in “{each.text}” is not in the stem or figure. Say where it comes from."
            yield Flaw("M304", "warning", message)
            break
        given |= {each.stated, each.worked}
    answer = quantity(item.key_text)
    if answer is not None and not _known(answer.value, frozenset(numbers_in(why)) | {each.stated for each in sums}):
        yield Flaw("M304", "warning", f"The key is {item.key_text}, but the sums in its reason do not lead to it.")


def _given_numbers(question: Question) -> frozenset[float]:
    """Numbers of the stem, the options, the figure, and those that the key's reason states outside of its sums."""
    why = question.options[question.key].why
    for each in written_sums(why):
        why = why.replace(each.text, " ")
    texts = [question.stem, *(option.text for option in question.options), why]
    if question.figure is not None:
        texts += [question.figure.alt, re.sub(r"<[^>]*>", " ", question.figure.svg)]
    spaced = (re.sub(r"[-–/$:°%]", " ", text) for text in texts)
    return frozenset(value for text in (*texts, *spaced) for value in numbers_in(text))


def _known(value: float, given: frozenset[float]) -> bool:
    near = (abs(value), abs(value) / 100, abs(value) * 100, 1 - abs(value), 100 - abs(value), 100 - 100 * abs(value))
    if value in _CONSTANTS or value in _KNOWN_FACTORS:
        return True
    return any(abs(abs(each) - form) <= 1e-9 * max(1.0, form) for each in given for form in near)


def check_figure(item: ItemWording) -> Iterator[Flaw]:
    """M306: a figure is drawn and described in 15 characters and more, without the answer."""
    figure = item.question.figure
    if figure is None:
        return
    if "<svg" not in figure.svg:
        yield Flaw("M306", "error", f"The figure {figure.name} holds no SVG drawing.")
    if (length := len(figure.alt.strip())) < 15:
        message = f"The description of {figure.name} (alt) has {length} characters; 15 are the least."
        yield Flaw("M306", "error", message)
        return
    alt, key = plain(figure.alt), plain(item.key_text)
    given_away = len(key) >= 3 and contains_phrase(alt, key)
    if given_away and not any(contains_phrase(alt, plain(text)) for text in item.distractor_texts):
        message = f"The description of {figure.name} (alt) holds the key “{item.key_text}” and no wrong answer."
        yield Flaw("M306", "error", message + " Describe what is seen, not what it means.")


def check_characters(item: ItemWording) -> Iterator[Flaw]:
    """M308: composed characters, none hidden or misread, one style of quotes, a space before units."""
    question = item.question
    texts = [question.stem, *(option.text for option in question.options), *(option.why for option in question.options)]
    if question.figure is not None:
        texts.append(question.figure.alt)
    whole = "\n".join(texts)
    if not whole.isascii():
        yield from _unusual_characters(whole)
    if "\\" in whole:
        yield Flaw("M308", "error", "A backslash stands in a text. Write quotation marks as they are to be read.")
    if (glued := _GLUED_UNIT.search(whole)) is not None:
        yield Flaw("M308", "error", f"“{glued.group()}” needs a space between number and unit.")
    if (dashes := _DOUBLE_HYPHEN.search(whole)) is not None:
        yield Flaw("M308", "error", f"“{dashes.group()}” is no dash. Use a comma, a colon or —.")


def _unusual_characters(whole: str) -> Iterator[Flaw]:
    if not unicodedata.is_normalized("NFC", whole):
        yield Flaw(
            "M308", "error", "A letter is written as letter and accent apart. Save the text in composed form (NFC)."
        )
    hidden = sorted({mark for mark in whole if mark != "\n" and unicodedata.category(mark) in _HIDDEN})
    if hidden:
        names = ", ".join(f"U+{ord(mark):04X}" for mark in hidden)
        yield Flaw("M308", "error", f"The text holds characters that can't be seen ({names}). Delete them.")
    if (misread := _MISREAD.search(whole)) is not None:
        yield Flaw("M308", "error", f"“{misread.group()}” was saved in the wrong encoding. Retype it; save as UTF-8.")
    straight, curly = re.search(r"\"", whole), re.search(r"[“”]", whole)
    if straight is not None and curly is not None:
        yield Flaw("M308", "error", 'The text mixes straight (") and curly (“ ”) quotation marks. Keep to one kind.')


ITEM_CHECKS = (
    check_reasons,
    check_reference,
    check_level,
    check_sums,
    check_figure,
    check_characters,
)
