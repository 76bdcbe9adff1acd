"""The clock of the exam: warnings, the hidden clock, and the end of time, whatever is open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.use_cases.exam_view import ExamPart
from cpt_practice.use_cases.ports import StorageFault
from tests.factories import make_certification
from tests.ui.desk import Desk, make_outside
from tests.ui.exam_reading import labels

MINUTE = 60_000
PANELS = ("question", "review", "submit", "leave", "calculator")


@pytest.fixture
def quarter(tmp_path: Path, open_desk: Callable[..., Desk]) -> Desk:
    """An exam of sixteen minutes, just begun."""
    desk = open_desk(make_outside(tmp_path, facts=make_certification(minutes=16)))
    desk.begin()
    return desk


@pytest.fixture
def minute(tmp_path: Path, open_desk: Callable[..., Desk]) -> Desk:
    """An exam of one minute, just begun."""
    desk = open_desk(make_outside(tmp_path, facts=make_certification(minutes=1)))
    desk.begin()
    return desk


def open_panel(desk: Desk, panel: str) -> None:
    """Open one of the parts of the exam."""
    if panel in {"review", "submit"}:
        desk.press("R")
    if panel == "submit":
        desk.click_button("Submit exam")
    if panel == "leave":
        desk.window.close()
        desk.settle()
    if panel == "calculator":
        desk.press("K")


@pytest.mark.parametrize("panel", PANELS)
def test_at_the_end_of_time_the_exam_closes_whatever_is_open(minute: Desk, panel: str) -> None:
    minute.press("B")
    open_panel(minute, panel)
    minute.run_down(0)
    minute.until(lambda: minute.at(ResultPage))
    assert minute.reads("Time ran out; the exam submitted itself.")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("minutes", [15, 5, 1])
def test_a_warning_shows_in_the_header_whatever_is_open(quarter: Desk, panel: str, minutes: int) -> None:
    quarter.run_down(minutes * MINUTE + 10_000)
    open_panel(quarter, panel)
    noun = "minute is" if minutes == 1 else "minutes are"
    assert not quarter.reads(f"{minutes} {noun} left.")
    quarter.run_down(minutes * MINUTE)
    assert quarter.reads(f"{minutes} {noun} left. At 0:00 the exam submits itself with what you answered.")


@pytest.mark.parametrize("minutes", [15, 5, 1])
def test_a_warning_goes_after_twenty_seconds(quarter: Desk, minutes: int) -> None:
    quarter.run_down(minutes * MINUTE)
    quarter.run_down(minutes * MINUTE - 19_000)
    assert quarter.reads(" left. At 0:00")
    quarter.run_down(minutes * MINUTE - 20_000)
    assert not quarter.reads(" left. At 0:00")


def test_a_warning_takes_the_focus_from_nothing(quarter: Desk) -> None:
    quarter.run_down(15 * MINUTE + 1_000)
    before = quarter.window.focusWidget()
    quarter.run_down(15 * MINUTE)
    assert quarter.window.focusWidget() is before


def test_a_hidden_clock_stays_hidden_until_five_minutes_are_left(quarter: Desk) -> None:
    quarter.press("H")
    quarter.run_down(5 * MINUTE + 1_000)
    assert not quarter.reads("5:01")
    quarter.run_down(5 * MINUTE)
    assert quarter.reads("5:00")


def test_in_the_last_five_minutes_the_clock_cannot_be_hidden(quarter: Desk) -> None:
    quarter.run_down(5 * MINUTE)
    assert not quarter.button("hide").isEnabled()
    quarter.press("H")
    assert quarter.reads("5:00")


def test_the_clock_changes_its_look_for_the_last_five_minutes(quarter: Desk) -> None:
    quarter.run_down(5 * MINUTE + 1_000)
    assert labels(quarter, "clock")
    quarter.run_down(5 * MINUTE)
    assert labels(quarter, "clock-low")


def test_the_clock_on_screen_counts_seconds_that_are_not_on_disk_yet(sat: Desk) -> None:
    sat.tick(3_000)
    assert sat.reads("1:29:57")
    assert sat.on_disk().spent_ms == 0


def test_every_five_seconds_the_time_goes_to_disk(sat: Desk) -> None:
    sat.tick(3_000)
    sat.tick(2_000)
    assert sat.on_disk().spent_ms == 5_000


def test_a_pc_that_slept_costs_the_student_one_tick(sat: Desk) -> None:
    sat.tick(3_600_000)
    assert sat.reads("1:29:55")
    assert sat.on_disk().interruptions[0].seconds == 3_595


@pytest.mark.parametrize("hours", [-30, 30])
def test_setting_the_pc_clock_changes_nothing_on_screen(sat: Desk, hours: int) -> None:
    sat.outside.clock.wall += hours * 3_600_000
    sat.tick(1_000)
    assert sat.reads("1:29:59")


def test_a_key_at_the_very_end_is_too_late(minute: Desk) -> None:
    minute.run_down(4_000)
    attempt_id = minute.exam.attempt_id
    minute.outside.clock.pass_ms(4_000)
    minute.press("B")
    minute.until(lambda: minute.at(ResultPage))
    assert minute.outside.store.read(attempt_id).attempt.answered == 0


def test_an_end_that_cannot_be_stored_says_so_and_is_stored_later(minute: Desk) -> None:
    minute.press("B")
    minute.run_down(1_000)
    minute.outside.store.fail(StorageFault.FULL, times=2)
    minute.tick(1_000)
    minute.fire()
    assert minute.reads("Time is up, and the exam is not stored yet: It is not saved: full.")
    minute.fire()
    minute.until(lambda: minute.at(ResultPage))


def test_a_minimized_window_lets_time_go_on(minute: Desk) -> None:
    minute.window.showMinimized()
    minute.settle()
    minute.run_down(0)
    minute.until(lambda: minute.at(ResultPage))


def test_after_the_end_the_keys_of_the_exam_do_nothing(minute: Desk) -> None:
    minute.run_down(0)
    minute.until(lambda: minute.at(ResultPage))
    minute.press(Qt.Key.Key_B)
    assert not minute.at(ExamPage)


def test_a_warning_and_a_failed_save_stand_one_below_the_other(quarter: Desk) -> None:
    quarter.run_down(15 * MINUTE + 1_000)
    quarter.outside.store.fail(StorageFault.FULL, times=2)
    quarter.tick(1_000)
    quarter.press("B")
    assert quarter.reads("15 minutes are left.")
    assert quarter.reads("Not saved")
    assert quarter.exam.view.part is ExamPart.QUESTION
