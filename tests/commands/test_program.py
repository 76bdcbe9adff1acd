"""The command itself: version, where the data goes, and what happens without a screen."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cpt_practice import __version__
from tests.commands.running import ROOT, Line, Ran, run_process

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")


def one_line(ran: Ran) -> str:
    """The one line that a refused start prints."""
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    return line


def test_version_is_printed(line: Line) -> None:
    ran = line.run("--version")
    assert (ran.code, ran.out) == (0, f"CPT Practice {__version__}\n")


def test_help_names_every_command(line: Line) -> None:
    ran = line.run("--help")
    assert ran.code == 0
    assert all(name in ran.out for name in ("bank", "demo", "doctor", "--data"))


def test_a_command_that_is_not_there_exits_2(line: Line) -> None:
    assert line.run("dance").code == 2


@linux
def test_without_a_screen_it_says_so_in_one_line_and_exits_2(tmp_path: Path) -> None:
    said = one_line(run_process("--data", str(tmp_path), without=SCREENS))
    assert said.startswith("cpt-practice: ")
    assert "cpt-practice demo" in said


@linux
def test_a_screen_that_does_not_answer_is_said_in_one_line_too(tmp_path: Path) -> None:
    said = one_line(run_process("--data", str(tmp_path), env={"DISPLAY": ":4242"}, without=SCREENS))
    assert said.startswith("cpt-practice: ")
    assert "cpt-practice demo" in said


@linux
def test_without_a_screen_nothing_is_written(tmp_path: Path) -> None:
    run_process("--data", str(tmp_path / "data"), without=SCREENS)
    assert not (tmp_path / "data").exists()


def test_data_moves_everything(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    ran = run_process("--data", str(folder), "doctor", "--json")
    found = {each["subject"]: each["found"] for each in json.loads(ran.out)["findings"]}
    assert found["data"] == str(folder)
    assert all(Path(found[name]).is_relative_to(folder) for name in ("cache", "log"))


def test_the_variable_moves_everything_too(tmp_path: Path) -> None:
    folder = tmp_path / "there"
    ran = run_process("doctor", "--json", env={"CPT_PRACTICE_DATA": str(folder)})
    found = {each["subject"]: each["found"] for each in json.loads(ran.out)["findings"]}
    assert all(Path(found[name]).is_relative_to(folder) for name in ("data", "cache", "log"))


def test_data_wins_over_the_variable(tmp_path: Path) -> None:
    ran = run_process("--data", str(tmp_path / "a"), "doctor", "--json", env={"CPT_PRACTICE_DATA": str(tmp_path / "b")})
    found = {each["subject"]: each["found"] for each in json.loads(ran.out)["findings"]}
    assert found["data"] == str(tmp_path / "a")


def test_the_window_opens_and_puts_everything_into_the_folder_named(tmp_path: Path) -> None:
    driver = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QLineEdit\n"
        "import cpt_practice.ui.application as application\n"
        "from cpt_practice.__main__ import main\n"
        "made = application.make_application\n"
        "class Closer:\n"
        "    def look(self):\n"
        "        fields = [f for w in QApplication.topLevelWidgets() for f in w.findChildren(QLineEdit)]\n"
        "        if any(field.isEnabled() for field in fields):\n"
        "            QApplication.closeAllWindows()\n"
        "closer = Closer()\n"
        "def make():\n"
        "    app = made()\n"
        "    closer.timer = QTimer(interval=5)\n"
        "    closer.timer.timeout.connect(closer.look)\n"
        "    closer.timer.start()\n"
        "    return app\n"
        "application.make_application = make\n"
        "sys.exit(main())\n"
    )
    folder = tmp_path / "data"
    command = [sys.executable, "-c", driver, "--data", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in folder.iterdir()} >= {"records.sqlite3", "log", "preferences.json"}
