"""What readers of the generated questions asked of single families."""

import math

import pytest

from cpt_practice.domain.question import Question
from cpt_practice.generators.family import make_question
from cpt_practice.generators.finding import find_families
from tests.generators.drawn import numbers, sheet

SEEDS = 300


def made(name: str) -> list[Question]:
    """The first questions of a family."""
    (family,) = (each for each in find_families() if each.id == name)
    return [make_question(family, seed) for seed in range(SEEDS)]


def key(question: Question) -> float:
    """The number of the key."""
    return numbers(question.options[question.key].text)[0]


def test_what_the_rack_may_take_is_no_more_than_half_of_a_level() -> None:
    for question in made("safety-rack-load"):
        level = min(word.number for word in sheet(question).words if word.right > 396 and word.text.endswith(" lb"))
        assert key(question) <= level / 2


def test_the_lanyard_is_drawn_as_long_as_the_table_says() -> None:
    for question in made("safety-fall-clearance"):
        drawn = sheet(question)
        deck = next(shape for shape in drawn.shapes if shape.kind == "rect" and shape.fill == "#c9d2dc").y1
        parts = [shape for shape in drawn.shapes if shape.kind == "line" and 144 <= shape.x1 < shape.x2 <= 190]
        rope = [part for part in parts if part.x2 - part.x1 == pytest.approx(2.3, abs=0.011)]
        assert len(rope) == 20
        (height,) = (word.number for word in drawn.words if word.text.endswith(" ft"))
        scale = (deck - rope[0].y1) / height
        long = sum(math.dist((part.x1, part.y1), (part.x2, part.y2)) for part in rope)
        assert long == pytest.approx(scale * drawn.value("Lanyard before a fall"), rel=0.01)
        assert max(part.y2 for part in rope) < deck - 10


def test_the_ring_is_below_the_shoulders_and_no_wrong_clearance_is_within_a_foot() -> None:
    for question in made("safety-fall-clearance"):
        drawn = sheet(question)
        assert drawn.value("D-ring above the soles") <= drawn.value("Height of the worker") - 1.2
        assert all(option.key or abs(numbers(option.text)[0] - key(question)) > 1 for option in question.options)


def test_the_worst_finding_and_the_highest_sum_are_wrong_answers() -> None:
    for question in made("safety-risk-rank"):
        rows = [row for row in sheet(question).rows if len(row) == 4 and row[0] != "Finding"]
        scores = {name: (int(severity), int(likelihood)) for name, severity, likelihood, _days in rows}
        wrong = {option.text for option in question.options if not option.key}
        worst = max(severity for severity, _likelihood in scores.values())
        total = max(map(sum, scores.values()))
        assert any(scores[name][0] == worst for name in wrong)
        assert any(sum(scores[name]) == total for name in wrong)
        first = scores[question.options[question.key].text]
        assert first[0] < worst
        assert sum(first) < total


@pytest.mark.parametrize("name", ["safety-dart-rate", "safety-incident-rate"])
def test_rates_are_those_of_a_usual_plant_and_never_a_single_case(name: str) -> None:
    for question in made(name):
        assert 0.8 <= key(question) <= 8.1
        assert "1.0 cases" not in {option.text for option in question.options}


def test_half_of_the_load_may_always_be_shown() -> None:
    (family,) = (each for each in find_families() if each.id == "safety-sling-tension")
    shown = 0
    for question in made(family.id):
        half = f"{numbers(question.stem)[0] / 2:,.0f} lb"
        shown += half in {option.text for option in question.options}
    assert shown >= SEEDS / 3


def test_the_clock_of_the_demand_says_morning_or_afternoon() -> None:
    for question in made("green-demand-charge"):
        clocks = [word.text for word in sheet(question).words if ":" in word.text]
        assert len(clocks) == 4
        assert all(clock.endswith((":00 AM", ":00 PM")) for clock in clocks)
