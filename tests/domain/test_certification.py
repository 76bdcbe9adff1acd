"""Facts that do not fit together are refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cpt_practice.domain.certification import Credential
from tests.factories import make_certification, make_module

FACTS = make_certification()


def test_a_module_is_found_by_its_id() -> None:
    assert FACTS.module("green").title == "Green Matters"


def test_a_module_that_is_not_listed_is_not_found() -> None:
    with pytest.raises(KeyError):
        FACTS.module("welding")


NONSENSE: dict[str, tuple[Callable[[], object], str]] = {
    "a module without questions": (lambda: make_module(questions=0), "at least one question"),
    "a module without time": (lambda: make_module(minutes=0), "one minute"),
    "a passing score of 0": (lambda: make_module(passing_percent=0), "1 to 100"),
    "a passing score of 101": (lambda: make_module(passing_percent=101), "1 to 100"),
    "a credential for nothing": (lambda: Credential("cpt", "CPT", (), national=True), "needs no module"),
    "a module listed twice": (lambda: replace(FACTS, modules=FACTS.modules * 2), "module id stands twice"),
    "a credential listed twice": (lambda: replace(FACTS, credentials=FACTS.credentials * 2), "credential id"),
    "a credential for an unknown module": (
        lambda: replace(FACTS, credentials=(Credential("welder", "Welder", ("welding",), national=True),)),
        "needs module welding, which is not listed",
    ),
}


@pytest.mark.parametrize(("make", "reason"), NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_refused(make: Callable[[], object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        make()


@pytest.mark.parametrize(("percent", "needed"), [(1, 1), (50, 2), (51, 3), (75, 3), (76, 4), (100, 4)])
def test_the_count_that_is_needed_is_rounded_up(percent: int, needed: int) -> None:
    assert make_module(questions=4, passing_percent=percent).needed == needed
