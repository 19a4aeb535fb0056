"""What the house numbers count: modules of the product and of its tests, their classes and functions."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("sync", "desktop")

Function = ast.FunctionDef | ast.AsyncFunctionDef
MUTABLE_DISPLAYS = (ast.Dict, ast.DictComp, ast.List, ast.ListComp, ast.Set, ast.SetComp)
MUTABLE_CALLS = frozenset(
    {"dict", "list", "set", "bytearray", "defaultdict", "OrderedDict", "Counter", "deque", "count", "cycle"}
)
CHANGING_METHODS = frozenset(
    {
        "add",
        "append",
        "clear",
        "discard",
        "extend",
        "insert",
        "pop",
        "popitem",
        "remove",
        "setdefault",
        "update",
    }
)
# A name of one of these types can be read and not changed: the type checker sees to it.
READ_ONLY_TYPES = ("Mapping", "Sequence", "Collection", "Iterable", "Set", "AbstractSet")


@dataclass(frozen=True)
class Module:
    """One source file, parsed."""

    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def name(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def classes(self) -> Iterator[ast.ClassDef]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))

    @property
    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def place(self, node: ast.ClassDef | Function) -> str:
        return f"{self.name}::{node.name}"


def modules(*packages: str) -> list[Module]:
    """Every module of them, in a stable order."""
    return [Module(path) for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


def length(node: ast.ClassDef | Function) -> int:
    """Lines from `def` or `class` to the end; decorators are not counted."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def parameters(function: Function) -> list[ast.arg]:
    """What a caller may pass: all parameters but the `self` or `cls` that Python passes."""
    spec = function.args
    named = [*spec.posonlyargs, *spec.args]
    if named and named[0].arg in {"self", "cls", "mcs"}:
        named = named[1:]
    stars = [star for star in (spec.vararg, spec.kwarg) if star is not None]
    return [*named, *spec.kwonlyargs, *stars]


def commands(module: Module) -> set[str]:
    """Functions whose parameters are the options of a command, which are as many as the command has."""
    calls = [node for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    handed = (argument for call in calls if _registers(call.func) for argument in call.args)
    registered = {argument.id for argument in handed if isinstance(argument, ast.Name)}
    return registered | {f.name for f in module.functions if any(map(_registers, f.decorator_list))}


def _registers(called: ast.expr) -> bool:
    """Whether this is the `app.command(…)` that a function is decorated with, or handed to."""
    method = called.func if isinstance(called, ast.Call) else None
    return isinstance(method, ast.Attribute) and method.attr in {"command", "callback"}


def untyped(function: Function) -> list[str]:
    """The parameters without a type, and `return` where the result has none."""
    bare = [parameter.arg for parameter in parameters(function) if parameter.annotation is None]
    return bare if function.returns is not None else [*bare, "return"]


def imports_inside(function: Function) -> bool:
    return any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function))


def star_imports(module: Module) -> list[int]:
    froms = (node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom))
    return [node.lineno for node in froms if any(alias.name == "*" for alias in node.names)]


def mutable_globals(module: Module) -> list[str]:
    """Names at module level that hold what can change; a table in capitals that nothing changes is none."""
    changed = set(_changed_names(module.tree))
    held = {name: value for statement in module.tree.body for name, value in _mutable_names(statement)}
    tables = {name for name, value in held.items() if name.lstrip("_").isupper() and _is_filled(value)}
    declared = (node for node in ast.walk(module.tree) if isinstance(node, ast.Global))
    return [*(held.keys() - (tables - changed)), *(name for node in declared for name in node.names)]


def _mutable_names(statement: ast.stmt) -> list[tuple[str, ast.expr]]:
    match statement:
        case ast.Assign(targets=targets, value=value) if _is_mutable(value):
            named = [(target.id, value) for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value, annotation=kind) if (
            _is_mutable(value)
        ):
            named = [] if _is_read_only(kind) else [(name, value)]
        case _:
            named = []
    return [(name, value) for name, value in named if name != "__all__"]


def _changed_names(tree: ast.Module) -> Iterator[str]:
    """Names whose content some statement changes: by index, by deletion, by a method that changes."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if (
                method in CHANGING_METHODS
            ):
                yield name
            case ast.AugAssign(target=ast.Name(id=name)):
                yield name


def _is_mutable(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        called = value.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        return name in MUTABLE_CALLS
    return isinstance(value, MUTABLE_DISPLAYS)


def _is_filled(value: ast.expr) -> bool:
    match value:
        case ast.Dict(keys=items) | ast.List(elts=items) | ast.Set(elts=items):
            return bool(items)
        case _:
            return isinstance(value, ast.DictComp | ast.ListComp | ast.SetComp)


def _is_read_only(annotation: ast.expr) -> bool:
    written = ast.unparse(annotation).removeprefix("typing.").removeprefix("Final[")
    return written.split("[")[0].rsplit(".", 1)[-1] in READ_ONLY_TYPES
