"""The table of listings or escrows: Enter opens a row, Space looks at it, a drag takes it to the calendar."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from desktop.theme import Theme
from desktop.views.parts.card_model import Index
from desktop.views.parts.drag_entry import DraggedEntry, DragSource
from desktop.views.people.list_table import ListTable
from desktop.views.properties.list_model import TITLE, PropertyModel
from desktop.views.properties.rows import ListLook, Rows
from desktop.views.properties.table_rows import PropertyRows

STATE_WIDTH = 184


class PropertyTable(ListTable):
    """Emits the id of the row that was opened, and of the one that is current."""

    opened = Signal(str)
    peeked = Signal()
    selected = Signal(str)

    def __init__(self, theme: Theme, resource: str, look: ListLook, rows: Rows) -> None:
        self.rows = PropertyModel(rows, look.words.first, look.columns)
        self._look = look
        self._resource = resource
        self._painter = PropertyRows(theme, self.rows)
        super().__init__(theme)
        self.setItemDelegate(self._painter)
        self.setModel(self.rows)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.setAccessibleName(look.words.title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._open)
        DragSource(lambda: self.theme, self.viewport(), self._entry_at)
        self._fit_columns()

    def retheme(self) -> None:
        self._painter.theme = self.theme
        super().retheme()
        self._fit_columns()

    @property
    def chosen(self) -> str:
        return self.rows.id_of(self.currentIndex().row())

    def show_ids(self, ids: Sequence[str]) -> None:
        """The chosen row stays chosen, and what was in sight stays in sight."""
        chosen, place = self.chosen, self.verticalScrollBar().value()
        self.rows.show_ids(ids)
        self.select(chosen)
        self.verticalScrollBar().setValue(place)

    def select(self, key: str) -> None:
        row = self.rows.row_of(key)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row, TITLE))

    def _tell(self, index: Index, _before: Index) -> None:
        self.selected.emit(self.rows.id_of(index.row()))

    def _entry_at(self, pos: QPoint) -> DraggedEntry | None:
        row = self.rows.row(self.indexAt(pos).row())
        return DraggedEntry(self._resource, row.id, row.title, row.place) if row is not None else None

    def _open(self, index: QModelIndex) -> None:
        key = self.rows.id_of(index.row())
        if key:
            self.opened.emit(key)

    def _fit_columns(self) -> None:
        if self.horizontalHeader().count() == self.rows.columnCount():
            widths = (*(column.width for column in self._look.columns), STATE_WIDTH)
            self.fit_columns(enumerate(widths, 1), TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Space and self.chosen:
            self.peeked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, look in enumerate(self._look.columns, 1):
            self.setColumnHidden(column, self.width() < look.hidden_under * self.theme.scale)
