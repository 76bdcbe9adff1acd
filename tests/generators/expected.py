"""What is expected of a family's questions: how answers are written, and the key worked out or read another way."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cpt_practice.domain.question import Question

Rounding = Callable[[float], float]


def number_of(text: str) -> float:
    """The number of an answer; less than nothing where it says so or has a minus sign."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    assert found is not None
    below = text.endswith("less") or text.startswith(("-", "−"))
    return float(found.group().replace(",", "")) * (-1 if below else 1)


@dataclass(frozen=True, slots=True)
class Expected:
    """How every answer is written (a pattern), between which amounts it is sane, and its key by another way.

    `work` works out the key's number with each step rounded by what it is handed; `read` gives the key's whole text
    instead, where answers are words. For readings of a scale `gap` is the least distance of two answers, in the unit of
    `value`, which turns an answer's text into a number. `exact` families round nothing. `digits` is to how many digits
    steps may be rounded and still lead to the key, `slack` the share by which `work` may differ from the key, and
    `different` how many of a thousand questions are different ones at least.
    """

    written: str
    limits: tuple[float, float] = (0.0, 0.0)
    work: Callable[[Question, Rounding], float] | None = None
    read: Callable[[Question], str] | None = None
    gap: float | None = None
    exact: bool = False
    digits: int = 3
    slack: float = 0.0
    value: Callable[[str], float] = number_of
    different: int = 950

    def __post_init__(self) -> None:
        if (self.work is None) == (self.read is None):
            raise ValueError("the key is either worked out as a number or read as a text")
