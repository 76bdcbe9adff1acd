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
from tests.generators.conftest import EXPECTED, SEEDS, Thousand, family_id

BANKS = Path(__file__).resolve().parents[2] / "question_banks"
FEWEST_FAMILIES = {"safety": 6, "green": 6, "quality": 20, "production": 12, "maintenance": 8}


def exactly(number: float) -> float:
    return number


def test_every_family_is_worked_out_another_way() -> None:
    assert sorted(EXPECTED) == [family.id for family in find_families()]


@pytest.mark.parametrize("module", FEWEST_FAMILIES)
def test_a_module_has_families(module: str) -> None:
    assert sum(map(len, families_of(module).values())) >= FEWEST_FAMILIES[module]


@pytest.mark.parametrize("family", find_families(), ids=family_id)
def test_a_family_stands_in_the_blueprint(family: Family) -> None:
    blueprint = BANKS / family.module / "blueprint.yaml"
    activities = {each["id"]: each["topics"] for each in yaml.safe_load(blueprint.read_text("utf-8"))["domains"]}
    assert family.topic in activities[family.activity]


def test_a_question_has_one_key_and_four_different_answers(thousand: Thousand) -> None:
    for question in thousand.questions:
        assert [option.key for option in question.options].count(True) == 1
        assert len({option.text for option in question.options}) == 4


def test_answers_are_written_alike_with_their_unit(thousand: Thousand) -> None:
    expected = thousand.expected
    for question in thousand.questions:
        texts = [option.text for option in question.options]
        assert all(re.fullmatch(expected.written, text) for text in texts), texts
    low, high = expected.limits
    for question in thousand.numbered:
        texts = [option.text for option in question.options]
        assert len({len(text.partition(".")[2]) for text in texts}) == 1
        assert all(low <= abs(expected.value(text)) <= high for text in texts), question


def test_answers_ascend_and_keep_their_distance(thousand: Thousand) -> None:
    expected = thousand.expected
    for question in thousand.numbered:
        values = [expected.value(option.text) for option in question.options]
        assert all(one < other for one, other in pairwise(values))
        for one, other in combinations(values, 2):
            wanted = 0.05 * max(abs(one), abs(other)) if expected.gap is None else expected.gap * (1 - 1e-6)
            assert abs(one - other) >= wanted, values


def test_no_two_answers_are_the_same_amount_more_and_less_with_the_key_among_them(thousand: Thousand) -> None:
    if thousand.expected.gap is not None:
        return  # to take plus for minus is a real misreading of a scale with two directions
    for question in thousand.numbered:
        key = abs(thousand.expected.value(question.options[question.key].text))
        assert sum(abs(thousand.expected.value(option.text)) == key for option in question.options) == 1


def test_the_same_seed_gives_the_same_question_and_others_give_others(thousand: Thousand) -> None:
    again = [make_question(thousand.family, seed) for seed in range(60)]
    assert again == list(thousand.questions[:60])
    contents = {(each.stem, each.options, each.figure) for each in thousand.questions}
    assert len(contents) >= thousand.expected.different
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
    for question in thousand.numbered:
        key = question.options[question.key]
        assert "=" in key.why
        assert key.text in key.why


def test_the_checks_of_written_questions_find_nothing(thousand: Thousand) -> None:
    for question in thousand.questions[:80]:
        (item,) = read_questions((question,))
        flaws = [flaw for check in ITEM_CHECKS for flaw in check(item) if flaw.severity != "info"]
        assert flaws == [], question


def test_the_key_is_the_answer_read_or_worked_out_another_way(thousand: Thousand) -> None:
    expected = thousand.expected
    for question in thousand.questions:
        key = question.options[question.key].text
        if expected.work is None:
            assert expected.read is not None
            assert key == expected.read(question), question
        else:
            allowed = 0.01 * expected.gap if expected.gap is not None else 0.5001 * smallest_step(question)
            allowed += expected.slack * expected.value(key)
            assert abs(expected.work(question, exactly) - expected.value(key)) <= allowed, question


def test_rounded_steps_still_lead_to_the_key(thousand: Thousand) -> None:
    expected = thousand.expected
    if expected.work is None:
        return

    def near(number: float) -> float:
        return float(f"{number:.{expected.digits}g}")

    for question in thousand.questions:
        worked = expected.work(question, near)
        key = expected.value(question.options[question.key].text)
        others = [abs(expected.value(option.text) - worked) for option in question.options if not option.key]
        assert 2 * abs(key - worked) < min(others), (question, worked)


def smallest_step(question: Question) -> float:
    """What the answers are rounded to, as the stem says it; 1 where it names none."""
    found = re.search(r"to the nearest \$?([\d,.]*\d|ton|month)", question.stem)
    if found is None or not found.group(1)[0].isdigit():
        return 1.0
    return float(found.group(1).replace(",", ""))


def test_every_family_that_rounds_says_to_what(thousand: Thousand) -> None:
    expected = thousand.expected
    rounds = not expected.exact and expected.gap is None and expected.read is None
    assert not rounds or all("to the nearest" in question.stem for question in thousand.questions)


def test_options_of_a_question_stand_in_the_order_they_were_given(thousand: Thousand) -> None:
    assert not any(question.shuffle for question in thousand.questions)
