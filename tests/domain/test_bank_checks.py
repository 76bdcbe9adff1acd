"""The checks of whole banks."""

from dataclasses import replace

import pytest

from cpt_practice.domain.bank_checks import check_coverage, check_figures, check_inclusive_options, check_reused_texts
from cpt_practice.domain.bank_figures import BankFigures
from cpt_practice.domain.blueprint import Bank, KeyActivity
from tests.domain.bank_factory import codes, make_bank, make_question

EVEN = BankFigures(
    questions=400,
    by_activity=(("safety-01", 400),),
    by_level=(("recall", 140), ("application", 180), ("analysis", 80)),
    with_figure=40,
    key_positions=(100, 100, 100, 100),
    length_ratio=1.0,
    uniquely_longest=96,
    uniquely_shortest=80,
    strategies=(),
    blind_model=None,
    negative_stems=8,
    mean_reading_grade=8.0,
    mean_difficulty=0.7,
    sd_difficulty=0.12,
)


def bank_of_positions(*counts: int) -> Bank:
    keys = [at for at, count in enumerate(counts) for _ in range(count)]
    return make_bank([make_question(id=f"q{number}", key=at) for number, at in enumerate(keys)])


def judged(figures: BankFigures, bank: Bank | None = None) -> list[tuple[str, str]]:
    return codes(list(check_figures(bank or bank_of_positions(10, 10, 10, 10), figures)))


def test_an_even_bank_has_no_flaw() -> None:
    assert judged(EVEN) == []


def test_below_20_questions_shares_say_nothing() -> None:
    assert judged(replace(EVEN, questions=19, length_ratio=2.0, mean_difficulty=0.1)) == []


def test_crowded_key_positions_are_a_warning_and_never_an_error() -> None:
    assert judged(EVEN, bank_of_positions(45, 20, 20, 15)) == [("B401", "warning")]
    assert judged(EVEN, bank_of_positions(400, 0, 0, 0)) == [("B401", "warning")]


def test_positions_that_chance_explains_pass() -> None:
    assert judged(EVEN, bank_of_positions(14, 10, 9, 7)) == []


@pytest.mark.parametrize(
    ("longest", "found"),
    [(72, []), (120, []), (124, [("B402", "warning")]), (150, [("B402", "error")]), (66, [("B402", "warning")]),
     (40, [("B402", "error")])],
)  # fmt: skip
def test_the_key_is_longest_in_18_to_30_percent(longest: int, found: list[tuple[str, str]]) -> None:
    assert judged(replace(EVEN, uniquely_longest=longest)) == found


@pytest.mark.parametrize(("shortest", "found"), [(48, []), (40, [("B402", "warning")]), (20, [("B402", "error")])])
def test_the_key_is_shortest_in_12_percent_at_least(shortest: int, found: list[tuple[str, str]]) -> None:
    assert judged(replace(EVEN, uniquely_shortest=shortest)) == found


@pytest.mark.parametrize(
    ("ratio", "found"),
    [(0.92, []), (1.08, []), (1.1, [("B403", "warning")]), (1.13, [("B403", "error")]), (0.87, [("B403", "error")])],
)
def test_keys_are_as_long_as_distractors(ratio: float, found: list[tuple[str, str]]) -> None:
    assert judged(replace(EVEN, length_ratio=ratio)) == found


def test_a_bank_of_recall_blocks_on_all_three_levels() -> None:
    levels = (("recall", 300), ("application", 80), ("analysis", 20))
    assert judged(replace(EVEN, by_level=levels)) == [("B410", "error")] * 3


def test_a_level_just_beyond_its_share_is_a_warning() -> None:
    levels = (("recall", 184), ("application", 150), ("analysis", 66))
    assert judged(replace(EVEN, by_level=levels)) == [("B410", "warning")]


def test_negative_stems_are_at_most_5_percent() -> None:
    assert judged(replace(EVEN, negative_stems=20)) == []
    assert judged(replace(EVEN, negative_stems=22)) == [("B411", "warning")]
    assert judged(replace(EVEN, negative_stems=60)) == [("B411", "error")]


def test_stems_that_read_above_grade_10_block() -> None:
    assert judged(replace(EVEN, mean_reading_grade=10.1)) == [("B413", "error")]


def test_difficulty_off_the_middle_or_without_spread_is_a_warning() -> None:
    assert judged(replace(EVEN, mean_difficulty=0.85)) == [("B414", "warning")]
    assert judged(replace(EVEN, sd_difficulty=0.09)) == [("B414", "warning")]


def test_a_key_used_five_times_and_a_distractor_used_eight_times_are_warnings() -> None:
    def bank(count: int) -> Bank:
        options = [("Tag it out", f"Wrong {at}", f"Late {at}", "Call the maker") for at in range(count)]
        return make_bank([make_question(options=each, id=f"q{at}") for at, each in enumerate(options)])

    assert list(check_reused_texts(bank(4))) == []
    assert codes(list(check_reused_texts(bank(5)))) == [("B408", "warning")]
    assert codes(list(check_reused_texts(bank(8)))) == [("B408", "warning")] * 2


def test_none_of_the_above_anywhere_blocks_the_bank() -> None:
    question = make_question(options=("Red", "Tan", "Sky", "None of the above"))
    assert codes(list(check_inclusive_options(make_bank([question])))) == [("B412", "error")]
    assert list(check_inclusive_options(make_bank([make_question()]))) == []


def activity(questions: int, *topics: str) -> KeyActivity:
    return KeyActivity("safety-01", "Inspect", "Inspect", questions, topics)


def test_too_few_questions_for_a_form_block_and_for_three_forms_warn() -> None:
    questions = [make_question(id=f"q{at}") for at in range(6)]
    assert list(check_coverage(make_bank(questions, [activity(2, "Walkways")]))) == []
    ((subject, flaw),) = check_coverage(make_bank(questions, [activity(3, "Walkways")]))
    assert (subject, flaw.code, flaw.severity) == ("safety-01", "B409", "warning")
    assert codes(list(check_coverage(make_bank(questions, [activity(7, "Walkways")])))) == [("B409", "error")]


def test_a_topic_without_questions_blocks() -> None:
    questions = [make_question(id=f"q{at}") for at in range(3)]
    ((subject, flaw),) = check_coverage(make_bank(questions, [activity(1, "Walkways", "Ladders")]))
    assert (subject, flaw.severity) == ("safety-01", "error")
    assert "Ladders" in flaw.message


def test_a_topic_or_activity_that_the_blueprint_does_not_know_blocks() -> None:
    questions = [make_question(id=f"q{at}") for at in range(3)]
    strays = [make_question(id="s1", topic="Cranes"), make_question(id="s2", activity="safety-99")]
    found = list(check_coverage(make_bank([*questions, *strays], [activity(1, "Walkways")])))
    assert [(subject, flaw.severity) for subject, flaw in found] == [("s1", "error"), ("s2", "error")]
