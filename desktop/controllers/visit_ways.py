"""What else can be done with an appointment: its address, a copy, its past; and with its day, a route."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.desk import Desk
from desktop.controllers.links import Links
from desktop.controllers.routes import Route, route_of
from desktop.controllers.shell import Shell
from desktop.models.linked import Linked
from desktop.views.calendar.geometry import instant as wall_instant
from desktop.wording.moments import canonical
from desktop.wording.speech import tr
from sync import Record

Chosen = Callable[[], str]
"""The local id of the appointment that is chosen on a page; empty for none."""
COMMANDS = ("copy_address", "open_map", "duplicate", "appointment_history")


class VisitWays(QObject):
    """Every command works on the appointment that is chosen on the page where the person is."""

    def __init__(
        self,
        desk: Desk,
        shell: Shell,
        appointments: AppointmentDesk,
        pages: Mapping[str, Chosen],
        day: Callable[[], date],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._day = day
        self.links = Links(shell)
        acts: dict[str, Callable[[Record], object]] = {
            "copy_address": self.copy_address,
            "open_map": self.open_map,
            "duplicate": lambda record: appointments.duplicate(record.id),
            "appointment_history": lambda record: appointments.edit(record.id, "history"),
        }
        for page, of_page in pages.items():
            for name, act in acts.items():
                shell.actions.on(name, partial(self._with, of_page, act), page)
        shell.actions.on("route", self.open_route)
        shell.actions.on("copy_route", self.copy_route)

    def _with(self, of_page: Chosen, act: Callable[[Record], object]) -> None:
        key = of_page()
        record = self._desk.reader.find("appointments", [key]).get(key) if key else None
        if record is None:
            self._shell.say(tr("That appointment is no longer on this laptop."))
            return
        act(record)

    def copy_address(self, record: Record) -> None:
        address = self._address(record)
        if address:
            self.links.copy(address)

    def open_map(self, record: Record) -> None:
        address = self._address(record)
        if address:
            self.links.map(address)

    def _address(self, record: Record) -> str:
        address = Linked(self._desk.reader, [record]).address(record)
        if not address:
            self._shell.say(tr("“{title}” has no address. Edit it to add a place.", title=record.title))
        return address

    def route(self) -> Route:
        """Of the day that the page is about."""
        day, zone = self._day(), self._desk.zone
        start, end = wall_instant(day, 0, zone), wall_instant(day + timedelta(days=1), 0, zone)
        visits = self._desk.reader.between(canonical(start), canonical(end))
        return route_of(day, visits, Linked(self._desk.reader, visits), zone)

    def open_route(self) -> None:
        route = self.route()
        if not route.addresses or self.links.route(route.url(), route.text()):
            self._shell.say(route.said(copied=False))

    def copy_route(self) -> None:
        route = self.route()
        if route.stops:
            self.links.put_away(route.text())
        self._shell.say(route.said(copied=True))
