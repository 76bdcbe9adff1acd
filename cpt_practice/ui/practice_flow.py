"""Practice's way through the program: choosing, a session, its summary."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cpt_practice.domain.people import Student
    from cpt_practice.domain.practice import PracticeWish
    from cpt_practice.ui.looks import LookChoice
    from cpt_practice.use_cases.practice_view import PracticeChoiceView
    from cpt_practice.use_cases.practise import Practise
    from cpt_practice.use_cases.practising import Practising

SECTION = "Practice"


class PracticeHost(Protocol):
    """What practice asks of the program around it."""

    def attempt(self, verb: Callable[..., None], *arguments: object) -> None:
        """Do something that reads or writes records; where that fails, say so and offer to try again."""
        ...

    def show(self, page: QWidget, section: str) -> None:
        """Show a page beside the sidebar with a section marked."""
        ...

    def practice_parts(self) -> tuple[Practise, Student]:
        """The verbs of practice and who is signed in."""
        ...


class PracticeFlow:
    """Where the practice pages lead; holds the session that is on screen."""

    def __init__(self, host: PracticeHost, looks: LookChoice) -> None:
        self._host = host
        self._looks = looks
        self._session: Practising | None = None

    def open(self, module_id: str = "") -> None:
        """Show what can be practiced, of a module where one is named."""
        from cpt_practice.domain.practice import PracticeWish  # noqa: PLC0415 (not before the first paint)

        self._host.attempt(self._show_choices, PracticeWish(module_id) if module_id else None)

    def open_due(self) -> None:
        """Practice what has come back, of the first module that has something due."""
        self._host.attempt(self._show_due)

    def choose(self, wish: PracticeWish) -> PracticeChoiceView | None:
        """What can be chosen with this wish; None, and a page that says why, where it cannot be read."""
        found: list[PracticeChoiceView] = []
        self._host.attempt(self._read_choices, wish, found)
        return found[0] if found else None

    def begin(self, wish: PracticeWish) -> None:
        """Start a session."""
        self._host.attempt(self._begin, wish)

    def resume(self, practice_id: str) -> None:
        """Go on with an unfinished session."""
        self._host.attempt(self._resume, practice_id)

    def finished(self) -> None:
        """Show what the session came to."""
        self._host.attempt(self._show_summary)

    def leave(self) -> None:
        """Give the session on screen back; it can be gone on with later."""
        if self._session is not None:
            self._session.leave()
            self._session = None

    def _read_choices(self, wish: PracticeWish, found: list[PracticeChoiceView]) -> None:
        practise, student = self._host.practice_parts()
        found.append(practise.choices(student, wish))

    def _show_choices(self, wish: PracticeWish | None) -> None:
        from cpt_practice.ui.pages.practice_choice import PracticeChoicePage  # noqa: PLC0415 (when first shown)

        self.leave()
        practise, student = self._host.practice_parts()
        view = practise.choices(student, wish)
        self._host.show(PracticeChoicePage(self._looks.look, view, self), SECTION)

    def _show_due(self) -> None:
        practise, student = self._host.practice_parts()
        self._show_choices(practise.due_wish(student))

    def _begin(self, wish: PracticeWish) -> None:
        practise, student = self._host.practice_parts()
        self.leave()
        self._session = practise.begin(student, wish)
        self._host.attempt(self._show_session)

    def _resume(self, practice_id: str) -> None:
        practise, _student = self._host.practice_parts()
        self.leave()
        self._session = practise.resume(practice_id)
        self._host.attempt(self._show_session)

    def _show_session(self) -> None:
        from cpt_practice.ui.pages.practice import PracticePage  # noqa: PLC0415 (when first shown)

        assert self._session is not None
        self._host.show(PracticePage(self._looks.look, self._session, self), SECTION)

    def _show_summary(self) -> None:
        from cpt_practice.ui.pages.practice_summary import PracticeSummaryPage  # noqa: PLC0415 (when first shown)

        assert self._session is not None
        view = self._session.summary()
        self._host.show(PracticeSummaryPage(self._looks.look, view, self), SECTION)
