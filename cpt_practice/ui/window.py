"""The one window: a sidebar beside a page, or a page alone; it remembers its place and size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from cpt_practice.ui.theme import Look, palette, style_sheet

if TYPE_CHECKING:  # not before the first paint
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from cpt_practice.ui.looks import LookSteps
    from cpt_practice.ui.sidebar import Sidebar


class WindowActions(Protocol):
    """What the window tells the program."""

    def window_closing(self) -> bool:
        """True where the window may close."""
        ...

    def keep_geometry(self, geometry: str) -> None:
        """Remember place and size."""
        ...


class MainWindow(QMainWindow):
    """Holds one page at a time and deletes the one before."""

    def __init__(self, geometry: str, on_painted: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle("CPT Practice")
        self.setMinimumSize(960, 600)
        self._on_painted = on_painted
        self._painted = False
        self._fills_screen = False
        self._actions: WindowActions | None = None
        self._page: QWidget | None = None
        self._sidebar: Sidebar | None = None
        center = QWidget()
        center.setObjectName("page")
        self._line = QHBoxLayout(center)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self.setCentralWidget(center)
        if not geometry or not self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode()))):
            self._place()

    @property
    def page(self) -> QWidget | None:
        """The page on screen."""
        return self._page

    def connect_actions(self, actions: WindowActions, steps: LookSteps) -> None:
        """Say whom to tell; done once, after the first paint."""
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415 (not before the first paint)

        self._actions = actions
        for sequence, slot in (
            ("Ctrl++", steps.larger_text),
            ("Ctrl+=", steps.larger_text),
            ("Ctrl+-", steps.smaller_text),
            ("Ctrl+0", steps.normal_text),
        ):
            QShortcut(QKeySequence(sequence), self, slot)

    def appear(self) -> None:
        """Show the window: in its place, or all over a screen that is small."""
        if self._fills_screen:
            self.showMaximized()
        else:
            self.show()

    def wear(self, look: Look) -> None:
        """Take on a look; pages made before keep theirs, so the caller makes the page anew."""
        self.setPalette(palette(look))
        self.setStyleSheet(style_sheet(look))

    def show_page(self, page: QWidget, sidebar: Sidebar | None = None) -> None:
        """Show a page, with a sidebar or alone, in place of the one before."""
        for old in (self._page, self._sidebar):
            if old is not None:
                self._line.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._page, self._sidebar = page, sidebar
        if sidebar is not None:
            self._line.addWidget(sidebar)
        self._line.addWidget(page, 1)
        if page.focusWidget() is None:
            page.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the program first; remember the geometry."""
        if self._actions is not None and not self._actions.window_closing():
            event.ignore()
            return
        if self._actions is not None:
            self._actions.keep_geometry(bytes(self.saveGeometry().toBase64().data()).decode())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint the rest of the program may be loaded."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._on_painted)

    def _place(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(1280, room.width()), min(800, room.height()))
        frame = self.frameGeometry()
        frame.moveCenter(room.center())
        self.move(frame.topLeft())
        self._fills_screen = room.width() <= 1366 or room.height() <= 768
