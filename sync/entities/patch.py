"""What a person may change: patches checked against the spec and cut into requests."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from sync.entities.spec import Entity, Field, Write
from sync.entities.values import Value, parse
from sync.errors import InputError

Patch = Mapping[str, Value]


class Part(StrEnum):
    """One request's worth of a patch. Clearing goes apart: that null clears is inferred (CONTRACT 1.3)."""

    DOCUMENTED = "documented"
    UNDOCUMENTED = "undocumented"
    CLEARING = "clearing"
    CLEARING_UNDOCUMENTED = "clearing_undocumented"
    OFFER = "offer"
    """What the server did not take before and is offered again; it comes to nothing in silence (B11)."""


MAY_STAY_HERE = frozenset({Part.UNDOCUMENTED, Part.CLEARING, Part.CLEARING_UNDOCUMENTED})
"""Parts that a server may turn down without a loss: the value stays on the laptop (CONTRACT B11, B12)."""


def writable(field: Field, *, creating: bool) -> Write:
    return field.create if creating else field.update


def checked(entity: Entity, given: Patch, *, creating: bool) -> dict[str, Value]:
    """The canonical patch. Raises InputError naming every field that is unknown, read-only or mistyped."""
    patch: dict[str, Value] = {}
    problems: list[dict[str, str]] = []
    for name, value in given.items():
        field = entity.by_name.get(name)
        if field is None or not field.editable:
            why = f"is not a field of {entity.name}" if field is None else "is set by the server"
            problems.append({"field": name, "message": f"{name} {why}."})
            continue
        try:
            patch[name] = parse(field.kind, value, field.choices)
        except ValueError as error:
            problems.append({"field": name, "message": f"{field.label}: {error}."})
    named = {row["field"] for row in problems}
    problems += [row for row in _missing(entity, patch, creating=creating) if row["field"] not in named]
    if problems:
        raise InputError(" ".join(row["message"] for row in problems), details=problems)
    return patch


def _missing(entity: Entity, patch: Patch, *, creating: bool) -> list[dict[str, str]]:
    return [
        {"field": field.name, "message": f"{field.label} is needed."}
        for field in entity.fields
        if field.required and (creating or field.name in patch) and patch.get(field.name) in (None, "")
    ]


def part_of(field: Field, value: Value, *, creating: bool) -> Part:
    named = writable(field, creating=creating) is Write.DOCUMENTED
    if value is None:
        return Part.CLEARING if named else Part.CLEARING_UNDOCUMENTED
    return Part.DOCUMENTED if named else Part.UNDOCUMENTED


def split(entity: Entity, patch: Patch, *, creating: bool = False) -> dict[Part, dict[str, Value]]:
    """The patch by the request that will carry each field, in the order in which they are sent."""
    parts: dict[Part, dict[str, Value]] = {part: {} for part in Part}
    for name, value in patch.items():
        parts[part_of(entity.by_name[name], value, creating=creating)][name] = value
    return {part: values for part, values in parts.items() if values}
