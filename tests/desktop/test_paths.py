"""Where data, cache, log, banks and resources live."""

from pathlib import Path

import pytest

from cpt_practice.desktop.paths import APP, DATA_VARIABLE, find_paths


def test_a_data_folder_on_the_command_line_moves_everything_that_is_written(tmp_path: Path) -> None:
    paths = find_paths(str(tmp_path / "lab"))
    assert (paths.data, paths.cache, paths.log) == (tmp_path / "lab", tmp_path / "lab/cache", tmp_path / "lab/log")
    assert paths.records == tmp_path / "lab" / "records.sqlite3"


def test_the_environment_moves_everything_that_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert find_paths(None).data == tmp_path


def test_the_command_line_comes_before_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, "/elsewhere")
    assert find_paths(str(tmp_path)).data == tmp_path


def test_a_relative_folder_is_that_of_the_moment_and_a_tilde_is_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_paths("lab").data == tmp_path / "lab"
    assert find_paths("~/lab").data == tmp_path / "lab"


def test_without_either_the_system_says_where() -> None:
    paths = find_paths(None)
    assert APP in str(paths.data)
    assert len({paths.data, paths.cache, paths.log}) == 3


def test_banks_and_resources_came_with_the_program() -> None:
    paths = find_paths(None)
    assert paths.certification.is_file()
    assert (paths.banks / "safety" / "blueprint.yaml").is_file()


def test_looking_for_the_folders_makes_none(tmp_path: Path) -> None:
    find_paths(str(tmp_path / "lab"))
    assert list(tmp_path.iterdir()) == []
