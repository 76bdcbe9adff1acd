"""Look at a finished attempt: the verdict, and every question as it was shown."""

from dataclasses import dataclass
from enum import StrEnum

from cpt_practice.domain.attempt import Attempt, AttemptItem, AttemptState, InterruptionKind
from cpt_practice.domain.blueprint import Blueprint
from cpt_practice.domain.certification import Certification, Module
from cpt_practice.domain.countdown import spoken_time
from cpt_practice.domain.credentials import CredentialStanding, FinishedAttempt, credential_standings
from cpt_practice.domain.question import Figure, Question
from cpt_practice.domain.scoring import ActivityScore, Score, score_attempt
from cpt_practice.use_cases.ports import AttemptStore, BankShelf, StoredAttempt
from cpt_practice.use_cases.reviewed_options import ReviewedOption, reviewed_options
from cpt_practice.use_cases.wall_time import local_date


@dataclass(frozen=True, slots=True)
class ResultView:
    """Everything on the result page."""

    attempt_id: str
    module: Module
    heading: str
    score: Score
    comparison: str
    activities: tuple[ActivityScore, ...]
    standings: tuple[CredentialStanding, ...]
    pace: tuple[str, ...]
    expired: bool


class ReviewFilter(StrEnum):
    """Which questions of an attempt are listed."""

    ALL = "All"
    WRONG = "Wrong"
    FLAGGED = "Flagged"
    UNANSWERED = "Unanswered"


@dataclass(frozen=True, slots=True)
class ReviewedQuestion:
    """One question at review; `number` counts from 1 in the order shown."""

    number: int
    stem: str
    figure: Figure | None
    options: tuple[ReviewedOption, ...]
    reference: str
    activity: str
    answered: bool
    correct: bool
    flagged: bool
    time: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """An attempt at review: what the filters left, and how many each would leave."""

    attempt_id: str
    heading: str
    filter: ReviewFilter
    activity: str | None
    activities: tuple[tuple[str, str], ...]
    counts: tuple[tuple[ReviewFilter, int], ...]
    questions: tuple[ReviewedQuestion, ...]


class ReviewAttempt:
    """The verbs of the result and review pages."""

    def __init__(self, certification: Certification, banks: BankShelf, store: AttemptStore) -> None:
        self._certification = certification
        self._banks = banks
        self._store = store

    def result(self, attempt_id: str) -> ResultView:
        """The verdict on a closed attempt, reckoned from what is on disk; raises StorageError."""
        stored = self._store.read(attempt_id)
        attempt = stored.attempt
        module = self._certification.module(attempt.module)
        verdict = score_attempt(attempt, stored.questions, self._blueprint(module))
        finished = self._store.finished(attempt.student_id)
        until_now = tuple(each for each in finished if _not_later(each, stored))
        return ResultView(
            attempt_id=attempt.id,
            module=module,
            heading=_heading(module, stored),
            score=verdict.score,
            comparison=_comparison(attempt, tuple(each for each in until_now if each.module == module.id)),
            activities=verdict.activities,
            standings=credential_standings(self._certification, until_now),
            pace=_pace(attempt),
            expired=attempt.state is AttemptState.EXPIRED,
        )

    def review(self, attempt_id: str, shown: ReviewFilter | None = None, activity: str | None = None) -> ReviewView:
        """Every question of a closed attempt that passes the filters; raises StorageError."""
        shown = shown or ReviewFilter.ALL
        stored = self._store.read(attempt_id)
        module = self._certification.module(stored.attempt.module)
        blueprint = self._blueprint(module)
        pairs = tuple(zip(stored.attempt.items, stored.questions, strict=True))
        rows = tuple(_reviewed(number, item, question, blueprint) for number, (item, question) in enumerate(pairs, 1))
        inside = tuple(
            row for row, (_item, question) in zip(rows, pairs, strict=True) if activity in {None, question.activity}
        )
        present = {question.activity for question in stored.questions}
        return ReviewView(
            attempt_id=attempt_id,
            heading=_heading(module, stored),
            filter=shown,
            activity=activity,
            activities=tuple((each.id, each.short) for each in blueprint.activities if each.id in present),
            counts=tuple((each, sum(_passes(row, each) for row in inside)) for each in ReviewFilter),
            questions=tuple(row for row in inside if _passes(row, shown)),
        )

    def _blueprint(self, module: Module) -> Blueprint:
        return self._banks.blueprint(module.id) or Blueprint(module.id, ())


def _not_later(finished: FinishedAttempt, than: StoredAttempt) -> bool:
    """Within a module by number, because the PC's clock may have been set; else by the clock for want of better."""
    if finished.module == than.attempt.module:
        return finished.number <= than.number
    return finished.finished_at <= (than.attempt.finished_at or "")


def _heading(module: Module, stored: StoredAttempt) -> str:
    day = local_date(stored.attempt.finished_at or stored.attempt.started_at)
    return f"{module.title} mock exam · {day} · attempt {stored.number}"


def _comparison(attempt: Attempt, finished: tuple[FinishedAttempt, ...]) -> str:
    if len(finished) < 2:
        return "Your first attempt at this module."
    mine = next(each for each in finished if each.id == attempt.id)
    best = max(each.score.correct for each in finished)
    first = min(finished, key=lambda each: each.number).score
    if mine.score.correct == best:
        return f"Your best of {len(finished)} attempts; the first was {first.correct} of {first.questions}."
    return f"Your best of {len(finished)} attempts was {best} of {mine.score.questions}."


def _pace(attempt: Attempt) -> tuple[str, ...]:
    average = attempt.spent_ms // max(1, sum(item.visited for item in attempt.items))
    available = attempt.limit_ms // len(attempt.items)
    slowest = max(range(len(attempt.items)), key=lambda index: attempt.items[index].spent_ms)
    lines = [
        f"{spoken_time(attempt.spent_ms)} of {attempt.limit_ms // 60_000} min used.",
        f"{average // 1000} s a question; {available // 1000} s are available.",
        f"Slowest: question {slowest + 1} ({spoken_time(attempt.items[slowest].spent_ms)}).",
    ]
    lasting = [each.seconds for each in attempt.interruptions if each.kind is not InterruptionKind.CLOCK_SET]
    if lasting:
        times = "once" if len(lasting) == 1 else f"{len(lasting)} times"
        length = spoken_time(max(0, sum(lasting)) * 1000)
        lines.append(f"Interrupted {times}, {length} in all; that cost you no time.")
    return tuple(lines)


def _reviewed(number: int, item: AttemptItem, question: Question, blueprint: Blueprint) -> ReviewedQuestion:
    titles = {each.id: each.short for each in blueprint.activities}
    return ReviewedQuestion(
        number=number,
        stem=question.stem,
        figure=question.figure,
        options=reviewed_options(question, item.order, item.choice, item.struck),
        reference=question.reference,
        activity=titles.get(question.activity, question.activity),
        answered=item.choice is not None,
        correct=item.choice == question.key,
        flagged=item.flagged,
        time=spoken_time(item.spent_ms),
    )


def _passes(row: ReviewedQuestion, shown: ReviewFilter) -> bool:
    match shown:
        case ReviewFilter.ALL:
            return True
        case ReviewFilter.WRONG:
            return row.answered and not row.correct
        case ReviewFilter.FLAGGED:
            return row.flagged
        case ReviewFilter.UNANSWERED:
            return not row.answered
