"""An appointment on other days: which ones is asked in a small month, and one gesture makes all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QObject

from desktop.controllers.blocks import span_of
from desktop.controllers.copies import MOST_WEEKS, copies, days_of
from desktop.controllers.desk import Desk
from desktop.controllers.dialogs import confirmed, over_window
from desktop.controllers.reminder_choice import USUAL, chosen, shelf_name
from desktop.controllers.shell import Shell
from desktop.views.editor.duplicate import DuplicateDialog, DuplicateSetup
from desktop.wording.moments import canonical, instant, span_text, weekday_day
from desktop.wording.speech import counted, tr
from sync import Record

AHEAD = timedelta(days=400)


class Duplicating(QObject):
    """The dialog stays open until the copies are on disk."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self.dialog: DuplicateDialog | None = None

    def ask(self, record: Record) -> None:
        start, end = span_of(record)
        setup = DuplicateSetup(
            title=record.title,
            span=span_text(start, end, self._desk.zone),
            first=max(start.astimezone(self._desk.zone).date(), self._desk.today),
            today=self._desk.today,
            busy=self._busy(),
            most_weeks=MOST_WEEKS,
        )
        self.dialog = dialog = DuplicateDialog(self._shell.theme, setup, days_of)
        over_window(self._shell, dialog, self._closed)
        dialog.confirmed.connect(lambda days: self._copy(record, days))
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
        if confirmed(self.dialog, lambda: self._make(record, wanted, text)) is not None:
            self._shell.say(self._receipt(record, wanted), undoable=True)

    def _make(self, record: Record, days: tuple[date, ...], text: str) -> list[Record]:
        """One gesture; the copies are reminded of as the original is."""
        undo, own = self._desk.undo, chosen(self._desk.engine, record.id)
        made: list[Record] = []
        with undo.together(text):
            for fields in copies(record, days, self._desk.zone):
                made.append(undo.create("appointments", fields, ""))
                if own != USUAL:
                    undo.shelve(shelf_name(made[-1].id), own, "")
        return made

    def _receipt(self, record: Record, days: tuple[date, ...]) -> str:
        if len(days) == 1:
            return tr("“{title}” copied to {day}", title=record.title, day=weekday_day(days[0]))
        return tr("“{title}” copied to {count} days", title=record.title, count=len(days))

    def _closed(self) -> None:
        self.dialog = None
