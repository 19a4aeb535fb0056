"""What holds for every page: everything that takes the keyboard has a name, and any theme can be put on."""

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.conflict.page import ConflictPage
from desktop.views.conflict.rows import Choice, ChoiceCard, Conflict, ConflictHead, ConflictRow, Version
from desktop.views.editor.appointment import AppointmentEditor, AppointmentSetup
from desktop.views.editor.dialog import RecordEditor
from desktop.views.editor.spec import EditorSetup, FieldSpec
from desktop.views.parts.themed import spread_theme
from desktop.views.people.page import PeoplePage
from desktop.views.people.person import (
    Person,
    PersonField,
    PersonHead,
    RelatedEntry,
    RelatedGroup,
    TimelineEntry,
)
from desktop.views.people.person_page import PersonPage
from desktop.views.sign_in.page import SignInPage
from desktop.views.sync_center.page import SyncCenterPage
from desktop.views.sync_center.rows import Change, OutboxRow, Step, SupportFacts, SyncDetail, SyncHead

PACIFIC = ZoneInfo("America/Los_Angeles")
DAY = date(2026, 7, 15).isoformat()


def sign_in(theme: Theme) -> QWidget:
    page = SignInPage(theme)
    page.set_accounts([("a1", "Marisol Brandt")])
    page.show_error(None, "The server did not answer.", "errorId: e-1")
    return page


def unlock(theme: Theme) -> QWidget:
    page = SignInPage(theme)
    page.ask_passphrase("Marisol Brandt")
    return page


def people(theme: Theme) -> QWidget:
    return PeoplePage(theme)


def person(theme: Theme) -> QWidget:
    page = PersonPage(theme)
    page.show_person(
        Person(
            PersonHead("Elena Torres"),
            (PersonField("email", "E-mail", "elena@example", "rejected", "not complete", link="email"),),
            (TimelineEntry("Papers", "4 PM", "Today", kind="signing", resource="appointments", id="a1"),),
            (RelatedGroup("Listings", (RelatedEntry("listings", "m1", "318 W D St"),)),),
        )
    )
    return page


def record_editor(theme: Theme) -> QWidget:
    kinds = ("text", "long text", "money", "boolean", "date", "datetime", "choice", "reference", "tags")
    specs = tuple(FieldSpec(kind, kind.capitalize(), kind) for kind in kinds)
    return RecordEditor(theme, EditorSetup("New lead", specs, {}, PACIFIC, creating=True))


def appointment_editor(theme: Theme) -> QWidget:
    values = {"start_time": f"{DAY}T20:00:00Z", "end_time": f"{DAY}T21:00:00Z", "status": "scheduled"}
    setup = AppointmentSetup(values, PACIFIC, (("call", "Call"),), (("scheduled", "Scheduled"),))
    return AppointmentEditor(theme, setup)


def sync_center(theme: Theme) -> QWidget:
    page = SyncCenterPage(theme)
    page.set_head(SyncHead("sent", "All sent 2:02 PM"))
    page.set_rows(
        "outbox", (OutboxRow("op1", "Elena", "Budget up", "waiting", action="undo", group="Waiting"),)
    )
    steps, support = (Step("now", "Waiting"),), SupportFacts("code")
    change = Change("Budget", "", "$475,000")
    page.set_detail(
        SyncDetail("op1", "Elena", changes=(change,), steps=steps, action="undo", support=support)
    )
    return page


def conflict(theme: Theme) -> QWidget:
    page = ConflictPage(theme)
    row = ConflictRow(("notes",), "Notes", Version(""), Version("A"), Version("B"), both_text="A B")
    page.show_conflict(Conflict(ConflictHead("Papers", kind="signing"), (row,)))
    return page


def choice(theme: Theme) -> QWidget:
    page = ConflictPage(theme)
    cards = (ChoiceCard("mine", "Keep as new"), ChoiceCard("theirs", "Let it go"))
    page.show_choice(Choice(ConflictHead("Photos", state="gone", icon="calendar"), "It was deleted.", cards))
    return page


PAGES = (
    sign_in,
    unlock,
    people,
    person,
    record_editor,
    appointment_editor,
    sync_center,
    conflict,
    choice,
)


@pytest.fixture(params=PAGES, ids=lambda make: make.__name__)
def page(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> QWidget:
    make: Callable[[Theme], QWidget] = request.param
    shown = make(theme)
    qtbot.addWidget(shown)
    shown.resize(1125, 650)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def takes_the_keyboard(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and not widget.objectName().startswith("qt_")


def test_everything_that_takes_the_keyboard_has_a_name(page: QWidget) -> None:
    asked = [widget for widget in page.findChildren(QWidget) if takes_the_keyboard(widget)]

    assert asked
    assert [type(widget).__name__ for widget in asked if not widget.accessibleName()] == []


def test_another_theme_can_be_put_on(page: QWidget) -> None:
    spread_theme(page, Theme.load("sunlight", 1.3))

    assert not page.grab().isNull()


def test_nothing_is_wider_than_a_small_laptop(page: QWidget) -> None:
    page.resize(803, 440)

    cut = [area for area in page.findChildren(QAbstractScrollArea) if area.isVisible() and area.width() > 803]
    assert page.width() == 803
    assert cut == []
