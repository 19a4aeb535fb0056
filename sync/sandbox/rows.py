"""From a request body to stored values: what is accepted, what is dropped, what is refused."""

from __future__ import annotations

from typing import Any

from sync.sandbox.call import Call
from sync.sandbox.contract import Contract, Problem, problems
from sync.sandbox.envelope import invalid
from sync.sandbox.resources import Record
from sync.sandbox.times import clock_time, parse_moment


def accepted_fields(call: Call, required: frozenset[str]) -> Record:
    """The fields of the body that are to be stored, normalised. Raises `Refused` with 400.

    `required` are the fields that can be changed but never cleared.
    """
    operation, body = call.operation, call.body
    undocumented = call.undocumented or call.world.undocumented
    found = problems(operation.body.iter_errors(body)) if operation.body else []
    extra = (call.table.settable & body.keys()) - operation.body_fields
    if undocumented == "reject":
        found += [{"field": name, "message": "is not allowed", "rule": "unknown"} for name in sorted(extra)]
    else:
        found += [one for name in sorted(extra) for one in _undocumented_problems(call, name, required)]
    if found:
        raise invalid(found)
    taken = operation.body_fields if undocumented == "drop" else operation.body_fields | extra
    return {
        name: stored_value(call.world.contract, call.spec.schema, name, body[name])
        for name in sorted(taken & call.table.settable & body.keys())
    }


def _undocumented_problems(call: Call, name: str, required: frozenset[str]) -> list[Problem]:
    value = call.body[name]
    if value is None:
        cannot: Problem = {"field": name, "message": "cannot be null", "rule": "required"}
        return [cannot] if name in required else []
    return problems(call.world.contract.field(call.spec.schema, name).iter_errors(value), name)


def stored_value(contract: Contract, schema: str, name: str, value: Any) -> Any:
    """As the server keeps it: UTC moments, numbers as numbers, cleared lists and objects empty."""
    if value is None:
        return contract.empty_value(schema, name)
    spec = contract.fields(schema)[name]
    if spec.get("format") == "date-time" and isinstance(value, str):
        return clock_time(parse_moment(value))
    if spec.get("$ref", "").endswith("/Money") and isinstance(value, str):
        return float(value)
    return value
