"""The bar above a list of listings or escrows: title and age, order, filter, a new one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.drop_menu import drop_down, menu_of_one
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.people.filter_field import FilterField
from desktop.views.properties.rows import ListLook

FILTER = 280
FILTER_NARROW = 200
NARROW = 900


class ListBar(QWidget, Themed):
    """`filter` is the field; the order is chosen from a menu below its button."""

    sortChosen = Signal(str)

    def __init__(self, theme: Theme, look: ListLook) -> None:
        super().__init__()
        self._sorts = look.sorts
        self._sort = look.sorts[0][0]
        self.note = CutText(theme, "", "body", "text3", numeric=True)
        self.filter = FilterField(theme, self.tr("Filter this list"))
        self.sort = Button(theme, "", "quiet")
        self.sort.set_trailing("chevron-down")
        self.new = Button(theme, look.words.new, icon="plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 4)
        row.setSpacing(8)
        title = Text(theme, look.words.title, "title")
        for part, stretch in ((title, 0), (self.note, 1), (self.sort, 0), (self.filter, 0), (self.new, 0)):
            row.addWidget(part, stretch)
        self.sort.clicked.connect(self.open_sort)
        self.set_theme(theme)
        self.set_sort(self._sort)

    def set_sort(self, sort: str) -> None:
        self._sort = sort
        text = self.tr("Sort: {order}").format(order=dict(self._sorts).get(sort, ""))
        self.sort.setText(text)
        self.sort.setAccessibleName(text)
        self.sort.updateGeometry()

    def open_sort(self) -> None:
        drop_down(menu_of_one(self, self._sorts, self._sort, self.sortChosen.emit), self.sort)

    def fit(self, width: int) -> None:
        """A filter field that leaves room for the words beside it."""
        narrow = width < NARROW * self.theme.scale
        self.filter.setFixedWidth(FILTER_NARROW if narrow else FILTER)

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def minimumSizeHint(self) -> QSize:
        return QSize(480, super().minimumSizeHint().height())
