"""Home: a card for each module, the unfinished exam, the sidebar."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from cpt_practice.ui.pages.about import AboutPage
from cpt_practice.ui.pages.credentials import CredentialsPage
from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.result import ResultPage
from cpt_practice.ui.pages.rules import RulesPage
from cpt_practice.ui.widgets.steps import PathView
from cpt_practice.use_cases.ports import BankSummary
from tests.factories import STUDENT, make_bank
from tests.fakes import MemoryBanks
from tests.ui.desk import Desk, make_outside


@pytest.fixture
def home(desk: Desk) -> Desk:
    """The program at Home."""
    desk.sign_in()
    return desk


def test_there_is_a_card_for_each_module(home: Desk) -> None:
    for title in ("Safety", "Quality", "Production", "Maintenance", "Green"):
        assert home.reads(f"{title} Matters")


def test_a_module_without_a_bank_cannot_be_started_and_says_why(home: Desk) -> None:
    assert not home.named("Start mock exam: Quality Matters").isEnabled()
    assert home.reads("There is no bank.")


def test_a_bank_too_small_for_a_form_says_what_is_missing(open_desk: Callable[..., Desk], desk: Desk) -> None:
    reason = "3 questions are missing for a full form (3 in “Activity 1”)."
    other = open_desk(make_outside(desk.outside.folder, banks=MemoryBanks(safety=reason)))
    other.sign_in()
    assert other.reads(reason)
    assert not other.named("Start mock exam: Safety Matters").isEnabled()


def test_an_older_bank_in_use_is_said_on_the_card(open_desk: Callable[..., Desk], desk: Desk) -> None:
    class Warned(MemoryBanks):
        def summary(self, module: str) -> BankSummary:
            return BankSummary(module, 12, warning="The question files have a mistake. The last good ones stay in use.")

    other = open_desk(make_outside(desk.outside.folder, banks=Warned(safety=make_bank())))
    other.sign_in()
    assert other.reads("The last good ones stay in use.")
    assert other.named("Start mock exam: Safety Matters").isEnabled()


def test_starting_shows_the_rules_first(home: Desk) -> None:
    home.press_button("Start mock exam")
    assert home.at(RulesPage)
    assert home.reads("6 questions in 90 minutes. 5 correct answers are needed (75%).")


def test_an_unfinished_exam_is_offered_in_place_of_a_new_one(sat: Desk) -> None:
    sat.window.close()
    sat.press_button("Leave for now")
    assert sat.named("Resume exam: Safety Matters").isVisible()
    assert not [button for button in sat.buttons("Start mock exam") if "Safety" in button.accessibleName()]


@pytest.mark.parametrize("name", ["banner", "card"])
def test_both_resume_buttons_go_on_with_the_exam(sat: Desk, name: str) -> None:
    sat.press("N")
    sat.window.close()
    sat.press_button("Leave for now")
    banner, card = sat.buttons("Resume exam")
    sat.click(banner if name == "banner" else card)
    assert sat.at(ExamPage)
    assert sat.exam.view.index == 1


def test_the_best_result_stands_on_the_card(desk: Desk) -> None:
    desk.answer_all(5)
    desk.press_button("Home")
    assert desk.reads("best 5 of 6 · 83.3%")
    assert desk.reads("Would pass")


def test_the_last_result_is_a_button_away(desk: Desk) -> None:
    desk.answer_all(2)
    desk.press_button("Home")
    desk.press_button("Last result")
    assert desk.at(ResultPage)
    assert desk.reads("2 of 6")


def test_the_way_to_cpt_is_told_in_words(desk: Desk) -> None:
    desk.answer_all(6)
    desk.press_button("Home")
    words = desk.page.findChild(PathView).accessibleName()  # type: ignore[union-attr]  # Home has one
    assert words.startswith("The way to CPT. Safety: would be earned, Quality: not yet")


@pytest.mark.parametrize(("section", "page"), [("Credentials", CredentialsPage), ("About the exam", AboutPage)])
def test_the_sidebar_leads_to_its_sections_and_back(home: Desk, section: str, page: type[HomePage]) -> None:
    home.click_button(section)
    assert home.at(page)
    assert home.button(section).isChecked()
    home.click_button("Home")
    assert home.at(HomePage)


def test_the_sidebar_names_the_student(home: Desk) -> None:
    assert STUDENT.name in home.texts()


def test_while_an_exam_runs_nothing_else_can_be_reached(sat: Desk) -> None:
    for section in ("Home", "Credentials", "About", "Sign out"):
        assert not sat.buttons(section)


def test_the_sidebar_changes_text_size_and_theme(home: Desk) -> None:
    home.click_button("Text size: 100%")
    home.click_button("Theme: light")
    assert (home.preferences.value.text_percent, home.preferences.value.theme) == (110, "dark")
    assert home.button("Text size: 110%").isVisible()
    assert home.button("Theme: dark").isVisible()


def test_home_works_by_keyboard_alone(home: Desk) -> None:
    for _ in range(20):
        if home.named("Start mock exam: Safety Matters").hasFocus():
            break
        home.press(Qt.Key.Key_Tab)
    home.press(Qt.Key.Key_Return)
    assert home.at(RulesPage)
