"""What is typed is kept while one types, and is there again after the program ended in the middle of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.controllers.drafts import Keeper
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import button, form_line, open_form, select

TITLE = "Escrow papers – Torres"
BEFORE = "You typed this today at 12:00 PM; it is not saved yet."


@pytest.fixture
def desk(laptop: Engine, visit: Visit, open_window: OpenWindow) -> Workspace:
    visit(TITLE)
    laptop.run_cycle()
    return open_window(laptop)


def a_moment_later(desk: Workspace) -> None:
    """The pause between two keys is long enough to keep what was typed."""
    for keeper in desk.editing.drafts.findChildren(Keeper):
        keeper.keep()


def type_a_client(desk: Workspace) -> None:
    desk.shell.actions.run("new_client")
    QTest.keyClicks(form_line(desk, "first_name"), "Ines")
    QTest.keyClicks(form_line(desk, "email"), "ines@exam")


def test_a_form_that_was_never_saved_is_there_again_in_another_window(
    desk: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    type_a_client(desk)
    a_moment_later(desk)

    again = open_window(laptop)
    again.shell.actions.run("new_client")

    assert (form_line(again, "first_name").text(), form_line(again, "email").text()) == ("Ines", "ines@exam")
    assert open_form(again).draft.sentence() == BEFORE


def test_discard_begins_anew_and_forgets(desk: Workspace, laptop: Engine, open_window: OpenWindow) -> None:
    type_a_client(desk)
    a_moment_later(desk)
    again = open_window(laptop)
    again.shell.actions.run("new_client")

    button(open_form(again), "Discard what was typed before").click()

    assert form_line(again, "first_name").text() == ""
    assert open_form(again).draft.sentence() == ""
    assert again.editing.drafts.unfinished() == []


def test_what_was_saved_has_no_draft_any_more(desk: Workspace) -> None:
    desk.shell.actions.run("new_lead")
    QTest.keyClicks(form_line(desk, "name"), "Ines Varga")
    a_moment_later(desk)

    open_form(desk).submit()

    assert desk.editing.open_form is None
    assert desk.editing.drafts.unfinished() == []
    desk.shell.actions.run("new_lead")
    assert form_line(desk, "name").text() == ""


def test_what_the_person_let_go_has_no_draft_any_more(desk: Workspace) -> None:
    type_a_client(desk)
    a_moment_later(desk)

    open_form(desk).reject()
    open_form(desk).footer.discard.click()

    assert desk.editing.drafts.unfinished() == []


def test_the_times_of_an_appointment_come_back_too(
    desk: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    select(desk, TITLE)
    desk.shell.actions.run("open_appointment")
    QTest.keyClick(form_line(desk, "title"), Qt.Key.Key_End)
    QTest.keyClicks(form_line(desk, "title"), ", bring both IDs")
    open_form(desk).form.restore({"span": ["7/16/2026", "3:00 PM", "4:30 PM"]})
    a_moment_later(desk)

    again = open_window(laptop)
    select(again, TITLE)
    again.shell.actions.run("open_appointment")

    assert form_line(again, "title").text() == f"{TITLE}, bring both IDs"
    assert open_form(again).form.patch() == {
        "title": f"{TITLE}, bring both IDs",
        "start_time": "2026-07-16T22:00:00Z",
        "end_time": "2026-07-16T23:30:00Z",
    }


def test_closing_the_window_keeps_the_last_keys(
    desk: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    type_a_client(desk)

    desk.editing.drafts.close()

    again = open_window(laptop)
    assert [draft.title for draft in again.editing.drafts.unfinished()] == ["New client"]


def test_the_search_offers_to_go_on_with_it(desk: Workspace, laptop: Engine, open_window: OpenWindow) -> None:
    type_a_client(desk)
    a_moment_later(desk)
    again = open_window(laptop)

    again.shell.actions.run("search")
    assert again.search.results.titles()[0] == "New client"
    QTest.keyClick(again.search.field, Qt.Key.Key_Return)

    assert form_line(again, "first_name").text() == "Ines"


def test_a_quick_line_that_was_not_saved_can_be_let_go(
    desk: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    desk.shell.actions.run("quick_add")
    assert desk.quick.line is not None
    QTest.keyClicks(desk.quick.line.field, "call jordan")
    desk.quick.close()
    again = open_window(laptop)
    again.shell.actions.run("quick_add")
    typed = again.quick.line
    assert typed is not None
    assert typed.field.text() == "call jordan"
    assert typed.draft.sentence() == "You typed this before; it is not saved yet."

    button(typed, "Discard what was typed before").click()

    assert typed.field.text() == ""
    assert laptop.shelf.get("draft.quick_add") is None


def test_the_wizard_of_a_lead_goes_on_where_it_was(
    leads: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    key = laptop.reader.ids(Query("leads", search="Tess"))[0]
    leads.leads.acts.converting.ask(key)
    dialog = leads.leads.acts.converting.dialog
    assert dialog is not None
    dialog.what.choose("seller")
    dialog.go_on()
    a_moment_later(leads)

    again = open_window(laptop, "leads")
    again.leads.acts.converting.ask(key)

    shown = again.leads.acts.converting.dialog
    assert shown is not None
    assert (shown.step, shown.what.kind) == (2, "seller")
    assert shown.draft.sentence() == BEFORE
