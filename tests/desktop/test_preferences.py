"""What is remembered between runs, and what is done when it cannot be."""

from pathlib import Path

import pytest

from cpt_practice.desktop.preferences import FILE, PreferenceFile, Preferences


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert PreferenceFile(tmp_path).value == Preferences("", 100, "system")


def test_what_is_changed_is_there_at_the_next_start(tmp_path: Path) -> None:
    changed = PreferenceFile(tmp_path / "new").change(text_percent=125, theme="dark", geometry="AdnQ")
    assert PreferenceFile(tmp_path / "new").value == changed == Preferences("AdnQ", 125, "dark")


def test_one_change_leaves_the_others(tmp_path: Path) -> None:
    file = PreferenceFile(tmp_path)
    file.change(theme="dark")
    file.change(text_percent=150)
    assert PreferenceFile(tmp_path).value == Preferences("", 150, "dark")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "12",
        "null",
        '{"colour": "red"}',
        '{"theme": "pink"}',
        '{"theme": 1}',
        '{"text_percent": 3}',
        '{"text_percent": "100"}',
        '{"geometry": 5}',
        '{"geometry": null}',
    ],
)
def test_a_broken_file_means_the_defaults(text: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert PreferenceFile(tmp_path).value == Preferences()


def test_a_file_that_is_not_utf_8_means_the_defaults(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b'{"theme": "d\xe4rk"}')
    assert PreferenceFile(tmp_path).value == Preferences()


def test_preferences_that_cannot_be_kept_are_no_matter(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    file = PreferenceFile(tmp_path / "data")
    assert file.change(theme="dark") == file.value == Preferences("", 100, "dark")


def test_nothing_is_left_half_written(tmp_path: Path) -> None:
    PreferenceFile(tmp_path).change(theme="dark")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(("name", "value"), [("theme", "pink"), ("text_percent", 101)])
def test_nonsense_is_refused_and_changes_nothing(name: str, value: str | int, tmp_path: Path) -> None:
    file = PreferenceFile(tmp_path)
    with pytest.raises(ValueError, match="not a text size or theme"):
        file.change(**{name: value})
    assert file.value == Preferences()
