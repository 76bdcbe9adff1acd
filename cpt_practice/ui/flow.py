"""What leads where: asks the use cases, shows the page for what they return, catches the errors that are shown.

The first paint waits for this module, so it loads no use case and no page but the first; what needs them loads them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from cpt_practice.ui.looks import LookChoice, LookSteps
from cpt_practice.ui.plain_imports import plain_imports
from cpt_practice.ui.practice_flow import SECTION as PRACTICE
from cpt_practice.ui.practice_flow import PracticeFlow
from cpt_practice.ui.screens import Screens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cpt_practice.domain.certification import Certification
    from cpt_practice.domain.people import Student
    from cpt_practice.ui.pages.sign_in import SignInPage
    from cpt_practice.ui.shown_errors import Problem
    from cpt_practice.ui.window import MainWindow
    from cpt_practice.use_cases.choose_exam import ChooseExam
    from cpt_practice.use_cases.practise import Practise
    from cpt_practice.use_cases.review_attempt import ReviewAttempt, ReviewFilter, ReviewView
    from cpt_practice.use_cases.sign_in import SignIn, SignInView
    from cpt_practice.use_cases.sit_exam import Sitting
    from cpt_practice.use_cases.track_credentials import TrackCredentials


@dataclass(frozen=True, slots=True)
class UseCases:
    """Everything that people can do, over the records of this run; practice is loaded when first asked for."""

    version: str
    certification: Certification
    sign_in: SignIn
    choose_exam: ChooseExam
    review_attempt: ReviewAttempt
    track_credentials: TrackCredentials
    practise: Callable[[], Practise]


@dataclass(frozen=True, slots=True)
class Opening:
    """How the records are opened: `load` raises StorageError, `set_aside` renames a damaged file and says to what."""

    load: Callable[[], UseCases]
    set_aside: Callable[[], str]


class Flow:
    """The way through the program for one window."""

    def __init__(self, window: MainWindow, opening: Opening, looks: LookChoice) -> None:
        self._window = window
        self._opening = opening
        self._looks = looks
        self._cases: UseCases | None = None
        self._student: Student | None = None
        self._again: tuple[Callable[..., None], tuple[object, ...]] = (self.open_records, ())
        self.look_steps = LookSteps(looks, self._restyle)
        self._screens = Screens(looks, self)
        self.practice = PracticeFlow(self, looks)
        self._first_page: SignInPage | None = self._screens.sign_in()
        window.wear(looks.look)
        window.show_page(self._first_page)

    @property
    def cases(self) -> UseCases:
        """The use cases, once the records are open."""
        assert self._cases is not None
        return self._cases

    def open_records(self) -> None:
        """Open the records and show who may sign in."""
        with plain_imports():
            self.attempt(self._open)

    def signed_in(self, student: Student) -> None:
        """Go on as this student."""
        self._student = student
        self.go_home()

    def add_student(self, name: str) -> SignInView | None:
        """Add a profile and go on as it; the view with the reason where the name was not taken."""
        from cpt_practice.domain.people import Student  # noqa: PLC0415 (not before the first paint)

        added = self.cases.sign_in.add(name)
        if not isinstance(added, Student):
            return added
        self.signed_in(added)
        return None

    def sign_out(self) -> None:
        """Back to sign-in."""
        self.practice.leave()
        self._student = None
        self.attempt(self._show_sign_in)

    def go_to_section(self, section: str) -> None:
        """Show a section of the sidebar."""
        if section == PRACTICE:
            self.practice.open()
            return
        verbs = {"Home": self._show_home, "Credentials": self._show_credentials, "About the exam": self._show_about}
        self.attempt(verbs[section])

    def go_home(self) -> None:
        """Show Home."""
        self.attempt(self._show_home)

    def show_rules(self, module_id: str) -> None:
        """Show the rules of a module's exam."""
        self.attempt(self._show_rules, module_id)

    def begin(self, module_id: str) -> None:
        """Draw a form and start the clock."""
        self.attempt(self._begin, module_id)

    def resume(self, attempt_id: str) -> None:
        """Go on with an unfinished exam."""
        self.attempt(self._resume, attempt_id)

    def show_result(self, attempt_id: str) -> None:
        """Show the verdict on an attempt."""
        self.attempt(self._show_result, attempt_id)

    def show_review(self, attempt_id: str) -> None:
        """Show every question of an attempt."""
        self.attempt(self._show_review, attempt_id)

    def filter_review(self, attempt_id: str, shown: ReviewFilter, activity: str | None) -> ReviewView | None:
        """The review with other filters; None, and a page that says why, where it cannot be read."""
        from cpt_practice.ui.shown_errors import SHOWN, problem_of  # noqa: PLC0415 (not before the first paint)

        self._again = (self._show_review, (attempt_id, shown, activity))
        try:
            return self.cases.review_attempt.review(attempt_id, shown, activity)
        except SHOWN as error:
            self._show_problem(problem_of(error))
            return None

    def window_closing(self) -> bool:
        """True where the window may close: during an exam only after asking."""
        if self._student is None:
            return True
        from cpt_practice.ui.pages.exam import ExamPage  # noqa: PLC0415 (not before the first paint)

        page = self._window.page
        return page.ask_to_leave() if isinstance(page, ExamPage) else True

    def keep_geometry(self, geometry: str) -> None:
        """Remember place and size of the window."""
        self._looks.keep_geometry(geometry)

    def _restyle(self) -> None:
        """Make the page on screen anew in the present look: no state lives in it."""
        self._window.wear(self._looks.look)
        self._on_try_again()

    def attempt(self, verb: Callable[..., None], *arguments: object) -> None:
        """Do something that reads or writes records; where that fails, say so and offer to try again."""
        from cpt_practice.ui.shown_errors import SHOWN, problem_of  # noqa: PLC0415 (not before the first paint)

        self._again = (verb, arguments)
        try:
            verb(*arguments)
        except SHOWN as error:
            self._show_problem(problem_of(error))

    def _open(self) -> None:
        if self._cases is None:
            self._cases = self._opening.load()
        self._show_sign_in()

    def _show_sign_in(self) -> None:
        view = self.cases.sign_in.view()
        page = self._first_page or self._screens.sign_in()
        if page is not self._first_page:
            self._window.show_page(page)
        self._first_page = None
        page.show_view(view)

    def _show_home(self) -> None:
        student = self._signed_in()
        self.show(self._screens.home(self.cases.choose_exam.view(student), self.cases.practise().due(student)), "Home")

    def _show_credentials(self) -> None:
        self.show(self._screens.credentials(self.cases.track_credentials.view(self._signed_in())), "Credentials")

    def _show_about(self) -> None:
        self.show(self._screens.about(self.cases.certification, self.cases.version), "About the exam")

    def _show_rules(self, module_id: str) -> None:
        self.show(self._screens.rules(self.cases.choose_exam.rules(module_id)), "Home")

    def _show_result(self, attempt_id: str) -> None:
        self.show(self._screens.result(self.cases.review_attempt.result(attempt_id)), "")

    def _show_review(self, attempt_id: str, shown: ReviewFilter | None = None, activity: str | None = None) -> None:
        self.show(self._screens.review(self.cases.review_attempt.review(attempt_id, shown, activity)), "")

    def _begin(self, module_id: str) -> None:
        self._sit(self.cases.choose_exam.begin(self._signed_in(), module_id))

    def _resume(self, attempt_id: str) -> None:
        self._sit(self.cases.choose_exam.resume(attempt_id))

    def _sit(self, sitting: Sitting) -> None:
        self._again = (self._sit, (sitting,))
        self._window.show_page(self._screens.exam(sitting))

    def _signed_in(self) -> Student:
        assert self._student is not None
        return self._student

    def practice_parts(self) -> tuple[Practise, Student]:
        """The verbs of practice and who is signed in."""
        return self.cases.practise(), self._signed_in()

    def show(self, page: QWidget, section: str) -> None:
        """Show a page beside the sidebar with a section marked; practice that was on screen is given back."""
        if section != PRACTICE:
            self.practice.leave()
        name = self._student.name if self._student else ""
        self._window.show_page(page, self._screens.sidebar(section, name))

    def _show_problem(self, problem: Problem) -> None:
        self._first_page = None
        ways: list[tuple[str, Callable[[], None]]] = [("Try again", self._on_try_again)]
        if self._student is not None:
            ways.append(("Home", self.go_home))
        if problem.damaged and self._cases is None:
            ways.append(("Set it aside and begin anew", self._on_set_aside))
        ways.append(("Close", QApplication.closeAllWindows))
        self._window.show_page(self._screens.problem(problem.title, problem.text, tuple(ways)))

    def _on_try_again(self) -> None:
        verb, arguments = self._again
        self.attempt(verb, *arguments)

    def _on_set_aside(self) -> None:
        self.attempt(self._set_aside)

    def _set_aside(self) -> None:
        kept = self._opening.set_aside()
        self._again = (self._open, ())
        text = f"The damaged file is kept as {kept}. Give it to your teacher or lab IT. New records begin now."
        ways = (("Go on", self._on_try_again),)
        self._window.show_page(self._screens.problem("The damaged file is set aside", text, ways))
