"""Which look is in use: text size and theme as remembered, light or dark as the PC has it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QGuiApplication

from cpt_practice.ui.theme import DARK, LIGHT, Look


class RememberedLook(Protocol):
    """What is remembered between runs."""

    @property
    def text_percent(self) -> int:
        """Text size, 100 to 200."""
        ...

    @property
    def theme(self) -> str:
        """One of "system", "light", "dark"."""
        ...


class LookMemory(Protocol):
    """Keeps what is remembered."""

    @property
    def value(self) -> RememberedLook:
        """What is remembered now."""
        ...

    def change(self, **changes: str | int) -> RememberedLook:
        """Remember something else."""
        ...


class LookChoice:
    """The look in use, and the steps from one to the next; each step says whether anything changed."""

    def __init__(self, memory: LookMemory, percents: tuple[int, ...], themes: tuple[str, ...]) -> None:
        self._memory = memory
        self._percents = percents
        self._themes = themes

    @property
    def theme(self) -> str:
        """The remembered theme's name."""
        return self._memory.value.theme

    @property
    def follows_system(self) -> bool:
        """True where the PC decides between light and dark."""
        return self.theme == "system"

    @property
    def look(self) -> Look:
        """The look in use."""
        dark = self.theme == "dark" or (self.follows_system and _system_is_dark())
        return Look(DARK if dark else LIGHT, self._memory.value.text_percent)

    def step_text(self, step: int) -> bool:
        """One text size up or down, staying at the ends."""
        at = self._percents.index(self._memory.value.text_percent) + step
        return self._set_text(self._percents[min(max(at, 0), len(self._percents) - 1)])

    def normal_text(self) -> bool:
        """Text at 100 %."""
        return self._set_text(100)

    def cycle_text(self) -> bool:
        """One text size up, from the largest to the smallest."""
        at = self._percents.index(self._memory.value.text_percent) + 1
        return self._set_text(self._percents[at % len(self._percents)])

    def cycle_theme(self) -> bool:
        """The next theme."""
        at = self._themes.index(self.theme) + 1
        self._memory.change(theme=self._themes[at % len(self._themes)])
        return True

    def keep_geometry(self, geometry: str) -> None:
        """Remember place and size of the window."""
        self._memory.change(geometry=geometry)

    def _set_text(self, percent: int) -> bool:
        changed = percent != self._memory.value.text_percent
        self._memory.change(text_percent=percent)
        return changed


class LookSteps:
    """What keys and buttons do to the look; `on_change` is called where it changed."""

    def __init__(self, looks: LookChoice, on_change: Callable[[], None]) -> None:
        self._looks = looks
        self._on_change = on_change

    def larger_text(self) -> None:
        """The next larger text size."""
        self._tell(changed=self._looks.step_text(1))

    def smaller_text(self) -> None:
        """The next smaller text size."""
        self._tell(changed=self._looks.step_text(-1))

    def normal_text(self) -> None:
        """Text at 100 %."""
        self._tell(changed=self._looks.normal_text())

    def next_text_size(self) -> None:
        """The next larger text size, or the smallest after the largest."""
        self._tell(changed=self._looks.cycle_text())

    def next_theme(self) -> None:
        """The next theme."""
        self._tell(changed=self._looks.cycle_theme())

    def system_theme_changed(self) -> None:
        """The PC turned light or dark."""
        self._tell(changed=self._looks.follows_system)

    def _tell(self, *, changed: bool) -> None:
        if changed:
            self._on_change()


def _system_is_dark() -> bool:
    """Told by the palette: the style hints answer with an enum of Qt, and Qt's enums take 15 ms of the first paint."""
    colors = QGuiApplication.palette()
    return colors.windowText().color().lightness() > colors.window().color().lightness()
