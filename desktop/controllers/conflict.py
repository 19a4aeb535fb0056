"""The page on which a question is answered; the answer goes through the outbox like any edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject

from desktop.controllers.choice_text import choice_of
from desktop.controllers.clash_drives import Neighbours
from desktop.controllers.conflict_text import (
    Question,
    both_value,
    conflict_of,
    similar_to,
    unmoved,
)
from desktop.controllers.conflict_times import spans_of
from desktop.controllers.desk import Desk
from desktop.controllers.problems import Problems
from desktop.controllers.shell import Shell
from desktop.controllers.specs import labels_of
from desktop.controllers.trail import Place
from desktop.models.linked import Linked
from desktop.views.calendar.geometry import instant as wall_instant
from desktop.views.conflict.page import ConflictPage
from desktop.views.conflict.rows import Choice, Conflict
from desktop.wording.moments import canonical
from desktop.wording.speech import counted, tr
from sync import Record, Resolution, Side
from sync.errors import ActuallyCareError

HISTORY = 40


class ConflictController(QObject):
    """Shows one question; after the answer the next one, or where the person came from."""

    def __init__(self, desk: Desk, shell: Shell, problems: Problems) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._problems = problems
        self._place = Place("conflict")
        self._asked: Mapping[str, Any] | None = None
        self._similar: Mapping[str, Mapping[str, Any] | None] = {}
        self.shown: Conflict | Choice | None = None
        self.page = ConflictPage(shell.theme)
        self.page.resolved.connect(self._resolve_fields)
        self.page.keepChosen.connect(self._keep)
        self.page.later.connect(self._later)
        desk.bridge.changed.connect(self._heard)
        desk.bridge.outboxChanged.connect(self._refresh)
        shell.add_page("conflict", self.page, self._show)

    @property
    def _record(self) -> Record | None:
        return next(
            (
                record
                for record in self._desk.reader.conflicts()
                if (record.resource, record.id) == (self._place.resource, self._place.id)
            ),
            None,
        )

    def _show(self, place: Place) -> str:
        self._place = place
        record = self._record
        if record is not None:
            self._fill(record)
        return tr("Changed in both places")

    def _fill(self, record: Record) -> None:
        self._asked = record.conflict
        asked = self._desk.reader.conflicts()
        self._similar = {other.id: other.conflict for other in similar_to(record, asked)}
        question = self._question(record, asked)
        if question.kind == "edit-edit":
            self.shown = conflict = conflict_of(question)
            self.page.show_conflict(conflict)
        else:
            self.shown = choice = choice_of(question)
            self.page.show_choice(choice)

    def _question(self, record: Record, asked: Sequence[Record]) -> Question:
        at = next(number for number, other in enumerate(asked, 1) if other.id == record.id)
        labels = labels_of(self._desk, record)
        return Question(
            record=record,
            ops=[op for op in self._desk.reader.outbox() if op.id == record.id],
            history=self._desk.reader.history(record.id, HISTORY),
            names={str(record.fields.get(field)): title for field, title in labels.items()},
            zone=self._desk.zone,
            now=self._desk.now(),
            position=tr("{at} of {all}", at=at, all=len(asked)),
            neighbours=self._neighbours(record) if record.resource == "appointments" else None,
            similar=len(self._similar),
        )

    def _neighbours(self, record: Record) -> Neighbours | None:
        zone = self._desk.zone
        days = [span[0].astimezone(zone).date() for span in spans_of(record).values() if span is not None]
        if not days:
            return None
        start, end = wall_instant(min(days), 0, zone), wall_instant(max(days) + timedelta(days=1), 0, zone)
        visits = self._desk.reader.between(canonical(start), canonical(end))
        return Neighbours(visits, Linked(self._desk.reader, [record, *visits]), zone)

    def _heard(self, _ids: Mapping[str, frozenset[str]], _by_person: bool) -> None:
        self._refresh()

    def _refresh(self) -> None:
        """The server may have moved again: the new clash is shown, and what it leaves alone stays chosen."""
        if self._shell.trail.current != self._place or not self._place.id:
            return
        record = self._record
        if record is None:
            self._shell.leave(self._place)
        elif record.conflict != self._asked:
            before, chosen = self._rows, self.page.choices()
            self._fill(record)
            self.page.restore(unmoved(before, self._rows, chosen))

    @property
    def _rows(self) -> Mapping[str, Any]:
        """The fields that clash, as they are shown."""
        return (self._asked or {}).get("fields") or {}

    def _resolve_fields(self, choices: Mapping[str, str]) -> None:
        values = {name: both_value(self._rows[name]) for name, side in choices.items() if side == "both"}
        sides = {name: Side(side) for name, side in choices.items() if side != "both"}
        self._resolve(Resolution(fields=sides, values=values))

    def _keep(self, side: str, candidate: str) -> None:
        self._resolve(Resolution(keep=Side(side), candidate=candidate or None))

    def _resolve(self, answer: Resolution) -> None:
        place, record = self._place, self._record
        if record is None:
            return
        side = self.page.side_for_all()
        similar = self._still_similar(record) if side else []
        if not self._shell.do(lambda: self._desk.engine.resolve(place.resource, place.id, answer)):
            return
        done = self._answer_alike(similar, Side(side)) if side else 0
        self._go_on(place)
        self._shell.say(self._receipt(record, done))

    def _still_similar(self, record: Record) -> list[Record]:
        """Those that the check box counted, as they were then; what came or moved since is asked later."""
        found = similar_to(record, self._desk.reader.conflicts())
        return [one for one in found if one.id in self._similar and one.conflict == self._similar[one.id]]

    def _answer_alike(self, similar: Sequence[Record], side: Side) -> int:
        """How many could be answered; what the engine refuses stays a question."""
        done = 0
        for other in similar:
            try:
                self._desk.engine.resolve(other.resource, other.id, Resolution(every=side))
            except ActuallyCareError:
                continue
            done += 1
        return done

    def _go_on(self, place: Place) -> None:
        others = [other for other in self._problems.places() if other.page == "conflict"]
        self._shell.leave(place)
        if others:
            self._shell.go(others[0])

    def _receipt(self, record: Record, alike: int) -> str:
        left = len(self._problems.places())
        said = tr("Decided: “{title}”.", title=record.title)
        if alike:
            said = counted(
                alike,
                "Decided: “{title}” and {count} other alike.",
                "Decided: “{title}” and {count} others alike.",
                title=record.title,
            )
        more = counted(left, "{count} more needs you.", "{count} more need you.") if left else ""
        return f"{said} {more}".rstrip()

    def _later(self) -> None:
        self._shell.leave(self._place)
