"""Every control of every screen can be named by a screen reader and reached by the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cpt_practice.ui.crash import CrashWindow
from cpt_practice.ui.widgets.calculator import CalculatorPanel
from cpt_practice.ui.widgets.score_bar import ScoreBar
from tests.ui.desk import Desk
from tests.ui.tour import crowded, screens

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
SAME_USE = {
    ("result", "Home"),
    ("calculator", "Calculator"),
    ("practice with the calculator", "Calculator"),
}  # two ways to the same thing


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


def controls(window: QWidget) -> list[QWidget]:
    """All visible controls, and whatever else takes the focus; parts of a control count with it."""
    found = []
    for widget in window.findChildren(QWidget):
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        inside = isinstance(widget.parent(), CONTROLS) and not isinstance(widget, QAbstractButton)
        if widget.isVisible() and not inside and (isinstance(widget, CONTROLS) or takes_focus):
            found.append(widget)
    return found


def described(widget: QWidget) -> str:
    """A widget for people who read a failed test."""
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


@pytest.fixture
def tour(tmp_path: Path, open_desk: Callable[..., Desk]) -> Desk:
    """A program with long texts at sign-in."""
    return open_desk(crowded(tmp_path))


def test_every_control_of_every_screen_has_a_name(tour: Desk) -> None:
    nameless = {
        (screen, described(widget))
        for screen in screens(tour)
        for widget in controls(tour.window)
        if not spoken(widget)
    }
    assert not nameless


def test_names_of_controls_tell_them_apart(tour: Desk) -> None:
    alike = set()
    for screen in screens(tour):
        names = [spoken(widget) for widget in controls(tour.window)]
        alike |= {(screen, name) for name in names if names.count(name) > 1}
    assert alike <= SAME_USE


def test_every_control_of_every_screen_can_be_reached_by_tab(tour: Desk) -> None:
    missed = set()
    for screen in screens(tour):
        wanted = {
            widget
            for widget in controls(tour.window)
            if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        }
        reached: set[QWidget] = set()
        for _ in range(3 * len(wanted)):
            tour.press(Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            if focused is not None:
                reached.add(focused)
        missed |= {(screen, described(widget), spoken(widget)) for widget in wanted - reached}
    assert not missed


def test_only_the_calculators_own_keys_are_left_out_by_tab(tour: Desk) -> None:
    left_out = set()
    for _screen in screens(tour):
        pressed = [widget for widget in controls(tour.window) if isinstance(widget, QAbstractButton)]
        left_out |= {type(each.parent()) for each in pressed if not each.focusPolicy() & Qt.FocusPolicy.TabFocus}
    assert left_out == {CalculatorPanel}


def test_something_has_the_focus_on_every_screen(tour: Desk) -> None:
    lost = [screen for screen in screens(tour) if QApplication.focusWidget() is None]
    assert not lost


def test_every_bar_that_means_something_says_it(tour: Desk) -> None:
    silent = {
        (screen, described(widget))
        for screen in screens(tour)
        if screen == "result"
        for widget in tour.window.findChildren(ScoreBar)
        if widget.isVisible() and not widget.accessibleName()
    }
    assert not silent


def test_the_accessible_tree_holds_the_stem_with_its_name(sat: Desk) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    interface = QAccessible.queryAccessibleInterface(focused)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name).startswith("Question 1 of 6. What is asked by")


def test_every_control_of_the_crash_window_has_a_name(qapp: QApplication) -> None:
    window = CrashWindow("a report")
    window.show()
    assert controls(window)
    assert all(spoken(widget) for widget in controls(window))
    window.close()
    window.deleteLater()
