"""Leads narrowed, folded and listed; none at all, and thousands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.leads.card_widget import CardWidget
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.leads_words import (
    CONTROL,
    choose,
    key_of,
    lanes,
    press,
    shown,
    widget,
)
from tests.desktop.window.words import button


def test_a_filter_narrows_the_board_is_shown_and_taken_away(leads: Workspace, qtbot: QtBot) -> None:
    bar = leads.leads.page.bar
    bar.filterToggled.emit("kinds", "seller")

    assert lanes(leads)["unqualified"] == ["Ford Ellery"]
    assert not lanes(leads)["contacted"]
    bar.filterToggled.emit("sources", "Referral")
    assert not leads.leads.page.board.isVisible()
    button(bar, "Sellers, remove this filter").click()
    assert lanes(leads)["contacted"] == ["Ines Varga", "Tess Marlowe"]
    button(bar, "Referral, remove this filter").click()
    assert lanes(leads)["unqualified"] == ["Ford Ellery"]


def test_ctrl_f_offers_what_there_is_to_narrow_by(leads: Workspace) -> None:
    leads.shell.actions.run("filter")

    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = [action.text() for action in menu.actions() if action.isCheckable()]
    assert offered == [
        *("Buyers", "Sellers", "Both buyer and seller"),
        *("Hot", "Warm", "Cold"),
        *("Referral", "Yard sign"),
    ]
    menu.close()


def test_folded_lanes_list_and_order_are_remembered(leads: Workspace) -> None:
    page = leads.leads.page
    page.board.strip.lanes["converted"].stub.click()
    page.board.strip.lanes["new"].title.click()
    page.bar.sortChosen.emit("budget")
    page.bar.viewChosen.emit("list")

    kept = leads.leads.look._settings
    assert (kept.leads_view, kept.leads_sort) == ("list", "budget")
    assert (kept.leads_lanes("folded"), kept.leads_lanes("opened")) == ({"new"}, {"converted"})


def test_enter_on_a_folded_lane_opens_it(leads: Workspace) -> None:
    view = leads.leads.page.board.strip.lanes["lost"]
    view.stub.setFocus()

    QTest.keyClick(view.stub, Qt.Key.Key_Return)

    assert not view.folded
    assert leads.shell.frame.current_page() == "leads"


def test_the_list_shows_the_same_and_takes_the_same_keys(leads: Workspace, qtbot: QtBot) -> None:
    leads.leads.page.bar.viewChosen.emit("list")
    table = leads.leads.page.table
    names = [table.leads.index(row, 0).data() for row in range(table.leads.rowCount())]
    assert names == ["Ines Varga", "Tess Marlowe", "Ford Ellery", "Omar Castellane"]

    table.select(key_of(leads, "Omar Castellane"))
    QTest.keyClick(table, Qt.Key.Key_Right, CONTROL)

    qtbot.waitUntil(lambda: shown(leads, "Omar Castellane").status == "Contacted")
    assert table.chosen == key_of(leads, "Omar Castellane")
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert leads.shell.window.windowTitle() == "Omar Castellane – ActuallyCare"


def test_an_office_without_leads_offers_a_first_one(laptop: Engine, open_window: OpenWindow) -> None:
    laptop.run_cycle()
    workspace = open_window(laptop, "leads")

    first = button(workspace.leads.page, "New lead")
    assert first.isVisible()
    first.click()

    form = workspace.editing.open_form
    assert form is not None
    button(form, "Cancel").click()


def test_thousands_of_leads_are_widgets_only_where_they_are_seen(
    laptop: Engine, lead: Put, open_window: OpenWindow
) -> None:
    for number in range(200):
        lead(f"Lead {number:03}", "new")
    laptop.run_cycle()
    workspace = open_window(laptop, "leads")
    column = workspace.leads.page.board.strip.lanes["new"].column

    assert len(column.ids) == 200
    assert 4 <= len(column.findChildren(CardWidget)) <= 12
    choose(workspace, "Lead 000")
    press(workspace, Qt.Key.Key_End)
    assert workspace.leads.page.chosen == key_of(workspace, "Lead 199")
    assert workspace.shell.window.focusWidget() is widget(workspace, "Lead 199")
