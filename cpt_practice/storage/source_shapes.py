"""The shapes that bank sources must have, field by field."""

import msgspec

from cpt_practice.domain.question import Level


class SourceOption(msgspec.Struct, forbid_unknown_fields=True):
    """One option of an item."""

    text: str
    why: str
    key: bool = False


class SourceItem(msgspec.Struct, forbid_unknown_fields=True):
    """One item; the fields and their meaning are those of docs/bank-format.md."""

    id: str
    topic: str
    level: Level
    difficulty: float
    stem: str
    options: list[SourceOption]
    reference: str
    revision: int
    figure: str | None = None
    alt: str | None = None
    shuffle: bool = True
    enemies: list[str] = []
    waive: dict[str, str] = {}


class SourceFile(msgspec.Struct, forbid_unknown_fields=True):
    """A file of one key activity."""

    domain: str
    items: list[object]


class SourceActivity(msgspec.Struct, forbid_unknown_fields=True):
    """One key activity of a blueprint."""

    id: str
    title: str
    short: str
    questions: int
    topics: list[str]
    generated: int = 0


class SourceBlueprint(msgspec.Struct, forbid_unknown_fields=True):
    """A blueprint."""

    module: str
    domains: list[SourceActivity]


class SourcePair(msgspec.Struct, forbid_unknown_fields=True):
    """Two items that look alike and, judged by a person, are not."""

    items: tuple[str, str]
    because: str


class SourcePairs(msgspec.Struct, forbid_unknown_fields=True):
    """The file of such pairs."""

    distinct: list[SourcePair]
