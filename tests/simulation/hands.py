"""What the agents do with their records: every gesture that the window has, noted before the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sync.errors import InputError
from sync.reading.record import Record
from tests.simulation.eyes import Eyes
from tests.simulation.ledger import title_of
from tests.sync.office import at

if TYPE_CHECKING:
    from tests.simulation.office_days import OfficeDay

STATUSES = {
    "appointments": ("scheduled", "completed", "cancelled"),
    "clients": ("active", "inactive", "closed"),
    "leads": ("contacted", "qualified", "lost"),
    "listings": ("active", "pending", "withdrawn"),
    "escrows": ("active", "pending", "cancelled"),
}
PRICES = {"escrows": "purchase_price", "listings": "list_price", "clients": "budget_max", "leads": "budget"}
LOST_CREATES = ("drop-after-commit=POST:1", "drop-before-commit=POST:1", "truncated-json=POST:1")
STATUS_FIELD = {"escrows": "escrow_status"}


class Hands:
    """The gestures of a day; each is made on one of the laptops, by chance."""

    def __init__(self, day: OfficeDay) -> None:
        self.day, self.chance, self.typist = day, day.chance, day.typist

    def one_of(self, eyes: Eyes, resource: str) -> Record | None:
        records = eyes.listed(resource)
        return self.chance.choice(records) if records else None

    def create(self) -> None:
        eyes = self.day.some()
        resource = self.chance.choice(eyes.laptop.resources)
        fields = self.typist.fields(resource)
        if resource == "appointments":
            fields |= self._links(eyes)
        if self.chance.random() < 0.5:
            fields |= {"description" if resource == "listings" else "notes": self.typist.mint()}
        made = eyes.laptop.engine.create(resource, fields)
        self._saved(eyes, made, fields)

    def _links(self, eyes: Eyes) -> dict[str, Any]:
        """An appointment with whom, and about what: preferably with what is not on the server yet."""
        links: dict[str, Any] = {}
        for name, resource in (
            ("client_id", "clients"),
            ("listing_id", "listings"),
            ("escrow_id", "escrows"),
        ):
            records = eyes.listed(resource)
            unsent = [record for record in records if record.server_id is None]
            if records and self.chance.random() < 0.6:
                links[name] = self.chance.choice(unsent or records).id
        return links

    def _saved(self, eyes: Eyes, record: Record, fields: dict[str, Any]) -> None:
        self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]} {fields}")
        eyes.touched.add(record.id)
        self.day.ledger.save(eyes.who, record.resource, record.id, fields)

    def edit(self) -> None:
        eyes = self.day.some()
        resource = self.chance.choice(eyes.laptop.resources)
        names = self.chance.sample(self.typist.editable(resource), self.chance.choice((1, 1, 2)))
        self._change(eyes, resource, {name: self.typist.mint() for name in names})

    def move(self) -> None:
        hours = self.chance.randrange(0, 200)
        self._change(self.day.some(), "appointments", {"start_time": at(hours), "end_time": at(hours + 1)})

    def reprice(self) -> None:
        resource = self.chance.choice(list(PRICES))
        self._change(
            self.day.some(), resource, {PRICES[resource]: f"{100_000 + self.chance.randrange(900)}000.00"}
        )

    def change_status(self) -> None:
        resource = self.chance.choice(list(STATUSES))
        status = self.chance.choice(STATUSES[resource])
        self._change(self.day.some(), resource, {STATUS_FIELD.get(resource, "status"): status})

    def clear(self) -> None:
        eyes = self.day.some()
        self._change(eyes, self.chance.choice(eyes.laptop.resources), {"notes": None})

    def relink(self) -> None:
        eyes = self.day.some()
        self._change(eyes, "appointments", self._links(eyes))

    def _change(self, eyes: Eyes, resource: str, fields: dict[str, Any]) -> None:
        record = self.one_of(eyes, resource)
        if record is None or not fields:
            return
        try:
            eyes.laptop.engine.edit(resource, record.id, fields)
        except InputError:
            return
        self._saved(eyes, record, fields)

    def delete(self) -> None:
        eyes = self.day.some()
        record = self.one_of(eyes, self.chance.choice(eyes.laptop.resources))
        if record is None:
            return
        try:
            eyes.laptop.engine.delete(record.resource, record.id)
        except InputError:
            return
        self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]}")
        self._deleted(eyes, record)

    def _deleted(self, eyes: Eyes, record: Record) -> None:
        eyes.released.add(record.id)
        self.day.ledger.withdraw(eyes.who, record.id)
        title = title_of(record.resource, record.fields)
        if title:
            eyes.deletes[record.id] = record.resource, title

    def regret(self) -> None:
        """Made, sent with no answer to it, and deleted before anybody knows whether it arrived."""
        eyes = self.day.some()
        resource = self.chance.choice(eyes.laptop.resources)
        fields = self.typist.fields(resource)
        made = eyes.laptop.engine.create(resource, fields)
        self._saved(eyes, made, fields)
        self.day.server.faults.set(self.chance.choice(LOST_CREATES))
        eyes.laptop.sync(by_person=False)
        try:
            eyes.laptop.engine.delete(resource, made.id)
        except InputError:
            return
        self._deleted(eyes, made)

    def archive(self) -> None:
        eyes = self.day.some()
        resources = [name for name in ("contacts", "escrows") if name in eyes.laptop.resources]
        record = self.one_of(eyes, self.chance.choice(resources))
        if record is not None:
            engine = eyes.laptop.engine
            act = engine.restore if record.archived else engine.archive
            self.day.tell(f"{eyes.who} {record.resource} {record.id[-4:]} {record.archived}")
            act(record.resource, record.id)
            eyes.touched.add(record.id)

    def convert(self) -> None:
        """The client to come is edited and booked at once."""
        eyes = self.day.some()
        lead = self.one_of(eyes, "leads")
        if lead is None:
            return
        try:
            _, client = eyes.laptop.engine.convert(lead.id)
        except InputError:
            return
        eyes.touched.add(lead.id)
        eyes.guessed.add(client.id)
        # Who was deleted before they were sent is wished for again.
        wished = (client.resource, title_of(client.resource, client.fields))
        eyes.deletes = {key: what for key, what in eyes.deletes.items() if what != wished}
        self.day.tell(f"{eyes.who} {lead.id[-4:]} → {client.id[-4:]}")
        if self.chance.random() < 0.5:
            fields: dict[str, Any] = {"phone": self.typist.mint()}
            eyes.laptop.engine.edit("clients", client.id, fields)
            self._saved(eyes, client, fields)
        if self.chance.random() < 0.5:
            fields = self.typist.fields("appointments") | {"client_id": client.id}
            self._saved(eyes, eyes.laptop.engine.create("appointments", fields), fields)
