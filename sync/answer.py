"""What an answer to a write means for its operation and its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sync import conversion, offers
from sync.absorb import Intake, Source
from sync.adopt import adopt, bury
from sync.decide.operations import OPEN, SENDABLE, Event, Kind
from sync.entities import REGISTRY
from sync.entities.patch import Part
from sync.errors import BadReply
from sync.escaping import undone
from sync.freeze import Frozen, load_records
from sync.look import error_of, pair
from sync.ours import CONVERTED, keep_here, note_altered, note_reply, unmoved
from sync.rebase import move
from sync.references import local_references
from sync.remote.codec import RemoteRow, decode_copy
from sync.remote.gateway import Reply
from sync.report import Course
from sync.store import outbox, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import UnitOfWork

References = Mapping[tuple[str, str], str]


@dataclass(slots=True)
class Accepted:
    """What the server took, with its record, what else waits for that one, and the row in the reply."""

    op: Op
    stored: Stored
    rest: list[Op]
    reply: Reply
    row: RemoteRow | None = None


class Answers:
    """One object per cycle; every method is one transaction."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def accepted(self, answered: Sequence[tuple[Frozen, Reply]]) -> None:
        """The server took them; its answers are merged, what did not stick stays on the laptop (B10, B11)."""
        with self.course.store.work(background=True) as unit:
            taken = list(self._pairs(unit, answered))
            references: dict[tuple[str, str], str] = {}
            for item in taken:
                if item.op.kind is not Kind.CONVERT:
                    item.row = self._row(unit, item)
            for entity in dict.fromkeys(item.stored.entity for item in taken):
                rows = [item.row for item in taken if item.row and item.stored.entity is entity]
                references |= local_references(unit, entity, rows)
            for item in taken:
                self._take(unit, item, references)

    def _pairs(self, unit: UnitOfWork, answered: Sequence[tuple[Frozen, Reply]]) -> Iterator[Accepted]:
        """Everything that is read for it, at once for all."""
        ops = {op.op: op for op in outbox.by_id(unit.connection, [frozen.op.op for frozen, _ in answered])}
        load_records(unit, ops.values())
        waiting = outbox.of_records(unit.connection, [op.local_id for op in ops.values()], OPEN)
        for frozen, reply in answered:
            op = ops[frozen.op.op]
            stored = unit.get(frozen.stored.entity, op.local_id)
            if stored is None:
                continue
            outbox.end_attempt(unit.connection, frozen.attempt, outcome="accepted", status=reply.status)
            rest = [other for other in waiting.get(op.local_id, []) if other.op != op.op]
            yield Accepted(op, stored, rest, reply)

    def _take(self, unit: UnitOfWork, item: Accepted, references: References) -> None:
        if item.op.kind is Kind.CONVERT:
            self._converted(unit, item)
        elif item.op.kind is Kind.CREATE:
            self._created(unit, item.op, item.row)
        elif item.op.part is Part.OFFER:
            self.course.report.sent += offers.answered(unit, item.op, item.stored, item.row)
        elif item.op.kind is Kind.DELETE:
            self.course.report.sent += 1
            move(unit, item.op, Event.ACCEPTED)
            bury(unit, item.stored, "deleted")
        else:
            self.course.report.sent += 1
            self._changed(unit, item, references)

    def converted_already(self, op_id: str) -> bool:
        """After a look at the lead; True when nothing is left to send."""
        with self.course.store.work(background=True) as unit:
            op, _ = pair(unit, op_id)
            return op.state not in SENDABLE or conversion.already(unit, op)

    def _converted(self, unit: UnitOfWork, item: Accepted) -> None:
        op, lead = item.op, item.stored
        try:
            client, row = conversion.told(item.reply.data)
        except BadReply as fault:
            move(unit, op, Event.UNCERTAIN, tries=op.tries + 1, error=error_of(fault))
            self.course.report.trouble(fault.code)
            return
        conversion.finish(unit, op, client.server_id, client)
        self.course.report.sent += 1
        self.course.report.created += 1
        if row is not None:
            ours = {"status": CONVERTED}
            Intake(unit, lead.entity, Source.WRITE, sent=ours).take_one(lead, row, item.rest)
            lead.version = None

    def _row(self, unit: UnitOfWork, item: Accepted) -> RemoteRow | None:
        """The record in the reply, if there is one; the first sight of escaping is remembered (B13)."""
        data, entity = item.reply.data, item.stored.entity
        if not isinstance(data, dict) or not data:
            return None
        raw = data if item.op.kind is Kind.CREATE else {"id": item.stored.server_id, **data}
        unescape = bool(settings.get(unit.connection, settings.Name.SERVER_ESCAPES, False))
        try:
            row = decode_copy(entity, raw, str(item.stored.server_id or raw.get("id")), unescape=unescape)
        except BadReply:
            return None
        return undone(unit, entity, [item.op.patch], row)

    def _created(self, unit: UnitOfWork, op: Op, row: RemoteRow | None) -> None:
        if row is None:
            move(unit, op, Event.UNCERTAIN, tries=op.tries + 1, error={"code": "BAD_REPLY"})
            self.course.report.trouble("BAD_REPLY")
            return
        self.course.report.sent += 1
        self.course.report.created += 1
        sent = dict(op.patch)
        adopt(unit, op, row)
        stored = unit.get(REGISTRY[op.entity], op.local_id)
        if stored is not None:
            self._keep_what_did_not_stick(unit, op, stored, row, sent)

    def _changed(self, unit: UnitOfWork, item: Accepted, references: References) -> None:
        op, stored, row = item.op, item.stored, item.row
        attempted = stored.version
        sent = dict(op.patch)
        for name in sent:
            stored.laptop_only.pop(name, None)
        move(unit, op, Event.ACCEPTED, version=row.version if row else None, error=None)
        if op.kind in (Kind.ARCHIVE, Kind.RESTORE):
            stored.archived = op.kind is Kind.ARCHIVE
            sent |= {"is_archived": stored.archived}
        before = dict(stored.known)
        stored.base = before | {
            name: value for name, value in sent.items() if row is None or name not in row.values
        }
        if row is None:
            stored.version = stored.list_hash = None
            unit.save(stored)
            return
        intake = Intake(unit, stored.entity, Source.WRITE, sent=sent)
        intake.take_one(stored, row, item.rest, references)
        if row.version is None or attempted is None or row.version != attempted + 1:
            stored.version = None
            if op.kind is Kind.UPDATE:
                note_reply(unit, stored, before, sent)
        self._keep_what_did_not_stick(unit, op, stored, row, sent)

    def _keep_what_did_not_stick(
        self, unit: UnitOfWork, op: Op, stored: Stored, row: RemoteRow, sent: Mapping[str, Any]
    ) -> None:
        known = stored.known
        other = {
            name: value
            for name, value in sent.items()
            if name in row.values and not stored.entity.same(name, known.get(name), value)
        }
        missed = {
            name: value
            for name, value in other.items()
            if unmoved(stored.entity, name, op.before.get(name), known.get(name))
        }
        note_altered(unit, stored, {name: value for name, value in other.items() if name not in missed})
        if missed:
            keep_here(unit, stored, missed)
            op.patch = {name: value for name, value in op.patch.items() if name not in missed}
            unit.put(op)
