"""The size of the GO or the NOT GO member for a hole or a shaft with a tolerance of two sides."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.limit_gage_drawing import STEEL, diameter_sign, hatched
from cpt_practice.generators.svg import INK, PAPER, SHADE, Drawing


@dataclass(frozen=True, slots=True)
class _Gage:
    """Basic size and both sides of the tolerance in thousandths; which member is asked for, of a plug or a ring."""

    size: int
    plus: int
    minus: int
    hole: bool
    go: bool

    @property
    def upper(self) -> bool:
        """True where the member has the upper limit's size."""
        return self.hole != self.go

    @property
    def key(self) -> int:
        """The member's size."""
        return self.size + self.plus if self.upper else self.size - self.minus

    @property
    def member(self) -> str:
        """The member's name."""
        return "GO" if self.go else "NOT GO"


def draft(chance: random.Random) -> Draft:
    """A basic size of 0.25 to 2 in in eighths, with two different sides of 0.001 to 0.009 in."""
    plus, minus = chance.sample(range(1, 10), 2)
    gage = _Gage(chance.randrange(2, 17) * 125, plus, minus, chance.random() < 0.5, chance.random() < 0.5)
    feature, kind = ("hole", "a go/no-go plug gage") if gage.hole else ("shaft", "go/no-go ring gages")
    return Draft(
        stem=(
            f"The drawing shows a {feature} with its tolerance and {kind} for it. Leaving out the gage "
            f"maker's own tolerance, what size is the {gage.member} member?"
        ),
        text=_text(gage.key),
        value=gage.key / 1000,
        why=_why(gage),
        wrong=tuple(_wrong(gage)),
        gap=0.001,
        limits=(0.0, 3.0),
        figure=Figure("limit-gage.svg", _drawing(gage), _alt(gage)),
    )


def _inch(mils: int) -> str:
    return f"{mils / 1000:.3f}"


def _text(mils: int) -> str:
    return f"{_inch(mils)} in"


def _why(gage: _Gage) -> str:
    limits = {
        (True, True): "GO enters every good hole, down to the smallest",
        (True, False): "NOT GO must not enter a good hole, up to the largest",
        (False, True): "GO passes over every good shaft, up to the largest",
        (False, False): "NOT GO must not pass over a good shaft, down to the smallest",
    }
    sign, side = ("+", gage.plus) if gage.upper else ("-", gage.minus)
    return f"{limits[gage.hole, gage.go]}: {_inch(gage.size)} {sign} {_inch(side)} = {_text(gage.key)}."


def _wrong(gage: _Gage) -> list[Wrong]:
    """What real mistakes lead to, the usual ones first."""
    size, plus, minus = gage.size, gage.plus, gage.minus
    far, near = (plus, minus) if gage.upper else (-minus, -plus)  # the side that counts, and the other one on its way
    other = size - minus if gage.upper else size + plus
    swapped = "GO and NOT GO" if gage.hole else "a ring gage's members with a plug gage's"
    found = [
        (other, f"Takes the other limit: mixes up {swapped}."),
        (size, "Takes the basic size; a member has the size of one limit."),
        (size + near, "Takes the other side's tolerance: plus and minus are swapped."),
        (size - far, "Takes the right tolerance to the wrong side of the basic size."),
        (size + far + near, "Takes the whole tolerance to one side of the basic size."),
        (size - far - near, "Takes the whole tolerance to the opposite side of the basic size."),
        (size + 2 * far, "Applies its side of the tolerance twice."),
        (size + 10 * far, "Misplaces the decimal point of the tolerance."),
        (size - 10 * far, "Misplaces the tolerance's decimal point and takes the wrong side as well."),
        (size + 10 * near, "Misplaces the decimal point of the other side's tolerance."),
        (size - 10 * near, "Takes ten times the other side's tolerance to the opposite side."),
    ]
    return [Wrong(_text(value), value / 1000, why) for value, why in found]


def _drawing(gage: _Gage) -> str:
    """The part with its dimension above, the gage with both members below."""
    drawing = Drawing(560, 330)
    if gage.hole:
        _draw_plate(drawing)
        _draw_plug_gage(drawing, gage)
    else:
        _draw_bar(drawing)
        _draw_ring_gages(drawing, gage)
    x = 392.0
    diameter_sign(drawing, x, 92)
    drawing.text(x, 92, _inch(gage.size), size=16, part="size")
    drawing.text(x + 54, 83, f"+{_inch(gage.plus)}", size=14, part="plus")
    drawing.text(x + 54, 101, f"−{_inch(gage.minus)}", size=14, part="minus")
    drawing.text(20, 26, f"{'Hole' if gage.hole else 'Shaft'}, in inches", size=14)
    drawing.text(20, 172, "Plug gage for it" if gage.hole else "Ring gages for it", size=14)
    return drawing.svg()


def _draw_plate(drawing: Drawing) -> None:
    """A plate cut along a hole from left to right, the hole's size drawn at its right."""
    for y in (40, 108):
        hatched(drawing, (150, y, 150, 28), "plate")
    for x in (150, 300):
        drawing.line(x, 68, x, 108)
    _draw_size(drawing, 68, 108)


def _draw_bar(drawing: Drawing) -> None:
    """A shaft from left to right, its size drawn at its right."""
    drawing.rectangle(110, 66, 190, 44, fill=STEEL)
    drawing.polyline([(300, 66), (305, 71), (305, 105), (300, 110)])
    _draw_size(drawing, 66, 110)


def _draw_size(drawing: Drawing, top: float, bottom: float) -> None:
    """Center line, extension lines and the dimension line with its arrows between them."""
    drawing.line(96, (top + bottom) / 2, 322, (top + bottom) / 2, width=1, pattern="16 4 5 4")
    for y in (top, bottom):
        drawing.line(311, y, 356, y, width=1)
    middle = (top + bottom) / 2
    for y in (top, bottom):
        way = 1 if y == top else -1
        drawing.line(348, middle, 348, y, width=1)
        drawing.polygon([(348, y), (345, y + 9 * way), (351, y + 9 * way)], fill=INK)
    drawing.line(348, middle, 364, middle, width=1)


def _draw_plug_gage(drawing: Drawing, gage: _Gage) -> None:
    """A handle with the long GO member at its left and the short NOT GO member at its right."""
    drawing.rectangle(190, 238, 180, 48, fill=SHADE)
    drawing.rectangle(92, 242, 98, 40, fill=STEEL, part="go")
    drawing.rectangle(370, 242, 46, 40, fill=STEEL, part="not-go")
    _name_members(drawing, gage, (141, 393), 225)


def _draw_ring_gages(drawing: Drawing, gage: _Gage) -> None:
    """Two rings seen along their holes, the GO ring at the left, the NOT GO ring at the right."""
    for middle, part in ((170, "go"), (390, "not-go")):
        drawing.circle(middle, 256, 44, fill=SHADE)
        drawing.circle(middle, 256, 22, fill=PAPER, part=part)
    _name_members(drawing, gage, (170, 390), 206)


def _name_members(drawing: Drawing, gage: _Gage, places: tuple[float, float], y: float) -> None:
    """The members' names, with a question mark at the one asked for."""
    for place, name in zip(places, ("GO", "NOT GO"), strict=True):
        mark = ": ?" if name == gage.member else ""
        drawing.text(place, y, f"{name}{mark}", anchor="middle", bold=True, part="member")


def _alt(gage: _Gage) -> str:
    feature, kind = ("hole", "plug gage") if gage.hole else ("shaft", "pair of ring gages")
    return (
        f"A {feature} with a diameter of {_inch(gage.size)} in, plus {_inch(gage.plus)}, minus {_inch(gage.minus)}; "
        f"below it a {kind} with a GO and a NOT GO member. The {gage.member} member is marked with a question mark."
    )


FAMILY = Family(
    id="quality-limit-gage",
    activity="quality-04",
    topic="Go/no-go and functional gages",
    level="application",
    difficulty=0.55,
    reference="ASME Y14.43; concept: sizes of GO and NOT GO gage members",
    draft=draft,
)
