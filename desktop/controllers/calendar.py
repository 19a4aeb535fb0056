"""The calendar page: its days, its blocks, and what the person does to them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.controllers.appointments import STATUSES
from desktop.controllers.blocks import block_of
from desktop.controllers.calendar_menus import CalendarMenus
from desktop.controllers.calendar_sight import CalendarSight
from desktop.controllers.desk import Desk
from desktop.controllers.dropping import Dropping
from desktop.controllers.forms import Forms
from desktop.controllers.planning import Planning
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.situation import Situation
from desktop.settings import Settings
from desktop.views.calendar.mini_month import MiniMonth
from desktop.views.calendar.month_days import next_month
from desktop.views.calendar.page import CalendarPage
from desktop.views.calendar.shown import VIEWS
from desktop.views.parts.drag_entry import DraggedEntry
from desktop.wording.moments import age_text, instant
from desktop.wording.properties import STALE_HOURS
from desktop.wording.speech import tr
from sync import Status

MINUTE_MS = 20_000
RESOURCE = "appointments"
WEEK = "week"
"""The `resource` of a place that is the week with a day, its `id`."""


class CalendarController(QObject):
    """Reads the days in sight and nothing else."""

    def __init__(
        self, desk: Desk, shell: Shell, forms: Forms, situation: Situation, settings: Settings
    ) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._appointments = forms.appointments
        self._situation = situation
        self._settings = settings
        self.page = CalendarPage(shell.theme, desk.today, desk.zone)
        self.mini = MiniMonth(shell.theme, desk.today)
        self.sight = CalendarSight(desk, self.page, self.mini)
        self.model = self.sight.model
        self._dropping = Dropping(desk, shell, self.page)
        self.planning = Planning(desk, shell, settings, self.page, forms.appointments)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_MS)
        self._connect()
        self._register()
        view = settings.calendar_view
        self.page.set_view(view if view in VIEWS else "week")
        self.page.grid.set_work_hours(*settings.work_hours)
        self._show_now()
        self._timer.start()

    def _connect(self) -> None:
        page = self.page
        page.rangeChanged.connect(self._show_range)
        page.viewChanged.connect(self._keep_view)
        page.bar.syncRequested.connect(lambda: self._shell.actions.run("sync_now"))
        page.grid.entryDropped.connect(self._drop)
        for planner in (page.grid, page.month):
            planner.moved.connect(self._move)
        page.grid.createRequested.connect(lambda start, end: self._appointments.new((start, end)))
        for view in (page.grid, page.agenda, page.month):
            view.opened.connect(self.open)
        page.chosen.changed.connect(self._allow)
        self._menus = CalendarMenus(self._shell, page, lambda: self.chosen)
        self.mini.dayChosen.connect(self.page.show_day)
        self.sight.changed.connect(self._show_note)
        self._situation.changed.connect(self._show_note)
        self._timer.timeout.connect(self._show_now)
        self._timer.timeout.connect(self._show_note)
        self._shell.went.connect(self._went)

    def _register(self) -> None:
        actions = self._shell.actions
        for view in VIEWS:
            actions.on(view, partial(self._set_view, view))
        for name, status in STATUSES:
            actions.on(name, partial(self._decide, status))
        actions.on("today", self.page.show_today)
        actions.on("open_appointment", lambda: self._appointments.edit(self.chosen))
        actions.on("delete_appointment", lambda: self._appointments.delete(self.chosen))
        actions.on("late", lambda: self._appointments.late(self.chosen))
        self._shell.add_page("calendar", self.page, self._show)

    @property
    def chosen(self) -> str:
        """The appointment that is chosen here; empty for none."""
        return self.page.chosen.id

    def close(self) -> None:
        self._timer.stop()
        self.sight.close()

    def _show(self, place: Place) -> str:
        self.sight.wake(awake=True)
        if place.resource == WEEK:
            self.page.set_view(WEEK)
            self.page.show_day(date.fromisoformat(place.id))
        elif place.id:
            self._show_day_of(place.id)
        return tr("Calendar")

    def _went(self, place: Place) -> None:
        here = place.page == "calendar"
        self._shell.frame.rail.set_extra(self.mini if here else None)
        self._shell.actions.allow("calendar", here)
        self._shell.actions.allow("appointment", here and bool(self.chosen))
        if here:
            self.page.current.setFocus()
            if place.id and place.resource != WEEK:
                self.page.select(place.id)
        else:
            self.sight.wake(awake=False)

    def _set_view(self, view: str) -> None:
        self.page.set_view(view)
        self.page.current.setFocus()

    def _keep_view(self, view: str) -> None:
        self._settings.calendar_view = view

    def shown(self) -> tuple[str, date]:
        """The view, and the day that it is about."""
        return self.page.view, self.page.day

    def reshape(self) -> None:
        """The working day or the first day of the week is another one."""
        self.page.show_day(self.page.day)
        self.page.grid.set_work_hours(*self._settings.work_hours)

    def _drop(self, entry: DraggedEntry, start: datetime, end: datetime) -> None:
        made = self._dropping.make(entry, (start, end))
        if made is not None:
            self.model.read()
            self.page.select(made.id)

    def _show_day_of(self, record_id: str) -> None:
        found = self._desk.reader.find(RESOURCE, [record_id]).get(record_id)
        if found is not None:
            start = block_of(found, "").start
            self.page.show_day(start.astimezone(self._desk.zone).date())

    def _show_range(self, first: date, count: int) -> None:
        self.sight.show(first, count)
        last = first + timedelta(days=count - 1)
        if self.page.view == "month":
            first, last = self.page.day.replace(day=1), next_month(self.page.day) - timedelta(days=1)
        self.mini.set_marked(first, last)

    def _show_note(self) -> None:
        status, busy = self._situation.status, self._situation.standing.busy
        self.page.bar.set_missing(missing_text(status, busy=busy))
        self.page.bar.set_age(old_text(status, self._desk.now()))

    def _show_now(self) -> None:
        self.page.set_now(self._desk.now())
        self.mini.set_today(self._desk.today)

    def _move(self, record_id: str, start: datetime, end: datetime) -> None:
        if not self._appointments.move(record_id, start, end):
            self.model.read()

    def _decide(self, status: str) -> None:
        self._appointments.decide(self.chosen, status)

    def _allow(self, record_id: str) -> None:
        if self._shell.actions.page == "calendar":
            self._shell.actions.allow("appointment", bool(record_id))

    def open(self, record_id: str) -> None:
        self._appointments.open(record_id, self._menus.area_of(record_id))


def old_text(status: Status | None, now: datetime) -> str:
    """ "as of 3 days ago", for appointments that were not read completely for a day."""
    read = status.resources[RESOURCE].last_complete_walk if status is not None else None
    if read is None or (now - instant(read)).total_seconds() <= STALE_HOURS * 3600:
        return ""
    return tr("as of {age}", age=age_text(instant(read), now))


def missing_text(status: Status | None, *, busy: bool) -> str:
    """Said while the list of all appointments was never read to its end: some may be missing."""
    if status is None or status.resources[RESOURCE].last_complete_walk is not None:
        return ""
    return (
        tr("Still being read from the server") if busy else tr("Not all appointments are on this laptop yet")
    )
