"""What the tray says of the account that is open: what comes next, what waits, and reminders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop.controllers.blocks import GIVEN_UP, span_of
from desktop.controllers.desk import Desk
from desktop.controllers.reminding import Reminding
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.controllers.tray import Tray
from desktop.models.situation import Situation
from desktop.wording.moments import canonical, moment_text
from desktop.wording.speech import counted, tr
from sync import Condition, Match, Query, Record

LOOK_MS = 30_000
RESOURCE = "appointments"


class TrayNews(QObject):
    """Asks for the next appointment when the menu opens, after news, and every half minute."""

    def __init__(
        self, tray: Tray, desk: Desk, shell: Shell, situation: Situation, reminding: Reminding
    ) -> None:
        super().__init__()
        self._tray = tray
        self._desk = desk
        self._shell = shell
        self._situation = situation
        self._coming = ""
        self._next = QAction(self)
        self._next.triggered.connect(self._open_next)
        self._waiting = QAction(self)
        self._waiting.triggered.connect(self._open_sync)
        self._fill()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        tray.menu.aboutToShow.connect(self.look)
        situation.changed.connect(self.look)
        reminding.spoke.connect(self._speak)
        self.look()

    def _fill(self) -> None:
        shared = self._shell.actions.action
        quick = QAction(shared("quick_add").text(), self)
        quick.triggered.connect(self._open_quick_add)
        self._tray.show_actions(
            ((self._next, self._waiting), (quick, shared("sync_now"), shared("offline"))),
        )

    def look(self) -> None:
        coming, waits = self._first_to_come(), self._waiting_text()
        self._coming = coming.id if coming is not None else ""
        said = self._told(coming) if coming is not None else tr("No appointment planned")
        self._next.setText(said.replace("&", "&&"))
        self._next.setEnabled(coming is not None)
        self._waiting.setText(waits)
        self._tray.show_words((said, waits))

    def _first_to_come(self) -> Record | None:
        over = (*GIVEN_UP, "completed")
        conditions = (
            Condition("start_time", Match.FROM, canonical(self._desk.now())),
            *(Condition("status", Match.IS_NOT, status) for status in over),
        )
        query = Query(RESOURCE, conditions=conditions, order=("start_time",), limit=1)
        return next(iter(self._desk.reader.first(query)), None)

    def _told(self, coming: Record) -> str:
        when = moment_text(span_of(coming)[0], self._desk.zone, self._desk.now())
        return tr("Next: {when}, {title}", when=when, title=coming.title)

    def _waiting_text(self) -> str:
        status = self._situation.status
        waiting = status.waiting if status is not None else 0
        if not waiting:
            return tr("Everything is sent.")
        return counted(waiting, "{count} change waits to be sent", "{count} changes wait to be sent")

    def _open_quick_add(self) -> None:
        self._in_window(lambda: self._shell.actions.run("quick_add"))

    def _open_sync(self) -> None:
        self._in_window(lambda: self._shell.actions.run("go_sync"))

    def _open_next(self) -> None:
        self._in_window(lambda: self._shell.go(Place("calendar", RESOURCE, self._coming)))

    def _in_window(self, act: Callable[[], object]) -> None:
        """What happens in the window needs the window; a form that is open there comes first."""
        self._tray.openRequested.emit()
        if QApplication.activeModalWidget() is None:
            act()

    def _speak(self, title: str, when: str) -> None:
        """Only where the window does not say it already."""
        window = self._shell.window
        if not window.isActiveWindow():
            QApplication.alert(window)
            self._tray.speak(title, when)

    def close(self) -> None:
        """Nothing of the account is left in the tray."""
        self._timer.stop()
        self._tray.menu.aboutToShow.disconnect(self.look)
        self._tray.clear()
