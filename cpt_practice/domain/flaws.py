"""One thing that a check finds wrong, how grave it is, and what a reason written into the item leaves of it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """What one check says, without saying where; `message` states what is wrong, the figures and what would be right.

    `reducible` is true for the few errors that a waiver turns into nothing; warnings and information always are.
    """

    code: str
    severity: Severity
    message: str
    reducible: bool = False

    @property
    def waivable(self) -> bool:
        """True where a reason written into the item settles the matter."""
        return self.reducible or self.severity != "error"
