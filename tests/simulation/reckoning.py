"""In the evening after the kills: what was saved against what is there, and the laptops against the server.

A line of a laptop's log says what was `wished` (before it was made), what was `saved`, `deleted` or
`converted` (after it returned), and what its person has `given up`: those fields, or the whole record.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sync import Engine
from sync.entities import REGISTRY
from sync.entities.values import Kind
from sync.reading.reader import Query
from sync.reading.record import Record
from sync.remote.codec import decode
from tests.simulation.fieldworker import TITLES

Key = tuple[str, str, str]
"""Resource, local id, field."""
AFTER_THE_COMMIT = frozenset({"drop-after-commit", "truncated-json", "reset-mid-body"})
"""Faults that spoil an answer, and leave what it answers to in force."""


@dataclass
class Wishes:
    """What one person may demand in the evening."""

    fields: dict[Key, list[Any]] = field(default_factory=dict)
    """The last saved value, then those that were wished since and of which nobody knows."""
    touched: set[Key] = field(default_factory=set)
    deleted: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Local id → resource and title."""
    converted: set[str] = field(default_factory=set)
    clients: dict[str, list[str]] = field(default_factory=dict)
    """The name of a lead → each client that it was to become."""
    titles: dict[str, str] = field(default_factory=dict)
    """Local id → the value that no other record has."""
    saves: int = 0

    def read(self, path: Path) -> Wishes:
        for text in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            try:
                self.take(json.loads(text))
            except ValueError:
                continue  # cut off by the kill: the wish was not made yet, or nobody was told
        return self

    def take(self, line: Mapping[str, Any]) -> None:
        resource, record_id, fields = line["resource"], line["id"], line["fields"]
        what = line["what"]
        if line.get("title"):
            self.titles[record_id] = line["title"]
        if what == "given up":
            self._give_up(resource, record_id, fields)
        elif what == "deleted":
            self.deleted[record_id] = (resource, line["title"])
        elif what == "converted":
            self.converted.add(record_id)
            self.clients.setdefault(line["title"], []).append(fields["client"])
        for name, value in fields.items() if what in ("wished", "saved") else ():
            key = (resource, record_id, name)
            self.touched.add(key)
            if what == "saved":
                self.fields[key] = [value]
                self.saves += 1
            elif key in self.fields:
                self.fields[key].append(value)

    def _give_up(self, resource: str, record_id: str, fields: Mapping[str, Any] | None) -> None:
        for key in list(self.fields):
            if key[:2] == (resource, record_id) and (fields is None or key[2] in fields):
                del self.fields[key]
        if fields is None:
            self.deleted.pop(record_id, None)
            self.converted.discard(record_id)


@dataclass
class Evening:
    """`rows`: resource → server id → what the server holds. `requests`: all that it was asked."""

    rows: Mapping[str, Mapping[str, dict[str, Any]]]
    requests: list[dict[str, Any]]
    wishes: Mapping[str, Wishes]
    engines: Mapping[str, Engine]

    def __post_init__(self) -> None:
        self.arrived = set(self._arrivals())
        self.writers: Counter[Key] = Counter()
        for name, wishes in self.wishes.items():
            # Twice for a laptop that has the record under two ids: what its create made was read anew.
            self.writers.update(self.place(name, key) for key in wishes.touched)

    def _arrivals(self) -> Iterator[str]:
        for entry in self.requests:
            took = (entry["status"] or 0) // 100 == 2 or AFTER_THE_COMMIT & set(
                str(entry["fault"]).split(",")
            )
            if took and isinstance(entry["body"], dict):
                yield from (value for value in entry["body"].values() if isinstance(value, str))

    def record(self, name: str, resource: str, local_id: str) -> Record | None:
        return self.engines[name].reader.find(resource, [local_id]).get(local_id)

    def place(self, name: str, key: Key) -> Key:
        """The same field of the same record, whatever the laptop calls it.

        What was deleted here and kept there is read anew under another id: its title tells.
        """
        resource, local_id, field_name = key
        record, title = self.record(name, resource, local_id), self.wishes[name].titles.get(local_id)
        if record is not None and record.server_id:
            return resource, record.server_id, field_name
        known = (key for key, row in self.rows[resource].items() if title == row[TITLES[resource]])
        return resource, next(known, local_id), field_name

    def complaints(self) -> Iterator[str]:
        yield from self.doubled()
        for name in self.engines:
            yield from (f"{name}: {text}" for text in self.lost(name))
            yield from (f"{name}: {text}" for text in self.undone(name))
            yield from (f"{name}: {text}" for text in self.different(name))

    def doubled(self) -> Iterator[str]:
        for resource, title in TITLES.items():
            counted = Counter(row[title] for row in self.rows[resource].values())
            yield from (f"{resource} {value!r} is there {n} times" for value, n in counted.items() if n > 1)

    def lost(self, name: str) -> Iterator[str]:
        for key, values in self.wishes[name].fields.items():
            record = self.record(name, key[0], key[1])
            if not (
                self._visible(record, key, values)
                or self._overwritten(name, record, key, values)
                or self._led_along(name, record, key, values)
            ):
                state = record and (record.state, record.fields[key[2]])
                yield f"{key} {values} is not on the server; here it is {state}"

    def _visible(self, record: Record | None, key: Key, values: list[Any]) -> bool:
        """On the server, or on this laptop as something that waits or asks."""
        if record is None:
            return False
        entity, name = REGISTRY[key[0]], key[2]
        asked = (record.conflict or {}).get("fields", {}).get(name, {})
        here = [record.pending.get(name), record.laptop_only.get(name), asked.get("mine")]
        if record.conflict is not None or record.state == "gone":
            here.append(record.fields[name])
        row = self.rows[key[0]].get(str(record.server_id))
        if row is not None:
            there = decode(entity, row).values.get(name)
            here.append(record.fields[name] if entity.by_name[name].kind is Kind.REFERENCE else there)
        return any(entity.same(name, value, seen) for value in values for seen in here)

    def _overwritten(self, name: str, record: Record | None, key: Key, values: list[Any]) -> bool:
        """It was there, and the other laptop, which had read it, wrote over it or deleted the record."""
        unique = isinstance(values[0], str) and values[0].startswith(name)
        came = not unique or values[0] in self.arrived
        return came and (record is None or self.writers[self.place(name, key)] > 1)

    def _led_along(self, name: str, record: Record | None, key: Key, values: list[Any]) -> bool:
        """What it points to was deleted here and made anew there, and what pointed to it came along."""
        field, gone = REGISTRY[key[0]].by_name[key[2]], self.wishes[name].deleted.get(str(values[0]))
        if record is None or gone is None or not field.to:
            return False
        now = self.record(name, field.to, str(record.fields[key[2]]))
        return now is not None and now.fields[TITLES[field.to]] == gone[1]

    def undone(self, name: str) -> Iterator[str]:
        """Deletes and conversions that are not in force."""
        wishes = self.wishes[name]
        anew = (*self._brought_back(), *self._converted_again(wishes))
        for resource, title in wishes.deleted.values():
            there = any(row[TITLES[resource]] == title for row in self.rows[resource].values())
            if there and not any(whole.startswith(title) for whole in anew):
                yield f"{resource} {title!r} was deleted and is on the server"
        for lead_id in wishes.converted:
            lead = self.record(name, "leads", lead_id)
            row = self.rows["leads"].get(str(lead and lead.server_id))
            if row is not None and not row["converted_to_client_id"] and row["name"] not in anew:
                yield f"lead {row['name']!r} was converted and is none on the server"

    def _converted_again(self, wishes: Wishes) -> Iterator[str]:
        """Leads converted anew when their first client was deleted: both clients bear their name."""
        for lead, clients in wishes.clients.items():
            if len(clients) > 1:
                yield lead

    def _brought_back(self) -> Iterator[str]:
        """Whole titles: a person's last name stands behind the name that is theirs alone."""
        for engine in self.engines.values():
            for entry in engine.reader.history(limit=100_000):
                if entry["what"] == "resolved" and entry["detail"].get("kept") == "mine":
                    yield entry["title"]
                if entry["what"] == "discarded" and not entry["detail"]:
                    yield entry["title"]  # the deletion of one copy, where work went on in the other

    def different(self, name: str) -> Iterator[str]:
        """Quiet, a laptop shows what the server holds, and no more."""
        deleted = {item.id for item in self.engines[name].reader.outbox() if item.kind == "delete"}
        for resource, rows in self.rows.items():
            hidden = {
                str(one.server_id) for one in self.engines[name].reader.find(resource, deleted).values()
            }
            here = {str(record.server_id): record for record in self._shown(name, resource)}
            yield from (f"lacks {resource} {key}" for key in rows.keys() - here.keys() - hidden)
            for key, record in here.items():
                if record.state != "synced":
                    continue
                if key not in rows:
                    yield f"still has {resource} {record.title}"
                else:
                    yield from self._unlike(record, rows[key])

    def _shown(self, name: str, resource: str) -> Iterator[Record]:
        for archived in (False, True):
            query = Query(resource, archived=archived, limit=100_000)
            yield from self.engines[name].reader.list(query).records

    def _unlike(self, record: Record, row: dict[str, Any]) -> Iterator[str]:
        """Lists without `updated_at` (CONTRACT B4) let nobody know of it."""
        entity = REGISTRY[record.resource]
        theirs = decode(entity, row).values
        for item in entity.fields:
            mine, now = record.fields[item.name], theirs.get(item.name)
            told = item.kind is not Kind.REFERENCE and item.name != "updated_at"
            if told and not entity.same(item.name, mine, now):
                yield f"{record.resource} {record.title}.{item.name}: {mine!r} here, {now!r} there"
