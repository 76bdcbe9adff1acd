"""Time while an exam is sat: charged fairly, warned of, stopped at zero; sleep, kill and a set clock cost nothing."""

import pytest

from cpt_practice.domain.attempt import AttemptState, InterruptionKind
from cpt_practice.domain.countdown import STANDSTILL_MS, TICK_MS
from cpt_practice.use_cases.ports import StorageFault
from tests.use_cases.running_exam import MINUTE, Exam


@pytest.fixture
def exam() -> Exam:
    return Exam()


def test_the_clock_is_put_on_disk_every_five_seconds(exam: Exam) -> None:
    exam.clock.pass_ms(TICK_MS - 1)
    assert exam.sitting.tick().left_ms == 90 * MINUTE - TICK_MS + 1
    assert exam.on_disk.spent_ms == 0
    exam.clock.pass_ms(1)
    exam.sitting.tick()
    assert exam.on_disk.spent_ms == TICK_MS


def test_time_is_charged_to_the_question_that_was_on_screen(exam: Exam) -> None:
    exam.clock.pass_ms(3_000)
    exam.sitting.next()
    exam.clock.pass_ms(1_500)
    exam.sitting.next()
    assert [item.spent_ms for item in exam.on_disk.items[:3]] == [3_000, 1_500, 0]


def test_time_that_could_not_be_saved_is_charged_later(exam: Exam) -> None:
    exam.store.fail(StorageFault.FULL, times=4)
    for _ in range(4):
        exam.clock.pass_ms(TICK_MS)
        assert not exam.sitting.tick().save.saved
    assert exam.on_disk.spent_ms == 0
    assert exam.sitting.view().left_ms == 90 * MINUTE - 4 * TICK_MS
    exam.clock.pass_ms(1_000)
    exam.sitting.choose(0)
    assert exam.on_disk.spent_ms == 4 * TICK_MS + 1_000


def test_an_exam_closes_itself_when_time_is_up(exam: Exam) -> None:
    exam.sitting.choose(2)
    view = exam.run(90 * MINUTE)
    assert (view.closed, view.left_ms, view.clock) == (True, 0, "0:00")
    assert (exam.on_disk.state, exam.on_disk.spent_ms, exam.on_disk.answered) == (AttemptState.EXPIRED, 90 * MINUTE, 1)
    assert not exam.locks.held


def test_an_exam_is_open_one_millisecond_before_time_is_up(exam: Exam) -> None:
    assert not exam.run(90 * MINUTE - 1).closed


def test_a_key_pressed_after_time_is_up_closes_the_exam_and_is_not_counted(exam: Exam) -> None:
    exam.run(90 * MINUTE - 1_000)
    exam.clock.pass_ms(1_000)
    assert exam.sitting.choose(0).closed
    assert exam.on_disk.answered == 0


def test_submitting_after_time_is_up_counts_as_time_up(exam: Exam) -> None:
    exam.run(90 * MINUTE - 1_000)
    exam.clock.pass_ms(1_000)
    assert exam.sitting.submit().closed
    assert exam.on_disk.state is AttemptState.EXPIRED


@pytest.mark.parametrize("minutes", [15, 5, 1])
def test_a_warning_comes_at_its_minute_and_goes_after_20_seconds(minutes: int, exam: Exam) -> None:
    assert exam.run((90 - minutes) * MINUTE - 1_000).warning is None
    assert exam.run(1_000).warning == minutes
    assert exam.run(15_000).warning == minutes
    assert exam.run(5_000).warning is None


def test_a_warning_comes_with_a_key_too(exam: Exam) -> None:
    exam.run(75 * MINUTE - 1_000)
    exam.clock.pass_ms(1_000)
    assert exam.sitting.choose(0).warning == 15


def test_a_warning_comes_although_nothing_can_be_saved(exam: Exam) -> None:
    exam.run(75 * MINUTE - 10_000)
    exam.store.fail(StorageFault.FULL, times=100)
    assert exam.run(10_000).warning == 15


def test_a_hidden_clock_comes_back_for_the_last_five_minutes(exam: Exam) -> None:
    assert exam.sitting.hide_clock().clock_hidden
    assert exam.run(85 * MINUTE - 1_000).clock_hidden
    assert not exam.run(1_000).clock_hidden
    exam.sitting.hide_clock()
    assert not exam.sitting.hide_clock().clock_hidden


def test_the_clock_can_be_shown_again(exam: Exam) -> None:
    exam.sitting.hide_clock()
    assert not exam.sitting.hide_clock().clock_hidden


def test_sleep_costs_one_tick_and_is_kept_as_an_interruption(exam: Exam) -> None:
    exam.clock.pass_ms(3_600_000)
    view = exam.sitting.tick()
    assert view.left_ms == exam.on_disk.left_ms == 90 * MINUTE - TICK_MS
    (note,) = exam.on_disk.interruptions
    assert (note.kind, note.seconds) == (InterruptionKind.SLEPT, 3_595)


def test_sleep_is_kept_although_the_first_save_after_it_fails(exam: Exam) -> None:
    exam.store.fail(StorageFault.LOCKED)
    exam.clock.pass_ms(STANDSTILL_MS)
    exam.sitting.tick()
    assert not exam.on_disk.interruptions
    exam.clock.pass_ms(100)
    exam.sitting.tick()
    assert [note.kind for note in exam.on_disk.interruptions] == [InterruptionKind.SLEPT]
    assert exam.on_disk.spent_ms == TICK_MS + 100


def test_a_key_that_wakes_the_pc_counts_the_sleep_too(exam: Exam) -> None:
    exam.clock.pass_ms(3_600_000)
    exam.sitting.choose(1)
    assert (exam.on_disk.spent_ms, exam.on_disk.answered, len(exam.on_disk.interruptions)) == (TICK_MS, 1, 1)


@pytest.mark.parametrize("step", [-3 * 86_400_000, -3_600_000, 3_600_000, 3 * 86_400_000])
def test_setting_the_pcs_clock_changes_no_time_and_is_noted(step: int, exam: Exam) -> None:
    exam.run(10_000)
    exam.clock.wall += step
    view = exam.run(10_000)
    assert view.left_ms == exam.on_disk.left_ms == 90 * MINUTE - 20_000
    (note,) = exam.on_disk.interruptions
    assert (note.kind, note.seconds) == (InterruptionKind.CLOCK_SET, step // 1000)


def test_leaving_puts_the_time_on_disk_and_gives_the_attempt_back(exam: Exam) -> None:
    exam.clock.pass_ms(2_000)
    exam.sitting.leave()
    assert exam.on_disk.spent_ms == 2_000
    assert not exam.locks.held


def test_an_exam_left_is_gone_on_with_as_it_was(exam: Exam) -> None:
    exam.sitting.choose(1)
    exam.sitting.strike(0)
    exam.sitting.go_to(3)
    exam.sitting.flag()
    before = exam.sitting.view()
    exam.sitting.leave()
    exam.clock.pass_ms(7_200_000)
    after = exam.home().resume(exam.sitting.attempt_id).view()
    assert after == before
    (note,) = exam.on_disk.interruptions
    assert (note.kind, note.seconds) == (InterruptionKind.STOPPED, 7_200)


def test_an_exam_that_was_killed_is_gone_on_with_from_the_last_tick(exam: Exam) -> None:
    exam.run(TICK_MS)
    exam.clock.pass_ms(3_000)
    exam.sitting.tick()
    exam.locks.held.clear()
    resumed = exam.home().resume(exam.sitting.attempt_id)
    assert resumed.view().left_ms == 90 * MINUTE - TICK_MS


def test_the_pause_after_a_resumption_is_not_charged(exam: Exam) -> None:
    exam.sitting.leave()
    exam.clock.pass_ms(86_400_000)
    resumed = exam.home().resume(exam.sitting.attempt_id)
    exam.clock.pass_ms(1_000)
    resumed.flag()
    assert exam.on_disk.spent_ms == 1_000


def test_an_exam_finished_elsewhere_meanwhile_comes_back_closed(exam: Exam) -> None:
    exam.sitting.submit()
    resumed = exam.home().resume(exam.sitting.attempt_id)
    assert resumed.view().closed
    assert not exam.locks.held
