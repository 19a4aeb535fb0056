"""Finding the record that a create of unknown outcome may have made (CONTRACT B9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sync.clock import moment
from sync.entities.spec import Entity
from sync.entities.values import Value

SLACK = timedelta(minutes=2)
AT_ONCE = timedelta(seconds=1)
"""What a server may take to finish a new record: a later change is somebody's."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A server record that we did not know before the attempt and that belongs to no local one."""

    server_id: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Adopt:
    """This one is ours beyond doubt."""

    server_id: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One of these may be ours, the likeliest first: only the person can tell."""

    server_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No trace of it."""


Verdict = Adopt | Ask | Nothing


def find_twin(
    entity: Entity,
    sent: Mapping[str, Value],
    begun_at: datetime,
    candidates: Sequence[Candidate],
    *,
    like_creates: int = 1,
) -> Verdict:
    """Which candidate the create of `sent`, begun at `begun_at` by the server's clock, has made.

    `like_creates` counts the creates of unknown outcome that sent the very same values, this one included.
    """
    possible = [item for item in candidates if not _older(item, begun_at)]
    exact = [item for item in possible if _equal(entity, sent, item.values)]
    near = [item for item in possible if item in exact or _alike(entity, sent, item.values)]
    if not near:
        return Nothing()
    if len(exact) == like_creates == 1 and _dated(exact[0]):
        return Adopt(exact[0].server_id)
    if len(exact) == like_creates > 1 and all(_dated(item) for item in exact):
        return Adopt(min(item.server_id for item in exact))
    likeliest = exact + [item for item in near if item not in exact]
    return Ask(tuple(item.server_id for item in likeliest))


def _dated(item: Candidate) -> bool:
    return isinstance(item.values.get("created_at"), str)


def _older(item: Candidate, begun_at: datetime) -> bool:
    return _dated(item) and moment(str(item.values["created_at"])) < begun_at - SLACK


def _equal(entity: Entity, sent: Mapping[str, Value], found: Mapping[str, Value]) -> bool:
    return all(entity.same(name, value, found.get(name)) for name, value in sent.items())


def _alike(entity: Entity, sent: Mapping[str, Value], found: Mapping[str, Value]) -> bool:
    """The same whole name, or one equal field of those that tell records of this kind apart.

    Half of a name is enough where somebody may have changed the other half since the record was made.
    """
    named = any(sent.get(name) for name in entity.title)
    if named and entity.name_of(sent).casefold() == entity.name_of(found).casefold():
        return True
    telling = {*entity.likeness, *(entity.title if perhaps_edited(found) else ())} & entity.by_name.keys()
    return any(sent.get(name) and entity.same(name, sent[name], found.get(name)) for name in telling)


def perhaps_edited(found: Mapping[str, Value]) -> bool:
    """Whether the record may have been changed after it was made; without its two times nobody can tell."""
    made, changed = found.get("created_at"), found.get("updated_at")
    if not isinstance(made, str) or not isinstance(changed, str):
        return True
    return moment(changed) - moment(made) > AT_ONCE
