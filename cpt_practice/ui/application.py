"""Starts Qt, paints the window, then loads the rest."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cpt_practice.ui.flow import Flow, Opening
from cpt_practice.ui.looks import LookChoice
from cpt_practice.ui.window import MainWindow


class Program:
    """The window and what leads where, kept together for as long as the program runs."""

    def __init__(self, opening: Opening, looks: LookChoice, geometry: str) -> None:
        self.window = MainWindow(geometry, self._on_painted)
        self.flow = Flow(self.window, opening, looks)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme)

    def _on_painted(self) -> None:
        self.flow.open_records()

    def _on_color_scheme(self) -> None:
        self.flow.look_steps.system_theme_changed()


def make_application() -> QApplication:
    """The Qt application, in a style that looks alike on every system."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("CPT Practice")
    application.setStyle("Fusion")
    return application


def run(opening: Opening, looks: LookChoice, geometry: str, version: str) -> int:
    """Run the program until its window closes; returns the exit code."""
    application = make_application()
    program = Program(opening, looks, geometry)
    program.window.show()
    from cpt_practice.ui.crash import CrashHandler  # noqa: PLC0415 (not before the window is shown)

    CrashHandler(version).install()
    return application.exec()
