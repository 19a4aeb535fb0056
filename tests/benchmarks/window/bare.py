"""The least that PySide6 can show: one window with a line of text; says so when it is painted and answers."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Announced(QObject):
    """The first paint, and the first turn of the event loop after it."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        print(f"{time.process_time():.4f}", flush=True)
        QApplication.quit()


def main() -> None:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    label = QLabel("Today")
    window.setCentralWidget(label)
    window.resize(1366, 768)
    announced = Announced()
    label.installEventFilter(announced)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
