"""An appointment is planned at a listing: looked up on this laptop, linked, and its address filled in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.controllers.drafts import Keeper
from desktop.controllers.workspace import Workspace
from sync import Engine, Query, Record
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.words import button, form_line, open_form, outbox

CALLE, OAK = "7714 Calle Torcido", "456 Oak Ave"
AT_CALLE = "7714 Calle Torcido, Bakersfield, CA 93309"
AT_OAK = "456 Oak Ave, Tehachapi, CA 93561"


@pytest.fixture
def desk(laptop: Engine, visit: Visit, listing: Put, open_window: OpenWindow) -> Workspace:
    listing(CALLE)
    listing(OAK, city="Tehachapi", zip_code="93561", list_price=375000, status="pending")
    visit()
    laptop.run_cycle()
    return open_window(laptop)


@pytest.fixture
def form(desk: Workspace) -> Workspace:
    """The form of a new appointment, with a title."""
    desk.shell.actions.run("new_appointment")
    QTest.keyClicks(form_line(desk, "title"), "Photos")
    return desk


def pick(desk: Workspace, typed: str) -> list[str]:
    """Type into the listing's field and take the first that is offered; returns what was offered."""
    field = form_line(desk, "listing_id")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    model = popup.model()  # type: ignore[attr-defined]
    offered = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    return offered


def save(desk: Workspace) -> Record:
    button(open_form(desk), "Create").click()
    assert desk.editing.open_form is None
    return next(one for one in desk.desk.reader.list(Query("appointments")).records if one.title == "Photos")


def test_a_listing_is_found_while_typing_and_fills_the_place(form: Workspace) -> None:
    offered = pick(form, "oak")

    assert offered == [f"{OAK}, Tehachapi · $375,000 · Pending"]
    assert form_line(form, "listing_id").text() == OAK
    assert form_line(form, "location").text() == AT_OAK


def test_saving_links_the_appointment_to_the_listing(form: Workspace, server: Sandbox) -> None:
    pick(form, "calle")

    made = save(form)

    listing = form.desk.reader.get("listings", str(made.fields["listing_id"]))
    assert (listing.title, made.fields["location"]) == (CALLE, AT_CALLE)
    assert outbox(form)[0].title == "Photos"


def test_another_listing_replaces_the_address_that_the_first_one_filled_in(form: Workspace) -> None:
    pick(form, "calle")

    pick(form, "oak")

    assert form_line(form, "location").text() == AT_OAK


def test_a_place_that_was_typed_stays(form: Workspace) -> None:
    QTest.keyClicks(form_line(form, "location"), "At the gate")

    pick(form, "calle")

    assert form_line(form, "location").text() == "At the gate"
    made = save(form)
    assert made.fields["listing_id"]


def test_a_place_needs_no_listing(form: Workspace) -> None:
    QTest.keyClicks(form_line(form, "location"), "Office")

    made = save(form)

    assert (made.fields["location"], made.fields.get("listing_id")) == ("Office", None)


def test_what_is_no_listing_is_said_beside_the_field(form: Workspace) -> None:
    QTest.keyClicks(form_line(form, "listing_id"), "Nowhere Rd")

    button(open_form(form), "Create").click()

    field = open_form(form).form.entries["listing_id"].field.editor
    assert field.accessibleDescription() == "Pick one from the list, or empty this field."


def test_an_appointment_says_which_listing_it_is_about_and_can_let_it_go(form: Workspace) -> None:
    pick(form, "calle")
    made = save(form)
    form.appointments.edit(made.id)
    assert form_line(form, "listing_id").text() == CALLE
    form_line(form, "listing_id").clear()

    button(open_form(form), "Save").click()

    changed = form.desk.reader.get("appointments", made.id)
    assert (changed.fields["listing_id"], changed.fields["location"]) == (None, AT_CALLE)


def test_an_appointment_begun_at_a_house_names_it(desk: Workspace) -> None:
    listing = next(one for one in desk.desk.reader.list(Query("listings")).records if one.title == OAK)
    desk.forms.opening.open("listings", listing.id)

    desk.shell.actions.run("meet_at_property")

    assert (form_line(desk, "listing_id").text(), form_line(desk, "location").text()) == (OAK, AT_OAK)


def test_a_draft_remembers_the_listing_and_that_it_filled_the_place(
    form: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    pick(form, "calle")
    for keeper in form.editing.drafts.findChildren(Keeper):
        keeper.keep()
    again = open_window(laptop)
    again.shell.actions.run("new_appointment")
    assert form_line(again, "listing_id").text() == CALLE

    pick(again, "oak")

    assert form_line(again, "location").text() == AT_OAK
