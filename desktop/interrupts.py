"""Ctrl+C in the terminal ends the program as closing its window does."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

ENDING = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Python acts on a signal only between its own steps, and Qt's loop takes none: a socket wakes it."""

    def __init__(self, end: Callable[[], None]) -> None:
        super().__init__()
        self._end = end
        self._reader, self._writer = socket.socketpair()
        for end_of_pair in (self._reader, self._writer):
            end_of_pair.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._woken_by = signal.set_wakeup_fd(self._writer.fileno())
        self._before = {number: signal.signal(number, lambda *_: None) for number in ENDING}

    def _wake(self) -> None:
        self._reader.recv(64)
        self._end()

    def stop(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken_by)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()
