"""What was saved, who had seen what, and what must be true of both when all is quiet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sync.entities import REGISTRY
from sync.entities.values import Kind
from sync.reading.reader import Query
from sync.reading.record import Record
from sync.remote.codec import decode, unescaped
from sync.sandbox import Sandbox
from tests.simulation.field import RESOURCES, Laptop

MINT = "§"
"""Every value that the day writes carries this sign, so that each can be found again."""
ASKING = {"conflict", "rejected", "lost"}
WEB = "web"


def minted(value: Any) -> bool:
    return isinstance(value, str) and MINT in value


@dataclass
class Saved:
    """One value for which save returned; withdrawn once the same person replaced it or gave it up."""

    who: str
    resource: str
    local_id: str
    name: str
    value: str
    withdrawn: bool = False


@dataclass
class Ledger:
    saved: list[Saved] = field(default_factory=list)
    author: dict[str, str] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)
    """who → every value that stood before their eyes, on a screen or in a question."""
    there: dict[tuple[str, str], str] = field(default_factory=dict)
    """(server id, field) → the value that was last seen on the server."""
    arrived: set[str] = field(default_factory=set)
    overwritten: list[str] = field(default_factory=list)
    acting: str = WEB
    """Who changed the server since the last look."""

    def save(self, who: str, resource: str, local_id: str, fields: Mapping[str, Any]) -> None:
        self.withdraw(who, local_id, set(fields))
        for name, value in fields.items():
            if minted(value):
                self.saved.append(Saved(who, resource, local_id, name, value))
                self.author[value] = who

    def withdraw(self, who: str, local_id: str, names: set[str] | None = None) -> None:
        for entry in self.saved:
            if (entry.who, entry.local_id) == (who, local_id) and (names is None or entry.name in names):
                entry.withdrawn = True

    def look(self, server: Sandbox, laptops: list[Laptop]) -> None:
        """Notes what is on the server and who put it there, and what each person has before them."""
        now = {
            (row["id"], name): value
            for _, row in rows_of(server)
            for name, value in row.items()
            if minted(value)
        }
        present = {row["id"] for _, row in rows_of(server)}
        for place, value in self.there.items():
            if now.get(place) != value:
                self._replaced(value, now.get(place), place[0], present)
        self.there, self.acting = now, WEB
        self.arrived.update(now.values())
        for laptop in laptops:
            self._before_the_eyes_of(laptop)

    def _before_the_eyes_of(self, laptop: Laptop) -> None:
        known = self.seen.setdefault(laptop.name, set())
        for record in records_of(laptop):
            questions = (record.conflict or {}).get("fields", {}).values()
            values = [*record.fields.values(), *(record.base or {}).values()]
            values += [row["theirs"] for row in questions]
            known.update(unescaped(value) for value in values if minted(value))

    def _replaced(self, value: str, new: str | None, server_id: str, present: set[str]) -> None:
        by = self.acting
        if server_id in present and new is None:
            self.overwritten.append(f"{value!r} vanished from a record that is still there")
        elif by not in (WEB, self.author.get(value)) and value not in self.seen[by]:
            self.overwritten.append(f"{by} put {new!r} over {value!r} without having seen it")

    def lost(self, laptops: list[Laptop]) -> Iterator[str]:
        """Nothing saved is lost, and nothing is overwritten by somebody who had not seen it."""
        yield from self.overwritten
        kept = {laptop.name: set(kept_on(laptop)) for laptop in laptops}
        for entry in self.saved:
            arrived = entry.value in self.arrived
            if not (entry.withdrawn or arrived or entry.value in kept[entry.who]):
                yield f"lost: {entry}"


def rows_of(server: Sandbox) -> Iterator[tuple[str, dict[str, Any]]]:
    escapes = "B13" in server.faults.in_force()
    for resource in RESOURCES:
        for row in server.store.all(resource):
            if escapes:
                row = {
                    key: unescaped(value) if isinstance(value, str) else value for key, value in row.items()
                }
            yield resource, row


def records_of(laptop: Laptop) -> list[Record]:
    """Everything that a list or the conflict page shows, each once."""
    asking = {record.id: record for record in laptop.engine.reader.conflicts()}
    return list((asking | {record.id: record for record in _lists_of(laptop)}).values())


def _lists_of(laptop: Laptop) -> Iterator[Record]:
    reader = laptop.engine.reader
    for resource in RESOURCES:
        yield from reader.list(query(resource)).records
        if REGISTRY[resource].archive:
            yield from reader.list(query(resource, archived=True)).records


def listed(laptop: Laptop, resource: str) -> list[Record]:
    """What a list of this resource shows, the archived included."""
    return [record for record in records_of(laptop) if record.resource == resource]


def query(resource: str, *, archived: bool = False) -> Any:
    return Query(resource, archived=archived, limit=10_000)


def kept_on(laptop: Laptop) -> Iterator[str]:
    """Values that still wait, ask, or stay here visibly."""
    for record in records_of(laptop):
        questions = (record.conflict or {}).get("fields", {}).values()
        values = [*record.pending.values(), *record.laptop_only.values(), *(row["mine"] for row in questions)]
        yield from filter(minted, values)
        if record.conflict is not None:
            yield from filter(minted, record.fields.values())


def doubled(server: Sandbox) -> Iterator[str]:
    names = Counter(
        row[name]
        for resource, row in rows_of(server)
        for name in REGISTRY[resource].title
        if minted(row.get(name))
    )
    yield from (f"doubled: {name} × {count}" for name, count in names.items() if count > 1)


def different(server: Sandbox, laptop: Laptop) -> Iterator[str]:
    """Quiet, and with nothing open, a laptop shows what the server holds, and no more."""
    there = {row["id"]: (resource, row) for resource, row in rows_of(server)}
    here = {str(record.server_id): record for record in records_of(laptop) if record.server_id}
    for key, (resource, _) in there.items():
        if key not in here and not server.store.tables[resource].records[key].get("is_archived"):
            yield f"{laptop.name} lacks {resource} {key}"
    servers = {record.id: key for key, record in here.items()}
    for key, record in here.items():
        if key not in there:
            if record.state not in ("conflict", "gone", "rejected"):
                yield f"{laptop.name} still has {record.resource} {record.title} ({record.state})"
        elif record.state == "synced":
            yield from _fields_differ(laptop, record, there[key][1], servers)


def _fields_differ(
    laptop: Laptop, record: Record, row: dict[str, Any], servers: dict[str, str]
) -> Iterator[str]:
    entity = REGISTRY[record.resource]
    theirs = decode(entity, row).values
    for item in entity.fields:
        mine = record.fields.get(item.name)
        if item.kind is Kind.REFERENCE and mine is not None:
            mine = servers.get(str(mine), theirs.get(item.name))
        now = theirs.get(item.name, mine)
        # A laptop that sent no such text cannot know that this server escapes.
        read = unescaped(mine) if isinstance(mine, str) else mine
        if item.name != "updated_at" and not any(entity.same(item.name, seen, now) for seen in (mine, read)):
            place = f"{record.resource} {record.title}.{item.name}"
            yield f"{laptop.name}: {place}: {mine!r} ≠ {now!r}"


def stuck(laptop: Laptop) -> Iterator[str]:
    """Whatever still waits is a question to the person, or stands behind one."""
    waiting = laptop.engine.reader.outbox()
    behind = {item.id for item in waiting if str(item.state) in ASKING}
    behind |= {record.id for record in laptop.engine.reader.conflicts()}
    for _ in waiting:
        behind |= {item.id for item in waiting if behind & {str(value) for value in item.fields.values()}}
    for item in waiting:
        if item.id not in behind:
            yield f"{laptop.name} stuck: {item.kind} {item.resource} {item.title} {item.state} {item.error}"


def malformed(server: Sandbox, laptops: list[Laptop]) -> Iterator[str]:
    """No request carries a local id; every PUT of what has versions carries one, but after five faults."""
    local = {record.id for laptop in laptops for record in records_of(laptop)}
    for entry in server.world.log.entries:
        body = entry.body if isinstance(entry.body, dict) else {}
        if local & {str(value) for value in body.values()} or any(key in entry.path for key in local):
            yield f"a local id was sent: {entry.method} {entry.path} {body}"
