"""The first sight of a server that escapes text, and what is read anew because of it (CONTRACT B13)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.remote.codec import RemoteRow, decode, unescaped
from sync.store import settings
from sync.store.settings import Name
from sync.store.unit_of_work import UnitOfWork


def undone(
    unit: UnitOfWork, entity: Entity, ours: Iterable[Mapping[str, Value]], row: RemoteRow
) -> RemoteRow:
    """The row, with its escapes undone where a text of ours came back escaped: then the server escapes."""
    if not any(escaped(values, row.values) for values in ours):
        return row
    learn(unit)
    return decode(entity, row.raw, unescape=True)


def learn(unit: UnitOfWork) -> None:
    """Remembers it; every row is to be read anew, for those that came before were taken as they were."""
    if not settings.get(unit.connection, Name.SERVER_ESCAPES, False):
        settings.put(unit.connection, Name.SERVER_ESCAPES, True)
        unit.forget_hashes()


def read_again(known: Mapping[str, Value], theirs: Mapping[str, Value]) -> dict[str, Value]:
    """What was read before this server was seen to escape, as it reads since: nobody has changed it."""
    return {
        name: theirs[name] if name in theirs and _escaped(theirs[name], value) else value
        for name, value in known.items()
    }


def escaped(sent: Mapping[str, Value], found: Mapping[str, Value]) -> bool:
    """Sent and found differ in some text, and only by the sanitizer's escapes."""
    return any(isinstance(value, str) and _escaped(value, found.get(name)) for name, value in sent.items())


def wholly(sent: Mapping[str, Value], row: RemoteRow) -> bool:
    """Every text that was sent is in the row, and some of it escaped."""
    pairs = [(value, row.values.get(name)) for name, value in sent.items() if isinstance(value, str)]
    return escaped(sent, row.values) and all(ours == found or _escaped(ours, found) for ours, found in pairs)


def _escaped(sent: Value, found: Value) -> bool:
    return isinstance(found, str) and found != sent and unescaped(found) == sent
