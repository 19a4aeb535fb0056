"""The table of people: one row is one person, Enter opens it, several can be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desktop.theme import Theme
from desktop.views.parts.drag_entry import DraggedEntry, DragSource
from desktop.views.people.list_head import ListHead
from desktop.views.people.list_table import ListTable
from desktop.views.people.roles import Column, PersonRole
from desktop.views.people.table_rows import PeopleRows

USUAL = ("name", "role", "phone", "email", "state")
WIDTHS = {"role": 176, "phone": 148, "email": 240, "tags": 160, "company": 180, "budget": 184, "state": 200}
WIDTH = 140
NAME_AT_LEAST = 230
KEPT_LONGEST = ("state", "role", "phone")
Flag = QItemSelectionModel.SelectionFlag


class PeopleTable(ListTable):
    """Emits (resource, id) of the row that was opened, and the column whose head was pressed."""

    opened = Signal(str, str)
    chosenChanged = Signal()
    currentMoved = Signal()
    menuRequested = Signal(QPoint)
    sortRequested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        self._rows = PeopleRows(theme, USUAL)
        self._sortable: frozenset[str] = frozenset()
        super().__init__(theme)
        self.setItemDelegate(self._rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("People"))
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._head_pressed)
        DragSource(lambda: self.theme, self.viewport(), self._entry_at)

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()
        self._fit_columns()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        chosen = self.selectionModel()
        chosen.selectionChanged.connect(lambda *_: self.chosenChanged.emit())
        chosen.currentRowChanged.connect(lambda *_: self.currentMoved.emit())
        self._fit_columns()

    def set_columns(self, columns: Sequence[str], sortable: Sequence[str]) -> None:
        """What the model's columns are, the name first, and which of them can put the list in order."""
        self._rows.columns = tuple(columns)
        self._sortable = frozenset(sortable)
        self._fit_columns()

    def show_order(self, column: str, *, descending: bool) -> None:
        """An arrow in the head of the column that the list is sorted by."""
        columns, head = self._rows.columns, self.horizontalHeader()
        if isinstance(head, ListHead):
            head.show_arrow(columns.index(column) if column in columns else None, down=descending)

    def _fit_columns(self) -> None:
        """What has no room beside the name is left out, the less needed first."""
        head, columns = self.horizontalHeader(), self._rows.columns
        if head.count() < len(columns):
            return
        room = self.width() - NAME_AT_LEAST * self.theme.scale
        rest = [column for column in columns[1:] if column not in KEPT_LONGEST]
        shown: set[str] = set()
        for column in (*(one for one in KEPT_LONGEST if one in columns), *rest):
            room -= self._wide(column)
            shown |= {column} if room >= 0 else set()
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for place, column in enumerate(columns[1:], 1):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(place, round(self._wide(column)))
            self.setColumnHidden(place, column not in shown)

    def _wide(self, column: str) -> float:
        return WIDTHS.get(column, WIDTH) * self.theme.scale

    def select(self, resource: str, person: str) -> bool:
        """Make a person's row the current one; says whether it is in the table."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, Column.NAME)
            if (index.data(PersonRole.RESOURCE), index.data(PersonRole.ID)) == (resource, person):
                self.setCurrentIndex(index)
                return True
        return False

    def chosen_rows(self) -> list[int]:
        """In the order of the list."""
        chosen = self.selectionModel().selection()
        blocks = [chosen.at(place) for place in range(chosen.count())]
        return sorted({row for block in blocks for row in range(block.top(), block.bottom() + 1)})

    def choose_nobody(self) -> None:
        """The row with the keyboard stays where it is."""
        self.selectionModel().clearSelection()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entry_at(self, pos: QPoint) -> DraggedEntry | None:
        """Whom a drag that begins there carries to the calendar."""
        index = self.indexAt(pos)
        told = [index.data(role) for role in (PersonRole.RESOURCE, PersonRole.ID, PersonRole.NAME)]
        return DraggedEntry(*map(str, told)) if all(told) else None

    def _open(self, index: QModelIndex) -> None:
        resource, person = index.data(PersonRole.RESOURCE), index.data(PersonRole.ID)
        if resource and person:
            self.opened.emit(str(resource), str(person))

    def _head_pressed(self, place: int) -> None:
        column = self._rows.columns[place]
        if column in self._sortable:
            self.sortRequested.emit(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._open(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.selectionModel().select(index, Flag.Toggle | Flag.Rows)
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.choose_nobody()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """About the row under the pointer; asked for with a key, about the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.menuRequested.emit(self.current_area().center() if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
