"""How the window shares one interpreter with the engine's thread, so that neither is felt."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

TURN_SECONDS = 0.0005
"""How long the engine may go on computing while the window waits for its turn."""
USUAL_TURN_SECONDS = 0.005
LOOK_MS = 500
YOUNG, MIDDLE, OLD = 5_000, 10, 20


class Pace(QObject):
    """From `start` to `stop` rubbish is collected here alone, on the window's thread.

    Widgets may be part of it, and Qt takes them from no other thread; and a long search of everything that a
    program holds is never made for the sake of a row that was just read.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.collect)
        self._usual = gc.isenabled()

    def start(self) -> None:
        """Once the window stands: what is there by now stays, and is not looked through again."""
        sys.setswitchinterval(TURN_SECONDS)
        self._usual = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """As it was before: in a program that ends no other thread begins to look for rubbish either."""
        self._timer.stop()
        gc.unfreeze()
        if self._usual:
            gc.enable()
        sys.setswitchinterval(USUAL_TURN_SECONDS)

    def collect(self) -> None:
        """As far as what was made since the last time calls for it."""
        young, middle, old = gc.get_count()
        if old > OLD:
            gc.collect(2)
        elif middle > MIDDLE:
            gc.collect(1)
        elif young > YOUNG:
            gc.collect(0)
