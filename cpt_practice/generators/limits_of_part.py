"""The largest or smallest length of an undimensioned part of a stepped shaft, by tolerance build-up."""

import random
from dataclasses import dataclass

from cpt_practice.domain.question import Figure
from cpt_practice.generators.drafting import CENTER, THIN, dimension_across, extension, outline
from cpt_practice.generators.family import Draft, Family, Wrong
from cpt_practice.generators.svg import Drawing
from cpt_practice.generators.toleranced_size import Size, Style, decimal, draw_size

_STYLES: tuple[Style, ...] = ("bilateral", "sides", "limits")
_LEFT, _AXIS, _PIXELS = 36.0, 88.0, 560.0  # px: the left face, the center line, the length drawn
_ROWS = (180.0, 228.0, 276.0)
_FACES = ("left face", "first shoulder", "second shoulder", "right face")


@dataclass(frozen=True, slots=True)
class _Span:
    """A drawn dimension from one face (0 to 3, from the left) to another, in a row under the part; no size for X."""

    start: int
    end: int
    row: int
    size: Size | None = None


@dataclass(frozen=True, slots=True)
class _Term:
    """A dimension that X is worked out from: added, or subtracted."""

    size: Size
    added: bool

    def at(self, largest: bool) -> int:
        """The limit of the dimension that makes X its largest, or its smallest."""
        return self.size.largest if self.added == largest else self.size.smallest


@dataclass(frozen=True, slots=True)
class _Shaft:
    """Faces in thousandths from the left one, what is drawn, and the dimensions that lead to X."""

    faces: tuple[int, ...]
    spans: tuple[_Span, ...]
    terms: tuple[_Term, ...]
    radii: tuple[float, ...]


def draft(chance: random.Random) -> Draft:
    """Three steps of 1 to 2 in; overall and two steps, all three steps, or all faces from the left one given."""
    lengths = [chance.randrange(60, 81) * 25 for _step in range(3)]
    total = chance.choice((sum(lengths), 3 * sum(lengths) // 4 // 25 * 25))
    lengths = [length * total // sum(lengths) // 5 * 5 for length in lengths]
    faces = (0, lengths[0], sum(lengths[:2]), sum(lengths))
    make = chance.choice((_missing_step, _missing_step, _missing_total, _from_left))
    spans, terms = make(faces, chance)
    radii = tuple(float(radius) for radius in chance.sample((22, 30, 38, 46), 3))
    shaft = _Shaft(faces, spans, terms, radii)
    largest = chance.random() < 0.5
    way = "largest" if largest else "smallest"
    key = _total(terms, largest)
    return Draft(
        stem=(
            f"The drawing of a stepped shaft is in inches; the length X has no dimension of its own. What is the "
            f"{way} that X can be while every dimension given is within its limits?"
        ),
        text=_text(key),
        value=key / 1000,
        why=_why(terms, largest),
        wrong=tuple(_wrong(shaft, largest)),
        gap=0.001,
        limits=(0.05, 12.0),
        figure=Figure("limits-of-part.svg", _drawing(shaft), _alt(spans)),
    )


def _size(basic: int, chance: random.Random) -> Size:
    style = chance.choice(_STYLES)
    plus = chance.randrange(2, 9)
    if style == "bilateral":
        return Size(basic, plus, plus, style)
    return Size(basic, *chance.choice(((plus, 0), (0, plus), (plus, chance.randrange(1, 6)))), style)


_Layout = tuple[tuple[_Span, ...], tuple[_Term, ...]]


def _missing_step(faces: tuple[int, ...], chance: random.Random) -> _Layout:
    """The whole length and two of the steps are given."""
    open_step = chance.randrange(3)
    sizes = [_size(faces[step + 1] - faces[step], chance) for step in range(3)]
    whole = _size(faces[3], chance)
    steps = (_Span(step, step + 1, 0, None if step == open_step else size) for step, size in enumerate(sizes))
    taken = (_Term(size, added=False) for step, size in enumerate(sizes) if step != open_step)
    return (*steps, _Span(0, 3, 1, whole)), (_Term(whole, added=True), *taken)


def _missing_total(faces: tuple[int, ...], chance: random.Random) -> _Layout:
    """Each step is given, the whole length is not."""
    sizes = [_size(faces[step + 1] - faces[step], chance) for step in range(3)]
    steps = (_Span(step, step + 1, 0, size) for step, size in enumerate(sizes))
    return (*steps, _Span(0, 3, 1)), tuple(_Term(size, added=True) for size in sizes)


def _from_left(faces: tuple[int, ...], chance: random.Random) -> _Layout:
    """Every face is dimensioned from the left one; X is the second or the third step."""
    step = chance.choice((1, 2))
    sizes = [_size(face, chance) for face in faces[1:]]
    given = (_Span(0, number + 1, number, size) for number, size in enumerate(sizes))
    return (*given, _Span(step, step + 1, 0)), (_Term(sizes[step], added=True), _Term(sizes[step - 1], added=False))


def _total(terms: tuple[_Term, ...], largest: bool) -> int:
    return sum(term.at(largest) * (1 if term.added else -1) for term in terms)


def _text(mils: int) -> str:
    return f"{decimal(mils)} in"


def _why(terms: tuple[_Term, ...], largest: bool) -> str:
    added = "largest" if largest else "smallest"
    taken = "smallest" if largest else "largest"
    rule = f"X is {added} with each step at its {added}"
    if not all(term.added for term in terms):
        rule = f"X is {added} with what is added at its {added} and what is subtracted at its {taken}"
    limits = [step for term in terms for step in _limit(term, largest)]
    total = decimal(terms[0].at(largest))
    for term in terms[1:]:
        total += f" {'+' if term.added else '-'} {decimal(term.at(largest))}"
    return f"{rule}: {''.join(f'{step}; ' for step in limits)}{total} = {_text(_total(terms, largest))}."


def _limit(term: _Term, largest: bool) -> list[str]:
    """How a limit is worked out; nothing where it is written on the drawing."""
    size = term.size
    if size.style == "limits":
        return []
    sign, side = ("+", size.plus) if term.added == largest else ("-", size.minus)
    return [f"{decimal(size.basic)} {sign} {decimal(side)} = {decimal(term.at(largest))}"]


def _wrong(shaft: _Shaft, largest: bool) -> list[Wrong]:
    """What real mistakes lead to, the usual ones first."""
    terms = shaft.terms
    key, other = _total(terms, largest), _total(terms, not largest)
    way, back = (1, "smallest") if largest else (-1, "largest")
    signs = [1 if term.added else -1 for term in terms]
    basic = sum(term.size.basic * sign for term, sign in zip(terms, signs, strict=True))
    first, last = terms[0].size, terms[-1].size
    upper = sum(term.size.largest * sign for term, sign in zip(terms, signs, strict=True))
    lower = sum(term.size.smallest * sign for term, sign in zip(terms, signs, strict=True))
    near = terms[0].at(largest) - first.basic
    swapped = sum(
        (term.size.basic - (term.size.minus if term.at(largest) > term.size.basic else -term.size.plus)) * sign
        for term, sign in zip(terms, signs, strict=True)
    )
    found = [
        (other, f"Works out the {back} X: every dimension is at the wrong limit."),
        (upper, "Takes every dimension at its upper limit, whether it is added or subtracted."),
        (lower, "Takes every dimension at its lower limit, whether it is added or subtracted."),
        (basic, "Works with the basic sizes alone and leaves the tolerances out."),
        (basic + near, "Applies the tolerance of one dimension and forgets those of the others."),
        (basic + 2 * way * max(term.size.tolerance for term in terms), "Doubles one tolerance and leaves out others."),
        (swapped, "Swaps the plus and the minus side of the tolerances."),
        (key + way * last.tolerance, "Applies the whole tolerance of one dimension to one side of it, on top."),
        (key + way * first.tolerance, "Counts the tolerance of the first dimension a second time."),
        (2 * key - basic, "Applies every tolerance twice, once to each end of X."),
        (key - way * first.tolerance, "Takes the first dimension at its other limit."),
        (key - way * last.tolerance, "Takes the last dimension at its other limit."),
        ((key + other) // 2, "Takes the middle between the limits of X."),
        (key + way * 10, "Slips by 0.010 when adding up the limits."),
        (key - way * 10, "Loses 0.010 when borrowing in the subtraction."),
    ]
    return [Wrong(_text(value), value / 1000, why) for value, why in found]


def _drawing(shaft: _Shaft) -> str:
    drawing = Drawing(632, _ROWS[max(span.row for span in shaft.spans)] + 34)
    places = [_LEFT + _PIXELS * face / shaft.faces[-1] for face in shaft.faces]
    for step, radius in enumerate(shaft.radii):
        outline(drawing, (places[step], _AXIS - radius, places[step + 1] - places[step], 2 * radius))
    drawing.line(_LEFT - 16, _AXIS, _LEFT + _PIXELS + 16, _AXIS, width=THIN, pattern=CENTER)
    _draw_extensions(drawing, shaft, places)
    for number, span in enumerate(shaft.spans):
        _draw_span(drawing, span, (places[span.start], places[span.end]), f"dimension-{number}")
    return drawing.svg()


def _draw_extensions(drawing: Drawing, shaft: _Shaft, places: list[float]) -> None:
    """One line under each dimensioned face, down to the lowest row that uses it."""
    for face, x in enumerate(places):
        rows = [span.row for span in shaft.spans if face in (span.start, span.end)]
        beside = shaft.radii[max(0, face - 1) : face + 1]
        if rows:
            extension(drawing, (x, _AXIS + max(beside)), (x, _ROWS[max(rows)]))


def _draw_span(drawing: Drawing, span: _Span, x: tuple[float, float], part: str) -> None:
    y, middle = _ROWS[span.row], sum(x) / 2
    room = 24.0 if span.size is None else span.size.width + 8
    dimension_across(drawing, x, y, room, part)
    if span.size is None:
        drawing.text(middle, y + 6, "X", size=17, anchor="middle", bold=True, part=part)
    else:
        draw_size(drawing, middle - span.size.width / 2, y, span.size, part)


def _alt(spans: tuple[_Span, ...]) -> str:
    given = "; ".join(
        f"{_FACES[span.start]} to {_FACES[span.end]}: {'X' if span.size is None else span.size.told}" for span in spans
    )
    return f"Side view of a shaft with three steps, lengths dimensioned in inches. From {given}."


FAMILY = Family(
    id="quality-limits-of-part",
    activity="quality-09",
    topic="Tolerance kinds, block tolerance",
    level="analysis",
    difficulty=0.45,
    reference="ASME Y14.5-2018; concept: tolerance accumulation",
    draft=draft,
    kind="drawing",
)
