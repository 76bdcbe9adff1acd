"""Words as the checks see them."""

import pytest

from cpt_practice.domain.wording import (
    contains_phrase,
    content_words,
    folded,
    plain,
    reading_grade,
    sentences,
    stemmed,
    syllables,
)


@pytest.mark.parametrize(
    "family",
    [
        ("guard", "guards", "guarded", "guarding"),
        ("ventilate", "ventilation", "ventilated"),
        ("inspect", "inspects", "inspection"),
        ("supply", "supplies"),
        ("stop", "stopped", "stopping"),
        ("operate", "operator", "operation"),
    ],
)
def test_forms_of_one_word_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stemmed(word) for word in family}) == 1


@pytest.mark.parametrize("pair", [("press", "pressure"), ("ring", "rung"), ("glass", "gloves")])
def test_other_words_keep_other_stems(pair: tuple[str, str]) -> None:
    assert stemmed(pair[0]) != stemmed(pair[1])


def test_content_words_leave_out_what_carries_nothing() -> None:
    assert content_words("What should the crew do with a rope?") == {"crew", "rop"}


def test_folding_keeps_signs_capitals_and_powers() -> None:
    assert folded("５ mHz") == "5 mHz"
    assert folded("10²") != folded("102")
    assert folded("-8") != folded("8")


def test_plain_text_is_equal_for_other_capitals_spaces_and_punctuation() -> None:
    assert plain("Stop  the “Press”!") == plain("stop the press.")


def test_a_phrase_is_found_on_word_borders_only() -> None:
    assert contains_phrase("the cap is on", "cap")
    assert not contains_phrase("the capacity is on", "cap")
    assert not contains_phrase("1.5 ft", "5 ft")


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("table", 2), ("stopped", 1), ("wanted", 2), ("safety", 2), ("employee", 3)]
)
def test_syllables_of_known_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_reading_grade_follows_kincaids_formula() -> None:
    assert reading_grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)
    assert reading_grade("Stop it. Go on.") == pytest.approx(0.39 * 2 + 11.8 - 15.59)
    assert reading_grade("") == 0.0


def test_sentences_keep_decimals_whole() -> None:
    assert sentences("It reads 4.5 psi. What now?") == ("It reads 4.5 psi.", "What now?")
