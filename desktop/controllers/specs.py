"""From the spec of an entity to the lines of a form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from desktop.controllers.desk import Desk
from desktop.views.editor.spec import FieldKind, FieldSpec
from desktop.wording.names import field_name
from desktop.wording.speech import tr
from desktop.wording.values import choice_text
from sync import Query, Record
from sync.entities import REGISTRY, Entity, Field, Kind

MOST_SUGGESTIONS = 8
WIDE = frozenset({Kind.LONG_TEXT, Kind.TAGS})


def form_specs(entity: Entity, *, creating: bool) -> tuple[FieldSpec, ...]:
    """The fields that a person may fill in, in the order of the spec."""
    return tuple(_spec(field) for field in entity.fields if _offered(field, creating=creating))


def _offered(field: Field, *, creating: bool) -> bool:
    """A status is set by the server when something is made; structures have no editor."""
    if not field.editable or field.kind is Kind.STRUCTURE:
        return False
    if field.kind is Kind.REFERENCE and field.to not in ("clients", "contacts", "leads"):
        return False
    return not (creating and field.initial is not None)


def _spec(field: Field) -> FieldSpec:
    return FieldSpec(
        name=field.name,
        label=field_name(field),
        kind=cast("FieldKind", field.kind.value),
        choices=tuple((value, choice_text(value)) for value in field.choices),
        required=field.required,
        wide=field.kind in WIDE,
    )


def labels_of(desk: Desk, record: Record) -> dict[str, str]:
    """What the records are called that this one refers to: field → title."""
    labels: dict[str, str] = {}
    for field in entity_of(record).references:
        value = str(record.fields.get(field.name) or "")
        if not value or field.to not in REGISTRY:
            continue
        found = desk.reader.find(field.to, [value])
        labels[field.name] = found[value].title if value in found else tr("not on this laptop yet")
    return labels


def entity_of(record: Record) -> Entity:
    return REGISTRY[record.resource]


def suggest(desk: Desk, entity: Entity, field: str, typed: str) -> Sequence[tuple[str, str, str]]:
    """(local id, name, second line) of what could be meant."""
    to = entity.by_name[field].to
    if to not in REGISTRY:
        return ()
    if not typed.strip():
        found = desk.reader.list(Query(to, limit=MOST_SUGGESTIONS)).records
        return [(record.id, record.title, str(record.fields.get("phone") or "")) for record in found]
    hits = desk.engine.search(typed, limit=MOST_SUGGESTIONS, resources=(to,))
    return [(hit.record.id, hit.record.title, hit.subtitle) for hit in hits]
