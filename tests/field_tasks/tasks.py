"""The ten tasks: each starts on Today, and ends with what the person wanted, in the engine or in sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtWidgets import QApplication

from desktop.controllers.blocks import span_of
from desktop.views.sync_center.outbox_table import OutboxTable
from desktop.views.sync_center.rows import OutboxRow
from sync import Record
from tests.field_tasks.hands import Hands, until
from tests.field_tasks.world import CALLER, CLASH, LEAD, MISSED, SHOWING, TODAY, ZONE, World


@dataclass(frozen=True)
class Task:
    """`most` actions at the most; `do` returns the outcome in words, or fails."""

    name: str
    most: int
    do: Callable[[World, Hands], str]


def when(record: Record) -> str:
    start, end = (moment.astimezone(ZONE) for moment in span_of(record))
    return f"{start:%b %d %H:%M}–{end:%H:%M}"


def find_on_today(world: World, hands: Hands, title: str, way: str) -> Record:
    """Arrows in the day's list until the appointment is the chosen one."""
    wanted = world.visit(title)
    hands.press_until(way, lambda: world.workspace.today.chosen == wanted.id)
    return wanted


def move_half_an_hour(world: World, hands: Hands) -> str:
    find_on_today(world, hands, SHOWING, "Down")
    hands.press("L", "L")
    assert when(world.visit(SHOWING)) == "Jul 15 15:30–16:00"
    return world.said()


def add_for_a_new_client(world: World, hands: Hands) -> str:
    hands.press("Ctrl+Shift+N")
    until(lambda: world.workspace.quick.line, "the quick line")
    hands.type("showing tomorrow 3pm with Nora Whitfield at 900 Truxtun Ave")
    hands.press("Enter")
    (nora,) = world.people("clients", "Nora Whitfield")
    made = world.visit("Showing – 900 Truxtun Ave")
    assert made.fields["client_id"] == nora.id
    assert when(made).startswith("Jul 16 15:00")
    return world.said()


def no_show_and_rebook(world: World, hands: Hands) -> str:
    missed = find_on_today(world, hands, MISSED, "Up")
    hands.press("X", "Ctrl+D")
    until(lambda: world.workspace.appointments.duplicating, "the days")
    hands.press("Right", "Space", "Ctrl+Enter")
    (old, new) = [one for one in world.visits() if one.title == MISSED]
    assert (old.id, old.fields["status"]) == (missed.id, "no_show")
    assert (when(new), new.fields["status"]) == ("Jul 16 10:00–10:30", "scheduled")
    assert new.fields["client_id"] == missed.fields["client_id"]
    return world.said()


def find_by_four_digits(world: World, hands: Hands) -> str:
    first, last, phone = CALLER
    hands.press("Ctrl+K")
    hands.type(phone[-4:])
    until(world.workspace.search.results.titles, "somebody")
    hands.press("Enter")
    here = world.workspace.shell.trail.current
    assert here is not None
    assert (here.page, here.id) == ("person", world.people("clients", f"{first} {last}")[0].id)
    return world.workspace.shell.window.windowTitle()


def convert_a_lead(world: World, hands: Hands) -> str:
    hands.press("Ctrl+K")
    hands.type(LEAD.lower())
    until(lambda: LEAD in world.workspace.search.results.titles(), LEAD)
    hands.press("Enter", "Ctrl+Shift+L")
    until(lambda: world.workspace.leads.acts.converting.dialog, "the two steps")
    hands.press("Enter", "Enter")
    assert len(world.people("clients", LEAD)) == 1
    return world.said()


def settle_a_conflict(world: World, hands: Hands) -> str:
    hands.press("F8", "M", "Ctrl+Enter")
    settled = world.visit(CLASH)
    assert settled.conflict is None
    assert when(settled) == "Jul 15 18:00–18:30"
    return world.said()


def undo_a_deletion(world: World, hands: Hands) -> str:
    wanted = find_on_today(world, hands, CLASH, "Down")
    hands.press("Shift+Del")
    assert CLASH not in [one.title for one in world.visits()]
    hands.press("Ctrl+Z")
    assert world.visit(CLASH).id == wanted.id
    return world.said()


def print_tomorrow(world: World, hands: Hands) -> str:
    file = world.folder / "tomorrow.pdf"
    world.workspace.paper.choose_file = lambda _parent, _name: _chosen(file, hands)
    hands.press("Ctrl+P")
    until(lambda: world.workspace.paper.preview, "the preview")
    hands.press("Alt+Right")
    preview = world.workspace.paper.preview
    assert preview is not None
    assert preview.sheet is not None
    title, tomorrow = preview.sheet.head.title, TODAY + timedelta(days=1)
    assert f"{tomorrow:%B} {tomorrow.day}" in title
    hands.press("Ctrl+S")
    assert file.read_bytes().startswith(b"%PDF")
    return f"{title}, {file.stat().st_size:,} bytes"


def _chosen(file: Path, hands: Hands) -> str:
    """The system's file dialog has a name already: one more Enter."""
    hands.pressed.append("Enter")
    return str(file)


def see_what_is_not_sent(world: World, hands: Hands) -> str:
    waiting = {op.id for op in world.engine.reader.outbox()}
    hands.press("F6")
    table = world.workspace.sync_center.page.lists["outbox"]
    model = table.model()
    rows = [model.entry(row) for row in range(model.rowCount())]
    shown = [row for row in rows if isinstance(row, OutboxRow)]
    assert waiting
    assert {row.id for row in shown} >= waiting - {row.id for row in shown if row.state == "conflict"}
    focused = QApplication.focusWidget()
    assert isinstance(focused, OutboxTable)
    return "; ".join(f"{row.title}: {row.sentence}" for row in shown[:2])


def day_as_a_route(world: World, hands: Hands) -> str:
    hands.press("Ctrl+Shift+M")
    (url,) = world.urls
    assert url.host() == "www.google.com"
    assert "456 Oak Ave" in unquote(url.toString())
    return world.said()


TASKS = (
    Task("move today’s showing 30 minutes", 8, move_half_an_hour),
    Task("add an appointment for a new client", 2, add_for_a_new_client),
    Task("no-show, and rebook", 9, no_show_and_rebook),
    Task("find a person by four digits of a phone", 2, find_by_four_digits),
    Task("convert a lead", 5, convert_a_lead),
    Task("settle a conflict", 3, settle_a_conflict),
    Task("undo a deletion", 8, undo_a_deletion),
    Task("print tomorrow", 4, print_tomorrow),
    Task("see what is not sent", 1, see_what_is_not_sent),
    Task("get the day as a route", 1, day_as_a_route),
)
