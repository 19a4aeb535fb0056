"""The milestones of a timeline, read forgivingly: only an older server's shape is known (CONTRACT 2.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sync.entities.values import Kind, Value, read
from sync.errors import BadReply
from sync.jsontext import too_deep

MOST = 1000
"""More milestones than that are not those of one record."""
LABELS = ("label", "title", "name")
DATES = ("date", "due_date", "dueDate")
DONE = ("completed", "is_completed", "isCompleted")
LISTS = ("timeline", "milestones", "items", "events")

Milestone = dict[str, Value]
"""`label` text, `date` YYYY-MM-DD or None, `completed` true, false or None, and what else came along."""


@dataclass(slots=True)
class Milestones:
    """In the order of the server; `unreadable` rows were set aside."""

    items: list[Milestone] = field(default_factory=list)
    unreadable: int = 0


def milestones(data: Any) -> Milestones:
    """Raises BadReply where there is no list, rather than take that for a timeline without milestones."""
    found = Milestones()
    for raw in _list_in(data)[:MOST]:
        item = _milestone(raw)
        if item is None:
            found.unreadable += 1
        else:
            found.items.append(item)
    return found


def _list_in(data: Any) -> list[Any]:
    if isinstance(data, list):
        return data
    if isinstance(data, dict):
        named = [data[name] for name in LISTS if isinstance(data.get(name), list)]
        lists = named or [value for value in data.values() if isinstance(value, list)]
        if len(lists) == 1 or named:
            return list(lists[0])
    raise BadReply("cannot read this timeline")


def _milestone(raw: Any) -> Milestone | None:
    """None for what is no milestone: without words, or with a date that is none."""
    if not isinstance(raw, dict) or too_deep(raw):
        return None
    label, day, done = (_first(raw, names) for names in (LABELS, DATES, DONE))
    try:
        item: Milestone = {"label": read(Kind.TEXT, raw.get(label)), "date": read(Kind.DATE, raw.get(day))}
    except ValueError:
        return None
    if not item["label"]:
        return None
    rest = {name: value for name, value in raw.items() if name not in (label, day, done)}
    return rest | item | {"completed": _yes_or_no(raw.get(done))}


def _yes_or_no(value: Any) -> bool | None:
    """None where the server says neither: the milestone itself is worth showing."""
    try:
        return None if value is None else bool(read(Kind.BOOLEAN, value))
    except ValueError:
        return None


def _first(raw: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((name for name in names if raw.get(name) is not None), names[0])
