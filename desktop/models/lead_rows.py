"""What leads are sorted, narrowed and counted by: read once, and then only where it may be different."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sync import Condition, Match, Query, Reader, Waiting

RESOURCE = "leads"
FIELDS = (
    "status",
    "next_follow_up",
    "name",
    "created_at",
    "budget",
    "lead_type",
    "interest_level",
    "source",
    "email",
    "converted_to_client_id",
)
FEW = 2000
"""So many are read by themselves; of more, all are read."""
Ops = Mapping[str, Sequence[Waiting]]
"""Local id of a lead → what of it waits to be sent."""


class Row(NamedTuple):
    """A lead without its words: its id, then `FIELDS`. Texts are empty where nothing is known, `budget` is in
    cents, `email` in small letters, `client` the local id of whom the lead became."""

    id: str
    status: str
    next_follow_up: str
    name: str
    created_at: str
    budget: int
    lead_type: str
    interest_level: str
    source: str
    email: str = ""
    client: str = ""


@dataclass(frozen=True)
class Openness:
    """Which leads count as open: not those with a `closed` status, but for what waits here."""

    closed: frozenset[str]
    is_open: Callable[[Row, Sequence[Waiting]], bool]


class LeadRows:
    """Which are different since somebody asked, and how many are open, is known of all that were read."""

    def __init__(self, reader: Reader, openness: Openness) -> None:
        self._reader = reader
        self._openness = openness
        self.by_id: dict[str, Row] = {}
        self._stale: set[str] | None = None
        """Leads that may be different; None: all of them."""
        self._news: set[str] | None = None
        """Leads that are different since somebody asked; None: all of them."""
        self._opened: set[str] = set()

    @property
    def are_read(self) -> bool:
        return self._stale is not None

    def doubt(self, leads: Collection[str] | None) -> None:
        """These may be different; None: anybody."""
        if leads is None or self._stale is None:
            self._stale = None
            return
        self._stale.update(leads)
        self._stale = self._stale if len(self._stale) <= FEW else None

    def read(self, ops: Ops) -> set[str] | None:
        """Whoever may be different; says who was read, None for all."""
        stale, self._stale = self._stale, set()
        if stale is None:
            self.by_id = {row.id: row for row in self._listed()}
            self._news = None
            self._opened.clear()
            self.differ(self.by_id, ops)
        elif stale:
            found = {row.id: row for row in self._listed(stale)}
            for lead in stale - found.keys():
                self.by_id.pop(lead, None)
            self.by_id |= found
            self.differ(stale, ops)
        return stale

    def _listed(self, leads: Iterable[str] | None = None) -> Iterator[Row]:
        """Of these or of all, those that a list would show."""
        return map(_of_columns, self._reader.values(Query(RESOURCE), FIELDS, leads))

    def differ(self, leads: Iterable[str], ops: Ops) -> None:
        """These are other than before."""
        leads = list(leads)
        self.show_anew(leads)
        for lead in leads:
            row = self.by_id.get(lead)
            if row is not None and self._openness.is_open(row, ops.get(lead, ())):
                self._opened.add(lead)
            else:
                self._opened.discard(lead)

    def show_anew(self, leads: Iterable[str]) -> None:
        if self._news is not None:
            self._news.update(leads)

    def news(self) -> set[str] | None:
        """Who is shown otherwise since this was asked last; None: anybody."""
        found, self._news = self._news, set()
        return found

    def one_of(self, people: Collection[str]) -> Iterator[str]:
        """The leads that are one of these: clients by their local id, others by their e-mail address."""
        return (row.id for row in self.by_id.values() if row.client in people or row.email in people)

    def open(self, ops: Ops) -> int:
        """How many are open; asked of the database as long as nobody needed the rows."""
        return len(self._opened) if self.are_read else self._counted(ops)

    def _counted(self, ops: Ops) -> int:
        closed = Condition("status", Match.ONE_OF, sorted(self._openness.closed))
        every, done = (
            self._reader.list(Query(RESOURCE, conditions=conditions, limit=0)).total
            for conditions in ((), (closed,))
        )
        touched = [
            self._openness.is_open(row, ops[row.id]) - (row.status not in self._openness.closed)
            for row in self._listed(ops)
        ]
        return every - done + sum(touched)


def _of_columns(values: Sequence[Any]) -> Row:
    """(local id, and what `FIELDS` hold)."""
    row = Row._make(value or "" for value in values)
    return row._replace(budget=int(row.budget or 0), email=row.email.casefold())
