"""The only way in which the window edits: each gesture goes through the outbox, and so does its undoing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from desktop.undo.gesture import Gesture
from desktop.undo.steps import (
    HOLD_SECONDS,
    Converted,
    Deleted,
    Edited,
    Filed,
    Hands,
    Made,
    Sealed,
    Shelved,
    Step,
    along,
    as_json,
    from_json,
    remakable,
    taken_back,
)
from sync import Deletion, Engine, Reader, Record, Waiting
from sync.errors import ActuallyCareError

REMEMBERED = 100
SHELF = "undo"
SAVE_AFTER_MS = 250
LATER = "OUTCOME_UNKNOWN"
"""The code of a refusal that holds only as long as nobody knows what the server did."""

Patch = Mapping[str, Any]


class Undo(QObject):
    """Every method raises what the engine raises; `text` names the gesture in the menu: Move “Papers”.

    Taking back raises nothing: `refused` has the error where nothing of a gesture could be taken back, and
    `left` what of it stays as it is (a tuple of `Left`) while the rest was taken back.
    """

    refused = Signal(object)
    left = Signal(object)
    advanced = Signal(int, int)

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._hands = Hands(engine)
        self._together: list[Step] | None = None
        self._asleep = False
        self._stays_at: int | None = None
        """The stack's index before a refusal that holds only until it is known what the server did."""
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(REMEMBERED)
        self._remember()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        self.stack.indexChanged.connect(self._moved)

    def edit(self, resource: str, record_id: str, patch: Patch, text: str) -> Record:
        shown = self._engine.reader.get(resource, record_id).fields
        before = {name: shown.get(name) for name in patch}
        edited = self._engine.edit(resource, record_id, patch)
        self._push(text, Edited(resource, record_id, before, dict(patch)))
        return edited

    def discard(self, edits: Sequence[Waiting], text: str) -> None:
        """Edits of one record that wait, the latest last; undoing makes them again."""
        resource, record_id = edits[0].resource, edits[0].id
        names = {name for edit in edits for name in edit.fields}
        shown = self._engine.reader.get(resource, record_id).fields
        try:
            for edit in reversed(edits):
                self._engine.discard(edit.op)
        finally:
            now = self._engine.reader.get(resource, record_id).fields
            before, after = ({name: row.get(name) for name in names} for row in (shown, now))
            if before != after:
                self._push(text, Edited(resource, record_id, before, after))

    def take_back(self, wishes: Sequence[Waiting], text: str) -> None:
        """Whatever waits is not sent after all, one after the other; undoing wishes all of it again.

        The archiving that a deletion put before itself goes with it, and what a new lead was to become.
        """
        steps: list[Step] = []
        gone: set[str] = set()
        reader = self._engine.reader
        try:
            for wish in (part for one in wishes for part in _whole(reader, one)):
                if wish.op in gone:
                    continue
                step, first = taken_back(reader, wish), along(reader, wish)
                for op in (wish, *first):
                    self._engine.discard(op.op)
                    gone.add(op.op)
                steps.append(step)
        finally:
            if steps:
                self._push(text, *steps)

    def create(self, resource: str, fields: Patch, text: str) -> Record:
        made = self._engine.create(resource, fields)
        self._push(text, Made(resource, made.id, dict(fields)))
        return made

    def delete(self, resource: str, record_id: str, text: str, how: Deletion | None = None) -> None:
        """The deletion is held back for a while; taking it back in that time is as if nothing was."""
        how = how or Deletion(hold=HOLD_SECONDS)
        record = self._engine.reader.get(resource, record_id)
        kept, filed = remakable(record), record.archived
        self._engine.delete(resource, record_id, how)
        self._push(text, Deleted(resource, record_id, kept, how.hold, how.references.value, filed))

    def archive(self, resource: str, record_id: str, text: str, *, archived: bool = True) -> Record:
        """Into the archive, or with `archived` false out of it."""
        act = self._engine.archive if archived else self._engine.restore
        filed = act(resource, record_id)
        self._push(text, Filed(resource, record_id, archived))
        return filed

    def convert(self, lead_id: str, client_type: str, text: str) -> tuple[Record, Record]:
        """The lead, and the client to come."""
        lead, client = self._engine.convert(lead_id, client_type)
        self._push(text, Converted(lead.id, client.id, client_type))
        return lead, client

    def shelve(self, name: str, value: Any, text: str) -> None:
        """Put something on the shelf of this laptop; undoing puts back what was there."""
        before = self._engine.shelf.get(name)
        self._engine.shelf.put(name, value)
        self._push(text, Shelved(name, before, value))

    def seal(self, resource: str, record_id: str, wish: str, text: str) -> None:
        """From when this delete or archive is sent, the gesture that it belongs to stays as it is."""
        self._push(text, Sealed(resource, record_id, wish))

    @contextmanager
    def together(self, text: str) -> Iterator[None]:
        """All that is done inside is one gesture; what was done before a refusal can be taken back too."""
        steps: list[Step] = []
        self._together = steps
        try:
            yield
        finally:
            self._together = None
            if steps:
                self._push(text, *steps)

    def close(self) -> None:
        """The stack empties itself when it goes, and nobody is left to be told."""
        self._timer.stop()
        self.save()
        self.stack.blockSignals(True)

    def save(self) -> None:
        """Puts the gestures down, so that they can be taken back after a restart."""
        gestures = [self._told(index) for index in range(self.stack.count())]
        told = {"gestures": gestures, "index": self.stack.index(), "renamed": self._hands.renamed}
        if told != self._engine.shelf.get(SHELF, {"gestures": [], "index": 0, "renamed": {}}):
            self._engine.shelf.put(SHELF, told)

    def _told(self, index: int) -> dict[str, Any]:
        gesture = self.stack.command(index)
        steps, off = (gesture.steps, gesture.off) if isinstance(gesture, Gesture) else ((), ())
        return {"text": gesture.text(), "steps": [as_json(step) for step in steps], "off": sorted(off)}

    def _remember(self) -> None:
        """Gestures of an earlier day; those that another version put down end the memory."""
        told = self._engine.shelf.get(SHELF, {})
        try:
            found = [
                Gesture(
                    item["text"],
                    [from_json(step) for step in item["steps"]],
                    self._act,
                    frozenset(item.get("off", ())),
                )
                for item in told.get("gestures", [])
            ]
            index = int(told.get("index", 0))
            self._hands.renamed = dict(told.get("renamed", {}))
        except (KeyError, TypeError, ValueError):
            return
        self._asleep = True
        for gesture in found:
            self.stack.push(gesture)
        self.stack.setIndex(min(index, len(found)))
        self._asleep = False

    def _push(self, text: str, *steps: Step) -> None:
        if self._together is not None:
            self._together += steps
        else:
            self.stack.push(Gesture(text, steps, self._act))

    def _act(self, gesture: Gesture, again: bool) -> bool:
        """False when the engine refused all of it for good, and the gesture is forgotten."""
        if self._asleep:
            return True
        try:
            left = gesture.act(self._hands, again, self.advanced.emit)
        except ActuallyCareError as error:
            self.refused.emit(error)
            # The command is still where it was: the stack moves after it.
            self._stays_at = self.stack.index() if error.code == LATER else None
            return self._stays_at is not None
        if left:
            self.left.emit(left)
        return True

    def _moved(self, _index: int) -> None:
        """What can be taken back later is there to be taken back, before anybody else hears of a move."""
        index, self._stays_at = self._stays_at, None
        if index is not None:
            self._asleep = True
            self.stack.setIndex(index)
            self._asleep = False
        self._timer.start()


def _whole(reader: Reader, wish: Waiting) -> list[Waiting]:
    """A new lead is taken back after its conversion, unless the client has something of its own by now."""
    if wish.kind != "create":
        return [wish]
    waiting = reader.outbox()
    making = next((op for op in waiting if op.id == wish.id and op.kind == "convert"), None)
    if making is None:
        return [wish]
    client = making.before["client"]
    busy = any(op.id == client or client in op.fields.values() for op in waiting)
    return [wish] if busy else [making, wish]
