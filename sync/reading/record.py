"""A record as a screen or a script sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sync.decide.operations import OPEN, Kind, State
from sync.decide.projection import Shown
from sync.entities.patch import Part
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.jsontext import loads
from sync.store.outbox import Op

SHOWN = (
    "local_id",
    "server_id",
    "version",
    "base",
    "laptop_only",
    "pending",
    "state",
    "pending_delete",
    "archived",
)
"""The columns that a record is made of."""
FAILING = frozenset({State.REJECTED, State.RETRY, State.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Record:
    """`fields` is what the person sees: the server's values, under what stays here, under what waits.

    Values are canonical (see `sync.entities.values`): times UTC ISO 8601, money as decimal dollars in text,
    references as local ids.
    """

    resource: str
    id: str
    server_id: str | None
    state: Shown
    version: int | None
    fields: Mapping[str, Value]
    pending: Mapping[str, Value] = field(default_factory=dict)
    laptop_only: Mapping[str, Value] = field(default_factory=dict)
    base: Mapping[str, Value] | None = None
    conflict: Mapping[str, Any] | None = None
    error: Mapping[str, Any] | None = None
    pending_delete: bool = False
    archived: bool = False
    title: str = ""

    def as_json(self) -> dict[str, Any]:
        """The record shape of the command line."""
        document: dict[str, Any] = {
            "resource": self.resource,
            "id": self.id,
            "server_id": self.server_id,
            "state": str(self.state),
            "version": self.version,
            "fields": dict(self.fields),
            "pending": dict(self.pending),
            "laptop_only": dict(self.laptop_only),
            "base": None if self.base is None else dict(self.base),
            "conflict": self.conflict,
            "error": self.error,
        }
        return document | ({"pending_delete": True} if self.pending_delete else {})


def from_row(
    entity: Entity, row: Mapping[str, Any], ops: Sequence[Op] = (), question: Mapping[str, Any] | None = None
) -> Record:
    """`row` has the columns `SHOWN`, JSON as text; `question` as `reading.questions` shapes it."""
    known: dict[str, Value] = loads(row["base"]) if row["base"] else {}
    base = known if row["server_id"] and row["base"] else None
    laptop_only = loads(row["laptop_only"]) if row["laptop_only"] else {}
    kept = {name: item["value"] for name, item in laptop_only.items()}
    pending: dict[str, Value] = loads(row["pending"]) if row["pending"] else {}
    fields = _blank(entity) | known
    if kept or pending:
        fields = fields | kept | pending
    failed = [op for op in ops if op.state in FAILING and op.error and op.part is not Part.OFFER]
    return Record(
        resource=entity.name,
        id=row["local_id"],
        server_id=row["server_id"],
        state=Shown(row["state"]),
        version=row["version"],
        fields=fields,
        pending=pending,
        laptop_only=kept,
        base=base,
        conflict=question,
        error=failed[0].error if failed else None,
        pending_delete=bool(row["pending_delete"]),
        archived=bool(row["archived"]),
        title=entity.name_of(fields),
    )


@cache
def _blank(entity: Entity) -> dict[str, Value]:
    """Every field, with nothing in it."""
    return {item.name: None for item in entity.fields}


@dataclass(frozen=True, slots=True)
class Waiting:
    """One operation of the outbox, as shown: what, to which record, and how far it has come."""

    op: str
    gesture: str
    resource: str
    id: str
    title: str
    kind: Kind
    state: State
    fields: Mapping[str, Value]
    before: Mapping[str, Value]
    tries: int
    next_attempt_at: str | None
    error: Mapping[str, Any] | None
    saved_at: str
    settled_at: str | None = None

    @property
    def open(self) -> bool:
        return self.state in OPEN

    def as_json(self) -> dict[str, Any]:
        return {
            "op": self.op,
            "resource": self.resource,
            "id": self.id,
            "kind": str(self.kind),
            "state": str(self.state),
            "fields": dict(self.fields),
            "tries": self.tries,
            "next_attempt_at": self.next_attempt_at,
            "error": self.error,
        }
