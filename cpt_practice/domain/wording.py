"""Words as the checks see them: normalized text, stemmed content words, syllables and the reading grade."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from cpt_practice.domain.word_lists import STOP_WORDS

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d.,/:]*\d|\d")
_SET_APART = re.compile(r"[^\w.%/+-]+")
_LETTERS = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_VOWELS = re.compile(r"[aeiou]+|(?<![aeiou])y")
_SILENT_INSIDE = re.compile(r"[^aeiou]e(?:ty|ly|ment|ments|ful|less)$")
_SENTENCE_END = re.compile(r"[.?!](?=\s+[\"“(]?[A-Z0-9]|\s*$)|:\s*$")
_ENDINGS = ("ingly", "edly", "ing", "ed", "ment", "ive", "ly")
_LY_WITHIN = ("pply", "mply", "eply", "mbly", "mily")
_SCRIPT_DIGITS = {ord(mark): "^" + str(digit) for digit, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")} | {
    ord(mark): "_" + str(digit) for digit, mark in enumerate("₀₁₂₃₄₅₆₇₈₉")
}


def folded(text: str) -> str:
    """The text with compatible characters made equal and spaces single; signs, case, powers and indices stay apart."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_SCRIPT_DIGITS)).split())


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """The text in small letters and digits with single spaces, for comparing what it says and not how it is set."""
    return " ".join(_SET_APART.sub(" ", folded(text).lower()).replace(". ", " ").rstrip(".").split())


def contains_phrase(text: str, phrase: str) -> bool:
    """True where the phrase stands in the text on word borders; both are `plain` already."""
    return (
        bool(phrase)
        and phrase in text
        and re.search(rf"(?<![\w.,/+-]){re.escape(phrase)}(?![\w/+-]|\.\d)", text) is not None
    )


def words(text: str) -> tuple[str, ...]:
    """Words and numbers of the text in order, in small letters."""
    return tuple(match.lower() for match in _WORD.findall(text))


@lru_cache(maxsize=50_000)
def stemmed(word: str) -> str:
    """The word without its commonest endings, so that 'guards', 'guarded' and 'guarding' are one."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) <= 3 or not word.isalpha():
        return word
    word = _without_plural(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and _VOWELS.search(word[: -len(ending)]):
            word = word if word.endswith(_LY_WITHIN) else _undoubled(word.removesuffix(ending))
            break
    if word.endswith(("tion", "sion")) and len(word) > 6:
        word = word.removesuffix("ion")
    elif word.endswith("ator"):
        word = word.removesuffix("or")
    if word.endswith("y") and len(word) > 3:
        return word[:-1] + "i"
    return word.removesuffix("e") if len(word) > 3 else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word


def content_words(text: str) -> frozenset[str]:
    """Stems of the words of the text that carry content."""
    return frozenset(stemmed(word) for word in words(text) if word not in STOP_WORDS)


def word_count(text: str) -> int:
    """Number of words, as a person counts them: parts between spaces."""
    return len(text.split())


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of the text, abbreviations and decimals left whole as far as capitals show."""
    parts = (part.strip() for part in re.split(r"(?<=[.?!])\s+(?=[\"“(]?[A-Z0-9])", text.strip()))
    return tuple(part for part in parts if part)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of an English word, by its groups of vowels; at least 1."""
    word = word.lower()
    count = len(_VOWELS.findall(word))
    silent_e = word.endswith("e") and not word.endswith(("le", "ee", "ye"))
    silent_ed = word.endswith("ed") and not word.endswith(("ted", "ded", "eed"))
    silent_es = word.endswith("es") and not word.endswith(("ses", "xes", "zes", "ches", "shes", "ges", "ces", "ies"))
    silent_inside = _SILENT_INSIDE.search(word) is not None
    return max(1, count - (silent_e or silent_ed or silent_es or silent_inside))


@lru_cache(maxsize=5_000)
def reading_grade(text: str) -> float:
    """US school grade at which the text reads easily (Kincaid and others, 1975); numbers do not count as words."""
    found = _LETTERS.findall(text)
    if not found:
        return 0.0
    count_of_sentences = max(1, len(_SENTENCE_END.findall(text)))
    per_word = sum(sum(syllables(part) for part in re.split(r"['’-]", word) if part) for word in found) / len(found)
    return 0.39 * len(found) / count_of_sentences + 11.8 * per_word - 15.59


def shared(texts: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words that stand in at least one of the sets."""
    return frozenset().union(*texts)
