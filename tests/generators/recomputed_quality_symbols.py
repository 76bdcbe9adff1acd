"""Symbols, lines and title blocks of drawings read back by their shapes: what is drawn, not what was meant."""

import math
import re
from fractions import Fraction
from itertools import pairwise

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks
from tests.generators.expected import Expected

Line = tuple[float, float, float, float]


def _ends(mark: Mark) -> Line:
    return mark.at("x1"), mark.at("y1"), mark.at("x2"), mark.at("y2")


def _slope(mark: Mark) -> float:
    """Degrees from level, 0 to 90."""
    x1, y1, x2, y2 = _ends(mark)
    return math.degrees(math.atan2(abs(y2 - y1), abs(x2 - x1)))


def _texts(question: Question, part: str) -> list[str]:
    return [mark.text for mark in marks(question, part) if mark.kind == "text"]


def symbol_name(question: Question) -> str:
    """The geometric characteristic whose symbol has these shapes."""
    shapes = marks(question, "symbol")
    kinds = sorted(mark.kind for mark in shapes)
    slopes = sorted(round(_slope(mark)) for mark in shapes if mark.kind == "line")
    if "path" in kinds:
        return "Surface profile of the feature" if shapes[0].given["d"].endswith("Z") else "Line profile of the feature"
    if "polygon" in kinds:
        heads = [mark for mark in shapes if mark.given.get("fill") not in {None, "none"}]
        return {0: "Flatness of the feature", 1: "Circular runout of the feature", 2: "Total runout of the feature"}[
            len(heads)
        ]
    if "circle" in kinds:
        return {
            (): "Circularity of the feature",
            (0, 90): "Position of the feature",
            (60, 60): "Cylindricity of the feature",
        }[tuple(slopes)]
    named = {
        (0,): "Straightness of the feature",
        (0, 90): "Perpendicularity of the feature",
        (60, 60): "Parallelism of the feature",
    }
    return named.get(tuple(slopes), "Angularity of the feature")


_ZONES = {
    "Straightness of the feature": "Two lines {} in apart",
    "Circularity of the feature": "Two circles {} in apart",
    "Cylindricity of the feature": "Two cylinders {} in apart",
}


def feature_frame(question: Question) -> str:
    """By what the stem asks: the symbol, the boxes from left to right, the zone, or the circled letter."""
    if "first box" in question.stem:
        return symbol_name(question)
    if "datum feature" in question.stem:
        return f"Datum feature {_datum(question)}"
    if "zone" in question.stem:
        (tolerance,) = _texts(question, "tolerance")
        zone = _ZONES.get(symbol_name(question), "Two planes {} in apart")
        if marks(question, "zone-diameter"):
            zone = "One cylinder {} in across"
        return zone.format(f"0{tolerance}")
    pin = bool(marks(question, "pin"))
    assert pin != bool(marks(question, "hidden"))
    letters = _texts(question, "modifier")
    if not letters:
        return "Alike up to both limits"
    # leaving the size with most material sets more free: a hole that grows, a pin that shrinks
    return f"More toward the {'upper' if (letters == ['M']) != pin else 'lower'} limit"


def _datum(question: Question) -> str:
    boxes = sorted(marks(question, "datum"), key=lambda mark: mark.at("x"))
    (place,) = (at for at, word in enumerate(("primary", "secondary", "tertiary")) if word in question.stem)
    drawn = _texts(question, "datum-feature")
    assert len(set(drawn)) == 4
    assert {box.text for box in boxes} < set(drawn)
    return boxes[place].text


def surface_finish(question: Question) -> str:
    """By what the stem asks: numbers by their places around the check mark, bar or ring, and the sign for the lay."""
    if "Which roughness" in question.stem:
        return _roughness(question)
    if "its shape" in question.stem:
        bar, ring = (bool(marks(question, part)) for part in ("bar", "ring"))
        return f"Stock removal is {'required' if bar else 'prohibited' if ring else 'optional'}"
    vertex_x, vertex_y = _vertex(question)
    if "tool marks" in question.stem:
        signs = marks(question, "lay")
        assert all(float(mark.given.get("x", mark.given.get("x1", "0"))) > vertex_x for mark in signs)
        if signs[0].kind == "line":
            upright = any(_slope(mark) > 80 for mark in signs)
            return "Square to the edge seen" if upright else "Parallel to the edge seen"
        return {
            "X": "Crossed at two slants",
            "M": "Mixed, in all directions",
            "C": "Circular about the middle",
            "R": "Radial from the middle",
            "P": "Particulate, with no lines",
        }[signs[0].text]
    (allowance,) = marks(question, "allowance")
    assert allowance.at("x") < vertex_x
    assert vertex_y - 20 < allowance.at("y") < vertex_y
    amount = f"0{allowance.text} in" if allowance.text.startswith(".") else f"{allowance.text} mm"
    return f"Removal of at least {amount}"


def _vertex(question: Question) -> tuple[float, float]:
    one, other = ({(mark.at(f"x{end}"), mark.at(f"y{end}")) for end in "12"} for mark in marks(question, "leg"))
    (vertex,) = one & other
    assert vertex[1] == float(marks(question, "surface")[0].given["d"].split()[2])
    return vertex


def _roughness(question: Question) -> str:
    (note,) = _texts(question, "note")
    unit = note.rpartition(" ")[2].lower()
    values = sorted(_texts(question, "roughness"), key=float)
    if len(values) == 1:
        return f"Ra of at most {values[0]} {unit}"
    upper, lower = sorted(marks(question, "roughness"), key=lambda mark: mark.at("y"))
    assert float(upper.text) > float(lower.text)
    return f"Ra of {values[0]} to {values[1]} {unit}"


_NAMES = {
    "Visible line": "An edge that can be seen",
    "Hidden line": "An edge that is covered",
    "Center line": "The axis of a round hole",
    "Dimension line": "How far a size extends",
    "Extension line": "Where a size begins or ends",
    "Leader line": "What a note belongs to",
    "Cutting-plane line": "Where the part is cut open",
    "Section line": "Material that was cut",
    "Phantom line": "A part that lies next to it",
    "Short break line": "Where a part was cut short",
}


def line_types(question: Question) -> str:
    """The type of the drawn line on which the balloon's dot lies, by its width, its dashes and its ends."""
    (number,) = re.findall(r"\d", question.stem)
    (dot,) = marks(question, f"dot-{number}")
    point = (dot.at("cx"), dot.at("cy"))
    lines = sorted(marks(question, "drawn"), key=lambda mark: _away(mark, point))
    assert _away(lines[0], point) < 1.0
    assert _away(lines[1], point) > 4.0, "another line passes under the dot"
    name = _type(question, lines[0])
    return name if "type of line" in question.stem else _NAMES[name]


def _away(mark: Mark, point: tuple[float, float]) -> float:
    """Distance from a point to a line, a chain of lines, or a freehand curve taken by its nearest bend."""
    if mark.kind == "line":
        return _away_from(_ends(mark), point)
    if mark.kind == "polyline":
        values = [float(number) for number in re.findall(r"-?\d+\.\d+", mark.given["points"])]
        corners = list(zip(values[::2], values[1::2], strict=True))
        return min(_away_from((*one, *other), point) for one, other in pairwise(corners))
    values = [float(number) for number in re.findall(r"-?\d+\.\d+", mark.given["d"])]
    joints = [(values[0], values[1]), *zip(values[4::4], values[5::4], strict=True)]
    return min(math.dist(joint, point) for joint in joints)


def _away_from(line: Line, point: tuple[float, float]) -> float:
    x1, y1, x2, y2 = line
    along = ((point[0] - x1) * (x2 - x1) + (point[1] - y1) * (y2 - y1)) / math.dist((x1, y1), (x2, y2)) ** 2
    along = min(1.0, max(0.0, along))
    return math.dist((x1 + along * (x2 - x1), y1 + along * (y2 - y1)), point)


def _type(question: Question, mark: Mark) -> str:
    if mark.kind != "line":
        return "Leader line" if mark.kind == "polyline" else "Short break line"
    thick = float(mark.given["stroke-width"]) > 2
    dashes = mark.given.get("stroke-dasharray", "").split()
    if dashes:
        thin = {2: "Hidden line", 4: "Center line", 6: "Phantom line"}[len(dashes)]
        return "Cutting-plane line" if thick and len(dashes) == 6 else thin
    if thick:
        return "Visible line"
    if 40 < _slope(mark) < 50:
        return "Section line"
    x1, y1, x2, y2 = _ends(mark)
    tips = [head.given["points"].split()[0] for head in marks(question, "head")]
    ended = any(
        math.dist((float(tip.split(",")[0]), float(tip.split(",")[1])), end) < 0.5
        for tip in tips
        for end in ((x1, y1), (x2, y2))
    )
    return "Dimension line" if ended else "Extension line"


def title_block(question: Question) -> str:
    """By what the stem asks: a limit by the row of its decimals, the change of the last letter, a length by ratio."""
    if "Which change" in question.stem:
        rows = {text: number for number in range(1, 6) for text in _texts(question, f"letter-{number}")}
        last = max(rows)
        assert _texts(question, "rev") == [last]
        return _texts(question, f"change-{rows[last]}")[0].capitalize()
    number = re.findall(r"\d+(?:\.\d+)?", question.stem)[0]
    if "drawn" in question.stem:
        drawn, part = map(int, _texts(question, "scale")[0].split(":"))
        share = Fraction(part, drawn) if "on the part?" in question.stem else Fraction(drawn, part)
        return f"{float(Fraction(number) * share):.3f} in"
    row = "ANGLES" if "°" in question.stem else "." + "X" * len(number.partition(".")[2])
    tolerance = Fraction(_texts(question, f"tolerance-{row}")[0].strip("±°"))
    limit = float(Fraction(number) + (tolerance if "largest" in question.stem else -tolerance))
    return f"{limit:.1f}°" if row == "ANGLES" else f"{limit:.3f} in"


EXPECTED = {
    "quality-line-types": Expected(r"[A-Z][a-z -]+", read=line_types),
    "quality-feature-frame": Expected(r"[A-Z][a-z]+ [A-Za-z0-9. ]+", read=feature_frame),
    "quality-surface-finish": Expected(r"[A-Z][a-z]+,? [A-Za-z0-9., ]+", read=surface_finish),
    "quality-title-block": Expected(r"\d+\.\d{3} in|\d+\.\d°|[A-Z][a-z ]+", read=title_block),
}
