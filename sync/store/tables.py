"""Every table: one per entity from its spec, and those of operations, conflicts and history."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Dialect, Index, Integer, MetaData, Table, Text, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.spec import Field as EntityField
from sync.entities.values import Kind, Value
from sync.jsontext import dumps, loads


class Json(TypeDecorator[Any]):
    """JSON as compact text; SQL NULL for None."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else dumps(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else loads(value)


class Operation(SQLModel, table=True):
    """The outbox: what we still want of the server. `seq` is the order in which it was wished."""

    seq: int | None = Field(default=None, primary_key=True)
    op: str = Field(unique=True)
    gesture: str
    """One save may need several requests; they share this id and are undone as one."""
    entity: str
    local_id: str = Field(index=True)
    kind: str
    part: str
    state: str = Field(index=True)
    patch: dict[str, Any] = Field(sa_type=Json)
    before: dict[str, Any] = Field(sa_type=Json)
    tries: int = 0
    next_attempt_at: str | None = None
    looks: int = 0
    """Complete walks after the wait that showed no twin of a create of unknown outcome."""
    error: dict[str, Any] | None = Field(default=None, sa_type=Json)
    saved_at: str
    settled_at: str | None = None
    version: int | None = None
    """The version that the server gave when it accepted."""


class Attempt(SQLModel, table=True):
    """One send, frozen before the socket is touched."""

    nr: int | None = Field(default=None, primary_key=True)
    op: str = Field(index=True)
    method: str
    path: str
    body: dict[str, Any] | None = Field(default=None, sa_type=Json)
    version: int | None = None
    begun_at: str
    ahead: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Seconds by which the server's clock was known to be ahead of this laptop's."""
    outcome: str | None = None
    status: int | None = None
    error_id: str | None = None
    correlation_id: str | None = None


class Conflict(SQLModel, table=True):
    """An open question to the person; answered ones go to the history."""

    nr: int | None = Field(default=None, primary_key=True)
    entity: str
    local_id: str = Field(unique=True)
    kind: str
    fields_: dict[str, Any] = Field(sa_type=Json, sa_column_kwargs={"name": "fields"})
    theirs_version: int | None = None
    candidates: list[str] | None = Field(default=None, sa_type=Json)
    found_at: str


class History(SQLModel, table=True):
    """What was overwritten, merged, removed or decided, for 90 days."""

    nr: int | None = Field(default=None, primary_key=True)
    entity: str
    local_id: str = Field(index=True)
    at: str = Field(index=True)
    what: str
    title: str
    detail: dict[str, Any] = Field(sa_type=Json)
    op: str | None = None


class Walk(SQLModel, table=True):
    """Bookkeeping of one list: where a first reading stands, and when it was last read to its end."""

    name: str = Field(primary_key=True)
    started_at: str | None = None
    next_page: int = 1
    complete_at: str | None = None
    """The start of the last complete walk: what was acknowledged before it has been shown by it."""
    total: int | None = None


class Suspect(SQLModel, table=True):
    """A record that a complete walk no longer showed, held by the deletion brake."""

    local_id: str = Field(primary_key=True)
    entity: str = Field(index=True)
    found_at: str


class Timeline(SQLModel, table=True):
    """The milestones of a record that has a timeline, as they were when last read."""

    local_id: str = Field(primary_key=True)
    entity: str
    milestones: list[dict[str, Any]] | None = Field(default=None, sa_type=Json)
    read_at: str | None = None
    tried_at: str | None = None
    """When they were last asked for, whatever came of it."""
    wished_at: str | None = Field(default=None, index=True)
    """A person looked at the record, and the server has not been asked since."""


class Setting(SQLModel, table=True):
    """Small facts of the account: tokens, install id, budget, what the server was seen to do."""

    name: str = Field(primary_key=True)
    value: Any = Field(sa_type=Json, nullable=True)


METADATA: MetaData = SQLModel.metadata

_SQL_TYPES: dict[Kind, Any] = {
    Kind.INTEGER: Integer,
    Kind.MONEY: Integer,
    Kind.BOOLEAN: Boolean,
}


def column_value(field: EntityField, value: Value) -> Value:
    """The typed column of a canonical value: money in cents, tags as JSON."""
    if value is None:
        return None
    if field.kind is Kind.MONEY:
        return round(float(value) * 100)
    return dumps(value) if isinstance(value, list | dict) else value


def column_name(field_name: str) -> str:
    """A prefix keeps the API's names, such as a contact's `state`, apart from our own columns."""
    return f"f_{field_name}"


def _common() -> list[Column[Any]]:
    return [
        Column("nr", Integer, primary_key=True),
        Column("local_id", Text, nullable=False, unique=True),
        Column("server_id", Text, unique=True),
        Column("version", Integer),
        Column("base", Json),
        Column("raw", Text),
        Column("list_hash", Text),
        Column("laptop_only", Json),
        Column("pending", Json),
        Column("state", Text, nullable=False),
        Column("archived", Boolean, nullable=False),
        Column("gone", Boolean, nullable=False),
        Column("pending_delete", Boolean, nullable=False),
        Column("placeholder", Boolean, nullable=False),
        Column("arrived_at", Text, nullable=False),
    ]


@cache
def table_of(entity: Entity) -> Table:
    """The entity's table: identity, base, what waits, and one typed column per field of the spec."""
    columns = [Column(column_name(field.name), _SQL_TYPES.get(field.kind, Text)) for field in entity.columns]
    name = entity.name
    referring = dict.fromkeys(column_name(field.name) for field in entity.references)
    indexes = [Index(f"ix_{name}_{column.removeprefix('f_')}", column) for column in referring]
    indexes += [
        Index(f"ix_{name}_state", "state", sqlite_where=text("state <> 'synced'")),
        # A list's order, length and ids without reading the rows, which would decrypt all of them.
        Index(f"ix_{name}_list", *_listed(entity)),
        # What a walk without news asks of every row.
        Index(f"ix_{name}_hash", "nr", "list_hash"),
        Index(f"ix_{name}_away", "server_id", sqlite_where=text("gone OR placeholder")),
    ]
    if not referring:
        # Narrow, to be counted: the others have one like it for their references.
        indexes.append(Index(f"ix_{name}_count", "nr"))
    if entity.archive:
        away = ("gone", "placeholder", "pending_delete")
        indexes.append(Index(f"ix_{name}_archived", *away, sqlite_where=text("archived")))
    if entity.sight:
        indexes.append(Index(f"ix_{name}_sight", *map(column_name, entity.sight), *TAIL))
    return Table(name, METADATA, *_common(), *columns, *indexes)


TAIL = ("nr", "archived", "placeholder", "gone", "pending_delete", "local_id")
"""What every answer about a list needs besides: which records, and whether they are shown at all."""


def _listed(entity: Entity) -> list[Any]:
    order = [
        text(f"{column_name(name[1:])} DESC") if name.startswith("-") else column_name(name)
        for name in entity.order
    ]
    return [*order, *TAIL, *map(column_name, entity.beside)]


def fts_name(entity: Entity) -> str:
    return f"{entity.name}_found"


def fts_ddl(entity: Entity) -> str:
    """Full text without a copy of the text: rows are the entity table's `nr`."""
    return (
        f"CREATE VIRTUAL TABLE {fts_name(entity)} USING fts5(words, digits, content='', "
        "contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    )


ENTITY_TABLES = {name: table_of(entity) for name, entity in REGISTRY.items()}
