"""The accounts that are on this laptop already and open without a connection."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow


class AccountList(QWidget, Themed):
    """One button each; hidden while there is none."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 24)
        self._column.setSpacing(8)
        self._column.addWidget(Text(theme, self.tr("On this laptop"), "strong"))
        self._buttons: list[Button] = []
        self.set_theme(theme)
        show_if(self, False)

    def set_accounts(self, accounts: Sequence[tuple[str, str]]) -> None:
        """(id, name) each, in the order in which they are offered."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(account, name) for account, name in accounts]
        follow(self, self._buttons)
        show_if(self, bool(accounts))

    def _button(self, account: str, name: str) -> Button:
        button = Button(self.theme, name, icon="laptop")
        button.setAccessibleName(self.tr("Open {name}").format(name=name))
        button.setToolTip(self.tr("Opens without a connection"))
        button.clicked.connect(lambda: self.opened.emit(account))
        self._column.addWidget(button)
        return button
