"""The log file: what went wrong and when, with no names and no answers, rotated so that it stays small."""

import logging
import logging.handlers
from pathlib import Path

FILE = "cpt-practice.log"
_BYTES = 500_000
_KEPT = 4


def start_logging(folder: Path) -> bool:
    """Write warnings and events to the log file in `folder`; False where the folder cannot be written to.

    The program runs on without a log rather than not at all.
    """
    logging.raiseExceptions = False
    root = logging.getLogger()
    if any(isinstance(each, logging.handlers.RotatingFileHandler) for each in root.handlers):
        return True
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / FILE, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
    except OSError:
        root.addHandler(logging.NullHandler())
        return False
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return True
