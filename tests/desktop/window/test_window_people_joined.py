"""One person under several headings: joined on one page, tagged, archived, compared and merged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.words import button, toast


@pytest.fixture
def start(laptop: Engine, open_window: OpenWindow) -> Callable[[], Workspace]:
    def opened() -> Workspace:
        laptop.run_cycle()
        return open_window(laptop, "people")

    return opened


def keys(workspace: Workspace, resource: str) -> list[str]:
    found = workspace.people.model.keys()
    return [key for name, key in found if name == resource]


def open_first(workspace: Workspace, resource: str) -> str:
    key = keys(workspace, resource)[0]
    workspace.shell.go(Place("person", resource, key))
    return key


def groups(workspace: Workspace) -> dict[str, list[str]]:
    return {
        group.heading: [entry.aside for entry in group.entries] for group in workspace.person.shown.related
    }


def line(workspace: Workspace, label: str) -> tuple[str, str]:
    found = next(field for field in workspace.person.shown.fields if field.label == label)
    return found.group, found.text


def fields(workspace: Workspace, resource: str, key: str) -> dict[str, Any]:
    return dict(workspace.desk.reader.get(resource, key).fields)


def test_a_client_is_shown_with_the_contact_and_the_lead_that_they_are(
    put: Put, person: Put, visit: Put, start: Callable[[], Workspace]
) -> None:
    contact = put(
        "contacts",
        first_name="Elena",
        last_name="Torres",
        contact_type="client",
        company="Torres Farms",
        tags=[],
    )
    client = person(contact_id=contact["id"])
    put("leads", name="Elena Torres", source="Referral", converted_to_client_id=client["id"])
    visit(client_id=client["id"])
    workspace = start()

    open_first(workspace, "contacts")

    assert groups(workspace)["Same person"] == ["Client", "Lead"]
    assert line(workspace, "Company") == ("", "Torres Farms")
    assert line(workspace, "Budget") == ("As client", "$350,000 – $450,000")
    assert line(workspace, "Source") == ("As lead", "Referral")
    assert "Escrow papers – Torres" in [entry.title for entry in workspace.person.shown.timeline]


def test_a_tag_is_added_and_removed_on_the_page(
    person: Put, start: Callable[[], Workspace], qtbot: QtBot
) -> None:
    person(tags=["VIP"])
    workspace = start()
    key = open_first(workspace, "clients")

    workspace.shell.actions.run("person_tags")
    card = workspace.person.tags.card
    assert card is not None
    QTest.keyClicks(card.line, "first home, vip")
    QTest.keyClick(card.line, Qt.Key.Key_Return)

    assert fields(workspace, "clients", key)["tags"] == ["VIP", "first home"]
    assert [chip.text() for chip in card.chips] == ["VIP", "first home"]
    QTest.keyClick(card.chips[0], Qt.Key.Key_Delete)
    assert fields(workspace, "clients", key)["tags"] == ["first home"]
    card.close()
    workspace.shell.actions.run("undo")
    assert fields(workspace, "clients", key)["tags"] == ["VIP", "first home"]


def test_a_contact_is_archived_and_restored_from_the_page(
    put: Put, start: Callable[[], Workspace], qtbot: QtBot
) -> None:
    put("contacts", first_name="Nora", last_name="Quist", contact_type="lender", tags=[])
    workspace = start()
    key = open_first(workspace, "contacts")

    workspace.shell.actions.run("archive_person")

    assert workspace.desk.reader.get("contacts", key).archived
    assert toast(workspace) == "“Nora Quist” is in the archive; nothing is lost"
    qtbot.waitUntil(lambda: "Archived" in [chip.text for chip in workspace.person.shown.head.chips])
    workspace.shell.actions.run("restore_person")
    assert not workspace.desk.reader.get("contacts", key).archived


@pytest.fixture
def twins(put: Put, person: Put, visit: Put, start: Callable[[], Workspace]) -> Workspace:
    """Elena Torres, a client, and E. Torres, another client of the same number who has an appointment."""
    person("Elena", "Torres", tags=["VIP"], email=None)
    other = person("Zoe", "Torres", tags=["spring"], budget_max=900000)
    visit(client_id=other["id"])
    return start()


def compare(workspace: Workspace) -> None:
    open_first(workspace, "clients")
    QTest.mouseClick(
        button(workspace.person.page.related, "Compare with Zoe Torres, Client"), Qt.MouseButton.LeftButton
    )


def test_possible_duplicates_are_compared_and_merged_and_undo_takes_it_back(
    twins: Workspace, qtbot: QtBot
) -> None:
    elena, zoe = keys(twins, "clients")
    compare(twins)
    page = twins.person.merging.page
    assert [one.row.label for one in page.lines] == ["First name", "E-mail", "Budget to", "Tags"]

    next(one for one in page.lines if one.row.field == "budget_max").cells["theirs"].click()
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    merged = fields(twins, "clients", elena)
    assert (merged["first_name"], merged["email"]) == ("Elena", "zoe.torres@example.com")
    assert (merged["budget_max"], merged["tags"]) == ("900000.00", ["VIP", "spring"])
    assert [one.fields["client_id"] for one in twins.desk.reader.referring("clients", elena)] == [elena]
    qtbot.waitUntil(lambda: keys(twins, "clients") == [elena])
    assert twins.shell.window.windowTitle() == "Elena Torres – ActuallyCare"
    assert toast(twins) == "“Elena Torres” is one person now. Undo works until it is sent."

    twins.shell.actions.run("undo")
    assert fields(twins, "clients", elena)["budget_max"] == "450000.00"
    assert not twins.desk.reader.get("clients", zoe).pending_delete
    assert [one.fields["client_id"] for one in twins.desk.reader.referring("clients", zoe)] == [zoe]


def test_a_merge_that_was_sent_is_not_taken_back_by_halves(
    twins: Workspace, laptop: Engine, clock: Any
) -> None:
    elena, _zoe = keys(twins, "clients")
    compare(twins)
    twins.person.merging.page.merge.click()
    clock.advance(30)
    laptop.run_cycle()

    twins.shell.actions.run("undo")

    assert toast(twins) == "That was sent already. Change it back by hand if you need to."
    assert fields(twins, "clients", elena)["tags"] == ["VIP", "spring"]


def test_the_other_one_can_be_the_one_that_stays(twins: Workspace) -> None:
    _elena, zoe = keys(twins, "clients")
    compare(twins)
    page = twins.person.merging.page

    page.swap.click()
    page.merge.click()

    assert fields(twins, "clients", zoe)["first_name"] == "Zoe"
    assert twins.shell.window.windowTitle() == "Zoe Torres – ActuallyCare"


def test_two_who_are_not_the_same_are_not_offered_again(twins: Workspace, qtbot: QtBot) -> None:
    open_first(twins, "clients")
    assert groups(twins)["Possible duplicates"] == ["Client"]

    QTest.mouseClick(
        button(twins.person.page.related, "Not the same as Zoe Torres, Client"), Qt.MouseButton.LeftButton
    )

    assert groups(twins)["Possible duplicates"] == []
    assert toast(twins) == "“Elena Torres” and “Zoe Torres” stay two"
