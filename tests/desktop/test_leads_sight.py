"""Which lead stands where on the board: lanes, order, filter, room."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.controllers.leads_order import LeadsOrder, Sorted, Spot
from desktop.controllers.leads_sight import LeadFilter, lane_of, sort_key
from desktop.models.lead_rows import Row
from desktop.views.leads.lane_widths import arrange
from desktop.views.leads.rows import Folding
from desktop.views.leads.steps import step
from sync import Waiting
from tests.desktop.lead_facts import waiting

LANES = ("new", "contacted", "qualified", "unqualified", "converted", "lost")


def row(name: str = "Ines Varga", **more: Any) -> Row:
    usual: dict[str, Any] = {
        "id": name,
        "status": "new",
        "next_follow_up": "",
        "name": name,
        "created_at": "2026-07-01T00:00:00Z",
        "budget": 0,
        "lead_type": "buyer",
        "interest_level": "",
        "source": "",
    }
    return Row(**(usual | more))


def spot(lead: Row, sort: str = "next") -> Spot:
    return Spot(sort_key(sort, lambda row: row.next_follow_up)(lead), lead.id, lane_of(lead, ()))


def ordered(leads: tuple[Row, ...], sort: str) -> Sorted:
    order = LeadsOrder()
    order.read(spot(lead, sort) for lead in leads)
    return order.sorted()


@pytest.mark.parametrize(
    ("status", "ops", "lane"),
    [
        ("qualified", (), "qualified"),
        ("", (), "new"),
        ("archived_by_robot", (), "other"),
        ("qualified", (waiting("convert"),), "converted"),
        ("qualified", (waiting("convert", "rejected"),), "qualified"),
        (
            "qualified",
            (waiting("update", "rejected", fields={"status": "qualified"}, before={"status": "contacted"}),),
            "contacted",
        ),
    ],
)
def test_a_lead_stands_where_it_is_wanted_but_a_refused_move_goes_back(
    status: str, ops: tuple[Waiting, ...], lane: str
) -> None:
    assert lane_of(row(status=status), ops) == lane


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("next", ["Bo", "Ann", "Cy"]),
        ("name", ["Ann", "Bo", "Cy"]),
        ("newest", ["Cy", "Bo", "Ann"]),
        ("budget", ["Ann", "Cy", "Bo"]),
    ],
)
def test_what_is_not_known_comes_last_and_what_was_not_sent_is_newest(sort: str, names: list[str]) -> None:
    leads = (
        row("Ann", next_follow_up="2026-07-16T16:00:00Z", created_at="2026-07-01T00:00:00Z", budget=500),
        row("Bo", next_follow_up="2026-07-15T16:00:00Z", created_at="2026-07-02T00:00:00Z"),
        row("Cy", created_at="", budget=400),
    )

    assert list(ordered(leads, sort).lanes["new"]) == names


def test_the_list_has_those_who_are_closed_at_its_end() -> None:
    leads = (row("Ann", status="lost"), row("Bo", status="converted"), row("Cy", status="unqualified"))

    assert ordered(leads, "name").order == ("Cy", "Ann", "Bo")


def test_values_of_one_kind_are_alternatives_and_all_kinds_hold_together() -> None:
    wanted = LeadFilter().toggled("kinds", "buyer").toggled("levels", "hot").toggled("levels", "warm")

    assert wanted.wants(row(lead_type="both", interest_level="warm"))
    assert not wanted.wants(row(lead_type="seller", interest_level="warm"))
    assert not wanted.wants(row(lead_type="buyer", interest_level="cold"))
    assert [chip.label for chip in wanted.chips()] == ["Buyers", "Hot +1"]
    assert (
        wanted.without("levels").chips() == wanted.toggled("levels", "hot").toggled("levels", "warm").chips()
    )


@pytest.mark.parametrize(("room", "opened"), [(936, 3), (1093, 4), (1648, 6), (300, 1)])
def test_as_many_lanes_are_open_as_fit(room: int, opened: int) -> None:
    spots = arrange(room, LANES, Folding())

    assert [spot.id for spot in spots if not spot.folded] == list(LANES[:opened])
    last = spots[-1]
    assert opened == 1 or last.left + last.width == room


def test_what_the_person_folds_and_opens_stays_so_and_is_scrolled_where_it_does_not_fit() -> None:
    folding = Folding().toggled("lost", was_open=False).toggled("contacted", was_open=True)

    spots = {spot.id: spot for spot in arrange(936, LANES, folding)}

    assert [name for name, spot in spots.items() if not spot.folded] == ["new", "qualified", "lost"]
    assert arrange(936, LANES, Folding(opened=frozenset(LANES)))[-1].left > 936


CARDS: list[tuple[list[str], bool]] = [(["a", "b"], False), ([], False), (["hidden"], True), (["c"], False)]


@pytest.mark.parametrize(
    ("key", "chosen", "wanted"),
    [
        (Qt.Key.Key_Down, "a", "b"),
        (Qt.Key.Key_Down, "b", "b"),
        (Qt.Key.Key_Right, "b", "c"),
        (Qt.Key.Key_Left, "c", "a"),
        (Qt.Key.Key_Right, "c", "c"),
        (Qt.Key.Key_End, "a", "b"),
        (Qt.Key.Key_PageUp, "b", "a"),
        (Qt.Key.Key_Down, "", "a"),
        (Qt.Key.Key_Z, "a", None),
    ],
)
def test_arrows_lead_from_card_to_card_past_empty_and_folded_lanes(
    key: Qt.Key, chosen: str, wanted: str | None
) -> None:
    assert step(key, CARDS, chosen) == wanted


leads_of_any_kind = st.builds(
    row,
    name=st.sampled_from(["Ann", "Bo", "Cy", "Dee"]),
    id=st.sampled_from("abcdef"),
    status=st.sampled_from([*LANES, "archived_by_robot"]),
    next_follow_up=st.sampled_from(["", "2026-07-15T16:00:00Z", "2026-07-16T16:00:00Z"]),
)


@given(st.lists(st.tuples(leads_of_any_kind, st.booleans())), st.lists(leads_of_any_kind))
def test_whoever_is_put_into_place_stands_where_all_would_be_sorted_to(
    news: list[tuple[Row, bool]], before: list[Row]
) -> None:
    known = {lead.id: lead for lead in before}
    order = LeadsOrder()
    order.read(spot(lead) for lead in known.values())
    for lead, stays in news:
        order.put(lead.id, spot(lead) if stays else None)
        known.pop(lead.id, None)
        known |= {lead.id: lead} if stays else {}

    assert order.sorted() == ordered(tuple(known.values()), "next")
