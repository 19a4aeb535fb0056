"""What Marisol did up to twenty past eleven, and a colleague on the server: real edits, really sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.wording.notes import with_note
from sync import Engine, open_engine, sign_in_with_password
from sync.clock import ManualClock
from sync.opening import Surroundings
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from sync.secrets import Vault
from tests.conftest import RememberedKeyring
from tests.desktop.window.refusing import refuse
from tests.field_tasks.world import TODAY
from tests.pictures.drawn.office import ZONE, Office, go_on_until, moment, stamp

INCOMPLETE = "address is not complete"
PAPERS = "Escrow docs – Torres"
YARD = "7714 Calle Torcido – Torres"


@dataclass(frozen=True)
class Morning:
    """The server, the laptop, and their one clock."""

    server: Sandbox
    clock: ManualClock
    engine: Engine
    office: Office
    place: Path

    def at(self, clock: str) -> None:
        """Lets time pass until then, of Wednesday."""
        go_on_until(self.clock, f"{TODAY} {clock}")

    def send(self, *, deep: bool = False) -> None:
        """One cycle, as the worker would run it; a deep one reads every list to its end."""
        self.engine.run_cycle(deep=deep)

    def go_offline(self) -> None:
        """The network is gone, and the next cycle finds that out."""
        self.server.pause()
        self.send()

    def edit(self, resource: str, key: str, **fields: Any) -> None:
        self.engine.edit(resource, self.office.id_of(key), fields)

    def note(self, resource: str, key: str, text: str) -> None:
        """On top of what was written before."""
        record = self.engine.reader.get(resource, self.office.id_of(key))
        before = str(record.fields.get("notes") or "")
        self.edit(resource, key, notes=with_note(before, text, self.clock.now(), ZONE))


@contextmanager
def lived(refused: str = "") -> Iterator[Morning]:
    """The office as it is at eight minutes past eleven: all sent, and one appointment in question.

    `refused` is "gus" or "elena": whose e-mail address the server did not accept besides.
    """
    clock = ManualClock(moment("2026-02-01 09:00"))
    options = SandboxOptions(clock=clock.now, anchor=TODAY, seed=7, limits=False, records=0)
    with running_sandbox(options) as server, TemporaryDirectory() as folder:
        office = Office(server, clock)
        office.fill()
        morning = Morning(server, clock, _signed_in(server, clock, Path(folder)), office, Path(folder))
        with closing(morning.engine):
            _until_yesterday(morning)
            _this_morning(morning, refused)
            yield morning


def _signed_in(server: Sandbox, clock: ManualClock, place: Path) -> Engine:
    around = Surroundings(place / "laptop", {}, clock, Vault(RememberedKeyring()))
    account, _ = sign_in_with_password(around, server.url, server.email, server.password)
    engine = open_engine(around, account)
    assert str(engine.run_cycle().outcome) == "complete"
    return engine


def _until_yesterday(morning: Morning) -> None:
    """A value that this server does not take stays on the laptop."""
    morning.note("clients", "elena", "Rate lock ends July 24. Wants to sign before the weekend.")
    morning.send()
    morning.server.faults.set("B12=refuse")
    morning.edit("clients", "elena", source="Referral")
    morning.send()
    morning.server.faults.clear("B12")


def _met_at_the_open_house(morning: Morning, *, refused: bool) -> None:
    """Written down with an address that stops short, where it is to be refused."""
    if refused:
        refuse(morning.server, "email", INCOMPLETE, "create")
    email = "gus.lindqvist@" if refused else "gus.lindqvist@example.com"
    known = {"status": "qualified", "interest_level": "warm", "budget": "620000", "source": "Open house"}
    morning.engine.create("leads", {"name": "Gus Lindqvist", "email": email, "lead_type": "buyer", **known})


def _this_morning(morning: Morning, refused: str) -> None:
    """All of it is sent at 11:08; there the papers turn out to be changed in both places."""
    morning.at("10:31")
    _met_at_the_open_house(morning, refused=refused == "gus")
    if refused == "elena":
        refuse(morning.server, "email", INCOMPLETE)
        morning.edit("clients", "elena", email="elena.torres@example")
    morning.at("10:38")
    morning.edit("leads", "tess", next_follow_up=stamp("2026-07-09 09:00"))
    morning.at("10:41")
    morning.edit("appointments", YARD, status="completed", notes="Liked the yard, kitchen too dark.")
    morning.at("10:52")
    morning.edit(
        "appointments",
        PAPERS,
        title="Escrow papers – Torres",
        start_time=stamp("2026-07-15 16:00"),
        end_time=stamp("2026-07-15 17:00"),
        location="9900 Stockdale Hwy, Suite 210, Bakersfield, CA 93311",
        notes="Bring both IDs",
    )
    morning.at("11:06")
    theirs = {
        "start_time": stamp("2026-07-15 17:00"),
        "end_time": stamp("2026-07-15 18:00"),
        "location": "7714 Calle Torcido, Bakersfield, CA 93309",
        "notes": "Notary comes at 5",
        "description": "Closing papers and ID check",
    }
    morning.server.store.edit("appointments", morning.office.id_of(PAPERS), theirs)
    morning.at("11:08")
    morning.send()
