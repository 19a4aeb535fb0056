"""A look at a row of a list, and the way back to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.peek import PeekCard
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import choose, names
from tests.desktop.window.property_words import choose as choose_house

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def houses(laptop: Engine, listing: Put, escrow: Put, open_window: OpenWindow) -> Workspace:
    listing()
    escrow()
    laptop.run_cycle()
    return open_window(laptop, "listings")


def card(workspace: Workspace) -> PeekCard:
    shown = workspace.lists.peeking.card
    assert shown is not None
    return shown


def peek(inside: QWidget) -> None:
    QTest.keyClick(inside, Qt.Key.Key_Return, CONTROL)


def test_a_look_at_a_person_says_how_to_reach_them(office: Workspace) -> None:
    choose(office, "Gus Lindqvist")

    peek(office.people.page.table)

    assert card(office).facts.title == "Gus Lindqvist"
    assert ("phone", "(661) 555-0177") in card(office).facts.lines
    assert office.shell.frame.current_page() == "people"
    card(office).close()


def test_the_card_stands_beside_its_row(office: Workspace) -> None:
    choose(office, "Elena Torres")
    row = office.people.page.table.current_area()

    peek(office.people.page.table)

    box = card(office).box
    assert row.top() <= box.mapToGlobal(box.rect().topLeft()).y() <= row.bottom()
    card(office).close()


def test_esc_goes_back_to_the_row(office: Workspace) -> None:
    choose(office, "Gus Lindqvist")
    table = office.people.page.table
    peek(table)

    QTest.keyClick(card(office), Qt.Key.Key_Escape)

    assert office.shell.window.focusWidget() is table
    assert names(office)[table.currentIndex().row()] == "Gus Lindqvist"


def test_enter_in_the_card_opens_the_page(office: Workspace) -> None:
    choose(office, "Gus Lindqvist")
    peek(office.people.page.table)

    QTest.keyClick(card(office), Qt.Key.Key_Return)

    assert office.shell.window.windowTitle() == "Gus Lindqvist – ActuallyCare"


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, CONTROL)]
)
def test_a_look_at_a_lead_of_the_list(leads: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    leads.leads.page.set_view("list")
    table = leads.leads.page.table
    first = leads.leads.cards([table.chosen])[table.chosen].name

    QTest.keyClick(table, key, modifier)

    assert card(leads).facts.title == first
    QTest.keyClick(card(leads), Qt.Key.Key_Escape)
    assert leads.shell.window.focusWidget() is table


def test_a_look_at_a_card_of_the_board(leads: Workspace) -> None:
    chosen = leads.leads.page.board.strip.lanes["contacted"].lane.ids[0]
    leads.leads.page.select(chosen)

    leads.shell.actions.run("peek")

    assert card(leads).facts.title == leads.leads.cards([chosen])[chosen].name
    QTest.keyClick(card(leads), Qt.Key.Key_Escape)
    assert leads.leads.page.chosen == chosen


def test_a_look_at_a_listing_and_at_an_escrow(houses: Workspace, qtbot: QtBot) -> None:
    choose_house(houses, "listings", "7714 Calle Torcido")
    QTest.keyClick(houses.houses.lists["listings"].page.table, Qt.Key.Key_Space)
    listing = card(houses).facts
    QTest.keyClick(card(houses), Qt.Key.Key_Return)
    assert houses.shell.frame.current_page() == "listing"

    houses.shell.actions.run("go_escrows")
    choose_house(houses, "escrows", "1412 Curry St")
    peek(houses.houses.lists["escrows"].page.table)

    assert (listing.title, listing.kicker) == ("7714 Calle Torcido", "Listing")
    assert ("info", "Bakersfield · $449,900 · Active") in listing.lines
    assert (card(houses).facts.title, card(houses).facts.kicker) == ("1412 Curry St", "Escrow")
    card(houses).close()


def test_without_a_row_there_is_nothing_to_look_at(laptop: Engine, open_window: OpenWindow) -> None:
    empty = open_window(laptop, "people")

    assert not empty.shell.actions.action("peek").isEnabled()
    empty.shell.actions.run("go_calendar")
    assert not empty.shell.actions.action("peek").isEnabled()
