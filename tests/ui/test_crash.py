"""A bug in the program: logged without its message, shown with a report to copy, exit code 3."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SECRET = "Student 07 chose B"
DRIVER = f"""
import os
import sys
import traceback
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from cpt_practice.desktop.logs import start_logging
from cpt_practice.desktop.preferences import TEXT_PERCENTS, THEMES, PreferenceFile
from cpt_practice.ui.application import run
from cpt_practice.ui.flow import Opening
from cpt_practice.ui.looks import LookChoice

folder = Path(sys.argv[1])
start_logging(folder)

class Watcher:
    def __init__(self):
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        self.timer.stop()
        try:
            self.use(dialog)
        except BaseException:
            traceback.print_exc()
            os._exit(99)  # a driver that fails must not leave the window open for ever

    def use(self, dialog):
        (report,) = dialog.findChildren(QPlainTextEdit)
        named = {{button.text(): button for button in dialog.findChildren(QPushButton)}}
        named["Copy report"].click()
        print("TITLE", dialog.windowTitle())
        print("FOCUS", dialog.focusWidget().text())
        print("COPIED", QGuiApplication.clipboard().text() == report.toPlainText() != "")
        print("SAID", any(label.text() == "copied" for label in dialog.findChildren(QLabel)))
        print("OTHERS", any(w.isVisible() for w in QApplication.topLevelWidgets() if w is not dialog))
        print(report.toPlainText(), flush=True)
        named["Close"].click()

def load():
    global watcher
    watcher = Watcher()
    raise ValueError("{SECRET}")

looks = LookChoice(PreferenceFile(folder), TEXT_PERCENTS, THEMES)
sys.exit(run(Opening(load, str), looks, "", "1.2.3"))
"""


@dataclass(frozen=True, slots=True)
class Crash:
    """What a program that met a bug left behind."""

    code: int
    said: str
    errors: str
    log: str


@pytest.fixture(scope="module")
def crash(tmp_path_factory: pytest.TempPathFactory) -> Crash:
    """A program in which a slot raises."""
    folder = tmp_path_factory.mktemp("crash")
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(folder)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    return Crash(done.returncode, done.stdout, done.stderr, (folder / "cpt-practice.log").read_text(encoding="utf-8"))


def test_a_bug_ends_the_program_with_exit_code_3(crash: Crash) -> None:
    assert crash.code == 3


def test_a_bug_shows_the_crash_window_alone(crash: Crash) -> None:
    assert "TITLE CPT Practice has to close" in crash.said
    assert "OTHERS False" in crash.said


def test_the_crash_window_is_closed_by_enter(crash: Crash) -> None:
    assert "FOCUS Close" in crash.said


def test_copy_report_copies_the_report_and_says_so(crash: Crash) -> None:
    assert "COPIED True" in crash.said
    assert "SAID True" in crash.said


def test_the_report_names_version_error_and_place(crash: Crash) -> None:
    assert "CPT Practice 1.2.3, Python " in crash.said
    assert "builtins.ValueError" in crash.said
    assert "in load" in crash.said


def test_the_report_holds_no_message_because_it_may_hold_a_name(crash: Crash) -> None:
    assert SECRET not in crash.said


def test_the_bug_is_logged_without_its_message(crash: Crash) -> None:
    assert "CRITICAL cpt_practice.ui.crash: the program has to end" in crash.log
    assert "builtins.ValueError" in crash.log
    assert SECRET not in crash.log
