"""An appointment of which a server left out what this laptop always sends: it is seen, opened and copied."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.editor.appointment import AppointmentEditor
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.today_words import at
from tests.desktop.window.words import block

TITLE = "Second look"


@pytest.fixture
def odd(laptop: Engine, visit: Visit, person: Put, lead: Put, open_window: OpenWindow) -> Workspace:
    """At noon of July 15: one with Elena at three without an end; she is a lead as well."""
    elena = person(email="elena@example.com")
    lead("Elena Torres", email="elena@example.com")
    visit(TITLE, **(at(15) | {"end_time": None}), client_id=elena["id"], attendees="Elena", notes=None)
    laptop.run_cycle()
    return open_window(laptop)


def test_one_without_an_end_can_be_changed(odd: Workspace, qtbot: QtBot) -> None:
    shown = block(odd, TITLE)
    assert shown is not None
    odd.appointments.edit(shown.id)
    form = odd.editing.open_form
    assert isinstance(form, AppointmentEditor)

    form.form.entries["location"].input.retype("Lobby")
    form.footer.save.click()

    qtbot.waitUntil(lambda: odd.editing.open_form is None)
    (wish,) = odd.desk.reader.outbox()
    assert wish.fields == {"location": "Lobby"}


def test_one_without_an_end_can_be_copied(odd: Workspace) -> None:
    shown = block(odd, TITLE)
    assert shown is not None

    odd.appointments.duplicate(shown.id)

    assert odd.appointments.duplicating is not None
    dialog = odd.appointments.duplicating.dialog
    assert dialog is not None
    dialog.reject()


def test_one_without_an_end_is_told_wherever_appointments_are(odd: Workspace) -> None:
    odd.leads.model.read()
    (card,) = odd.leads.cards(list(odd.leads.model.rows.by_id)).values()
    assert card.step.text == "Today 3:00 PM"

    for place in ("today", "people", "leads"):
        odd.shell.go(Place(place))
    odd.shell.go(Place("person", "clients", odd.desk.reader.ids(Query("clients"))[0]))
    assert TITLE in [entry.title for entry in odd.person.shown.timeline]
