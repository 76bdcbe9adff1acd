"""Who practices: students and the rules for their names."""

import unicodedata
from dataclasses import dataclass

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Student:
    """One student; `id` never changes, the display name may."""

    id: int
    name: str


class UnusableNameError(ValueError):
    """A display name cannot be used; the text says why and what to do."""


def checked_name(typed: str, taken: tuple[str, ...]) -> str:
    """The name as it is kept: trimmed, single spaces, NFC.

    Raises UnusableNameError where it is empty, over 60 characters, has control characters, or is taken (letter case
    and width do not count).
    """
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if not name:
        raise UnusableNameError("Type a name first.")
    if len(name) > LONGEST_NAME:
        raise UnusableNameError(f"The name has {len(name)} characters; {LONGEST_NAME} fit. Shorten it.")
    if any(unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs"} for character in name):
        raise UnusableNameError("The name has a character that cannot be shown. Type it again.")
    if _folded(name) in {_folded(other) for other in taken}:
        raise UnusableNameError("There is a profile with this name. Choose it from the list, or add a number.")
    return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
