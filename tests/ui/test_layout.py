"""No screen is wider than its window and no text is cut off: lab screens are small and some eyes need large text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea, QWidget

from cpt_practice.ui.theme import LIGHT, SMALL, Look
from cpt_practice.ui.widgets.option_card import OptionCard
from cpt_practice.ui.widgets.steps import PathView
from tests.ui.desk import Desk
from tests.ui.tour import LONG_NAME, LONG_TITLE, crowded, screens

ROOMS = [(QSize(1366, 768), 150), (QSize(1280, 800), 100)]
IDS = ["1366x768 with text at 150 %", "1280x800 with text at 100 %"]


@pytest.fixture(params=ROOMS, ids=IDS)
def crowd(request: pytest.FixtureRequest, tmp_path: Path, open_desk: Callable[..., Desk]) -> Desk:
    """A program with long texts in one of the rooms."""
    size, percent = request.param
    desk = open_desk(crowded(tmp_path), percent=percent)
    desk.window.resize(size)
    desk.settle()
    return desk


def named(widget: QWidget) -> str:
    """A widget for people who read a failed test."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {text[:40]!r}"


def overflowing(window: QWidget) -> list[str]:
    """What is wider than the room that it scrolls in."""
    found = []
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisible() and inside is not None:
            wanted, room = inside.minimumSizeHint().width(), area.viewport().width()
            if max(wanted, inside.width()) > room:
                found.append(f"{named(inside)} needs {wanted} px of {room}")
    return found


def cut_labels(window: QWidget) -> list[str]:
    """Labels with less room than their text takes."""
    found = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            short = label.heightForWidth(label.width()) > label.height() or longest_word(label) > label.width()
        else:
            short = label.sizeHint().width() > label.width() or label.sizeHint().height() > label.height() + 1
        if short:
            found.append(f"{named(label)} in {label.width()} x {label.height()}")
    return found


def longest_word(label: QLabel) -> int:
    """Width of the widest word."""
    return max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())


def cut_buttons(window: QWidget) -> list[str]:
    """Buttons narrower than their text."""
    shown = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    wide = [each for each in shown if each.fontMetrics().horizontalAdvance(each.text()) > each.width()]
    return [f"{named(button)} in {button.width()} px" for button in wide]


def outside_parent(window: QWidget) -> list[str]:
    """Labels and buttons that stick out of the window at the right."""
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton):
            right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
            if right > window.width():
                found.append(f"{named(widget)} ends at {right} of {window.width()}")
    return found


def test_no_screen_overflows_or_cuts_a_text(crowd: Desk) -> None:
    size = crowd.window.size()
    found: dict[str, list[str]] = {}
    for screen in screens(crowd):
        QTest.qWait(10)  # a scroll bar that comes lays the page out once more
        wrong = [
            each for measure in (overflowing, cut_labels, cut_buttons, outside_parent) for each in measure(crowd.window)
        ]
        if crowd.window.size() != size:
            wrong.append(f"the window grew to {crowd.window.size().toTuple()}")
        if wrong:
            found[screen] = wrong
    assert not found


def test_the_long_texts_are_really_shown(crowd: Desk) -> None:
    for screen in screens(crowd):
        if screen == "home":
            assert crowd.reads(LONG_NAME)
            assert crowd.reads(LONG_TITLE)
            return


def test_an_option_card_is_tall_enough_for_its_text(crowd: Desk) -> None:
    for screen in screens(crowd):
        if screen == "question":
            cards = [card for card in crowd.exam.findChildren(OptionCard) if card.isVisible()]
            assert len(cards) == 4
            assert all(card.height() >= card.heightForWidth(card.width()) for card in cards)
            return


def test_the_titles_on_the_way_to_cpt_do_not_touch(crowd: Desk) -> None:
    crowd.sign_in()
    way = crowd.page.findChild(PathView)
    assert isinstance(way, PathView)
    metrics = QFontMetrics(Look(LIGHT, crowd.preferences.value.text_percent).font(SMALL))
    modules = crowd.outside.facts.modules
    room = way.width() / 5
    assert all(metrics.horizontalAdvance(module.short) < room for module in modules)
    assert isinstance(QApplication.instance(), QApplication)
