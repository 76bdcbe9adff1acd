"""Reads a figure back from its SVG: the words with their places, the lines and the rectangles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from xml.etree import ElementTree as ET

from cpt_practice.domain.question import Question

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NARROW, _WIDE = " ,.:;'|!()[]ijlft/-", "mwMWGOQ%@"


@dataclass(frozen=True, slots=True)
class Word:
    """A text of the figure; `left` and `right` are about where it begins and ends in a wide font."""

    text: str
    left: float
    right: float
    y: float
    size: float

    @property
    def number(self) -> float:
        """The one number in the text."""
        (value,) = numbers(self.text)
        return value

    @property
    def middle(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Shape:
    """A line or a rectangle, by the two corners that it spans."""

    kind: str
    x1: float
    y1: float
    x2: float
    y2: float
    fill: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A figure taken apart; `tags` are the kinds of all its elements."""

    width: float
    height: float
    words: tuple[Word, ...]
    shapes: tuple[Shape, ...]
    tags: frozenset[str]

    @property
    def rows(self) -> list[list[str]]:
        """Texts line by line, each from left to right."""
        lines: dict[float, list[Word]] = {}
        for word in self.words:
            lines.setdefault(word.y, []).append(word)
        return [[word.text for word in sorted(lines[y], key=_left)] for y in sorted(lines)]

    def value(self, name: str) -> float:
        """The number at the end of the row that begins with this name."""
        return numbers(next(row for row in self.rows if row[0] == name)[-1])[0]


def sheet(question: Question) -> Sheet:
    """The question's figure taken apart; raises ParseError where it is no XML."""
    assert question.figure is not None
    return _sheet(question.figure.svg)


@lru_cache(maxsize=1024)
def _sheet(svg: str) -> Sheet:
    root = ET.fromstring(svg)
    assert root.tag == f"{_SVG}svg"
    words = tuple(_word(found) for found in root.iter(f"{_SVG}text"))
    shapes = tuple(_shape(found) for found in root if found.tag in {f"{_SVG}line", f"{_SVG}rect"})
    tags = frozenset(found.tag.removeprefix(_SVG) for found in root)
    return Sheet(float(root.attrib["width"]), float(root.attrib["height"]), words, shapes, tags)


@dataclass(frozen=True, slots=True)
class Mark:
    """An element of the figure that says what it is part of: its kind, attributes and text."""

    kind: str
    given: dict[str, str]
    text: str

    def at(self, name: str) -> float:
        """An attribute that is a number, such as x1 of a line."""
        return float(self.given[name])


def marks(question: Question, part: str) -> list[Mark]:
    """The elements whose class is `part`, in the order in which they are drawn."""
    assert question.figure is not None
    return [mark for mark in _marks(question.figure.svg) if mark.given.get("class") == part]


@lru_cache(maxsize=64)
def _marks(svg: str) -> tuple[Mark, ...]:
    root = ET.fromstring(svg)
    return tuple(Mark(found.tag.removeprefix(_SVG), dict(found.attrib), found.text or "") for found in root)


def numbers(text: str) -> tuple[float, ...]:
    """All numbers of a text, '1,250' and '0.107' among them."""
    return tuple(float(found.replace(",", "")) for found in _NUMBER.findall(text))


def overlapping(words: Sequence[Word]) -> list[tuple[str, str]]:
    """Pairs of texts on (nearly) one line that run into each other."""
    found: list[tuple[str, str]] = []
    ordered = sorted(words, key=_left)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.left >= one.right:
                break
            if abs(one.y - other.y) < 0.8 * max(one.size, other.size):
                found.append((one.text, other.text))
    return found


def spans(marks: Sequence[Word]) -> list[tuple[Word, Word]]:
    """Neighbors along the sheet."""
    return list(pairwise(sorted(marks, key=_left)))


def _word(found: ET.Element) -> Word:
    text, size = found.text or "", float(found.attrib["font-size"])
    ems = sum(0.40 if mark in _NARROW else 0.95 if mark in _WIDE else 0.64 for mark in text)
    width = ems * size * (1.1 if found.attrib.get("font-weight") == "bold" else 1.0)
    x = float(found.attrib["x"]) - {"start": 0.0, "middle": 0.5, "end": 1.0}[found.attrib["text-anchor"]] * width
    return Word(text, x, x + width, float(found.attrib["y"]), size)


def _shape(found: ET.Element) -> Shape:
    given = found.attrib
    if found.tag == f"{_SVG}line":
        x1, y1, x2, y2 = (float(given[name]) for name in ("x1", "y1", "x2", "y2"))
        return Shape("line", x1, y1, x2, y2, "")
    x, y, width, height = (float(given[name]) for name in ("x", "y", "width", "height"))
    return Shape("rect", x, y, x + width, y + height, given["fill"])


def _left(word: Word) -> float:
    return word.left
