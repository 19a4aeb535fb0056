"""The table of people: one row is one person, Enter opens it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.theme import Theme
from desktop.views.parts.themed import Themed
from desktop.views.people.roles import Column, PersonRole
from desktop.views.people.table_rows import PeopleRows

WIDTHS = ((Column.ROLE, 128), (Column.PHONE, 148), (Column.EMAIL, 240), (Column.STATE, 200))
EMAIL_FROM = 860


class PeopleTable(QTableView, Themed):
    """Emits (resource, id) of the row that was opened."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows = PeopleRows(theme)
        self._two_lines = True
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("People"))
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
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.doubleClicked.connect(self._open)
        self.set_theme(theme)

    def retheme(self) -> None:
        theme = self.theme
        self._rows.theme = theme
        self.horizontalHeader().setFont(theme.font("small", weight=500))
        room = theme.line("body") + theme.line("small") + 16
        high = max(theme.size("rowTwoLine"), room) if self._two_lines else theme.size("row")
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(theme.size("rowCompact"))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(high)
        self.viewport().update()

    def set_two_lines(self, two_lines: bool) -> None:
        self._two_lines = two_lines
        self.retheme()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        head = self.horizontalHeader()
        if head.count() <= Column.STATE:
            return
        head.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)

    def select(self, resource: str, person: str) -> bool:
        """Make a person's row the current one; says whether it is in the table."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, Column.NAME)
            if (index.data(PersonRole.RESOURCE), index.data(PersonRole.ID)) == (resource, person):
                self.setCurrentIndex(index)
                return True
        return False

    def start(self) -> None:
        """Take the keyboard; the first row is current unless another one is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, Column.NAME))

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
            self.setColumnHidden(Column.EMAIL, self.width() < EMAIL_FROM)
