"""Sentences in the window's sources that no call hands to the catalogue."""

import ast
import re
from collections.abc import Iterator

from tests.words.sources import modules

WORDY = re.compile(r"^\W*[A-Z][a-z’]+([ .,…:]|$)|[a-z]{2,} [a-z]{2,}")
"""A word with a capital that stands alone or goes on, or two words."""
SAYING = frozenset({"tr", "counted", "marked", "translate", "QT_TRANSLATE_NOOP"})
NOT_SHOWN = frozenset({"debug", "info", "warning", "error", "exception", "cast", "import_module", "TypeVar"})
ELSEWHERE = (
    "desktop/__main__.py",
    "desktop/quick_add/",
    "desktop/travel/",
    "desktop/theme/",
)
"""The command line speaks English; grammar, addresses and style sheets are no sentences."""
NO_SENTENCES = frozenset(
    {
        "calendar today",
        "listings listing escrows escrow",
        "people person leads",
        "people leads listings escrows",
        "Del",
        "Esc",
        "Enter",
        "Ctrl Enter",
        "Inter",
        "Lucide",
        "License",
        "License :: ",
        "Classifier",
        "Version",
        "English",
        "Español",
        "Line",
        "Fill",
        "long text",
        "let go",
        "changed by server",
        "led along",
        "left behind",
        "after it starts",
    }
)
"""Pages, keys, names of things, and words that the engine and the theme use among themselves."""

KEYS = frozenset(
    ("Up", "Down", "Left", "Right", "Home", "End", "Tab", "Backtab", "Backspace", "Return", "Space", "Ins")
) | frozenset(("Menu", "Shift", "Ctrl", "Alt"))
"""As Qt calls them in every language."""


def unmarked() -> list[str]:
    """ "file:line text" of each."""
    return [
        f"{name}:{node.lineno} {node.value}"
        for name, tree in modules()
        if not name.startswith(ELSEWHERE)
        for node in _literals(tree)
        if WORDY.search(str(node.value)) and node.value not in NO_SENTENCES | KEYS
    ]


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    apart = {id(part) for node in ast.walk(tree) for part in _set_apart(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node


def _set_apart(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, annotations, names for Python itself, and what is said or logged properly."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.Call) and _name(node) in SAYING | NOT_SHOWN:
        for part in (*node.args, *node.keywords):
            yield from ast.walk(part)
    elif isinstance(node, ast.Raise | ast.arg | ast.AnnAssign):
        kept = node.annotation if isinstance(node, ast.arg | ast.AnnAssign) else node
        yield from ast.walk(kept) if kept else ()
    elif isinstance(node, ast.Assign) and _is_name_for_python(node):
        yield from ast.walk(node.value)
    elif isinstance(node, ast.FunctionDef) and node.returns:
        yield from ast.walk(node.returns)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_name_for_python(node: ast.Assign) -> bool:
    """`__all__`, and the context of a module's texts."""
    names = [target.id for target in node.targets if isinstance(target, ast.Name)]
    return any(name in ("__all__", "CONTEXT", "FIELDS", "CHOICES") for name in names)
