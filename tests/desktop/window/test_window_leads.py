"""Leads on the board: moved, warmed, followed up; offline and refused."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.leads_words import (
    CONTROL,
    NONE,
    choose,
    drag,
    key_of,
    lanes,
    press,
    shown,
    widget,
)
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import button, outbox, pill, toast


def test_leads_stand_in_lanes_by_what_is_next(leads: Workspace) -> None:
    assert lanes(leads) == {
        "new": ["Omar Castellane"],
        "contacted": ["Ines Varga", "Tess Marlowe"],
        "qualified": [],
        "unqualified": ["Ford Ellery"],
        "converted": [],
        "lost": [],
    }
    assert shown(leads, "Ines Varga").step.text == "Call today"
    assert shown(leads, "Tess Marlowe").step.text == "E-mail Mon, July 20"
    assert leads.shell.window.windowTitle() == "Leads – ActuallyCare"


def test_the_rail_counts_who_is_open(leads: Workspace) -> None:
    leads.leads.acts.move(key_of(leads, "Omar Castellane"), "lost")
    leads.desk.bridge.flush()

    rail = leads.shell.frame.rail
    assert rail._entries["leads"].count == 3
    assert leads.leads.page.bar.note.text().startswith("3 open · as of")


def test_the_rail_counts_them_right_before_anybody_has_looked(
    open_window: OpenWindow, laptop: Engine, lead: Put
) -> None:
    """What waits here counts: one is being converted, one lost, one new; the server knows of none of it."""
    for name in ("Omar Castellane", "Ines Varga", "Tess Marlowe"):
        lead(name=name)
    lead(name="Ford Ellery", status="lost")
    laptop.run_cycle()
    ids = {one.title: one.id for one in laptop.reader.list(Query("leads")).records}
    laptop.convert(ids["Omar Castellane"])
    laptop.edit("leads", ids["Ines Varga"], {"status": "lost"})
    laptop.create("leads", {"name": "Bo Lindqvist"})
    window = open_window(laptop, "today")
    window.leads.model.look()

    asleep = window.shell.frame.rail._entries["leads"].count
    window.show("leads")

    assert asleep == window.shell.frame.rail._entries["leads"].count == 2


def test_a_card_is_dragged_to_another_lane_waits_there_and_comes_back(leads: Workspace, qtbot: QtBot) -> None:
    drag(leads, "Ines Varga", "qualified")

    qtbot.waitUntil(lambda: lanes(leads)["qualified"] == ["Ines Varga"])
    assert toast(leads) == "Moved Ines Varga to Qualified"
    assert shown(leads, "Ines Varga").word == "Waiting"
    assert leads.leads.page.board.ghost.card is None
    leads.shell.actions.run("undo")
    qtbot.waitUntil(lambda: lanes(leads)["contacted"] == ["Ines Varga", "Tess Marlowe"])
    assert shown(leads, "Ines Varga").state == "synced"


def test_a_card_can_be_dropped_on_a_folded_lane(leads: Workspace, qtbot: QtBot) -> None:
    assert leads.leads.page.board.strip.lanes["lost"].folded

    drag(leads, "Tess Marlowe", "lost")

    qtbot.waitUntil(lambda: lanes(leads)["lost"] == ["Tess Marlowe"])


def test_a_drag_is_let_go_with_escape(leads: Workspace, qtbot: QtBot) -> None:
    held = widget(leads, "Ines Varga")
    QTest.mousePress(held, Qt.MouseButton.LeftButton, NONE, QPoint(60, 20))
    QTest.mouseMove(held, QPoint(90, 60))
    assert leads.leads.page.board.ghost.card is not None

    press(leads, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: leads.leads.page.board.ghost.card is None)
    assert not outbox(leads)


def test_a_move_that_this_laptop_refuses_springs_back_and_says_why(leads: Workspace, qtbot: QtBot) -> None:
    leads.desk.engine.convert(key_of(leads, "Ines Varga"))
    qtbot.waitUntil(lambda: lanes(leads)["converted"] == ["Ines Varga"])
    leads.leads.page.board.strip.lanes["converted"].stub.click()

    drag(leads, "Ines Varga", "new")

    assert toast(leads) == "Ines Varga is a client already: the lead stays under Converted."
    qtbot.waitUntil(lambda: leads.leads.page.board.ghost.card is None)
    assert lanes(leads)["converted"] == ["Ines Varga"]


def test_a_move_that_the_server_refuses_goes_back_with_its_reason(
    leads: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    refuse(server, "status", "Call them first.")
    drag(leads, "Ines Varga", "qualified")

    leads.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: shown(leads, "Ines Varga").loud)
    assert lanes(leads)["contacted"] == ["Ines Varga", "Tess Marlowe"]
    loud = shown(leads, "Ines Varga")
    assert (loud.state, loud.detail) == ("rejected", "Not moved to Qualified: status, call them first")
    button(widget(leads, "Ines Varga"), "Discard: Ines Varga").click()
    qtbot.waitUntil(lambda: shown(leads, "Ines Varga").state == "synced")
    assert toast(leads) == "Discarded: Status Qualified, was Contacted"


def test_fix_opens_the_form_of_what_was_refused(leads: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    refuse(server, "status", "Call them first.")
    drag(leads, "Ines Varga", "qualified")
    leads.desk.engine.run_cycle()
    qtbot.waitUntil(lambda: shown(leads, "Ines Varga").loud)

    button(widget(leads, "Ines Varga"), "Fix: Ines Varga").click()

    form = leads.editing.open_form
    assert form is not None
    button(form, "Cancel").click()


def test_the_whole_board_is_worked_with_keys(leads: Workspace, qtbot: QtBot) -> None:
    choose(leads, "Omar Castellane")

    press(leads, Qt.Key.Key_Right)
    press(leads, Qt.Key.Key_Down)
    assert leads.leads.page.chosen == key_of(leads, "Tess Marlowe")
    press(leads, Qt.Key.Key_Right)
    assert leads.leads.page.chosen == key_of(leads, "Ford Ellery")
    press(leads, Qt.Key.Key_Left, CONTROL)
    qtbot.waitUntil(lambda: lanes(leads)["qualified"] == ["Ford Ellery"])
    assert leads.leads.page.chosen == key_of(leads, "Ford Ellery")
    press(leads, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: shown(leads, "Ford Ellery").heat_label == "Hot")
    assert toast(leads) == "Ford Ellery is hot now"
    press(leads, Qt.Key.Key_Return)
    assert leads.shell.window.windowTitle() == "Ford Ellery – ActuallyCare"


def test_one_gesture_is_one_undo(leads: Workspace, qtbot: QtBot) -> None:
    choose(leads, "Omar Castellane")
    press(leads, Qt.Key.Key_3)
    press(leads, Qt.Key.Key_Right, CONTROL)
    qtbot.waitUntil(lambda: "Omar Castellane" in lanes(leads)["contacted"])

    leads.shell.actions.run("undo")
    qtbot.waitUntil(lambda: lanes(leads)["new"] == ["Omar Castellane"])
    assert shown(leads, "Omar Castellane").heat_label == "Cold"
    leads.shell.actions.run("undo")
    qtbot.waitUntil(lambda: shown(leads, "Omar Castellane").heat_label == "Hot")


def test_f_sets_the_next_follow_up(leads: Workspace, qtbot: QtBot) -> None:
    choose(leads, "Omar Castellane")
    press(leads, Qt.Key.Key_F)
    menu = leads.leads.keys.menu
    assert menu is not None
    assert [action.text().replace("&", "") for action in menu.actions() if action.text()] == [
        "Today   Wed, July 15",
        "Tomorrow   Thu, July 16",
        "Next week   Mon, July 20",
        "Pick a day…",
        "No next step",
    ]

    QTest.keyClick(menu, Qt.Key.Key_M)

    qtbot.waitUntil(lambda: shown(leads, "Omar Castellane").step.text == "Call tomorrow")
    assert toast(leads) == "Next follow-up with Omar Castellane: tomorrow"


def test_another_day_is_picked_in_a_form_of_one_field(leads: Workspace, qtbot: QtBot) -> None:
    choose(leads, "Omar Castellane")
    press(leads, Qt.Key.Key_F)
    menu = leads.leads.keys.menu
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_P)

    form = leads.editing.open_form
    assert form is not None
    assert form.windowTitle() == "Next follow-up with Omar Castellane"
    form.submitted.emit({"next_follow_up": "2026-07-17T16:00:00Z"})  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: shown(leads, "Omar Castellane").step.text == "Call Fri, July 17")


def test_a_new_lead_begins_in_the_lane_of_the_button(leads: Workspace, qtbot: QtBot) -> None:
    button(leads.leads.page.board, "New lead in Qualified").click()
    form = leads.editing.open_form
    assert form is not None
    QTest.keyClicks(form.findChildren(QLineEdit)[0], "Mina Petrakis")
    form.submitted.emit({"name": "Mina Petrakis"})  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: lanes(leads)["qualified"] == ["Mina Petrakis"])
    assert leads.leads.page.chosen == key_of(leads, "Mina Petrakis")
    leads.shell.actions.run("undo")
    qtbot.waitUntil(lambda: lanes(leads)["qualified"] == [])


def test_everything_goes_the_same_way_without_a_connection(
    leads: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    server.pause()

    drag(leads, "Omar Castellane", "contacted")
    leads.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: "Omar Castellane" in lanes(leads)["contacted"])
    qtbot.waitUntil(lambda: "1" in pill(leads))
    assert shown(leads, "Omar Castellane").word == "Waiting"


def test_each_card_and_lane_has_a_name_that_says_everything(leads: Workspace) -> None:
    assert widget(leads, "Ines Varga").accessibleName() == (
        "Ines Varga, warm, $475,000, referral, follow-up today 1:30 PM"
    )
    assert leads.leads.page.board.strip.lanes["contacted"].accessibleName() == "Contacted, 2 leads"
    assert all(
        one.accessibleName() for one in leads.leads.page.findChildren(QAbstractButton) if one.isVisible()
    )
