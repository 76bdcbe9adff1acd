"""Checks of grammar and form: an option that does not fit the stem, or looks unlike the others."""

import re
from collections.abc import Iterator
from typing import Literal

from cpt_practice.domain.flaws import Flaw, Severity
from cpt_practice.domain.item_wording import ItemWording
from cpt_practice.domain.quantities import numbers_in, quantity
from cpt_practice.domain.word_lists import NOUNS_IN_ING, NUMBER_WORDS, word_set

_ENDS_IN_ARTICLE = re.compile(r"\b(an?)[\s_.:…]*$")
_ENDS_IN_VERB = re.compile(r"\b(is|are|was|were)[\s_.:…]*$")
_SINGULAR = re.compile(r"^(?:an?|one) (?!.*\b(?:and|number|lot|few|pair|series)\b)", re.IGNORECASE)
_PLURAL = re.compile(r"^(?:two|three|four|several|many|both|these|those) (?!\w+ (?:of|percent))", re.IGNORECASE)
_VOWEL_SOUND = re.compile(r"(?:(?!one\b|once|eu|ew)[aeio]|hour|hono|honest|heir|8|1[18](?:\D|$))")
_CONSONANT_SOUND = re.compile(
    r"(?:one\b|once|[bcdfgjklmnpqrstvwxyz]|h(?!our|on|eir|ist)|[1-79](?:\D|$)|1[0-79](?:\D|$))"
)
_ABBREVIATION_END = re.compile(
    r"(?:\b(?:[A-Za-z]\.)+|\b(?:in|ft|lb|oz|gal|min|max|no|etc|approx|dia|sec|hr)\.)$", re.IGNORECASE
)
_NAMED_WORDS = word_set(
    "class type category section form table level part stage step zone grade group monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november "
    "december english spanish danger warning caution federal american pareto gantt i"
)
_OPEN_AMOUNTS = re.compile(
    r"\b(?:no|none|zero|any|never|always|immediately|at once|same|unlimited|cannot|unchanged)\b", re.IGNORECASE
)


def check_article(item: ItemWording) -> Iterator[Flaw]:
    """C104: options that complete a stem ending in a, an, is or are fit it."""
    stem = item.question.stem.strip()
    texts = [option.text for option in item.question.options]
    if (found := _ENDS_IN_ARTICLE.search(stem)) is not None:
        wrong_sound = _CONSONANT_SOUND if found[1] == "an" else _VOWEL_SOUND
        clashes = [text for text in texts if not text[:2].isupper() and wrong_sound.match(text.lower())]
        hint = "End the stem in “a(n)” or move the article into the options."
    elif (found := _ENDS_IN_VERB.search(stem)) is not None:
        wrong_number = _PLURAL if found[1] in {"is", "was"} else _SINGULAR
        clashes = [text for text in texts if wrong_number.match(text)]
        hint = "Reword the stem so that it fits every option."
    else:
        return
    if clashes and len(clashes) < len(texts):
        yield Flaw("C104", "error", f"The stem ends in “{found[1]}”, which does not fit “{clashes[0]}”. {hint}")


def check_verb_form(item: ItemWording) -> Iterator[Flaw]:
    """C104: the key does not differ in verb form (…ing, to …) from all distractors, which agree among themselves."""
    forms = {_verb_form(text) for text in item.distractor_texts}
    key_form = _verb_form(item.key_text)
    if len(forms) == 1 and key_form not in forms and (form := forms.pop()) != "other":
        message = f"All wrong answers begin with {form}, the key does not. Give all options one grammatical form."
        yield Flaw("C104", "error", message)


def _verb_form(text: str) -> Literal["an -ing word", "to and a verb", "other"]:
    first, _, rest = text.lower().partition(" ")
    if first == "to" and rest:
        return "to and a verb"
    if not rest or not first.endswith("ing"):
        return "other"
    acting = first not in NOUNS_IN_ING or rest.startswith(("the ", "a ", "an ", "all ", "each ", "its "))
    return "an -ing word" if acting else "other"


def check_mixed_form(item: ItemWording) -> Iterator[Flaw]:
    """C112: one option does not differ from all others in final period, first capital, being a number, or units."""
    texts = [option.text.strip() for option in item.question.options]
    features: tuple[tuple[str, list[bool | None]], ...] = (
        ("a period at the end", [_period(text) for text in texts]),
        ("a capital at the beginning", [_capital(text) for text in texts]),
        ("a number as the whole answer", _numeric(texts)),
        ("US units", _us_units(texts)),
    )
    for name, marks in features:
        known = [mark for mark in marks if mark is not None]
        if len(set(known)) < 2:
            continue
        odd = sum(known) == 1 or sum(known) == len(known) - 1
        severity = _severity_of_odd(marks, item.question.key) if odd else "warning"
        who = "The key" if severity == "error" else "Not every option"
        verb = "alone differs from the others in" if severity == "error" else "has"
        yield Flaw("C112", severity, f"{who} {verb} {name}. Give all options one form.")


def _severity_of_odd(marks: list[bool | None], key: int) -> Severity:
    mine = marks[key]
    others = [mark for index, mark in enumerate(marks) if index != key]
    return (
        "error" if mine is not None and len(others) >= 3 and all(mark is (not mine) for mark in others) else "warning"
    )


def _period(text: str) -> bool | None:
    return None if _ABBREVIATION_END.search(text) else text.endswith(".")


def _capital(text: str) -> bool | None:
    """True for 'Stop', False for 'stop'; None where a name leaves no choice ('NFPA', 'pH', 'Class B')."""
    first = text.split(" ", maxsplit=1)[0].strip("“\"'(")
    if not first[:1].isalpha() or any(letter.isupper() or letter.isdigit() for letter in first[1:]):
        return None
    if first.lower().strip(".,") in _NAMED_WORDS or len(first) == 1:
        return None
    return first[0].isupper()


def _numeric(texts: list[str]) -> list[bool | None]:
    """Whether each is an amount, where at least two are and the rest hold no number and no open amount ('no limit')."""
    marks: list[bool | None] = []
    for text in texts:
        if quantity(text) is not None:
            marks.append(True)
        elif numbers_in(text) or _OPEN_AMOUNTS.search(text) or {*text.lower().split()} & {*NUMBER_WORDS}:
            marks.append(None)
        else:
            marks.append(False)
    return marks if sum(mark is True for mark in marks) >= 2 or marks.count(False) >= 3 else [None] * len(texts)


def _us_units(texts: list[str]) -> list[bool | None]:
    systems = [found.system if (found := quantity(text)) is not None else "" for text in texts]
    return [None if not system else system == "US" for system in systems]


ITEM_CHECKS = (check_article, check_verb_form, check_mixed_form)
