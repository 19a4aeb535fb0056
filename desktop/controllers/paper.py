"""Paper: the sheet that goes with where the person is, previewed, printed or put into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QStandardPaths, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.controllers.desk import Desk
from desktop.controllers.dialogs import over_window
from desktop.controllers.paper_rows import Planned, Range, sheet_of
from desktop.controllers.shell import Shell
from desktop.models.linked import Linked
from desktop.models.situation import Situation
from desktop.views.calendar.geometry import instant
from desktop.views.calendar.times import week_starts
from desktop.views.paper.dialog import PrintPreview, kind_for
from desktop.views.paper.press import Print, paint_pages, pdf_of
from desktop.views.paper.sheets import Sheet, SheetKind
from desktop.wording.moments import canonical, house_locale, zone_text
from desktop.wording.moments import instant as moment_of
from desktop.wording.paper import stamp
from desktop.wording.speech import tr

Shown = Callable[[], tuple[str, date]]
"""The calendar's view and the day that it is about."""
ChooseFile = Callable[[QWidget, str], str]
"""Asks for a file; `""` when the person would rather not."""


def ask_for_file(parent: QWidget, suggested: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Save as PDF"), str(Path(folder) / suggested), tr("PDF files (*.pdf)")
    )
    return chosen


class PaperController(QObject):
    """Reads the days of a sheet when it is asked for, from what is on this laptop."""

    def __init__(self, desk: Desk, shell: Shell, situation: Situation, shown: Shown) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._situation = situation
        self._shown = shown
        self._range = Range("day", desk.today)
        self.choose_file: ChooseFile = ask_for_file
        self.preview: PrintPreview | None = None
        shell.actions.on("print", self.open)

    def open(self) -> None:
        """The day for Today and a day, the week for a week, the list for the agenda."""
        on_calendar = self._shell.trail.is_at("calendar")
        view, day = self._shown() if on_calendar else ("today", self._desk.today)
        self._range = _starting(kind_for(view), day)
        self.show(self.sheet())

    def show(self, sheet: Sheet) -> None:
        """Open the preview of a sheet, whatever it is about."""
        self.preview = preview = PrintPreview(self._shell.theme, house_locale())
        over_window(self._shell, preview, self._closed)
        preview.sheetRequested.connect(self._choose)
        preview.turned.connect(self._turn)
        preview.saveRequested.connect(self._save)
        preview.printRequested.connect(self._print)
        preview.show_sheet(sheet)
        preview.open()

    def _closed(self) -> None:
        self.preview = None

    def sheet(self) -> Sheet:
        """What is to be printed, as it is now."""
        zone, days = self._desk.zone, self._range
        start = instant(days.first, 0, zone)
        end = instant(days.first + timedelta(days=days.count), 0, zone)
        visits = self._desk.reader.between(canonical(start), canonical(end))
        planned = Planned(visits, Linked(self._desk.reader, visits), self._desk.now(), zone)
        return sheet_of(days, planned, self._agent(), self.stamp(("appointments",)))

    def _agent(self) -> str:
        return f"{self._desk.agent} · {zone_text(self._desk.zone)}"

    def stamp(self, resources: Sequence[str]) -> str:
        """How far what is printed of these can be trusted."""
        self._situation.read()
        standing, status = self._situation.standing, self._situation.status
        walks = [status.resources[name].last_complete_walk for name in resources] if status else [None]
        read = [moment_of(walk) for walk in walks if walk]
        read_at = min(read) if len(read) == len(walks) else None
        return stamp(self._desk.now(), self._desk.zone, standing.waiting, standing.needs, read_at)

    def _choose(self, kind: SheetKind) -> None:
        self._range = _starting(kind, self._range.first if self._range.kind == "day" else self._shown_day())
        self._show()

    def _shown_day(self) -> date:
        """Out of a week with today in it, today is the day that is meant."""
        today, first = self._desk.today, self._range.first
        return today if first <= today < first + timedelta(days=self._range.count) else first

    def _turn(self, by: int) -> None:
        self._range = self._range.turned(by)
        self._show()

    def _show(self) -> None:
        if self.preview is not None:
            self.preview.show_sheet(self.sheet())

    def _save(self) -> None:
        preview = self.preview
        if preview is None or preview.printed is None or preview.sheet is None:
            return
        name = f"{preview.sheet.head.title}.pdf"
        chosen = self.choose_file(preview, name)
        if not chosen:
            return
        if not _write(chosen, pdf_of(preview.printed, preview.sheet.head.title)):
            preview.say(tr("The file could not be written there. Choose another folder."))
            return
        preview.accept()
        self._shell.say(tr("Saved as {file}", file=Path(chosen).name))

    def _print(self) -> None:
        preview = self.preview
        if preview is None or preview.printed is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(preview.printed.layout)
        printer.setDocName(preview.windowTitle())
        dialog = QPrintDialog(printer, preview)
        printed = preview.printed
        dialog.finished.connect(lambda result: self.print_on(printer, printed) if result else None)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter, printed: Print) -> None:
        """Hands the pages to a printer that the person has chosen."""
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            if self.preview is not None:
                self.preview.say(tr("The printer does not answer. Nothing was printed."))
            return
        paint_pages(printed, painter, printer)
        painter.end()
        if self.preview is not None:
            self.preview.accept()
        self._shell.say(tr("Sent to the printer"))


def _starting(kind: SheetKind, day: date) -> Range:
    """A week begins where weeks begin here."""
    if kind != "week":
        return Range(kind, day)
    return Range(kind, day - timedelta(days=(day.isoweekday() - week_starts()) % 7))


def _write(path: str, data: bytes) -> bool:
    """All of it or nothing."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    file.write(data)
    return file.commit()
