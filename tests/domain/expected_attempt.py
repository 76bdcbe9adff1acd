"""What a student was told is saved, kept apart from the program, and the comparisons with disk and screen."""

from cpt_practice.domain.attempt import Attempt, AttemptState
from cpt_practice.use_cases.exam_view import ExamView
from cpt_practice.use_cases.ports import StoredAttempt


class Expected:
    """What the student was told is saved, kept apart from the program under test."""

    def __init__(self, attempt: Attempt) -> None:
        self.current = attempt.current
        self.choice = [item.choice for item in attempt.items]
        self.struck = [set(item.struck) for item in attempt.items]
        self.flagged = [item.flagged for item in attempt.items]
        self.visited = [item.visited for item in attempt.items]

    def choose(self, option: int) -> None:
        self.choice[self.current] = option
        self.struck[self.current].discard(option)

    def clear(self) -> None:
        self.choice[self.current] = None

    def strike(self, option: int) -> None:
        self.struck[self.current] ^= {option}
        if option in self.struck[self.current] and self.choice[self.current] == option:
            self.choice[self.current] = None

    def flag(self) -> None:
        self.flagged[self.current] = not self.flagged[self.current]

    def go_to(self, index: int) -> None:
        self.current = index
        self.visited[index] = True

    @property
    def answered(self) -> int:
        return sum(choice is not None for choice in self.choice)

    def must_be_on_disk(self, attempt: Attempt) -> None:
        assert attempt.current == self.current
        assert [item.choice for item in attempt.items] == self.choice
        assert [set(item.struck) for item in attempt.items] == self.struck
        assert [item.flagged for item in attempt.items] == self.flagged
        assert [item.visited for item in attempt.items] == self.visited
        assert (attempt.answered, attempt.flagged) == (self.answered, sum(self.flagged))

    def right_answers(self, stored: StoredAttempt) -> int:
        keys = [question.key for question in stored.questions]
        return sum(choice == key for choice, key in zip(self.choice, keys, strict=True))


def screen_must_show_what_is_on_disk(view: ExamView, stored: StoredAttempt) -> None:
    attempt = stored.attempt
    item, question = attempt.items[attempt.current], stored.questions[attempt.current]
    assert (view.index, view.stem, view.flagged) == (attempt.current, question.stem, item.flagged)
    assert [option.text for option in view.options] == [question.options[each].text for each in item.order]
    assert [option.chosen for option in view.options] == [each == item.choice for each in item.order]
    assert [option.struck for option in view.options] == [each in item.struck for each in item.order]
    assert (view.answered, view.flags) == (attempt.answered, attempt.flagged)
    assert sum(cell.answered for cell in view.cells) == attempt.answered
    assert view.closed == (attempt.state is not AttemptState.OPEN)


def only_time_may_have_run_down(before: StoredAttempt, now: StoredAttempt) -> None:
    old, new = before.attempt, now.attempt
    assert 0 <= new.left_ms <= old.left_ms
    assert sum(item.spent_ms for item in new.items) == new.spent_ms
    assert new.state is AttemptState.SUBMITTED or (new.left_ms == 0) == (new.state is AttemptState.EXPIRED)
    assert [(item.question, item.order) for item in new.items] == [(item.question, item.order) for item in old.items]
    assert now.questions == before.questions
    assert new.interruptions[: len(old.interruptions)] == old.interruptions
    assert all(item.choice not in item.struck for item in new.items)
    assert old.state is AttemptState.OPEN or now == before
