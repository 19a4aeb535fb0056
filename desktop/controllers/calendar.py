"""The calendar page: its days, its blocks, and what the person does to them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.blocks import block_of
from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.appointments import Appointments
from desktop.settings import Settings
from desktop.views.calendar.geometry import instant
from desktop.views.calendar.mini_month import MiniMonth
from desktop.views.calendar.page import CalendarPage
from desktop.wording.speech import tr

MINUTE_MS = 20_000
VIEWS = ("day", "three", "week", "agenda")
STATUSES = (
    ("done", "completed"),
    ("no_show", "no_show"),
    ("cancel_visit", "cancelled"),
    ("reopen", "scheduled"),
)
MENU = ("open_appointment", "", "done", "no_show", "cancel_visit", "reopen", "", "delete_appointment")


class CalendarController(QObject):
    """Reads the days in sight and nothing else."""

    def __init__(self, desk: Desk, shell: Shell, appointments: AppointmentDesk, settings: Settings) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._appointments = appointments
        self._settings = settings
        self._selected = ""
        self.model = Appointments(desk.reader, desk.bridge)
        self.page = CalendarPage(shell.theme, desk.today, desk.zone)
        self.mini = MiniMonth(shell.theme, desk.today)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE_MS)
        self._connect()
        self._register()
        view = settings.calendar_view
        self.page.set_view(view if view in VIEWS else "week")
        self._show_now()
        self._timer.start()

    def _connect(self) -> None:
        page = self.page
        page.rangeChanged.connect(self._show_range)
        page.grid.moved.connect(self._move)
        page.grid.createRequested.connect(lambda start, end: self._appointments.new((start, end)))
        for view in (page.grid, page.agenda):
            view.opened.connect(self.open)
            view.selected.connect(self._select)
            view.statusRequested.connect(self._appointments.decide)
            view.deleteRequested.connect(self._appointments.delete)
        for widget in (page.grid.board, page.agenda):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.grid.board.customContextMenuRequested.connect(self._menu_on_grid)
        page.agenda.customContextMenuRequested.connect(self._menu_on_agenda)
        self.mini.dayChosen.connect(self.page.show_day)
        self.model.changed.connect(self._show_blocks)
        self._timer.timeout.connect(self._show_now)
        self._shell.went.connect(self._went)

    def _register(self) -> None:
        actions = self._shell.actions
        for view in VIEWS:
            actions.on(view, partial(self._set_view, view))
        for name, status in STATUSES:
            actions.on(name, partial(self._decide, status))
        actions.on("today", self.page.show_today)
        actions.on("open_appointment", lambda: self._appointments.edit(self._selected))
        actions.on("delete_appointment", lambda: self._appointments.delete(self._selected))
        actions.on("late", lambda: self._appointments.late(self._selected))
        self._shell.add_page("calendar", self.page, self._show)

    def close(self) -> None:
        self._timer.stop()

    def _show(self, place: Place) -> str:
        if place.id:
            self._show_appointment(place.id)
        return tr("Calendar")

    def _went(self, place: Place) -> None:
        here = place.page == "calendar"
        self._shell.frame.rail.set_extra(self.mini if here else None)
        self._shell.actions.allow("appointment", here and bool(self._selected))
        if here:
            (self.page.agenda if self._settings.calendar_view == "agenda" else self.page.grid).setFocus()

    def _set_view(self, view: str) -> None:
        self._settings.calendar_view = view
        self.page.set_view(view)

    def _show_appointment(self, record_id: str) -> None:
        found = self._desk.reader.find("appointments", [record_id]).get(record_id)
        if found is not None:
            start = block_of(found, "").start
            self.page.show_day(start.astimezone(self._desk.zone).date())
            self.page.select(record_id)

    def _show_range(self, first: date, count: int) -> None:
        zone = self._desk.zone
        self.model.show(instant(first, 0, zone), instant(first + timedelta(days=count), 0, zone))
        self.mini.set_marked(first, first + timedelta(days=count - 1))

    def _show_blocks(self) -> None:
        model = self.model
        self.page.set_blocks([block_of(record, model.client_of(record)) for record in model.records])
        if self._selected not in {record.id for record in model.records}:
            self._select("")
        self._show_busy()

    def _show_busy(self) -> None:
        first = self.page.first.replace(day=1)
        zone = self._desk.zone
        start, end = instant(first - timedelta(days=7), 0, zone), instant(first + timedelta(days=45), 0, zone)
        self.mini.set_busy(self.model.busy_days(start, end, zone))

    def _show_now(self) -> None:
        self.page.set_now(self._desk.now())
        self.mini.set_today(self._desk.today)

    def _move(self, record_id: str, start: datetime, end: datetime) -> None:
        if not self._appointments.move(record_id, start, end):
            self.model.read()

    def _decide(self, status: str) -> None:
        self._appointments.decide(self._selected, status)

    def _select(self, record_id: str) -> None:
        self._selected = record_id
        if self._shell.actions.page == "calendar":
            self._shell.actions.allow("appointment", bool(record_id))

    def open(self, record_id: str) -> None:
        self._appointments.open(record_id, self._area_of(record_id))

    def _area_of(self, record_id: str) -> QRect:
        """Where the appointment is on the screen; the page's middle if it is not in sight."""
        board = self.page.grid.board
        widget = board.shelf.widget(record_id)
        if widget is not None and widget.isVisible():
            return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        return QRect(
            self.page.mapToGlobal(self.page.rect().center()) - QPoint(180, 160), QRect(0, 0, 1, 1).size()
        )

    def _menu_on_grid(self, pos: QPoint) -> None:
        board = self.page.grid.board
        widget = board.widget_at(pos)
        if widget is not None:
            board.select(widget.block.id)
        if self._selected:
            self._pop_up(board.mapToGlobal(pos))

    def _menu_on_agenda(self, pos: QPoint) -> None:
        if self._selected:
            self._pop_up(self.page.agenda.viewport().mapToGlobal(pos))

    def _pop_up(self, at: QPoint) -> None:
        menu = self._shell.menu(MENU, self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
