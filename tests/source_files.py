"""The project's own sources, parsed once for the tests of its rules."""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file; `name` is its path from the root."""

    name: str
    text: str
    tree: ast.Module

    @property
    def comments(self) -> list[tuple[int, str]]:
        """Every comment with its line."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]

    def line(self, number: int) -> str:
        """The text of one line, counted from 1."""
        return self.text.splitlines()[number - 1]

    def nodes(self) -> Iterator[ast.AST]:
        """Every node of the syntax tree."""
        return ast.walk(self.tree)

    def functions(self) -> Iterator[Function]:
        """Every function and method, inner ones too."""
        return (node for node in self.nodes() if isinstance(node, Function))

    def calls(self) -> Iterator[ast.Call]:
        """Every call."""
        return (node for node in self.nodes() if isinstance(node, ast.Call))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files under these folders of the project."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(_read(path) for path in paths)


def called_name(call: ast.Call) -> str:
    """The last part of what is called: `sleep` for `time.sleep(1)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def length(node: Function | ast.ClassDef) -> int:
    """Lines from the name to the end."""
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


def _read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))
