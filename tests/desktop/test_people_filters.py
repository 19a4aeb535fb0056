"""Filters of the people list: their words, what they ask of each resource; saved lists; without a window."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.people_fields import KINDS, facets
from desktop.controllers.people_filter import Filter, Today, conditions, filter_text, from_json
from desktop.controllers.people_sight import Look, Ordering, look_from, queries, sight_of
from desktop.controllers.smart_lists import as_json, first_lists, lists_from, new_id, suggested_name
from sync import Condition, Match

TODAY = Today(date(2026, 7, 15), ZoneInfo("America/Los_Angeles"))


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter("status", "one_of", ("active", "closed")), "Status: active or closed"),
        (Filter("status", "none_of", ("lost",)), "Status: not lost"),
        (Filter("tags", "has", ("VIP", "first home")), "Tags: VIP, first home"),
        (Filter("tags", "empty"), "Tags: is empty"),
        (Filter("last_contact_date", "older_days", 90), "Last contact: more than 90 days ago"),
        (Filter("created_at", "last_days", 7), "Created: in the last 7 days"),
        (Filter("budget", "from", "300000.00"), "Budget: from $300,000"),
        (Filter("budget", "before", "500000.00"), "Budget: under $500,000"),
        (Filter("created_at", "before", "2026-06-01"), "Created: before June 1, 2026"),
        (Filter("phone", "contains", "555"), "Phone: “555”"),
        (Filter("pre_approved", "no"), "Pre-approved: no"),
    ],
)
def test_a_chip_says_its_filter_in_words(wanted: Filter, words: str) -> None:
    assert filter_text(wanted) == words


@pytest.mark.parametrize(
    ("wanted", "resource", "asked"),
    [
        (
            Filter("type", "one_of", ("buyer",)),
            "leads",
            (Condition("lead_type", Match.ONE_OF, ["buyer"]),),
        ),
        (
            Filter("budget", "from", "300000.00"),
            "clients",
            (Condition("budget_max", Match.FROM, "300000.00"),),
        ),
        (
            Filter("last_contact_date", "older_days", 90),
            "leads",
            (Condition("last_contact_date", Match.BEFORE, "2026-04-16T07:00:00Z"),),
        ),
        (
            Filter("created_at", "last_days", 7),
            "leads",
            (
                Condition("created_at", Match.FROM, "2026-07-08T07:00:00Z"),
                Condition("created_at", Match.BEFORE, "2026-07-16T07:00:00Z"),
            ),
        ),
        (
            Filter("next_follow_up", "next_days", 7),
            "leads",
            (Condition("next_follow_up", Match.BEFORE, "2026-07-23T07:00:00Z"),),
        ),
        (Filter("tags", "empty"), "clients", (Condition("tags", Match.ONE_OF, [None, []]),)),
        (Filter("pre_approved", "no"), "clients", (Condition("pre_approved", Match.IS_NOT, True),)),
    ],
)
def test_a_filter_asks_the_field_that_each_kind_of_person_has(
    wanted: Filter, resource: str, asked: tuple[Condition, ...]
) -> None:
    assert conditions(wanted, resource, TODAY) == asked


def test_who_has_no_such_field_is_not_in_the_list() -> None:
    look = Look("all", "", (Filter("tags", "has", ("VIP",)),))

    assert [query.resource for query in queries(look, TODAY)] == ["clients", "contacts"]


def test_the_archive_asks_for_archived_contacts_alone() -> None:
    found = queries(Look("archived"), TODAY)

    assert [(query.resource, query.archived) for query in found] == [("contacts", True)]


def test_every_field_is_offered_under_one_name_for_all_who_have_it() -> None:
    labels = [facet.label for facet in facets(KINDS)]

    assert labels[:6] == ["Type", "Status", "Interest", "Last contact", "Next follow-up", "Tags"]
    assert len(labels) == len(set(labels)) or sorted(labels).count("Status") == 1


@pytest.mark.parametrize(
    "told",
    [
        {"field": "status", "match": "sounds like", "value": "x"},
        {"field": "shoe size", "match": "is", "value": "x"},
        {"field": "status", "match": "one_of", "value": []},
        {"field": "created_at", "match": "last_days", "value": "soon"},
        "status",
    ],
)
def test_a_filter_of_another_version_is_left_out(told: object) -> None:
    assert from_json(told) is None


def test_lists_come_back_as_they_were_saved() -> None:
    lists = first_lists()

    assert lists_from(as_json(lists)) == lists


def test_lists_that_were_all_deleted_do_not_come_back() -> None:
    assert lists_from([]) == ()
    assert lists_from(None) == first_lists()


def test_a_new_list_gets_an_id_that_no_other_has() -> None:
    saved = lists_from([{"id": "list-1", "name": "One"}, {"id": "list-7", "name": "Seven"}])

    assert new_id(saved) == "list-8"
    assert new_id(first_lists()) == "list-1"


def test_a_list_is_called_after_what_narrows_it() -> None:
    assert suggested_name(("Status: hot", "Tags: VIP", "Source: Zillow")) == "hot, VIP"


def test_a_look_survives_its_way_to_the_shelf_and_back() -> None:
    look = Look("leads", "ann", (Filter("status", "one_of", ("new",)), Filter("phone", "empty")))

    assert look_from(look.as_json()) == look


def test_the_order_by_a_field_names_it_for_each_kind_of_person() -> None:
    sight = sight_of(Look("all"), Ordering("type", descending=True), TODAY)

    assert sight.sorting == {"clients": "client_type", "leads": "lead_type", "contacts": "contact_type"}
    assert (sight.descending, sight.by_name) == (True, False)
