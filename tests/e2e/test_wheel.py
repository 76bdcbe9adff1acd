"""The program as a wheel: built, unpacked into a folder that nobody can write to, and run from there."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NO_NETWORK = ("error sending request", "failed to fetch", "could not connect", "dns error", "network", "offline")
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "dist", "tests", "benchmarks")


def build(into: Path) -> Path:
    """A wheel of a copy of this checkout; skips where the build tools cannot be had."""
    source = into / "source"
    shutil.copytree(ROOT, source, ignore=LEFT_OUT)
    uv = shutil.which("uv")
    if uv is None:
        pytest.skip("uv is not installed, so no wheel can be built")
    command = [uv, "build", "--wheel", "--out-dir", str(into / "dist"), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0 and any(word in done.stderr.lower() for word in NO_NETWORK):
        pytest.skip(f"hatchling cannot be had here: {done.stderr.splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    (wheel,) = (into / "dist").glob("*.whl")
    return wheel


def set_writable(folder: Path, *, writable: bool) -> None:
    """Allow or forbid writing to a folder and everything in it."""
    for path in (folder, *folder.rglob("*")):
        path.chmod((0o755 if writable else 0o555) if path.is_dir() else (0o644 if writable else 0o444))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A read-only folder with the unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    site = folder / "site"
    with zipfile.ZipFile(build(folder)) as wheel:
        wheel.extractall(site)
    set_writable(site, writable=False)
    yield site
    set_writable(site, writable=True)


def run(site: Path, data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the installed program, far from the checkout."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "cpt_practice", "--data", str(data), *words]
    return subprocess.run(
        command,
        cwd=data.parent,
        env=around | {"PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )


def listing(site: Path) -> set[Path]:
    """Every file of the installed program."""
    return {path for path in site.rglob("*") if path.is_file()}


def test_the_installed_program_lists_the_safety_bank(installed: Path, tmp_path: Path) -> None:
    ran = run(installed, tmp_path / "data", "bank", "list", "safety")
    assert ran.returncode == 0, ran.stderr
    assert len(ran.stdout.splitlines()) >= 100


def test_the_installed_program_is_healthy(installed: Path, tmp_path: Path) -> None:
    ran = run(installed, tmp_path / "data", "doctor", "--json")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    found = {each["subject"]: each["found"] for each in json.loads(ran.stdout)["findings"]}
    assert found["data"] == str(tmp_path / "data")
    assert found["bank safety"].split()[0].isdigit()


def test_banks_and_facts_of_the_installed_program_are_its_own(installed: Path) -> None:
    inside = installed / "cpt_practice"
    assert (inside / "resources" / "certification.toml").is_file()
    assert (inside / "question_banks" / "safety" / "blueprint.yaml").is_file()
    assert not (installed / "tests").exists()


def test_running_writes_nothing_into_the_installed_program(installed: Path, tmp_path: Path) -> None:
    before = {path for path in listing(installed) if "__pycache__" not in path.parts}
    run(installed, tmp_path / "data", "doctor")
    assert {path for path in listing(installed) if "__pycache__" not in path.parts} == before


def test_the_installed_program_has_its_command(installed: Path) -> None:
    (entry,) = installed.glob("*.dist-info/entry_points.txt")
    assert "cpt-practice = cpt_practice.__main__:main" in entry.read_text(encoding="utf-8")
