"""Two copies of the program: an exam that one has open cannot be opened in the other, and the page says so."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cpt_practice.ui.pages.exam import ExamPage
from cpt_practice.ui.pages.home import HomePage
from cpt_practice.ui.pages.problem import ProblemPage
from tests.ui.desk import Desk
from tests.ui.exam_reading import on_screen

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from cpt_practice.desktop.attempt_locks import FileAttemptLocks
lease = FileAttemptLocks(Path(sys.argv[1])).acquire(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(folder: Path, attempt_id: str) -> Iterator[subprocess.Popen[str]]:
    """Another process holds the attempt."""
    command = [sys.executable, "-c", HOLDER, str(folder), attempt_id]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.kill()


def leave(desk: Desk) -> str:
    """Leave the exam at its third question; returns the attempt's id."""
    attempt_id = desk.exam.attempt_id
    for key in ("A", "N", "B", "N"):
        desk.press(key)
    desk.window.close()
    desk.press_button("Leave for now")
    return attempt_id


def test_an_exam_open_in_another_copy_cannot_be_opened_here(sat: Desk) -> None:
    attempt_id = leave(sat)
    with held_by_another_process(sat.outside.folder / "locks", attempt_id):
        sat.press_button("Resume exam")
        assert sat.at(ProblemPage)
        assert sat.reads("The exam is already open")
        assert sat.reads("Go on there, or close that window first.")


def test_home_can_be_reached_from_there(sat: Desk) -> None:
    attempt_id = leave(sat)
    with held_by_another_process(sat.outside.folder / "locks", attempt_id):
        sat.press_button("Resume exam")
        sat.press_button("Home")
        assert sat.at(HomePage)


def test_the_refused_copy_changes_nothing(sat: Desk) -> None:
    attempt_id = leave(sat)
    before = sat.outside.store.read(attempt_id)
    with held_by_another_process(sat.outside.folder / "locks", attempt_id):
        sat.press_button("Resume exam")
    assert sat.outside.store.read(attempt_id) == before


def test_once_the_other_copy_is_killed_the_exam_opens(sat: Desk) -> None:
    attempt_id = leave(sat)
    with held_by_another_process(sat.outside.folder / "locks", attempt_id) as holder:
        sat.press_button("Resume exam")
        holder.kill()
        holder.wait()
        sat.press_button("Try again")
    assert sat.at(ExamPage)
    assert on_screen(sat).place == "Question 3 of 6"
