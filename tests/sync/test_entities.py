"""Every field of the public documentation has one place here, and every documented reply survives it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sync.clock import moment
from sync.entities import REGISTRY, Field, Kind, Write
from sync.remote.codec import decode, encode
from tests.sync.examples import example, rows

# name | kind | create (! is required) | update, as the tables of the four public pages have them.
# A dash: the page names it only in responses, or not for this operation.
DOCUMENTED = {
    "appointments": """
        title text create! -
        start_time datetime create! update
        end_time datetime create! update
        appointment_type choice create -
        location text create -
        status choice - update
        client_id reference - -
        listing_id reference - -
        escrow_id reference - -
        description long_text - -
        notes long_text - -
        attendees structure - -
        reminder_sent boolean - -
        user_id text - -
        created_at datetime - -
        updated_at datetime - -
    """,
    "clients": """
        first_name text create! -
        last_name text create! -
        email email create update
        phone phone create update
        client_type choice create! -
        status choice - update
        source text - -
        budget_min money - -
        budget_max money - -
        preferred_locations tags - -
        property_preferences structure - -
        pre_approved boolean - -
        pre_approval_amount money - -
        notes long_text - -
        tags tags - -
        user_id text - -
        created_at datetime - -
        updated_at datetime - -
    """,
    "leads": """
        name text create! -
        email email create -
        phone phone create -
        source text create -
        lead_type choice create -
        status choice - update
        interest_level choice - update
        budget money - -
        timeline text - -
        message long_text - -
        notes long_text - -
        last_contact_date datetime - -
        next_follow_up datetime - -
        converted_to_client_id reference - -
        user_id text - -
        created_at datetime - -
        updated_at datetime - -
    """,
    "contacts": """
        first_name text create! update
        last_name text create update
        contact_type choice create! update
        email email create update
        phone phone create update
        company text create update
        license_number text create -
        street_address text create update
        city text create update
        state text create update
        zip_code text create update
        notes long_text create update
        tags tags create update
        contact_status text - update
        full_name text - -
        is_archived boolean - -
        archived_at datetime - -
        created_at datetime - -
        updated_at datetime - -
    """,
}
CHOICES = {
    ("appointments", "appointment_type"): "showing inspection signing meeting call other",
    ("appointments", "status"): "scheduled completed cancelled no_show",
    ("clients", "client_type"): "buyer seller both",
    ("clients", "status"): "active inactive closed",
    ("leads", "lead_type"): "buyer seller both",
    ("leads", "status"): "new contacted qualified unqualified converted lost",
    ("leads", "interest_level"): "hot warm cold",
    ("contacts", "contact_type"): (
        "buyer seller agent lender title_officer inspector appraiser contractor client vendor other"
    ),
}


def table() -> list[tuple[str, str, str, str, str]]:
    lines = [(name, line.split()) for name, text in DOCUMENTED.items() for line in text.splitlines()]
    return [(name, *words) for name, words in lines if words]  # type: ignore[misc]


@pytest.mark.parametrize(("resource", "name", "kind", "create", "update"), table())
def test_a_documented_field_is_known_with_its_rules(
    resource: str, name: str, kind: str, create: str, update: str
) -> None:
    field = REGISTRY[resource].by_name[name]

    assert field.kind == Kind[kind.upper()]
    assert (field.create is Write.DOCUMENTED) == create.startswith("create")
    assert (field.update is Write.DOCUMENTED) == (update == "update")
    assert field.required == create.endswith("!")


@pytest.mark.parametrize(("place", "choices"), CHOICES.items())
def test_the_documented_choices_are_offered(place: tuple[str, str], choices: str) -> None:
    resource, name = place
    assert REGISTRY[resource].by_name[name].choices == tuple(choices.split())


@pytest.mark.parametrize("resource", DOCUMENTED)
def test_only_contacts_are_without_a_version_and_closed_to_keys(resource: str) -> None:
    entity = REGISTRY[resource]
    assert entity.versioned == (resource != "contacts")
    assert entity.bearer_only == (resource == "contacts")


def test_every_example_of_the_pages_is_here() -> None:
    assert len({(resource, operation) for resource, operation, _ in rows()}) == 4 * 4 + 4 + 2


@pytest.mark.parametrize(
    ("resource", "operation", "row"), rows(), ids=[f"{name}-{operation}" for name, operation, _ in rows()]
)
def test_an_example_is_read_and_written_back_without_loss(
    resource: str, operation: str, row: dict[str, Any]
) -> None:
    entity = REGISTRY[resource]
    read = decode(entity, row)
    known = {name: value for name, value in read.values.items() if name in entity.by_name}
    written = encode(entity, known, {})

    assert read.unreadable == ()
    assert (read.server_id, read.version) == (row["id"], row.get("version"))
    for name in row.keys() - {"id", "version"}:
        item = entity.wire_names.get(name)
        back = read.values[name] if item is None else written[item.name]
        assert comparable(item, back) == comparable(item, row[name]), name


def comparable(item: Field | None, value: Any) -> Any:
    """Numbers as numbers and moments as moments; everything else exactly as it came."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    return moment(value) if item and item.kind is Kind.DATETIME and value else value


def test_the_reply_to_a_conversion_uses_names_of_its_own() -> None:
    data = example("leads", "convert")["data"]

    client = decode(REGISTRY["clients"], data["client"]).values
    lead = decode(REGISTRY["leads"], data["lead"]).values

    assert (client["budget_min"], client["budget_max"]) == ("342000.00", "418000.00")
    assert lead["status"] == "converted"
    assert lead["converted_to_client_id"] == data["client"]["id"]


def test_fields_that_nobody_documented_are_kept_as_they_came() -> None:
    row = {"id": "1", "title": "Showing", "stops": [{"order": 1}], "lifetime_value": None}

    values = decode(REGISTRY["appointments"], row).values

    assert values == {"title": "Showing", "stops": [{"order": 1}], "lifetime_value": None}
