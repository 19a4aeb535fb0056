"""Edits that can be taken back: each is an ordinary edit through the outbox, and so is its undoing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from sync import Deletion, Engine, Record
from sync.entities import REGISTRY
from sync.errors import ActuallyCareError, InputError

HOLD_SECONDS = 10.0
"""How long a deletion waits on this laptop before it is sent, so that it can be taken back."""

Patch = Mapping[str, Any]
Step = Callable[[], None]


class Gesture(QUndoCommand):
    """Already done when it is put on the stack, so its first `redo` does nothing.

    A step that the engine refuses makes the gesture obsolete; the refusal is handed to `refused`.
    """

    def __init__(self, text: str, steps: tuple[Step, Step], refused: Callable[[Exception], None]) -> None:
        super().__init__(text)
        self._again, self._back = steps
        self._refused = refused
        self._done = False

    def redo(self) -> None:
        if self._done:
            self._try(self._again)
        self._done = True

    def undo(self) -> None:
        self._try(self._back)

    def _try(self, step: Step) -> None:
        try:
            step()
        except ActuallyCareError as error:
            self.setObsolete(True)
            self._refused(error)


class Undo(QObject):
    """The only way in which the window edits; every method raises what the engine raises."""

    refused = Signal(object)

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._renamed: dict[str, str] = {}
        self.stack = QUndoStack(self)

    def edit(self, resource: str, record_id: str, patch: Patch, text: str) -> Record:
        """`text` names the gesture in the menu, such as: Move “Escrow papers”."""
        shown = self._engine.reader.get(resource, record_id).fields
        before = {name: shown.get(name) for name in patch}
        edited = self._engine.edit(resource, record_id, patch)
        self._push(
            text,
            lambda: self._apply(resource, record_id, patch),
            lambda: self._apply(resource, record_id, before),
        )
        return edited

    def create(self, resource: str, fields: Patch, text: str) -> Record:
        made = self._engine.create(resource, fields)
        self._push(
            text,
            lambda: self._recreate(resource, made.id, fields),
            lambda: self._remove(resource, made.id, Deletion()),
        )
        return made

    def delete(self, resource: str, record_id: str, text: str, how: Deletion | None = None) -> None:
        """The deletion is held back for a while; taking it back in that time is as if nothing was."""
        how = how or Deletion(hold=HOLD_SECONDS)
        kept = self._editable(self._engine.reader.get(resource, record_id))
        self._engine.delete(resource, record_id, how)
        self._push(
            text,
            lambda: self._remove(resource, record_id, how),
            lambda: self._bring_back(resource, record_id, kept),
        )

    def shelve(self, name: str, value: Any, text: str) -> None:
        """Put something on the shelf of this laptop; undoing puts back what was there."""
        shelf = self._engine.shelf
        before = shelf.get(name)
        shelf.put(name, value)
        self._push(text, lambda: shelf.put(name, value), lambda: shelf.put(name, before))

    def close(self) -> None:
        """The stack empties itself when it goes, and nobody is left to be told."""
        self.stack.blockSignals(True)

    def _push(self, text: str, again: Step, back: Step) -> None:
        self.stack.push(Gesture(text, (again, back), self.refused.emit))

    def _now(self, record_id: str) -> str:
        """What was made again has another id than before."""
        while record_id in self._renamed:
            record_id = self._renamed[record_id]
        return record_id

    def _apply(self, resource: str, record_id: str, patch: Patch) -> None:
        self._engine.edit(resource, self._now(record_id), patch)

    def _remove(self, resource: str, record_id: str, how: Deletion) -> None:
        self._engine.delete(resource, self._now(record_id), how)

    def _recreate(self, resource: str, record_id: str, fields: Patch) -> None:
        known = self._now(record_id)
        self._renamed[known] = self._engine.create(resource, fields).id

    def _bring_back(self, resource: str, record_id: str, kept: Patch) -> None:
        wanted = self._now(record_id)
        waiting = [op for op in self._engine.reader.outbox() if op.id == wanted and op.kind == "delete"]
        if waiting:
            self._engine.discard(waiting[0].op)
        elif self._engine.reader.find(resource, [wanted]):
            raise InputError("it is not being deleted any more", code="NOT_WAITING")
        else:
            self._recreate(resource, record_id, kept)

    @staticmethod
    def _editable(record: Record) -> dict[str, Any]:
        """What a new one would need to be made the same."""
        entity = REGISTRY[record.resource]
        return {
            field.name: record.fields[field.name]
            for field in entity.fields
            if field.editable and record.fields.get(field.name) is not None
        }
