"""Practice: which questions a student asked for, and one session of them with an answer to each."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from cpt_practice.domain.blueprint import Bank
from cpt_practice.domain.form import GENERATED, FormItem
from cpt_practice.domain.question import Question

FEWEST, USUAL = 5, 20


class Pool(StrEnum):
    """Which questions a student wants to practice, by what is known of them."""

    ALL = "All"
    NEW = "New"
    MISSED = "Missed"
    BOOKMARKED = "Flagged"
    DUE = "Due today"


class Strand(StrEnum):
    """What kind of questions: written ones, or generated ones by what is read or worked out."""

    WRITTEN = "Written questions"
    INSTRUMENT = "Read instruments"
    DRAWING = "Read drawings"
    CHART = "Read charts and tables"
    CALCULATION = "Calculations"


@dataclass(frozen=True, slots=True)
class QuestionState:
    """What a student's answers so far say of one question, or of one family of generated ones.

    `question` is the id, of a generated one the family's. `due_at` (UTC, ISO 8601) is when a missed question comes
    back, `card` what the schedule keeps of it; both are empty until it was missed for the first time.
    """

    question: str
    seen: int = 0
    correct: int = 0
    last_correct: bool = False
    bookmarked: bool = False
    due_at: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class PracticeWish:
    """What a student asked for; no activities and no strands mean all of them, no number as many as there are."""

    module: str
    activities: frozenset[str] = frozenset()
    strands: frozenset[Strand] = frozenset()
    pool: Pool = Pool.ALL
    number: int | None = USUAL
    clock: bool = False


@dataclass(frozen=True, slots=True)
class PracticeItem:
    """One question of a session: the order of its options, the option chosen (index in source order), time in ms."""

    order: tuple[int, ...]
    choice: int | None = None
    spent_ms: int = 0


@dataclass(frozen=True, slots=True)
class Practice:
    """One session: its questions in the order shown. `limit_ms` is None where no clock runs."""

    id: str
    student_id: int
    module: str
    heading: str
    started_at: str
    items: tuple[PracticeItem, ...]
    current: int = 0
    limit_ms: int | None = None
    finished: bool = False

    @property
    def spent_ms(self) -> int:
        """Time spent on all questions."""
        return sum(item.spent_ms for item in self.items)

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(item.choice is not None for item in self.items)


def answer(practice: Practice, choice: int) -> Practice:
    """The current question answered; an answer once given stays, because its reasons have been shown.

    Raises ValueError for an option that the question has not.
    """
    item = practice.items[practice.current]
    if choice not in item.order:
        raise ValueError(f"the question has no option {choice}")
    if practice.finished or item.choice is not None:
        return practice
    return _with_current(practice, replace(item, choice=choice))


def spend(practice: Practice, milliseconds: int) -> Practice:
    """Time charged to the current question, up to the limit; none once the session is finished or it is answered."""
    item = practice.items[practice.current]
    if practice.finished or item.choice is not None:
        return practice
    left = milliseconds if practice.limit_ms is None else practice.limit_ms - practice.spent_ms
    return _with_current(practice, replace(item, spent_ms=item.spent_ms + max(0, min(milliseconds, left))))


def turn_to(practice: Practice, index: int) -> Practice:
    """Another question on screen; raises ValueError where there is none of that number (from 0)."""
    if not 0 <= index < len(practice.items):
        raise ValueError(f"there is no question {index}")
    return replace(practice, current=index)


def _with_current(practice: Practice, item: PracticeItem) -> Practice:
    items = (*practice.items[: practice.current], item, *practice.items[practice.current + 1 :])
    return replace(practice, items=items)


def state_key(question_id: str) -> str:
    """What a question's state is kept under: its id, of a generated one the family's."""
    return question_id.partition(GENERATED)[0]


@dataclass(frozen=True, slots=True)
class PracticeFamily:
    """A source of generated questions for practice: `make` turns a seed into one."""

    id: str
    activity: str
    strand: Strand
    make: Callable[[int], Question]


Candidate = Question | PracticeFamily


def fitting(bank: Bank, families: Iterable[PracticeFamily], wish: PracticeWish) -> tuple[Candidate, ...]:
    """Written questions and families of the wished activities and strands, whatever is known of them."""
    strands = wish.strands or frozenset(Strand)
    written = bank.questions if Strand.WRITTEN in strands else ()
    chosen = (family for family in families if family.strand in strands)
    both: tuple[Candidate, ...] = (*written, *chosen)
    return tuple(each for each in both if not wish.activities or each.activity in wish.activities)


def in_pool(state: QuestionState | None, pool: Pool, now: str) -> bool:
    """Whether a question of this state (None: never seen) belongs to a pool at a time (UTC, ISO 8601)."""
    match pool:
        case Pool.ALL:
            return True
        case Pool.NEW:
            return state is None or state.seen == 0
        case Pool.MISSED:
            return state is not None and state.seen > 0 and not state.last_correct
        case Pool.BOOKMARKED:
            return state is not None and state.bookmarked
        case Pool.DUE:
            return state is not None and bool(state.due_at) and state.due_at <= now


def draw_practice(candidates: Iterable[Candidate], number: int | None, chance: random.Random) -> tuple[FormItem, ...]:
    """So many questions in a drawn order, options shuffled; generated ones come with new numbers.

    Each candidate is taken once before any family is taken again; where there are only written ones, fewer than
    `number` may come. No number means each once.
    """
    once = list(candidates)
    chance.shuffle(once)
    families = [each for each in once if isinstance(each, PracticeFamily)]
    wanted = len(once) if number is None else number
    picked = once[:wanted]
    while families and len(picked) < wanted:
        picked += families[: wanted - len(picked)]
    questions = [each if isinstance(each, Question) else each.make(chance.randrange(2**31)) for each in picked]
    return tuple(FormItem(question, _order(question, chance)) for question in questions)


def _order(question: Question, chance: random.Random) -> tuple[int, ...]:
    order = list(range(len(question.options)))
    if question.shuffle:
        chance.shuffle(order)
    return tuple(order)
