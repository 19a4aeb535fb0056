"""The settings page: what is chosen is used at once and remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.bridge import Errand
from desktop.controllers.about import licences, size_of, version_text
from desktop.controllers.desk import Desk
from desktop.controllers.dialogs import over_window
from desktop.controllers.exporting import export_everything
from desktop.controllers.key_settings import KeySettings
from desktop.controllers.settings_rows import NEVER, sections, size_text, values_of
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.situation import Situation
from desktop.options import SCALES, THEMES
from desktop.settings import Settings
from desktop.views.calendar.times import WEEK_START
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.sign_out import SignOutDialog, SignOutWords
from desktop.wording.speech import counted, tr

PAGE = "settings"
ChooseFile = Callable[[QWidget], str]
"""Asks for a file; `""` when the person would rather not."""
OpenUrl = Callable[[QUrl], bool]


def ask_for_file(parent: QWidget) -> str:
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Export everything"), "actuallycare-export.jsonl", tr("Files (*.jsonl)")
    )
    return chosen


@dataclass(frozen=True)
class Concerned:
    """What else must hear of a setting."""

    calendar: Callable[[], None]
    reminders: Callable[[], None]


class Preferences(QObject):
    """`signOutRequested` carries whether the data on this laptop goes too."""

    signOutRequested = Signal(bool)

    def __init__(
        self, desk: Desk, shell: Shell, situation: Situation, settings: Settings, concerned: Concerned
    ) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._situation = situation
        self._settings = settings
        self._concerned = concerned
        self._errand: Errand | None = None
        self.choose_file: ChooseFile = ask_for_file
        self.open_url: OpenUrl = QDesktopServices.openUrl
        self.dialog: SignOutDialog | None = None
        self.box: QMessageBox | None = None
        self.page = SettingsPage(shell.theme, sections())
        self.page.changed.connect(self._change)
        self.page.acted.connect(self._act)
        self.keys = KeySettings(shell, settings, self.page.keys)
        shell.actions.on("go_settings", lambda: shell.go(Place(PAGE)))
        shell.actions.on("filter", self.page.search.setFocus, PAGE)
        shell.add_page(PAGE, self.page, self._show)
        self._use_week_start()

    def _show(self, place: Place) -> str:
        self.show_values()
        self.show_facts()
        self.keys.show()
        if place.id == "shortcuts":
            QTimer.singleShot(0, self.page.start_keys)
        else:
            self.page.start()
        return tr("Settings")

    def show_values(self) -> None:
        self.page.show_values(values_of(self._settings, self._look()))

    def _look(self) -> tuple[str, str]:
        """As the View menu has it; what is remembered where nobody can change it."""
        actions, settings = self._shell.actions, self._settings
        theme = next((name for name in THEMES if actions.action(f"theme_{name}").isChecked()), settings.theme)
        scale = next((one for one in SCALES if actions.action(f"scale_{one}").isChecked()), settings.scale)
        return theme, str(scale)

    def show_facts(self) -> None:
        account, folder = self._desk.engine.account, self._settings.folder
        self.page.show_facts(
            {
                "account": tr("{agent} ({name})", agent=self._desk.agent, name=account.name)
                if self._desk.agent != account.name
                else account.name,
                "server": account.server,
                "size": size_text(size_of(folder)),
                "folder": str(folder),
                "version": version_text(),
            }
        )

    def _change(self, name: str, value: str) -> None:
        ways: dict[str, Callable[[str], None]] = {
            "theme": lambda value: self._shell.actions.run(f"theme_{value}"),
            "scale": lambda value: self._shell.actions.run(f"scale_{value}"),
            "still": lambda _value: self._shell.actions.run("still"),
            "language": self._choose_language,
            "day_starts": lambda value: self._choose_hours(int(value), self._settings.work_hours[1]),
            "day_ends": lambda value: self._choose_hours(self._settings.work_hours[0], int(value)),
            "week_start": self._choose_week_start,
            "minutes": self._choose_minutes,
            "remind": self._choose_reminder,
            "closing": partial(setattr, self._settings, "closing"),
        }
        ways[name](value)

    def _choose_language(self, value: str) -> None:
        self._settings.language = value
        self._shell.say(tr("The language is used from the next start."))

    def _choose_hours(self, first: int, last: int) -> None:
        self._settings.work_hours = first, last
        self._concerned.calendar()

    def _choose_week_start(self, value: str) -> None:
        self._settings.week_start = int(value)
        self._use_week_start()
        self._concerned.calendar()

    def _use_week_start(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.setProperty(WEEK_START, self._settings.week_start)

    def _choose_minutes(self, value: str) -> None:
        self._settings.visit_minutes = int(value)

    def _choose_reminder(self, value: str) -> None:
        self._settings.remind_minutes = None if value == NEVER else int(value)
        self._concerned.reminders()

    def _act(self, wish: str) -> None:
        ways: dict[str, Callable[[], None]] = {
            "switch": lambda: self._shell.actions.run("switch"),
            "sign_out": self.ask_sign_out,
            "export": self._export,
            "folder": self._open_folder,
            "licences": self._show_licences,
        }
        ways[wish]()

    def _open_folder(self) -> None:
        if not self.open_url(QUrl.fromLocalFile(str(self._settings.folder))):
            self._shell.say(tr("No program on this computer opens folders."))

    def _export(self) -> None:
        chosen = self.choose_file(self._shell.window)
        if chosen:
            self._write(Path(chosen))

    def _write(self, path: Path) -> None:
        engine, now = self._desk.engine, self._desk.now()
        self._errand = errand = Errand(lambda: export_everything(engine, path, now))
        errand.done.connect(lambda count: self._shell.say(_exported(count, path)))
        errand.failed.connect(
            lambda _error: self._shell.say(tr("That file cannot be written. Choose another folder."))
        )
        self._shell.say(tr("Writing everything into {file}…", file=path.name))
        errand.start()

    def _show_licences(self) -> None:
        close = QMessageBox.StandardButton.Close
        self.box = box = QMessageBox(self._shell.window)
        box.setWindowTitle(tr("Licenses"))
        box.setText(tr("ActuallyCare Desktop stands on the work of many."))
        box.setDetailedText(licences())
        box.setStandardButtons(close)
        box.open()

    def ask_sign_out(self) -> None:
        """Says first what would be lost."""
        self.dialog = dialog = SignOutDialog(self._shell.theme, self._words())
        over_window(self._shell, dialog, self._closed)
        dialog.confirmed.connect(self.signOutRequested)
        dialog.open()

    def _words(self) -> SignOutWords:
        self._situation.read()
        standing = self._situation.standing
        unsent = standing.waiting + standing.needs
        keep = tr("It stays encrypted. After you sign in again, work goes on where it stopped.")
        if unsent:
            keep += " " + counted(unsent, "{count} change is sent then.", "{count} changes are sent then.")
        lost = counted(
            unsent,
            "{count} change was not sent yet and would be lost. Sync first, or export everything.",
            "{count} changes were not sent yet and would be lost. Sync first, or export everything.",
        )
        return SignOutWords(
            title=tr("Sign out of {name}", name=self._desk.engine.account.name),
            keep=keep,
            remove=tr(
                "What the server has is there for the next sign-in. "
                "Reminders, drafts and what only this laptop keeps go."
            ),
            lost=lost if unsent else tr("Everything that you changed was sent."),
        )

    def _closed(self) -> None:
        self.dialog = None


def _exported(count: int, path: Path) -> str:
    return counted(count, "{count} entry is in {file}", "{count} entries are in {file}", file=path.name)
