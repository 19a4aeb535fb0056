"""What every maker of demo records shares: dice, the day, ids, people, addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sync.sandbox.demo import words
from sync.sandbox.resources import Record
from sync.sandbox.store import Store
from sync.sandbox.times import stamp

KERN_TIME = ZoneInfo("America/Los_Angeles")
T = TypeVar("T")


@dataclass(frozen=True)
class Person:
    """A name and how to reach it."""

    first: str
    last: str
    email: str
    phone: str

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"


@dataclass(frozen=True)
class Place:
    """A street address in Kern County."""

    street: str
    city: str
    zip_code: str

    @property
    def line(self) -> str:
        return f"{self.street}, {self.city}, CA {self.zip_code}"


class Desk:
    """Makes records with the dice of one seed."""

    def __init__(self, store: Store, rng: Random, today: datetime, now: datetime) -> None:
        """`today` is the midnight that times are counted from: the hour of the start changes none."""
        self.store = store
        self.rng = rng
        self.today = today
        self.now = now
        self.user_id = ""
        self.unclaimed_contacts: list[Record] = []
        self._emails: set[str] = set()
        self._lists: dict[str, list[Record]] = {}

    def new_id(self) -> str:
        return str(UUID(int=self.rng.getrandbits(128), version=4))

    def all(self, resource: str) -> list[Record]:
        """All records of a resource that is complete by now."""
        if resource not in self._lists:
            self._lists[resource] = list(self.store.tables[resource].records.values())
        return self._lists[resource]

    def on_market(self, resource: str, past: bool) -> list[Record]:
        """Listings or escrows that an appointment can be about: later on only those still open."""
        name = f"open {resource}"
        if name not in self._lists:
            status = self.store.tables[resource].spec.status_field
            going_on = {"active", "pending"}
            self._lists[name] = [one for one in self.all(resource) if one[status] in going_on]
        return self.all(resource) if past else self._lists[name]

    def pick(self, weighted: dict[T, int]) -> T:
        return self.rng.choices(list(weighted), list(weighted.values()))[0]

    def one_of(self, values: Sequence[T]) -> T:
        return values[int(self.rng.random() * len(values))]

    def some_of(self, values: Sequence[T], at_most: int) -> list[T]:
        return self.rng.sample(values, self.rng.randint(0, at_most))

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def person(self) -> Person:
        first, last = self.one_of(words.FIRST_NAMES), self.one_of(words.LAST_NAMES)
        host = "example.com" if self.chance(0.7) else "example.org"
        return Person(first, last, self._email(f"{first}.{last}", host), self.phone())

    def phone(self) -> str:
        return f"(661) 555-01{int(self.rng.random() * 100):02d}"

    def place(self) -> Place:
        city = self.pick(words.CITY_WEIGHTS)
        number = self.one_of((self.rng.randint(100, 990), self.rng.randint(1000, 21990)))
        return Place(f"{number} {self.one_of(words.STREETS)}", city, self.one_of(words.ZIP_CODES[city]))

    def days_ago(self, at_most: int) -> datetime:
        """Some moment in the past, the recent ones more likely."""
        return self.today - timedelta(minutes=int(self.rng.random() ** 2 * at_most * 1440) + 1)

    def keep(self, resource: str, fields: dict[str, Any], created: datetime) -> Record:
        """Completes and stores a record that was last touched somewhere between `created` and today."""
        table = self.store.tables[resource]
        touches = int(self.rng.random() ** 3 * 4)
        updated = created + (self.today - created) * (self.rng.random() if touches else 0)
        record = table.blank() | dict(table.spec.defaults)
        record["id"] = fields.get("id") or self.new_id()
        record |= {"user_id": self.user_id, "created_at": stamp(created), "updated_at": stamp(updated)}
        record |= fields
        if table.spec.versioned:
            record["version"] = 1 + touches
        if "user_id" not in table.fields:
            del record["user_id"]
        if table.spec.derive:
            table.spec.derive(record)
        return self.store.load(resource, record)

    def _email(self, name: str, host: str) -> str:
        plain = name.lower().translate(words.PLAIN_LETTERS)
        address, number = f"{plain}@{host}", 1
        while address in self._emails:
            number += 1
            address = f"{plain}{number}@{host}"
        self._emails.add(address)
        return address
