"""The button that says which types of appointment are shown, and its menu."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.theme import Theme
from desktop.views.calendar.describe import kind_name
from desktop.views.parts.button import Button

KINDS = ("showing", "inspection", "signing", "meeting", "call", "other")


class TypeFilter(Button):
    """Nothing ticked means everything."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "quiet", "list-filter")
        self.set_trailing("chevron-down")
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        for kind in KINDS:
            action = self._menu.addAction(kind_name(kind) if kind != "other" else self.tr("Other"))
            action.setCheckable(True)
            action.toggled.connect(self._changed)
            self._actions[kind] = action
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Show all types"), self.clear)
        self.clicked.connect(self._open)
        self._say()

    def lets_through(self, kind: str) -> bool:
        ticked = self._ticked()
        return not ticked or (kind if kind in self._actions else "other") in ticked

    def clear(self) -> None:
        for action in self._actions.values():
            action.setChecked(False)

    def _ticked(self) -> set[str]:
        return {kind for kind, action in self._actions.items() if action.isChecked()}

    def _changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        ticked = self._ticked()
        if not ticked:
            text = self.tr("All types")
        elif len(ticked) == 1:
            text = self._actions[next(iter(ticked))].text()
        else:
            text = self.tr("{count} types").format(count=len(ticked))
        self.setText(text)
        self.setAccessibleName(self.tr("Types shown: {types}").format(types=text))
        self.updateGeometry()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
