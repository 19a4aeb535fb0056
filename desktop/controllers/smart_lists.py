"""Saved lists of people: a name, and what narrows the list; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.controllers.people_filter import Filter
from desktop.controllers.people_sight import Look, look_from
from desktop.wording.speech import tr

OPEN_LEADS = ("new", "contacted", "qualified")
DONE_LEADS = ("converted", "lost")


@dataclass(frozen=True)
class SmartList:
    """`id` stays when the list is renamed."""

    id: str
    name: str
    look: Look

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, **self.look.as_json()}


def first_lists() -> tuple[SmartList, ...]:
    """What is there before the person saved any list; these can be renamed and deleted like all others."""
    open_lead = Filter("status", "one_of", OPEN_LEADS)
    return (
        SmartList(
            "call-this-week",
            tr("Call this week"),
            Look("leads", "", (Filter("next_follow_up", "next_days", 7), open_lead)),
        ),
        SmartList(
            "not-contacted",
            tr("Not contacted for 90 days"),
            Look(
                "leads",
                "",
                (Filter("last_contact_date", "older_days", 90), Filter("status", "none_of", DONE_LEADS)),
            ),
        ),
        SmartList(
            "new-leads", tr("New leads this week"), Look("leads", "", (Filter("created_at", "last_days", 7),))
        ),
        SmartList(
            "hot-buyers",
            tr("Hot buyers"),
            Look(
                "leads",
                "",
                (
                    Filter("interest_level", "one_of", ("hot",)),
                    Filter("type", "one_of", ("buyer", "both")),
                    open_lead,
                ),
            ),
        ),
    )


def lists_from(told: Any) -> tuple[SmartList, ...]:
    """The lists of the shelf; the first ones where none were ever put there."""
    if not isinstance(told, list):
        return first_lists()
    return tuple(
        SmartList(str(item["id"]), str(item["name"]), look_from(item))
        for item in told
        if isinstance(item, dict) and item.get("id") and item.get("name")
    )


def as_json(lists: Iterable[SmartList]) -> list[dict[str, Any]]:
    return [one.as_json() for one in lists]


def new_id(lists: Sequence[SmartList]) -> str:
    """One that no list has."""
    numbers = [int(one.id.removeprefix("list-")) for one in lists if one.id.removeprefix("list-").isdigit()]
    return f"list-{max(numbers, default=0) + 1}"


def suggested_name(texts: Sequence[str]) -> str:
    """What a new list could be called."""
    return ", ".join(text.partition(": ")[2] or text for text in texts[:2])[:60].strip()
