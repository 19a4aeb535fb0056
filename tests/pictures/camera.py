"""Goes from scene to scene in one window, and saves what a person would see."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from desktop.app import make_app
from desktop.controllers.workspace import Workspace
from desktop.language import install
from desktop.theme import Theme
from tests.field_tasks.world import opened
from tests.pictures.__main__ import Variant
from tests.pictures.scenes import SCENES, scene

FIRST_MS = 1500
TITLE_BAR = 30
"""Until everything that is read after the first page is here."""


def take_all(folder: Path, variant: Variant, names: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = make_app(sys.argv[:1])
    install(app, variant.language)
    with opened(variant.language, empty=variant.empty) as world:
        workspace = world.workspace
        dress(app, workspace, variant)
        QTest.qWait(FIRST_MS)
        for name in names or SCENES:
            with scene(workspace, SCENES[name]) as window:
                picture(window).save(str(folder / f"{name}.png"))


def dress(app: QApplication, workspace: Workspace, variant: Variant) -> None:
    """Look and size; the mouse lies where it hovers over nothing."""
    theme = Theme.load(variant.theme, variant.text)  # type: ignore[arg-type]  # a name of VARIANTS
    theme.apply(app)
    workspace.shell.set_theme(theme)
    workspace.shell.window.resize(*variant.size)
    QCursor.setPos(*variant.size)


def picture(window: QWidget) -> QPixmap:
    """The window, and over it what has a window of its own; a dialog has a frame, as everywhere."""
    shot = window.grab()
    painter = QPainter(shot)
    painter.translate(-window.geometry().topLeft())
    for other in sorted(QApplication.topLevelWidgets(), key=_is_popup):
        over = other is not window and not isinstance(other, QMainWindow)
        if over and other.isVisible() and not other.size().isEmpty():
            if isinstance(other, QDialog):
                _frame(painter, other)
            painter.drawPixmap(other.geometry().topLeft(), other.grab())
    painter.end()
    return shot


def _is_popup(window: QWidget) -> bool:
    """It lies over the dialog that opened it."""
    return window.windowType() == Qt.WindowType.Popup


def _frame(painter: QPainter, dialog: QDialog) -> None:
    """What the system would draw around it, with the title that the dialog gives it."""
    title = dialog.geometry().adjusted(0, -TITLE_BAR, 0, -dialog.height())
    palette = dialog.palette()
    painter.fillRect(title, palette.window())
    painter.setPen(palette.windowText().color())
    painter.drawText(title, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.setPen(palette.mid().color())
    painter.drawRect(title.united(dialog.geometry()).adjusted(-1, -1, 0, 0))
