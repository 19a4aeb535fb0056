"""The tags that there are, for completing: read when they are asked for, and kept until people change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from desktop.bridge import Bridge
from sync import Condition, Match, Query, Reader

TAGGED = ("clients", "contacts")


class Tags(QObject):
    """The most used first."""

    def __init__(self, reader: Reader, bridge: Bridge) -> None:
        super().__init__()
        self._reader = reader
        self._known: Sequence[str] | None = None
        bridge.changed.connect(self._heard)

    def _heard(self, ids: Mapping[str, frozenset[str]], _by_person: bool) -> None:
        if not ids or any(name in ids for name in TAGGED):
            self._known = None

    def known(self) -> Sequence[str]:
        if self._known is None:
            used: Counter[str] = Counter()
            for name in TAGGED:
                query = Query(name, conditions=(Condition("tags", Match.FILLED),))
                for _, tags in self._reader.values(query, ["tags"]):
                    used.update(json.loads(tags))
            self._known = tuple(tag for tag, _ in used.most_common())
        return self._known
