"""Ctrl+Shift+N: an appointment from one typed line, with a client who is new if need be."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.desk import Desk
from desktop.controllers.quick_text import NEWCOMER, preview_of
from desktop.controllers.quick_wish import QuickWish, understood
from desktop.controllers.shell import Shell
from desktop.views.quick_add.line import QuickLine
from desktop.wording.errors import refused_edit
from desktop.wording.moments import canonical, day_name, span_text
from desktop.wording.speech import tr
from sync.errors import ActuallyCareError

DRAFT = "draft.quick_add"
KEEP_AFTER_MS = 500
MOST_NAMED = 2


class QuickAdding(QObject):
    """What is typed survives a crash, and is there again until it was saved or let be."""

    def __init__(self, desk: Desk, shell: Shell, appointments: AppointmentDesk) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._appointments = appointments
        self._wish: QuickWish | None = None
        self._making = True
        self._typed = ""
        self.line: QuickLine | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        shell.actions.on("quick_add", self.open)

    def open(self) -> None:
        if self.line is not None:
            self.line.field.setFocus()
            return
        self.line = line = QuickLine(self._shell.theme, self._shell.window)
        self._making = True
        line.typed.connect(self._read)
        line.switched.connect(self._switch)
        line.submitted.connect(self._save)
        line.formRequested.connect(self._open_form)
        line.rejected.connect(self._let_be)
        line.finished.connect(self._closed)
        line.draftDiscarded.connect(self._forget)
        kept = str(self._desk.engine.shelf.get(DRAFT, ""))
        line.begin(kept, tr("You typed this before; it is not saved yet.") if kept else "")

    def close(self) -> None:
        """The window goes: what was typed stays for the next time."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _read(self, typed: str) -> None:
        self._typed = typed
        self._wish = understood(self._desk.engine, typed, self._desk.now(), self._desk.zone)
        self._show()
        if not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        if self.line is None or self._wish is None:
            return
        overlaps = self._overlaps(self._wish)[:MOST_NAMED] if self._wish.ready else []
        self.line.show_preview(
            preview_of(self._wish, self._desk.today, self._desk.zone, overlaps=overlaps, making=self._making)
        )

    def _overlaps(self, wish: QuickWish) -> list[str]:
        planned = self._desk.reader.between(canonical(wish.start), canonical(wish.end))
        return [record.title for record in planned if record.fields.get("status") != "cancelled"]

    def _switch(self, key: str, on: bool) -> None:
        if key == NEWCOMER:
            self._making = on

    def _save(self) -> None:
        wish = self._wish
        if self.line is None or wish is None:
            return
        try:
            self._add(wish)
        except ActuallyCareError as error:
            self.line.show_error(refused_edit(error).sentence)
            return
        self._forget()
        self.line.accept()
        day = day_name(wish.start.date(), self._desk.today)
        span = span_text(wish.start, wish.end, self._desk.zone)
        receipt = tr("Added “{title}”, {day}, {span}", title=wish.title, day=day, span=span)
        self._shell.say(receipt, undoable=True)

    def _add(self, wish: QuickWish) -> None:
        undo = self._desk.undo
        with undo.together(tr("Add “{title}”", title=wish.title)):
            client = None
            if wish.newcomer is not None and self._making:
                first, last = wish.newcomer
                made = {"first_name": first, "last_name": last, "client_type": "buyer"}
                client = undo.create("clients", made, "").id
            undo.create("appointments", wish.fields(client), "")

    def _open_form(self) -> None:
        wish = self._wish
        if self.line is None or wish is None:
            return
        self._forget()
        self.line.accept()
        more = wish.fields(None)
        client = more.pop("client_id", "")
        self._appointments.new((wish.start, wish.end), client, more)

    def _keep(self) -> None:
        self._desk.engine.shelf.put(DRAFT, self._typed or None)

    def _let_be(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._timer.stop()
        self._typed = ""
        self._keep()

    def _closed(self, _result: int) -> None:
        if self.line is not None:
            self.line.deleteLater()
        self.line = None
