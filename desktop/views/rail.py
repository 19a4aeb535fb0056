"""The navigation rail: screens, lists, and what stands at its foot."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, spread_theme
from desktop.views.rail_item import RailEntry, RailItem

MARGIN = 8
CAPTION_GAP = 16
PADDING_OF_CAPTION = 10
EXTRA_GAP = 14


class Rail(QWidget, Themed):
    """Entries are data; emits the id of the one that was pressed."""

    navigated = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        self._entries = {entry.id: entry for entry in entries}
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._folded = False
        self._extra: QWidget | None = None
        self._caption = Text(theme, self.tr("Lists"), "micro", "text3")
        self._caption.set_weight(600)
        self._caption.setContentsMargins(PADDING_OF_CAPTION, CAPTION_GAP, 0, 6)
        self._column = QVBoxLayout(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")
        self.setAccessibleName(self.tr("Screens"))
        self._fill(theme)
        self.set_theme(theme)
        self.fold(False)

    def _fill(self, theme: Theme) -> None:
        column = self._column
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(0)
        for entry in self._of("screens"):
            column.addWidget(self._make(theme, entry))
        column.addWidget(self._caption)
        for entry in self._of("lists"):
            column.addWidget(self._make(theme, entry))
        column.addStretch(1)
        for entry in self._of("foot"):
            column.addWidget(self._make(theme, entry))

    def _of(self, group: str) -> list[RailEntry]:
        return [entry for entry in self._entries.values() if entry.group == group]

    def _make(self, theme: Theme, entry: RailEntry) -> RailItem:
        item = RailItem(theme, entry)
        item.clicked.connect(lambda _=False, name=entry.id: self.navigated.emit(name))
        self._group.addButton(item)
        self._items[entry.id] = item
        return item

    def item(self, entry_id: str) -> RailItem:
        """The place itself, for whoever wants to know what is held over it."""
        return self._items[entry_id]

    def set_current(self, entry_id: str) -> None:
        """Mark a place as the one that is shown; an unknown id marks none."""
        item = self._items.get(entry_id)
        if item is not None:
            item.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self._items.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def set_count(self, entry_id: str, count: int) -> None:
        entry = replace(self._entries[entry_id], count=count)
        self._entries[entry_id] = entry
        self._items[entry_id].show_entry(entry)

    def set_lists(self, entries: Sequence[RailEntry]) -> None:
        """The person's lists, in place of those that were there."""
        for old in self._of("lists"):
            item = self._items.pop(old.id)
            self._group.removeButton(item)
            self._column.removeWidget(item)
            item.hide()
            item.deleteLater()
            del self._entries[old.id]
        first = self._column.indexOf(self._caption) + 1
        for place, entry in enumerate(entries):
            self._entries[entry.id] = entry
            self._column.insertWidget(first + place, self._make(self.theme, entry))
            self._items[entry.id].fold(self._folded)
        self._show_middle()

    def set_extra(self, extra: QWidget | None) -> None:
        """A widget in place of the lists, such as the mini month."""
        if self._extra is extra:
            return
        if self._extra is not None:
            self._column.removeWidget(self._extra)
            self._extra.hide()
        self._extra = extra
        if extra is not None:
            extra.setContentsMargins(0, EXTRA_GAP, 0, 0)
            spread_theme(extra, self.theme)
            self._column.insertWidget(len(self._of("screens")), extra, 0, Qt.AlignmentFlag.AlignHCenter)
        self._show_middle()

    def fold(self, folded: bool) -> None:
        self._folded = folded
        self.setFixedWidth(self.theme.size("railIcons" if folded else "railWide"))
        for item in self._items.values():
            item.fold(folded)
        self._show_middle()

    def _show_middle(self) -> None:
        """Lists or extra, as far as there is room for them between screens and foot."""
        room = self._room()
        if self._extra is not None:
            fits = not self._folded and self._extra.sizeHint().height() <= room
            self._extra.setVisible(fits)
        target = self.theme.size("target")
        lists = [] if self._folded or self._extra is not None else self._of("lists")
        shown = min(len(lists), (room - target) // target)
        self._caption.setVisible(shown > 0)
        for index, entry in enumerate(self._of("lists")):
            self._items[entry.id].setVisible(index < shown)

    def _room(self) -> int:
        fixed = [*self._of("screens"), *self._of("foot")]
        taken = sum(self._items[entry.id].sizeHint().height() for entry in fixed)
        return self.height() - taken - 2 * MARGIN

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_middle()
