"""A bare QMainWindow, painted and at rest: what the program's start is compared with.

Prints the steady clock in nanoseconds when the first frame is done, then the resident memory at rest in pages (-1
where the system does not tell). It imports nothing that a bare window does not need.
"""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

REST_MS = 500


class BareWindow(QMainWindow):
    """Notes when its first frame is done."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """The event loop gets to the timer when the whole frame is painted and flushed."""
        if not self._painted:
            self._painted = 1
            QTimer.singleShot(0, self._on_painted)
        super().paintEvent(event)

    def _on_painted(self) -> None:
        self._painted = time.monotonic_ns()
        QTimer.singleShot(REST_MS, self._on_rest)

    def _on_rest(self) -> None:
        print(self._painted, _pages(), flush=True)
        os._exit(0)


def _pages() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as memory:  # noqa: PTH123 (pathlib is one more import)
            return int(memory.read().split()[1])
    except OSError:
        return -1


application = QApplication(sys.argv[:1])
window = BareWindow()
window.resize(1280, 800)
window.show()
application.exec()
