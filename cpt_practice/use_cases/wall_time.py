"""The wall clock as text: UTC in ISO 8601 for the records, the PC's own zone for people."""

from datetime import UTC, datetime


def utc_text(wall_ms: int) -> str:
    """Milliseconds since 1970 as "2026-11-23T14:05:09Z"; text order is time order."""
    return datetime.fromtimestamp(wall_ms / 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local_moment(utc: str) -> datetime:
    """The moment of a text made by utc_text, in the PC's own zone."""
    return datetime.fromisoformat(utc).astimezone()


def local_date(utc: str) -> str:
    """The day of a text made by utc_text in the PC's own zone, "Nov 23, 2026"."""
    moment = local_moment(utc)
    return f"{moment:%b} {moment.day}, {moment.year}"
