"""A question as a person meets it: what was changed on both sides, and what is asked about it."""

from __future__ import annotations

from typing import Any

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.conflict.rows import Choice, Conflict, Side
from sync import Engine, Query
from sync.sandbox import Sandbox

TITLE = "Escrow papers – Torres"
AT_NOON = {"start_time": "2026-07-15T19:00:00Z", "end_time": "2026-07-15T20:00:00Z"}
AT_TWO = {"start_time": "2026-07-15T21:00:00.000Z", "end_time": "2026-07-15T22:00:00.000Z"}
AT_FOUR = {"start_time": "2026-07-15T23:00:00.000Z", "end_time": "2026-07-16T00:00:00.000Z"}


def both_change(
    laptop: Engine, server: Sandbox, title: str, mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    """A visit is changed here and in the browser, and neither knows of the other yet."""
    record = next(one for one in laptop.reader.list(Query("appointments")).records if one.title == title)
    laptop.edit("appointments", record.id, mine)
    server.store.edit("appointments", str(record.server_id), theirs)


def ask_about(workspace: Workspace, title: str) -> None:
    asked = next(one for one in workspace.desk.reader.conflicts() if one.title == title)
    workspace.shell.go(Place("conflict", asked.resource, asked.id))


def question(workspace: Workspace) -> Conflict:
    """Goes to what needs the person; it is asked field by field."""
    workspace.shell.actions.run("problem")
    shown = workspace.conflict.shown
    assert isinstance(shown, Conflict)
    return shown


def choice(workspace: Workspace) -> Choice:
    """Goes to what needs the person; it is asked about as a whole."""
    workspace.shell.actions.run("problem")
    shown = workspace.conflict.shown
    assert isinstance(shown, Choice)
    return shown


def answer(workspace: Workspace, time: Side, note: Side) -> None:
    """Goes to a question about both, clicks on a version of each, and uses the result."""
    question(workspace)
    page = workspace.conflict.page
    assert page.table is not None
    for row, side in zip(page.table.rows, (time, note), strict=True):
        next(cell for cell in row.cells() if cell.side == side).click()
    page.use.click()


def notes(workspace: Workspace) -> dict[str, str]:
    """Of all visits, by title."""
    found = workspace.desk.reader.list(Query("appointments", order=("title",))).records
    return {record.title: str(record.fields["notes"]) for record in found}
