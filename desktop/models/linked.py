"""Whom and what appointments are about, read for all of them at once: how to reach whom, and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from desktop.travel import Place
from sync import Reader, Record

_REFERRED = (("client_id", "clients"), ("listing_id", "listings"), ("escrow_id", "escrows"))
CONCERNED = frozenset({"appointments", "clients", "listings", "escrows", "contacts"})
"""A change in one of these may change what is read here."""


class Linked:
    """What some appointments refer to; what is not on this laptop counts as not there."""

    def __init__(self, reader: Reader, appointments: Sequence[Record]) -> None:
        self._reader = reader
        self._wanted: dict[str, Set[str]] = {}
        self._found: dict[str, Mapping[str, Record]] = {}
        for field, resource in _REFERRED:
            self._find(resource, appointments, field)
        self._find("contacts", self._found["clients"].values(), "contact_id")

    def _find(self, resource: str, records: Iterable[Record], field: str) -> None:
        wanted = {str(record.fields[field]) for record in records if record.fields.get(field)}
        self._wanted[resource] = wanted
        self._found[resource] = self._reader.find(resource, wanted) if wanted else {}

    def is_about(self, ids: Mapping[str, Set[str]]) -> bool:
        """Whether one of these is referred to, here or not yet here."""
        return any(not found.isdisjoint(self._wanted.get(name, ())) for name, found in ids.items())

    def covers(self, appointments: Iterable[Record]) -> bool:
        """Whether all that these refer to was looked for here."""
        return all(
            not (wanted := record.fields.get(field)) or str(wanted) in self._wanted[resource]
            for record in appointments
            for field, resource in _REFERRED
        )

    def client(self, appointment: Record) -> Record | None:
        return self._at("clients", appointment.fields.get("client_id"))

    def _at(self, resource: str, key: Any) -> Record | None:
        return self._found[resource].get(str(key)) if key else None

    def _contact(self, appointment: Record) -> Record | None:
        client = self.client(appointment)
        return self._at("contacts", client.fields.get("contact_id")) if client else None

    def _house(self, appointment: Record) -> Record | None:
        """The listing or escrow that it is about."""
        listing = self._at("listings", appointment.fields.get("listing_id"))
        return listing or self._at("escrows", appointment.fields.get("escrow_id"))

    def place(self, appointment: Record) -> Place:
        """Where it is: what was written, with the ZIP code of the listing or escrow.

        Without either it is at the client's; a call is nowhere.
        """
        text = str(appointment.fields.get("location") or "").strip()
        if appointment.fields.get("appointment_type") == "call":
            return Place()
        known = self._house(appointment) or (None if text else self._contact(appointment))
        if known is None:
            return Place(text)
        fields = known.fields
        return Place(text, *(str(fields.get(name) or "") for name in ("zip_code", "city", "state")))

    def address(self, appointment: Record) -> str:
        """What a map is asked for; empty where there is no address."""
        text = str(appointment.fields.get("location") or "").strip()
        house = self._house(appointment)
        if text or house is None:
            return text
        fields = house.fields
        street = fields.get("address") or fields.get("property_address")
        state = " ".join(str(fields[name]) for name in ("state", "zip_code") if fields.get(name))
        return ", ".join(str(part) for part in (street, fields.get("city"), state) if part)

    def phone(self, appointment: Record) -> str:
        return self._reach(appointment, "phone")

    def email(self, appointment: Record) -> str:
        return self._reach(appointment, "email")

    def _reach(self, appointment: Record, name: str) -> str:
        """Of the client, of the same person among the contacts, or of the first who attends."""
        for person in (self.client(appointment), self._contact(appointment)):
            if person is not None and person.fields.get(name):
                return str(person.fields[name])
        return of_attendees(appointment, name)

    def who(self, appointment: Record) -> str:
        """Whom it is with; empty where nobody is named."""
        client = self.client(appointment)
        if client is not None:
            return client.title
        return of_attendees(appointment, "name")


def of_attendees(appointment: Record, name: str) -> str:
    """What the first of those who attend and have it says; empty where nobody does."""
    attending = appointment.fields.get("attendees")
    rows = attending if isinstance(attending, list) else []
    return next((str(row[name]) for row in rows if isinstance(row, Mapping) and row.get(name)), "")
