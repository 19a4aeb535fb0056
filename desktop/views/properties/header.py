"""The head of a listing's or escrow's page: which house, how it stands, what is done most."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.page_head import HeadParts, TitleLine, lay_out_head
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.properties.rows import PropertyHead

ROOMY = 1000
TILE = 56
FOOT = 14


class PropertyHeader(QWidget, Themed):
    """Emits what is wished for: back, edit, appointment, archive, restore, delete, review."""

    wished = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._head = PropertyHead("", "")
        self._tile = GlyphTile(theme, size=TILE)
        self._title = CutText(theme, "", "display")
        self._price = Text(theme, "", "strong", numeric=True)
        self._second = CutText(theme, "", "body", "text2", numeric=True)
        self._state = StateMark(theme)
        self._line = TitleLine(self._title)
        self.back_button = IconButton(theme, "arrow-left", self.tr("Back"), size=18)
        self.review = Button(theme, self.tr("Review"), "plain", "triangle")
        self.appointment = Button(theme, self.tr("Appointment"), "primary", "calendar-plus")
        self.edit = Button(theme, self.tr("Edit"), "plain", "pencil")
        self.archive = Button(theme, self.tr("Archive"), "plain", "archive")
        self.restore = Button(theme, self.tr("Restore"), "plain", "archive-restore")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "plain")
        self._menu = QMenu(self)
        self._archive = self._menu.addAction(self.archive.text(), self.archive.click)
        self._restore = self._menu.addAction(self.restore.text(), self.restore.click)
        self._delete = self._menu.addAction(self.tr("Delete…"), lambda: self.wished.emit("delete"))
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        buttons = (self.review, self.appointment, self.edit, self.archive, self.restore, self.more)
        below = (self._state, self._price, self._second)
        lay_out_head(self, HeadParts(self.back_button, self._tile, self._line, below, buttons), FOOT)

    def _connect(self) -> None:
        self.more.clicked.connect(self._open_menu)
        for button, wish in (
            (self.back_button, "back"),
            (self.review, "review"),
            (self.appointment, "appointment"),
            (self.edit, "edit"),
            (self.archive, "archive"),
            (self.restore, "restore"),
        ):
            button.clicked.connect(lambda _=False, wish=wish: self.wished.emit(wish))

    def show_head(self, head: PropertyHead) -> None:
        self._head = head
        self._tile.set_glyph(head.icon)
        self._title.setText(head.title)
        self._price.setText(head.price)
        show_if(self._price, bool(head.price))
        self._second.setText(head.second)
        self._state.set_state(head.state, head.detail)
        self._line.show_chips(self.theme, head.chips)
        show_if(self.review, head.in_conflict)
        self._archive.setVisible(head.filing == "archive")
        self._restore.setVisible(head.filing == "restore")
        self._delete.setEnabled(head.can_delete)
        self._fit()

    def _fit(self) -> None:
        """Where the address needs the room, what is done once is in the menu alone."""
        roomy = self.width() >= ROOMY * self.theme.scale
        show_if(self.archive, roomy and self._head.filing == "archive")
        show_if(self.restore, roomy and self._head.filing == "restore")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
