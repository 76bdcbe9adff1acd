"""A dimension with its tolerance as US inch drawings write it: plus-minus, two sides, or limits."""

from dataclasses import dataclass
from typing import Literal

from cpt_practice.generators.drafting import TEXT
from cpt_practice.generators.svg import Drawing, words_width

Style = Literal["bilateral", "sides", "limits"]

_LINE = 17.0  # px from one of two stacked rows to the next


@dataclass(frozen=True, slots=True)
class Size:
    """A basic size with what it may be larger (`plus`) and smaller (`minus`), in units of 10 ** -`places` in."""

    basic: int
    plus: int
    minus: int
    style: Style = "limits"
    places: int = 3

    @property
    def largest(self) -> int:
        """The upper limit."""
        return self.basic + self.plus

    @property
    def smallest(self) -> int:
        """The lower limit."""
        return self.basic - self.minus

    @property
    def tolerance(self) -> int:
        """Upper less lower limit."""
        return self.plus + self.minus

    @property
    def rows(self) -> tuple[str, ...]:
        """What is written: the size's own row first (none with limits), then one or two stacked rows."""
        if self.style == "bilateral":
            return (f"{inch(self.basic, self.places)} ±{inch(self.plus, self.places)}",)
        if self.style == "sides":
            sides = (f"+{inch(self.plus, self.places)}", f"−{inch(self.minus, self.places)}")
            return (inch(self.basic, self.places), *sides)
        return (inch(self.largest, self.places), inch(self.smallest, self.places))

    @property
    def told(self) -> str:
        """The dimension in words, for the description of a figure."""
        basic, plus = inch(self.basic, self.places), inch(self.plus, self.places)
        if self.style == "bilateral":
            return f"{basic} plus or minus {plus}"
        if self.style == "sides":
            return f"{basic} plus {plus} minus {inch(self.minus, self.places)}"
        return f"{inch(self.largest, self.places)} over {inch(self.smallest, self.places)}"

    @property
    def width(self) -> float:
        """How wide it is drawn, in px."""
        if self.style == "sides":
            return words_width(self.rows[0]) + 4 + max(words_width(row) for row in self.rows[1:])
        return max(words_width(row) for row in self.rows)


def inch(value: int, places: int = 3) -> str:
    """A size on an inch drawing, without a zero before the point: '.750', '1.250'."""
    return decimal(value, places).removeprefix("0")


def decimal(value: int, places: int = 3) -> str:
    """A size in an answer or a working: '0.750'."""
    return f"{value / 10**places:.{places}f}"


def draw_size(drawing: Drawing, left: float, middle: float, size: Size, part: str) -> None:
    """Writes a dimension that begins at `left` around a height."""
    rows, base = size.rows, middle + 5
    if size.style == "bilateral":
        drawing.text(left, base, rows[0], size=TEXT, part=part)
        return
    if size.style == "sides":
        drawing.text(left, base, rows[0], size=TEXT, part=part)
        left += words_width(rows[0]) + 4
    for number, row in enumerate(rows[-2:]):
        drawing.text(left, base + (number - 0.5) * _LINE, row, size=TEXT, part=part)
