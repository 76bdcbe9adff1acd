"""What is measured of a bank."""

import pytest

from cpt_practice.domain.bank_figures import BankFigures, key_uniquely_longest, key_uniquely_shortest, measure_bank
from cpt_practice.domain.item_wording import read_questions
from cpt_practice.domain.question import Question
from tests.domain.bank_factory import make_bank, make_figure, make_question, read


def figures_of(*questions: Question) -> BankFigures:
    return measure_bank(make_bank(questions), read_questions(questions))


def test_everything_that_can_be_counted_is() -> None:
    figures = figures_of(
        make_question(id="a", level="recall", figure=make_figure(), difficulty=0.5),
        make_question("Which is NOT a tool?", id="b", key=2, difficulty=0.7),
    )
    assert figures.questions == 2
    assert figures.by_activity == (("safety-01", 2),)
    assert figures.by_level == (("recall", 1), ("application", 1), ("analysis", 0))
    assert (figures.with_figure, figures.negative_stems) == (1, 1)
    assert figures.key_positions == (1, 0, 1, 0)
    assert figures.mean_difficulty == pytest.approx(0.6)
    assert figures.sd_difficulty == pytest.approx(0.1 * 2**0.5)


def test_the_length_ratio_is_a_geometric_mean() -> None:
    double = make_question(options=("x" * 20, "y" * 10, "z" * 10, "w" * 10))
    half = make_question(options=("x" * 10, "y" * 20, "z" * 20, "w" * 20))
    assert figures_of(double).length_ratio == pytest.approx(2.0)
    assert figures_of(double, half).length_ratio == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("key", "longest", "shortest"), [(42, True, False), (41, False, False), (38, False, True), (39, False, False)]
)
def test_unique_length_takes_two_characters_and_five_percent(key: int, longest: bool, shortest: bool) -> None:
    item = read(make_question(options=("x" * key, "y" * 40, "z" * 40, "w" * 40)))
    assert key_uniquely_longest(item) is longest
    assert key_uniquely_shortest(item) is shortest


def test_an_empty_bank_has_zeros() -> None:
    figures = measure_bank(make_bank(()), ())
    assert (figures.questions, figures.length_ratio, figures.mean_difficulty, figures.strategies) == (0, 0.0, 0.0, ())
    assert figures.share(0) == 0.0
