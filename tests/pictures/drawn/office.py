"""The office of the drawings on a sandbox server: who and what is there, each made on its own day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.sandbox.demo import words

ZONE = ZoneInfo("America/Los_Angeles")
ORDER = ("listings", "contacts", "clients", "escrows", "leads", "appointments")
"""What others refer to comes first."""
REFERENCES = ("contact", "client", "listing", "escrow")
MOMENTS = ("next_follow_up", "last_contact_date")
LONG_AGO = "2026-02-02 09:00"


class Office:
    """Fills the server as its clock goes on; remembers which server id each key of the file got."""

    def __init__(self, server: Sandbox, clock: ManualClock) -> None:
        self._server = server
        self._clock = clock
        self._me = server.world.accounts.users[0].id
        self._told = json.loads((files(__package__) / "office.json").read_text(encoding="utf-8"))
        self._ids: dict[str, str] = {}

    def fill(self) -> None:
        """Everything, newest last; ends on the evening of the last of them."""
        self._add_closed_leads()
        rows = [(row["made"], name, row) for name in ORDER for row in self._told[name]]
        for made, name, row in sorted(rows, key=lambda told: (told[0], ORDER.index(told[1]))):
            go_on_until(self._clock, made)
            added = self._server.store.create(name, self._fields(row), self._me)
            self._ids[row.get("key") or row.get("title", "")] = str(added["id"])

    def id_of(self, key: str) -> str:
        """The server's id of what has this key, or of the appointment that was made with this title."""
        return self._ids[key]

    def _add_closed_leads(self) -> None:
        go_on_until(self._clock, LONG_AGO)
        people = zip(words.FIRST_NAMES, reversed(words.LAST_NAMES), strict=False)
        for status, count in self._told["closed"].items():
            for _ in range(count):
                first, last = next(people)
                named = {"name": f"{first} {last}", "status": status, "lead_type": "buyer"}
                self._server.store.create("leads", named, self._me)

    def _fields(self, row: Mapping[str, Any]) -> dict[str, Any]:
        told = dict(row)
        for name in ("made", "key"):
            told.pop(name, None)
        for name in REFERENCES:
            if name in told:
                told[f"{name}_id"] = self._ids[told.pop(name)]
        for name in MOMENTS:
            if name in told:
                told[name] = stamp(told[name])
        return _appointment(told) if "from" in told else told


def _appointment(told: dict[str, Any]) -> dict[str, Any]:
    """From the short words of the file to those of the server."""
    start = told.pop("from")
    told["start_time"], told["end_time"] = stamp(start), stamp(f"{start[:10]} {told.pop('to')}")
    told["appointment_type"], told["location"] = told.pop("type"), told.pop("place", None)
    return told


def moment(text: str) -> datetime:
    """ "2026-07-15 11:20" on the office's clock, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def stamp(text: str) -> str:
    """The same as the server writes it."""
    return moment(text).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def go_on_until(clock: ManualClock, text: str) -> None:
    """Never back."""
    clock.advance(max(0.0, (moment(text) - clock.now()).total_seconds()))
