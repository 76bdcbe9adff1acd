"""Prints the tree of modules as it must stand in docs/architecture.md; run `python tests/tree_of_modules.py`."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "cpt_practice"
DOCUMENT = ROOT / "docs" / "architecture.md"


def tree_of_modules() -> str:
    """One line a folder and, four spaces in, one a module, each with the first line of its docstring."""
    lines: list[str] = []
    folders = sorted({path.parent for path in PACKAGE.rglob("*.py")})
    for folder in folders:
        lines.append(_line(f"{folder.relative_to(ROOT).as_posix()}/", folder / "__init__.py"))
        modules = sorted(path for path in folder.glob("*.py") if path.name != "__init__.py")
        lines.extend(_line(f"    {path.name}", path) for path in modules)
    return "\n".join(lines)


def tree_in_document() -> str:
    """The fenced block of docs/architecture.md that begins with the package's folder; empty where there is none."""
    if not DOCUMENT.is_file():
        return ""
    blocks = DOCUMENT.read_text(encoding="utf-8").split("```")[1::2]
    bodies = (block.partition("\n")[2].rstrip("\n") for block in blocks)
    return next((body for body in bodies if body.startswith(f"{PACKAGE.name}/")), "")


def _line(name: str, path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) if path.is_file() else None
    return f"{name} — {docstring.splitlines()[0]}" if docstring else name


if __name__ == "__main__":
    print(tree_of_modules())
