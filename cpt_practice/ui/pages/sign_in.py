"""Sign-in: who practices? Choose a profile, or add a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from cpt_practice.ui.theme import Look
from cpt_practice.ui.widgets.pieces import button, card, label, row

if TYPE_CHECKING:  # not before the first paint
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QListWidgetItem

    from cpt_practice.domain.people import Student
    from cpt_practice.use_cases.sign_in import SignInView


_LONGEST_TYPED = 120  # characters: more than any name may have, so that it is the rule for names that speaks


class SignInActions(Protocol):
    """Where sign-in leads."""

    def signed_in(self, student: Student) -> None:
        """Go on as this student."""
        ...

    def add_student(self, name: str) -> SignInView | None:
        """Add a profile and go on as it; the view with the reason where the name was not taken."""
        ...


class SignInPage(QWidget):
    """The first page; shown empty before the records are open, so that the window is there at once."""

    def __init__(self, look: Look, actions: SignInActions) -> None:
        super().__init__()
        self.setObjectName("page")
        self._actions = actions
        self._students: tuple[Student, ...] = ()
        self._list = QListWidget()
        self._list.setAccessibleName("Profiles")
        self._list.setMinimumHeight(look.px(150))
        self._list.itemActivated.connect(self._on_activated)
        self._list.itemSelectionChanged.connect(self._on_selected)
        self._name = QLineEdit()
        self._name.setAccessibleName("Your name")
        self._name.setPlaceholderText("Your name")
        self._name.setMaxLength(_LONGEST_TYPED)
        self._name.returnPressed.connect(self._on_add)
        self._message = label("", "error", wrap=True)
        self._lead = label("Opening the records …", "muted", wrap=True)
        self._enter = button("Go on", self._on_enter, "primary")
        self._add = button("Add my name", self._on_add)
        self._lay_out(look)
        self._set_ready(ready=False)

    def show_view(self, view: SignInView) -> None:
        """Show the profiles."""
        self._set_ready(ready=True)
        if view.students != self._students or not self._list.count():
            self._students = view.students
            self._list.clear()
            for student in view.students:
                self._list.addItem(student.name)
        known = bool(view.students)
        self._list.setVisible(known)
        self._enter.setVisible(known)
        self._lead.setText("Choose your name, or add it." if known else "Nobody has practiced here yet. Add your name.")
        self._message.setText(view.message)
        self._message.setVisible(bool(view.message))
        self._on_selected()
        self._focus()

    def showEvent(self, event: QShowEvent) -> None:
        """The list or, where it is empty, the name gets the focus."""
        self._focus()
        super().showEvent(event)

    def _lay_out(self, look: Look) -> None:
        box, column = card()
        box.setFixedWidth(look.px(520))
        column.setContentsMargins(30, 28, 30, 28)
        column.setSpacing(12)
        column.addWidget(label("CPT Practice", "strong"))
        column.addWidget(label("Who is practicing?", "title"))
        column.addWidget(self._lead)
        column.addWidget(self._list, 1)
        column.addLayout(row(1, self._enter))
        column.addWidget(label("New here?", "strong"))
        line = QHBoxLayout()
        line.addWidget(self._name, 1)
        line.addWidget(self._add)
        column.addLayout(line)
        column.addWidget(self._message)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row(1, box, 1))
        outer.addStretch(2)

    def _set_ready(self, *, ready: bool) -> None:
        for widget in (self._list, self._name, self._add, self._enter):
            widget.setEnabled(ready)
        if not ready:
            for hidden in (self._list, self._enter, self._message):
                hidden.hide()

    def _focus(self) -> None:
        if not self._students:
            self._name.setFocus()
            return
        self._list.setFocus()
        if not self._list.selectedItems():
            self._list.setCurrentRow(max(0, self._list.currentRow()))

    def _chosen(self) -> Student | None:
        row_index = self._list.currentRow()
        return self._students[row_index] if 0 <= row_index < len(self._students) else None

    def _on_selected(self) -> None:
        self._enter.setEnabled(self._chosen() is not None)

    def _on_activated(self, _item: QListWidgetItem) -> None:
        self._on_enter()

    def _on_enter(self) -> None:
        student = self._chosen()
        if student is not None:
            self._actions.signed_in(student)

    def _on_add(self) -> None:
        view = self._actions.add_student(self._name.text())
        if view is not None:
            self.show_view(view)
            self._name.setFocus()
