"""One window per data directory: a second start brings the first window to the front and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000
LOCK = "window.lock"


class SingleInstance(QObject):
    """`raised` is emitted in the first window when somebody starts a second one."""

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"actuallycare-{digest}"
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def claim(self) -> bool:
        """Whether this is the first window; otherwise the first one was asked to show itself."""
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        caller = QLocalSocket()
        caller.connectToServer(self._name)
        caller.waitForConnected(WAIT_MS)
        caller.disconnectFromServer()
        return False

    def release(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _called(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.close()
        self.raised.emit()
