"""Whom an appointment is with. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.wording.properties import town_of
from sync import Record

REACH = ("phone", "email")


def whom(record: Record, client: str = "") -> dict[str, Any]:
    """A reference to the client; of somebody who is none yet, the name and how to reach them."""
    if record.resource == "clients" or client:
        return {"client_id": client or record.id}
    reach = {name: record.fields[name] for name in REACH if record.fields.get(name)}
    return {"attendees": [{"name": record.title, **reach}]}


def client_known(record: Record) -> str:
    """The client that a person is, or that a lead has become; empty for neither."""
    if record.resource == "clients":
        return record.id
    return str(record.fields.get("converted_to_client_id") or "")


def home_of(fields: Mapping[str, Any]) -> str:
    """ "1801 Oak St, Bakersfield, CA 93301"; empty where no street is known."""
    street = str(fields.get("street_address") or "")
    return ", ".join(part for part in (street, town_of(fields)) if part) if street else ""
