"""Takes the pictures of the drawn screens, and lays each beside its drawing at the same size."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import make_app
from desktop.language import install
from tests.field_tasks.world import window_on
from tests.pictures.camera import FIRST_MS, TITLE_BAR, dress, picture
from tests.pictures.drawn.morning import lived
from tests.pictures.drawn.screens import DRAWINGS, Desktop, Drawing
from tests.pictures.scenes import SETTLE_MS

GAP = 16
"""px between the two."""


def take_drawn(folder: Path, names: Sequence[str], drawings: Path | None) -> None:
    """All of them where no names are given; beside their drawings where `drawings` has one."""
    folder.mkdir(parents=True, exist_ok=True)
    app = make_app(sys.argv[:1])
    install(app, "en")
    for name in names or DRAWINGS:
        ours = _take(app, DRAWINGS[name])
        drawing = drawings / f"{name}.png" if drawings else None
        shown = _beside(QPixmap(str(drawing)), ours) if drawing and drawing.exists() else ours
        shown.save(str(folder / f"{name}.png"))


def _take(app: QApplication, drawing: Drawing) -> QPixmap:
    width, height = drawing.look.size
    with lived(drawing.refused) as morning:
        if drawing.offline:
            morning.at("11:09")
            morning.go_offline()
        else:
            morning.at("11:18")
            morning.send(deep=True)
        with window_on(app, morning.engine, morning.clock, morning.place) as world:
            dress(app, world.workspace, replace(drawing.look, size=(width, height - TITLE_BAR)))
            world.workspace.shell.window.move(0, TITLE_BAR)
            QTest.qWait(FIRST_MS)
            window = drawing.way(Desktop(world.workspace, morning)) or world.workspace.shell.window
            QTest.qWait(SETTLE_MS)
            shot = _titled(window)
            if window is not world.workspace.shell.window:
                window.close()
    return shot


def _titled(window: QWidget) -> QPixmap:
    """With the bar that the system puts on top of it."""
    shot = picture(window)
    whole = QPixmap(shot.width(), shot.height() + TITLE_BAR)
    palette = window.palette()
    whole.fill(palette.window().color())
    painter = QPainter(whole)
    painter.setPen(palette.windowText().color())
    painter.drawText(
        QRect(0, 0, whole.width(), TITLE_BAR), Qt.AlignmentFlag.AlignCenter, window.windowTitle()
    )
    painter.drawPixmap(0, TITLE_BAR, shot)
    painter.end()
    return whole


def _beside(drawing: QPixmap, ours: QPixmap) -> QPixmap:
    """The drawing on the left, ours on the right."""
    both = QPixmap(drawing.width() + GAP + ours.width(), max(drawing.height(), ours.height()))
    both.fill(Qt.GlobalColor.darkGray)
    painter = QPainter(both)
    painter.drawPixmap(0, 0, drawing)
    painter.drawPixmap(drawing.width() + GAP, 0, ours)
    painter.end()
    return both
