"""The keys in the settings: a command gets others at once, and keeps them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.commands import COMMANDS, Command
from desktop.commands.caps import cap_text
from desktop.controllers.key_text import label_of, menu_label, why_not
from desktop.controllers.shell import Shell
from desktop.settings import Settings
from desktop.views.settings.key_list import KeyList
from desktop.views.settings.rows import KeySetting
from desktop.wording.speech import tr


class KeySettings(QObject):
    """What a command cannot have is said, and changes nothing."""

    def __init__(self, shell: Shell, settings: Settings, view: KeyList) -> None:
        super().__init__()
        self._shell = shell
        self._settings = settings
        self._view = view
        self._commands = {command.id: command for command in COMMANDS}
        view.chosen.connect(self._choose)
        view.usualWanted.connect(self._back)
        view.allUsualWanted.connect(self._all_back)

    def show(self) -> None:
        self._view.show_keys([self._setting(command) for command in COMMANDS])

    def _setting(self, command: Command) -> KeySetting:
        keys = self._shell.actions.keys[command.id]
        return KeySetting(
            command.id,
            menu_label(command.menu),
            label_of(command),
            _written(keys),
            _written(command.keys),
            changed=keys != command.keys,
        )

    def _choose(self, name: str, typed: str) -> None:
        command = self._commands[name]
        why = why_not(command, typed, self._shell.actions.keys)
        if why:
            self._view.rows[name].say(why)
            return
        self._keep({**self._settings.keys, name: (typed,)})
        said = tr("{what} is on {keys} now.", what=label_of(command), keys=cap_text(typed))
        self._shell.say(said)

    def _back(self, name: str) -> None:
        command, known = self._commands[name], self._shell.actions.keys
        taken = next((why for keys in command.keys if (why := why_not(command, keys, known))), "")
        if taken:
            self._view.rows[name].say(taken)
            return
        self._keep({key: keys for key, keys in self._settings.keys.items() if key != name})
        self._view.rows[name].keys.setFocus()

    def _all_back(self) -> None:
        self._keep({})
        self._shell.say(tr("All commands have their usual keys again."))

    def _keep(self, changed: dict[str, tuple[str, ...]]) -> None:
        usual = {command.id: command.keys for command in COMMANDS}
        self._settings.keys = {name: keys for name, keys in changed.items() if usual.get(name) != keys}
        self._shell.actions.set_keys(self._settings.keys)
        self.show()


def _written(keys: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(cap_text(key) for key in keys))
