"""Which versions this run is made of, read from what is installed."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from cpt_practice import __version__
from cpt_practice.use_cases.check_health import Finding

_LIBRARIES = ("PySide6_Essentials", "SQLAlchemy", "alembic", "msgspec", "numpy", "PyYAML")
_REFUSED = {"PySide6_Essentials": ("6.12.0",)}  # aborts on Python 3.11 after about 7,000 texts set


def version_findings() -> tuple[Finding, ...]:
    """The program, Python and system, then each library; a version known to fail is a defect."""
    own = f"CPT Practice {__version__}, Python {platform.python_version()} ({sys.executable}), {platform.platform()}"
    return (Finding("program", ok=True, found=own), *(_library(name) for name in _LIBRARIES))


def _library(name: str) -> Finding:
    try:
        found = version(name)
    except PackageNotFoundError:
        return Finding(name, ok=False, found="not installed", advice="Install the program anew.")
    if found in _REFUSED.get(name, ()):
        advice = "Install version 6.11.3: this one ends the program within one exam."
        return Finding(name, ok=False, found=found, advice=advice)
    return Finding(name, ok=True, found=found)
