"""Undo and Redo: their words in the menu, and what is said when one of them was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.wording.errors import refused_edit
from desktop.wording.speech import lowered, tr


class UndoController(QObject):
    """Ctrl+Z takes back the last edit of this window, sent or not."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._undo = desk.undo
        self._shell = shell
        self._refused: Exception | None = None
        stack = desk.undo.stack
        shell.actions.on("undo", self.undo)
        shell.actions.on("redo", self.redo)
        shell.frame.undoClicked.connect(self.undo)
        stack.indexChanged.connect(self._show)
        desk.undo.refused.connect(self._remember)
        desk.undo.advanced.connect(self._breathe)
        self._show()

    def undo(self) -> None:
        stack = self._undo.stack
        text, self._refused = stack.undoText(), None
        if not stack.canUndo():
            return
        stack.undo()
        self._say(tr("Undone: {gesture}", gesture=lowered(text)))

    def redo(self) -> None:
        stack = self._undo.stack
        text, self._refused = stack.redoText(), None
        if not stack.canRedo():
            return
        stack.redo()
        self._say(tr("Done again: {gesture}", gesture=lowered(text)))

    def _breathe(self, done: int, total: int) -> None:
        """The window is painted while many things are taken back; keys and clicks wait until it is over."""
        self._shell.say(tr("{done} of {total}…", done=f"{done:,}", total=f"{total:,}"))
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _remember(self, error: Exception) -> None:
        self._refused = error

    def _say(self, sentence: str) -> None:
        self._shell.say(refused_edit(self._refused).sentence if self._refused else sentence)

    def _show(self) -> None:
        stack, actions = self._undo.stack, self._shell.actions
        actions.allow("undoable", stack.canUndo())
        actions.allow("redoable", stack.canRedo())
        for name, words, gesture in (
            ("undo", tr("Undo"), stack.undoText()),
            ("redo", tr("Redo"), stack.redoText()),
        ):
            text = tr("{words} {gesture}", words=words, gesture=gesture) if gesture else words
            actions.action(name).setText(text.replace("&", "&&"))
