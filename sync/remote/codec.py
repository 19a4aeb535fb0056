"""Wire rows and our values, both ways, without I/O; references are still server ids here."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sync.entities.spec import Entity
from sync.entities.values import PLAIN, Kind, Value, read, to_wire
from sync.errors import BadReply
from sync.jsontext import too_deep

_ENTITIES = (
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", '"'),
    ("&#x27;", "'"),
    ("&#x2F;", "/"),
    ("&#x5C;", "\\"),
    ("&#96;", "`"),
    ("&amp;", "&"),
)
IDENTITY = frozenset({"id", "version"})


@dataclass(frozen=True, slots=True)
class RemoteRow:
    """A readable row: `values` holds the known fields in canonical form and unknown ones as they came."""

    server_id: str
    version: int | None
    values: Mapping[str, Value]
    raw: Mapping[str, Any]
    unreadable: tuple[str, ...] = ()

    def full(self, entity: Entity) -> bool:
        """Whether every field that a person may edit came along."""
        return entity.editable_names <= self.values.keys()


def unescaped(text: str) -> str:
    """CONTRACT B13: undoes one round of the sanitizer, and only of the characters that it replaces."""
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def decode(entity: Entity, raw: Any, *, unescape: bool = False) -> RemoteRow:
    """Reads one row. Raises BadReply where it has no identity; an unreadable value is left out and named."""
    if not isinstance(raw, dict) or not identifies(raw.get("id")):
        raise BadReply(f"a row of {entity.name} has no id")
    values: dict[str, Value] = {}
    unreadable: list[str] = []
    names = entity.wire_names
    for name, given in raw.items():
        item = names.get(name)
        if name in IDENTITY or (item is not None and name != item.name and item.name in raw):
            continue
        value = unescaped(given) if unescape and isinstance(given, str) else given
        if item is None and too_deep(value):
            unreadable.append(name)
        elif item is None:
            values[name] = value
        elif value is None or (item.kind in PLAIN and type(value) is str):
            values[item.name] = value
        else:
            try:
                values[item.name] = read(item.kind, value, item.choices)
            except (ValueError, RecursionError):
                unreadable.append(name)
    _join(entity, values)
    return RemoteRow(str(raw["id"]), _version(raw.get("version")), values, raw, tuple(unreadable))


def decode_copy(entity: Entity, raw: Any, server_id: str, *, unescape: bool = False) -> RemoteRow:
    """The answer to a question about one record. Raises BadReply where it is about another one, or none."""
    row = decode(entity, raw, unescape=unescape)
    if row.server_id != server_id:
        raise BadReply(f"asked about one of {entity.name}, the server answered about another")
    return row


def identifies(value: Any) -> bool:
    return (isinstance(value, str) and 0 < len(value) <= 200) or (
        isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
    )


def _version(value: Any) -> int | None:
    try:
        number = read(Kind.INTEGER, value)
    except ValueError:
        return None
    return number if isinstance(number, int) and number >= 0 else None


def _join(entity: Entity, values: dict[str, Value]) -> None:
    for item in entity.joinable:
        if item.name not in values:
            parts = [str(values[name]) for name in item.joined if values.get(name)]
            if parts:
                values[item.name] = " ".join(parts)


def encode(entity: Entity, patch: Mapping[str, Value], server_ids: Mapping[str, str]) -> dict[str, Value]:
    """The request body; `server_ids` translates every local id that the patch refers to."""
    body: dict[str, Value] = {}
    for name, value in patch.items():
        item = entity.by_name[name]
        is_reference = item.kind is Kind.REFERENCE and value is not None
        body[name] = server_ids.get(value, value) if is_reference else to_wire(item.kind, value)
    return body


def row_hash(text: bytes) -> str:
    return hashlib.blake2b(text, digest_size=16).hexdigest()
