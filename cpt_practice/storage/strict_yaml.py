"""Reads the plain part of YAML that bank sources are written in, with the line of every value.

Aliases, anchors, tags, duplicate keys and several documents are refused, and nothing is typed but true, false and
plain decimals: `no`, `1:30`, `012` and dates stay text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)\Z")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+\Z")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(Exception):
    """A source text is not the plain YAML that is accepted; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True, slots=True)
class Document:
    """What a source says, and for the path of every value (keys and indices from the top) its line, from 1."""

    value: Value
    lines: dict[Path, int]


def read_document(text: str) -> Document:
    """Read one document; raises YamlError with line and reason."""
    try:
        return _Builder(yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlError(mark.line + 1 if mark else 1, error.problem or "not readable as YAML") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, text.find(chr(error.character))) + 1
        raise YamlError(line, f"the character #x{error.character:04x} is not allowed; delete it") from error
    except yaml.YAMLError as error:
        raise YamlError(1, f"not readable as YAML: {error}") from error


class _Builder:
    """Turns the parser's events into values, refusing what is not plain."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._lines: dict[Path, int] = {}

    def document(self) -> Document:
        next(self._events)  # the stream begins
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise YamlError(1, "the file is empty")
        value = self._value(next(self._events), ())
        next(self._events)  # the document ends
        after = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise YamlError(_line(after), "a second document begins here; one a file is allowed")
        return Document(value, self._lines)

    def _value(self, event: yaml.Event, path: Path) -> Value:
        _refuse_fancy(event)
        self._lines[path] = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return self._mapping(path)

    def _sequence(self, path: Path) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            _refuse_fancy(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise YamlError(_line(event), "a name is expected before the colon, not a list or a mapping")
            if event.value in values:
                raise YamlError(_line(event), f"{event.value!r} stands twice in the same place")
            values[event.value] = self._value(next(self._events), (*path, event.value))
        return values


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _refuse_fancy(event: yaml.Event) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        raise YamlError(_line(event), f"the alias *{anchor} is not allowed; write the text out")
    if anchor:
        raise YamlError(_line(event), f"the anchor &{anchor} is not allowed; put quotes around the text")
    if tag and tag != "!":
        raise YamlError(_line(event), f"the tag {tag} is not allowed; put quotes around the text")


def _scalar(event: yaml.ScalarEvent) -> str | int | float | bool:
    text = str(event.value)
    if event.style is not None and event.style != "":
        return text
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return float(text)
    return text
