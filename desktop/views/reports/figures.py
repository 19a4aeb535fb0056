"""What the page of reports shows: tables of numbers, in which each row opens what it counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Look = Literal["full", "hollow", "hatched", "thin"]
"""How a part of a bar looks without any colour."""


@dataclass(frozen=True)
class Part:
    look: Look
    count: int


@dataclass(frozen=True)
class FigureRow:
    """`key` is what opening it wants, empty where nothing can be opened; `spoken` says all of the row."""

    key: str
    title: str
    parts: tuple[Part, ...]
    cells: tuple[str, ...]
    spoken: str


@dataclass(frozen=True)
class Figures:
    """A table: heads of the title and of the cells, rows, and what is said below or in place of them."""

    heads: tuple[str, ...]
    rows: Sequence[FigureRow] = ()
    bars: bool = True
    note: str = ""
    legend: tuple[tuple[Look, str], ...] = ()
    count: int = 0

    @property
    def most(self) -> int:
        """What the longest bar stands for."""
        return max((sum(part.count for part in row.parts) for row in self.rows), default=0)


@dataclass(frozen=True)
class ReportsSight:
    """All of the page; `basis` says what the numbers stand on."""

    outcomes: Figures
    weeks: Figures
    funnel: Figures
    quiet: Figures
    basis: str = ""
