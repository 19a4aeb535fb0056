"""The open escrow of a person on their page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.people.deal_card import DealCard
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put, Visit

SPOKEN = "1412 Curry St, Tehachapi, $462,000 · closes August 7, Step 2 of 3 · loan contingency by July 22"


def page(laptop: Engine, open_window: OpenWindow) -> Workspace:
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    workspace.shell.go(Place("person", "clients", laptop.reader.ids(Query("clients"))[0]))
    return workspace


def cards(workspace: Workspace) -> list[DealCard]:
    found = workspace.person.page.related.findChildren(DealCard)
    return [card for card in found if card.isVisibleTo(workspace.person.page)]


def test_the_buyers_escrow_is_told_and_enter_opens_it(
    laptop: Engine, person: Put, escrow: Put, open_window: OpenWindow
) -> None:
    person()
    escrow()
    workspace = page(laptop, open_window)

    (card,) = cards(workspace)
    assert card.accessibleName() == SPOKEN
    QTest.keyClick(card, Qt.Key.Key_Return)

    assert workspace.shell.frame.current_page() == "escrow"
    assert workspace.shell.window.windowTitle() == "1412 Curry St – ActuallyCare"


def test_an_appointment_about_an_escrow_makes_it_theirs(
    laptop: Engine, person: Put, escrow: Put, visit: Visit, open_window: OpenWindow
) -> None:
    elena, deal = person(), escrow(buyers=[])
    visit(client_id=elena["id"], escrow_id=deal["id"])

    assert len(cards(page(laptop, open_window))) == 1


@pytest.mark.parametrize(
    "fields", [{"buyers": [{"name": "Zoe", "email": "zoe@example.com"}]}, {"escrow_status": "closed"}]
)
def test_nobody_elses_and_no_closed_one_is_shown(
    laptop: Engine, person: Put, escrow: Put, open_window: OpenWindow, fields: dict[str, object]
) -> None:
    person()
    escrow(**fields)

    assert cards(page(laptop, open_window)) == []


def test_the_card_follows_what_becomes_of_the_escrow(
    laptop: Engine, person: Put, escrow: Put, open_window: OpenWindow, qtbot: QtBot
) -> None:
    person()
    escrow()
    workspace = page(laptop, open_window)

    workspace.desk.undo.edit(
        "escrows", laptop.reader.ids(Query("escrows"))[0], {"escrow_status": "closed"}, ""
    )

    qtbot.waitUntil(lambda: cards(workspace) == [])
