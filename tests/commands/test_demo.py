"""cpt-practice demo: a whole exam on the real Safety bank through the real window, with a picture of every screen."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.commands.running import Line, Ran, run_process

FACTS = {  # questions of a form and right answers needed, as the certification states them
    "safety": (83, 64),
    "quality": (84, 63),
    "production": (83, 62),
    "maintenance": (86, 63),
    "green": (94, 74),
}
BANKS = Path(__file__).resolve().parents[2] / "question_banks"
MODULES = sorted(path.parent.name for path in BANKS.glob("*/blueprint.yaml"))
SCREENS = {
    "sign-in",
    "home",
    "rules",
    "question-1",
    "calculator",
    "question-40",
    "review-all",
    "submit",
    "result",
    "review-answers",
    "credentials",
    "about-the-exam",
    "home-after",
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Path]:
    """The demo, run without a screen, and where its pictures are."""
    folder = tmp_path_factory.mktemp("demo")
    words = ("--data", str(folder / "data"), "demo", "--module", "safety", "--seed", "7", "--out", str(folder / "out"))
    return run_process(*words, without=("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")), folder / "out"


def colors(path: Path) -> int:
    """How many colours a picture has, at a coarse grid of points."""
    image = QImage(str(path))
    assert not image.isNull()
    return len({image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)})


def test_the_demo_prints_one_json_line_with_the_verdict(demo: tuple[Ran, Path]) -> None:
    ran, _out = demo
    assert ran.code == 0, ran.err
    (line,) = ran.out.splitlines()
    read = json.loads(line)
    assert set(read) == {"module", "seed", "answered", "correct", "needed", "passed"}
    assert (read["module"], read["seed"], read["answered"], read["needed"]) == ("safety", 7, 82, 64)
    assert read["passed"] is (read["correct"] >= read["needed"])


@pytest.mark.parametrize("module", MODULES)
def test_a_whole_form_of_each_module_is_sat_and_scored(module: str, tmp_path: Path) -> None:
    words = (
        "--data",
        str(tmp_path / "data"),
        "demo",
        "--module",
        module,
        "--seed",
        "11",
        "--out",
        str(tmp_path / "out"),
    )
    ran = run_process(*words, without=("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    assert ran.code == 0, ran.err
    read = json.loads(ran.out)
    questions, needed = FACTS[module]
    assert (read["answered"], read["needed"]) == (questions - 1, needed)
    assert read["correct"] <= read["answered"]
    assert read["passed"] is (read["correct"] >= needed)


def test_the_demo_keeps_a_picture_of_every_screen(demo: tuple[Ran, Path]) -> None:
    _ran, out = demo
    assert {path.stem.partition("-")[2] for path in out.glob("*.png")} == SCREENS


def test_no_picture_is_of_a_single_color(demo: tuple[Ran, Path]) -> None:
    _ran, out = demo
    assert {path.name: colors(path) for path in out.glob("*.png") if colors(path) < 8} == {}


def test_no_two_pictures_are_the_same(demo: tuple[Ran, Path]) -> None:
    _ran, out = demo
    pictures = [path.read_bytes() for path in out.glob("*.png")]
    assert len(set(pictures)) == len(pictures)


def test_the_demo_leaves_no_records_behind(demo: tuple[Ran, Path]) -> None:
    _ran, out = demo
    assert not (out.parent / "data").exists() or not list((out.parent / "data").rglob("records*"))


def test_a_demo_of_a_module_without_a_bank_exits_2_and_says_so(line: Line, tmp_path: Path) -> None:
    ran = line.run("demo", "--module", "welding", "--out", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("cpt-practice: ")


def test_a_demo_needs_to_know_where_the_pictures_go(line: Line) -> None:
    assert line.run("demo").code == 2
