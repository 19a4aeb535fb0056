"""The program as a person starts it, until Today is painted and answers: started.py FOLDER."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from desktop.__main__ import load
from desktop.options import Options

load()

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 (as the program does: the engine before Qt)
from PySide6.QtWidgets import QApplication  # noqa: E402

import desktop.app  # noqa: E402


class Announced(QObject):
    """Painted rows of today's appointments, and the first turn of the event loop after them."""

    def __init__(self, program: desktop.app.Program) -> None:
        super().__init__()
        self._program = program
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        workspace = self._program.workspace
        if event.type() == QEvent.Type.Paint and workspace is not None and not self._seen:
            page = workspace.today.page
            shown = workspace.today.shown
            if watched is page.timeline.viewport() and shown is not None and shown.rows:
                self._seen = True
                QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        print(f"{time.process_time():.4f}", flush=True)
        QApplication.quit()


class Watched(desktop.app.Program):
    """Says when it is usable; is otherwise what `actuallycare-desktop` runs."""

    def start(self) -> None:
        self.announced = Announced(self)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.announced)
        super().start()


def main() -> None:
    desktop.app.Program = Watched  # type: ignore[misc]
    desktop.app.run(Options(data_dir=Path(sys.argv[1]), page="today", size=(1366, 768)))


if __name__ == "__main__":
    main()
