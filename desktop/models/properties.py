"""One list of listings or escrows: ids in order, how many stand where, and rows as they come into sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge import Bridge
from sync import Query, Reader, Record

CALM_MS = 300
"""How long news from the server may wait; what a person did is shown at once."""
CACHE = 2000


class PropertiesModel(QObject):
    """Says `changed` when the list has to be shown anew; `status` is the field that is counted by."""

    changed = Signal()

    def __init__(self, reader: Reader, bridge: Bridge, query: Query, status: str) -> None:
        super().__init__()
        self._reader = reader
        self._query = query
        self._status = status
        self._records: dict[str, Record] = {}
        self.ids: Sequence[str] = ()
        self.counts: Mapping[str, int] = {}
        """Status → how many, without those in the archive."""
        self.archived = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CALM_MS)
        self._timer.timeout.connect(self.read)
        self._timer.start()
        bridge.changed.connect(self._heard)

    def close(self) -> None:
        self._timer.stop()

    def show(self, query: Query) -> None:
        self._query = query
        self._read_ids()

    def read(self) -> None:
        """Order and counts, as they are now."""
        self._timer.stop()
        resource = self._query.resource
        known = self._reader.values(Query(resource), (self._status,))
        self.counts = Counter(str(status or "") for _, status in known)
        self.archived = len(self._reader.ids(Query(resource, archived=True)))
        self._read_ids()

    def _read_ids(self) -> None:
        self.ids = self._reader.ids(self._query)
        self.changed.emit()

    def records(self, wanted: Sequence[str]) -> Mapping[str, Record]:
        """Those that have just gone are missing."""
        missing = [key for key in wanted if key not in self._records]
        if missing:
            if len(self._records) > CACHE:
                self._records.clear()
            self._records |= self._reader.find(self._query.resource, missing)
        return {key: self._records[key] for key in wanted if key in self._records}

    def _heard(self, ids: Mapping[str, frozenset[str]], by_person: bool) -> None:
        resource = self._query.resource
        if ids and resource not in ids:
            return
        if ids:
            for key in ids[resource]:
                self._records.pop(key, None)
        else:
            self._records.clear()
        if by_person:
            self.read()
        elif not self._timer.isActive():
            self._timer.start()
