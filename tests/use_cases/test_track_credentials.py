"""The Credentials page: what would be earned, from which attempt and when, and what it costs."""

import pytest

from cpt_practice.domain.attempt import choose, go_to, submit
from cpt_practice.domain.scoring import count_correct
from cpt_practice.use_cases.track_credentials import CredentialsView, TrackCredentials, dollars
from tests.factories import MODULES, STUDENT, make_bank, make_certification, make_new_attempt
from tests.fakes import MONDAY, MemoryAttemptStore

DAY, LATER = "2026-11-23T14:20:00Z", "2026-12-01T09:00:00Z"


@pytest.fixture
def store() -> MemoryAttemptStore:
    return MemoryAttemptStore()


def sit(store: MemoryAttemptStore, module: str, correct: int, at: str = DAY) -> str:
    """A closed attempt of six questions, five needed."""
    stored = store.create(make_new_attempt(make_bank(module=module)), MONDAY)
    attempt = stored.attempt
    for index in range(correct):
        attempt = choose(go_to(attempt, index), stored.questions[index].key)
    closed = submit(attempt, at)
    store.finish(stored.attempt, closed, count_correct(closed, stored.questions), MONDAY)
    return closed.id


def page(store: MemoryAttemptStore) -> CredentialsView:
    return TrackCredentials(make_certification(), store).view(STUDENT)


def test_four_certificates_stand_before_cpt_and_green_apart(store: MemoryAttemptStore) -> None:
    view = page(store)
    titles = [card.title for card in view.single]
    assert titles == [
        "Safety certificate",
        "Quality certificate",
        "Production certificate",
        "Maintenance certificate",
    ]
    assert view.whole.title == "CPT certificate"
    assert [card.title for card in view.apart] == ["Green certificate"]


def test_without_an_exam_nothing_is_earned(store: MemoryAttemptStore) -> None:
    view = page(store)
    assert not any(card.earned for card in (*view.single, view.whole, *view.apart))
    assert view.single[0].detail == "no mock exam yet"
    assert view.whole.detail == "0 of 4 certificates"


def test_an_earned_certificate_names_attempt_and_day(store: MemoryAttemptStore) -> None:
    name = sit(store, "safety", 6)
    card = page(store).single[0]
    assert (card.earned, card.detail) == (True, "6 of 6 on Nov 23, 2026, 1 over the cut")
    assert card.rests_on == ((name, "Safety: 6 of 6 on Nov 23, 2026"),)


def test_a_score_at_the_cut_is_said_to_be_exactly_that(store: MemoryAttemptStore) -> None:
    sit(store, "safety", 5)
    assert page(store).single[0].detail == "5 of 6 on Nov 23, 2026, exactly what is needed"


def test_a_failed_module_shows_its_best_and_what_is_short(store: MemoryAttemptStore) -> None:
    sit(store, "safety", 2)
    sit(store, "safety", 3)
    card = page(store).single[0]
    assert (card.earned, card.detail, card.rests_on) == (False, "best 3 of 6, 2 short", ())


def test_cpt_counts_the_certificates_so_far(store: MemoryAttemptStore) -> None:
    sit(store, "safety", 5)
    sit(store, "quality", 6)
    sit(store, "green", 6)
    view = page(store)
    assert (view.whole.earned, view.whole.detail, len(view.whole.rests_on)) == (False, "2 of 4 certificates", 2)
    assert view.apart[0].earned


def test_cpt_rests_on_all_four_and_the_day_of_the_last(store: MemoryAttemptStore) -> None:
    for module in MODULES[:3]:
        sit(store, module, 5)
    sit(store, MODULES[3], 5, LATER)
    whole = page(store).whole
    assert (whole.earned, whole.detail) == (True, "all 4 certificates, the last on Dec 1, 2026")
    assert len(whole.rests_on) == 4


def test_the_costs_are_those_of_registration_and_four_assessments(store: MemoryAttemptStore) -> None:
    view = page(store)
    assert view.costs == (("Registration, once", "$28.00"), ("4 assessments at $22.00", "$88.00"))
    assert view.total == "$116.00"


def test_the_page_says_that_it_is_practice(store: MemoryAttemptStore) -> None:
    assert page(store).disclaimer == "Practice result, not a credential."


@pytest.mark.parametrize(("cents", "text"), [(0, "$0.00"), (5, "$0.05"), (2800, "$28.00"), (123_456, "$1234.56")])
def test_money_has_two_decimals(cents: int, text: str) -> None:
    assert dollars(cents) == text
