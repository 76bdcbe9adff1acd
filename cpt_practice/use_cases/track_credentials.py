"""Credentials: which would be earned, from which attempt and when, what is missing, and what is still to pay."""

from dataclasses import dataclass, replace

from cpt_practice.domain.certification import Certification
from cpt_practice.domain.credentials import CredentialStanding, credential_standings
from cpt_practice.domain.people import Student
from cpt_practice.use_cases.choose_exam import whole_credential
from cpt_practice.use_cases.ports import AttemptStore
from cpt_practice.use_cases.wall_time import local_date


@dataclass(frozen=True, slots=True)
class CredentialCard:
    """One credential on the page; `rests_on` names the attempts by id with a sentence each."""

    title: str
    earned: bool
    detail: str
    rests_on: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CredentialsView:
    """Everything on the page: `single` certificates, then `whole` (CPT), then those `apart` from it."""

    single: tuple[CredentialCard, ...]
    whole: CredentialCard
    apart: tuple[CredentialCard, ...]
    costs: tuple[tuple[str, str], ...]
    total: str
    disclaimer: str


class TrackCredentials:
    """The verb of the Credentials page."""

    def __init__(self, certification: Certification, store: AttemptStore) -> None:
        self._certification = certification
        self._store = store

    def view(self, student: Student) -> CredentialsView:
        """The credentials of this student; raises StorageError."""
        facts = self._certification
        standings = credential_standings(facts, self._store.finished(student.id))
        whole = whole_credential(facts)
        inside = [each for each in standings if set(each.credential.needs) < set(whole.needs)]
        apart = [each for each in standings if not set(each.credential.needs) <= set(whole.needs)]
        fees = facts.fees
        assessments = fees.assessment_cents * len(whole.needs)
        costs = (
            ("Registration, once", dollars(fees.registration_cents)),
            (f"{len(whole.needs)} assessments at {dollars(fees.assessment_cents)}", dollars(assessments)),
        )
        return CredentialsView(
            single=tuple(map(self._card, inside)),
            whole=next(self._card(each) for each in standings if each.credential == whole),
            apart=tuple(replace(card, detail=f"{card.detail}, not part of CPT") for card in map(self._card, apart)),
            costs=costs,
            total=dollars(fees.registration_cents + assessments),
            disclaimer=facts.disclaimer,
        )

    def _card(self, standing: CredentialStanding) -> CredentialCard:
        rests_on = tuple(
            (
                attempt.id,
                f"{self._certification.module(attempt.module).short}: {attempt.score.correct} of "
                f"{attempt.score.questions} on {local_date(attempt.finished_at)}",
            )
            for attempt in standing.rests_on
        )
        return CredentialCard(standing.credential.title, standing.earned, _detail(standing), rests_on)


def dollars(cents: int) -> str:
    """An amount of money, "$28.00"."""
    return f"${cents // 100}.{cents % 100:02}"


def _detail(standing: CredentialStanding) -> str:
    needs = standing.credential.needs
    if len(needs) > 1:
        if standing.earned_at:
            return f"all {len(needs)} certificates, the last on {local_date(standing.earned_at)}"
        return f"{len(needs) - len(standing.missing)} of {len(needs)} certificates"
    if standing.earned:
        attempt = standing.rests_on[0]
        margin = attempt.score.margin
        over = f"{margin} over the cut" if margin else "exactly what is needed"
        return f"{attempt.score.correct} of {attempt.score.questions} on {local_date(attempt.finished_at)}, {over}"
    best = standing.best
    if best is None:
        return "no mock exam yet"
    return f"best {best.score.correct} of {best.score.questions}, {-best.score.margin} short"
