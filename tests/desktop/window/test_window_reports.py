"""The numbers of the reports: of which period, how old, counted anew with every change, and offline too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.models import reports
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Put, Visit
from tests.desktop.window.read_window import said_by
from tests.desktop.window.report_words import cells, hour, press, rows
from tests.desktop.window.words import button, pill


def test_the_page_opens_by_its_key_and_has_the_keyboard_on_the_first_number(numbers: Workspace) -> None:
    shown = numbers.reports.page

    assert numbers.shell.window.windowTitle() == "Reports – ActuallyCare"
    assert numbers.shell.window.focusWidget() is shown.outcomes.table
    assert cells(shown.outcomes) == {
        "Done": ("2", "2 of 4"),
        "No-show": ("1", "1 of 4"),
        "Cancelled": ("0", "0 of 4"),
        "No outcome noted": ("1", "1 of 4"),
    }
    assert cells(shown.weeks) == {
        "This week": ("1", "2", "–", "–", "3"),
        "Jul 5 – 11": ("1", "–", "1", "–", "2"),
        "Jun 28 – Jul 4": ("–", "–", "–", "–", "0"),
        "Jun 21 – 27": ("–", "–", "–", "–", "0"),
    }
    assert cells(shown.funnel)["New"] == ("1", "1 of 3")
    assert cells(shown.quiet) == {"Omar Castellane": ("May 1", "75")}


def test_it_says_how_old_the_numbers_are_and_what_they_stand_on(numbers: Workspace) -> None:
    assert numbers.reports.page.bar.note.text() == "as of 12:00 PM"
    assert numbers.reports.page.basis.text() == (
        "Counted on this laptop from 6 appointments and 3 leads, with what is not sent yet."
    )


def test_another_period_is_counted_at_once_and_remembered(
    numbers: Workspace, laptop: Engine, open_window: OpenWindow
) -> None:
    button(numbers.reports.page, "12 weeks").click()

    assert len(rows(numbers.reports.page.weeks)) == 12
    assert cells(numbers.reports.page.outcomes)["Done"] == ("3", "3 of 5")
    again = open_window(laptop, "reports")
    assert again.reports.page.bar.periods.current() == "12"
    assert len(rows(again.reports.page.weeks)) == 12


def test_this_year_begins_with_its_first_day(numbers: Workspace) -> None:
    button(numbers.reports.page, "This year").click()

    assert [row.title for row in rows(numbers.reports.page.weeks)][-2:] == ["Jan 4 – 10", "Jan 1 – 3"]


def test_a_lead_with_an_appointment_to_come_is_not_quiet(
    numbers: Workspace, server: Sandbox, person: Put, visit: Visit, qtbot: QtBot
) -> None:
    """Omar is in the book as a client as well, with the address that he has as a lead."""
    client = person("Omar", "Castellane", email="OMAR@example.com")
    visit("Second look", **hour(20), client_id=client["id"])

    numbers.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: not rows(numbers.reports.page.quiet))


def test_what_was_done_here_and_is_not_sent_is_a_touch(
    numbers: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    server.pause()
    omar = next(
        one.id for one in numbers.desk.reader.list(Query("leads")).records if one.title.startswith("Omar")
    )

    numbers.desk.undo.edit("leads", omar, {"interest_level": "hot"}, "Hot")

    qtbot.waitUntil(lambda: not rows(numbers.reports.page.quiet))


def test_a_change_is_followed_while_the_page_is_in_sight_and_the_chosen_row_stays(
    numbers: Workspace, visit: Visit, qtbot: QtBot
) -> None:
    press(numbers, Qt.Key.Key_Down)
    visit("Signing", **hour(8), status="no_show")

    numbers.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: cells(numbers.reports.page.outcomes)["No-show"] == ("2", "2 of 5"))
    table = numbers.reports.page.outcomes.table
    assert table.currentIndex().row() == 1
    assert table.hasFocus()


def test_out_of_sight_nothing_is_read(
    numbers: Workspace, visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers.shell.go(Place("today"))
    read: list[str] = []
    portions = numbers.desk.reader.portions
    after = portions.after
    monkeypatch.setattr(
        portions, "after", lambda resource, *more: read.append(resource) or after(resource, *more)
    )
    visit("Signing", **hour(8), status="no_show")
    numbers.desk.engine.run_cycle()
    numbers.desk.bridge.flush()
    qtbot.wait(reports.SOON_MS * 4)
    assert read == []

    numbers.shell.go(Place("reports"))

    assert cells(numbers.reports.page.outcomes)["No-show"] == ("2", "2 of 5")


def test_time_alone_makes_what_was_ahead_be_over(numbers: Workspace, clock: ManualClock) -> None:
    clock.advance(3 * 86_400)

    numbers.reports.show()

    assert cells(numbers.reports.page.outcomes)["No outcome noted"] == ("2", "2 of 5")


def test_a_large_account_is_counted_in_turns_and_says_so_meanwhile(
    counted: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "FIRST_SECONDS", 0.0)
    monkeypatch.setattr(reports, "TURN_SECONDS", 0.0)
    monkeypatch.setattr(reports, "PORTION", 2)

    counted.shell.go(Place("reports"))

    assert "Counting…" in [said.text for said in said_by(counted.reports.page)]
    qtbot.waitUntil(lambda: counted.reports.report is not None)
    assert cells(counted.reports.page.outcomes)["Done"] == ("2", "2 of 4")
    assert counted.shell.window.focusWidget() is counted.reports.page.outcomes.table


def test_without_a_network_the_numbers_are_the_same_and_say_their_age(
    numbers: Workspace, server: Sandbox, clock: ManualClock, qtbot: QtBot
) -> None:
    before = cells(numbers.reports.page.funnel)
    server.pause()
    clock.advance(2 * 86_400)

    numbers.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: pill(numbers) == "Offline")
    assert numbers.reports.page.bar.note.text() == "as of July 15, 12:00 PM, 2 days ago"
    assert cells(numbers.reports.page.funnel) == before


def test_an_office_without_anything_says_so_and_counts_what_is_made(
    laptop: Engine, open_window: OpenWindow, qtbot: QtBot
) -> None:
    laptop.run_cycle()
    window = open_window(laptop, "reports")
    assert "Nothing to count yet" in [said.text for said in said_by(window.reports.page)]

    laptop.create("leads", {"name": "Bo Lindqvist"})

    qtbot.waitUntil(lambda: cells(window.reports.page.funnel).get("New") == ("1", "1 of 1"))


def test_what_was_never_read_is_not_said_to_be_nothing(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow, qtbot: QtBot
) -> None:
    server.pause()
    laptop.run_cycle()
    window = open_window(laptop, "reports")
    assert "Not on this laptop yet" in [said.text for said in said_by(window.reports.page)]
    assert window.reports.page.bar.note.text() == "Not everything is on this laptop yet"
    server.resume()
    clock.advance(3600)

    laptop.run_cycle()

    qtbot.waitUntil(lambda: "Nothing to count yet" in [said.text for said in said_by(window.reports.page)])


def test_what_is_here_of_an_unfinished_reading_is_counted_and_said_to_be_not_all(
    laptop: Engine, server: Sandbox, open_window: OpenWindow
) -> None:
    server.pause()
    laptop.create("leads", {"name": "Bo Lindqvist"})
    laptop.run_cycle()
    window = open_window(laptop, "reports")

    assert cells(window.reports.page.funnel)["New"] == ("1", "1 of 1")
    assert window.reports.page.basis.text().endswith(
        "Not everything was read from the server yet; what is missing is not counted."
    )
