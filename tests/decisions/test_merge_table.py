"""What becomes of a field that was changed here, there, or on both sides: a table to be read by a broker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from sync.decide.merge import Merge, Wish, merge
from sync.entities import REGISTRY

NINE, TEN, ELEVEN, NOON = (f"2026-07-16T{hour}:00:00Z" for hour in (16, 17, 18, 19))
VISIT = {"start_time": NINE, "end_time": TEN, "status": "scheduled", "location": "456 Oak Ave"}
BUYER = {
    "phone": "661 555 0142",
    "budget_min": "350000.00",
    "budget_max": "475000.00",
    "tags": ["warm", "vip"],
}
OFFICE = {"street_address": "9900 Stockdale Hwy", "city": "Bakersfield", "zip_code": "93311", "phone": "1"}
KIM = {"status": "new", "last_contact_date": NINE}
STARTS: dict[str, dict[str, Any]] = {
    "appointments": VISIT,
    "clients": BUYER,
    "contacts": OFFICE,
    "leads": KIM,
}


@dataclass(frozen=True)
class Row:
    """`mine` and `theirs` are the fields that each side changed; the rest says what comes of it."""

    story: str
    resource: str
    mine: dict[str, Any]
    theirs: dict[str, Any]
    sends: dict[str, Any] = field(default_factory=dict)
    asks: str = ""
    takes: str = ""
    agreed: str = ""


CALENDAR = [
    Row(
        "we move it, nobody else does anything",
        "appointments",
        {"start_time": TEN, "end_time": ELEVEN},
        {},
        sends={"start_time": TEN, "end_time": ELEVEN},
    ),
    Row("they move it", "appointments", {}, {"start_time": TEN}, takes="start_time"),
    Row(
        "both move it, to different times",
        "appointments",
        {"start_time": TEN, "end_time": ELEVEN},
        {"start_time": ELEVEN, "end_time": NOON},
        asks="end_time start_time",
    ),
    Row(
        "both move it, to the same time",
        "appointments",
        {"start_time": TEN, "end_time": ELEVEN},
        {"start_time": TEN, "end_time": ELEVEN},
        agreed="end_time start_time",
    ),
    Row(
        "we move it, they name another place",
        "appointments",
        {"start_time": TEN, "end_time": ELEVEN},
        {"location": "789 Pine St"},
        sends={"start_time": TEN, "end_time": ELEVEN},
        takes="location",
    ),
    Row(
        "we shorten the end, they move the start: start and end are one thing",
        "appointments",
        {"end_time": "2026-07-16T16:30:00Z"},
        {"start_time": TEN},
        asks="end_time start_time",
    ),
    Row(
        "both start later, and we end later too",
        "appointments",
        {"start_time": TEN, "end_time": NOON},
        {"start_time": TEN, "end_time": ELEVEN},
        asks="end_time start_time",
    ),
    Row(
        "we move it, they cancel it",
        "appointments",
        {"start_time": TEN, "end_time": ELEVEN},
        {"status": "cancelled"},
        asks="end_time start_time status",
    ),
    Row(
        "we cancel it, they move it",
        "appointments",
        {"status": "cancelled"},
        {"start_time": TEN, "end_time": ELEVEN},
        asks="end_time start_time status",
    ),
    Row(
        "we move it, they complete it",
        "appointments",
        {"start_time": TEN},
        {"status": "completed"},
        asks="start_time status",
    ),
    Row(
        "both move it and complete it, alike",
        "appointments",
        {"start_time": TEN, "status": "completed"},
        {"start_time": TEN, "status": "completed"},
        agreed="start_time status",
    ),
    Row("both cancel it", "appointments", {"status": "cancelled"}, {"status": "cancelled"}, agreed="status"),
    Row(
        "we write that nobody came, they cancel it",
        "appointments",
        {"status": "no_show"},
        {"status": "cancelled"},
        asks="status",
    ),
    Row(
        "we write that nobody came, they name another place",
        "appointments",
        {"status": "no_show"},
        {"location": "789 Pine St"},
        sends={"status": "no_show"},
        takes="location",
    ),
    Row(
        "both set another place",
        "appointments",
        {"location": "1 Elm St"},
        {"location": "2 Elm St"},
        asks="location",
    ),
    Row("we clear what they change", "appointments", {"location": None}, {"location": "X"}, asks="location"),
    Row("we change what they clear", "appointments", {"location": "X"}, {"location": None}, asks="location"),
    Row("both clear it", "appointments", {"location": None}, {"location": None}, agreed="location"),
    Row("empty is cleared", "appointments", {"location": None}, {"location": ""}, agreed="location"),
    Row("we clear it", "appointments", {"location": None}, {}, sends={"location": None}),
    Row(
        "both choose a client",
        "appointments",
        {"client_id": "ana"},
        {"client_id": "ben"},
        asks="client_id",
    ),
]
PEOPLE = [
    Row(
        "both add a tag",
        "clients",
        {"tags": ["warm", "vip", "pool"]},
        {"tags": ["warm", "vip", "golf"]},
        sends={"tags": ["warm", "vip", "golf", "pool"]},
    ),
    Row(
        "we remove a tag, they add one",
        "clients",
        {"tags": ["vip"]},
        {"tags": ["warm", "vip", "golf"]},
        sends={"tags": ["vip", "golf"]},
    ),
    Row("both remove the same tag", "clients", {"tags": ["vip"]}, {"tags": ["vip"]}, agreed="tags"),
    Row(
        "the same tags in another order",
        "clients",
        {"tags": ["vip", "pool", "warm"]},
        {"tags": ["warm", "vip", "pool"]},
        agreed="tags",
    ),
    Row(
        "they remove all tags, we add one",
        "clients",
        {"tags": ["warm", "vip", "pool"]},
        {"tags": []},
        sends={"tags": ["pool"]},
    ),
    Row(
        "we raise the upper end, they the lower one: a budget is one thing",
        "clients",
        {"budget_max": "500000.00"},
        {"budget_min": "400000.00"},
        asks="budget_max budget_min",
    ),
    Row(
        "the same amount in another form",
        "clients",
        {"budget_max": "500000.00"},
        {"budget_max": "500000"},
        agreed="budget_max",
    ),
    Row(
        "we raise the budget, they correct the phone",
        "clients",
        {"budget_max": "500000.00"},
        {"phone": "661 555 0143"},
        sends={"budget_max": "500000.00"},
        takes="phone",
    ),
    Row("both correct the phone", "clients", {"phone": "2"}, {"phone": "3"}, asks="phone"),
    Row(
        "we change the street, they the city: an address is one thing",
        "contacts",
        {"street_address": "1 Elm St"},
        {"city": "Tehachapi"},
        asks="city street_address",
    ),
    Row(
        "we change the whole address, they the phone",
        "contacts",
        {"street_address": "1 Elm St", "city": "Tehachapi", "zip_code": "93561"},
        {"phone": "2"},
        sends={"street_address": "1 Elm St", "city": "Tehachapi", "zip_code": "93561"},
        takes="phone",
    ),
    Row(
        "both move to the same address",
        "contacts",
        {"street_address": "1 Elm St", "city": "Tehachapi"},
        {"street_address": "1 Elm St", "city": "Tehachapi"},
        agreed="city street_address",
    ),
    Row(
        "the server notes our own call, while we note another time",
        "leads",
        {"last_contact_date": TEN},
        {"last_contact_date": ELEVEN},
        sends={"last_contact_date": TEN},
    ),
    Row(
        "the server notes our own call, while we change the status",
        "leads",
        {"status": "contacted"},
        {"last_contact_date": TEN},
        sends={"status": "contacted"},
        takes="last_contact_date",
    ),
    Row(
        "the server sends a field that we have never heard of",
        "leads",
        {"status": "contacted"},
        {"lead_score": 7},
        sends={"status": "contacted"},
        takes="lead_score",
    ),
]


def outcome_of(row: Row) -> Merge:
    before = STARTS[row.resource]
    wishes = {name: Wish(value, before.get(name)) for name, value in row.mine.items()}
    return merge(REGISTRY[row.resource], before, wishes, before | row.theirs)


@pytest.mark.parametrize("row", CALENDAR + PEOPLE, ids=lambda row: row.story)
def test_merge(row: Row) -> None:
    outcome = outcome_of(row)

    going = {name: wish.value for name, wish in outcome.wishes.items() if name not in outcome.clashes}
    assert going == row.sends
    assert sorted(outcome.clashes) == row.asks.split()
    assert sorted(outcome.taken.keys() - outcome.clashes.keys()) == row.takes.split()
    assert sorted(outcome.granted) == row.agreed.split()


@pytest.mark.parametrize("row", [row for row in CALENDAR + PEOPLE if row.asks], ids=lambda row: row.story)
def test_a_question_shows_all_three_values_and_gives_nothing_up(row: Row) -> None:
    outcome = outcome_of(row)
    before = STARTS[row.resource]

    for name, clash in outcome.clashes.items():
        assert clash.as_json() == {
            "base": before.get(name),
            "mine": row.mine.get(name, before.get(name)),
            "theirs": row.theirs.get(name, before.get(name)),
        }
    assert {name: wish.value for name, wish in outcome.wishes.items()} == row.mine
