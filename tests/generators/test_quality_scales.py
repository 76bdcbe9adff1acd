"""Situations that the questions of the quality module's scales and gages have to bring up, among 400 seeds each."""

import pytest

from cpt_practice.domain.question import Question
from cpt_practice.generators.family import make_question
from cpt_practice.generators.finding import find_families
from tests.generators.drawn import marks
from tests.generators.expected import number_of


def made(family_id: str) -> list[Question]:
    family = next(each for each in find_families() if each.id == family_id)
    return [make_question(family, seed) for seed in range(400)]


def keys(family_id: str) -> list[str]:
    return [question.options[question.key].text for question in made(family_id)]


def test_an_indicator_moves_both_ways_and_more_than_one_turn() -> None:
    changes = [number_of(text) for text in keys("quality-dial-indicator")]
    assert sum(change < 0 for change in changes) > 100
    assert sum(change > 0 for change in changes) > 100
    assert sum(change < -0.1 for change in changes) > 30
    assert sum(change > 0.1 for change in changes) > 30


def test_the_needle_of_an_indicator_covers_no_number_of_the_counter() -> None:
    for question in made("quality-dial-indicator"):
        (needle,) = marks(question, "part-needle")
        tip, *_rest, root = [tuple(map(float, pair.split(","))) for pair in needle.given["points"].split()]
        for label in marks(question, "part-turn-number"):
            middle = (label.at("x"), label.at("y") - 5)
            assert _distance(middle, (root[0], root[1]), (tip[0], tip[1])) > 8, question.id


def _distance(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """From a point to the stretch between two others."""
    along = (end[0] - start[0], end[1] - start[1])
    share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / (along[0] ** 2 + along[1] ** 2)
    share = min(1.0, max(0.0, share))
    gap = (point[0] - start[0] - share * along[0], point[1] - start[1] - share * along[1])
    return float((gap[0] ** 2 + gap[1] ** 2) ** 0.5)


def test_a_protractor_is_read_to_both_sides() -> None:
    reasons = [question.options[question.key].why for question in made("quality-bevel-protractor")]
    assert 100 < sum("read to the left" in reason for reason in reasons) < 300


@pytest.mark.parametrize("family_id", ["quality-steel-rule-inch", "quality-steel-rule-mm"])
def test_some_rules_are_worn_at_their_end(family_id: str) -> None:
    worn = sum("worn" in question.stem for question in made(family_id))
    assert 80 < worn < 240


def test_a_limit_gage_finds_good_parts_and_both_kinds_of_bad_ones() -> None:
    said = keys("quality-limit-gage-result")
    for beginning in ("Within", "Under", "Over"):
        assert sum(text.startswith(beginning) for text in said) > 50
    for ending in ("more metal has to come off", "too much metal has come off"):
        assert sum(text.endswith(ending) for text in said) > 80


def test_the_key_of_a_limit_gage_is_not_told_by_which_answers_are_shown() -> None:
    """An answer that is offered is the key about as often as any other, but for the one that is never right."""
    shown: dict[str, list[bool]] = {}
    for question in made("quality-limit-gage-result"):
        for option in question.options:
            shown.setdefault(option.text.partition(" ")[0], []).append(option.key)
    for beginning in ("Within", "Under", "Over"):
        assert 0.17 < sum(shown[beginning]) / len(shown[beginning]) < 0.38
