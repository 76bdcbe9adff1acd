"""Check that everything the program rests on is in order, and say what to do where it is not."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is in order, what was found, and (where it is not) what to do."""

    subject: str
    ok: bool
    found: str
    advice: str = ""


Probe = Callable[[], tuple[Finding, ...]]


def check_health(probes: tuple[Probe, ...]) -> tuple[Finding, ...]:
    """All findings of all probes, in their order."""
    return tuple(finding for probe in probes for finding in probe())
