"""A table in which a row is one thing: no grid, no zebra, the row under the pointer is filled as a whole."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QSinglePointEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.theme import Theme
from desktop.views.parts.themed import Themed
from desktop.views.people.list_head import ListHead

POINTED = (
    QEvent.Type.Enter,
    QEvent.Type.HoverEnter,
    QEvent.Type.HoverMove,
    QEvent.Type.MouseMove,
)
"""A pointer that lies still when the table comes under it moves nothing, and is heard by its entry alone."""
TITLE = 280
"""So much of a title is seen beside a card that is opened."""


class ListTable(QTableView, Themed):
    """Rows are as high as two lines of text unless told otherwise."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.hovered = -1
        self._pointed: int | None = None
        self._two_lines = True
        self.setProperty("ring", False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setHorizontalHeader(ListHead(theme))
        self.setModel(QStandardItemModel(self))
        self.setMouseTracking(True)
        self.viewport().installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._look_under_pointer)
        self.set_theme(theme)

    def retheme(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(self.theme.size("rowCompact"))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.row_height())
        self.viewport().update()

    def fit_columns(self, widths: Iterable[tuple[int, int]], title: int = 0) -> None:
        """(column, px at normal size) of those that keep their width; the title takes what is left."""
        head = self.horizontalHeader()
        head.setSectionResizeMode(title, QHeaderView.ResizeMode.Stretch)
        for column, width in widths:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, round(width * self.theme.scale))

    def row_height(self) -> int:
        theme = self.theme
        if not self._two_lines:
            return max(theme.size("row"), theme.line("body") + 12)
        return max(theme.size("rowTwoLine"), theme.line("body") + theme.line("small") + 16)

    def set_two_lines(self, two_lines: bool) -> None:
        self._two_lines = two_lines
        self.retheme()

    def reset(self) -> None:
        """Laid out before it is painted: left to the painting, everything would be painted twice."""
        super().reset()
        self.executeDelayedItemsLayout()

    def start(self) -> None:
        """Take the keyboard; a row is current from then on if there is one."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid():
            self.select_first()

    def current_area(self) -> QRect:
        """Where the title of the current row is on the screen, for what opens beside it."""
        cell = self.visualRect(self.currentIndex().siblingAtColumn(0))
        cell.setWidth(min(cell.width(), round(TITLE * self.theme.scale)))
        return QRect(self.viewport().mapToGlobal(cell.topLeft()), cell.size())

    def select_first(self) -> None:
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport():
            if isinstance(event, QSinglePointEvent) and event.type() in POINTED:
                self._pointed = event.position().toPoint().y()
                self._look_under_pointer()
            elif event.type() == QEvent.Type.Leave:
                self._pointed = None
                self._look_under_pointer()
        return bool(super().eventFilter(watched, event))

    def _look_under_pointer(self) -> None:
        row = -1 if self._pointed is None else self.rowAt(self._pointed)
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
