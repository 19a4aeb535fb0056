"""Every lead by what it is sorted and narrowed by; whole ones are read as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.coming import Coming, Visit
from sync import Condition, Match, Query, Reader, Record, Waiting

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
CALM_MS = 300
"""How long news from the server may wait; what a person did is shown at once."""
FIRST_MS, ASLEEP_MS = 1200, 800
FEW = 2000
"""So many are read by themselves; of more, all are read."""
CACHE = 2000


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


class LeadsModel(QObject):
    """Reads while it is awake; asleep it only counts. Says `changed` when a view has to be shown anew."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge, coming: Coming, openness: Openness) -> None:
        super().__init__()
        self._reader = reader
        self._coming = coming
        self._openness = openness
        self.open = 0
        """How many are open."""
        self._rows: dict[str, Row] = {}
        self._records: dict[str, Record] = {}
        self._stale: set[str] | None = None
        """Leads that may be different; None: all of them."""
        self._news: set[str] | None = None
        """Leads that are different since somebody asked; None: all of them."""
        self._opened: set[str] = set()
        self.ops: dict[str, list[Waiting]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._awake = False
        self._timer.start(FIRST_MS)
        bridge.changed.connect(self._heard)
        bridge.outboxChanged.connect(self._read_outbox)

    def wake(self, awake: bool) -> None:
        """Asleep it follows the news only when they have come to an end."""
        self._awake = awake

    def close(self) -> None:
        self._timer.stop()

    @property
    def rows(self) -> Iterable[Row]:
        return self._rows.values()

    @property
    def count(self) -> int:
        return len(self._rows)

    def row(self, lead: str) -> Row | None:
        return self._rows.get(lead)

    def look(self) -> None:
        """Nobody reads twenty thousand leads for a number at the edge of another page."""
        if self._awake:
            self.read()
            return
        self._timer.stop()
        if self._stale is not None:
            self._read_rows()
        self._read_ops()
        self._count()

    def news(self) -> set[str] | None:
        """Who is shown otherwise since this was asked last; None: anybody."""
        found, self._news = self._news, set()
        return found

    def _differ(self, leads: Iterable[str]) -> None:
        """These are other than before, as far as is known."""
        leads = list(leads)
        if self._news is not None:
            self._news.update(leads)
        for lead in leads:
            row = self._rows.get(lead)
            if row is not None and self._openness.is_open(row, self.ops.get(lead, ())):
                self._opened.add(lead)
            else:
                self._opened.discard(lead)

    def _count(self) -> None:
        self.open = self._counted() if self._stale is None else len(self._opened)
        self.changed.emit()

    def _counted(self) -> int:
        closed = Condition("status", Match.ONE_OF, sorted(self._openness.closed))
        every, done = (
            self._reader.list(Query(RESOURCE, conditions=conditions, limit=0)).total
            for conditions in ((), (closed,))
        )
        return (
            every
            - done
            + sum(
                self._openness.is_open(row, self.ops[row.id]) - (row.status not in self._openness.closed)
                for row in self._listed(self.ops)
            )
        )

    def read(self) -> None:
        """Bring what is known up to date, and say so."""
        self._timer.stop()
        self._read_rows()
        self._read_ops()
        people = self._coming.refresh()
        if people and self._news is not None:
            self._news.update(self._who(people))
        self._count()

    def _read_rows(self) -> None:
        stale, self._stale = self._stale, set()
        if stale is None:
            self._records.clear()
            self._rows = {row.id: row for row in self._listed()}
            self._news = None
            self._opened.clear()
            self._differ(self._rows)
        elif stale:
            self._read_some(stale)
            self._differ(stale)

    def _who(self, people: Collection[str]) -> Iterable[str]:
        """The leads that are one of them: clients by their local id, others by their e-mail address."""
        return (
            row.id for row in self.rows if row.client in people or row.email in people or row.id in self.ops
        )

    def pass_time(self) -> None:
        """What was to come may be over."""
        if self._news is not None:
            self._news.update(self._who(self._coming.people))
        self.changed.emit()

    def read_one(self, lead: str) -> None:
        """At once, before it is announced."""
        if self._stale is not None:
            self._stale.add(lead)
        self.read()

    def _read_some(self, stale: set[str]) -> None:
        found = {row.id: row for row in self._listed(stale)}
        for lead in stale:
            self._records.pop(lead, None)
            if lead not in found:
                self._rows.pop(lead, None)
        self._rows |= found

    def _listed(self, leads: Iterable[str] | None = None) -> Iterator[Row]:
        """Of these or of all, those that a list would show."""
        return map(_of_columns, self._reader.values(Query(RESOURCE), FIELDS, leads))

    def _read_ops(self) -> bool:
        """Says whether anything waits otherwise than before."""
        before, self.ops = self.ops, {}
        for op in self._reader.outbox():
            if op.resource == RESOURCE:
                self.ops.setdefault(op.id, []).append(op)
        touched = {lead for lead in {*before, *self.ops} if before.get(lead) != self.ops.get(lead)}
        for lead in touched:
            self._records.pop(lead, None)
        self._differ(touched)
        return bool(touched)

    def _read_outbox(self) -> None:
        if self._read_ops():
            self._count()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        mine = ids.get(RESOURCE, frozenset())
        concerned = self._coming.heard(ids)
        if ids and not mine and not concerned:
            return
        if not ids or len(mine) > FEW:
            self._stale = None
        elif self._stale is not None:
            self._stale |= mine
            self._stale = self._stale if len(self._stale) <= FEW else None
        if by_person:
            self.look()
        elif not self._awake:
            self._timer.start(ASLEEP_MS)
        elif not self._timer.isActive():
            self._timer.start(CALM_MS)

    def records(self, leads: Sequence[str]) -> Mapping[str, Record]:
        """The whole leads; those that have just gone are missing."""
        wanted = [key for key in leads if key not in self._records]
        if wanted:
            if len(self._records) > CACHE:
                self._records.clear()
            self._records |= self._reader.find(RESOURCE, wanted)
        return {key: self._records[key] for key in leads if key in self._records}

    def coming(self, lead: Record) -> Visit | None:
        """The next appointment with the same person."""
        row = self._rows.get(lead.id)
        return self._visit(row) if row is not None else None

    def _visit(self, row: Row) -> Visit | None:
        waiting = [op for op in self.ops.get(row.id, ()) if str(op.kind) == "convert"]
        client = str(waiting[0].before.get("client") or "") if waiting else row.client
        return self._coming.with_person(client, row.email)

    def next_at(self, row: Row) -> str:
        """When there is something to do: the follow-up or the appointment, whichever is first; or empty."""
        visit = self._visit(row)
        if visit is None:
            return row.next_follow_up
        return min(row.next_follow_up or visit.start, visit.start)


def _of_columns(values: Sequence[Any]) -> Row:
    """(local id, and what `FIELDS` hold)."""
    row = Row._make(value or "" for value in values)
    return row._replace(budget=int(row.budget or 0), email=row.email.casefold())
