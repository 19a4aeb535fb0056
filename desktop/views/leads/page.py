"""The page of leads: the same people as a board and as a list."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.leads.bar import LeadsBar
from desktop.views.leads.board import Board
from desktop.views.leads.list_view import LeadsTable
from desktop.views.leads.rows import Cards, Leads
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.themed import Themed


class LeadsPage(QWidget, Themed):
    """Shows what it is given; every wish is about the lead whose id comes with it."""

    opened = Signal(str)
    selected = Signal(str)
    newRequested = Signal(str)
    filterCleared = Signal()
    menuRequested = Signal(QPoint)

    def __init__(self, theme: Theme, cards: Cards) -> None:
        super().__init__()
        self.bar = LeadsBar(theme)
        self.board = Board(theme, cards)
        self.table = LeadsTable(theme, cards)
        self._no_leads = (
            self.tr("No leads yet"),
            self.tr("Whoever you add is saved on this laptop at once and sent when there is a connection."),
        )
        self._nobody = EmptyState(theme, *self._no_leads, self.tr("New lead"))
        self._no_match = EmptyState(theme, "", "", self.tr("Clear the filter"))
        self._stack = QStackedWidget()
        self._view = "board"
        self._leads = Leads()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        for page in (self.board, self.table, self._nobody, self._no_match):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for view in (self.board, self.table):
            view.opened.connect(self.opened)
            view.selected.connect(self._select)
        self.board.newRequested.connect(self.newRequested)
        self.board.menuRequested.connect(self.menuRequested)
        self.table.customContextMenuRequested.connect(self._menu_on_list)
        self._nobody.activated.connect(lambda: self.newRequested.emit(""))
        self._no_match.activated.connect(self.filterCleared)

    @property
    def view(self) -> str:
        """ "board" or "list"."""
        return self._view

    @property
    def chosen(self) -> str:
        return self.board.chosen if self._view == "board" else self.table.chosen

    def set_view(self, view: str) -> None:
        chosen = self.chosen
        self._view = view
        self.bar.views.set_current(view)
        self._show_state()
        self.select(chosen)
        self.start()

    def show_leads(self, leads: Leads) -> None:
        """All of it; only what is in sight is read."""
        self._leads = leads
        self.bar.set_chips(leads.chips)
        self._show_state()

    def _show_state(self) -> None:
        leads = self._leads
        if leads.order:
            if self._view == "board":
                self.board.show_leads(leads)
            else:
                self.table.show_ids(leads.order)
            self._stack.setCurrentWidget(self.board if self._view == "board" else self.table)
        elif leads.total:
            named = ", ".join(chip.label for chip in leads.chips)
            self._no_match.say(
                self.tr("No lead matches {filter}").format(filter=named),
                self.tr("Without the filter there are {count} leads.").format(count=f"{leads.total:,}"),
            )
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._nobody)

    def set_unread(self, words: tuple[str, str] | None) -> None:
        """Heading and sentence for a page that is empty because nothing was read; None once it was."""
        self._nobody.say(*(words or self._no_leads))

    def set_note(self, text: str) -> None:
        self.bar.note.setText(text)

    def select(self, lead: str) -> None:
        if not lead:
            return
        if self._view == "board":
            self.board.select(lead)
        else:
            self.table.select(lead)

    def start(self) -> None:
        """Give the keyboard to the leads."""
        if not self.isVisible() or not self._leads.order:
            return
        if self._view == "board":
            self.board.start()
        else:
            self.table.start()

    def area_of(self, lead: str) -> QRect:
        """On the screen."""
        if self._view == "board":
            return self.board.area_of(lead)
        row = self.table.visualRect(self.table.leads.index(max(0, self.table.leads.row_of(lead)), 0))
        return QRect(self.table.viewport().mapToGlobal(row.topLeft()), row.size())

    def _select(self, lead: str) -> None:
        if lead == self.chosen:
            self.selected.emit(lead)

    def _menu_on_list(self, pos: QPoint) -> None:
        if self.table.chosen:
            self.menuRequested.emit(self.table.viewport().mapToGlobal(pos))

    def minimumSizeHint(self) -> QSize:
        return QSize(560, 240)
