"""What must be true in the evening, when all is quiet.

| Invariant | Checked by |
|---|---|
| 1 nothing saved is lost | `kept_on` with `Ledger.lost`, `links_lost` |
| 2 no duplicates | `doubled` |
| 3 convergence | `different`, `unannounced` |
| 7 no resurrection | `still_there` |
| 11 every state has an exit | `stuck`, and `nothing_open` after the person has answered everything |
| 12 isolation | `stuck`: only what asks, and what stands behind it, may still wait |
| 14 silence | `noise` |
| 16 text | `different`, `Ledger.observe` |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sync.entities import REGISTRY
from sync.entities.spec import Field
from sync.reading.record import Record
from sync.remote.codec import decode
from tests.simulation.eyes import Eyes, gone, shown
from tests.simulation.field import RESOURCES, Laptop
from tests.simulation.ledger import (
    Ledger,
    minted,
    number_of,
    plain,
    references,
    same_value,
    title_of,
    writable_references,
)

ASKING = {"conflict", "rejected", "lost"}
SCHEDULED = len(RESOURCES) - 1 + 4 + 2
"""The head of every list, of the calendar as many pages as the agent looks at, and a timeline or two."""


def records_of(laptop: Laptop) -> list[Record]:
    return [record for resource in RESOURCES for record in shown(laptop, resource)]


def kept_on(records: Sequence[Record], offered: set[str]) -> set[str]:
    """Values that still wait, ask, or stay here visibly. What stays must have been offered to the server."""
    found: list[object] = []
    for record in records:
        questions = (record.conflict or {}).get("fields", {}).values()
        found += [*record.pending.values(), *(row["mine"] for row in questions)]
        found += [value for value in record.laptop_only.values() if str(value) in offered]
        if record.conflict is not None:
            found += record.fields.values()
    return {value for value in found if isinstance(value, str) and minted(value)}


def links_lost(eyes: Eyes) -> Iterator[str]:
    """A reference is a saved value like any other: the server must have had it, or it waits in sight."""
    laptop, ledger = eyes.laptop, eyes.ledger
    for record in eyes.records.values():
        for name in writable_references(record.resource):
            target = eyes.records.get(str(record.fields.get(name)))
            if target is None or target.server_id is None or record.server_id is None:
                continue
            if (
                (record.resource, record.server_id) not in ledger.rows
                or record.conflict
                or name in record.pending
            ):
                continue
            had = ledger.held.get((record.resource, record.server_id, name), [])
            offered = target.server_id in ledger.offered[laptop.name]
            if target.server_id not in had and not (name in record.laptop_only and offered):
                yield f"[1] {eyes.who}: {record.resource} {record.title} lost its {name} {target.title}"


def doubled(ledger: Ledger) -> Iterator[str]:
    """As often as people chose to make it again it may be there: each of them knew only of their own.

    A lead that was deleted left its client behind; made again, and converted again, it makes another.
    """
    wanted: Counter[int] = Counter()
    for title, count in ledger.remade.items():
        wanted.update({number_of(word): count for word in title.split()})
    for (resource, _), row in ledger.gone.items():
        if resource == "leads" and row.get("converted_to_client_id") and wanted[number_of(str(row["name"]))]:
            wanted[number_of(str(row["name"]))] += 1
    names = Counter(
        (resource, name, plain(row[name]))
        for (resource, _), row in ledger.rows.items()
        for name in REGISTRY[resource].title
        if minted(row.get(name))
    )
    yield from (
        f"[2] doubled: {name} × {count}"
        for name, count in names.items()
        if count > max(1, wanted[number_of(name[2])])
    )


def still_there(eyes: Eyes) -> Iterator[str]:
    """What this person deleted, and nobody else made again, is not on the server."""
    titles = {(resource, title_of(resource, row)) for (resource, _), row in eyes.ledger.rows.items()}
    waiting = {op.id for op in eyes.laptop.engine.reader.outbox()}
    asking = {record.id for record in eyes.laptop.engine.reader.conflicts()}
    for local_id, (resource, title) in eyes.deletes.items():
        if local_id in waiting | asking or title in eyes.ledger.remade:
            continue
        if (resource, title) in titles:
            yield f"[7] {eyes.who} deleted {resource} {title}, and it is still there"


def different(eyes: Eyes, records: Sequence[Record]) -> Iterator[str]:
    """Quiet, and with nothing open, a laptop shows what the server holds, and no more."""
    laptop, ledger = eyes.laptop, eyes.ledger
    here = {(one.resource, str(one.server_id)): one for one in records if one.server_id}
    for place, row in ledger.rows.items():
        if place not in here and place[0] in laptop.resources and not eyes.deleting(place):
            yield f"[3] {eyes.who} lacks {place} {title_of(place[0], row)}"
    for place, record in here.items():
        if place not in ledger.rows:
            if not gone(record) and str(record.state) not in ("conflict", "rejected"):
                yield f"[3] {eyes.who} still has {record.resource} {record.title} ({record.state})"
        elif str(record.state) == "synced":
            yield from _fields_differ(eyes, record, here)


def _fields_differ(eyes: Eyes, record: Record, here: dict[tuple[str, str], Record]) -> Iterator[str]:
    entity = REGISTRY[record.resource]
    ledger = eyes.ledger
    theirs = decode(entity, ledger.rows[record.resource, str(record.server_id)]).values
    servers = {one.id: place[1] for place, one in here.items()}
    linked = references(record.resource)
    for item in entity.fields:
        mine = record.fields.get(item.name)
        now = theirs.get(item.name, mine)
        if item.name in linked and mine is not None:
            mine = now if _made_anew(ledger, item, now) else servers.get(str(mine), now)
        if item.name != "updated_at" and not same_value(record.resource, item.name, mine, now):
            yield f"[3] {eyes.who}: {record.resource} {record.title}.{item.name}: {mine!r} ≠ {now!r}"


def _made_anew(ledger: Ledger, item: Field, server_id: object) -> bool:
    """Only the server writes this reference: it names one that is gone, and somebody made that one again."""
    return not item.editable and (item.to, server_id) not in ledger.rows and bool(ledger.remade)


def unannounced(eyes: Eyes, records: Sequence[Record]) -> Iterator[str]:
    """Whoever only listened to what changed has the same before their eyes as who reads everything anew."""
    for record in records:
        if eyes.records.get(record.id) != record:
            yield f"[3] {eyes.who} was not told of {record.resource} {record.title}"


def stuck(laptop: Laptop) -> Iterator[str]:
    """Whatever still waits is a question to the person, or stands behind one."""
    waiting = laptop.engine.reader.outbox()
    behind = {item.id for item in waiting if str(item.state) in ASKING}
    behind |= {record.id for record in laptop.engine.reader.conflicts()}
    for _ in waiting:
        behind |= {item.id for item in waiting if behind & {str(value) for value in item.fields.values()}}
        behind |= {
            str(item.before["client"]) for item in waiting if item.kind == "convert" and item.id in behind
        }
    for item in waiting:
        if item.id not in behind:
            yield (
                f"[11] {laptop.name} stuck: {item.kind} {item.resource} {item.title} {item.state} "
                f"{item.error} {item.next_attempt_at}"
            )


def noise(laptop: Laptop) -> Iterator[str]:
    """One more cycle sends nothing and writes nothing, and asks for no more than the head of each list."""
    report = laptop.sync(deep=True)
    if report.sent or report.received or report.database_writes:
        yield f"[14] {laptop.name} is not silent: {report.as_json()}"
    report = laptop.sync()
    if report.requests > SCHEDULED or report.database_writes:
        yield f"[14] {laptop.name} asks for more than it has to: {report.as_json()}"


def nothing_open(laptop: Laptop) -> Iterator[str]:
    """After every question was answered nothing waits, and nothing asks."""
    for op in laptop.engine.reader.outbox():
        yield f"[11] {laptop.name}: no way out for {op.kind} {op.resource} {op.title} {op.state} {op.error}"
    for record in laptop.engine.reader.conflicts():
        yield f"[11] {laptop.name}: still asks about {record.resource} {record.title} {record.conflict}"
