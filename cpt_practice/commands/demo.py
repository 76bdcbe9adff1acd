"""cpt-practice demo: sits a whole exam by itself through the real window, with a picture of every screen."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from cpt_practice.commands.command import Command, DemoError, DemoOrder, Parts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --module, --seed and --out."""
    parser.add_argument("--module", default="safety", help="which module to sit (default: safety)")
    parser.add_argument("--seed", type=int, default=7, help="which form and which answers (default: 7)")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")


def run(arguments: argparse.Namespace, parts: Parts) -> int:
    """Sit the exam and print one JSON line; 2 where it cannot be sat."""
    try:
        result = parts.sit_demo(DemoOrder(arguments.module, arguments.seed, arguments.out.absolute()))
    except DemoError as error:
        print(f"cpt-practice: {error}", file=sys.stderr)
        return 2
    print(json.dumps(asdict(result)))
    return 0


COMMAND = Command("demo", "sit an exam by itself and save a picture of every screen", add_arguments, run)
