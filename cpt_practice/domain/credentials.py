"""Which credentials would be earned, by which attempt, and what is missing."""

from dataclasses import dataclass

from cpt_practice.domain.certification import Certification, Credential
from cpt_practice.domain.scoring import Score


@dataclass(frozen=True, slots=True)
class FinishedAttempt:
    """What a closed attempt counts for. `finished_at` is UTC in ISO 8601, so that text order is time order.

    `number` counts the student's attempts at the module (1 = first); it orders them whatever the PC's clock said.
    """

    id: str
    module: str
    finished_at: str
    score: Score
    spent_ms: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class CredentialStanding:
    """Whether one credential would be earned.

    `rests_on` is, for each module passed, the first attempt that passed it; `earned_at` is when the last needed
    one was finished; `missing` holds the ids of modules not passed yet; `best` is the best attempt at a credential
    of a single module, passed or not.
    """

    credential: Credential
    earned: bool
    rests_on: tuple[FinishedAttempt, ...]
    earned_at: str | None
    missing: tuple[str, ...]
    best: FinishedAttempt | None


def best_attempt(attempts: tuple[FinishedAttempt, ...], module: str) -> FinishedAttempt | None:
    """The attempt at `module` with the most right answers (by share, then the earlier one), or None."""
    of_module = [attempt for attempt in attempts if attempt.module == module]
    if not of_module:
        return None
    return max(sorted(of_module, key=_turn), key=lambda attempt: attempt.score.correct / attempt.score.questions)


def first_pass(attempts: tuple[FinishedAttempt, ...], module: str) -> FinishedAttempt | None:
    """The earliest attempt at `module` that reached its cut score, or None."""
    passed = [attempt for attempt in attempts if attempt.module == module and attempt.score.passed]
    return min(passed, key=_turn, default=None)


def credential_standings(
    certification: Certification, attempts: tuple[FinishedAttempt, ...]
) -> tuple[CredentialStanding, ...]:
    """The standing of every credential after `attempts`, in the certification's order."""
    return tuple(_standing(credential, attempts) for credential in certification.credentials)


def _standing(credential: Credential, attempts: tuple[FinishedAttempt, ...]) -> CredentialStanding:
    passes = {module: first_pass(attempts, module) for module in credential.needs}
    rests_on = tuple(attempt for attempt in passes.values() if attempt is not None)
    missing = tuple(module for module, attempt in passes.items() if attempt is None)
    earned_at = max(map(_when, rests_on)) if rests_on and not missing else None
    single = credential.needs[0] if len(credential.needs) == 1 else None
    best = best_attempt(attempts, single) if single else None
    return CredentialStanding(credential, not missing, rests_on, earned_at, missing, best)


def _turn(attempt: FinishedAttempt) -> tuple[int, str]:
    return attempt.number, attempt.finished_at


def _when(attempt: FinishedAttempt) -> str:
    return attempt.finished_at
