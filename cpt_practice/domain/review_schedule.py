"""When a missed question comes back: the FSRS model of memory, by the library of that name.

Source: Ye, Su and Cao (2022), A stochastic shortest path algorithm for optimizing spaced repetition scheduling.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime

from fsrs import Card, Rating, Scheduler

from cpt_practice.domain.practice import QuestionState

RETENTION = 0.9  # the share of answers that should still be right when a question comes back
_SCHEDULER = Scheduler(desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def after_answer(state: QuestionState, *, correct: bool, at: datetime) -> QuestionState:
    """The state after one more answer at a time (with its zone).

    A question never missed has no place in the schedule; from its first miss on each answer sets when it comes back,
    a day later at the earliest.
    """
    counted = replace(state, seen=state.seen + 1, correct=state.correct + correct, last_correct=correct)
    if correct and not state.card:
        return counted
    card = Card.from_json(state.card) if state.card else Card(card_id=0)
    reviewed, _log = _SCHEDULER.review_card(card, Rating.Good if correct else Rating.Again, at.astimezone(UTC))
    due = reviewed.due.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return replace(counted, due_at=due, card=json.dumps(json.loads(reviewed.to_json()), separators=(",", ":")))
