"""What reports are counted from, read a portion at a time while their page is in sight."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from desktop.models.report_facts import Facts, Lead, Visit
from desktop.wording.moments import canonical, instant
from sync import Query, Reader, Waiting

FIRST_SECONDS, TURN_SECONDS = 0.05, 0.005
"""The first turn may last a little longer, so that most people see the page whole at once."""
PORTION = 200
SOON_MS, CALM_MS = 30, 1000
"""How long news may wait: what the person did, and what the server says."""
CONCERNED = frozenset({"appointments", "leads", "clients"})
VISIT = ("start_time", "end_time", "status", "client_id")
MOMENTS = ("created_at", "updated_at", "last_contact_date", "next_follow_up")
LEAD = ("name", "status", "email", "converted_to_client_id", *MOMENTS)
Rows = Sequence[tuple[Any, ...]]
Reading = Generator[None, None, None]
Clock = Callable[[], float]


class ReportsModel(QObject):
    """Nothing is read before `wake` nor out of sight; `changed` says that `facts` are others."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge, clock: Clock = time.perf_counter) -> None:
        super().__init__()
        self._reader = reader
        self._clock = clock
        self._awake = False
        self._stale = True
        self._reading: Reading | None = None
        self.facts: Facts | None = None
        """None before everything was read once."""
        self._turns = self._single_shot(self._turn)
        self._calm = self._single_shot(self._begin)
        bridge.changed.connect(self._heard)
        bridge.outboxChanged.connect(lambda: self._take_news(SOON_MS))

    def _single_shot(self, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    def wake(self, awake: bool) -> None:
        """While the page is in sight; what was read before is still there."""
        woken, self._awake = awake and not self._awake, awake
        if not awake:
            self.close()
        elif woken and self._reading is not None:
            self._turns.start(0)
        elif woken and self._stale:
            self._begin(FIRST_SECONDS)

    def close(self) -> None:
        self._turns.stop()
        self._calm.stop()

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        if not ids or CONCERNED & ids.keys():
            self._take_news(SOON_MS if by_person else CALM_MS)

    def _take_news(self, wait: int) -> None:
        self._stale = True
        if self._awake and not self._calm.isActive():
            self._calm.start(wait)

    def _begin(self, seconds: float = TURN_SECONDS) -> None:
        """What is under way is read to its end first: news that never stop must not keep it from ending."""
        if self._reading is None:
            self._stale = False
            self._reading = self._read()
            self._turn(seconds)

    def _turn(self, seconds: float = TURN_SECONDS) -> None:
        end = self._clock() + seconds
        while self._reading is not None and self._clock() < end:
            reading, self._reading = self._reading, None
            if not next(reading, True):
                self._reading = reading
        if self._reading is not None:
            self._turns.start(0)
            return
        self.changed.emit()
        if self._stale:
            self._calm.start(CALM_MS)

    def _read(self) -> Reading:
        visits: list[Visit] = []
        leads: list[Lead] = []
        yield from self._portions("appointments", VISIT, lambda rows: visits.extend(map(_visit_of, rows)))
        last = _last_visits(visits)
        by_email: dict[str, str] = {}
        yield from self._add_emails(last, by_email)
        waiting = self._waiting()
        touching = _Touching(last, by_email, waiting)
        yield from self._portions("leads", LEAD, lambda rows: leads.extend(map(touching.lead, rows)))
        self.facts = Facts(visits, leads, waiting)

    def _portions(
        self, resource: str, fields: Sequence[str], take: Callable[[Iterable[tuple[Any, ...]]], None]
    ) -> Reading:
        start: int | None = 0
        while start is not None:
            start, rows = self._reader.portions.after(resource, fields, start, PORTION)
            take(rows)
            yield

    def _add_emails(self, last: Mapping[str, str], by_email: dict[str, str]) -> Reading:
        """The last appointment by the address of the client: a lead may be in the book as a client, too."""
        clients = list(last)
        for first in range(0, len(clients), PORTION):
            some = clients[first : first + PORTION]
            for client, email in self._reader.values(Query("clients"), ("email",), some):
                key = str(email or "").casefold()
                by_email[key] = max(by_email.get(key, ""), last[str(client)])
            yield

    def _waiting(self) -> Mapping[str, Sequence[Waiting]]:
        found: dict[str, list[Waiting]] = {}
        for op in self._reader.outbox():
            if op.resource == "leads":
                found.setdefault(op.id, []).append(op)
        return found


class _Touching:
    """When anybody last did something about a lead: in a field, in an appointment, or here and not sent."""

    def __init__(
        self, last: Mapping[str, str], by_email: Mapping[str, str], waiting: Mapping[str, Sequence[Waiting]]
    ) -> None:
        self._last = last
        self._by_email = by_email
        self._waiting = waiting

    def lead(self, row: tuple[Any, ...]) -> Lead:
        """Of the columns `LEAD`, behind the local id."""
        key, name, status, email, client, *moments = row
        with_person = (
            self._last.get(str(client), ""),
            self._by_email.get(email.casefold(), "") if email else "",
        )
        saved = (canonical(instant(op.saved_at)) for op in self._waiting.get(str(key), ()))
        touched = max((str(moment) for moment in (*moments, *with_person, *saved) if moment), default="")
        return Lead(str(key), str(name or ""), str(status or ""), touched)


def _visit_of(row: tuple[Any, ...]) -> Visit:
    return Visit(*(str(value or "") for value in row))


def _last_visits(visits: Iterable[Visit]) -> Mapping[str, str]:
    """Client → when their last appointment begins or began; one that was cancelled is none."""
    last: dict[str, str] = {}
    for visit in visits:
        if visit.client and visit.status != "cancelled":
            last[visit.client] = max(last.get(visit.client, ""), visit.start)
    return last
