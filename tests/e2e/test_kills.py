"""The program is killed at random moments; nothing that it acknowledged is lost. Five hundred times in benchmarks."""

from pathlib import Path

from tests.e2e.killing import run_kills

KILLS = 8


def test_no_kill_loses_damages_or_strands_anything(tmp_path: Path) -> None:
    report = run_kills(KILLS, 7, tmp_path)
    assert report.reasons == ()
    assert (report.kills, report.lost, report.damaged, report.unresumable) == (KILLS, 0, 0, 0)
    assert report.acknowledged > 50
