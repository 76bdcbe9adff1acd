"""Window place and size, text size and theme of this PC's user: read before the first paint, so a small text file."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "preferences.json"
TEXT_PERCENTS = (100, 110, 125, 150, 175, 200)
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What is remembered between runs; `geometry` is the toolkit's own text, `text_percent` one of TEXT_PERCENTS."""

    geometry: str = ""
    text_percent: int = 100
    theme: str = "system"

    def __post_init__(self) -> None:
        if self.text_percent not in TEXT_PERCENTS or self.theme not in THEMES:
            raise ValueError("not a text size or theme of this program")
        if not isinstance(self.geometry, str):
            raise TypeError("the window's place is a text")


class PreferenceFile:
    """Keeps the preferences; a file that is gone or broken means the defaults, and a failed save is no matter."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._last = _read(self._path)

    @property
    def value(self) -> Preferences:
        """The preferences as they are."""
        return self._last

    def change(self, **changes: str | int) -> Preferences:
        """Change and keep them; returns the new ones."""
        new = replace(self._last, **changes)  # type: ignore[arg-type]  # each caller names real fields
        if new != self._last:
            self._last = new
            _write(self._path, new)
        return new


def _read(path: Path) -> Preferences:
    try:
        return Preferences(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Preferences()


def _write(path: Path, preferences: Preferences) -> None:
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return
