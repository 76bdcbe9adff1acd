"""The model that sees form only."""

from cpt_practice.domain.blind_model import BlindModelScore, blind_model_score, check_blind_model
from cpt_practice.domain.item_wording import read_questions
from tests.domain.bank_factory import codes, make_question, synthetic_questions


def test_a_planted_length_cue_is_caught() -> None:
    score = blind_model_score(read_questions(synthetic_questions(320, key_growth=1.4)))
    assert score is not None
    assert score.accuracy > 50
    assert codes(list(check_blind_model(score, 320))) == [("B405", "error")]


def test_options_that_differ_by_chance_pass() -> None:
    for seed in (1, 2, 3):
        score = blind_model_score(read_questions(synthetic_questions(320, seed)))
        assert list(check_blind_model(score, 320)) == []


def test_the_same_bank_in_another_order_has_the_same_score() -> None:
    items = read_questions(synthetic_questions(100, key_growth=1.2))
    first, second = blind_model_score(items), blind_model_score(items[::-1])
    assert first is not None
    assert second is not None
    assert round(first.accuracy, 6) == round(second.accuracy, 6)


def test_below_300_items_the_figure_is_information() -> None:
    assert codes(list(check_blind_model(BlindModelScore(60.0, 25.0, 9.0), 299))) == [("B405", "info")]


def test_chance_and_six_points_pass() -> None:
    assert list(check_blind_model(BlindModelScore(31.0, 25.0, 2.6), 300)) == []
    assert codes(list(check_blind_model(BlindModelScore(31.3, 25.0, 2.6), 300))) == [("B405", "error")]


def test_too_few_items_have_no_score() -> None:
    assert blind_model_score(read_questions(synthetic_questions(39))) is None
    assert list(check_blind_model(None, 39)) == []


def test_three_and_four_options_go_together() -> None:
    three = tuple(make_question(options=("Red", "Tan", "Sky"), key=at % 3, id=f"t{at}") for at in range(20))
    score = blind_model_score(read_questions(synthetic_questions(40) + three))
    assert score is not None
    assert round(score.chance, 3) == round(100 * (40 / 4 + 20 / 3) / 60, 3)
