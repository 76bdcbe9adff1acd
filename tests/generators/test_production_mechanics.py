"""Situations that the questions on mechanisms and machining have to bring up, among 400 seeds each."""

from collections import Counter

import pytest

from cpt_practice.domain.question import Question
from cpt_practice.generators.family import make_question
from cpt_practice.generators.finding import find_families
from tests.generators.drawn import Mark, marks


def made(family_id: str) -> list[Question]:
    family = next(each for each in find_families() if each.id == family_id)
    return [make_question(family, seed) for seed in range(400)]


def x_of(question: Question, part: str, name: str) -> float:
    (mark,) = marks(question, part)
    return mark.at(name)


def test_levers_of_all_three_classes_are_drawn_with_the_pivot_on_either_side() -> None:
    orders = Counter(lever_order(question) for question in made("production-lever"))
    assert len(orders) == 6
    assert min(orders.values()) >= 20


def lever_order(question: Question) -> str:
    (block,) = marks(question, "load")
    places = {
        "pivot": x_of(question, "pin", "cx"),
        "load": block.at("x") + block.at("width") / 2,
        "effort": x_of(question, "effort", "x1"),
    }
    return " ".join(sorted(places, key=lambda name: places[name]))


def test_a_lever_is_pulled_up_where_effort_and_load_are_on_one_side() -> None:
    for question in made("production-lever"):
        (effort,) = marks(question, "effort")
        upward = effort.at("y2") < effort.at("y1")
        assert upward == (lever_order(question).split()[1] != "pivot")


def test_tackles_come_with_one_to_five_strands_pulled_up_and_down() -> None:
    rigs = Counter(tackle_rig(question) for question in made("production-pulley-block"))
    assert len(rigs) == 9
    assert min(rigs.values()) >= 8


def tackle_rig(question: Question) -> tuple[int, bool]:
    """How many strands there are in the drawing, and whether the last one is pulled down."""
    strands = marks(question, "strand")
    return len(strands), strands[-1].at("y2") > strands[-1].at("y1")


def test_the_rope_of_a_tackle_never_breaks_off() -> None:
    for question in made("production-pulley-block"):
        strands, turns = marks(question, "strand"), marks(question, "half-turn")
        for at, turn in enumerate(turns):
            words = turn.given["d"].split()
            start, end = (float(words[1]), float(words[2])), (float(words[-2]), float(words[-1]))
            assert start in ends(strands[at])
            assert end in ends(strands[at + 1])


def ends(line: Mark) -> list[tuple[float, float]]:
    return [(line.at("x1"), line.at("y1")), (line.at("x2"), line.at("y2"))]


def test_gear_trains_are_simple_with_idlers_or_compound() -> None:
    questions = made("production-gear-train")
    compound = sum("fixed to one shaft" in question.stem for question in questions)
    counts = Counter(sum(bool(marks(question, f"gear-{letter}")) for letter in "ABCD") for question in questions)
    assert 100 <= compound <= 220
    assert min(counts[gears] for gears in (2, 3, 4)) >= 30


def test_each_speed_and_each_direction_of_a_gear_stands_in_two_options() -> None:
    for question in made("production-gear-train"):
        parts = [option.text.split(" rpm ") for option in question.options]
        assert all(set(Counter(each).values()) == {2} for each in zip(*parts, strict=True))


@pytest.mark.parametrize(
    ("family_id", "words"),
    [
        ("production-inclined-plane", "wedge"),
        ("production-moment-balance", "How far"),
        ("production-torque", "tightens"),
        ("production-power", "kW"),
        ("production-weight-of-stock", "tube"),
        ("production-cutting-time", "drilling"),
        ("production-tool-life", "How many inserts"),
        ("production-spindle-speed", "4 x CS"),
    ],
)
def test_both_kinds_of_a_family_are_asked(family_id: str, words: str) -> None:
    asked = sum(words in question.stem for question in made(family_id))
    assert 60 <= asked <= 300
