"""The verdict on a closed attempt, and every question as it was shown."""

from dataclasses import replace

import pytest

from cpt_practice.domain.attempt import (
    Attempt,
    Interruption,
    InterruptionKind,
    charge,
    choose,
    expire,
    flag,
    go_to,
    interrupt,
    strike,
    submit,
)
from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.scoring import ActivityScore, Score, count_correct
from cpt_practice.use_cases.ports import StoredAttempt
from cpt_practice.use_cases.review_attempt import ReviewAttempt, ReviewFilter, ReviewView
from tests.factories import make_bank, make_certification, make_new_attempt
from tests.fakes import MONDAY, MemoryAttemptStore, MemoryBanks

DAYS = ("2026-11-23T14:20:00Z", "2026-11-24T09:00:00Z", "2026-12-01T09:00:00Z")


class Archive:
    """A store of closed attempts at a bank of six questions, five needed, with the verbs that read them."""

    def __init__(self) -> None:
        self.bank = make_bank((4, 2), (4, 2))
        self.store = MemoryAttemptStore()
        self.review = ReviewAttempt(make_certification(), MemoryBanks(safety=self.bank), self.store)

    def begin(self) -> StoredAttempt:
        return self.store.create(make_new_attempt(self.bank), MONDAY)

    def close(self, stored: StoredAttempt, attempt: Attempt, at: str = DAYS[0]) -> str:
        closed = expire(attempt, at) if attempt.left_ms == 0 else submit(attempt, at)
        self.store.finish(stored.attempt, closed, count_correct(closed, stored.questions), MONDAY)
        return closed.id

    def sit(self, correct: int, at: str = DAYS[0]) -> str:
        """A closed attempt with that many right answers and no wrong one."""
        stored = self.begin()
        attempt = stored.attempt
        for index in range(correct):
            attempt = choose(go_to(attempt, index), stored.questions[index].key)
        return self.close(stored, attempt, at)

    def mixed(self) -> str:
        """Question 1 right, 2 wrong and flagged with an option struck, 3 flagged, the others untouched."""
        stored = self.begin()
        keys = [question.key for question in stored.questions]
        attempt = choose(charge(stored.attempt, 4_000), keys[0])
        attempt = charge(go_to(attempt, 1), 41_999)
        attempt = flag(choose(strike(attempt, keys[1]), (keys[1] + 1) % 4))
        return self.close(stored, flag(go_to(attempt, 2)))


@pytest.fixture
def archive() -> Archive:
    return Archive()


def numbers(view: ReviewView) -> list[int]:
    return [question.number for question in view.questions]


def test_the_result_is_reckoned_from_what_is_on_disk(archive: Archive) -> None:
    result = archive.review.result(archive.sit(5))
    assert result.score == Score(5, 6, 5)
    assert (result.score.passed, result.score.percent_text, result.expired) == (True, "83.3%", False)


def test_the_result_names_module_day_and_number(archive: Archive) -> None:
    archive.sit(2)
    result = archive.review.result(archive.sit(5, DAYS[1]))
    assert result.heading == "Safety Matters mock exam · Nov 24, 2026 · attempt 2"


def test_the_result_has_a_share_for_every_key_activity(archive: Archive) -> None:
    result = archive.review.result(archive.sit(6))
    assert result.activities == (
        ActivityScore("safety-01", "Activity 1", 4, 4),
        ActivityScore("safety-02", "Activity 2", 2, 2),
    )


def test_a_result_counts_only_what_was_finished_until_then(archive: Archive) -> None:
    first = archive.sit(3)
    archive.sit(6, DAYS[1])
    standings = {each.credential.id: each.earned for each in archive.review.result(first).standings}
    assert not standings["safety-certificate"]


def test_a_passing_result_shows_the_certificate_it_would_earn(archive: Archive) -> None:
    standings = {each.credential.id: each.earned for each in archive.review.result(archive.sit(5)).standings}
    assert (standings["safety-certificate"], standings["cpt"]) == (True, False)


def test_a_first_attempt_is_compared_with_nothing(archive: Archive) -> None:
    first = archive.sit(3)
    archive.sit(6, DAYS[1])
    assert archive.review.result(first).comparison == "Your first attempt at this module."


def test_a_best_attempt_is_compared_with_the_first(archive: Archive) -> None:
    archive.sit(3)
    best = archive.sit(6, DAYS[1])
    assert archive.review.result(best).comparison == "Your best of 2 attempts; the first was 3 of 6."


def test_a_weaker_attempt_is_compared_with_the_best(archive: Archive) -> None:
    archive.sit(6)
    weaker = archive.sit(3, DAYS[1])
    assert archive.review.result(weaker).comparison == "Your best of 2 attempts was 6 of 6."


def test_the_pace_tells_time_used_and_the_slowest_question(archive: Archive) -> None:
    assert archive.review.result(archive.mixed()).pace == (
        "45 s of 90 min used.",
        "15 s a question; 900 s are available.",
        "Slowest: question 2 (41 s).",
    )


def test_the_pace_tells_what_interrupted_and_that_it_cost_nothing(archive: Archive) -> None:
    stored = archive.begin()
    attempt = stored.attempt
    for seconds, kind in (
        (90, InterruptionKind.SLEPT),
        (30, InterruptionKind.STOPPED),
        (999, InterruptionKind.CLOCK_SET),
    ):
        attempt = interrupt(attempt, Interruption(DAYS[0], seconds, kind))
    pace = archive.review.result(archive.close(stored, attempt)).pace
    assert pace[-1] == "Interrupted 2 times, 2 min in all; that cost you no time."


def test_one_interruption_is_told_in_the_singular(archive: Archive) -> None:
    stored = archive.begin()
    attempt = interrupt(stored.attempt, Interruption(DAYS[0], 61, InterruptionKind.SLEPT))
    pace = archive.review.result(archive.close(stored, attempt)).pace
    assert pace[-1] == "Interrupted once, 1 min 1 s in all; that cost you no time."


def test_an_attempt_that_ran_out_of_time_says_so(archive: Archive) -> None:
    stored = archive.begin()
    result = archive.review.result(archive.close(stored, charge(stored.attempt, stored.attempt.limit_ms)))
    assert result.expired
    assert result.pace[0] == "90 min of 90 min used."


def test_a_review_shows_every_question_in_the_order_it_was_asked(archive: Archive) -> None:
    name = archive.mixed()
    view = archive.review.review(name)
    asked = [question.stem for question in archive.store.read(name).questions]
    assert numbers(view) == [1, 2, 3, 4, 5, 6]
    assert [question.stem for question in view.questions] == asked


def test_a_review_shows_options_as_they_were_shown_with_a_reason_each(archive: Archive) -> None:
    name = archive.mixed()
    stored = archive.store.read(name)
    order, source = stored.attempt.items[1].order, stored.questions[1].options
    second = archive.review.review(name).questions[1]
    assert [(option.letter, option.text, option.why) for option in second.options] == [
        (letter, source[each].text, source[each].why) for letter, each in zip("ABCD", order, strict=True)
    ]
    assert [option.struck for option in second.options] == [option.key for option in second.options]
    assert sum(option.key for option in second.options) == 1
    assert not any(option.key and option.chosen for option in second.options)
    assert (second.answered, second.correct, second.flagged, second.time) == (True, False, True, "41 s")
    assert second.reference == "29 CFR 1910.212(a)(1)"


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        (ReviewFilter.ALL, [1, 2, 3, 4, 5, 6]),
        (ReviewFilter.WRONG, [2]),
        (ReviewFilter.FLAGGED, [2, 3]),
        (ReviewFilter.UNANSWERED, [3, 4, 5, 6]),
    ],
)
def test_a_filter_leaves_what_it_says_and_keeps_the_numbers(
    shown: ReviewFilter, left: list[int], archive: Archive
) -> None:
    view = archive.review.review(archive.mixed(), shown)
    assert (view.filter, numbers(view)) == (shown, left)


def test_every_filter_says_how_many_it_would_leave(archive: Archive) -> None:
    view = archive.review.review(archive.mixed(), ReviewFilter.WRONG)
    assert [count for _filter, count in view.counts] == [6, 1, 2, 4]


def test_questions_can_be_listed_by_key_activity(archive: Archive) -> None:
    name = archive.sit(6)
    view = archive.review.review(name, activity="safety-02")
    assert {question.activity for question in view.questions} == {"Activity 2"}
    assert len(view.questions) == 2
    assert dict(view.counts)[ReviewFilter.ALL] == 2
    assert view.activities == (("safety-01", "Activity 1"), ("safety-02", "Activity 2"))


def test_filter_and_activity_work_together(archive: Archive) -> None:
    name = archive.mixed()
    both = [
        number
        for activity in ("safety-01", "safety-02")
        for number in numbers(archive.review.review(name, ReviewFilter.UNANSWERED, activity))
    ]
    assert sorted(both) == [3, 4, 5, 6]


def test_a_past_attempt_can_be_read_without_its_bank(archive: Archive) -> None:
    name = archive.sit(6)
    without = ReviewAttempt(make_certification(), MemoryBanks(), archive.store)
    assert without.result(name).score.correct == 6
    assert [row.title for row in sorted(without.result(name).activities, key=lambda row: row.title)] == [
        "safety-01",
        "safety-02",
    ]
    assert len(without.review(name).questions) == 6


def test_an_edit_of_the_bank_changes_no_past_attempt(archive: Archive) -> None:
    name = archive.sit(6)
    before = archive.review.review(name)
    edited = tuple(replace(question, stem="Edited") for question in archive.bank.questions)
    bank = Bank(archive.bank.blueprint, edited, "new")
    assert ReviewAttempt(make_certification(), MemoryBanks(safety=bank), archive.store).review(name) == before
