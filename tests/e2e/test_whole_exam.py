"""A whole Safety exam by keyboard from sign-in to the verdict, and all of it again in a program started anew."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.hand import NAME

ROOT = Path(__file__).parents[2]
Said = dict[str, list[str]]


def run(folder: Path, what: str) -> Said:
    """What the screens of a run say, by screen."""
    command = [sys.executable, "-m", "tests.e2e.whole", str(folder), what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["screen"]: line["texts"] for line in lines}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Said, Said]:
    """An exam sat, and a second process that looks at it."""
    folder = tmp_path_factory.mktemp("whole")
    return run(folder, "sit"), run(folder, "look")


def test_the_review_names_the_question_left_open_and_the_flags(runs: tuple[Said, Said]) -> None:
    sat, _looked = runs
    assert any(text.startswith("82 of 83 questions are answered, 9 flagged.") for text in sat["review of the exam"])


def test_submitting_names_the_question_left_open(runs: tuple[Said, Said]) -> None:
    sat, _looked = runs
    assert any(text.startswith("1 question has no answer and would count as wrong.") for text in sat["submit"])


def test_the_result_has_a_verdict_and_every_key_activity(runs: tuple[Said, Said]) -> None:
    sat, _looked = runs
    assert {"Not yet", "Would pass"} & set(sat["result"])
    assert any("64 correct are needed (76%)" in text for text in sat["result"])
    counts = [text for text in sat["result"] if text.replace(" of ", "").isdigit()]
    assert len(counts) == 1 + 10
    assert sum(int(count.split(" of ")[0]) for count in counts[1:]) == int(counts[0].split(" of ")[0])
    assert sum(int(count.split(" of ")[1]) for count in counts[1:]) == 83


@pytest.mark.parametrize("screen", ["result", "review", "credentials", "home"])
def test_after_a_restart_every_screen_says_the_same(runs: tuple[Said, Said], screen: str) -> None:
    sat, looked = runs
    assert looked[screen] == sat[screen]


def test_home_welcomes_the_student_and_shows_the_best_result(runs: tuple[Said, Said]) -> None:
    sat, _looked = runs
    assert sat["home"][0] == f"Welcome, {NAME}"
    assert any(text.startswith("best ") and " of 83 · " in text for text in sat["home"])
