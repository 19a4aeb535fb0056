"""A list as a file for other programs: what it is narrowed to, in its order, one row a line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.bridge import Errand
from desktop.controllers.shell import Shell
from desktop.controllers.table_writing import TableSheet, TableWriting
from desktop.wording.errors import unwritten_file
from desktop.wording.speech import counted, tr

ChooseFile = Callable[[QWidget, str], str]
"""Asks for a file, and suggests a name; "" when the person would rather not."""


def ask_for_file(parent: QWidget, name: str) -> str:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Export this list"), str(Path(folder) / name), tr("Tables (*.csv)")
    )
    return chosen


class TableFile:
    """One file at a time, while the window goes on; the receipt says how many rows went where."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._writing: TableWriting | None = None
        self.choose_file: ChooseFile = ask_for_file

    def export(self, sheet: TableSheet, today: date) -> None:
        if self._writing is not None:
            self._shell.say(tr("{file} is still being written.", file=self._writing.path.name))
        elif not sheet.count:
            self._shell.say(tr("There is nothing in this list to export."))
        else:
            name = f"actuallycare-{sheet.name}-{today.isoformat()}.csv"
            chosen = self.choose_file(self._shell.window, name)
            if chosen:
                self._begin(TableWriting(sheet, Path(chosen)))

    def close(self) -> None:
        """What is being written is finished first; what takes too long is given up, and nobody is told."""
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.finish()

    def _begin(self, writing: TableWriting) -> None:
        self._writing = writing
        errand = Errand(writing.write)
        errand.done.connect(lambda count: self._done(writing, count))
        errand.failed.connect(lambda error: self._failed(writing, error))
        self._shell.say(tr("{file} is being written…", file=writing.path.name))
        errand.start()

    def _done(self, writing: TableWriting, count: int) -> None:
        if self._is_over(writing):
            return
        self._shell.say(
            counted(
                count,
                "{count} row is in {file}, in the folder {folder}",
                "{count} rows are in {file}, in the folder {folder}",
                file=writing.path.name,
                folder=writing.path.parent.name,
            )
        )

    def _failed(self, writing: TableWriting, error: Exception) -> None:
        if self._is_over(writing):
            return
        if isinstance(error, OSError):
            self._shell.say(unwritten_file(error, writing.path.name))
            return
        self._shell.say(tr("The list could not be read to its end; no file was written."))
        raise error

    def _is_over(self, writing: TableWriting) -> bool:
        """Whether the account was closed meanwhile; from now on another file can be written."""
        over = self._writing is not writing
        if not over:
            self._writing = None
        return over
