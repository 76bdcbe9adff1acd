"""One program at a time may have an attempt open; the operating system frees it when a program dies."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from cpt_practice.desktop.attempt_locks import FileAttemptLocks, FileLease
from cpt_practice.use_cases.ports import AttemptOpenElsewhereError, StorageError, StorageFault

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from cpt_practice.desktop.attempt_locks import FileAttemptLocks
lease = FileAttemptLocks(Path(sys.argv[1])).acquire("a1")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another running program that has attempt a1 open."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_program_is_refused(other_program: subprocess.Popen[str], tmp_path: Path) -> None:
    assert other_program.poll() is None
    with pytest.raises(AttemptOpenElsewhereError):
        FileAttemptLocks(tmp_path).acquire("a1")


def test_another_attempt_is_free(other_program: subprocess.Popen[str], tmp_path: Path) -> None:
    assert other_program.poll() is None
    FileAttemptLocks(tmp_path).acquire("a2").release()


def test_a_killed_program_holds_nothing(other_program: subprocess.Popen[str], tmp_path: Path) -> None:
    other_program.kill()
    other_program.wait()
    FileAttemptLocks(tmp_path).acquire("a1").release()


def test_a_second_window_of_the_same_program_is_refused(tmp_path: Path) -> None:
    lease = FileAttemptLocks(tmp_path).acquire("a1")
    with pytest.raises(AttemptOpenElsewhereError):
        FileAttemptLocks(tmp_path).acquire("a1")
    lease.release()


def test_an_attempt_given_back_can_be_opened_again_and_leaves_no_file(tmp_path: Path) -> None:
    locks = FileAttemptLocks(tmp_path / "locks")
    for _ in range(3):
        locks.acquire("a1").release()
    assert list((tmp_path / "locks").iterdir()) == []


class TakenAtOnce(FileLock):
    """A lock that another program takes in the very moment it is given back."""

    next_lease: object = None

    def release(self, force: bool = False) -> None:
        super().release(force)
        path = Path(self.lock_file)
        self.next_lease = FileAttemptLocks(path.parent).acquire(path.stem)


def test_giving_back_takes_nothing_from_the_program_that_comes_next(tmp_path: Path) -> None:
    lock = TakenAtOnce(tmp_path / "a1.lock", blocking=False)
    lock.acquire()
    FileLease(lock).release()
    assert lock.next_lease is not None
    with pytest.raises(AttemptOpenElsewhereError):
        FileAttemptLocks(tmp_path).acquire("a1")


def test_giving_back_twice_takes_nothing_from_the_program_that_comes_next(tmp_path: Path) -> None:
    first = FileAttemptLocks(tmp_path).acquire("a1")
    first.release()
    second = FileAttemptLocks(tmp_path).acquire("a1")
    first.release()
    with pytest.raises(AttemptOpenElsewhereError):
        FileAttemptLocks(tmp_path).acquire("a1")
    second.release()


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(StorageError, match="cannot be written to") as caught:
        FileAttemptLocks(tmp_path / "locks").acquire("a1")
    assert caught.value.fault is StorageFault.READ_ONLY
