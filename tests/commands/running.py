"""Runs the command line: inside this process, or as a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from cpt_practice.__main__ import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


class Line:
    """Types command lines into this process; `data` is where the program keeps everything."""

    def __init__(self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def run(self, *words: str) -> Ran:
        """Run `cpt-practice --data ... words`."""
        self._monkeypatch.setattr(sys, "argv", ["cpt-practice", "--data", str(self.data), *words])
        self._capsys.readouterr()
        try:
            code = main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        printed = self._capsys.readouterr()
        return Ran(code, printed.out, printed.err)


def run_process(*words: str, env: dict[str, str] | None = None, without: tuple[str, ...] = ()) -> Ran:
    """Run `python -m cpt_practice words` from the checkout; variables named in `without` are taken away."""
    around = {name: value for name, value in os.environ.items() if name not in without} | (env or {})
    command = [sys.executable, "-m", "cpt_practice", *words]
    done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)
