"""A question is seen wherever the person is, answered in the window, and the answer is sent."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.conflict.rows import Conflict
from sync import Engine
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conflict_words import (
    AT_FOUR,
    AT_NOON,
    AT_TWO,
    TITLE,
    answer,
    both_change,
    question,
)
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.today_words import BAKERSFIELD, TEHACHAPI, at
from tests.desktop.window.words import banner, block, button, outbox, pill, toast


def test_the_banner_says_what_happened_and_what_is_safe(asked: Workspace) -> None:
    assert banner(asked) == (
        f"“{TITLE}” was changed here and on the server. Nothing is lost; choose which version is right."
    )
    shown = block(asked, TITLE)
    assert shown is not None
    assert shown.state == "conflict"


def test_f8_shows_both_sides_and_nothing_is_chosen_yet(asked: Workspace) -> None:
    times, notes = question(asked).rows

    assert (times.label, times.before.title) == ("Time", "1:00 – 2:00 PM")
    assert (times.mine.title, times.theirs.title) == ("12:00 – 1:00 PM", "2:00 – 3:00 PM")
    assert notes.both_text == "Bring both IDs\nNotary comes at 5"
    assert not asked.conflict.page.use.isEnabled()
    assert banner(asked) == ""


def test_the_answer_is_what_the_server_gets(asked: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    answer(asked, "theirs", "both")

    qtbot.waitUntil(lambda: pill(asked) == "1 waiting to send")
    assert toast(asked) == f"Decided: “{TITLE}”."
    assert asked.shell.frame.current_page() == "calendar"
    asked.desk.engine.run_cycle()
    stored = server.store.all("appointments")[0]
    assert stored["notes"] == "Bring both IDs\nNotary comes at 5"
    assert stored["start_time"].startswith("2026-07-15T21:00")
    qtbot.waitUntil(lambda: pill(asked) == "All sent 12:00 PM")


def test_each_time_says_when_one_would_have_to_leave_for_it(
    laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow
) -> None:
    """A showing in Tehachapi ends at ten; the papers are signed in Bakersfield."""
    visit("Showing", **at(9), location=TEHACHAPI, appointment_type="showing")
    visit(TITLE, location=BAKERSFIELD)
    laptop.run_cycle()
    both_change(laptop, server, TITLE, AT_NOON, AT_TWO)
    laptop.run_cycle()

    (times,) = question(open_window(laptop)).rows

    assert (times.mine.detail, times.theirs.detail) == ("Leave by 11:03 AM", "Leave by 1:03 PM")
    assert times.before.detail == "About 57 min to Bakersfield"
    assert {one.span.drive for one in (times.before, times.mine, times.theirs) if one.span} == {57}


def test_a_place_is_told_by_its_street_and_in_the_result_without_its_zip_code(
    laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow
) -> None:
    visit(TITLE, location=BAKERSFIELD)
    laptop.run_cycle()
    suite = "9900 Stockdale Hwy, Suite 210, Bakersfield, CA 93311"
    both_change(laptop, server, TITLE, {"location": suite}, {"location": TEHACHAPI})
    laptop.run_cycle()

    (place,) = question(open_window(laptop)).rows

    assert (place.before.title, place.before.detail) == ("9900 Stockdale Hwy", "Bakersfield, CA 93311")
    assert (place.theirs.title, place.theirs.detail) == ("456 Oak Ave", "Tehachapi, CA 93561")
    assert place.mine.in_result == "9900 Stockdale Hwy, Suite 210, Bakersfield"


def test_an_answer_without_a_network_is_kept_and_sent_later(
    asked: Workspace, server: Sandbox, clock: ManualClock, qtbot: QtBot
) -> None:
    server.pause()
    asked.shell.actions.run("problem")
    button(asked.conflict.page, "All mine").click()
    asked.conflict.page.use.click()

    asked.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: pill(asked) == "Offline, 1 to send")
    server.resume()
    clock.advance(3600)
    asked.desk.engine.run_cycle()
    assert server.store.all("appointments")[0]["start_time"].startswith("2026-07-15T19:00")


def test_all_mine_takes_the_visit_to_where_the_person_moved_it(asked: Workspace, qtbot: QtBot) -> None:
    asked.shell.actions.run("problem")

    button(asked.conflict.page, "All mine").click()
    asked.conflict.page.use.click()

    qtbot.waitUntil(lambda: pill(asked) == "1 waiting to send")
    shown = block(asked, TITLE)
    assert shown is not None
    assert shown.start.hour == 19


def test_deciding_later_keeps_both_versions(asked: Workspace) -> None:
    asked.shell.actions.run("problem")

    asked.conflict.page.header.later_button.click()

    assert asked.shell.frame.current_page() == "calendar"
    assert pill(asked) == "1 needs you"
    row = outbox(asked)[0]
    assert (row.sentence, row.state, row.action) == ("Yours 12:00 PM, server 2:00 PM", "conflict", "review")


def test_when_the_server_moves_again_the_new_times_are_shown(
    asked: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    asked.shell.actions.run("problem")
    server.store.edit("appointments", server.store.all("appointments")[0]["id"], AT_FOUR)

    asked.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: isinstance(asked.conflict.shown, Conflict))
    qtbot.waitUntil(lambda: asked.conflict.shown.rows[0].theirs.title == "4:00 – 5:00 PM")


def test_what_the_new_clash_does_not_touch_stays_chosen(
    asked: Workspace, server: Sandbox, qtbot: QtBot
) -> None:
    asked.shell.actions.run("problem")
    button(asked.conflict.page, "Time, yours: 12:00 – 1:00 PM").click()
    button(asked.conflict.page, "Notes, server: Notary comes at 5").click()

    server.store.edit("appointments", server.store.all("appointments")[0]["id"], AT_FOUR)
    asked.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: asked.conflict.shown.rows[0].theirs.title == "4:00 – 5:00 PM")
    assert asked.conflict.page.choices() == {"notes": "theirs"}
    assert not asked.conflict.page.use.isEnabled()
