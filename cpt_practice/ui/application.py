"""Starts Qt, paints the window, then loads the rest."""

import sys
from types import TracebackType

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

    def _on_painted(self) -> None:
        self.flow.open_records()
        self.window.connect_actions(self.flow, self.flow.look_steps)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme)

    def _on_color_scheme(self) -> None:
        self.flow.look_steps.system_theme_changed()


def make_application() -> QApplication:
    """The Qt application, in a style that looks alike on every system."""
    # The style is asked for as an argument, because setStyle loads QStyle with its enums: 5 ms before the first paint.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("CPT Practice")
    return application


def run(opening: Opening, looks: LookChoice, geometry: str, version: str) -> int:
    """Run the program until its window closes; returns the exit code."""
    application = make_application()
    program = Program(opening, looks, geometry)
    sys.excepthook = _CrashHook(version).handle
    program.window.appear()
    return application.exec()


class _CrashHook:
    """Stands in for the crash handler, which is loaded at the first crash and not before the first paint."""

    def __init__(self, version: str) -> None:
        self._version = version

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Install the crash handler and hand it what happened."""
        from cpt_practice.ui.crash import CrashHandler  # noqa: PLC0415 (20 ms that the first paint does not wait for)

        CrashHandler(self._version).install()
        sys.excepthook(kind, error, trace)
