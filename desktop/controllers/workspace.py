"""Everything that there is while an account is open: made together, and closed together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.calendar import CalendarController
from desktop.controllers.conflict import ConflictController
from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.forms import Forms
from desktop.controllers.houses import Houses
from desktop.controllers.leads import LeadsController
from desktop.controllers.opening import Opening
from desktop.controllers.paper import PaperController
from desktop.controllers.people import PeopleController
from desktop.controllers.person import PersonController
from desktop.controllers.preferences import Concerned, Preferences
from desktop.controllers.problems import Problems
from desktop.controllers.quick_adding import QuickAdding
from desktop.controllers.reminding import Reminding
from desktop.controllers.search import SearchController
from desktop.controllers.shell import Shell
from desktop.controllers.standing import StandingController
from desktop.controllers.suspects import Suspects
from desktop.controllers.sync_center import SyncCenterController
from desktop.controllers.today import TodayController
from desktop.controllers.trail import Place
from desktop.controllers.undoing import UndoController
from desktop.controllers.visit_ways import VisitWays
from desktop.models.situation import Situation
from desktop.settings import Settings
from desktop.views.rail_item import RailEntry
from desktop.wording.speech import tr

START_PAGES = ("today", "calendar", "people", "leads", "listings", "escrows", "sync", "settings")


def rail_entries() -> tuple[RailEntry, ...]:
    """The pages that there are."""
    return (
        RailEntry("today", tr("Today"), "sun"),
        RailEntry("calendar", tr("Calendar"), "calendar"),
        RailEntry("people", tr("People"), "users-round"),
        RailEntry("leads", tr("Leads"), "funnel"),
        RailEntry("listings", tr("Listings"), "house"),
        RailEntry("escrows", tr("Escrows"), "file-check"),
        RailEntry("sync", tr("Sync"), "refresh-cw", group="foot"),
        RailEntry("settings", tr("Settings"), "sliders-horizontal", group="foot"),
    )


class Workspace(QObject):
    """The pages of one account, introduced to each other through desk and shell alone."""

    def __init__(self, desk: Desk, shell: Shell, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.shell = shell
        self.situation = Situation(desk.engine, desk.worker, desk.bridge)
        self.editing = Editing(desk, shell, settings)
        self.appointments = AppointmentDesk(desk, shell, self.editing)
        self.opening = Opening(desk, shell, self.editing)
        self.suspects = Suspects(desk, shell, self.situation)
        self.problems = Problems(desk, shell, self.suspects)
        self.forms = Forms(self.editing, self.appointments, self.opening)
        self.today = TodayController(desk, shell, self.forms, self.situation)
        self.calendar = CalendarController(desk, shell, self.forms, self.situation, settings)
        self.paper = PaperController(desk, shell, self.situation, self.calendar.shown)
        self.people = PeopleController(desk, shell, self.editing, self.situation)
        self.person = PersonController(desk, shell, self.forms)
        self.leads = LeadsController(desk, shell, self.forms, self.situation, settings)
        self.houses = Houses(desk, shell, self.forms, self.situation)
        self.sync_center = SyncCenterController(desk, shell, self.situation, self.opening)
        self.conflict = ConflictController(desk, shell, self.problems)
        self.search = SearchController(desk, shell, self.forms)
        self.quick = QuickAdding(desk, shell, self.appointments)
        self.reminding = Reminding(desk, shell, settings, self.appointments)
        self.standing = StandingController(desk, shell, self.situation)
        self.undoing = UndoController(desk, shell)
        places = {"calendar": lambda: self.calendar.chosen, "today": lambda: self.today.chosen}
        self.visit_ways = VisitWays(desk, shell, self.editing, places, self._day)
        concerned = Concerned(self.calendar.reshape, self.reminding.look)
        self.preferences = Preferences(desk, shell, self.situation, settings, concerned)
        self._register()

    def _day(self) -> date:
        """What the page is about; today where it is about no day."""
        on_calendar = self.shell.actions.page == "calendar"
        return self.calendar.shown()[1] if on_calendar else self.desk.today

    def _register(self) -> None:
        shell = self.shell
        shell.actions.allow("account")
        for name, act in self._global_actions().items():
            shell.actions.on(name, act)
        shell.frame.newRequested.connect(self.new)
        shell.frame.top.set_new_menu(self._new_menu())
        shell.woken.connect(self.desk.worker.nudge)

    def _global_actions(self) -> dict[str, Callable[[], None]]:
        return {
            "new": self.new,
            "new_appointment": self.appointments.new,
            "go_calendar": lambda: self.shell.go(Place("calendar")),
            "filter": self._filter,
        }

    def _new_menu(self) -> QMenu:
        names = (
            "new_appointment",
            "quick_add",
            "",
            "new_client",
            "new_lead",
            "new_contact",
            "",
            "new_listing",
            "new_escrow",
        )
        return self.shell.menu(names, self.shell.frame)

    def start(self, page: str = "") -> None:
        """Show the first page from what is on this laptop, then talk to the server."""
        self.show(page)
        self.reminding.start()
        self.desk.worker.start()

    def show(self, page: str = "") -> None:
        self.shell.go(Place(page if page in START_PAGES else "today"))
        self.situation.read()

    def new(self) -> None:
        """Of the kind that the page is about."""
        here = self.shell.trail.current
        if here is not None and here.page == "people":
            self.people.new("clients" if self.people.tab in ("all", "archived") else self.people.tab)
        elif here is not None and here.page == "leads":
            self.leads.new()
        elif here is not None and here.page == "person":
            self.person.act("appointment")
        elif not self.houses.new_here():
            self.appointments.new()

    def _filter(self) -> None:
        here = self.shell.trail.current
        if here is None or here.page != "people":
            self.shell.go(Place("people"))
        self.people.page.focus_filter()

    def close(self) -> None:
        """What waits stays in the outbox."""
        parts = (
            self.editing.drafts,
            self.leads,
            self.houses,
            self.quick,
            self.reminding,
            self.today,
            self.calendar,
            self.situation,
            self.people,
            self.desk.undo,
        )
        for part in parts:
            part.close()
        self.desk.worker.stop()
        self.desk.bridge.close()
        self.desk.engine.close()
