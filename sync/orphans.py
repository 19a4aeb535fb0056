"""A client to come whose lead will not be converted any more: it becomes a client of its own."""

from __future__ import annotations

from sync.decide.operations import Event, Kind, State
from sync.edits import make_anew, open_operations, shown
from sync.entities import REGISTRY
from sync.rebase import move
from sync.store import records
from sync.store.outbox import Op
from sync.store.unit_of_work import UnitOfWork


def on_its_own(unit: UnitOfWork, dropped: Op) -> None:
    """What was typed into the client, and what was booked with it, is not given up together with the lead.

    A client into which nobody typed anything goes with it. A conversion that left may have made the client
    already: then only the person can say.
    """
    if dropped.kind is not Kind.CONVERT:
        return
    client = unit.get(REGISTRY["clients"], str(dropped.before["client"]))
    if client is None or client.server_id is not None:
        return
    ops = open_operations(unit, client.local_id)
    fields = shown(client, ops)
    for op in ops:
        move(unit, op, Event.DROPPED)
    deleted = any(op.kind is Kind.DELETE for op in ops) and not dropped.tries
    referring = records.referring(unit.connection, REGISTRY.values(), client.entity, client.local_id)
    if deleted or (not ops and not referring):
        unit.remember(client, "discarded", {"fields": fields})
        unit.remove(client)
        return
    making = make_anew(unit, client, fields, dropped.gesture)
    if dropped.tries:
        making.state = State.CONFLICT
        unit.put(making)
        unit.ask(client, "duplicate", {}, candidates=[])
