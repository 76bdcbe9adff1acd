"""The checks of grammar and form."""

import pytest

from cpt_practice.domain.item_grammar import check_article, check_mixed_form, check_verb_form
from tests.domain.bank_factory import codes, make_question, read


def mixed(*options: str, key: int = 0) -> list[tuple[str, str]]:
    return codes(list(check_mixed_form(read(make_question(options=options, key=key)))))


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("The tool used is an", ("awl", "hammer", "drill", "file")),
        ("The tool used is a", ("hour meter", "hammer", "drill", "file")),
        ("The parts checked are", ("a guard", "guards", "rails", "posts")),
        ("The part checked is", ("two guards", "a rail", "a post", "a gate")),
    ],
)
def test_an_option_that_does_not_fit_the_end_of_the_stem_blocks(stem: str, options: tuple[str, ...]) -> None:
    assert codes(list(check_article(read(make_question(stem, options))))) == [("C104", "error")]


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("The tool used is a", ("hammer", "drill", "unit", "one-way valve")),
        ("It is handled by an", ("OSHA inspector", "NIOSH officer", "engineer", "operator")),
        ("Which tool is a", ("awl", "eyebolt", "adze", "iron")),
        ("What is an alarm?", ("A horn", "Two lamps", "A bell", "An oven")),
        ("The parts checked are", ("a guard and a post", "guards", "rails", "posts")),
    ],
)
def test_options_that_fit_or_none_of_which_fits_alone_pass(stem: str, options: tuple[str, ...]) -> None:
    assert list(check_article(read(make_question(stem, options)))) == []


def test_a_key_in_another_verb_form_than_all_distractors_blocks() -> None:
    options = ("Lock the switch", "Turning the key", "Pulling the plug", "Opening the door")
    assert codes(list(check_verb_form(read(make_question(options=options))))) == [("C104", "error")]


def test_verb_forms_that_mix_among_the_distractors_and_nouns_in_ing_pass() -> None:
    mixed_forms = ("Lock the switch", "Turning the key", "Pull the plug", "Opening the door")
    nouns = ("Gloves of leather", "Hearing protection", "Clothing of cotton", "Shielding of steel")
    assert list(check_verb_form(read(make_question(options=mixed_forms)))) == []
    assert list(check_verb_form(read(make_question(options=nouns)))) == []


def test_a_form_that_the_key_alone_has_blocks_and_a_distractor_alone_warns() -> None:
    options = ("Stop it.", "Start it", "Leave it", "Log it")
    assert mixed(*options) == [("C112", "error")]
    assert mixed(*options, key=1) == [("C112", "warning")]


def test_capitals_of_names_and_periods_of_abbreviations_are_no_form() -> None:
    assert mixed("NFPA rules", "company rules", "shop rules", "state rules") == []
    assert mixed("Class B fires", "grease fires", "metal fires", "wire fires") == []
    assert mixed("At 6 a.m.", "At noon", "At night", "At dusk") == []


def test_a_key_that_alone_is_no_number_blocks_but_no_limit_is_an_amount() -> None:
    assert mixed("Ask the lead", "4 ft", "6 ft", "8 ft") == [("C112", "error")]
    assert mixed("No limit", "4 ft", "6 ft", "8 ft") == []
    assert mixed("Within a shift of 8 hours", "4 hours", "6 hours", "9 hours") == []


def test_a_key_in_other_units_than_the_rest_blocks() -> None:
    assert mixed("25 mm", "2 in", "3 in", "4 in") == [("C112", "error")]
    assert mixed("25 mm", "50 mm", "3 in", "4 in") == [("C112", "warning")]
