"""The checks of stems."""

import pytest

from cpt_practice.domain.item_stems import (
    ITEM_CHECKS,
    check_blank,
    check_focus,
    check_k_type,
    check_negative,
    check_one_question,
    check_opinion,
    check_reading_grade,
    check_repeated_beginning,
    check_stem_size,
    check_vague_options,
    negative,
)
from tests.domain.bank_factory import codes, make_figure, make_question, read


def test_a_sound_stem_has_no_flaw() -> None:
    assert [flaw for check in ITEM_CHECKS for flaw in check(read(make_question()))] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [(3, [("I005", "warning")]), (4, []), (60, []), (61, [("I005", "warning")]), (90, [("I005", "warning")]),
     (91, [("I005", "error")])],
)  # fmt: skip
def test_a_stem_has_4_to_60_words_and_over_90_block(words: int, found: list[tuple[str, str]]) -> None:
    assert codes(list(check_stem_size(read(make_question("word " * words))))) == found


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is not a fuel?",
        "Which gas does NOT burn?",
        "A fire starts. Which step is least likely to help?",
        "All of these burn except:",
        "What shouldn't a welder wear?",
    ],
)
def test_a_question_for_what_is_not_so_is_negative(stem: str) -> None:
    assert negative(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "The guard is not in place. What comes first?",
        "What should a worker who has not been trained do?",
        "How can an arc flash injure a worker who is not touching anything?",
        "What is the distance to keep, at least?",
        "Why is a lock needed if the machine is not running?",
    ],
)
def test_a_negative_circumstance_makes_no_negative_stem(stem: str) -> None:
    assert not negative(stem)


def test_a_negative_stem_in_small_letters_is_a_warning_and_in_capitals_passes() -> None:
    options = ("Wood", "Coal", "Sand", "Oil")
    assert codes(list(check_negative(read(make_question("Which is not a fuel?", options))))) == [("S201", "warning")]
    assert list(check_negative(read(make_question("Which is NOT a fuel?", options)))) == []


def test_a_negative_stem_with_a_negative_option_blocks() -> None:
    question = make_question("Which is NOT allowed?", ("Not wearing gloves", "Smoking", "Eating", "Running"))
    assert codes(list(check_negative(read(question)))) == [("S201", "error")]


def test_a_vague_frequency_is_a_warning_and_more_often_is_none() -> None:
    vague = make_question(options=("It is often late", "It is late", "It is early", "It is lost"))
    exact = make_question(options=("More often than monthly", "Monthly", "Weekly", "As often as daily"))
    assert codes(list(check_vague_options(read(vague)))) == [("S202", "warning")]
    assert list(check_vague_options(read(exact))) == []


def test_three_common_first_words_belong_into_the_stem_unless_amounts_follow() -> None:
    repeated = make_question(options=[f"It must be {end}" for end in ("red", "blue", "dry", "new")])
    amounts = make_question(options=[f"At least every {count} months" for count in (1, 3, 6, 12)])
    two = make_question(options=("It must go", "It must stay", "It must be new", "It must be dry"))
    assert codes(list(check_repeated_beginning(read(repeated)))) == [("S203", "warning")]
    assert list(check_repeated_beginning(read(amounts))) == []
    assert list(check_repeated_beginning(read(two))) == []


def test_a_stem_above_grade_12_is_information() -> None:
    hard = "Organizational accountability necessitates comprehensive documentation of environmental responsibilities."
    assert codes(list(check_reading_grade(read(make_question(hard))))) == [("S204", "info")]


def test_an_opinion_blocks() -> None:
    assert codes(list(check_opinion(read(make_question("What do you think is the best glove?"))))) == [
        ("S205", "error")
    ]


@pytest.mark.parametrize("stem", ["Which of the following is true?", "Which statement is correct?", "What is it for?"])
def test_a_stem_that_asks_nothing_in_particular_is_a_warning(stem: str) -> None:
    assert codes(list(check_focus(read(make_question(stem))))) == [("S208", "warning")]


def test_a_short_stem_with_a_figure_and_truth_about_something_pass() -> None:
    assert list(check_focus(read(make_question("What does this mean?", figure=make_figure())))) == []
    assert list(check_focus(read(make_question("Which statement is true of a sling with a cut?")))) == []


def test_combinations_of_numbered_statements_block_and_classes_do_not() -> None:
    combined = make_question(options=("I only", "I and II", "II and III only", "I, II, and III"))
    classes = make_question(options=("I", "II", "III", "IV"))
    assert codes(list(check_k_type(read(combined)))) == [("S209", "error")]
    assert list(check_k_type(read(classes))) == []


def test_two_questions_are_a_warning() -> None:
    assert codes(list(check_one_question(read(make_question("Is it on? Who is near?"))))) == [("S210", "warning")]


def test_a_blank_inside_is_a_warning_and_at_the_end_is_not() -> None:
    assert codes(list(check_blank(read(make_question("A ____ holds the lock on."))))) == [("S211", "warning")]
    assert list(check_blank(read(make_question("The lock is held on by a ____.")))) == []
