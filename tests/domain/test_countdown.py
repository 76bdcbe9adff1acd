"""What passes between two looks at the clocks, which warnings fall due, and how time is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpt_practice.domain.countdown import (
    CLOCK_SET_MS,
    STANDSTILL_MS,
    TICK_MS,
    Passage,
    Reading,
    clock_text,
    passage,
    spoken_time,
    warning_between,
)

MOMENTS = st.integers(-(10**13), 10**13)


def passed(steady: int, wall: int | None = None) -> Passage:
    return passage(Reading(5_000, 90_000), Reading(5_000 + steady, 90_000 + (steady if wall is None else wall)))


def test_time_while_the_exam_runs_is_charged_to_the_millisecond() -> None:
    assert passed(4_321) == Passage(active=4_321, slept=0, clock_set=0)


def test_a_gap_just_below_a_standstill_is_still_charged_whole() -> None:
    assert passed(STANDSTILL_MS - 1) == Passage(STANDSTILL_MS - 1, 0, 0)


def test_a_standstill_costs_the_student_one_tick() -> None:
    assert passed(STANDSTILL_MS) == Passage(active=TICK_MS, slept=STANDSTILL_MS - TICK_MS, clock_set=0)


def test_a_night_of_sleep_costs_the_student_one_tick() -> None:
    assert passed(9 * 3_600_000) == Passage(active=TICK_MS, slept=9 * 3_600_000 - TICK_MS, clock_set=0)


def test_a_steady_clock_that_steps_back_costs_nothing() -> None:
    assert passed(-3_000, wall=0) == Passage(0, 0, 0)


@pytest.mark.parametrize("step", [CLOCK_SET_MS, -CLOCK_SET_MS, 86_400_000, -86_400_000])
def test_a_clock_that_was_set_is_seen_and_changes_no_charge(step: int) -> None:
    assert passed(1_000, wall=1_000 + step) == Passage(active=1_000, slept=0, clock_set=step)


@pytest.mark.parametrize("drift", [CLOCK_SET_MS - 1, 1 - CLOCK_SET_MS])
def test_a_small_drift_between_the_clocks_is_no_event(drift: int) -> None:
    assert passed(1_000, wall=1_000 + drift).clock_set == 0


@given(MOMENTS, MOMENTS, MOMENTS, MOMENTS)
def test_active_and_slept_time_add_up_to_the_steady_time_whatever_the_wall_says(
    steady: int, wall: int, steady_after: int, wall_after: int
) -> None:
    between = passage(Reading(steady, wall), Reading(steady_after, wall_after))
    assert between.active >= 0
    assert between.slept >= 0
    assert between.active + between.slept == max(0, steady_after - steady)


@pytest.mark.parametrize("minutes", [15, 5, 1])
def test_a_warning_is_due_when_its_moment_is_reached(minutes: int) -> None:
    assert warning_between(minutes * 60_000 + 1, minutes * 60_000) == minutes


@pytest.mark.parametrize("minutes", [15, 5, 1])
def test_a_warning_is_not_due_before_and_not_due_twice(minutes: int) -> None:
    assert warning_between(minutes * 60_000 + 5_000, minutes * 60_000 + 1) is None
    assert warning_between(minutes * 60_000, minutes * 60_000 - 5_000) is None


def test_of_two_warnings_passed_at_once_the_more_urgent_is_told() -> None:
    assert warning_between(16 * 60_000, 30_000) == 1


@pytest.mark.parametrize(
    ("left_ms", "text"),
    [
        (0, "0:00"),
        (1, "0:01"),
        (999, "0:01"),
        (1_000, "0:01"),
        (1_001, "0:02"),
        (59_001, "1:00"),
        (2_472_000, "41:12"),
        (3_599_001, "1:00:00"),
        (5_399_000, "1:29:59"),
        (5_400_000, "1:30:00"),
    ],
)
def test_the_clock_reads_zero_only_when_time_is_up(left_ms: int, text: str) -> None:
    assert clock_text(left_ms) == text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(0, "0 s"), (59_999, "59 s"), (60_000, "1 min"), (2_472_999, "41 min 12 s"), (5_400_000, "90 min")],
)
def test_a_length_of_time_is_told_in_whole_seconds(milliseconds: int, text: str) -> None:
    assert spoken_time(milliseconds) == text
