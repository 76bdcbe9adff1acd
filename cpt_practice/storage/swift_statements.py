"""Statements turned into the driver's own text once, for what is done at every key press."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ClauseElement
from sqlalchemy.engine import Dialect

Value = str | int | bytes | bool | None


@dataclass(frozen=True, slots=True)
class SwiftStatement:
    """A statement as the driver takes it: its text, the order of its parameters (None: by name), and fixed values."""

    text: str
    order: tuple[str, ...] | None
    fixed: Mapping[str, Value]

    def arguments(self, values: Mapping[str, Value]) -> tuple[Value, ...] | dict[str, Value]:
        """The parameters in the form that the driver takes."""
        if self.order is None:
            return {**self.fixed, **values}
        fixed = self.fixed
        return tuple(values[name] if name in values else fixed[name] for name in self.order)


def swift_statement(statement: ClauseElement, dialect: Dialect) -> SwiftStatement:
    """Compile a statement for a dialect."""
    compiled = statement.compile(dialect=dialect)
    order = getattr(compiled, "positiontup", None)
    return SwiftStatement(str(compiled), None if order is None else tuple(order), dict(compiled.params))
