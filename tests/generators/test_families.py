"""What holds for every question of every family, over a thousand seeds each."""

import re
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import yaml

from cpt_practice.domain.defects import ITEM_CHECKS
from cpt_practice.domain.item_wording import read_questions
from cpt_practice.domain.question import Question
from cpt_practice.generators.family import Family, make_question
from cpt_practice.generators.finding import families_of, find_families
from tests.generators.conftest import SEEDS, Thousand, family_id
from tests.generators.recomputed_green import GREEN
from tests.generators.recomputed_safety import SAFETY, risk_rank

BANKS = Path(__file__).resolve().parents[2] / "question_banks"
DOLLARS = r"\$[\d,]+"
# how every answer of a family is written, and between which values it is a sane one
ANSWERS: dict[str, tuple[str, float, float]] = {
    "green-co2-from-energy": (r"[\d,]+ tons", 50, 20_000),
    "green-demand-charge": (DOLLARS, 300, 90_000),
    "green-energy-cost": (DOLLARS, 80, 700_000),
    "green-leak-cost": (DOLLARS, 100, 150_000),
    "green-lighting-payback": (r"\d+ months", 2, 240),
    "green-motor-power": (DOLLARS, 20, 30_000),
    "green-recycling-rate": (r"\d+%", 2, 98),
    "green-solvent-balance": (r"[\d,]+ lb", 50, 25_000),
    "green-waste-intensity": (r"\d+% (more|less)", 2, 95),
    "green-water-saving": (r"\d+\.\d gallons|[\d,]+,000 gallons", 0.1, 10_000_000),
    "safety-dart-rate": (r"\d+\.\d cases", 0.2, 20),
    "safety-exposure-twa": (r"[\d,]+ ppm", 3, 1200),
    "safety-fall-clearance": (r"\d+\.[05] ft", 5, 30),
    "safety-incident-rate": (r"\d+\.\d cases", 0.2, 20),
    "safety-noise-dose": (r"\d+%", 5, 600),
    "safety-rack-load": (r"[\d,]+ lb", 100, 15_000),
    "safety-risk-rank": (r"[A-Z][a-z ]+", 0, 0),
    "safety-sling-tension": (r"[\d,]+ lb", 200, 20_000),
}
WORDED = {"safety-risk-rank"}  # findings as options, no numbers
FEW_DIGITS = {"green-motor-power": 5}  # its stem asks to round at the end only; the others stand steps of three digits


def value(text: str) -> float:
    """The number of an answer; less than nothing where it says so."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    assert found is not None
    return float(found.group().replace(",", "")) * (-1 if text.endswith("less") else 1)


def numbered(thousand: Thousand) -> tuple[Question, ...]:
    """The questions whose answers are numbers."""
    return () if thousand.family.id in WORDED else thousand.questions


def exactly(number: float) -> float:
    return number


def rounded_to(digits: int, number: float) -> float:
    return float(f"{number:.{digits}g}")


def test_every_family_says_what_its_answers_look_like() -> None:
    assert sorted(ANSWERS) == [family.id for family in find_families()]
    assert sorted({*SAFETY, *GREEN, *WORDED}) == sorted(ANSWERS)


def test_both_modules_have_families() -> None:
    assert all(sum(map(len, families_of(module).values())) >= 6 for module in ("safety", "green"))


@pytest.mark.parametrize("family", find_families(), ids=family_id)
def test_a_family_stands_in_the_blueprint(family: Family) -> None:
    blueprint = BANKS / family.module / "blueprint.yaml"
    if not blueprint.is_file():
        pytest.skip(f"there is no bank {family.module} yet")
    activities = {each["id"]: each["topics"] for each in yaml.safe_load(blueprint.read_text("utf-8"))["domains"]}
    assert family.topic in activities[family.activity]


def test_a_question_has_one_key_and_four_different_answers(thousand: Thousand) -> None:
    for question in thousand.questions:
        assert [option.key for option in question.options].count(True) == 1
        assert len({option.text for option in question.options}) == 4


def test_answers_are_written_alike_with_their_unit(thousand: Thousand) -> None:
    written, low, high = ANSWERS[thousand.family.id]
    for question in thousand.questions:
        texts = [option.text for option in question.options]
        assert all(re.fullmatch(written, text) for text in texts), texts
        assert len({len(text.partition(".")[2]) for text in texts}) == 1 or thousand.family.id in WORDED
    for question in numbered(thousand):
        assert all(low <= abs(value(option.text)) <= high for option in question.options), question


def test_answers_ascend_and_keep_their_distance(thousand: Thousand) -> None:
    for question in numbered(thousand):
        values = [value(option.text) for option in question.options]
        assert values == sorted(values)
        gaps = [abs(one - other) / max(abs(one), abs(other)) for one, other in combinations(values, 2)]
        assert min(gaps) >= 0.05, values


def test_no_two_answers_are_the_same_amount_more_and_less_with_the_key_among_them(thousand: Thousand) -> None:
    for question in numbered(thousand):
        key = abs(value(question.options[question.key].text))
        assert sum(abs(value(option.text)) == key for option in question.options) == 1


def test_the_same_seed_gives_the_same_question_and_others_give_others(thousand: Thousand) -> None:
    again = [make_question(thousand.family, seed) for seed in range(60)]
    assert again == list(thousand.questions[:60])
    contents = {(each.stem, each.options, each.figure) for each in thousand.questions}
    assert len(contents) >= 0.95 * SEEDS
    assert len({question.id for question in thousand.questions}) == SEEDS


def test_the_place_of_the_key_says_nothing(thousand: Thousand) -> None:
    ranks = Counter(question.key for question in thousand.questions)
    assert all(0.20 * SEEDS <= ranks[rank] <= 0.30 * SEEDS for rank in range(4)), ranks


def test_neither_length_nor_roundness_tells_the_key(thousand: Thousand) -> None:
    scores: dict[str, float] = {}
    for question in thousand.questions:
        texts = [option.text for option in question.options]
        zeros = [len(digits) - len(digits.rstrip("0")) for digits in (re.sub(r"\D", "", text) for text in texts)]
        looks = {"long": [len(text) for text in texts], "round": zeros}
        for name, look in looks.items():
            for way, best in ((f"most {name}", max(look)), (f"least {name}", min(look))):
                scores[way] = scores.get(way, 0.0) + (look[question.key] == best) / look.count(best)
    assert all(score <= 0.33 * SEEDS for score in scores.values()), scores


def test_a_stem_asks_one_question_in_4_to_60_words(thousand: Thousand) -> None:
    for question in thousand.questions:
        assert 4 <= len(question.stem.split()) <= 60
        assert question.stem.count("?") == 1


def test_every_answer_has_a_reason_of_its_own_and_the_keys_shows_the_sum(thousand: Thousand) -> None:
    for question in thousand.questions:
        reasons = [option.why for option in question.options]
        assert len(set(reasons)) == 4
        assert min(map(len, reasons)) >= 20
        key = question.options[question.key]
        assert "=" in key.why
        assert thousand.family.id in WORDED or key.text in key.why


def test_the_checks_of_written_questions_find_nothing(thousand: Thousand) -> None:
    for question in thousand.questions[:80]:
        (item,) = read_questions((question,))
        flaws = [flaw for check in ITEM_CHECKS for flaw in check(item) if flaw.severity != "info"]
        assert flaws == [], question


def test_the_key_is_the_answer_worked_out_another_way(thousand: Thousand) -> None:
    work = {**SAFETY, **GREEN}.get(thousand.family.id)
    for question in thousand.questions:
        key = question.options[question.key].text
        if work is None:
            assert key == risk_rank(question)
        else:
            step = smallest_step(question)
            allowed = 0.5001 * step
            allowed += 0.001 * value(key) if thousand.family.id == "safety-sling-tension" else 0
            assert abs(work(question, exactly) - value(key)) <= allowed, question


def test_rounded_steps_still_lead_to_the_key(thousand: Thousand) -> None:
    work = {**SAFETY, **GREEN}.get(thousand.family.id)
    if work is None:
        return
    digits = FEW_DIGITS.get(thousand.family.id, 3)

    def near(number: float) -> float:
        return rounded_to(digits, number)

    for question in thousand.questions:
        worked = work(question, near)
        key = value(question.options[question.key].text)
        others = [abs(value(option.text) - worked) for option in question.options if not option.key]
        assert 2 * abs(key - worked) < min(others), (question, worked)


def smallest_step(question: Question) -> float:
    """What the answers are rounded to, as the stem says it; 1 where it names none."""
    found = re.search(r"to the nearest \$?([\d,.]*\d|ton|month)", question.stem)
    if found is None or not found.group(1)[0].isdigit():
        return 1.0
    return float(found.group(1).replace(",", ""))


def test_every_family_that_rounds_says_to_what(thousand: Thousand) -> None:
    exact = {"safety-rack-load", "safety-fall-clearance", *WORDED}
    assert all("to the nearest" in question.stem for question in thousand.questions) or thousand.family.id in exact


def test_options_of_a_question_stand_in_the_order_they_were_given(thousand: Thousand) -> None:
    assert not any(question.shuffle for question in thousand.questions)
    for question in numbered(thousand):
        values = [value(option.text) for option in question.options]
        assert all(one < other for one, other in pairwise(values))
