"""What a change of many people would do to each of them, and what is said of it before it happens; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.people_fields import KINDS, facet_of, field_of, people_name
from desktop.views.people.wishes import Preview
from desktop.wording.moments import canonical
from desktop.wording.speech import counted, listed, lowered, marked, tr
from desktop.wording.values import value_text
from sync import Record
from sync.entities import REGISTRY, Field, Kind

MORNING = time(9)
TAGS = "tags"
TAKES_AWAY = ("archive", "restore", "delete")
Patch = Mapping[str, Any]


@dataclass(frozen=True)
class Wish:
    """`what`: set, add_tag, remove_tag, archive, restore or delete; `field` is a facet, `value` as typed."""

    what: str
    field: str = ""
    value: Any = None

    @property
    def whole(self) -> bool:
        return self.what in TAKES_AWAY or self.value is not None


@dataclass(frozen=True)
class Change:
    """`patch` is empty for what is archived, restored or deleted."""

    resource: str
    id: str
    patch: Patch = field(default_factory=dict)


@dataclass
class Plan:
    """Fill it with the people one by one; whom the wish does not fit is counted by what they are."""

    wish: Wish
    zone: ZoneInfo
    changes: list[Change] = field(default_factory=list)
    same: int = 0
    leaving: int = 0
    unfit: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        if record.pending_delete or str(record.state) == "gone":
            self.leaving += 1
            return
        patch = _PATCHES[self.wish.what](self.wish, record, self.zone)
        if patch is None:
            self.unfit[record.resource] += 1
        elif not patch and self.wish.what not in TAKES_AWAY:
            self.same += 1
        else:
            self.changes.append(Change(record.resource, record.id, patch))

    def counts(self) -> Counter[str]:
        return Counter(change.resource for change in self.changes)


def _set(wish: Wish, record: Record, zone: ZoneInfo) -> Patch | None:
    """None where the record has no such field, or cannot have this value; empty where it has it already."""
    item = field_of(record.resource, wish.field)
    if item is None or not item.editable or record.archived:
        return None
    value = value_for(item, wish.value, zone)
    if wish.value in _choices(wish.field) and wish.value not in item.choices:
        return None
    same = REGISTRY[record.resource].same(item.name, record.fields.get(item.name), value)
    return {} if same else {item.name: value}


def _choices(facet: str) -> tuple[str, ...]:
    found = facet_of(KINDS, facet)
    return found.choices if found else ()


def value_for(item: Field, typed: Any, zone: ZoneInfo) -> Any:
    """The canonical value: a day becomes the morning of that day, yes and no become true and false."""
    if item.kind is Kind.DATETIME:
        return canonical(datetime.combine(date.fromisoformat(str(typed)), MORNING, zone))
    return typed == "yes" if item.kind is Kind.BOOLEAN else typed


def _tagged(wish: Wish, record: Record, _zone: ZoneInfo) -> Patch | None:
    """Tags are a set: what is added twice is there once, whatever its capitals."""
    if field_of(record.resource, TAGS) is None or record.archived:
        return None
    present = [str(tag) for tag in record.fields.get(TAGS) or ()]
    known = {tag.casefold() for tag in present}
    fresh = [tag for tag in wish.value or () if tag.casefold() not in known]
    return {TAGS: [*present, *fresh]} if fresh else {}


def _untagged(wish: Wish, record: Record, _zone: ZoneInfo) -> Patch | None:
    if field_of(record.resource, TAGS) is None or record.archived:
        return None
    gone = {tag.casefold() for tag in wish.value or ()}
    present = [str(tag) for tag in record.fields.get(TAGS) or ()]
    rest = [tag for tag in present if tag.casefold() not in gone]
    return {} if rest == present else {TAGS: rest}


def _filed(wish: Wish, record: Record, _zone: ZoneInfo) -> Patch | None:
    fits = REGISTRY[record.resource].archive and record.archived == (wish.what == "restore")
    return {} if fits else None


def _deleted(_wish: Wish, _record: Record, _zone: ZoneInfo) -> Patch | None:
    return {}


_PATCHES: Mapping[str, Callable[[Wish, Record, ZoneInfo], Patch | None]] = MappingProxyType(
    {
        "set": _set,
        "add_tag": _tagged,
        "remove_tag": _untagged,
        "archive": _filed,
        "restore": _filed,
        "delete": _deleted,
    }
)


def what_happens(wish: Wish, zone: ZoneInfo) -> str:
    """ "Status becomes Inactive", for the middle of a sentence."""
    tags = listed([f"“{tag}”" for tag in wish.value or ()]) if wish.what in ("add_tag", "remove_tag") else ""
    words = {
        "add_tag": tr("{tags} added", tags=tags),
        "remove_tag": tr("{tags} removed", tags=tags),
        "archive": tr("into the archive"),
        "restore": tr("back from the archive"),
        "delete": tr("deleted"),
    }
    return words.get(wish.what) or _becomes(wish, zone)


def _becomes(wish: Wish, zone: ZoneInfo) -> str:
    facet = facet_of(KINDS, wish.field)
    item = next((one for name in KINDS if (one := field_of(name, wish.field)) is not None), None)
    if facet is None or item is None:
        return tr("changed")
    said = value_text(Field(item.name, item.label, facet.kind), _typed(facet.kind, wish, zone), zone)
    return tr("{field} becomes {value}", field=lowered(facet.label), value=said)


def _typed(kind: Kind, wish: Wish, zone: ZoneInfo) -> Any:
    return value_for(Field("", "", kind), wish.value, zone)


def preview(plan: Plan) -> Preview:
    """Before it happens: who changes and how, who does not and why, and that one Undo takes it back."""
    changing = len(plan.changes)
    if not changing:
        return Preview((tr("Nobody would change."), *_others(plan)))
    what = what_happens(plan.wish, plan.zone)
    head = counted(changing, "{count} person: {what}.", "{count} people: {what}.", what=what)
    apply = {
        "delete": counted(changing, "Delete {count} person", "Delete {count} people"),
        "archive": counted(changing, "Archive {count} person", "Archive {count} people"),
        "restore": counted(changing, "Restore {count} person", "Restore {count} people"),
    }.get(plan.wish.what, counted(changing, "Change {count} person", "Change {count} people"))
    return Preview((head, *_others(plan), _promise(plan)), apply, ready=True)


def _others(plan: Plan) -> Iterator[str]:
    if plan.same:
        yield counted(plan.same, "{count} is already like that.", "{count} are already like that.")
    for resource, count in sorted(plan.unfit.items()):
        yield _why_not(plan.wish, resource, count)
    if plan.leaving:
        yield counted(
            plan.leaving,
            "{count} is being deleted and stays as it is.",
            "{count} are being deleted and stay as they are.",
        )


def _why_not(wish: Wish, resource: str, count: int) -> str:
    who = people_name(resource, count)
    if wish.what in ("archive", "restore") and REGISTRY[resource].archive:
        one, many = marked("{count} {who} is there already."), marked("{count} {who} are there already.")
    elif wish.what in ("archive", "restore"):
        one = marked("{count} {who} cannot be archived; only contacts can.")
        many = one
    elif wish.what == "set":
        one = marked("{count} {who} has no such field or value, and stays as it is.")
        many = marked("{count} {who} have no such field or value, and stay as they are.")
    else:
        one = marked("{count} {who} has no tags, and stays as it is.")
        many = marked("{count} {who} have no tags, and stay as they are.")
    return counted(count, one, many, who=who)


def _promise(plan: Plan) -> str:
    if plan.wish.what == "delete":
        return tr("Nothing is sent for ten seconds. One Undo brings all of them back.")
    return tr("Saved on this laptop at once, sent with the next sync. One Undo takes all of it back.")


def receipt(plan_words: str, done: int, refused: int, why: str) -> str:
    """What was done, and what was not."""
    said = counted(done, "{count} person: {what}", "{count} people: {what}", what=plan_words)
    if not refused:
        return said
    return tr("{said}; {count} could not be changed: {why}", said=said, count=f"{refused:,}", why=why)


def gesture(wish: Wish, zone: ZoneInfo, count: int) -> str:
    """What Undo calls it."""
    what = what_happens(wish, zone)
    return counted(count, "Change of {count} person: {what}", "Change of {count} people: {what}", what=what)


def in_slices(keys: Sequence[tuple[str, str]], size: int) -> Iterator[Sequence[tuple[str, str]]]:
    for first in range(0, len(keys), size):
        yield keys[first : first + size]
