"""Every text of the window that goes through the catalogue, as (context, text), read from its sources."""

import ast
from collections.abc import Iterator
from pathlib import Path

from sync.entities import REGISTRY

ROOT = Path(__file__).resolve().parents[2]
WORDING = "Wording"
NAMES = "Names"
CHOICES = "Choices"
Said = tuple[str, str]


class Reader(ast.NodeVisitor):
    """One module: `tr` and `counted` of the wording, `self.tr`, `translate`, `marked` and Qt's own mark."""

    def __init__(self, tree: ast.Module) -> None:
        self.found: list[Said] = []
        self._owner = ""
        self._constants = dict(_constants(tree))
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        before, self._owner = self._owner, node.name
        self.generic_visit(node)
        self._owner = before

    def visit_Call(self, node: ast.Call) -> None:
        context, texts = self._spoken(node)
        for text in texts:
            self.found += [(context, said) for said in _literals(text)]
        self.generic_visit(node)

    def _spoken(self, node: ast.Call) -> tuple[str, list[ast.expr]]:
        called, args = node.func, node.args
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            return self._owner, args[:1]
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(args) == 2:
            return self._context(args[0]), args[1:2]
        if name in ("tr", "marked", "counted"):
            return WORDING, args[1:3] if name == "counted" else args[:1]
        return "", []

    def _context(self, node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return self._constants.get(node.id, "")
        return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            for target in node.targets:
                if isinstance(target, ast.Name) and isinstance(node.value.value, str):
                    yield target.id, node.value.value


def _literals(node: ast.expr) -> Iterator[str]:
    """The text itself, or both of a choice between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _of_entities() -> Iterator[Said]:
    """What the engine's entities call their fields and their choices."""
    for entity in REGISTRY.values():
        for field in entity.fields:
            yield NAMES, field.label
            for choice in field.choices:
                yield CHOICES, choice.capitalize().replace("_", " ")


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def spoken() -> list[Said]:
    """All of them, each once, in an order that does not depend on where they stand."""
    found = set(_of_entities())
    for _name, tree in modules():
        found.update(Reader(tree).found)
    return sorted((context, text) for context, text in found if context and text)
