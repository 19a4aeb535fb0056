"""What was found as rows of the search: pure, from records."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from desktop.controllers.drafts import Unfinished
from desktop.controllers.finding import tags_of
from desktop.controllers.places import PEOPLE, icon_of
from desktop.controllers.property_kinds import KINDS
from desktop.views.search_list import SearchResult
from desktop.wording.moments import day_name, instant, span_text
from desktop.wording.names import thing_name
from desktop.wording.people import role_of, second_line
from desktop.wording.speech import tr
from sync import Record

DRAFT = "draft:"
EVERYBODY = "everybody"
MOST_TAGS = 4


def row_of(record: Record, subtitle: str, zone: ZoneInfo, today: date) -> SearchResult:
    """`subtitle` as the engine's search has it; what comes from elsewhere may leave it empty."""
    key = f"{record.resource}/{record.id}"
    if record.resource == "appointments":
        kind = str(record.fields.get("appointment_type") or "other")
        return SearchResult(key, record.title, _when(record, zone, today), tr("Appointment"), kind=kind)
    found = KINDS.get(record.resource)
    second = found.found(record.fields) if found else subtitle or _second(record)
    aside = role_of(record) or thing_name(record.resource)
    return SearchResult(key, record.title, second, aside, icon_of(record.resource))


def _second(record: Record) -> str:
    if record.resource not in PEOPLE:
        return ""
    return str(record.fields.get("phone") or record.fields.get("email") or "") or second_line(record)


def tagged_row(record: Record) -> SearchResult:
    tags = ", ".join(f"#{tag}" for tag in tags_of(record)[:MOST_TAGS])
    key = f"{record.resource}/{record.id}"
    return SearchResult(key, record.title, tags, role_of(record), icon_of(record.resource))


def everybody_row(typed: str) -> SearchResult:
    """To the list of all people who match."""
    return SearchResult(EVERYBODY, tr("Everybody who matches “{text}”", text=typed), icon="users-round")


def draft_row(draft: Unfinished) -> SearchResult:
    second = tr("Typed {when}, not saved yet", when=draft.when)
    return SearchResult(f"{DRAFT}{draft.key}", draft.title, second, tr("Go on"), "pencil")


def _when(record: Record, zone: ZoneInfo, today: date) -> str:
    start, end = record.fields.get("start_time"), record.fields.get("end_time")
    if not start or not end:
        return ""
    first, last = instant(str(start)), instant(str(end))
    day = day_name(first.astimezone(zone).date(), today)
    return tr("{day}, {span}", day=day, span=span_text(first, last, zone))
