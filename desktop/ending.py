"""For screenshots and smoke tests: a picture, and the end."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.options import Options

SCREENSHOT_AFTER = 3.0


def plan_end(app: QApplication, window: QWidget, options: Options) -> None:
    """Does nothing where the command line asked for no end."""
    if options.quit_after is None and options.screenshot is None:
        return

    def end() -> None:
        if options.screenshot is not None:
            window.grab().save(str(options.screenshot))
        app.exit()

    seconds = SCREENSHOT_AFTER if options.quit_after is None else options.quit_after
    QTimer.singleShot(round(seconds * 1000), end)
