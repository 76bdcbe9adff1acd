"""One practice session while it goes on: each answer is on disk before its reasons are shown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from cpt_practice.domain.blueprint import Blueprint
from cpt_practice.domain.calculator import Calculator, press
from cpt_practice.domain.countdown import clock_text, passage, spoken_time
from cpt_practice.domain.practice import (
    Pool,
    Practice,
    PracticeItem,
    PracticeWish,
    QuestionState,
    answer,
    spend,
    state_key,
    turn_to,
)
from cpt_practice.domain.question import LETTERS, Question
from cpt_practice.domain.review_schedule import after_answer
from cpt_practice.use_cases.exam_view import OptionView, SaveState
from cpt_practice.use_cases.ports import Clock, Lease, PracticeStore, StorageError, StorageFault, StoredPractice
from cpt_practice.use_cases.practice_view import (
    ActivityCount,
    MissedQuestion,
    PracticeSummaryView,
    PracticeView,
)
from cpt_practice.use_cases.reviewed_options import reviewed_options
from cpt_practice.use_cases.wall_time import utc_text

LONGEST_REPORT = 1000


class Practising:
    """A session on screen. What a method returns is on disk, or says that it is not."""

    def __init__(
        self,
        stored: StoredPractice,
        states: Mapping[str, QuestionState],
        parts: tuple[PracticeStore, Clock, Lease],
        blueprint: Blueprint,
    ) -> None:
        self._practice = self._on_disk = stored.practice
        self._questions = stored.questions
        self._states = dict(states)
        self._store, self._clock, self._lease = parts
        self._blueprint = blueprint
        self._seen = self._clock.read()
        self._save = SaveState()
        self._reported: set[int] = set()
        self._calculator = Calculator()
        self._calculating = False

    @property
    def practice_id(self) -> str:
        """Id of the session."""
        return self._practice.id

    def view(self) -> PracticeView:
        """What to show, without a change."""
        practice, question, item = self._practice, self._question, self._item
        answered = item.choice is not None
        state = self._state(question)
        return PracticeView(
            heading=practice.heading,
            index=practice.current,
            questions=len(practice.items),
            clock="" if practice.limit_ms is None else clock_text(practice.limit_ms - practice.spent_ms),
            stem=question.stem,
            figure=question.figure,
            options=() if answered else _options(question, item),
            reviewed=reviewed_options(question, item.order, item.choice) if answered else (),
            reference=question.reference if answered else "",
            correct=item.choice == question.key if answered else None,
            right=self._right,
            wrong=practice.answered - self._right,
            comes_back=comes_back(state, self._clock.read().wall) if answered else "",
            bookmarked=state.bookmarked,
            reported=practice.current in self._reported,
            save=self._save,
            calculator=self._calculator if self._calculating else None,
            finished=practice.finished,
        )

    def choose(self, letter: int) -> PracticeView:
        """Answer the question with the option shown at `letter` (0 = A); once answered, or outside, nothing changes."""
        self._observe()
        practice, question, order = self._practice, self._question, self._item.order
        if practice.finished or self._item.choice is not None or not 0 <= letter < len(order):
            return self.view()
        after = answer(practice, order[letter])
        at = datetime.fromtimestamp(self._seen.wall / 1000, UTC)
        correct = order[letter] == question.key
        state = after_answer(self._state(question), correct=correct, at=at)
        try:
            self._store.answer(self._on_disk, after, correct, state, self._seen.wall)
        except StorageError as error:
            return self._not_saved(error)
        self._practice, self._on_disk, self._save = after, after, SaveState()
        self._states[state.question] = state
        return self.view()

    def go_to(self, index: int) -> PracticeView:
        """Show another question (from 0); an index outside is ignored."""
        self._observe()
        if not 0 <= index < len(self._practice.items):
            return self.view()
        return self._put(turn_to(self._practice, index))

    def next(self) -> PracticeView:
        """Show the next question; after the last the session is finished."""
        if self._practice.current + 1 == len(self._practice.items):
            return self.finish()
        return self.go_to(self._practice.current + 1)

    def previous(self) -> PracticeView:
        """Show the question before."""
        return self.go_to(self._practice.current - 1)

    def bookmark(self) -> PracticeView:
        """Bookmark the question on screen, or take the bookmark away."""
        state = self._state(self._question)
        marked = replace(state, bookmarked=not state.bookmarked)
        try:
            self._store.bookmark(self._practice.student_id, self._practice.module, marked)
        except StorageError as error:
            return self._not_saved(error)
        self._states[marked.question], self._save = marked, SaveState()
        return self.view()

    def report(self, text: str) -> PracticeView:
        """Keep what the student says is wrong with the question, for the teacher; nothing said is no report."""
        said = " ".join(text.split())[:LONGEST_REPORT]
        if not said:
            return self.view()
        try:
            self._store.report(self._practice, said, utc_text(self._clock.read().wall))
        except StorageError as error:
            return self._not_saved(error)
        self._reported.add(self._practice.current)
        self._save = SaveState()
        return self.view()

    def tick(self) -> PracticeView:
        """Let time pass; where the clock has run down the session is finished."""
        self._observe()
        practice = self._practice
        if practice.limit_ms is not None and practice.spent_ms >= practice.limit_ms and not practice.finished:
            return self.finish()
        return self.view()

    def finish(self) -> PracticeView:
        """End the session; what has no answer stays without one."""
        self._observe()
        view = self._put(replace(self._practice, finished=True))
        if view.finished:
            self._lease.release()
        return view

    def leave(self) -> None:
        """Give the session back, to be gone on with later."""
        self._lease.release()

    def toggle_calculator(self) -> PracticeView:
        """Open the calculator, with what it showed before, or close it."""
        self._calculating = not self._calculating
        return self.view()

    def calculate(self, key: str) -> PracticeView:
        """Press a key of the calculator."""
        self._calculator = press(self._calculator, key)
        return self.view()

    def summary(self) -> PracticeSummaryView:
        """What the session has come to so far."""
        practice = self._practice
        pairs = tuple(zip(practice.items, self._questions, strict=True))
        answered = [(item, question) for item, question in pairs if item.choice is not None]
        wall = self._clock.read().wall
        missed = tuple(
            MissedQuestion(question.stem, comes_back(self._state(question), wall))
            for item, question in answered
            if item.choice != question.key
        )
        titles = {activity.id: activity.short for activity in self._blueprint.activities}
        return PracticeSummaryView(
            heading=practice.heading,
            right=self._right,
            answered=len(answered),
            questions=len(practice.items),
            time=spoken_time(practice.spent_ms),
            activities=tuple(_counts(answered, titles)),
            missed=missed,
            again=PracticeWish(practice.module, pool=Pool.MISSED, number=None),
        )

    @property
    def _question(self) -> Question:
        return self._questions[self._practice.current]

    @property
    def _item(self) -> PracticeItem:
        return self._practice.items[self._practice.current]

    @property
    def _right(self) -> int:
        pairs = zip(self._practice.items, self._questions, strict=True)
        return sum(item.choice == question.key for item, question in pairs)

    def _state(self, question: Question) -> QuestionState:
        key = state_key(question.id)
        return self._states.get(key, QuestionState(key))

    def _observe(self) -> None:
        now = self._clock.read()
        self._practice = spend(self._practice, passage(self._seen, now).active)
        self._seen = now

    def _put(self, after: Practice) -> PracticeView:
        try:
            self._store.save(self._on_disk, after, self._seen.wall)
        except StorageError as error:
            return self._not_saved(error)
        self._practice, self._on_disk, self._save = after, after, SaveState()
        return self.view()

    def _not_saved(self, error: StorageError) -> PracticeView:
        self._save = SaveState(saved=False, message=str(error), final=error.fault is StorageFault.TAKEN)
        return self.view()


def comes_back(state: QuestionState, wall_ms: int) -> str:
    """When a scheduled question is due, in words; empty for one that is in no schedule."""
    if not state.due_at:
        return ""
    due = datetime.fromisoformat(state.due_at).astimezone().date()
    days = (due - datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone().date()).days
    if days <= 0:
        return "comes back today"
    return "comes back tomorrow" if days == 1 else f"comes back in {days} days"


def _options(question: Question, item: PracticeItem) -> tuple[OptionView, ...]:
    return tuple(
        OptionView(LETTERS[position], question.options[option].text, chosen=False, struck=False)
        for position, option in enumerate(item.order)
    )


def _counts(answered: list[tuple[PracticeItem, Question]], titles: Mapping[str, str]) -> list[ActivityCount]:
    rows: dict[str, tuple[int, int]] = {}
    for item, question in answered:
        right, asked = rows.get(question.activity, (0, 0))
        rows[question.activity] = (right + (item.choice == question.key), asked + 1)
    ordered = sorted(rows, key=lambda each: list(titles).index(each) if each in titles else len(titles))
    return [ActivityCount(titles.get(each, each), *rows[each]) for each in ordered]
