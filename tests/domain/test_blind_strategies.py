"""What fixed rules score, against values worked by hand."""

import pytest

from cpt_practice.domain.blind_strategies import StrategyScore, check_strategies, strategy_scores
from cpt_practice.domain.item_wording import read_questions
from cpt_practice.domain.question import Question
from tests.domain.bank_factory import codes, make_question, synthetic_questions


def scores_of(*questions: Question) -> dict[str, StrategyScore]:
    return {score.name: score for score in strategy_scores(read_questions(questions))}


def test_a_tie_shares_the_point() -> None:
    question = make_question(options=("x" * 20, "y" * 20, "z" * 10, "w" * 10))
    found = scores_of(question)
    assert found["longest option"].score == 50.0
    assert found["shortest option"].score == 0.0
    assert found["longest option"].chance == 25.0


def test_z_takes_the_variance_of_ties_into_account() -> None:
    two_tied = make_question(options=("x" * 20, "y" * 20, "z" * 10, "w" * 10))
    unique = make_question(options=("x" * 20, "y" * 15, "z" * 10, "w" * 12))
    found = scores_of(two_tied, unique)["longest option"]
    variance = (1 / 8 - 1 / 16) + (1 / 4 - 1 / 16)
    assert found.z == pytest.approx((0.25 + 0.75) / variance**0.5)
    assert found.conditional_excess == pytest.approx(50.0)


def test_items_whose_options_do_not_differ_count_as_chance() -> None:
    found = scores_of(make_question(options=("Red", "Tan", "Sky", "Jet")))["longest option"]
    assert (found.score, found.z, found.applicable) == (25.0, 0.0, 0)


def test_positions_are_scored_one_by_one_and_a_missing_one_is_chance() -> None:
    found = scores_of(make_question(key=1), make_question(options=("Red", "Tan", "Sky"), key=1))
    assert found["position 2"].score == 100.0
    assert found["position 4"].score == pytest.approx(100 * (0 + 1 / 3) / 2)


def test_words_marks_and_echoes_are_each_a_rule_with_an_opposite() -> None:
    options = ("It may crack the manhole (twice)", "It always runs", "It never runs", "It runs off")
    found = scores_of(make_question("A manhole shakes. What follows?", options))
    for name in ("most cautious words", "fewest absolute words", "most words of the stem", "least alike to the others"):
        assert found[name].score >= 50.0
    assert found["most numbers, commas, parentheses"].score == 100.0
    assert found["fewest numbers, commas, parentheses"].score == 0.0


def test_no_items_have_no_scores() -> None:
    assert strategy_scores(()) == ()


def test_long_keys_block_and_even_ones_do_not() -> None:
    cued = read_questions(synthetic_questions(320, key_growth=1.5))
    even = read_questions(synthetic_questions(320))
    assert ("B402", "error") in codes(list(check_strategies(strategy_scores(cued), 320)))
    assert list(check_strategies(strategy_scores(even), 320)) == []


def test_an_excess_that_chance_explains_does_not_block() -> None:
    score = StrategyScore("most words of the stem", 33.0, 25.0, 2.9, 200, 9.0)
    assert list(check_strategies([score], 299)) == []
    assert codes(list(check_strategies([score], 300))) == [("B404", "error")]


def test_a_rule_that_seldom_applies_but_then_works_blocks_from_20_items_on() -> None:
    seldom = StrategyScore("most cautious words", 28.0, 25.0, 4.0, 20, 40.0)
    rarer = StrategyScore("most cautious words", 28.0, 25.0, 4.0, 19, 40.0)
    assert codes(list(check_strategies([seldom], 400))) == [("B404", "error")]
    assert list(check_strategies([rarer], 400)) == []


def test_a_favored_position_never_blocks() -> None:
    assert list(check_strategies([StrategyScore("position 1", 80.0, 25.0, 20.0, 400, 55.0)], 400)) == []
