"""Pull or length of rope at a drawn block and tackle, by the strands that hold its moving block."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.amounts import Amount
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing
from cpt_practice.generators.tackle import HEIGHT, RIGS, Tackle, draw_tackle, lift_mark

_POUNDS = Amount(1, after=" lb")
_INCHES = Amount(1, after=" in")


@dataclass(frozen=True, slots=True)
class _Job:
    """A tackle, its load and the weight of its lower block or hook in lb, and the lift in in; 0 asks for the pull."""

    tackle: Tackle
    load: int
    rig: int
    lift: int

    @property
    def total(self) -> int:
        """Pounds that the strands hold."""
        return self.load + self.rig

    @property
    def rig_words(self) -> str:
        """What stands beside the lower block."""
        return f"{'block' if self.tackle.lower else 'hook'} {self.rig} lb"


def draft(chance: random.Random) -> Draft:
    """Load and lower block over the supporting strands, to 1 lb; or the lift times the strands, in in.

    One to five supporting strands, the free end pulled up or down; loads of 120 to 900 lb, lifts of 11 to 48 in.
    """
    tackle = chance.choice(RIGS)
    asks_rope = tackle.strands > 1 and chance.random() < 0.4
    load, rig = chance.randrange(120, 901, 5), chance.randrange(6, 19)
    while (load + rig) / tackle.strands % 1 == 0.5:
        load, rig = chance.randrange(120, 901, 5), chance.randrange(6, 19)
    job = _Job(tackle, load, rig, lift=chance.randrange(11, 49) if asks_rope else 0)
    figure = Figure("pulley-block.svg", _drawing(job), _alt(job))
    return _rope_draft(job, figure) if asks_rope else _pull_draft(job, figure)


def _pull_draft(job: _Job, figure: Figure) -> Draft:
    strands = job.tackle.strands
    pull = job.total / strands
    return Draft(
        stem=(
            "The drawing shows a hoisting tackle with its load. Ignore friction and the weight of the rope. Which "
            "pull F holds the load, to the nearest 1 lb?"
        ),
        text=_POUNDS.text(pull),
        value=_POUNDS.rounded(pull),
        why=(
            f"{_holding(job)} Load and {'block' if job.tackle.lower else 'hook'} together weigh {job.load} + "
            f"{job.rig} = {job.total:,} lb: {job.total:,} / {strands} = {pull:,.1f}, or {_POUNDS.text(pull)}."
        ),
        wrong=_wrong_pulls(job),
        tolerance=max(1.0, 0.005 * pull),
        figure=figure,
    )


def _rope_draft(job: _Job, figure: Figure) -> Draft:
    strands = job.tackle.strands
    rope = strands * job.lift
    return Draft(
        stem=(
            f"The drawing shows a hoisting tackle whose load is to rise {job.lift} in. How much rope must be pulled "
            "through at the free end?"
        ),
        text=_INCHES.text(rope),
        value=rope,
        why=(
            f"{_holding(job)} Each of them becomes shorter by the lift: {strands} x {job.lift} = {rope}, or "
            f"{_INCHES.text(rope)}."
        ),
        wrong=_wrong_ropes(job),
        figure=figure,
    )


def _holding(job: _Job) -> str:
    strands = job.tackle.strands
    many = f"{strands} strands pull" if strands > 1 else "1 strand pulls"
    end = "is not one of them, as it leaves a fixed sheave" if job.tackle.down else "is one of them"
    return f"{many} up on the load's side; the free end {end}."


def _counts(tackle: Tackle) -> list[tuple[float, str]]:
    """Numbers that are taken by mistake for that of the supporting strands, with why."""
    strands, sheaves = tackle.strands, len(tackle.sheaves)
    free = (
        (strands + 1, "Counts the free end too, which is pulled down and holds nothing up.")
        if tackle.down
        else (strands - 1, "Leaves out the free end, which pulls up on the moving block as well.")
    )
    return [
        free,
        (sheaves, "Counts the sheaves in place of the strands that hold the moving block."),
        (tackle.lower, "Counts the sheaves of the moving block alone."),
        (2 * sheaves, "Counts two strands for each sheave, so that most strands count twice."),
        (2**sheaves, "Lets each sheave halve the pull, as if each had a rope of its own."),
        (tackle.upper, "Counts the sheaves of the fixed block alone."),
        (2 * strands, "Counts each supporting strand twice, once at either block."),
        (strands + 2, "Counts the free end and the rope's knot as strands of their own."),
        (1, "Takes the tackle to change only the direction of the pull."),
    ]


def _wrong_pulls(job: _Job) -> tuple[Wrong, ...]:
    pull = job.total / job.tackle.strands
    found = [(job.total / count, why) for count, why in _counts(job.tackle) if count > 0]
    found += [
        (job.total + pull if job.tackle.down else job.total - pull, "Gives the pull on the ceiling, not on the rope."),
        (job.total - pull, "Takes the pull off the load; the strands share the load in equal parts."),
        (2 * job.total, "Doubles the load, as at a ceiling with a strand on either side of one sheave."),
        (pull * 1.5, "Adds half of the pull for friction, which the question leaves out."),
    ]
    return tuple(_POUNDS.wrong(value, why) for value, why in found)


def _wrong_ropes(job: _Job) -> tuple[Wrong, ...]:
    strands = job.tackle.strands
    found = [(job.lift * count, why) for count, why in _counts(job.tackle) if count > 0]
    found += [
        (job.lift / strands, "Divides the lift by the strands; what is saved in pull is paid for in rope."),
        (job.lift * strands / 2, "Lets two strands share the lift, though each becomes shorter by all of it."),
        (job.lift * (strands - 1), "Counts one strand too few, as if the first were tied off and did not shorten."),
        (job.lift * (strands + 1), "Adds one lift more for the hand, which moves along with the rope."),
        (job.lift * (2 * strands - 1), "Counts the strands on both ways, down to the block and up again."),
    ]
    return tuple(_INCHES.wrong(value, why) for value, why in found)


def _drawing(job: _Job) -> str:
    drawing = Drawing(job.tackle.width, HEIGHT)
    weight = f"{job.load} lb"
    draw_tackle(drawing, job.tackle, weight, job.rig_words)
    if job.lift:
        lift_mark(drawing, job.tackle, weight, f"{job.lift} in")
    return drawing.svg()


def _alt(job: _Job) -> str:
    lift = f" An arrow at the load points up, {job.lift} in." if job.lift else ""
    return (
        f"A tackle under a ceiling with a load of {job.load} lb. {job.tackle.course}. Beside the load's "
        f"{'moving block' if job.tackle.lower else 'hook'} stands: {job.rig_words}.{lift}"
    )


FAMILY = Family(
    id="production-pulley-block",
    activity="production-03",
    topic="Linkages, cams, turnbuckles, screws, wedges, pulleys, gears",
    level="analysis",
    difficulty=0.5,
    reference="concept: block and tackle, mechanical advantage = number of supporting strands",
    draft=draft,
    kind="drawing",
)
