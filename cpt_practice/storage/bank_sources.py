"""Reads a module's question bank from its source texts; whatever is wrong comes with file, line, item and reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from cpt_practice.domain.blueprint import Bank, Blueprint, KeyActivity
from cpt_practice.domain.question import Figure, Option, Question
from cpt_practice.storage.bank_files import BLUEPRINT, FIGURES, sources_digest
from cpt_practice.storage.source_shapes import SourceActivity, SourceBlueprint, SourceFile, SourceItem, SourcePairs
from cpt_practice.storage.strict_yaml import Document, YamlError, read_document

PAIRS = "pairs.yaml"


@dataclass(frozen=True, slots=True)
class SourceDefect:
    """One reason why a source cannot be used; `item` is the question's id where it is known."""

    file: str
    line: int
    item: str | None
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}{f', {self.item}' if self.item else ''}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question or key activity stands in the sources; `file` is relative to the module's folder."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class ReadSources:
    """What the sources of one module say: a bank where nothing is wrong, else every defect found."""

    module: str
    bank: Bank | None
    defects: tuple[SourceDefect, ...]
    places: dict[str, Place]


def read_sources(folder: Path) -> ReadSources:
    """Read the bank in `folder`, whose name is the module's id; raises OSError where a file cannot be read."""
    return _Reading(folder).result()


class _Reading:
    """Collects questions, places and defects while the files of one module are read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._defects: list[SourceDefect] = []
        self._places: dict[str, Place] = {}
        self._questions: list[Question] = []

    def result(self) -> ReadSources:
        blueprint = self._blueprint()
        for file in sorted(self._folder.glob("*.yaml"), key=_name):
            if file.name not in {BLUEPRINT, PAIRS}:
                self._questions_of(file, blueprint)
        distinct = self._pairs()
        bank = None
        if blueprint is not None and not self._defects:
            bank = Bank(blueprint, tuple(self._questions), sources_digest(self._folder), distinct)
        return ReadSources(self._folder.name, bank, tuple(self._defects), self._places)

    def _refuse(self, file: str, line: int, item: str | None, reason: str) -> None:
        self._defects.append(SourceDefect(file, line, item, reason))

    def _document(self, file: Path) -> Document | None:
        try:
            return read_document(file.read_text(encoding="utf-8-sig"))
        except YamlError as error:
            self._refuse(file.name, error.line, None, str(error))
        except UnicodeDecodeError as error:
            line = file.read_bytes()[: error.start].count(b"\n") + 1
            self._refuse(file.name, line, None, "the text is not UTF-8; save the file as UTF-8")
        return None

    def _blueprint(self) -> Blueprint | None:
        file = self._folder / BLUEPRINT
        if not file.is_file():
            self._refuse(BLUEPRINT, 1, None, "the blueprint is missing")
            return None
        document = self._document(file)
        if document is None:
            return None
        line = 1
        try:
            raw = msgspec.convert(document.value, SourceBlueprint)
            line = document.lines[("module",)]
            _check_name(raw.module, self._folder.name)
            self._places[raw.module] = Place(BLUEPRINT, line)
            activities = []
            for index, each in enumerate(raw.domains):
                line = document.lines[("domains", index)]
                activities.append(_activity(each))
                self._places[each.id] = Place(BLUEPRINT, line)
            return Blueprint(raw.module, tuple(activities))
        except msgspec.ValidationError as error:
            line, reason = _explained(error, document, ())
            self._refuse(BLUEPRINT, line, None, reason)
        except ValueError as error:
            self._refuse(BLUEPRINT, line, None, str(error))
        return None

    def _questions_of(self, file: Path, blueprint: Blueprint | None) -> None:
        document = self._document(file)
        if document is None:
            return
        try:
            raw = msgspec.convert(document.value, SourceFile)
        except msgspec.ValidationError as error:
            line, reason = _explained(error, document, ())
            self._refuse(file.name, line, None, reason)
            return
        known = {activity.id for activity in blueprint.activities} if blueprint else {raw.domain}
        if raw.domain not in known:
            line = document.lines[("domain",)]
            self._refuse(file.name, line, None, f"the blueprint has no domain {raw.domain!r}")
        for index, value in enumerate(raw.items):
            self._question(file, document, raw.domain, (index, value))

    def _question(self, file: Path, document: Document, domain: str, entry: tuple[int, object]) -> None:
        index, value = entry
        path = ("items", index)
        item_id = value.get("id") if isinstance(value, dict) else None
        name = item_id if isinstance(item_id, str) else None
        try:
            raw = msgspec.convert(value, SourceItem)
            self._check_id(raw, domain)
            question = _question(raw, domain, self._figure(raw))
        except msgspec.ValidationError as error:
            line, reason = _explained(error, document, path)
            self._refuse(file.name, line, name, reason)
        except (ValueError, OSError) as error:
            self._refuse(file.name, document.lines[path], name, str(error))
        else:
            self._places[question.id] = Place(file.name, document.lines[path])
            self._questions.append(question)

    def _check_id(self, raw: SourceItem, domain: str) -> None:
        if not re.fullmatch(rf"{re.escape(domain)}-[0-9]{{3,}}", raw.id):
            raise ValueError(f"the id must be {domain}- and a number of three digits")
        if raw.id in self._places:
            there = self._places[raw.id]
            raise ValueError(f"the id stands already in {there.file}, line {there.line}; ids are never used again")

    def _figure(self, raw: SourceItem) -> Figure | None:
        if raw.figure is None:
            if raw.alt is not None:
                raise ValueError("alt describes a figure, but there is none")
            return None
        if not raw.alt:
            raise ValueError(f"the figure {raw.figure} has no alt text")
        if not re.fullmatch(r"[a-z0-9-]+\.svg", raw.figure):
            raise ValueError(f"the figure's name {raw.figure!r} may have small letters, digits, hyphens and .svg only")
        file = self._folder / FIGURES / raw.figure
        if not file.is_file():
            raise ValueError(f"there is no figure {FIGURES}/{raw.figure}")
        return Figure(raw.figure, file.read_text(encoding="utf-8"), raw.alt)

    def _pairs(self) -> frozenset[tuple[str, str]]:
        file = self._folder / PAIRS
        document = self._document(file) if file.is_file() else None
        if document is None:
            return frozenset()
        try:
            raw = msgspec.convert(document.value, SourcePairs)
        except msgspec.ValidationError as error:
            line, reason = _explained(error, document, ())
            self._refuse(PAIRS, line, None, reason)
            return frozenset()
        known = {question.id for question in self._questions}
        for index, pair in enumerate(raw.distinct):
            for item in pair.items:
                if item not in known:
                    self._refuse(PAIRS, document.lines[("distinct", index)], item, "there is no question with this id")
        return frozenset((min(pair.items), max(pair.items)) for pair in raw.distinct)


def _activity(raw: SourceActivity) -> KeyActivity:
    return KeyActivity(raw.id, raw.title, raw.short, raw.questions, tuple(raw.topics), raw.generated)


def _check_name(module: str, folder: str) -> None:
    if module != folder:
        raise ValueError(f"the module is called {module!r}, its folder {folder!r}")


def _name(path: Path) -> str:
    return path.name


def _question(raw: SourceItem, domain: str, figure: Figure | None) -> Question:
    return Question(
        id=raw.id,
        activity=domain,
        topic=raw.topic,
        level=raw.level,
        difficulty=raw.difficulty,
        stem=_one_line(raw.stem),
        options=tuple(Option(_one_line(each.text), _one_line(each.why), each.key) for each in raw.options),
        reference=_one_line(raw.reference),
        revision=raw.revision,
        figure=figure,
        shuffle=raw.shuffle,
        enemies=tuple(raw.enemies),
        waive=tuple(sorted(raw.waive.items())),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _explained(error: msgspec.ValidationError, document: Document, path: tuple[str | int, ...]) -> tuple[int, str]:
    """The line and the words for an error of the decoder's, whose text ends in a path such as `$.options[1].key`."""
    reason, _, where = str(error).partition(" - at `")
    steps = (*path, *_steps(where))
    while steps and steps not in document.lines:
        steps = steps[:-1]
    missing = re.search(r"missing required field `(\w+)`", reason)
    unknown = re.search(r"unknown field `(\w+)`", reason)
    spot = ".".join(str(step + 1) if isinstance(step, int) else step for step in _steps(where))
    if missing:
        return document.lines[steps], f"{missing[1]!r} is missing{f' in {spot}' if spot else ''}"
    if unknown:
        named = (*steps, unknown[1])
        return document.lines.get(named, document.lines[steps]), f"{unknown[1]!r} is not a field that is known here"
    if "Expected `str`" in reason:
        reason = "a text is expected; put quotes around it"
    return document.lines[steps], f"{spot}: {reason}" if spot else reason


def _steps(where: str) -> Iterator[str | int] | tuple[str | int, ...]:
    found: Sequence[tuple[str, str]] = re.findall(r"\.(\w+)|\[(\d+)\]", where)
    return tuple(int(index) if index else name for name, index in found)
