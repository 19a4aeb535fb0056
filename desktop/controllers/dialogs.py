"""A dialog over the window: gone as soon as it has closed, and open until what it is about was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QDialog

from desktop.controllers.shell import Shell
from desktop.wording.errors import refused_edit
from sync.errors import ActuallyCareError

T = TypeVar("T")


class Asking(Protocol):
    """A dialog that can say why what it was confirmed for was not done."""

    def say(self, sentence: str) -> None: ...
    def accept(self) -> None: ...


def over_window(shell: Shell, dialog: QDialog, closed: Callable[[], object]) -> None:
    """For a new dialog, before it has the keyboard; at `closed` whoever keeps it has to forget it."""
    dialog.setParent(shell.window, dialog.windowFlags())
    dialog.finished.connect(dialog.deleteLater)
    dialog.finished.connect(closed)


def confirmed(dialog: Asking | None, act: Callable[[], T]) -> T | None:
    """What came of the act; None where it was refused, which the dialog says and stays open for."""
    try:
        done = act()
    except ActuallyCareError as error:
        if dialog is not None:
            dialog.say(refused_edit(error).sentence)
        return None
    if dialog is not None:
        dialog.accept()
    return done
