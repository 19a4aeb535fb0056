"""What happens when the program itself is wrong: places go to a log, the person is told, work goes on."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.wording.speech import tr

LARGEST = 500_000
log = logging.getLogger("desktop")

Tell = Callable[[str], None]


def start_logging(folder: Path) -> None:
    """Into the data directory; a directory that cannot be written leaves the program without a log."""
    try:
        (folder / "logs").mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(
            folder / "logs" / "window.log", maxBytes=LARGEST, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        log.warning("no log can be kept in this data directory")
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False


def places(error: BaseException) -> str:
    """The type and where it happened. Never the message: it may hold what somebody typed."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = (f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{type(error).__name__} at " + " > ".join(lines)


def tell_of_crash(window: QWidget, where: str) -> None:
    """In plain words; the window stays."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("ActuallyCare"))
    box.setText(tr("Something in this program went wrong. What you saved is safe on this laptop."))
    box.setInformativeText(tr("You can go on working. If it happens again, restart the program."))
    box.setDetailedText(where)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


class CrashWatch:
    """Speaks once for each place that failed, so that a timer does not fill the screen."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._told: set[str] = set()
        self._before = sys.excepthook

    def start(self) -> None:
        sys.excepthook = self._caught

    def stop(self) -> None:
        sys.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        where = places(error)
        log.error("%s", where)
        if where not in self._told:
            self._told.add(where)
            self._tell(where)
