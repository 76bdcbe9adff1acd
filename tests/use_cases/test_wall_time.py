"""The wall clock as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.use_cases.wall_time import local_date, local_moment, utc_text
from tests.fakes import MONDAY

MOMENTS = st.integers(0, 4_000_000_000_000)


def test_a_moment_is_written_in_utc() -> None:
    assert utc_text(MONDAY + 309_999) == "2026-11-23T14:05:09Z"


@given(MOMENTS, MOMENTS)
def test_the_order_of_texts_is_the_order_of_moments(one: int, other: int) -> None:
    assert (utc_text(one) < utc_text(other)) == (one // 1000 < other // 1000)


@given(MOMENTS)
def test_a_text_stands_for_its_second(moment: int) -> None:
    assert local_moment(utc_text(moment)).timestamp() == moment // 1000


@pytest.mark.parametrize(
    ("text", "day"), [("2026-11-03T00:00:00Z", "Nov 3, 2026"), ("2027-05-31T23:59:59Z", "May 31, 2027")]
)
def test_a_day_is_written_for_people(text: str, day: str) -> None:
    assert local_date(text) == day
