"""The table of the server's behaviours stays true: its tests exist, and its sentences are the window's."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from sync.sandbox.faults import FAULTS
from tests.house.measure import ROOT

TABLE = ROOT / "sync" / "BEHAVIOURS.md"
TESTS = ROOT / "tests" / "behaviours"
WORDING = ROOT / "desktop" / "wording"


@dataclass(frozen=True)
class Row:
    number: str
    sentence: str
    file: str
    test: str


def rows() -> list[Row]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 5 and (cells[0] == "any" or cells[0] in FAULTS):
            file, _, test = cells[4].strip("`").partition("::")
            found.append(Row(cells[0], cells[3], file, test))
    return found


def texts(tree: ast.AST) -> list[str]:
    """Every text that stands in the code."""
    values = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [value for value in values if isinstance(value, str)]


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_every_behaviour_has_its_fault_and_its_row() -> None:
    numbers = [f"B{number}" for number in range(1, 23)]
    found = list(dict.fromkeys(row.number for row in rows() if row.number != "any"))
    assert found == numbers
    assert set(numbers) <= FAULTS.keys()


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.test)
def test_the_sentence_is_one_of_the_windows(row: Row) -> None:
    said = {text for path in WORDING.glob("*.py") for text in texts(parsed(path))}
    assert row.sentence in said


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.test)
def test_the_test_exists_and_asserts_the_sentence(row: Row) -> None:
    found = [
        node
        for node in ast.walk(parsed(TESTS / row.file))
        if isinstance(node, ast.FunctionDef) and node.name == row.test
    ]
    assert found, f"{row.file} has no {row.test}"
    parts = [re.escape(part) for part in re.split(r"\{[a-z]+\}", row.sentence)]
    sentence = re.compile(".+".join(parts))
    asserted = [text for node in ast.walk(found[0]) if isinstance(node, ast.Assert) for text in texts(node)]
    calm = row.sentence == "Nothing is waiting." and "glass.calm" in ast.unparse(found[0])
    assert calm or any(sentence.search(text) for text in asserted)
