"""The bar above the calendar: which days, a word about them, which appointments, which view."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.block_filter import BlockFilter
from desktop.views.calendar.shown import Shown
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import show_if

SHORT_BELOW = 1000


class CalendarBar(QWidget):
    """Shows what it is told; `filter` says which appointments pass."""

    turned = Signal(int)
    todayRequested = Signal()
    viewChosen = Signal(str)
    syncRequested = Signal()

    def __init__(self, theme: Theme, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self._missing = ""
        self._age = ""
        self._empty = ""
        self._title = Text(theme, "", "title")
        self._note = CutText(theme, "", "body", "text3")
        self.sync = Button(theme, self.tr("Sync now"), "link")
        self._views = Segmented(theme, self._view_names())
        self.filter = BlockFilter(theme)
        self._build(theme)
        self._views.chosen.connect(self.viewChosen)

    def _view_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("day", self.tr("Day")),
            ("three", self.tr("3 days")),
            ("week", self.tr("Week")),
            ("month", self.tr("Month")),
            ("agenda", self.tr("Agenda")),
        )

    def _build(self, theme: Theme) -> None:
        back = IconButton(theme, "chevron-left", self.tr("Earlier"))
        forth = IconButton(theme, "chevron-right", self.tr("Later"))
        today = Button(theme, self.tr("Today"))
        back.clicked.connect(lambda: self.turned.emit(-1))
        forth.clicked.connect(lambda: self.turned.emit(1))
        today.clicked.connect(self.todayRequested)
        self.sync.clicked.connect(self.syncRequested)
        self.sync.hide()
        steps = QHBoxLayout()
        steps.setSpacing(0)
        steps.addSpacing(4)
        steps.addWidget(back)
        steps.addWidget(forth)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addLayout(steps)
        row.addWidget(today)
        row.addWidget(self._note)
        row.addWidget(self.sync)
        row.addStretch(1)
        row.addWidget(self.filter)
        row.addWidget(self._views)

    def show_days(self, shown: Shown) -> None:
        self._shown = shown
        self._views.set_current(shown.view)
        self._show_title()

    def set_missing(self, text: str) -> None:
        """Said of days of which not everything was read yet; empty for none."""
        self._missing = text
        self._show_note()

    def set_age(self, text: str) -> None:
        """Said of what was not asked for in a long time, with a way to do so; empty for none."""
        self._age = text
        self._show_note()

    def set_counts(self, known: int, shown: int) -> None:
        """How many appointments these days have, and how many of them pass the filter."""
        self._empty = ""
        if known and not shown:
            self._empty = self.tr("Nothing of the types and states that are chosen.")
        elif not known:
            listed = self._shown.view == "agenda"
            self._empty = (
                self.tr("Nothing planned. Press N to plan something.")
                if listed
                else self.tr("Nothing planned. Double-click a time or press N.")
            )
        self._show_note()

    def note(self) -> str:
        """What stands beside the range."""
        return self._note.text()

    def _show_note(self) -> None:
        # That something may be missing comes before that it is old, and both before that nothing is planned.
        self._note.setText(self._missing or self._age or self._empty)
        show_if(self.sync, bool(self._age) and not self._missing)

    def _show_title(self) -> None:
        self._title.setText(self._shown.title(short=self.width() < SHORT_BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()
