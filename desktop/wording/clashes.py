"""Both sides of a question in words: "Yours 4:00 PM, server 5:00 PM"."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from desktop.wording.moments import clock_text, instant, span_text, weekday_day
from desktop.wording.names import field_name
from desktop.wording.operations import TIMES, Telling, labels_of
from desktop.wording.speech import capital, listed, lowered, tr
from desktop.wording.values import value_text
from sync.entities import REGISTRY, Kind

Rows = Mapping[str, Mapping[str, Any]]


def clash_line(resource: str, kind: str, rows: Rows, telling: Telling) -> str:
    """One line about an open question."""
    if kind == "edit-delete":
        return tr("Changed here, deleted on the server")
    if kind == "delete-edit":
        return tr("Deleted here, changed on the server")
    if kind == "duplicate":
        return tr("It may be on the server already")
    if kind == "lost":
        return tr("Sent, but the server has the old {what} again", what=what_of(resource, rows))
    entity = REGISTRY[resource]
    if "start_time" in rows:
        start = rows["start_time"]
        return _two(_clock(start["mine"], telling), _clock(start["theirs"], telling))
    names = [name for name in rows if name in entity.by_name]
    if len(names) == 1 and entity.by_name[names[0]].kind not in (Kind.LONG_TEXT, Kind.TAGS, Kind.STRUCTURE):
        field, row = entity.by_name[names[0]], rows[names[0]]
        sides = [value_text(field, row[side], telling.zone, telling.names) for side in ("mine", "theirs")]
        return _two(*(side or tr("nothing") for side in sides))
    return capital(listed(labels_of(entity, names)))


def what_of(resource: str, names: Collection[str]) -> str:
    """What is in question, for the middle of a sentence: "time", "phone", or "version" of several fields."""
    if names and set(names) <= TIMES:
        return tr("time")
    known = REGISTRY[resource].by_name if resource in REGISTRY else {}
    name = next(iter(names), "")
    return lowered(field_name(known[name])) if len(names) == 1 and name in known else tr("version")


def _two(mine: str, theirs: str) -> str:
    return tr("Yours {mine}, server {theirs}", mine=mine, theirs=theirs)


def _clock(value: Any, telling: Telling) -> str:
    return clock_text(instant(str(value)), telling.zone) if value else tr("nothing")


def side_of_times(rows: Rows, side: str, known: Mapping[str, Any]) -> tuple[datetime, datetime] | None:
    """Start and end on one side; a time that is not in question is the known one."""
    values = {name: rows[name][side] if name in rows else known.get(name) for name in TIMES}
    if not all(values.values()):
        return None
    return instant(str(values["start_time"])), instant(str(values["end_time"]))


def times_text(span: tuple[datetime, datetime], telling: Telling) -> tuple[str, str]:
    """("4:00 – 5:00 PM", "Wed, July 15")."""
    day = weekday_day(span[0].astimezone(telling.zone).date())
    return span_text(span[0], span[1], telling.zone), day
