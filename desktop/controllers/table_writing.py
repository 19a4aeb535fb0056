"""One list on its way into a file, on a thread of its own: read and written a few rows at a time."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from desktop.controllers.cells import Cell, harmless
from desktop.controllers.exporting import whole_file

SPREADSHEET = "utf-8-sig"
"""Without the mark at its start, spreadsheets take letters with accents for two others."""
AT_ONCE = 50
BREATH = 0.001
"""Seconds after so many rows, in which the window has the processor to itself."""
PATIENCE = 5.0
"""Seconds that the end of the program waits for a file that is being written."""


@dataclass(frozen=True)
class TableSheet:
    """`name` is what the file is called at first, without the day; `rows` are read as they are written."""

    name: str
    headings: Sequence[str]
    count: int
    rows: Iterable[Sequence[Cell]]


class Stopped(Exception):
    """Nobody waits for the file any more; it is not there, or as it was before."""


class TableWriting:
    """`write` may be called on any thread, once."""

    def __init__(self, sheet: TableSheet, path: Path) -> None:
        self.path = path
        self._sheet = sheet
        self._stopped = Event()
        self._ended = Event()

    def write(self) -> int:
        """How many rows were written. Raises OSError, Stopped, and whatever reading raises."""
        try:
            with whole_file(self.path, SPREADSHEET) as file:
                out = csv.writer(file)
                out.writerow(self._sheet.headings)
                count = 0
                for count, row in enumerate(self._sheet.rows, 1):
                    out.writerow([harmless(cell) for cell in row])
                    if count % AT_ONCE == 0 and self._stopped.wait(BREATH):
                        raise Stopped
                return count
        finally:
            self._ended.set()

    def finish(self, seconds: float = PATIENCE) -> None:
        """Waits for the end; what takes longer than that is given up."""
        if not self._ended.wait(seconds):
            self._stopped.set()
            self._ended.wait(PATIENCE)
