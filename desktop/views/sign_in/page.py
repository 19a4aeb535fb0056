"""The page before anything is open: sign in, open what is on this laptop, or look around."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow
from desktop.views.sign_in.form import KnownAccount
from desktop.views.sign_in.form_view import FormView
from desktop.views.sign_in.pitch import DemoOffer, Pitch
from desktop.views.sign_in.unlock import UnlockView

TWO_HALVES_FROM = 1000
FORM = 404
ROOM_BELOW = 64
"""So much of what follows the notice that the button can be seen."""


class SignInPage(QWidget, Themed):
    """Two halves where there is room, else the form with the demo workspace under it."""

    signInRequested = Signal(object)
    demoRequested = Signal()
    openRequested = Signal(str)
    unlockRequested = Signal(str)
    detailsCopied = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.form = FormView(theme)
        self.unlock = UnlockView(theme)
        self._pitch = Pitch(theme)
        self._demo = DemoOffer(theme)
        self._rule = Rule(theme, upright=True)
        self._left = ground("window")
        self._scroll = QScrollArea()
        self._again: KnownAccount | None = None
        self._build()
        self._connect()
        last = follow(self, (self.form, self.unlock))
        follow(last, (self._pitch, self._demo))
        self._show(locked=False)
        self.set_theme(theme)

    def _build(self) -> None:
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._pitch)
        content = QWidget()
        content.setProperty("ground", "clear")
        middle = QHBoxLayout(content)
        middle.setContentsMargins(24, 20, 24, 20)
        # A column as wide as its parts knows how many lines a sentence takes in them.
        narrow = QWidget()
        narrow.setFixedWidth(FORM)
        middle.addWidget(narrow, 0)
        column = QVBoxLayout(narrow)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addStretch(1)
        for part in (self.form, self.unlock, self._demo):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        right = ground("surface")
        inside = QVBoxLayout(right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._scroll)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(self._rule)
        row.addWidget(right, 1)

    def _connect(self) -> None:
        self.form.submitted.connect(self.signInRequested)
        self.form.without.clicked.connect(self._go_on)
        self.form.accounts.opened.connect(self.openRequested)
        self.unlock.unlockRequested.connect(self.unlockRequested)
        self.unlock.otherRequested.connect(self.show_sign_in)
        for problem in (self.form.problem, self.unlock.problem):
            problem.copied.connect(self.detailsCopied)
        for demo in (self._demo, self._pitch.demo):
            demo.activated.connect(self.demoRequested)

    def set_server(self, address: str) -> None:
        self.form.server.set_address(address)

    def set_keyring(self, available: bool, reason: str = "") -> None:
        self.form.protection.set_keyring(available, reason)

    def set_accounts(self, accounts: Sequence[tuple[str, str]]) -> None:
        """(id, name) of each account that is on this laptop."""
        self.form.accounts.set_accounts(accounts)

    def show_leaving(self) -> None:
        """Another account is being left; nobody can sign in before that is done."""
        self.show_busy(True)
        self.form.button.setText(self.tr("Signing out…"))

    def show_busy(self, busy: bool) -> None:
        """While the answer is awaited nothing can be sent twice, and nothing else opened."""
        self.form.button.setEnabled(not busy)
        self.form.button.setText(self.tr("Signing in…") if busy else self.tr("Sign in"))
        self.unlock.unlock.setEnabled(not busy)
        self.unlock.unlock.setText(self.tr("Unlocking…") if busy else self.tr("Unlock"))
        others = (self.form.without, self.form.accounts, self.unlock.other, self._demo, self._pitch.demo)
        for other in others:
            other.setEnabled(not busy)

    def show_error(self, field: str | None, sentence: str, details: str = "") -> None:
        """Beside the field that is to blame, or above the button; details are for support."""
        self.show_busy(False)
        if self._locked:
            self.unlock.field.set_error(sentence if field else "")
            self.unlock.problem.say("" if field else sentence, details)
            self.unlock.secret.setFocus(Qt.FocusReason.OtherFocusReason)
            self.unlock.secret.selectAll()
            return
        self.form.clear_errors()
        if field:
            self.form.show_error(field, sentence, said_below=not details)
        if details or not field:
            self.form.problem.say(sentence, details)
            QTimer.singleShot(0, self, self._bring_problem_into_sight)

    def _bring_problem_into_sight(self) -> None:
        """As soon as there is room for it; low windows show only a part of the form."""
        self._scroll.ensureWidgetVisible(self.form.problem, 0, ROOM_BELOW)

    def ask_again(self, known: KnownAccount) -> None:
        """Ask for what proves whose account this is; going on without it opens what is on this laptop."""
        self._show(locked=False)
        self._again = known
        self.form.ask_again(known)

    def _go_on(self) -> None:
        if self._again is not None:
            self.openRequested.emit(self._again.id)

    def ask_passphrase(self, name: str) -> None:
        """Ask for the passphrase of the account with this name."""
        self._show(locked=True)
        self.unlock.ask(name)

    def show_sign_in(self) -> None:
        self.unlock.secret.forget()
        self._show(locked=False)
        self.form.credentials.lines["email"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, locked: bool) -> None:
        self._locked = locked
        show_if(self.unlock, locked)
        show_if(self.form, not locked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        halves = self.width() >= TWO_HALVES_FROM
        for part in (self._left, self._rule):
            show_if(part, halves)
        show_if(self._demo, not halves)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._again is not None:
            self.form.focus_secret()
        elif self.window().focusWidget() not in self.findChildren(QWidget):
            self.form.credentials.lines["email"].setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 400)
