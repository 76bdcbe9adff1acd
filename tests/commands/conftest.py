"""What tests of the commands are given."""

from pathlib import Path

import pytest

from tests.commands.running import Line


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Line:
    """A command line with a data folder of its own."""
    return Line(tmp_path / "data", monkeypatch, capsys)
