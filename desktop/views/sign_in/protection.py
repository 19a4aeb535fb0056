"""How the data on this laptop is locked: by the computer account or by a passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.form_field import FormField
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if
from desktop.views.sign_in.form import Protection
from desktop.views.sign_in.option_card import OptionCard
from desktop.views.sign_in.secret_field import SecretField


class ProtectionChoice(QWidget):
    """The passphrase is asked for only where it is chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        kept = self.tr("The key is kept in the system keyring.")
        asked = self.tr("Asked at every start. Nobody can reset it.")
        self._kept = kept
        self.keyring = OptionCard(theme, self.tr("With my computer account"), kept, card=True)
        self.phrase = OptionCard(theme, self.tr("With a passphrase"), asked, card=True)
        hint = self.tr("At least 8 characters.")
        self.passphrase = FormField(theme, self.tr("Passphrase"), SecretField(theme), hint)
        self._group = QButtonGroup(self)
        self._group.addButton(self.keyring)
        self._group.addButton(self.phrase)
        self._build(theme)
        self.phrase.toggled.connect(lambda chosen: show_if(self.passphrase, chosen))
        self.keyring.setChecked(True)
        show_if(self.passphrase, False)

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._question = Text(theme, self.tr("How should this laptop be unlocked?"), "strong")
        for part in (self._question, self.keyring, self.phrase, self.passphrase):
            column.addWidget(part)

    def set_keyring(self, available: bool, reason: str = "") -> None:
        """Without a keyring only the passphrase is left; the reason says why."""
        self.keyring.allow(available, self._kept if available else reason)
        (self.keyring if available else self.phrase).setChecked(True)

    def settle(self, protection: Protection) -> None:
        """It was chosen before: nothing is asked but the passphrase, where there is one."""
        (self.phrase if protection == "passphrase" else self.keyring).setChecked(True)
        for part in (self._question, self.keyring, self.phrase):
            show_if(part, False)
        self.passphrase.set_hint(self.tr("The one that this account is unlocked with."))
        show_if(self, protection == "passphrase")

    def chosen(self) -> Protection:
        return "passphrase" if self.phrase.isChecked() else "keyring"

    def focus_passphrase(self) -> None:
        self.passphrase.editor.setFocus(Qt.FocusReason.OtherFocusReason)
