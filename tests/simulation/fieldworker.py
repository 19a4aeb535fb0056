"""A laptop that works until it is killed: fieldworker.py FOLDER URL EMAIL PASSWORD NAME SEED.

What was saved is written to FOLDER/saved.log after the save has returned, one JSON line each.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from typing import Any

from sync import Engine, open_engine, sign_in_with_password
from sync.clock import Clock
from sync.errors import ActuallyCareError, InputError
from sync.opening import Surroundings
from sync.secrets import Vault

ENVIRON = {"ACTUALLYCARE_PASSPHRASE": "killed often", "ACTUALLYCARE_SETTLE_SECONDS": "1"}


def opened(folder: Path, url: str, email: str, password: str) -> Engine:
    """The laptop's engine, signed in the first time."""
    around = Surroundings(folder, ENVIRON, Clock(), Vault(None))
    accounts = around.accounts.all()
    account = accounts[0] if accounts else sign_in_with_password(around, url, email, password)[0]
    return open_engine(around, account)


class Work:
    """Random saves with values that can be found again; a few of them between two cycles."""

    def __init__(self, engine: Engine, folder: Path, name: str, seed: int) -> None:
        self.engine = engine
        self.random = random.Random(seed)
        self.log = (folder / "saved.log").open("a+", encoding="utf-8")
        self.log.seek(0)
        lines = [json.loads(line) for line in self.log if line.endswith("\n")]
        self.visits = [line["id"] for line in lines if line["what"] == "visit"]
        self.clients = [line["id"] for line in lines if line["what"] == "client"]
        self.name, self.number = f"{name}-{seed}", 0

    def forever(self) -> None:
        while True:
            for _ in range(self.random.randint(1, 4)):
                self.save()
            try:
                self.engine.run_cycle(by_person=True)
            except ActuallyCareError as error:
                sys.stderr.write(f"{error.code}\n")

    def save(self) -> None:
        self.number += 1
        value = f"{self.name}-{self.number:04}"
        act = self.random.choice((self.meet, self.book, self.note, self.note, self.move))
        try:
            act(value)
        except InputError as error:
            sys.stderr.write(f"{error}\n")

    def meet(self, value: str) -> None:
        fields = {"first_name": value, "last_name": "Killed", "client_type": "buyer"}
        self.saved("client", self.engine.create("clients", fields).id, value)

    def book(self, value: str) -> None:
        fields: dict[str, Any] = {"title": value, "start_time": "2027-01-05T18:00:00Z"}
        fields["end_time"] = "2027-01-05T19:00:00Z"
        if self.clients:
            fields["client_id"] = self.random.choice(self.clients)
        self.saved("visit", self.engine.create("appointments", fields).id, value)

    def note(self, value: str) -> None:
        if self.visits:
            visit = self.random.choice(self.visits)
            self.engine.edit("appointments", visit, {"notes": value})
            self.saved("note", visit, value)

    def move(self, value: str) -> None:
        if self.visits:
            visit = self.random.choice(self.visits)
            hour = self.random.randint(8, 20)
            times = {"start_time": f"2027-01-05T{hour:02}:00:00Z", "end_time": f"2027-01-05T{hour:02}:45:00Z"}
            self.engine.edit("appointments", visit, times)
            self.saved("move", visit, times["start_time"])

    def saved(self, what: str, record_id: str, value: str) -> None:
        self.log.write(json.dumps({"what": what, "id": record_id, "value": value}) + "\n")
        self.log.flush()
        os.fsync(self.log.fileno())
        lists = {"client": self.clients, "visit": self.visits}
        if what in lists:
            lists[what].append(record_id)


def main() -> None:
    folder, url, email, password, name, seed = sys.argv[1:7]
    Work(opened(Path(folder), url, email, password), Path(folder), name, int(seed)).forever()


if __name__ == "__main__":
    main()
