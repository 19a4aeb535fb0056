"""The end of the program: planned, for screenshots and smoke tests, and in an order that Qt can bear."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.options import Options

SCREENSHOT_AFTER = 3.0
ALL = -1
"""However many milliseconds it takes."""


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


def wait_for_errands(most_ms: int = ALL) -> bool:
    """Whether nothing is done on another thread any more. Whoever does something holds what is Qt's."""
    return QThreadPool.globalInstance().waitForDone(most_ms)


def take_down(window: QWidget) -> None:
    """The window with all that is in it, while those who listen to it are still there.

    What is left to the interpreter goes in no order, with the windows among it.
    """
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
