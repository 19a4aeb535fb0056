"""Lists as rows of a file: the columns of the screen, with days as YYYY-MM-DD and money as a number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from zoneinfo import ZoneInfo

from desktop.controllers.cells import Cell
from desktop.controllers.people_columns import readers
from desktop.controllers.people_fields import field_of
from desktop.controllers.property_dates import next_due
from desktop.controllers.property_kinds import PropertyKind, days_on_market
from desktop.controllers.table_writing import TableSheet
from desktop.wording.moments import instant
from desktop.wording.properties import address_of, rooms_text
from desktop.wording.values import choice_text
from sync import Reader, Record
from sync.entities import Kind

AT_ONCE = 500
Key = tuple[str, str]
OfHouse = Callable[[Record, date], Cell]


@dataclass(frozen=True)
class PeopleWanted:
    """Who is listed, in that order, and the columns after the name."""

    keys: Sequence[Key]
    columns: Sequence[str]
    zone: ZoneInfo


def people_sheet(reader: Reader, wanted: PeopleWanted) -> TableSheet:
    shown = readers(wanted.columns, wanted.zone)
    cells: list[Callable[[Record], Cell]] = [shown[0][1]]
    for column, (_, text) in zip(wanted.columns, shown[1:], strict=True):
        cells.append(partial(_of_person, column, wanted.zone, text))
    rows = ([cell(record) for cell in cells] for record in records_of(reader, wanted.keys))
    return TableSheet("people", [heading for heading, _ in shown], len(wanted.keys), rows)


def records_of(reader: Reader, keys: Sequence[Key]) -> Iterator[Record]:
    """Whoever has just gone is left out."""
    for first in range(0, len(keys), AT_ONCE):
        some = keys[first : first + AT_ONCE]
        found = {
            (name, local_id): record
            for name in dict.fromkeys(resource for resource, _ in some)
            for local_id, record in reader.find(name, [key for other, key in some if other == name]).items()
        }
        yield from (found[key] for key in some if key in found)


def _of_person(column: str, zone: ZoneInfo, text: Callable[[Record], str], record: Record) -> Cell:
    field = field_of(record.resource, column)
    value = record.fields.get(field.name) if field else None
    if field is None or value in (None, ""):
        return text(record)
    if field.kind is Kind.DATETIME:
        return instant(str(value)).astimezone(zone).date().isoformat()
    if field.kind is Kind.MONEY and record.resource == "leads":
        return Decimal(str(value))
    return text(record)


def house_sheet(reader: Reader, kind: PropertyKind, ids: Sequence[str], today: date) -> TableSheet:
    look = kind.look()
    headings = [look.words.first, *(column.heading for column in look.columns)]
    cells = OF_HOUSES[kind.resource]
    keys = [(kind.resource, key) for key in ids]
    rows = ([cell(record, today) for cell in cells] for record in records_of(reader, keys))
    return TableSheet(kind.page, headings, len(ids), rows)


def _place(record: Record, _today: date) -> Cell:
    return address_of(record.fields) or record.title


def _rooms(record: Record, _today: date) -> Cell:
    return rooms_text(record.fields)


def _days(record: Record, today: date) -> Cell:
    days = days_on_market(record.fields, today)
    return "" if days is None else days


def _next(record: Record, today: date) -> Cell:
    due = next_due(record, today)
    return ", ".join(part for part in (due.label, due.day) if part) if due else ""


def _said(name: str, record: Record, _today: date) -> Cell:
    return str(record.fields.get(name) or "")


def _chosen(name: str, record: Record, _today: date) -> Cell:
    return choice_text(str(record.fields.get(name) or ""))


def _money(name: str, record: Record, _today: date) -> Cell:
    value = record.fields.get(name)
    return Decimal(str(value)) if value not in (None, "") else ""


OF_HOUSES: Mapping[str, Sequence[OfHouse]] = MappingProxyType(
    {
        "listings": (
            *(_place, partial(_chosen, "status"), partial(_money, "list_price")),
            *(_rooms, partial(_said, "mls_number"), _days),
        ),
        "escrows": (
            *(_place, partial(_chosen, "escrow_status"), partial(_money, "purchase_price")),
            *(partial(_said, "closing_date"), _next, partial(_money, "my_commission")),
        ),
    }
)
