"""Which rows of a list are not as they were when last read: all the others cost a comparison and no write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sync.entities.spec import Entity
from sync.jsontext import sorted_bytes
from sync.remote.codec import identifies, row_hash
from sync.store import records
from sync.store.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row as it came, as text with its names in one order, and the hash of that text."""

    raw: dict[str, Any]
    text: bytes
    hash: str


class Sieve:
    """Gathers the news of one list, page by page; what is no news is let go at once."""

    def __init__(self, store: Store, entity: Entity) -> None:
        self.store = store
        self.entity = entity
        self.news: dict[str, ListRow] = {}
        self.unreadable = 0
        """Rows without an identity, or nested too deeply to be kept."""

    def put(self, rows: Sequence[Any]) -> list[str]:
        """Returns the ids of the rows that have one; where an id comes twice, the later row counts."""
        ids: list[str] = []
        found: dict[str, tuple[dict[str, Any], bytes, str]] = {}
        for raw in rows:
            text = None
            if isinstance(raw, dict) and identifies(raw.get("id")):
                ids.append(str(raw["id"]))
                text = sorted_bytes(raw)
            if text is None:
                self.unreadable += 1
            else:
                found[ids[-1]] = raw, text, row_hash(text)
        self._compare(found)
        return ids

    def _compare(self, found: dict[str, tuple[dict[str, Any], bytes, str]]) -> None:
        with self.store.read() as connection:
            known = records.list_hashes(connection, self.entity, list(found))
        for key, row in found.items():
            if known.get(key) != row[-1]:
                self.news[key] = ListRow(*row)
            else:
                self.news.pop(key, None)
