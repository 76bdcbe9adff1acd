"""A question taken apart once for all checks: its words, its lengths and how alike its options are."""

from collections import Counter
from dataclasses import dataclass

from cpt_practice.domain.question import Question
from cpt_practice.domain.word_lists import COMMON_SHOP_WORDS
from cpt_practice.domain.wording import content_words, stemmed

_COMMON = frozenset(stemmed(word) for word in COMMON_SHOP_WORDS)


@dataclass(frozen=True, slots=True)
class ItemWording:
    """A question with the content words of its stem and options.

    `familiar` are the words that stand in so many stems of the bank, or on so many shop floors, that their return in
    a key gives nothing away. `option_lengths` are in characters, in source order. `convergence` is, for each option,
    the mean over its words of how many other options share the word.
    """

    question: Question
    stem_words: frozenset[str]
    option_words: tuple[frozenset[str], ...]
    option_lengths: tuple[int, ...]
    convergence: tuple[float, ...]
    familiar: frozenset[str]

    @property
    def key_text(self) -> str:
        """Text of the right answer."""
        return self.question.options[self.question.key].text

    @property
    def key_words(self) -> frozenset[str]:
        """Content words of the right answer."""
        return self.option_words[self.question.key]

    @property
    def key_length(self) -> int:
        """Characters of the right answer."""
        return self.option_lengths[self.question.key]

    @property
    def distractor_texts(self) -> tuple[str, ...]:
        """Texts of the wrong answers."""
        return tuple(option.text for option in self.question.options if not option.key)

    @property
    def distractor_words(self) -> tuple[frozenset[str], ...]:
        """Content words of each wrong answer."""
        return tuple(found for index, found in enumerate(self.option_words) if index != self.question.key)

    @property
    def distractor_lengths(self) -> tuple[int, ...]:
        """Characters of each wrong answer."""
        return tuple(length for index, length in enumerate(self.option_lengths) if index != self.question.key)


def read_questions(questions: tuple[Question, ...]) -> tuple[ItemWording, ...]:
    """Each question taken apart; a word is familiar from more than max(3, 2 %) of the stems on."""
    stems = [content_words(question.stem) for question in questions]
    frequency = Counter(word for stem in stems for word in stem)
    limit = max(3.0, 0.02 * len(questions))
    familiar = _COMMON | {word for word, count in frequency.items() if count > limit}
    return tuple(_read(question, stem, familiar) for question, stem in zip(questions, stems, strict=True))


def _read(question: Question, stem_words: frozenset[str], familiar: frozenset[str]) -> ItemWording:
    option_words = tuple(content_words(option.text) for option in question.options)
    counts = Counter(word for found in option_words for word in found)
    return ItemWording(
        question=question,
        stem_words=stem_words,
        option_words=option_words,
        option_lengths=tuple(len(option.text) for option in question.options),
        convergence=tuple(
            sum(counts[word] - 1 for word in found) / len(found) if found else 0.0 for found in option_words
        ),
        familiar=familiar,
    )
