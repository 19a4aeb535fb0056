"""The first page: signs in, unlocks, or opens the demo workspace, never on the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

import sync
from desktop.bridge import Errand
from desktop.theme import Theme
from desktop.views.sign_in.form import KnownAccount, SignInForm
from desktop.views.sign_in.page import SignInPage
from desktop.wording.errors import Problem, opening_problem, sign_in_problem
from desktop.wording.speech import tr
from sync import Engine, Surroundings, open_engine

PASSPHRASE = "ACTUALLYCARE_PASSPHRASE"  # noqa: S105 - the name of a variable
DEFAULT_SERVER = "https://api.actuallycare.com/v1"


class SignInController(QObject):
    """Emits the open engine of the account that was chosen."""

    opened = Signal(object)
    demoRequested = Signal()

    def __init__(self, around: Surroundings, theme: Theme, zone: ZoneInfo) -> None:
        super().__init__()
        self._around = around
        self._zone = zone
        self._errand: Errand | None = None
        self._account = ""
        self.page = SignInPage(theme)
        self.page.set_server(DEFAULT_SERVER)
        why = "" if around.vault.usable else tr("This computer has no keyring that can be used.")
        self.page.set_keyring(around.vault.usable, why)
        self.page.signInRequested.connect(self._sign_in)
        self.page.demoRequested.connect(self._demo)
        self.page.openRequested.connect(self.open_account)
        self.page.unlockRequested.connect(self._unlock)
        self.page.detailsCopied.connect(lambda text: QGuiApplication.clipboard().setText(text))

    def set_accounts(self, accounts: Sequence[tuple[str, str]]) -> None:
        self.page.set_accounts(accounts)

    def open_account(self, account_id: str) -> None:
        """Open what is on this laptop; ask for the passphrase where it has one."""
        account = self._around.accounts.find(account_id)
        self._account = account_id
        if account.protection == "passphrase" and not self._around.environ.get(PASSPHRASE):
            self.page.ask_passphrase(account.name)
            return
        self._run(lambda: _open(self._around, account_id), opening_problem)

    def sign_in_again(self, account_id: str) -> None:
        """Everything that is known is filled in; whoever signs in as the same finds all that waits."""
        account = self._around.accounts.find(account_id)
        self._account = account_id
        self.page.ask_again(
            KnownAccount(
                account.id,
                account.name,
                account.server,
                "api_key" if account.kind == "api_key" else "password",
                "passphrase" if account.protection == "passphrase" else "keyring",
            )
        )

    def lock(self, account_id: str, name: str) -> None:
        """Ask for the passphrase, also where the environment has it."""
        self._account = account_id
        self.page.ask_passphrase(name)

    def _unlock(self, passphrase: str) -> None:
        around = _protected(self._around, passphrase)
        self._run(lambda: _open(around, self._account), opening_problem)

    def _sign_in(self, form: SignInForm) -> None:
        around = (
            _protected(self._around, form.passphrase) if form.protection == "passphrase" else self._around
        )
        self._run(lambda: _sign_in(around, form), lambda error: sign_in_problem(error, self._zone))

    def _demo(self) -> None:
        self.page.show_busy(True)
        self.demoRequested.emit()

    def _run(self, work: Callable[[], Engine], wording: Callable[[Exception], Problem]) -> None:
        self.page.show_busy(True)
        self._errand = errand = Errand(work)
        errand.done.connect(self._done)
        errand.failed.connect(lambda error: self.say(wording(error)))
        errand.start()

    def _done(self, engine: Engine) -> None:
        self.page.show_busy(False)
        self.opened.emit(engine)

    def say(self, problem: Problem) -> None:
        """Why it did not work; what was typed stays."""
        self.page.show_busy(False)
        self.page.show_error(problem.field or None, problem.sentence, problem.details)


def _protected(around: Surroundings, passphrase: str) -> Surroundings:
    return replace(around, environ={**around.environ, PASSPHRASE: passphrase})


def _open(around: Surroundings, account_id: str) -> Engine:
    accounts = around.accounts
    engine = open_engine(around, accounts.find(account_id))
    accounts.touch(engine.account)
    return engine


def _sign_in(around: Surroundings, form: SignInForm) -> Engine:
    if form.way == "api_key":
        account, _ = sync.sign_in_with_key(around, form.server, form.api_key, form.key_name)
    else:
        account, _ = sync.sign_in_with_password(around, form.server, form.email, form.password)
    return open_engine(around, account)
