"""What the leads page shows: cards, lanes, the filter, the order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

LOUD = frozenset({"rejected", "conflict", "gone"})
"""States that take room for a sentence on the card."""

Wish = Literal["fix", "retry", "discard", "review"]


@dataclass(frozen=True)
class NextStep:
    """`icon` is an outline's name; what is due today or late stands out."""

    icon: str
    text: str
    due: bool = False


@dataclass(frozen=True)
class LeadCard:
    """One lead, ready to read: `heat` is 0 to 3 bars, `word` the short word of a quiet state.

    `detail` is the sentence of a loud one, `acts` what can be done about it: (wish, button).
    """

    id: str
    name: str
    second: str
    step: NextStep
    spoken: str
    heat: int = 0
    heat_label: str = ""
    state: str = "synced"
    word: str = ""
    detail: str = ""
    acts: tuple[tuple[Wish, str], ...] = ()
    status: str = ""
    budget: str = ""
    source: str = ""

    @property
    def loud(self) -> bool:
        return self.state in LOUD


Cards = Callable[[Sequence[str]], Mapping[str, LeadCard]]
"""Reads the cards of these leads; one that has just gone is missing."""


@dataclass(frozen=True)
class Lane:
    """`spoken` says how many there are; `fixed` lanes take no new leads."""

    id: str
    title: str
    spoken: str = ""
    ids: tuple[str, ...] = ()
    icon: str = ""
    fixed: bool = False


@dataclass(frozen=True)
class Choice:
    """One line of the filter's menu."""

    kind: str
    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True)
class FilterChip:
    """What the list is narrowed to by one kind of question."""

    kind: str
    label: str


@dataclass(frozen=True)
class Leads:
    """All of the page: lanes in order, the same leads as one list, and which cards need room."""

    lanes: tuple[Lane, ...] = ()
    order: tuple[str, ...] = ()
    loud: frozenset[str] = frozenset()
    chips: tuple[FilterChip, ...] = ()
    total: int = 0
    """How many there are without the filter."""


@dataclass(frozen=True)
class Folding:
    """What the person folded and unfolded, as far as it differs from what the width says."""

    folded: frozenset[str] = field(default_factory=frozenset)
    opened: frozenset[str] = field(default_factory=frozenset)

    def toggled(self, lane: str, *, was_open: bool) -> Folding:
        if was_open:
            return Folding(self.folded | {lane}, self.opened - {lane})
        return Folding(self.folded - {lane}, self.opened | {lane})
