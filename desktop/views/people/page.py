"""The page that lists people."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.people.filter_field import FilterField
from desktop.views.people.table import PeopleTable

FILTER = 280


class PeoplePage(QWidget, Themed):
    """Shows the model that it was given; what the filter and the tabs mean is the model's business."""

    opened = Signal(str, str)
    filterChanged = Signal(str)
    tabChanged = Signal(str)
    newRequested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tab = "all"
        self.table = PeopleTable(theme)
        self.filter = FilterField(theme, self.tr("Filter this list"))
        self.tabs = TabStrip(theme, self._tab_names())
        self._title = Text(theme, self.tr("People"), "title")
        self._note = CutText(theme, "", "body", "text3")
        self._new = Button(theme, "", icon="plus")
        self._nobody = EmptyState(theme, "", "", self.tr("Add someone"))
        self._no_match = EmptyState(theme, "", "", self.tr("Clear the filter"))
        self._stack = QStackedWidget()
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
        )

    def _build(self) -> None:
        self.filter.setFixedWidth(FILTER)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 4)
        bar.setSpacing(8)
        for part, stretch in ((self._title, 0), (self._note, 1), (self.filter, 0), (self._new, 0)):
            bar.addWidget(part, stretch)
        for page in (self.table, self._nobody, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.filter.textEdited.connect(self._filtered)
        self.filter.left.connect(self.table.start)
        self.tabs.chosen.connect(self._tab_chosen)
        self._new.clicked.connect(self._ask_new)
        self._nobody.activated.connect(self._ask_new)
        self._no_match.activated.connect(self._clear)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_filter)

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
        self.filter.setText(text)
        self._show_state()

    def set_note(self, text: str) -> None:
        """A word beside the title, such as how old the list is."""
        self._note.setText(text)

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
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_new(self) -> None:
        self.newRequested.emit("clients" if self._tab == "all" else self._tab)

    def _say_new(self) -> None:
        words = {"leads": self.tr("New lead"), "contacts": self.tr("New contact")}
        text = words.get(self._tab, self.tr("New client"))
        self._new.setText(text)
        self._new.setAccessibleName(text)
        self._new.updateGeometry()

    def _show_state(self) -> None:
        text = self.filter.text().strip()
        if self.table.model().rowCount():
            self._stack.setCurrentWidget(self.table)
        elif text:
            heading = self.tr("No one here matches “{text}”").format(text=text)
            why = self.tr("The filter looks at names, phone numbers and e-mail addresses in this tab.")
            self._no_match.say(heading, why)
            self._stack.setCurrentWidget(self._no_match)
        else:
            why = self.tr(
                "Whoever you add is saved on this laptop at once and sent when there is a connection."
            )
            self._nobody.say(self.tr("No one here yet"), why)
            self._stack.setCurrentWidget(self._nobody)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
