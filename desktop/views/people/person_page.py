"""The page of one person."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.details import Details
from desktop.views.people.person import Person
from desktop.views.people.person_header import PersonHeader
from desktop.views.people.related import Related
from desktop.views.people.timeline import Timeline

COLUMNS_FROM = 1000
WIDE_FROM = 1500
WIDTHS = ((False, (336, 296)), (True, (360, 360)))
WIDEST = 16_777_215
WIDEST_TEXT = 720


class PersonPage(QWidget, Themed):
    """Three columns, or tabs where they have no room."""

    editRequested = Signal()
    actionRequested = Signal(str)
    openRequested = Signal(str, str)
    deleteRequested = Signal()
    fixRequested = Signal(str)
    discardRequested = Signal(str)
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.header = PersonHeader(theme)
        self.details = Details(theme)
        self.timeline = Timeline(theme)
        self.related = Related(theme)
        self.tabs = TabStrip(theme, self._tab_names())
        self._tab = "details"
        self._columns = {
            "details": _scrolled(self.details, "surface"),
            "timeline": _scrolled(self.timeline, "surface"),
            "related": _scrolled(self.related, "sunken"),
        }
        self._rules = (Rule(theme, upright=True), Rule(theme, upright=True), Rule(theme))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _tab_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("details", self.tr("Details")),
            ("timeline", self.tr("Timeline")),
            ("related", self.tr("Related")),
        )

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
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(under)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.header.back.connect(self.back)
        self.header.editRequested.connect(self.editRequested)
        self.header.deleteRequested.connect(self.deleteRequested)
        self.header.actionRequested.connect(self.actionRequested)
        self.details.editRequested.connect(self.editRequested)
        self.details.actionRequested.connect(self.actionRequested)
        self.details.fixRequested.connect(self.fixRequested)
        self.details.discardRequested.connect(self.discardRequested)
        self.timeline.opened.connect(self.openRequested)
        self.related.opened.connect(self.openRequested)
        self.tabs.chosen.connect(self._choose)
        for key, button in (
            (Qt.Key.Key_C, self.header.call),
            (Qt.Key.Key_E, self.header.mail),
            (Qt.Key.Key_A, self.header.appointment),
            (Qt.Key.Key_Escape, self.header.back_button),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_person(self, person: Person) -> None:
        """Show a person, or what changed about the one shown."""
        self.setAccessibleName(person.head.name)
        self.header.show_head(person.head)
        self.details.show_fields(person.fields)
        self.timeline.show_entries(person.timeline)
        self.related.show_groups(person.related)

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() not in self.findChildren(QWidget):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)


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
