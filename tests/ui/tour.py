"""Leads through every screen of the program, with the longest texts that it has to show."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from cpt_practice.domain.blueprint import Bank, Blueprint
from cpt_practice.domain.people import LONGEST_NAME
from cpt_practice.domain.question import Figure
from cpt_practice.storage.people import SqlPeopleStore
from cpt_practice.use_cases.ports import StorageFault
from tests.factories import STARTED, make_bank, make_certification
from tests.fakes import MemoryBanks
from tests.ui.desk import Desk, Outside, make_outside

LONG_TITLE = "Manufacturing Processes and Production"
LONG_NAME = "Student 07 of the second morning class in the machining laboratory"[:LONGEST_NAME].ljust(LONGEST_NAME, "x")
LONG_STEM = "Which of these is the first thing to do before a guard is taken off for cleaning, and why is it so? " * 3
LONG_OPTION = "Lock the energy source out, put a tag with a name on the lock, and try the start button once more. " * 2
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300"><rect width="640" height="300"/></svg>'


def long_bank() -> Bank:
    """Twelve questions with long stems and options, a figure, and long titles of key activities."""
    bank = make_bank()
    activities = tuple(replace(each, short=f"{each.short}: {LONG_TITLE}") for each in bank.blueprint.activities)
    questions = tuple(
        replace(
            question,
            stem=f"{question.stem} {LONG_STEM}".strip(),
            options=tuple(replace(option, text=f"{LONG_OPTION}{option.text}") for option in question.options),
            figure=Figure("guard.svg", SVG, "A guard"),
        )
        for question in bank.questions
    )
    return Bank(Blueprint(bank.module, activities), questions, bank.digest)


def crowded(folder: Path) -> Outside:
    """Records, facts and a bank with the longest texts."""
    facts = make_certification()
    modules = tuple(replace(module, title=f"{LONG_TITLE} {number}") for number, module in enumerate(facts.modules, 1))
    outside = make_outside(folder, facts=replace(facts, modules=modules), banks=MemoryBanks(safety=long_bank()))
    SqlPeopleStore(outside.database).add(LONG_NAME, STARTED)
    return outside


def screens(desk: Desk) -> Iterator[str]:
    """Every screen in turn, by its name; what is on screen is that screen while the loop's body runs."""
    yield "sign-in"
    desk.sign_in(next(each for each in desk.program.flow.cases.sign_in.view().students if each.name == LONG_NAME))
    yield "home"
    desk.press_button("Start mock exam")
    yield "rules"
    desk.press_button("Begin")
    yield from _exam(desk)
    yield from _afterwards(desk)


def _exam(desk: Desk) -> Iterator[str]:
    desk.press("B")
    desk.press("C", Qt.KeyboardModifier.ShiftModifier)
    desk.press("F")
    yield "question"
    desk.outside.store.fail(StorageFault.FULL)
    desk.press("A")
    yield "question not saved"
    desk.press("N")
    desk.run_down(15 * 60_000)
    yield "question with a warning"
    for name, keys in (("calculator", "K"), ("review of the exam", "KR")):
        for key in keys:
            desk.press(key)
        yield name
    desk.press_button("Submit exam")
    yield "submit"
    desk.window.close()
    desk.settle()
    yield "leave"
    desk.press_button("Leave for now")
    yield "home with an open exam"
    desk.press_button("Resume exam")
    desk.press("R")
    desk.press_button("Submit exam")
    desk.press_button("Submit now")


def _afterwards(desk: Desk) -> Iterator[str]:
    desk.until(_offers(desk, "Review answers"))
    yield "result"
    desk.press_button("Review answers")
    yield "review"
    desk.click_button("Wrong")
    yield "review with a filter"
    desk.press_button("Back to the result")
    for section in ("Credentials", "About the exam", "Home"):
        desk.click_button(section)
        yield section.lower()
    yield from _practice(desk)
    desk.program.flow.begin("quality")
    desk.settle()
    yield "problem"


def _practice(desk: Desk) -> Iterator[str]:
    desk.click_button("Practice")
    yield "practice to choose"
    desk.click_button("Missed")
    yield "practice of what was missed"
    desk.named("Start practice").click()
    desk.settle()
    yield "practice question"
    desk.press("A")
    yield "practice answer"
    desk.press("K")
    yield "practice with the calculator"
    desk.press("KR")
    yield "practice report"
    desk.press(Qt.Key.Key_Escape)
    desk.click_button("End")
    desk.until(_offers(desk, "Practice more"))
    yield "practice summary"
    desk.click_button("Home")
    yield "home with practice due"


def _offers(desk: Desk, text: str) -> Callable[[], bool]:
    def offers() -> bool:
        return bool(desk.buttons(text))

    return offers
