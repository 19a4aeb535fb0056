"""What a person may ask of the next cycle without changing anything."""

from __future__ import annotations

from sync import offers, timelines
from sync.reading.reader import Reader
from sync.reading.record import Record
from sync.store.unit_of_work import Store


class Wishes:
    """Every wish returns at once; whoever is in a hurry wakes the worker."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def timeline(self, resource: str, record_id: str) -> None:
        """A person looks at this record: its timeline is read, on the reserve for what is opened by hand.

        Raises InputError for a resource without timelines, UnknownRecord.
        """
        timelines.wish(self._store, resource, record_id)

    def offer_again(self, resource: str, record_id: str) -> Record:
        """What the server did not take of this record is offered to it once more.

        Raises InputError where nothing is kept on this laptop only, UnknownRecord.
        """
        return Reader(self._store).get(resource, offers.offer_again(self._store, resource, record_id))
