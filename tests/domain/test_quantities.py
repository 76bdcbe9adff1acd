"""Numbers with units in texts."""

import pytest

from cpt_practice.domain.quantities import number_value, numbers_in, ordering_value, quantity, same_amount, span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000", 1000),
        ("2.50", 2.5),
        ("1-1/2", 1.5),
        ("1 1/2", 1.5),
        ("3/4", 0.75),
        ("−4", -4),
        ("$40", 40),
        (".5", 0.5),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float) -> None:
    assert number_value(text) == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1/2 in", "12.7 mm"),
        ("1½ in", "1.5 inches"),
        ("2 hours", "120 min"),
        ("32 °F", "0 °C"),
        ("1 ft", "12 in"),
        ("Two", "2"),
    ],
)
def test_one_amount_in_two_units_is_the_same(one: str, other: str) -> None:
    first, second = quantity(one), quantity(other)
    assert first is not None
    assert second is not None
    assert same_amount(first, second)


@pytest.mark.parametrize(("one", "other"), [("25 mm", "1 in"), ("50 %", "50 psi"), ("5 mA", "5 MA"), ("-1", "1")])
def test_other_amounts_are_not(one: str, other: str) -> None:
    first, second = quantity(one), quantity(other)
    assert first is not None
    assert second is not None
    assert not same_amount(first, second)


@pytest.mark.parametrize("text", ["29 CFR 1910.147", "Stop", "7:00 a.m.", "4 ft of rope on each of two sides", ""])
def test_a_text_that_is_no_amount_is_none(text: str) -> None:
    assert quantity(text) is None


def test_a_conversion_in_parentheses_is_not_part_of_the_amount() -> None:
    found = quantity("4 ft (1.2 m)")
    assert found is not None
    assert (found.value, found.unit, found.system) == (4, "ft", "US")


def test_texts_with_one_number_have_a_frame_and_a_value() -> None:
    assert ordering_value("Within 8 hours") == ("within # hour", 8)
    assert ordering_value("Within 1 hour") == ("within # hour", 1)
    assert ordering_value("From 8 to 9 hours") is None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("10 to 20 psi", (10, 20)),
        ("19.5-23.5 %", (19.5, 23.5)),
        ("Between 5 and 9", (5, 9)),
        ("Under 30 psi", (float("-inf"), 30)),
        ("More than 4 ft", (4, float("inf"))),
        ("20 to 10", None),
        ("10 psi", None),
    ],
)
def test_ranges_have_two_ends(text: str, ends: tuple[float, float] | None) -> None:
    assert span(text) == ends


def test_numbers_in_names_do_not_count() -> None:
    assert numbers_in("An N95 and form 300A, 4-ft rope, 1,000 of 2.5 at 1/2") == (4, 1000, 2.5, 0.5)
