"""Sums written out in a rationale."""

import pytest

from cpt_practice.domain.arithmetic import written_sums


@pytest.mark.parametrize(
    "text",
    [
        "3 x 4 = 12 is the highest product",
        "(180 x 2 + 60 x 4 + 0 x 2) / 8 = 75 ppm.",
        "1.5 x 6,000 = 9,000",
        "63 in/s x 0.22 s = 13.9 inches",
        "6 + 3.5 + 1 = 10.5 ft",
        "6/24 = 25%",
        "10 ÷ 3 = 3.33",
        "2 times 4 lb = 8 lb",
    ],
)
def test_a_right_sum_is_found_and_right(text: str) -> None:
    sums = written_sums(text)
    assert len(sums) == 1
    assert sums[0].right


@pytest.mark.parametrize("text", ["3 x 4 = 13", "10 / 3 = 3.43", "$1,200 + $300 = $1,600"])
def test_a_wrong_sum_is_found_and_wrong(text: str) -> None:
    (found,) = written_sums(text)
    assert not found.right


@pytest.mark.parametrize(
    "text", ["29 CFR 1910.147", "From 8 to 9 in 2020-2021", "x = 4", "3 / 0 = 1", "It takes 4 hours"]
)
def test_what_is_no_sum_is_not_found(text: str) -> None:
    assert written_sums(text) == ()


def test_the_operands_are_the_numbers_on_the_left() -> None:
    assert written_sums("15,000 / 0.05 = 300,000")[0].operands == (15000, 0.05)
