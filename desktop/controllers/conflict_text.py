"""An open question as its page shows it: pure, from what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.controllers.clash_drives import Neighbours
from desktop.controllers.conflict_times import JOINED, SIDES, times_row
from desktop.controllers.places import icon_of
from desktop.travel import shortened, street_and_town
from desktop.views.conflict.rows import (
    Conflict,
    ConflictHead,
    ConflictRow,
    MergedRow,
    Side,
    Version,
)
from desktop.wording.moments import instant, moment_text, weekday_day
from desktop.wording.names import field_name
from desktop.wording.operations import TIMES, Telling
from desktop.wording.speech import counted, lowered, tr
from desktop.wording.values import value_text
from sync import Record, Waiting
from sync.entities import REGISTRY, Field, Kind

PLACE = "location"
KEPT_DAYS = 90
Rows = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Question:
    """Everything that was read about one question; `position` says which of how many it is."""

    record: Record
    ops: Sequence[Waiting]
    history: Sequence[Mapping[str, Any]]
    names: Mapping[str, str]
    zone: ZoneInfo
    now: datetime
    position: str = ""
    neighbours: Neighbours | None = None
    """What else is planned on the days of an appointment."""
    similar: int = 0
    """How many other questions are about the same fields."""

    @property
    def kind(self) -> str:
        return str((self.record.conflict or {}).get("kind"))

    @property
    def rows(self) -> Rows:
        fields: Rows = (self.record.conflict or {}).get("fields") or {}
        return fields

    @property
    def telling(self) -> Telling:
        return Telling(self.zone, self.names)


def conflict_of(question: Question) -> Conflict:
    saved = [op.saved_at for op in question.ops if op.fields.keys() & question.rows.keys()]
    found = [row["at"] for row in question.history if row["what"] == "conflict"]
    return Conflict(
        head=head_of(question),
        rows=tuple(_rows(question)),
        merged=tuple(_merged(question)),
        mine_note=tr("{when}, this laptop", when=_when(question, saved[-1])) if saved else tr("this laptop"),
        theirs_note=tr("seen {when}", when=_when(question, found[0])) if found else "",
        similar=_similar_text(question.similar),
    )


def similar_to(record: Record, asked: Iterable[Record]) -> list[Record]:
    """The other questions of this kind about exactly the same fields."""
    fields = _clashing(record)
    return [
        other
        for other in asked
        if other.id != record.id
        and other.resource == record.resource
        and fields
        and _clashing(other) == fields
    ]


def _clashing(record: Record) -> frozenset[str]:
    question = record.conflict or {}
    whole = question.get("kind") != "edit-edit" or record.pending_delete
    return frozenset() if whole else frozenset(question.get("fields") or ())


def _similar_text(count: int) -> str:
    if not count:
        return ""
    return counted(
        count,
        "Do the same for the {count} other question about the same fields",
        "Do the same for the {count} other questions about the same fields",
    )


def unmoved(old: Rows, new: Rows, choices: Mapping[str, Side]) -> dict[str, Side]:
    """What was chosen, of the fields whose values are what they were."""
    return {name: side for name, side in choices.items() if name in new and old.get(name) == new[name]}


def _when(question: Question, at: str) -> str:
    return moment_text(instant(at), question.zone, question.now)


def head_of(question: Question) -> ConflictHead:
    record = question.record
    kept = tr("both versions are kept for {days} days", days=KEPT_DAYS)
    visit = record.resource == "appointments"
    parts = [kept]
    if visit:
        start, _ = span_of(record)
        parts.insert(0, weekday_day(start.astimezone(question.zone).date(), short=False))
    return ConflictHead(
        title=record.title,
        second=" · ".join(parts),
        icon="" if visit else icon_of(record.resource),
        kind=str(record.fields.get("appointment_type") or "other") if visit else "",
        position=question.position,
    )


def _rows(question: Question) -> Iterator[ConflictRow]:
    entity = REGISTRY[question.record.resource]
    done: set[str] = set()
    for name in question.rows:
        if name in done or name not in entity.by_name:
            continue
        group = tuple(other for other in question.rows if other in entity.group_of(name))
        done |= set(group)
        if TIMES & set(group):
            yield times_row(question.record, group, question.zone, question.neighbours)
        else:
            yield _values(question, group)


def _values(question: Question, group: tuple[str, ...]) -> ConflictRow:
    entity = REGISTRY[question.record.resource]
    fields = [entity.by_name[name] for name in group]
    versions = {side: Version(_text(question, fields, side)) for side in SIDES}
    if group == (PLACE,):
        versions = _places(versions)
    both = _both(question, fields[0]) if len(fields) == 1 else ""
    return ConflictRow(
        fields=group,
        label=field_name(fields[0]) if len(fields) == 1 else _group_label(fields),
        before=versions["base"],
        mine=versions["mine"],
        theirs=versions["theirs"],
        hint=tr("these belong together") if len(fields) > 1 else "",
        both_text=both,
        both_short=tr("both: {label}", label=lowered(field_name(fields[0]))) if both else "",
    )


def _places(versions: dict[str, Version]) -> dict[str, Version]:
    """The street above the town, the result without state and ZIP code; whole where the streets are alike."""
    parts = {side: street_and_town(version.title) for side, version in versions.items()}
    if parts["mine"][0] == parts["theirs"][0]:
        return versions
    return {
        side: Version(street, town, short=shortened(versions[side].title))
        for side, (street, town) in parts.items()
    }


def _group_label(fields: Sequence[Field]) -> str:
    names = {field.name for field in fields}
    if names & {"street_address", "city", "zip_code"}:
        return tr("Address")
    return tr("Budget") if names & {"budget_min", "budget_max"} else field_name(fields[0])


def _text(question: Question, fields: Sequence[Field], side: str) -> str:
    texts = [
        value_text(field, question.rows[field.name][side], question.zone, question.names) for field in fields
    ]
    return JOINED.join(text for text in texts if text) or tr("Empty")


def _both(question: Question, field: Field) -> str:
    return both_value(question.rows[field.name]) if field.kind is Kind.LONG_TEXT else ""


def both_value(row: Mapping[str, Any]) -> str:
    """Two long texts as one; empty where one of them has nothing to add."""
    mine, theirs = str(row["mine"] or "").strip(), str(row["theirs"] or "").strip()
    return f"{mine}\n{theirs}" if mine and theirs and mine != theirs else ""


def _merged(question: Question) -> Iterator[MergedRow]:
    """What only one side changed, so that there is nothing to choose."""
    entity, record = REGISTRY[question.record.resource], question.record
    for name, value in record.pending.items():
        if name not in question.rows and name in entity.by_name:
            yield _merged_row(
                question, entity.by_name[name], ((record.base or {}).get(name), value), tr("Yours")
            )
    for row in question.history:
        if (
            row["what"] not in ("merged", "received")
            or not question.ops
            or row["at"] < question.ops[0].saved_at
        ):
            continue
        for name, news in (row["detail"].get("fields") or {}).items():
            if name not in question.rows and name in entity.by_name and name != "updated_at":
                yield _merged_row(
                    question, entity.by_name[name], (news.get("before"), news.get("after")), tr("Server")
                )


def _merged_row(question: Question, field: Field, values: tuple[Any, Any], side: str) -> MergedRow:
    old, new = (value_text(field, value, question.zone, question.names) or tr("Empty") for value in values)
    return MergedRow(field_name(field), old, new, side)
