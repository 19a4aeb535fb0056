"""What stands before a person's eyes: every record of one laptop, and what each change of it must obey.

| Invariant | Checked after every gesture by |
|---|---|
| 4 read your writes | `Eyes._still_visible` |
| 5 a version goes down only where the history says so | `Eyes._version` |
| 6 honest base | `Eyes._base` |
| 7 no phantom delete | `Eyes._removed`, `Eyes._called_gone` |
| 8 one operation in flight per record | `Eyes._one_at_a_time` |
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict

from sync.events import Changed, Event, OutboxChanged
from sync.reading.reader import Query
from sync.reading.record import Record
from tests.simulation.field import RESOURCES, Laptop
from tests.simulation.ledger import Ledger, Saved, minted, plain, readings, references, same_value, title_of

EVERYTHING = 100_000
ON_THE_WAY = {"in_flight", "unknown"}


class Eyes:
    def __init__(self, laptop: Laptop, ledger: Ledger) -> None:
        self.laptop, self.ledger = laptop, ledger
        self.records: dict[str, Record] = {}
        self.released: set[str] = set()
        """Records that this person deleted or let go of."""
        self.guessed: set[str] = set()
        """Clients to be: an answer without their name leaves the guess, until a read takes its place."""
        self.deletes: dict[str, tuple[str, str]] = {}
        """Local id → resource and title of what this person deleted, and has not taken back."""
        self.touched: set[str] = set()
        """Records that this person has worked on."""
        self._changed: dict[str, set[str]] = defaultdict(set)
        self._highest: dict[tuple[str, str | None], int] = {}
        self._moved = True
        self._of: dict[str, str] = {}
        """Operation → the record that it was made for."""
        self._since = ""

    @property
    def who(self) -> str:
        return self.laptop.name

    def open(self) -> None:
        """A program that starts reads everything anew."""
        self.laptop.engine.subscribe(self._hear)
        for resource in RESOURCES:
            here = {record.id for record in shown(self.laptop, resource)}
            known = {key for key, record in self.records.items() if record.resource == resource}
            self._changed[resource] |= here | known

    def _hear(self, event: Event) -> None:
        if isinstance(event, Changed):
            for resource, ids in event.ids.items():
                self._changed[resource] |= ids
        elif isinstance(event, OutboxChanged):
            self._moved = True

    def look(self) -> None:
        changed, self._changed = self._changed, defaultdict(set)
        before = dict(self.records)
        for resource, ids in changed.items():
            found = self.laptop.engine.reader.find(resource, ids)
            for local_id in sorted(ids):
                self._see(local_id, found.get(local_id))
        for local_id in sorted(before.keys() - self.records.keys()):
            self._removed(before[local_id])
        for local_id in sorted(set[str]().union(*changed.values())):
            self._all_visible(local_id)
        if self._moved:
            self._one_at_a_time()
        self._since = str(self.laptop.engine.store.clock.now().isoformat())[:19]

    def _one_at_a_time(self) -> None:
        self._moved = False
        waiting = self.laptop.engine.reader.outbox()
        self._of |= {op.op: op.id for op in waiting if op.op not in self._of}
        busy = Counter(op.id for op in waiting if str(op.state) in ON_THE_WAY)
        for local_id, count in busy.items():
            if count > 1:
                self.ledger.complain(
                    f"[8] {self.who} has {count} operations of {local_id} on the way at once"
                )

    def listed(self, resource: str) -> list[Record]:
        """What the lists of this resource show, the archived included, in an order that a seed repeats."""
        found = [record for record in self.records.values() if record.resource == resource]
        return sorted((one for one in found if not (gone(one) or one.pending_delete)), key=lambda one: one.id)

    def deleting(self, place: tuple[str, str]) -> bool:
        """Whether this person has deleted it, and the server does not know yet."""
        return any(
            one.pending_delete and (one.resource, one.server_id) == place for one in self.records.values()
        )

    def _see(self, local_id: str, now: Record | None) -> None:
        before = self.records.pop(local_id, None)
        if now is not None:
            self.records[local_id] = now
            self._read(now)
            self._base(now, before)
            self._version(now)
            self._called_gone(now, before)

    def _all_visible(self, local_id: str) -> None:
        for entry in self.ledger.of_record(self.who, local_id):
            if not entry.explained:
                self._still_visible(entry, self.records.get(local_id))

    def _read(self, now: Record) -> None:
        questions = (now.conflict or {}).get("fields", {}).values()
        values = [*now.fields.values(), *(now.base or {}).values(), *(row["theirs"] for row in questions)]
        for value in filter(minted, values):
            self.ledger.seen[self.who] |= readings(value)
        if now.server_id:
            self.ledger.seen[f"{self.who} knew"].add(title_of(now.resource, now.fields))

    def _base(self, now: Record, before: Record | None) -> None:
        skipped = references(now.resource)
        if now.id in self.guessed and now.version is None:
            return
        old = (before.base if before else None) or {}
        for name, value in (now.base or {}).items():
            if name in skipped or name not in now.fields or (name in old and old[name] == value):
                continue
            held = self.ledger.held.get((now.resource, str(now.server_id), name))
            if held is not None and not any(same_value(now.resource, name, value, one) for one in held):
                place = f"{now.resource} {now.title}.{name}"
                self.ledger.complain(f"[6] {self.who}: base of {place} is {value!r}, the server had {held}")

    def _version(self, now: Record) -> None:
        identity = now.id, now.server_id
        highest = self._highest.get(identity)
        if now.version is None:
            return
        self._highest[identity] = now.version
        if highest is not None and now.version < highest and now.conflict is None and not self._told(now.id):
            fell = f"fell from {highest} to {now.version}"
            self.ledger.complain(f"[5] {self.who}: version of {now.resource} {now.title} silently {fell}")

    def _told(self, local_id: str) -> bool:
        """Whether the history says anything of this record since the last look."""
        told = self.laptop.engine.reader.history(local_id, limit=5)
        return any(row["at"] >= self._since for row in told)

    def _called_gone(self, now: Record, before: Record | None) -> None:
        was = before is not None and gone(before)
        there = (now.resource, str(now.server_id)) in self.ledger.rows
        if gone(now) and not was and there and not self._lied_to(now.resource):
            self.ledger.complain(f"[7] {self.who} believes that {now.resource} {now.title!r} was deleted")

    def _lied_to(self, resource: str) -> bool:
        """Known and allowed: by id and by list at one moment (CONTRACT B3 with B2). Then it only asks."""
        met: set[str] = set()
        for entry in self.ledger.server.world.log.entries:
            if entry.at[:19] >= self._since and entry.path.startswith(f"/{resource}"):
                met |= set(str(entry.fault).split(","))
        return {"B2", "B3"} <= met

    def _removed(self, before: Record) -> None:
        """Either the server has it no more, or it goes on under the identity that made it."""
        place = before.resource, str(before.server_id)
        heirs = [one.id for one in self.records.values() if (one.resource, one.server_id) == place]
        heirs += self._went_on_as(before.id)
        if heirs:
            self._inherit(before.id, heirs[0])
        elif place in self.ledger.rows and before.id not in self.released:
            self.ledger.complain(
                f"[7] {self.who} lost sight of {before.resource} {before.title!r}, which is there"
            )

    def _went_on_as(self, local_id: str) -> list[str]:
        """Where its work is now: what had no identity before this look can have been joined since."""
        reader = self.laptop.engine.reader
        return [
            op.id
            for op in (*reader.outbox(), *reader.sent(limit=EVERYTHING))
            if op.id != local_id and self._of.get(op.op) == local_id
        ]

    def _inherit(self, old: str, new: str) -> None:
        """Who deleted the one and went on with the other, or the other way round, wants to keep it."""
        self.ledger.inherit(self.who, old, new)
        self.released |= {new} if old in self.released else set()
        self.deletes.pop(old, None)
        if old in self.touched:
            self.deletes.pop(new, None)

    def _still_visible(self, entry: Saved, now: Record | None) -> None:
        if now is not None and same_value(
            entry.resource, entry.name, now.fields.get(entry.name), entry.value
        ):
            return
        question = (now.conflict if now else None) or {"fields": {}}
        if question["fields"].get(entry.name, {}).get("mine") == entry.value:
            return
        entry.explained = True
        told = self.laptop.engine.reader.history(limit=EVERYTHING)
        texts = {text for row in told for text in _texts(row["detail"])}
        if entry.value not in texts and entry.value not in {plain(text) for text in texts}:
            shows = None if now is None else now.fields.get(entry.name)
            self.ledger.complain(
                f"[4] {entry.who} saved {entry.name}={entry.value!r} of {entry.resource} {entry.local_id}, "
                f"it shows {shows!r}, and the history says nothing of it"
            )


def _texts(detail: object) -> set[str]:
    """Every text in a detail of the history."""
    found: set[str] = set()
    waiting = [detail]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.add(one)
            if one.startswith(("{", "[")):
                waiting.append(json.loads(one))
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return found


def gone(record: Record) -> bool:
    """Whether the laptop says that the server no longer has it."""
    asked = (record.conflict or {}).get("kind")
    return str(record.state) == "gone" or asked == "edit-delete"


def shown(laptop: Laptop, resource: str) -> list[Record]:
    """Everything of a resource that a list or the conflict page shows."""
    reader = laptop.engine.reader
    found = [
        one for archived in (False, True) for one in reader.list(query(resource, archived=archived)).records
    ]
    asking = [one for one in reader.conflicts() if one.resource == resource]
    return list({one.id: one for one in (*found, *asking)}.values())


def query(resource: str, *, archived: bool = False) -> Query:
    return Query(resource, archived=archived, limit=EVERYTHING)
