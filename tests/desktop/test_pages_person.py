"""The page of one person."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.parts.chip import Chip
from desktop.views.parts.text import CutText
from desktop.views.people.person import (
    Person,
    PersonChip,
    PersonField,
    PersonHead,
    RelatedEntry,
    RelatedGroup,
    TimelineEntry,
)
from desktop.views.people.person_page import PersonPage
from tests.desktop.on_screen import in_sight, press

ELENA = Person(
    PersonHead("Elena Torres", (PersonChip("Client", "chosen"),), "Client since March 2026"),
    (
        PersonField("phone", "Phone", "(661) 555-0142", link="phone"),
        PersonField("email", "E-mail", "elena@example", "rejected", "not complete"),
        PersonField("tags", "Tags", "", tags=("First home",)),
    ),
    (
        TimelineEntry(
            "Escrow papers",
            "4:00 PM",
            "Today",
            kind="signing",
            resource="appointments",
            id="a1",
            topic="appointments",
        ),
        TimelineEntry("Prefers texts", "4:52 PM", "July 9", icon="sticky-note", topic="notes"),
    ),
    (
        RelatedGroup("Listings shown", (RelatedEntry("listings", "m1", "318 W D St", "$398,000"),)),
        RelatedGroup("Escrows"),
    ),
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PersonPage:
    shown = PersonPage(theme)
    shown.show_person(ELENA)
    return in_sight(qtbot, shown)


def words(page: PersonPage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("name", "action"),
    [("Call", "call"), ("E-mail", "mail"), ("Appointment", "appointment")],
)
def test_one_press_calls_writes_or_plans(qtbot: QtBot, page: PersonPage, name: str, action: str) -> None:
    with qtbot.waitSignal(page.actionRequested) as wish:
        press(page, name)

    assert wish.args == [action]


def test_someone_without_a_number_cannot_be_called_and_it_is_said_why(qtbot: QtBot, page: PersonPage) -> None:
    page.show_person(Person(PersonHead("Ashby", can_call=False)))
    with qtbot.assertNotEmitted(page.actionRequested):
        press(page, "Call")

    assert page.header.call.toolTip() == "There is no phone number."


def test_a_phone_number_calls(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.waitSignal(page.actionRequested) as wish:
        press(page, "Call (661) 555-0142")

    assert wish.args == ["call"]


def test_a_value_that_was_turned_down_can_be_fixed_or_discarded(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.waitSignal(page.fixRequested) as fix:
        press(page, "Fix E-mail")
    with qtbot.waitSignal(page.discardRequested) as discard:
        press(page, "Discard the change of E-mail")

    assert (fix.args, discard.args) == (["email"], ["email"])


def test_a_field_says_its_state_in_words(page: PersonPage) -> None:
    spoken = [line.accessibleName() for line in page.details.children() if hasattr(line, "accessibleName")]

    assert "E-mail, elena@example, Not accepted: not complete" in spoken


def test_a_fixed_value_loses_its_state_and_its_buttons(page: PersonPage) -> None:
    phone, _email, tags = ELENA.fields
    fixed = PersonField("email", "E-mail", "elena@example.com")
    page.show_person(Person(ELENA.head, (phone, fixed, tags), ELENA.timeline, ELENA.related))

    names = [b.accessibleName() for b in page.findChildren(QAbstractButton) if b.isVisible()]
    assert "Fix E-mail" not in names
    assert "elena@example.com" in words(page)


def test_an_appointment_in_the_timeline_opens_by_keyboard(qtbot: QtBot, page: PersonPage) -> None:
    name = "Today, Escrow papers, 4:00 PM"
    entry = next(b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name)
    entry.setFocus()
    with qtbot.waitSignal(page.openRequested) as wish:
        QTest.keyClick(entry, Qt.Key.Key_Return)

    assert wish.args == ["appointments", "a1"]


def test_a_note_is_read_and_not_opened(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.assertNotEmitted(page.openRequested):
        press(page, "July 9, Prefers texts, 4:52 PM")


def test_the_timeline_can_be_narrowed_to_a_topic(page: PersonPage) -> None:
    press(page, "Notes")

    assert "Prefers texts" in words(page)
    assert "Escrow papers" not in words(page)


def test_an_empty_timeline_says_what_will_be_here(page: PersonPage) -> None:
    page.show_person(Person(ELENA.head))

    assert "Nothing here yet. Appointments, notes and changes will be listed by day." in words(page)


def test_what_belongs_to_a_person_opens(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.waitSignal(page.openRequested) as wish:
        press(page, "318 W D St, $398,000")

    assert wish.args == ["listings", "m1"]
    assert "Escrows" not in words(page)


def test_edit_back_and_escape(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.waitSignal(page.editRequested):
        press(page, "Edit")
    with qtbot.waitSignal(page.back):
        press(page, "Back")
    with qtbot.waitSignal(page.back):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_a_small_window_shows_tabs_in_place_of_columns(page: PersonPage) -> None:
    page.resize(967, 500)
    assert page.details.isVisible()
    assert not page.timeline.isVisible()

    press(page, "Timeline")
    assert page.timeline.isVisible()
    assert not page.details.isVisible()


def test_a_name_is_read_whole_before_all_its_chips_are(page: PersonPage) -> None:
    chips = tuple(PersonChip(text) for text in ("Lead", "Buyer", "Qualified", "Pre-approved", "Cold"))
    page.resize(960, 480)
    page.show_person(Person(PersonHead("Adriana Barragán", chips, "Lead since May 2026"), (), (), ()))
    QApplication.processEvents()
    name = next(label for label in page.header.findChildren(CutText) if label.text() == "Adriana Barragán")
    shown = [chip.text() for chip in page.header.findChildren(Chip) if chip.isVisible()]

    assert name.width() >= name.sizeHint().width()
    assert shown[0] == "Lead"
    assert "Cold" not in shown


def test_a_wide_window_shows_everything_at_once(page: PersonPage) -> None:
    assert all(part.isVisible() for part in (page.details, page.timeline, page.related))
    assert not page.tabs.isVisible()


def test_tab_keeps_its_way_when_the_page_was_renewed(page: PersonPage) -> None:
    page.show_person(Person(ELENA.head, ELENA.fields[:1], ELENA.timeline, ()))
    QApplication.processEvents()
    page.details.edit.setFocus()
    QTest.keyClick(page.details.edit, Qt.Key.Key_Tab)

    assert page.focusWidget().accessibleName() == "Call (661) 555-0142"
