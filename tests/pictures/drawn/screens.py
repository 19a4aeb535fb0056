"""The way to each drawn screen: what is still done in the window, and where to look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.editor.dialog import EditorDialog
from sync import Query
from tests.pictures.__main__ import Variant
from tests.pictures.drawn.morning import Morning
from tests.pictures.drawn.office import moment
from tests.pictures.parts import before_an_account

OLD_PHOTOS = "Photos – 318 W D St"
CYCLE_MS = 1500
"""Until the worker has looked around."""
SMALL = (1024, 576)


@dataclass(frozen=True)
class Desktop:
    """The window, and the morning that goes on around it."""

    workspace: Workspace
    morning: Morning

    def id_of(self, resource: str, key: str) -> str:
        return self.workspace.desk.reader.get(resource, self.morning.office.id_of(key)).id

    def move(self, title: str, start: str, end: str) -> None:
        span: tuple[datetime, datetime] = (moment(f"2026-07-{start}"), moment(f"2026-07-{end}"))
        self.workspace.appointments.move(self.id_of("appointments", title), *span)

    def go(self, place: Place) -> None:
        """At twenty past eleven."""
        self.morning.at("11:20")
        self.workspace.calendar.page.set_now(self.morning.clock.now())
        self.workspace.shell.go(place)


Way = Callable[[Desktop], QMainWindow | None]
"""Returns a window of its own where the picture is not of the workspace's."""


@dataclass(frozen=True)
class Drawing:
    """`refused` and `offline` say how the morning went."""

    way: Way
    look: Variant = field(default_factory=Variant)
    refused: str = ""
    offline: bool = False


def moved_visits(desktop: Desktop) -> None:
    desktop.morning.at("11:19")
    desktop.move("Disclosures – Redfern", "17 14:00", "17 15:00")
    moved_inspection(desktop)


def moved_inspection(desktop: Desktop) -> None:
    desktop.move("Home – White Pine Dr", "15 13:30", "15 14:45")


def raised_budget(desktop: Desktop) -> None:
    """In a form that asks for nothing else."""
    workspace = desktop.workspace
    elena = workspace.desk.reader.get("clients", desktop.id_of("clients", "elena"))
    workspace.editing.edit_some(elena, ("budget_min", "budget_max"), elena.title)
    form = workspace.editing.open_form
    assert isinstance(form, EditorDialog)
    form.form.entries["budget_max"].field.editor.setText("475000")
    form.footer.save.click()


def today(desktop: Desktop) -> None:
    moved_visits(desktop)
    desktop.go(Place("calendar"))
    desktop.go(Place("today"))


def week(desktop: Desktop) -> None:
    moved_visits(desktop)
    desktop.go(Place("calendar"))
    desktop.workspace.shell.actions.run("week")


def card(desktop: Desktop) -> None:
    week(desktop)
    visit = desktop.id_of("appointments", "Disclosures – Redfern")
    QTest.qWait(100)
    desktop.workspace.calendar.page.select(visit)
    desktop.workspace.calendar.open(visit)


def person(desktop: Desktop) -> None:
    desktop.morning.at("11:19")
    moved_inspection(desktop)
    raised_budget(desktop)
    desktop.go(Place("people"))
    desktop.go(Place("person", "clients", desktop.id_of("clients", "elena")))


def leads(desktop: Desktop) -> None:
    """Only those who buy; the one who waits longest is chosen."""
    desktop.morning.at("11:19")
    moved_inspection(desktop)
    controller = desktop.workspace.leads
    desktop.go(Place("leads"))
    controller.acts.move(desktop.id_of("leads", "ines"), "qualified")
    controller.page.bar.filterToggled.emit("kinds", "buyer")
    controller.page.select(desktop.id_of("leads", "tess"))


def conflict(desktop: Desktop) -> None:
    """Their time, our place, both notes; and nothing used yet."""
    moved_visits(desktop)
    asked = desktop.workspace.desk.reader.conflicts()[0]
    desktop.go(Place("conflict", asked.resource, asked.id))
    for key in (Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_B):
        QTest.keyClick(QApplication.focusWidget(), key)


def sync_center(desktop: Desktop) -> None:
    """On the road; something was deleted a moment ago."""
    workspace = desktop.workspace
    desktop.morning.at("11:14")
    raised_budget(desktop)
    moved_inspection(desktop)
    desktop.morning.at("11:19:55")
    photos = workspace.desk.reader.list(Query("appointments", search=OLD_PHOTOS)).records
    workspace.appointments.delete(next(one.id for one in photos if one.title == OLD_PHOTOS))
    desktop.morning.at("11:20")
    workspace.desk.worker.start()
    QTest.qWait(CYCLE_MS)
    desktop.go(Place("sync"))
    workspace.sync_center.page.lists["outbox"].select(_waiting_of(workspace, "appointments", "update"))


def _waiting_of(workspace: Workspace, resource: str, kind: str) -> str:
    found = workspace.desk.reader.outbox()
    return next(op.op for op in found if (op.resource, op.kind, op.state) == (resource, kind, "queued"))


def sign_in(desktop: Desktop) -> QMainWindow:
    window, page = before_an_account(desktop.workspace)
    page.set_accounts(())
    credentials = page.form.credentials
    for name, text in (("email", "marisol@example.com"), ("password", "Tehachapi-26")):
        editor = credentials.fields[name].editor
        editor.setFocus()
        QTest.keyClicks(editor, text)
    return window


DRAWINGS: Mapping[str, Drawing] = {
    "today-light": Drawing(today),
    "calendar-week-light": Drawing(week),
    "calendar-week-dark": Drawing(card, Variant(theme="dark")),
    "calendar-week-sunlight": Drawing(week, Variant(theme="sunlight")),
    "calendar-week-1024x576-light": Drawing(week, Variant(size=SMALL)),
    "person-light": Drawing(person, refused="elena"),
    "leads-board-light": Drawing(leads, refused="gus"),
    "conflict-light": Drawing(conflict),
    "sync-center-dark": Drawing(sync_center, Variant(theme="dark"), refused="gus", offline=True),
    "sign-in-light": Drawing(sign_in),
}
"""By the name of the drawing's file."""
