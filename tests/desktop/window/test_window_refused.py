"""What was refused: why it was, that nothing else changed, and the two ways out of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.refusing import refuse
from tests.desktop.window.words import banner, listed, pill, toast

CONTROL = Qt.KeyboardModifier.ControlModifier
DELETING = "That is being deleted. Take the deletion back first."
NO_LONGER = "That is no longer on this laptop."


@pytest.fixture
def office(laptop: Engine, whole_office: Sandbox, open_window: OpenWindow) -> Workspace:
    laptop.run_cycle()
    return open_window(laptop, "calendar")


def key_of(workspace: Workspace, resource: str, title: str = "") -> str:
    found = workspace.desk.reader.list(Query(resource)).records
    return next(record.id for record in found if title in record.title)


def delete_elsewhere(workspace: Workspace, server: Sandbox, resource: str, key: str) -> None:
    """A colleague deletes it, and the laptop hears of it."""
    server.store.delete(resource, str(workspace.desk.reader.get(resource, key).server_id))
    workspace.desk.engine.run_cycle(deep=True)


EDITS = (
    ("appointments", {"status": "completed"}, "status", "Escrow papers"),
    ("clients", {"email": "elena@other.example"}, "e-mail", "Torres"),
    ("leads", {"status": "qualified"}, "status", "Ines Varga"),
    ("listings", {"list_price": "445000"}, "price", "7714 Calle Torcido"),
    ("escrows", {"closing_date": "2026-08-14"}, "closes", "1412 Curry St"),
)


@pytest.mark.parametrize(("resource", "patch", "label", "title"), EDITS, ids=str)
def test_a_refusal_of_the_server_is_told_with_its_reason_and_two_ways_out(
    office: Workspace,
    server: Sandbox,
    resource: str,
    patch: dict[str, str],
    label: str,
    title: str,
    qtbot: QtBot,
) -> None:
    refuse(server, next(iter(patch)), "Ask the office first.")
    key = key_of(office, resource)
    office.desk.undo.edit(resource, key, patch, "Change")

    office.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: pill(office) == "1 needs you")
    said = banner(office)
    row = listed(office, "needs")[0]
    assert f"{label}, ask the office first" in said
    assert title in row.title
    assert (row.state, row.action) == ("rejected", "fix")
    office.sync_center.page.fixRequested.emit(row.resource, row.id)
    assert office.editing.open_form is not None
    office.editing.open_form.reject()  # type: ignore[attr-defined]
    office.sync_center.page.undoRequested.emit(row.op)
    qtbot.waitUntil(lambda: pill(office) != "1 needs you")
    assert office.desk.reader.get(resource, key).pending == {}


LOOKED_AT = (
    ("person", "clients", "Elena Torres", "people"),
    ("person", "leads", "Ines Varga", "leads"),
    ("listing", "listings", "7714 Calle Torcido", "listings"),
)


@pytest.mark.parametrize(("page", "resource", "title", "before"), LOOKED_AT, ids=lambda case: case)
def test_whose_page_is_shown_and_is_deleted_elsewhere_is_said_and_left(
    office: Workspace, server: Sandbox, page: str, resource: str, title: str, before: str, qtbot: QtBot
) -> None:
    key = key_of(office, resource, title)
    office.shell.go(Place(before))
    office.shell.go(Place(page, resource, key))

    delete_elsewhere(office, server, resource, key)

    qtbot.waitUntil(lambda: office.shell.frame.current_page() == before)
    assert toast(office) == f"“{title}” was deleted on the server."


CHOSEN = (
    ("calendar", "appointments", "done", "That appointment is no longer on this laptop."),
    ("calendar", "appointments", "late", "That appointment is no longer on this laptop."),
    ("leads", "leads", "warm_hot", NO_LONGER),
    ("leads", "leads", "lane_lost", NO_LONGER),
    ("leads", "leads", "convert_lead", NO_LONGER),
    ("listings", "listings", "edit_property", NO_LONGER),
    ("listings", "listings", "delete_property", NO_LONGER),
)


@pytest.mark.parametrize(("page", "resource", "command", "said"), CHOSEN, ids=lambda case: case)
def test_what_vanished_a_moment_ago_cannot_be_changed_and_that_is_said(
    office: Workspace, server: Sandbox, page: str, resource: str, command: str, said: str
) -> None:
    key = key_of(office, resource)
    office.shell.go(Place(page, resource, key))
    if page == "calendar":
        office.calendar.page.select(key)
    delete_elsewhere(office, server, resource, key)

    office.shell.actions.run(command)

    assert toast(office) == said
    assert list(office.desk.reader.outbox()) == []


def test_a_merge_that_cannot_be_done_is_not_done_by_halves(office: Workspace, laptop: Engine) -> None:
    elena, zoe = key_of(office, "clients", "Elena"), key_of(office, "clients", "Zoe")
    office.shell.go(Place("person", "clients", elena))
    office.person.merging.compare(("clients", elena), ("clients", zoe))
    laptop.delete("clients", elena)

    QTest.keyClick(office.person.merging.page, Qt.Key.Key_Return, CONTROL)

    assert toast(office) == "Not merged: “Elena Torres” is being deleted. Undo that first."
    assert not laptop.reader.get("clients", zoe).pending_delete
    assert office.shell.frame.current_page() == "compare"


def test_a_client_cannot_be_made_of_a_lead_that_is_being_deleted(
    office: Workspace, laptop: Engine, qtbot: QtBot
) -> None:
    office.shell.go(Place("leads", "leads", key_of(office, "leads")))
    office.shell.actions.run("convert_lead")
    dialog = office.leads.acts.converting.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    laptop.delete("leads", key_of(office, "leads"))

    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)

    assert dialog._said.text() == DELETING
    assert dialog.isVisible()
    dialog.reject()


def test_a_result_of_the_search_that_is_gone_meanwhile_says_so(office: Workspace, server: Sandbox) -> None:
    QTest.keyClicks(office.search.field, "elena")
    delete_elsewhere(office, server, "clients", key_of(office, "clients", "Elena"))

    QTest.keyClick(office.search.field, Qt.Key.Key_Return)

    assert toast(office) == NO_LONGER
    assert office.shell.frame.current_page() == "calendar"
