"""A list as a file for other programs: what it is narrowed to, in its order, one row a line."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.controllers.cells import Cell, harmless
from desktop.controllers.exporting import whole_file
from desktop.controllers.shell import Shell
from desktop.wording.speech import counted, tr

SPREADSHEET = "utf-8-sig"
"""Without the mark at its start, spreadsheets take letters with accents for two others."""
ChooseFile = Callable[[QWidget, str], str]
"""Asks for a file, and suggests a name; "" when the person would rather not."""


@dataclass(frozen=True)
class TableSheet:
    """`name` is what the file is called at first, without the day; `rows` are read as they are written."""

    name: str
    headings: Sequence[str]
    count: int
    rows: Iterable[Sequence[Cell]]


def ask_for_file(parent: QWidget, name: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Export this list"), str(Path(folder) / name), tr("Tables (*.csv)")
    )
    return chosen


class TableFile:
    """The receipt says how many rows went where."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.choose_file: ChooseFile = ask_for_file

    def export(self, sheet: TableSheet, today: date) -> None:
        if not sheet.count:
            self._shell.say(tr("There is nothing in this list to export."))
            return
        chosen = self.choose_file(self._shell.window, f"actuallycare-{sheet.name}-{today.isoformat()}.csv")
        if chosen:
            self._shell.say(_write(sheet, Path(chosen)))


def _write(sheet: TableSheet, path: Path) -> str:
    """The receipt."""
    count = 0
    try:
        with whole_file(path, SPREADSHEET) as file:
            out = csv.writer(file)
            out.writerow(sheet.headings)
            for row in sheet.rows:
                out.writerow([harmless(cell) for cell in row])
                count += 1
    except OSError:
        return tr("That file cannot be written. Choose another folder.")
    return counted(
        count,
        "{count} row is in {file}, in the folder {folder}",
        "{count} rows are in {file}, in the folder {folder}",
        file=path.name,
        folder=path.parent.name,
    )
