"""The measure finds what it is there to find."""

import ast
from pathlib import Path

import pytest

from tests.house import measure


def parsed(tmp_path: Path, source: str) -> measure.Module:
    path = tmp_path / "module.py"
    path.write_text(source, encoding="utf-8")
    return measure.Module(path)


def function(source: str) -> measure.Function:
    node = ast.parse(source).body[0]
    assert isinstance(node, measure.Function)
    return node


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("CACHE = {}", ["CACHE"]),
        ("TABLE = {'a': 1}", []),
        ("TABLE = {n: 1 for n in 'ab'}", []),
        ("TABLE = {'a': 1}\ndef f():\n    TABLE['b'] = 2", ["TABLE"]),
        ("NAMES = ['a']\ndef f():\n    NAMES.append('b')", ["NAMES"]),
        ("table = {'a': 1}", ["table"]),
        ("seen: set[str] = set()", ["seen"]),
        ("calls = collections.defaultdict(list)", ["calls"]),
        ("def f():\n    global count\n    count = 1", ["count"]),
        ("TABLE: Final[Mapping[str, int]] = {'a': 1}", []),
        ("TABLE: typing.Mapping[str, int] = {'a': 1}", []),
        ("NAMES = frozenset({'a'})\nPAIRS = (1, 2)", []),
        ("__all__ = ['f']", []),
        ("def f():\n    cache = {}", []),
    ],
)
def test_state_of_a_module_is_what_can_be_changed(tmp_path: Path, source: str, names: list[str]) -> None:
    assert measure.mutable_globals(parsed(tmp_path, source)) == names


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("def f(self, a, b): ...", 2),
        ("def f(cls, a, /, b, *, c): ...", 3),
        ("def f(a, *rest, **more): ...", 3),
        ("async def f(): ...", 0),
    ],
)
def test_parameters_are_those_that_a_caller_passes(source: str, count: int) -> None:
    assert len(measure.parameters(function(source))) == count


@pytest.mark.parametrize(
    ("source", "missing"),
    [
        ("def f(a: int) -> None: ...", []),
        ("def f(self, a) -> None: ...", ["a"]),
        ("def f(*rest): ...", ["rest", "return"]),
    ],
)
def test_a_function_is_typed_when_all_of_it_is(source: str, missing: list[str]) -> None:
    assert measure.untyped(function(source)) == missing


def test_an_import_inside_a_function_is_found_at_any_depth() -> None:
    assert measure.imports_inside(function("def f():\n    if True:\n        import os"))
    assert not measure.imports_inside(function("def f():\n    return os.name"))


def test_a_star_import_is_found_by_its_line(tmp_path: Path) -> None:
    assert measure.star_imports(parsed(tmp_path, "import os\nfrom os import *\n")) == [2]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("@app.command()\ndef f(): ...", {"f"}),
        ("def f(): ...\napp.command('list')(f)", {"f"}),
        ("@cached()\ndef f(): ...\nrun(f)", set()),
    ],
)
def test_a_command_is_what_was_registered_as_one(tmp_path: Path, source: str, names: set[str]) -> None:
    assert measure.commands(parsed(tmp_path, source)) == names
