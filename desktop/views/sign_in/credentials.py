"""The fields of the two ways to sign in: e-mail and password, or an API key."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.form_field import FormField
from desktop.views.parts.segmented import Segmented
from desktop.views.parts.themed import show_if
from desktop.views.sign_in.form import Way
from desktop.views.sign_in.secret_field import SecretField

GAP = 12
OWN: tuple[tuple[Way, tuple[str, str]], ...] = (
    ("password", ("email", "password")),
    ("api_key", ("api_key", "key_name")),
)


class Credentials(QWidget):
    """`fields` are by the names that `SignInForm` gives them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        ways = (("password", self.tr("E-mail and password")), ("api_key", self.tr("API key")))
        self.ways = Segmented(theme, ways)
        self.ways.stretch()
        key_hint = self.tr("Shown in the list of keys on the web.")
        self.lines: dict[str, QLineEdit] = {
            "email": QLineEdit(),
            "password": SecretField(theme),
            "api_key": SecretField(theme),
            "key_name": QLineEdit(),
        }
        self.lines["key_name"].setPlaceholderText(self.tr("For example: car laptop"))
        labels = (self.tr("E-mail"), self.tr("Password"), self.tr("API key"), self.tr("A name for this key"))
        self.fields = {
            name: FormField(theme, label, self.lines[name], key_hint if name == "key_name" else "")
            for name, label in zip(self.lines, labels, strict=True)
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.ways)
        column.addSpacing(4)
        for field in self.fields.values():
            column.addWidget(field)
        self._way: Way = "password"
        self.ways.chosen.connect(self.set_way)
        self.set_way("password")

    def set_way(self, way: str) -> None:
        self.ways.set_current(way)
        for known, names in OWN:
            if known == way:
                self._way = known
            for name in names:
                show_if(self.fields[name], known == way)

    def settle(self, way: Way, name: str) -> None:
        """Whose it is stands fast; only the secret is left to type."""
        self.set_way(way)
        show_if(self.ways, False)
        line = self.lines["email" if way == "password" else "key_name"]
        line.setText(name)
        line.setReadOnly(True)
        self.fields["key_name"].set_hint("")

    def way(self) -> Way:
        return self._way

    def text(self, name: str) -> str:
        """Empty for a field of the other way."""
        if name not in dict(OWN)[self._way]:
            return ""
        typed = self.lines[name].text()
        return typed if name == "password" else typed.strip()
