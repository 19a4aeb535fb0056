"""The page of reports as a person sees and works it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.controllers.workspace import Workspace
from desktop.views.reports.figures import FigureRow
from desktop.views.reports.part import ReportPart
from desktop.views.reports.table import FigureTable

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def hour(day: int, hour: int = 17, month: int = 7) -> dict[str, str]:
    """An hour on a day, from 10 AM in California unless told otherwise."""
    start = f"2026-{month:02}-{day:02}T{hour}:00:00.000Z"
    return {"start_time": start, "end_time": start.replace(f"T{hour}", f"T{hour + 1}")}


def rows(part: ReportPart) -> Sequence[FigureRow]:
    return part.table.figures.rows


def cells(part: ReportPart) -> dict[str, tuple[str, ...]]:
    return {row.title: row.cells for row in rows(part)}


def click(table: FigureTable, title: str) -> None:
    row = next(at for at, one in enumerate(table.figures.rows) if one.title == title)
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Where the keyboard is."""
    where = workspace.shell.window.focusWidget()
    assert where is not None
    QTest.keyClick(where, key, held)
