"""What only some resources can do: archive and restore, search, timeline, conversion of a lead."""

from __future__ import annotations

from typing import Any

from sync.sandbox.call import Call
from sync.sandbox.contract import problems
from sync.sandbox.crud import visible_record
from sync.sandbox.envelope import Reply, invalid, not_found, success
from sync.sandbox.resources import CLIENTS, CONTACTS, LEADS, Record


def archive(call: Call) -> Reply:
    return _set_archived(call, archived=True)


def restore(call: Call) -> Reply:
    return _set_archived(call, archived=False)


def _set_archived(call: Call, *, archived: bool) -> Reply:
    record = call.world.store.get(call.spec.name, call.record_id)
    already = record is not None and record["is_archived"] is archived
    if record is None or (already and not call.spec.echoes):
        raise not_found(call.spec.singular)
    if not already:
        record = call.world.store.archive(call.spec.name, call.record_id, archived)
    if call.spec.echoes:
        return success(call.table.row(record))
    return success({"displayId": record["display_id"]}, now=call.world.clock())


def search_contacts(call: Call) -> Reply:
    wanted = {
        "full_name": (call.query["name"] or "").casefold(),
        "email": (call.query["email"] or "").casefold(),
        "contact_type": (call.query["role"] or "").casefold(),
    }

    def matches(record: Record) -> bool:
        texts = ((record[name] or "").casefold() for name in wanted)
        found = all(part in text for part, text in zip(wanted.values(), texts, strict=True))
        return found and not record["is_archived"]

    with call.world.store.locked():
        found = call.table.select(("search", *wanted.values()), matches)
    rows = [call.table.row(record) for record in found[: call.query["limit"]]]
    return success(rows, count=len(rows))


def timeline(call: Call) -> Reply:
    record = visible_record(call)
    today = call.world.clock().date().isoformat()
    dated = [("Acceptance", record["acceptance_date"])]
    dated += [(str(one.get("type")), one.get("due_date")) for one in record["contingencies"]]
    dated.append(("Close of Escrow", record["closing_date"]))
    items = [{"label": label, "date": day, "completed": day <= today} for label, day in dated if day]
    return success(items, now=call.world.clock())


def convert_lead(call: Call) -> Reply:
    """Repeated, it makes a second client (CONTRACT B9); the lead's version stays (B5)."""
    found = problems(call.operation.body.iter_errors(call.body)) if call.operation.body else []
    if found:
        raise invalid(found)
    lead = visible_record(call)
    store, kind = call.world.store, call.body.get("clientType", "buyer")
    with store.locked():
        contact = _contact_for(call, lead)
        client = store.create(CLIENTS.name, _client_fields(lead, contact, kind), lead["user_id"])
        done = {"status": "converted", "converted_to_client_id": client["id"]}
        store.edit(LEADS.name, lead["id"], done, raise_version=False)
    return success(
        {
            "client": _converted_client(client),
            "lead": {"id": lead["id"], "lead_status": "converted", "client_id": client["id"]},
            "primaryContactId": contact["id"],
            "additionalContactsCount": 0,
        },
        now=call.world.clock(),
        message="Lead successfully converted to client",
    )


def _contact_for(call: Call, lead: Record) -> Record:
    store = call.world.store
    for record in store.tables[CONTACTS.name].records.values():
        if lead["email"] and record["email"] == lead["email"]:
            return record
    first, _, last = str(lead["name"] or "").partition(" ")
    fields = {"first_name": first, "last_name": last or None, "contact_type": "client"}
    fields |= {name: lead[name] for name in ("email", "phone")}
    return store.create(CONTACTS.name, fields, lead["user_id"])


def _client_fields(lead: Record, contact: Record, kind: str) -> Record:
    first, _, last = str(lead["name"] or "").partition(" ")
    fields: dict[str, Any] = {"first_name": first, "last_name": last, "client_type": kind}
    fields |= {name: lead[name] for name in ("email", "phone", "source")}
    if lead["budget"]:
        fields |= {"budget_min": round(lead["budget"] * 0.9), "budget_max": round(lead["budget"] * 1.1)}
    return fields | {"contact_id": contact["id"]}


def _converted_client(client: Record) -> Record:
    shown = {name: client[name] for name in ("id", "contact_id", "client_type", "status")}
    return shown | {"price_range_min": client["budget_min"], "price_range_max": client["budget_max"]}
