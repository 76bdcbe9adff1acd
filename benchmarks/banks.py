"""How long 1,000 questions take to check, to compile and to open.

The bank is written as YAML like any other: ten key activities, 100 questions each, in the words of the Safety bank,
drawn from a seed so that each word follows the one before as it does there. Measured: the command `bank check` in a
process of its own (limit 5 s), compiling the sources (limit 3 s) and opening the compiled bank (limit 30 ms), the
median of three runs each.
"""

import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.measuring import ROOT, Figure, environment, report, workspace
from cpt_practice.storage.bank_cache import read_compiled, write_compiled
from cpt_practice.storage.bank_sources import read_sources

ACTIVITIES, EACH = 10, 100
RUNS = 3
Chain = Mapping[str, Sequence[str]]


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
    """The command, which reports on every question and finds defects enough to end with 1."""
    command = [sys.executable, "-m", "cpt_practice", "bank", "check", "--banks", str(module.parent)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    assert f"Questions: {ACTIVITIES * EACH:,}," in done.stdout or f"Questions: {ACTIVITIES * EACH}," in done.stdout


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
    chain = word_chain()
    lines = ["module: synthetic", "domains:"]
    for number in range(1, ACTIVITIES + 1):
        name = f"synthetic-{number:02}"
        lines += [f"  - id: {name}", f"    title: Activity {number}", f"    short: Activity {number}"]
        lines += ["    questions: 8", '    topics: ["Topic"]']
        items = [item(f"{name}-{place:03}", chain, chance) for place in range(1, EACH + 1)]
        (folder / f"{name}.yaml").write_text(f"domain: {name}\nitems:\n" + "".join(items), encoding="utf-8")
    (folder / "blueprint.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def item(name: str, chain: Chain, chance: random.Random) -> str:
    """One question with 20 words of stem and four options of 7 with reasons of 15."""
    key = chance.randrange(4)
    options = "".join(
        f"      - text: {words(7, chain, chance)}\n"
        + ("        key: true\n" if place == key else "")
        + f"        why: {words(15, chain, chance)}.\n"
        for place in range(4)
    )
    return (
        f"  - id: {name}\n    topic: Topic\n    level: {chance.choice(('recall', 'application', 'analysis'))}\n"
        f"    difficulty: 0.{chance.randint(45, 90)}\n    stem: >\n      {words(20, chain, chance)}?\n"
        f"    options:\n{options}    reference: 29 CFR 1910.147(d)(5)\n    revision: 1\n"
    )


def words(count: int, chain: Chain, chance: random.Random) -> str:
    """That many words, each one that follows the one before somewhere in the chain; the first has a capital."""
    found = [chance.choice(tuple(chain))]
    while len(found) < count:
        found.append(chance.choice(chain.get(found[-1]) or tuple(chain)))
    return " ".join(found).capitalize()


def word_chain() -> Chain:
    """Which words follow which in the texts of the Safety bank, as often as they do."""
    bank = read_sources(ROOT / "question_banks" / "safety").bank
    assert bank is not None
    chain: dict[str, list[str]] = {}
    for question in bank.questions:
        for text in (question.stem, *(part for each in question.options for part in (each.text, each.why))):
            found = re.findall(r"[a-z]+", text.lower())
            for word, follower in pairwise(found):
                chain.setdefault(word, []).append(follower)
    return chain


if __name__ == "__main__":
    sys.exit(main())
