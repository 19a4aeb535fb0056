"""The faults as a person looks them up: by name, with what each does and what it can be told."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from sync.sandbox.faults.board import FAULTS
from sync.sandbox.faults.fault import Fault


@dataclass(frozen=True)
class Described:
    """`words` are what only this fault understands; `timed` faults take seconds."""

    name: str
    does: str
    words: tuple[str, ...]
    timed: bool


def described() -> list[Described]:
    """B1 to B22 in the order of their numbers, then the others by name."""
    return [_of(kind) for kind in sorted(FAULTS.values(), key=lambda kind: _rank(kind.name))]


def _of(kind: type[Fault]) -> Described:
    does = " ".join((inspect.getdoc(kind) or "").split())
    return Described(kind.name, does, tuple(sorted(kind.words)), kind.timed)


def _rank(name: str) -> tuple[bool, int, str]:
    number = re.fullmatch(r"B([0-9]+)", name)
    return number is None, int(number[1]) if number else 0, name
