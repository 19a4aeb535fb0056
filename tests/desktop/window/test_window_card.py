"""The card of an appointment at the curb: the way, the call, the quarter of an hour, how it went."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.language import install
from desktop.theme import Theme
from desktop.views.calendar.card import WIDTH, AppointmentCard, AppointmentFacts
from desktop.views.calendar.card_acts import CardKey, Possible
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.today_words import BAKERSFIELD, OAK, TEHACHAPI, at, opened_urls
from tests.desktop.window.words import block, button, select, toast

REDFERN = AppointmentFacts(
    "Disclosures – Redfern",
    "signing",
    "Signing",
    "scheduled",
    "",
    "Friday, July 17, 2:00 – 3:00 PM",
    place="9900 Stockdale Hwy, Bakersfield",
    possible=Possible(place=True, phone=True, email=True),
)


@pytest.fixture
def curb(laptop: Engine, visit: Visit, person: Put, open_window: OpenWindow) -> Workspace:
    """At noon: a showing with Elena at 1:00 PM in Tehachapi after a signing in Bakersfield; a walk at five
    with nobody and nowhere."""
    elena = person()
    visit("Escrow papers", **at(10), location=BAKERSFIELD)
    visit(OAK, **at(13), location=TEHACHAPI, appointment_type="showing", client_id=elena["id"])
    visit("Walk", **at(17), location="")
    laptop.run_cycle()
    return open_window(laptop)


@pytest.fixture
def open_card(curb: Workspace) -> Iterator[Callable[[str], AppointmentCard]]:
    opened: list[AppointmentCard] = []

    def open_it(title: str = OAK) -> AppointmentCard:
        shown = block(curb, title)
        assert shown is not None
        select(curb, title)
        curb.calendar.open(shown.id)
        assert curb.appointments.card is not None
        opened.append(curb.appointments.card)
        return opened[-1]

    yield open_it
    if curb.appointments.card is not None:
        curb.appointments.card.close()


Open = Callable[..., AppointmentCard]


def starts(workspace: Workspace, title: str) -> str:
    shown = block(workspace, title)
    return f"{shown.start.astimezone(workspace.desk.zone):%H:%M}" if shown else ""


def texts(card: AppointmentCard) -> list[str]:
    return [one.text() for one in card.findChildren(QLabel) if one.text()]


def lines(card: AppointmentCard) -> dict[str, str]:
    """What the menu offers, and why it cannot be done."""
    return {entry.words: entry.why_not for group in card.acts.entries() for entry in group}


@pytest.mark.parametrize(("words", "leads_to"), [("Map", "https://www.google.com/maps"), ("Call", "tel:")])
def test_one_press_opens_the_map_or_calls(
    curb: Workspace, open_card: Open, words: str, leads_to: str
) -> None:
    urls = opened_urls(curb)

    button(open_card(), words).click()

    assert [url.startswith(leads_to) for url in urls] == [True]


def test_running_late_moves_it_by_a_quarter_of_an_hour(
    curb: Workspace, open_card: Open, qtbot: QtBot
) -> None:
    button(open_card(), "Late 15").click()

    assert "1:15 PM" in toast(curb)
    qtbot.waitUntil(lambda: starts(curb, OAK) == "13:15")


KEYS = [
    (Qt.Key.Key_D, f"Marked “{OAK}” as done"),
    (Qt.Key.Key_X, f"Marked “{OAK}” as no-show"),
    (Qt.Key.Key_L, "1:15 PM"),
    (Qt.Key.Key_Delete, "ancelled"),
]


@pytest.mark.parametrize(("key", "said"), KEYS)
def test_its_keys_do_what_its_buttons_do(curb: Workspace, open_card: Open, key: Qt.Key, said: str) -> None:
    QTest.keyClick(open_card().acts.edit, key)

    assert said in toast(curb)
    assert curb.appointments.card is None or not curb.appointments.card.isVisible()


def test_enter_edits_it(curb: Workspace, open_card: Open) -> None:
    QTest.keyClick(open_card().acts.edit, Qt.Key.Key_Return)

    assert curb.editing.open_form is not None
    curb.editing.open_form.reject()


def test_it_says_how_long_the_way_is_and_when_to_leave(curb: Workspace, open_card: Open) -> None:
    card = open_card()

    assert [text for text in texts(card) if "leave by" in text] == [
        "About 57 min to Tehachapi · leave by 12:03 PM"
    ]


def test_it_says_who_they_are_where_it_is_and_when_it_speaks_up(open_card: Open) -> None:
    said = texts(open_card())

    assert "Elena Torres · buyer" in said
    assert "456 Oak Ave, Tehachapi" in said
    assert "Reminder 15 minutes before" in said


def test_of_what_is_over_no_reminder_is_told(open_card: Open) -> None:
    assert not [text for text in texts(open_card("Escrow papers")) if "Reminder" in text]


def test_what_cannot_be_done_says_why(open_card: Open) -> None:
    card = open_card("Walk")

    assert (card.acts.map.isEnabled(), card.acts.map.toolTip()) == (False, "There is no address.")
    assert (card.acts.call.isEnabled(), card.acts.call.toolTip()) == (False, "There is no phone number.")
    assert lines(card)["Write an e-mail"] == "There is no e-mail address."
    assert lines(card)["Cancel appointment"] == ""


def test_what_is_decided_can_only_be_opened_again(curb: Workspace, open_card: Open, qtbot: QtBot) -> None:
    button(open_card(), "Done").click()
    qtbot.waitUntil(lambda: (block(curb, OAK) or REDFERN).status == "completed")

    card = open_card()

    shown = {one for one in (card.acts.late, card.acts.done, card.acts.missed) if one.isVisible()}
    assert shown == set()
    assert "Cancel appointment" not in lines(card)
    button(card, "Back to scheduled").click()
    qtbot.waitUntil(lambda: (block(curb, OAK) or REDFERN).status == "scheduled")


def test_a_waiting_change_says_since_when_it_is_kept(curb: Workspace, open_card: Open) -> None:
    button(open_card(), "Late 15").click()

    assert "Saved on this laptop 12:00 PM" in texts(open_card())


@pytest.fixture(params=["en", "es"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    found = install(qapp, request.param)
    yield request.param
    for translator in found:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("status", ["scheduled", "completed"])
def test_its_buttons_stand_beside_each_other_in_360_pixels(
    qtbot: QtBot, language: str, scale: float, status: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = AppointmentCard(Theme.load("light", scale), page)
    keys = {"map": "M", "call": "C", "late": "L", "completed": "D", "no_show": "X"}

    card.acts.set_keys({wish: CardKey((key,), key, key) for wish, key in keys.items()})
    card.show_facts(replace(REDFERN, possible=Possible(status == "scheduled", True, True)))

    assert card.box.minimumSizeHint().width() <= WIDTH
    assert card.acts.map.text() == {"en": "Map", "es": "Mapa"}[language]
