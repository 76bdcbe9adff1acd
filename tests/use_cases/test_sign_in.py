"""Sign in: choose a profile or add one; whatever keeps a name out is said in words."""

from cpt_practice.domain.people import Student
from cpt_practice.use_cases.ports import StorageFault
from cpt_practice.use_cases.sign_in import SignIn, SignInView
from tests.fakes import FakeClock, MemoryPeople


def test_profiles_are_listed_by_name() -> None:
    view = SignIn(MemoryPeople("visitor", "Student 01", "Tutor"), FakeClock()).view()
    assert [student.name for student in view.students] == ["Student 01", "Tutor", "visitor"]
    assert view.message == ""


def test_a_new_name_is_added_as_it_is_kept() -> None:
    people = MemoryPeople("Student 01")
    assert SignIn(people, FakeClock()).add("  Student   08 ") == Student(2, "Student 08")
    assert [student.name for student in people.students()] == ["Student 01", "Student 08"]


def test_a_taken_name_is_not_added_and_says_so() -> None:
    people = MemoryPeople("Student 01")
    view = SignIn(people, FakeClock()).add("STUDENT 01")
    assert isinstance(view, SignInView)
    assert view.message.startswith("There is a profile with this name.")
    assert view.students == people.students() == (Student(1, "Student 01"),)


def test_an_empty_name_is_not_added_and_says_so() -> None:
    view = SignIn(MemoryPeople(), FakeClock()).add("   ")
    assert view == SignInView((), "Type a name first.")


def test_a_name_that_cannot_be_stored_says_so() -> None:
    people = MemoryPeople("Student 01")
    people.fault = StorageFault.FULL
    view = SignIn(people, FakeClock()).add("Tutor")
    assert view == SignInView((), "It is not saved: full.")
