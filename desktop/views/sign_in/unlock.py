"""The passphrase of an account that is on this laptop and locked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.form_field import FormField
from desktop.views.parts.text import CutText, Text
from desktop.views.sign_in.problem import Problem
from desktop.views.sign_in.secret_field import SecretField
from desktop.views.sign_in.wide_button import WideButton


class UnlockView(QWidget):
    """Says whose data it is; the passphrase is forgotten whenever the view is left."""

    unlockRequested = Signal(str)
    otherRequested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._whose = CutText(theme, "", "body", "text2")
        self.secret = SecretField(theme)
        self.field = FormField(theme, self.tr("Passphrase"), self.secret)
        self.problem = Problem(theme)
        self.unlock = WideButton(theme, self.tr("Unlock"), "primary")
        self.other = Button(theme, self.tr("Use another account"), "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(0)
        column.addWidget(Text(theme, self.tr("Unlock"), "display"))
        column.addWidget(self._whose)
        for gap, part in ((16, self.field), (16, self.problem), (16, self.unlock)):
            column.addSpacing(gap)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        self.secret.returnPressed.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        self.other.clicked.connect(self.otherRequested)

    def ask(self, name: str) -> None:
        self._whose.setText(self.tr("{name} · the data on this laptop is locked.").format(name=name))
        self.unlock.setAccessibleName(self.tr("Unlock {name}").format(name=name))
        self.field.set_error("")
        self.problem.say("")
        self.secret.forget()
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unlock(self) -> None:
        if not self.unlock.isEnabled():
            return
        missing = "" if self.secret.text() else self.tr("Type the passphrase of this account.")
        self.field.set_error(missing)
        if not missing:
            self.unlockRequested.emit(self.secret.text())
