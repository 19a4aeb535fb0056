"""The page of everybody who may be in the book twice."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.people.pairs import PairsSight, Rows
from desktop.views.people.pairs_table import PairsTable


class PairsPage(QWidget, Themed):
    """Both buttons are about the row that is chosen. Enter compares, N keeps the two apart, Esc goes back."""

    opened = Signal(str)
    apart = Signal(str)
    back = Signal()

    def __init__(self, theme: Theme, rows: Rows) -> None:
        super().__init__()
        self.table = PairsTable(theme, rows)
        self.note = CutText(theme, "", "body", "text3", numeric=True)
        self.not_same = Button(theme, self.tr("Not the same person"), key=self.tr("N"))
        self.compare = Button(theme, self.tr("Compare"), "primary", key=self.tr("Enter"))
        self._back = IconButton(theme, "arrow-left", self.tr("Back"), size=18)
        self._title = Text(theme, self.tr("Possible duplicates"), "title")
        self._nothing = EmptyState(theme, "", "")
        self._stack = QStackedWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._build(theme)
        self._connect()
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 14, 16, 14)
        bar.setSpacing(8)
        for part, stretch in ((self._back, 0), (self._title, 0), (self.note, 1)):
            bar.addWidget(part, stretch)
        for button in (self.not_same, self.compare):
            bar.addWidget(button)
        for page in (self.table, self._nothing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Rule(theme))
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.table.apart.connect(self.apart)
        self.table.selectionModel().currentRowChanged.connect(self._allow)
        self.table.rows.modelReset.connect(self._allow)
        self.compare.clicked.connect(lambda: self.opened.emit(self.table.chosen))
        self.not_same.clicked.connect(lambda: self.apart.emit(self.table.chosen))
        self._back.clicked.connect(self.back)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back)

    def show_pairs(self, sight: PairsSight) -> None:
        had_keyboard = self.table.hasFocus() or self.hasFocus()
        self.note.setText(sight.note)
        self._nothing.say(*sight.nothing)
        self._stack.setCurrentWidget(self.table if sight.ids else self._nothing)
        self.table.show_ids(sight.ids)
        if had_keyboard:
            self.start()
        self._allow()

    def start(self) -> None:
        """Give the keyboard to the list, or to the page while nothing is in it."""
        if self.table.rows.rowCount():
            self.table.start()
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        for button in (self.not_same, self.compare):
            button.setEnabled(bool(self.table.chosen))

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
