"""What a painted widget is to a screen reader, where its class alone does not say so."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Told:
    """A widget with this beside its Qt class is announced as `told_as`."""

    told_as = QAccessible.Role.ListItem


class ToldList(Told):
    """It holds such widgets."""

    told_as = QAccessible.Role.List


@runtime_checkable
class Pressable(Protocol):
    """A `Told` that a screen reader can press; `press` does what Enter does."""

    def press(self) -> None: ...


class PressableEntry(QAccessibleWidget):
    """Offers pressing before what every widget offers."""

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str, /) -> None:
        pressed = self.widget()
        if name == QAccessibleActionInterface.pressAction() and isinstance(pressed, Pressable):
            pressed.press()
        else:
            super().doAction(name)


def tell_roles() -> None:
    """Once for each program; costs nothing until a screen reader asks."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, asked: QObject) -> QAccessibleInterface | None:
    role = getattr(asked, "told_as", None)
    if not isinstance(asked, QWidget) or not isinstance(role, QAccessible.Role):
        return None
    made = PressableEntry if isinstance(asked, Pressable) else QAccessibleWidget
    return made(asked, role)
