"""A new appointment on the day that the calendar is about."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.blocks import GIVEN_UP, span_of
from desktop.controllers.desk import Desk
from desktop.controllers.free_hour import Span, Working, free_span
from desktop.controllers.shell import Shell
from desktop.settings import Settings
from desktop.views.calendar.geometry import instant
from desktop.views.calendar.page import CalendarPage
from desktop.wording.moments import canonical

TWO_DAYS = timedelta(days=2)


class Planning(QObject):
    """Proposes an hour; the form that opens with it lets the person choose another."""

    def __init__(
        self,
        desk: Desk,
        shell: Shell,
        settings: Settings,
        page: CalendarPage,
        appointments: AppointmentDesk,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._page = page
        self._appointments = appointments
        for command in ("new_on_day", "new_appointment"):
            shell.actions.on(command, self.new, "calendar")
        page.month.planRequested.connect(self.plan)
        shell.actions.on("filter", page.bar.filter.open, "calendar")

    def new(self) -> None:
        self.plan(self.day())

    def plan(self, day: date) -> None:
        self._appointments.new(self.proposed(day))

    def proposed(self, day: date) -> Span:
        zone = self._desk.zone
        working = Working(*self._settings.work_hours, self._settings.visit_minutes, zone)
        begin, end = instant(day, 0, zone), instant(day + TWO_DAYS, 0, zone)
        planned = self._desk.reader.between(canonical(begin), canonical(end))
        taken = [span_of(record) for record in planned if record.fields.get("status") not in GIVEN_UP]
        return free_span(day, taken, self._desk.now(), working)

    def day(self) -> date:
        """The one that was chosen in the view in sight; else that to which the person went, or today."""
        page, today = self._page, self._desk.today
        chosen = self._chosen_day()
        if chosen is not None and chosen != page.day:
            return chosen
        # A window that stays open overnight is still where the person went to the day before.
        left_behind = page.day < today < page.first + timedelta(days=page.count)
        return today if left_behind else page.day

    def _chosen_day(self) -> date | None:
        """In the month the one under the keyboard, elsewhere that of the chosen appointment."""
        if self._page.view == "month":
            return self._page.month.current_day()
        key = self._page.chosen.id
        record = self._desk.reader.find("appointments", [key]).get(key) if key else None
        return span_of(record)[0].astimezone(self._desk.zone).date() if record else None
