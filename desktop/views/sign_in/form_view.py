"""The form that signs in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.form_field import FormField
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if
from desktop.views.sign_in.accounts import AccountList
from desktop.views.sign_in.credentials import Credentials
from desktop.views.sign_in.form import KnownAccount, SignInForm
from desktop.views.sign_in.problem import Problem
from desktop.views.sign_in.protection import ProtectionChoice
from desktop.views.sign_in.server_line import ServerLine
from desktop.views.sign_in.wide_button import WideButton

SHORTEST_PASSPHRASE = 8


class FormView(QWidget):
    """Emits a complete form; what is missing is said beside its field."""

    submitted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.credentials = Credentials(theme)
        self.protection = ProtectionChoice(theme)
        self.server = ServerLine(theme)
        self.accounts = AccountList(theme)
        self.problem = Problem(theme)
        self.button = WideButton(theme, self.tr("Sign in"), "primary")
        self._title = Text(theme, self.tr("Sign in"), "display")
        self._second = Text(theme, self.tr("You need a connection this once."), "body", "text2")
        self.without = Button(theme, self.tr("Go on without signing in"), "link")
        self._build()
        show_if(self.without, False)
        self.button.clicked.connect(self._submit)
        for field in self._fields().values():
            editor = field.editor
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(self._submit)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(0)
        column.addWidget(self.accounts)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addWidget(self._second)
        column.addSpacing(16)
        column.addWidget(self.credentials)
        column.addSpacing(18)
        column.addWidget(self.protection)
        column.addSpacing(12)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addWidget(self.button)
        column.addSpacing(10)
        column.addWidget(self.server)
        column.addSpacing(6)
        column.addWidget(self.without, 0, Qt.AlignmentFlag.AlignHCenter)

    def ask_again(self, known: KnownAccount) -> None:
        """For an account that is here: only what proves who it is can be typed."""
        self._title.setText(self.tr("Sign in again"))
        self._second.setText(self.tr("Your work is safe on this laptop, and is sent afterwards."))
        self.credentials.settle(known.way, known.name)
        self.server.settle(known.server)
        self.protection.settle(known.protection)
        show_if(self.accounts, False)
        show_if(self.without, True)
        self.focus_secret()

    def focus_secret(self) -> None:
        secret = "password" if self.credentials.way() == "password" else "api_key"
        self.credentials.lines[secret].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self) -> dict[str, FormField]:
        own = {"passphrase": self.protection.passphrase, "server": self.server.field}
        return {**self.credentials.fields, **own}

    def filled_in(self) -> SignInForm:
        protection = self.protection.chosen()
        editor = self.protection.passphrase.editor
        typed = editor.text() if isinstance(editor, QLineEdit) else ""
        return SignInForm(
            way=self.credentials.way(),
            server=self.server.address.text().strip(),
            email=self.credentials.text("email"),
            password=self.credentials.text("password"),
            api_key=self.credentials.text("api_key"),
            key_name=self.credentials.text("key_name"),
            protection=protection,
            passphrase=typed if protection == "passphrase" else "",
        )

    def show_error(self, field: str, sentence: str, *, said_below: bool = True) -> None:
        """Say beside a field what is wrong with it, unless the notice does, and go there."""
        if field == "server":
            self.server.open()
        wrong = self._fields()[field]
        wrong.set_error(sentence, said_below=said_below)
        wrong.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_errors(self) -> None:
        self.problem.say("")
        for field in self._fields().values():
            field.set_error("")

    def _submit(self) -> None:
        if not self.button.isEnabled():
            return
        self.clear_errors()
        form = self.filled_in()
        missing = self._missing(form)
        for field, sentence in reversed(missing):
            self.show_error(field, sentence)
        if not missing:
            self.submitted.emit(form)

    def _missing(self, form: SignInForm) -> list[tuple[str, str]]:
        wanted: list[tuple[str, bool, str]] = [
            ("server", not form.server, self.tr("Type the address of the server.")),
        ]
        if form.way == "password":
            fixed = self.credentials.lines["email"].isReadOnly()
            wrong = not fixed and "@" not in form.email.strip("@")
            wanted.append(("email", wrong, self.tr("Type the e-mail address of your account.")))
            wanted.append(("password", not form.password, self.tr("Type your password.")))
        else:
            wanted.append(("api_key", not form.api_key, self.tr("Paste the key that the web showed you.")))
        short = form.protection == "passphrase" and len(form.passphrase) < SHORTEST_PASSPHRASE
        wanted.append(("passphrase", short, self.tr("At least 8 characters are needed.")))
        return [(field, sentence) for field, wrong, sentence in wanted if wrong]
