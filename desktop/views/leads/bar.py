"""The bar above the leads: how many, narrowed to what, in which order, as what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.theme import Theme
from desktop.views.leads.rows import Choice, FilterChip
from desktop.views.parts.button import Button
from desktop.views.parts.chip import Chip
from desktop.views.parts.drop_menu import drop_down, menu_of_one
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed


class LeadsBar(QWidget, Themed):
    """`filterAsked` wants `open_filter` with what there is to choose from."""

    viewChosen = Signal(str)
    sortChosen = Signal(str)
    filterAsked = Signal()
    filterToggled = Signal(str, str)
    filterRemoved = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = Text(theme, self.tr("Leads"), "title")
        self.note = CutText(theme, "", "body", "text3", numeric=True)
        self._chips: dict[FilterChip, Chip] = {}
        self._row = QHBoxLayout(self)
        self.filter = Button(theme, self.tr("Filter"), "quiet", "list-filter")
        self.sort = Button(theme, "", "quiet")
        self.sort.set_trailing("chevron-down")
        self._sorts: tuple[tuple[str, str], ...] = ()
        self._sort = ""
        self.views = Segmented(theme, (("board", self.tr("Board")), ("list", self.tr("List"))))
        self.views.set_glyph("board", "kanban")
        self.views.set_glyph("list", "list")
        self._build()
        self.views.chosen.connect(self.viewChosen)
        self.filter.clicked.connect(self.filterAsked)
        self.sort.clicked.connect(self.open_sort)
        self.set_theme(theme)

    def _build(self) -> None:
        row = self._row
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for part, stretch in (
            (self._title, 0),
            (self.note, 1),
            (self.filter, 0),
            (self.sort, 0),
            (self.views, 0),
        ):
            row.addWidget(part, stretch)

    def set_sorts(self, sorts: tuple[tuple[str, str], ...], current: str) -> None:
        """(id, label); the label follows "Sort:"."""
        self._sorts, self._sort = sorts, current
        label = dict(sorts).get(current, "")
        text = self.tr("Sort: {order}").format(order=label)
        self.sort.setText(text)
        self.sort.setAccessibleName(text)
        self.sort.updateGeometry()

    def set_chips(self, chips: Sequence[FilterChip]) -> None:
        """Those that stay keep their widget, and with it the keyboard."""
        for chip in self._chips.keys() - set(chips):
            gone = self._chips.pop(chip)
            gone.hide()
            gone.deleteLater()
        for place, chip in enumerate(chips):
            if chip not in self._chips:
                self._chips[chip] = self._chip(chip)
            self._row.insertWidget(2 + place, self._chips[chip])

    def _chip(self, chip: FilterChip) -> Chip:
        """All of it takes the filter away, so that the keyboard can do it too."""
        made = Chip(self.theme, chip.label, "filter")
        made.setAccessibleName(self.tr("{filter}, remove this filter").format(filter=chip.label))
        for signal in (made.removed, made.clicked):
            signal.connect(lambda *_args, kind=chip.kind: self.filterRemoved.emit(kind))
        return made

    def open_filter(self, groups: Sequence[tuple[str, Sequence[Choice]]]) -> None:
        """(heading, choices) each."""
        menu = QMenu(self)
        for heading, choices in groups:
            menu.addSection(heading)
            for choice in choices:
                action = menu.addAction(choice.label.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(choice.chosen)
                toggled = (choice.kind, choice.value)
                action.triggered.connect(lambda _=False, which=toggled: self.filterToggled.emit(*which))
        drop_down(menu, self.filter)

    def open_sort(self) -> None:
        drop_down(menu_of_one(self, self._sorts, self._sort, self.sortChosen.emit), self.sort)
