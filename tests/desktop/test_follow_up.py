"""Whom to get back to today, and why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from desktop.controllers.follow_up import Asked, answered, follow_ups
from desktop.models.today import Waiting
from sync import Record
from tests.desktop.day_facts import JORDAN, NOON, ZONE, ago, canonical, linked, record, visit


def lead(key: str, **fields: Any) -> Record:
    return record("leads", key, **({"name": key, "status": "contacted"} | fields))


def asked(waiting: Waiting, *others: Record) -> Asked:
    return Asked(waiting, linked(waiting.missed, *others), NOON, ZONE)


def reasons(waiting: Waiting, *others: Record, aside: tuple[str, ...] = ()) -> list[str]:
    hints = follow_ups(asked(waiting, *others), dict.fromkeys(aside, "2026-07-15"))
    return [f"{hint.name}: {hint.reason}" for hint in hints]


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (0, "Follow-up due today"),
        (1, "Follow-up due since yesterday"),
        (2, "Follow-up due since Monday"),
        (12, "Follow-up due for 12 days"),
    ],
)
def test_a_day_that_the_agent_set_has_come(days: int, reason: str) -> None:
    assert reasons(Waiting(due=[lead("Omar", next_follow_up=ago(days))])) == [f"Omar: {reason}"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"lead_type": "buyer", "last_contact_date": ago(9)}, "Hot buyer, no contact in 9 days"),
        ({"lead_type": "seller", "last_contact_date": ago(8)}, "Hot seller, no contact in 8 days"),
        ({"lead_type": "both", "created_at": ago(3)}, "Hot lead, never contacted"),
        ({"lead_type": "buyer", "last_contact_date": ago(7)}, None),
        ({"lead_type": "buyer", "created_at": ago(1)}, None),
    ],
)
def test_a_hot_lead_is_not_left_alone_for_a_week(fields: dict[str, Any], reason: str | None) -> None:
    assert reasons(Waiting(hot=[lead("Tess", **fields)])) == ([f"Tess: {reason}"] if reason else [])


def test_a_new_lead_is_called_the_next_day() -> None:
    waiting = Waiting(fresh=[lead("Ann", created_at=ago(2)), lead("Today", created_at=ago(0.1))])

    assert reasons(waiting) == ["Ann: New lead, not contacted in 2 days"]


def test_who_missed_a_showing_is_asked_again_until_there_is_a_new_one() -> None:
    missed = visit(-38, status="no_show", client_id="jordan")
    again = visit(33, client_id="jordan")

    assert reasons(Waiting(missed=[missed]), JORDAN) == ["Jordan Lee: Missed Monday’s showing"]
    assert reasons(Waiting(missed=[missed], later=[again]), JORDAN) == []


@pytest.mark.parametrize(
    ("due", "status", "reason"),
    [
        ("2026-07-15", "pending", "Counter-offer answer due today"),
        ("2026-07-16", "pending", "Counter-offer answer due tomorrow"),
        ("2026-07-13", "pending", "Counter-offer answer was due 2 days ago"),
        ("2026-07-17", "pending", None),
        ("2026-06-15", "pending", None),
        ("2026-07-15", "satisfied", None),
        ("soon", "pending", None),
    ],
)
def test_a_date_of_a_deal_is_told_the_day_before(due: str, status: str, reason: str | None) -> None:
    row = {"type": "counter-offer answer", "due_date": due, "status": status}
    deal = record("escrows", buyers=[{"name": "Darnell Pruitt"}], contingencies=[row])

    assert reasons(Waiting(escrows=[deal])) == ([f"Darnell Pruitt: {reason}"] if reason else [])


def test_no_reason_hides_the_others() -> None:
    """Twenty dates that have come do not push the hot buyer out of sight."""
    due = [lead(f"Due {number:02}", next_follow_up=ago(number)) for number in range(20)]
    hot = [lead("Tess", lead_type="buyer", last_contact_date=ago(9))]

    assert reasons(Waiting(due=due, hot=hot))[:3] == [
        "Due 19: Follow-up due for 19 days",
        "Tess: Hot buyer, no contact in 9 days",
        "Due 18: Follow-up due for 18 days",
    ]


def test_nobody_is_listed_twice_and_who_is_done_with_not_at_all() -> None:
    both = lead("Tess", lead_type="buyer", next_follow_up=ago(0), last_contact_date=ago(9))
    waiting = Waiting(due=[both], hot=[both])

    assert reasons(waiting) == ["Tess: Follow-up due today"]
    assert reasons(waiting, aside=("due:Tess", "hot:Tess")) == []


def test_done_marks_a_lead_as_spoken_to_and_clears_the_date_that_had_come() -> None:
    due = lead("Omar", status="new", next_follow_up=ago(1))
    (hint,) = follow_ups(asked(Waiting(due=[due])), {})

    assert answered(hint, due, NOON) == {
        "last_contact_date": "2026-07-15T19:00:00Z",
        "next_follow_up": None,
        "status": "contacted",
    }
    later = lead("Tess", next_follow_up=canonical(NOON + timedelta(days=5)))
    assert "next_follow_up" not in answered(hint, later, NOON)
