"""What lies over a page for a moment: dialogs, cards, menus, and the window before an account is open."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QScrollArea

from desktop.controllers.reminder_text import reminder_row
from desktop.controllers.sign_in import SignInController
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.presence import Presence
from desktop.settings import Settings
from desktop.views.editor.dialog import EditorDialog
from desktop.views.leads.convert_dialog import ConvertDialog
from desktop.views.sign_in.form import KnownAccount
from desktop.views.sign_in.page import SignInPage
from desktop.wording.speech import counted
from sync import Query, Surroundings
from sync.clock import Clock
from sync.secrets import Vault
from tests.conftest import RememberedKeyring
from tests.field_tasks.world import CLASH, LEAD, NOW, SHOWING, ZONE
from tests.pictures.ways import Way, after, page, record

KNOWN = ("password", "keyring")
LATER = "Call – Mansfield"
EVENING = 52
"""px further down, where the appointment is that was changed in both places."""
READ_MS = 1500
"""Until what was counted over everybody is shown."""


def of(workspace: Workspace, title: str) -> str:
    """The local id of the appointment that is called so."""
    found = workspace.desk.reader.between("2026-07-14T00:00:00Z", "2026-07-18T00:00:00Z")
    return next(one.id for one in found if one.title == title)


def duplicate(workspace: Workspace) -> None:
    workspace.shell.go(Place("calendar"))
    workspace.shell.actions.run("week")
    workspace.appointments.duplicate(of(workspace, SHOWING))


def reminder(workspace: Workspace) -> None:
    workspace.shell.go(Place("today"))
    QTest.qWait(1)
    found = workspace.desk.reader.find("appointments", [of(workspace, SHOWING), of(workspace, CLASH)])
    rows = [reminder_row(one, NOW, workspace.desk.zone) for one in found.values()]
    workspace.reminding.panel.show_rows(rows, counted(2, "{count} more", "{count} more"))


def listing_choice(workspace: Workspace) -> None:
    workspace.shell.go(Place("calendar"))
    workspace.appointments.new()
    form = workspace.editing.open_form
    assert isinstance(form, EditorDialog)
    field = form.form.entries["listing_id"].field.editor
    field.setFocus()
    QTest.qWait(50)
    QTest.keyClicks(field, "pist")
    QTest.qWait(400)


def planned(workspace: Workspace) -> None:
    workspace.shell.go(Place("calendar"))
    workspace.shell.actions.run("new_on_day")


def problem(workspace: Workspace) -> None:
    """A form that was sent off without what is needed."""
    workspace.shell.go(Place("people"))
    workspace.people.new("clients")
    form = workspace.editing.open_form
    assert isinstance(form, EditorDialog)
    form.footer.save.click()


def many(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    workspace.people.page.table.selectAll()
    workspace.people.page.bulk.buttons["set"].click()
    QTest.qWait(READ_MS)


def peek(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    QTest.qWait(100)
    workspace.people.page.table.selectRow(2)
    workspace.people.page.table.setFocus()
    workspace.shell.actions.run("peek")


def converting(workspace: Workspace) -> None:
    found = workspace.desk.reader.list(Query("leads", search=LEAD)).records
    workspace.shell.go(Place("person", "leads", found[0].id))
    workspace.shell.actions.run("convert_lead")
    dialog = workspace.shell.window.findChild(ConvertDialog)
    assert dialog is not None
    dialog.go_on()


def pairs(workspace: Workspace) -> None:
    workspace.shell.go(Place("duplicates"))
    QTest.qWait(READ_MS)


def compare(workspace: Workspace) -> None:
    pairs(workspace)
    QTest.keyClick(workspace.person.possible.page.table, Qt.Key.Key_Return)


def decided(workspace: Workspace) -> None:
    """Everything chosen, and nothing used yet."""
    asked = workspace.desk.reader.conflicts()[0]
    workspace.shell.go(Place("conflict", asked.resource, asked.id))
    QTest.keyClick(workspace.conflict.page, Qt.Key.Key_M)


def closing(workspace: Workspace) -> None:
    """The question, without a tray to ask it."""
    presence = Presence(workspace.shell.window, Settings(Path("/nonexistent")))
    workspace.closing = presence  # type: ignore[attr-defined]
    presence.tray = SimpleNamespace(is_there=True, close=lambda: None)  # type: ignore[assignment]
    presence._news = SimpleNamespace(close=lambda: None)  # type: ignore[assignment]
    workspace.shell.go(Place("today"))
    workspace.shell.window.close()
    workspace.shell.window.removeEventFilter(presence)


def menu(title: int) -> Way:
    """One of the menu bar."""

    def go(workspace: Workspace) -> None:
        workspace.shell.go(Place("calendar"))
        workspace.calendar.page.select(of(workspace, SHOWING))
        bar = workspace.shell.window.menuBar()
        action = bar.actions()[title]
        action.menu().popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    return go


def new_menu(workspace: Workspace) -> None:
    workspace.shell.go(Place("today"))
    workspace.shell.frame.top.new.more.click()


def filter_menu(workspace: Workspace) -> None:
    workspace.shell.go(Place("calendar"))
    workspace.calendar.page.bar.filter.open()


def columns(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    workspace.people.page.bar.columns.click()


def add_filter(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    workspace.people.page.bar.add.click()


def undone(workspace: Workspace) -> None:
    """What was just done without a connection, and how to take it back."""
    workspace.desk.worker.work_offline(offline=True)
    workspace.shell.go(Place("calendar"))
    workspace.shell.actions.run("week")
    workspace.calendar.page.select(of(workspace, SHOWING))
    workspace.shell.actions.run("late")


def on_the_road(workspace: Workspace) -> None:
    """A week without a connection: two changes wait, and one appointment was changed in both places."""
    workspace.desk.worker.work_offline(offline=True)
    workspace.shell.go(Place("calendar"))
    workspace.shell.actions.run("week")
    for title in (LATER, SHOWING):
        workspace.calendar.page.select(of(workspace, title))
        workspace.shell.actions.run("late")
    workspace.calendar.page.select("")
    scroll = workspace.calendar.page.grid.findChild(QScrollArea)
    assert scroll is not None
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().value() + EVENING)


def waiting(workspace: Workspace) -> None:
    workspace.shell.go(Place("sync"))
    workspace.sync_center.page.set_tab("outbox")


def sign_in(workspace: Workspace) -> QMainWindow:
    return before_an_account(workspace)[0]


def again(workspace: Workspace) -> QMainWindow:
    window, page = before_an_account(workspace)
    page.ask_again(KnownAccount("1", "marisol@example.com", "https://api.actuallycare.com/v1", *KNOWN))
    return window


def locked(workspace: Workspace) -> QMainWindow:
    window, page = before_an_account(workspace)
    page.ask_passphrase("Marisol Brandt")
    return window


def refused(workspace: Workspace) -> QMainWindow:
    window, page = before_an_account(workspace)
    page.show_error("password", "The e-mail address or the password is not right.", "code INVALID")
    return window


def before_an_account(workspace: Workspace) -> tuple[QMainWindow, SignInPage]:
    """A window of its own, of the workspace's size, and its page."""
    window = QMainWindow()
    window.setWindowTitle("ActuallyCare")
    around = Surroundings(Path("/nonexistent"), {}, Clock(), Vault(RememberedKeyring()))
    controller = SignInController(around, workspace.shell.theme, ZONE)
    controller.set_accounts([("1", "Marisol Brandt")])
    window.setCentralWidget(controller.page)
    controller.setParent(window)
    window.resize(workspace.shell.window.size())
    window.show()
    window.activateWindow()
    return window, controller.page


PARTS: Mapping[str, Way] = {
    "sign-in": sign_in,
    "sign-in-again": again,
    "sign-in-refused": refused,
    "locked": locked,
    "duplicate": duplicate,
    "reminder": reminder,
    "listing-choice": listing_choice,
    "free-hour": planned,
    "form-problem": problem,
    "many-preview": many,
    "peek": peek,
    "convert-sure": converting,
    "duplicates": pairs,
    "compare": compare,
    "conflict-decided": decided,
    "print-day": after(page("today"), "print"),
    "print-people": after(page("people"), "print"),
    "help": after(page("today"), "help"),
    "closing": closing,
    "new-menu": new_menu,
    "filter-menu": filter_menu,
    "columns": columns,
    "add-filter": add_filter,
    "person-history": after(record("person", "clients"), "appointment_history"),
    **{f"menu-{number}": menu(number) for number in range(9)},
    "undo": undone,
    "on-the-road": on_the_road,
    "sync-waiting": waiting,
}
