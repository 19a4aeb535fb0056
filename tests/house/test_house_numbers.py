"""The house numbers: small files, small functions, few parameters, and nothing unfinished."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable

import pytest

from tests.house.measure import (
    PRODUCT,
    ROOT,
    Module,
    commands,
    imports_inside,
    length,
    modules,
    mutable_globals,
    parameters,
    star_imports,
    untyped,
)

# (the rule, the place): why following the rule would make this piece of code worse.
EXCEPTIONS: dict[tuple[str, str], str] = {}

UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
PATH_OF_A_MACHINE = re.compile(r"/(home|root|Users|work)/\w")
VAGUE = re.compile(r"(util|helper|manager|misc)s?(_|$)", re.IGNORECASE)


@pytest.fixture(scope="module")
def product() -> list[Module]:
    found = modules(*PRODUCT)
    assert found, "no module of the product was found"
    return found


@pytest.fixture(scope="module")
def everything(product: list[Module]) -> list[Module]:
    """The product, and all that tests and measures it."""
    found = modules("tests")
    assert found, "no module of the tests was found"
    return [*product, *found]


def offenders(rule: str, found: Iterable[tuple[str, object]]) -> list[str]:
    """What breaks a rule without an exception, and exceptions that nothing needs any more."""
    broken = dict(found)
    excepted = {place for named, place in EXCEPTIONS if named == rule}
    unneeded = [f"{place}: the exception is no longer needed" for place in excepted - broken.keys()]
    return [f"{place}: {value}" for place, value in broken.items() if place not in excepted] + unneeded


def test_files_have_at_most_300_lines(everything: list[Module]) -> None:
    assert not offenders("file", ((m.name, m.lines) for m in everything if m.lines > 300))


def test_half_of_the_files_have_fewer_than_120_lines(product: list[Module]) -> None:
    small = [m for m in product if m.lines < 120]
    assert len(small) * 2 >= len(product)


def test_functions_have_at_most_40_lines(everything: list[Module]) -> None:
    long = ((m.place(f), length(f)) for m in everything for f in m.functions if length(f) > 40)
    assert not offenders("function", long)


def test_nine_in_ten_functions_have_fewer_than_20_lines(product: list[Module]) -> None:
    lengths = [length(f) for m in product for f in m.functions]
    small = [lines for lines in lengths if lines < 20]
    assert len(small) * 10 >= len(lengths) * 9


def test_classes_have_at_most_200_lines(everything: list[Module]) -> None:
    long = ((m.place(c), length(c)) for m in everything for c in m.classes if length(c) > 200)
    assert not offenders("class", long)


def test_classes_have_at_most_20_methods(everything: list[Module]) -> None:
    counted = (
        (m.place(c), sum(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in c.body))
        for m in everything
        for c in m.classes
    )
    assert not offenders("methods", ((place, count) for place, count in counted if count > 20))


def test_functions_take_at_most_5_parameters(product: list[Module]) -> None:
    many = (
        (m.place(f), len(parameters(f)))
        for m in product
        for f in m.functions
        if len(parameters(f)) > 5 and f.name not in commands(m)
    )
    assert not offenders("parameters", many)


def test_every_function_is_typed(product: list[Module]) -> None:
    assert not offenders(
        "typed", ((m.place(f), untyped(f)) for m in product for f in m.functions if untyped(f))
    )


def test_nothing_is_imported_inside_a_function(product: list[Module]) -> None:
    late = ((m.place(f), "imports inside") for m in product for f in m.functions if imports_inside(f))
    assert not offenders("import inside", late)


def test_nothing_is_imported_with_a_star(everything: list[Module]) -> None:
    assert not offenders("star import", ((m.name, star_imports(m)) for m in everything if star_imports(m)))


def test_no_module_holds_state_that_changes(product: list[Module]) -> None:
    assert not offenders("state", ((m.name, mutable_globals(m)) for m in product if mutable_globals(m)))


def test_every_module_says_in_a_sentence_what_it_is(everything: list[Module]) -> None:
    silent = ((m.name, "no docstring") for m in everything if not ast.get_docstring(m.tree))
    assert not offenders("docstring", silent)


@pytest.mark.parametrize("pattern", [UNFINISHED, PATH_OF_A_MACHINE], ids=["unfinished", "machine path"])
def test_nothing_is_left_behind(product: list[Module], pattern: re.Pattern[str]) -> None:
    lines = (
        (f"{m.name}:{number}", line.strip())
        for m in product
        for number, line in enumerate(m.text.splitlines(), 1)
        if pattern.search(line)
    )
    assert not offenders("left behind", lines)


def test_no_name_says_nothing(everything: list[Module]) -> None:
    named = [(m.name, m.path.stem) for m in everything] + [
        (m.place(c), c.name) for m in everything for c in m.classes
    ]
    assert not offenders("vague", ((place, name) for place, name in named if VAGUE.search(name)))


def test_no_function_has_more_than_8_ways_through() -> None:
    ruff = [sys.executable, "-m", "ruff", "check", "--quiet", "--output-format=concise"]
    result = subprocess.run([*ruff, "--select=C901"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
