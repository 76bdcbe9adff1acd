"""Sign in: choose who practices, or add a name."""

from dataclasses import dataclass

from cpt_practice.domain.people import Student, UnusableNameError, checked_name
from cpt_practice.use_cases.ports import Clock, PeopleStore, StorageError
from cpt_practice.use_cases.wall_time import utc_text


@dataclass(frozen=True, slots=True)
class SignInView:
    """The profiles to choose from; `message` says why a name was not added, or is empty."""

    students: tuple[Student, ...]
    message: str = ""


class SignIn:
    """The list of profiles of this PC."""

    def __init__(self, people: PeopleStore, clock: Clock) -> None:
        self._people = people
        self._clock = clock
        self._students: tuple[Student, ...] = ()

    def view(self) -> SignInView:
        """All profiles, by name; raises StorageError."""
        self._students = self._people.students()
        return SignInView(self._students)

    def add(self, typed: str) -> Student | SignInView:
        """Add a profile: the student, or the view with the reason why the name was not taken."""
        try:
            self._students = self._people.students()
            name = checked_name(typed, tuple(student.name for student in self._students))
            return self._people.add(name, utc_text(self._clock.read().wall))
        except (UnusableNameError, StorageError) as error:
            return SignInView(self._students, str(error))
