"""The appointments of the days that the calendar shows, and those of other days that were read already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.linked import Linked
from desktop.wording.moments import canonical, instant
from sync import Condition, Match, Query, Reader, Record

Range = tuple[str, str]
KEPT = 12
"""So many ranges stay known until something changes."""
CALM_MS, ASLEEP_MS = 150, 700
"""How long news of the server may wait in sight of the page; out of sight it must be followed by none."""


class Stretch:
    """The appointments of a range, as they were when it was read.

    `known` is what was linked to them before nothing but appointments changed.
    """

    def __init__(self, reader: Reader, records: Sequence[Record], known: Linked | None = None) -> None:
        self._reader = reader
        self._known = known
        self.records = records

    @cached_property
    def linked(self) -> Linked:
        """What they refer to, read when it is first asked for."""
        if self._known is not None and self._known.covers(self.records):
            return self._known
        return Linked(self._reader, self.records)

    @property
    def still_linked(self) -> Linked | None:
        """The same as far as it was read, for whoever only wants to save the reading."""
        return self.__dict__.get("linked")

    def client_of(self, record: Record) -> str:
        """What the client of an appointment is called; empty without one."""
        client = self.linked.client(record)
        return client.title if client else ""


class Appointments(QObject):
    """Reads only what was asked for, and nothing at all before it was awake for the first time."""

    changed = Signal()
    outdated = Signal()
    """What is shown, or was when the page went out of sight, is to be read again: `between`, then `take`."""

    def __init__(self, reader: Reader, bridge: Bridge) -> None:
        super().__init__()
        self._reader = reader
        self._range: Range | None = None
        self._awake = False
        self._seen = False
        self._known: dict[Range, Stretch] = {}
        self._busy: dict[Range, frozenset[date]] = {}
        self._linked: dict[Range, Linked] = {}
        """Of ranges in which nothing but appointments changed since."""
        self.shown = Stretch(reader, ())
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._ask)
        bridge.changed.connect(self._heard)

    @property
    def records(self) -> Sequence[Record]:
        return self.shown.records

    def wake(self, awake: bool) -> None:
        """What was missed while asleep is read now."""
        woken, self._awake = awake and not self._awake, awake
        self._seen = self._seen or awake
        if woken:
            self._show()

    def close(self) -> None:
        self._calm.stop()

    def show(self, start: datetime, end: datetime) -> None:
        """The range [start, end), both aware; what is known of it still holds."""
        self._range = canonical(start), canonical(end)
        self._show()

    def take(self, stretch: Stretch) -> None:
        """Shows what was read of the range; newer news follow by themselves."""
        self.shown = stretch
        self.changed.emit()

    def wait(self) -> None:
        """Says later once more what is `outdated`."""
        self._calm.start(CALM_MS)

    def read(self) -> None:
        """Anew, whatever is known."""
        self._forget()
        self._show()

    def between(self, start: datetime, end: datetime) -> Stretch:
        """Of a range that may be shown next; the same object until something changes."""
        return self._stretch((canonical(start), canonical(end)))

    def busy_days(self, start: datetime, end: datetime, zone: ZoneInfo) -> frozenset[date]:
        """Days in the range on which something begins that was not cancelled."""
        first, last = canonical(start), canonical(end)
        if (first, last) not in self._busy:
            conditions = (
                Condition("start_time", Match.FROM, first),
                Condition("start_time", Match.BEFORE, last),
                Condition("status", Match.IS_NOT, "cancelled"),
            )
            found = self._reader.values(Query("appointments", conditions=conditions), ["start_time"])
            begun = {str(begin) for _, begin in found}
            self._busy[first, last] = frozenset(instant(begin).astimezone(zone).date() for begin in begun)
        return self._busy[first, last]

    def _show(self) -> None:
        self._calm.stop()
        if self._range is not None and self._seen:
            self.take(self._stretch(self._range))

    def _ask(self) -> None:
        if self._range is not None and self._seen:
            self.outdated.emit()

    def _stretch(self, wanted: Range) -> Stretch:
        if wanted not in self._known:
            if len(self._known) >= KEPT:
                del self._known[next(iter(self._known))]
            records = self._reader.between(*wanted)
            self._known[wanted] = Stretch(self._reader, records, self._linked.pop(wanted, None))
        return self._known[wanted]

    def _forget(self) -> None:
        self._known.clear()
        self._busy.clear()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        self._keep_linked(ids)
        if not self._concerns(ids):
            return
        self._forget()
        if by_person and self._awake:
            self._show()
        elif not self._awake:
            self._calm.start(ASLEEP_MS)
        elif not self._calm.isActive():
            self._calm.start(CALM_MS)

    def _keep_linked(self, ids: Mapping[str, frozenset[str]]) -> None:
        """A visit that was moved or done is with the same people, as a rule."""
        if ids.keys() != {"appointments"}:
            self._linked.clear()
            return
        read = {wanted: stretch.still_linked for wanted, stretch in self._known.items()}
        self._linked |= {wanted: linked for wanted, linked in read.items() if linked is not None}
        for oldest in list(self._linked)[:-KEPT]:
            del self._linked[oldest]

    def _concerns(self, ids: Mapping[str, frozenset[str]]) -> bool:
        if not ids or "appointments" in ids:
            return True
        return any(stretch.linked.is_about(ids) for stretch in (self.shown, *self._known.values()))
