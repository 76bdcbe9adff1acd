"""The rules of the house, each checked by a machine."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator

import pytest

from tests.source_files import ROOT, Function, Source, called_name, length, sources
from tests.tree_of_modules import DOCUMENT, tree_in_document, tree_of_modules

OURS = sources("cpt_practice")
ALL = sources("cpt_practice", "tests", "benchmarks")
SCREENS = sources("cpt_practice/ui")
SLEEPS = {"sleep", "msleep", "usleep", "qSleep"}
VAGUE = {"utils", "helpers", "misc", "common", "base", "manager", "data", "info"}
IGNORED = re.compile(r"#\s*type:\s*ignore")
EXPLAINED = re.compile(r"# type: ignore\[[a-z-]+(, ?[a-z-]+)*\]\s+# \S")
COLOR_OR_SIZE = re.compile(r"#[0-9a-fA-F]{6}\b|\b\d+ ?px\b")
Located = ast.stmt | ast.expr | ast.ExceptHandler
BOUND_SLOT = re.compile(r"_on_\w+|[a-z][A-Za-z]*")  # ours, or a method of Qt's


def test_no_file_is_over_300_lines() -> None:
    assert [source.name for source in ALL if source.text.count("\n") > 300] == []


def test_no_function_is_over_40_lines() -> None:
    assert _places((source, node) for source in ALL for node in source.functions() if length(node) > 40) == []


def test_no_class_is_over_200_lines() -> None:
    classes = ((source, node) for source in ALL for node in source.nodes() if isinstance(node, ast.ClassDef))
    assert _places((source, node) for source, node in classes if length(node) > 200) == []


def test_every_module_says_its_contract() -> None:
    assert [source.name for source in OURS if ast.get_docstring(source.tree) is None] == []


def test_every_public_class_function_and_method_says_its_contract() -> None:
    public = ((source, node) for source in OURS for node in _public(source.tree))
    assert _places((source, node) for source, node in public if ast.get_docstring(node) is None) == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [source.name for source in OURS if VAGUE & set(source.name.removesuffix(".py").split("/"))] == []


def test_no_error_is_caught_that_nobody_thought_of() -> None:
    handlers = [
        (source, node, _catches(node))
        for source in ALL
        for node in source.nodes()
        if isinstance(node, ast.ExceptHandler)
    ]
    assert _places((source, node) for source, node, caught in handlers if caught & {"everything", "Exception"}) == []
    careless = ((source, node) for source, node, caught in handlers if "BaseException" in caught)
    assert _places((source, node) for source, node in careless if not _raises_on(node)) == []


def test_nothing_sleeps() -> None:
    assert _places((source, call) for source in ALL for call in source.calls() if called_name(call) in SLEEPS) == []


def test_nothing_runs_the_event_loop_from_inside() -> None:
    calls = ((source, call) for source in OURS for call in source.calls())
    assert _places((source, call) for source, call in calls if called_name(call) == "processEvents") == []


def test_every_ignored_type_error_has_a_code_and_a_reason() -> None:
    ignored = [(source, line, text) for source in ALL for line, text in source.comments if IGNORED.match(text)]
    bare = [(source, line) for source, line, _text in ignored if not EXPLAINED.search(source.line(line))]
    assert [f"{source.name}:{line}" for source, line in bare] == []


def test_every_slot_is_a_method_of_that_name_or_handed_in() -> None:
    connects = (
        (source, function, call)
        for source in SCREENS
        for function, call in _calls_with_function(source)
        if called_name(call) == "connect"
    )
    assert _places((source, call) for source, function, call in connects if not _is_bound(call.args[0], function)) == []


def test_the_screens_make_no_function_that_could_keep_a_dropped_page_alive() -> None:
    screens = [source for source in SCREENS if source.name != "cpt_practice/ui/robot.py"]  # it waits, and has no slots
    made = ((source, node) for source in screens for node in _made_functions(source))
    assert _places(made) == []


def test_every_slot_named_in_a_table_of_keys_is_one_of_ours() -> None:
    keys = [call for source in SCREENS for call in source.calls() if called_name(call) == "Key"]
    slots = [text for call in keys for text in _texts(call) if text.startswith(("_", "on_"))]
    assert slots
    assert [slot for slot in slots if not slot.startswith("_on_")] == []


def test_colors_and_sizes_stand_in_the_theme_alone() -> None:
    others = [source for source in SCREENS if source.name != "cpt_practice/ui/theme.py"]
    texts = ((source, node) for source in others for node in _plain_texts(source))
    assert _places((source, node) for source, node in texts if COLOR_OR_SIZE.search(str(node.value))) == []


def test_the_layers_import_in_one_direction() -> None:
    command = (
        "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
    )
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tree_in_the_documentation_is_that_of_the_code() -> None:
    expected = tree_of_modules()
    if tree_in_document() != expected:
        pytest.fail(f"{DOCUMENT} must hold this block (python tests/tree_of_modules.py prints it):\n{expected}")


def _places(found: Iterable[tuple[Source, Located]]) -> list[str]:
    return [f"{source.name}:{node.lineno} {getattr(node, 'name', '')}".rstrip() for source, node in found]


def _public(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Public classes, functions and methods; Qt's own methods, which we only override, have Qt's contract."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            overrides_qt = isinstance(tree, ast.ClassDef) and not node.name.islower()
            if isinstance(node, ast.ClassDef):
                yield from _public(node)
            if not overrides_qt:
                yield node


def _catches(handler: ast.ExceptHandler) -> set[str]:
    if handler.type is None:
        return {"everything"}
    return {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}


def _raises_on(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _texts(node: ast.AST) -> Iterator[str]:
    return (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))


def _calls_with_function(source: Source) -> Iterator[tuple[Function | None, ast.Call]]:
    """Every call with the innermost function that it stands in."""
    owner = {id(node): function for function in source.functions() for node in ast.walk(function)}
    return ((owner.get(id(call)), call) for call in source.calls())


def _is_bound(slot: ast.expr, function: Function | None) -> bool:
    """True for `something._on_event` or a method of Qt's, for a parameter, and for what was looked up by its name."""
    if isinstance(slot, ast.Attribute):
        return BOUND_SLOT.fullmatch(slot.attr) is not None
    if not isinstance(slot, ast.Name) or function is None:
        return False
    parameters = {parameter.arg for parameter in function.args.args}
    return slot.id in parameters or any(_looks_up(node, slot.id) for node in ast.walk(function))


def _looks_up(node: ast.AST, name: str) -> bool:
    """True for `name = getattr(…)`: the bound method of that name."""
    match node:
        case (
            ast.Assign(targets=[ast.Name(id=target)], value=ast.Call() as call)
            | ast.AnnAssign(target=ast.Name(id=target), value=ast.Call() as call)
        ) if target == name:
            return called_name(call) == "getattr"
        case _:
            return False


def _made_functions(source: Source) -> Iterator[Located]:
    """Lambdas (but for the order of a sort), partials, and functions inside functions."""
    keys = {id(node.value) for node in source.nodes() if isinstance(node, ast.keyword) and node.arg == "key"}
    for node in source.nodes():
        if isinstance(node, ast.Lambda) and id(node) not in keys:
            yield node
        if isinstance(node, ast.Call) and called_name(node) in {"partial", "partialmethod"}:
            yield node
    for function in source.functions():
        yield from (node for node in ast.walk(function) if isinstance(node, Function) and node is not function)


def _plain_texts(source: Source) -> Iterator[ast.Constant]:
    """Texts of the program, without docstrings."""
    docstrings = {id(node.value) for node in source.nodes() if isinstance(node, ast.Expr)}
    constants = (node for node in source.nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return (node for node in constants if id(node) not in docstrings)
