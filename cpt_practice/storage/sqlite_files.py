"""SQLite files as paths: their names as URIs, and renaming a damaged one with its journal."""

from pathlib import Path
from urllib.parse import quote

JOURNALS = ("-wal", "-shm")


def read_only_uri(path: Path, *, unchanging: bool = False) -> str:
    """The URI that opens a file for reading, on a share too (Path.as_uri makes an authority of the server's name).

    `unchanging` promises that nobody writes to it, so that SQLite neither locks nor looks for a journal.
    """
    return read_only_uri_of(path.absolute().as_posix(), unchanging=unchanging)


def read_only_uri_of(name: str, *, unchanging: bool = False) -> str:
    """As read_only_uri, for a whole name with forward slashes: "C:/...", "//server/share/..." or with a root."""
    rooted = name if name.startswith("/") else f"/{name}"
    return f"file://{quote(rooted)}?mode=ro{'&immutable=1' if unchanging else ''}"


def on_a_share(path: Path) -> bool:
    """True for a name such as //server/share/records.sqlite3, where write-ahead logging would not be safe."""
    return path.absolute().as_posix().startswith("//")


def rename_with_journals(path: Path, kept: Path) -> None:
    """Rename a file and its journals, the file last; raises OSError, and then everything has its old name."""
    moved: list[tuple[Path, Path]] = []
    try:
        for ending in (*JOURNALS, ""):
            source, target = path.with_name(path.name + ending), kept.with_name(kept.name + ending)
            if source.exists():
                source.replace(target)
                moved.append((source, target))
    except OSError:
        for source, target in reversed(moved):
            target.replace(source)
        raise


def unused_name(path: Path) -> Path:
    """`path`, or with a number before its ending the first name that is not taken."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
