"""Reminders from the local calendar: at the right minute, also after a sleep, in the window and the tray."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.blocks import span_of
from desktop.controllers.desk import Desk
from desktop.controllers.reminder_choice import leads_of
from desktop.controllers.reminder_text import reminder_row
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.reminders import (
    Answer,
    Near,
    Schedule,
    answers_from_json,
    answers_to_json,
    put_off,
    schedule,
)
from desktop.settings import Settings
from desktop.views.reminders.panel import MOST, ReminderPanel
from desktop.wording.moments import canonical
from desktop.wording.speech import counted
from sync import Record

SHELF = "reminders"
AHEAD = timedelta(hours=26)
LOOK_MS = 20_000
"""Looked at so often whatever happens: timers do not run while a laptop sleeps."""
CONCERNED = "appointments"


class Reminding(QObject):
    """`spoke` carries the title and how near it is, for whoever can say it outside of the window."""

    spoke = Signal(str, str)

    def __init__(self, desk: Desk, shell: Shell, settings: Settings, appointments: AppointmentDesk) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._settings = settings
        self._appointments = appointments
        self._answers = answers_from_json(desk.engine.shelf.get(SHELF, {}))
        self._records: dict[str, Record] = {}
        self._told: set[str] = set()
        self.panel = ReminderPanel(shell.theme, shell.frame)
        self.panel.opened.connect(self._open)
        self.panel.snoozed.connect(self._put_off)
        self.panel.closed.connect(lambda key: self._answer(key, None))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        desk.bridge.changed.connect(self._heard)
        shell.woken.connect(self.look)
        shell.actions.on("reminders", self.panel.take_keyboard)

    def start(self) -> None:
        self._timer.start()
        self.look()

    def close(self) -> None:
        self._timer.stop()

    def _heard(self, ids: object, _by_person: bool) -> None:
        if isinstance(ids, dict) and (not ids or CONCERNED in ids):
            self.look()

    def look(self) -> None:
        """Say what is due now."""
        due = self._schedule(self._settings.remind_minutes).due
        now, zone = self._desk.now(), self._desk.zone
        rows = [reminder_row(self._records[item.id], now, zone) for item in due]
        left = len(rows) - MOST
        more = counted(left, "{count} more", "{count} more") if left > 0 else ""
        self.panel.show_rows(rows, more)
        for row in rows:
            if row.id not in self._told:
                self.spoke.emit(row.title, row.when)
        self._told = {row.id for row in rows}

    def _schedule(self, usual: int | None) -> Schedule:
        """`usual` minutes before, or None for never, where the appointment has no time of its own."""
        now = self._desk.now()
        planned = self._desk.reader.between(canonical(now), canonical(now + AHEAD))
        self._records = {
            record.id: record for record in planned if record.fields.get("status") in (None, "scheduled")
        }
        leads = leads_of(self._desk.engine, self._records, usual)
        near = [
            Near(key, *span_of(self._records[key]), timedelta(minutes=lead))
            for key, lead in leads.items()
            if lead is not None
        ]
        return schedule(near, self._answers, now, timedelta(minutes=usual or 0))

    def _answer(self, key: str, until: datetime | None) -> None:
        """Later, or no more; kept over a restart."""
        record = self._records.get(key)
        if record is None:
            return
        self._answers[key] = Answer(span_of(record)[0], until)
        self._desk.engine.shelf.put(SHELF, answers_to_json(self._answers, self._desk.now()))
        self.look()

    def _put_off(self, key: str, choice: str) -> None:
        record = self._records.get(key)
        if record is not None:
            self._answer(key, put_off(choice, span_of(record)[0], self._desk.now()))

    def _open(self, key: str) -> None:
        self._answer(key, None)
        self._shell.go(Place("today"))
        self._appointments.edit(key)
