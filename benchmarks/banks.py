"""How long 1,000 questions take to check, to compile and to open.

The bank is made from a seeded vocabulary and written as YAML like any other: ten key activities, 100 questions each.
`bank check` on it (limit 5 s), compiling its sources (limit 3 s) and opening the compiled bank (limit 30 ms), the
median of three runs each.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import Figure, report, workspace
from cpt_practice.domain.defects import check_bank
from cpt_practice.storage.bank_cache import read_compiled, write_compiled
from cpt_practice.storage.bank_sources import read_sources

ACTIVITIES, EACH = 10, 100
RUNS = 3
_SYLLABLES = (
    "ba",
    "co",
    "di",
    "fe",
    "gu",
    "ha",
    "jo",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "zo",
)


def main() -> int:
    """Write, check, compile, open, report; 1 where a limit is missed."""
    with workspace() as folder:
        module = folder / "banks" / "synthetic"
        write_bank(module, random.Random(7))
        bank = read_sources(module).bank
        assert bank is not None
        compiled = write_compiled(folder / "cache", bank)
        figures = [
            Figure("bank check on 1,000 questions", timed(lambda: check(module)), 5.0, "s"),
            Figure("compiling 1,000 questions", timed(lambda: compile_bank(module, folder / "cache")), 3.0, "s"),
            Figure("opening 1,000 compiled questions", 1000 * timed(lambda: read_compiled(compiled)), 30.0, "ms"),
        ]
    return report(figures)


def check(module: Path) -> None:
    """What `bank check` does: read, then every check."""
    bank = read_sources(module).bank
    assert bank is not None
    check_bank(bank)


def compile_bank(module: Path, cache: Path) -> None:
    """What the first start after a change does."""
    bank = read_sources(module).bank
    assert bank is not None
    write_compiled(cache, bank)


def timed(work: Callable[[], object]) -> float:
    """Median seconds of `work` over the runs."""
    seconds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def write_bank(folder: Path, chance: random.Random) -> None:
    """Blueprint and question files of ten activities."""
    folder.mkdir(parents=True)
    vocabulary = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(1_500)]
    lines = ["module: synthetic", "domains:"]
    for number in range(1, ACTIVITIES + 1):
        name = f"synthetic-{number:02}"
        lines += [f"  - id: {name}", f"    title: Activity {number}", f"    short: Activity {number}"]
        lines += ["    questions: 8", '    topics: ["Topic"]']
        items = [item(f"{name}-{place:03}", vocabulary, chance) for place in range(1, EACH + 1)]
        (folder / f"{name}.yaml").write_text(f"domain: {name}\nitems:\n" + "".join(items), encoding="utf-8")
    (folder / "blueprint.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def item(name: str, vocabulary: list[str], chance: random.Random) -> str:
    """One question with 20 words of stem and four options of 7 with reasons of 15."""
    key = chance.randrange(4)
    options = "".join(
        f"      - text: {words(7, vocabulary, chance)}\n"
        + ("        key: true\n" if place == key else "")
        + f"        why: {words(15, vocabulary, chance)}.\n"
        for place in range(4)
    )
    return (
        f"  - id: {name}\n    topic: Topic\n    level: {chance.choice(('recall', 'application', 'analysis'))}\n"
        f"    difficulty: 0.{chance.randint(45, 90)}\n    stem: >\n      {words(20, vocabulary, chance)}?\n"
        f"    options:\n{options}    reference: 29 CFR 1910.147(d)(5)\n    revision: 1\n"
    )


def words(count: int, vocabulary: list[str], chance: random.Random) -> str:
    """That many words, the first with a capital."""
    return " ".join(chance.choices(vocabulary, k=count)).capitalize()


if __name__ == "__main__":
    sys.exit(main())
