"""What the program has acknowledged of an exam, key by key, and whether the disk holds all of it."""

from dataclasses import dataclass, field, replace

from cpt_practice.domain.attempt import InterruptionKind
from cpt_practice.domain.countdown import TICK_MS
from cpt_practice.domain.question import LETTERS
from cpt_practice.use_cases.ports import StoredAttempt

MOVES = {"Right": 1, "N": 1, "Left": -1, "P": -1}


@dataclass(frozen=True, slots=True)
class Shown:
    """One question as it was shown: texts of its options in order, the chosen one, the struck ones, the flag."""

    options: tuple[str, ...]
    chosen: str | None
    struck: frozenset[str]
    flagged: bool


@dataclass(slots=True)
class Known:
    """Everything acknowledged of one attempt; `about` is the key that was pressed and not acknowledged, if any."""

    attempt: str = ""
    questions: dict[int, tuple[str, Shown]] = field(default_factory=dict)
    index: int = 0
    cells: str = ""
    left: int = 0
    steady: int = 0
    about: str | None = None
    resumed: int = 0

    def take(self, state: dict[str, object]) -> None:
        """Add a state that was acknowledged."""
        self.attempt, self.index, self.cells = str(state["attempt"]), _int(state["index"]), str(state["cells"])
        self.left, self.steady = _int(state["left"]), _int(state["steady"])
        self.questions[self.index] = (str(state["stem"]), _shown(state))
        self.about = None

    def differences(self, stored: StoredAttempt, dead_at: int) -> list[str]:
        """What the disk does not hold as it was acknowledged; `dead_at` is the steady clock after the kill, in ms."""
        found = []
        for index, (stem, known) in self.questions.items():
            allowed = {known, self._after(known)} if index == self.index else {known}
            if stored.questions[index].stem != stem:
                found.append(f"question {index + 1} is another one")
            elif on_disk(stored, index) not in allowed:
                found.append(f"question {index + 1}: {on_disk(stored, index)} for {known}, key {self.about}")
        found += self._cell_differences(stored)
        moved = min(max(self.index + MOVES.get(self.about or "", 0), 0), len(stored.attempt.items) - 1)
        if stored.attempt.current not in {self.index, moved}:
            found.append(f"at question {stored.attempt.current + 1} for {self.index + 1}, key {self.about}")
        left = stored.attempt.left_ms
        if not self.left - max(0, dead_at - self.steady) - 1 <= left <= self.left + TICK_MS:
            found.append(f"{left} ms left for {self.left} ms, {dead_at - self.steady} ms later")
        stops = sum(each.kind is InterruptionKind.STOPPED for each in stored.attempt.interruptions)
        if stops < self.resumed:
            found.append(f"{stops} interruptions for {self.resumed} resumptions")
        return found

    def _after(self, known: Shown) -> Shown:
        """The question after the key in flight."""
        key = self.about or ""
        position = LETTERS.find(key[-1:]) if key else -1
        option = known.options[position] if 0 <= position < len(known.options) else None
        if key == "F":
            return replace(known, flagged=not known.flagged)
        if key == "Backspace":
            return replace(known, chosen=None)
        if option is None or key not in {
            option_key for letter in LETTERS for option_key in (letter, f"Shift+{letter}")
        }:
            return known
        if not key.startswith("Shift+"):
            return replace(known, chosen=option, struck=known.struck - {option})
        if option in known.struck:
            return replace(known, struck=known.struck - {option})
        chosen = None if known.chosen == option else known.chosen
        return replace(known, chosen=chosen, struck=known.struck | {option})

    def _cell_differences(self, stored: StoredAttempt) -> list[str]:
        return [
            f"question {index + 1} is marked {cell}, the disk says {mark}"
            for index, (cell, mark) in enumerate(zip(self.cells, marks(stored), strict=True))
            if index != self.index and cell != mark
        ]


def on_disk(stored: StoredAttempt, index: int) -> Shown:
    """A question as the disk has it."""
    item, question = stored.attempt.items[index], stored.questions[index]
    texts = [option.text for option in question.options]
    return Shown(
        tuple(texts[option] for option in item.order),
        None if item.choice is None else texts[item.choice],
        frozenset(texts[option] for option in item.struck),
        item.flagged,
    )


def marks(stored: StoredAttempt) -> str:
    """A digit for each question: 1 answered, 2 flagged, 3 both."""
    return "".join(str((item.choice is not None) + 2 * item.flagged) for item in stored.attempt.items)


def resumed_otherwise(state: dict[str, object], stored: StoredAttempt) -> list[str]:
    """Where the first screen after a resumption differs from what was on disk before it."""
    index = stored.attempt.current
    pairs = {
        "attempt": (state["attempt"], stored.attempt.id),
        "index": (state["index"], index),
        "question": (_shown(state), on_disk(stored, index)),
        "cells": (state["cells"], marks(stored)),
        "left": (state["left"], stored.attempt.left_ms),
    }
    return [f"{name}: {seen} for {there}" for name, (seen, there) in pairs.items() if seen != there]


def _shown(state: dict[str, object]) -> Shown:
    options, struck, chosen = state["options"], state["struck"], state["chosen"]
    assert isinstance(options, list)
    assert isinstance(struck, list)
    assert chosen is None or isinstance(chosen, str)
    return Shown(tuple(options), chosen, frozenset(struck), bool(state["flagged"]))


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value
