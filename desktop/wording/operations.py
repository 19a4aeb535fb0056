"""What waits or was sent, as the person would tell it: "Moved from 1:00 PM to 1:30 PM", "Marked as done"."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.wording.moments import clock_text, instant, weekday_day
from desktop.wording.names import deleted_thing, field_name, new_thing
from desktop.wording.speech import capital, counted, listed, lowered, marked, tr
from desktop.wording.values import value_text
from sync.entities import REGISTRY, Entity, Field, Kind

TIMES = frozenset({"start_time", "end_time"})
MOST_NAMED = 3

_STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "completed": marked("Marked as done"),
        "no_show": marked("Marked as no-show"),
        "cancelled": marked("Cancelled"),
        "scheduled": marked("Back to scheduled"),
    }
)
_TOGETHER: Mapping[str, str] = MappingProxyType(
    {
        "start_time": marked("Time"),
        "end_time": marked("Time"),
        "budget_min": marked("Budget"),
        "budget_max": marked("Budget"),
        "street_address": marked("Address"),
        "city": marked("Address"),
        "state": marked("Address"),
        "zip_code": marked("Address"),
        "first_name": marked("Name"),
        "last_name": marked("Name"),
    }
)
_ENDS: Mapping[str, str] = MappingProxyType(
    {"budget_min": marked("Budget from"), "budget_max": marked("Budget up to")}
)
_UNSAID = frozenset({Kind.LONG_TEXT, Kind.TAGS, Kind.STRUCTURE, Kind.REFERENCE})
"""Kinds whose values are too long for a line, or mean nothing without a look at another one."""


@dataclass(frozen=True)
class Telling:
    """How times are told: in which zone, and what referenced people are called."""

    zone: ZoneInfo
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Deed:
    """One gesture of a person: `fields` are the values wished for, `before` those that were there."""

    kind: str
    resource: str
    fields: Mapping[str, Any]
    before: Mapping[str, Any]


def sentence(deed: Deed, telling: Telling) -> str:
    """What was done, in one line and without the name of whom it was done to."""
    entity = REGISTRY[deed.resource]
    if deed.kind == "create":
        return _with_day(new_thing(deed.resource), deed.fields, telling)
    if deed.kind == "delete":
        return _with_day(deleted_thing(deed.resource), deed.before, telling)
    if deed.kind in ("archive", "restore"):
        return tr("Archived") if deed.kind == "archive" else tr("Brought back from the archive")
    if deed.kind == "convert":
        return tr("Made into a client")
    return change(entity, deed, telling)


def change(entity: Entity, deed: Deed, telling: Telling) -> str:
    """What became different. Fields that count as nothing changed are left out."""
    names = [name for name in deed.fields if name in entity.by_name]
    if deed.resource == "appointments":
        status = _STATUSES.get(str(deed.fields.get("status")))
        if status:
            return _also(tr(status), [name for name in names if name not in {"status", *TIMES}], entity)
        if TIMES & set(names):
            return _also(_moved(deed, telling.zone), [name for name in names if name not in TIMES], entity)
    if len(names) == 1:
        return _single(entity, names[0], deed, telling)
    if len(names) > MOST_NAMED:
        return counted(len(names), "{count} detail changed", "{count} details changed")
    return (
        capital(tr("{fields} changed", fields=listed(labels_of(entity, names)))) if names else tr("Changed")
    )


def _also(said: str, names: list[str], entity: Entity) -> str:
    if not names:
        return said
    if names == ["notes"]:
        return tr("{said}, with a note", said=said)
    return tr("{said}, {fields} changed", said=said, fields=listed(labels_of(entity, names)))


def labels_of(entity: Entity, names: Iterable[str]) -> list[str]:
    """Labels for the middle of a sentence; what clashes as one is named once."""
    labels = [_label(entity.by_name[name]) for name in names if name in entity.by_name]
    return list(dict.fromkeys(lowered(label) for label in labels))


def _label(field: Field) -> str:
    together = _TOGETHER.get(field.name)
    return tr(together) if together else field_name(field)


def _single(entity: Entity, name: str, deed: Deed, telling: Telling) -> str:
    field = entity.by_name[name]
    new = value_text(field, deed.fields.get(name), telling.zone, telling.names)
    old = value_text(field, deed.before.get(name), telling.zone, telling.names)
    if not new:
        return tr("{field} removed", field=field_name(field))
    if field.kind in _UNSAID:
        return tr("{field} changed", field=field_name(field))
    label = tr(_ENDS[name]) if name in _ENDS else field_name(field)
    if not old:
        return tr("{field} set to {new}", field=label, new=new)
    return tr("{field} {new}, was {old}", field=label, new=new, old=old)


def _moved(deed: Deed, zone: ZoneInfo) -> str:
    """ "Moved from 1:00 PM to 1:30 PM"; the days are named where they differ."""
    old = {name: instant(str(deed.before[name])) for name in TIMES if deed.before.get(name)}
    new = {name: instant(str(deed.fields[name])) for name in TIMES if deed.fields.get(name)}
    start, was = new.get("start_time"), old.get("start_time")
    if start is None or start == was:
        return _resized(old.get("end_time"), new.get("end_time"), zone)
    if was is None:
        return tr("Set to {new}", new=_day_and_clock(start, zone))
    same_day = start.astimezone(zone).date() == was.astimezone(zone).date()
    told = (clock_text if same_day else _day_and_clock)(start, zone)
    return tr(
        "Moved from {old} to {new}", old=(clock_text if same_day else _day_and_clock)(was, zone), new=told
    )


def _resized(was: datetime | None, end: datetime | None, zone: ZoneInfo) -> str:
    if end is None:
        return tr("Time changed")
    if was is None:
        return tr("Ends at {new}", new=clock_text(end, zone))
    return tr("Ends at {new}, was {old}", new=clock_text(end, zone), old=clock_text(was, zone))


def _day_and_clock(moment: datetime, zone: ZoneInfo) -> str:
    return tr(
        "{day}, {clock}", day=weekday_day(moment.astimezone(zone).date()), clock=clock_text(moment, zone)
    )


def _with_day(said: str, fields: Mapping[str, Any], telling: Telling) -> str:
    start = fields.get("start_time")
    if not start:
        return said
    day = weekday_day(instant(str(start)).astimezone(telling.zone).date())
    return tr("{said}, {day}", said=said, day=day)


def moved_to(
    title: str, span: tuple[datetime, datetime], was: tuple[datetime, datetime], zone: ZoneInfo
) -> str:
    """The receipt of a drag: "Moved “Escrow papers” to 3:00 PM"."""
    if span[0] == was[0]:
        return tr("“{title}” now ends at {clock}", title=title, clock=clock_text(span[1], zone))
    same_day = span[0].astimezone(zone).date() == was[0].astimezone(zone).date()
    told = (clock_text if same_day else _day_and_clock)(span[0], zone)
    return tr("Moved “{title}” to {when}", title=title, when=told)


def status_receipt(title: str, status: str) -> str:
    """The receipt of a decision about an appointment."""
    said = {
        "completed": tr("Marked “{title}” as done", title=title),
        "no_show": tr("Marked “{title}” as no-show", title=title),
        "cancelled": tr("Cancelled “{title}”", title=title),
    }
    return said.get(status, tr("“{title}” is back to scheduled", title=title))
