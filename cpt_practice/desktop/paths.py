"""Where everything lives: the user's data, cache and log, and the banks and resources that came with the program."""

import os
from dataclasses import dataclass
from pathlib import Path

APP = "CPT Practice"
DATA_VARIABLE = "CPT_PRACTICE_DATA"
RECORDS = "records.sqlite3"
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders in use; `banks` and `resources` are read only."""

    data: Path
    cache: Path
    log: Path
    banks: Path
    resources: Path

    @property
    def records(self) -> Path:
        """The file with students and attempts."""
        return self.data / RECORDS

    @property
    def certification(self) -> Path:
        """The file with the facts of the certification."""
        return self.resources / "certification.toml"


def find_paths(data: str | None) -> Paths:
    """The folders for this run.

    `data`, or else the environment variable CPT_PRACTICE_DATA, moves data, cache and log together; without either
    they are where the operating system wants them for this user.
    """
    chosen = data or os.environ.get(DATA_VARIABLE)
    banks, resources = _shipped("question_banks"), _shipped("resources")
    if chosen:
        root = _expanded(Path(chosen)).absolute()
        return Paths(root, root / "cache", root / "log", banks, resources)
    import platformdirs  # noqa: PLC0415 (not needed where --data is given; the start is measured)

    return Paths(
        platformdirs.user_data_path(APP, appauthor=False),
        platformdirs.user_cache_path(APP, appauthor=False),
        platformdirs.user_log_path(APP, appauthor=False),
        banks,
        resources,
    )


def _expanded(folder: Path) -> Path:
    """The folder with ~ replaced by the user's own; as it is where there is no such user."""
    try:
        return folder.expanduser()
    except RuntimeError:
        return folder


def _shipped(name: str) -> Path:
    """A folder that comes with the program: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
