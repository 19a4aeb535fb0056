"""The list of all people, scrolled with the wheel: each frame until it is painted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import say, settle, timed, told, window

FRAMES = 200
LIMIT = 33.0


def wheel(table: QAbstractItemView, by: int) -> None:
    middle = QPointF(table.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(table.viewport().mapToGlobal(middle.toPoint())),
        QPoint(0, by),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(table.viewport(), event)
    QApplication.processEvents()


def leap(table: QAbstractItemView, share: float) -> None:
    bar = table.verticalScrollBar()
    bar.setValue(int(bar.maximum() * share))
    QApplication.processEvents()


def main(_arguments: list[str]) -> None:
    with copy() as place, window(place, "people") as workspace:
        settle(1.0)
        table = workspace.people.page.table
        say("rows", f"{workspace.people.model.rowCount():,}")
        say("a frame of the wheel", told([timed(lambda: wheel(table, -120)) for _ in range(FRAMES)], LIMIT))
        leaps = [timed(lambda part=part: leap(table, (part * 37 % 100) / 100)) for part in range(1, 60)]
        say("a leap of the scroll bar", told(leaps, LIMIT))
