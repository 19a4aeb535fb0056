"""What the server remembers: one table of records per resource, in a stable order that nobody documented."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from threading import RLock
from typing import Any, TypeVar
from uuid import UUID

from sync.sandbox.contract import Contract
from sync.sandbox.resources import RESOURCES, Record, ResourceSpec
from sync.sandbox.times import stamp

_KEPT_SELECTIONS = 64
Predicate = Callable[[Record], bool]
T = TypeVar("T")


class Table:
    """The records of one resource. Only `Store` changes them, so that selections never go stale."""

    def __init__(self, spec: ResourceSpec, contract: Contract) -> None:
        self.spec = spec
        self.records: dict[str, Record] = {}
        self.deleted: dict[str, Record] = {}
        hidden = spec.elsewhere | frozenset(spec.aliases)
        self.fields = tuple(name for name in contract.fields(spec.schema) if name not in hidden)
        self.settable = frozenset(self.fields) - spec.server_fields
        self.never_null = frozenset(
            name for name in contract.fields(spec.schema) if not contract.allows_null(spec.schema, name)
        )
        self._blank = {name: contract.empty_value(spec.schema, name) for name in self.fields}
        self._remembered: dict[object, Any] = {}
        self._newest_first: list[Record] | None = None

    def blank(self) -> Record:
        """A record with every field present and nothing in it."""
        return {name: value.copy() if value is not None else None for name, value in self._blank.items()}

    def select(self, key: object, wanted: Predicate | None) -> Sequence[Record]:
        """Newest first. `key` stands for the predicate: equal keys must mean equal predicates."""
        return self.remembered(("rows", key), lambda: self._matching(wanted))

    def remembered(self, key: object, make: Callable[[], T]) -> T:
        """What `make` gives, until a record changes."""
        if key not in self._remembered:
            if len(self._remembered) >= _KEPT_SELECTIONS:
                self._remembered.clear()
            self._remembered[key] = make()
        found: T = self._remembered[key]
        return found

    def _matching(self, wanted: Predicate | None) -> list[Record]:
        if self._newest_first is None:
            self._newest_first = sorted(self.records.values(), key=_age, reverse=True)
        return [record for record in self._newest_first if wanted is None or wanted(record)]

    def forget(self, *, order: bool) -> None:
        """After every change; `order` too when records came, went or changed their age."""
        if order:
            self._newest_first = None
        self._remembered.clear()

    def row(self, record: Mapping[str, Any]) -> Record:
        """The record as it is sent. A cleared field whose type has no null is left out."""
        shown = {
            key: value for key, value in record.items() if value is not None or key not in self.never_null
        }
        for alias, source in self.spec.aliases.items():
            if source in shown:
                shown[alias] = shown[source]
        return shown


def _age(record: Record) -> tuple[str, str]:
    return record["created_at"], record["id"]


class Store:
    """All tables, and the only door through which they change. Safe to use from a test's thread."""

    def __init__(self, contract: Contract, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.tables = {name: Table(spec, contract) for name, spec in RESOURCES.items()}
        self._lock = RLock()
        self._escrows_made = 0

    @contextmanager
    def locked(self) -> Iterator[None]:
        with self._lock:
            yield

    def get(self, resource: str, record_id: str) -> Record | None:
        return self.tables[resource].records.get(record_id)

    def all(self, resource: str) -> list[Record]:
        with self._lock:
            return [dict(record) for record in self.tables[resource].records.values()]

    def load(self, resource: str, record: Record) -> Record:
        """Takes a complete record as it is (demo data)."""
        self.tables[resource].records[record["id"]] = record
        self.tables[resource].forget(order=True)
        return record

    def create(self, resource: str, fields: Mapping[str, Any], user_id: str) -> Record:
        table, now = self.tables[resource], stamp(self.clock())
        record = table.blank() | dict(table.spec.defaults) | dict(fields)
        with self._lock:
            record |= self._identity(table.spec)
            record |= {"user_id": user_id, "created_at": now, "updated_at": now}
            if table.spec.versioned:
                record["version"] = 1
            self._keep_to_schema(table, record)
            return self.load(resource, record)

    def edit(
        self, resource: str, record_id: str, fields: Mapping[str, Any], *, raise_version: bool = True
    ) -> Record:
        """Raises KeyError for an unknown id."""
        table = self.tables[resource]
        with self._lock:
            record = table.records[record_id]
            record.update(fields)
            record["updated_at"] = stamp(self.clock())
            if table.spec.versioned and raise_version:
                record["version"] += 1
            if table.spec.derive:
                table.spec.derive(record)
            table.forget(order="created_at" in fields)
            return record

    def archive(self, resource: str, record_id: str, archived: bool = True) -> Record:
        """Leaves the version alone (CONTRACT B5)."""
        moment = stamp(self.clock()) if archived else None
        fields = {"is_archived": archived, "archived_at": moment}
        return self.edit(resource, record_id, fields, raise_version=False)

    def delete(self, resource: str, record_id: str) -> Record:
        """Raises KeyError for an unknown id."""
        table = self.tables[resource]
        with self._lock:
            record = table.records.pop(record_id)
            table.deleted[record_id] = record
            table.forget(order=True)
            return record

    def put_back(self, resource: str, record: Record) -> None:
        """Replaces whatever is stored with an earlier state (CONTRACT B15)."""
        with self._lock:
            self.tables[resource].deleted.pop(record["id"], None)
            self.load(resource, dict(record))

    def _identity(self, spec: ResourceSpec) -> Record:
        if spec.name != "escrows":
            return {"id": str(UUID(int=secrets.randbits(128), version=4))}
        self._escrows_made += 1
        text = f"ESC-{self.clock().year}-{5000 + self._escrows_made:04d}"
        return {"id": text, "display_id": text}

    def _keep_to_schema(self, table: Table, record: Record) -> None:
        if table.spec.derive:
            table.spec.derive(record)
        for name in set(record) - set(table.fields):
            del record[name]
