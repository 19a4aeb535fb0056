"""Server ids of other records, as the local ids that everything inside uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.remote.codec import RemoteRow
from sync.store.unit_of_work import UnitOfWork


def local_references(
    unit: UnitOfWork, entity: Entity, remotes: Iterable[RemoteRow]
) -> dict[tuple[str, str], str]:
    """(resource, server id) → local id; what is not here yet gets a placeholder."""
    wanted: dict[str, set[str]] = {}
    for remote in remotes:
        for item in entity.references:
            value = remote.values.get(item.name)
            if isinstance(value, str) and value and item.to in REGISTRY:
                wanted.setdefault(item.to, set()).add(value)
    found: dict[tuple[str, str], str] = {}
    for resource, server_ids in wanted.items():
        target = REGISTRY[resource]
        known = unit.local_ids(target, server_ids)
        for server_id in server_ids:
            local_id = known.get(server_id) or unit.placeholder(target, server_id)
            found[resource, server_id] = local_id
    return found


def localised(
    entity: Entity, values: Mapping[str, Value], references: Mapping[tuple[str, str], str]
) -> dict[str, Value]:
    local = dict(values)
    for item in entity.references:
        value = values.get(item.name)
        if isinstance(value, str) and value:
            local[item.name] = references.get((item.to, value), value)
    return local
