"""What a painted widget is to a screen reader, where its class alone does not say so."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Told:
    """A widget with this beside its Qt class is announced as `told_as`."""

    told_as = QAccessible.Role.ListItem


class ToldList(Told):
    """It holds such widgets."""

    told_as = QAccessible.Role.List


def tell_roles() -> None:
    """Once for each program; costs nothing until a screen reader asks."""
    QAccessible.installFactory(_interface)


def _interface(_name: str, asked: QObject) -> QAccessibleInterface | None:
    role = getattr(asked, "told_as", None)
    if isinstance(asked, QWidget) and isinstance(role, QAccessible.Role):
        return QAccessibleWidget(asked, role)
    return None
