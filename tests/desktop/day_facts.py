"""Days of which the Today page is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.models.linked import Linked
from sync import Record, Status
from sync.entities import REGISTRY
from sync.reading.status import ResourceStatus

ZONE = ZoneInfo("America/Los_Angeles")
NOON = datetime(2026, 7, 15, 12, 0, tzinfo=ZONE)
"""A Wednesday."""


def record(resource: str, key: str = "1", **fields: Any) -> Record:
    entity = REGISTRY[resource]
    shown = {field.name: None for field in entity.fields} | fields
    return Record(resource, key, key, "synced", 1, shown, title=entity.name_of(shown))  # type: ignore[arg-type]


def canonical(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def visit(hour: float, minutes: int = 60, title: str = "Showing", **fields: Any) -> Record:
    """An appointment of today."""
    start = NOON.replace(hour=0) + timedelta(hours=hour)
    times = {"start_time": canonical(start), "end_time": canonical(start + timedelta(minutes=minutes))}
    usual = {"title": title, "appointment_type": "showing", "status": "scheduled", **times}
    return record("appointments", f"{title}{hour}", **(usual | fields))


class Known:
    """A reader that finds the records that it was given."""

    def __init__(self, *records: Record) -> None:
        self._records = {(one.resource, one.id): one for one in records}

    def find(self, resource: str, ids: Iterable[str]) -> dict[str, Record]:
        return {key: self._records[resource, key] for key in ids if (resource, key) in self._records}


def linked(visits: Iterable[Record], *others: Record) -> Linked:
    return Linked(Known(*others), list(visits))  # type: ignore[arg-type]


JORDAN = record(
    "clients",
    "jordan",
    first_name="Jordan",
    last_name="Lee",
    client_type="buyer",
    phone="(661) 555-0142",
    budget_max="475000.00",
    notes="Wants a single story.",
)


def ago(days: float) -> str:
    return canonical(NOON - timedelta(days=days))


def status(**more: Any) -> Status:
    read = {name: ResourceStatus(100, 0, ago(0.1)) for name in REGISTRY}
    last = {"at": canonical(NOON - timedelta(minutes=6)), "outcome": "done"}
    usual = {"resources": read, "last_cycle": last}
    counts = dict.fromkeys(("waiting", "conflicts", "rejected", "suspects", "unreadable"), 0)
    known = {name: value for name, value in counts.items() if name in Status.__dataclass_fields__}
    return Status(**({"online": True, "account": "a", "budget": {}} | known | usual | more))
