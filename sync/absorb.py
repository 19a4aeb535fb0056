"""The one door for remote rows: pulled pages, answers to our writes, and reads after a doubt."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sync.decide.merge import Merge, Wish, merge
from sync.decide.operations import OPEN, Event, Kind, State, advance
from sync.entities import REGISTRY
from sync.entities.spec import Entity
from sync.entities.values import Kind as ValueKind
from sync.entities.values import Value, same
from sync.jsontext import sorted_dumps
from sync.remote.codec import RemoteRow, decode, identifies, text_hash
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


@dataclass(frozen=True, slots=True)
class Digest:
    """A list row as text, and its hash."""

    text: str
    hash: str


def absorb_rows(
    store: Store,
    entity: Entity,
    rows: Sequence[Any],
    *,
    archived: bool | None = None,
    finish: AfterSlice | None = None,
) -> Absorbed:
    """Takes rows of a list in slices; those that are as they were when last read cost no write.

    `finish` runs in the last transaction: a cursor is never saved before its page.
    """
    result = Absorbed()
    found = _identified(rows, result)
    with store.read() as connection:
        unescape = bool(settings.get(connection, settings.Name.SERVER_ESCAPES, False))
        known = records.list_hashes(connection, entity, list(found))
    digests = {key: Digest(text, text_hash(text)) for key, (_, text) in found.items()}
    news = [key for key in found if known.get(key) != digests[key].hash]
    remotes = [decode(entity, found[key][0], unescape=unescape) for key in news]
    while remotes or finish is not None:
        with store.work(background=True, fetched=True) as unit:
            intake = Intake(unit, entity, Source.ROW, archived=archived)
            while remotes:
                intake.take(remotes[:SLICE], digests, known.keys())
                del remotes[:SLICE]
                if store.database.gate.wanted:
                    break
            result.add(intake.result)
            if finish is not None and not remotes:
                finish(unit)
                finish = None
    return result


def _identified(rows: Sequence[Any], result: Absorbed) -> dict[str, tuple[dict[str, Any], str]]:
    """Each id once, the later row winning, with its text; a row without identity is counted and set aside."""
    found: dict[str, tuple[dict[str, Any], str]] = {}
    for raw in rows:
        if isinstance(raw, dict) and identifies(raw.get("id")):
            found[str(raw["id"])] = raw, sorted_dumps(raw)
        else:
            result.unreadable += 1
    return found


class Intake:
    """Takes decoded rows of one entity into the open unit of work."""

    def __init__(
        self, unit: UnitOfWork, entity: Entity, source: Source, *, archived: bool | None = None
    ) -> None:
        self.unit = unit
        self.entity = entity
        self.source = source
        self.archived = archived
        self.result = Absorbed()

    def take(
        self,
        remotes: Sequence[RemoteRow],
        digests: Mapping[str, Digest] | None = None,
        known: Container[str] | None = None,
    ) -> Absorbed:
        """`known`: the server ids that are here, where somebody has looked already."""
        here = [remote.server_id for remote in remotes if known is None or remote.server_id in known]
        held = self.unit.by_server_id(self.entity, here)
        references = _local_references(self.unit, self.entity, remotes)
        known = [item.local_id for item in held.values()]
        states = OPEN | {State.ACKNOWLEDGED}
        waiting = outbox.of_records(self.unit.connection, known, states) if known else {}
        for remote in remotes:
            stored = held.get(remote.server_id) or self.unit.new(self.entity, server_id=remote.server_id)
            ops = waiting.get(stored.local_id, [])
            digest = (digests or {}).get(remote.server_id)
            self.take_one(stored, remote, ops, references, digest)
        return self.result

    def take_one(
        self,
        stored: Stored,
        remote: RemoteRow,
        ops: list[Op],
        references: Mapping[tuple[str, str], str] | None = None,
        digest: Digest | None = None,
    ) -> None:
        """Reconciles one record with what the server says of it now."""
        if references is None:
            references = _local_references(self.unit, self.entity, [remote])
        theirs = {**stored.known, **_localised(self.entity, remote.values, references)}
        fresh = stored.base is None
        news = {} if fresh else _differences(self.entity, stored.known, theirs)
        if news or fresh or stored.gone:
            self.result.received += 1
            self._reconcile(stored, remote, ops, theirs)
            if not fresh:
                self._record_news(stored, news, ops)
        self._keep(stored, remote, theirs, digest, changed=bool(news) or fresh)

    def _keep(
        self, stored: Stored, remote: RemoteRow, theirs: dict[str, Value], digest: Digest | None, *, changed: bool
    ) -> None:
        stored.version = self._version(stored, remote, changed)
        stored.base = theirs
        stored.raw = digest.text if digest else sorted_dumps(remote.raw)
        stored.list_hash = digest.hash if digest else None
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
        for op in [op for op in ops if op.state is State.ACKNOWLEDGED]:
            self._judge_acknowledged(op, remote, theirs)
        open_ops = [op for op in ops if op.state in OPEN]
        kept = {name: Wish(item.value, item.before) for name, item in stored.laptop_only.items()}
        wishes = kept | wishes_of(open_ops)
        if not wishes and not open_ops:
            return
        outcome = merge(self.entity, stored.known, wishes, theirs)
        self.result.confirmed += settle_wishes(self.unit, open_ops, outcome)
        _settle_kept(stored, outcome)
        self._ask_or_close(stored, remote, open_ops, outcome)

    def _ask_or_close(self, stored: Stored, remote: RemoteRow, ops: list[Op], outcome: Merge) -> None:
        questions = {name: clash.as_json() for name, clash in outcome.clashes.items()} | _lost(ops, outcome)
        kind = "edit-edit"
        deleting = [op for op in ops if op.kind is Kind.DELETE]
        if deleting and not questions:
            questions = _edited_since(self.entity, stored.known, outcome.taken)
            kind = "delete-edit"
        if questions:
            self.unit.ask(stored, kind, questions, theirs_version=remote.version)
            self.result.conflicts += 1
            self.unit.remember(stored, "conflict", {"fields": questions})
            _hold(self.unit, ops, questions, kind)
        elif any(op.state in (State.CONFLICT, State.LOST) for op in ops):
            self.unit.close_question(stored)
            for op in ops:
                if op.state in (State.CONFLICT, State.LOST):
                    move(self.unit, op, Event.RESUMED)

    def _judge_acknowledged(self, op: Op, remote: RemoteRow, theirs: Mapping[str, Value]) -> None:
        """CONTRACT B15: the old value back at no newer version means that the server lost an accepted write."""
        back = {
            name: value
            for name, value in op.patch.items()
            if not self._same(name, theirs.get(name), value)
            and self._same(name, theirs.get(name), op.before.get(name))
        }
        walks = settings.walks(self.unit.connection)
        shown = (walks.get(self.entity.name) or {}).get("complete_at")
        confirmed = bool(shown and op.settled_at and shown > op.settled_at)
        newer = remote.version is not None and op.version is not None and remote.version > op.version
        if not back or confirmed or newer or op.kind is not Kind.UPDATE:
            move(self.unit, op, Event.SHOWN)
            return
        op.patch = back
        move(self.unit, op, Event.VANISHED)

    def _same(self, name: str, left: Value, right: Value) -> bool:
        item = self.entity.by_name.get(name)
        return same(item.kind if item else ValueKind.STRUCTURE, left, right)

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


def wishes_of(ops: Iterable[Op]) -> dict[str, Wish]:
    """What the waiting operations want together: the latest value, against the earliest base."""
    wishes: dict[str, Wish] = {}
    for op in ops:
        for name, value in op.patch.items():
            first = wishes.get(name)
            wishes[name] = Wish(value, first.before if first else op.before.get(name))
    return wishes


def settle_wishes(unit: UnitOfWork, ops: Iterable[Op], outcome: Merge) -> int:
    """Rebases the operations on the server's new values, and ends those whose every field is granted.

    Returns how many of the ended ones had an unknown outcome.
    """
    confirmed = 0
    for op in ops:
        if op.kind is not Kind.UPDATE or not op.patch:
            continue
        if all(name in outcome.granted for name in op.patch):
            confirmed += op.state is State.UNKNOWN
            move(unit, op, Event.ACCEPTED)
            continue
        before = {name: outcome.wishes[name].before for name in op.patch if name in outcome.wishes}
        patch = _rebased_patch(op, outcome)
        if before != op.before or patch != op.patch:
            op.before, op.patch = op.before | before, patch
            unit.put(op)
    return confirmed


def _rebased_patch(op: Op, outcome: Merge) -> dict[str, Value]:
    if op.state is State.UNKNOWN:
        return op.patch
    wanted = {name: wish.value for name, wish in outcome.wishes.items() if isinstance(wish.value, list)}
    return {name: wanted.get(name, value) for name, value in op.patch.items() if name not in outcome.granted}


def _settle_kept(stored: Stored, outcome: Merge) -> None:
    for name in list(stored.laptop_only):
        if name in outcome.granted:
            del stored.laptop_only[name]


def _hold(unit: UnitOfWork, ops: Iterable[Op], questions: Mapping[str, Any], kind: str) -> None:
    for op in ops:
        concerned = op.kind is Kind.DELETE if kind == "delete-edit" else bool(op.patch.keys() & questions.keys())
        if concerned and op.state not in (State.CONFLICT, State.LOST):
            move(unit, op, Event.CLASHED)


def _lost(ops: Iterable[Op], outcome: Merge) -> dict[str, Any]:
    """An accepted write that the server lost is a question: to be sent again, or let be."""
    return {
        name: {"base": value, "mine": value, "theirs": op.before.get(name)}
        for op in ops
        if op.state is State.LOST
        for name, value in op.patch.items()
        if name not in outcome.granted
    }


def move(unit: UnitOfWork, op: Op, event: Event, **changes: Any) -> None:
    """Takes the operation through the table and writes it."""
    op.state = advance(op.state, event)
    for name, value in changes.items():
        setattr(op, name, value)
    if event is Event.ACCEPTED:
        op.settled_at = unit.now
    unit.put(op)


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


def _differences(entity: Entity, old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, tuple[Value, Value]]:
    return {
        name: (old.get(name), value)
        for name, value in new.items()
        if (name not in old or old[name] != value)
        and not same(entity.by_name[name].kind if name in entity.by_name else ValueKind.STRUCTURE, old.get(name), value)
    }


def _local_references(
    unit: UnitOfWork, entity: Entity, remotes: Iterable[RemoteRow]
) -> dict[tuple[str, str], str]:
    """(resource, server id) → local id; what is not here yet gets a placeholder."""
    wanted: dict[str, set[str]] = {}
    for remote in remotes:
        for item in entity.references:
            value = remote.values.get(item.name)
            if isinstance(value, str) and value and item.to in REGISTRY:
                wanted.setdefault(item.to, set()).add(value)
    found: dict[tuple[str, str], str] = {}
    for resource, server_ids in wanted.items():
        target = REGISTRY[resource]
        known = records.local_ids(unit.connection, target, server_ids)
        for server_id in server_ids:
            local_id = known.get(server_id) or unit.placeholder(target, server_id)
            found[resource, server_id] = local_id
    return found


def _localised(
    entity: Entity, values: Mapping[str, Value], references: Mapping[tuple[str, str], str]
) -> dict[str, Value]:
    local = dict(values)
    for item in entity.references:
        value = values.get(item.name)
        if isinstance(value, str) and value:
            local[item.name] = references.get((item.to, value), value)
    return local
