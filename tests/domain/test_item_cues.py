"""The checks of what gives a key away."""

from cpt_practice.domain.item_cues import (
    ITEM_CHECKS,
    check_absolutes,
    check_clang,
    check_convergence,
    check_exclusive_features,
    check_hedges,
    check_key_in_stem,
    check_key_too_long,
    check_key_too_short,
    check_lone_opposites,
    check_silly_distractors,
)
from cpt_practice.domain.item_wording import ItemWording, read_questions
from tests.domain.bank_factory import codes, make_question, read


def of_lengths(*lengths: int) -> ItemWording:
    return read(make_question(options=["x" * length for length in lengths]))


def test_a_sound_question_gives_nothing_away() -> None:
    assert [flaw for check in ITEM_CHECKS for flaw in check(read(make_question()))] == []


def test_a_key_half_as_long_again_as_every_distractor_blocks_and_no_reason_settles_it() -> None:
    (flaw,) = check_key_too_long(of_lengths(60, 40, 30, 20))
    assert (flaw.code, flaw.severity, flaw.waivable) == ("C101", "error", False)


def test_a_key_a_quarter_longer_than_every_distractor_blocks_unless_a_reason_is_given() -> None:
    (flaw,) = check_key_too_long(of_lengths(50, 40, 30, 20))
    assert (flaw.severity, flaw.waivable) == ("error", True)


def test_a_key_just_below_a_quarter_longer_or_below_ten_characters_passes() -> None:
    assert list(check_key_too_long(of_lengths(49, 40, 30, 20))) == []
    assert list(check_key_too_long(of_lengths(18, 9, 9, 9))) == []


def test_a_key_much_shorter_than_every_distractor_is_a_warning() -> None:
    assert codes(list(check_key_too_short(of_lengths(18, 30, 40, 40)))) == [("C102", "warning")]
    assert list(check_key_too_short(of_lengths(19, 30, 40, 40))) == []


def test_a_rare_stem_word_in_the_key_alone_is_a_warning() -> None:
    question = make_question(
        "A crane lifts a manhole cover. What is used?", ("A manhole hook", "A bar", "A rope", "A net")
    )
    assert codes(list(check_clang(read(question)))) == [("C105", "warning")]


def test_a_stem_word_that_a_distractor_also_has_is_no_cue() -> None:
    options = ("A manhole hook", "A manhole bar", "A rope", "A net")
    assert list(check_clang(read(make_question("A crane lifts a manhole cover. What is used?", options)))) == []


def test_a_relative_of_the_word_in_a_distractor_excuses_it() -> None:
    options = ("Ventilation of the pit", "A ventilator hood", "A rope", "A net")
    assert list(check_clang(read(make_question("The pit has poor ventilation. What helps?", options)))) == []


def test_a_word_of_many_stems_and_a_word_of_every_shop_are_no_cue() -> None:
    options = ("A manhole hook", "A bar", "A rope", "A net")
    many = tuple(make_question("A crane lifts a manhole cover.", options, id=f"q{at}") for at in range(4))
    assert list(check_clang(read_questions(many)[0])) == []
    shop = make_question("What does a worker wear at a machine?", ("A machine glove", "A bar", "A rope", "A net"))
    assert list(check_clang(read(shop))) == []


def test_a_key_made_of_what_the_others_share_is_a_warning() -> None:
    options = ("Red cone", "Red flag", "Blue cone", "Green lamp")
    assert codes(list(check_convergence(read(make_question(options=options))))) == [("C106", "warning")]


def test_options_that_share_their_parts_evenly_do_not_converge() -> None:
    options = ("Red cone", "Red flag", "Blue cone", "Blue flag")
    assert list(check_convergence(read(make_question(options=options)))) == []


def test_two_absolute_distractors_beside_a_plain_key_are_a_warning() -> None:
    options = ("Test it", "Always stop it", "Never stop it", "Log it")
    assert codes(list(check_absolutes(read(make_question(options=options))))) == [("C107", "warning")]
    assert list(check_absolutes(read(make_question(options=options, key=1)))) == []
    one = ("Test it", "Always stop it", "Stop it", "Log it")
    assert list(check_absolutes(read(make_question(options=one)))) == []


def test_a_hedge_in_the_key_alone_is_a_warning() -> None:
    options = ("It may fail", "It fails", "It runs", "It leaks")
    assert codes(list(check_hedges(read(make_question(options=options))))) == [("C108", "warning")]
    shared = ("It may fail", "It might run", "It runs", "It leaks")
    assert list(check_hedges(read(make_question(options=shared)))) == []


def test_the_only_pair_of_opposites_with_the_key_is_a_warning() -> None:
    options = ("Raise the fork", "Lower the fork", "Tilt the mast", "Park it")
    assert codes(list(check_lone_opposites(read(make_question(options=options))))) == [("C110", "warning")]
    negated = ("It is safe", "It is not safe", "Ask the lead", "Park it")
    assert codes(list(check_lone_opposites(read(make_question(options=negated))))) == [("C110", "warning")]


def test_two_pairs_of_opposites_or_one_without_the_key_are_no_cue() -> None:
    two = ("Raise the fork", "Lower the fork", "Open the valve", "Close the valve")
    assert list(check_lone_opposites(read(make_question(options=two)))) == []
    without = ("Tilt the mast", "Raise the fork", "Lower the fork", "Park it")
    assert list(check_lone_opposites(read(make_question(options=without)))) == []


def test_a_number_a_parenthesis_or_a_because_in_the_key_alone_are_warnings() -> None:
    options = ("Stop 2 lines (both), because of wear", "Stop both", "Stop neither", "Stop later")
    assert codes(list(check_exclusive_features(read(make_question(options=options))))) == [("C111", "warning")] * 3


def test_a_number_in_words_in_a_distractor_and_a_name_with_digits_are_no_cue() -> None:
    worded = ("Stop 2 lines", "Stop three lines", "Stop neither", "Stop later")
    named = ("An N95 mask", "A hood", "A filter", "A fan")
    assert list(check_exclusive_features(read(make_question(options=worded)))) == []
    assert list(check_exclusive_features(read(make_question(options=named)))) == []


def test_a_silly_distractor_is_a_warning_and_a_silly_word_in_the_key_is_not() -> None:
    options = ("Call the lead", "Ignore the alarm", "Log it", "Park it")
    assert codes(list(check_silly_distractors(read(make_question(options=options))))) == [("C116", "warning")]
    assert list(check_silly_distractors(read(make_question(options=options, key=1)))) == []


def test_a_key_that_stands_in_the_stem_blocks() -> None:
    options = ("Arc flash", "Shock", "Noise", "Heat")
    question = make_question("An arc flash burned a worker. What burned the worker?", options)
    assert codes(list(check_key_in_stem(read(question)))) == [("C117", "error")]


def test_a_stem_that_lists_the_options_or_gives_an_amount_holds_no_key() -> None:
    options = ("Oxygen", "Vapors", "Toxics", "Heat")
    listing = make_question("Oxygen, vapors and toxics are tested. Which is first?", options)
    amount = make_question("A 4 ft sling hangs 4 ft down. How long is it?", ("4 ft", "5 ft", "6 ft", "7 ft"))
    assert list(check_key_in_stem(read(listing))) == []
    assert list(check_key_in_stem(read(amount))) == []
