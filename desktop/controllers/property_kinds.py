"""What is particular to listings and to escrows: which ones, in which order, and their rows. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.controllers.property_dates import as_day, next_due
from desktop.controllers.property_looks import ALL, ARCHIVED, escrow_look, listing_look
from desktop.views.properties.rows import Cell, KeyDate, ListLook, PropertyRow
from desktop.wording.properties import address_of, away_text, day_text, late_text, rooms_text, size_text
from desktop.wording.speech import tr
from desktop.wording.states import state_detail
from desktop.wording.values import choice_text, money_text
from sync import Condition, Match, Query, Record

OPEN_ESCROW = ("active", "pending")


@dataclass(frozen=True)
class PropertyKind:
    """`page` lists them, `one` is the page of one; `tabs` are the statuses that stand together."""

    resource: str
    page: str
    one: str
    status: str
    price: str
    icon: str
    tabs: Mapping[str, tuple[str, ...]]
    sorts: Mapping[str, tuple[str, ...]]
    look: Callable[[], ListLook]
    cells: Callable[[Record, date], tuple[Cell, ...]]
    second: Callable[[Mapping[str, Any]], str]
    newest_first: Sequence[str] = ()
    """Tabs of what is over: in them the order by date runs backwards."""

    def query(self, tab: str, sort: str, search: str = "") -> Query:
        wanted = self.tabs.get(tab, ())
        order = self.sorts.get(sort) or next(iter(self.sorts.values()))
        if tab in self.newest_first:
            order = tuple(f"-{name}" if name.endswith("_date") else name for name in order)
        return Query(
            self.resource,
            search=search,
            archived=tab == ARCHIVED,
            conditions=(Condition(self.status, Match.ONE_OF, list(wanted)),) if wanted else (),
            order=order,
        )

    def found(self, fields: Mapping[str, Any]) -> str:
        """What a search says of one: "Tehachapi · $462,000 · Active"."""
        status = choice_text(str(fields.get(self.status) or ""))
        return _joined(str(fields.get("city") or ""), _money(fields.get(self.price)), status)

    def row(self, record: Record, today: date) -> PropertyRow:
        state = str(record.state)
        return PropertyRow(
            id=record.id,
            title=record.title,
            second=self.second(record.fields),
            cells=self.cells(record, today),
            state=state,
            detail=state_detail(state, record.resource, record.error),
            place=address_of(record.fields),
        )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _money(value: Any) -> str:
    return money_text(value) if value else ""


def _listing_second(fields: Mapping[str, Any]) -> str:
    return _joined(str(fields.get("city") or ""), size_text(fields))


def _escrow_second(fields: Mapping[str, Any]) -> str:
    return _joined(str(fields.get("city") or ""), str(fields.get("display_id") or ""))


def _listing_cells(record: Record, today: date) -> tuple[Cell, ...]:
    fields = record.fields
    days = days_on_market(fields, today)
    return (
        Cell(choice_text(str(fields.get("status") or ""))),
        Cell(_money(fields.get("list_price"))),
        Cell(rooms_text(fields)),
        Cell(str(fields.get("mls_number") or "")),
        Cell(f"{days:,}" if days is not None else ""),
    )


def days_on_market(fields: Mapping[str, Any], today: date) -> int | None:
    """Of what is for sale, counted to today, as the server's number grows old; of the rest what it says."""
    listed = as_day(fields.get("listing_date"))
    known = fields.get("days_on_market")
    if fields.get("status") == "active" and listed is not None and listed <= today:
        return (today - listed).days
    return int(known) if isinstance(known, int | float) else None


def _escrow_cells(record: Record, today: date) -> tuple[Cell, ...]:
    fields = record.fields
    due = next_due(record, today)
    return (
        Cell(choice_text(str(fields.get("escrow_status") or ""))),
        Cell(_money(fields.get("purchase_price"))),
        _closing(fields, today),
        _next(due),
        Cell(_money(fields.get("my_commission"))),
    )


def _next(due: KeyDate | None) -> Cell:
    """When a deal closes has a place of its own."""
    if due is None or due.field == "closing_date":
        return Cell(due.label if due else "")
    return Cell(due.label, _joined(due.day, due.away), "attention" if due.standing == "late" else "text2")


def _closing(fields: Mapping[str, Any], today: date) -> Cell:
    day = as_day(fields.get("closing_date"))
    if day is None:
        return Cell(tr("No date"))
    opened = fields.get("escrow_status") in OPEN_ESCROW
    if opened and day < today:
        return Cell(day_text(day, today), late_text(day, today), "attention")
    return Cell(day_text(day, today), away_text(day, today) if opened else "")


LISTINGS = PropertyKind(
    resource="listings",
    page="listings",
    one="listing",
    status="status",
    price="list_price",
    icon="house",
    tabs=MappingProxyType(
        {
            "active": ("active",),
            "pending": ("pending",),
            "sold": ("sold",),
            "off": ("withdrawn", "expired"),
            ALL: (),
        }
    ),
    sorts=MappingProxyType(
        {
            "newest": ("-listing_date", "address"),
            "address": ("address",),
            "price": ("-list_price", "address"),
            "expires": ("expiration_date", "address"),
        }
    ),
    look=listing_look,
    cells=_listing_cells,
    second=_listing_second,
)
ESCROWS = PropertyKind(
    resource="escrows",
    page="escrows",
    one="escrow",
    status="escrow_status",
    price="purchase_price",
    icon="file-check",
    tabs=MappingProxyType(
        {
            "open": OPEN_ESCROW,
            "closed": ("closed",),
            "cancelled": ("cancelled",),
            ALL: (),
            ARCHIVED: (),
        }
    ),
    sorts=MappingProxyType(
        {
            "closing": ("closing_date", "property_address"),
            "address": ("property_address",),
            "price": ("-purchase_price", "property_address"),
        }
    ),
    look=escrow_look,
    cells=_escrow_cells,
    second=_escrow_second,
    newest_first=("closed", "cancelled", ALL, ARCHIVED),
)
KINDS: Mapping[str, PropertyKind] = MappingProxyType({kind.resource: kind for kind in (LISTINGS, ESCROWS)})
