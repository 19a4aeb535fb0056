"""The rows of timelines: what was read of each and when, and which a person waits for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select
from sqlalchemy.dialects.sqlite import insert

from sync.entities.spec import Entity
from sync.store.tables import Timeline, column_name, table_of

TIMELINES = Timeline.__table__  # type: ignore[attr-defined]


def of_record(connection: Connection, local_id: str) -> Any | None:
    query = select(TIMELINES).where(TIMELINES.c.local_id == local_id)
    return connection.execute(query).mappings().first()


def put(connection: Connection, entity: Entity, local_id: str, **values: Any) -> None:
    statement = insert(TIMELINES).values(local_id=local_id, entity=entity.name, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["local_id"], set_=values))


def wished(connection: Connection, entity: Entity, before: str, limit: int) -> Sequence[Any]:
    """(local id, server id, milestones) of what a person waits for, the last wish first.

    What was asked in vain since the wish is asked again only if that was `before`.
    """
    tried = TIMELINES.c.tried_at
    new = or_(tried.is_(None), tried < TIMELINES.c.wished_at, tried <= before)
    query = _readable(entity).where(TIMELINES.c.wished_at.is_not(None), new)
    found = connection.execute(query.order_by(TIMELINES.c.wished_at.desc()).limit(limit))
    return found.mappings().all()


def stale(connection: Connection, entity: Entity, before: str, limit: int) -> Sequence[Any]:
    """As `wished`, of the records that the spec names and that were not asked about since, oldest first."""
    if entity.timeline is None:
        return []
    table, tried = table_of(entity), TIMELINES.c.tried_at
    in_course = table.c[column_name(entity.timeline.field)].in_(sorted(entity.timeline.values))
    query = _readable(entity).where(in_course, ~table.c.archived, or_(tried.is_(None), tried <= before))
    return connection.execute(query.order_by(tried, table.c.nr).limit(limit)).mappings().all()


def _readable(entity: Entity) -> Select[Any]:
    table = table_of(entity)
    joined = table.outerjoin(TIMELINES, TIMELINES.c.local_id == table.c.local_id)
    query = select(table.c.local_id, table.c.server_id, TIMELINES.c.milestones).select_from(joined)
    return query.where(_there(entity))


def _there(entity: Entity) -> ColumnElement[bool]:
    table = table_of(entity)
    return and_(table.c.server_id.is_not(None), ~table.c.gone, ~table.c.placeholder, ~table.c.pending_delete)


def orphans(connection: Connection, entity: Entity) -> Sequence[str]:
    """Timelines whose record has left the laptop."""
    table = table_of(entity)
    here = select(table.c.local_id).where(~table.c.placeholder)
    query = select(TIMELINES.c.local_id).where(
        TIMELINES.c.entity == entity.name, TIMELINES.c.local_id.not_in(here)
    )
    return connection.execute(query).scalars().all()


def forget(connection: Connection, local_ids: Sequence[str]) -> None:
    connection.execute(TIMELINES.delete().where(TIMELINES.c.local_id.in_(local_ids)))
