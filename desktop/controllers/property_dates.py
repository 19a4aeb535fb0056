"""Which dates of a listing or escrow matter, in their order, and how each of them stands. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.controllers.field_states import State
from desktop.views.properties.rows import KeyDate, Milestone, Standing
from desktop.wording.properties import away_text, day_text, late_text
from desktop.wording.speech import capital, tr
from sync import Record

SETTLED = frozenset({"satisfied", "waived", "removed"})
"""What becomes of a contingency (CONTRACT 2.7)."""
OVER = frozenset({"cancelled", "withdrawn"})
"""Nothing of such a deal is due any more."""
IN_STEP: State = ("synced", "")


@dataclass(frozen=True)
class Due:
    """A date before it is told: `done` is True, False, or None where only the calendar knows."""

    label: str
    day: date
    done: bool | None = None
    field: str = ""


def dues_of(record: Record) -> list[Due]:
    """In the order of their days; on the same day a deal closes last."""
    found = _of_escrow(record.fields) if record.resource == "escrows" else _of_listing(record.fields)
    return sorted(found, key=lambda due: (due.day, due.field == "closing_date"))


def _of_escrow(fields: Mapping[str, Any]) -> Iterator[Due]:
    closed = fields.get("escrow_status") == "closed"
    yield from _due(tr("Accepted"), fields.get("acceptance_date"), True, "acceptance_date")
    rows = fields.get("contingencies")
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, Mapping) and row.get("type"):
            done = closed or str(row.get("status")) in SETTLED
            yield from _due(capital(str(row["type"]).replace("_", " ")), row.get("due_date"), done)
    yield from _due(tr("Closing"), fields.get("closing_date"), closed, "closing_date")


def _of_listing(fields: Mapping[str, Any]) -> Iterator[Due]:
    sold = fields.get("status") in ("sold", "pending")
    yield from _due(tr("Listed"), fields.get("listing_date"), True, "listing_date")
    yield from _due(
        tr("Listing expires"), fields.get("expiration_date"), True if sold else None, "expiration_date"
    )


def _due(label: str, value: Any, done: bool | None, field: str = "") -> Iterator[Due]:
    day = as_day(value)
    if day is not None:
        yield Due(label, day, done, field)


def as_day(value: Any) -> date | None:
    """None for what is no date."""
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def key_dates(record: Record, states: Mapping[str, State], today: date) -> tuple[KeyDate, ...]:
    """As the page shows them; what is not done and comes first is the next."""
    over = _is_over(record.fields)
    told: list[KeyDate] = []
    for due, standing in _standings(dues_of(record), over, today):
        state, detail = states.get(due.field, IN_STEP)
        away = _away(due.day, standing, today)
        told.append(KeyDate(due.label, day_text(due.day, today), away, standing, due.field, state, detail))
    return tuple(told)


def next_due(record: Record, today: date) -> KeyDate | None:
    """What an agent has to think of next: what is overdue, then what comes first."""
    open_ones = [one for one in key_dates(record, {}, today) if one.standing in ("late", "next")]
    return open_ones[0] if open_ones else None


def _is_over(fields: Mapping[str, Any]) -> bool:
    return str(fields.get("escrow_status") or fields.get("status")) in OVER


def _standings(dues: Sequence[Due], over: bool, today: date) -> Iterator[tuple[Due, Standing]]:
    found_next = False
    for due in dues:
        standing = "off" if over and not due.done else _standing(due, today)
        if standing == "later" and not found_next:
            found_next, standing = True, "next"
        yield due, standing


def _standing(due: Due, today: date) -> Standing:
    if due.done or (due.done is None and due.day < today):
        return "done"
    return "late" if due.day < today else "later"


def _away(day: date, standing: Standing, today: date) -> str:
    if standing == "off":
        return ""
    return late_text(day, today) if standing == "late" else away_text(day, today)


def milestones_of(items: Iterable[Mapping[str, Any]], today: date) -> tuple[Milestone, ...]:
    """The server's own, in its order; without a word from it, a day that has passed counts as done."""
    told: list[Milestone] = []
    found_next = False
    for item in items:
        day, done = as_day(item.get("date")), item.get("completed")
        due = Due(str(item["label"]), day or today + timedelta(days=1), done)
        standing = _standing(due, today)
        if standing == "later" and not found_next:
            found_next, standing = True, "next"
        told.append(_milestone(due.label, day, standing, today))
    return tuple(told)


def _milestone(label: str, day: date | None, standing: Standing, today: date) -> Milestone:
    if day is None:
        return Milestone(label, tr("No date"), "", standing)
    return Milestone(label, day_text(day, today), _away(day, standing, today), standing)
