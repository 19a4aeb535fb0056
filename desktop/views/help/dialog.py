"""Help and the sheet of keys, in one window that can stay open beside the work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.help.key_sheet import KeySheet
from desktop.views.help.rows import KeyGroup, Topic
from desktop.views.help.topics import Topics
from desktop.views.parts.button import Button
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.themed import Themed, show_if

USUAL = QSize(820, 600)
ROOM = 48


class HelpDialog(QDialog, Themed):
    """`changeRequested` where somebody would rather have other keys; `searching` is the key of the search."""

    changeRequested = Signal()

    def __init__(
        self, theme: Theme, groups: Sequence[KeyGroup], topics: Sequence[Topic], searching: str = ""
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Help"))
        self.tabs = TabStrip(theme, (("help", self.tr("Help")), ("keys", self.tr("Keyboard shortcuts"))))
        self.sheet = KeySheet(theme, groups, searching)
        self.topics = Topics(theme, topics)
        self.change = Button(theme, self.tr("Change the keys…"))
        self._close = Button(theme, self.tr("Close"), key=self.tr("Esc"))
        self._stack = QStackedWidget()
        self._build(theme)
        self.tabs.chosen.connect(self.show_part)
        self.change.clicked.connect(self.changeRequested)
        self._close.clicked.connect(self.reject)
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        for part in (self.topics, self.sheet):
            self._stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.change)
        foot.addStretch(1)
        foot.addWidget(self._close)
        for button in (self.change, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        strip = self.tabs.layout()
        if strip is not None:
            strip.setContentsMargins(20, 0, 20, 0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(Rule(theme))
        column.addLayout(foot)

    def show_part(self, part: str) -> None:
        """ "help" or "keys"; the keyboard goes there."""
        keys = part == "keys"
        self.tabs.set_current(part)
        self._stack.setCurrentWidget(self.sheet if keys else self.topics)
        show_if(self.change, keys)
        (self.sheet.search if keys else self.topics).setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self, window: QWidget) -> None:
        """As large as it needs to be, and no larger than the window that it is over."""
        room = window.size() - QSize(ROOM, ROOM)
        self.resize(USUAL.boundedTo(room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc first takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.sheet.isVisible() and self.sheet.search.text():
            self.sheet.search.clear()
            return
        super().keyPressEvent(event)
