"""Lists narrowed by conditions and sorted as the person chose; what the window puts on the shelf."""

from __future__ import annotations

import pytest

from sync import Condition, Engine, Match, Query
from sync.errors import InputError
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.sync.office import buyer


@pytest.fixture
def office(laptop: Engine) -> Engine:
    """Three clients, none of them sent yet."""
    laptop.create("clients", buyer("Ann", "Adler", tags=["pool", "50% down"], budget_max="500000.00"))
    laptop.create("clients", buyer("Ben", "Brandt", tags=["pool house"], budget_max="300000.00"))
    laptop.create("clients", buyer("Cy", "Castell", source="Referral, 2019"))
    return laptop


def found(laptop: Engine, *conditions: Condition) -> list[str]:
    query = Query("clients", conditions=conditions)
    return [str(record.fields["first_name"]) for record in laptop.reader.list(query).records]


@pytest.mark.parametrize(
    ("condition", "names"),
    [
        (Condition("last_name", Match.IS, "Brandt"), ["Ben"]),
        (Condition("source", Match.IS_NOT, "Yard sign"), ["Ann", "Ben", "Cy"]),
        (Condition("last_name", Match.ONE_OF, ["Adler", "Castell"]), ["Ann", "Cy"]),
        (Condition("last_name", Match.ONE_OF, []), []),
        (Condition("budget_max", Match.FROM, "300000.01"), ["Ann"]),
        (Condition("budget_max", Match.BEFORE, "500000.00"), ["Ben"]),
        (Condition("budget_max", Match.EMPTY), ["Cy"]),
        (Condition("source", Match.FILLED), ["Cy"]),
        (Condition("tags", Match.CONTAINS, "pool"), ["Ann"]),
        (Condition("tags", Match.CONTAINS, "50% down"), ["Ann"]),
        (Condition("source", Match.CONTAINS, "referral"), ["Cy"]),
        (Condition("source", Match.CONTAINS, "%"), []),
    ],
)
def test_a_condition_narrows_the_list(office: Engine, condition: Condition, names: list[str]) -> None:
    assert found(office, condition) == names


def test_all_conditions_hold_together(office: Engine) -> None:
    dear = Condition("budget_max", Match.FROM, "100000")

    assert found(office, dear, Condition("tags", Match.CONTAINS, "pool house")) == ["Ben"]


def test_a_list_is_sorted_as_the_person_chose(office: Engine) -> None:
    ids = office.reader.ids(Query("clients", order=("-last_name",)))
    titles = [office.reader.get("clients", key).title for key in ids]

    assert titles == [
        "Cy Castell",
        "Ben Brandt",
        "Ann Adler",
    ]


@pytest.mark.parametrize("name", ["no_such_field", "property_preferences"])
def test_a_field_that_cannot_be_compared_is_said_to_be_so(office: Engine, name: str) -> None:
    with pytest.raises(InputError, match=name):
        found(office, Condition(name, Match.FILLED))
    with pytest.raises(InputError, match=name):
        office.reader.ids(Query("clients", order=(name,)))


def test_what_is_on_the_shelf_is_there_after_a_restart(server: Sandbox, start_laptop: StartLaptop) -> None:
    laptop = start_laptop(server, "shelf")
    laptop.shelf.put("draft", {"title": "Showing – 456 Oak"})
    laptop.close()

    again = start_laptop(server, "shelf")

    assert again.shelf.get("draft") == {"title": "Showing – 456 Oak"}
    again.shelf.put("draft", None)
    assert again.shelf.get("draft", "nothing") == "nothing"


def test_the_columns_of_a_list_come_without_its_records(office: Engine) -> None:
    narrowed = Query("clients", conditions=(Condition("budget_max", Match.FILLED),))

    rows = office.reader.values(narrowed, ("first_name", "budget_max"))

    ids = {record.fields["first_name"]: record.id for record in office.reader.list(narrowed).records}
    assert sorted(rows) == sorted([(ids["Ann"], "Ann", 50_000_000), (ids["Ben"], "Ben", 30_000_000)])
