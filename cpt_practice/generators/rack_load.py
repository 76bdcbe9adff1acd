"""The heaviest pallet that may go into the open place of a drawn rack bay, from its load plate and its pallets."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import SHADE, Drawing

_POUNDS = Amount(10, after=" lb")
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class _Bay:
    """One bay: pounds allowed on a beam level and on all levels together, pallets of each level from the lowest up.

    `open_level` (from 0) holds one pallet and the open place; `floor` is the pair of pallets under the first beams.
    """

    level_limit: int
    bay_limit: int
    levels: tuple[tuple[int, ...], ...]
    open_level: int
    floor: tuple[int, int]

    @property
    def neighbor(self) -> int:
        """The pallet beside the open place."""
        return self.levels[self.open_level][0]

    @property
    def level_left(self) -> int:
        """What the beams of the level still carry."""
        return self.level_limit - self.neighbor

    @property
    def on_beams(self) -> int:
        """The load on all beams."""
        return sum(map(sum, self.levels))

    @property
    def bay_left(self) -> int:
        """What the uprights still carry."""
        return self.bay_limit - self.on_beams


def draft(chance: random.Random) -> Draft:
    """The smaller of what the level and what the bay have left: that of the bay.

    Beam levels for 4,000 to 7,000 lb, bays for 2.1 to 2.7 times that, pallets of 800 to 3,000 lb: 400 to 3,300 lb left.
    One of two places carries at most half of an evenly loaded level, so no pallet, nor what is left, is above that.
    """
    bay = _bay(chance)
    while not 400 <= bay.bay_left <= min(0.94 * bay.level_limit / 2, bay.level_left - 150):
        bay = _bay(chance)
    left = bay.bay_left
    beams = f"{bay.bay_limit:,} - {bay.on_beams:,} = {bay.bay_left:,} lb"
    level = f"{bay.level_limit:,} - {bay.neighbor:,} = {bay.level_left:,} lb"
    return Draft(
        stem=(
            "The drawing shows a rack bay, its load plate, and the weight of each loaded pallet. What is the most "
            "that the open place may hold, pallet included, under this plate?"
        ),
        text=_POUNDS.text(left),
        value=left,
        why=(
            f"Both limits hold. The level has {level} left. The five pallets on beams weigh {bay.on_beams:,} lb, so "
            f"the bay has {beams} left. The smaller one counts; pallets on the floor load no beam."
        ),
        wrong=_wrong(bay),
        limits=(150.0, 15_000.0),
        figure=Figure("rack-load.svg", _drawing(bay), _alt(bay)),
    )


def _bay(chance: random.Random) -> _Bay:
    level_limit = chance.randrange(4000, 7001, 100)
    open_level = chance.randrange(_LEVELS)
    heaviest = min(3000, level_limit // 2)
    pallets = [tuple(chance.randrange(800, heaviest, 10) for _place in range(2)) for _level in range(_LEVELS)]
    pallets[open_level] = pallets[open_level][:1]
    return _Bay(
        level_limit=level_limit,
        bay_limit=round(level_limit * chance.uniform(2.1, 2.7) / 100) * 100,
        levels=tuple(pallets),
        open_level=open_level,
        floor=(chance.randrange(800, 2500, 10), chance.randrange(800, 2500, 10)),
    )


def _wrong(bay: _Bay) -> tuple[Wrong, ...]:
    level, total = bay.level_left, bay.bay_left
    other = bay.levels[bay.open_level - 1]
    found = (
        (level, "Checks only the level; the limit of all levels together is reached first."),
        (total - sum(bay.floor), "Counts the two pallets on the floor, which stand on the slab and not on beams."),
        (bay.bay_limit / _LEVELS - bay.neighbor, "Shares the bay's limit evenly among the levels; the plate does not."),
        (bay.level_limit, "Takes the limit of an empty level and forgets the pallet that stands there."),
        (total + bay.neighbor, "Leaves the pallet beside the open place out of the load on the beams."),
        (bay.level_limit / 2, "Takes half of the level's limit, more than all levels together have left."),
        (bay.level_limit - sum(other), "Subtracts the pallets of another level from the limit of the level."),
        (bay.neighbor, "Takes the pallet beside the open place for what each place may carry."),
        (bay.bay_limit / (2 * _LEVELS), "Shares the bay's limit evenly among the six places."),
        (total / 2, "Halves what is left, as if two places were open."),
        (level - sum(bay.floor) / 2, "Takes a floor pallet off the limit of the level as well."),
    )
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _drawing(bay: _Bay) -> str:
    drawing = Drawing(640, 340)
    left, right, floor = 86.0, 346.0, 312.0
    heights = [floor - 76 * (level + 1) for level in range(_LEVELS)]
    for post in (left, right):
        drawing.rectangle(post - 5, 12, 10, floor - 12, fill="#c9d2dc")
    drawing.line(20, floor, 380, floor, width=3)
    drawing.text(left - 12, floor - 10, "Floor", anchor="end")
    _pallets(drawing, floor, bay.floor)
    for level, beam in enumerate(heights):
        drawing.rectangle(left + 5, beam, right - left - 10, 8, fill="#c9d2dc")
        drawing.text(left - 12, beam + 6, f"Level {level + 1}", anchor="end")
        _pallets(drawing, beam, bay.levels[level])
    drawing.rectangle(396, 60, 224, 150)
    for line, words in enumerate(("LOAD PLATE", "Each beam level:", "All levels together:")):
        drawing.text(410, 88 + max(0, 2 * line - 1) * 28, words, bold=line == 0)
    drawing.text(606, 144, f"{bay.level_limit:,} lb", anchor="end", size=17)
    drawing.text(606, 198, f"{bay.bay_limit:,} lb", anchor="end", size=17)
    drawing.text(396, 240, "Weights include the pallet.", size=14)
    return drawing.svg()


def _pallets(drawing: Drawing, deck: float, weights: tuple[int, ...]) -> None:
    for place in range(2):
        x = 104.0 + 118 * place
        if place < len(weights):
            drawing.rectangle(x, deck - 50, 106, 44, fill=SHADE)
            drawing.rectangle(x, deck - 6, 106, 6, fill="#a8a08c")
            drawing.text(x + 53, deck - 22, f"{weights[place]:,} lb", anchor="middle")
        else:
            drawing.text(x + 53, deck - 22, "open", anchor="middle")


def _alt(bay: _Bay) -> str:
    levels: list[str] = []
    for number, pallets in enumerate(bay.levels, start=1):
        weights = " and ".join(f"{weight:,} lb" for weight in pallets)
        levels.append(f"Level {number}: {weights}" + (", and one open place" if len(pallets) == 1 else ""))
    return (
        f"Rack bay. Load plate: each beam level {bay.level_limit:,} lb, all levels together {bay.bay_limit:,} lb. On "
        f"the floor: {bay.floor[0]:,} lb and {bay.floor[1]:,} lb. {'. '.join(levels)}. Weights include the pallet."
    )


FAMILY = Family(
    id="safety-rack-load",
    activity="safety-10",
    topic="Stacking, racks, load capacity",
    level="analysis",
    difficulty=0.55,
    reference="ANSI MH16.1, load plaques; concept: beam level and bay capacity",
    draft=draft,
)
