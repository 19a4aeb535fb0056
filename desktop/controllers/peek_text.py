"""The main facts of an entry for a look at it: pure, from what was read."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import card_of
from desktop.controllers.places import PEOPLE, icon_of
from desktop.views.peek import PeekFacts
from desktop.wording.names import field_name, thing_name
from desktop.wording.people import role_of, second_line
from desktop.wording.states import state_detail
from desktop.wording.values import value_text
from sync import Record
from sync.entities import REGISTRY, Kind

MOST_LINES = 6
REACH = (("phone", "phone"), ("email", "mail"))
VISIT = ("clock", "map-pin", "user-round", "sticky-note")
LONGEST = 160
_OUTLINES = {Kind.PHONE: "phone", Kind.EMAIL: "mail", Kind.MONEY: "tag", Kind.DATE: "calendar"}


def peek_of(record: Record, second: str, who: str, zone: ZoneInfo) -> PeekFacts:
    """`second` is what the list said of it, `who` the client of an appointment."""
    state = str(record.state)
    detail = state_detail(state, record.resource, record.error)
    if record.resource == "appointments":
        card = card_of(record, who, zone)
        said = (card.when, card.place, card.who, card.notes)
        visit = tuple(zip(VISIT, said, strict=True))
        kicker = " · ".join(part for part in (card.kind_label, card.status_label) if part)
        return PeekFacts(card.title, kicker, _filled(visit), kind=card.kind, state=state, detail=detail)
    person = record.resource in PEOPLE
    lines = tuple(_of_person(record)) if person else (("info", second), *_of_thing(record, zone))
    kicker = role_of(record) if person else thing_name(record.resource)
    icon = icon_of(record.resource)
    return PeekFacts(record.title, kicker, _filled(lines)[:MOST_LINES], icon=icon, state=state, detail=detail)


def _of_person(record: Record) -> Iterator[tuple[str, str]]:
    for name, icon in REACH:
        yield icon, str(record.fields.get(name) or "")
    yield "info", second_line(record)
    tags = record.fields.get("tags")
    yield "tag", ", ".join(map(str, tags)) if isinstance(tags, list) else ""
    yield "sticky-note", str(record.fields.get("notes") or "")


def _of_thing(record: Record, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    for field in REGISTRY[record.resource].fields:
        icon = _OUTLINES.get(field.kind)
        text = value_text(field, record.fields.get(field.name), zone) if icon else ""
        if icon and text and field.name not in ("created_at", "updated_at"):
            yield icon, f"{field_name(field)}: {text}"


def _filled(lines: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((icon, _cut(text)) for icon, text in lines if text)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1].rstrip()}…"
