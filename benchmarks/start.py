"""How fast the program is there, and how much memory it takes, against a bare PySide6 window in the same run.

Measured in pairs of processes, one after the other, after a warm-up: the time from the start of the process until its
first frame is painted (limit 1.3 times the bare window's), until the sign-in list is shown, enabled and painted with
the records open (limit 3 times the bare window's first frame), and the resident memory at rest, with Home shown
(limit 2 times). The data folder holds a few students and attempts. Then, in this process, what opening the compiled
banks adds: the summary of every module and the whole Safety bank (limit 30 ms).
"""

import argparse
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import ROOT, Figure, environment, ratio_of_medians, report, workspace
from cpt_practice.__main__ import load_use_cases
from cpt_practice.desktop.paths import Paths, find_paths
from cpt_practice.domain.people import Student
from cpt_practice.storage.banks import FileBankShelf
from cpt_practice.storage.certification import read_certification

CHILDREN = ROOT / "benchmarks" / "children"
WARM_UPS = 2
OPENING_LIMIT_MS = 30.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from the start of the process to each mark, and memory in pages (-1: not known)."""

    marks: tuple[float, ...]
    pages: int


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=21, help="pairs of processes measured (default 21)")
    pairs = parser.parse_args().pairs
    with workspace() as folder:
        paths = find_paths(str(folder / "data"))
        _prepare(paths)
        bare, ours = _measure(pairs, paths.data)
        opening = statistics.median(_opening_ms(paths) for _ in range(21))
    return report((*_against_bare(bare, ours), Figure("opening the compiled banks", opening, OPENING_LIMIT_MS, "ms")))


def _prepare(paths: Paths) -> None:
    """A data folder as a lab PC has it: a few students, finished attempts, one unfinished, banks compiled."""
    cases = load_use_cases(paths, seed=7)
    for number in (7, 8, 9):
        student = cases.sign_in.add(f"Student {number:02}")
        assert isinstance(student, Student)
        for _ in range(2):
            sitting = cases.choose_exam.begin(student, "safety")
            sitting.choose(0)
            sitting.submit()
        if number == 9:
            sitting = cases.choose_exam.begin(student, "safety")
            sitting.choose(1)
            sitting.leave()


def _measure(pairs: int, data: Path) -> tuple[list[Start], list[Start]]:
    bare, ours = [], []
    for turn in range(WARM_UPS + pairs):
        pair = _start("bare_window.py", data), _start("program_window.py", data)
        if turn >= WARM_UPS:
            bare.append(pair[0])
            ours.append(pair[1])
    return bare, ours


def _start(script: str, data: Path) -> Start:
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(CHILDREN / script)],
        env=environment(CPT_PRACTICE_DATA=str(data)),
        capture_output=True,
        text=True,
        check=True,
    )
    *marks, pages = map(int, done.stdout.split())
    return Start(tuple((mark - begun) / 1e6 for mark in marks), pages)


def _against_bare(bare: list[Start], ours: list[Start]) -> tuple[Figure, ...]:
    frame = [start.marks[0] for start in bare]
    base = statistics.median(frame)
    detail = f"bare window {base:.0f} ms, {len(bare)} pairs"
    figures = [
        Figure("first paint", ratio_of_medians([start.marks[0] for start in ours], frame), 1.3, "x", detail),
        Figure("fully usable", ratio_of_medians([start.marks[1] for start in ours], frame), 3.0, "x", detail),
    ]
    if all(start.pages > 0 for start in (*bare, *ours)):
        memory = ratio_of_medians([start.pages for start in ours], [start.pages for start in bare])
        figures.append(Figure("memory at rest", memory, 2.0))
    else:
        print("memory at rest: not measured, because this system does not tell it in /proc")
    return tuple(figures)


def _opening_ms(paths: Paths) -> float:
    modules = [module.id for module in read_certification(paths.certification).modules]
    begun = time.perf_counter()
    shelf = FileBankShelf(paths.banks, paths.cache / "banks")
    for module in modules:
        shelf.summary(module)
    shelf.bank("safety")
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
