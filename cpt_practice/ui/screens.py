"""Makes every page in the present look; a page's module is loaded when first shown, not before the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpt_practice.ui.looks import LookChoice
from cpt_practice.ui.pages.sign_in import SignInPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from cpt_practice.domain.certification import Certification
    from cpt_practice.ui.flow import Flow
    from cpt_practice.ui.pages.exam import ExamPage
    from cpt_practice.ui.sidebar import Sidebar
    from cpt_practice.use_cases.choose_exam import HomeView, RulesView
    from cpt_practice.use_cases.review_attempt import ResultView, ReviewView
    from cpt_practice.use_cases.sit_exam import Sitting
    from cpt_practice.use_cases.track_credentials import CredentialsView


class Screens:
    """The pages of one window; what is pressed on them goes to the flow."""

    def __init__(self, looks: LookChoice, flow: Flow) -> None:
        self._looks = looks
        self._flow = flow

    def sign_in(self) -> SignInPage:
        """The sign-in page, empty until it is shown a view."""
        return SignInPage(self._looks.look, self._flow)

    def sidebar(self, section: str, student: str) -> Sidebar:
        """The sidebar with a section marked."""
        from cpt_practice.ui.sidebar import Sidebar

        sidebar = Sidebar(self._looks.look, self._flow, self._flow.look_steps)
        sidebar.show_state(section, student, self._looks.look.percent, self._looks.theme)
        return sidebar

    def home(self, view: HomeView, due: int) -> QWidget:
        """Home, with the number of questions due for practice."""
        from cpt_practice.ui.pages.home import HomePage

        return HomePage(self._looks.look, view, due, (self._flow, self._flow.practice))

    def rules(self, view: RulesView) -> QWidget:
        """The rules of an exam."""
        from cpt_practice.ui.pages.rules import RulesPage

        return RulesPage(self._looks.look, view, self._flow)

    def exam(self, sitting: Sitting) -> ExamPage:
        """The exam itself."""
        from cpt_practice.ui.pages.exam import ExamPage

        return ExamPage(self._looks.look, sitting, self._flow)

    def result(self, view: ResultView) -> QWidget:
        """The verdict."""
        from cpt_practice.ui.pages.result import ResultPage

        return ResultPage(self._looks.look, view, self._flow)

    def review(self, view: ReviewView) -> QWidget:
        """Every question of an attempt."""
        from cpt_practice.ui.pages.review import ReviewPage

        return ReviewPage(self._looks.look, view, self._flow)

    def credentials(self, view: CredentialsView) -> QWidget:
        """The credentials."""
        from cpt_practice.ui.pages.credentials import CredentialsPage

        return CredentialsPage(self._looks.look, view, self._flow)

    def about(self, facts: Certification, version: str) -> QWidget:
        """The facts of the certification."""
        from cpt_practice.ui.pages.about import AboutPage

        return AboutPage(self._looks.look, facts, version)

    def problem(self, title: str, text: str, ways: tuple[tuple[str, Callable[[], None]], ...]) -> QWidget:
        """What is shown where the program cannot go on."""
        from cpt_practice.ui.pages.problem import ProblemPage

        return ProblemPage(self._looks.look, title, text, ways)
