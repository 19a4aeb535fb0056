"""The bar above every page: search, how things stand, and New."""

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import IconButton, SplitButton
from desktop.views.parts.sync_pill import SyncPill
from desktop.views.parts.themed import Themed
from desktop.views.search_field import SearchField

SEARCH_WIDTHS = ((1200, 300), (1700, 420))
WIDEST_SEARCH = 560


class TopBar(QWidget, Themed):
    """`menu_button` stands in for the menu bar in low windows."""

    newRequested = Signal()
    searchActivated = Signal(str)
    searchEdited = Signal(str)
    syncPillClicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.menu_button = IconButton(theme, "menu", self.tr("Menu"), size=18)
        self.search = SearchField(theme)
        self.pill = SyncPill(theme)
        self.new = SplitButton(theme, self.tr("New"), "plus", self.tr("New of another kind"))
        self._build()
        self._connect()
        self.setFixedHeight(theme.size("topBar"))
        self.set_theme(theme)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.menu_button)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(self.pill)
        row.addWidget(self.new)
        self.menu_button.hide()

    def _connect(self) -> None:
        self.search.activated.connect(self.searchActivated)
        self.search.textEdited.connect(self.searchEdited)
        self.pill.clicked.connect(self.syncPillClicked)
        self.new.main.clicked.connect(self.newRequested)

    def show_sync_key(self, key: str) -> None:
        name = self.tr("Sync Center")
        self.pill.setToolTip(self.tr("{name} ({key})").format(name=name, key=key) if key else name)

    def set_new_menu(self, menu: QMenu) -> None:
        """What the small arrow beside New opens."""
        self.new.more.clicked.connect(lambda: self._open(menu))

    def _open(self, menu: QMenu) -> None:
        """Its right edge stands under the button's."""
        corner = self.new.mapToGlobal(QPoint(self.new.width(), self.new.height() + 4))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def fit(self, window_width: int) -> None:
        width = next((wide for below, wide in SEARCH_WIDTHS if window_width < below), WIDEST_SEARCH)
        self.search.setFixedWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        thick = self.theme.hairline(self.devicePixelRatioF())
        line = QRectF(0, self.height() - thick, self.width(), thick)
        QPainter(self).fillRect(line, self.theme.color("line"))
