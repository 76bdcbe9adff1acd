"""The column at the left: where one can go, who is signed in, how it looks."""

from typing import Protocol

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from cpt_practice.ui.looks import LookSteps
from cpt_practice.ui.theme import SIDEBAR, Look
from cpt_practice.ui.widgets.pieces import button, label

SECTIONS = ("Home", "Practice", "Credentials", "About the exam")


class SidebarActions(Protocol):
    """Where the sidebar leads."""

    def go_to_section(self, section: str) -> None:
        """Show one of the sections."""
        ...

    def sign_out(self) -> None:
        """Back to sign-in."""
        ...


class Sidebar(QFrame):
    """The sections as buttons, the present one marked; at the foot the student, text size and theme."""

    def __init__(self, look: Look, actions: SidebarActions, steps: LookSteps) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self._actions = actions
        self._steps = steps
        self.setFixedWidth(look.px(SIDEBAR))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 18, 12, 16)
        column.setSpacing(4)
        title = label("CPT Practice", "strong")
        title.setContentsMargins(10, 0, 0, 12)
        column.addWidget(title)
        self._sections = {section: self._section(section) for section in SECTIONS}
        for made in self._sections.values():
            column.addWidget(made)
        column.addStretch(1)
        self._text_size = button("", self._on_text_size, "link")
        self._theme = button("", self._on_theme, "link")
        self._student = label("", "small-muted", wrap=True)
        self._student.setContentsMargins(5, 0, 0, 0)
        for part in (self._text_size, self._theme, self._student, button("Sign out", self._on_sign_out, "link")):
            column.addWidget(part)

    def show_state(self, section: str, student: str, text_percent: int, theme: str) -> None:
        """Mark a section and name the student and the look."""
        for name, made in self._sections.items():
            made.setChecked(name == section)
        self._student.setText(student)
        self._text_size.setText(f"Text size: {text_percent}%")
        self._theme.setText(f"Theme: {theme}")

    def _section(self, name: str) -> QPushButton:
        made = button(name, self._on_section, "nav")
        made.setCheckable(True)
        return made

    def _on_section(self) -> None:
        sender = self.sender()
        assert isinstance(sender, QPushButton)
        sender.setChecked(True)
        self._actions.go_to_section(sender.text())

    def _on_sign_out(self) -> None:
        self._actions.sign_out()

    def _on_text_size(self) -> None:
        self._steps.next_text_size()

    def _on_theme(self) -> None:
        self._steps.next_theme()
