"""The least that a first sync can be: http.client, json and sqlite3, one loop.

Run as a program: floor.py URL TOKEN FOLDER; prints one JSON line.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import resource
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sync.entities import REGISTRY, Entity
from sync.entities.spec import Find

LISTS = [(entity, "") for entity in REGISTRY.values()]
LISTS += [(entity, "&archived=true") for entity in REGISTRY.values() if entity.archive]


def column(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, dict | list) else value


def words(entity: Entity, row: dict[str, Any]) -> tuple[str, str]:
    found = [str(row.get(f.name)) for f in entity.fields if f.find is Find.WORDS and row.get(f.name)]
    numbers = [re.sub(r"\D", "", str(row.get(f.name) or "")) for f in entity.fields if f.find is Find.DIGITS]
    tails = [number[start:] for number in numbers for start in range(max(0, len(number) - 2))]
    return " ".join(found), " ".join(tails)


class Floor:
    def __init__(self, folder: Path) -> None:
        self.db = sqlite3.connect(folder / "floor.db", isolation_level=None)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = FULL")
        for entity in REGISTRY.values():
            columns = ", ".join(f'"f_{field.name}"' for field in entity.columns)
            self.db.execute(
                f"CREATE TABLE {entity.name} (nr INTEGER PRIMARY KEY, id TEXT UNIQUE, base, hash, {columns})"
            )
            ordered = [name.lstrip("-") for name in entity.order]
            for name in (*ordered, *(field.name for field in entity.references)):
                self.db.execute(
                    f'CREATE INDEX IF NOT EXISTS i_{entity.name}_{name} ON {entity.name} ("f_{name}")'
                )
            self.db.execute(
                f"CREATE VIRTUAL TABLE {entity.name}_found USING fts5(words, digits, content='', "
                "prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
            )

    def take(self, entity: Entity, rows: list[dict[str, Any]], first: int) -> None:
        names = [field.name for field in entity.columns]
        values, found = [], []
        for nr, row in enumerate(rows, first):
            base = json.dumps(row, sort_keys=True)
            digest = hashlib.blake2b(base.encode(), digest_size=16).hexdigest()
            values.append((nr, row["id"], base, digest, *(column(row.get(name)) for name in names)))
            found.append((nr, *words(entity, row)))
        marks = ", ".join("?" * (len(names) + 4))
        self.db.execute("BEGIN IMMEDIATE")
        self.db.executemany(f"INSERT INTO {entity.name} VALUES ({marks})", values)
        self.db.executemany(f"INSERT INTO {entity.name}_found (rowid, words, digits) VALUES (?, ?, ?)", found)
        self.db.execute("COMMIT")

    def compare(self, entity: Entity, rows: list[dict[str, Any]]) -> int:
        """How many rows are not as they were; writes nothing."""
        marks = ", ".join("?" * len(rows))
        ids = [row["id"] for row in rows]
        known = dict(
            self.db.execute(f"SELECT id, hash FROM {entity.name} WHERE id IN ({marks})", ids).fetchall()
        )
        texts = ((row["id"], json.dumps(row, sort_keys=True)) for row in rows)
        return sum(
            known.get(key) != hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
            for key, text in texts
        )


def walk(url: str, token: str, take: Any) -> tuple[int, int]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    records = requests = 0
    for entity, archived in LISTS:
        number, more, first = 1, True, 1 if not archived else 1_000_000
        while more:
            path = f"{parts.path}{entity.path}?page={number}&limit=100{archived}"
            connection.request("GET", path, headers={"Authorization": f"Bearer {token}"})
            data = json.loads(connection.getresponse().read())["data"]
            rows = data[entity.name]
            if rows:
                take(entity, rows, first)
            first, records, requests = first + len(rows), records + len(rows), requests + 1
            more, number = data["meta"]["hasMore"], number + 1
    return records, requests


def main() -> None:
    url, token, folder = sys.argv[1:4]
    floor = Floor(Path(folder))
    began = time.perf_counter()
    records, requests = walk(url, token, floor.take)
    seconds = time.perf_counter() - began
    began = time.perf_counter()
    walk(url, token, lambda entity, rows, _: floor.compare(entity, rows))
    again = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = {"seconds": seconds, "again": again, "records": records, "requests": requests, "peak_mb": peak}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
