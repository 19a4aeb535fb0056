"""Three columns of the page of one thing, or tabs where they have no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.themed import Themed, show_if

COLUMNS_FROM = 1000
WIDE_FROM = 1500
WIDTHS = ((False, (336, 296)), (True, (360, 360)))
WIDEST = 16_777_215
WIDEST_TEXT = 720


class PageColumns(QWidget, Themed):
    """`parts` are (label, content) of the details, of what happens in time, and of what is related."""

    def __init__(self, theme: Theme, parts: tuple[tuple[str, QWidget], ...]) -> None:
        super().__init__()
        names = ("details", "timeline", "related")
        self.tabs = TabStrip(
            theme, tuple((name, label) for name, (label, _) in zip(names, parts, strict=True))
        )
        self._tab = "details"
        self._columns = {
            name: _scrolled(content, "sunken" if name == "related" else "surface")
            for name, (_, content) in zip(names, parts, strict=True)
        }
        self._rules = (Rule(theme, upright=True), Rule(theme, upright=True), Rule(theme))
        self._build()
        self.tabs.chosen.connect(self._choose)
        self.set_theme(theme)

    def _build(self) -> None:
        between, after, under = self._rules
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._columns["details"])
        row.addWidget(between)
        row.addWidget(self._columns["timeline"], 1)
        row.addWidget(after)
        row.addWidget(self._columns["related"])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(under)
        column.addLayout(row, 1)

    def choose(self, tab: str) -> None:
        """Brings "details", "timeline" or "related" into sight where they are tabs."""
        self.tabs.set_current(tab)
        self._choose(tab)

    def _choose(self, tab: str) -> None:
        self._tab = tab
        self._lay_out()

    def _lay_out(self) -> None:
        columns = self.width() >= COLUMNS_FROM
        between, after, under = self._rules
        for part in (between, after, under):
            show_if(part, columns)
        show_if(self.tabs, not columns)
        left, right = dict(WIDTHS)[self.width() >= WIDE_FROM]
        for name, width in (("details", left), ("related", right)):
            self._columns[name].setMinimumWidth(width if columns else 0)
            self._columns[name].setMaximumWidth(width if columns else WIDEST)
        for name, column in self._columns.items():
            show_if(column, columns or name == self._tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 160)


def _scrolled(content: QWidget, on: str) -> QScrollArea:
    base = ground("sunken" if on == "sunken" else "surface")
    content.setMaximumWidth(WIDEST_TEXT)
    row = QHBoxLayout(base)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(content, 1000)
    row.addStretch(1)
    scroll = QScrollArea()
    scroll.setProperty("ground", on)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    scroll.setWidget(base)
    return scroll
