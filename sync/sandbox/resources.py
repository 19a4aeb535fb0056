"""The resources that the sandbox serves, one declaration each; everything generic reads from here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Record = dict[str, Any]
Comparison = Literal["equals", "equals-any-case", "from", "to", "from-day", "words"]
Derive = Callable[[Record], None]

_OWNED = frozenset({"id", "user_id", "version", "created_at", "updated_at", "is_archived", "archived_at"})


@dataclass(frozen=True)
class Filter:
    """A query parameter of the list, and what it is compared with."""

    parameter: str
    fields: tuple[str, ...]
    comparison: Comparison = "equals"


@dataclass(frozen=True, kw_only=True)
class ResourceSpec:
    """How one resource differs from the others.

    `aliases` are fields that only repeat another one; `server_fields` are ignored when a client sends them;
    names `elsewhere` occur in the answer of a conversion only; `untrimmed` list rows carry every field,
    others come without version and `updated_at` (CONTRACT B4).
    """

    name: str
    singular: str
    schema: str
    filters: tuple[Filter, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    server_fields: frozenset[str] = _OWNED
    elsewhere: frozenset[str] = frozenset()
    derive: Derive | None = None
    status_field: str = "status"
    sums: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    page_size: int = 25
    versioned: bool = True
    jwt_only: bool = False
    archivable: bool = False
    archived_answers_404: bool = False
    deletes_only_archived: bool = False
    echoes: bool = False
    untrimmed: bool = False
    stamped: bool = False
    has_stats: bool = False
    has_cursors: bool = False
    sortable: tuple[str, ...] = ()

    @property
    def plural_title(self) -> str:
        return self.name.title()


def _contact_names(record: Record) -> None:
    names = (record.get("first_name"), record.get("last_name"))
    record["full_name"] = " ".join(name for name in names if name)


def _escrow_address(record: Record) -> None:
    record["display_address"] = record.get("property_address")


def _listing_figures(record: Record) -> None:
    price, area = record.get("list_price"), record.get("square_feet")
    record["price_per_sqft"] = round(price / area, 2) if price and area else None


APPOINTMENTS = ResourceSpec(
    name="appointments",
    singular="Appointment",
    schema="Appointment",
    filters=(
        Filter("appointment_type", ("appointment_type",)),
        Filter("status", ("status",)),
        Filter("start_date", ("start_time",), "from-day"),
    ),
    defaults=MappingProxyType({"status": "scheduled", "appointment_type": "other", "reminder_sent": False}),
    untrimmed=True,
    stamped=True,
)

CLIENTS = ResourceSpec(
    name="clients",
    singular="Client",
    schema="Client",
    filters=(Filter("client_type", ("client_type",)), Filter("status", ("status",))),
    defaults=MappingProxyType({"status": "active"}),
    server_fields=_OWNED | {"contact_id"},
    elsewhere=frozenset({"price_range_min", "price_range_max"}),
)

CONTACTS = ResourceSpec(
    name="contacts",
    singular="Contact",
    schema="Contact",
    filters=(
        Filter("search", ("full_name", "first_name", "last_name", "email"), "words"),
        Filter("type", ("contact_type",)),
    ),
    defaults=MappingProxyType({"contact_status": "active", "is_archived": False}),
    server_fields=_OWNED | {"full_name"},
    derive=_contact_names,
    status_field="contact_status",
    versioned=False,
    jwt_only=True,
    archivable=True,
    echoes=True,
    untrimmed=True,
    has_stats=True,
)

ESCROWS = ResourceSpec(
    name="escrows",
    singular="Escrow",
    schema="Escrow",
    filters=(
        Filter("status", ("escrow_status",), "equals-any-case"),
        Filter("search", ("property_address", "display_id"), "words"),
        Filter("minPrice", ("purchase_price",), "from"),
        Filter("maxPrice", ("purchase_price",), "to"),
        Filter("closingDateStart", ("closing_date",), "from"),
        Filter("closingDateEnd", ("closing_date",), "to"),
    ),
    defaults=MappingProxyType({"escrow_status": "active", "state": "CA", "is_archived": False}),
    aliases=MappingProxyType({"status": "escrow_status"}),
    server_fields=_OWNED | {"display_id", "display_address", "last_modified_by"},
    derive=_escrow_address,
    status_field="escrow_status",
    sums=MappingProxyType({"totalVolume": "purchase_price", "totalCommission": "my_commission"}),
    page_size=20,
    archivable=True,
    archived_answers_404=True,
    deletes_only_archived=True,
    stamped=True,
    has_stats=True,
    sortable=("created_at", "closing_date", "property_address", "purchase_price"),
)

LEADS = ResourceSpec(
    name="leads",
    singular="Lead",
    schema="Lead",
    filters=(Filter("status", ("status",)), Filter("interest_level", ("interest_level",))),
    defaults=MappingProxyType({"status": "new", "interest_level": "warm", "lead_type": "buyer"}),
    server_fields=_OWNED | {"converted_to_client_id"},
    elsewhere=frozenset({"lead_status", "client_id"}),
    untrimmed=True,
    stamped=True,
    has_stats=True,
    has_cursors=True,
)

LISTINGS = ResourceSpec(
    name="listings",
    singular="Listing",
    schema="Listing",
    filters=(
        Filter("status", ("status",)),
        Filter("minPrice", ("list_price",), "from"),
        Filter("maxPrice", ("list_price",), "to"),
    ),
    defaults=MappingProxyType({"status": "active", "state": "CA", "property_type": "single_family"}),
    server_fields=_OWNED | {"days_on_market", "price_per_sqft"},
    derive=_listing_figures,
    stamped=True,
    has_stats=True,
)

RESOURCES: Mapping[str, ResourceSpec] = MappingProxyType(
    {spec.name: spec for spec in (APPOINTMENTS, CLIENTS, CONTACTS, ESCROWS, LEADS, LISTINGS)}
)
