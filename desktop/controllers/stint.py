"""Long work on the window's thread in small pieces, so that the window stays awake in between."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

Work = Generator[int, None, None]
"""Yields how much is done after every piece."""


class Stint(QObject):
    """One piece per turn of the event loop; `stop` ends it after the piece that is being done."""

    advanced = Signal(int)
    ended = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        self._timer.start(0)

    def stop(self) -> None:
        """What was done stays done."""
        self._timer.stop()
        self._work.close()
        self.ended.emit()

    def _go_on(self) -> None:
        try:
            done = next(self._work)
        except StopIteration:
            self._timer.stop()
            self.ended.emit()
            return
        self.advanced.emit(done)
