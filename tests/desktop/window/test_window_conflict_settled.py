"""After the answer: which version stands, and that the one that lost can be used after all."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.views.conflict.rows import Side
from desktop.views.parts.button import Button
from desktop.views.sync_center.outcomes import words_of
from desktop.views.sync_center.page import SyncCenterPage
from sync import Engine, Query, Resolution
from sync import Side as Keep
from sync.sandbox import Sandbox
from tests.desktop.window.conflict_words import TITLE, answer, ask_about, notes
from tests.desktop.window.words import button, listed, toast


@pytest.mark.parametrize(
    ("time", "note", "outcome"),
    [
        ("mine", "mine", "Settled: yours"),
        ("theirs", "theirs", "Settled: the server’s"),
        ("theirs", "both", "Settled: some of both"),
    ],
)
def test_the_history_says_which_version_stands(
    asked: Workspace, time: Side, note: Side, outcome: str
) -> None:
    answer(asked, time, note)

    rows = listed(asked, "history")
    states = [words_of(row) for row in rows]
    assert (states[0], rows[0].kind) == (outcome, "signing")
    assert "You were asked" in states
    assert "" not in states


def decided(workspace: Workspace, all_of: str) -> SyncCenterPage:
    """The question is answered with one side, sent, and looked at in the history."""
    workspace.shell.actions.run("problem")
    button(workspace.conflict.page, all_of).click()
    workspace.conflict.page.use.click()
    workspace.desk.engine.run_cycle()
    return settled(workspace)


def settled(workspace: Workspace) -> SyncCenterPage:
    """Goes to what the history says of the answer."""
    row = next(row for row in listed(workspace, "history") if words_of(row).startswith("Settled"))
    page = workspace.sync_center.page
    page.set_tab("history")
    page.lists["history"].select(row.op)
    return page


@pytest.mark.parametrize(
    ("all_of", "hour", "note"), [("All mine", "21", "Notary"), ("All theirs", "19", "Bring")]
)
def test_the_version_that_lost_can_be_used_after_all(
    asked: Workspace, all_of: str, hour: str, note: str
) -> None:
    page = decided(asked, all_of)

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
    three_alike: Workspace, laptop: Engine, qtbot: QtBot
) -> None:
    ask_about(three_alike, "Visit 0")
    button(three_alike.conflict.page, "All mine").click()
    three_alike.conflict.page.use.click()
    rows = listed(three_alike, "history")
    page = three_alike.sync_center.page
    page.set_tab("history")
    table = page.lists["history"]
    table.select(next(row.op for row in rows if words_of(row).startswith("Settled")))
    later = next(one for one in laptop.reader.conflicts() if one.title == "Visit 2")

    laptop.resolve("appointments", later.id, Resolution(every=Keep.MINE))

    qtbot.waitUntil(lambda: len(listed(three_alike, "history")) > len(rows))
    chosen = table.current_row()
    assert chosen is not None
    assert chosen.title == "Visit 0"
    button(page.panel, "Use the other version").click()
    assert toast(three_alike) == "“Visit 0” has the other version now."
    assert notes(three_alike)["Visit 0"] == "Office 0"
    assert notes(three_alike)["Visit 2"] == "Mine Visit 2"


def test_what_is_not_here_any_more_has_no_other_version(asked: Workspace, server: Sandbox) -> None:
    decided(asked, "All mine")
    server.store.delete("appointments", server.store.all("appointments")[0]["id"])

    asked.desk.engine.run_cycle(deep=True)
    page = settled(asked)

    names = [one.accessibleName() for one in page.panel.findChildren(Button)]
    assert "Use the other version" not in names
