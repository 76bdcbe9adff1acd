"""Which files a module's bank is made of, and the hash that tells whether they changed."""

import hashlib
from pathlib import Path

BLUEPRINT = "blueprint.yaml"
FIGURES = "figures"
FORMAT = 2  # raised when the same sources would be compiled to something else


def source_files(folder: Path) -> tuple[Path, ...]:
    """The files that a module's bank is made of, in a fixed order."""
    texts = sorted(folder.glob("*.yaml"), key=_name)
    figures = sorted((folder / FIGURES).glob("*.svg"), key=_name) if (folder / FIGURES).is_dir() else []
    return (*texts, *figures)


def sources_digest(folder: Path) -> str:
    """A hash over names and contents of a module's sources and over the format compiled to."""
    digest = hashlib.sha256(b"%d" % FORMAT)
    for file in source_files(folder):
        body = file.read_bytes()
        digest.update(b"\0%s\0%d\0" % (file.name.encode(), len(body)))
        digest.update(body)
    return digest.hexdigest()


def _name(path: Path) -> str:
    return path.name
