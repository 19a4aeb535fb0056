"""Faults of form: answers that are right in substance and look different."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator
from typing import Any

from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults.fault import Fault
from sync.sandbox.resources import Record
from sync.sandbox.times import clock_time, parse_moment, stamp

_WRITES = frozenset({"create", "update", "archive", "restore"})
_RENAMED = {
    "clients": {"budget_min": "price_range_min", "budget_max": "price_range_max"},
    "leads": {
        "status": "lead_status",
        "interest_level": "lead_temperature",
        "converted_to_client_id": "client_id",
    },
    "listings": {"address": "property_address", "status": "listing_status"},
}


def rows_of(call: Call, reply: Reply) -> Iterator[Record]:
    """The records in an answer, as they can be changed in place."""
    spec, data = call.endpoint.spec, reply.data
    if spec is None or not reply.ok:
        return
    if isinstance(data, list):
        yield from (row for row in data if "id" in row)
    elif isinstance(data, dict):
        rows = data.get(spec.name)
        yield from rows if isinstance(rows, list) else [data]


class _EveryRow(Fault):
    def replying(self, call: Call, reply: Reply) -> Reply:
        rows = [row for row in rows_of(call, reply) if self.concerns(call, row)]
        if rows and self.strike(call):
            for row in rows:
                self.change(call, row)
        return reply

    def concerns(self, call: Call, row: Record) -> bool:  # noqa: ARG002
        """Whether this fault would make a difference to the row."""
        return True

    @abstractmethod
    def change(self, call: Call, row: Record) -> None:
        """Alters one row of the answer."""


class NoVersion(_EveryRow):
    """No version in rows of any list nor in write replies; with `reads` nor in a GET by id (CONTRACT B4)."""

    name = "B4"
    words = frozenset({"reads"})

    def concerns(self, call: Call, row: Record) -> bool:
        return "version" in row and (self.trigger.word == "reads" or not call.is_on("read"))

    def change(self, call: Call, row: Record) -> None:  # noqa: ARG002
        row.pop("version")


class PartialWriteReply(Fault):
    """A client comes back without names, a new escrow as ids only (CONTRACT B10)."""

    name = "B10"

    def replying(self, call: Call, reply: Reply) -> Reply:
        if not reply.ok or call.endpoint.action not in _WRITES or reply.payload is None:
            return reply
        if call.is_on("create", "escrows") and self.strike(call):
            row = reply.data
            shown = row.get("display_id", row.get("displayId"))
            reply.payload["data"] = {"id": row["id"], "displayId": shown}
        elif call.is_on("update", "clients") and self.strike(call):
            for name in ("first_name", "last_name", "email", "phone"):
                reply.data.pop(name, None)
        return reply


class OtherForms(_EveryRow):
    """Numbers as text, dates as midnight somewhere, enums capitalised, other fractions (CONTRACT B14)."""

    name = "B14"

    def change(self, call: Call, row: Record) -> None:
        fields = call.world.contract.fields(call.spec.schema)
        for name, value in row.items():
            if value is not None and name in fields:
                row[name] = _other_form(fields[name], value)


def _other_form(spec: dict[str, Any], value: Any) -> Any:
    if spec.get("$ref", "").endswith("/Money"):
        return f"{float(value):.2f}"
    if not {"integer", "number"}.isdisjoint(_kinds(spec)):
        return str(value)
    if "x-known-values" in spec:
        return str(value).replace("_", " ").title().replace(" ", "_")
    forms: dict[str, Callable[[str], str]] = {
        "date": lambda day: f"{day}T07:00:00.000Z",
        "date-time": _other_fraction,
    }
    form = forms.get(spec.get("format", ""))
    return form(value) if form else value


def _kinds(spec: dict[str, Any]) -> list[str]:
    """A described type is one name, or several."""
    kind = spec.get("type", [])
    return [kind] if isinstance(kind, str) else list(kind)


def _other_fraction(text: str) -> str:
    moment = parse_moment(text)
    return clock_time(moment.replace(microsecond=0)) if "." in text else stamp(moment)


class OtherNames(_EveryRow):
    """The field names of the older build (CONTRACT B22)."""

    name = "B22"

    def change(self, call: Call, row: Record) -> None:
        if call.spec.name == "leads" and "name" in row:
            row["first_name"], _, row["last_name"] = (row.pop("name") or "").partition(" ")
        if call.spec.name == "escrows":
            row.pop("escrow_status", None)
        for name, other in _RENAMED.get(call.spec.name, {}).items():
            if name in row:
                row[other] = row.pop(name)


FAULTS: tuple[type[Fault], ...] = (NoVersion, PartialWriteReply, OtherForms, OtherNames)
