"""A bug: logged, shown with a report to copy, and the end of the program; what was acknowledged is on disk."""

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QVBoxLayout

from cpt_practice.ui.theme import LIGHT, Look, palette, style_sheet
from cpt_practice.ui.widgets.pieces import button, label, row

EXIT_CODE = 3
_LOG = logging.getLogger(__name__)


class CrashWindow(QDialog):
    """Says that the program has to end, with the report and a button that copies it."""

    def __init__(self, report: str) -> None:
        super().__init__()
        look = Look(LIGHT)
        self.setPalette(palette(look))
        self.setStyleSheet(style_sheet(look))
        self.setWindowTitle("CPT Practice has to close")
        self.resize(720, 460)
        self._report = report
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.addWidget(label("CPT Practice has to close", "title"))
        text = (
            "A mistake in the program stopped it. Your answers are saved: start the program again and resume. "
            "Please copy the report and send it to whoever looks after the program; it holds no names and no answers."
        )
        column.addWidget(label(text, wrap=True))
        words = QPlainTextEdit(report)
        words.setReadOnly(True)
        words.setAccessibleName("Report")
        words.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column.addWidget(words, 1)
        self._copied = label("", "small-muted")
        close = button("Close", self._on_close, "primary")
        column.addLayout(row(button("Copy report", self._on_copy), self._copied, 1, close))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self._copied.setText("copied")

    def _on_close(self) -> None:
        self.accept()


class CrashHandler:
    """Takes the place of sys.excepthook."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._crashing = False

    def install(self) -> None:
        """From now on an uncaught exception ends in the crash window."""
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the exception, show the window once, end the program with exit code 3."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        report = crash_report(self._version, error, trace)
        _LOG.critical("the program has to end\n%s", report)
        if self._crashing:
            return
        self._crashing = True
        for window in QApplication.topLevelWidgets():
            window.hide()
        if QApplication.instance() is not None:
            CrashWindow(report).exec()
            QApplication.exit(EXIT_CODE)


def crash_report(version: str, error: BaseException, trace: TracebackType | None) -> str:
    """Versions, the error's kind and the way to it; its message is left out, because it may hold what was typed."""
    frames = "".join(traceback.format_tb(trace))
    return (
        f"CPT Practice {version}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}\n"
        f"{type(error).__module__}.{type(error).__qualname__}\n{frames}"
    )
