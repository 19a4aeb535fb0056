"""The table of people: one row is one person, Enter opens it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desktop.theme import Theme
from desktop.views.parts.drag_entry import DraggedEntry, DragSource
from desktop.views.people.list_table import ListTable
from desktop.views.people.roles import Column, PersonRole
from desktop.views.people.table_rows import PeopleRows

WIDTHS = ((Column.ROLE, 128), (Column.PHONE, 148), (Column.EMAIL, 240), (Column.STATE, 200))
EMAIL_FROM = 860


class PeopleTable(ListTable):
    """Emits (resource, id) of the row that was opened."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        self._rows = PeopleRows(theme)
        super().__init__(theme)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("People"))
        self.doubleClicked.connect(self._open)
        DragSource(lambda: self.theme, self.viewport(), self._entry_at)

    def retheme(self) -> None:
        self._rows.theme = self.theme
        super().retheme()
        self._fit_columns()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._fit_columns()

    def _fit_columns(self) -> None:
        head = self.horizontalHeader()
        if head.count() <= Column.STATE:
            return
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, round(width * self.theme.scale))

    def select(self, resource: str, person: str) -> bool:
        """Make a person's row the current one; says whether it is in the table."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, Column.NAME)
            if (index.data(PersonRole.RESOURCE), index.data(PersonRole.ID)) == (resource, person):
                self.setCurrentIndex(index)
                return True
        return False

    def _entry_at(self, pos: QPoint) -> DraggedEntry | None:
        """Whom a drag that begins there carries to the calendar."""
        index = self.indexAt(pos)
        told = [index.data(role) for role in (PersonRole.RESOURCE, PersonRole.ID, PersonRole.NAME)]
        return DraggedEntry(*map(str, told)) if all(told) else None

    def _open(self, index: QModelIndex) -> None:
        resource, person = index.data(PersonRole.RESOURCE), index.data(PersonRole.ID)
        if resource and person:
            self.opened.emit(str(resource), str(person))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.horizontalHeader().count() > Column.EMAIL:
            self.setColumnHidden(Column.EMAIL, self.width() < EMAIL_FROM * self.theme.scale)
