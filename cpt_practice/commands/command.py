"""What a command is, and what it may use of the program, handed in from outside."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cpt_practice.domain.blueprint import Bank
from cpt_practice.use_cases.check_health import Finding


class SourceDefect(Protocol):
    """One reason why a source cannot be used."""

    @property
    def file(self) -> str:
        """The file's name."""
        ...

    @property
    def line(self) -> int:
        """The line, from 1."""
        ...

    @property
    def item(self) -> str | None:
        """The question's id, where known."""
        ...

    @property
    def reason(self) -> str:
        """What is wrong."""
        ...


class Place(Protocol):
    """Where something stands in the sources."""

    @property
    def file(self) -> str:
        """The file's name."""
        ...

    @property
    def line(self) -> int:
        """The line, from 1."""
        ...


class Sources(Protocol):
    """What the sources of a module say."""

    @property
    def module(self) -> str:
        """The module's id."""
        ...

    @property
    def bank(self) -> Bank | None:
        """The bank, where nothing is wrong."""
        ...

    @property
    def defects(self) -> tuple[SourceDefect, ...]:
        """Everything that is wrong."""
        ...

    @property
    def places(self) -> Mapping[str, Place]:
        """Where each question stands, by its id."""
        ...


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """What the demo is asked for."""

    module: str
    seed: int
    out: Path


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the demo's exam came to, as it stands on disk."""

    module: str
    seed: int
    answered: int
    correct: int
    needed: int
    passed: bool


class DemoError(Exception):
    """The demo cannot be run; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What commands may use."""

    banks: Path
    read_sources: Callable[[Path], Sources]
    examine: Callable[[], tuple[Finding, ...]]
    sit_demo: Callable[[DemoOrder], DemoResult]


@dataclass(frozen=True, slots=True)
class Command:
    """A word on the command line; `run` returns the exit code."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Parts], int]
