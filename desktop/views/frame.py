"""The window's shell: rail, top bar, banner, pages, status line."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.banner import Banner
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.themed import Themed
from desktop.views.rail import Rail
from desktop.views.rail_item import RailEntry
from desktop.views.status_line import StatusLine
from desktop.views.top_bar import TopBar

FOLD_BELOW = 1200
LOW_BELOW = 620


class MainFrame(QWidget, Themed):
    """The central widget of the main window.

    `rail`, `top`, `banner` and `status` are public so that controllers can tell them things; what the person
    wishes comes out of the signals here.
    """

    navigated = Signal(str)
    newRequested = Signal()
    searchActivated = Signal(str)
    searchEdited = Signal(str)
    syncPillClicked = Signal()
    undoClicked = Signal()
    lockClicked = Signal()
    bannerActivated = Signal()
    menuRequested = Signal()

    def __init__(self, theme: Theme, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        self.rail = Rail(theme, entries)
        self.top = TopBar(theme)
        self.banner = Banner(theme)
        self.status = StatusLine(theme)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self._build(theme)
        self._connect()
        self.theme = theme

    def _build(self, theme: Theme) -> None:
        stage = ground("surface")
        column = QVBoxLayout(stage)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for widget in (self.top, self.banner, self._stack, self.status):
            column.addWidget(widget, 1 if widget is self._stack else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(Rule(theme, upright=True))
        row.addWidget(stage, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")

    def _connect(self) -> None:
        self.rail.navigated.connect(self.navigated)
        self.top.newRequested.connect(self.newRequested)
        self.top.searchActivated.connect(self.searchActivated)
        self.top.searchEdited.connect(self.searchEdited)
        self.top.syncPillClicked.connect(self.syncPillClicked)
        self.top.menu_button.clicked.connect(self.menuRequested)
        self.banner.activated.connect(self.bannerActivated)
        self.status.undoClicked.connect(self.undoClicked)
        self.status.lockClicked.connect(self.lockClicked)

    def add_page(self, page_id: str, page: QWidget) -> None:
        self._pages[page_id] = page
        self._stack.addWidget(page)

    def show_page(self, page_id: str) -> None:
        """Show a page and mark its place in the rail, if it has one."""
        self._stack.setCurrentWidget(self._pages[page_id])
        self.rail.set_current(page_id)

    def page(self, page_id: str) -> QWidget:
        return self._pages[page_id]

    def current_page(self) -> str:
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def focus_search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def is_low(self) -> bool:
        """Too low for a menu bar, whose place the menu button takes."""
        return self.window().height() < LOW_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < FOLD_BELOW
        self.rail.fold(narrow)
        self.status.fold(narrow)
        self.top.fit(self.width())
        self.top.menu_button.setVisible(self.is_low())

    def minimumSizeHint(self) -> QSize:
        return QSize(860, 440)
