"""What the benchmarks share: figures against limits, percentiles, memory, a place to work in, a clean environment."""

import gc
import math
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_HINDRANCES = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPROFILEIMPORTTIME", "CPT_PRACTICE_DATA")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value and the limit that it must not exceed, both in `unit`; `detail` says what it is made of."""

    name: str
    value: float
    limit: float
    unit: str = "x"
    detail: str = ""

    @property
    def reached(self) -> bool:
        """True where the limit is kept."""
        return self.value <= self.limit

    def __str__(self) -> str:
        share = f"{self.value / self.limit:5.2f} of the limit" if self.limit else "none allowed"
        verdict = "ok" if self.reached else "MISSED"
        unit = f" {self.unit}" if self.unit else ""
        line = f"{self.name:<50} {self.value:9.2f}{unit}, limit {self.limit:g}{unit}: {share}, {verdict}"
        return f"{line} ({self.detail})" if self.detail else line


def report(figures: Sequence[Figure]) -> int:
    """Print the figures, a line each; 1 where a limit is missed, else 0."""
    for figure in figures:
        print(figure, flush=True)
    return 0 if all(figure.reached for figure in figures) else 1


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 to 1) of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def ratio_of_medians(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """How many times the median of `theirs` the median of `ours` is."""
    return statistics.median(ours) / statistics.median(theirs)


def resident_bytes() -> int | None:
    """Resident memory of this process in bytes; None where the system does not tell it in /proc."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def workspace() -> Iterator[Path]:
    """A temporary folder on the same kind of disk as any other."""
    with tempfile.TemporaryDirectory(prefix="cpt-benchmark-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def without_collections() -> Iterator[None]:
    """No garbage collection inside the block, so that none falls into one side of a comparison by chance."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def environment(**more: str) -> dict[str, str]:
    """The environment for a child process: no screen needed, byte code kept, this checkout importable."""
    kept = {name: value for name, value in os.environ.items() if name not in _HINDRANCES}
    path = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH", ""))))
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": path} | more


def no_screen_needed() -> None:
    """Let Qt in this process draw without a screen; called before Qt is imported."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.dont_write_bytecode = False
