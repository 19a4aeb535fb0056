"""The head of a listing's or escrow's page: which house, how it stands, what is done most."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.chip import Chip
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.properties.rows import PropertyHead

ROOMY = 1000
TILE = 56


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
        self._chips: list[Chip] = []
        self._first = QHBoxLayout()
        self.back_button = IconButton(theme, "arrow-left", self.tr("Back"), size=18)
        self.review = Button(theme, self.tr("Review"), "plain", "triangle")
        self.appointment = Button(theme, self.tr("Appointment"), "primary", "calendar-plus", self.tr("A"))
        self.edit = Button(theme, self.tr("Edit"), "plain", "pencil", self.tr("E"))
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
        self._first.setSpacing(8)
        self._first.addWidget(self._title)
        self._first.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        for part, stretch in ((self._state, 0), (self._price, 0), (self._second, 1)):
            below.addWidget(part, stretch)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(self._first)
        words.addLayout(below)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 12, 16, 14)
        row.setSpacing(8)
        row.addWidget(self.back_button)
        row.addWidget(self._tile)
        row.addSpacing(8)
        row.addLayout(words, 1)
        row.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.review, self.appointment, self.edit, self.archive, self.restore, self.more):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(buttons)

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
        self._show_chips(head)
        show_if(self.review, head.in_conflict)
        self._archive.setVisible(head.filing == "archive")
        self._restore.setVisible(head.filing == "restore")
        self._delete.setEnabled(head.can_delete)
        self._fit()

    def _show_chips(self, head: PropertyHead) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(self.theme, chip.text, chip.kind) for chip in head.chips]
        for place, chip in enumerate(self._chips, 1):
            self._first.insertWidget(place, chip, 0, Qt.AlignmentFlag.AlignVCenter)

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
