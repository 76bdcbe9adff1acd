"""Sets the stage for every test: no screen, one time zone, no chance, and no warning in the log that nobody expects."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHONHASHSEED"] = "0"  # for the processes that tests start, xdist's workers among them
os.environ["TZ"] = "UTC"
os.environ.pop("CPT_PRACTICE_DATA", None)

import logging
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, max_examples=1000)  # HYPOTHESIS_PROFILE=search looks further
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
if hasattr(time, "tzset"):
    time.tzset()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_warnings: the test makes the program log a warning, and means to")


class Heard(logging.Handler):
    """Keeps what the program logs at WARNING or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[Heard]:
    """Fails a test in which the program logged a warning, unless the test is marked with expects_warnings."""
    heard = Heard()
    logger = logging.getLogger("cpt_practice")
    logger.addHandler(heard)
    yield heard
    logger.removeHandler(heard)
    if heard.lines and request.node.get_closest_marker("expects_warnings") is None:
        pytest.fail("the program logged: " + "; ".join(heard.lines))
