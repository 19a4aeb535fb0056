"""What the page of possible duplicates shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.views.people.compare import Who


@dataclass(frozen=True)
class PairRow:
    """Two who may be one, and why that may be; `id` is given back when it is chosen."""

    id: str
    one: Who
    other: Who
    why: str


Rows = Callable[[Sequence[str]], Mapping[str, PairRow]]
"""The rows of some ids; those of whom one has just gone are missing."""


@dataclass(frozen=True)
class PairsSight:
    """All of the page: `nothing` is said where no pair is, heading and sentence."""

    ids: Sequence[str] = ()
    note: str = ""
    nothing: tuple[str, str] = ("", "")
