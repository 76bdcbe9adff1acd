"""How a draft becomes a question, on small families of the test's own."""

import random
from dataclasses import replace

import pytest

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount, plain
from cpt_practice.generators.family import Draft, Family, FamilyError, Wrong, make_question

POUNDS = Amount(10, after=" lb")


def family(draft: Draft) -> Family:
    """A family that always drafts the same."""

    def give(_chance: random.Random) -> Draft:
        return draft

    return Family("test-same", "safety-01", "Topic", "application", 0.5, "concept: adding up", give)


def draft(*wrong: float, key: float = 100, tolerance: float = 0, limits: tuple[float, float] = (0, 1e9)) -> Draft:
    """A draft with these wrong values."""
    return Draft(
        stem="How heavy is it?",
        text=f"{key:g} lb",
        value=key,
        why="It weighs so much.",
        wrong=tuple(Wrong(f"{value:g} lb", value, f"Mistake number {value:g}.") for value in wrong),
        tolerance=tolerance,
        limits=limits,
    )


def shown(made: Draft, seeds: int = 40) -> set[str]:
    """The wrong answers that any of some seeds shows."""
    questions = [make_question(family(made), seed) for seed in range(seeds)]
    return {option.text for question in questions for option in question.options if not option.key}


def test_the_key_stands_where_its_value_puts_it() -> None:
    made = draft(50, 60, 70, 150, 160, 170)
    places = {make_question(family(made), seed).key for seed in range(40)}
    assert places == {0, 1, 2, 3}


def test_numbers_that_leave_no_place_are_drawn_again_and_at_last_refused() -> None:
    with pytest.raises(FamilyError, match="none with 3 wrong answers below"):
        shown(draft(50, 60, 150, 160, 170))


def test_a_wrong_answer_too_near_the_key_is_not_shown() -> None:
    assert "104 lb" not in shown(draft(50, 60, 70, 104, 150, 160, 170))


def test_a_wrong_answer_within_three_tolerances_of_the_key_is_not_shown() -> None:
    assert "110 lb" in shown(draft(50, 60, 70, 110, 150, 160))
    assert "110 lb" not in shown(draft(50, 60, 70, 110, 150, 160, 170, tolerance=4))


def test_of_two_wrong_answers_that_come_to_nearly_the_same_the_first_is_kept() -> None:
    texts = shown(draft(50, 51, 60, 70, 150, 160, 170))
    assert "50 lb" in texts
    assert "51 lb" not in texts


def test_a_wrong_answer_outside_the_limits_is_not_shown() -> None:
    assert not {"-50 lb", "180 lb"} & shown(draft(-50, 50, 60, 70, 150, 160, 170, 180, limits=(0, 175)))


def test_a_wrong_answer_of_another_size_altogether_is_not_shown() -> None:
    assert not {"1 lb", "5000 lb"} & shown(draft(1, 50, 60, 70, 150, 160, 170, 5000))


def test_numbers_whose_description_tells_the_key_are_refused() -> None:
    told = draft(50, 60, 70, 150, 160, 170)
    with_figure = Draft(
        told.stem, told.text, told.value, told.why, told.wrong, figure=Figure("f.svg", "<svg/>", "A load of 100 lb.")
    )
    with pytest.raises(FamilyError):
        make_question(family(with_figure), 1)


def test_readings_of_a_scale_may_lie_close_together_be_zero_or_negative_but_keep_their_gap() -> None:
    wrong = (-0.002, 0, 0.001, 0.0015, 0.003, 0.004, 0.005)
    texts = shown(replace(draft(*wrong, key=0.002, limits=(-1, 1)), gap=0.001))
    assert texts == {f"{value:g} lb" for value in wrong} - {"0.0015 lb"}


def test_answers_without_an_order_take_any_place() -> None:
    made = replace(draft(1, 2, 3, 4, 5, 6), ordered=False)
    questions = [make_question(family(made), seed) for seed in range(60)]
    assert {question.key for question in questions} == {0, 1, 2, 3}
    assert shown(made) == {"1 lb", "2 lb", "3 lb", "4 lb", "5 lb"}


def test_answers_without_an_order_still_need_three_wrong_ones() -> None:
    with pytest.raises(FamilyError):
        shown(replace(draft(1, 2), ordered=False))


@pytest.mark.parametrize(
    ("amount", "given", "text"),
    [
        (POUNDS, 1234.4, "1,230 lb"),
        (POUNDS, 1235.0, "1,240 lb"),
        (Amount(10, before="$"), 18_404, "$18,400"),
        (Amount(0.1, after=" cases"), 2.25, "2.3 cases"),
        (Amount(0.5, after=" ft"), 17.0, "17.0 ft"),
        (Amount(1, after="%"), 12.5, "13%"),
        (Amount(1000, after=" gallons"), 2_142_720, "2,143,000 gallons"),
    ],
)
def test_amounts_are_rounded_half_up_and_written_the_american_way(amount: Amount, given: float, text: str) -> None:
    assert amount.text(given) == text


def test_a_number_of_a_working_has_no_needless_zeros() -> None:
    assert [plain(1250.0), plain(0.885, 3), plain(62.5), plain(100.0)] == ["1,250", "0.885", "62.5", "100"]
