"""The page that lists people."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.bulk_bar import BulkBar
from desktop.views.people.filter_row import FilterRow
from desktop.views.people.list_bar import ListBar
from desktop.views.people.list_states import ListStates
from desktop.views.people.table import PeopleTable


class PeoplePage(QWidget, Themed):
    """Shows the model that it was given; what the filter and the tabs mean is the model's business."""

    opened = Signal(str, str)
    filterChanged = Signal(str)
    tabChanged = Signal(str)
    newRequested = Signal(str)
    filtersCleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tab = "all"
        self.table = PeopleTable(theme)
        self.bar = ListBar(theme)
        self.filter = self.bar.filter
        self.tabs = TabStrip(theme, self._tab_names())
        self.filters = FilterRow(theme)
        self.bulk = BulkBar(theme)
        self._states = ListStates(theme, self.table)
        self._build()
        self._connect()
        self._say_new()
        self.set_theme(theme)

    def _tab_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("all", self.tr("All")),
            ("clients", self.tr("Clients")),
            ("leads", self.tr("Leads")),
            ("contacts", self.tr("Contacts")),
            ("archived", self.tr("Archived")),
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.tabs, self.filters):
            column.addWidget(part)
        column.addWidget(self._states, 1)
        column.addWidget(self.bulk)
        show_if(self.filters, False)
        show_if(self.bulk, False)

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.filter.textEdited.connect(self._filtered)
        self.filter.left.connect(self.table.start)
        self.tabs.chosen.connect(self._tab_chosen)
        self.bar.new.clicked.connect(self._ask_new)
        self._states.addRequested.connect(self._ask_new)
        self._states.clearRequested.connect(self._clear)
        self.filters.cleared.connect(self._clear)
        self.bulk.cleared.connect(self.table.choose_nobody)

    def set_model(self, model: QAbstractItemModel) -> None:
        """A table model that answers `Column` and `PersonRole`."""
        self.table.setModel(model)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self._show_state)
        self._show_state()

    def set_tab(self, tab: str) -> None:
        self._tab = tab
        self.tabs.set_current(tab)
        self._say_new()
        self._show_state()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many each tab holds."""
        for tab, count in counts.items():
            self.tabs.set_count(tab, count)

    def set_filter(self, text: str) -> None:
        if text != self.filter.text():
            self.filter.setText(text)
        self._show_state()

    def show_filters(self, texts: Sequence[str]) -> None:
        """The chips below the tabs."""
        self.filters.show_chips(texts)
        show_if(self.filters, bool(texts))
        self._show_state()

    def show_chosen(self, text: str, *, archived: bool = False) -> None:
        """How many are chosen; an empty text hides what can be done with them."""
        self.bulk.show_count(text, archived=archived)
        show_if(self.bulk, bool(text))

    def set_unread(self, words: Mapping[str, tuple[str, str]]) -> None:
        """tab → what stands in its place while it is empty because it was never read."""
        self._states.set_unread(words)
        self._show_state()

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def select(self, resource: str, person: str) -> bool:
        """Make a person's row the current one; says whether it is in the list."""
        return self.table.select(resource, person)

    def _tab_chosen(self, tab: str) -> None:
        self.set_tab(tab)
        self.tabChanged.emit(tab)

    def _filtered(self, text: str) -> None:
        self._show_state()
        self.filterChanged.emit(text)

    def _clear(self) -> None:
        self.filter.clear()
        self._filtered("")
        self.filtersCleared.emit()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_new(self) -> None:
        self.newRequested.emit("clients" if self._tab in ("all", "archived") else self._tab)

    def _say_new(self) -> None:
        words = {"leads": self.tr("New lead"), "contacts": self.tr("New contact")}
        text = words.get(self._tab, self.tr("New client"))
        self.bar.new.setText(text)
        self.bar.new.setAccessibleName(text)
        self.bar.new.updateGeometry()

    def _show_state(self) -> None:
        model = self.table.model()
        if model.rowCount() or model.canFetchMore(QModelIndex()):
            self._states.show_table()
        else:
            filters = [chip.text() for chip in self.filters.chips]
            self._states.show_empty(self._tab, self.filter.text().strip(), filters)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
