"""Which questions a student gets: by blueprint, seed and history, enemies apart."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.form import Form, FormError, draw_form, missing_questions
from tests.factories import make_bank, make_blueprint, make_question

SEEDS = st.integers(0, 2**31 - 1)


def ids(form: Form) -> list[str]:
    return [item.question.id for item in form.items]


def sit_forms(bank: Bank, seeds: tuple[int, ...]) -> list[set[str]]:
    """The questions of one student's forms, one after the other."""
    last_seen: dict[str, int] = {}
    forms: list[set[str]] = []
    for number, seed in enumerate(seeds, 1):
        forms.append(set(ids(draw_form(bank, seed, last_seen))))
        last_seen.update(dict.fromkeys(forms[-1], number))
    return forms


@given(SEEDS, st.lists(st.integers(1, 6), min_size=1, max_size=4), st.integers(0, 9))
def test_a_form_has_the_blueprints_counts_and_no_question_twice(seed: int, counts: list[int], spare: int) -> None:
    bank = make_bank(tuple(counts), tuple(count + spare for count in counts))
    form = draw_form(bank, seed, {})
    assert Counter(item.question.activity for item in form.items) == {
        activity.id: activity.questions for activity in bank.blueprint.activities
    }
    assert len(set(ids(form))) == len(form.items)


def test_the_same_seed_and_history_give_the_same_form() -> None:
    seen = {"safety-01-001": 1, "safety-02-003": 2}
    assert draw_form(make_bank(), 7, seen) == draw_form(make_bank(), 7, dict(reversed(seen.items())))


def test_other_seeds_give_other_forms() -> None:
    bank = make_bank((10,), (30,))
    assert len({tuple(ids(draw_form(bank, seed, {}))) for seed in range(20)}) == 20


def test_every_question_of_a_bank_comes_up_about_as_often() -> None:
    bank = make_bank((5,), (10,))
    drawn = Counter(name for seed in range(400) for name in ids(draw_form(bank, seed, {})))
    assert len(drawn) == 10
    assert 150 < min(drawn.values()) <= max(drawn.values()) < 250  # 200 each; five standard deviations either side


def test_questions_of_one_activity_do_not_stand_together() -> None:
    activities = [item.question.activity for item in draw_form(make_bank((10, 10)), 3, {}).items]
    assert activities not in (sorted(activities), sorted(activities, reverse=True))


@given(SEEDS)
def test_unseen_questions_come_first(seed: int) -> None:
    bank = make_bank((4,), (10,))
    seen = {f"safety-01-{number:03}": 1 for number in range(1, 7)}
    assert set(ids(draw_form(bank, seed, seen))) == {f"safety-01-{number:03}" for number in range(7, 11)}


@given(SEEDS)
def test_after_the_unseen_come_those_seen_longest_ago(seed: int) -> None:
    bank = make_bank((4,), (6,))
    numbers = (5, 1, 4, 2, 3)  # 006 is unseen
    seen = {f"safety-01-{place:03}": number for place, number in enumerate(numbers, 1)}
    assert set(ids(draw_form(bank, seed, seen))) == {f"safety-01-{place}" for place in ("006", "002", "004", "005")}


@given(SEEDS, SEEDS, st.integers(10, 30))
def test_two_successive_forms_share_no_more_than_the_banks_size_forces(first: int, second: int, size: int) -> None:
    forms = sit_forms(make_bank((10, 5), (size, 15)), (first, second))
    assert len(forms[0] & forms[1]) == max(0, 20 - size)


@given(st.tuples(SEEDS, SEEDS, SEEDS))
def test_three_forms_of_a_bank_three_times_as_large_share_nothing_with_enemies_apart(
    seeds: tuple[int, int, int],
) -> None:
    enemies = {
        "safety-01-001": ("safety-01-002",),
        "safety-01-003": ("safety-01-004",),
        "safety-01-005": ("safety-02-001",),
        "safety-02-002": ("safety-02-003", "safety-02-004"),
    }
    forms = sit_forms(make_bank((8, 4), (24, 12), enemies=enemies), seeds)
    assert not any(one & other for one, other in combinations(forms, 2))


@given(SEEDS)
def test_enemies_are_never_drawn_together_whoever_names_whom(seed: int) -> None:
    enemies = {"safety-01-001": ("safety-01-002", "safety-02-001"), "safety-01-003": ("safety-01-001",)}
    drawn = set(ids(draw_form(make_bank((4, 2), enemies=enemies), seed, {})))
    assert not ("safety-01-001" in drawn and drawn & {"safety-01-002", "safety-02-001", "safety-01-003"})


def test_an_enemy_that_is_not_in_the_bank_is_no_matter() -> None:
    bank = make_bank((2,), (2,), enemies={"safety-01-001": ("safety-01-999",)})
    assert len(draw_form(bank, 1, {}).items) == 2


@given(SEEDS)
def test_a_form_is_found_where_one_question_is_the_enemy_of_all_others(seed: int) -> None:
    others = tuple(f"safety-01-{number:03}" for number in range(2, 6))
    bank = make_bank((4,), (5,), enemies={"safety-01-001": others})
    assert set(ids(draw_form(bank, seed, {}))) == set(others)


@given(SEEDS)
def test_a_form_is_found_where_the_only_unseen_question_is_the_enemy_of_all_others(seed: int) -> None:
    others = tuple(f"safety-01-{number:03}" for number in range(2, 6))
    bank = make_bank((4,), (5,), enemies={"safety-01-001": others})
    assert set(ids(draw_form(bank, seed, dict.fromkeys(others, 1)))) == set(others)


@given(SEEDS, st.sets(st.sampled_from(sorted(combinations([f"safety-01-{number:03}" for number in range(1, 8)], 2)))))
def test_a_form_is_found_wherever_there_is_one(seed: int, pairs: set[tuple[str, str]]) -> None:
    enemies = {name: tuple(other for one, other in pairs if one == name) for name, _ in pairs}
    bank = make_bank((3,), (7,), enemies=enemies)
    names = [question.id for question in bank.questions]
    possible = any(not pairs & set(combinations(three, 2)) for three in combinations(names, 3))
    try:
        drawn = ids(draw_form(bank, seed, {}))
    except FormError:
        assert not possible
    else:
        assert not pairs & set(combinations(sorted(drawn), 2))


@given(SEEDS)
def test_options_are_shown_in_a_permutation_of_the_source(seed: int) -> None:
    for item in draw_form(make_bank(), seed, {}).items:
        assert sorted(item.order) == [0, 1, 2, 3]


def test_options_are_shuffled_evenly() -> None:
    bank = make_bank((1,), (1,))
    first = Counter(draw_form(bank, seed, {}).items[0].order[0] for seed in range(400))
    assert min(first[option] for option in range(4)) > 57  # 100 each; five standard deviations


@given(SEEDS)
def test_options_whose_order_is_part_of_the_question_stay_as_written(seed: int) -> None:
    fixed = tuple(make_question(f"safety-01-00{number}", shuffle=False, options=number) for number in (3, 4, 5))
    form = draw_form(Bank(make_blueprint((3,)), fixed, "digest"), seed, {})
    assert all(item.order == tuple(range(len(item.question.options))) for item in form.items)


def test_a_bank_with_too_few_questions_says_how_many_are_missing() -> None:
    bank = make_bank((4, 2, 3), (3, 2, 1))
    with pytest.raises(FormError, match="3 questions are missing in 2 of the key activities in safety"):
        draw_form(bank, 1, {})
    assert [(activity.id, count) for activity, count in missing_questions(bank)] == [("safety-01", 1), ("safety-03", 2)]


def test_one_missing_question_is_told_in_the_singular() -> None:
    with pytest.raises(FormError, match=r"^1 question is missing in 1 of the key activities"):
        draw_form(make_bank((4,), (3,)), 1, {})


def test_a_bank_whose_questions_exclude_one_another_says_so() -> None:
    bank = make_bank((2,), (2,), enemies={"safety-01-001": ("safety-01-002",)})
    with pytest.raises(FormError, match="exclude one another"):
        draw_form(bank, 1, {})


def test_a_question_of_an_activity_that_the_blueprint_does_not_know_is_never_drawn() -> None:
    stray = make_question("safety-09-001")
    bank = Bank(make_blueprint((2,)), (*make_bank((2,), (2,)).questions, stray), "digest")
    assert stray.id not in ids(draw_form(bank, 1, {}))
