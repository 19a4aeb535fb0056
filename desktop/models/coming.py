"""The appointments of the next weeks by whom they are with, so that a list of people can say what comes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from datetime import datetime, timedelta
from typing import NamedTuple

from desktop.models.linked import of_attendees
from desktop.wording.moments import canonical
from sync import Condition, Match, Query, Reader

AHEAD = timedelta(days=45)
APPOINTMENTS = "appointments"
FIELDS = ("start_time", "end_time", "appointment_type", "client_id", "status")


class Visit(NamedTuple):
    """An appointment that is still to come or under way; times are canonical, in UTC."""

    start: str
    end: str
    id: str
    kind: str


Visits = Mapping[str, list[Visit]]


class Coming:
    """Read when it is first asked for, and again after what it was read from may have changed."""

    def __init__(self, reader: Reader, now: Callable[[], datetime]) -> None:
        self._reader = reader
        self._now = now
        self._with: Visits = {}
        """By the client's local id and by the e-mail address in small letters."""
        self._about: Mapping[str, Set[str]] = {}
        """Resource → whom the answer depends on, here or not yet here."""
        self._fresh = False

    def heard(self, ids: Mapping[str, frozenset[str]]) -> bool:
        """Whether what comes may be different after this news."""
        concerned = not ids or APPOINTMENTS in ids
        concerned = concerned or any(not self._about.get(name, set()).isdisjoint(ids[name]) for name in ids)
        self._fresh = self._fresh and not concerned
        return concerned

    def refresh(self) -> Set[str]:
        """Brings it up to date; says with whom something else comes now."""
        if self._fresh:
            return frozenset()
        before = self._with
        self._read()
        return {who for who in {*before, *self._with} if before.get(who) != self._with.get(who)}

    @property
    def people(self) -> Collection[str]:
        """Everybody with whom something comes."""
        return self._with.keys()

    def with_person(self, client: str, email: str) -> Visit | None:
        """The next appointment with this client (local id), or with this address in small letters."""
        if client not in self._with and email not in self._with:
            return None
        now = canonical(self._now())
        found = (*self._with.get(client, ()), *self._with.get(email, ()))
        return min((visit for visit in found if visit.end > now), default=None)

    def _read(self) -> None:
        visits = self._visits()
        emails = self._emails({client for client, _ in visits if client})
        found: dict[str, list[Visit]] = {}
        unsaid: dict[str, Visit] = {}
        for client, visit in visits:
            if client:
                found.setdefault(client, []).append(visit)
            if emails.get(client):
                found.setdefault(emails[client], []).append(visit)
            else:
                unsaid[visit.id] = visit
        for key, record in self._reader.find(APPOINTMENTS, unsaid).items():
            email = of_attendees(record, "email").casefold()
            if email:
                found.setdefault(email, []).append(unsaid[key])
        self._with, self._fresh = found, True

    def _visits(self) -> list[tuple[str, Visit]]:
        """(local id of the client or empty, visit) each; one without an end is over when it begins."""
        now, last = canonical(self._now()), canonical(self._now() + AHEAD)
        under_way = Condition("start_time", Match.BEFORE, now), Condition("end_time", Match.FROM, now)
        to_come = Condition("start_time", Match.FROM, now), Condition("start_time", Match.BEFORE, last)
        return [
            (client or "", Visit(start, end or start, key, kind or ""))
            for conditions in (under_way, to_come)
            for key, start, end, kind, client, status in self._reader.values(
                Query(APPOINTMENTS, conditions=conditions), FIELDS
            )
            if status in (None, "scheduled")
        ]

    def _emails(self, clients: Set[str]) -> dict[str, str]:
        """Local id → address in small letters: the client's own, or that of the same person's contact."""
        rows = self._reader.values(Query("clients"), ("email", "contact_id"), clients)
        contacts = {client: contact for client, email, contact in rows if contact and not email}
        self._about = {"clients": clients, "contacts": set(contacts.values())}
        known = {client: email for client, email, _ in rows if email}
        if contacts:
            there = dict(self._addresses(contacts.values()))
            known |= {client: there.get(contact, "") for client, contact in contacts.items()}
        return {client: email.casefold() for client, email in known.items()}

    def _addresses(self, contacts: Iterable[str]) -> Iterable[tuple[str, str]]:
        rows = self._reader.values(Query("contacts"), ("email",), contacts)
        return ((contact, email or "") for contact, email in rows)
