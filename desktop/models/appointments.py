"""The appointments of the days that the calendar shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from desktop.bridge import Bridge
from desktop.models.linked import CONCERNED, Linked
from desktop.wording.moments import canonical, instant
from sync import Reader, Record


class Appointments(QObject):
    """Reads only the range that was asked for."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge) -> None:
        super().__init__()
        self._reader = reader
        self._range: tuple[str, str] | None = None
        self.linked = Linked(reader, ())
        self.records: Sequence[Record] = ()
        bridge.changed.connect(self._heard)

    def show(self, start: datetime, end: datetime) -> None:
        """Read [start, end); both are aware."""
        self._range = canonical(start), canonical(end)
        self.read()

    def read(self) -> None:
        if self._range is None:
            return
        self.records = self._reader.between(*self._range)
        self.linked = Linked(self._reader, self.records)
        self.changed.emit()

    def client_of(self, record: Record) -> str:
        """What the client of an appointment is called; empty without one."""
        client = self.linked.client(record)
        return client.title if client else ""

    def busy_days(self, start: datetime, end: datetime, zone: ZoneInfo) -> frozenset[date]:
        """Days in the range on which something is planned that was not cancelled."""
        found = self._reader.between(canonical(start), canonical(end))
        kept = (record for record in found if record.fields.get("status") != "cancelled")
        return frozenset(instant(str(record.fields["start_time"])).astimezone(zone).date() for record in kept)

    def _heard(self, ids: Mapping[str, frozenset[str]], _by_person: bool) -> None:
        if not ids or CONCERNED & ids.keys():
            self.read()
