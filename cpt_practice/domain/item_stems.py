"""Checks of a stem: size, reading grade, negatives, one focused question; and of what its options repeat."""

import re
from collections.abc import Iterator

from cpt_practice.domain.flaws import Flaw
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.quantities import ordering_value
from cpt_practice.domain.word_lists import OPINION, VAGUE_FREQUENCY
from cpt_practice.domain.wording import reading_grade, sentences, word_count, words

_CAPITAL_NEGATIVE = re.compile(r"\b(?:NOT|EXCEPT|LEAST|NEVER)\b|N['’]T\b")
_SMALL_NEGATIVE = re.compile(
    r"(?:^|, )(?:which|what|who|where|when|why)\b(?:(?!\b(?:who|that|if|whose|because|has|have|had)\b)[^,;])*?"
    r"\b(?:is|are|was|were|does|do|did|should|would|can|could|must|may|will)(?: (?:the|an?) \w+| you| they| it)?"
    r"(?: not\b| never\b|n['’]t\b)"
    r"|\b(?:all|each|every)\b[^.;]*\bexcept\b|\bexcept\s*[:?]?$"
    r"|\bleast (?:likely|important|effective|appropriate|useful)\b",
    re.IGNORECASE,
)
_NEGATIVE_OPTION = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
_UNFOCUSED = re.compile(
    r"^(?:which|what)(?: one)?(?: of the following| of these)?(?: statements?| sentences?)? (?:is|are) "
    r"(?:true|false|correct|incorrect|right|wrong|accurate)\b[^,]{0,3}$",
    re.IGNORECASE,
)
_K_TYPE = re.compile(
    r"^\(?(?:I{1,3}|IV|V)\)?(?:(?:, | and |, and | & )\(?(?:I{1,3}|IV|V)\)?)*(?: only|(?<=[IV)]) only)?\.?$"
)
_BLANK = re.compile(r"_{2,}")


def asking_part(stem: str) -> str:
    """The sentence that asks: the last one with a question mark, else the last."""
    parts = sentences(stem)
    return next((part for part in reversed(parts) if "?" in part), parts[-1] if parts else "")


def negative(stem: str) -> bool:
    """True where the stem asks for what is not so."""
    asking = asking_part(stem)
    return _CAPITAL_NEGATIVE.search(asking) is not None or _SMALL_NEGATIVE.search(asking) is not None


def check_stem_size(item: ItemWording) -> Iterator[Flaw]:
    """I005: 4 to 60 words; over 90 blocks."""
    count = word_count(item.question.stem)
    if count > 90:
        yield Flaw(
            "I005", "error", f"The stem has {count} words; 60 are the limit and 90 block. Cut what is not asked."
        )
    elif count > 60 or count < 4:
        yield Flaw("I005", "warning", f"The stem has {count} words; 4 to 60 are right.")


def check_negative(item: ItemWording) -> Iterator[Flaw]:
    """S201: a negative stem is written in capitals, and has no negative option."""
    if not negative(item.question.stem):
        return
    negatives = [option.text for option in item.question.options if _NEGATIVE_OPTION.search(option.text)]
    if negatives:
        message = f"The stem asks for what is not so, and “{negatives[0]}” is negative too. Turn one of them around."
        yield Flaw("S201", "error", message)
    elif _CAPITAL_NEGATIVE.search(asking_part(item.question.stem)) is None:
        message = "The stem asks for what is not so, in small letters. Ask for what is so, or write NOT or EXCEPT."
        yield Flaw("S201", "warning", message)


def check_vague_options(item: ItemWording) -> Iterator[Flaw]:
    """S202: options do not say “usually” or “often”, which mean something else to each reader."""
    for option in item.question.options:
        if (found := VAGUE_FREQUENCY.search(option.text)) is not None:
            yield Flaw("S202", "warning", f"“{found.group()}” in “{option.text}” is vague. Say how often, or drop it.")
            return


def check_repeated_beginning(item: ItemWording) -> Iterator[Flaw]:
    """S203: three first words common to all options belong into the stem; amounts in one frame may repeat it."""
    openings = [words(option.text)[:3] for option in item.question.options]
    if any(len(opening) < 3 for opening in openings) or len(set(openings)) > 1:
        return
    if all(ordering_value(option.text) is not None for option in item.question.options):
        return
    message = f"All options begin with “{' '.join(openings[0])}”. Move it into the stem."
    yield Flaw("S203", "warning", message)


def check_reading_grade(item: ItemWording) -> Iterator[Flaw]:
    """S204: reading grade over 12, as information: single stems with technical nouns are measured badly."""
    grade = reading_grade(item.question.stem)
    if grade > 12:
        yield Flaw("S204", "info", f"The stem reads at grade {grade:.1f}; about 10 is right. Shorten its sentences.")


def check_opinion(item: ItemWording) -> Iterator[Flaw]:
    """S205: a question of fact, not of opinion."""
    if (found := OPINION.search(item.question.stem)) is not None:
        yield Flaw(
            "S205", "error", f"“{found.group()}” asks for an opinion, which has no wrong answer. Ask for the fact."
        )


def check_focus(item: ItemWording) -> Iterator[Flaw]:
    """S208: the stem asks something, which “Which is true?” does not; with a figure fewer words do."""
    stem = item.question.stem
    asking = asking_part(stem)
    too_few = len(item.stem_words) < 3 and item.question.figure is None and word_count(stem) < 8
    if too_few or (_UNFOCUSED.match(asking) and len(sentences(stem)) == 1):
        yield Flaw(
            "S208", "warning", "The stem does not say what is asked. Write a question that can be answered unseen."
        )


def check_k_type(item: ItemWording) -> Iterator[Flaw]:
    """S209: no “I and III only”."""
    found = [option.text for option in item.question.options if _K_TYPE.match(option.text)]
    if len(found) >= 2 and any("only" in text or "and" in text or "," in text for text in found):
        yield Flaw("S209", "error", f"“{found[0]}” combines numbered statements. Ask for one best answer instead.")


def check_one_question(item: ItemWording) -> Iterator[Flaw]:
    """S210: one question mark at most."""
    if (count := item.question.stem.count("?")) > 1:
        yield Flaw("S210", "warning", f"The stem asks {count} questions. Ask one.")


def check_blank(item: ItemWording) -> Iterator[Flaw]:
    """S211: a blank stands at the end."""
    found = _BLANK.search(item.question.stem)
    if found is not None and re.search(r"\w", item.question.stem[found.end() :].replace("_", "")):
        yield Flaw("S211", "warning", "The blank stands inside the stem. Ask a question, or move the blank to the end.")


ITEM_CHECKS = (
    check_stem_size,
    check_negative,
    check_vague_options,
    check_repeated_beginning,
    check_reading_grade,
    check_opinion,
    check_focus,
    check_k_type,
    check_one_question,
    check_blank,
)
