"""What a go/no-go gage shows of a hole or a shaft, from which of its members goes in or on."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.limit_gage_drawing import draw_center_line, draw_hole, draw_plug, draw_ring, draw_shaft
from cpt_practice.generators.svg import Drawing

_SIZE = 72.0  # px of the hole or shaft
_PANELS = ((160.0, "GO member"), (480.0, "NOT GO member"))


@dataclass(frozen=True, slots=True)
class _Check:
    """A feature with limits in thousandths, and where its size lies: -1 under, 0 within, +1 over them."""

    hole: bool
    low: int
    high: int
    lies: int

    @property
    def go(self) -> bool:
        """True where the GO member goes in or on."""
        return self.lies >= 0 if self.hole else self.lies <= 0

    @property
    def not_go(self) -> bool:
        """True where the NOT GO member goes in or on."""
        return self.lies > 0 if self.hole else self.lies < 0

    @property
    def feature(self) -> str:
        """What is checked, in a word."""
        return "hole" if self.hole else "shaft"


def draft(chance: random.Random) -> Draft:
    """A hole under a plug gage or a shaft under ring gages, 0.25 to 2 in, with limits 0.002 to 0.010 in apart."""
    low = chance.randrange(250, 2000)
    check = _Check(chance.random() < 0.5, low, low + chance.randrange(2, 11), chance.choice((-1, -1, 0, 1, 1)))
    gage = "go/no-go plug gage" if check.hole else "pair of go/no-go ring gages"
    tried = "in" if check.hole else "on"
    texts = _texts(check)
    key = _right(check)
    return Draft(
        stem=(
            f"A {check.feature} was checked with a {gage}, made to the limits in the drawing, which shows how far each "
            f"member went {tried}. What do the two checks show?"
        ),
        text=texts[key],
        value=0.0,
        why=_why(check),
        wrong=tuple(Wrong(texts[name], 0.0, _mistake(check, name)) for name in _others(key, chance)),
        ordered=False,
        figure=Figure("limit-gage-result.svg", _drawing(check), _alt(check)),
    )


def _inch(mils: int) -> str:
    return f"{mils / 1000:.3f}"


def _texts(check: _Check) -> dict[str, str]:
    """The answers by what they say: where the size lies and what can be done."""
    low, high = _inch(check.low), _inch(check.high)
    return {
        "within": f"Within {low} to {high} in: accept it as it is",
        "over-cut": f"Over {high} in: more metal has to come off",
        "over-scrap": f"Over {high} in: too much metal has come off",
        "under-cut": f"Under {low} in: more metal has to come off",
        "under-scrap": f"Under {low} in: too much metal has come off",
        "unknown": "Size not known: a member is faulty",
    }


def _right(check: _Check) -> str:
    if check.lies == 0:
        return "within"
    savable = (check.lies < 0) == check.hole
    return f"{'over' if check.lies > 0 else 'under'}-{'cut' if savable else 'scrap'}"


def _others(key: str, chance: random.Random) -> list[str]:
    """Three wrong answers whose shared words do not point to the key."""
    if key == "within":
        side, act = chance.choice(("over", "under")), chance.choice(("cut", "scrap"))
        same, crossed, opposite = _turned(f"{side}-{act}")
        return chance.choice(
            (
                [f"{side}-{act}", same, "unknown"],
                [f"{side}-{act}", opposite, "unknown"],
                [f"{side}-{act}", same, crossed],
            )
        )
    same, crossed, opposite = _turned(key)
    return chance.choice(
        (
            [same, crossed, opposite],
            ["within", "unknown", same],
            ["within", "unknown", opposite],
            ["within", same, crossed],
        )
    )


def _turned(name: str) -> tuple[str, str, str]:
    """The answers with the other act, with the other side and act, and with the other side."""
    side, _, act = name.partition("-")
    other_side, other_act = ("under" if side == "over" else "over"), ("scrap" if act == "cut" else "cut")
    return f"{side}-{other_act}", f"{other_side}-{other_act}", f"{other_side}-{act}"


def _why(check: _Check) -> str:
    low, high = _inch(check.low), _inch(check.high)
    go, not_go = (low, high) if check.hole else (high, low)
    act = "goes in" if check.hole else "goes on"
    if check.go and not check.not_go:
        return (
            f"The GO member, {go} in, {act} and the NOT GO member, {not_go} in, does not: the size lies between them."
        )
    if check.not_go:
        end = "a hole only grows by cutting" if check.hole else "a shaft only shrinks by cutting"
        return f"Even the NOT GO member, {not_go} in, {act}: the size is past that limit, and {end}."
    end = "a hole can be cut larger" if check.hole else "a shaft can be cut smaller"
    return f"Not even the GO member, {go} in, {act}: the size has not come to that limit, and {end}."


def _mistake(check: _Check, name: str) -> str:
    """What is wrong about an answer that is not the key."""
    where, _, act = name.partition("-")
    lies = {-1: "under", 0: "within", 1: "over"}[check.lies]
    if where == "unknown":
        return "One size of the part explains both results, so nothing points to a faulty member."
    if where == "within":
        if check.not_go:
            return "Takes it for good since both members go; the NOT GO member has to stop."
        return "Takes it for good since the NOT GO member stops; the GO member has to go as well."
    if where == lies:
        return f"The side is right, but cutting makes a {check.feature} {'larger' if check.hole else 'smaller'} only."
    side = (
        "Mixes up which limit each member checks"
        if lies != "within"
        else "Takes a NOT GO member that stops for a fault"
    )
    end = "and would have it cut once more" if act == "cut" else "and gives the part up for lost"
    return f"{side} (size {where} a limit), {end}."


def _drawing(check: _Check) -> str:
    """Two panels: each member at the hole or the shaft, gone in or on or stopped at its end."""
    drawing = Drawing(640, 346)
    limits = f"{check.feature.capitalize()} diameter: {_inch(check.low)} to {_inch(check.high)} in"
    drawing.text(320, 26, limits, anchor="middle", bold=True, part="limits")
    for (middle, name), goes in zip(_PANELS, (check.go, check.not_go), strict=True):
        drawing.text(middle, 60, name, anchor="middle", bold=True)
        if check.hole:
            draw_hole(drawing, middle, 220, _SIZE)
            draw_plug(drawing, middle, 282 if goes else 220, _SIZE - 6 if goes else _SIZE + 6, "member")
        else:
            draw_ring(drawing, middle, 196 if goes else 128, _SIZE + 6 if goes else _SIZE - 6, "member")
            draw_shaft(drawing, middle, 170, _SIZE)
        draw_center_line(drawing, middle, 76, 334)
    return drawing.svg()


def _alt(check: _Check) -> str:
    gone, stopped = (
        ("far inside the hole", "stopped at the hole's mouth")
        if check.hole
        else ("over the shaft, below its end", "stopped on the shaft's end")
    )
    kind = "plug" if check.hole else "ring"
    return (
        f"{check.feature.capitalize()} with limits of {_inch(check.low)} to {_inch(check.high)} in. The GO {kind} is "
        f"{gone if check.go else stopped}; the NOT GO {kind} is {gone if check.not_go else stopped}."
    )


FAMILY = Family(
    id="quality-limit-gage-result",
    activity="quality-04",
    topic="Go/no-go and functional gages",
    level="analysis",
    difficulty=0.55,
    reference="ASME Y14.43; concept: what GO and NOT GO gage members show",
    draft=draft,
    kind="drawing",
)
