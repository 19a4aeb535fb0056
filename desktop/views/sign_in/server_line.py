"""Which server is signed in to: a quiet line, and a field once it is to be another one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.form_field import FormField
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import show_if


class ServerLine(QWidget):
    """Holds the address as it was given; the line leaves out what every address starts with."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.address = QLineEdit()
        self.field = FormField(theme, self.tr("Server address"), self.address)
        self.change = Button(theme, self.tr("Change"), "link")
        self.change.set_low()
        self.change.setAccessibleName(self.tr("Change the server"))
        self._said = CutText(theme, "", "small", "text3")
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(self.change)
        row.addSpacing(-9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.field)
        self.change.clicked.connect(self.open)
        show_if(self.field, False)

    def set_address(self, address: str) -> None:
        self.address.setText(address)
        shown = address.rpartition("://")[2].split("/")[0]
        self._said.setText(self.tr("Server: {address}").format(address=shown))

    def settle(self, address: str) -> None:
        """There is no other server for what is here."""
        self.set_address(address)
        self.address.setReadOnly(True)
        show_if(self.change, False)

    def open(self) -> None:
        """Show the field in place of the line."""
        show_if(self._said, False)
        show_if(self.change, False)
        show_if(self.field, True)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self.address.selectAll()
