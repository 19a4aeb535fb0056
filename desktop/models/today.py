"""What the Today page is made from: two days of appointments, and everybody who may wait for a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.linked import Linked
from desktop.wording.moments import canonical
from sync import Condition, Match, Query, Reader, Record

SOON_MS = 10
"""The day is painted before anybody is looked for who waits for a word."""
CALM_MS = 300
"""How long news from the server may wait; what a person did is shown at once."""
PEOPLE = frozenset({"leads", "escrows", "appointments", "clients"})
OPEN_LEAD = ["new", "contacted", "qualified"]
MISSED_DAYS = 7
HOT_DAYS, FRESH_DAYS = 60, 30
"""What has been silent for longer is not won back by a reminder of every day."""
MOST = 200


@dataclass(frozen=True)
class Waiting:
    """Who may wait for a word: leads with a date that has come, hot ones, new ones; missed visits; deals."""

    due: Sequence[Record] = ()
    hot: Sequence[Record] = ()
    fresh: Sequence[Record] = ()
    missed: Sequence[Record] = ()
    later: Sequence[Record] = ()
    """Appointments after those that were missed, which make up for them."""
    escrows: Sequence[Record] = ()


class TodayModel(QObject):
    """Reads when something moved while it is `awake`, and once when it wakes up."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge, now: Callable[[], datetime], zone: ZoneInfo) -> None:
        super().__init__()
        self._reader = reader
        self._now = now
        self._zone = zone
        self._awake = False
        self._stale = False
        self.day: date | None = None
        self.visits: Sequence[Record] = ()
        self.tomorrow: Sequence[Record] = ()
        self.coming: Record | None = None
        self.linked = Linked(reader, ())
        self.whole = False
        """Whether people were read since the account was opened."""
        self.waiting = Waiting()
        self.waiting_linked = Linked(reader, ())
        self._reading: Iterator[None] | None = None
        self._calm, self._soon = self._timer(self._begin, CALM_MS), self._timer(self._begin, SOON_MS)
        self._turns = self._timer(self._turn, 0)
        bridge.changed.connect(self._heard)

    def wake(self, awake: bool) -> bool:
        """Whether it was read for that, and `changed` said so."""
        slept, self._awake = not self._awake, awake
        if awake and slept:
            self._read_days()
            self.changed.emit()
            self._soon.start()
        elif not awake:
            self.close()
        return awake and slept

    def _timer(self, act: Callable[[], object], milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def close(self) -> None:
        self._reading = None
        for timer in (self._calm, self._soon, self._turns):
            timer.stop()

    def read(self) -> None:
        """All of it, at once."""
        self.close()
        self._read_days()
        for _ in self._people():
            continue
        self.changed.emit()

    def turn(self) -> None:
        """A minute has passed: read only if the day has, too."""
        if self._awake and self.day != self._today():
            self.read()

    def _today(self) -> date:
        return self._now().astimezone(self._zone).date()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        if not self._awake:
            return
        days = not ids or "appointments" in ids or self.linked.is_about(ids)
        people = not ids or bool(PEOPLE & ids.keys())
        self._stale = self._stale or days
        if by_person and days:
            self._read_days()
            self.changed.emit()
        if by_person and people:
            self._reading = None
            self._soon.start()
        elif (people or days) and not self._calm.isActive():
            self._calm.start()

    def _begin(self) -> None:
        """One question in each turn of the event loop: keys are heard in between."""
        if self._reading is not None:
            self._calm.start()
            return
        if self._stale:
            self._read_days()
        self._reading = self._people()
        self._turns.start()

    def _turn(self) -> None:
        reading, self._reading = self._reading, None
        if reading is None:
            return
        if next(reading, True):
            self.changed.emit()
        else:
            self._reading = reading
            self._turns.start()

    def _midnight(self, days: int) -> datetime:
        return datetime.combine(self._today() + timedelta(days=days), time(), self._zone)

    def _between(self, first: int, last: int) -> list[Record]:
        """Appointments that start on these days, counted from today; the last one is not included."""
        start, end = (canonical(self._midnight(days)) for days in (first, last))
        found = self._reader.between(start, end)
        return [record for record in found if str(record.fields["start_time"]) >= start]

    def _read_days(self) -> None:
        self._stale = False
        self.day = self._today()
        self.visits, self.tomorrow = self._between(0, 1), self._between(1, 2)
        self.coming = None if self.visits else self._first_after()
        coming = [self.coming] if self.coming else []
        self.linked = Linked(self._reader, [*self.visits, *self.tomorrow, *coming])

    def _first_after(self) -> Record | None:
        conditions = (
            Condition("start_time", Match.FROM, canonical(self._now())),
            Condition("status", Match.IS, "scheduled"),
        )
        query = Query("appointments", conditions=conditions, order=("start_time",), limit=1)
        return next(iter(self._reader.first(query)), None)

    def _people(self) -> Iterator[None]:
        """Reads who may wait for a word, a question at a time."""
        tomorrow, week_ago = canonical(self._midnight(1)), canonical(self._midnight(-MISSED_DAYS))
        untouched = (Condition("last_contact_date", Match.EMPTY), self._since("created_at", FRESH_DAYS))
        silent = (
            Condition("last_contact_date", Match.BEFORE, week_ago),
            self._since("last_contact_date", HOT_DAYS),
        )
        due = self._leads("next_follow_up", Condition("next_follow_up", Match.BEFORE, tomorrow))
        yield
        hot = [*self._leads("-last_contact_date", _HOT, *silent)]
        yield
        hot += self._leads("-created_at", _HOT, *untouched)
        yield
        fresh = self._leads("-created_at", Condition("status", Match.IS, "new"), *untouched)
        yield
        missed = self._missed(week_ago)
        later, linked = self._after(missed, week_ago), Linked(self._reader, missed)
        yield
        self.waiting = Waiting(due, hot, fresh, missed, later, self._escrows())
        self.waiting_linked = linked
        self.whole = True

    def _since(self, field: str, days: int) -> Condition:
        return Condition(field, Match.FROM, canonical(self._midnight(-days)))

    def _missed(self, since: str) -> Sequence[Record]:
        conditions = (
            Condition("status", Match.IS, "no_show"),
            Condition("start_time", Match.FROM, since),
            Condition("client_id", Match.FILLED),
        )
        return self._reader.first(Query("appointments", conditions=conditions, limit=MOST))

    def _after(self, missed: Sequence[Record], since: str) -> Sequence[Record]:
        """Everything with the clients who missed something, from the same days on."""
        clients = sorted({str(record.fields["client_id"]) for record in missed})
        if not clients:
            return ()
        conditions = (
            Condition("client_id", Match.ONE_OF, clients),
            Condition("start_time", Match.FROM, since),
            Condition("status", Match.ONE_OF, ["scheduled", "completed"]),
        )
        return self._reader.first(Query("appointments", conditions=conditions, limit=MOST))

    def _leads(self, order: str, *conditions: Condition) -> Sequence[Record]:
        """The most pressing of them, where there are more than anybody gets back to."""
        opened = Condition("status", Match.ONE_OF, OPEN_LEAD)
        query = Query("leads", conditions=(*conditions, opened), order=(order,), limit=MOST)
        return self._reader.first(query)

    def _escrows(self) -> Sequence[Record]:
        opened = Condition("escrow_status", Match.ONE_OF, ["active", "pending"])
        return self._reader.first(Query("escrows", conditions=(opened,), limit=MOST))


_HOT = Condition("interest_level", Match.IS, "hot")
