"""Operations and their attempts: the rows behind "waiting to send"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, select

from sync.decide.operations import OPEN, Kind, State
from sync.decide.projection import Standing
from sync.entities.patch import Part
from sync.entities.values import Value
from sync.jsontext import dumps, loads
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
        held, quiet = self.next_attempt_at is not None, self.part is Part.OFFER
        return Standing(self.kind, self.state, self.patch, held=held, quiet=quiet)


_NAMES = [item.name for item in fields(Op)]
_JSON = ("patch", "before", "error")
_LASTING = ("seq", "op", "entity", "local_id", "saved_at")
"""What no operation changes of itself; a column that is not written leaves its index in peace."""
_CHANGING = [name for name in _NAMES if name not in _LASTING]
# Plain texts, run by the driver: putting a statement together costs more than running it.
_COLUMNS = ", ".join(_NAMES)
_MARKS = ", ".join("?" * len(_NAMES))
_INSERT = f"INSERT INTO operation ({_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608
_UPDATE = f"UPDATE operation SET {', '.join(f'{name} = ?' for name in _CHANGING)} WHERE seq = ?"  # noqa: S608
_AMONG = "IN (SELECT value FROM json_each(?))"
_UNSHOWN = (
    f"SELECT op FROM operation AS waiting WHERE op {_AMONG} AND EXISTS (SELECT 1 FROM operation AS before "  # noqa: S608
    "WHERE before.local_id = waiting.local_id AND before.gesture <> waiting.gesture "
    "AND before.seq < waiting.seq AND before.state = 'acknowledged' AND before.kind = 'update')"
)
_BEHIND = "UPDATE operation SET seq = (SELECT max(seq) + 1 FROM operation) WHERE op = ?"
_SELECT = f"SELECT {_COLUMNS} FROM operation WHERE "  # noqa: S608
_BY_ID = f"{_SELECT} op {_AMONG} ORDER BY seq"
_OF_RECORDS = f"{_SELECT} local_id {_AMONG} AND +state {_AMONG} ORDER BY seq"
_IN_STATES = f"{_SELECT} state {_AMONG} ORDER BY seq"
_BEGIN = (
    "INSERT INTO attempt (op, method, path, body, version, begun_at, ahead) "
    "VALUES (:op, :method, :path, :body, :version, :begun_at, :ahead)"
)
_ENDS = ("outcome", "status", "error_id", "correlation_id")
_END = f"UPDATE attempt SET {', '.join(f'{name} = :{name}' for name in _ENDS)} WHERE nr = :nr"  # noqa: S608
_ASKED = f"SELECT local_id FROM conflict WHERE local_id {_AMONG}"  # noqa: S608
_CONFLICTS_OF = select(CONFLICTS).where(CONFLICTS.c.local_id.in_(bindparam("ids", expanding=True)))


def _op(row: Any) -> Op:
    values = dict(zip(_NAMES, row, strict=True))
    values |= {"kind": Kind(values["kind"]), "part": Part(values["part"]), "state": State(values["state"])}
    values |= {name: loads(values[name]) for name in _JSON if values[name] is not None}
    return Op(**values)


def _cells(op: Op, names: Iterable[str]) -> tuple[Any, ...]:
    return tuple(_cell(name, getattr(op, name)) for name in names)


def _cell(name: str, value: Any) -> Any:
    if name in _JSON:
        return None if value is None else dumps(value)
    return str(value) if isinstance(value, StrEnum) else value


def insert(connection: Connection, op: Op) -> None:
    op.seq = connection.exec_driver_sql(_INSERT, _cells(op, _NAMES)).lastrowid


def update(connection: Connection, op: Op) -> None:
    connection.exec_driver_sql(_UPDATE, (*_cells(op, _CHANGING), op.seq))


def get(connection: Connection, op_id: str) -> Op | None:
    return next(iter(by_id(connection, [op_id])), None)


def by_id(connection: Connection, ids: Iterable[str]) -> list[Op]:
    """Those of these operations that there are, oldest first."""
    return [_op(row) for row in connection.exec_driver_sql(_BY_ID, (dumps(list(ids)),))]


def after_unshown(connection: Connection, op_ids: Iterable[str]) -> set[str]:
    """Those of these whose record has an earlier edit that was accepted, and that nothing has shown since."""
    return set(connection.exec_driver_sql(_UNSHOWN, (dumps(list(op_ids)),)).scalars())


def put_behind(connection: Connection, op_id: str) -> None:
    """Behind every other operation; it stays the same in all else."""
    connection.exec_driver_sql(_BEHIND, (op_id,))


def of_records(
    connection: Connection, ids: Iterable[str], states: Iterable[State] = OPEN
) -> dict[str, list[Op]]:
    """local id → its operations in these states, oldest first."""
    found: dict[str, list[Op]] = {}
    wanted = dumps(list(ids)), dumps([str(state) for state in states])
    for row in connection.exec_driver_sql(_OF_RECORDS, wanted):
        op = _op(row)
        found.setdefault(op.local_id, []).append(op)
    return found


def in_states(connection: Connection, states: Iterable[State]) -> list[Op]:
    """All operations in these states, oldest first."""
    wanted = dumps([str(state) for state in states])
    return [_op(row) for row in connection.exec_driver_sql(_IN_STATES, (wanted,))]


def count_by_entity(connection: Connection, states: Iterable[State]) -> dict[str, int]:
    """What a person waits for: an offer of what stays here is none of it."""
    mine = OPERATIONS.c.part != str(Part.OFFER)
    query = (
        select(OPERATIONS.c.entity, func.count())
        .where(OPERATIONS.c.state.in_([str(state) for state in states]), mine)
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


def asked(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Those of these records about which there is an open question."""
    return set(connection.exec_driver_sql(_ASKED, (dumps(list(ids)),)).scalars())


def begin_attempt(connection: Connection, **facts: Any) -> int:
    """Writes a frozen send; returns the number by which its end is told."""
    facts["body"] = None if facts["body"] is None else dumps(facts["body"])
    return int(connection.exec_driver_sql(_BEGIN, facts).lastrowid)


def end_attempt(connection: Connection, number: int, **facts: Any) -> None:
    connection.exec_driver_sql(_END, dict.fromkeys(_ENDS) | facts | {"nr": number})


def withdraw_attempts(connection: Connection, numbers: Iterable[int]) -> None:
    """Of what never left nothing is to be told."""
    connection.execute(ATTEMPTS.delete().where(ATTEMPTS.c.nr.in_(list(numbers))))
