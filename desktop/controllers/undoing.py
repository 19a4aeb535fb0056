"""Undo and Redo: their words in the menu, and what is said when one of them was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.undo import Left
from desktop.wording.errors import refused_edit
from desktop.wording.speech import lowered, tr
from desktop.wording.undone import but_not


class UndoController(QObject):
    """Ctrl+Z takes back the last edit of this window, sent or not."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._undo = desk.undo
        self._reader = desk.reader
        self._shell = shell
        self._refused: Exception | None = None
        self._left: tuple[Left, ...] = ()
        stack = desk.undo.stack
        shell.actions.on("undo", self.undo)
        shell.actions.on("redo", self.redo)
        shell.frame.undoClicked.connect(self.undo)
        stack.indexChanged.connect(self._show)
        desk.undo.refused.connect(self._remember)
        desk.undo.left.connect(self._keep_left)
        desk.undo.advanced.connect(self._breathe)
        self._show()

    def undo(self) -> None:
        stack = self._undo.stack
        text = self._begin(stack.undoText())
        if not stack.canUndo():
            return
        stack.undo()
        self._say(tr("Undone: {gesture}", gesture=lowered(text)))

    def redo(self) -> None:
        stack = self._undo.stack
        text = self._begin(stack.redoText())
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

    def _keep_left(self, left: tuple[Left, ...]) -> None:
        self._left = left

    def _begin(self, text: str) -> str:
        self._refused, self._left = None, ()
        return text

    def _say(self, sentence: str) -> None:
        if self._refused:
            sentence = refused_edit(self._refused).sentence
        elif self._left:
            sentence = but_not(sentence, [(self._title(one), _why(one)) for one in self._left])
        self._shell.say(sentence)

    def _title(self, one: Left) -> str:
        found = self._reader.find(one.resource, [one.id]).get(one.id) if one.resource else None
        return found.title if found is not None else ""

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


def _why(one: Left) -> str:
    return refused_edit(one.error).sentence
