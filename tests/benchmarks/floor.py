"""The least that a first sync and a no-change walk can be: http.client, json and sqlite3, one loop.

floor.py URL TOKEN FOLDER; reads "first" or "again" from its input and answers with a line of JSON.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sync.entities import REGISTRY, Entity
from sync.entities.spec import Find
from tests.benchmarks.gauge import Figures, measured

Take = Callable[[Entity, list[dict[str, Any]], int], object]

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

    def compare(self, entity: Entity, rows: list[dict[str, Any]], _: int) -> None:
        """Reads the hashes that are kept, and writes nothing: every row has to be as it was."""
        marks = ", ".join("?" * len(rows))
        ids = [row["id"] for row in rows]
        known = dict(
            self.db.execute(f"SELECT id, hash FROM {entity.name} WHERE id IN ({marks})", ids).fetchall()
        )
        for row in rows:
            text = json.dumps(row, sort_keys=True)
            assert known[row["id"]] == hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


class Walker:
    def __init__(self, url: str, token: str) -> None:
        parts = urlsplit(url)
        self.base = parts.path
        self.headers = {"Authorization": f"Bearer {token}"}
        self.connection = http.client.HTTPConnection(parts.hostname or "", parts.port)

    def page(self, entity: Entity, number: int, archived: str) -> tuple[list[dict[str, Any]], bool]:
        path = f"{self.base}{entity.path}?page={number}&limit=100{archived}"
        self.connection.request("GET", path, headers=self.headers)
        data = json.loads(self.connection.getresponse().read())["data"]
        return data[entity.name], data["meta"]["hasMore"]

    def walk(self, take: Take) -> Figures:
        self.connection.close()  # the server may have dropped it in the meantime; the next request opens it
        records = requests = 0
        for entity, archived in LISTS:
            number, more, first = 1, True, 1 if not archived else 1_000_000
            while more:
                rows, more = self.page(entity, number, archived)
                if rows:
                    take(entity, rows, first)
                first, records, requests = first + len(rows), records + len(rows), requests + 1
                number += 1
        return {"records": records, "requests": requests}


def main() -> None:
    url, token, folder = sys.argv[1:4]
    floor, walker = Floor(Path(folder)), Walker(url, token)
    steps: dict[str, Callable[[], Figures]] = {
        "first": lambda: walker.walk(floor.take),
        "again": lambda: walker.walk(floor.compare),
    }
    for line in sys.stdin:
        print(json.dumps(measured(steps[line.strip()])), flush=True)


if __name__ == "__main__":
    main()
