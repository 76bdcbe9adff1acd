"""A question taken apart."""

from cpt_practice.domain.item_wording import read_questions
from tests.domain.bank_factory import make_question, read


def test_key_and_distractors_are_told_apart() -> None:
    item = read(make_question(options=("Red", "Blue", "Gray", "Olive"), key=1))
    assert (item.key_text, item.key_length, item.key_words) == ("Blue", 4, frozenset({"blu"}))
    assert (item.distractor_texts, item.distractor_lengths) == (("Red", "Gray", "Olive"), (3, 4, 5))


def test_convergence_is_the_mean_number_of_other_options_with_each_word() -> None:
    item = read(make_question(options=("Red cone", "Red flag", "Red lamp", "Oil")))
    assert item.convergence == (1.0, 1.0, 1.0, 0.0)


def test_words_of_more_than_three_stems_are_familiar() -> None:
    stems = ["The boiler hums."] * 4 + ["The kettle sings."] * 3
    items = read_questions(tuple(make_question(stem, id=f"q{at}") for at, stem in enumerate(stems)))
    assert "boiler" in items[0].familiar
    assert "kettl" not in items[0].familiar
