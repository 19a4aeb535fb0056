"""Other colours reach everything: what is shown, what was not shown yet, and what is made later."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.theme import Theme
from desktop.views.parts.themed import Themed
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put, Visit

PAGES = ("today", "calendar", "people", "leads", "listings", "escrows", "reports", "sync", "settings")


def left_behind(workspace: Workspace, theme: Theme) -> set[str]:
    """The kinds of parts that still have the old colours."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    parts = workspace.shell.window.findChildren(QWidget)
    return {type(part).__name__ for part in parts if isinstance(part, Themed) and part.theme is not theme}


def test_every_page_has_the_new_colours_wherever_they_were_chosen(
    laptop: Engine,
    visit: Visit,
    person: Put,
    lead: Put,
    open_window: OpenWindow,
) -> None:
    person()
    for name in ("Ines Varga", "Owen Rivas"):
        lead(name, "new", next_follow_up="2026-07-14T16:00:00.000Z")
    visit()
    visit("Call – Reyes", status="no_show", start_time="2026-07-14T16:00:00.000Z")
    laptop.run_cycle()
    window, dark = open_window(laptop, "today"), Theme.load("dark")

    window.shell.set_theme(dark)
    due = {"name": "Rhea Thorne", "next_follow_up": "2026-07-14T16:00:00Z"}
    window.desk.undo.create("leads", due, "New lead")

    client = Place("person", "clients", laptop.reader.ids(Query("clients"))[0])
    for place in (*map(Place, PAGES), client, Place("today")):
        window.shell.go(place)
        window.today.model.read()
        assert left_behind(window, dark) == set(), place
