"""Which leads are shown, by what they are sorted, and in which lane each of them stands. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from desktop.models.lead_rows import Row
from desktop.views.leads.rows import Choice, FilterChip
from desktop.wording.leads import source_text, warmth
from desktop.wording.speech import tr
from sync import Waiting

LANES = ("new", "contacted", "qualified", "unqualified", "converted", "lost")
CLOSED = frozenset({"converted", "lost"})
OTHER = "other"
"""The lane of a status that this version does not know."""
ICONS: Mapping[str, str] = MappingProxyType({"converted": "check", "lost": "ban"})
SORTS = ("next", "name", "newest", "budget")
LEVELS = ("hot", "warm", "cold")
LAST = "~"
"""Behind every canonical time."""

_TYPES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "buyer": frozenset({"buyer", "both"}),
        "seller": frozenset({"seller", "both"}),
        "both": frozenset({"both"}),
    }
)


@dataclass(frozen=True)
class LeadFilter:
    """Values of one kind are alternatives; all kinds hold together. Whoever buys and sells is both."""

    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def wants(self, row: Row) -> bool:
        return (
            (not self.kinds or any(row.lead_type in _TYPES[kind] for kind in self.kinds))
            and (not self.levels or row.interest_level in self.levels)
            and (not self.sources or row.source in self.sources)
        )

    def toggled(self, kind: str, value: str) -> LeadFilter:
        values: tuple[str, ...] = getattr(self, kind)
        rest = tuple(one for one in values if one != value)
        return replace(self, **{kind: rest if value in values else (*values, value)})

    def without(self, kind: str) -> LeadFilter:
        return replace(self, **{kind: ()})

    def chips(self) -> tuple[FilterChip, ...]:
        named = (("kinds", kind_name), ("levels", warmth), ("sources", _source_name))
        return tuple(_chip(kind, getattr(self, kind), name) for kind, name in named if getattr(self, kind))

    def choices(self, sources: Sequence[str]) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
        """What the filter's menu offers: (heading, lines)."""
        return (
            (tr("Who"), self._lines("kinds", tuple(_TYPES), kind_name)),
            (tr("How warm"), self._lines("levels", LEVELS, warmth)),
            (tr("From where"), self._lines("sources", sources, _source_name)),
        )

    def _lines(self, kind: str, values: Sequence[str], name: Callable[[str], str]) -> tuple[Choice, ...]:
        return tuple(Choice(kind, value, name(value), value in getattr(self, kind)) for value in values)


def kind_name(kind: str) -> str:
    return {"buyer": tr("Buyers"), "seller": tr("Sellers")}.get(kind, tr("Both buyer and seller"))


def _source_name(source: str) -> str:
    return source_text({"source": source})


def _chip(kind: str, values: tuple[str, ...], name: Callable[[str], str]) -> FilterChip:
    first, more = name(values[0]), len(values) - 1
    return FilterChip(kind, tr("{first} +{more}", first=first, more=more) if more else first)


def sort_name(sort: str) -> str:
    names = {"name": tr("name"), "newest": tr("newest"), "budget": tr("budget")}
    return names.get(sort, tr("next follow-up"))


def sort_key(sort: str, next_at: Callable[[Row], str]) -> Callable[[Row], Any]:
    """What is not known comes last; of the newest, what was not sent yet comes first."""
    keys: Mapping[str, Callable[[Row], Any]] = {
        "name": lambda row: (row.name.casefold(),),
        "newest": lambda row: (_backwards(row.created_at or LAST), row.name.casefold()),
        "budget": lambda row: (-row.budget, row.name.casefold()),
    }
    return keys.get(sort, lambda row: (next_at(row) or LAST, row.name.casefold()))


def _backwards(text: str) -> tuple[int, ...]:
    """Sorts texts of one shape the other way round."""
    return tuple(-ord(sign) for sign in text)


def lane_of(row: Row, ops: Sequence[Waiting]) -> str:
    return lane_at(row.status, ops)


def lane_at(status: str, ops: Sequence[Waiting]) -> str:
    """Where a lead stands: a conversion that waits counts, a move that was not accepted does not."""
    for op in ops:
        refused = str(op.state) == "rejected"
        if str(op.kind) == "convert" and not refused:
            return "converted"
        if refused and "status" in op.fields and op.before.get("status"):
            return _known(str(op.before["status"]))
    return _known(status)


def _known(status: str) -> str:
    return (status if status in LANES else OTHER) if status else LANES[0]
