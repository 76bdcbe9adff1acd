"""The checks of what stands behind a question."""

import pytest

from cpt_practice.domain.item_sources import (
    ITEM_CHECKS,
    check_characters,
    check_figure,
    check_level,
    check_reasons,
    check_reference,
    check_sums,
)
from cpt_practice.domain.item_wording import ItemWording
from tests.domain.bank_factory import codes, make_figure, make_question, read

WHYS = (
    "The lock keeps others from starting it.",
    "The tag alone does not hold the switch.",
    "A coworker may leave before the end.",
    "The survey comes too late for this.",
)


def with_why(text: str, at: int = 1) -> ItemWording:
    return read(make_question(whys=(*WHYS[:at], text, *WHYS[at + 1 :])))


def test_a_sound_question_has_sound_sources() -> None:
    assert [flaw for check in ITEM_CHECKS for flaw in check(read(make_question(whys=WHYS)))] == []


@pytest.mark.parametrize("why", ["Too late for it.", WHYS[0], "This answer is incorrect, a wrong option."])
def test_a_reason_that_is_short_repeated_or_mere_judgment_blocks(why: str) -> None:
    assert codes(list(check_reasons(with_why(why)))) == [("M301", "error")]


def test_a_reason_of_20_characters_passes() -> None:
    assert list(check_reasons(with_why("Tags can not hold it"))) == []


def test_a_reference_that_is_not_accepted_blocks_and_says_what_is() -> None:
    (flaw,) = check_reference(read(make_question(reference="My notes")))
    assert (flaw.code, flaw.severity) == ("M302", "error")
    assert "29 CFR" in flaw.message


def test_an_application_without_a_situation_is_a_warning() -> None:
    question = make_question("What holds a lock on?", level="application")
    assert codes(list(check_level(read(question)))) == [("M303", "warning")]


def test_a_number_a_figure_or_15_words_make_a_situation_and_recall_needs_none() -> None:
    stem = "What holds a lock on?"
    assert list(check_level(read(make_question("What holds 4 locks on?")))) == []
    assert list(check_level(read(make_question(stem, figure=make_figure())))) == []
    assert list(check_level(read(make_question("word " * 15)))) == []
    assert list(check_level(read(make_question(stem, level="recall")))) == []


STEM = "A cart holds 4 boxes of 30 lb. How heavy is the load?"
WEIGHTS = ("90 lb", "100 lb", "120 lb", "150 lb")


def sums(why: str) -> list[tuple[str, str]]:
    return codes(list(check_sums(read(make_question(STEM, WEIGHTS, 2, whys=(*WHYS[:2], why, WHYS[3]))))))


def test_a_right_sum_from_given_numbers_to_the_key_passes() -> None:
    assert sums("The load is 4 x 30 = 120 lb.") == []


def test_a_wrong_sum_is_a_warning() -> None:
    assert ("M304", "warning") in sums("The load is 4 x 30 = 130 lb, which is 120 lb.")


def test_a_number_from_nowhere_is_a_warning_unless_the_reason_explains_it() -> None:
    assert sums("The load is 120 x 0.73 = 87.6 lb, less than 120 lb.") == [("M304", "warning")]
    assert sums("The factor is 0.73. The load is 120 x 0.73 = 87.6 lb, less than 120 lb.") == []


def test_a_sum_that_does_not_lead_to_the_key_is_a_warning() -> None:
    assert sums("The load is 30 + 30 = 60 lb.") == [("M304", "warning")]


def test_facts_and_paragraphs_in_a_reason_are_no_sums() -> None:
    assert sums("OSHA's 29 CFR 1910.147 names 18 steps for 77 cases.") == []


def test_a_figure_without_drawing_or_description_blocks() -> None:
    assert codes(list(check_figure(read(make_question(figure=make_figure(svg="")))))) == [("M306", "error")]
    assert codes(list(check_figure(read(make_question(figure=make_figure(alt="A gauge.")))))) == [("M306", "error")]


def test_a_description_that_holds_the_key_alone_blocks() -> None:
    alt = "A label that shows corrosion of a hand."
    options = ("Corrosion", "Flame", "Skull", "Flask")
    assert codes(list(check_figure(read(make_question(options=options, figure=make_figure(alt)))))) == [
        ("M306", "error")
    ]
    table = "A table with rows corrosion, flame and skull."
    assert list(check_figure(read(make_question(options=options, figure=make_figure(table))))) == []


@pytest.mark.parametrize(
    "text",
    [
        'A \\"quoted\\" word',
        "Stop\u200b the press",
        "Cafe\u0301 rules",
        "Set it to 10mm",
        "Stop -- then go",
        "It\u2019s 5\ufffd",
        'Say "go" or “no”',
    ],
)
def test_hidden_characters_glued_units_and_odd_marks_block(text: str) -> None:
    question = make_question(options=(text, "Two", "Three", "Four"))
    assert codes(list(check_characters(read(question)))) == [("M308", "error")]


@pytest.mark.parametrize(
    "text", ["5S and 300A", "90 °F", "50%", "480 V", "Café", "3 – 2", "“Go”", "6-in pipe", "2x4 lumber"]
)
def test_names_signs_and_typographic_marks_pass(text: str) -> None:
    question = make_question(options=(text, "Two", "Three", "Four"))
    assert list(check_characters(read(question))) == []
