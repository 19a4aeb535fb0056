"""The dialog before signing out: what stays, what would be lost."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QVBoxLayout

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.dialog_foot import dialog_foot
from desktop.views.parts.radio_cell import RadioCell
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

WIDTH = 520


@dataclass(frozen=True)
class SignOutWords:
    """`keep` and `remove` say what becomes of the data; `lost` is empty where nothing would be lost."""

    title: str
    keep: str
    remove: str
    lost: str = ""


class SignOutDialog(QDialog, Themed):
    """Keeping is chosen at the start; `confirmed` carries whether the data goes."""

    confirmed = Signal(bool)

    def __init__(self, theme: Theme, words: SignOutWords) -> None:
        super().__init__()
        self.keep = RadioCell(theme, self.tr("Keep the data on this laptop"), words.keep, card=True)
        said = "\n".join(part for part in (words.remove, words.lost) if part)
        self.remove = RadioCell(theme, self.tr("Remove the data from this laptop"), said, card=True)
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.go = Button(theme, self.tr("Sign out"), "primary")
        self._go_away = Button(theme, self.tr("Sign out and remove"), "danger")
        self._group = QButtonGroup(self)
        self.setModal(True)
        self.setWindowTitle(words.title)
        self._build(theme, words)
        self._connect()
        self.set_theme(theme)
        self.keep.setChecked(True)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def away(self) -> Button:
        """The button that removes; shown while that is chosen."""
        return self._go_away

    def _build(self, theme: Theme, words: SignOutWords) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(10)
        body.addWidget(Text(theme, words.title, "title"))
        for cell in (self.keep, self.remove):
            self._group.addButton(cell)
            body.addWidget(cell)
        body.addStretch(1)
        column.addLayout(body, 1)
        column.addWidget(Rule(theme))
        column.addLayout(dialog_foot(None, (self.cancel, self.go, self._go_away)))

    def _connect(self) -> None:
        self.remove.toggled.connect(self._show_button)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(lambda: self._confirm(False))
        self._go_away.clicked.connect(lambda: self._confirm(True))
        self._show_button(False)

    def _show_button(self, removing: bool) -> None:
        self.go.setVisible(not removing)
        self._go_away.setVisible(removing)

    def _confirm(self, remove: bool) -> None:
        self.accept()
        self.confirmed.emit(remove)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(WIDTH, layout.totalHeightForWidth(WIDTH) if layout else 0)

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)
