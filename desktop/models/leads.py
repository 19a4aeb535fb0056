"""Every lead by what it is sorted and narrowed by; whole ones are read as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.coming import Coming
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
FEW = 200
"""So many are put into their new places one by one; more are read as a whole."""
CACHE = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """A lead without its words; texts are empty where nothing is known, `budget` is in cents."""

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
        if self._awake or self._stale is not None:
            self.read()
            return
        self._timer.stop()
        self._read_ops()
        self._count()

    def _count(self) -> None:
        if self._stale is None:
            self.open = self._counted()
        else:
            self.open = sum(self._openness.is_open(row, self.ops.get(row.id, ())) for row in self.rows)
        self.changed.emit()

    def _counted(self) -> int:
        closed = Condition("status", Match.ONE_OF, sorted(self._openness.closed))
        every, done = (
            self._reader.list(Query(RESOURCE, conditions=conditions, limit=0)).total
            for conditions in ((), (closed,))
        )
        touched = [_of_record(record) for record in self._present(self.ops).values()]
        return (
            every
            - done
            + sum(
                self._openness.is_open(row, self.ops[row.id]) - (row.status not in self._openness.closed)
                for row in touched
            )
        )

    def read(self) -> None:
        """Bring what is known up to date, and say so."""
        self._timer.stop()
        stale, self._stale = self._stale, set()
        if stale is None:
            self._records.clear()
            self._rows = {
                row.id: row for row in map(_of_columns, self._reader.values(Query(RESOURCE), FIELDS))
            }
        elif stale:
            self._read_some(stale)
        self._read_ops()
        self._count()

    def read_one(self, lead: str) -> None:
        """At once, before it is announced."""
        if self._stale is not None:
            self._stale.add(lead)
        self.read()

    def _read_some(self, stale: set[str]) -> None:
        found = self._present(stale)
        for key in stale - found.keys():
            self._rows.pop(key, None)
            self._records.pop(key, None)
        for key, record in found.items():
            self._rows[key] = _of_record(record)
            self._records[key] = record

    def _present(self, leads: Iterable[str]) -> dict[str, Record]:
        """Those that a list would show."""
        return {
            key: record
            for key, record in self._reader.find(RESOURCE, leads).items()
            if not (record.pending_delete or record.archived or str(record.state) == "gone")
        }

    def _read_ops(self) -> None:
        self.ops = {}
        for op in self._reader.outbox():
            if op.resource == RESOURCE:
                self.ops.setdefault(op.id, []).append(op)

    def _read_outbox(self) -> None:
        before = self.ops
        self._read_ops()
        if before != self.ops:
            self._records = {
                key: row for key, row in self._records.items() if key not in {*before, *self.ops}
            }
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

    def coming(self, lead: Record) -> Record | None:
        """The next appointment with the same person."""
        row = self._rows.get(lead.id)
        return self._visit(row) if row is not None else None

    def _visit(self, row: Row) -> Record | None:
        waiting = [op for op in self.ops.get(row.id, ()) if str(op.kind) == "convert"]
        client = str(waiting[0].before.get("client") or "") if waiting else row.client
        return self._coming.with_person(client, row.email)

    def next_at(self, row: Row) -> str:
        """When there is something to do: the follow-up or the appointment, whichever is first; or empty."""
        visit = self._visit(row)
        known = (row.next_follow_up, str(visit.fields["start_time"]) if visit is not None else "")
        return min((moment for moment in known if moment), default="")


def _of_columns(values: tuple[Any, ...]) -> Row:
    told = dict(zip(("id", *FIELDS), values, strict=True))
    texts = {name: str(value or "") for name, value in told.items() if name != "budget"}
    return Row(
        id=texts["id"],
        status=texts["status"],
        next_follow_up=texts["next_follow_up"],
        name=texts["name"],
        created_at=texts["created_at"],
        budget=int(told["budget"] or 0),
        lead_type=texts["lead_type"],
        interest_level=texts["interest_level"],
        source=texts["source"],
        email=texts["email"],
        client=texts["converted_to_client_id"],
    )


def _of_record(record: Record) -> Row:
    fields = record.fields
    cents = round(float(fields["budget"]) * 100) if fields.get("budget") else 0
    values = [cents if name == "budget" else fields.get(name) for name in FIELDS]
    return _of_columns((record.id, *values))
