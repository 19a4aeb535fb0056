"""What the history of this laptop tells: news from the server, merges, decisions, what was let go."""

from collections.abc import Mapping
from typing import Any

from desktop.wording.names import deleted_thing, field_name, thing_name
from desktop.wording.operations import Telling, labels_of
from desktop.wording.speech import listed, lowered, tr
from desktop.wording.values import value_text
from sync.entities import REGISTRY, Entity

UNSAID = frozenset({"updated_at", "created_at", "user_id", "reminder_sent", "last_contact_date"})
MOST_NAMED = 3


def told(row: Mapping[str, Any], telling: Telling) -> str:
    """One entry of the history as a sentence; empty for what is not worth one."""
    entity = REGISTRY[str(row["resource"])]
    fields = (row.get("detail") or {}).get("fields") or {}
    names = [name for name in fields if name in entity.by_name and name not in UNSAID]
    labels = _labels(entity, names)
    thing = lowered(thing_name(entity.name))
    if row["what"] == "received":
        return _received(entity, fields, names, telling)
    sentences = {
        "merged": tr("Changed on the server while yours waited: {fields}", fields=labels),
        "conflict": tr("Changed in both places: {fields}", fields=labels),
        "resolved": tr("You decided: {fields}", fields=labels) if labels else tr("You decided what to keep"),
        "kept": tr("The server does not keep {fields}; it stays on this laptop", fields=labels),
        "taken": tr("The server keeps {fields} now", fields=labels),
        "discarded": tr("You took a change back: {fields}", fields=labels)
        if labels
        else tr("You took a change back"),
        "deleted": deleted_thing(entity.name),
        "gone": tr("The server no longer has this {thing}", thing=thing),
        "let go": tr("Taken off this laptop"),
        "changed by server": tr("The server changed what you wrote: {fields}", fields=labels),
        "led along": tr("Follows the one that was made again: {fields}", fields=labels),
        "left behind": tr("Still points to the one that was deleted: {fields}", fields=labels),
    }
    said = sentences.get(str(row["what"]), "")
    return said if labels or row["what"] not in ("merged", "conflict", "kept", "taken") else ""


def _labels(entity: Entity, names: list[str]) -> str:
    labels = labels_of(entity, names)
    return listed([*labels[:MOST_NAMED], tr("more")] if len(labels) > MOST_NAMED else labels)


def _received(entity: Entity, fields: Mapping[str, Any], names: list[str], telling: Telling) -> str:
    if len(names) != 1:
        return tr("From the server: {fields} changed", fields=_labels(entity, names)) if names else ""
    field, row = entity.by_name[names[0]], fields[names[0]]
    value = row.get("after") if isinstance(row, Mapping) else row
    new = value_text(field, value, telling.zone, telling.names)
    label = field_name(field)
    return (
        tr("From the server: {field} is now {new}", field=lowered(label), new=new)
        if new
        else tr("From the server: {field} removed", field=lowered(label))
    )
