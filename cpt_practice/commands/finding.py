"""Finds the commands: every module of this package that has a COMMAND."""

import importlib
import pkgutil
from pathlib import Path

from cpt_practice.commands.command import Command


def find_commands() -> tuple[Command, ...]:
    """All commands, by name."""
    package = __name__.rpartition(".")[0]
    folder = str(Path(__file__).parent)
    modules = (importlib.import_module(f"{package}.{found.name}") for found in pkgutil.iter_modules([folder]))
    commands = [module.COMMAND for module in modules if isinstance(getattr(module, "COMMAND", None), Command)]
    return tuple(sorted(commands, key=_name))


def _name(command: Command) -> str:
    return command.name
