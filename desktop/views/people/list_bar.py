"""The bar above the people: which list it is, what narrows it, its columns, and someone new."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.drop_menu import drop_down
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.people.filter_field import FilterField
from desktop.views.people.wishes import Choice, ColumnsMenu, ListsMenu

NARROW, WIDE = 160, 280
BESIDE_TITLE = 6
"""So that the focus ring of what follows does not touch the title."""
USUAL = 8
"""So many fields to narrow by are offered at once; the others are one menu further."""


class ListBar(QWidget, Themed):
    """`listsAsked`, `filterAsked` and `columnsAsked` want their `open_…` with what there is to choose."""

    listsAsked = Signal()
    listChosen = Signal(str)
    listWished = Signal(str)
    filterAsked = Signal()
    fieldChosen = Signal(str)
    columnsAsked = Signal()
    columnToggled = Signal(str)
    orderChosen = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.filter = FilterField(theme, self.tr("Find in this list"))
        self.title = Text(theme, self.tr("People"), "title")
        self.note = CutText(theme, "", "body", "text3")
        self.lists = Button(theme, self.tr("Lists"), "quiet")
        self.lists.set_trailing("chevron-down")
        self.add = Button(theme, self.tr("Filter"), "quiet", "list-filter")
        self.columns = IconButton(theme, "sliders-horizontal", self.tr("Columns and order"))
        self.new = Button(theme, "", icon="plus")
        self.filter.setMinimumWidth(NARROW)
        self.filter.setMaximumWidth(WIDE)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(6)
        for part, stretch in ((self.title, 0), (self.lists, 0), (self.note, 1), (self.filter, 2)):
            row.addWidget(part, stretch)
        row.insertSpacing(1, BESIDE_TITLE)
        for button in (self.add, self.columns, self.new):
            row.addWidget(button)
        self.lists.clicked.connect(self.listsAsked)
        self.add.clicked.connect(self.filterAsked)
        self.columns.clicked.connect(self.columnsAsked)
        self.set_theme(theme)

    def open_lists(self, menu: ListsMenu) -> None:
        """The saved lists, and what can be done with the one that is shown."""
        shown = QMenu(self)
        for row in menu.rows:
            label = row.label if row.count is None else f"{row.label}\t{row.count:,}"
            action = shown.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(row.id == menu.current)
            action.triggered.connect(lambda _=False, key=row.id: self.listChosen.emit(key))
        shown.addSeparator()
        for wish, label, possible in (
            ("save", self.tr("Save this filter as a list…"), menu.can_save),
            ("update", self.tr("Save the changes of this list"), bool(menu.current) and menu.changed),
            ("rename", self.tr("Rename this list…"), bool(menu.current)),
            ("delete", self.tr("Delete this list"), bool(menu.current)),
        ):
            action = shown.addAction(label)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, wish=wish: self.listWished.emit(wish))
        shown.addSeparator()
        twice = shown.addAction(self.tr("Possible duplicates"))
        twice.triggered.connect(lambda: self.listWished.emit("duplicates"))
        drop_down(shown, self.lists)

    def open_fields(self, fields: Sequence[Choice]) -> None:
        """What the list can be narrowed by."""
        shown = QMenu(self)
        usual, rare = (fields[:USUAL], fields[USUAL:]) if len(fields) > USUAL + 1 else (fields, ())
        self._offer(shown, usual)
        if rare:
            shown.addSeparator()
            self._offer(shown.addMenu(self.tr("More fields")), rare)
        drop_down(shown, self.add)

    def _offer(self, menu: QMenu, fields: Sequence[Choice]) -> None:
        for key, label in fields:
            menu.addAction(label).triggered.connect(lambda _=False, key=key: self.fieldChosen.emit(key))

    def open_columns(self, menu: ColumnsMenu) -> None:
        shown = QMenu(self)
        for key, label, chosen in menu.columns:
            action = shown.addAction(label)
            action.setCheckable(True)
            action.setChecked(chosen)
            action.triggered.connect(lambda _=False, key=key: self.columnToggled.emit(key))
        shown.addSeparator()
        order = shown.addMenu(self.tr("Order by"))
        group = QActionGroup(order)
        for key, label in menu.orders:
            action = group.addAction(order.addAction(label))
            action.setCheckable(True)
            action.setChecked(key == menu.order)
            wish = (key, menu.descending)
            action.triggered.connect(lambda _=False, wish=wish: self.orderChosen.emit(*wish))
        turned = shown.addAction(self.tr("Last first"))
        turned.setCheckable(True)
        turned.setChecked(menu.descending)
        turned.triggered.connect(lambda down: self.orderChosen.emit(menu.order, down))
        drop_down(shown, self.columns)

    def place_of_add(self) -> QRect:
        """The Filter button on the screen."""
        return QRect(self.add.mapToGlobal(QPoint(0, 0)), self.add.size())
