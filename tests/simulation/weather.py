"""Everything that is not in the agents' hands: colleagues in the browser, the server, the network, time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.simulation.ledger import WEB, sanitized
from tests.sync.office import at

if TYPE_CHECKING:
    from tests.simulation.office_days import OfficeDay

WEATHER = (
    "drop-after-commit=POST:1",
    "drop-after-commit=PUT:1",
    "drop-after-commit=DELETE:1",
    "drop-after-commit=PATCH:1",
    "drop-after-commit=POST:/convert:1",
    "drop-after-commit=POST:/auth/refresh:1",
    "drop-before-commit=POST:1",
    "drop-before-commit=PUT:1",
    "error-500=PUT:2",
    "error-500=POST:1",
    "error-500=GET:1",
    "error-502=2",
    "error-503=POST:1",
    "error-504=PUT:1",
    "truncated-json=2",
    "truncated-json=POST:1",
    "reset-mid-body=PUT:1",
    "reset-mid-body=GET:2",
    "html-200=1",
    "text-429=1",
    "B1=4",
    "B1=remove:1",
    "B2=3",
    "B2=half:3",
    "B3=6",
    "B4=8",
    "B4=reads:4",
    "B5=2",
    "B6=2",
    "B7=1",
    "B8=2",
    "B9=1",
    "B10=4",
    "B11=2",
    "B12=refuse:2",
    "B12=3",
    "B14=20",
    "B15=1",
    "B16=3",
    "B17=PUT:2",
    "B17=/leads:6",
    "B18=2",
    "B19=1",
    "B20=2",
    "B20=forbidden:2",
    "B20=cascade:1",
    "B21=3",
    "B22=12",
)
"""Every one ends by itself."""
BLINDING = ("B2=4", "B2=half:6", "B1=6", "B3=8")
"""What makes a list or a read say that something is not there."""
WAITS = (5, 60, 200, 1000, 4000)
HOURS = 3600


class Weather:
    """Colleagues, server, network and time, as gestures of the day."""

    def __init__(self, day: OfficeDay) -> None:
        self.day = day
        self.office, self.server, self.chance = day.office, day.server, day.chance

    def row(self, resource: str) -> dict[str, Any] | None:
        rows = self.server.store.all(resource)
        return self.chance.choice(rows) if rows else None

    def web_creates(self, resource: str | None = None) -> None:
        resource = resource or self.day.any_resource()
        fields = self.day.typist.fields(resource)
        owner = self.chance.choice(self.server.world.accounts.users)
        self.server.store.create(resource, self._kept(fields), owner.id)
        self.day.wrote(WEB, fields)
        self.day.tell(f"{resource} {fields}")

    def _kept(self, fields: dict[str, Any]) -> dict[str, Any]:
        """As the server keeps what a browser sends: escaped where it escapes, money as a number."""
        escaped = (
            fields if not self.day.ledger.escapes else {key: sanitized(one) for key, one in fields.items()}
        )
        return {key: float(one) if key.endswith("price") else one for key, one in escaped.items()}

    def web_edits(self) -> None:
        resource = self.day.any_resource()
        row = self.row(resource)
        if row is not None:
            value, name = self.day.typist.mint(), self.chance.choice(self.day.typist.editable(resource))
            self.office.clock.advance(1)
            self.server.store.edit(resource, row["id"], self._kept({name: value}))
            self.day.wrote(WEB, {name: value})
            self.day.tell(f"{resource} {row['id'][:8]} {name}={value}")

    def web_moves(self) -> None:
        row = self.row("appointments")
        if row is not None:
            hours = self.chance.randrange(0, 200)
            self.server.store.edit(
                "appointments", row["id"], {"start_time": at(hours), "end_time": at(hours + 1)}
            )
            self.day.tell(f"{row['id'][:8]} to {hours}")

    def web_deletes(self) -> None:
        resource = self.day.any_resource()
        row = self.row(resource)
        if row is not None:
            self.server.store.delete(resource, row["id"])
            self.day.tell(f"{resource} {row['id'][:8]}")

    def web_archives(self) -> None:
        resource = self.chance.choice(("contacts", "escrows"))
        row = self.row(resource)
        if row is not None:
            self.server.store.archive(resource, row["id"], not row["is_archived"])
            self.day.tell(f"{resource} {row['id'][:8]} {not row['is_archived']}")

    def fault(self) -> None:
        fault = self.chance.choice(WEATHER)
        self.day.tell(fault)
        self.server.faults.set(fault)

    def blinded(self) -> None:
        """A list that shows less than there is, in the middle of a laptop's complete walk."""
        fault = self.chance.choice(BLINDING)
        self.day.tell(fault)
        self.server.faults.set(fault)
        self.day.cycles.cycle(deep=True)

    def network(self) -> None:
        self.chance.choice((self.server.pause, self.server.resume))()

    def server_restarts(self) -> None:
        """Budgets are counted anew, and tokens that ran out stay so."""
        self.server.world.limits.reset()
        if self.chance.random() < 0.5:
            self.server.world.accounts.expire_access_tokens()

    def wait(self) -> None:
        self.office.clock.advance(self.chance.choice(WAITS))

    def sleep(self) -> None:
        """Lids are closed for hours."""
        self.office.clock.advance(self.chance.randrange(2, 30) * HOURS)

    def clock_jumps(self) -> None:
        """Not while a create is in doubt: then nothing tells when it was sent."""
        laptop = self.day.some().laptop
        if any(str(op.state) == "unknown" for op in laptop.engine.reader.outbox()):
            return
        seconds = self.chance.choice((-HOURS, -90, 45, 0, 0, 2 * HOURS))
        watch: Any = laptop.around.clock
        watch.ahead = timedelta(seconds=seconds)
        self.day.tell(f"{laptop.name} {seconds:+}")
