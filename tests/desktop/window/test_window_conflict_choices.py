"""Questions about a whole record: it was deleted there, it may be there already, it cannot be found."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from tests.desktop.window.conflict_words import AT_NOON, TITLE, choice
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.words import banner, pill, toast
from tests.sync.office import colleague_adds, lost_client

EMAIL = "jordan@example.com"


def choose(workspace: Workspace, number: int) -> None:
    """Clicks on one of the cards, and on the button that uses it."""
    page = workspace.conflict.page
    assert page.cards is not None
    page.cards.cells[number].click()
    page.use.click()


def test_what_was_deleted_on_the_server_can_be_kept_as_new(
    laptop: Engine, server: Sandbox, visit: Visit, open_window: OpenWindow, qtbot: QtBot
) -> None:
    there = visit(TITLE)
    laptop.run_cycle()
    laptop.edit("appointments", laptop.reader.ids(Query("appointments"))[0], AT_NOON)
    server.store.delete("appointments", there["id"])
    laptop.run_cycle()
    workspace = open_window(laptop)
    assert banner(workspace) == (
        f"“{TITLE}” was deleted on the server after you changed it. "
        "Nothing is lost; choose whether to keep it."
    )

    assert [card.title for card in choice(workspace).cards] == ["Keep it as new", "Let it go"]
    choose(workspace, 0)
    workspace.desk.engine.run_cycle()

    assert [row["title"] for row in server.store.all("appointments")] == [TITLE]
    qtbot.waitUntil(lambda: pill(workspace) == "All sent 12:00 PM")


def test_what_may_be_there_already_is_named_with_its_time(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow
) -> None:
    lost_client(server, laptop, email=EMAIL)
    colleague_adds(server, laptop, first="Jo", email=EMAIL)
    clock.advance(121)
    laptop.run_cycle()

    same, two = choice(open_window(laptop)).cards

    assert (same.title, two.title) == ("They are the same", "They are two")
    assert same.lines[0] == "Jo Lee, made 12:00 PM"


def test_of_several_that_look_alike_the_person_picks_the_one_that_is_the_same(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow
) -> None:
    lost_client(server, laptop, email=EMAIL)
    for phone in ("(661) 555-0111", "(661) 555-0122"):
        colleague_adds(server, laptop, first="Jo", email=EMAIL, phone=phone)
    clock.advance(121)
    laptop.run_cycle()
    workspace = open_window(laptop)
    cards = choice(workspace).cards
    assert [card.title for card in cards] == ["The same as Jo Lee", "The same as Jo Lee", "None of them"]
    wanted = next(nr for nr, card in enumerate(cards) if "Phone: (661) 555-0122" in card.lines)

    choose(workspace, wanted)

    assert toast(workspace) == "Decided: “Jordan Lee”."
    assert list(laptop.reader.conflicts()) == []
    phones = {str(one.fields["phone"]) for one in laptop.reader.list(Query("clients")).records}
    assert len(server.store.all("clients")) == 2
    assert phones == {"(661) 555-0111", "(661) 555-0122"}


def test_what_could_not_be_found_in_a_day_has_a_button(
    laptop: Engine, server: Sandbox, clock: ManualClock, open_window: OpenWindow
) -> None:
    lost_client(server, laptop, email=EMAIL)
    server.faults.set("error-500=GET:/clients")
    for _ in range(2):
        clock.advance(25 * 3600)
        laptop.run_cycle()
    server.faults.clear()
    workspace = open_window(laptop)

    assert [card.title for card in choice(workspace).cards] == ["Send it again", "It is there already"]
    choose(workspace, 0)
    workspace.desk.engine.run_cycle()

    assert [row["last_name"] for row in server.store.all("clients")] == ["Lee"]
