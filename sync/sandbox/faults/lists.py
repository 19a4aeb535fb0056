"""Faults of lists, visibility and the shared budget: what a walk over pages has to survive."""

from __future__ import annotations

from sync.sandbox.call import Call
from sync.sandbox.envelope import Refused, Reply, failure
from sync.sandbox.faults.fault import Fault
from sync.sandbox.resources import Record

_SHARED_SPENDING = 10


class ShiftingPages(Fault):
    """Later pages repeat a row or leave one out, or a colleague really adds or removes one (CONTRACT B1)."""

    name = "B1"
    words = frozenset({"insert", "remove"})

    def handling(self, call: Call) -> Reply | None:
        if not call.is_on("list") or call.query["page"] == 1 or not self.strike(call):
            return None
        newest = call.table.select("newest", None)
        if self.trigger.word is None:
            call.page_shift = -1 if call.query["page"] % 2 == 0 else 1
        elif newest and self.trigger.word == "insert":
            fields = {name: newest[0][name] for name in call.table.settable}
            call.world.store.create(call.spec.name, fields, newest[0]["user_id"])
        elif newest:
            self._hide(call, newest[0])
        return None

    def _hide(self, call: Call, record: Record) -> None:
        if call.spec.archivable:
            call.world.store.archive(call.spec.name, record["id"])
        else:
            call.world.store.delete(call.spec.name, record["id"])


class ShrunkenList(Fault):
    """Lists come back empty, or with half of the records, and 200 (CONTRACT B2)."""

    name = "B2"
    words = frozenset({"half"})

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("list") and self.strike(call):
            half = self.trigger.word == "half"
            call.visible = lambda record: half and sum(record["id"].encode()) % 2 == 0
        return None


class ActiveOnly(Fault):
    """A list without a status filter shows only active records (CONTRACT 2.5)."""

    name = "active-only"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("list", "clients") and call.query["status"] is None and self.strike(call):
            call.visible = lambda record: record["status"] == "active"
        return None


class GoneOrForbidden(Fault):
    """A deleted record answers 403, an archived one 404 (CONTRACT B3)."""

    name = "B3"

    def handling(self, call: Call) -> Reply | None:
        if not call.is_on("read"):
            return None
        now, record = call.world.clock(), call.world.store.get(call.spec.name, call.record_id)
        if call.record_id in call.table.deleted and self.strike(call):
            return failure(Refused(403, "FORBIDDEN", "You do not have access to this record"), now)
        if record is not None and record.get("is_archived") and self.strike(call):
            return failure(Refused(404, "NOT_FOUND", f"{call.spec.singular} not found"), now)
        return None


class SharedBudget(Fault):
    """Every request costs ten more, spent by colleagues behind the same address (CONTRACT B18)."""

    name = "B18"

    async def arriving(self, call: Call) -> Reply | None:
        if self.strike(call):
            call.world.limits.spend(call.ip, _SHARED_SPENDING)
        return None


class UnreadableRows(Fault):
    """The first row of a list page has no id."""

    name = "unreadable-rows"

    def replying(self, call: Call, reply: Reply) -> Reply:
        rows = reply.data[call.spec.name] if reply.ok and call.is_on("list") else []
        if rows and self.strike(call):
            rows[0].pop("id")
        return reply


FAULTS: tuple[type[Fault], ...] = (
    ShiftingPages,
    ShrunkenList,
    ActiveOnly,
    GoneOrForbidden,
    SharedBudget,
    UnreadableRows,
)
