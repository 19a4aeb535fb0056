"""A laptop that works until it is killed: fieldworker.py FOLDER URL EMAIL PASSWORD NAME SEED.

FOLDER/log has a line for each wish before it is made, and one after it returned: see `reckoning.py`.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sync import Engine, Resolution, Side, open_engine, sign_in_again_with_password, sign_in_with_password
from sync.clock import Clock
from sync.errors import ActuallyCareError, InputError
from sync.opening import Surroundings
from sync.reading.reader import Query
from sync.reading.record import Record
from sync.report import Outcome
from sync.secrets import Vault
from tests.sync.office import at

ENVIRON = {"ACTUALLYCARE_PASSPHRASE": "killed often", "ACTUALLYCARE_SETTLE_SECONDS": "1"}
NOT_SIGNED_IN = 3
"""The exit code where the network did not let this laptop sign in."""
NEWEST = 12
"""Both laptops work on what is new, and so on the same."""

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "clients": "first_name",
        "contacts": "first_name",
        "leads": "name",
        "listings": "address",
        "escrows": "property_address",
        "appointments": "title",
    }
)
"""The field of each resource that holds a value of its own, and is never edited."""
REST: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "clients": {"last_name": "Killed", "client_type": "buyer", "source": "open house"},
        "contacts": {"contact_type": "lender", "company": "First Loan"},
        "leads": {"timeline": "this year"},
        "listings": {"list_price": "450000", "mls_number": "BK-1"},
        "escrows": {"purchase_price": "450000", "escrow_company": "Kern Escrow"},
        "appointments": {"start_time": at(0), "end_time": at(1), "notes": "gate 4411"},
    }
)
TEXTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "clients": ("notes", "source"),
        "contacts": ("company", "notes"),
        "leads": ("notes", "timeline"),
        "listings": ("description", "mls_number"),
        "escrows": ("notes", "escrow_company"),
        "appointments": ("location", "notes"),
    }
)
PRICES: Mapping[str, str] = MappingProxyType({"listings": "list_price", "escrows": "purchase_price"})
REFERENCES: Mapping[str, str] = MappingProxyType(
    {"client_id": "clients", "listing_id": "listings", "escrow_id": "escrows"}
)


def opened(folder: Path, url: str, email: str, password: str) -> Engine:
    """The laptop's engine, signed in the first time, and where a kill took a session's new token (B19)."""
    around = Surroundings(folder, ENVIRON, Clock(), Vault(None))
    accounts = around.accounts.all()
    account = accounts[0] if accounts else sign_in_with_password(around, url, email, password)[0]
    engine = open_engine(around, account)
    if (engine.status().last_cycle or {}).get("outcome") == Outcome.SIGN_IN:
        engine.close()
        account, _ = sign_in_again_with_password(around, account, email, password)
        engine = open_engine(around, account)
    return engine


class Work:
    """Random wishes, with values that can be found again; a few of them between two cycles."""

    def __init__(self, engine: Engine, folder: Path, name: str, seed: int) -> None:
        self.engine = engine
        self.random = random.Random(seed)
        self.log = (folder / "log").open("a", encoding="utf-8")
        self.log.write("\n")  # the last line may have been cut off
        self.name, self.number = f"{name}-{seed}", 0

    def forever(self) -> None:
        gestures: list[tuple[int, Callable[[], None]]] = [
            (6, self.make),
            (8, self.write),
            (2, self.price_or_move),
            (2, self.clear),
            (1, self.delete),
            (2, self.archive_or_restore),
            (1, self.convert),
            (1, self.discard),
            (1, self.retry),
            (2, self.resolve),
        ]
        weights = [weight for weight, _ in gestures]
        while True:
            several = self.random.randint(1, 4)
            for gesture in self.random.choices([act for _, act in gestures], weights, k=several):
                try:
                    gesture()
                except InputError as error:
                    sys.stderr.write(f"{error}\n")
            try:
                self.engine.run_cycle(deep=self.random.random() < 0.3, by_person=self.random.random() < 0.8)
            except ActuallyCareError as error:
                sys.stderr.write(f"{error.code}\n")

    def mint(self) -> str:
        self.number += 1
        return f"{self.name}-{self.number:04} & co"

    def any_of(self, resource: str, *, archived: bool = False) -> Record | None:
        records = self.engine.reader.list(Query(resource, archived=archived, limit=10_000)).records
        newest = sorted(records, key=lambda record: record.id)[-NEWEST:]
        return self.random.choice(newest) if newest else None

    def make(self) -> None:
        resource = self.random.choice(list(TITLES))
        fields: dict[str, Any] = {TITLES[resource]: self.mint(), **REST[resource]}
        if resource == "appointments":
            for field, target in REFERENCES.items():
                meant = self.any_of(target)
                fields |= {field: meant.id} if meant and self.random.random() < 0.5 else {}
        made = self.engine.create(resource, fields)
        self.tell("saved", made, fields)

    def write(self) -> None:
        resource = self.random.choice(list(TEXTS))
        names = self.random.sample(TEXTS[resource], self.random.choice((1, 1, 2)))
        self.change(resource, {name: self.mint() for name in names})

    def clear(self) -> None:
        resource = self.random.choice(list(TEXTS))
        self.change(resource, {self.random.choice(TEXTS[resource]): None})

    def price_or_move(self) -> None:
        resource = self.random.choice(("appointments", *PRICES))
        number = self.random.randint(2, 2_000)
        times = {"start_time": at(number), "end_time": at(number + 1)}
        self.change(resource, {PRICES[resource]: f"{number * 1000}"} if resource in PRICES else times)

    def change(self, resource: str, fields: dict[str, Any]) -> None:
        record = self.any_of(resource)
        if record is not None:
            self.tell("wished", record, fields)
            self.engine.edit(resource, record.id, fields)
            self.tell("saved", record, fields)

    def delete(self) -> None:
        record = self.any_of(self.random.choice(list(TITLES)))
        if record is not None:
            self.tell("given up", record, None)
            for item in self.engine.reader.outbox():
                if item.kind == "convert" and item.before["client"] == record.id:
                    self.give_up(item.resource, item.id)
            self.engine.delete(record.resource, record.id)
            self.tell("deleted", record, None)

    def archive_or_restore(self) -> None:
        resource, archived = self.random.choice(("contacts", "escrows")), self.random.random() < 0.5
        record = self.any_of(resource, archived=archived)
        if record is not None:
            act = self.engine.restore if archived else self.engine.archive
            act(resource, record.id)

    def convert(self) -> None:
        """A lead of this laptop's own: of two that convert at one moment nobody could keep one."""
        lead = self.any_of("leads")
        if lead is not None and str(lead.title).startswith(self.name.partition("-")[0]):
            _, client = self.engine.convert(lead.id)
            self.tell("converted", lead, {"client": client.id})
            fields = {"notes": self.mint()}
            self.engine.edit("clients", client.id, fields)
            self.tell("saved", client, fields)

    def discard(self) -> None:
        waiting = self.engine.reader.outbox()
        if waiting:
            item = self.random.choice(waiting)
            whole = item.kind in ("create", "convert", "delete")
            self.give_up(item.resource, item.id, None if whole else dict(item.fields))
            if item.kind == "convert":
                self.give_up("clients", str(item.before["client"]))
            self.engine.discard(item.op)

    def retry(self) -> None:
        for item in self.engine.reader.outbox():
            if item.state == "rejected":
                self.engine.retry(item.op)

    def resolve(self) -> None:
        """Whether two are the same, only somebody who sees both can say: that is left for the evening.

        What a question is about while a deletion waits is whether the record stays.
        """
        deleting = {item.id for item in self.engine.reader.outbox() if item.kind == "delete"}
        for record in self.engine.reader.conflicts():
            question = record.conflict or {}
            if question["kind"] != "duplicate":
                side = self.random.choice((Side.MINE, Side.THEIRS))
                if question["kind"] != "edit-edit" or record.id in deleting:
                    self.tell("given up", record, None)
                elif side is Side.THEIRS:
                    self.tell("given up", record, question["fields"])
                self.engine.resolve(record.resource, record.id, Resolution(every=side, keep=side))

    def give_up(self, resource: str, record_id: str, fields: Mapping[str, Any] | None = None) -> None:
        """These fields, or all that was wished of it: a conversion goes with the client that it makes."""
        self.write_down({"what": "given up", "resource": resource, "id": record_id, "fields": fields})

    def tell(self, what: str, record: Record, fields: Mapping[str, Any] | None) -> None:
        title = record.fields.get(TITLES[record.resource])
        line = {"what": what, "resource": record.resource, "id": record.id, "title": title}
        self.write_down(line | {"fields": fields})

    def write_down(self, line: dict[str, Any]) -> None:
        self.log.write(json.dumps(line) + "\n")
        self.log.flush()
        os.fsync(self.log.fileno())


def beat() -> None:
    """A line for everything that was committed: whoever listens can kill in the middle of a cycle."""
    sys.stdout.write("beat\n")
    sys.stdout.flush()


def main() -> None:
    folder, url, email, password, name, seed = sys.argv[1:7]
    try:
        engine = opened(Path(folder), url, email, password)
    except ActuallyCareError as error:
        sys.stderr.write(f"{error.code}\n")
        sys.exit(NOT_SIGNED_IN)
    engine.subscribe(lambda _: beat())
    beat()
    Work(engine, Path(folder), name, int(seed)).forever()


if __name__ == "__main__":
    main()
