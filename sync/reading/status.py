"""How things stand: what waits, what asks, how old the data is, what is left of the budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from sync.clock import iso
from sync.decide.budget import Budget
from sync.decide.operations import ASKING, OPEN, State
from sync.entities import REGISTRY
from sync.store import outbox, settings
from sync.store.outbox import CONFLICTS
from sync.store.settings import SUSPECTS, Name
from sync.store.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class ResourceStatus:
    records: int
    waiting: int
    last_complete_walk: str | None
    archived: int = 0
    """How many of the records are in the archive."""


@dataclass(frozen=True, slots=True)
class Status:
    """`online` is the last result of talking to the server; None before the first."""

    online: bool | None
    account: str
    waiting: int
    conflicts: int
    rejected: int
    suspects: int
    unreadable: int
    """Rows of the server that could not be read when their list was last read to its end."""

    resources: dict[str, ResourceStatus]
    budget: dict[str, Any]
    last_cycle: dict[str, Any] | None

    def as_json(self) -> dict[str, Any]:
        return {
            "online": self.online,
            "account": self.account,
            "waiting": self.waiting,
            "conflicts": self.conflicts,
            "rejected": self.rejected,
            "suspects": self.suspects,
            "resources": {
                name: {
                    "records": row.records,
                    "waiting": row.waiting,
                    "last_complete_walk": row.last_complete_walk,
                }
                for name, row in self.resources.items()
            },
            "budget": self.budget,
        } | ({"unreadable": self.unreadable} if self.unreadable else {})

    @property
    def needs_person(self) -> int:
        return self.conflicts + self.rejected + self.suspects


def _count(connection: Connection, name: str) -> int:
    """Those that lists show. Counting all and then the few others asks three indexes and reads no record."""
    leaving = "state <> 'synced' AND pending_delete AND NOT gone AND NOT placeholder"
    found = connection.exec_driver_sql(
        f"SELECT (SELECT count(*) FROM {name})"  # noqa: S608
        f" - (SELECT count(*) FROM {name} INDEXED BY ix_{name}_away WHERE gone OR placeholder)"
        f" - (SELECT count(*) FROM {name} INDEXED BY ix_{name}_state WHERE {leaving})"
    )
    return int(found.scalar_one())


def _archived(connection: Connection, name: str) -> int:
    here = "archived AND NOT gone AND NOT placeholder AND NOT pending_delete"
    found = f"SELECT count(*) FROM {name} INDEXED BY ix_{name}_archived WHERE {here}"  # noqa: S608
    return int(connection.exec_driver_sql(found).scalar_one())


def status(store: Store, account: str) -> Status:
    with store.read() as connection:
        waiting = outbox.count_by_entity(connection, OPEN - ASKING)
        rejected = sum(outbox.count_by_entity(connection, [State.REJECTED]).values())
        conflicts = connection.execute(select(func.count()).select_from(CONFLICTS)).scalar_one()
        suspects = connection.execute(select(func.count()).select_from(SUSPECTS)).scalar_one()
        walks = settings.walks(connection)
        budget = Budget.from_json(settings.get(connection, Name.BUDGET, {}))
        last = settings.get(connection, Name.LAST_CYCLE)
        unreadable = settings.get(connection, Name.UNREADABLE, {})
        resources = {}
        for name, entity in REGISTRY.items():
            walk = walks.get(name)
            complete = walk["complete_at"] if walk else None
            resources[name] = ResourceStatus(
                _count(connection, name),
                waiting.get(name, 0),
                complete,
                _archived(connection, name) if entity.archive else 0,
            )
    now = budget.at(store.clock.now())
    return Status(
        online=None if last is None else last["outcome"] != "offline",
        account=account,
        waiting=sum(waiting.values()),
        conflicts=conflicts,
        rejected=rejected,
        suspects=suspects,
        unreadable=sum(unreadable.values()),
        resources=resources,
        budget={
            "limit": now.limit if budget.told else None,
            "remaining": now.remaining if budget.told else None,
            "resets_at": iso(now.resets_at) if now.resets_at and budget.told else None,
        },
        last_cycle=last,
    )
