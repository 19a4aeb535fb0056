"""Commands as Qt actions: in menus, on keys, and enabled while what they need is true."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.commands import COMMANDS, MENUS, Command

CONTEXT = "Commands"


class Actions(QObject):
    """One action per command; what it does is registered by whoever can do it, and seen from then on."""

    keysChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: set[str] = set()
        self._acts: dict[tuple[str, str], Callable[[], object]] = {}
        self.page = ""
        self._others: Callable[[], object] | None = None
        self.keys: dict[str, tuple[str, ...]] = {command.id: command.keys for command in COMMANDS}
        """Command → its keys as they are now."""
        self._actions = {command.id: self._make(command) for command in COMMANDS}
        self._groups = [self._exclusive("theme_"), self._exclusive("scale_")]
        self._enable()

    def _make(self, command: Command) -> QAction:
        action = QAction(command.label(), self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setVisible(False)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        if command.place:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False, name=command.id: self.run(name))
        return action

    def set_keys(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        """Commands whose keys the person has changed; the others have their usual ones."""
        before = dict(self.keys)
        for command in COMMANDS:
            keys = changed.get(command.id, command.keys)
            if self.keys[command.id] != keys:
                self.keys[command.id] = keys
                self._actions[command.id].setShortcuts([QKeySequence(key) for key in keys])
        if self.keys != before:
            self.keysChanged.emit()

    def _exclusive(self, prefix: str) -> QActionGroup:
        group = QActionGroup(self)
        for name, action in self._actions.items():
            if name.startswith(prefix):
                group.addAction(action)
        return group

    def await_others(self, make: Callable[[], object]) -> None:
        """Until `complete` every command is offered; `make` is called for one that nobody can do yet."""
        self._others = make
        for action in self._actions.values():
            action.setVisible(True)

    def make_others(self) -> None:
        """Whoever may still say what they can do does so now."""
        if self._others is not None:
            self._others()

    def complete(self) -> None:
        """Whoever can do something has said so."""
        self._others = None
        can = {name for name, _page in self._acts}
        for name, action in self._actions.items():
            action.setVisible(name in can)

    def on(self, name: str, act: Callable[[], object], page: str = "") -> None:
        """With a page it is what is done there, in place of what is done everywhere else."""
        self._acts[name, page] = act
        self._actions[name].setVisible(True)

    def run(self, name: str) -> None:
        if self._act(name) is None:
            self.make_others()
        act = self._act(name)
        if act is not None and self._actions[name].isEnabled():
            act()

    def _act(self, name: str) -> Callable[[], object] | None:
        return self._acts.get((name, self.page)) or self._acts.get((name, ""))

    def has(self, name: str) -> bool:
        """Whether somebody can do it, or may yet say so."""
        return name in self._actions and (self._act(name) is not None or self._others is not None)

    def allow(self, fact: str, true: bool = True) -> None:
        """Say whether something that commands need is the case."""
        if true != (fact in self._facts):
            (self._facts.add if true else self._facts.discard)(fact)
            self._enable()

    def _enable(self) -> None:
        for command in COMMANDS:
            self._actions[command.id].setEnabled(self._facts.issuperset(command.needs))

    def action(self, name: str) -> QAction:
        return self._actions[name]

    def check(self, name: str, checked: bool = True) -> None:
        self._actions[name].setChecked(checked)

    def available(self) -> Sequence[Command]:
        """What could be done now, for the palette."""
        return [
            command for command in COMMANDS if self._actions[command.id].isEnabled() and self.has(command.id)
        ]

    def add_keys(self, place: str, page: QWidget) -> None:
        """The keys that mean something only on this page."""
        for command in COMMANDS:
            if place in command.place.split():
                page.addAction(self._actions[command.id])

    def add_global_keys(self, window: QWidget) -> None:
        """All other keys, also while the menu bar is folded away."""
        for command in COMMANDS:
            if not command.place:
                window.addAction(self._actions[command.id])

    def fill(self, bar: QMenuBar | QMenu) -> None:
        """All menus, in their order."""
        for name in MENUS:
            self.fill_menu(bar.addMenu(_menu_title(name)), name)

    def fill_menu(self, menu: QMenu, name: str) -> None:
        section = 0
        inner: dict[str, QMenu] = {}
        for command in (command for command in COMMANDS if command.menu == name):
            if command.section != section:
                menu.addSeparator()
                section = command.section
            target = menu
            if command.submenu:
                title = command.submenu_label()
                target = inner[title] = inner.get(title) or menu.addMenu(title)
            target.addAction(self._actions[command.id])


def _menu_title(name: str) -> str:
    return Command(name, name, MENUS[name]).label()
