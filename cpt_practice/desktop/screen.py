"""Finds out before Qt starts whether it can show a window, because Qt itself would abort."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cpt_practice.use_cases.check_health import Finding

_DEMO = "or sit an exam without a screen: cpt-practice demo --module safety --out demo"
_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
)
_INSTALL = f"install the missing system libraries (Debian, Ubuntu: apt-get install {_LIBRARIES})"


def screen_problem() -> str | None:
    """One line that says why no window can be shown here and what to do, or None where one can."""
    if not sys.platform.startswith("linux"):
        return None
    missing = _missing_for_qt()
    if missing:
        return f"cpt-practice: {missing} is missing; {_INSTALL}."
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform.split(":")[0] in {"offscreen", "minimal", "vnc", "wayland", "eglfs", "linuxfb"}:
        return None
    if os.environ.get("WAYLAND_DISPLAY") and platform in {"", "wayland"}:
        return None
    if not os.environ.get("DISPLAY"):
        return f"cpt-practice: there is no screen here (DISPLAY is not set); log in to a desktop, {_DEMO}"
    missing = _missing_for_xcb()
    if missing:
        return f"cpt-practice: {missing} is missing; {_INSTALL}, {_DEMO}"
    if not _display_answers():
        return f"cpt-practice: the screen {os.environ['DISPLAY']} does not answer; log in to a desktop, {_DEMO}"
    return None


def offscreen_problem() -> str | None:
    """One line that says why even drawing without a screen cannot work here, or None where it can."""
    missing = _missing_for_qt() if sys.platform.startswith("linux") else None
    return f"cpt-practice: {missing} is missing; {_INSTALL}." if missing else None


def screen_finding() -> Finding:
    """Whether the window can be shown here."""
    from cpt_practice.use_cases.check_health import Finding  # noqa: PLC0415 (for the doctor, not before the first paint)

    problem = screen_problem()
    if problem is None:
        return Finding("screen", ok=True, found=os.environ.get("QT_QPA_PLATFORM") or sys.platform)
    found, _, advice = problem.removeprefix("cpt-practice: ").partition("; ")
    return Finding("screen", ok=False, found=found, advice=advice)


def _missing_for_qt() -> str | None:
    """The shared library that Qt's widgets need and that is not on this system, or None; loads Qt where it can."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return str(error).split(":", maxsplit=1)[0]
    return None


def _missing_for_xcb() -> str | None:
    """The shared library that Qt's X11 platform needs and that is not on this system, or None."""
    import ctypes  # noqa: PLC0415 (needed on X11 only, and the first paint waits for this module)

    qt = sys.modules["PySide6"].__file__
    assert qt is not None
    try:
        ctypes.CDLL(str(Path(qt).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except OSError as error:
        return str(error).split(":", maxsplit=1)[0]
    return None


def _display_answers() -> bool:
    import ctypes  # noqa: PLC0415 (as above)

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    fails = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not fails
