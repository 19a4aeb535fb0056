"""Everything that there is while an account is open: made together, and closed together."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu

from desktop import controllers
from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.forms import Forms
from desktop.controllers.opening import Opening
from desktop.controllers.shell import Shell
from desktop.controllers.standing import StandingController
from desktop.controllers.today import TodayController
from desktop.controllers.trail import Place
from desktop.controllers.undoing import UndoController
from desktop.models.situation import Situation
from desktop.options import START_PAGES
from desktop.settings import Settings
from desktop.views.rail_item import RailEntry
from desktop.wording.speech import tr

if TYPE_CHECKING:
    from desktop.controllers.calendar import CalendarController
    from desktop.controllers.conflict import ConflictController
    from desktop.controllers.houses import Houses
    from desktop.controllers.leads import LeadsController
    from desktop.controllers.lists import Lists
    from desktop.controllers.pages import Pages
    from desktop.controllers.paper import PaperController
    from desktop.controllers.people import PeopleController
    from desktop.controllers.person import PersonController
    from desktop.controllers.preferences import Preferences
    from desktop.controllers.problems import Problems
    from desktop.controllers.quick_adding import QuickAdding
    from desktop.controllers.reminding import Reminding
    from desktop.controllers.reports import ReportsController
    from desktop.controllers.search import SearchController
    from desktop.controllers.suspects import Suspects
    from desktop.controllers.sync_center import SyncCenterController
    from desktop.controllers.visit_ways import VisitWays

CONTROLLERS = "desktop.controllers"
PAGES = f"{CONTROLLERS}.pages"
TURN_SECONDS = 0.008
AFTER_PAINT_MS = 30
"""The first picture of Today is on the screen before anything else takes the processor."""
NEW_MENU = (
    *("new_appointment", "quick_add", "", "new_client", "new_lead", "new_contact", ""),
    *("new_listing", "new_escrow"),
)
T = TypeVar("T")


def rail_entries() -> tuple[RailEntry, ...]:
    """The pages that there are."""
    return (
        RailEntry("today", tr("Today"), "sun"),
        RailEntry("calendar", tr("Calendar"), "calendar"),
        RailEntry("people", tr("People"), "users-round"),
        RailEntry("leads", tr("Leads"), "funnel"),
        RailEntry("listings", tr("Listings"), "house"),
        RailEntry("escrows", tr("Escrows"), "file-check"),
        RailEntry("reports", tr("Reports"), "chart-column"),
        RailEntry("sync", tr("Sync"), "refresh-cw", group="foot"),
        RailEntry("settings", tr("Settings"), "sliders-horizontal", group="foot"),
    )


class Later(Generic[T]):
    """A part that is made a moment after the first page, and at once for whoever asks for it sooner."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, workspace: Workspace, owner: type) -> T:
        part: T = getattr(workspace.whole(), self._name)
        return part


class Workspace(QObject):
    """The pages of one account, introduced to each other through desk and shell alone."""

    completed = Signal()

    calendar: Later[CalendarController] = Later()
    conflict: Later[ConflictController] = Later()
    houses: Later[Houses] = Later()
    leads: Later[LeadsController] = Later()
    lists: Later[Lists] = Later()
    paper: Later[PaperController] = Later()
    people: Later[PeopleController] = Later()
    person: Later[PersonController] = Later()
    preferences: Later[Preferences] = Later()
    problems: Later[Problems] = Later()
    quick: Later[QuickAdding] = Later()
    reminding: Later[Reminding] = Later()
    reports: Later[ReportsController] = Later()
    search: Later[SearchController] = Later()
    suspects: Later[Suspects] = Later()
    sync_center: Later[SyncCenterController] = Later()
    visit_ways: Later[VisitWays] = Later()

    def __init__(self, desk: Desk, shell: Shell, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.shell = shell
        self._settings = settings
        self.situation = Situation(desk.engine, desk.worker, desk.bridge)
        self.editing = Editing(desk, shell, settings)
        self.appointments = AppointmentDesk(desk, shell, self.editing)
        self.forms = Forms(self.editing, self.appointments, Opening(desk, shell, self.editing))
        self.today = TodayController(desk, shell, self.forms, self.situation)
        self.standing = StandingController(desk, shell, self.situation)
        self.undoing = UndoController(desk, shell)
        self._pages: Pages | None = None
        self._complete = False
        self._modules = (f"{CONTROLLERS}.{found.name}" for found in iter_modules(controllers.__path__))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._register()

    def _register(self) -> None:
        shell = self.shell
        shell.actions.set_keys(self._settings.keys)
        shell.actions.allow("account")
        for name, act in self._global_actions().items():
            shell.actions.on(name, act)
        shell.await_others(self.whole)
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
        return self.shell.menu(NEW_MENU, self.shell.frame)

    def start(self, page: str = "") -> None:
        """Show the first page from what is on this laptop; make the others; talk to the server."""
        self.completed.connect(self._begin)
        self.show(page)
        if not self._complete:
            self._timer.start(AFTER_PAINT_MS)

    def show(self, page: str = "") -> None:
        self.situation.read()
        self.shell.go(Place(page if page in START_PAGES else "today"))

    def whole(self) -> Pages:
        """All pages, made at once as far as they are not."""
        pages = self._begun()
        while pages.go_on():
            continue
        self._finish()
        return pages

    def _begun(self) -> Pages:
        if self._pages is None:
            # Loaded here and not with this module: more than half of the program is not needed for Today.
            made = import_module(PAGES)
            ground = made.Ground(
                self.desk, self.shell, self._settings, self.situation, self.forms, lambda: self.today.chosen
            )
            self._pages = made.Pages(ground)
        return self._pages

    def _go_on(self) -> None:
        """A few modules, then a few pages, in each turn of the event loop: keys are heard in between.

        Not on a thread of its own: Qt's classes may not be loaded while others of them paint.
        """
        self._timer.setInterval(0)
        since = monotonic()
        while monotonic() - since < TURN_SECONDS:
            name = next(self._modules, "")
            if name:
                import_module(name)
            elif not self._begun().go_on():
                self._finish()
                return

    def _finish(self) -> None:
        self._timer.stop()
        if not self._complete:
            self._complete = True
            self.shell.complete()
            self.completed.emit()

    def _begin(self) -> None:
        self.reminding.start()
        self.desk.worker.start()

    def show_looks(self) -> None:
        """Theme or scale are different; the settings say so where they are open already."""
        if self._complete:
            self.preferences.show_values()

    def new(self) -> None:
        """Of the kind that the page is about."""
        here = self.shell.trail.current
        page = here.page if here is not None else ""
        if page == "people":
            self.people.new("clients" if self.people.tab in ("all", "archived") else self.people.tab)
        elif page == "leads":
            self.leads.new()
        elif page == "calendar":
            self.calendar.planning.new()
        elif page == "person":
            self.person.act("appointment")
        elif page == "today" or not self.houses.new_here():
            self.appointments.new()

    def _filter(self) -> None:
        if not self.shell.trail.is_at("people"):
            self.shell.go(Place("people"))
        self.people.page.focus_filter()

    def close(self) -> None:
        """What waits stays in the outbox."""
        self._timer.stop()
        if self._pages is not None:
            self._pages.close()
        for part in (self.editing.drafts, self.today, self.situation, self.desk.undo):
            part.close()
        self.desk.worker.stop()
        self.desk.bridge.close()
        self.desk.engine.close()
