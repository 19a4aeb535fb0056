"""The fields of the two ways to sign in: e-mail and password, or an API key."""

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.form_field import FormField
from desktop.views.parts.segmented import Segmented
from desktop.views.sign_in.form import Way
from desktop.views.sign_in.secret_field import SecretField

GAP = 12


class Credentials(QWidget):
    """`fields` are by the names that `SignInForm` gives them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        ways = (("password", self.tr("E-mail and password")), ("api_key", self.tr("API key")))
        self.ways = Segmented(theme, ways)
        self.ways.stretch()
        key_hint = self.tr("Shown in the list of keys on the web.")
        self.fields: dict[str, FormField] = {
            "email": FormField(theme, self.tr("E-mail"), QLineEdit()),
            "password": FormField(theme, self.tr("Password"), SecretField(theme)),
            "api_key": FormField(theme, self.tr("API key"), SecretField(theme)),
            "key_name": FormField(theme, self.tr("A name for this key"), QLineEdit(), key_hint),
        }
        self.line("key_name").setPlaceholderText(self.tr("For example: car laptop"))
        self._stack = QStackedWidget()
        self._stack.addWidget(_column(self.fields["email"], self.fields["password"]))
        self._stack.addWidget(_column(self.fields["api_key"], self.fields["key_name"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.ways)
        column.addWidget(self._stack)
        self.ways.chosen.connect(self.set_way)

    def set_way(self, way: str) -> None:
        self.ways.set_current(way)
        self._stack.setCurrentIndex(1 if way == "api_key" else 0)

    def way(self) -> Way:
        return "api_key" if self._stack.currentIndex() else "password"

    def line(self, name: str) -> QLineEdit:
        editor = self.fields[name].editor
        assert isinstance(editor, QLineEdit)  # noqa: S101 - every field here is made above
        return editor

    def text(self, name: str) -> str:
        """Empty for a field of the other way."""
        own = ("api_key", "key_name") if self.way() == "api_key" else ("email", "password")
        if name not in own:
            return ""
        typed = self.line(name).text()
        return typed if name == "password" else typed.strip()


def _column(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page
