"""What else can be done with an appointment: its address, its copies, its past; and with its day, a route."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject

from desktop.controllers.copies import MOST_WEEKS, copies, days_of
from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.links import Links
from desktop.controllers.reminder_choice import USUAL, chosen, shelf_name
from desktop.controllers.routes import Route, route_of
from desktop.controllers.shell import Shell
from desktop.models.linked import Linked
from desktop.views.calendar.geometry import instant as wall_instant
from desktop.views.editor.duplicate import DuplicateDialog, DuplicateSetup
from desktop.wording.errors import refused_edit
from desktop.wording.moments import canonical, instant, span_text, weekday_day
from desktop.wording.speech import counted, tr
from sync import Record
from sync.errors import ActuallyCareError

Chosen = Callable[[], str]
"""The local id of the appointment that is chosen on a page; empty for none."""
AHEAD = timedelta(days=400)
COMMANDS = ("copy_address", "open_map", "duplicate", "appointment_history")


class VisitWays(QObject):
    """Every command works on the appointment that is chosen on the page where the person is."""

    def __init__(
        self, desk: Desk, shell: Shell, editing: Editing, pages: Mapping[str, Chosen], day: Callable[[], date]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._editing = editing
        self._day = day
        self.links = Links(shell)
        self.dialog: DuplicateDialog | None = None
        acts: dict[str, Callable[[Record], object]] = {
            "copy_address": self.copy_address,
            "open_map": self.open_map,
            "duplicate": self.ask_days,
            "appointment_history": lambda record: editing.edit_appointment(record, "history"),
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

    def ask_days(self, record: Record) -> None:
        """Which days; asked in a small month."""
        start, end = (instant(str(record.fields[name])) for name in ("start_time", "end_time"))
        setup = DuplicateSetup(
            title=record.title,
            span=span_text(start, end, self._desk.zone),
            first=max(start.astimezone(self._desk.zone).date(), self._desk.today),
            today=self._desk.today,
            busy=self._busy(),
            most_weeks=MOST_WEEKS,
        )
        self.dialog = dialog = DuplicateDialog(self._shell.theme, setup, days_of)
        dialog.setParent(self._shell.window, dialog.windowFlags())
        dialog.confirmed.connect(lambda days: self._copy(record, days))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _busy(self) -> frozenset[date]:
        now, zone = self._desk.now(), self._desk.zone
        planned = self._desk.reader.between(canonical(now), canonical(now + AHEAD))
        return frozenset(
            instant(str(record.fields["start_time"])).astimezone(zone).date()
            for record in planned
            if record.fields.get("status") != "cancelled"
        )

    def _copy(self, record: Record, days: Iterable[date]) -> None:
        wanted = tuple(days)
        text = counted(
            len(wanted), "Copy “{title}” to {count} day", "Copy “{title}” to {count} days", title=record.title
        )
        try:
            self._make(record, wanted, text)
        except ActuallyCareError as error:
            if self.dialog is not None:
                self.dialog.say(refused_edit(error).sentence)
            return
        if self.dialog is not None:
            self.dialog.accept()
        self._shell.say(self._receipt(record, wanted), undoable=True)

    def _make(self, record: Record, days: tuple[date, ...], text: str) -> None:
        """One gesture; the copies are reminded of as the original is."""
        undo, own = self._desk.undo, chosen(self._desk.engine, record.id)
        with undo.together(text):
            for fields in copies(record, days, self._desk.zone):
                made = undo.create("appointments", fields, "")
                if own != USUAL:
                    undo.shelve(shelf_name(made.id), own, "")

    def _receipt(self, record: Record, days: tuple[date, ...]) -> str:
        if len(days) == 1:
            return tr("“{title}” copied to {day}", title=record.title, day=weekday_day(days[0]))
        return tr("“{title}” copied to {count} days", title=record.title, count=len(days))

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
