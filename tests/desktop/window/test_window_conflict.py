"""A question is seen wherever the person is, answered in the window, and the answer is sent."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.conflict.rows import Choice, Conflict
from desktop.views.parts.button import Button
from desktop.views.sync_center.outcomes import words_of
from desktop.views.sync_center.page import SyncCenterPage
from sync import Engine, Query, Resolution, Side
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.today_words import BAKERSFIELD, TEHACHAPI, at
from tests.desktop.window.words import banner, block, button, listed, outbox, pill, toast

TITLE = "Escrow papers – Torres"
AT_NOON = {"start_time": "2026-07-15T19:00:00Z", "end_time": "2026-07-15T20:00:00Z"}
AT_TWO = {"start_time": "2026-07-15T21:00:00.000Z", "end_time": "2026-07-15T22:00:00.000Z"}


@pytest.fixture
def record(visit: Visit) -> dict[str, Any]:
    return visit(TITLE)


@pytest.fixture
def asked(
    laptop: Engine, server: Sandbox, record: dict[str, Any], open_window: OpenWindow, qtbot: QtBot
) -> Workspace:
    """Here the visit was moved to noon, on the server to two; both added a note."""
    laptop.run_cycle()
    local = laptop.reader.ids(Query("appointments"))[0]
    laptop.edit("appointments", local, {**AT_NOON, "notes": "Bring both IDs"})
    server.store.edit("appointments", record["id"], {**AT_TWO, "notes": "Notary comes at 5"})
    laptop.run_cycle()
    workspace = open_window(laptop)
    qtbot.waitUntil(lambda: pill(workspace) == "1 needs you")
    return workspace


def test_the_banner_says_what_happened_and_what_is_safe(asked: Workspace) -> None:
    assert banner(asked) == (
        f"“{TITLE}” was changed here and on the server. Nothing is lost; choose which version is right."
    )
    shown = block(asked, TITLE)
    assert shown is not None
    assert shown.state == "conflict"


def test_f8_shows_both_sides_and_nothing_is_chosen_yet(asked: Workspace) -> None:
    asked.shell.actions.run("problem")

    conflict = asked.conflict.shown
    assert isinstance(conflict, Conflict)
    times, notes = conflict.rows
    assert (times.label, times.before.title) == ("Time", "1:00 – 2:00 PM")
    assert (times.mine.title, times.theirs.title) == ("12:00 – 1:00 PM", "2:00 – 3:00 PM")
    assert notes.both_text == "Bring both IDs\nNotary comes at 5"
    assert not asked.conflict.page.use.isEnabled()
    assert banner(asked) == ""


def test_the_answer_is_what_the_server_gets(asked: Workspace, server: Sandbox, qtbot: QtBot) -> None:
    asked.shell.actions.run("problem")

    asked.conflict.page.resolved.emit({"start_time": "theirs", "end_time": "theirs", "notes": "both"})

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
    papers = visit(TITLE, location=BAKERSFIELD)
    laptop.run_cycle()
    local = next(one for one in laptop.reader.list(Query("appointments")).records if one.title == TITLE)
    laptop.edit("appointments", local.id, AT_NOON)
    server.store.edit("appointments", papers["id"], AT_TWO)
    laptop.run_cycle()
    window = open_window(laptop)

    window.shell.actions.run("problem")

    conflict = window.conflict.shown
    assert isinstance(conflict, Conflict)
    (times,) = conflict.rows
    assert (times.mine.detail, times.theirs.detail) == ("Leave by 11:03 AM", "Leave by 1:03 PM")
    assert times.before.detail == ""


SIDES = [
    ({"start_time": "mine", "end_time": "mine", "notes": "mine"}, "Settled: yours"),
    ({"start_time": "theirs", "end_time": "theirs", "notes": "theirs"}, "Settled: the server’s"),
    ({"start_time": "theirs", "end_time": "theirs", "notes": "both"}, "Settled: some of both"),
]


@pytest.mark.parametrize(("answer", "outcome"), SIDES)
def test_the_history_says_which_version_stands(
    asked: Workspace, answer: dict[str, str], outcome: str
) -> None:
    asked.shell.actions.run("problem")

    asked.conflict.page.resolved.emit(answer)

    rows = listed(asked, "history")
    states = [words_of(row) for row in rows]
    assert (states[0], rows[0].kind) == (outcome, "signing")
    assert "You were asked" in states
    assert "" not in states


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


def test_all_mine_and_use_this_result_by_button(asked: Workspace, qtbot: QtBot) -> None:
    asked.shell.actions.run("problem")

    button(asked.conflict.page, "All mine").click()
    asked.conflict.page.use.click()

    qtbot.waitUntil(lambda: pill(asked) == "1 waiting to send")
    shown = block(asked, TITLE)
    assert shown is not None
    assert shown.start.hour == 19


def test_deciding_later_keeps_both_versions(asked: Workspace) -> None:
    asked.shell.actions.run("problem")

    asked.conflict.page.later.emit()

    assert asked.shell.frame.current_page() == "calendar"
    assert pill(asked) == "1 needs you"
    row = outbox(asked)[0]
    assert (row.sentence, row.state, row.action) == ("Yours 12:00 PM, server 2:00 PM", "conflict", "review")


def test_when_the_server_moves_again_the_new_times_are_shown(
    asked: Workspace, server: Sandbox, record: dict[str, Any], qtbot: QtBot
) -> None:
    asked.shell.actions.run("problem")
    server.store.edit(
        "appointments",
        record["id"],
        {"start_time": "2026-07-15T23:00:00.000Z", "end_time": "2026-07-16T00:00:00.000Z"},
    )

    asked.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: isinstance(asked.conflict.shown, Conflict))
    qtbot.waitUntil(lambda: asked.conflict.shown.rows[0].theirs.title == "4:00 – 5:00 PM")


def test_what_the_new_clash_does_not_touch_stays_chosen(
    asked: Workspace, server: Sandbox, record: dict[str, Any], qtbot: QtBot
) -> None:
    asked.shell.actions.run("problem")
    button(asked.conflict.page, "Time, yours: 12:00 – 1:00 PM").click()
    button(asked.conflict.page, "Notes, server: Notary comes at 5").click()

    server.store.edit(
        "appointments",
        record["id"],
        {"start_time": "2026-07-15T23:00:00.000Z", "end_time": "2026-07-16T00:00:00.000Z"},
    )
    asked.desk.engine.run_cycle()

    qtbot.waitUntil(lambda: asked.conflict.shown.rows[0].theirs.title == "4:00 – 5:00 PM")
    assert asked.conflict.page.choices() == {"notes": "theirs"}
    assert not asked.conflict.page.use.isEnabled()


@pytest.fixture
def three(laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow, qtbot: QtBot) -> Workspace:
    """Three visits with notes from both sides, and a fourth whose time was moved on both."""
    made = [visit(f"Visit {number}") for number in range(4)]
    laptop.run_cycle()
    for record in laptop.reader.list(Query("appointments", order=("title",))).records:
        moved = record.title == "Visit 3"
        laptop.edit("appointments", record.id, AT_NOON if moved else {"notes": f"Mine {record.title}"})
    for number, row in enumerate(made):
        server.store.edit("appointments", row["id"], AT_TWO if number == 3 else {"notes": f"Office {number}"})
    laptop.run_cycle()
    workspace = open_window(laptop)
    qtbot.waitUntil(lambda: pill(workspace) == "4 need you")
    return workspace


def ask_about(workspace: Workspace, title: str) -> None:
    asked = next(one for one in workspace.desk.reader.conflicts() if one.title == title)
    workspace.shell.go(Place("conflict", asked.resource, asked.id))


def notes(workspace: Workspace) -> dict[str, str]:
    found = workspace.desk.reader.list(Query("appointments", order=("title",))).records
    return {record.title: str(record.fields["notes"]) for record in found}


@pytest.mark.parametrize(
    ("all_of", "said"), [("All mine", "Mine Visit {}"), ("All theirs", "Office {}")], ids=str
)
def test_similar_questions_are_answered_alike_if_the_person_wants(
    three: Workspace, all_of: str, said: str
) -> None:
    ask_about(three, "Visit 1")
    page = three.conflict.page
    assert not page.same.isVisible()

    button(page, all_of).click()
    assert page.same.text() == "Do the same for the 2 other questions about the same fields"
    page.same.click()
    page.use.click()

    assert toast(three) == "Decided: “Visit 1” and 2 others alike. 1 more needs you."
    kept = notes(three)
    assert [kept[f"Visit {number}"] for number in range(3)] == [said.format(number) for number in range(3)]
    assert [record.title for record in three.desk.reader.conflicts()] == ["Visit 3"]


def test_a_question_that_came_after_the_count_is_asked_by_itself(
    three: Workspace, laptop: Engine, server: Sandbox, visit: Visit
) -> None:
    made = visit("Visit 9", notes="old")
    laptop.run_cycle()
    ask_about(three, "Visit 1")
    page = three.conflict.page
    button(page, "All mine").click()
    page.same.click()
    late = next(one for one in laptop.reader.list(Query("appointments")).records if one.title == "Visit 9")
    laptop.edit("appointments", late.id, {"notes": "Mine Visit 9"})
    server.store.edit("appointments", made["id"], {"notes": "Office 9"})
    laptop.run_cycle()

    page.use.click()

    assert toast(three) == "Decided: “Visit 1” and 2 others alike. 2 more need you."
    assert [record.title for record in laptop.reader.conflicts()] == ["Visit 3", "Visit 9"]


def test_a_counted_question_whose_other_side_moved_is_asked_again(
    three: Workspace, laptop: Engine, server: Sandbox
) -> None:
    ask_about(three, "Visit 1")
    page = three.conflict.page
    button(page, "All mine").click()
    page.same.click()
    moved = next(row for row in server.store.all("appointments") if row["title"] == "Visit 2")
    server.store.edit("appointments", moved["id"], {"notes": "Office, once more"})
    laptop.run_cycle()

    page.use.click()

    assert toast(three) == "Decided: “Visit 1” and 1 other alike. 2 more need you."
    assert [record.title for record in laptop.reader.conflicts()] == ["Visit 3", "Visit 2"]


def test_without_the_check_box_only_this_one_is_answered(three: Workspace) -> None:
    ask_about(three, "Visit 1")

    button(three.conflict.page, "All mine").click()
    three.conflict.page.use.click()

    assert len(three.desk.reader.conflicts()) == 3


def test_nothing_is_offered_where_no_other_question_is_about_the_same_fields(three: Workspace) -> None:
    ask_about(three, "Visit 3")

    button(three.conflict.page, "All mine").click()

    assert not three.conflict.page.same.isVisible()


def test_what_was_deleted_on_the_server_can_be_kept_as_new(
    laptop: Engine, server: Sandbox, record: dict[str, Any], open_window: OpenWindow, qtbot: QtBot
) -> None:
    laptop.run_cycle()
    laptop.edit("appointments", laptop.reader.ids(Query("appointments"))[0], AT_NOON)
    server.store.delete("appointments", record["id"])
    laptop.run_cycle()
    workspace = open_window(laptop)
    assert banner(workspace) == (
        f"“{TITLE}” was deleted on the server after you changed it. "
        "Nothing is lost; choose whether to keep it."
    )

    workspace.shell.actions.run("problem")
    choice = workspace.conflict.shown
    assert isinstance(choice, Choice)
    assert [card.title for card in choice.cards] == ["Keep it as new", "Let it go"]
    workspace.conflict.page.keepChosen.emit("mine", "")
    workspace.desk.engine.run_cycle()

    assert [row["title"] for row in server.store.all("appointments")] == [TITLE]
    qtbot.waitUntil(lambda: pill(workspace) == "All sent 12:00 PM")


def in_doubt(laptop: Engine, server: Sandbox) -> None:
    """A client of whom nothing is known but that the answer never came."""
    server.faults.set("drop-before-commit=POST:/clients:1")
    client = {"first_name": "Jordan", "last_name": "Lee", "client_type": "buyer"}
    laptop.create("clients", client | {"email": "jordan@example.com"})
    laptop.run_cycle()


def test_what_may_be_there_already_is_named_with_its_time(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow
) -> None:
    in_doubt(laptop, server)
    twin = {"first_name": "Jo", "last_name": "Lee", "client_type": "buyer", "email": "jordan@example.com"}
    server.store.create("clients", twin, laptop.account.user["id"])
    clock.advance(121)
    laptop.run_cycle()
    workspace = open_window(laptop)

    workspace.shell.actions.run("problem")

    choice = workspace.conflict.shown
    assert isinstance(choice, Choice)
    assert [card.title for card in choice.cards] == ["They are the same", "They are two"]
    assert choice.cards[0].lines[0] == "Jo Lee, made 12:00 PM"


def test_of_several_that_look_alike_the_person_picks_the_one_that_is_the_same(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow
) -> None:
    in_doubt(laptop, server)
    for phone in ("(661) 555-0111", "(661) 555-0122"):
        same = {"first_name": "Jo", "last_name": "Lee", "client_type": "buyer"}
        twin = {**same, "email": "jordan@example.com", "phone": phone}
        server.store.create("clients", twin, laptop.account.user["id"])
    clock.advance(121)
    laptop.run_cycle()
    workspace = open_window(laptop)
    workspace.shell.actions.run("problem")
    choice = workspace.conflict.shown
    assert isinstance(choice, Choice)
    assert [card.title for card in choice.cards] == [
        "The same as Jo Lee",
        "The same as Jo Lee",
        "None of them",
    ]
    wanted = next(nr for nr, card in enumerate(choice.cards) if "Phone: (661) 555-0122" in card.lines)

    page = workspace.conflict.page
    assert page.cards is not None
    page.cards.cells[wanted].click()
    page.use.click()

    assert toast(workspace) == "Decided: “Jordan Lee”."
    assert list(laptop.reader.conflicts()) == []
    phones = {str(one.fields["phone"]) for one in laptop.reader.list(Query("clients")).records}
    assert len(server.store.all("clients")) == 2
    assert phones == {"(661) 555-0111", "(661) 555-0122"}


def test_what_could_not_be_found_in_a_day_has_a_button(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow
) -> None:
    in_doubt(laptop, server)
    server.faults.set("error-500=GET:/clients")
    for _ in range(2):
        clock.advance(25 * 3600)
        laptop.run_cycle()
    server.faults.clear()
    workspace = open_window(laptop)

    workspace.shell.actions.run("problem")
    choice = workspace.conflict.shown
    assert isinstance(choice, Choice)
    assert [card.title for card in choice.cards] == ["Send it again", "It is there already"]
    workspace.conflict.page.keepChosen.emit("mine", "")
    workspace.desk.engine.run_cycle()

    assert [row["last_name"] for row in server.store.all("clients")] == ["Lee"]


def decided(workspace: Workspace, answer: str) -> SyncCenterPage:
    """The question is answered with one side, sent, and looked at in the history."""
    workspace.shell.actions.run("problem")
    button(workspace.conflict.page, answer).click()
    workspace.conflict.page.use.click()
    workspace.desk.engine.run_cycle()
    row = next(row for row in listed(workspace, "history") if words_of(row).startswith("Settled"))
    page = workspace.sync_center.page
    page.set_tab("history")
    page.lists["history"].select(row.op)
    return page


@pytest.mark.parametrize(
    ("answer", "hour", "note"), [("All mine", "21", "Notary"), ("All theirs", "19", "Bring")]
)
def test_the_version_that_lost_can_be_used_after_all(
    asked: Workspace, answer: str, hour: str, note: str
) -> None:
    page = decided(asked, answer)

    button(page.panel, "Use the other version").click()

    assert toast(asked) == f"“{TITLE}” has the other version now."
    local = asked.desk.reader.ids(Query("appointments"))[0]
    fields = asked.desk.reader.get("appointments", local).fields
    assert str(fields["start_time"])[11:13] == hour
    assert str(fields["notes"]).startswith(note)
    asked.shell.actions.run("undo")
    again = asked.desk.reader.get("appointments", local).fields
    assert str(again["start_time"])[11:13] != hour


def test_the_other_version_is_that_of_the_chosen_row_whatever_is_decided_meanwhile(
    three: Workspace, laptop: Engine, qtbot: QtBot
) -> None:
    ask_about(three, "Visit 0")
    button(three.conflict.page, "All mine").click()
    three.conflict.page.use.click()
    rows = listed(three, "history")
    page = three.sync_center.page
    page.set_tab("history")
    table = page.lists["history"]
    table.select(next(row.op for row in rows if words_of(row).startswith("Settled")))
    later = next(one for one in laptop.reader.conflicts() if one.title == "Visit 2")

    laptop.resolve("appointments", later.id, Resolution(every=Side.MINE))

    qtbot.waitUntil(lambda: len(listed(three, "history")) > len(rows))
    chosen = table.current_row()
    assert chosen is not None
    assert chosen.title == "Visit 0"
    button(page.panel, "Use the other version").click()
    assert toast(three) == "“Visit 0” has the other version now."
    assert notes(three)["Visit 0"] == "Office 0"
    assert notes(three)["Visit 2"] == "Mine Visit 2"


def test_what_is_not_here_any_more_has_no_other_version(
    asked: Workspace, server: Sandbox, record: dict[str, Any]
) -> None:
    decided(asked, "All mine")
    server.store.delete("appointments", record["id"])

    asked.desk.engine.run_cycle(deep=True)
    page = asked.sync_center.page
    listed(asked, "history")
    row = next(row for row in listed(asked, "history") if words_of(row).startswith("Settled"))
    page.lists["history"].select(row.op)

    names = [one.accessibleName() for one in page.panel.findChildren(Button)]
    assert "Use the other version" not in names
