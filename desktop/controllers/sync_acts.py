"""What is done about a change that waits or was not accepted, here and beside the thing itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtWidgets import QMessageBox

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.models.gestures import Gesture
from desktop.undo import along
from desktop.wording.errors import refused_edit
from desktop.wording.later import offered_text, sent_later
from desktop.wording.operations import Deed, sentence
from desktop.wording.speech import counted, marked, tr
from sync import Deletion, Record, Waiting
from sync.errors import ActuallyCareError, StillReferenced

EDITS = ("create", "update")
_GIVEN_UP: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "delete": (
            marked("Give up deleting “{title}”?"),
            marked("It stays as it is. Undo deletes it after all."),
            marked("“{title}” is not deleted."),
            marked("Give up deleting “{title}”"),
        ),
        "archive": (
            marked("Give up archiving “{title}”?"),
            marked("It stays in its list. Undo archives it after all."),
            marked("“{title}” is not archived."),
            marked("Give up archiving “{title}”"),
        ),
        "restore": (
            marked("Leave “{title}” in the archive?"),
            marked("Nothing else changes. Undo brings it back after all."),
            marked("“{title}” stays in the archive."),
            marked("Leave “{title}” in the archive"),
        ),
        "convert": (
            marked("Leave “{title}” a lead?"),
            marked(
                "The client that would have been made of it goes, with all that you entered there. "
                "Undo brings both back."
            ),
            marked("“{title}” stays a lead."),
            marked("Leave “{title}” a lead"),
        ),
    }
)
"""By the kind of what is given up whole: the question, what is lost, the receipt, and the gesture's name."""


class SyncActs:
    """Every refusal is said in the status line."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        self._desk = desk
        self._shell = shell
        self.box: QMessageBox | None = None

    def take_back(self, gesture: Gesture, change: str) -> None:
        """`change` in words, for the receipt."""
        try:
            self._take_back(gesture)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.say(tr("Taken back: {change}", change=change), undoable=True)

    def _take_back(self, gesture: Gesture) -> None:
        """What waits is discarded, all of it with its creation; what was sent is changed back."""
        first, undo = gesture.first, self._desk.undo
        text = tr("Change “{title}” back", title=first.title)
        if not first.open:
            undo.edit(first.resource, first.id, dict(gesture.before), text)
        elif all(part.kind == "update" for part in gesture.parts):
            undo.discard(gesture.parts, text)
        elif gesture.kind == "create":
            undo.take_back([first], tr("Discard “{title}”", title=first.title))
        else:
            undo.take_back(list(reversed(gesture.parts)), _name_of(gesture.parts[-1]))

    def retry(self, gesture: Gesture | None) -> None:
        """At once, with what it waits for of the same thing."""
        if (
            gesture is not None
            and gesture.parts
            and self._made_ready([*along(self._desk.reader, gesture.first), *gesture.parts])
        ):
            self._send(1)

    def retry_all(self, refused: Sequence[Gesture]) -> None:
        parts = [part for gesture in refused for part in gesture.parts]
        if not refused or not self._made_ready(parts):
            return
        self._send(
            len(refused),
            counted(len(refused), "{count} change is sent again.", "{count} changes are sent again."),
        )

    def _send(self, count: int, receipt: str = "") -> None:
        """What is ready now goes at once, or when it can; `receipt` is said only of what goes."""
        away = self._desk.away
        self._desk.worker.sync_now()
        said = sent_later(count, away) if away else receipt
        if said:
            self._shell.say(said)

    def _made_ready(self, parts: Iterable[Waiting]) -> bool:
        try:
            for part in parts:
                self._desk.engine.retry(part.op)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return False
        return True

    def refused(self, record_id: str) -> list[Waiting]:
        """What the server did not accept of something, oldest first."""
        return [op for op in self._desk.reader.outbox() if op.id == record_id and op.state == "rejected"]

    def discard(self, refused: Sequence[Waiting]) -> None:
        """Give up what was not accepted of one thing.

        Values go back to the server's; what is given up whole is asked about first. All of it can be undone.
        """
        edits = [op for op in refused if op.kind in EDITS]
        rest = [op for op in refused if op.kind not in EDITS]
        if edits:
            self._discard_edits(edits)
        if rest:
            self._ask(rest)

    def _discard_edits(self, edits: Sequence[Waiting]) -> None:
        first = edits[0]
        record = self._desk.reader.find(first.resource, [first.id]).get(first.id)
        making = next((op for op in edits if op.kind == "create"), None)
        if record is None:
            self._shell.say(tr("That is no longer on this laptop."))
        elif making is not None:
            self._discard_new(making)
        else:
            names = {name: None for op in edits for name in op.fields}
            self.take_back_fields(record, tuple(names), tr("Discarded: {change}", change=self._told(edits)))

    def _told(self, edits: Sequence[Waiting]) -> str:
        fields = {name: value for op in edits for name, value in op.fields.items()}
        before = {name: value for op in edits for name, value in op.before.items()}
        deed = Deed(str(edits[0].kind), edits[0].resource, fields, before)
        return sentence(deed, self._desk.telling)

    def _discard_new(self, making: Waiting) -> None:
        """What the server never had goes altogether."""
        text = tr("Discard “{title}”", title=making.title)
        try:
            self._desk.undo.delete(making.resource, making.id, text, Deletion())
        except StillReferenced as error:
            self._shell.say(still_needed(error))
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
        else:
            said = tr("Discarded: “{title}”, which the server never had.", title=making.title)
            self._shell.say(said, undoable=True)

    def take_back_fields(self, record: Record, names: Sequence[str], said: str = "") -> None:
        """The waiting values of these fields; the server's stand again. `said` is the receipt."""
        base = record.base or {}
        back: dict[str, Any] = {name: base.get(name) for name in names}
        text = tr("Discard what was not accepted of {name}", name=record.title)
        try:
            self._desk.undo.edit(record.resource, record.id, back, text)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.say(said or tr("Your change was taken back."), undoable=True)

    def _ask(self, rest: Sequence[Waiting]) -> None:
        title = rest[-1].title
        question, lost, *_ = _GIVEN_UP[str(rest[-1].kind)]
        self.box = box = QMessageBox(self._shell.window)
        box.setWindowTitle(tr("Discard"))
        box.setText(tr(question, title=title))
        box.setInformativeText(tr(lost))
        discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        discard.clicked.connect(lambda: self._give_up(rest))
        box.finished.connect(box.deleteLater)
        box.open()

    def _give_up(self, rest: Sequence[Waiting]) -> None:
        last = rest[-1]
        try:
            self._desk.undo.take_back(list(reversed(rest)), _name_of(last))
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        self._shell.say(tr(_GIVEN_UP[str(last.kind)][2], title=last.title), undoable=True)

    def offer(self, resource: str, record_id: str) -> None:
        """What the server did not take is offered to it once more, with the next cycle that there is."""
        try:
            record = self._desk.engine.wishes.offer_again(resource, record_id)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        away = self._desk.away
        self._desk.worker.sync_now()
        self._shell.say(offered_text(record.title, away))


def _name_of(wish: Waiting) -> str:
    """What taking it back is called in the menu."""
    return tr(_GIVEN_UP[str(wish.kind)][3], title=wish.title)


def still_needed(error: StillReferenced) -> str:
    """Why it stays: what was not sent yet refers to it."""
    return counted(
        len(error.details or ()),
        "Not deleted: {count} unsent appointment is about it. Change that first.",
        "Not deleted: {count} unsent appointments are about it. Change those first.",
    )
