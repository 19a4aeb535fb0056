"""How far an escrow has come, as the card on a person's page says it."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.controllers.person_deals import Deal, deal_card
from desktop.views.people.person import RelatedEntry, Steps
from tests.desktop.house_facts import TODAY, escrow


def dates(*contingencies: tuple[str, str, str]) -> list[dict[str, str]]:
    return [{"type": name, "due_date": day, "status": status} for name, day, status in contingencies]


def card(milestones: tuple[dict[str, Any], ...] = (), **fields: Any) -> RelatedEntry:
    return deal_card(Deal(escrow(**fields), milestones), TODAY)


def test_the_card_says_which_house_for_how_much_and_when_it_closes() -> None:
    shown = card()

    assert (shown.resource, shown.title, shown.second) == (
        "escrows",
        "1412 Curry St, Tehachapi",
        "$462,000 · closes August 7",
    )


@pytest.mark.parametrize(
    ("contingencies", "steps"),
    [
        (
            dates(("Inspection", "2026-07-20", "pending"), ("Loan", "2026-07-27", "pending")),
            Steps(2, 4, "Step 2 of 4 · inspection by July 20"),
        ),
        (
            dates(("Home Inspection", "2026-07-11", "satisfied"), ("HOA Papers", "2026-07-20", "pending")),
            Steps(3, 4, "Step 3 of 4 · HOA papers by July 20"),
        ),
        (
            dates(("Home_inspection", "2026-07-11", "pending"), ("Loan", "2026-07-20", "pending")),
            Steps(2, 4, "Step 2 of 4 · home inspection, 4 days overdue", is_late=True),
        ),
    ],
)
def test_the_first_that_is_not_done_is_where_the_deal_is(
    contingencies: list[dict[str, str]], steps: Steps
) -> None:
    assert card(contingencies=contingencies).steps == steps


def test_the_servers_timeline_is_told_where_the_escrow_has_hardly_dates_of_its_own() -> None:
    milestones = (
        {"label": "Opened", "date": "2026-07-01", "completed": True},
        {"label": "Appraisal", "date": None, "completed": False},
        {"label": "Closing", "date": "2026-08-07", "completed": False},
    )

    assert card(milestones, contingencies=[]).steps == Steps(2, 3, "Step 2 of 3 · appraisal")


def test_one_without_any_date_says_so() -> None:
    shown = card(contingencies=[], acceptance_date=None, closing_date=None)

    assert (shown.second, shown.steps) == ("$462,000", Steps(0, 1, "No dates yet"))
