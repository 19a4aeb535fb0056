"""What is pictured: each scene is the way there, from the window on the demo office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.parts.popover import Popover
from tests.pictures.parts import PARTS
from tests.pictures.ways import Way, after, page, record

SETTLE_MS = 250


def sync(tab: str) -> Way:
    def go(workspace: Workspace) -> None:
        workspace.shell.go(Place("sync"))
        workspace.sync_center.page.set_tab(tab)

    return go


def calendar(view: str) -> Way:
    def go(workspace: Workspace) -> None:
        workspace.shell.go(Place("calendar"))
        workspace.shell.actions.run(view)

    return go


def typed(text: str) -> Way:
    def go(workspace: Workspace) -> None:
        workspace.shell.go(Place("today"))
        workspace.shell.actions.run("search")
        QTest.keyClicks(workspace.search.field, text)

    return go


def card(workspace: Workspace) -> None:
    calendar("week")(workspace)
    visit = workspace.calendar.model.records[0].id
    workspace.calendar.page.select(visit)
    workspace.calendar.open(visit)


def form(workspace: Workspace) -> None:
    calendar("week")(workspace)
    workspace.appointments.edit(workspace.calendar.model.records[0].id)


def nobody(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    QTest.keyClicks(workspace.people.page.filter, "quetzalcoatl")


def many(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    workspace.people.page.table.selectAll()
    workspace.people.page.bulk.buttons["set"].click()


def conflict(workspace: Workspace) -> None:
    asked = workspace.desk.reader.conflicts()[0]
    workspace.shell.go(Place("conflict", asked.resource, asked.id))


def offline(workspace: Workspace) -> None:
    workspace.desk.worker.work_offline(offline=True)
    workspace.situation.read()
    workspace.shell.go(Place("today"))


SCENES: Mapping[str, Way] = {
    "today": page("today"),
    "calendar-day": calendar("day"),
    "calendar-three": calendar("three"),
    "calendar-month": calendar("month"),
    "calendar-agenda": calendar("agenda"),
    "calendar-week": calendar("week"),
    "appointment-card": card,
    "appointment-form": form,
    "quick-add": after(page("today"), "quick_add"),
    "people": page("people"),
    "people-nobody": nobody,
    "people-many": many,
    "person-client": record("person", "clients"),
    "person-lead": record("person", "leads"),
    "person-contact": record("person", "contacts", 3),
    "leads": page("leads"),
    "convert": after(record("person", "leads"), "convert_lead"),
    "listings": page("listings"),
    "listing": record("listing", "listings"),
    "escrows": page("escrows"),
    "escrow": record("escrow", "escrows"),
    "reports": page("reports"),
    "sync-outbox": sync("outbox"),
    "sync-needs": sync("needs"),
    "sync-history": sync("history"),
    "sync-offline-data": sync("data"),
    "conflict": conflict,
    "settings": page("settings"),
    "search": typed("el"),
    "search-nobody": typed("quetzalcoatl"),
    "shortcuts": after(page("today"), "shortcuts"),
    **PARTS,
    "offline": offline,
}


@contextmanager
def scene(workspace: Workspace, way: Way) -> Iterator[QWidget]:
    """The window with what lies over it; whatever was opened is closed again."""
    window = workspace.shell.window
    window.activateWindow()
    QTest.qWait(1)
    made = way(workspace)
    QTest.qWait(SETTLE_MS)
    yield made if isinstance(made, QMainWindow) else window
    for widget in QApplication.topLevelWidgets():
        _close(widget, window)
    for popover in window.findChildren(Popover):
        popover.close()
    workspace.reminding.panel.show_rows(())
    workspace.search.field.clear()
    workspace.search.results.close_list()
    workspace.people.page.filter.clear()
    workspace.people.page.filter.textEdited.emit("")
    QTest.qWait(1)


def _close(widget: QWidget, kept: QWidget) -> None:
    if not widget.isVisible() or widget is kept:
        return
    if isinstance(widget, QDialog):
        widget.done(0)
    elif isinstance(widget, (QMenu, QMainWindow)):
        widget.close()
