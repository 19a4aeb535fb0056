"""What a change of many people would do to each, said before it happens; without a window."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.bulk_plan import Plan, Wish, preview, receipt
from sync import Record
from sync.entities import REGISTRY

ZONE = ZoneInfo("America/Los_Angeles")


def person(resource: str = "clients", key: str = "1", **more: Any) -> Record:
    about = {name: more.pop(name) for name in ("archived", "pending_delete") if name in more}
    fields = {field.name: None for field in REGISTRY[resource].fields} | more
    return Record(resource, key, f"s{key}", "synced", 1, fields, **about)  # type: ignore[arg-type]


def planned(wish: Wish, *people: Record) -> Plan:
    plan = Plan(wish, ZONE)
    for one in people:
        plan.add(one)
    return plan


def patches(plan: Plan) -> list[dict[str, Any]]:
    return [dict(change.patch) for change in plan.changes]


@pytest.mark.parametrize(
    ("present", "wanted", "patch"),
    [
        (["VIP"], ("first home",), [{"tags": ["VIP", "first home"]}]),
        (["VIP"], ("vip",), []),
        (None, ("VIP",), [{"tags": ["VIP"]}]),
    ],
)
def test_tags_are_added_as_a_set(present: Any, wanted: tuple[str, ...], patch: list[dict[str, Any]]) -> None:
    assert patches(planned(Wish("add_tag", value=wanted), person(tags=present))) == patch


def test_a_tag_is_removed_whatever_its_capitals() -> None:
    plan = planned(Wish("remove_tag", value=("vip",)), person(tags=["VIP", "first home"]), person(tags=[]))

    assert patches(plan) == [{"tags": ["first home"]}]
    assert plan.same == 1


def test_the_preview_says_who_changes_who_does_not_and_why() -> None:
    wish = Wish("set", "status", "inactive")
    shown = preview(
        planned(
            wish,
            *(person(key=str(key), status="active") for key in range(3)),
            person(key="4", status="inactive"),
            person("leads", "5", status="new"),
            person(key="6", status="active", pending_delete=True),
        )
    )

    assert shown.lines == (
        "3 people: status becomes Inactive.",
        "1 is already like that.",
        "1 lead has no such field or value, and stays as it is.",
        "1 is being deleted and stays as it is.",
        "Saved on this laptop at once, sent with the next sync. One Undo takes all of it back.",
    )
    assert shown.apply == "Change 3 people"
    assert shown.ready


def test_a_day_is_set_as_the_morning_of_that_day() -> None:
    plan = planned(Wish("set", "next_follow_up", "2026-07-20"), person("leads"))

    assert patches(plan) == [{"next_follow_up": "2026-07-20T16:00:00Z"}]


def test_only_contacts_go_into_the_archive() -> None:
    wish = Wish("archive")
    shown = preview(
        planned(wish, person("contacts"), person("clients"), person("contacts", "3", archived=True))
    )

    assert shown.lines[:3] == (
        "1 person: into the archive.",
        "1 client cannot be archived; only contacts can.",
        "1 contact is there already.",
    )
    assert shown.apply == "Archive 1 person"


def test_nothing_can_be_done_where_nobody_would_change() -> None:
    shown = preview(planned(Wish("add_tag", value=("VIP",)), person("leads")))

    assert shown.lines == ("Nobody would change.", "1 lead has no tags, and stays as it is.")
    assert not shown.ready


def test_the_receipt_says_what_was_refused() -> None:
    said = receipt("“VIP” added", 2, 1, "That is no longer on this laptop.")

    assert said == "2 people: “VIP” added; 1 could not be changed: That is no longer on this laptop."
