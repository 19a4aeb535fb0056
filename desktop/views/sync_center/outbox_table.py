"""The list of changes: Enter opens one, or on its last columns does what stands there."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu

from desktop.theme import Theme
from desktop.views.parts.paint import text_width
from desktop.views.people.list_table import ListTable
from desktop.views.sync_center.outbox_model import Column, GroupRow, OutboxModel, act_in
from desktop.views.sync_center.outbox_rows import OutboxRows
from desktop.views.sync_center.rows import Action, OutboxRow
from desktop.views.sync_center.wording import action_words

WIDTHS = ((Column.STATE, 196), (Column.SAVED, 92))
ACTS = (Column.ACTION, Column.OTHER)
ACT, ACT_PADDING = 88, 32
GROUP = 40
SAVED_FROM = 600
ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
KEYS: Mapping[Qt.Key, Action] = MappingProxyType(
    {Qt.Key.Key_U: "undo", Qt.Key.Key_R: "retry", Qt.Key.Key_Delete: "discard"}
)
"""What a key does where the row offers it."""


class OutboxTable(ListTable):
    """Emits the rows themselves; `acted` with what is to be done."""

    opened = Signal(object)
    acted = Signal(object, str)
    selected = Signal(object)

    def __init__(self, theme: Theme, name: str, *, is_over: bool = False) -> None:
        self._rows = OutboxRows(theme)
        self._model = OutboxModel(is_over=is_over)
        self._chosen = ""
        self.menu: QMenu | None = None
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
        self._fit_columns()
        row = self._model.row_of(kept)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, column))
        else:
            self._chosen = ""
            self.select_first()

    def current_row(self) -> OutboxRow | None:
        return self._row_at(self.currentIndex())

    def _row_at(self, index: QModelIndex) -> OutboxRow | None:
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
        if head.visualIndex(Column.OTHER) > head.visualIndex(Column.ACTION):
            # The first action at the edge, where it stands in a line with those of rows that have but one.
            head.moveSection(head.visualIndex(Column.OTHER), head.visualIndex(Column.ACTION))
        for column in ACTS:
            width = self._act_width(column)
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
            self.setColumnHidden(column, not width)
        self._show_saved()

    def _act_width(self, column: int) -> int:
        """As wide as its longest words; the second column is not there where no row needs it."""
        font = self.theme.font("body", weight=500)
        rows = (self._model.entry(row) for row in range(self._model.rowCount()))
        acts = (act_in(row, column) for row in rows if isinstance(row, OutboxRow))
        widths = [text_width(font, action_words(act)) + ACT_PADDING for act in acts if act]
        least = [ACT * self.theme.scale] if column == Column.ACTION else []
        return round(max([*least, *widths], default=0))

    def _show_saved(self) -> None:
        room = self.width() - (0 if self.isColumnHidden(Column.OTHER) else self.columnWidth(Column.OTHER))
        self.setColumnHidden(Column.SAVED, room < SAVED_FROM * self.theme.scale)

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
        act = act_in(row, index.column()) if row is not None else None
        if act is not None:
            self.acted.emit(row, act)

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.current_row()
        if row is not None and index.column() not in ACTS:
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """About the row under the pointer; asked for with a key, about the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self._row_at(self.currentIndex() if by_key else self.indexAt(event.pos()))
        if row is None or not row.acts:
            return
        at = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu = menu = self._menu_of(row)
        menu.popup(self.viewport().mapToGlobal(at) if by_key else event.globalPos())

    def _menu_of(self, row: OutboxRow) -> QMenu:
        menu = QMenu(self)
        for act in row.acts:
            menu.addAction(action_words(act)).triggered.connect(
                lambda _checked=False, act=act: self.acted.emit(row, act)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that is held acts once: the row that takes the place of one that went is not meant."""
        row, key = self.current_row(), Qt.Key(event.key())
        if event.isAutoRepeat() and (key in KEYS or key in ENTERING):
            return
        if row is None or not self._do(row, key):
            super().keyPressEvent(event)

    def _do(self, row: OutboxRow, key: Qt.Key) -> bool:
        """Says whether the key meant something."""
        here = act_in(row, self.currentIndex().column())
        if key not in KEYS and key not in ENTERING:
            return False
        if key in KEYS:
            self._do_if_offered(row, KEYS[key])
        elif here is None:
            self.opened.emit(row)
        else:
            self.acted.emit(row, here)
        return True

    def _do_if_offered(self, row: OutboxRow, act: Action) -> None:
        if act in row.acts or (act == "retry" and row.state != "sent"):
            self.acted.emit(row, act)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_saved()
