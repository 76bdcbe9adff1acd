"""How the rope runs in a block and tackle with one to five supporting strands, and its drawing."""

from dataclasses import dataclass

from cpt_practice.generators.mechanisms import block, block_width, force, ground
from cpt_practice.generators.svg import INK, PAPER, SHADE, Drawing

HEIGHT = 336.0
_PITCH = 48.0  # px between strands: a sheave's diameter over the rope
_FIRST = 150.0
_CEILING, _UPPER, _LOWER = 34.0, 98.0, 206.0
_BAR = 10.0
_ROPE = 3.0


@dataclass(frozen=True, slots=True)
class Tackle:
    """A rope between a fixed upper and a moving lower block; `down` is true where its free end is pulled down.

    `strands` is how many parts of the rope hold the lower block. They stand side by side with a sheave between each two
    neighbors; a free end that is pulled down is one part more.
    """

    strands: int
    down: bool

    @property
    def sheaves(self) -> tuple[bool, ...]:
        """For each sheave along the rope, from its fixed end, whether it is in the upper block."""
        parts = self.strands + self.down
        return tuple((parts - 2 - at) % 2 == (0 if self.down else 1) for at in range(parts - 1))

    @property
    def fixed_above(self) -> bool:
        """True where the rope begins at the upper block."""
        return not self.sheaves[0]

    @property
    def upper(self) -> int:
        """Number of sheaves that stay in place."""
        return sum(self.sheaves)

    @property
    def lower(self) -> int:
        """Number of sheaves that move with the load."""
        return len(self.sheaves) - self.upper

    @property
    def width(self) -> float:
        """Px that its drawing needs across."""
        return _x(self.strands + self.down) + 66

    @property
    def course(self) -> str:
        """The way of the rope in words."""
        steps = [f"{'over an upper' if above else 'under a lower'} sheave" for above in self.sheaves]
        start = "upper block" if self.fixed_above else ("lower block" if self.lower else "load's hook")
        end = "down to the free end, pulled down" if self.down else "up to the free end, pulled up"
        return f"The rope is tied to the {start}, runs {', '.join([*steps, end])}"


RIGS = tuple(Tackle(strands, down) for strands in range(1, 6) for down in (True, False) if strands > 1 or down)


def draw_tackle(drawing: Drawing, tackle: Tackle, weight: str, rig: str) -> None:
    """The tackle under a ceiling, with the words for its load in a block and those for its hook or block beside it."""
    ground(drawing, (_x(-0.9), _x(tackle.strands + 0.9)), _CEILING, above=True)
    _draw_upper(drawing, tackle)
    _draw_lower(drawing, tackle, weight, rig)
    _draw_rope(drawing, tackle)


def _x(strand: float) -> float:
    return _FIRST + strand * _PITCH


def _axles(tackle: Tackle, above: bool) -> list[float]:
    return [_x(at + 0.5) for at, upper in enumerate(tackle.sheaves) if upper == above]


def _draw_upper(drawing: Drawing, tackle: Tackle) -> None:
    """The fixed block: a bar under the ceiling, its sheaves, and the rope's eye where it begins there."""
    axles, top = _axles(tackle, above=True), _UPPER - _PITCH / 2 - 20
    ends = [*axles, *([_x(0)] if tackle.fixed_above else [])]
    middle = (min(ends) + max(ends)) / 2
    drawing.line(middle, _CEILING, middle, top, width=5)
    drawing.rectangle(min(ends) - 12, top, max(ends) - min(ends) + 24, _BAR, fill=SHADE, part="upper-bar")
    if tackle.fixed_above:
        drawing.line(_x(0), top + _BAR, _x(0), top + _BAR + 12, width=4)
        drawing.circle(_x(0), top + _BAR + 16, 5, fill=PAPER, part="eye")
    for x in axles:
        _draw_sheave(drawing, (x, _UPPER), top + _BAR, "upper-sheave")


def _draw_lower(drawing: Drawing, tackle: Tackle, weight: str, rig: str) -> None:
    """The moving block with its sheaves, its hook and the load; a hook alone where there are no sheaves."""
    axles, top = _axles(tackle, above=False), _LOWER + _PITCH / 2 + 10
    ends = [*axles, *([] if tackle.fixed_above else [_x(0)])]
    middle = _x((tackle.strands - 1) / 2)
    foot = top + _BAR + 20
    drawing.line(middle, top, middle, foot, width=5)
    drawing.rectangle(min(ends) - 12, top, max(ends) - min(ends) + 24, _BAR, fill=SHADE, part="lower-bar")
    if not tackle.fixed_above:
        drawing.line(_x(0), top, _x(0), top - 12, width=4)
        drawing.circle(_x(0), top - 16, 5, fill=PAPER, part="eye")
    for x in axles:
        _draw_sheave(drawing, (x, _LOWER), top, "lower-sheave")
    block(drawing, (middle, foot), weight, height=44)
    beside = min(ends) - 18
    drawing.text(beside, top + _BAR + 5, rig, size=14, anchor="end", part="rig-words")


def _draw_sheave(drawing: Drawing, axle: tuple[float, float], bar: float, part: str) -> None:
    """A sheave on its axle, which a strap holds to a bar."""
    x, y = axle
    drawing.circle(x, y, _PITCH / 2 - _ROPE / 2, fill=PAPER, part=part)
    drawing.line(x, y, x, bar, width=5)
    drawing.circle(x, y, 4.5, fill=INK)


def _draw_rope(drawing: Drawing, tackle: Tackle) -> None:
    """Upright strands, half turns on the sheaves, and an arrow F at the free end."""
    eye = _UPPER - _PITCH / 2 + 11 if tackle.fixed_above else _LOWER + _PITCH / 2 - 11
    drawing.line(_x(0), eye, _x(0), _LOWER if tackle.fixed_above else _UPPER, width=_ROPE, part="strand")
    for at, above in enumerate(tackle.sheaves):
        y, radius = (_UPPER if above else _LOWER), _PITCH / 2
        drawing.path(
            f"M {_x(at):.2f} {y:.2f} A {radius:.2f} {radius:.2f} 0 0 {1 if above else 0} {_x(at + 1):.2f} {y:.2f}",
            width=_ROPE,
            part="half-turn",
        )
        if at < len(tackle.sheaves) - 1:
            drawing.line(_x(at + 1), _UPPER, _x(at + 1), _LOWER, width=_ROPE, part="strand")
    free = _x(len(tackle.sheaves))
    tail, tip = (_UPPER, _LOWER + 54) if tackle.down else (_LOWER, _UPPER - 14)
    force(drawing, (free, tail), (free, tip), part="strand")
    drawing.text(free + 12, tip + (0 if tackle.down else 10), "F", size=17, bold=True)


def lift_mark(drawing: Drawing, tackle: Tackle, weight: str, words: str) -> None:
    """An upward arrow beside the load, with how far it is to go."""
    x = _x((tackle.strands - 1) / 2) - block_width(weight) / 2 - 20
    force(drawing, (x, _LOWER + 108), (x, _LOWER + 66), part="lift")
    drawing.text(x - 14, _LOWER + 96, words, size=15, anchor="end", part="lift-words")
