"""The composition root: builds everything, passes it on, and takes it down again."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.bridge import Bridge, Errand
from desktop.controllers.desk import Desk
from desktop.controllers.looks import Looks
from desktop.controllers.shell import Shell
from desktop.controllers.sign_in import SignInController
from desktop.controllers.workspace import Workspace, rail_entries
from desktop.crash import CrashWatch, start_logging, tell_of_crash
from desktop.demo import Demo
from desktop.ending import plan_end, take_down, wait_for_errands
from desktop.interrupts import Interrupts
from desktop.language import install as install_language
from desktop.leaving import sign_out
from desktop.options import Options
from desktop.pace import Pace
from desktop.presence import Presence
from desktop.settings import Settings
from desktop.single_instance import SingleInstance
from desktop.theme import Theme
from desktop.undo import Undo
from desktop.views.parts.themed import spread_theme
from desktop.views.parts.told import tell_roles
from desktop.wording.errors import Problem, opening_problem
from desktop.wording.speech import tr
from desktop.zones import local_zone, zone_of
from sync import Engine, Surroundings, Worker, open_engine, surroundings
from sync.errors import ActuallyCareError, SignInNeeded

SMALLEST = QSize(860, 500)
USUAL = QSize(1366, 768)
LONGEST_ERRAND_MS = 5_000
"""So long a file that is being written may take before its account is closed."""


class Program(QObject):
    """One window: the first page, or the workspace of one account."""

    def __init__(self, app: QApplication, options: Options, around: Surroundings) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._around = around
        self._pace = Pace()
        self._demo: Demo | None = None
        self._errand: Errand | None = None
        self.settings = Settings(self._around.folder)
        self.looks = Looks(app, self.settings)
        self.window = QMainWindow()
        self.workspace: Workspace | None = None
        self.presence = Presence(self.window, self.settings)
        self.sign_in: SignInController | None = None
        self.looks.changed.connect(self._show_theme)

    def start(self) -> None:
        options = self._options
        if options.theme or options.scale:
            self.looks.choose(options.theme, options.scale, keep=False)
        self.window.setMinimumSize(SMALLEST)
        self.window.setWindowIcon(QIcon(self.looks.theme.logo(64)))
        self.window.resize(QSize(*options.size) if options.size else USUAL)
        if not options.size:
            self.window.restoreGeometry(self.settings.geometry)
        self._open_first()
        self.window.show()
        self._pace.start()

    def _open_first(self) -> None:
        """The demo, the last account, or the first page; never waits for a network."""
        if self._options.demo:
            self._demo = Demo(self._around)
            self.open_engine(self._demo.open())
            return
        try:
            account = self._around.accounts.find(self._options.account)
            if account.id == self.settings.signed_out and not self._options.account:
                self.show_first_page()
                return
            self.open_engine(open_engine(self._around, self._around.accounts.touch(account)))
        except SignInNeeded:
            self.show_first_page()
        except ActuallyCareError as error:
            self._ask_or_explain(error)

    def _ask_or_explain(self, error: ActuallyCareError) -> None:
        """An account is here but cannot be opened as it stands."""
        first = self.show_first_page()
        try:
            account = self._around.accounts.find(self._options.account)
        except ActuallyCareError:
            first.say(Problem(tr("There is no such account on this computer.")))
            return
        if account.protection == "passphrase":
            first.open_account(account.id)
        else:
            first.say(opening_problem(error))

    def show_first_page(self) -> SignInController:
        self._close_workspace()
        if self.sign_in is not None:
            self.sign_in.leave()
        self.sign_in = first = SignInController(self._around, self.looks.theme, local_zone())
        first.opened.connect(self.open_engine)
        first.demoRequested.connect(self._open_demo)
        first.set_accounts(_known_accounts(self._around))
        self.window.menuBar().hide()
        self.window.setCentralWidget(first.page)
        self.window.setWindowTitle(tr("ActuallyCare"))
        return first

    def _open_demo(self) -> None:
        self._demo = demo = Demo(self._around)
        self._errand = errand = Errand(demo.open)
        errand.done.connect(self.open_engine)
        errand.failed.connect(self._demo_failed)
        errand.start()

    def _demo_failed(self, error: Exception) -> None:
        problem = Problem(tr("The demo workspace cannot be opened."), details=type(error).__name__)
        if self.sign_in is not None:
            self.sign_in.say(problem)

    def open_engine(self, engine: Engine) -> None:
        """The workspace of an account, from its local database."""
        bridge = Bridge(engine.subscribe)
        worker = Worker(engine, self._around.clock)
        zone = zone_of(engine)
        desk = Desk(engine, worker, bridge, Undo(engine), self._around.clock.now, zone)
        shell = Shell(self.looks.theme, rail_entries(), self.window)
        self.sign_in = None
        self.settings.signed_out = ""
        self.workspace = workspace = Workspace(desk, shell, self.settings)
        workspace.completed.connect(self._complete)
        self._register(shell, engine)
        self.workspace.start(self._options.page or "")

    def _complete(self) -> None:
        """The pages are all there; what only they need is loaded no sooner either."""
        workspace = self.workspace
        if workspace is not None:
            self.presence.tell_of(workspace)
            workspace.preferences.signOutRequested.connect(self.sign_out)

    def _register(self, shell: Shell, engine: Engine) -> None:
        actions = shell.actions
        actions.on("quit", self.presence.quit)
        actions.on("switch", self.show_first_page)
        actions.on("sign_in_again", self.sign_in_again)
        actions.on("lock", self.lock)
        for command, look in self.looks.commands().items():
            actions.on(command, look)
        self._tick_looks(shell)
        lockable = self._demo is None and engine.account.protection == "passphrase"
        actions.allow("lockable", lockable)
        shell.frame.status.set_lockable(lockable)
        shell.frame.lockClicked.connect(lambda: actions.run("lock"))

    def sign_out(self, remove: bool) -> None:
        """Back to the first page; the server is told where it can be reached."""
        if self.workspace is None:
            return
        account, demo = self.workspace.desk.engine.account, self._demo is not None
        first = self.show_first_page()
        if demo:
            return
        self.settings.signed_out = account.id
        first.page.show_leaving()
        self._errand = errand = Errand(partial(sign_out, self._around, account.id, remove=remove))
        errand.done.connect(lambda _done: self._signed_out(first))
        errand.failed.connect(lambda error: first.say(opening_problem(error)))
        errand.start()

    def _signed_out(self, first: SignInController) -> None:
        first.set_accounts(_known_accounts(self._around))
        first.page.show_busy(False)

    def sign_in_again(self) -> None:
        if self.workspace is not None and self._demo is None:
            account = self.workspace.desk.engine.account
            first = self.show_first_page()
            first.sign_in_again(account.id)
            first.page.unlock.otherRequested.connect(self.show_first_page)

    def lock(self) -> None:
        """Close the account until its passphrase is given again."""
        if self.workspace is not None:
            account = self.workspace.desk.engine.account
            self.show_first_page().lock(account.id, account.name)

    def _tick_looks(self, shell: Shell) -> None:
        for command in self.looks.chosen():
            shell.actions.check(command)
        shell.actions.check("still", self.looks.still)

    def _show_theme(self, theme: Theme) -> None:
        if self.workspace is not None:
            self.workspace.shell.set_theme(theme)
            self._tick_looks(self.workspace.shell)
            self.workspace.show_looks()
        else:
            spread_theme(self.window, theme)

    def _close_workspace(self) -> None:
        self.presence.tell_nothing()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace.shell.close()
            self.workspace = None
        if self._demo is not None:
            self._demo.close()
            self._demo = None

    def close(self) -> None:
        if not self._options.size:
            self.settings.geometry = self.window.saveGeometry()
        self._close_workspace()
        self.presence.close()
        self._pace.stop()


def _known_accounts(around: Surroundings) -> list[tuple[str, str]]:
    try:
        return [(account.id, account.name) for account in around.accounts.all()]
    except ActuallyCareError:
        return []


def make_app(arguments: list[str]) -> QApplication:
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(arguments)
    app.setApplicationName("ActuallyCare")
    app.setDesktopFileName("actuallycare-desktop")
    tell_roles()
    return app


def run(options: Options) -> int:
    """Shows the window until it is closed; returns the exit code."""
    app = make_app(sys.argv[:1])
    around = surroundings(options.data_dir)
    instance = SingleInstance(around.folder)
    if not options.demo and not instance.claim():
        return 0
    start_logging(around.folder)
    install_language(app, Settings(around.folder).language)
    program = Program(app, options, around)
    crashes = CrashWatch(partial(tell_of_crash, program.window))
    interrupts = Interrupts(program.presence.quit)
    instance.raised.connect(program.presence.show_window)
    # The window that is hidden in the tray is not the last one; and a session that ends asks nothing.
    app.setQuitOnLastWindowClosed(False)
    app.commitDataRequest.connect(lambda _session: program.presence.quit())
    program.presence.ended.connect(lambda: app.exit(0))
    crashes.start()
    try:
        program.start()
        plan_end(app, program.window, options)
        return app.exec()
    finally:
        crashes.stop()
        interrupts.stop()
        wait_for_errands(LONGEST_ERRAND_MS)
        program.close()
        instance.release()
        wait_for_errands()
        take_down(program.window)
