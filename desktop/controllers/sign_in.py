"""The first page: signs in, unlocks, or opens the demo workspace, never on the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
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
from sync.errors import InputError

PASSPHRASE = "ACTUALLYCARE_PASSPHRASE"  # noqa: S105 - the name of a variable
DEFAULT_SERVER = "https://api.actuallycare.com/v1"
KEY_OF_WHOM = "KEY_OF_WHOM"


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
        self._again = ""
        self._doubted_key = ""
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
        """Everything that is known stands fast; whoever turns out to be another is let in nowhere."""
        account = self._around.accounts.find(account_id)
        self._account = self._again = account_id
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
        own = bool(form.api_key) and form.api_key == self._doubted_key
        work = partial(_sign_in_again, around, form, self._again, own) if self._again else None
        self._run(work or partial(_sign_in, around, form), partial(self._why_not, form))

    def _why_not(self, form: SignInForm, error: Exception) -> Problem:
        """A key that cannot tell whose it is is taken when it is given once more."""
        doubted = isinstance(error, InputError) and error.code == KEY_OF_WHOM
        self._doubted_key = form.api_key if doubted else ""
        return sign_in_problem(error, self._zone)

    def _demo(self) -> None:
        self.page.show_busy(True)
        self.demoRequested.emit()

    def _run(self, work: Callable[[], Engine], wording: Callable[[Exception], Problem]) -> None:
        self.page.show_busy(True)
        self._errand = errand = Errand(work)
        errand.done.connect(lambda engine: self._done(errand, engine))
        errand.failed.connect(lambda error: self._failed(errand, wording(error)))
        errand.start()

    def _done(self, errand: Errand, engine: Engine) -> None:
        """What comes after something else was asked for is closed again."""
        if errand is not self._errand:
            engine.close()
            return
        self._errand = None
        self.page.show_busy(False)
        self.opened.emit(engine)

    def _failed(self, errand: Errand, problem: Problem) -> None:
        if errand is self._errand:
            self._errand = None
            self.say(problem)

    def leave(self) -> None:
        """Another page takes its place: what is still under way opens nothing."""
        self._errand = None

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


def _sign_in_again(around: Surroundings, form: SignInForm, account_id: str, is_own: bool) -> Engine:
    known = around.accounts.find(account_id)
    if form.way == "api_key":
        account, _ = sync.sign_in_again_with_key(around, known, form.api_key, is_own=is_own)
    else:
        account, _ = sync.sign_in_again_with_password(around, known, form.email, form.password)
    return open_engine(around, account)
