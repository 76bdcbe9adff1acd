"""cpt-practice doctor: versions, folders, records, banks, screen; exit 1 and advice where something is wrong."""

import argparse
import json
from dataclasses import asdict

from cpt_practice.commands.command import Command, Parts


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of lines")


def run(arguments: argparse.Namespace, parts: Parts) -> int:
    """Print the findings; 1 where one is not in order."""
    findings = parts.examine()
    healthy = all(finding.ok for finding in findings)
    if arguments.json:
        print(json.dumps({"ok": healthy, "findings": [asdict(finding) for finding in findings]}, indent=2))
    else:
        width = max(len(finding.subject) for finding in findings)
        for finding in findings:
            print(f"{'ok   ' if finding.ok else 'WRONG'} {finding.subject:{width}}  {finding.found}")
            if finding.advice:
                print(f"      {'':{width}}  -> {finding.advice}")
    return 0 if healthy else 1


COMMAND = Command("doctor", "look whether everything is in order", add_arguments, run)
