"""Kills the running program at random moments of an exam and counts what was lost: nothing may be.

A real process with real key events is killed, started again and resumed, again and again on the same records. Every
change that it acknowledged before a kill must be on disk after it, the records sound, and the attempt must go on.
`--count N` kills (500), `--seed N` for other moments.
"""

import argparse
import sys

from benchmarks.measuring import Figure, report, workspace
from tests.e2e.killing import run_kills

_COUNT = 500


def main() -> int:
    """Kill and report; 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=_COUNT)
    parser.add_argument("--seed", type=int, default=20_261_123)
    arguments = parser.parse_args()
    with workspace() as folder:
        found = run_kills(arguments.count, arguments.seed, folder)
    for reason in found.reasons:
        print(reason, file=sys.stderr)
    detail = f"{found.kills} kills, {found.acknowledged} changes acknowledged"
    return report(
        [
            Figure("acknowledged changes lost", found.lost, 0, "", detail),
            Figure("databases damaged", found.damaged, 0, ""),
            Figure("attempts that could not be resumed", found.unresumable, 0, ""),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
