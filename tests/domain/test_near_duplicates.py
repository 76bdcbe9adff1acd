"""Questions that ask the same thing."""

import numpy as np
import pytest

from cpt_practice.domain.near_duplicates import check_like_pairs, cosine_matrix, indel_ratio, like_pairs, under_review
from cpt_practice.domain.question import Question
from tests.domain.bank_factory import codes, make_figure, make_question, synthetic_questions

FILLING = synthetic_questions(60)
STEM = "A mechanic finds a frayed wire rope on the hoist of the paint line. What should the mechanic do with the hoist?"
REORDERED = (
    "On the hoist of the paint line, a mechanic finds a frayed wire rope. What should the mechanic do with the hoist?"
)
SIMILAR = (
    "A mechanic finds a frayed sling on the hoist of the paint line. Who decides whether it may be used once more?"
)
KEYS = ("Tag it out and tell the lead", "Use it at half load", "Log it for later", "Oil the rope")
OTHER_KEYS = ("A qualified inspector", "The crane operator", "The line lead", "Its maker")


def pair_of(
    second: str, *, enemies: tuple[str, ...] = (), distinct: frozenset[tuple[str, str]] = frozenset()
) -> list[tuple[str, str]]:
    keys = OTHER_KEYS if second == SIMILAR else KEYS
    questions = (make_question(STEM, KEYS, id="a", enemies=enemies), make_question(second, keys, id="b"), *FILLING)
    return codes(list(check_like_pairs(questions, like_pairs(questions), distinct)))


def test_equal_stems_block_whatever_their_capitals() -> None:
    assert pair_of(STEM.upper()) == [("B406", "error")]


def test_equal_stems_of_enemies_and_of_distinct_pairs_block_still() -> None:
    assert pair_of(STEM, enemies=("b",)) == [("B406", "error")]
    assert pair_of(STEM, distinct=frozenset({("a", "b")})) == [("B406", "error")]


def test_the_same_words_in_another_order_block() -> None:
    assert pair_of(REORDERED) == [("B406", "error")]
    assert pair_of(REORDERED, enemies=("b",)) == [("B406", "error")]


def test_a_near_duplicate_that_a_person_judged_distinct_passes() -> None:
    assert pair_of(REORDERED, distinct=frozenset({("b", "a")})) == []


def test_a_pair_that_is_somewhat_alike_waits_for_a_decision() -> None:
    assert pair_of(SIMILAR) == [("B406", "warning")]


def test_enemies_and_distinct_pairs_are_decided() -> None:
    assert pair_of(SIMILAR, enemies=("b",)) == []
    assert pair_of(SIMILAR, distinct=frozenset({("a", "b")})) == []
    assert pair_of(SIMILAR, distinct=frozenset({("b", "a")})) == []


def test_the_pairs_that_wait_are_counted() -> None:
    questions = (make_question(STEM, KEYS, id="a"), make_question(SIMILAR, OTHER_KEYS, id="b"), *FILLING)
    assert under_review(questions, like_pairs(questions), frozenset()) == 1
    assert under_review(questions, like_pairs(questions), frozenset({("a", "b")})) == 0


def test_one_stem_on_two_figures_is_for_a_person_to_judge() -> None:
    figures = [make_figure(svg=f'<svg width="{size}"></svg>') for size in (1, 2)]
    questions = [make_question(STEM, KEYS, id=name, figure=figure) for name, figure in zip("ab", figures, strict=True)]
    found = check_like_pairs(questions, like_pairs(questions), frozenset())
    assert codes(list(found)) == [("B406", "warning")]


def test_questions_of_other_words_are_no_pair() -> None:
    assert like_pairs(FILLING) == ()
    assert like_pairs(FILLING[:1]) == ()


def test_an_enemy_that_does_not_exist_blocks() -> None:
    question: Question = make_question(enemies=("nowhere", "safety-01-001"))
    found = check_like_pairs((question,), (), frozenset({("safety-01-001", "gone")}))
    assert codes(list(found)) == [("B406", "error"), ("B406", "error"), ("B406", "warning")]


def test_cosines_agree_with_values_worked_by_hand() -> None:
    found = cosine_matrix(["ab", "ab", "abc"])
    idf_both, idf_three, idf_one = 1.0 + np.log(4 / 4), 1.0 + np.log(4 / 3), 1.0 + np.log(4 / 2)
    short = np.array([idf_both, idf_three, idf_three])
    long = np.array([idf_both, *[idf_one] * 5])
    expected = idf_both**2 / (np.linalg.norm(short) * np.linalg.norm(long))
    assert found[0, 1] == pytest.approx(1.0, abs=1e-6)
    assert found[0, 2] == pytest.approx(expected, abs=1e-6)


def test_frequent_and_rare_grams_add_up_to_the_whole_cosine() -> None:
    texts = [question.stem for question in FILLING[:20]] * 2
    found = cosine_matrix(texts)
    assert np.allclose([found[at, at + 20] for at in range(20)], 1.0, atol=1e-5)


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("abcd", "abcd", 1.0), ("abcd", "abxd", 0.75), ("ab", "cd", 0.0), ("", "", 1.0)]
)
def test_the_ratio_is_twice_the_common_letters_over_all(one: str, other: str, ratio: float) -> None:
    assert indel_ratio(one, other) == ratio
