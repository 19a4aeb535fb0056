"""Rows of the merge table, played on the whole way: records that both sides know, and both change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sync.entities import REGISTRY
from sync.entities.values import Kind
from tests.decisions.test_merge_table import CALENDAR, PEOPLE, STARTS, Row
from tests.simulation.ledger import WEB, sanitized
from tests.simulation.office_days import OfficeDay

NOT_PLAYED: Mapping[str, str] = {
    "they move it": "where nothing is wished, nothing is merged",
    "we move it, nobody else does anything": "where nothing came, nothing is merged",
    "we clear it": "where nothing came, nothing is merged",
    "we move it, they complete it": "nobody can type an appointment that ends as it begins",
    "both move it and complete it, alike": "nobody can type an appointment that ends as it begins",
}
PLAYED = tuple(row for row in (*CALENDAR, *PEOPLE) if row.story not in NOT_PLAYED)
MONEY = {item.name for entity in REGISTRY.values() for item in entity.fields if item.kind is Kind.MONEY}
LINKS = {item.name for entity in REGISTRY.values() for item in entity.fields if item.kind is Kind.REFERENCE}


class BothSides:
    """On one of the laptops, after it has read the records in good weather."""

    def __init__(self, day: OfficeDay, rows: Sequence[Row]) -> None:
        self.day, self.rows = day, rows
        self.eyes = day.some()
        self.people = {name: self._made("clients", {}) for name in ("ana", "ben")}
        """The clients that rows speak of: their server ids."""
        self.known = [self._made(row.resource, STARTS[row.resource]) for row in rows]

    def change(self, *, at_once: bool) -> None:
        """`at_once`: the laptop notices before anything else happens."""
        self._read()
        for row, server_id in zip(self.rows, self.known, strict=True):
            self._change(row, server_id)
        if at_once:
            self.day.office.clock.advance(1)
            self.eyes.laptop.sync()

    def _read(self) -> None:
        if str(self.eyes.laptop.sync(deep=True).outcome) == "sign_in":
            self.eyes.laptop.sign_in()
            self.eyes.open()
            self.eyes.laptop.sync(deep=True)
        self.day.look()

    def _change(self, row: Row, server_id: str) -> None:
        found = [one for one in self.eyes.listed(row.resource) if one.server_id == server_id]
        if found and str(found[0].state) == "synced":
            self.day.tell(f"{self.eyes.who} {row.story};")
            self.day.server.store.edit(row.resource, server_id, self._theirs(row.theirs))
            self.day.wrote(WEB, {})
            self.eyes.laptop.engine.edit(row.resource, found[0].id, self._mine(row.mine))

    def _made(self, resource: str, fields: dict[str, Any]) -> str:
        """A record as all rows of its resource begin."""
        written = self.day.typist.fields(resource) | fields
        owner = self.day.server.world.accounts.users[0].id
        made = self.day.server.store.create(resource, self._theirs(written), owner)
        self.day.wrote(WEB, written)
        return str(made["id"])

    def _theirs(self, fields: dict[str, Any]) -> dict[str, Any]:
        """As the server keeps it: money as a number, and escaped where it escapes."""
        kept = {name: float(value) if name in MONEY else value for name, value in fields.items()}
        if self.day.ledger.escapes:
            kept = {name: sanitized(value) for name, value in kept.items()}
        return kept | {
            name: self.people[kept[name]] for name in LINKS & kept.keys() if kept[name] in self.people
        }

    def _mine(self, fields: dict[str, Any]) -> dict[str, Any]:
        here = {str(one.server_id): one.id for one in self.eyes.listed("clients")}
        linked = {name: self.people.get(str(fields[name]), "") for name in LINKS & fields.keys()}
        return fields | {name: here[key] for name, key in linked.items() if key in here}
