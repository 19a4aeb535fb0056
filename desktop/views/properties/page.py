"""The page that lists listings, and the one that lists escrows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.themed import Themed
from desktop.views.properties.list_bar import ListBar
from desktop.views.properties.rows import ListLook, Rows
from desktop.views.properties.table import PropertyTable


class PropertiesPage(QWidget, Themed):
    """Shows the ids that it is given; what tab, order and filter mean is its controller's business."""

    opened = Signal(str)
    selected = Signal(str)
    filterChanged = Signal(str)
    tabChanged = Signal(str)
    sortChosen = Signal(str)
    newRequested = Signal()
    menuRequested = Signal(QPoint)

    def __init__(self, theme: Theme, resource: str, look: ListLook, rows: Rows) -> None:
        super().__init__()
        self._words = look.words
        self.bar = ListBar(theme, look)
        self.tabs = TabStrip(theme, look.tabs)
        self.table = PropertyTable(theme, resource, look, rows)
        self._nothing = EmptyState(theme, look.words.nothing, look.words.hint, look.words.new)
        self._no_match = EmptyState(theme, "", "", self.tr("Clear the filter"))
        self._stack = QStackedWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        for page in (self.table, self._nothing, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.table.selected.connect(self.selected)
        self.table.customContextMenuRequested.connect(self._menu_at)
        self.bar.filter.textEdited.connect(self.filterChanged)
        self.bar.filter.left.connect(self.table.start)
        self.bar.sortChosen.connect(self.sortChosen)
        self.bar.new.clicked.connect(self.newRequested)
        self.tabs.chosen.connect(self.tabChanged)
        self._nothing.activated.connect(self.newRequested)
        self._no_match.activated.connect(self._clear)

    def show_ids(self, ids: Sequence[str]) -> None:
        """In this order; only what is in sight is read."""
        self.table.show_ids(ids)
        typed = self.bar.filter.text().strip()
        if ids:
            self._stack.setCurrentWidget(self.table)
        elif typed:
            heading = self.tr("Nothing here matches “{text}”").format(text=typed)
            self._no_match.say(heading, self._words.filtered)
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._nothing)

    def set_unread(self, words: tuple[str, str] | None) -> None:
        """Heading and sentence for a list that is empty because it was never read; None once it was."""
        self._nothing.say(*(words or (self._words.nothing, self._words.hint)))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many each tab holds."""
        for tab, count in counts.items():
            self.tabs.set_count(tab, count)

    def start(self) -> None:
        """Give the keyboard to the list."""
        if self._stack.currentWidget() is self.table:
            self.table.start()
        else:
            self.bar.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.bar.filter.clear()
        self.filterChanged.emit("")
        self.bar.focus_filter()

    def _menu_at(self, pos: QPoint) -> None:
        if self.table.chosen:
            self.menuRequested.emit(self.table.viewport().mapToGlobal(pos))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit(self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(560, 240)
