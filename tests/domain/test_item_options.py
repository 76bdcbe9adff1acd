"""The checks of the options among themselves."""

import pytest

from cpt_practice.domain.item_options import (
    ITEM_CHECKS,
    check_double_options,
    check_length_spread,
    check_letters,
    check_number_of_options,
    check_number_order,
    check_of_the_above,
    check_option_inside_option,
    check_option_size,
    check_overlapping_ranges,
    check_placeholders,
    check_prose_lengths,
)
from tests.domain.bank_factory import codes, make_figure, make_question, read


def test_a_sound_question_has_no_flaw_among_its_options() -> None:
    item = read(make_question())
    assert [flaw for check in ITEM_CHECKS for flaw in check(item)] == []


def test_three_options_are_an_error_that_a_reason_settles() -> None:
    (flaw,) = check_number_of_options(read(make_question(options=("Red tag", "Blue tag", "Gray tag"))))
    assert (flaw.code, flaw.severity, flaw.waivable) == ("I001", "error", True)


def test_five_options_are_an_error_that_no_reason_settles() -> None:
    (flaw,) = check_number_of_options(read(make_question(options=("Red", "Blue", "Gray", "Green", "Pink"))))
    assert (flaw.severity, flaw.waivable) == ("error", False)


@pytest.mark.parametrize("pair", [("1/2 in", "0.5 in"), ("12.7 mm", "1/2 in"), ("24 hours", "1 day"), ("Red", "Red ")])
def test_two_options_that_say_the_same_are_an_error(pair: tuple[str, str]) -> None:
    question = make_question(options=(*pair, "9 lb", "10 lb"))
    assert codes(list(check_double_options(read(question)))) == [("I003", "error")]


@pytest.mark.parametrize("pair", [("5 mHz", "5 MHz"), ("-8 dB", "+8 dB"), ("25 mm", "1 in"), ("10² N", "102 N")])
def test_options_that_differ_in_sign_unit_or_power_are_two_options(pair: tuple[str, str]) -> None:
    assert list(check_double_options(read(make_question(options=(*pair, "9 lb", "10 lb"))))) == []


def test_options_that_differ_in_capitals_only_are_a_warning() -> None:
    question = make_question(options=("Class one", "class one", "Class two", "Class six"))
    assert codes(list(check_double_options(read(question)))) == [("I003", "warning")]


def test_one_amount_to_two_precisions_is_a_warning_only() -> None:
    question = make_question(options=("0.50 in", "0.500 in", "0.6 in", "0.7 in"))
    assert codes(list(check_double_options(read(question)))) == [("I003", "warning")]


@pytest.mark.parametrize("text", ["TODO", "  ", "Option B", "Turn it ???"])
def test_a_placeholder_is_an_error(text: str) -> None:
    question = make_question(options=("Stop", text, "Start", "Wait"))
    assert codes(list(check_placeholders(read(question)))) == [("I004", "error")]


def test_an_option_of_26_words_is_a_warning_and_one_of_25_is_not() -> None:
    long = read(make_question(options=("word " * 25 + "more", "Two", "Three", "Four")))
    assert codes(list(check_option_size(long))) == [("I006", "warning")]
    assert list(check_option_size(read(make_question(options=("word " * 25, "Two", "Three", "Four"))))) == []


@pytest.mark.parametrize("text", ["Both A and C", "A and B only", "The same as option B", "Choices (b) and (c)"])
def test_naming_options_by_letter_is_an_error(text: str) -> None:
    question = make_question(options=("Stop it", text, "Start it", "Wait"))
    assert codes(list(check_letters(read(question)))) == [("I007", "error")]


def test_letters_that_label_a_figure_are_not_options() -> None:
    question = make_question(
        options=("Both A and C", "Both B and C", "Both A and D", "Both B and D"), figure=make_figure()
    )
    assert list(check_letters(read(question))) == []


def test_a_sentence_about_an_answer_names_no_letter() -> None:
    question = make_question(
        options=("Give an answer at once", "Offer a choice", "Take option papers", "Class A and B fires")
    )
    assert list(check_letters(read(question))) == []


def test_a_wide_spread_of_lengths_is_information() -> None:
    question = make_question(options=("Stop", "x" * 40, "x" * 30, "x" * 30))
    assert codes(list(check_length_spread(read(question)))) == [("C103", "info")]
    assert list(check_length_spread(read(make_question(options=("x" * 16, "x" * 40, "x" * 30, "x" * 30))))) == []


def test_prose_beyond_a_factor_of_1_6_is_a_warning_and_at_it_is_not() -> None:
    beyond = read(make_question(options=("x" * 33, "x" * 20, "x" * 25, "x" * 25)))
    at = read(make_question(options=("x" * 32, "x" * 20, "x" * 25, "x" * 25)))
    assert codes(list(check_prose_lengths(beyond))) == [("C118", "warning")]
    assert list(check_prose_lengths(at)) == []


def test_short_words_may_differ_in_length_by_any_factor() -> None:
    assert list(check_prose_lengths(read(make_question(options=("Oxygen", "Argon", "Neon", "Acid"))))) == []


@pytest.mark.parametrize(
    "text", ["All of the above", "None of the above.", "Both of these", "Any of the above answers"]
)
def test_options_about_the_other_options_are_an_error(text: str) -> None:
    assert codes(list(check_of_the_above(read(make_question(options=("A", "B", "C", text)))))) == [("C109", "error")]


def test_all_of_something_named_is_an_option_like_others() -> None:
    question = make_question(
        options=("All of the guards", "None of these guards", "Both of the doors", "Each of them in turn")
    )
    assert list(check_of_the_above(read(question))) == []


def test_numbers_out_of_order_are_a_warning() -> None:
    question = make_question(options=("4 ft", "10 ft", "6 ft", "15 ft"), shuffle=False)
    assert codes(list(check_number_order(read(question)))) == [("C113", "warning")]


def test_numbers_in_order_that_would_be_shuffled_are_a_warning() -> None:
    question = make_question(options=("Within 1 hour", "Within 8 hours", "Within 24 hours", "Within 72 hours"))
    assert codes(list(check_number_order(read(question)))) == [("C113", "warning")]


@pytest.mark.parametrize(
    "options",
    [
        ("8 hours", "24 hours", "3 days", "1 week"),
        ("15 ft", "10 ft", "6 ft", "4 ft"),
        ("29 CFR 1904", "29 CFR 1910", "29 CFR 1903", "29 CFR 1926"),
    ],
)
def test_numbers_in_order_and_numbers_in_names_pass(options: tuple[str, ...]) -> None:
    shuffle = "CFR" in options[0]
    question = make_question(options=options, shuffle=shuffle)
    assert [flaw for flaw in check_number_order(read(question)) if "CFR" not in flaw.message] == []


def test_ranges_that_both_hold_the_value_of_the_stem_are_an_error() -> None:
    question = make_question(
        "A meter reads 15 psi. Which class is it?", ("10 to 20", "12 to 30", "31 to 40", "41 to 50")
    )
    assert codes(list(check_overlapping_ranges(read(question)))) == [("C114", "error")]


def test_ranges_that_overlap_elsewhere_are_a_warning() -> None:
    question = make_question("How many lifts an hour count as few?", ("10 to 20", "15 to 30", "31 to 40", "41 to 50"))
    assert codes(list(check_overlapping_ranges(read(question)))) == [("C114", "warning")]


def test_ranges_that_meet_and_limits_that_are_asked_for_pass() -> None:
    meeting = make_question("How many count as few?", ("Under 10", "10 to 20", "20 to 30", "Over 30"))
    limits = make_question(
        "Which range of oxygen is allowed?", ("19.5 to 23.5 %", "18 to 22 %", "16 to 25 %", "20 to 24 %")
    )
    assert list(check_overlapping_ranges(read(meeting))) == []
    assert list(check_overlapping_ranges(read(limits))) == []


def test_an_option_inside_another_is_a_warning() -> None:
    question = make_question(options=("Stop the press", "Stop the press and call", "Call the lead", "Log it"))
    assert codes(list(check_option_inside_option(read(question)))) == [("C115", "warning")]


def test_amounts_and_parts_of_words_are_not_inside_one_another() -> None:
    question = make_question(options=("5 ft", "1.5 ft", "Cap", "Capacity plate"))
    assert list(check_option_inside_option(read(question))) == []
