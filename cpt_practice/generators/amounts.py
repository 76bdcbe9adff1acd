"""How amounts are rounded and written: '1,250 lb', '$1,840', '12.5%'."""

import math
from dataclasses import dataclass

from cpt_practice.generators.family import Wrong


@dataclass(frozen=True, slots=True)
class Amount:
    """The form of a family's answers: rounded to `step` (halves up), with what stands before and after the number."""

    step: float
    before: str = ""
    after: str = ""

    def rounded(self, value: float) -> float:
        """The value to the nearest step."""
        return round(math.floor(value / self.step + 0.5 + 1e-9) * self.step, 6)

    def text(self, value: float) -> str:
        """The value as an option shows it."""
        decimals = 0 if self.step >= 1 else len(f"{self.step:g}".partition(".")[2])
        return f"{self.before}{self.rounded(value):,.{decimals}f}{self.after}"

    def wrong(self, value: float, why: str) -> Wrong:
        """A wrong answer of this value."""
        return Wrong(self.text(value), self.rounded(value), why)


def plain(value: float, decimals: int = 2) -> str:
    """A number of a working, without needless zeros: '1,250', '0.885', '62.5'."""
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
