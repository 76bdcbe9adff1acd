"""Which credentials would be earned, by which attempt and when."""

from cpt_practice.domain.credentials import (
    CredentialStanding,
    FinishedAttempt,
    best_attempt,
    credential_standings,
    first_pass,
)
from tests.factories import MODULES, make_certification, make_finished

MONDAY, TUESDAY, FRIDAY = "2026-11-23T14:00:00Z", "2026-11-24T14:00:00Z", "2026-11-27T14:00:00Z"
CORE = MODULES[:4]


def standing(name: str, *attempts: FinishedAttempt) -> CredentialStanding:
    standings = credential_standings(make_certification(), attempts)
    return next(each for each in standings if each.credential.id == name)


def test_without_attempts_nothing_is_earned_and_everything_is_missing() -> None:
    for each in credential_standings(make_certification(), ()):
        assert (each.earned, each.rests_on, each.earned_at, each.best) == (False, (), None, None)
        assert each.missing == each.credential.needs


def test_standings_come_in_the_order_of_the_certification() -> None:
    facts = make_certification()
    assert tuple(each.credential for each in credential_standings(facts, ())) == facts.credentials


def test_a_passed_module_earns_its_certificate_on_the_day_it_was_passed() -> None:
    passed = make_finished("safety", 8, at=TUESDAY)
    safety = standing("safety-certificate", passed)
    assert (safety.earned, safety.rests_on, safety.earned_at, safety.missing) == (True, (passed,), TUESDAY, ())


def test_a_failed_module_earns_nothing_and_shows_its_best_attempt() -> None:
    better = make_finished("safety", 6)
    safety = standing("safety-certificate", make_finished("safety", 5), better, make_finished("safety", 4))
    assert (safety.earned, safety.best, safety.missing) == (False, better, ("safety",))


def test_a_certificate_rests_on_the_first_pass_and_not_on_a_better_one_later() -> None:
    first, later = make_finished("safety", 7, at=MONDAY), make_finished("safety", 10, at=TUESDAY)
    safety = standing("safety-certificate", later, first)
    assert (safety.rests_on, safety.best) == ((first,), later)


def test_a_failure_after_a_pass_takes_nothing_away() -> None:
    assert standing("safety-certificate", make_finished("safety", 7), make_finished("safety", 0, at=FRIDAY)).earned


def test_cpt_is_earned_by_all_four_modules_on_the_day_of_the_last() -> None:
    attempts = [make_finished(module, 7, at=MONDAY) for module in CORE[:3]]
    last = make_finished(CORE[3], 9, at=FRIDAY)
    cpt = standing("cpt", last, *attempts)
    assert (cpt.earned, cpt.earned_at, cpt.rests_on, cpt.best) == (True, FRIDAY, (*attempts, last), None)


def test_cpt_with_three_modules_names_the_fourth() -> None:
    attempts = [make_finished(module, 7) for module in CORE if module != "production"]
    cpt = standing("cpt", *attempts, make_finished("production", 6))
    assert (cpt.earned, cpt.earned_at, cpt.missing) == (False, None, ("production",))


def test_green_is_no_part_of_cpt() -> None:
    attempts = [make_finished(module, 7) for module in CORE]
    assert standing("cpt", *attempts).earned
    assert not standing("green-certificate", *attempts).earned
    assert not standing("cpt", make_finished("green", 10)).earned


def test_the_best_attempt_is_the_one_with_the_larger_share() -> None:
    short, long = make_finished("safety", 8, questions=10), make_finished("safety", 9, questions=20)
    assert best_attempt((long, short), "safety") == short


def test_of_equal_attempts_the_earlier_is_the_best() -> None:
    early, late = make_finished("safety", 8, at=MONDAY), make_finished("safety", 8, at=FRIDAY)
    assert best_attempt((late, early), "safety") == early


def test_other_modules_do_not_count() -> None:
    assert best_attempt((make_finished("green", 9),), "safety") is None
    assert first_pass((make_finished("green", 9),), "safety") is None
