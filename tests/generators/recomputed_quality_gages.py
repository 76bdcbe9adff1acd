"""Gage blocks added from their labels, and limit gages by trying every size of a good part."""

import re
from fractions import Fraction

from cpt_practice.domain.question import Question
from tests.generators.drawn import Mark, marks, numbers, sheet
from tests.generators.expected import Expected, Rounding


def _exact(text: str) -> Fraction:
    """A decimal number as it is written, with its sign."""
    return Fraction(text.replace("−", "-").replace("+", ""))


def _held(question: Question) -> set[Fraction]:
    """Every size of the set in the table, step by step from the first to the last of each series."""
    held: set[Fraction] = set()
    for _name, first, last, step, blocks in sheet(question).rows[1:]:
        series = [_exact(first) + count * _exact(step) for count in range(int(blocks))]
        assert series[-1] == _exact(last)
        held.update(series)
    assert len(held) == 81
    return held


def stack(question: Question) -> str:
    """The only option whose blocks are all in the set and come to the size in the stem."""
    size, *wear = (_exact(found) for found in re.findall(r"\d\.\d+", question.stem))
    wanted = size - 2 * sum(wear)
    held = _held(question)
    options = {
        option.text: [_exact(block) for block in re.findall(r"\d\.\d+", option.text)] for option in question.options
    }
    assert all(blocks == sorted(blocks) for blocks in options.values())
    fitting = [text for text, blocks in options.items() if sum(blocks) == wanted and set(blocks) <= held]
    assert len(fitting) == 1, fitting
    assert len(set(options[fitting[0]])) == len(options[fitting[0]])
    return fitting[0]


def length(question: Question, _near: Rounding) -> float:
    """All labels of the stack added, and the indicator's way from the stack to the part."""
    labels = marks(question, "size")
    assert len(labels) == len(marks(question, "block"))
    assert ("wear block at each end" in question.stem) == (labels[0].text == labels[-1].text == "0.050")
    height = sum(_exact(label.text) for label in labels)
    shown = [_exact(label.text.removeprefix("Indicator: ")) for label in marks(question, "indicator")]
    if shown:
        _compare(marks(question, "block"), marks(question, "part")[0], shown[1])
        height += shown[1] - shown[0]
    return float(height)


def _compare(blocks: list[Mark], part: Mark, shown: Fraction) -> None:
    assert (min(block.at("y") for block in blocks) > part.at("y")) == (shown > 0), "a higher part is drawn higher"


def member_size(question: Question, _near: Rounding) -> float:
    """Tries each thousandth as the asked member's size on each good part."""
    size, plus, minus = (_mils(marks(question, part)[0].text) for part in ("size", "plus", "minus"))
    good = range(size + minus, size + plus + 1)
    sizes = range(size - 40, size + 41)
    (asked,) = (label.text.removesuffix(": ?") for label in marks(question, "member") if label.text.endswith("?"))
    plug = marks(question, "go")[0].kind == "rect"
    if plug:
        goes = max(each for each in sizes if all(each <= part for part in good))
        stops = min(each for each in sizes if all(each >= part for part in good))
    else:
        goes = min(each for each in sizes if all(each >= part for part in good))
        stops = max(each for each in sizes if all(each <= part for part in good))
    return {"GO": goes, "NOT GO": stops}[asked] / 1000


def _mils(text: str) -> int:
    return int(_exact(text) * 1000)


def result(question: Question) -> str:
    """Tries which sizes of the part agree with both members, then what one cut can still do."""
    (limits,) = marks(question, "limits")
    low, high = (round(1000 * number) for number in numbers(limits.text))
    hole = limits.text.startswith("Hole")
    gone = _gone(question, hole=hole)
    go, not_go = (low, high) if hole else (high, low)

    def agrees(size: float) -> bool:
        return gone == ((go <= size, not_go < size) if hole else (go >= size, not_go > size))

    (size,) = (each for each in (low - 1, (low + high) / 2, high + 1) if agrees(each))
    inches = [f"{each / 1000:.3f}" for each in (low, high)]
    if low < size < high:
        return f"Within {inches[0]} to {inches[1]} in: accept it as it is"
    after_cut = range(round(size), high + 30) if hole else range(round(size), low - 30, -1)
    savable = any(low <= each <= high for each in after_cut)
    act = "more metal has to come off" if savable else "too much metal has come off"
    return f"{f'Under {inches[0]}' if size < low else f'Over {inches[1]}'} in: {act}"


def _gone(question: Question, *, hole: bool) -> tuple[bool, bool]:
    """Whether the left and the right member have gone into the hole or over the shaft."""
    members = marks(question, "member")
    if hole:
        top = min(plate.at("y") for plate in marks(question, "plate"))
        go, not_go = (member.at("y") + member.at("height") > top + 10 for member in members)
        return go, not_go
    shafts = [numbers(shaft.given["d"])[1] for shaft in marks(question, "shaft")]
    go, not_go = (members[each].at("y") > top + 10 for each, top in zip((0, 2), shafts, strict=True))
    return go, not_go


EXPECTED = {
    "quality-gage-block-stack": Expected(r"0\.100\d( \+ \d\.\d{3,4}){3} in|0\.10\d( \+ \d\.\d{3,4}){3} in", read=stack),
    "quality-gage-block-length": Expected(r"\d\.\d{4} in", (0.5, 8), length, gap=0.0005, digits=12),
    "quality-limit-gage": Expected(r"\d\.\d{3} in", (0.1, 3), member_size, gap=0.001, digits=12),
    "quality-limit-gage-result": Expected(r"(Within|Over|Under|Size not) .{20,45}", read=result),
}
