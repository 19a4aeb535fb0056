"""The print preview: which sheet, on which paper, and where it goes."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout

from desktop.theme import Theme
from desktop.views.paper.press import Print, lay_out, usual_format
from desktop.views.paper.preview import PagesView
from desktop.views.paper.sheets import KINDS, Sheet, SheetKind, lines_of
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.dialog_foot import dialog_foot
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed, show_if

SIZE = QSize(900, 700)
SIDE = 16


class PrintPreview(QDialog, Themed):
    """Answer `sheetRequested` and `turned` with `show_sheet`; a list of people has nothing to turn to."""

    sheetRequested = Signal(str)
    turned = Signal(int)
    printRequested = Signal()
    saveRequested = Signal()

    def __init__(self, theme: Theme, locale: QLocale) -> None:
        super().__init__()
        self.sheet: Sheet | None = None
        self.printed: Print | None = None
        self.pages = PagesView(theme)
        self.kinds = Segmented(theme, self._kind_names())
        self.papers = Segmented(theme, (("letter", self.tr("Letter")), ("a4", self.tr("A4"))))
        self._said = CutText(theme, "", "small", "danger")
        self.save = Button(theme, self.tr("Save as PDF…"), key=self.tr("Ctrl S"))
        self.print = Button(theme, self.tr("Print…"), "primary", "printer")
        self._close = Button(theme, self.tr("Close"), key=self.tr("Esc"))
        self.setWindowTitle(self.tr("Print preview"))
        self.setModal(True)
        self.papers.set_current(usual_format(locale))
        self._build(theme)
        self._connect()
        self.set_theme(theme)
        # Of a screen that is low a dialog would take only two thirds by itself.
        self.resize(self.sizeHint())

    def _kind_names(self) -> tuple[tuple[str, str], ...]:
        return ("day", self.tr("Day sheet")), ("week", self.tr("Week")), ("list", self.tr("List"))

    def _build(self, theme: Theme) -> None:
        self._back = IconButton(theme, "chevron-left", self.tr("Earlier"))
        self._forth = IconButton(theme, "chevron-right", self.tr("Later"))
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 12, SIDE, 12)
        head.setSpacing(8)
        head.addWidget(self.kinds)
        for step in (self._back, self._forth):
            step.setAutoDefault(False)
            head.addWidget(step)
        head.addStretch(1)
        head.addWidget(self.papers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule(theme))
        column.addWidget(self._scrolled(), 1)
        column.addWidget(Rule(theme))
        column.addLayout(dialog_foot(self._said, (self._close, self.save, self.print), SIDE))

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidget(self.pages)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setProperty("ground", "sunken")
        return scroll

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.sheetRequested)
        self.papers.chosen.connect(self._show)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._forth.clicked.connect(lambda: self.turned.emit(1))
        self.save.clicked.connect(self.saveRequested)
        self.print.clicked.connect(self.printRequested)
        self._close.clicked.connect(self.reject)
        keys = (
            ("Ctrl+S", self.save),
            ("Ctrl+P", self.print),
            ("Alt+Left", self._back),
            ("Alt+Right", self._forth),
        )
        for chord, button in keys:
            QShortcut(QKeySequence(chord), self).activated.connect(button.click)

    def show_sheet(self, sheet: Sheet) -> None:
        self.sheet = sheet
        has_days = sheet.kind in KINDS
        for part in (self.kinds, self._back, self._forth):
            show_if(part, has_days)
        if has_days:
            self.kinds.set_current(sheet.kind)
        self._show()

    def _show(self) -> None:
        if self.sheet is not None:
            self.say("")
            self.printed = lay_out(self.sheet, self.papers.current())
            self.pages.show_print(self.printed, ". ".join(lines_of(self.sheet)))

    def say(self, sentence: str) -> None:
        """What went wrong, beside the buttons."""
        self._said.setText(sentence)

    def said(self) -> str:
        """What stands beside the buttons."""
        return self._said.text()

    def sizeHint(self) -> QSize:
        room = self.screen().availableSize()
        return SIZE.boundedTo(QSize(room.width() - 40, room.height() - 40))


def kind_for(view: str) -> SheetKind:
    """The sheet that goes with a page or a view of the calendar."""
    if view in ("today", "day"):
        return "day"
    return "list" if view == "agenda" else "week"
