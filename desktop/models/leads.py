"""The leads as their page follows them; whole ones are read as they come into sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.coming import Coming, Visit
from desktop.models.lead_rows import RESOURCE, LeadRows, Row
from sync import Reader, Record, Waiting

CALM_MS = 300
"""How long news from the server may wait; what a person did is shown at once."""
FIRST_MS, ASLEEP_MS = 1200, 800
CACHE = 2000


class LeadsModel(QObject):
    """Reads while it is awake; asleep it only counts. Says `changed` when a view has to be shown anew."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge, coming: Coming, rows: LeadRows) -> None:
        super().__init__()
        self._reader = reader
        self._coming = coming
        self.rows = rows
        self.open = 0
        """How many are open."""
        self._records: dict[str, Record] = {}
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

    def row(self, lead: str) -> Row | None:
        return self.rows.by_id.get(lead)

    def look(self) -> None:
        """Nobody reads twenty thousand leads for a number at the edge of another page."""
        if self._awake:
            self.read()
            return
        self._timer.stop()
        if self.rows.are_read:
            self._read_rows()
        self._read_ops()
        self._count()

    def read(self) -> None:
        """Bring what is known up to date, and say so."""
        self._timer.stop()
        self._read_rows()
        self._read_ops()
        people = self._coming.refresh()
        if people:
            self.rows.show_anew((*self.rows.one_of(people), *self.ops))
        self._count()

    def _count(self) -> None:
        self.open = self.rows.open(self.ops)
        self.changed.emit()

    def pass_time(self) -> None:
        """What was to come may be over."""
        self.rows.show_anew((*self.rows.one_of(self._coming.people), *self.ops))
        self.changed.emit()

    def read_one(self, lead: str) -> None:
        """At once, before it is announced."""
        self.rows.doubt([lead])
        self.read()

    def _read_rows(self) -> None:
        read = self.rows.read(self.ops)
        self._forget(list(self._records) if read is None else read)

    def _forget(self, leads: Iterable[str]) -> None:
        for lead in leads:
            self._records.pop(lead, None)

    def _read_ops(self) -> bool:
        """Says whether anything waits otherwise than before."""
        before, self.ops = self.ops, {}
        for op in self._reader.outbox():
            if op.resource == RESOURCE:
                self.ops.setdefault(op.id, []).append(op)
        touched = {lead for lead in {*before, *self.ops} if before.get(lead) != self.ops.get(lead)}
        self._forget(touched)
        self.rows.differ(touched, self.ops)
        return bool(touched)

    def _read_outbox(self) -> None:
        if self._read_ops():
            self._count()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        mine = ids.get(RESOURCE, frozenset())
        concerned = self._coming.heard(ids)
        if ids and not mine and not concerned:
            return
        self.rows.doubt(mine if ids else None)
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
        row = self.row(lead.id)
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
