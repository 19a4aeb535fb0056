"""Operations and their attempts: the rows behind "waiting to send"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, func, select

from sync.decide.operations import OPEN, Kind, State
from sync.decide.projection import Standing
from sync.entities.patch import Part
from sync.entities.values import Value
from sync.store.tables import Attempt, Conflict, History, Operation

OPERATIONS: Table = Operation.__table__  # type: ignore[attr-defined]
ATTEMPTS: Table = Attempt.__table__  # type: ignore[attr-defined]
CONFLICTS: Table = Conflict.__table__  # type: ignore[attr-defined]
HISTORY: Table = History.__table__  # type: ignore[attr-defined]


@dataclass(slots=True)
class Op:
    """One operation: at most one request that changes something on the server."""

    op: str
    gesture: str
    entity: str
    local_id: str
    kind: Kind
    part: Part
    patch: dict[str, Value]
    saved_at: str
    before: dict[str, Value] = field(default_factory=dict)
    state: State = State.QUEUED
    seq: int | None = None
    tries: int = 0
    next_attempt_at: str | None = None
    looks: int = 0
    error: dict[str, Any] | None = None
    settled_at: str | None = None
    version: int | None = None

    @property
    def standing(self) -> Standing:
        return Standing(self.kind, self.state, self.patch, held=self.next_attempt_at is not None)


_NAMES = [item.name for item in fields(Op)]
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_STATES: BindParameter[Any] = bindparam("states", expanding=True)
# Built once: putting a statement together costs more than running it.
_INSERT = OPERATIONS.insert()
_UPDATE = OPERATIONS.update().where(OPERATIONS.c.seq == bindparam("key"))
_GET = select(OPERATIONS).where(OPERATIONS.c.op == bindparam("wanted"))
_OF_RECORDS = (
    select(OPERATIONS)
    .where(OPERATIONS.c.local_id.in_(_IDS), OPERATIONS.c.state.in_(_STATES))
    .order_by(OPERATIONS.c.seq)
)
_IN_STATES = select(OPERATIONS).where(OPERATIONS.c.state.in_(_STATES)).order_by(OPERATIONS.c.seq)
_CONFLICTS_OF = select(CONFLICTS).where(CONFLICTS.c.local_id.in_(_IDS))


def _op(row: Any) -> Op:
    values = {name: row[name] for name in _NAMES}
    values |= {"kind": Kind(row["kind"]), "part": Part(row["part"]), "state": State(row["state"])}
    return Op(**values)


def _row(op: Op) -> dict[str, Any]:
    row = {name: getattr(op, name) for name in _NAMES if name != "seq"}
    return row | {"kind": str(op.kind), "part": str(op.part), "state": str(op.state)}


def insert(connection: Connection, op: Op) -> None:
    op.seq = connection.execute(_INSERT, _row(op)).inserted_primary_key[0]  # type: ignore[index]


def update(connection: Connection, op: Op) -> None:
    connection.execute(_UPDATE, _row(op) | {"key": op.seq})


def get(connection: Connection, op_id: str) -> Op | None:
    row = connection.execute(_GET, {"wanted": op_id}).mappings().first()
    return _op(row) if row else None


def of_records(
    connection: Connection, ids: Iterable[str], states: Iterable[State] = OPEN
) -> dict[str, list[Op]]:
    """local id → its operations in these states, oldest first."""
    found: dict[str, list[Op]] = {}
    wanted = {"ids": list(ids), "states": [str(state) for state in states]}
    for row in connection.execute(_OF_RECORDS, wanted).mappings():
        found.setdefault(row["local_id"], []).append(_op(row))
    return found


def in_states(connection: Connection, states: Iterable[State]) -> list[Op]:
    """All operations in these states, oldest first."""
    wanted = {"states": [str(state) for state in states]}
    return [_op(row) for row in connection.execute(_IN_STATES, wanted).mappings()]


def count_by_entity(connection: Connection, states: Iterable[State]) -> dict[str, int]:
    query = (
        select(OPERATIONS.c.entity, func.count())
        .where(OPERATIONS.c.state.in_([str(state) for state in states]))
        .group_by(OPERATIONS.c.entity)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def attempts_of(connection: Connection, op_id: str) -> Sequence[Any]:
    """The frozen sends of an operation, oldest first."""
    query = select(ATTEMPTS).where(ATTEMPTS.c.op == op_id).order_by(ATTEMPTS.c.nr)
    return connection.execute(query).mappings().all()


def conflicts_of(connection: Connection, ids: Iterable[str]) -> dict[str, Any]:
    found = connection.execute(_CONFLICTS_OF, {"ids": list(ids)})
    return {row["local_id"]: row for row in found.mappings()}
