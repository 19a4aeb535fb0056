"""The one door for remote rows: pulled pages, answers to our writes, and reads after a doubt."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sync.decide.merge import Merge, Wish, merge
from sync.decide.operations import OPEN, Event, Kind, State
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.escaping import read_again, undone
from sync.jsontext import sorted_dumps
from sync.ours import Ours, judge_accepted
from sync.rebase import hold, lost, move, settle_kept, settle_wishes, wishes_of
from sync.references import local_references, localised
from sync.remote.codec import RemoteRow, decode
from sync.sieve import ListRow, Sieve
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import Store, UnitOfWork

SLICE = 50
"""Rows after which a transaction ends if a person waits to save: some milliseconds of work."""
GATHERED = 300
"""Rows that share a transaction while nobody waits."""


class Source(StrEnum):
    ROW = "row"
    READ = "read"
    WRITE = "write"


@dataclass(slots=True)
class Absorbed:
    """What came of it, for the report of the cycle."""

    received: int = 0
    merged: int = 0
    conflicts: int = 0
    removed: int = 0
    unreadable: int = 0
    confirmed: int = 0
    """Writes of unknown outcome that the row showed to have arrived."""

    def add(self, other: Absorbed) -> None:
        self.received += other.received
        self.merged += other.merged
        self.conflicts += other.conflicts
        self.removed += other.removed
        self.unreadable += other.unreadable
        self.confirmed += other.confirmed


AfterSlice = Callable[[UnitOfWork], None]


def absorb_rows(
    store: Store,
    entity: Entity,
    rows: Sequence[Any],
    *,
    archived: bool | None = None,
    finish: AfterSlice | None = None,
) -> Absorbed:
    """Takes rows of a list; those that are as they were when last read cost no write."""
    sieve = Sieve(store, entity)
    sieve.put(rows)
    return absorb_news(sieve, archived=archived, finish=finish)


def absorb_news(sieve: Sieve, *, archived: bool | None = None, finish: AfterSlice | None = None) -> Absorbed:
    """Takes in slices what the sieve has gathered.

    `finish` runs in the last transaction: a cursor is never saved before its page.
    """
    store, entity, news = sieve.store, sieve.entity, sieve.news
    result = Absorbed(unreadable=sieve.unreadable)
    if not news and finish is None:
        return result
    with store.read() as connection:
        unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
    remotes = [decode(entity, row.raw, unescape=unescape) for row in news.values()]
    while remotes or finish is not None:
        with store.work(background=True, fetched=True) as unit:
            intake = Intake(unit, entity, Source.ROW, archived=archived)
            here = records.list_hashes(unit.connection, entity, [remote.server_id for remote in remotes])
            while remotes:
                intake.take(remotes[:SLICE], news, here)
                del remotes[:SLICE]
                if not unescape and settings.get(unit.connection, settings.Name.SERVER_ESCAPES, False):
                    unescape = True
                    remotes = [decode(entity, remote.raw, unescape=True) for remote in remotes]
                    unit.forget_hashes()
                if store.database.gate.wanted:
                    break
            result.add(intake.result)
            if finish is not None and not remotes:
                finish(unit)
                finish = None
    return result


class Intake:
    """Takes decoded rows of one entity into the open unit of work."""

    def __init__(
        self,
        unit: UnitOfWork,
        entity: Entity,
        source: Source,
        *,
        archived: bool | None = None,
        sent: Mapping[str, Value] | None = None,
    ) -> None:
        """`sent`: what the server just took from us, where the row is its answer."""
        self.unit = unit
        self.entity = entity
        self.source = source
        self.archived = archived
        self.sent = sent or {}
        self.result = Absorbed()

    def take(
        self,
        remotes: Sequence[RemoteRow],
        rows: Mapping[str, ListRow] | None = None,
        here: Container[str] | None = None,
    ) -> Absorbed:
        """`here`: the server ids whose record is here, where somebody has looked already."""
        asked = [remote.server_id for remote in remotes if here is None or remote.server_id in here]
        held = self.unit.by_server_id(self.entity, asked)
        references = local_references(self.unit, self.entity, remotes)
        known = [item.local_id for item in held.values()]
        states = OPEN | {State.ACKNOWLEDGED}
        waiting = outbox.of_records(self.unit.connection, known, states) if known else {}
        for remote in remotes:
            stored = held.get(remote.server_id) or self.unit.new(self.entity, server_id=remote.server_id)
            ops = waiting.get(stored.local_id, [])
            row = (rows or {}).get(remote.server_id)
            self.take_one(stored, remote, ops, references, row)
        return self.result

    def take_one(
        self,
        stored: Stored,
        remote: RemoteRow,
        ops: list[Op],
        references: Mapping[tuple[str, str], str] | None = None,
        row: ListRow | None = None,
    ) -> None:
        """Reconciles one record with what the server says of it now."""
        if ops or self.sent:
            remote = undone(self.unit, self.entity, [self.sent, *(op.patch for op in ops)], remote)
        if references is None:
            references = local_references(self.unit, self.entity, [remote])
        theirs = {**stored.known, **localised(self.entity, remote.values, references)}
        fresh = stored.base is None
        news = {} if fresh else _differences(self.entity, stored.known, theirs)
        if news or fresh or stored.gone:
            self.result.received += 1
            self._reconcile(stored, remote, ops, theirs)
            if not fresh:
                self._record_news(stored, news, ops)
        self._keep(stored, remote, theirs, row, changed=bool(news) or fresh)

    def _keep(
        self,
        stored: Stored,
        remote: RemoteRow,
        theirs: dict[str, Value],
        row: ListRow | None,
        *,
        changed: bool,
    ) -> None:
        stored.version = self._version(stored, remote, changed)
        stored.base = theirs
        stored.raw = row.text.decode() if row else sorted_dumps(remote.raw)
        stored.list_hash = row.hash if row else None
        stored.gone = stored.placeholder = False
        if self.archived is not None:
            stored.archived = self.archived
        elif isinstance(theirs.get("is_archived"), bool):
            stored.archived = bool(theirs["is_archived"])
        self.unit.save(stored)

    def _version(self, stored: Stored, remote: RemoteRow, changed: bool) -> int | None:
        """A version counts only together with the full fields of the same reply (CONTRACT B4)."""
        complete = self.source is Source.READ or remote.full(self.entity)
        if remote.version is not None:
            return remote.version if complete else None
        return None if changed and self.source is Source.ROW else stored.version

    def _reconcile(self, stored: Stored, remote: RemoteRow, ops: list[Op], theirs: dict[str, Value]) -> None:
        ours = Ours.among(self.entity, ops, self.sent, theirs)
        judge_accepted(self.unit, stored, ops, remote, ours)
        open_ops = [op for op in ops if op.state in OPEN]
        kept = {name: Wish(item.value, item.before) for name, item in stored.laptop_only.items()}
        wishes = ours.seen(kept | wishes_of(open_ops))
        if not wishes and not open_ops:
            return
        base = ours.known(read_again(self._as_asked(stored), theirs))
        outcome = merge(self.entity, base, wishes, theirs)
        self.result.confirmed += settle_wishes(self.unit, open_ops, outcome, ours.fulfils)
        settle_kept(self.unit, stored, outcome.granted)
        self._ask_or_close(stored, remote, open_ops, outcome, ours)

    def _as_asked(self, stored: Stored) -> Mapping[str, Value]:
        """What was known; for an open question, when it arose: unrelated news must not settle it."""
        question = outbox.conflicts_of(self.unit.connection, [stored.local_id]).get(stored.local_id)
        fields = question["fields"] if question else {}
        return stored.known | {name: row["base"] for name, row in fields.items()}

    def _ask_or_close(
        self, stored: Stored, remote: RemoteRow, ops: list[Op], outcome: Merge, ours: Ours
    ) -> None:
        questions = lost(ops, outcome) | {name: clash.as_json() for name, clash in outcome.clashes.items()}
        kind = "edit-edit"
        deleting = [op for op in ops if op.kind is Kind.DELETE]
        if deleting and not questions:
            news = {name: pair for name, pair in outcome.taken.items() if not ours.shows(name)}
            questions = _edited_since(self.entity, stored.known, news)
            kind = "delete-edit"
        if questions:
            self.unit.ask(stored, kind, questions, theirs_version=remote.version)
            self.result.conflicts += 1
            self.unit.remember(stored, "conflict", {"fields": questions})
            hold(self.unit, ops, questions, kind)
        else:
            self.unit.close_question(stored)
            for op in ops:
                if op.state in (State.CONFLICT, State.LOST):
                    move(self.unit, op, Event.RESUMED)

    def _record_news(self, stored: Stored, news: Mapping[str, tuple[Value, Value]], ops: list[Op]) -> None:
        told = {
            name: {"before": before, "after": after}
            for name, (before, after) in news.items()
            if not _by_server(self.entity, name)
        }
        if not told or self.source is Source.WRITE:
            return
        merged = any(op.state in OPEN and op.patch for op in ops)
        self.result.merged += merged
        self.unit.remember(stored, "merged" if merged else "received", {"fields": told})


def _edited_since(
    entity: Entity, known: Mapping[str, Value], taken: Mapping[str, tuple[Value, Value]]
) -> dict[str, Any]:
    """What a colleague changed of what was known; a field that was never seen before is no edit."""
    return {
        name: {"base": before, "mine": None, "theirs": after}
        for name, (before, after) in taken.items()
        if name in known and not _by_server(entity, name)
    }


def _by_server(entity: Entity, name: str) -> bool:
    item = entity.by_name.get(name)
    return item is None or item.by_server


def _differences(
    entity: Entity, old: Mapping[str, Value], new: Mapping[str, Value]
) -> dict[str, tuple[Value, Value]]:
    return {
        name: (old.get(name), value)
        for name, value in new.items()
        if (name not in old or old[name] != value) and not entity.same(name, old.get(name), value)
    }
