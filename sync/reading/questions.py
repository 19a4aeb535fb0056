"""An open question as it is shown; one about a possible twin comes with the records that it may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.remote.codec import RemoteRow, decode
from sync.store import outbox, records, settings

DUPLICATE = "duplicate"
Question = Mapping[str, Any]


def questions_of(connection: Connection, entity: Entity, ids: Iterable[str]) -> dict[str, Question]:
    """local id → {"fields", "theirs_version", "kind"}, and "candidates" where the kind is "duplicate".

    A candidate is {"id", "server_id", "fields"}, the likeliest first; its `id` is None where no record of
    this laptop shows it, its fields are canonical, and a reference that is not here keeps the server's id.
    """
    return {
        local_id: {"fields": row["fields"], "theirs_version": row["theirs_version"], "kind": row["kind"]}
        | _alike(connection, entity, row)
        for local_id, row in outbox.conflicts_of(connection, ids).items()
    }


def _alike(connection: Connection, entity: Entity, row: Mapping[str, Any]) -> dict[str, Any]:
    if row["kind"] != DUPLICATE:
        return {}
    unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
    rows = [decode(entity, raw, unescape=unescape) for raw in row["candidates"] or ()]
    here = records.local_ids(connection, entity, [item.server_id for item in rows])
    return {
        "candidates": [
            {
                "id": here.get(item.server_id),
                "server_id": item.server_id,
                "fields": _fields(connection, entity, item),
            }
            for item in rows
        ]
    }


def _fields(connection: Connection, entity: Entity, row: RemoteRow) -> dict[str, Value]:
    known = {item.name: row.values.get(item.name) for item in entity.fields}
    return known | _references(connection, entity, known)


def _references(connection: Connection, entity: Entity, known: Mapping[str, Value]) -> dict[str, Value]:
    local: dict[str, Value] = {}
    for item in entity.references:
        server_id = known[item.name]
        if isinstance(server_id, str) and item.to in REGISTRY:
            found = records.local_ids(connection, REGISTRY[item.to], [server_id])
            local[item.name] = found.get(server_id, server_id)
    return local
