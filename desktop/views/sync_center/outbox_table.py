"""The list of changes: Enter opens one, or on its last column does what stands there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desktop.theme import Theme
from desktop.views.people.list_table import ListTable
from desktop.views.sync_center.outbox_model import Column, GroupRow, OutboxModel
from desktop.views.sync_center.outbox_rows import OutboxRows
from desktop.views.sync_center.rows import OutboxRow

WIDTHS = ((Column.STATE, 196), (Column.SAVED, 92), (Column.ACTION, 88))
GROUP = 40
SAVED_FROM = 600


class OutboxTable(ListTable):
    """Emits the rows themselves."""

    opened = Signal(object)
    acted = Signal(object)
    undone = Signal(object)
    retried = Signal(object)
    selected = Signal(object)

    def __init__(self, theme: Theme, name: str, *, is_over: bool = False) -> None:
        self._rows = OutboxRows(theme)
        self._model = OutboxModel(is_over=is_over)
        self._chosen = ""
        super().__init__(theme)
        self.setItemDelegate(self._rows)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.retheme()
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentRowChanged.connect(self._current_changed)

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()
        self._span_groups()
        self._fit_columns()

    def set_rows(self, rows: Sequence[OutboxRow]) -> None:
        """The same change stays the current one if it is still there."""
        kept, column = self._chosen, max(0, self.currentIndex().column())
        self._model.set_rows(rows)
        self._span_groups()
        row = self._model.row_of(kept)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, column))
        else:
            self._chosen = ""
            self.select_first()

    def current_row(self) -> OutboxRow | None:
        index = self.currentIndex()
        entry = self._model.entry(index.row()) if index.isValid() else None
        return entry if isinstance(entry, OutboxRow) else None

    def select(self, op: str) -> None:
        """Make a change the current one, if it is in the list."""
        row = self._model.row_of(op)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def is_empty(self) -> bool:
        return self._model.rowCount() == 0

    def _fit_columns(self) -> None:
        head = self.horizontalHeader()
        if head.count() < len(Column):
            return
        head.setSectionResizeMode(Column.CHANGE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, round(width * self.theme.scale))

    def _span_groups(self) -> None:
        if self.model() is not self._model:
            return
        self.clearSpans()
        for row in range(self._model.rowCount()):
            heading = isinstance(self._model.entry(row), GroupRow)
            self.setRowHeight(row, GROUP if heading else self.row_height())
            if heading:
                self.setSpan(row, 0, 1, len(Column))

    def _current_changed(self, index: QModelIndex) -> None:
        row = self.current_row() if index.isValid() else None
        if row is not None and row.op != self._chosen:
            self._chosen = row.op
            self.selected.emit(row)

    def _clicked(self, index: QModelIndex) -> None:
        row = self.current_row()
        if row is not None and row.action and index.column() == Column.ACTION:
            self.acted.emit(row)

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.current_row()
        if row is not None and index.column() != Column.ACTION:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is None or not self._do(row, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _do(self, row: OutboxRow, key: Qt.Key) -> bool:
        """Says whether the key meant something."""
        on_action = self.currentIndex().column() == Column.ACTION and row.action is not None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            (self.acted if on_action else self.opened).emit(row)
        elif key == Qt.Key.Key_U:
            if row.action == "undo":
                self.undone.emit(row)
        elif key == Qt.Key.Key_R:
            if row.state != "sent":
                self.retried.emit(row)
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(Column.SAVED, self.width() < SAVED_FROM * self.theme.scale)
