"""Two entries that may be one person, field by field: what stays, what is taken over; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.people_fields import SHARED, field_of
from desktop.views.people.compare import Comparison, Pick, PickRow, Who
from desktop.wording.names import field_name
from desktop.wording.people import role_of
from desktop.wording.speech import counted, tr
from desktop.wording.values import value_text
from sync import Record
from sync.entities import REGISTRY, Field, Kind

RANK = ("clients", "contacts", "leads")
BOTH = frozenset({Kind.TAGS, Kind.LONG_TEXT})
NAME_PARTS = ("first_name", "last_name")
OWN = frozenset({"status", "contact_status", "interest_level"})
"""What means something else to each kind of entry."""


@dataclass(frozen=True)
class MergeRow:
    """One field of the entry that stays; `pick` is what would be taken if the person says nothing."""

    field: Field
    mine: Any
    theirs: Any
    pick: Pick

    @property
    def values(self) -> Mapping[Pick, Any]:
        return {"mine": self.mine, "theirs": self.theirs, "both": _both(self.field, self.mine, self.theirs)}


def ranked(one: Record, other: Record) -> tuple[Record, Record]:
    """Who stays, and who goes: a client before a contact before a lead, since most refers to clients."""
    if RANK.index(other.resource) < RANK.index(one.resource):
        return other, one
    return one, other


def can_swap(one: Record, other: Record) -> bool:
    return one.resource == other.resource


def rows(kept: Record, gone: Record) -> list[MergeRow]:
    """The fields in which the two differ and that can be taken over."""
    return list(_rows(kept, gone))


def _rows(kept: Record, gone: Record) -> Iterator[MergeRow]:
    entity = REGISTRY[kept.resource]
    for field in entity.fields:
        if not field.editable or field.kind in (Kind.STRUCTURE, Kind.REFERENCE):
            continue
        mine, theirs = kept.fields.get(field.name), _value_in(gone, kept.resource, field)
        if entity.same(field.name, mine, theirs) or theirs in (None, "", []):
            continue
        if field.choices and theirs not in field.choices:
            continue
        yield MergeRow(field, mine, theirs, _pick(field, mine))


def _pick(field: Field, mine: Any) -> Pick:
    if mine in (None, "", []):
        return "theirs"
    return "both" if field.kind in BOTH else "mine"


def _value_in(gone: Record, resource: str, field: Field) -> Any:
    """What the other entry has for a field of this one, which may be under another name."""
    if gone.resource == resource:
        return gone.fields.get(field.name)
    if field.name in OWN:
        return None
    if field.name in (*NAME_PARTS, "name"):
        return _name(gone, field.name)
    facet = next((facet for facet, names in SHARED.items() if names.get(resource) == field.name), field.name)
    other = field_of(gone.resource, facet)
    return gone.fields.get(other.name) if other is not None and other.kind is field.kind else None


def _name(record: Record, wanted: str) -> str:
    given, _, family = record.title.strip().rpartition(" ")
    return {"first_name": given or family, "last_name": family if given else ""}.get(wanted, record.title)


def _both(field: Field, mine: Any, theirs: Any) -> Any:
    """None for what cannot be put together."""
    if field.kind is Kind.TAGS:
        present = {str(tag).casefold() for tag in mine or ()}
        return [*(mine or ()), *(tag for tag in theirs or () if str(tag).casefold() not in present)]
    if field.kind is Kind.LONG_TEXT:
        return "\n".join(str(text) for text in (mine, theirs) if text)
    return None


def patch_of(found: Sequence[MergeRow], picks: Mapping[str, Pick]) -> dict[str, Any]:
    """What changes in the entry that stays."""
    chosen = {row.field.name: picks.get(row.field.name, row.pick) for row in found}
    return {
        row.field.name: row.values[chosen[row.field.name]]
        for row in found
        if chosen[row.field.name] != "mine"
    }


def comparison(kept: Record, gone: Record, visits: int, zone: ZoneInfo) -> Comparison:
    """Everything on the page."""
    return Comparison(
        kept=who_of(kept),
        gone=who_of(gone),
        rows=tuple(_pick_row(row, zone) for row in rows(kept, gone)),
        can_swap=can_swap(kept, gone),
        fate=_fate(gone),
        visits=counted(visits, "{count} appointment moves along.", "{count} appointments move along.")
        if visits
        else "",
        promise=tr(
            "Both stay as they are until you merge. Undo takes the merge back until it is sent; once it was "
            "sent, it stays."
        ),
    )


def who_of(record: Record) -> Who:
    about = [str(record.fields[name]) for name in ("phone", "email") if record.fields.get(name)]
    return Who(record.resource, record.id, record.title, role_of(record), " · ".join(about))


def _fate(gone: Record) -> str:
    if REGISTRY[gone.resource].archive:
        return tr("“{name}” ({role}) goes into the archive.", name=gone.title, role=role_of(gone))
    return tr("“{name}” ({role}) is deleted.", name=gone.title, role=role_of(gone))


def _pick_row(row: MergeRow, zone: ZoneInfo) -> PickRow:
    field = row.field
    words = {pick: value_text(field, value, zone) for pick, value in row.values.items()}
    both = words["both"] if field.kind in BOTH and row.mine not in (None, "", []) else ""
    return PickRow(field.name, field_name(field), words["mine"], words["theirs"], both, row.pick)
