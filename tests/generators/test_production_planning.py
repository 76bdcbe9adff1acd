"""Situations that the questions of the production module's planning and shipping have to bring up, among 400 seeds."""

from cpt_practice.domain.question import Question
from tests.generators.drawn import marks, numbers
from tests.generators.test_quality_scales import made


def reasons(family_id: str) -> list[str]:
    return [question.options[question.key].why for question in made(family_id)]


def test_a_late_task_has_no_slack_or_enough_or_too_little() -> None:
    said = reasons("production-gantt")
    assert sum("no slack" in reason for reason in said) > 80
    assert sum("nothing is left over" in reason for reason in said) > 60
    assert sum("the rest is" in reason for reason in said) > 40


def test_the_bottleneck_is_at_times_a_station_with_machines_side_by_side() -> None:
    shared = 0
    for question in made("production-bottleneck"):
        working = question.options[question.key].why
        slowest = working.partition(" is the bottleneck")[0].rpartition(". ")[2]
        shared += f"{slowest} " in working and " / " in working.partition(f"{slowest} ")[2].partition(";")[0][:9]
    assert 80 < shared < 360


def test_a_line_is_asked_for_its_balance_and_for_its_operators() -> None:
    asked = sum("operators" in question.stem for question in made("production-line-balance"))
    assert 120 < asked < 280


def test_either_limit_decides_how_high_cartons_are_stacked() -> None:
    by_height = by_mark = 0
    for question in made("production-pallet-pattern"):
        layers = _layers_by_height(question)
        by_height += layers < numbers(question.stem)[0]
        by_mark += layers > numbers(question.stem)[0]
    assert min(by_height, by_mark) > 60


def _layers_by_height(question: Question) -> int:
    (limit,), (deck,), (side,) = (marks(question, part) for part in ("height-limit", "pallet-deck", "carton-front"))
    return int((deck.at("y") - limit.at("y1") + 0.3) // side.at("height"))


def test_starts_are_asked_for_with_scrap_and_without() -> None:
    scrapped = sum("come out good" in question.stem for question in made("production-parts-to-start"))
    assert 200 < scrapped < 390
