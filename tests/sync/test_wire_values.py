"""One value in the many forms in which servers were seen to send it (CONTRACT B13, B14, B22)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.entities import REGISTRY, Kind
from sync.entities.values import parse, read, same, to_wire
from sync.errors import BadReply
from sync.remote.codec import decode, encode, unescaped

MONEY = [
    (350000, "350000.00"),
    ("350000.00", "350000.00"),
    ("350,000", "350000.00"),
    (342000.5, "342000.50"),
    ("1.005", "1.005"),
    (0, "0.00"),
]
MOMENTS = [
    "2026-07-10T17:00:00Z",
    "2026-07-10T17:00:00.000Z",
    "2026-07-10T17:00:00.000000Z",
    "2026-07-10T17:00:00+00:00",
    "2026-07-10T10:00:00-07:00",
    "2026-07-10 17:00:00Z",
    "20260710T170000.000Z",
    "2026-W28-5T17:00:00Z",
]
DATES = [
    "2026-08-20",
    "2026-08-20T00:00:00Z",
    "2026-08-20T00:00:00.000Z",
    "2026-08-20T07:00:00.000Z",  # midnight in California
    "2026-08-19T15:00:00.000Z",  # midnight in Tokyo
    "2026-08-20T00:00:00-07:00",
]
ALIASES = [
    ("leads", "lead_status", "status", "new"),
    ("leads", "lead_temperature", "interest_level", "warm"),
    ("leads", "lead_source", "source", "Zillow"),
    ("leads", "client_id", "converted_to_client_id", "c9d2"),
    ("clients", "price_range_min", "budget_min", "342000.00"),
    ("clients", "price_range_max", "budget_max", "418000.00"),
    ("escrows", "status", "escrow_status", "active"),
    ("listings", "property_address", "address", "456 Oak Ave"),
    ("listings", "listing_status", "status", "sold"),
]


@pytest.mark.parametrize(("given", "canonical"), MONEY)
def test_money_is_one_amount_however_it_is_written(given: Any, canonical: str) -> None:
    assert decode(REGISTRY["clients"], {"id": "1", "budget_min": given}).values["budget_min"] == canonical


@pytest.mark.parametrize("given", MOMENTS)
def test_a_moment_has_one_text(given: str) -> None:
    """The calendar compares these texts, so that two texts of one moment would be two moments."""
    assert read(Kind.DATETIME, given) == "2026-07-10T17:00:00Z"


def test_milliseconds_that_say_something_are_kept() -> None:
    assert read(Kind.DATETIME, "2026-07-01T22:49:27.331Z") == "2026-07-01T22:49:27.331Z"


@pytest.mark.parametrize("given", DATES)
def test_a_date_may_come_as_midnight_in_some_zone(given: str) -> None:
    assert read(Kind.DATE, given) == "2026-08-20"


@pytest.mark.parametrize("given", ["no_show", "NO_SHOW", "No Show", "no-show", " no_show "])
def test_an_enum_is_known_in_any_case(given: str) -> None:
    assert decode(REGISTRY["appointments"], {"id": "1", "status": given}).values["status"] == "no_show"


def test_an_enum_value_that_is_new_to_us_is_shown_as_it_is() -> None:
    assert (
        decode(REGISTRY["listings"], {"id": "1", "status": "Coming Soon"}).values["status"] == "Coming Soon"
    )


@pytest.mark.parametrize(("resource", "alias", "name", "value"), ALIASES)
def test_another_name_for_a_field_is_understood(resource: str, alias: str, name: str, value: str) -> None:
    values = decode(REGISTRY[resource], {"id": "1", alias: value}).values
    assert values[name] == value


@pytest.mark.parametrize(("resource", "alias", "name", "value"), ALIASES)
def test_the_documented_name_wins_over_the_other_one(
    resource: str, alias: str, name: str, value: str
) -> None:
    row = {alias: "1", name: value, "id": "1"}
    assert decode(REGISTRY[resource], row).values[name] == value


def test_a_lead_in_two_names_is_one_name() -> None:
    row = {"id": "1", "first_name": "Rachel", "last_name": "Kim"}
    assert decode(REGISTRY["leads"], row).values["name"] == "Rachel Kim"


def test_an_escaping_server_is_undone_once_and_a_typed_entity_survives_the_other_kind() -> None:
    row = {"id": "1", "title": "O&#x27;Brien &amp;amp; Co &#x2F; &quot;AT&amp;T&quot;"}

    escaped = decode(REGISTRY["appointments"], row, unescape=True).values["title"]
    plain = decode(REGISTRY["appointments"], row).values["title"]

    assert escaped == 'O\'Brien &amp; Co / "AT&T"'
    assert plain == row["title"]


@given(st.text())
def test_what_the_server_escapes_comes_back_as_it_was(text: str) -> None:
    sent = text
    for character, entity in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ('"', "&quot;"),
        ("'", "&#x27;"),
        ("/", "&#x2F;"),
    ):
        sent = sent.replace(character, entity)
    assert unescaped(sent) == text


@pytest.mark.parametrize(
    ("name", "value"),
    [("start_time", "tomorrow"), ("start_time", ""), ("reminder_sent", "perhaps"), ("title", ["a", "list"])],
)
def test_an_unreadable_value_is_named_and_spoils_no_other(name: str, value: Any) -> None:
    row = decode(REGISTRY["appointments"], {"id": "1", "location": "456 Oak Ave", name: value})

    assert row.unreadable == (name,)
    assert row.values == {"location": "456 Oak Ave"}


@pytest.mark.parametrize("identity", [None, "", [], {}, True, 1.5, "x" * 201])
def test_a_row_without_identity_is_no_record(identity: Any) -> None:
    with pytest.raises(BadReply, match="no id"):
        decode(REGISTRY["clients"], {"id": identity, "first_name": "Ana"})


@pytest.mark.parametrize(
    ("given", "version"), [(3, 3), ("3", 3), (None, None), (-1, None), ("x", None), (True, None)]
)
def test_a_version_is_a_whole_number_or_unknown(given: Any, version: int | None) -> None:
    assert decode(REGISTRY["leads"], {"id": "1", "version": given}).version == version


def test_a_body_names_other_records_by_their_server_ids() -> None:
    body = encode(REGISTRY["appointments"], {"client_id": "local", "listing_id": None}, {"local": "remote"})
    assert body == {"client_id": "remote", "listing_id": None}


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_cents_survive_the_way_there_and_back(cents: int) -> None:
    amount = f"{cents // 100}.{cents % 100:02d}" if cents >= 0 else f"-{-cents // 100}.{-cents % 100:02d}"
    canonical = parse(Kind.MONEY, amount)
    assert same(Kind.MONEY, read(Kind.MONEY, to_wire(Kind.MONEY, canonical)), canonical)
