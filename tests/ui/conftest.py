"""What tests of the screens are given: the application, a desk with an opened program, an exam that has begun."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cpt_practice.ui.application import make_application
from tests.ui.desk import Desk, Outside, make_outside


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else make_application()


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return make_outside(tmp_path)


@pytest.fixture
def open_desk(qapp: QApplication, outside: Outside) -> Iterator[Callable[..., Desk]]:
    """Opens desks and takes them away at the end."""
    opened: list[Desk] = []

    def open_one(around: Outside = outside, **more: object) -> Desk:
        made = Desk(around, **more)  # type: ignore[arg-type]  # the caller names real arguments
        opened.append(made)
        return made

    yield open_one
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The program at sign-in."""
    return open_desk()


@pytest.fixture
def sat(desk: Desk) -> Desk:
    """The program with an exam just begun."""
    desk.begin()
    return desk
