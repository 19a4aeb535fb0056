"""A lead becomes a client: here at once, on the server once (CONTRACT 2.8, B9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.absorb import Intake, Source
from sync.adopt import take_identity
from sync.decide.operations import OPEN, Event, Kind
from sync.edits import locate, open_operations, operation, refuse_deleting, shown
from sync.entities import REGISTRY
from sync.entities.values import Value
from sync.errors import BadReply, InputError
from sync.ours import CONVERTED
from sync.rebase import move
from sync.remote.codec import RemoteRow, decode
from sync.store import outbox
from sync.store.outbox import Op
from sync.store.records import Stored
from sync.store.unit_of_work import Store, UnitOfWork

CLIENT_TYPES = ("buyer", "seller", "both")


def convert(store: Store, lead_id: str, client_type: str | None = None) -> tuple[str, str]:
    """Queues the conversion; returns the local ids of the lead and of the client to come.

    Raises InputError for a lead that is, or is about to be, a client already, or is being deleted.
    """
    with store.work() as unit:
        lead = locate(unit, REGISTRY["leads"], lead_id)
        ops = open_operations(unit, lead.local_id)
        refuse_deleting(lead.entity, ops)
        fields = shown(lead, ops)
        wanted = client_type or str(fields.get("lead_type") or "buyer")
        if wanted not in CLIENT_TYPES:
            raise InputError(f"The client type must be one of: {', '.join(CLIENT_TYPES)}.")
        if fields.get("converted_to_client_id") or client_of(unit, lead.local_id):
            raise InputError("This lead is a client already.", code="ALREADY_CONVERTED")
        client = unit.new(REGISTRY["clients"])
        client.base = _guess(fields, wanted)
        wish = operation(unit, lead, Kind.CONVERT, {})
        wish.before = {"client": client.local_id, "client_type": wanted}
        unit.add(wish)
        return lead.local_id, client.local_id


def client_of(unit: UnitOfWork, lead_id: str) -> str | None:
    """The local client that a waiting conversion of this lead will become."""
    waiting = [op for op in open_operations(unit, lead_id) if op.kind is Kind.CONVERT]
    return str(waiting[0].before["client"]) if waiting else None


def _guess(lead: Mapping[str, Value], client_type: str) -> dict[str, Value]:
    """What the client will look like; every value of it yields to the server's."""
    first, _, last = str(lead.get("name") or "").strip().partition(" ")
    guess = {"first_name": first, "last_name": last, "client_type": client_type, "status": "active"}
    taken = {name: lead.get(name) for name in ("email", "phone", "source")}
    return {name: value for name, value in (guess | taken).items() if value}


def finish(unit: UnitOfWork, op: Op, client_id: str, client: RemoteRow | None = None) -> Stored | None:
    """The server's client is known: the local one is it. What was typed stays, what was guessed yields."""
    stored = unit.get(REGISTRY["clients"], str(op.before["client"]))
    move(unit, op, Event.ACCEPTED, error=None)
    if stored is None:
        return None
    known = unit.by_server_id(stored.entity, [client_id]).get(client_id)
    take_identity(unit, stored, client_id)
    if known is not None and known.local_id != stored.local_id and known.base:
        stored.base = known.base
    stored.version = stored.list_hash = None
    waiting = outbox.of_records(unit.connection, [stored.local_id], OPEN).get(stored.local_id, [])
    theirs = client.values if client is not None else stored.known
    for other in waiting:
        other.before |= {name: theirs.get(name, other.before.get(name)) for name in other.patch}
        unit.put(other)
    if client is not None:
        Intake(unit, stored.entity, Source.WRITE).take_one(stored, client, waiting)
        stored.version = None
    unit.save(stored)
    return stored


def told(data: Any) -> tuple[RemoteRow, RemoteRow | None]:
    """The client and the lead in the answer of a conversion. Raises BadReply where no client is named."""
    if not isinstance(data, dict) or not isinstance(data.get("client"), dict):
        raise BadReply("the answer to a conversion names no client")
    lead = data.get("lead")
    row = decode(REGISTRY["leads"], lead) if isinstance(lead, dict) and lead.get("id") else None
    return decode(REGISTRY["clients"], data["client"]), row


def already(unit: UnitOfWork, op: Op) -> bool:
    """After a look at the lead: finishes what has happened, and asks where only the status says so.

    True when there is nothing left to send.
    """
    lead = unit.get(REGISTRY["leads"], op.local_id)
    if lead is None:
        return True
    client_id = lead.known.get("converted_to_client_id")
    if client_id:
        held = unit.get(REGISTRY["clients"], str(client_id))
        server_id = held.server_id if held is not None and held.server_id else str(client_id)
        finish(unit, op, server_id)
        return True
    if lead.known.get("status") == CONVERTED:
        move(unit, op, Event.REFUSED, error={"code": "ALREADY_CONVERTED", "message": CONVERTED})
        return True
    return False
