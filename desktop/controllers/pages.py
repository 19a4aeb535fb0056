"""Every page but Today, made one after the other: loaded while the person already reads their day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from desktop.controllers.calendar import CalendarController
from desktop.controllers.conflict import ConflictController
from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.helping import HelpController
from desktop.controllers.houses import Houses
from desktop.controllers.leads import LeadsController
from desktop.controllers.lists import Listed, Lists
from desktop.controllers.paper import PaperController
from desktop.controllers.people import PeopleController
from desktop.controllers.people_paper import PeoplePaper
from desktop.controllers.person import PersonController
from desktop.controllers.preferences import Concerned, Preferences
from desktop.controllers.problems import Problems
from desktop.controllers.quick_adding import QuickAdding
from desktop.controllers.reminding import Reminding
from desktop.controllers.reports import ReportsController
from desktop.controllers.search import SearchController
from desktop.controllers.shell import Shell
from desktop.controllers.suspects import Suspects
from desktop.controllers.sync_center import SyncCenterController
from desktop.controllers.visit_ways import VisitWays
from desktop.models.situation import Situation
from desktop.settings import Settings


@dataclass(frozen=True)
class Ground:
    """What is there before any page is."""

    desk: Desk
    shell: Shell
    settings: Settings
    situation: Situation
    forms: Forms
    chosen_today: Callable[[], str]
    """The appointment that is chosen on Today; empty for none."""


class Pages(QObject):
    """`go_on` makes the next few, each in less time than a person notices; in the order of need."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._ground = ground
        self._made: list[Callable[[], None]] = []
        self._stages = iter(
            (
                self._make_keys,
                self._make_calendar,
                self._make_people,
                self._make_leads,
                self._make_houses,
                self._make_lists,
                self._make_reports,
                self._make_sync,
                self._make_rest,
            )
        )

    def go_on(self) -> bool:
        """Whether there was anything left to make."""
        stage = next(self._stages, None)
        if stage is not None:
            stage()
        return stage is not None

    def _make_keys(self) -> None:
        """What keys can ask for on any page, and F8."""
        desk, shell, forms = self._ground.desk, self._ground.shell, self._ground.forms
        self.search = SearchController(desk, shell, forms)
        self.quick = QuickAdding(desk, shell, forms.appointments)
        self.suspects = Suspects(desk, shell, self._ground.situation)
        self.problems = Problems(desk, shell, self.suspects)
        self._made.append(self.quick.close)

    def _make_calendar(self) -> None:
        ground = self._ground
        desk, shell = ground.desk, ground.shell
        self.calendar = CalendarController(desk, shell, ground.forms, ground.situation, ground.settings)
        self.paper = PaperController(desk, shell, ground.situation, self.calendar.shown)
        places = {"calendar": lambda: self.calendar.chosen, "today": ground.chosen_today}
        self.visit_ways = VisitWays(desk, shell, ground.forms.appointments, places, self._day)
        self._made.append(self.calendar.close)

    def _day(self) -> date:
        """What the page is about; today where it is about no day."""
        on_calendar = self._ground.shell.actions.page == "calendar"
        return self.calendar.shown()[1] if on_calendar else self._ground.desk.today

    def _make_people(self) -> None:
        ground = self._ground
        self.people = PeopleController(ground.desk, ground.shell, ground.forms.editing, ground.situation)
        self.person = PersonController(ground.desk, ground.shell, ground.forms)
        self._made += [self.people.close, self.person.close]

    def _make_leads(self) -> None:
        ground = self._ground
        self.leads = LeadsController(
            ground.desk, ground.shell, ground.forms, ground.situation, ground.settings
        )
        self._made.append(self.leads.close)

    def _make_houses(self) -> None:
        ground = self._ground
        self.houses = Houses(ground.desk, ground.shell, ground.forms, ground.situation)
        self._made.append(self.houses.close)

    def _make_lists(self) -> None:
        ground = self._ground
        listed = Listed(self.people, self.person, self.leads, self.houses)
        self.lists = Lists(ground.desk, ground.shell, ground.forms, listed)
        self._made.append(self.lists.files.close)
        self.people_paper = PeoplePaper(ground.desk, ground.shell, self.people, self.paper)

    def _make_reports(self) -> None:
        ground = self._ground
        self.reports = ReportsController(ground.desk, ground.shell, ground.situation, ground.settings)
        self._made.append(self.reports.close)

    def _make_sync(self) -> None:
        ground = self._ground
        self.sync_center = SyncCenterController(
            ground.desk, ground.shell, ground.situation, ground.forms.opening
        )
        self.conflict = ConflictController(ground.desk, ground.shell, self.problems)

    def _make_rest(self) -> None:
        ground = self._ground
        self.help = HelpController(ground.shell)
        self.reminding = Reminding(ground.desk, ground.shell, ground.settings, ground.forms.appointments)
        concerned = Concerned(self.calendar.reshape, self.reminding.look)
        self.preferences = Preferences(
            ground.desk, ground.shell, ground.situation, ground.settings, concerned
        )
        self._made.append(self.reminding.close)

    def close(self) -> None:
        """Whatever was made by now."""
        for close in self._made:
            close()
